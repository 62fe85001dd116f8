/** Installing wheels where `harpy run` finds them. */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { writeWhole } from './build.ts';
import { BuildError } from './build-error.ts';
import { hashOf, normalizedName, recordFile, UNIVERSAL_TAG } from './wheel.ts';
import { readZip, type ZipEntry } from './zip.ts';

/** The Python of `harpy run`. */
const MINOR = 14;

export interface Installed {
  readonly name: string;
  readonly version: string;
  readonly folder: string;
  /** The version that was there before. */
  readonly replaced: string | null;
  /** What it says it needs and is not there. */
  readonly missing: readonly string[];
}

/** Installs a wheel to `folder` in place of what is there of the same name. Throws `BuildError`, and then changes nothing. */
export function installWheel(path: string, folder: string): Installed {
  const { name, version } = checkName(basename(path));
  const entries = readZip(new Uint8Array(readFileSync(path)), path);
  const info = entries.map((entry) => /^([^/]+\.dist-info)\/WHEEL$/.exec(entry.name)?.[1]).find(Boolean);
  if (info === undefined) throw new BuildError(`${path}: not a wheel (no .dist-info/WHEEL in it)`);
  checkRecord(path, entries, info);
  const placed = entries.flatMap((entry) => place(entry));
  const replaced = remove(folder, name);
  for (const { name: target, bytes, executable } of placed) {
    if (target === `${info}/RECORD`) continue;
    const absolute = join(folder, target);
    writeWhole(absolute, bytes);
    if (executable === true) chmodSync(absolute, 0o755);
  }
  const installer: ZipEntry = { name: `${info}/INSTALLER`, bytes: new Uint8Array(Buffer.from('harpy\n')) };
  writeWhole(join(folder, installer.name), installer.bytes);
  const recorded = [...placed.filter((entry) => entry.name !== `${info}/RECORD`), installer];
  writeWhole(
    join(folder, info, 'RECORD'),
    new Uint8Array(Buffer.from(recordFile(recorded, `${info}/RECORD`))),
  );
  const metadata = entries.find((entry) => entry.name === `${info}/METADATA`);
  const missing = metadata === undefined ? [] : needed(Buffer.from(metadata.bytes).toString(), folder);
  return { name, version, folder, replaced, missing };
}

/** The name and version in a wheel's file name, if `harpy run` can use it. Throws `BuildError` that says for what it is. */
function checkName(file: string): { name: string; version: string } {
  const parts = /^([^-]+)-([^-]+)(?:-\d[^-]*)?-([^-]+)-([^-]+)-([^-]+)\.whl$/.exec(file);
  const [, name = '', version = '', python = '', abi = '', platform = ''] = parts ?? [];
  if (parts === null)
    throw new BuildError(`${file}: not the name of a wheel (NAME-VERSION-PYTHON-ABI-PLATFORM.whl)`);
  const pythons = python.split('.');
  const pythonFits = pythons.some((tag) => {
    if (tag === 'py3') return true;
    const minor = /^(?:py|cp)3(\d+)$/.exec(tag)?.[1];
    return minor !== undefined && Number(minor) <= MINOR;
  });
  const pure = abi === 'none' && platform === 'any' && pythonFits;
  const [universalPython = '', universalAbi, universalPlatform] = UNIVERSAL_TAG.split('-');
  const universal =
    pythons.includes(universalPython) && abi === universalAbi && platform === universalPlatform;
  if (!pure && !universal) {
    throw new BuildError(
      `${file}: a wheel for ${python}-${abi}-${platform}; 'harpy run' takes those for ${UNIVERSAL_TAG} and pure Python (py3-none-any)`,
    );
  }
  return { name, version };
}

/** Every file must be in RECORD with the right hash. */
function checkRecord(path: string, entries: readonly ZipEntry[], info: string): void {
  const record = entries.find((entry) => entry.name === `${info}/RECORD`);
  if (record === undefined) throw new BuildError(`${path}: not a wheel (no ${info}/RECORD in it)`);
  const hashes = new Map(parseRecord(Buffer.from(record.bytes).toString()));
  for (const { name, bytes } of entries) {
    if (/^[^/]+\.dist-info\/RECORD(\.jws|\.p7s)?$/.test(name)) continue;
    const hash = hashes.get(name);
    if (hash === undefined) throw new BuildError(`${path}: the file '${name}' is not in its RECORD`);
    if (hash !== '' && hash !== `sha256=${hashOf(bytes)}` && hash.startsWith('sha256='))
      throw new BuildError(`${path}: the file '${name}' is not what its RECORD says`);
  }
}

/** The paths and hashes of a RECORD file. */
function parseRecord(text: string): [string, string][] {
  return text
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => {
      const [, quoted, plain = '', hash = ''] = /^(?:"((?:[^"]|"")*)"|([^,]*)),([^,]*),/.exec(line) ?? [];
      return [quoted === undefined ? plain : quoted.replaceAll('""', '"'), hash];
    });
}

/** Where a file of a wheel goes: those under NAME.data go where their kind does. */
function place(entry: ZipEntry): ZipEntry[] {
  const [, kind, rest] = /^[^/]+\.data\/([^/]+)\/(.+)$/.exec(entry.name) ?? [];
  if (kind === undefined || rest === undefined) return [entry];
  if (kind === 'purelib' || kind === 'platlib') return [{ ...entry, name: rest }];
  if (kind === 'scripts') return [{ ...entry, name: `bin/${rest}`, executable: true }];
  return kind === 'data' ? [{ ...entry, name: rest }] : [];
}

/** Takes away an installed package. Returns its version, or `null` if there was none. */
export function remove(folder: string, name: string): string | null {
  if (!existsSync(folder)) return null;
  const wanted = normalizedName(name);
  const info = readdirSync(folder).find((entry) => {
    const [, of] = /^(.+)-[^-]+\.dist-info$/.exec(entry) ?? [];
    return of !== undefined && normalizedName(of) === wanted;
  });
  if (info === undefined) return null;
  const record = join(folder, info, 'RECORD');
  const root = resolve(folder) + sep;
  const folders = new Set<string>();
  for (const [path] of existsSync(record) ? parseRecord(readFileSync(record, 'utf8')) : []) {
    const absolute = resolve(folder, path);
    if (!absolute.startsWith(root)) continue;
    rmSync(absolute, { force: true });
    for (let at = dirname(absolute); at.startsWith(root); at = dirname(at)) folders.add(at);
  }
  for (const path of [...folders].sort((a, b) => b.length - a.length)) {
    rmSync(join(path, '__pycache__'), { recursive: true, force: true });
    try {
      rmdirSync(path);
    } catch {} // somebody else's files are in it
  }
  rmSync(join(folder, info), { recursive: true, force: true });
  return /-([^-]+)\.dist-info$/.exec(info)?.[1] ?? null;
}

/** Requirements without conditions that no package in `folder` fulfils by name. */
function needed(metadata: string, folder: string): string[] {
  const present = new Set(
    readdirSync(folder).flatMap((entry) => {
      const [, name] = /^(.+)-[^-]+\.dist-info$/.exec(entry) ?? [];
      return name === undefined ? [] : [normalizedName(name)];
    }),
  );
  return metadata
    .split(/\r?\n\r?\n/, 1)
    .flatMap((head) => [...head.matchAll(/^Requires-Dist: (.+)$/gm)])
    .map((match) => match[1] ?? '')
    .filter((requirement) => !requirement.includes(';'))
    .filter((requirement) => {
      const [name = ''] = /^[A-Za-z0-9._-]+/.exec(requirement) ?? [];
      return !present.has(normalizedName(name));
    });
}

/** Makes the folder, so that a first `harpy run` after an installation finds it. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new BuildError(
      `${folder}: can not be made (${error instanceof Error ? error.message : String(error)})`,
    );
  }
}
