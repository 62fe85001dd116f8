import { commandHelp } from '../cli.ts';
import { type Command, type CommandContext, UsageError } from '../command.ts';
import { harpyProgram } from '../program.ts';
import { runHarpy, traceFiles } from '../python/run-harpy.ts';
import { runProgram } from '../python/supervisor.ts';
import { parseRunArguments, type RunArguments } from '../run-arguments.ts';
import { withSite } from '../site.ts';

export const command: Command = {
  usage: 'run [--host harpy|pyodide] [--mode MODE] [option] ... [-c CODE | -m MODULE | FILE | -] [arg] ...',
  passesArguments: true,
  help: `
Runs a Python program as \`python\` does; extensions built by \`harpy build\` can be imported.
Everything after our own options is python's command line.

  --host NAME      the Python to run on: harpy, Harpy's own, which compiles programs to JavaScript (the default); or
                   pyodide, CPython 3.14 in WebAssembly
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

/** Runs python with that command line on the chosen host; returns its exit status. */
export async function runPython(
  parsed: RunArguments,
  { env, cwd, verbose }: CommandContext,
): Promise<number> {
  const host = parsed.host ?? 'harpy';
  if (host === 'harpy') return runHarpy(parsed, env, cwd);
  if (host !== 'pyodide') throw new UsageError(`unknown host '${host}'; there are: harpy, pyodide`);
  return runProgram({
    ...traceFiles(parsed, cwd),
    args: parsed.python,
    programName: 'harpy run',
    executable: harpyProgram(),
    env: withSite(env),
    cwd,
    useSnapshot: parsed.snapshot,
    verbose,
  });
}
