/** No file of this package imports itself by way of others, not even for a type. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const source = join(dirname(fileURLToPath(import.meta.resolve('@harpy/pyodide/package.json'))), 'src');

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^import [^;]*?'(\.[^']+)';/gm)].map(([, path]) =>
    resolve(dirname(file), path ?? ''),
  );
}

test('imports point one way', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(source, name));
  assert.ok(files.length > 50);
  const finished = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    if (finished.has(file)) return;
    const at = path.indexOf(file);
    const circle = [...path.slice(at), file].map((name) => name.slice(source.length + 1));
    assert.equal(at, -1, circle.join(' -> '));
    for (const imported of importsOf(file)) visit(imported, [...path, file]);
    finished.add(file);
  };
  for (const file of files) visit(file, []);
});
