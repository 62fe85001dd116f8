import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ModuleBuilder } from '@harpy/runtime/wasm/module-builder';
import { inspect } from '../src/inspect.ts';

function sample(): Uint8Array<ArrayBuffer> {
  const builder = new ModuleBuilder();
  builder.importFunction('hpy', 'ctx_Add', { params: ['i32', 'i32', 'i32'], results: ['i32'] });
  builder.importFunction('env', 'other', { params: [], results: [] });
  const constant = (name: string, value: number): void =>
    builder.export(
      name,
      builder.define({ params: [], results: ['i32'] }, [], (code) => code.i32(value)),
    );
  constant('HPyInit_x', 8);
  constant('get_required_hpy_major_version_x', 1);
  constant('get_required_hpy_minor_version_x', 2);
  return builder.toBytes();
}

test('what is in a file', () => {
  const found = inspect(sample());
  assert.deepEqual(found.modules, [{ name: 'x', abi: '1.2' }]);
  assert.deepEqual(found.contextImports, [{ name: 'ctx_Add', id: 100 }]);
  assert.deepEqual(found.otherImports, ['env.other']);
  assert.match(found.problem ?? '', /env\.other/);
  assert.equal(found.debugInfo, false);
});

test('hostile bytes give a problem, never an exception', () => {
  assert.match(inspect(new Uint8Array()).problem ?? '', /empty/);
  assert.match(inspect(new TextEncoder().encode('text')).problem ?? '', /not a WebAssembly file/);
  const original = sample();
  let seed = 99;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return seed % below;
  };
  for (let round = 0; round < 2000; round++) {
    const bytes = original.slice(0, random(3) === 0 ? random(original.length) : original.length);
    for (let i = 0; i < 3 && bytes.length > 0; i++) bytes[random(bytes.length)] = random(256);
    inspect(bytes);
  }
});
