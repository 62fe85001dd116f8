import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waitingPoll } from '../src/boot/poll.ts';
import type { PyodideModule } from '../src/boot/pyodide-api.ts';

const EINTR = 27;
const ADDRESS = 16;

/** A poll over these descriptors; what it waited, and what the system's own poll was asked for. */
function pollOf(descriptors: number[], answers: number[], left = 0) {
  const HEAP32 = new Int32Array(32);
  for (const [i, descriptor] of descriptors.entries()) HEAP32[ADDRESS / 4 + 2 * i] = descriptor;
  // Descriptors up to 2 are the terminal.
  const getStream = (descriptor: number) => (descriptor <= 2 ? { tty: {} } : {});
  const module = { HEAP32, FS: { getStream }, ERRNO_CODES: { EINTR } } as unknown as PyodideModule;
  const waits: number[] = [];
  const poll = waitingPoll(
    () => answers.shift() ?? assert.fail('polled too often'),
    (milliseconds) => {
      waits.push(milliseconds);
      return left;
    },
    () => module,
  );
  return { waits, poll: (timeout: number) => poll(ADDRESS, descriptors.length, timeout) };
}

test('a key that is there is reported without waiting', () => {
  const { poll, waits } = pollOf([0], [1]);
  assert.equal(poll(100), 1);
  assert.deepEqual(waits, []);
});

test('a poll without time, or of other descriptors, looks once', () => {
  for (const { poll, waits, timeout } of [
    { ...pollOf([0], [0]), timeout: 0 },
    { ...pollOf([3, 4], [0]), timeout: 100 },
  ]) {
    assert.equal(poll(timeout), 0);
    assert.deepEqual(waits, []);
  }
});

test('a poll of the terminal waits its time, for a key', () => {
  const none = pollOf([5, 0], [0, 0]);
  assert.equal(none.poll(100), 0);
  assert.deepEqual(none.waits, [100]);
  const pressed = pollOf([0], [0, 1], 40);
  assert.equal(pressed.poll(-1), 1);
  assert.deepEqual(pressed.waits, [Number.POSITIVE_INFINITY]);
});

test('a signal ends the wait', () => {
  assert.equal(pollOf([0], [0, 0], 40).poll(100), -EINTR);
});
