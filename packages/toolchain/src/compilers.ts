/** The compilers of one command. */
import { BuildError } from './build-error.ts';
import { openBundledClang } from './bundled-clang.ts';
import type { Compiler } from './compiler.ts';
import { findSystemClang, openSystemClang, type SystemClang } from './system-clang.ts';

export type CompilerChoice = 'auto' | 'bundled' | 'system';

/** Opened when they are first needed, and warm until `close`. */
export class Compilers {
  readonly #choice: CompilerChoice;
  readonly #find: () => SystemClang | null;
  #system: Compiler | null | undefined;
  #bundled: Compiler | undefined;

  /** `find` looks for a clang of the system. */
  constructor(choice: CompilerChoice, find: () => SystemClang | null = findSystemClang) {
    this.#choice = choice;
    this.#find = find;
  }

  /** For C, or for sources with C++ among them: a system's clang may be without a C++ library. Throws `BuildError`. */
  compiler(plus: boolean): Compiler {
    if (this.#choice !== 'bundled') {
      if (this.#system === undefined) {
        const found = this.#find();
        this.#system = found === null ? null : openSystemClang(found);
      }
      if (this.#system !== null && (!plus || this.#system.hasPlus)) return this.#system;
    }
    if (this.#choice === 'system')
      throw new BuildError(
        this.#system === null
          ? 'no clang on PATH can compile for WebAssembly; install clang, lld, wasi-libc and its compiler runtime, or use --compiler bundled'
          : "the system's clang has no C++ library for WebAssembly; install libc++-dev-wasm32 and libc++abi-dev-wasm32, or use --compiler bundled",
      );
    this.#bundled ??= openBundledClang();
    return this.#bundled;
  }

  close(): void {
    this.#system?.close();
    this.#bundled?.close();
    this.#system = undefined;
    this.#bundled = undefined;
  }
}
