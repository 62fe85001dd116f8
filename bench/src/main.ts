/** `npm run bench`: what calls into an extension cost, beside Python functions and builtins in the same interpreter. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Builder } from '@harpy/toolchain/build';
import { formatJsonFigures, jsonFigures } from './json.ts';
import { languageFigures } from './language.ts';
import { ModeFigures } from './modes.ts';
import { formatFigures, nativeFigures } from './native-figures.ts';
import { ndarrayFigures } from './ndarray.ts';
import { portingFigures } from './porting.ts';

const bench = dirname(fileURLToPath(import.meta.resolve('@harpy/bench/package.json')));
const harpy = join(dirname(fileURLToPath(import.meta.resolve('harpy/package.json'))), 'bin', 'harpy.js');
const build = join(bench, 'build');

type Row = [name: string, extension: number, python: number | null, builtin: number | null];

interface Report {
  readonly python: string;
  readonly rows: readonly Row[];
}

function pyodideReport(): Report {
  const { stdout, status, stderr } = spawnSync(
    process.execPath,
    [harpy, 'run', '--host', 'pyodide', join(bench, 'src', 'call_shapes.py')],
    {
      encoding: 'utf8',
      env: { ...process.env, PYTHONPATH: build },
    },
  );
  if (status !== 0) throw new Error(`the benchmark failed on Pyodide:\n${stderr}`);
  return JSON.parse(stdout) as Report;
}

/** The same in CPython's C API on the native CPython of this machine; says why when that can't be. */
function nativeReport(): Report | string {
  const python = (code: string): string | null => {
    const { status, stdout } = spawnSync('python3', ['-c', code], { encoding: 'utf8' });
    return status === 0 ? stdout.trim() : null;
  };
  const include = python('import sysconfig; print(sysconfig.get_path("include"))');
  const suffix = python('import sysconfig; print(sysconfig.get_config_var("EXT_SUFFIX"))');
  if (include === null || suffix === null) return 'no python3 here';
  const folder = join(build, 'native');
  mkdirSync(folder, { recursive: true });
  const output = join(folder, `calls${suffix}`);
  const compiled = spawnSync('cc', [
    '-O2',
    '-shared',
    '-fPIC',
    '-w',
    `-I${include}`,
    join(bench, 'src', 'calls_native.c'),
    '-o',
    output,
  ]);
  if (compiled.status !== 0) return 'no C compiler here, or no Python.h';
  const { stdout, status, stderr } = spawnSync('python3', [join(bench, 'src', 'call_shapes.py')], {
    encoding: 'utf8',
    env: { ...process.env, PYTHONPATH: folder },
  });
  if (status !== 0) throw new Error(`the benchmark failed on native CPython:\n${stderr}`);
  return JSON.parse(stdout) as Report;
}

const cell = (value: number | null): string =>
  (value === null ? '-' : value.toFixed(value < 100 ? 1 : 0)).padStart(10);

function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

mkdirSync(build, { recursive: true });
const builder = new Builder();
for (const name of ['calls', 'open_handles'])
  await builder.build({ sources: [`src/${name}.c`] }, { cwd: bench, out: 'build' });
builder.close();

/** What the issue of the objects asks for: at most so many times the native figure. */
const objectTargets: Readonly<Record<string, number>> = {
  'no arguments': 1,
  'one argument': 1,
  'int + 1': 0.8,
  'two ints': 1,
  keywords: 1,
  attribute: 1,
  method: 1,
  'len()': 1,
  'a + b': 1,
  'get item': 1,
  'struct field': 1,
  'create object': 1.5,
  'create and keep': 1,
  'UTF-8 of 5': 4,
  'echo 5': 4,
  'echo 100': 6,
  'echo 10000': 3,
  'call back': 1,
  'sum 1000': 2,
  'make 1000': 1,
};

type Nanoseconds = readonly [name: string, nanoseconds: number];

/** What a program of this folder measured of JavaScript loops. */
function loopsReport(program: string, ...args: string[]): Nanoseconds[] {
  const { stdout, status, stderr } = spawnSync(
    process.execPath,
    [join(bench, 'dist', 'src', program), ...args],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`the benchmark ${program} failed:\n${stderr}`);
  return JSON.parse(stdout) as Nanoseconds[];
}

/** The loop over the functions on Harpy's own objects, beside the limits of the issue and what the engine itself takes. */
function printObjects(native: ReadonlyMap<string, number>): void {
  console.log(`
Harpy's own objects, a JavaScript loop over the function (ns per call). Floor: the same crossings of the engine's with
nothing done; as a ratio in brackets.
`);
  const titles = ['objects', 'native', 'ratio', 'at most', 'floor'];
  console.log('call'.padEnd(16) + titles.map((title) => title.padStart(10)).join(''));
  const floors = new Map(loopsReport('floor.js'));
  const ratios: number[] = [];
  for (const [name, nanoseconds] of loopsReport('objects.js', join(build, 'calls.hpy0.wasm'))) {
    const beside = native.get(name) ?? null;
    const floor = floors.get(name) ?? null;
    const times = (value: number | null): number | null =>
      beside === null || value === null ? null : value / beside;
    const ratio = times(nanoseconds);
    if (ratio !== null && ratio > 0) ratios.push(ratio);
    const limit = objectTargets[name] ?? null;
    const two = (value: number | null): string => (value === null ? '-' : value.toFixed(2));
    const missed = ratio !== null && limit !== null && ratio > limit;
    console.log(
      name.padEnd(16) +
        cell(nanoseconds) +
        cell(beside) +
        two(ratio).padStart(10) +
        two(limit).padStart(10) +
        cell(floor) +
        (floor === null ? '' : ` (${two(times(floor))})`) +
        (missed ? '  missed' : ''),
    );
  }
  console.log(`\ngeometric mean of objects/native: ${geometricMean(ratios).toFixed(2)}`);
}

const report = pyodideReport();
const native = nativeReport();
const nativeRows = new Map(
  typeof native === 'string' ? [] : native.rows.map(([name, extension]) => [name, extension] as const),
);
console.log(`ns per call on CPython ${report.python} in Pyodide, Node ${process.versions.node}`);
console.log(
  `native: ${typeof native === 'string' ? `left out, ${native}` : `the C API on CPython ${native.python}`}\n`,
);
const columns = ['extension', 'Python', 'builtin', 'native'];
console.log(
  'call'.padEnd(16) + columns.map((name) => name.padStart(10)).join('') + 'ext/builtin'.padStart(13),
);
const ratios: number[] = [];
for (const [name, extension, python, builtin] of report.rows) {
  const ratio = builtin === null ? null : extension / builtin;
  if (ratio !== null && ratio > 0) ratios.push(ratio);
  const cells = [extension, python, builtin, nativeRows.get(name) ?? null].map(cell).join('');
  console.log(name.padEnd(16) + cells + (ratio === null ? '-' : ratio.toFixed(2)).padStart(13));
}
console.log(`\ngeometric mean of ext/builtin: ${geometricMean(ratios).toFixed(2)}`);

printObjects(nativeRows);

const figures = await nativeFigures(join(bench, 'src'), build);
console.log(
  `\n${typeof figures === 'string' ? `HPy's CPython ABI beside the C API: left out, ${figures}` : formatFigures(figures)}`,
);

console.log(`\n${new ModeFigures(bench, build, harpy).table()}`);

console.log(`\n${formatJsonFigures(await jsonFigures(build, harpy))}`);

console.log(`\n${await ndarrayFigures(bench, build, harpy)}`);

console.log(`\n${await portingFigures(bench, build, harpy)}`);

console.log(`\n${languageFigures(harpy, join(bench, 'src', 'language', 'main.py'))}`);
