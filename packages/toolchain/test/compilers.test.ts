import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Compilers } from '../src/compilers.ts';

/** A clang of the system that compiles nothing, so no C++ either. */
const withoutPlus = () => ({ command: 'clang-of-nobody', version: 'clang 0', target: 'wasm32-wasi' });

test('a clang of the system without a C++ library compiles C only', () => {
  const compilers = new Compilers('auto', withoutPlus);
  assert.equal(compilers.compiler(false).kind, 'system');
  assert.equal(compilers.compiler(true).kind, 'bundled');
  assert.equal(compilers.compiler(true), compilers.compiler(true), 'it stays warm');
  compilers.close();
  const system = new Compilers('system', withoutPlus);
  assert.equal(system.compiler(false).kind, 'system');
  assert.throws(
    () => system.compiler(true),
    /no C\+\+ library for WebAssembly; install .* or use --compiler bundled/,
  );
});

test('without a clang of the system the bundled one compiles everything', () => {
  const compilers = new Compilers('auto', () => null);
  assert.equal(compilers.compiler(false).kind, 'bundled');
  assert.equal(compilers.compiler(true), compilers.compiler(false));
  compilers.close();
  const system = new Compilers('system', () => null);
  assert.throws(() => system.compiler(false), /no clang on PATH can compile for WebAssembly/);
  assert.equal(
    new Compilers('bundled', () => assert.fail('it is not looked for')).compiler(true).kind,
    'bundled',
  );
});
