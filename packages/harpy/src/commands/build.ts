/** `harpy build` */
import { watch as watchFolder } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Builder, type BuildResult, type CompilerChoice, type ExtensionSpec } from '@harpy/toolchain/build';
import { BuildError } from '@harpy/toolchain/build-error';
import { NativeBuilder } from '@harpy/toolchain/native-build';
import { readProject } from '@harpy/toolchain/project';
import { withAbi3 } from '../abi3-option.ts';
import { type Command, type CommandContext, CommandError, parseOptions, UsageError } from '../command.ts';

const help = `Compiles C and C++ sources to NAME.hpy0.wasm, a file that every HPy host for WebAssembly can import.
Without sources it builds the extensions that pyproject.toml lists as [[tool.harpy.extension]].
With --target cpython it compiles them for the CPython of this machine, to NAME.cpython-311-x86_64-linux-gnu.so and the
like, with the compiler and flags of that Python.

Options:
  --name NAME        the module's name; by default the one in HPy_MODINIT. A dotted name goes into its package's folder
  --out DIR          where to write (default: the current folder)
  -g                 keep debug information
  -O LEVEL           0, 1, 2, 3, s or z (default: 2)
  -I DIR             look for headers in DIR too
  -D NAME[=VALUE]    define a macro
  --cflag FLAG       pass FLAG to the compiler
  --target WHICH     wasm or cpython (default: wasm)
  --python PATH      the Python to build for with --target cpython (default: python3)
  --abi3[=VERSION]   with --target cpython: one file, NAME.abi3.so, for that Python and all later ones (default: 3.11)
  --compiler WHICH   auto, bundled or system (default: auto, the system's clang if it can compile for WebAssembly)
  --watch            build again when a file changes

Examples:
  harpy build hello.c
  harpy build src/a.c src/b.cpp --name pkg.fast --out dist -O 3
  harpy build --target cpython --python python3.13 hello.c
  harpy build --watch`;

interface Options {
  readonly specs: readonly ExtensionSpec[];
  readonly out: string;
  readonly compiler: CompilerChoice;
  /** The native Python to build for, if any. */
  readonly python: string | null;
  /** The oldest Python of a build for the limited API, if any. */
  readonly abi3: string | undefined;
  readonly watch: boolean;
}

/** "-O2" and "-O 2", "-DX" and "-D X", "--cflag -Wall" and "--cflag=-Wall" mean the same. */
function separated(args: readonly string[]): string[] {
  return withAbi3(args).flatMap((arg, index) => {
    const next = args[index + 1];
    if (arg === '--cflag' && next !== undefined) return [`--cflag=${next}`];
    if (args[index - 1] === '--cflag') return [];
    const match = /^(-[ODI])(.+)$/.exec(arg);
    return match?.[1] === undefined || match[2] === undefined ? [arg] : [match[1], match[2]];
  });
}

function readOptions(args: readonly string[], cwd: string): Options {
  const { values, positionals } = parse(separated(args));
  const compiler = values.compiler;
  if (compiler !== 'auto' && compiler !== 'bundled' && compiler !== 'system') {
    throw new UsageError(`--compiler ${compiler}: use auto, bundled or system`);
  }
  if (values.target !== 'wasm' && values.target !== 'cpython') {
    throw new UsageError(`--target ${values.target}: use wasm or cpython`);
  }
  const native = values.target === 'cpython';
  if (values.python !== undefined && !native) throw new UsageError('--python needs --target cpython');
  if (values.abi3 !== undefined && !native) throw new UsageError('--abi3 needs --target cpython');
  if (compiler !== 'auto' && native) {
    throw new UsageError('--compiler is for WebAssembly; name a compiler for CPython with CC and CXX');
  }
  const flags: Partial<ExtensionSpec> = {
    ...(values.O === undefined ? {} : { optimize: values.O }),
    ...(values.g === true ? { debug: true } : {}),
  };
  const common = { includes: values.I ?? [], defines: values.D ?? [], flags: values.cflag ?? [] };
  let specs: ExtensionSpec[];
  if (positionals.length > 0) {
    specs = [
      {
        sources: positionals,
        ...common,
        ...flags,
        ...(values.name === undefined ? {} : { name: values.name }),
      },
    ];
  } else {
    specs = readProject(cwd)
      .filter((spec) => values.name === undefined || spec.name === values.name)
      .map((spec) => ({
        ...spec,
        ...flags,
        includes: [...(spec.includes ?? []), ...common.includes],
        defines: [...(spec.defines ?? []), ...common.defines],
        flags: [...(spec.flags ?? []), ...common.flags],
      }));
    if (specs.length === 0) throw new BuildError(`pyproject.toml lists no extension '${values.name}'`);
  }
  const python = native ? (values.python ?? 'python3') : null;
  return { specs, out: values.out, compiler, python, abi3: values.abi3, watch: values.watch };
}

function parse(args: readonly string[]) {
  return parseOptions({
    args: [...args],
    allowPositionals: true,
    options: {
      name: { type: 'string' },
      out: { type: 'string', default: '.' },
      g: { type: 'boolean', short: 'g' },
      O: { type: 'string', short: 'O' },
      I: { type: 'string', short: 'I', multiple: true },
      D: { type: 'string', short: 'D', multiple: true },
      cflag: { type: 'string', multiple: true },
      compiler: { type: 'string', default: 'auto' },
      target: { type: 'string', default: 'wasm' },
      python: { type: 'string' },
      abi3: { type: 'string' },
      watch: { type: 'boolean', default: false },
    },
  });
}

export const command: Command = {
  usage:
    'build [SRC...] [--name NAME] [--out DIR] [-g] [-O LEVEL] [-I DIR] [-D NAME[=VALUE]] [--cflag FLAG] [--target WHICH] [--python PATH] [--abi3[=VERSION]] [--compiler WHICH] [--watch]',
  help,
  run: async (args, context) => {
    try {
      const options = readOptions(args, context.cwd);
      const builder =
        options.python === null
          ? new Builder(options.compiler)
          : new NativeBuilder(options.python, context.env, { abi3: options.abi3 });
      try {
        if (!options.watch) {
          await buildAll(builder, options, context);
          return 0;
        }
        return await watch(builder, options, context);
      } finally {
        builder.close();
      }
    } catch (error) {
      if (error instanceof BuildError) {
        if (error.diagnostics !== '') context.stderr.write(error.diagnostics);
        throw new CommandError(error.message, { cause: error });
      }
      throw error;
    }
  },
};

type AnyBuilder = Pick<Builder, 'build' | 'close'>;

async function buildAll(
  builder: AnyBuilder,
  options: Options,
  context: CommandContext,
): Promise<BuildResult[]> {
  const color = context.stderr.isTTY === true && context.env['NO_COLOR'] === undefined;
  const results: BuildResult[] = [];
  for (const [index, spec] of options.specs.entries()) {
    const label = spec.name ?? spec.sources.join(' ');
    // Said only when it takes long enough to wonder.
    const notice = setTimeout(
      () => context.stderr.write(`building ${label} (${index + 1} of ${options.specs.length}) ...\n`),
      1000,
    );
    try {
      const result = await builder.build(spec, { cwd: context.cwd, out: options.out, color });
      if (result.diagnostics !== '') context.stderr.write(result.diagnostics);
      context.stdout.write(`${result.path}${result.cached ? ' (cached)' : ''}\n`);
      results.push(result);
    } finally {
      clearTimeout(notice);
    }
  }
  return results;
}

/** Builds, then again after each change of what was read, until interrupted. */
async function watch(builder: AnyBuilder, options: Options, context: CommandContext): Promise<number> {
  let inputs = options.specs.flatMap((spec) => spec.sources);
  for (;;) {
    try {
      inputs = (await buildAll(builder, options, context)).flatMap((result) => result.inputs);
    } catch (error) {
      if (!(error instanceof BuildError)) throw error;
      context.stderr.write(`${error.diagnostics}harpy build: ${error.message}\n`);
    }
    await changed([...new Set(inputs.map((path) => resolve(context.cwd, dirname(path))))], () =>
      context.stderr.write('waiting for changes; Ctrl-C ends\n'),
    );
  }
}

/** Resolves after a change in one of the folders; `watching` is called once none can be missed. */
function changed(folders: readonly string[], watching: () => void): Promise<void> {
  return new Promise((done) => {
    let timer: NodeJS.Timeout | undefined;
    const watchers = folders.map((folder) =>
      watchFolder(folder, (_event, name) => {
        if (name !== null && /\.(hpy0\.wasm|so|pyd)$/.test(name)) return;
        if (name?.startsWith('.') === true) return;
        // Editors write in several steps: the last one counts.
        clearTimeout(timer);
        timer = setTimeout(() => {
          for (const watcher of watchers) watcher.close();
          done();
        }, 50);
      }),
    );
    watching();
  });
}
