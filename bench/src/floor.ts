/**
 * The least each row of `objects.ts` can take in this engine: the same crossings between JavaScript and WebAssembly, and the same
 * JavaScript objects made, with nothing else done. After the rows, what one crossing takes alone. Prints JSON.
 *
 * As in a real call, JavaScript calls a function through a table, as a function pointer has it, and every function of the API that
 * gets or gives more than a small int is an import: one that another instance answers, or one that needs JavaScript. Handles are plain numbers, nobody looks at an argument or
 * a result, no call is counted and nothing can fail.
 */
import type { ValueType } from '@harpy/runtime/wasm/code';
import { ModuleBuilder } from '@harpy/runtime/wasm/module-builder';
import { type Loop, measure } from './loops.ts';

interface Shape {
  /** Arguments after the context. */
  readonly arguments: number;
  /** Functions of the API one call uses: those another instance answers, and those that need JavaScript. */
  readonly answered?: number;
  readonly script?: number;
  /** The work of a call is done so many times. */
  readonly times?: number;
  /** What JavaScript does when it is called. */
  readonly whenCalled?: () => void;
}

class Float {
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }
}
class Struct {
  a = 0;
  b = 0;
  c = 0;
  d = 0;
}
class Instance {
  readonly struct = new Struct();
}

const I: ValueType = 'i32';
const params = (count: number): ValueType[] => Array<ValueType>(count).fill(I);

/** A function that does nothing, of the context and a handle. */
function answer(): () => number {
  const builder = new ModuleBuilder();
  builder.export(
    'answer',
    builder.define({ params: [I, I], results: [I] }, [], (code) => code.get(1)),
  );
  return new WebAssembly.Instance(builder.compile()).exports['answer'] as () => number;
}

/** The extension's function. */
function extension(shape: Shape): () => number {
  const builder = new ModuleBuilder();
  const type = { params: [I, I], results: [I] };
  const imported = [
    ...Array.from({ length: shape.answered ?? 0 }, () => builder.importFunction('api', 'answer', type)),
    ...Array.from({ length: shape.script ?? 0 }, () => builder.importFunction('api', 'script', type)),
  ];
  const count = shape.arguments + 1;
  const left = count;
  const index = builder.define({ params: params(count), results: [I] }, [I], (code) => {
    const once = (): void => {
      for (const fn of imported) code.get(0).get(shape.arguments).call(fn).op('drop');
    };
    if (shape.times === undefined) once();
    else {
      code.i32(shape.times).set(left);
      code.loop((body) => {
        once();
        body.get(left).i32(1).op('i32.sub').tee(left).brIf(0);
      });
    }
    code.get(shape.arguments);
  });
  builder.export('run', index);
  const { whenCalled } = shape;
  const script =
    whenCalled === undefined
      ? (_context: number, handle: number): number => handle
      : (_context: number, handle: number): number => {
          whenCalled();
          return handle;
        };
  const api = { answer: answer(), script };
  return new WebAssembly.Instance(builder.compile(), { api }).exports['run'] as () => number;
}

/** Calls a function of so many arguments through a table in which it is. */
function throughTable(fn: () => number, count: number): Call {
  const builder = new ModuleBuilder();
  builder.importTable('extension', 'table');
  const type = builder.type(params(count + 1), [I]);
  const index = builder.define({ params: params(count + 1), results: [I] }, [], (code) => {
    for (let at = 1; at <= count; at++) code.get(at);
    code.i32(0).get(0).callIndirect(type);
  });
  builder.export('call', index);
  const table = new WebAssembly.Table({ initial: 1, element: 'anyfunc' });
  table.set(0, fn);
  const { exports } = new WebAssembly.Instance(builder.compile(), { extension: { table } });
  return exports['call'] as Call;
}

type Call = (...args: number[]) => number;

interface Row extends Shape {
  readonly name: string;
  /** A loop of its own for each, so that what the engine learns of one is not forgotten for another. */
  readonly loop: (call: Call) => Loop;
}

/** What was made last: nothing may be thought to be of no use. */
const last: { value: unknown } = { value: undefined };
const inner = throughTable(extension({ arguments: 1, answered: 1 }), 1);
const kept: unknown[] = [];
/** What a struct field is read from. */
const memory = new Float64Array(8).fill(1.5);

/** What `calls.c` uses of the API, row by row. */
const rows: readonly Row[] = [
  {
    name: 'no arguments',
    arguments: 1,
    answered: 1,
    loop: (call) => (count) => {
      for (let i = 0; i < count; i++) last.value = call(0, 1);
    },
  },
  {
    name: 'one argument',
    arguments: 2,
    loop: (call) => (count) => {
      for (let i = 0; i < count; i++) last.value = call(0, 1, 3);
    },
  },
  {
    name: 'int + 1',
    arguments: 2,
    loop: (call) => (count) => {
      for (let i = 0; i < count; i++) last.value = call(0, 1, i & 1023);
    },
  },
  {
    name: 'two ints',
    arguments: 3,
    loop: (call) => (count) => {
      for (let i = 0; i < count; i++) last.value = call(0, 1, i & 1023, 2);
    },
  },
  {
    name: 'keywords',
    arguments: 4,
    script: 1,
    loop: (call) => (count) => {
      for (let i = 0; i < count; i++) last.value = call(0, 1, i & 1023, 2, 8);
    },
  },
  {
    name: 'attribute',
    arguments: 2,
    script: 1,
    loop: (call) => (count) => {
      for (let i = 0; i < count; i++) last.value = call(0, 1, 8);
    },
  },
  {
    name: 'method',
    arguments: 1,
    answered: 2,
    loop: (call) => (count) => {
      for (let i = 0; i < count; i++) last.value = new Float(call(0, 8) + 0.5);
    },
  },
  {
    name: 'len()',
    arguments: 1,
    loop: (call) => (count) => {
      for (let i = 0; i < count; i++) last.value = call(0, 8);
    },
  },
  {
    name: 'a + b',
    arguments: 2,
    answered: 1,
    loop: (call) => (count) => {
      for (let i = 0; i < count; i++) last.value = call(0, 8, 8);
    },
  },
  {
    name: 'get item',
    arguments: 2,
    loop: (call) => (count) => {
      for (let i = 0; i < count; i++) last.value = call(0, 8, 1);
    },
  },
  {
    name: 'create object',
    arguments: 4,
    script: 1,
    whenCalled: () => {
      last.value = new Instance();
    },
    loop: (call) => (count) => {
      for (let i = 0; i < count; i++) call(0, 8, 0, 0, 0);
    },
  },
  {
    name: 'create and keep',
    arguments: 4,
    script: 1,
    whenCalled: () => {
      if (kept.length > 1e6) kept.length = 0;
      kept.push(new Instance());
    },
    loop: (call) => (count) => {
      for (let i = 0; i < count; i++) call(0, 8, 0, 0, 0);
    },
  },
  {
    // No crossing: the field lies in memory that JavaScript can read.
    name: 'struct field',
    arguments: 1,
    loop: () => (count) => {
      for (let i = 0; i < count; i++) last.value = new Float(memory[i & 7] as number);
    },
  },
  {
    name: 'UTF-8 of 5',
    arguments: 2,
    answered: 1,
    loop: (call) => (count) => {
      for (let i = 0; i < count; i++) last.value = call(0, 1, 8);
    },
  },
  {
    name: 'echo 5',
    arguments: 2,
    answered: 1,
    script: 1,
    loop: (call) => (count) => {
      for (let i = 0; i < count; i++) last.value = call(0, 1, 8);
    },
  },
  {
    name: 'call back',
    arguments: 2,
    script: 1,
    whenCalled: () => {
      last.value = inner(0, 1);
    },
    loop: (call) => (count) => {
      for (let i = 0; i < count; i++) last.value = call(0, 1, 8);
    },
  },
  {
    name: 'sum 1000',
    arguments: 2,
    answered: 1,
    times: 1000,
    loop: (call) => (count) => {
      for (let i = 0; i < count; i++) last.value = call(0, 1, 8);
    },
  },
  {
    name: 'make 1000',
    arguments: 2,
    answered: 1,
    times: 1000,
    loop: (call) => (count) => {
      for (let i = 0; i < count; i++) {
        call(0, 1, 8);
        last.value = Array.from(thousand);
      }
    },
  },
];
const thousand = Array.from({ length: 1000 }, (_, at) => at);

/** One crossing alone: into WebAssembly, and on from there to JavaScript. */
const enter = extension({ arguments: 1 }) as Call;
const enterAndLeave = extension({ arguments: 1, script: 1 }) as Call;
const crossings: readonly (readonly [name: string, loop: Loop])[] = [
  [
    'into WebAssembly',
    (count) => {
      for (let i = 0; i < count; i++) last.value = enter(0, 1);
    },
  ],
  [
    'and on to JavaScript',
    (count) => {
      for (let i = 0; i < count; i++) last.value = enterAndLeave(0, 1);
    },
  ],
];

const names = [...rows, ...crossings.map(([name]) => ({ name }))].map(({ name }) => name);
const least = measure([
  ...rows.map((row) => row.loop(throughTable(extension(row), row.arguments))),
  ...crossings.map(([, loop]) => loop),
]);
console.log(JSON.stringify(names.map((name, at) => [name, least[at]])));
