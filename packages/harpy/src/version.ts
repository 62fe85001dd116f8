import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Version of the `harpy` package. */
export function version(): string {
  const file = fileURLToPath(import.meta.resolve('harpy/package.json'));
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version;
}
