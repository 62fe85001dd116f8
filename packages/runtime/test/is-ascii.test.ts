import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillTextTable, textTable } from '@harpy/runtime/objects/front';

test('bytes that are all ASCII, and with one that is not at each place', () => {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const bytes = new Uint8Array(memory.buffer);
  const isAscii = fillTextTable(textTable(), memory, 8);
  for (const start of [0, 1, 1003]) {
    for (const length of [0, 1, 7, 63, 64, 65, 127, 128, 130, 300]) {
      const end = start + length;
      bytes.fill(0xff);
      bytes.fill(0x7f, start, end);
      assert.equal(isAscii(start, end), 1);
      for (let at = start; at < end; at++) {
        bytes[at] = 0x80;
        assert.equal(isAscii(start, end), 0);
        bytes[at] = 0;
      }
      assert.equal(isAscii(start, end), 1);
    }
  }
  // Up to the last byte of the memory.
  bytes.fill(0x20);
  assert.equal(isAscii(bytes.length - 70, bytes.length), 1);
  assert.equal(isAscii(0, bytes.length), 1);
});
