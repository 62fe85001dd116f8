/** Builds extensions for native CPython: C and C++ sources to `NAME.cpython-311-x86_64-linux-gnu.so` and the like. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { cacheFolder } from '@harpy/runtime/cache-folder';
import {
  type BuildOptions,
  type BuildResult,
  checkSpec,
  type ExtensionSpec,
  inFolder,
  nameOf,
  relativeTo,
  writeWhole,
} from './build.ts';
import { BuildError } from './build-error.ts';
import { BuildCache, cacheKey } from './cache.ts';
import { headersFolder, readHelpers } from './headers.ts';
import { neededHelpers, wordsOf } from './helpers.ts';
import { limitedApi, limitedTo } from './limited-api.ts';
import { checkHeaders, findPython, type NativePython } from './native-python.ts';
import { CPLUSPLUS } from './recipe.ts';
import { collectSources } from './sources.ts';

/** Changes when what we ask of the compiler does. */
const RECIPE = 'cpython 1';
const JOBS = 2;

const flagsOf = (spec: ExtensionSpec): readonly string[] => [
  ...(spec.flags ?? []),
  ...(spec.nativeFlags ?? []),
];

/**
 * What every file of an extension for CPython is compiled with, besides the flags of that Python. `abi3` is the oldest
 * Python of a build for the limited API. Throws `BuildError` when there is no such.
 */
export function nativeFlags(abi3?: string): string[] {
  const limited = abi3 === undefined ? [] : [`-DPy_LIMITED_API=${limitedApi(abi3)}`];
  return ['-DHPY_ABI_CPYTHON', ...limited, `-I${join(headersFolder(), 'include')}`];
}

/** C files that every extension for CPython is linked with. */
export function nativeSources(): string[] {
  const folder = join(headersFolder(), 'src', 'cpython');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.c'))
    .sort()
    .map((name) => join(folder, name));
}

/** The helpers, such as argument parsing, that make sense for CPython. */
export function nativeHelpers() {
  return readHelpers().filter(({ path }) => basename(path) !== 'runtime.c');
}

interface Unit {
  readonly path: string;
  readonly own: boolean;
}

interface Compiled {
  readonly output: Uint8Array;
  readonly diagnostics: string;
  readonly cached: boolean;
}

export interface NativeOptions {
  /** The oldest Python, such as `3.11`, of a build for it and all later ones; without one it is for one version. */
  readonly abi3?: string | undefined;
  readonly cache?: BuildCache;
}

export class NativeBuilder {
  readonly python: NativePython;
  readonly #cache: BuildCache;
  readonly #flags: readonly string[];
  readonly #env: Readonly<Record<string, string | undefined>>;
  readonly #identities = new Map<string, string>();

  /** Throws `BuildError` when that Python can't be built for. `env` may name compilers and flags: CC, CXX, CFLAGS, LDFLAGS. */
  constructor(
    python?: string,
    env: Readonly<Record<string, string | undefined>> = process.env,
    { abi3, cache = new BuildCache(cacheFolder()) }: NativeOptions = {},
  ) {
    const found = findPython(python);
    this.python = abi3 === undefined ? found : limitedTo(found, abi3);
    this.#flags = nativeFlags(abi3);
    checkHeaders(this.python);
    this.#cache = cache;
    this.#env = env;
  }

  /** Throws `BuildError`. */
  async build(spec: ExtensionSpec, options: BuildOptions): Promise<BuildResult> {
    checkSpec(spec, options.cwd);
    const { cwd } = options;
    const includes = (spec.includes ?? []).map((folder) => inFolder(cwd, folder));
    const headers = join(headersFolder(), 'include');
    const sources = spec.sources.map((source) => inFolder(cwd, source));
    const collected = sources.map((source) => collectSources(source, [...includes, headers]));
    const inputs = [...new Set(collected.flatMap((files) => [...files.keys()]))].filter(
      (file) => !file.startsWith(headers),
    );
    const words = wordsOf(inputs.map((file) => readFileSync(file, 'latin1')).join('\n'));
    const units: Unit[] = [
      ...sources.map((path) => ({ path, own: true })),
      ...neededHelpers(nativeHelpers(), words).map(({ path }) => ({ path, own: false })),
      ...nativeSources().map((path) => ({ path, own: false })),
    ];
    const compiled = await inParallel(units, (unit) => this.#compile(unit, spec, includes, options));
    const plus = sources.some((source) => CPLUSPLUS.test(source));
    const linked = this.#link(
      compiled.map(({ output }) => output),
      plus,
      spec,
    );
    const modules = modulesOf(linked.output);
    const name = nameOf(spec, modules, sources, cwd);
    const parts = name.split('.');
    const path = join(
      inFolder(cwd, options.out),
      ...parts.slice(0, -1),
      `${parts.at(-1)}${this.python.suffix}`,
    );
    writeWhole(path, linked.output);
    const cached = linked.cached && compiled.every((unit) => unit.cached);
    if (!cached) this.#cache.prune();
    return { path, modules, diagnostics: compiled.map((unit) => unit.diagnostics).join(''), cached, inputs };
  }

  close(): void {}

  async #compile(
    unit: Unit,
    spec: ExtensionSpec,
    includes: readonly string[],
    { cwd, color }: BuildOptions,
  ): Promise<Compiled> {
    const plus = CPLUSPLUS.test(unit.path);
    const command = this.#compiler(plus);
    const headers = join(headersFolder(), 'include');
    const given = unit.own ? flagsOf(spec) : [];
    // Our own files give the same wherever a build runs, or each folder's build would compile them again. CFLAGS may name files from
    // there; a debugger wants the paths right.
    const anywhere = !unit.own && spec.debug !== true && this.#words('CFLAGS').length === 0;
    const args = [
      ...command.slice(1),
      '-c',
      ...this.python.cflags.filter((flag) => !(plus && flag === '-Wstrict-prototypes')),
      ...this.#words('CFLAGS'),
      ...(spec.optimize === undefined ? [] : [`-O${spec.optimize}`]),
      ...(spec.debug === true ? ['-g'] : ['-g0']),
      '-fvisibility=hidden',
      ...(plus && !given.some((flag) => flag.startsWith('-std=')) ? ['-std=c++17'] : []),
      ...(color === true ? ['-fdiagnostics-color=always'] : []),
      ...this.#flags,
      ...(unit.own ? includes.map((folder) => `-I${relativeTo(cwd, folder)}`) : []),
      ...this.python.includes.map((folder) => `-I${folder}`),
      ...(unit.own ? (spec.defines ?? []) : []).map((define) => `-D${define}`),
      ...given,
      anywhere ? unit.path : relativeTo(cwd, unit.path),
    ];
    const files = collectSources(unit.path, unit.own ? [...includes, headers] : [headers]);
    const key = cacheKey([
      RECIPE,
      this.#identity(command),
      this.python.version,
      anywhere ? '' : cwd,
      ...args,
      ...[...files].flatMap(([path, file]) => [path, file.bytes]),
    ]);
    const known = this.#cache.read(key);
    if (known !== null) return { ...known, cached: true };
    return await inFolderOfItsOwn(async (folder) => {
      const object = join(folder, 'out.o');
      const { ok, text } = await run(command[0] as string, [...args, '-o', object], cwd);
      if (!ok) throw new BuildError(`${relativeTo(cwd, unit.path)} does not compile`, text);
      const output = new Uint8Array(readFileSync(object));
      const diagnostics = unit.own ? text : '';
      this.#cache.write(key, { output, diagnostics });
      return { output, diagnostics, cached: false };
    });
  }

  #link(objects: readonly Uint8Array[], plus: boolean, spec: ExtensionSpec): Compiled {
    // The words that make a shared library of C do it for C++ with its compiler in front.
    const [, ...shared] = this.python.linker.length > 0 ? this.python.linker : ['cc', '-shared'];
    const command = this.#compiler(plus);
    const args = [
      ...shared.filter((word) => !word.startsWith('-Wl,-O')),
      ...this.#words('LDFLAGS'),
      ...flagsOf(spec).filter((flag) => /^-(fsanitize|l|L|Wl,)/.test(flag)),
    ];
    const key = cacheKey([RECIPE, this.#identity(command), ...args, ...objects]);
    const known = this.#cache.read(key);
    if (known !== null) return { ...known, cached: true };
    const folder = mkdtempSync(join(tmpdir(), 'harpy-link-'));
    try {
      const names = objects.map((bytes, index) => {
        writeFileSync(join(folder, `${index}.o`), bytes);
        return `${index}.o`;
      });
      // Libraries come after what needs them.
      const libraries = args.filter((arg) => /^-l/.test(arg));
      const others = args.filter((arg) => !/^-l/.test(arg));
      const { status, stderr } = spawnSync(
        command[0] as string,
        [...others, ...names, ...libraries, '-o', 'out.so'],
        { cwd: folder, encoding: 'utf8' },
      );
      if (status !== 0) throw new BuildError('linking failed', stderr);
      const output = new Uint8Array(readFileSync(join(folder, 'out.so')));
      this.#cache.write(key, { output, diagnostics: '' });
      return { output, diagnostics: '', cached: false };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  #words(name: string): string[] {
    return (this.#env[name] ?? '').split(/\s+/).filter((word) => word !== '');
  }

  /** The compiler this Python was built with, or the system's. Throws `BuildError` when there is none. */
  #compiler(plus: boolean): string[] {
    const given = this.#words(plus ? 'CXX' : 'CC');
    const own = [...(plus ? this.python.cxx : this.python.cc)];
    const usual = plus ? ['c++', 'g++', 'clang++'] : ['cc', 'gcc', 'clang'];
    const candidates = given.length > 0 ? [given] : [own, ...usual.map((name) => [name])];
    for (const candidate of candidates) {
      if (candidate.length > 0 && this.#identity(candidate) !== '') return candidate;
    }
    const wanted = given.length > 0 ? given : own.length > 0 ? own : usual;
    throw new BuildError(
      `no ${plus ? 'C++' : 'C'} compiler: '${wanted[0]}' does not run; install ${plus ? 'g++' : 'gcc'} or clang, or name one with ${plus ? 'CXX' : 'CC'}`,
    );
  }

  /** What the compiler says of itself; empty if it does not run. */
  #identity(command: readonly string[]): string {
    const [program = ''] = command;
    let identity = this.#identities.get(program);
    if (identity === undefined) {
      const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
      identity = status === 0 ? `${program} ${stdout.split('\n')[0]}` : '';
      this.#identities.set(program, identity);
    }
    return identity;
  }
}

function run(command: string, args: readonly string[], cwd: string): Promise<{ ok: boolean; text: string }> {
  return new Promise((resolve) => {
    execFile(command, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      resolve({
        ok: error === null,
        text: stdout + stderr + (error !== null && stderr === '' ? `${error.message}\n` : ''),
      });
    });
  });
}

async function inFolderOfItsOwn<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'harpy-build-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Results in order; the first failure ends it. */
async function inParallel<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) {
      results[index] = await work(items[index] as T);
    }
  };
  await Promise.all(Array.from({ length: Math.min(JOBS, items.length) }, worker));
  return results;
}

/** Names of modules in a shared library: it exports PyInit_NAME for each. */
function modulesOf(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes).toString('latin1');
  return [...new Set([...text.matchAll(/\0_?PyInit_([A-Za-z_]\w*)(?=\0)/g)].map((match) => match[1] ?? ''))];
}
