/** Where interpreters of the JavaScript API run in Node: the process's own files, the library unpacked into the cache folder. */
import { join } from 'node:path';
import { pyodideFile } from '@harpy/pyodide/boot/files';
import { CodeCache } from '@harpy/python/code-cache';
import { nodeSystem } from '@harpy/python/node-system';
import { codeCache } from '@harpy/python/source';
import { unpackLibrary } from '@harpy/python/standard-library';
import { setSystem } from '@harpy/python/system';
import { cacheFolder } from '@harpy/runtime/cache-folder';
import { nodeSweep } from '@harpy/runtime/objects/node-collector';
import { hpyPackages } from '../python/hpy-packages.ts';
import type { Surroundings, SurroundingsOptions } from './surroundings.ts';

export async function prepare(_options: SurroundingsOptions): Promise<Surroundings> {
  setSystem(nodeSystem);
  const cache = join(cacheFolder(process.env), 'python');
  codeCache.current ??= new CodeCache(join(cache, 'code'));
  return {
    library: unpackLibrary(pyodideFile('python_stdlib.zip'), cache),
    packages: [hpyPackages()],
    sweep: nodeSweep(),
  };
}
