/** What a trace says in the end: a table for people, JSON for programs, and Chrome's format for viewers. */
import type { TraceRecorder, TraceRow } from './recorder.ts';

/** Lines of the table at most. */
const MOST_ROWS = 40;

/** The functions called, those that took longest first; times are milliseconds, with what a function called in turn. */
export function traceTable(rows: readonly TraceRow[]): string {
  if (rows.length === 0) return 'trace: no extension was called in trace mode\n';
  const shown = rows.slice(0, MOST_ROWS);
  const width = Math.max(...shown.map((row) => row.name.length), 8);
  const lines = shown.map(
    ({ kind, name, calls, milliseconds }) =>
      `${milliseconds.toFixed(3).padStart(12)} ${String(calls).padStart(10)} ${((milliseconds / calls) * 1e6).toFixed(0).padStart(10)}  ${name.padEnd(width)}  ${kind}`,
  );
  const left = rows.length - shown.length;
  return [
    `${'ms'.padStart(12)} ${'calls'.padStart(10)} ${'ns/call'.padStart(10)}  function`,
    ...lines,
    ...(left > 0 ? [`${''.padStart(12)} and ${left} more`] : []),
    '',
  ].join('\n');
}

/** The same with all functions, for programs. */
export function traceSummary(rows: readonly TraceRow[]): string {
  return `${JSON.stringify(
    {
      functions: rows.map(({ kind, name, calls, milliseconds }) => ({
        kind,
        name,
        calls,
        nanoseconds: Math.round(milliseconds * 1e6),
      })),
    },
    null,
    1,
  )}\n`;
}

/** The time line as Chrome's trace format, in pieces small enough to be strings. */
export function* chromeTrace({ timeline }: TraceRecorder): Generator<string> {
  yield '{"displayTimeUnit":"ns","traceEvents":[\n{"ph":"M","pid":1,"tid":1,"name":"process_name","args":{"name":"harpy"}}';
  for (let at = 0; ; ) {
    const { text, next } = timeline.chunk(at);
    if (text === '') break;
    yield `,\n${text}`;
    at = next;
  }
  yield `\n],"otherData":{"lostEvents":${timeline.lost}}}\n`;
}
