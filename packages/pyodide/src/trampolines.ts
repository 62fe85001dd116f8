/**
 * Functions for CPython's table that call functions of an extension: each puts the function's index before the
 * arguments it gets and hands them to one of our calls. One small module is compiled for each module or type.
 */
import type { FunctionIndex, ValueType } from '@harpy/runtime/wasm/code';
import { ModuleBuilder } from '@harpy/runtime/wasm/module-builder';
import type { CPython } from './cpython.ts';
import type { FunctionPointer } from './function-table.ts';
import { OB_SIZE } from './object-layout.ts';

/** A JavaScript function that takes the extension function's index, then the arguments. */
export type Target = (fn: number, ...args: number[]) => unknown;

interface Forward {
  readonly target: Target;
  readonly fn: number;
  readonly arity: number;
  readonly returns: boolean;
  /** A method without arguments or with one is called with FASTCALL's four; the check is made here. */
  readonly shape?: 'noargs' | 'one';
  readonly misuse?: Target;
}

export class Trampolines {
  readonly #entries: Forward[] = [];

  /** A function of `arity` i32 parameters that forwards them all. The result is its place in what `build` returns. */
  forward(target: Target, fn: number, arity: number, returns = true): number {
    return this.#entries.push({ target, fn, arity, returns }) - 1;
  }

  /**
   * A METH_FASTCALL | METH_KEYWORDS function for a method without arguments (`noargs`: `target(fn, self)`) or with
   * one (`one`: `target(fn, self, arg)`); any other call goes to `misuse(fn, self, args, nargs, kwnames)`.
   */
  method(shape: 'noargs' | 'one', target: Target, fn: number, misuse: Target): number {
    return this.#entries.push({ target, fn, arity: 4, returns: true, shape, misuse }) - 1;
  }

  build(py: CPython): readonly FunctionPointer[] {
    if (this.#entries.length === 0) return [];
    const builder = new ModuleBuilder();
    builder.importMemory('cpython', 'memory');
    const imports = new Map<Target, { name: string; index: FunctionIndex }>();
    const imported = (target: Target, params: number, returns: boolean): FunctionIndex => {
      const known = imports.get(target);
      if (known !== undefined) return known.index;
      const name = String(imports.size);
      const results: ValueType[] = returns ? ['i32'] : [];
      const type = { params: Array<ValueType>(params).fill('i32'), results };
      const index = builder.importFunction('calls', name, type);
      imports.set(target, { name, index });
      return index;
    };
    for (const entry of this.#entries) {
      const params = entry.shape === undefined ? entry.arity : entry.shape === 'noargs' ? 1 : 2;
      imported(entry.target, params + 1, entry.returns);
      if (entry.misuse !== undefined) imported(entry.misuse, 5, true);
    }
    this.#entries.forEach((entry, place) => {
      const type = {
        params: Array<ValueType>(entry.arity).fill('i32'),
        results: entry.returns ? (['i32'] as const) : [],
      };
      const index = builder.define(type, [], (code) => {
        const target = imports.get(entry.target)?.index as FunctionIndex;
        if (entry.shape !== undefined && entry.misuse !== undefined) {
          const misuse = imports.get(entry.misuse)?.index as FunctionIndex;
          const expected = entry.shape === 'noargs' ? 0 : 1;
          code.get(2).i32(expected).op('i32.xor').get(3).op('i32.or');
          code.if((then) => then.i32(entry.fn).get(0).get(1).get(2).get(3).call(misuse).op('return'));
          code.i32(entry.fn).get(0);
          if (entry.shape === 'one') code.get(1).access('i32.load', 0);
        } else {
          code.i32(entry.fn);
          for (let parameter = 0; parameter < entry.arity; parameter++) code.get(parameter);
        }
        code.call(target);
      });
      builder.export(String(place), index);
    });
    const calls = Object.fromEntries(
      [...imports].map(([target, { name }]) => [name, target as WebAssembly.ImportValue]),
    );
    const made = new WebAssembly.Instance(builder.compile(), {
      cpython: { memory: py.memory.memory },
      calls,
    }).exports;
    return this.#entries.map((_, place) => py.table.add(made[String(place)]));
  }
}

/** The number of items of a `kwnames` tuple, which may be NULL. */
export function keywordCount(py: CPython, kwnames: number): number {
  return kwnames === 0 ? 0 : py.memory.word(kwnames + OB_SIZE);
}
