import { commandHelp } from '../cli.ts';
import { type Command, type CommandContext, UsageError } from '../command.ts';
import { runProgram } from '../python/supervisor.ts';
import { parseRunArguments, type RunArguments } from '../run-arguments.ts';
import { harpyProgram } from '../version.ts';

export const command: Command = {
  usage: 'run [--host pyodide] [option] ... [-c CODE | -m MODULE | FILE | -] [arg] ...',
  help: `
Runs a Python program as \`python\` does; extensions built by \`harpy build\` can be imported.
Everything after our own options is python's command line.

  --host pyodide   the Python to run on: CPython 3.14 in WebAssembly
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
  { host, python, snapshot }: RunArguments,
  { env, cwd, verbose }: CommandContext,
): Promise<number> {
  if (host !== 'pyodide') throw new UsageError(`unknown host '${host}'; this version has: pyodide`);
  return runProgram({
    args: python,
    programName: 'harpy run',
    executable: harpyProgram(),
    env,
    cwd,
    useSnapshot: snapshot,
    verbose,
  });
}
