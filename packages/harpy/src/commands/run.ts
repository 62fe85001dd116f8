import { resolve } from 'node:path';
import { pyodideFile } from '@harpy/pyodide/boot/files';
import { parseCommandLine } from '@harpy/python/command-line';
import { commandHelp } from '../cli.ts';
import { type Command, type CommandContext, UsageError } from '../command.ts';
import { runOnHarpy } from '../python/harpy-supervisor.ts';
import { runProgram } from '../python/supervisor.ts';
import { parseRunArguments, type RunArguments } from '../run-arguments.ts';
import { withSite } from '../site.ts';
import { harpyProgram } from '../version.ts';

export const command: Command = {
  usage: 'run [--host harpy|pyodide] [--mode MODE] [option] ... [-c CODE | -m MODULE | FILE | -] [arg] ...',
  help: `
Runs a Python program as \`python\` does; extensions built by \`harpy build\` can be imported.
Everything after our own options is python's command line.

  --host NAME      the Python to run on: harpy, Harpy's own, which compiles programs to JavaScript (the default); or
                   pyodide, CPython 3.14 in WebAssembly. A prompt at a terminal is Pyodide's unless this says otherwise
  --mode MODE      how extensions are loaded: debug finds mistakes in them, trace tells what they call and prints a table;
                   MOD:MODE,MOD:MODE says it module by module. The same as the variable HPY
  --trace-out FILE      write what ran when, for chrome://tracing, Perfetto or speedscope; implies --mode trace
  --trace-summary FILE  write the table as JSON; implies --mode trace
  --no-snapshot    start Pyodide from nothing instead of from its cached memory image
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

/** Programs run on Harpy's own Python; a prompt at a terminal is Pyodide's, which has editing, history and completion. */
function defaultHost(python: readonly string[]): string {
  if (!process.stdin.isTTY) return 'harpy';
  const command = parseCommandLine(python, { program: '', version: '', env: process.env });
  if (!('flags' in command)) return 'harpy';
  const prompts = command.kind === 'input' && command.target === '<stdin>' && command.argv[0] === '';
  return prompts || command.flags.inspect > 0 ? 'pyodide' : 'harpy';
}

/** Runs python with that command line on the chosen host; returns its exit status. */
export async function runPython(
  { host: asked, python, snapshot, mode, traceOut, traceSummary }: RunArguments,
  { env, cwd, verbose }: CommandContext,
): Promise<number> {
  const trace = {
    mode,
    traceOut: traceOut === undefined ? undefined : resolve(cwd, traceOut),
    traceSummary: traceSummary === undefined ? undefined : resolve(cwd, traceSummary),
  };
  const host = asked ?? defaultHost(python);
  const packages = withSite(env);
  if (host === 'harpy')
    return runOnHarpy({
      ...trace,
      args: python,
      executable: harpyProgram(),
      library: pyodideFile('python_stdlib.zip'),
      // It says the same.
      env: mode === undefined ? { ...packages } : { ...packages, HPY: mode },
    });
  if (host !== 'pyodide') throw new UsageError(`unknown host '${host}'; there are: harpy, pyodide`);
  return runProgram({
    args: python,
    programName: 'harpy run',
    executable: harpyProgram(),
    env: packages,
    cwd,
    useSnapshot: snapshot,
    ...trace,
    verbose,
  });
}
