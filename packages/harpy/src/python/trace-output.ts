/** What `harpy run --mode trace` leaves behind: a table on standard error, and the files it was asked for. */
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import type { TraceRecorder } from '@harpy/runtime/trace/recorder';
import { chromeTrace, traceSummary, traceTable } from '@harpy/runtime/trace/report';

const STDERR = 2;

/** What a program in trace mode is to leave. */
export interface TraceFiles {
  readonly mode: string | undefined;
  /** Of the time line, and of the summary. */
  readonly traceOut: string | undefined;
  readonly traceSummary: string | undefined;
}

/** Writes what is asked for, when the program has ended. */
export function writeTrace(
  trace: TraceRecorder,
  { mode, traceOut, traceSummary: summary }: TraceFiles,
): void {
  const rows = trace.rows();
  if (rows.length > 0 || mode === 'trace') writeSync(STDERR, traceTable(rows));
  writing(summary, (path) => writeFileSync(path, traceSummary(rows)));
  writing(traceOut, (path) => {
    trace.timeline.finish();
    const file = openSync(path, 'w');
    for (const piece of chromeTrace(trace)) writeSync(file, piece);
    closeSync(file);
  });
}

/** The program has run: a file that can't be written must not change its status. */
function writing(path: string | undefined, write: (path: string) => void): void {
  if (path === undefined) return;
  try {
    write(path);
  } catch (error) {
    writeSync(STDERR, `harpy: ${path} can not be written: ${(error as Error).message}\n`);
  }
}
