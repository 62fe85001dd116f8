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

/** The table, as text. `harpy` is the program, `file` the Python source. */
export function languageFigures(harpy: string, file: string): string {
  const node = process.execPath;
  const ours = report(node, [harpy, 'run', '--host', 'harpy', file]);
  const pyodide = report(node, [harpy, 'run', file]);
  const native = report('python3', [file]);
  if (ours === undefined || pyodide === undefined) throw new Error('the language benchmark failed');
  const lines = [
    `Programs in plain Python, ms (best of 5): Harpy's own Python, CPython ${pyodide.python} in Pyodide${
      native === undefined ? '' : `, native CPython ${native.python}`
    }`,
    '',
    `${'program'.padEnd(12)}${'harpy'.padStart(9)}${'pyodide'.padStart(9)}${'native'.padStart(9)}${'harpy/pyodide'.padStart(15)}${'harpy/native'.padStart(14)}`,
  ];
  const ratios: [number[], number[]] = [[], []];
  for (const [at, [name, time, result]] of ours.rows.entries()) {
    const other = pyodide.rows[at];
    const own = native?.rows[at];
    if (other === undefined || JSON.stringify(other[2]) !== JSON.stringify(result))
      throw new Error(`${name}: the results differ`);
    ratios[0].push(time / other[1]);
    if (own !== undefined) ratios[1].push(time / own[1]);
    const number = (value: number | undefined, width: number) =>
      (value === undefined ? '-' : value.toFixed(1)).padStart(width);
    const ratio = (value: number | undefined, width: number) =>
      (value === undefined ? '-' : value.toFixed(2)).padStart(width);
    lines.push(
      name.padEnd(12) +
        number(time, 9) +
        number(other[1], 9) +
        number(own?.[1], 9) +
        ratio(time / other[1], 15) +
        ratio(own === undefined ? undefined : time / own[1], 14),
    );
  }
  const mean = (values: readonly number[]) =>
    values.length === 0
      ? '-'
      : Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length).toFixed(2);
  lines.push(
    `${'geometric mean'.padEnd(39)}${mean(ratios[0]).padStart(15)}${mean(ratios[1]).padStart(14)}`,
    '',
  );
  const starts = [
    ['harpy', start(node, [harpy, 'run', '--host', 'harpy', '-c', 'pass'])],
    ['pyodide', start(node, [harpy, 'run', '-c', 'pass'])],
    ['node itself', start(node, ['-e', '0'])],
  ] as const;
  lines.push(
    `start to end of an empty program, ms (best of 5): ${starts.map(([name, time]) => `${name} ${time.toFixed(0)}`).join(', ')}`,
  );
  return `${lines.join('\n')}\n`;
}
