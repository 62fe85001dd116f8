/** `harpy run` on Harpy's own Python. */
import { resolve } from 'node:path';
import { isatty } from 'node:tty';
import { pyodideFile } from '@harpy/pyodide/boot/files';
import { parseCommandLine } from '@harpy/python/command-line';
import { harpyProgram } from '../program.ts';
import type { RunArguments } from '../run-arguments.ts';
import { withSite } from '../site.ts';
import { runOnHarpy } from './harpy-supervisor.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The host that runs that command line: Harpy's own Python, unless it says otherwise. */
export function hostOf({ host, python }: RunArguments): string {
  return host ?? (prompts(python) && isatty(0) ? 'pyodide' : 'harpy');
}

/** A prompt at a terminal is Pyodide's, which has editing, history and completion. */
function prompts(python: readonly string[]): boolean {
  const command = parseCommandLine(python, { program: '', version: '', env: process.env });
  if (!('flags' in command)) return false;
  const prompt = command.kind === 'input' && command.target === '<stdin>' && command.argv[0] === '';
  return prompt || command.flags.inspect > 0;
}

/** The files of a trace, in the folder `cwd`. */
export const traceFiles = (
  { mode, traceOut, traceSummary }: RunArguments,
  cwd: string,
): Pick<RunArguments, 'mode' | 'traceOut' | 'traceSummary'> => ({
  mode,
  traceOut: traceOut === undefined ? undefined : resolve(cwd, traceOut),
  traceSummary: traceSummary === undefined ? undefined : resolve(cwd, traceSummary),
});

/** Runs python with that command line; returns its exit status. */
export function runHarpy(parsed: RunArguments, env: Environment, cwd: string): Promise<number> {
  const packages = withSite(env);
  const { mode } = parsed;
  return runOnHarpy({
    ...traceFiles(parsed, cwd),
    args: parsed.python,
    executable: harpyProgram(),
    library: pyodideFile('python_stdlib.zip'),
    // It says the same.
    env: mode === undefined ? { ...packages } : { ...packages, HPY: mode },
  });
}
