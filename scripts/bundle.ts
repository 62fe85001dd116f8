/**
 * Puts what Harpy's own Python is made of into three files, from which it starts several times as fast as from some four hundred
 * modules: one that starts its thread, one that begins there, and Python itself, a script that the engine keeps compiled. Without
 * the files everything works from the modules.
 */
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const path = (inRepository: string) => fileURLToPath(new URL(`../../${inRepository}`, import.meta.url));
const folder = path('packages/harpy/dist');

/** Each module goes on to find files beside itself. */
const ownUrls: Plugin = {
  name: 'own-urls',
  setup: (bundler) => {
    bundler.onLoad({ filter: /\.js$/ }, async (file) => {
      const text = await readFile(file.path, 'utf8');
      if (!text.includes('import.meta')) return undefined;
      const place = JSON.stringify(relative(folder, file.path));
      const contents = text
        .replaceAll(
          'import.meta.url',
          `new URL(${place}, require('node:url').pathToFileURL(__filename)).href`,
        )
        .replaceAll(
          'import.meta.resolve(',
          "((name) => require('node:url').pathToFileURL(require.resolve(name)).href)(",
        );
      return { contents, loader: 'js' };
    });
  },
};

/** Node's modules that a program may do without: loaded when something of them is used. */
const LATE = ['child_process', 'crypto', 'os', 'tty', 'v8', 'vm', 'zlib'];

/** Stands for one of them, with the names that it has. */
const lateModules: Plugin = {
  name: 'late-modules',
  setup: (bundler) => {
    bundler.onResolve({ filter: new RegExp(`^node:(${LATE.join('|')})$`) }, ({ path: name, namespace }) =>
      namespace === 'late' ? { path: name, external: true } : { path: name, namespace: 'late' },
    );
    bundler.onLoad({ filter: /.*/, namespace: 'late' }, async ({ path: name }) => {
      const names = Object.keys((await import(name)) as object).filter((each) => each !== 'default');
      const contents = `
let found;
const load = () => (found ??= require(${JSON.stringify(name)}));
for (const name of ${JSON.stringify(names)})
  Object.defineProperty(exports, name, { get: () => load()[name], enumerable: true });`;
      return { contents, loader: 'js', resolveDir: folder };
    });
  },
};

for (const [entry, file] of [
  ['start', 'harpy-start'],
  ['python/bundled-worker', 'harpy-worker'],
  // The last: by its time the others are known to be made.
  ['python/harpy-thread', 'harpy-thread'],
])
  await build({
    entryPoints: [`${folder}/src/${entry}.js`],
    outfile: `${folder}/${file}.cjs`,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // Names stay as they are: they are seen in stack traces. ASCII is what engines read fastest.
    minifyWhitespace: true,
    minifySyntax: true,
    charset: 'ascii',
    plugins: [ownUrls, lateModules],
    logLevel: 'warning',
  });
