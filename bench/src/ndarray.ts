/** examples/ndarray on each host, with and without SIMD, beside plain Python loops and NumPy. */
import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Builder } from '@harpy/toolchain/build';
import { BuildError } from '@harpy/toolchain/build-error';
import { NativeBuilder } from '@harpy/toolchain/native-build';
import { readProject } from '@harpy/toolchain/project';
import { formatReports, type Report, reportOf } from './examples.ts';

/** Builds the example's package in `out`. */
async function build(example: string, out: string, what: 'wasm' | 'plain wasm' | 'native'): Promise<void> {
  const [spec] = readProject(example);
  if (spec === undefined) throw new Error(`${example} has no extension`);
  mkdirSync(out, { recursive: true });
  cpSync(join(example, 'python'), out, {
    recursive: true,
    filter: (source) => !/\.(wasm|so)$|__pycache__/.test(source),
  });
  const builder = what === 'native' ? new NativeBuilder() : new Builder();
  try {
    await builder.build(what === 'plain wasm' ? { ...spec, wasmFlags: [] } : spec, { cwd: example, out });
  } finally {
    builder.close();
  }
}

/** The table, as text. `buildFolder` is where things are built, `harpy` the program. */
export async function ndarrayFigures(bench: string, buildFolder: string, harpy: string): Promise<string> {
  const example = join(dirname(bench), 'examples', 'ndarray');
  const file = join(bench, 'src', 'ndarray.py');
  const folders = {
    wasm: join(buildFolder, 'ndarray'),
    plain: join(buildFolder, 'ndarray-no-simd'),
    native: join(buildFolder, 'ndarray-native'),
  };
  await build(example, folders.wasm, 'wasm');
  await build(example, folders.plain, 'plain wasm');
  let native = true;
  try {
    await build(example, folders.native, 'native');
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    native = false;
  }
  const onHost = (host: string, what: string, path: string): Report | undefined =>
    reportOf(process.execPath, [harpy, 'run', '--host', host, file, what], path);
  const runs = [
    ['harpy', onHost('harpy', 'harpy_ndarray', folders.wasm)],
    ['no SIMD', onHost('harpy', 'harpy_ndarray', folders.plain)],
    ['lists', onHost('harpy', 'lists', '')],
    ['pyodide', onHost('pyodide', 'harpy_ndarray', folders.wasm)],
    ['lists', onHost('pyodide', 'lists', '')],
    ['native', native ? reportOf('python3', [file, 'harpy_ndarray'], folders.native) : undefined],
    ['lists', reportOf('python3', [file, 'lists'], '')],
    ['numpy', reportOf('python3', [file, 'numpy'], process.env['PYTHONPATH'] ?? '')],
  ] as const;
  const ours = runs[0][1];
  if (ours === undefined) throw new Error("examples/ndarray failed on Harpy's own Python");
  return [
    "examples/ndarray, µs (best of 0.25 s): on Harpy's own Python with and without SIMD, Pyodide and native CPython, each beside loops over lists; NumPy",
    'arrays of 100000 elements, of 128 by 128, and small ones of 3',
    '',
    formatReports(ours, runs),
  ].join('\n');
}
