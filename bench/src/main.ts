/** `npm run bench`: what calls into an extension cost, beside Python functions and builtins in the same interpreter. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unpackLibrary } from '@harpy/python/standard-library';
import { Builder } from '@harpy/toolchain/build';
import { compileFigures } from './compile.ts';
import { formatJsonFigures, jsonFigures } from './json.ts';
import { languageFigures } from './language.ts';
import { ModeFigures } from './modes.ts';
import { formatFigures, nativeFigures } from './native-figures.ts';
import { ndarrayFigures } from './ndarray.ts';
import { cell, geometricMean, nativeReport, nativeRows, printObjects, type Report } from './objects-table.ts';
import { portingFigures } from './porting.ts';

const bench = dirname(fileURLToPath(import.meta.resolve('@harpy/bench/package.json')));
const harpy = join(dirname(fileURLToPath(import.meta.resolve('harpy/package.json'))), 'bin', 'harpy.js');
const build = join(bench, 'build');
const archive = createRequire(import.meta.url).resolve('pyodide/python_stdlib.zip');

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

mkdirSync(build, { recursive: true });
const builder = new Builder();
for (const name of ['calls', 'open_handles'])
  await builder.build({ sources: [`src/${name}.c`] }, { cwd: bench, out: 'build' });
builder.close();

const report = pyodideReport();
const native = nativeReport(bench, build);
const natively = nativeRows(native);
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
  const cells = [extension, python, builtin, natively.get(name) ?? null].map(cell).join('');
  console.log(name.padEnd(16) + cells + (ratio === null ? '-' : ratio.toFixed(2)).padStart(13));
}
console.log(`\ngeometric mean of ext/builtin: ${geometricMean(ratios).toFixed(2)}`);

printObjects(bench, build, natively, harpy);

const figures = await nativeFigures(join(bench, 'src'), build);
console.log(
  `\n${typeof figures === 'string' ? `HPy's CPython ABI beside the C API: left out, ${figures}` : formatFigures(figures)}`,
);

console.log(`\n${new ModeFigures(bench, build, harpy).table()}`);

console.log(`\n${formatJsonFigures(await jsonFigures(build, harpy))}`);

console.log(`\n${await ndarrayFigures(bench, build, harpy)}`);

console.log(`\n${await portingFigures(bench, build, harpy)}`);

console.log(`\n${languageFigures(harpy, join(bench, 'src', 'language', 'main.py'))}`);

console.log(`\n${compileFigures(unpackLibrary(archive, build))}`);
