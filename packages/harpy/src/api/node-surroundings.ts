/** Where interpreters of the JavaScript API run in Node: the process's own files, the library unpacked into the cache folder. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pyodideFile } from '@harpy/pyodide/boot/files';
import { CodeCache } from '@harpy/python/code-cache';
import { nodeSystem } from '@harpy/python/node-system';
import { codeCache } from '@harpy/python/source';
import { unpackLibrary } from '@harpy/python/standard-library';
import { setSystem } from '@harpy/python/system';
import { cacheFolder } from '@harpy/runtime/cache-folder';
import { nodeSweep } from '@harpy/runtime/objects/node-collector';
import { hpyPackages } from '../python/harpy-extensions.ts';
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

/** A file by path or `file:` URL. */
export async function readLocalFile(path: string | URL): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(path));
}

/** The URL a text is; undefined for a path. */
export function urlOf(text: string): URL | undefined {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(text) ? new URL(text) : undefined;
}

/** How messages name a file. */
export const shownPath = (path: string | URL): string =>
  typeof path === 'string' ? path : fileURLToPath(path);
