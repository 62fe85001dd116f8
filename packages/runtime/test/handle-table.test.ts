import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HandleTable, INDEX, KIND, SLOT } from '../src/debug/handle-table.ts';

const open = (table: HandleTable, raw: number, kind: number = KIND.owned, generation = 0): number =>
  table.open(raw, kind, 0, 0, generation);

test('handles to one object differ, and none is 0', () => {
  const table = new HandleTable();
  const [a, b] = [open(table, 77), open(table, 77)];
  assert.notEqual(a, b);
  assert.ok(a > 0 && b > 0);
  assert.ok(table.isOpen(a) && table.isOpen(b) && !table.isOpen(0));
  assert.equal(table.word(a & INDEX, SLOT.raw), 77);
  assert.equal(table.openCount, 2);
});

test('a closed handle is remembered, and its slot is used late and under another number', () => {
  const table = new HandleTable();
  table.closedKept = 10;
  const first = open(table, 1);
  table.close(first & INDEX, 5);
  assert.ok(!table.isOpen(first) && table.wasClosed(first));
  assert.equal(table.word(first & INDEX, SLOT.closer), 5);
  for (let i = 0; i < 10; i++) table.close(open(table, i) & INDEX, 0);
  assert.ok(table.wasClosed(first));
  const reused = open(table, 2);
  assert.equal(reused & INDEX, first & INDEX);
  assert.notEqual(reused, first);
  assert.ok(!table.wasClosed(first) && !table.isOpen(first));
});

test('arguments of calls are not leaks and do not push closed handles out', () => {
  const table = new HandleTable();
  table.closedKept = 4;
  const closed = open(table, 1);
  table.close(closed & INDEX, 0);
  for (let i = 0; i < 5000; i++) table.end(open(table, i, KIND.argument) & INDEX);
  assert.ok(table.wasClosed(closed));
  assert.deepEqual(table.openSlots(0), []);
  assert.deepEqual(table.closedSlots(0), [closed & INDEX]);
  assert.ok(table.size < 1000);
});

test('generations', () => {
  const table = new HandleTable();
  const handles = [0, 1, 2, 3].map((generation) => open(table, generation, KIND.owned, generation));
  assert.deepEqual(
    table.openSlots(2),
    handles.slice(2).map((handle) => handle & INDEX),
  );
});

test('open handles are told in the order they were opened in, whatever slots they have', () => {
  const table = new HandleTable();
  for (let i = 0; i < 3000; i++) {
    const argument = open(table, 1, KIND.argument);
    const later = open(table, 2);
    if (i % 3 === 0) table.end(argument & INDEX);
    table.close(later & INDEX, 0);
    if (i % 3 !== 0) table.end(argument & INDEX);
  }
  const handles = Array.from({ length: 5000 }, (_, i) => open(table, i));
  assert.deepEqual(
    table.openSlots(0),
    handles.map((handle) => handle & INDEX),
  );
});

test('a million open handles', () => {
  const table = new HandleTable();
  const handles = Array.from({ length: 1_000_000 }, (_, i) => open(table, i));
  assert.equal(new Set(handles).size, handles.length);
  assert.equal(table.openSlots(0).length, handles.length);
  for (const handle of handles) table.close(handle & INDEX, 0);
  assert.equal(table.openCount, 0);
  assert.equal(table.closedSlots(0).length, table.closedKept);
});
