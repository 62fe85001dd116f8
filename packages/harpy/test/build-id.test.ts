/** Code that pages keep is told apart by this package's version. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { buildId } from '../src/api/build-id.ts';

test('the name of the compiler is the version of the package', () => {
  const manifest = readFileSync(fileURLToPath(import.meta.resolve('harpy/package.json')), 'utf8');
  assert.equal(buildId, (JSON.parse(manifest) as { version: string }).version);
});
