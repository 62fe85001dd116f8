/**
 * Debug mode has no check for API calls from a foreign thread: no such call can be made. Another thread of an extension would
 * be another instance over one shared memory; instances do not travel between threads, and what could start one is refused.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readExtension } from '../src/extension-file.ts';
import { LoadError } from '../src/load-error.ts';
import { ModuleBuilder } from '../src/wasm/module-builder.ts';

const offer = { context: new Set(['ctx_Dup']), wasi: new Set(['fd_write']) };

test('an instance stays in the thread it was made in', () => {
  const builder = new ModuleBuilder();
  builder.export(
    'answer',
    builder.define({ params: [], results: ['i32'] }, [], (code) => code.i32(42)),
  );
  const { exports } = new WebAssembly.Instance(builder.compile());
  for (const thing of [new WebAssembly.Instance(builder.compile()), exports['answer']])
    assert.throws(() => structuredClone(thing), { name: 'DataCloneError' });
});

test('an extension that would start threads is refused', () => {
  const builder = new ModuleBuilder();
  builder.importFunction('wasi', 'thread-spawn', { params: ['i32'], results: ['i32'] });
  assert.throws(
    () => readExtension(builder.toBytes(), offer),
    (error) => error instanceof LoadError && /'wasi\.thread-spawn'.*does not offer/.test(error.message),
  );
});

test('an extension that would share its memory is refused', () => {
  const builder = new ModuleBuilder();
  builder.importMemory('env', 'memory');
  assert.throws(
    () => readExtension(builder.toBytes(), offer),
    (error) => error instanceof LoadError && /memory 'env\.memory'/.test(error.message),
  );
});
