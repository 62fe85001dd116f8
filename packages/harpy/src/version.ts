import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packageFile = () => fileURLToPath(import.meta.resolve('harpy/package.json'));

/** Path of the `harpy` program. It takes python's `-c` and `-m`, so it can be `sys.executable`. */
export function harpyProgram(): string {
  return join(dirname(packageFile()), 'bin', 'harpy.js');
}

/** Version of the `harpy` package. */
export function version(): string {
  return (JSON.parse(readFileSync(packageFile(), 'utf8')) as { readonly version: string }).version;
}
