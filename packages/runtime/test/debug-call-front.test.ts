import assert from 'node:assert/strict';
import { test as nodeTest } from 'node:test';
import { BLOCK_FUNCTIONS } from '../src/debug/blocks.ts';
import { CONTEXTS } from '../src/debug/call-enter-code.ts';
import { makeCallFront } from '../src/debug/call-front.ts';
import { Frames, FUNCTION, planOf, quicken } from '../src/debug/frames.ts';
import { GUARD_PENDING } from '../src/debug/guards.ts';
import { ARGUMENT_SLOTS, CONTEXT_STATE, HandleTable, INDEX, KIND, SLOT } from '../src/debug/handle-table.ts';
import { BY_RETURN } from '../src/debug/report.ts';
import { layout } from '../src/gen/layout.ts';
import { type SignatureRoles, signatureRoles } from '../src/gen/signature-roles.ts';
import { LinearMemory } from '../src/memory.ts';
import type { CFunction } from '../src/mode.ts';
import { FunctionTable } from '../src/wasm/function-table.ts';

const CONTEXT_ADDRESS = 4096;
const SETTLED = 4242;
const PASSED_ON = 1717;

/** A front over an extension whose functions are JavaScript's, on a host whose handles are any numbers. */
class Fixture {
  readonly table = new HandleTable();
  readonly at = this.table.contextWords(0);
  readonly frames = new Frames(this.table, this.at);
  readonly memory = new LinearMemory(new WebAssembly.Memory({ initial: 1 }));
  readonly functions = new WebAssembly.Table({ element: 'anyfunc', initial: 1 });
  /** What was left to TypeScript: the function's name, and what it was given. */
  readonly left: (readonly [name: string, ...args: number[]])[] = [];
  readonly made = makeCallFront({
    memory: this.table.memory,
    extensionMemory: this.memory.memory,
    extensionTable: this.functions,
    words: 4 * this.at,
    number: 0,
    blocks: new WebAssembly.Table({ element: 'anyfunc', initial: BLOCK_FUNCTIONS.length }),
    slow: {
      call1: (...args) => this.#note(PASSED_ON, 'call1', ...args),
      call2: (...args) => this.#note(PASSED_ON, 'call2', ...args),
      call3: (...args) => this.#note(PASSED_ON, 'call3', ...args),
      call4: (...args) => this.#note(PASSED_ON, 'call4', ...args),
      call5: (...args) => this.#note(PASSED_ON, 'call5', ...args),
    },
    length: () => 1,
    lend: (fn, raw) => {
      const handle = this.table.open(raw, KIND.argument, 0, fn, 0);
      this.frames.lend(handle & INDEX);
      return handle;
    },
    ending: (slot) => {
      this.#note(0, 'ending', slot);
      this.table.end(slot);
    },
    closing: (slot) => {
      this.#note(0, 'closing', slot);
      this.table.close(slot, BY_RETURN);
    },
    settle: (result) => {
      this.#note(0, 'settle', result);
      this.frames.leave();
      return SETTLED;
    },
    tell: (result) => this.#note(result, 'tell', result),
    moved: (slot, address) => {
      this.#note(0, 'moved', slot, address);
    },
  });

  readonly front = this.#front();

  readonly isDirect: boolean;
  readonly #plans = new Map<number, number>();

  constructor(direct: boolean) {
    this.isDirect = direct;
    this.table.untraced = true;
    this.set(CONTEXT_STATE.contexts, CONTEXT_ADDRESS);
  }

  /** The calls of any function, or of the functions themselves where they can be. */
  #front(): Record<'call2' | 'call3' | 'call4' | 'call5', (fn: number, ...args: number[]) => number> {
    const { calls, direct } = this.made;
    const way =
      (any: (fn: number, ...args: number[]) => number) =>
      (fn: number, context = 0, ...args: number[]): number => {
        const plan = this.#plans.get(fn);
        const own =
          this.isDirect && plan !== undefined
            ? direct(fn, plan, this.functions.get(fn) as CFunction)
            : undefined;
        return own === undefined ? any(fn, context, ...args) : own(context, ...args);
      };
    return {
      call2: way(calls.call2 as (fn: number, ...args: number[]) => number),
      call3: way(calls.call3 as (fn: number, ...args: number[]) => number),
      call4: way(calls.call4 as (fn: number, ...args: number[]) => number),
      call5: way(calls.call5 as (fn: number, ...args: number[]) => number),
    };
  }

  set(word: number, value: number): void {
    this.table.words[this.at + word] = value;
  }

  /** A function of the extension with that signature. */
  define(signature: string, body: (...args: number[]) => number): number {
    const roles = signatureRoles[`HPyFunc_${signature}`] as SignatureRoles;
    const fn = new FunctionTable(this.functions).addJavaScript(
      (...args) => body(...(args as number[])),
      roles.params.length,
    );
    this.frames.plan(fn, planOf(roles));
    this.#plans.set(fn, planOf(roles));
    // Not yet: the fields of objects.
    const functions = (this.table.words[this.at + CONTEXT_STATE.functions] as number) >> 2;
    this.table.words[functions + FUNCTION.words * fn + FUNCTION.untilLook] = 1e6;
    return fn;
  }

  /** A handle of the extension's own. */
  owned(raw: number): number {
    return this.table.open(raw, KIND.owned, 0, 0, 0);
  }

  raw(handle: number | undefined): number {
    assert.ok(this.table.isOpen(handle ?? 0), `${handle} is open`);
    return this.table.rawOf(handle ?? 0);
  }

  #note(result: number, name: string, ...args: number[]): number {
    this.left.push([name, ...args]);
    return result;
  }
}

let f = new Fixture(false);

/** Both ways of calling a function do the same. */
function test(name: string, body: () => void): void {
  for (const direct of [false, true])
    nodeTest(`${name}${direct ? ', called itself' : ''}`, () => {
      f = new Fixture(direct);
      body();
    });
}

test('arguments are handles of their own while the call runs, and the result is the host’s', () => {
  const seen: number[] = [];
  const fn = f.define('O', (_context = 0, self = 0, arg = 0) => {
    seen.push(self, arg);
    assert.equal(f.raw(self), 11);
    assert.equal(f.raw(arg), 22);
    assert.equal(f.table.kind(arg & INDEX), KIND.argument);
    assert.equal(f.table.opener(arg & INDEX), fn);
    return f.owned(33);
  });
  assert.equal(f.front.call3(fn, 0, 11, 22), 33);
  assert.ok(seen.every((handle) => !f.table.isOpen(handle) && f.table.wasClosed(handle)));
  assert.equal(f.table.openCount, 0);
  assert.equal(f.frames.level, 0);
  assert.equal(f.frames.lentLength, 0);
  assert.deepEqual(f.left, []);
});

test('lent handles are used again late, and under other numbers', () => {
  const seen = new Set<number>();
  const fn = f.define('NOARGS', (_context, self = 0) => {
    seen.add(self);
    return f.owned(1);
  });
  for (let i = 0; i < 3 * ARGUMENT_SLOTS; i++) assert.equal(f.front.call2(fn, 0, 5), 1);
  assert.equal(seen.size, 3 * ARGUMENT_SLOTS);
  assert.ok(new Set([...seen].map((handle) => handle & INDEX)).size >= ARGUMENT_SLOTS);
});

test('each call gets another context than the one before, of those there are', () => {
  const seen: number[] = [];
  const fn = f.define('NOARGS', (context = 0) => {
    seen.push(context);
    return f.owned(1);
  });
  for (let i = 0; i < 2 * CONTEXTS; i++) f.front.call2(fn, 0, 5);
  assert.equal(new Set(seen).size, CONTEXTS);
  for (const [i, context] of seen.entries()) {
    assert.notEqual(context, seen[i - 1]);
    assert.equal((context - CONTEXT_ADDRESS) % layout.HPyContext.size, 0);
  }
});

test('arguments in memory, keywords among them, are lent and the host’s again after the call', () => {
  const array = 256;
  [101, 102, 103].forEach((raw, i) => {
    f.memory.setWord(array + 4 * i, raw);
  });
  const fn = f.define('KEYWORDS', (_context, _self, args = 0, nargs, names) => {
    assert.equal(args, array);
    assert.equal(nargs, 2);
    assert.equal(f.raw(names), 9);
    assert.deepEqual(
      [0, 4, 8].map((more) => f.raw(f.memory.word(args + more))),
      [101, 102, 103],
    );
    f.memory.setWord(args, 0);
    return f.owned(1);
  });
  // One keyword: `length` says so.
  assert.equal(f.front.call5(fn, 0, 7, array, 2, 9), 1);
  assert.deepEqual(
    [0, 4, 8].map((more) => f.memory.word(array + more)),
    [101, 102, 103],
  );
});

test('calls within calls find their own frames', () => {
  const inner = f.define('O', (_context, _self, arg) => f.owned(f.raw(arg) + 1));
  const outer = f.define('O', (_context, self, arg) => {
    const result = f.front.call3(inner, 0, 1, 50);
    assert.equal(f.frames.level, 1);
    assert.equal(f.raw(self), 3);
    assert.equal(f.raw(arg), 4);
    return f.owned(result + 1);
  });
  assert.equal(f.front.call3(outer, 0, 3, 4), 52);
  assert.equal(f.table.openCount, 0);
});

test('what something is to be said of is settled by TypeScript', () => {
  const results: Record<string, (self: number) => number> = {
    HPY_NULL: () => 0,
    'an argument': (self) => self,
    'no handle': () => 0x7fffffff,
    'a closed handle': () => {
      const handle = f.owned(5);
      f.table.close(handle & INDEX, 0);
      return handle;
    },
    'a result while an exception is pending': () => {
      f.set(CONTEXT_STATE.guard, GUARD_PENDING);
      return f.owned(5);
    },
    'a result with a builder in use': () => {
      f.set(CONTEXT_STATE.unfinished, 1);
      return f.owned(5);
    },
    'a result while a report waits': () => {
      f.set(CONTEXT_STATE.waiting, 1);
      return f.owned(5);
    },
  };
  for (const [what, body] of Object.entries(results)) {
    f = new Fixture(f.isDirect);
    const fn = f.define('NOARGS', (_context, self = 0) => body(self));
    assert.equal(f.front.call2(fn, 0, 5), SETTLED, what);
    assert.deepEqual(
      f.left.map(([name]) => name),
      ['settle'],
      what,
    );
  }
});

test('of functions that return a number, -1 is settled by TypeScript and the rest is the result', () => {
  const fn = f.define('INQUIRY', (_context, self = 0) => (f.raw(self) === 1 ? 12 : -1));
  assert.equal(f.front.call2(fn, 0, 1), 12);
  assert.deepEqual(f.left, []);
  assert.equal(f.front.call2(fn, 0, 2), SETTLED);
});

test('handles with pointers are ended and closed by TypeScript', () => {
  const fn = f.define('NOARGS', (_context, self = 0) => {
    f.table.set(self & INDEX, SLOT.struct, 640);
    const result = f.owned(1);
    f.table.set(result & INDEX, SLOT.data, 640);
    return result;
  });
  assert.equal(f.front.call2(fn, 0, 5), 1);
  assert.deepEqual(
    f.left.map(([name]) => name),
    ['closing', 'ending'],
  );
});

test('TypeScript calls what has no plan, and everything while traces are taken or no API may be called', () => {
  const fn = f.define('NOARGS', () => f.owned(1));
  const cases: readonly (readonly [string, () => void])[] = [
    ['no plan', () => f.frames.plan(fn, 0)],
    [
      'traces',
      () => {
        f.table.untraced = false;
      },
    ],
    ['a bare call', () => f.set(CONTEXT_STATE.bare, 1)],
  ];
  for (const [what, prepare] of cases) {
    f = new Fixture(f.isDirect);
    f.define('NOARGS', () => f.owned(1));
    prepare();
    quicken(f.table, f.at);
    assert.equal(f.front.call2(fn, 0, 5), PASSED_ON, what);
    assert.deepEqual(f.left, [['call2', fn, 0, 5]], what);
  }
  assert.equal(f.front.call2(fn + 10_000, 0, 5), PASSED_ON);
});

test('there is room for the arguments of calls within calls, as deep as there are frames', () => {
  const array = 256;
  const count = 200;
  const many = f.define('VARARGS', (_context, self = 0) => {
    assert.equal(f.raw(self), 1);
    return inner(f.raw(self));
  });
  const fn = f.define('O', (_context, self = 0, arg = 0) => {
    const result = inner(f.raw(arg) + 1);
    assert.equal(f.raw(self), 7);
    return result;
  });
  const rooms = f.table.words[f.at + CONTEXT_STATE.frameRoom] as number;
  const inner = (depth: number): number => {
    if (f.frames.level === rooms) return f.owned(depth);
    return f.owned(f.front.call3(fn, 0, 7, depth));
  };
  for (let i = 0; i < count; i++) f.memory.setWord(array + 4 * i, 1000 + i);
  assert.equal(f.front.call4(many, 0, 1, array, count), rooms);
  for (let i = 0; i < count; i++) assert.equal(f.memory.word(array + 4 * i), 1000 + i);
  assert.equal(f.frames.lentLength, 0);
  assert.equal(f.table.openCount, 0);
  assert.deepEqual(f.left, []);
});

nodeTest('a function itself is called as any other one when its signature has changed since', () => {
  f = new Fixture(true);
  const fn = f.define('NOARGS', () => f.owned(7));
  const plan = planOf(signatureRoles['HPyFunc_NOARGS'] as SignatureRoles);
  const own = f.made.direct(fn, plan, f.functions.get(fn) as CFunction);
  assert.equal(own?.(0, 5), 7);
  f.frames.plan(fn, 0);
  assert.equal(own?.(0, 5), PASSED_ON);
  assert.deepEqual(f.left, [['call2', fn, 0, 5]]);
});

nodeTest('functions of other types than their signatures say are called as any other one', () => {
  f = new Fixture(true);
  const planFor = (name: string): number => planOf(signatureRoles[name] as SignatureRoles);
  const { exports } = new WebAssembly.Instance(
    new WebAssembly.Module(
      // (func (export "f") (param i32 i64) (result i32) i32.const 0)
      new Uint8Array([
        0, 97, 115, 109, 1, 0, 0, 0, 1, 7, 1, 96, 2, 127, 126, 1, 127, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10,
        6, 1, 4, 0, 65, 0, 11,
      ]),
    ),
  );
  assert.equal(f.made.direct(1, planFor('HPyFunc_NOARGS'), exports['f'] as CFunction), undefined);
});
