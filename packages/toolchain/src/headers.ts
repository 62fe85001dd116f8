/** Where `hpy.h` is, and the helpers under `headers/src`. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Helper, readHelper } from './helpers.ts';

export function headersFolder(): string {
  return dirname(fileURLToPath(import.meta.resolve('@harpy/headers/package.json')));
}

/** A folder for `BuildCache`: the helpers as the bundled compiler compiles them, made by `precompile.ts`. */
export function shippedObjects(): string {
  return join(dirname(fileURLToPath(import.meta.resolve('@harpy/toolchain/package.json'))), 'dist');
}

export function readHelpers(): Helper[] {
  const folder = join(headersFolder(), 'src');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.c'))
    .sort()
    .map((name) => readHelper(join(folder, name), readFileSync(join(folder, name), 'utf8')));
}
