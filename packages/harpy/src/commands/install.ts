/** `harpy install` */
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Builder } from '@harpy/toolchain/build';
import { BuildError } from '@harpy/toolchain/build-error';
import { siteFolder } from '@harpy/toolchain/site-folder';
import { buildWheel } from '@harpy/toolchain/wheel';
import { installWheel, makeFolder } from '@harpy/toolchain/wheel-install';
import { type Command, type CommandContext, CommandError, parseOptions, UsageError } from '../command.ts';

export const command: Command = {
  usage: 'install WHEEL|FOLDER... [--target DIR]',
  help: `
Installs wheels, or the projects in folders, where 'harpy run' finds them. It takes wheels with HPy extensions for
WebAssembly (py3-hpy0-wasm32) and wheels of pure Python (py3-none-any).
What a package needs is not fetched; it is named when it is not there.

Options:
  --target DIR       install to DIR instead; 'PYTHONPATH=DIR harpy run' finds it there

Without --target it goes to $HARPY_SITE, or to harpy/site-packages in the folder for your data.`,
  run: async (args, context) => {
    const { values, positionals } = parse([...args]);
    if (positionals.length === 0) throw new UsageError('name a wheel, or a folder with a pyproject.toml');
    const folder =
      values.target === undefined ? siteFolder(context.env) : resolve(context.cwd, values.target);
    try {
      makeFolder(folder);
      for (const given of positionals) await install(resolve(context.cwd, given), given, folder, context);
    } catch (error) {
      if (!(error instanceof BuildError)) throw error;
      if (error.diagnostics !== '') context.stderr.write(error.diagnostics);
      throw new CommandError(error.message, { cause: error });
    }
    return 0;
  },
};

async function install(path: string, given: string, folder: string, context: CommandContext): Promise<void> {
  if (!existsSync(path)) throw new BuildError(`${given}: no such file or folder`);
  let wheel = path;
  let temporary: string | undefined;
  if (statSync(path).isDirectory()) {
    temporary = mkdtempSync(join(tmpdir(), 'harpy-install-'));
    const builder = new Builder();
    try {
      const built = await buildWheel(builder, path, temporary);
      if (built.diagnostics !== '') context.stderr.write(built.diagnostics);
      wheel = built.path;
    } finally {
      builder.close();
    }
  }
  try {
    const { name, version, replaced, missing } = installWheel(wheel, folder);
    const before = replaced === null || replaced === version ? '' : ` (was ${replaced})`;
    context.stdout.write(`installed ${name} ${version}${before} in ${folder}\n`);
    if (missing.length > 0)
      context.stderr.write(`${name} needs ${missing.join(', ')}, not installed there\n`);
  } finally {
    if (temporary !== undefined) rmSync(temporary, { recursive: true, force: true });
  }
}

function parse(args: string[]) {
  return parseOptions({ args, allowPositionals: true, options: { target: { type: 'string' } } });
}
