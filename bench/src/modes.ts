/** `node bench/dist/src/modes.js`: what debug and trace mode cost, row by row. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Builder } from '@harpy/toolchain/build';

const bench = dirname(fileURLToPath(import.meta.resolve('@harpy/bench/package.json')));
const harpy = join(dirname(fileURLToPath(import.meta.resolve('harpy/package.json'))), 'bin', 'harpy.js');
const script = join(bench, 'src', 'call_shapes.py');

/** Nanoseconds of each row; `before` is Python that runs first. */
function rows(mode: string, before = ''): Map<string, number> {
  const program = `${before}\nimport runpy; runpy.run_path(${JSON.stringify(script)}, run_name='__main__')`;
  const { stdout, status, stderr } = spawnSync(
    process.execPath,
    [harpy, 'run', '--host', 'pyodide', '--mode', mode, '-c', program],
    { encoding: 'utf8', env: { ...process.env, PYTHONPATH: join(bench, 'build') } },
  );
  if (status !== 0) throw new Error(`the benchmark failed in ${mode} mode:\n${stderr}`);
  const report = JSON.parse(stdout) as { readonly rows: readonly (readonly [string, number])[] };
  return new Map(report.rows.map(([name, time]) => [name, time]));
}

mkdirSync(join(bench, 'build'), { recursive: true });
const builder = new Builder();
await builder.build({ sources: ['src/calls.c'] }, { cwd: bench, out: 'build' });
builder.close();

const universal = rows('universal');
const withoutTraces = 'import hpy.debug; hpy.debug.disable_handle_stack_traces()';
const columns = [
  ['trace', rows('trace')],
  ['debug', rows('debug', withoutTraces)],
  ['debug, with C stacks', rows('debug')],
] as const;
console.log(`ns per call, and times that in universal mode; Node ${process.versions.node}`);
console.log(
  `${''.padEnd(18)}${'universal'.padStart(10)}${columns.map(([name]) => name.padStart(22)).join('')}`,
);
for (const [name, time] of universal) {
  const cells = columns.map(([, other]) => {
    const value = other.get(name) ?? Number.NaN;
    return `${value.toFixed(0).padStart(14)} ${(value / time).toFixed(1).padStart(6)}x`;
  });
  console.log(`${name.padEnd(18)}${time.toFixed(0).padStart(10)}${cells.join('')}`);
}
