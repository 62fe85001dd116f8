import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RawContext } from '../src/gen/raw-context.ts';
import { traceContext } from '../src/gen/trace.ts';
import { invokersOf } from '../src/invoke.ts';
import { type DecoratedExtension, isModeList } from '../src/mode.ts';
import { TraceDecorator } from '../src/trace/decorator.ts';
import { countingContext } from '../src/trace/front.ts';
import { TraceRecorder } from '../src/trace/recorder.ts';
import { chromeTrace, traceSummary, traceTable } from '../src/trace/report.ts';
import { ModuleBuilder } from '../src/wasm/module-builder.ts';

test('lists of modes', () => {
  for (const good of [
    'debug',
    'trace',
    'universal',
    'a:debug',
    'a.b:debug,c:trace',
    ' a : debug , b:universal',
  ])
    assert.ok(isModeList(good), good);
  for (const bad of ['', 'fast', 'a:', ':debug', 'a:debug,', 'a:debug;b:trace', 'a b:debug', 'debug,trace'])
    assert.ok(!isModeList(bad), bad);
});

test('a function is counted always and timed often enough', () => {
  const recorder = new TraceRecorder();
  const inner: Partial<RawContext> = { ctx_Add: (_ctx, a, b) => a + b };
  const counted = countingContext(inner, traceContext(inner, recorder), recorder.memory);
  for (let i = 0; i < 60000; i++) assert.equal(counted.ctx_Add?.(0, i, 2), i + 2);
  assert.equal(recorder.callCounts()['ctx_Add'], 60000);
  assert.ok((recorder.durations()['ctx_Add'] ?? 0) > 0);
  const [row] = recorder.rows();
  assert.deepEqual([row?.kind, row?.name, row?.calls], ['context', 'ctx_Add', 60000]);
  assert.match(traceTable(recorder.rows()), /60000 +\d+ {2}ctx_Add/);
  assert.equal(JSON.parse(traceSummary(recorder.rows())).functions[0].calls, 60000);
});

/** An extension whose functions add 1, and fail for 7. */
function addingExtension(): DecoratedExtension {
  const builder = new ModuleBuilder();
  const index = builder.define({ params: ['i32'], results: ['i32'] }, [], (code) => {
    code.get(0).i32(7).op('i32.eq');
    code
      .if((wrong) => wrong.op('unreachable'))
      .get(0)
      .i32(1)
      .op('i32.add');
  });
  builder.export('add', index);
  const { add } = new WebAssembly.Instance(builder.compile()).exports;
  const table = new WebAssembly.Table({ element: 'anyfunc', initial: 3 });
  table.set(1, add);
  table.set(2, add);
  return { instance: { table }, nameOf: (fn: number) => `m.f${fn}` } as unknown as DecoratedExtension;
}

test('a function of an extension is counted always and timed often enough', () => {
  const recorder = new TraceRecorder();
  const extension = addingExtension();
  const decorator = new TraceDecorator(recorder);
  decorator.attach(extension);
  const { call1 } = decorator.invokers(invokersOf(extension.instance.table));
  for (let i = 0; i < 60000; i++) assert.equal(call1(1, 10 + i), 11 + i);
  assert.equal(call1(2, 1), 2);
  for (let i = 0; i < 2000; i++) assert.throws(() => call1(2, 7), WebAssembly.RuntimeError);
  // No function is there, or in the table at all.
  for (const wrong of [0, 3, -1]) assert.throws(() => call1(wrong, 1), WebAssembly.RuntimeError);
  const rows = recorder.rows().map(({ kind, name, calls }) => `${kind} ${name} ${calls}`);
  assert.deepEqual(rows.sort(), ['extension m.f0 1', 'extension m.f1 60000', 'extension m.f2 2001']);
  assert.ok(recorder.rows().every(({ milliseconds }) => milliseconds > 0));
});

test('all calls of an extension are on the time line', () => {
  const recorder = new TraceRecorder();
  const extension = addingExtension();
  const decorator = new TraceDecorator(recorder);
  decorator.attach(extension);
  const { call1 } = decorator.invokers(invokersOf(extension.instance.table));
  for (let i = 0; i < 5000; i++) call1(1, 10);
  recorder.record();
  for (let i = 0; i < 50; i++) call1(1, 10);
  assert.throws(() => call1(1, 7));
  const { traceEvents } = JSON.parse([...chromeTrace(recorder)].join('')) as {
    traceEvents: { ph: string; name?: string }[];
  };
  assert.equal(traceEvents.filter(({ ph, name }) => ph === 'B' && name === 'm.f1').length, 51);
  assert.equal(traceEvents.filter(({ ph }) => ph === 'E').length, 51);
});

test('counts of many functions get room', () => {
  const recorder = new TraceRecorder();
  const place = recorder.place('many', recorder.counters(100_000));
  recorder.exit(place, recorder.begin(place));
  new Uint32Array(recorder.memory.buffer)[recorder.counters(0) / 4 - 200_000] = 3;
  assert.equal(recorder.rows()[0]?.calls, 3);
});

test('the time line is well-formed JSON with an end for each beginning', () => {
  const recorder = new TraceRecorder();
  recorder.record();
  const place = recorder.place('mod.f "quoted"', recorder.counters(1));
  for (let i = 0; i < 50; i++) {
    const outer = recorder.begin(place);
    recorder.timeline.begin('python', 'g');
    recorder.exit(0, recorder.begin(0));
    recorder.timeline.end();
    recorder.exit(place, outer);
  }
  recorder.timeline.end();
  const { traceEvents } = JSON.parse([...chromeTrace(recorder)].join('')) as {
    traceEvents: { ph: string; ts: number; name?: string; cat?: string }[];
  };
  const begins = traceEvents.filter(({ ph }) => ph === 'B');
  assert.equal(begins.length, 150);
  assert.equal(traceEvents.filter(({ ph }) => ph === 'E').length, 150);
  assert.deepEqual(begins[0], { ...begins[0], cat: 'extension', name: 'mod.f "quoted"' });
  const times = traceEvents.filter(({ ph }) => ph !== 'M').map(({ ts }) => ts);
  assert.deepEqual(
    times,
    times.toSorted((a, b) => a - b),
  );
});

test('Python functions are told of by their stack where nothing tells of each', () => {
  const recorder = new TraceRecorder();
  recorder.record();
  let running: string[] = [];
  recorder.pythonFunctions = () => running;
  const [outer, inner] = ['m.outer', 'm.inner'].map((name) => recorder.place(name, recorder.counters(1))) as [
    number,
    number,
  ];
  running = ['main', 'first'];
  const start = recorder.begin(outer);
  const call = recorder.begin(0);
  running = ['main', 'first', 'callback'];
  recorder.exit(inner, recorder.begin(inner));
  recorder.exit(0, call);
  recorder.exit(outer, start);
  running = ['main', 'second'];
  recorder.exit(inner, recorder.begin(inner));
  recorder.timeline.finish();
  const { traceEvents } = JSON.parse([...chromeTrace(recorder)].join('')) as {
    traceEvents: { ph: string; name?: string }[];
  };
  const text = traceEvents
    .filter(({ ph }) => ph !== 'M')
    .map(({ ph, name }) => (ph === 'B' ? `${name}(` : ')'))
    .join('');
  assert.equal(text, 'main(first(m.outer(ctx_Dup(callback(m.inner()))))second(m.inner()))');
});
