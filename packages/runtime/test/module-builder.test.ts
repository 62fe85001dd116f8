import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ByteWriter } from '../src/wasm/encoding.ts';
import { ModuleBuilder } from '../src/wasm/module-builder.ts';

test('LEB128 integers', () => {
  const bytes = (write: (out: ByteWriter) => void): number[] => {
    const out = new ByteWriter();
    write(out);
    return [...out.toBytes()];
  };
  assert.deepEqual(
    bytes((out) => out.u32(624485)),
    [0xe5, 0x8e, 0x26],
  );
  assert.deepEqual(
    bytes((out) => out.u32(0xffffffff)),
    [0xff, 0xff, 0xff, 0xff, 0x0f],
  );
  assert.deepEqual(
    bytes((out) => out.s32(-123456)),
    [0xc0, 0xbb, 0x78],
  );
  assert.deepEqual(
    bytes((out) => out.s64(-1n)),
    [0x7f],
  );
});

test('a module computes', () => {
  const builder = new ModuleBuilder();
  const twice = builder.importFunction('host', 'twice', { params: ['i32'], results: ['i32'] });
  const index = builder.define({ params: ['i32'], results: ['i32'] }, ['i32'], (code) => {
    code.get(0).call(twice).tee(1).i32(10).op('i32.gt_s');
    code.if(
      (then) => then.get(1),
      (otherwise) => otherwise.i32(-1),
      'i32',
    );
  });
  builder.export('f', index);
  const { f } = new WebAssembly.Instance(builder.compile(), { host: { twice: (x: number) => x * 2 } })
    .exports;
  const call = f as (x: number) => number;
  assert.equal(call(3), -1);
  assert.equal(call(6), 12);
});

test('an import after a definition is refused', () => {
  const builder = new ModuleBuilder();
  builder.define({ params: [], results: [] }, [], () => {});
  assert.throws(
    () => builder.importFunction('m', 'f', { params: [], results: [] }),
    /after the first definition/,
  );
});
