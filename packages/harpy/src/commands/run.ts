import { resolve } from 'node:path';
import { pyodideFile } from '@harpy/pyodide/boot/files';
import { commandHelp } from '../cli.ts';
import { type Command, type CommandContext, UsageError } from '../command.ts';
import { runOnHarpy } from '../python/harpy-supervisor.ts';
import { runProgram } from '../python/supervisor.ts';
import { parseRunArguments, type RunArguments } from '../run-arguments.ts';
import { withSite } from '../site.ts';
import { harpyProgram } from '../version.ts';

export const command: Command = {
  usage: 'run [--host pyodide|harpy] [--mode MODE] [option] ... [-c CODE | -m MODULE | FILE | -] [arg] ...',
  help: `
Runs a Python program as \`python\` does; extensions built by \`harpy build\` can be imported.
Everything after our own options is python's command line.

  --host NAME      the Python to run on: pyodide, CPython 3.14 in WebAssembly (the default); or harpy, Harpy's own, which
                   starts in a fraction of the time and compiles programs to JavaScript, but does not know all modules yet
  --mode MODE      how extensions are loaded: debug finds mistakes in them, trace tells what they call and prints a table;
                   MOD:MODE,MOD:MODE says it module by module. The same as the variable HPY
  --trace-out FILE      write what ran when, for chrome://tracing, Perfetto or speedscope; implies --mode trace
  --trace-summary FILE  write the table as JSON; implies --mode trace
  --no-snapshot    start the interpreter from nothing instead of from its cached memory image
  --help           this text; \`harpy run -h\` lists python's options

  FILE             run that script, or the __main__.py in that folder or zip file
  -c CODE          run the code
  -m MODULE        run the module
  -                run the program on standard input; without any of these on a terminal: a prompt
`,
  async run(args, context) {
    const parsed = parseRunArguments(args);
    if (parsed.help) {
      context.stdout.write(await commandHelp('run'));
      return 0;
    }
    return runPython(parsed, context);
  },
};

/** Runs python with that command line on the chosen host; returns its exit status. */
export async function runPython(
  { host, python, snapshot, mode, traceOut, traceSummary }: RunArguments,
  { env, cwd, verbose }: CommandContext,
): Promise<number> {
  const trace = {
    mode,
    traceOut: traceOut === undefined ? undefined : resolve(cwd, traceOut),
    traceSummary: traceSummary === undefined ? undefined : resolve(cwd, traceSummary),
  };
  if (host === 'harpy')
    return runOnHarpy({
      ...trace,
      args: python,
      executable: harpyProgram(),
      library: pyodideFile('python_stdlib.zip'),
      // It says the same.
      env: mode === undefined ? { ...env } : { ...env, HPY: mode },
    });
  if (host !== 'pyodide') throw new UsageError(`unknown host '${host}'; there are: pyodide, harpy`);
  return runProgram({
    args: python,
    programName: 'harpy run',
    executable: harpyProgram(),
    env: withSite(env),
    cwd,
    useSnapshot: snapshot,
    ...trace,
    verbose,
  });
}
