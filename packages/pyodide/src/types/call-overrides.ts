/** Call functions that single objects were given by `HPy_SetCallFunction`. */
import type { PyObjectPointer } from '../cpython.ts';
import type { Extension } from '../extension.ts';
import { PythonError } from '../python-error.ts';
import { Trampolines } from '../trampolines.ts';
import type { HPyType } from './registry.ts';

export class CallOverrides {
  readonly #extension: Extension;
  /** CPython's function for each of the extension's, and the other way round. */
  readonly #vectorcalls = new Map<number, number>();
  readonly #impls = new Map<number, number>();

  constructor(extension: Extension) {
    this.#extension = extension;
  }

  /** Calls of `object` go to `impl` from now on. Throws `PythonError` when it has no room for that. */
  set(object: PyObjectPointer, type: HPyType, impl: number): void {
    const { host, calls, methodCalls, names } = this.#extension;
    names.set(impl, names.get(impl) ?? `${type.name} (call function)`);
    let vectorcall = this.#vectorcalls.get(impl);
    if (vectorcall === undefined) {
      const trampolines = new Trampolines();
      trampolines.keywords(calls.keywords, impl, methodCalls.keywords);
      vectorcall = trampolines.build(host.py)[0] as number;
      this.#vectorcalls.set(impl, vectorcall);
      this.#impls.set(vectorcall, impl);
    }
    if (type.callOffset === 0)
      throw new PythonError('TypeError', `objects of type '${type.name}' have no room for a call function`);
    host.py.memory.setWord(object + type.callOffset, vectorcall);
  }

  /** The function `object` was given, or 0. */
  get(object: PyObjectPointer): number {
    const { types, py } = this.#extension.host;
    const type = types.typeOf(object);
    if (type === null || type.callOffset === 0) return 0;
    return this.#impls.get(py.memory.word(object + type.callOffset)) ?? 0;
  }
}
