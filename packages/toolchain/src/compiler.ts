/** What a compiler is to the rest of this package, wherever it runs. */

export interface CompilerRun {
  /** argv, `clang` or `clang++` first; paths are those of `files` or of the disk, as the compiler sees them. */
  readonly args: readonly string[];
  /** Files the compiler may read, by path relative to its working folder. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The file to bring back; `-` for what it prints on standard output. The bundled compiler only. */
  readonly output: string;
}

export interface CompilerResult {
  /** `null` when the compiler failed. */
  readonly output: Uint8Array | null;
  /** Everything it printed. */
  readonly diagnostics: string;
}

export interface Compiler {
  /** What the results depend on: name, version, place. Part of every cache key. */
  readonly identity: string;
  readonly kind: 'bundled' | 'system';
  /** Whether it compiles and links C++. */
  readonly hasPlus: boolean;
  run(run: CompilerRun): Promise<CompilerResult>;
  close(): void;
}
