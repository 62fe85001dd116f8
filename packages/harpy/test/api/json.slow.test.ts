/** The example JSON library on Harpy's own Python, and TypeScript declarations of it. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Builder } from '@harpy/toolchain/build';
import { declarationsOf } from '../../src/api/declarations.ts';
import { createCoreInterpreter, keywords, PythonError, type PythonProxy } from '../../src/api/interpreter.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.resolve('harpy/package.json')))));
const example = join(root, 'examples', 'json');
const builder = new Builder('auto');
const sources = readdirSync(join(example, 'src'))
  .filter((file) => file.endsWith('.c'))
  .map((file) => join(example, 'src', file));
const built = await builder.build(
  { sources, name: 'harpy_json', flags: ['-std=c11'] },
  { cwd: example, out: join(tmpdir(), 'harpy-api-test') },
);
builder.close();

type Json = PythonProxy & {
  loads(text: string): PythonProxy;
  dumps(value: unknown, byName?: unknown): string;
};
const json = (await createCoreInterpreter().importExtension(built.path)) as Json;

test('documents of the example survive the way there and back', () => {
  for (const file of readdirSync(join(example, 'data')).filter((name) => name.endsWith('.json'))) {
    const text = readFileSync(join(example, 'data', file), 'utf8');
    assert.deepEqual(JSON.parse(json.dumps(json.loads(text))), JSON.parse(text), file);
  }
});

test('keywords and exceptions', () => {
  assert.equal(json.dumps({ a: [1] }, keywords({ indent: 1 })), '{\n "a": [\n  1\n ]\n}');
  assert.throws(
    () => json.loads('[1,'),
    (error) =>
      error instanceof PythonError &&
      error.type === 'harpy_json.JSONDecodeError' &&
      error.exception['pos'] === 3,
  );
});

test('harpy types', () => {
  const text = declarationsOf(json);
  assert.match(text, /export interface HarpyJson \{/);
  assert.match(text, / {2}loads\(.*\): unknown;/);
  assert.match(text, /readonly JSONDecodeError: \{ new/);
});
