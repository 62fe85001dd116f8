/** Ports a file on disk: it may include headers of its project. */
import { readFileSync, statSync } from 'node:fs';
import { inFolder, NameMap, relativeTo } from '../build.ts';
import { BuildError } from '../build-error.ts';
import { collectSources } from '../sources.ts';
import { type Ported, port } from './port.ts';

export interface PortFileOptions {
  readonly cwd: string;
  readonly includes?: readonly string[];
  readonly defines?: readonly string[];
}

/** Throws `BuildError`, with clang's diagnostics when the source is wrong. */
export async function portFile(
  file: string,
  { cwd, includes = [], defines = [] }: PortFileOptions,
): Promise<Ported> {
  const path = inFolder(cwd, file);
  if (!/\.c$/.test(file)) throw new BuildError(`${file}: not a C source (.c)`);
  let bytes: Uint8Array;
  try {
    if (!statSync(path).isFile()) throw new BuildError(`${file}: not a file`);
    bytes = readFileSync(path);
  } catch (error) {
    if (error instanceof BuildError) throw error;
    throw new BuildError(`${file}: can not be read (${(error as NodeJS.ErrnoException).code})`);
  }
  const names = new NameMap(cwd);
  const folders = includes.map((folder) => inFolder(cwd, folder));
  const files = new Map(
    [...collectSources(path, folders)].map(([name, one]) => [names.inside(name), one.bytes]),
  );
  const result = await port({
    path: names.inside(path),
    bytes,
    files,
    includes: folders.map((folder) => names.inside(folder)),
    defines,
  });
  if ('diagnostics' in result) {
    throw new BuildError(`${relativeTo(cwd, path)} can not be parsed`, names.outside(result.diagnostics));
  }
  return result;
}
