/** `harpy test` */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { commandHelp } from '../cli.ts';
import type { Command } from '../command.ts';
import { parseRunArguments } from '../run-arguments.ts';
import { command as build } from './build.ts';
import { runPython } from './run.ts';

export const command: Command = {
  usage: 'test [--no-build] [--mode MODE] [arg] ...',
  passesArguments: true,
  help: `
Builds the project's extensions with debug information (the next \`harpy build\` makes them without again) and runs its
tests in debug mode: with pytest if it can be imported, else with unittest. A mistake in an extension raises where it is
made. A test that leaves handles open fails and says where they were opened.

  --no-build   test what is built
  --mode MODE  universal tests without debug mode; MOD:MODE,MOD:MODE says it module by module
  --help       this text

What follows is for pytest or unittest: \`harpy test -k counter\`.`,
  async run(args, context) {
    const noBuild = args.includes('--no-build');
    const { python, ...parsed } = parseRunArguments(args.filter((arg) => arg !== '--no-build'));
    if (parsed.help) {
      context.stdout.write(await commandHelp('test'));
      return 0;
    }
    if (!noBuild && existsSync(join(context.cwd, 'pyproject.toml'))) await build.run(['-g'], context);
    return runPython(
      { ...parsed, mode: parsed.mode ?? 'debug', python: ['-m', 'hpy.debug.testing', ...python] },
      context,
    );
  },
};
