/** `harpy wheel` */
import { resolve } from 'node:path';
import { Builder } from '@harpy/toolchain/build';
import { BuildError } from '@harpy/toolchain/build-error';
import { NativeBuilder } from '@harpy/toolchain/native-build';
import { buildWheel } from '@harpy/toolchain/wheel';
import { withAbi3 } from '../abi3-option.ts';
import { type Command, CommandError, parseOptions, UsageError } from '../command.ts';

export const command: Command = {
  usage: 'wheel [FOLDER] [--out DIR] [--target WHICH] [--python PATH] [--abi3[=VERSION]]',
  help: `
Builds the wheel of the project in FOLDER (default: here), as its pyproject.toml describes it: the extensions of
[[tool.harpy.extension]], Python packages, metadata, licences.

Options:
  --out DIR          where to write (default: dist)
  --target WHICH     wasm: one wheel for every Python with HPy for WebAssembly, tagged py3-hpy0-wasm32 (the default)
                     cpython: for the CPython of this machine, tagged like cp311-cp311-linux_x86_64; pip installs it
  --python PATH      the Python to build for with --target cpython (default: python3)
  --abi3[=VERSION]   with --target cpython: one wheel for that Python and all later ones (default: 3.11), tagged like
                     cp311-abi3-linux_x86_64

Examples:
  harpy wheel
  harpy wheel --target cpython --python python3.13`,
  run: async (args, context) => {
    const { values, positionals } = parse(withAbi3(args));
    const [folder = '.', ...others] = positionals;
    if (others.length > 0) throw new UsageError('give one folder');
    if (values.target !== 'wasm' && values.target !== 'cpython')
      throw new UsageError(`--target ${values.target}: use wasm or cpython`);
    if (values.python !== undefined && values.target !== 'cpython')
      throw new UsageError('--python needs --target cpython');
    if (values.abi3 !== undefined && values.target !== 'cpython')
      throw new UsageError('--abi3 needs --target cpython');
    const project = resolve(context.cwd, folder);
    try {
      const builder =
        values.target === 'cpython'
          ? new NativeBuilder(values.python, context.env, { abi3: values.abi3 })
          : new Builder();
      try {
        const { path, diagnostics } = await buildWheel(builder, project, resolve(context.cwd, values.out));
        if (diagnostics !== '') context.stderr.write(diagnostics);
        context.stdout.write(`${path}\n`);
      } finally {
        builder.close();
      }
    } catch (error) {
      if (!(error instanceof BuildError)) throw error;
      if (error.diagnostics !== '') context.stderr.write(error.diagnostics);
      throw new CommandError(error.message, { cause: error });
    }
    return 0;
  },
};

function parse(args: string[]) {
  return parseOptions({
    args,
    allowPositionals: true,
    options: {
      out: { type: 'string', default: 'dist' },
      target: { type: 'string', default: 'wasm' },
      python: { type: 'string' },
      abi3: { type: 'string' },
    },
  });
}
