/** `harpy types` */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { declarationsOf } from '../api/declarations.ts';
import { createCoreInterpreter, PythonError } from '../api/interpreter.ts';
import { type Command, CommandError, UsageError } from '../command.ts';

export const command: Command = {
  usage: 'types FILE [--out FILE.d.ts] [--module NAME]',
  help: `Writes a .d.ts for an extension from its names, docstrings and signatures. The module is imported for that.

Options:
  --out FILE.d.ts   where to write it; - is standard output (default: NAME.d.ts beside the extension)
  --module NAME     the module, when the file has more than one

Examples:
  harpy types hello.hpy0.wasm`,
  run: async (args, { cwd, stdout }) => {
    const { file, out, module } = readArguments(args);
    const path = resolve(cwd, file);
    let bytes: Uint8Array<ArrayBuffer>;
    try {
      bytes = new Uint8Array(readFileSync(path));
    } catch (error) {
      throw new CommandError(`${file}: can not be read (${(error as NodeJS.ErrnoException).code})`, {
        cause: error,
      });
    }
    let text: string;
    try {
      const python = createCoreInterpreter();
      const made = python.importExtensionBytes(bytes, {
        path,
        ...(module !== undefined && { name: module }),
      });
      text = declarationsOf(made);
    } catch (error) {
      if (error instanceof PythonError) throw new CommandError(error.message, { cause: error });
      throw error;
    }
    if (out === '-') stdout.write(text);
    else
      writeFileSync(
        resolve(cwd, out ?? path.replace(/[^/\\]*$/, `${basename(path).replace(/\..*$/, '')}.d.ts`)),
        text,
      );
    return 0;
  },
};

function readArguments(args: readonly string[]): { file: string; out?: string; module?: string } {
  const found: { file?: string; out?: string; module?: string } = {};
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] as string;
    if (arg === '--out' || arg === '--module') {
      const value = args[++at];
      if (value === undefined) throw new UsageError(`${arg} needs a value`);
      if (arg === '--out') found.out = value;
      else found.module = value;
    } else if (arg.startsWith('-') || found.file !== undefined) throw new UsageError('types takes one file');
    else found.file = arg;
  }
  const { file, ...rest } = found;
  if (file === undefined) throw new UsageError('types takes one file');
  return { file, ...rest };
}
