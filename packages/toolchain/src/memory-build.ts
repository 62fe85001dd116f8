/** Builds extensions from sources in memory, with a compiler that sees files in memory: in a page. */
import { BuildError } from './build-error.ts';
import type { CompilerResult, CompilerRun } from './compiler.ts';
import { neededHelpers, readHelper, wordsOf } from './helpers.ts';
import { linkError } from './link-error.ts';
import { CPLUSPLUS, compileArguments, linkArguments, modulesOf } from './recipe.ts';

export interface MemoryBuildResult {
  readonly bytes: Uint8Array;
  /** The modules in it. */
  readonly modules: readonly string[];
  /** Warnings. */
  readonly diagnostics: string;
}

const HEADERS = 'hpy-headers/include';
const HELPERS = 'hpy-headers/src';
const decoder = new TextDecoder();

/** Keeps what it has compiled of our own helpers, which stay the same. */
export class MemoryBuilder {
  readonly #run: (run: CompilerRun) => Promise<CompilerResult>;
  readonly #headers: ReadonlyMap<string, Uint8Array>;
  readonly #helpers: ReturnType<typeof readHelper>[];
  readonly #compiled = new Map<string, Uint8Array>();

  /** `headers` are the files of the package `@harpy/headers` under `include` and `src`, by path in it. */
  constructor(headers: ReadonlyMap<string, Uint8Array>, run: (run: CompilerRun) => Promise<CompilerResult>) {
    this.#run = run;
    this.#headers = new Map([...headers].map(([path, bytes]) => [`hpy-headers/${path}`, bytes]));
    this.#helpers = [...this.#headers]
      .filter(([path]) => path.startsWith(HELPERS) && /^[^/]+\.c$/.test(path.slice(HELPERS.length + 1)))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, bytes]) => readHelper(path, decoder.decode(bytes)));
  }

  /** Throws `BuildError`. `sources` are C and C++ files and headers of theirs, by name. */
  async build(
    sources: ReadonlyMap<string, string>,
    { debug = false, optimize = '2' }: { readonly debug?: boolean; readonly optimize?: string } = {},
  ): Promise<MemoryBuildResult> {
    const encoder = new TextEncoder();
    const units = [...sources.keys()].filter((name) => name.endsWith('.c') || CPLUSPLUS.test(name));
    if (units.length === 0) throw new BuildError('no sources given');
    const files = new Map(this.#headers);
    for (const [name, text] of sources) files.set(name, encoder.encode(text));
    const objects = new Map<string, Uint8Array>();
    let diagnostics = '';
    const compile = async (source: string): Promise<Uint8Array> => {
      const args = compileArguments({
        source,
        output: 'out.o',
        headers: HEADERS,
        includes: [],
        defines: [],
        flags: [],
        optimize,
        debug,
        color: false,
      });
      const result = await this.#run({ args, files, output: 'out.o' });
      if (result.output === null) throw new BuildError(`${source} does not compile`, result.diagnostics);
      diagnostics += result.diagnostics;
      return result.output;
    };
    for (const [index, unit] of units.entries()) objects.set(`${index}-unit.o`, await compile(unit));
    for (const { path } of neededHelpers(this.#helpers, wordsOf([...sources.values()].join('\n')))) {
      const key = `${path} ${optimize} ${debug}`;
      const known = this.#compiled.get(key) ?? (await compile(path));
      this.#compiled.set(key, known);
      objects.set(`hpy-${path.slice(HELPERS.length + 1)}.o`, known);
    }
    const args = linkArguments({
      objects: [...objects.keys()],
      output: 'out.wasm',
      plus: units.some((unit) => CPLUSPLUS.test(unit)),
      debug,
    });
    const linked = await this.#run({ args, files: objects, output: 'out.wasm' });
    if (linked.output === null) throw linkError(linked.diagnostics, units);
    const modules = modulesOf(linked.output);
    if (modules.length === 0)
      throw new BuildError(
        `no HPy_MODINIT in ${units.join(', ')}: end one file with HPy_MODINIT(NAME, moduledef)`,
      );
    return { bytes: linked.output, modules, diagnostics };
  }
}
