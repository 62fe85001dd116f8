/**
 * Puts what Harpy's own Python is made of into a few files, from which it starts several times as fast as from some eight hundred
 * modules: one that starts its thread, one that begins there, and Python itself, a script that the engine keeps compiled, with
 * parts that are read when a program needs them. Without the files everything works from the modules.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { COMPILER_FOLDERS } from '@harpy/python/code-cache';
import { ownLibraryFingerprint } from '@harpy/python/own-library';
import { type BuildOptions, build, type Plugin, type PluginBuild } from 'esbuild';
import { ConstantNames } from './bundle-constants.ts';
import { type Division, divide, namesImported, withLateImports } from './bundle-parts.ts';

const path = (inRepository: string) => fileURLToPath(new URL(`../../${inRepository}`, import.meta.url));
const folder = path('packages/harpy/dist');
const threadEntry = `${folder}/src/python/harpy-thread.js`;

/** Node's modules that a program may do without: loaded when something of them is used. */
const LATE = ['child_process', 'crypto', 'os', 'tty', 'v8', 'vm', 'zlib'];

/** Stands for one of them: it has what that has, and loads it when it is asked. */
const lateModules: Plugin = {
  name: 'late-modules',
  setup: (bundler) => {
    bundler.onResolve({ filter: new RegExp(`^node:(${LATE.join('|')})$`) }, ({ path: name, namespace }) =>
      namespace === 'late' ? { path: name, external: true } : { path: name, namespace: 'late' },
    );
    bundler.onLoad({ filter: /.*/, namespace: 'late' }, ({ path: name }) => {
      const contents = `
let found;
module.exports = new Proxy({}, { get: (_, name) => (found ??= require(${JSON.stringify(name)}))[name] });`;
      return { contents, loader: 'js', resolveDir: folder };
    });
  },
};

const constants = new ConstantNames(async (from, importer) => {
  if (from.startsWith('.')) return resolve(dirname(importer), from);
  return from.startsWith('@harpy/') ? fileURLToPath(import.meta.resolve(from)) : undefined;
});

/** Each module goes on to find files beside itself; what is late in `division` is not in the bundle. */
const ownModules = (division?: Division): Plugin => ({
  name: 'own-modules',
  setup: (bundler) => {
    bundler.onLoad({ filter: /\.js$/, namespace: 'file' }, async (file) => {
      const text = await readFile(file.path, 'utf8');
      const place = JSON.stringify(relative(folder, file.path));
      const plain = await withNamedImports(bundler, file.path, text);
      const own = (division === undefined ? plain : withLateImports(division, file.path, plain))
        .replaceAll(
          'import.meta.url',
          `new URL(${place}, require('node:url').pathToFileURL(__filename)).href`,
        )
        .replaceAll('import.meta.resolve(', '$resolve(');
      const contents = await constants.replace(file.path, own);
      return { contents, loader: 'js' };
    });
  },
});

/**
 * The text of a module with imports of whole modules that it only spreads, `{ ...names }`, as imports of what they export: for a
 * whole module esbuild makes an object with a function for each name.
 */
async function withNamedImports(bundler: PluginBuild, file: string, text: string): Promise<string> {
  let result = text;
  const body = text.replaceAll(/^import .*$|\/\*.*?\*\/|\/\/.*$/gm, '');
  for (const [line, name = '', from = ''] of text.matchAll(/^import \* as (\w+) from '([^']+)';$/gm)) {
    const uses = body.match(new RegExp(`(?:\\.\\.\\.)?(?<![\\w$])${name}\\b`, 'g'));
    if (uses?.length !== 1 || uses[0] !== `...${name}`) continue;
    const { path: target } = await bundler.resolve(from, {
      resolveDir: dirname(file),
      kind: 'import-statement',
    });
    const names = await namesOf(target);
    const imported = names.map((each) => `${each} as ${name}$${each}`).join(', ');
    result = result
      .replace(line, () => `import { ${imported} } from '${from}';`)
      .replace(`...${name},`, () => names.map((each) => `${each}: ${name}$${each},`).join(' '));
  }
  return result;
}

/** Modules of other parts: they are asked of them by name. */
const elsewhere = (division: Division, part: string): Plugin => ({
  name: 'elsewhere',
  setup: (bundler) => {
    bundler.onResolve({ filter: /.*/ }, async ({ path: name, ...rest }) => {
      if (rest.namespace !== 'file' || rest.pluginData === 'asked') return undefined;
      const found = await bundler.resolve(name, { ...rest, pluginData: 'asked' });
      const owner = division.owner(found.path);
      return owner === undefined || owner === part ? undefined : { path: found.path, namespace: 'elsewhere' };
    });
    bundler.onLoad({ filter: /.*/, namespace: 'elsewhere' }, async ({ path: file }) => {
      const names = await namesNeeded(division, part, file);
      return {
        contents: `const all = ${division.call(file)};\n${names.map((name) => `export const ${name} = all.${name};`).join('\n')}`,
        loader: 'js',
      };
    });
  },
});

/** Of what the module of a file exports, what others in a part import. */
async function namesNeeded(division: Division, part: string, file: string): Promise<readonly string[]> {
  const needed = new Set<string>();
  for (const importer of division.importers(file, part)) {
    const names = namesImported(await readFile(importer, 'utf8'), importer, file);
    if (names === undefined) return namesOf(file);
    for (const name of names) needed.add(name);
  }
  return [...needed].sort();
}

const namesOf = async (file: string): Promise<readonly string[]> =>
  Object.keys((await import(pathToFileURL(file).href)) as object).sort();

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

const common = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // Names stay as they are: they are seen in stack traces. ASCII is what engines read fastest.
  minifyWhitespace: true,
  minifySyntax: true,
  charset: 'ascii',
  define: {
    COMPILER_FINGERPRINT: JSON.stringify(await compilerFingerprint()),
    OWN_LIBRARY_FINGERPRINT: JSON.stringify(ownLibraryFingerprint()),
  },
  logLevel: 'warning',
} satisfies BuildOptions;

/** `import.meta.resolve` of a package's own file: found as Node does, without its resolver, which takes milliseconds to begin. */
const RESOLVE = `"use strict";function $resolve(name) {
  const { pathToFileURL } = require('node:url');
  const { dirname, join } = require('node:path');
  const { realpathSync } = require('node:fs');
  if (name.endsWith('/package.json'))
    for (let at = dirname(__filename), above; (above = dirname(at)) !== at; at = above)
      try {
        return pathToFileURL(realpathSync.native(join(at, 'node_modules', name))).href;
      } catch {}
  return pathToFileURL(require.resolve(name)).href;
}
`;

for (const [entry, file] of [
  ['early-thread', 'harpy-early'],
  ['start', 'harpy-start'],
  ['python/bundled-worker', 'harpy-worker'],
]) {
  const { outputFiles } = await build({
    ...common,
    entryPoints: [`${folder}/src/${entry}.js`],
    outfile: `${folder}/${file}.cjs`,
    write: false,
    banner: { js: RESOLVE },
    plugins: [ownModules(), lateModules],
  });
  writeFileSync(`${folder}/${file}.cjs`, withPlainModules(outputFiles[0]?.text ?? ''));
}

/** An expression for the engine: what makes a part of Python, given what connects it with the others. */
const asFunction = {
  js: `(function (require, module, exports, __filename, $part) {${RESOLVE}`,
} as const;

/**
 * Node's modules as they are: what esbuild makes of each `import` of one is a copy of them, a function for each of their names. They
 * have no default exports that we use.
 */
function withPlainModules(text: string): string {
  const plain = text.replaceAll(/\b__toESM\((require(?:\("node:[\w/]+"\)|_node_\w+\(\))),1\)/g, '$1');
  if (/\bimport_node_\w+\.default\b/.test(plain)) throw new Error('a default import of a module of Node');
  return plain;
}

async function buildPart(name: string, contents: string): Promise<string> {
  const { outputFiles } = await build({
    ...common,
    stdin: { contents, resolveDir: folder, sourcefile: `${name}.js` },
    write: false,
    banner: asFunction,
    footer: { js: '})' },
    plugins: [elsewhere(division, name), ownModules(division), lateModules],
  });
  return withPlainModules(outputFiles[0]?.text ?? '');
}

const { metafile } = await build({
  ...common,
  entryPoints: [threadEntry],
  absWorkingDir: folder,
  write: false,
  metafile: true,
  outfile: `${folder}/harpy-thread.cjs`,
  plugins: [ownModules(), lateModules],
});
const modules = Object.entries(metafile.inputs)
  .filter(([file]) => file.endsWith('.js'))
  .map(
    ([file, { imports }]) =>
      [
        resolve(folder, file),
        imports.filter((each) => each.external !== true).map((each) => resolve(folder, each.path)),
      ] as const,
  );
const division = divide(threadEntry, new Map(modules));

const parts = `${folder}/harpy-thread`;
mkdirSync(parts, { recursive: true });
for (const file of await readdir(parts))
  if (!division.parts.some(([name]) => file === `${name}.cjs`)) rmSync(`${parts}/${file}`);
for (const [name, files] of division.parts) {
  const entries = files.map((file) => `${division.key(file)}: () => require(${JSON.stringify(file)}),`);
  writeFileSync(
    `${parts}/${name}.cjs`,
    await buildPart(name, `exports.modules = {\n${entries.join('\n')}\n};`),
  );
}
const shared = await Promise.all(
  division.shared.map(async (file, number) => {
    const names = await namesOf(file);
    const renamed = names.map((name) => `${name} as ${name}_${number}`);
    return {
      imports: `import { ${renamed.join(', ')} } from ${JSON.stringify(file)};`,
      entry: `${division.key(file)}: () => ({ ${names.map((name) => `${name}: ${name}_${number}`).join(', ')} }),`,
    };
  }),
);
const core = `
export { runTask } from ${JSON.stringify(threadEntry)};
${shared.map(({ imports }) => imports).join('\n')}
export const modules = {\n${shared.map(({ entry }) => entry).join('\n')}\n};`;
// The last: by its time the others are known to be made.
writeFileSync(`${folder}/harpy-thread.cjs`, await buildPart('core', core));
