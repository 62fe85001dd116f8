/** Memory of ctypes: addresses that stand for blocks as long as those live, and what there is no library for. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import '@harpy/objects/builtin-types';
import { None } from '@harpy/objects/core-types';
import { PyBaseException } from '@harpy/objects/errors';
import { strText } from '@harpy/objects/protocols/text';
import type { PyValue } from '@harpy/objects/value';
import { ctypesModule } from '../src/modules/_ctypes.ts';
import { getExtended, setExtended } from '../src/modules/ctypes/long-double.ts';
import { Block, blockOf, findPlace, placeAt } from '../src/modules/ctypes/memory.ts';

const errorOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof PyBaseException) return `${error.type.name}: ${strText(error)}`;
    throw error;
  }
  return 'no error';
};

test('an address leads to its place; blocks lie apart and are aligned', () => {
  const blocks = Array.from({ length: 50 }, (_, at) => new Block(at * 3));
  for (const block of blocks) {
    assert.equal(block.address % 16, 0);
    for (const offset of new Set([0, block.size >> 1, block.size]))
      assert.deepEqual(findPlace(block.address + offset), { block, offset });
    assert.equal(findPlace(block.address + block.size + 1), undefined);
    assert.equal(block.address, block.address);
  }
  assert.equal(new Set(blocks.map(({ address }) => address)).size, blocks.length);
  assert.equal(findPlace(0), undefined);
  assert.equal(findPlace(2n ** 64n - 1n), undefined);
});

test('memory that is nobody’s, or too short, is refused', () => {
  const block = blockOf(new Uint8Array(4));
  assert.equal(placeAt(block.address + 2, 2).offset, 2);
  assert.equal(
    errorOf(() => placeAt(block.address + 2, 3)),
    `ValueError: the memory at address 0x${(block.address + 2).toString(16)} ends after 2 bytes, 3 are needed`,
  );
  assert.equal(
    errorOf(() => placeAt(16, 1)),
    'ValueError: address 0x10 is not in the memory of a ctypes object',
  );
});

test('having an address keeps nothing alive', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const kept = new Block(8);
  const lost = (() => new Block(8).address)();
  // What a weak reference was made of lives until the present job ends.
  await new Promise((resolve) => setImmediate(resolve));
  collect();
  assert.equal(findPlace(lost), undefined);
  assert.equal(findPlace(kept.address)?.block, kept);
});

test('a long double holds every double', () => {
  const view = new DataView(new ArrayBuffer(16));
  const values = [
    0,
    -0,
    1,
    -1.1,
    5e-324,
    2.2e-308,
    -1e-310,
    1.7976931348623157e308,
    Infinity,
    -Infinity,
    NaN,
  ];
  for (const value of values) {
    setExtended(view, 0, value);
    assert.ok(Object.is(getExtended(view, 0), value), String(value));
  }
  setExtended(view, 0, -2.5);
  // As x86-64 has it: the mantissa with its leading one, then sign and exponent.
  assert.equal(view.getBigUint64(0, true), 0xa000_0000_0000_0000n);
  assert.equal(view.getUint16(8, true), 0xc000);
});

test('libraries cannot be loaded, and it is said why', () => {
  const open = ctypesModule.functions?.find(({ name }) => name === 'dlopen');
  assert.ok(open);
  const load = (name: PyValue) => open.callKeywords([name, 0], undefined);
  assert.equal(
    errorOf(() => load('libc.so.6')),
    'OSError: libc.so.6: JavaScript cannot load native libraries',
  );
  assert.equal(typeof load(None), 'number');
});
