/** `harpy run` on Harpy's own Python. */
import { resolve } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { pyodideFile } from '@harpy/pyodide/boot/files';
import { harpyProgram } from '../program.ts';
import type { RunArguments } from '../run-arguments.ts';
import { withSite } from '../site.ts';
import { runOnHarpy } from './harpy-supervisor.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The files of a trace, in the folder `cwd`. */
export const traceFiles = (
  { mode, traceOut, traceSummary }: RunArguments,
  cwd: string,
): Pick<RunArguments, 'mode' | 'traceOut' | 'traceSummary'> => ({
  mode,
  traceOut: traceOut === undefined ? undefined : resolve(cwd, traceOut),
  traceSummary: traceSummary === undefined ? undefined : resolve(cwd, traceSummary),
});

/** Runs python with that command line; returns its exit status. `early` is its thread if that was started already. */
export function runHarpy(
  parsed: RunArguments,
  env: Environment,
  cwd: string,
  early?: Worker,
): Promise<number> {
  const packages = withSite(env);
  const { mode } = parsed;
  const task = {
    ...traceFiles(parsed, cwd),
    args: parsed.python,
    executable: harpyProgram(),
    library: pyodideFile('python_stdlib.zip'),
    // It says the same.
    env: mode === undefined ? { ...packages } : { ...packages, HPY: mode },
  };
  return runOnHarpy(task, early);
}
