/**
 * Puts what Harpy's own Python is made of into three files, from which it starts several times as fast as from some four hundred
 * modules: one that starts its thread, one that begins there, and Python itself, a script that the engine keeps compiled. Without
 * the files everything works from the modules.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { COMPILER_FOLDERS } from '@harpy/python/code-cache';
import { ownLibraryFingerprint } from '@harpy/python/own-library';
import { build, type Plugin } from 'esbuild';

const path = (inRepository: string) => fileURLToPath(new URL(`../../${inRepository}`, import.meta.url));
const folder = path('packages/harpy/dist');

/** Imports of which only functions use something: what they import runs when that is used. By the end of the file's path. */
const LATE_IMPORTS: Readonly<Record<string, RegExp>> = {
  'python/dist/src/builtin-modules.js': /^\.\/modules\//,
  'harpy/dist/src/python/harpy-thread.js': /^\.\/(harpy-extensions|trace-output)\.js$/,
};

function withLateImports(path: string, text: string): string {
  const late = Object.entries(LATE_IMPORTS).find(([end]) => path.endsWith(end))?.[1];
  if (late === undefined) return text;
  const uses = new Map<string, string>();
  const rest = text.replaceAll(
    /^import \{ ([\w, ]+) \} from '([^']+)';$/gm,
    (all, names: string, from: string) => {
      if (!late.test(from)) return all;
      const part = JSON.stringify(from);
      for (const name of names.split(', ')) uses.set(name, `($late(${part}), require(${part})).${name}`);
      return '';
    },
  );
  if (uses.size === 0) throw new Error(`${path}: no imports like ${late}`);
  return rest.replaceAll(/\b\w+\b/g, (word) => uses.get(word) ?? word);
}

/** Each module goes on to find files beside itself. */
const ownUrls: Plugin = {
  name: 'own-urls',
  setup: (bundler) => {
    bundler.onLoad({ filter: /\.js$/ }, async (file) => {
      const text = withLateImports(file.path, await readFile(file.path, 'utf8'));
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

/** Tells the compiler in the bundle, whose work is kept between runs. */
async function compilerFingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const name of COMPILER_FOLDERS) {
    const root = path(`packages/python/dist/src/${name}`);
    const files = await readdir(root, { recursive: true });
    for (const file of files.filter((each) => each.endsWith('.js')).sort())
      hash.update(`${name}/${file}\n`).update(await readFile(`${root}/${file}`));
  }
  return hash.digest('hex').slice(0, 16);
}

const define = {
  COMPILER_FINGERPRINT: JSON.stringify(await compilerFingerprint()),
  OWN_LIBRARY_FINGERPRINT: JSON.stringify(ownLibraryFingerprint()),
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
    define,
    plugins: [ownUrls, lateModules],
    logLevel: 'warning',
  });
