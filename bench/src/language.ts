/** Programs in plain Python on Harpy's own Python, on Pyodide, and on the native CPython of this machine. */
import { spawnSync } from 'node:child_process';

type Row = readonly [name: string, milliseconds: number, result: unknown];

interface Report {
  readonly python: string;
  readonly rows: readonly Row[];
}

function report(command: string, args: readonly string[]): Report | undefined {
  const { status, stdout, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (error !== undefined || status !== 0) return undefined;
  return JSON.parse(stdout) as Report;
}

const start = (command: string, args: readonly string[]): number => {
  const times = Array.from({ length: 5 }, () => {
    const before = performance.now();
    spawnSync(command, args);
    return performance.now() - before;
  });
  return Math.min(...times);
};

const geometricMean = (values: readonly number[]): number | undefined =>
  values.length === 0
    ? undefined
    : Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);

/**
 * The table, as text. `harpy` is the program, `file` the Python source. A ratio says how many times as fast as native CPython
 * an implementation is.
 */
export function languageFigures(harpy: string, file: string): string {
  const node = process.execPath;
  const runs = [
    ['harpy', report(node, [harpy, 'run', '--host', 'harpy', file])],
    ['pyodide', report(node, [harpy, 'run', '--host', 'pyodide', file])],
    ['cpython', report('python3', [file])],
    ['pypy', report('pypy3', [file])],
  ] as const;
  const [ours, pyodide, native] = runs.map(([, run]) => run);
  if (ours === undefined || pyodide === undefined) throw new Error('the language benchmark failed');
  const base = native ?? pyodide;
  const cell = (value: number | undefined, digits: number) =>
    (value === undefined ? '-' : value.toFixed(digits)).padStart(9);
  const others = runs.filter(([, run]) => run !== base);
  const ratios = others.map((): number[] => []);
  const lines = [
    "Programs in plain Python, ms (best of 2 s): Harpy's own Python, CPython in Pyodide, and what this machine has of native Pythons",
    ...runs.map(([name, run]) => `  ${name.padEnd(8)} ${run === undefined ? 'not there' : run.python}`),
    '',
    `${'program'.padEnd(16)}${runs.map(([name]) => name.padStart(9)).join('')}   times as fast as ${native === undefined ? 'pyodide' : 'cpython'}:${others.map(([name]) => name.padStart(9)).join('')}`,
  ];
  for (const [at, [name, , result]] of ours.rows.entries()) {
    const times = runs.map(([, run]) => run?.rows[at]);
    for (const row of times)
      if (row !== undefined && row[2] !== result) throw new Error(`${name}: the results differ`);
    const unit = base.rows[at]?.[1] ?? Number.NaN;
    const faster = others.map(([, run], column) => {
      const time = run?.rows[at]?.[1];
      if (time === undefined) return undefined;
      ratios[column]?.push(unit / time);
      return unit / time;
    });
    lines.push(
      `${name.padEnd(16)}${times.map((row) => cell(row?.[1], 1)).join('')}${' '.repeat(27)}${faster.map((ratio) => cell(ratio, 2)).join('')}`,
    );
  }
  lines.push(
    `${'geometric mean'.padEnd(16 + 9 * runs.length + 27)}${ratios.map((column) => cell(geometricMean(column), 2)).join('')}`,
    '',
  );
  const starts = [
    ['harpy', start(node, [harpy, 'run', '--host', 'harpy', '-c', 'pass'])],
    ['pyodide', start(node, [harpy, 'run', '--host', 'pyodide', '-c', 'pass'])],
    ['node itself', start(node, ['-e', '0'])],
  ] as const;
  lines.push(
    `start to end of an empty program, ms (best of 5): ${starts.map(([name, time]) => `${name} ${time.toFixed(0)}`).join(', ')}`,
  );
  return `${lines.join('\n')}\n`;
}
