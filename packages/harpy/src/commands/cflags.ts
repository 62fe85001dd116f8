/** `harpy cflags` */
import { join } from 'node:path';
import { BuildError } from '@harpy/toolchain/build-error';
import { headersFolder } from '@harpy/toolchain/headers';
import { limitedTo } from '@harpy/toolchain/limited-api';
import { nativeFlags } from '@harpy/toolchain/native-build';
import { findPython } from '@harpy/toolchain/native-python';
import { withAbi3 } from '../abi3-option.ts';
import { type Command, CommandError, parseOptions, UsageError } from '../command.ts';

export const command: Command = {
  usage: 'cflags [--target WHICH] [--python PATH] [--abi3[=VERSION]]',
  help: `
Prints the compiler options for a C or C++ file that includes hpy.h, for build systems of your own.
'harpy include --sources' lists the C files to compile and link with it.

Options:
  --target WHICH     cpython or wasm (default: cpython)
  --python PATH      the Python to compile for (default: python3)
  --abi3[=VERSION]   for the limited API of that version (default: 3.11)

Example:
  cc -shared -fPIC $(harpy cflags) hello.c $(harpy include --sources) -o hello.so`,
  run: async (args, context) => {
    const { values } = parse(withAbi3(args));
    if (values.target === 'wasm') {
      if (values.python !== undefined) throw new UsageError('--python needs --target cpython');
      if (values.abi3 !== undefined) throw new UsageError('--abi3 needs --target cpython');
      const include = join(headersFolder(), 'include');
      context.stdout.write(
        `--target=wasm32-wasip1 -DHPY_ABI_UNIVERSAL -isystem ${quoted(join(include, 'hpy', 'forbid_python_h'))} -isystem ${quoted(include)}\n`,
      );
      return 0;
    }
    if (values.target !== 'cpython') throw new UsageError(`--target ${values.target}: use cpython or wasm`);
    try {
      const found = findPython(values.python);
      const python = values.abi3 === undefined ? found : limitedTo(found, values.abi3);
      const flags = [...nativeFlags(values.abi3), ...python.includes.map((folder) => `-I${folder}`)];
      context.stdout.write(`${flags.map(quoted).join(' ')}\n`);
    } catch (error) {
      if (error instanceof BuildError) throw new CommandError(error.message, { cause: error });
      throw error;
    }
    return 0;
  },
};

/** For a shell. */
const quoted = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;

function parse(args: string[]) {
  return parseOptions({
    args,
    options: {
      target: { type: 'string', default: 'cpython' },
      python: { type: 'string' },
      abi3: { type: 'string' },
    },
  });
}
