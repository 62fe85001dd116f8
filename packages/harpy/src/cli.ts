/** The `harpy` program: global options, choice of the command, errors as one line. */
import { existsSync } from 'node:fs';
import { type CommandContext, CommandError, UsageError } from './command.ts';
import { type CommandEntry, commands } from './commands.ts';
import { nearest } from './nearest.ts';
import { version } from './version.ts';

/** Runs one command line (without `node harpy`) and returns the exit status. */
export async function main(argv: readonly string[], context: CommandContext): Promise<number> {
  let verbose = context.verbose;
  let at = 0;
  while (argv[at] === '--verbose') {
    verbose = true;
    at++;
  }
  const [name, ...args] = argv.slice(at);
  const own: OwnContext = { ...context, verbose };
  try {
    return await dispatch(name, args, own);
  } catch (error) {
    return report(error, name, own);
  }
}

/** `--verbose` may stand after the command too, which is known only when the command is. */
interface OwnContext extends CommandContext {
  verbose: boolean;
}

async function dispatch(
  name: string | undefined,
  args: readonly string[],
  context: OwnContext,
): Promise<number> {
  if (name === undefined) {
    context.stderr.write(overview());
    return 2;
  }
  if (name === '--help' || name === '-h') return print(context, overview());
  if (name === '--version' || name === '-V') return print(context, `harpy ${version()}\n`);
  if (isForPython(name)) return (await find('run').load()).command.run([name, ...args], context);
  if (name === 'help') return help(args, context);
  const { command } = await find(name).load();
  if (command.passesArguments === true) return command.run(args, context);
  if (has(args, '--help') || has(args, '-h')) return help([name], context);
  if (!has(args, '--verbose')) return command.run(args, context);
  context.verbose = true;
  const at = args.indexOf('--verbose');
  return command.run([...args.slice(0, at), ...args.slice(at + 1)], context);
}

/** As `sys.executable` this program is called like python: with its options, or with a program's path. */
function isForPython(name: string): boolean {
  if (commands.some((command) => command.name === name) || name === 'help') return false;
  return /^-($|[^-])/.test(name) || existsSync(name);
}

function has(args: readonly string[], option: string): boolean {
  const end = args.indexOf('--');
  return (end < 0 ? args : args.slice(0, end)).includes(option);
}

async function help(names: readonly string[], context: CommandContext): Promise<number> {
  const [name] = names;
  if (name === undefined) return print(context, overview());
  return print(context, await commandHelp(name));
}

/** The text of `harpy help NAME`. */
export async function commandHelp(name: string): Promise<string> {
  const { command } = await find(name).load();
  return `usage: harpy ${command.usage}\n\n${command.help.trim()}\n`;
}

function find(name: string): CommandEntry {
  const entry = commands.find((candidate) => candidate.name === name);
  if (entry !== undefined) return entry;
  const hint = nearest(name, [...commands.map((candidate) => candidate.name), 'help']);
  throw new UsageError(
    name.startsWith('-')
      ? `unknown option ${name}`
      : `unknown command '${name}'${hint === undefined ? '' : `; did you mean '${hint}'?`}`,
  );
}

function overview(): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return `usage: harpy [--verbose] COMMAND ...

HPy for JavaScript engines: build and run Python extensions written in C.

${lines.join('\n')}

  harpy PROGRAM.py     short for harpy run PROGRAM.py
  harpy help COMMAND   what a command does and its options
  harpy --version      the version
  --verbose            say more; show where an error comes from
`;
}

function print(context: CommandContext, text: string): number {
  context.stdout.write(text);
  return 0;
}

function report(error: unknown, name: string | undefined, context: CommandContext): number {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof UsageError) {
    const known = commands.some((candidate) => candidate.name === name);
    context.stderr.write(`harpy: ${message}\n(see: harpy ${known ? `help ${name}` : '--help'})\n`);
    return 2;
  }
  context.stderr.write(`harpy: ${message}\n`);
  if (context.verbose) {
    const cause = error instanceof CommandError ? error.cause : error;
    if (cause !== undefined)
      context.stderr.write(`${cause instanceof Error ? cause.stack : String(cause)}\n`);
  } else if (!(error instanceof CommandError)) {
    context.stderr.write('(harpy --verbose shows where this comes from)\n');
  }
  return error instanceof CommandError ? error.status : 1;
}
