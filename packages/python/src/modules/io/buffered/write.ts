/** Writing through a buffer. */
import { PyBytes } from '@harpy/objects/bytes';
import { callArray } from '@harpy/objects/call';
import { None } from '@harpy/objects/core-types';
import { blockingIOErrorType, type PyBaseException } from '@harpy/objects/errors';
import { joinBytes } from '../../../binary.ts';
import { call } from '../base.ts';
import { writeBytes } from '../file.ts';
import { unflushed } from '../unflushed.ts';
import { rewind } from './seek.ts';
import { checkOpen, countOf, EMPTY, exactFile, type PyBuffered } from './stream.ts';

/** Writes once; how many bytes, or undefined if it would block. */
function rawWrite(self: PyBuffered, bytes: Uint8Array): number | undefined {
  const raw = self.stream();
  if (exactFile(raw)) return writeBytes(raw, bytes);
  const result = call(raw, 'write', new PyBytes(bytes));
  return result === None ? undefined : countOf(result, 'write', bytes.length);
}

const wouldBlock = (written: number): PyBaseException =>
  callArray(blockingIOErrorType, [
    11,
    'write could not complete without blocking',
    written,
  ]) as PyBaseException;

function setPending(self: PyBuffered, bytes: Uint8Array): void {
  self.pending = bytes.length === 0 ? [] : [bytes];
  self.pendingSize = bytes.length;
  if (bytes.length === 0) unflushed.delete(self);
  else unflushed.add(self);
}

/** Writes what is pending; false if the raw stream would block before all is written. */
function flushed(self: PyBuffered): boolean {
  if (self.pendingSize === 0) return true;
  let bytes = joinBytes(self.pending);
  setPending(self, EMPTY);
  while (bytes.length > 0) {
    const written = rawWrite(self, bytes);
    bytes = bytes.subarray(written ?? 0);
    if (written === undefined) {
      setPending(self, bytes);
      return false;
    }
  }
  return true;
}

export function flush(self: PyBuffered): void {
  if (!flushed(self)) throw wouldBlock(0);
}

export function bufferedWrite(self: PyBuffered, bytes: Uint8Array): number {
  checkOpen(self, 'write');
  rewind(self);
  if (self.pendingSize + bytes.length <= self.bufferSize) {
    keep(self, bytes);
    return bytes.length;
  }
  if (!flushed(self)) {
    const room = self.bufferSize - self.pendingSize;
    keep(self, bytes.subarray(0, room));
    if (bytes.length <= room) return bytes.length;
    throw wouldBlock(room);
  }
  let rest = bytes;
  while (rest.length > self.bufferSize) {
    const written = rawWrite(self, rest);
    if (written === undefined) {
      keep(self, rest.subarray(0, self.bufferSize));
      throw wouldBlock(bytes.length - rest.length + self.bufferSize);
    }
    rest = rest.subarray(written);
  }
  keep(self, rest);
  return bytes.length;
}

/** Puts bytes aside to be written later. */
function keep(self: PyBuffered, bytes: Uint8Array): void {
  if (bytes.length === 0) return;
  if (self.pendingSize === 0) unflushed.add(self);
  self.pending.push(Uint8Array.from(bytes));
  self.pendingSize += bytes.length;
}
