import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const packageFile = () => fileURLToPath(import.meta.resolve('harpy/package.json'));

/** Version of the `harpy` package. */
export function version(): string {
  return (JSON.parse(readFileSync(packageFile(), 'utf8')) as { readonly version: string }).version;
}
