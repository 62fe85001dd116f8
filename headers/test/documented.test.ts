/** Every name that `hpy.h` offers is in the reference. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const headers = dirname(fileURLToPath(import.meta.resolve('@harpy/headers/package.json')));
const include = join(headers, 'include', 'hpy');
const docs = join(headers, '..', 'docs', 'api');

const read = (folder: string, pattern: RegExp): string =>
  readdirSync(folder)
    .filter((name) => pattern.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');

/** Names for the headers themselves: guards, and what marks a declaration. */
const internal = /_H$|^HPyAPI_/;

test('the reference has every function, macro and constant', () => {
  const written = read(docs, /\.md$/) + read(join(docs, 'gen'), /\.md$/);
  const documented = new Set(written.replaceAll('\\_', '_').match(/\b_?HPy?\w+/gi));
  const source =
    read(include, /^(def|module|type|types|inline|helpers|version|abi)\.h$/) +
    read(join(include, 'gen'), /\.h$/);
  const defined = [
    ...source.matchAll(/^#define (HPy\w+|HPY_\w+)/gm),
    ...source.matchAll(/^(?:static inline|HPyAPI_HELPER) [^(;{]*?\b(HPy\w+)\(/gm),
    ...source.matchAll(/^ {4}(HPy\w+) = -?\d+,?$/gm),
  ].map(([, name]) => name ?? '');
  assert.ok(defined.length > 150, `${defined.length} names`);
  const missing = [...new Set(defined)].filter((name) => !internal.test(name) && !documented.has(name));
  assert.deepEqual(missing, []);
});
