/** What a project's `pyproject.toml` says under `[tool.harpy]`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { parse, TomlError } from 'smol-toml';
import type { ExtensionSpec } from './build.ts';
import { BuildError } from './build-error.ts';

export const FILE = 'pyproject.toml';
const KEYS = [
  'name',
  'sources',
  'include',
  'define',
  'cflags',
  'cflags-wasm',
  'cflags-cpython',
  'optimize',
  'debug',
];

/** The extensions of the project in `folder`. Throws `BuildError` that says what is wrong where. */
export function readProject(folder: string): ExtensionSpec[] {
  const path = join(folder, FILE);
  if (!existsSync(path)) {
    throw new BuildError(
      `no sources given and no ${FILE} here; try 'harpy build SRC.c' or 'harpy help build'`,
    );
  }
  const harpy = table(readToml(folder), 'tool', 'harpy');
  const entries = harpy?.['extension'];
  if (!Array.isArray(entries) || entries.length === 0) {
    throw new BuildError(`${FILE} lists no extensions: add [[tool.harpy.extension]] with name and sources`);
  }
  const specs = entries.map((entry, index) => readEntry(folder, entry, `tool.harpy.extension[${index}]`));
  const names = specs.map((spec) => spec.name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new BuildError(`${FILE}: the extension '${twice}' is listed twice`);
  return specs;
}

/** pyproject.toml of `folder` as data. Throws `BuildError` when it is missing or no TOML. */
export function readToml(folder: string): Record<string, unknown> {
  const path = join(folder, FILE);
  if (!existsSync(path)) throw new BuildError(`no ${FILE} in ${folder}`);
  return toml(readFileSync(path, 'utf8'));
}

/** The files and folders of Python that a wheel holds, by `[tool.harpy]`: `packages`, `modules` and `python-source`. */
export function readPythonSources(folder: string): {
  readonly root: string | undefined;
  readonly packages: readonly string[] | undefined;
  readonly modules: readonly string[];
} {
  const harpy = table(readToml(folder), 'tool', 'harpy') ?? {};
  const strings = (key: string): string[] | undefined => {
    const value = harpy[key];
    if (value === undefined) return undefined;
    if (!Array.isArray(value) || value.some((item) => typeof item !== 'string'))
      throw new BuildError(`${FILE}: tool.harpy needs a list of strings as '${key}'`);
    return value as string[];
  };
  const root = harpy['python-source'];
  if (root !== undefined && typeof root !== 'string')
    throw new BuildError(`${FILE}: tool.harpy needs a string as 'python-source'`);
  return { root, packages: strings('packages'), modules: strings('modules') ?? [] };
}

/** Does the project list extensions? */
export function hasExtensions(folder: string): boolean {
  const entries = table(readToml(folder), 'tool', 'harpy')?.['extension'];
  return Array.isArray(entries) && entries.length > 0;
}

function toml(text: string): Record<string, unknown> {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof TomlError) {
      throw new BuildError(`${FILE}:${error.line}:${error.column}: ${error.message.split('\n')[0]}`);
    }
    throw error;
  }
}

function table(
  root: Record<string, unknown>,
  ...path: readonly string[]
): Record<string, unknown> | undefined {
  let at: unknown = root;
  for (const key of path) at = isTable(at) ? at[key] : undefined;
  return isTable(at) ? at : undefined;
}

export const isTable = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readEntry(folder: string, entry: unknown, where: string): ExtensionSpec {
  const wrong = (what: string): never => {
    throw new BuildError(`${FILE}: ${where} ${what}`);
  };
  if (!isTable(entry)) return wrong('is not a table');
  const unknown = Object.keys(entry).find((key) => !KEYS.includes(key));
  if (unknown !== undefined) wrong(`has the unknown key '${unknown}'; the keys are ${KEYS.join(', ')}`);
  const { name, optimize, debug } = entry;
  const strings = (key: string): string[] => {
    const value = entry[key] ?? [];
    if (!Array.isArray(value) || value.some((item) => typeof item !== 'string'))
      wrong(`needs a list of strings as '${key}'`);
    return value as string[];
  };
  if (typeof name !== 'string') return wrong("needs a 'name', such as 'package.module'");
  const sources = strings('sources').flatMap((pattern) => expand(folder, pattern, where));
  if (sources.length === 0) wrong("needs 'sources', a list of files or patterns");
  if (optimize !== undefined && typeof optimize !== 'string') wrong("needs a string as 'optimize'");
  if (debug !== undefined && typeof debug !== 'boolean') wrong("needs true or false as 'debug'");
  return {
    name,
    sources,
    includes: strings('include'),
    defines: strings('define'),
    flags: strings('cflags'),
    wasmFlags: strings('cflags-wasm'),
    nativeFlags: strings('cflags-cpython'),
    ...(typeof optimize === 'string' ? { optimize } : {}),
    ...(typeof debug === 'boolean' ? { debug } : {}),
  };
}

/** Files that match a pattern with `*` in its last part; a plain path stands for itself. */
function expand(folder: string, pattern: string, where: string): string[] {
  if (!pattern.includes('*')) return [pattern];
  const parent = dirname(pattern);
  const expression = new RegExp(
    `^${posix
      .basename(pattern)
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')}$`,
  );
  const matches = existsSync(join(folder, parent))
    ? readdirSync(join(folder, parent)).filter((name) => expression.test(name))
    : [];
  if (matches.length === 0) throw new BuildError(`${FILE}: ${where}: no file matches '${pattern}'`);
  return matches.sort().map((name) => posix.join(parent, name));
}
