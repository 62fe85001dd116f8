import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RawContext } from '../src/gen/raw-context.ts';
import { traceContext } from '../src/gen/trace.ts';
import { isModeList } from '../src/mode.ts';
import { countingContext } from '../src/trace/front.ts';
import { TraceRecorder } from '../src/trace/recorder.ts';
import { chromeTrace, traceSummary, traceTable } from '../src/trace/report.ts';

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

test('the time line is well-formed JSON with an end for each beginning', () => {
  const recorder = new TraceRecorder();
  recorder.record();
  const place = recorder.place('mod.f "quoted"');
  for (let i = 0; i < 50; i++) {
    const outer = recorder.enter(place);
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
  const [outer, inner] = [recorder.place('m.outer'), recorder.place('m.inner')];
  running = ['main', 'first'];
  const start = recorder.enter(outer);
  const call = recorder.begin(0);
  running = ['main', 'first', 'callback'];
  recorder.exit(inner, recorder.enter(inner));
  recorder.exit(0, call);
  recorder.exit(outer, start);
  running = ['main', 'second'];
  recorder.exit(inner, recorder.enter(inner));
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
