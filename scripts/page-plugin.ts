/** For bundles of ours: the archive of the standard library lies beside them, and code they keep is theirs alone. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildOptions, Plugin } from 'esbuild';

const packages = fileURLToPath(new URL('../../packages', import.meta.url));

export const pagePlugin: Plugin = {
  name: 'page',
  setup: (bundler) => {
    bundler.onLoad({ filter: /[\\/]api[\\/]library-location\.js$/ }, () => ({
      contents: "export const libraryLocation = () => new URL('library.zip', import.meta.url);",
      loader: 'js',
    }));
    bundler.onLoad({ filter: /[\\/]api[\\/]build-id\.js$/ }, () => ({
      contents: `export const buildId = ${JSON.stringify(hashOfModules())};`,
      loader: 'js',
    }));
  },
};

/** Changes with every module that compiled code depends on. */
function hashOfModules(): string {
  const hash = createHash('sha256');
  for (const name of ['objects', 'python']) {
    const folder = join(packages, name, 'dist', 'src');
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
      if (file.endsWith('.js')) hash.update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex').slice(0, 24);
}

/** How modules for pages are bundled. */
export const pageOptions = {
  bundle: true,
  platform: 'browser',
  format: 'esm',
  target: 'es2022',
  minify: true,
  charset: 'utf8',
  plugins: [pagePlugin],
  logLevel: 'warning',
} as const satisfies BuildOptions;
