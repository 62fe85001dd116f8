/**
 * What an extension owns: for each object, how many handles it has opened and not closed. A handle is the `PyObject *`
 * itself, so closing one too many would drop a reference that belongs to somebody else, and CPython would fall over it long
 * after. What is not in the account is not dropped.
 *
 * The handle opened last is in a global, for it is most often the one closed or returned next. The others are in a table in
 * CPython's memory, two words for each entry: a key and a count. Where two keys meet in one entry, the later goes to a `Map`.
 * Objects that live for ever are not counted.
 */
import type { Code, FunctionIndex } from '@harpy/runtime/wasm/code';
import type { ModuleBuilder } from '@harpy/runtime/wasm/module-builder';
import type { PyObjectPointer } from './cpython.ts';
import { IMMORTAL } from './object-layout.ts';

/** Bytes of the table. */
export const ACCOUNT_BYTES = 8192;
const ENTRY = 8;
const COUNT = 4;
/** The lowest bit of the key of a builder; objects are aligned. */
const BUILDER = 1;
/** Keys that the `Map` takes; beyond that many open handles nothing is refused any more. */
const MOST_ELSEWHERE = 1 << 23;

/** The functions that other modules call. */
export interface Account {
  /** The extension has one more handle to the object. */
  readonly opened: (object: PyObjectPointer) => void;
  /** `HPy_Close`. */
  readonly close: (object: PyObjectPointer) => void;
  /** The extension gives a handle away. 0 if it has none to that object; 1 for NULL and for what lives for ever. */
  readonly give: (object: PyObjectPointer) => number;
  /** The handle opened last, 0 for none. */
  readonly last: WebAssembly.Global;
}

/** The part of the account in JavaScript. */
export class Elsewhere {
  readonly #counts = new Map<number, number>();
  #full = false;

  readonly put = (key: number): void => {
    if (this.#counts.size < MOST_ELSEWHERE) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    else this.#full = true;
  };

  /** 1 when the key was there. */
  readonly take = (key: number): number => {
    const count = this.#counts.get(key);
    if (count === undefined) return this.#full ? 1 : 0;
    if (count === 1) this.#counts.delete(key);
    else this.#counts.set(key, count - 1);
    return 1;
  };

  /** 1 when the key is there. */
  readonly has = (key: number): number => (this.#full || this.#counts.has(key) ? 1 : 0);
}

/** What the module that keeps the account imports for it. */
export interface AccountImports {
  readonly put: FunctionIndex;
  readonly take: FunctionIndex;
  readonly has: FunctionIndex;
  /** Global: the table's address. */
  readonly table: number;
}

export function importAccount(builder: ModuleBuilder): AccountImports {
  const key = { params: ['i32'], results: ['i32'] } as const;
  return {
    put: builder.importFunction('account', 'put', { params: ['i32'], results: [] }),
    take: builder.importFunction('account', 'take', key),
    has: builder.importFunction('account', 'has', key),
    table: builder.importGlobal('account', 'table', 'i32', false),
  };
}

/** Writes the account's own functions, and what other functions of the module do with it. */
export class AccountWriter {
  readonly #imports: AccountImports;
  readonly #last: number;
  readonly #lastBuilder: number;
  readonly #put: FunctionIndex;
  readonly #spill: FunctionIndex;
  readonly #give: FunctionIndex;
  readonly #has: FunctionIndex;

  /** To be made before the first function is defined that uses it. */
  constructor(builder: ModuleBuilder, imports: AccountImports) {
    this.#imports = imports;
    this.#last = builder.global('i32', 0);
    this.#lastBuilder = builder.global('i32', 0);
    const key = { params: ['i32'], results: ['i32'] } as const;
    this.#put = builder.define({ params: ['i32'], results: [] }, ['i32'], (code) => {
      this.#entry(code, 0, 1).get(0).op('i32.eq');
      code.if((same) => this.#count(same, 1, 'i32.add').op('return'));
      code
        .get(1)
        .access('i32.load', COUNT)
        .if(
          (taken) => taken.get(0).call(imports.put),
          (free) => free.get(1).get(0).access('i32.store', 0).get(1).i32(1).access('i32.store', COUNT),
        );
    });
    // What was opened before the handle opened last.
    this.#spill = builder.define({ params: [], results: [] }, [], (code) => {
      code.globalGet(this.#last).access('i32.load', 0).i32(IMMORTAL).op('i32.lt_s');
      code.if((counted) => counted.globalGet(this.#last).call(this.#put));
    });
    const take = builder.define(key, ['i32'], (code) => {
      this.#entry(code, 0, 1).get(0).op('i32.eq');
      code.get(1).access('i32.load', COUNT).i32(0).op('i32.ne', 'i32.and');
      code.if((found) => this.#count(found, 1, 'i32.sub').i32(1).op('return'));
      code.get(0).call(imports.take);
    });
    this.#give = builder.define(key, [], (code) => {
      code
        .get(0)
        .op('i32.eqz')
        .if((none) => none.i32(1).op('return'));
      code.get(0).access('i32.load', 0).i32(IMMORTAL).op('i32.ge_s');
      code.if((immortal) => immortal.i32(1).op('return'));
      code.get(0).call(take);
    });
    const give = builder.define(key, [], (code) => {
      this.give(code, 0, (not) => not.i32(0).op('return'));
      code.i32(1);
    });
    this.#has = builder.define(key, ['i32'], (code) => {
      this.#entry(code, 0, 1).get(0).op('i32.eq');
      code.get(1).access('i32.load', COUNT).i32(0).op('i32.ne', 'i32.and');
      code.if((found) => found.i32(1).op('return'));
      code.get(0).call(imports.has);
    });
    const opened = builder.define({ params: ['i32'], results: [] }, [], (code) => this.opened(code, 0));
    builder.export('opened', opened);
    builder.export('give', give);
    builder.exportGlobal('last', this.#last);
    this.#take = take;
  }

  readonly #take: FunctionIndex;

  /** The extension gets a handle to the object in `local`, which may be NULL. */
  opened(code: Code, local: number): void {
    code.globalGet(this.#last).if((before) => before.call(this.#spill));
    code.get(local).globalSet(this.#last);
  }

  /** The extension gives its handle to the object in `local` away; `not` is done if it has none. */
  give(code: Code, local: number, not: (code: Code) => void): Code {
    code.get(local).globalGet(this.#last).op('i32.eq');
    return code.if(
      (last) => last.i32(0).globalSet(this.#last),
      (other) => other.get(local).call(this.#give).op('i32.eqz').if(not),
    );
  }

  /** The extension gets the builder in `local`, which may be NULL. */
  builderOpened(code: Code, local: number): void {
    code
      .globalGet(this.#lastBuilder)
      .if((before) => before.globalGet(this.#lastBuilder).i32(BUILDER).op('i32.or').call(this.#put));
    code.get(local).globalSet(this.#lastBuilder);
  }

  /** Puts on the stack whether the builder in `local` is one the extension has. */
  isBuilder(code: Code, local: number): Code {
    code.get(local).globalGet(this.#lastBuilder).op('i32.eq');
    return code.if(
      (last) => last.i32(1),
      (other) => other.get(local).i32(BUILDER).op('i32.or').call(this.#has),
      'i32',
    );
  }

  /** Puts on the stack whether the extension had the builder in `local`, and has it no more. */
  giveBuilder(code: Code, local: number): Code {
    code.get(local).globalGet(this.#lastBuilder).op('i32.eq');
    return code.if(
      (last) => last.i32(0).globalSet(this.#lastBuilder).get(local).i32(0).op('i32.ne'),
      (other) => other.get(local).i32(BUILDER).op('i32.or').call(this.#take),
      'i32',
    );
  }

  /** Puts the key in the entry for `key` on the stack, and the entry's address into `entry`. */
  #entry(code: Code, key: number, entry: number): Code {
    code.get(key).i32(1).op('i32.shr_u');
    code
      .i32(ACCOUNT_BYTES - ENTRY)
      .op('i32.and')
      .globalGet(this.#imports.table)
      .op('i32.add');
    return code.tee(entry).access('i32.load', 0);
  }

  #count(code: Code, entry: number, operation: 'i32.add' | 'i32.sub'): Code {
    return code
      .get(entry)
      .get(entry)
      .access('i32.load', COUNT)
      .i32(1)
      .op(operation)
      .access('i32.store', COUNT);
  }
}
