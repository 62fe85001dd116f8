/** `harpy repl` */
import { commandHelp } from '../cli.ts';
import { type Command, UsageError } from '../command.ts';
import { parseRunArguments } from '../run-arguments.ts';
import { runPython } from './run.ts';

export const command: Command = {
  usage: 'repl [--host harpy|pyodide] [option] ...',
  passesArguments: true,
  help: `
Python's own prompt: editing, history, completion by Tab, colours on a terminal. Ctrl-D leaves it.
Takes python's options, such as -q for no banner. \`harpy run -i FILE\` gives the prompt after a program.`,
  async run(args, context) {
    const parsed = parseRunArguments(args);
    if (parsed.help) {
      context.stdout.write(await commandHelp('repl'));
      return 0;
    }
    const program = parsed.python.find(
      (word) => !word.startsWith('-') || word === '-' || /^-[cm]/.test(word),
    );
    if (program !== undefined)
      throw new UsageError(`repl runs no program; try: harpy run -i ${parsed.python.join(' ')}`);
    // -i: a prompt also where standard input is no terminal.
    return runPython({ ...parsed, python: ['-i', ...parsed.python] }, context);
  },
};
