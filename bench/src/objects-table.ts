/** The call shapes natively and on Harpy's own objects, beside the limits and what the engine itself takes. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

export type Row = [name: string, extension: number, python: number | null, builtin: number | null];

export interface Report {
  readonly python: string;
  readonly rows: readonly Row[];
}

/** The same in CPython's C API on the native CPython of this machine; says why when that can't be. */
export function nativeReport(bench: string, build: string): Report | string {
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

/** Nanoseconds of each row. */
export const nativeRows = (native: Report | string): ReadonlyMap<string, number> =>
  new Map(
    typeof native === 'string' ? [] : native.rows.map(([name, extension]) => [name, extension] as const),
  );

export const cell = (value: number | null): string =>
  (value === null ? '-' : value.toFixed(value < 100 ? 1 : 0)).padStart(10);

export function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

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
function loopsReport(bench: string, program: string, ...args: string[]): Nanoseconds[] {
  const { stdout, status, stderr } = spawnSync(
    process.execPath,
    [join(bench, 'dist', 'src', program), ...args],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`the benchmark ${program} failed:\n${stderr}`);
  return JSON.parse(stdout) as Nanoseconds[];
}

/** The same calls from Python code on Harpy's own Python. */
function pythonReport(bench: string, build: string, harpy: string): ReadonlyMap<string, number> {
  const script = join(bench, 'src', 'call_shapes.py');
  const { stdout, status, stderr } = spawnSync(
    process.execPath,
    [harpy, 'run', '--host', 'harpy', script, '--extension', '4'],
    { encoding: 'utf8', env: { ...process.env, PYTHONPATH: build } },
  );
  if (status !== 0) throw new Error(`the benchmark failed on Harpy's own Python:\n${stderr}`);
  return nativeRows(JSON.parse(stdout) as Report);
}

/** From Python code an extension is called at most so many times as slowly as from JavaScript. */
const MOST_FROM_PYTHON = 1.2;

/** The loop over the functions on Harpy's own objects, beside the limits of the issue and what the engine itself takes. */
export function printObjects(
  bench: string,
  build: string,
  native: ReadonlyMap<string, number>,
  harpy: string,
): void {
  console.log(`
Harpy's own objects, a JavaScript loop over the function (ns per call). Floor: the same crossings of the engine's with
nothing done; as a ratio in brackets. Python: a Python loop over the same call, at most ${MOST_FROM_PYTHON} times JavaScript's.
`);
  const titles = ['objects', 'native', 'ratio', 'at most', 'Python', 'ratio', 'floor'];
  console.log('call'.padEnd(16) + titles.map((title) => title.padStart(10)).join(''));
  const floors = new Map(loopsReport(bench, 'floor.js'));
  const fromPython = pythonReport(bench, build, harpy);
  const ratios: number[] = [];
  for (const [name, nanoseconds] of loopsReport(bench, 'objects.js', join(build, 'calls.hpy0.wasm'))) {
    const beside = native.get(name) ?? null;
    const floor = floors.get(name) ?? null;
    const times = (value: number | null): number | null =>
      beside === null || value === null ? null : value / beside;
    const ratio = times(nanoseconds);
    if (ratio !== null && ratio > 0) ratios.push(ratio);
    const limit = objectTargets[name] ?? null;
    const two = (value: number | null): string => (value === null ? '-' : value.toFixed(2));
    const python = fromPython.get(name) ?? null;
    const pythonRatio = python === null ? null : python / nanoseconds;
    const missed = [
      ...(ratio !== null && limit !== null && ratio > limit ? ['missed'] : []),
      ...(pythonRatio !== null && pythonRatio > MOST_FROM_PYTHON ? ['missed from Python'] : []),
    ];
    console.log(
      name.padEnd(16) +
        cell(nanoseconds) +
        cell(beside) +
        two(ratio).padStart(10) +
        two(limit).padStart(10) +
        cell(python) +
        two(pythonRatio).padStart(10) +
        cell(floor) +
        (floor === null ? '' : ` (${two(times(floor))})`) +
        missed.map((each) => `  ${each}`).join(','),
    );
  }
  const crossing = (name: string): string => floors.get(name)?.toFixed(1) ?? '-';
  console.log(
    `\nthe engine alone: a call into WebAssembly ${crossing('into WebAssembly')}, with one from there to JavaScript ${crossing('and on to JavaScript')}`,
  );
  console.log(`geometric mean of objects/native: ${geometricMean(ratios).toFixed(2)}`);
}
