/** `harpy include` */
import { join } from 'node:path';
import { headersFolder } from '@harpy/toolchain/headers';
import { nativeHelpers, nativeSources } from '@harpy/toolchain/native-build';
import { type Command, parseOptions } from '../command.ts';

export const command: Command = {
  usage: 'include [--sources]',
  help: `
Prints the folder that hpy.h is in.

Options:
  --sources          print instead the C files, one a line, to compile and link into an extension for CPython`,
  run: async (args, context) => {
    const { sources } = parseOptions({ args: [...args], options: { sources: { type: 'boolean' } } }).values;
    const lines =
      sources === true
        ? [...nativeHelpers().map(({ path }) => path), ...nativeSources()]
        : [join(headersFolder(), 'include')];
    context.stdout.write(lines.map((line) => `${line}\n`).join(''));
    return 0;
  },
};
