/** What benchmarks of examples share: a Python program's report, and the table of several. */
import { spawnSync } from 'node:child_process';

export interface Report {
  readonly python: string;
  readonly rows: readonly (readonly [name: string, microseconds: number])[];
}

/** Runs a program that prints a report; undefined if that is not possible here. */
export function reportOf(command: string, args: readonly string[], path: string): Report | undefined {
  const env = { ...process.env, PYTHONPATH: path };
  const { status, stdout, error } = spawnSync(command, args, { encoding: 'utf8', env });
  return error !== undefined || status !== 0 ? undefined : (JSON.parse(stdout) as Report);
}

/** A line for each operation, a column for each report, in microseconds. */
export function formatReports(
  ours: Report,
  runs: readonly (readonly [name: string, report: Report | undefined])[],
): string {
  const cell = (value: number | undefined): string =>
    (value === undefined ? '-' : value.toFixed(value < 1 ? 3 : value < 100 ? 2 : 0)).padStart(10);
  return [
    'operation'.padEnd(16) + runs.map(([name]) => name.padStart(10)).join(''),
    ...ours.rows.map(
      ([name], at) => name.padEnd(16) + runs.map(([, report]) => cell(report?.rows[at]?.[1])).join(''),
    ),
  ].join('\n');
}
