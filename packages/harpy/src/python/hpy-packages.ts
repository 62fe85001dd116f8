import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the Python package `hpy`. */
export const hpyPackages = (): string =>
  join(dirname(fileURLToPath(import.meta.resolve('@harpy/pyodide/package.json'))), 'python');
