/**
 * Makes what a page needs of Harpy, in `packages/harpy/dist/browser`: `harpy.js`, Harpy's Python as one module; `library.zip`,
 * Python's standard library and the package `hpy` in one archive; `pyodide.js`, what teaches a page's Pyodide to import
 * extensions.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import { ownLibrary } from '@harpy/python/own-library';
import { readZip } from '@harpy/python/zip';
import { writeZip } from '@harpy/toolchain/zip';
import { build } from 'esbuild';
import { pageOptions } from './page-plugin.ts';

const path = (inRepository: string) => fileURLToPath(new URL(`../../${inRepository}`, import.meta.url));
const out = path('packages/harpy/dist/browser');
/** The first day a zip can name: the archive is the same for the same contents. */
const DATE = Date.UTC(1980, 0, 1) / 1000;

const archive = writeZip([...standardLibrary(), ...hpyPackage()], DATE);
mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'library.zip.new'), archive);
renameSync(join(out, 'library.zip.new'), join(out, 'library.zip'));

await build({
  entryPoints: {
    harpy: path('packages/harpy/dist/src/api/interpreter.js'),
    pyodide: path('packages/harpy/dist/src/api/pyodide.js'),
  },
  outdir: out,
  ...pageOptions,
});

function* standardLibrary() {
  const source = createRequire(import.meta.resolve('@harpy/pyodide/package.json')).resolve(
    'pyodide/python_stdlib.zip',
  );
  const own = ownLibrary();
  for (const { name, read } of readZip(readFileSync(source), inflateRawSync))
    if (!own.some((each) => each.name === name)) yield { name, bytes: read() };
  yield* own;
}

function* hpyPackage() {
  const folder = path('packages/pyodide/python');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  for (const name of names) {
    if (!name.endsWith('.py')) continue;
    yield { name: `site-packages/${name.replaceAll('\\', '/')}`, bytes: readFileSync(join(folder, name)) };
  }
}
