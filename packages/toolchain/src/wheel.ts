/** Wheels (https://packaging.python.org/specifications/binary-distribution-format/) from a project's pyproject.toml. */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { type BuildOptions, type BuildResult, type ExtensionSpec, inFolder, writeWhole } from './build.ts';
import { BuildError } from './build-error.ts';
import { entryPointsFile, metadataFile, readMetadata } from './metadata.ts';
import type { NativePython } from './native-python.ts';
import { FILE, hasExtensions, readProject, readPythonSources } from './project.ts';
import { writeZip, type ZipEntry } from './zip.ts';

/**
 * The tag of wheels with universal binaries: any Python 3, HPy's first binary interface, 32-bit WebAssembly. `harpy
 * install` knows it; micropip does once Harpy is installed in Pyodide.
 */
export const UNIVERSAL_TAG = 'py3-hpy0-wasm32';
const PURE_TAG = 'py3-none-any';

/** What compiles the project's extensions: `Builder`, or `NativeBuilder` for wheels of one CPython. */
export interface WheelBuilder {
  build(spec: ExtensionSpec, options: BuildOptions): Promise<BuildResult>;
  readonly python?: NativePython;
}

export interface WheelResult {
  readonly path: string;
  readonly diagnostics: string;
  readonly files: number;
}

/** `my.Package-name` as it is in file names. */
export function normalizedName(name: string): string {
  return name.replace(/[-_.]+/g, '_').toLowerCase();
}

/** Builds the wheel of the project in `folder` and writes it to the folder `out`. Throws `BuildError`. */
export async function buildWheel(builder: WheelBuilder, folder: string, out: string): Promise<WheelResult> {
  const metadata = readMetadata(folder);
  const specs = hasExtensions(folder) ? readProject(folder) : [];
  const files = new Map<string, ZipEntry>();
  const add = (entry: ZipEntry): void => {
    files.set(entry.name, entry);
  };
  for (const entry of pythonFiles(folder)) add(entry);
  let diagnostics = '';
  const staging = mkdtempSync(join(tmpdir(), 'harpy-wheel-'));
  try {
    for (const spec of specs) {
      const result = await builder.build(spec, { cwd: folder, out: staging });
      diagnostics += result.diagnostics;
      add({
        name: relative(staging, result.path).replaceAll('\\', '/'),
        bytes: new Uint8Array(readFileSync(result.path)),
        executable: builder.python !== undefined,
      });
    }
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
  if (files.size === 0) {
    throw new BuildError(
      `${FILE}: nothing to put into a wheel: list extensions in [[tool.harpy.extension]], or folders of Python in tool.harpy.packages`,
    );
  }
  const tag = specs.length === 0 ? PURE_TAG : tagOf(builder);
  const name = `${normalizedName(metadata.name)}-${metadata.version.replaceAll('-', '_')}`;
  const info = `${name}.dist-info`;
  const text = (path: string, content: string): void =>
    add({ name: `${info}/${path}`, bytes: new Uint8Array(Buffer.from(content)) });
  for (const path of metadata.licenceFiles)
    add({ name: `${info}/licenses/${path}`, bytes: new Uint8Array(readFileSync(join(folder, path))) });
  text('METADATA', metadataFile(metadata));
  text(
    'WHEEL',
    `Wheel-Version: 1.0\nGenerator: harpy\nRoot-Is-Purelib: ${specs.length === 0}\nTag: ${tag}\n`,
  );
  if (metadata.entryPoints.size > 0) text('entry_points.txt', entryPointsFile(metadata));
  const ordered = [...files.values()].sort(
    (a, b) => order(a.name) - order(b.name) || (a.name < b.name ? -1 : 1),
  );
  text('RECORD', recordFile(ordered, `${info}/RECORD`));
  const record = files.get(`${info}/RECORD`);
  const bytes = writeZip(record === undefined ? ordered : [...ordered, record], sourceDate());
  const path = join(inFolder(folder, out), `${name}-${tag}.whl`);
  writeWhole(path, bytes);
  return { path, diagnostics, files: ordered.length + 1 };
}

function tagOf({ python }: WheelBuilder): string {
  if (python === undefined) return UNIVERSAL_TAG;
  return `${python.tag.python}-${python.tag.abi}-${python.tag.platform}`;
}

/** The .dist-info folder comes last, as the specification recommends. */
const order = (name: string): number => (name.includes('.dist-info/') ? 1 : 0);

/** RECORD: each file with its hash and size, itself without. */
export function recordFile(entries: readonly ZipEntry[], own: string): string {
  const lines = entries.map(({ name, bytes }) => `${csv(name)},sha256=${hashOf(bytes)},${bytes.length}`);
  return [...lines, `${csv(own)},,`, ''].join('\n');
}

/** SHA-256 as RECORD has it: URL-safe base64 without padding. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url');
}

const csv = (field: string): string => (/[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);

/** When the files were made, for archives that are the same each time: SOURCE_DATE_EPOCH, or the first day of zip. */
function sourceDate(): number {
  const given = Number(process.env['SOURCE_DATE_EPOCH']);
  return Number.isFinite(given) && given > 0 ? given : 0;
}

const NO_PACKAGES = /^(tests?|docs?|examples?|bench(marks)?|build|dist|node_modules|\..*|.*\.egg-info)$/;
/** What is made from or for the wheel is not package data. */
const NO_DATA = /(^|\/)(__pycache__|\.[^/]*)(\/|$)|\.(py[co]|c|cc|cpp|cxx|h|hh|hpp|hxx|o|so|pyd|hpy0\.wasm)$/;

/** Python packages and modules of the project, with the data files among them. */
function pythonFiles(folder: string): ZipEntry[] {
  const given = readPythonSources(folder);
  const isPackage = (path: string): boolean => existsSync(join(path, '__init__.py'));
  const packagesIn = (root: string): string[] =>
    existsSync(root)
      ? readdirSync(root, { withFileTypes: true })
          .filter(
            (entry) =>
              entry.isDirectory() && !NO_PACKAGES.test(entry.name) && isPackage(join(root, entry.name)),
          )
          .map((entry) => entry.name)
          .sort()
      : [];
  const source = join(folder, 'src');
  const root =
    given.root === undefined ? (packagesIn(source).length > 0 ? source : folder) : join(folder, given.root);
  const packages = given.packages ?? packagesIn(root);
  const entries: ZipEntry[] = [];
  const visit = (path: string): void => {
    const name = relative(root, path).replaceAll('\\', '/');
    if (statSync(path).isDirectory()) {
      if (basename(path) === '__pycache__') return;
      for (const child of readdirSync(path).sort()) visit(join(path, child));
    } else if (!NO_DATA.test(name)) {
      entries.push({ name, bytes: new Uint8Array(readFileSync(path)) });
    }
  };
  for (const name of packages) {
    const path = join(root, ...name.split('.'));
    if (!existsSync(path)) throw new BuildError(`${FILE}: tool.harpy.packages: there is no folder '${name}'`);
    visit(path);
  }
  for (const name of given.modules) {
    const path = join(root, `${name}.py`);
    if (!existsSync(path)) throw new BuildError(`${FILE}: tool.harpy.modules: there is no file '${name}.py'`);
    visit(path);
  }
  return entries;
}
