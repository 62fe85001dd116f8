/** `harpy doctor` */
import { type Command, type CommandContext, UsageError } from '../command.ts';
import { examine, type Finding } from '../machine.ts';
import { version } from '../version.ts';

const marks = { good: 'yes', missing: ' - ', wrong: 'NO ' } as const;
const colours = { good: '32', missing: '33', wrong: '31' } as const;

export const command: Command = {
  usage: 'doctor',
  help: `
Tells what this machine offers: Node, the Pythons, the compilers, the cache. Only Node is needed.
Exit status 1 if something that Harpy needs does not work.`,
  async run(args, context) {
    if (args.length > 0) throw new UsageError(`doctor takes no arguments, got '${args[0]}'`);
    const findings = await examine(context.env);
    context.stdout.write(`harpy ${version()}\n${render(findings, useColour(context))}`);
    return findings.some(({ state }) => state === 'wrong') ? 1 : 0;
  },
};

function useColour({ stdout, env }: CommandContext): boolean {
  return stdout.isTTY === true && env['NO_COLOR'] === undefined && env['TERM'] !== 'dumb';
}

function render(findings: readonly Finding[], colour: boolean): string {
  const width = Math.max(...findings.map(({ topic }) => topic.length));
  return findings
    .map(({ topic, state, found, hint }) => {
      const mark = colour ? `\u001b[${colours[state]}m${marks[state]}\u001b[0m` : marks[state];
      const line = `  ${mark}  ${topic.padEnd(width)}  ${found}\n`;
      return hint === undefined ? line : `${line}       ${' '.repeat(width)}  (${hint})\n`;
    })
    .join('');
}
