/** How far a port got, as text: for each function of the C API how often it is used, and what is left to do. */
import type { PortReport } from './port.ts';

export interface Share {
  readonly uses: number;
  readonly left: number;
}

/** Uses in all, and those left. What was noticed in the result only counts as left too. */
export function share({ uses, left }: PortReport): Share {
  return { uses: Math.max(uses.length, left.length), left: left.length };
}

export const percent = ({ uses, left }: Share): string => {
  const ported = uses === 0 ? 1 : (uses - left) / uses;
  // Never 100% with something left.
  return `${left === 0 ? 100 : Math.min(99, Math.floor(ported * 100))}%`;
};

/** One line. */
export function summary(report: PortReport): string {
  const counts = share(report);
  const rest = counts.left === 0 ? '' : `; ${counts.left} left, marked with HARPY PORT`;
  return `${counts.uses - counts.left} of ${counts.uses} uses of the C API ported (${percent(counts)})${rest}`;
}

/** A table of all functions, and what is left line by line. */
export function describeReport(file: string, report: PortReport): string {
  const counts = new Map<string, { uses: number; left: number }>();
  const of = (name: string): { uses: number; left: number } => {
    const known = counts.get(name) ?? { uses: 0, left: 0 };
    counts.set(name, known);
    return known;
  };
  for (const { name } of report.uses) of(name).uses++;
  for (const { name } of report.left) of(name).left++;
  const rows = [...counts].sort(([a, x], [b, y]) => y.left - x.left || y.uses - x.uses || (a < b ? -1 : 1));
  const width = Math.max(8, ...rows.map(([name]) => name.length));
  const row = (cells: readonly string[]): string =>
    `${(cells[0] ?? '').padEnd(width)}${cells
      .slice(1)
      .map((cell) => cell.padStart(8))
      .join('')}\n`;
  const table = rows.map(([name, { uses, left }]) => {
    const all = Math.max(uses, left);
    return row([name, String(all), String(all - left), left === 0 ? '' : String(left)]);
  });
  const line = (at: number): string => (at === 0 ? file : `${file}:${at}`);
  const todo = [...report.left]
    .sort((a, b) => a.line - b.line)
    .map(({ name, line: at, note }) => `${line(at)}: ${name}: ${note}\n`);
  const look = report.checks.map(({ line: at, note }) => `${line(at)}: ${note}\n`);
  return [
    row(['', 'uses', 'ported', 'left']),
    ...table,
    `\n${summary(report)}\n`,
    ...(todo.length === 0 ? [] : ['\nLeft to do:\n', ...todo]),
    ...(look.length === 0 ? [] : ['\nPorted, worth a look:\n', ...look]),
  ].join('');
}
