/**
 * Puts what Harpy's own Python is made of into one file, from which it starts several times as fast as from some four hundred
 * modules: one file to read, one script for the engine to keep compiled. Without the file everything works from the modules.
 */
import { readFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const path = (inRepository: string) => fileURLToPath(new URL(`../../${inRepository}`, import.meta.url));
const outfile = path('packages/harpy/dist/harpy-thread.cjs');

/** Each module goes on to find files beside itself. */
const ownUrls: Plugin = {
  name: 'own-urls',
  setup: (bundler) => {
    bundler.onLoad({ filter: /\.js$/ }, async (file) => {
      const text = await readFile(file.path, 'utf8');
      if (!text.includes('import.meta')) return undefined;
      const own = `new URL(${JSON.stringify(relative(dirname(outfile), file.path))}, bundleUrl).href`;
      const contents = text
        .replaceAll('import.meta.url', own)
        .replaceAll(
          'import.meta.resolve(',
          "((name) => require('node:url').pathToFileURL(require.resolve(name)).href)(",
        );
      return { contents, loader: 'js' };
    });
  },
};

await build({
  entryPoints: [path('packages/harpy/dist/src/python/harpy-thread.js')],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // Names stay as they are: they are seen in stack traces. ASCII is what engines read fastest.
  minifyWhitespace: true,
  minifySyntax: true,
  charset: 'ascii',
  plugins: [ownUrls],
  logLevel: 'warning',
});
