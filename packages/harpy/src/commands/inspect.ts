/** `harpy inspect` */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Inspection, inspect } from '@harpy/toolchain/inspect';
import { type Command, CommandError, UsageError } from '../command.ts';

export const command: Command = {
  usage: 'inspect FILE [--json]',
  help: `Tells what a .hpy0.wasm file holds and whether it would load, without running any of it.
The exit status is 1 if it would not load.

Options:
  --json    print everything as JSON

Examples:
  harpy inspect hello.hpy0.wasm`,
  run: async (args, { cwd, stdout }) => {
    const [file, ...more] = args.filter((arg) => arg !== '--json');
    if (file === undefined || more.length > 0 || file.startsWith('-'))
      throw new UsageError('inspect takes one file');
    let bytes: Uint8Array<ArrayBuffer>;
    try {
      bytes = new Uint8Array(readFileSync(resolve(cwd, file)));
    } catch (error) {
      throw new CommandError(`${file}: can not be read (${(error as NodeJS.ErrnoException).code})`, {
        cause: error,
      });
    }
    const found = inspect(bytes);
    stdout.write(args.includes('--json') ? `${JSON.stringify(found, null, 2)}\n` : describe(file, found));
    return found.problem === null ? 0 : 1;
  },
};

function describe(file: string, found: Inspection): string {
  const row = (label: string, text: string): string => `${label.padEnd(12)}${text}\n`;
  const list = (items: readonly string[]): string => (items.length === 0 ? 'none' : items.join(', '));
  const { memory } = found;
  return [
    row('file', `${file}, ${found.size} bytes`),
    row('loads', found.problem === null ? 'yes' : `no: ${found.problem}`),
    row('modules', list(found.modules.map(({ name, abi }) => `${name} (HPy ABI ${abi})`))),
    row(
      'HPy',
      `${found.contextImports.length} functions: ${list(found.contextImports.map(({ name }) => name))}`,
    ),
    row('system', list(found.wasiImports)),
    row('other', list(found.otherImports)),
    row('exports', list(found.exports)),
    row(
      'memory',
      memory === null
        ? 'none'
        : `${memory.initial * 64} KiB${memory.maximum === null ? ', may grow' : `, at most ${memory.maximum * 64} KiB`}`,
    ),
    row('table', found.tableSize === null ? 'none' : `${found.tableSize} functions`),
    row('sections', list(found.sections.map(({ name, bytes }) => `${name} ${bytes}`))),
    row('debug info', found.debugInfo ? 'yes' : 'no'),
  ].join('');
}
