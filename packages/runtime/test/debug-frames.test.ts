import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { FRAME, Frames, OFTEN_LOOKED, PASSED, PLAN, planOf } from '../src/debug/frames.ts';
import { CONTEXT_STATE, HandleTable, INDEX, KIND } from '../src/debug/handle-table.ts';
import { type SignatureRoles, signatureRoles } from '../src/gen/signature-roles.ts';

let table = new HandleTable();
let frames = new Frames(table, table.contextWords(0));
const state = (word: number): number => table.words[table.contextWords(0) + word] as number;
const setState = (word: number, value: number): void => {
  table.words[table.contextWords(0) + word] = value;
};
const roles = (name: string): SignatureRoles => signatureRoles[`HPyFunc_${name}`] as SignatureRoles;
const lend = (raw: number): number => {
  const slot = table.open(raw, KIND.argument, 0, 0, 0) & INDEX;
  frames.lend(slot);
  return slot;
};

beforeEach(() => {
  table = new HandleTable();
  frames = new Frames(table, table.contextWords(0));
});

test('a call that is over leaves what it found', () => {
  setState(CONTEXT_STATE.context, 4096);
  setState(CONTEXT_STATE.guard, 2);
  setState(CONTEXT_STATE.running, 1);
  lend(7);
  frames.enter(3, null);
  assert.equal(frames.level, 1);
  assert.equal(frames.word(FRAME.fn), 3);
  assert.equal(frames.word(FRAME.lent), 1);
  assert.equal(state(CONTEXT_STATE.running), 0);
  setState(CONTEXT_STATE.context, 8192);
  setState(CONTEXT_STATE.guard, 0);
  lend(8);
  assert.equal(frames.lentLength, 2);
  frames.leave();
  assert.deepEqual(
    [CONTEXT_STATE.context, CONTEXT_STATE.guard, CONTEXT_STATE.running].map(state),
    [4096, 2, 1],
  );
  assert.equal(frames.lentLength, 1);
  assert.equal(frames.innermost, null);
});

test('what is told of a call is not told of the next one at its depth', () => {
  const first = frames.enter(1, 'outside');
  first.reports = ['wrong'];
  first.more = 2;
  assert.equal(frames.innermost, first);
  const inner = frames.enter(2, null);
  assert.equal(inner.reports, null);
  frames.leave();
  assert.deepEqual(frames.innermost?.reports, ['wrong']);
  frames.leave();
  const second = frames.enter(5, null);
  assert.deepEqual([second.fn, second.reports, second.more, second.bare], [5, null, 0, null]);
});

test('there is room for calls of any depth, and for all they are lent', () => {
  const slots: number[] = [];
  for (let depth = 0; depth < 300; depth++) {
    frames.enter(depth, null);
    slots.push(lend(depth), lend(depth));
  }
  assert.equal(frames.level, 300);
  assert.deepEqual(
    slots.map((_, index) => frames.lent(index)),
    slots,
  );
  for (let depth = 299; depth >= 0; depth--) {
    assert.equal(frames.word(FRAME.fn), depth);
    assert.equal(frames.word(FRAME.lent), 2 * depth);
    frames.leave();
  }
  assert.equal(frames.lentLength, 0);
});

test('arguments in memory are the next ones lent', () => {
  frames.enter(1, null);
  lend(1);
  frames.lendingArray(640, 2);
  const second = lend(2);
  assert.equal(frames.word(FRAME.array), 640);
  assert.equal(frames.word(FRAME.arrayLength), 2);
  assert.equal(frames.lent(frames.word(FRAME.arrayLent)), second);
});

test('fields are looked at in the first calls of a function, then ever more rarely', () => {
  const fn = 1000;
  assert.ok(frames.looksNow(fn), 'always, while its plan is not known');
  frames.plan(fn, PLAN.known);
  const looked: number[] = [];
  for (let call = 1; call <= 200; call++) {
    frames.enter(fn, null);
    if (frames.looksNow(fn)) looked.push(call);
    frames.leave();
  }
  const first = Array.from({ length: OFTEN_LOOKED }, (_, i) => i + 1);
  assert.deepEqual(looked, [...first, 32, 64, 128]);
});

test('a plan says what becomes of each argument', () => {
  const kinds = (plan: number): number[] => [0, 1, 2, 3].map((at) => (plan >> (PLAN.kinds + 2 * at)) & 3);
  const keywords = planOf(roles('KEYWORDS'));
  assert.deepEqual(kinds(keywords), [PASSED.handle, PASSED.array, PASSED.other, PASSED.handle]);
  assert.equal(keywords & (PLAN.known | PLAN.status | PLAN.named), PLAN.known | PLAN.named);
  const noArguments = planOf(roles('NOARGS'));
  assert.deepEqual(kinds(noArguments), [PASSED.handle, 0, 0, 0]);
  assert.equal(planOf(roles('INQUIRY')) & PLAN.status, PLAN.status);
});

test('functions without a context, with buffers or without a result are not for WebAssembly', () => {
  for (const name of ['DESTROYFUNC', 'GETBUFFERPROC', 'RELEASEBUFFERPROC', 'TRAVERSEPROC'])
    assert.equal(planOf(roles(name)), 0, name);
});
