import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LinearMemory } from '@harpy/runtime/memory';
import { TypeNames } from '../src/type-names.ts';

test('a name that took the place of another of the same length and first letter is read anew', () => {
  const memory = new LinearMemory(new WebAssembly.Memory({ initial: 1 }));
  const names = new TypeNames(memory);
  memory.writeString(64, 'slot_returns_operand.T');
  assert.equal(names.at(64), 'slot_returns_operand.T');
  assert.equal(names.at(64), 'slot_returns_operand.T');
  memory.writeString(64, 'struct_read_past_end.T');
  assert.equal(names.at(64), 'struct_read_past_end.T');
  memory.writeString(64, 'struct');
  assert.equal(names.at(64), 'struct');
});
