/** What `harpy run --mode trace` leaves behind: a table on standard error, and the files it was asked for. */
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import type { Pyodide } from '@harpy/pyodide/boot/pyodide-api';
import type { TraceRecorder } from '@harpy/runtime/trace/recorder';
import { chromeTrace, traceSummary, traceTable } from '@harpy/runtime/trace/report';
import type { PythonTask } from './protocol.ts';

const STDERR = 2;

/** Begins to record what the task asks for. The result writes it, when the program has ended. */
export function startTrace(pyodide: Pyodide, trace: TraceRecorder, task: PythonTask): () => void {
  if (task.traceOut !== undefined) {
    trace.record();
    pyodide.runPython('import hpy.trace._timeline; hpy.trace._timeline.record()');
  }
  return () => {
    const rows = trace.rows();
    if (rows.length > 0 || task.mode === 'trace') writeSync(STDERR, traceTable(rows));
    writing(task.traceSummary, (path) => writeFileSync(path, traceSummary(rows)));
    writing(task.traceOut, (path) => {
      const file = openSync(path, 'w');
      for (const piece of chromeTrace(trace)) writeSync(file, piece);
      closeSync(file);
    });
  };
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
