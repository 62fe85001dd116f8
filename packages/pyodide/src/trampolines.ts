/**
 * Functions for CPython's table that call functions of an extension: each puts the function's index before the
 * arguments it gets and hands them to one of our calls. One small module is compiled for each module or type.
 */
import type { Code, FunctionIndex, ValueType } from '@harpy/runtime/wasm/code';
import type { FunctionPointer } from '@harpy/runtime/wasm/function-table';
import { type FunctionType, ModuleBuilder } from '@harpy/runtime/wasm/module-builder';
import type { CPython } from './cpython.ts';
import { increment } from './fast-paths.ts';
import type { MemberReader } from './member-readers.ts';
import { OB_SIZE, OB_TYPE } from './object-layout.ts';

/** A JavaScript function that takes the extension function's index, then the arguments. */
export type Target = (fn: number, ...args: number[]) => unknown;

/** What is done about an exception that is pending beside a result. */
export interface ResultCheck {
  /** The address of the word with the pending exception. */
  readonly exception: number;
  /** `unexpected(fn, result)`: raises something else, drops the result, and returns NULL. */
  readonly unexpected: Target;
}

/** A function the trampolines import: one of ours in JavaScript or wasm, or one of CPython's. */
interface Import {
  readonly target: unknown;
  readonly type: FunctionType;
}

const words = (count: number): ValueType[] => Array<ValueType>(count).fill('i32');

/** A function of that many words that returns a word, or nothing. */
const takes = (target: unknown, params: number, returns = true): Import => ({
  target,
  type: { params: words(params), results: words(returns ? 1 : 0) },
});

/** An import, by the name it has in the module. */
interface Named {
  readonly name: string;
  readonly type: FunctionType;
}

interface Scope {
  /** One of the entry's imports. */
  readonly call: (place: number) => FunctionIndex;
  /** The global that holds one of its constants. */
  readonly constant: (place: number) => number;
  /** This local and the next two are free. */
  readonly local: number;
}

interface Entry {
  readonly arity: number;
  readonly returns: boolean;
  readonly imports: readonly Import[];
  /** What makes two trampolines the same code, their imports aside. */
  readonly key: string;
  readonly constants?: readonly number[];
  readonly write: (code: Code, scope: Scope) => void;
}

/** CPython passes the bit above these with the number of arguments where the slot before the array may be used. */
const NARGS_MASK = 0x7fffffff;

/** Compiled modules by their code: the same spec may make many types. */
const compiled = new Map<string, WebAssembly.Module>();
const MOST_COMPILED = 64;

export class Trampolines {
  readonly #entries: Entry[] = [];

  /** A function of `arity` i32 parameters that forwards them all. The result is its place in what `build` returns. */
  forward(target: Target, fn: number, arity: number, returns = true): number {
    return this.#add({
      arity,
      returns,
      imports: [takes(target, arity + 1, returns)],
      key: `all ${fn}`,
      write: (code, { call }) => {
        code.i32(fn);
        for (let parameter = 0; parameter < arity; parameter++) code.get(parameter);
        code.call(call(0));
      },
    });
  }

  /**
   * The same for a function that returns an object, for slots and getters: CPython does not look whether an exception is pending
   * beside a result of theirs, as it does for methods whose calls it has not specialized.
   */
  object(target: Target, fn: number, arity: number, { exception, unexpected }: ResultCheck): number {
    return this.#add({
      arity,
      returns: true,
      imports: [takes(target, arity + 1), takes(unexpected, 2)],
      constants: [exception],
      key: `object ${fn}`,
      write: (code, { call, constant, local: result }) => {
        code.i32(fn);
        for (let parameter = 0; parameter < arity; parameter++) code.get(parameter);
        code.call(call(0)).tee(result);
        code.if((succeeded) => {
          succeeded.globalGet(constant(0)).access('i32.load', 0);
          succeeded.if((pending) => pending.i32(fn).get(result).call(call(1)).op('return'));
        });
        code.get(result);
      },
    });
  }

  /**
   * A METH_FASTCALL | METH_KEYWORDS function for a method without arguments (`noargs`: `target(fn, self)`) or with
   * one (`one`: `target(fn, self, arg)`); any other call goes to `misuse(fn, self, args, nargs, kwnames)`.
   */
  method(shape: 'noargs' | 'one', target: Target, fn: number, misuse: Target): number {
    const one = shape === 'one';
    return this.#add({
      arity: 4,
      returns: true,
      imports: [takes(target, one ? 3 : 2), takes(misuse, 5)],
      key: `${shape} ${fn}`,
      write: (code, { call }) => {
        code
          .get(2)
          .i32(one ? 1 : 0)
          .op('i32.xor')
          .get(3)
          .op('i32.or');
        code.if((then) => then.i32(fn).get(0).get(1).get(2).get(3).call(call(1)).op('return'));
        code.i32(fn).get(0);
        if (one) code.get(1).access('i32.load', 0);
        code.call(call(0));
      },
    });
  }

  /**
   * A METH_FASTCALL | METH_KEYWORDS function for a method that takes an array of positional arguments: `targets[N](fn, self,
   * a, ...)` for N of them (`targets[0](fn, self, 0, 0)`), `other(fn, self, args, nargs, kwnames)` for more of them and
   * for keywords.
   */
  positional(targets: readonly Target[], fn: number, other: Target): number {
    return this.#arrayCall('positional', targets, fn, other, []);
  }

  /**
   * The same for a method that takes keywords too: `targets[N](fn, self, nargs, kwnames, a, ...)`, where N counts the values
   * of keywords (`targets[0](fn, self, 0, 0, kwnames)`).
   */
  keywords(targets: readonly Target[], fn: number, other: Target): number {
    return this.#arrayCall('keywords', targets, fn, other, []);
  }

  /**
   * The vectorcall of a type: `targets[N](fn, type, nargs, 0, a, ...)`, as long as the words of the type at the offsets in
   * `unchanged` are those, and no keywords are given; `other(fn, type, args, nargs, kwnames)` otherwise.
   */
  newObject(
    targets: readonly Target[],
    fn: number,
    other: Target,
    unchanged: readonly (readonly [offset: number, value: number])[],
  ): number {
    return this.#arrayCall('new', targets, fn, other, unchanged);
  }

  #arrayCall(
    kind: 'positional' | 'keywords' | 'new',
    targets: readonly Target[],
    fn: number,
    other: Target,
    unchanged: readonly (readonly [offset: number, value: number])[],
  ): number {
    const [self, args, nargs, kwnames] = [0, 1, 2, 3];
    const plain = kind === 'positional';
    return this.#add({
      arity: 4,
      returns: true,
      imports: [
        takes(other, 5),
        ...targets.map((target, count) =>
          takes(target, (plain ? 2 : 4) + (count === 0 ? (plain ? 2 : 1) : count)),
        ),
      ],
      constants: unchanged.map(([, value]) => value),
      key: `${kind} ${fn}`,
      write: (code, { call, local: count, constant }) => {
        const elsewhere = (to: Code): Code =>
          to.i32(fn).get(self).get(args).get(nargs).get(kwnames).call(call(0));
        const leave = (to: Code): Code => elsewhere(to).op('return');
        unchanged.forEach(([offset], index) => {
          code.get(self).access('i32.load', offset).globalGet(constant(index)).op('i32.ne').if(leave);
        });
        code.get(nargs).i32(NARGS_MASK).op('i32.and').tee(nargs).set(count);
        code.get(kwnames);
        if (kind === 'keywords')
          code.if((named) => {
            named.get(count).get(kwnames).access('i32.load', OB_SIZE).op('i32.add').set(count);
          });
        else code.if(leave);
        const dispatch = (to: Code, length: number): void => {
          if (length === targets.length) {
            elsewhere(to);
            return;
          }
          to.get(count).i32(length).op('i32.eq');
          to.if(
            (exactly) => {
              exactly.i32(fn).get(self);
              if (length === 0) exactly.i32(0).i32(0);
              else if (!plain) exactly.get(nargs);
              if (!plain) exactly.get(kwnames);
              for (let word = 0; word < length; word++) exactly.get(args).access('i32.load', 4 * word);
              exactly.call(call(1 + length));
            },
            (more) => dispatch(more, length + 1),
            'i32',
          );
        };
        dispatch(code, 0);
      },
    });
  }

  /**
   * A function that gets an object, a tuple and a dict: `plain(fn, object, 0, 0, dict)` when the tuple is empty,
   * `target(fn, object, tuple, dict)` otherwise.
   */
  construct(plain: Target, target: Target, fn: number): number {
    return this.#add({
      arity: 3,
      returns: true,
      imports: [takes(plain, 5), takes(target, 4)],
      key: `construct ${fn}`,
      write: (code, { call }) => {
        code.get(1).access('i32.load', OB_SIZE);
        code.if((then) => then.i32(fn).get(0).get(1).get(2).call(call(1)).op('return'));
        code.i32(fn).get(0).i32(0).i32(0).get(2).call(call(0));
      },
    });
  }

  /**
   * `tp_dealloc` of objects whose death nobody is told of: gives the struct that the word at `structOffset` leads to
   * back by `release(pool, struct)`, then does what `dealloc` does.
   */
  dealloc(
    structOffset: number,
    pool: number,
    release: unknown,
    dealloc: unknown,
    dropReference: unknown,
  ): number {
    return this.#deallocation(
      `dealloc ${structOffset} ${pool}`,
      structOffset,
      dealloc,
      dropReference,
      [takes(release, 2, false)],
      (then, struct, call) => then.i32(pool).get(struct).call(call(0)),
    );
  }

  /** The same for structs that a mode sees to: `freed(struct)` gives one back, and where it returns 0 `otherwise(struct)` does. */
  watchedDealloc(
    structOffset: number,
    freed: unknown,
    otherwise: unknown,
    dealloc: unknown,
    dropReference: unknown,
  ): number {
    return this.#deallocation(
      `watched dealloc ${structOffset}`,
      structOffset,
      dealloc,
      dropReference,
      [takes(freed, 1), takes(otherwise, 1, false)],
      (then, struct, call) => {
        then.get(struct).call(call(0)).op('i32.eqz');
        then.if((rest) => rest.get(struct).call(call(1)));
      },
    );
  }

  /** `giveBack` writes what is done with the struct, if there is one, in the local variable `struct`; `call` numbers its imports. */
  #deallocation(
    key: string,
    structOffset: number,
    dealloc: unknown,
    dropReference: unknown,
    imports: readonly Import[],
    giveBack: (then: Code, struct: number, call: Scope['call']) => void,
  ): number {
    return this.#add({
      arity: 1,
      returns: false,
      imports: [takes(dropReference, 1, false), takes(dealloc, 1, false), ...imports],
      key,
      write: (code, { call, local }) => {
        code.get(0).access('i32.load', structOffset).tee(local);
        code.if((then) => giveBack(then, local, (at) => call(at + 2)));
        code.get(0).access('i32.load', OB_TYPE).set(local);
        code.get(0).call(call(1));
        code.get(local).call(call(0));
      },
    });
  }

  /**
   * The getter of a member `offset` bytes into the struct that the word at `structOffset` leads to: `toObject` makes an object
   * of what `load` finds there, or the value is an object already. Where there is no struct yet, and where no object is,
   * `otherwise(0, self, closure)` answers.
   */
  member(
    structOffset: number,
    offset: number,
    { load, loaded, toObject }: MemberReader,
    otherwise: Target,
  ): number {
    return this.#add({
      arity: 2,
      returns: true,
      imports: [
        takes(otherwise, 3),
        { target: load, type: { params: ['i32'], results: [loaded] } },
        ...(toObject === null ? [] : [{ target: toObject, type: { params: [loaded], results: words(1) } }]),
      ],
      key: `member ${structOffset} ${offset} ${loaded} ${toObject === null}`,
      write: (code, { call, local }) => {
        const elsewhere = (to: Code): Code => to.i32(0).get(0).get(1).call(call(0)).op('return');
        code.get(0).access('i32.load', structOffset).tee(local).op('i32.eqz').if(elsewhere);
        code.get(local).i32(offset).op('i32.add').call(call(1));
        if (toObject !== null) {
          code.call(call(2));
          return;
        }
        code.tee(local).op('i32.eqz').if(elsewhere);
        increment(code, local, local + 1);
        code.get(local);
      },
    });
  }

  build(py: CPython): readonly FunctionPointer[] {
    if (this.#entries.length === 0) return [];
    const imports = new Map<unknown, Named>();
    for (const { target, type } of this.#entries.flatMap((entry) => entry.imports)) {
      if (!imports.has(target)) imports.set(target, { name: String(imports.size), type });
    }
    const nameOf = (target: unknown): string => imports.get(target)?.name ?? '';
    const key = this.#entries
      .map(
        (entry) =>
          `${entry.key} ${entry.arity} ${entry.returns} ${entry.imports.map((i) => nameOf(i.target))}`,
      )
      .join(';');
    let module = compiled.get(key);
    if (module === undefined) {
      module = this.#compile(imports);
      const oldest = compiled.keys().next().value;
      if (compiled.size >= MOST_COMPILED && oldest !== undefined) compiled.delete(oldest);
      compiled.set(key, module);
    }
    const calls = Object.fromEntries(
      [...imports].map(([target, { name }]) => [name, target as WebAssembly.ImportValue]),
    );
    const constants = this.#entries.flatMap((entry) => entry.constants ?? []);
    const made = new WebAssembly.Instance(module, {
      constants: Object.fromEntries(
        constants.map((value, place) => [
          place,
          new WebAssembly.Global({ value: 'i32', mutable: false }, value),
        ]),
      ),
      cpython: { memory: py.memory.memory },
      calls,
    }).exports;
    return this.#entries.map((_, place) => py.table.add(made[String(place)]));
  }

  #add(entry: Entry): number {
    return this.#entries.push(entry) - 1;
  }

  #compile(imports: ReadonlyMap<unknown, Named>): WebAssembly.Module {
    const builder = new ModuleBuilder();
    builder.importMemory('cpython', 'memory');
    let constants = 0;
    const constantsOf = this.#entries.map((entry) =>
      (entry.constants ?? []).map(() => builder.importGlobal('constants', String(constants++), 'i32', false)),
    );
    const indices = new Map<unknown, FunctionIndex>();
    for (const [target, { name, type }] of imports) {
      indices.set(target, builder.importFunction('calls', name, type));
    }
    this.#entries.forEach((entry, place) => {
      const call = (which: number): FunctionIndex =>
        indices.get(entry.imports[which]?.target) as FunctionIndex;
      const type = { params: words(entry.arity), results: words(entry.returns ? 1 : 0) };
      const constant = (which: number): number => constantsOf[place]?.[which] as number;
      const scope = { call, constant, local: entry.arity };
      const index = builder.define(type, ['i32', 'i32', 'i32'], (code) => entry.write(code, scope));
      builder.export(String(place), index);
    });
    return builder.compile();
  }
}

/** The number of items of a `kwnames` tuple, which may be NULL. */
export function keywordCount(py: CPython, kwnames: number): number {
  return kwnames === 0 ? 0 : py.memory.word(kwnames + OB_SIZE);
}
