import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readExtension } from '../src/extension-file.ts';
import { LoadError } from '../src/load-error.ts';
import { describeTrap, ExtensionExit } from '../src/traps.ts';
import { ModuleBuilder } from '../src/wasm/module-builder.ts';

const offer = { context: new Set(['ctx_Add']), wasi: new Set(['fd_write']) };

function moduleWith(
  imports: readonly (readonly [string, string])[],
  exports: readonly string[],
): Uint8Array<ArrayBuffer> {
  const builder = new ModuleBuilder();
  for (const [module, name] of imports) builder.importFunction(module, name, { params: [], results: [] });
  const index = builder.define({ params: [], results: [] }, [], () => {});
  for (const name of exports) builder.export(name, index);
  return builder.toBytes();
}

test('what is no extension is refused with the reason', () => {
  const refused: readonly (readonly [Uint8Array<ArrayBuffer>, RegExp])[] = [
    [new Uint8Array(), /not a WebAssembly file \(it is empty\)/],
    [new TextEncoder().encode('#!/bin/sh\necho'), /not a WebAssembly file/],
    [moduleWith([], []).slice(0, 12), /invalid or truncated WebAssembly/],
    [moduleWith([], ['f']), /exports no HPyInit_NAME/],
    [moduleWith([], ['HPyInit_x']), /does not export the memory 'memory'/],
    [moduleWith([['env', 'f']], ['HPyInit_x']), /needs the function 'env\.f'|does not export/],
  ];
  for (const [bytes, message] of refused)
    assert.throws(() => readExtension(bytes, offer), { name: 'LoadError', message });
});

test('mutated binaries never do worse than a LoadError', () => {
  const original = moduleWith([['hpy', 'ctx_Add']], ['HPyInit_x', 'malloc', 'free']);
  let seed = 12345;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return seed % below;
  };
  for (let round = 0; round < 2000; round++) {
    const bytes = original.slice(0, random(4) === 0 ? random(original.length) : original.length);
    for (let i = 0; i <= random(4) && bytes.length > 0; i++) bytes[random(bytes.length)] = random(256);
    try {
      readExtension(bytes, offer);
    } catch (error) {
      assert.ok(error instanceof LoadError, String(error));
    }
  }
});

test('traps are told from defects of ours', () => {
  assert.match(describeTrap(new WebAssembly.RuntimeError('unreachable'))?.text ?? '', /abort/);
  assert.equal(describeTrap(new RangeError('Maximum call stack size exceeded'))?.kind, 'stack-overflow');
  assert.equal(describeTrap(new ExtensionExit(3))?.text, 'it called exit(3)');
  assert.equal(describeTrap(new TypeError('x is undefined')), null);
});
