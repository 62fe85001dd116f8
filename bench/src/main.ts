/** `npm run bench`: what calls into an extension cost, beside Python functions and builtins in the same interpreter. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Builder } from '@harpy/toolchain/build';

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
    [harpy, 'run', join(bench, 'src', 'call_shapes.py')],
    {
      encoding: 'utf8',
      env: { ...process.env, PYTHONPATH: build },
    },
  );
  if (status !== 0) throw new Error(`the benchmark failed on Pyodide:\n${stderr}`);
  return JSON.parse(stdout) as Report;
}

const cell = (value: number | null): string =>
  (value === null ? '-' : value.toFixed(value < 100 ? 1 : 0)).padStart(10);

function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

mkdirSync(build, { recursive: true });
const builder = new Builder();
await builder.build({ sources: ['src/calls.c'] }, { cwd: bench, out: 'build' });
builder.close();

const report = pyodideReport();
console.log(`ns per call on CPython ${report.python} in Pyodide, Node ${process.versions.node}\n`);
console.log(
  `${'call'.padEnd(16)}${'extension'.padStart(10)}${'Python'.padStart(10)}${'builtin'.padStart(10)}${'ext/builtin'.padStart(13)}`,
);
const ratios: number[] = [];
for (const [name, extension, python, builtin] of report.rows) {
  const ratio = builtin === null ? null : extension / builtin;
  if (ratio !== null && ratio > 0) ratios.push(ratio);
  console.log(
    `${name.padEnd(16)}${cell(extension)}${cell(python)}${cell(builtin)}${(ratio === null ? '-' : ratio.toFixed(2)).padStart(13)}`,
  );
}
console.log(`\ngeometric mean of extension/builtin: ${geometricMean(ratios).toFixed(2)}`);
