import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file of the npm package `pyodide`. */
export function pyodideFile(name: string): string {
  return join(fileURLToPath(import.meta.resolve('pyodide/package.json')), '..', name);
}
