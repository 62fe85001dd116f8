/** What CPython keeps pointers to as long as a type lives. */

import type { FunctionPointer } from '@harpy/runtime/wasm/function-table';
import type { CPython } from '../cpython.ts';
import type { Trampolines } from '../trampolines.ts';

export class NativeParts {
  readonly #py: CPython;
  readonly #memory: number[] = [];
  #functions: readonly FunctionPointer[] = [];

  constructor(py: CPython) {
    this.#py = py;
  }

  /** Zeroed memory of CPython's. */
  allocate(size: number): number {
    const address = this.#py.allocate(size);
    this.#memory.push(address);
    return address;
  }

  build(trampolines: Trampolines): readonly FunctionPointer[] {
    const functions = trampolines.build(this.#py);
    this.#functions = [...this.#functions, ...functions];
    return functions;
  }

  /** CPython has no pointer to any of it any more. */
  free(): void {
    for (const address of this.#memory.splice(0)) this.#py.fn.free(address);
    for (const pointer of this.#functions) this.#py.table.remove(pointer);
    this.#functions = [];
  }
}
