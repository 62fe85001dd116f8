/** Builds extensions: C and C++ sources to `NAME.hpy0.wasm`. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative } from 'node:path';
import { cacheFolder } from '@harpy/runtime/cache-folder';
import { BuildError } from './build-error.ts';

import { BuildCache, cacheKey } from './cache.ts';
import type { Compiler } from './compiler.ts';
import { type CompilerChoice, Compilers } from './compilers.ts';
import { headersFolder, readHelpers, shippedObjects } from './headers.ts';
import { neededHelpers, wordsOf } from './helpers.ts';
import { linkError } from './link-error.ts';
import { CPLUSPLUS, compileArguments, linkArguments, modulesOf, RECIPE } from './recipe.ts';
import { collectSources, type SourceFile } from './sources.ts';

export const SUFFIX = '.hpy0.wasm';
const SOURCE = /\.(c|cc|cpp|cxx|c\+\+|C)$/;

export type { CompilerChoice };

export interface ExtensionSpec {
  /** Paths, relative to `cwd` or absolute. */
  readonly sources: readonly string[];
  /** The module's name; by default that of the one module in the sources. A dotted name goes into its package's folder. */
  readonly name?: string;
  readonly includes?: readonly string[];
  /** `NAME` or `NAME=VALUE`. */
  readonly defines?: readonly string[];
  readonly flags?: readonly string[];
  /** Flags for WebAssembly only, such as `-msimd128`. */
  readonly wasmFlags?: readonly string[];
  /** Flags for CPython's native ABI only. */
  readonly nativeFlags?: readonly string[];
  /** `0` to `3`, `s`, `z`; 2 by default. */
  readonly optimize?: string;
  readonly debug?: boolean;
}

export interface BuildOptions {
  readonly cwd: string;
  /** Where the file goes, relative to `cwd`. */
  readonly out: string;
  readonly color?: boolean;
}

export interface BuildResult {
  readonly path: string;
  /** The modules in it. */
  readonly modules: readonly string[];
  /** Warnings, also those of an earlier build that was used again. */
  readonly diagnostics: string;
  /** Nothing had to be compiled. */
  readonly cached: boolean;
  /** What was read: sources and headers. */
  readonly inputs: readonly string[];
}

interface Compiled {
  readonly output: Uint8Array;
  readonly diagnostics: string;
  readonly key: string;
  readonly cached: boolean;
}

/** Builds with one compiler that stays warm until `close`. */
export class Builder {
  readonly #compilers: Compilers;
  readonly #cache: BuildCache;

  constructor(
    choice: CompilerChoice = 'auto',
    cache: BuildCache = new BuildCache(cacheFolder(), shippedObjects()),
  ) {
    this.#compilers = new Compilers(choice);
    this.#cache = cache;
  }

  /** Throws `BuildError`. */
  async build(spec: ExtensionSpec, options: BuildOptions): Promise<BuildResult> {
    checkSpec(spec, options.cwd);
    const compiler = this.#compilers.compiler(spec.sources.some((source) => CPLUSPLUS.test(source)));
    const includes = (spec.includes ?? []).map((folder) => inFolder(options.cwd, folder));
    const headers = join(headersFolder(), 'include');
    const units = spec.sources.map((source) => inFolder(options.cwd, source));
    const collected = units.map((unit) => collectSources(unit, [...includes, headers]));
    const words = wordsOf(
      collected
        .flatMap((files) => [...files.values()])
        .filter(({ path }) => !path.startsWith(headers))
        .map(({ bytes }) => Buffer.from(bytes).toString('latin1'))
        .join('\n'),
    );
    const helpers = neededHelpers(readHelpers(), words);
    const objects: { name: string; bytes: Uint8Array }[] = [];
    let diagnostics = '';
    let cached = true;
    for (const [index, files] of collected.entries()) {
      const unit = units[index] as string;
      const object = await this.#compile(compiler, unit, files, includes, spec, options);
      diagnostics += object.diagnostics;
      cached &&= object.cached;
      objects.push({ name: `${index}-${basename(unit)}.o`, bytes: object.output });
    }
    for (const { path } of helpers) {
      const object = await this.#compileHelper(compiler, path, spec, options.cwd);
      cached &&= object.cached;
      objects.push({ name: `hpy-${basename(path)}.o`, bytes: object.output });
    }
    const linked = await this.#link(compiler, objects, spec, units, options);
    cached &&= linked.cached;
    const modules = modulesOf(linked.output);
    const name = nameOf(spec, modules, units, options.cwd);
    const path = join(
      inFolder(options.cwd, options.out),
      ...name.split('.').slice(0, -1),
      `${name.split('.').at(-1)}${SUFFIX}`,
    );
    writeWhole(path, linked.output);
    if (!cached) this.#cache.prune();
    const inputs = [...new Set(collected.flatMap((files) => [...files.keys()]))].filter(
      (file) => !file.startsWith(headers),
    );
    return { path, modules, diagnostics, cached, inputs };
  }

  close(): void {
    this.#compilers.close();
  }

  /** Compiles all helpers as most builds need them. The result are the keys of their entries in the cache. */
  async precompile(): Promise<ReadonlySet<string>> {
    const compiler = this.#compilers.compiler(false);
    const keys = new Set<string>();
    for (const { path } of readHelpers()) keys.add((await this.#compileHelper(compiler, path, {}, '.')).key);
    return keys;
  }

  /** Its paths do not depend on where a build runs, or each folder's build would compile it again; a debugger wants them right. */
  #compileHelper(
    compiler: Compiler,
    path: string,
    { optimize = '2', debug = false }: Pick<ExtensionSpec, 'optimize' | 'debug'>,
    cwd: string,
  ): Promise<Compiled> {
    const files = collectSources(path, [join(headersFolder(), 'include')]);
    const where = debug ? cwd : headersFolder();
    return this.#compile(
      compiler,
      path,
      files,
      [],
      { sources: [path], optimize, debug },
      { cwd: where, out: where },
    );
  }

  async #compile(
    compiler: Compiler,
    unit: string,
    files: ReadonlyMap<string, SourceFile>,
    includes: readonly string[],
    spec: ExtensionSpec,
    { cwd, color }: BuildOptions,
  ): Promise<Compiled> {
    const names = new NameMap(cwd);
    const headers = join(headersFolder(), 'include');
    const args = compileArguments({
      source: names.inside(unit),
      output: 'out.o',
      headers: names.inside(headers),
      includes: includes.map((folder) => names.inside(folder)),
      defines: spec.defines ?? [],
      flags: [...(spec.flags ?? []), ...(spec.wasmFlags ?? [])],
      optimize: spec.optimize ?? '2',
      debug: spec.debug ?? false,
      color: color ?? false,
    });
    const shim = join(headers, 'hpy', 'forbid_python_h', 'Python.h');
    const given = new Map([...files].map(([path, file]) => [names.inside(path), file.bytes]));
    for (const [path, file] of collectSources(shim, [])) given.set(names.inside(path), file.bytes);
    const key = cacheKey([RECIPE, compiler.identity, ...args, ...[...given].flat()]);
    const known = this.#cache.read(key);
    if (known !== null) return { ...known, key, cached: true };
    const result = await compiler.run({ args, files: given, output: 'out.o' });
    const diagnostics = names.outside(result.diagnostics);
    if (result.output === null) {
      throw new BuildError(`${relativeTo(cwd, unit)} does not compile`, diagnostics);
    }
    this.#cache.write(key, { output: result.output, diagnostics });
    return { output: result.output, diagnostics, key, cached: false };
  }

  async #link(
    compiler: Compiler,
    objects: readonly { name: string; bytes: Uint8Array }[],
    spec: ExtensionSpec,
    units: readonly string[],
    { cwd }: BuildOptions,
  ): Promise<{ output: Uint8Array; cached: boolean }> {
    const args = linkArguments({
      objects: objects.map((o) => o.name),
      output: 'out.wasm',
      plus: units.some((unit) => CPLUSPLUS.test(unit)),
      debug: spec.debug ?? false,
    });
    const key = cacheKey([RECIPE, compiler.identity, ...args, ...objects.map((o) => o.bytes)]);
    const known = this.#cache.read(key);
    if (known !== null) return { output: known.output, cached: true };
    const result = await compiler.run({
      args,
      files: new Map(objects.map((o) => [o.name, o.bytes])),
      output: 'out.wasm',
    });
    if (result.output === null)
      throw linkError(
        result.diagnostics,
        units.map((unit) => relativeTo(cwd, unit)),
      );
    this.#cache.write(key, { output: result.output, diagnostics: '' });
    return { output: result.output, cached: false };
  }
}

/** Throws `BuildError` for what is wrong with a spec before anything is compiled. */
export function checkSpec(spec: ExtensionSpec, cwd: string): void {
  if (spec.sources.length === 0) throw new BuildError('no sources given');
  for (const source of spec.sources) {
    const path = inFolder(cwd, source);
    if (!existsSync(path)) throw new BuildError(`${source}: no such file`);
    if (!statSync(path).isFile()) throw new BuildError(`${source}: not a file`);
    if (!SOURCE.test(source)) throw new BuildError(`${source}: not a C or C++ source (.c, .cc, .cpp, .cxx)`);
  }
  for (const folder of spec.includes ?? []) {
    if (!existsSync(inFolder(cwd, folder))) throw new BuildError(`${folder}: no such include folder`);
  }
  if (!/^[0123sz]$/.test(spec.optimize ?? '2'))
    throw new BuildError(`-O${spec.optimize}: use -O0, -O1, -O2, -O3, -Os or -Oz`);
  if (spec.name !== undefined && !/^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/.test(spec.name)) {
    throw new BuildError(`'${spec.name}' is no module name`);
  }
}

/** What the built file is named after: `spec.name` or the only module in it. */
export function nameOf(
  spec: ExtensionSpec,
  modules: readonly string[],
  units: readonly string[],
  cwd: string,
): string {
  const where = units.map((unit) => relativeTo(cwd, unit)).join(', ');
  const [only] = modules;
  if (only === undefined)
    throw new BuildError(`no HPy_MODINIT in ${where}: end one file with HPy_MODINIT(NAME, moduledef)`);
  if (spec.name === undefined) {
    if (modules.length > 1)
      throw new BuildError(
        `${where} define the modules ${modules.join(', ')}: say with --name which one the file is named after`,
      );
    return only;
  }
  const short = spec.name.split('.').at(-1) as string;
  if (!modules.includes(short))
    throw new BuildError(
      `${where} define no module '${short}', only ${modules.map((m) => `'${m}'`).join(', ')}`,
    );
  return spec.name;
}

/** Writes under another name and renames, so that nobody sees half a file. Throws `BuildError`. */
export function writeWhole(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}`);
  try {
    writeFileSync(temporary, bytes);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw new BuildError(`${path}: can not be written (${(error as Error).message})`);
  }
}

export const inFolder = (cwd: string, path: string): string => (isAbsolute(path) ? path : join(cwd, path));
export const relativeTo = (cwd: string, path: string): string =>
  relative(cwd, path).replaceAll('\\', '/') || '.';

/** The compiler sees a folder of its own: names there, and back in its messages. */
export class NameMap {
  readonly #cwd: string;
  readonly #back = new Map<string, string>();

  constructor(cwd: string) {
    this.#cwd = cwd;
  }

  inside(path: string): string {
    const plain = relativeTo(this.#cwd, path);
    const [first = '', ...rest] = plain.split('/');
    // A path out of the folder gets a name in it; '..' as a whole, however often it stands.
    if (first !== '..' && !isAbsolute(plain)) return plain;
    const inside = `.outside/${isAbsolute(plain) ? plain.replace(/[:/\\]+/g, '/') : [first, ...rest].map((part) => (part === '..' ? '__' : part)).join('/')}`;
    this.#back.set(dirname(inside), dirname(plain));
    return inside;
  }

  outside(text: string): string {
    let result = text;
    const longestFirst = [...this.#back].sort((a, b) => b[0].length - a[0].length);
    for (const [inside, plain] of longestFirst) result = result.replaceAll(`${inside}/`, `${plain}/`);
    return result.replaceAll('./.outside', '.outside');
  }
}
