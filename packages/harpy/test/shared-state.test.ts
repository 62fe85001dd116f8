import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SharedInput } from '../src/python/shared-input.ts';
import { INPUT, SharedState } from '../src/python/shared-state.ts';

test('a signal is taken once', () => {
  const state = new SharedState();
  assert.equal(state.takeSignal(), 0);
  state.interrupt();
  assert.equal(state.signalPending, true);
  assert.equal(state.takeSignal(), 2);
  assert.equal(state.takeSignal(), 0);
});

test('Ctrl-C is not lost to another signal', () => {
  const state = new SharedState();
  state.interrupt();
  state.raise(15);
  assert.equal(state.takeSignal(), 2);
  state.interrupt();
  assert.equal(state.takeSignal(), 2);
  assert.equal(state.takeSignal(), 15);
  assert.equal(state.takeSignal(), 0);
});

test('waiting ends with the time, and at once when a signal is there', () => {
  const state = new SharedState();
  assert.equal(state.wait(1), 0);
  state.interrupt();
  assert.equal(state.wait(Number.POSITIVE_INFINITY), Number.POSITIVE_INFINITY);
});

test('both threads see the same state', () => {
  const state = new SharedState();
  const other = new SharedState(state.buffer);
  state.setTerminalSize(50, 132);
  assert.deepEqual(other.terminalSize, { rows: 50, columns: 132 });
  assert.equal(new SharedState().terminalSize, undefined);
});

test('an interrupted request for input stays open and is answered later', () => {
  const state = new SharedState();
  let requests = 0;
  const input = new SharedInput(state, () => requests++);
  const buffer = new Uint8Array(3);
  state.interrupt();
  assert.throws(() => input.read(buffer), { code: 'EINTR' });
  state.takeSignal();
  state.answerInput(Buffer.from('hello'));
  assert.equal(input.read(buffer), 3);
  assert.equal(requests, 1);
  assert.equal(input.pending, 2);
  assert.equal(input.read(buffer), 2);
  assert.equal(Buffer.from(buffer).toString(), 'lol');
  assert.equal(input.pending, 0);
  assert.equal(requests, 2);
  state.answerInput(new Uint8Array(0));
  assert.equal(input.read(buffer), 0);
  assert.equal(state.inputState, INPUT.end);
});

test('a failed read is an error of the system', () => {
  const state = new SharedState();
  const input = new SharedInput(state, () => state.failInput());
  assert.throws(() => input.read(new Uint8Array(1)), { code: 'EIO' });
});
