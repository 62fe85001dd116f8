/** Reading through a buffer. */
import { lookupAttribute } from '@harpy/objects/attribute';
import { PyByteArray, PyBytes } from '@harpy/objects/bytes';
import { callArray } from '@harpy/objects/call';
import { None } from '@harpy/objects/core-types';
import { typeError } from '@harpy/objects/errors';
import { memoryViewType } from '@harpy/objects/memoryview';
import type { PyValue } from '@harpy/objects/value';
import { concatBytes, joinBytes } from '../../../binary.ts';
import { call, readSize } from '../base.ts';
import { readAll, readUpTo } from '../file.ts';
import { checkOpen, countOf, EMPTY, exactFile, type PyBuffered } from './stream.ts';
import { flush } from './write.ts';

/** Reads from the raw stream once into `target`; how many bytes, or undefined if it would block. */
function rawReadInto(self: PyBuffered, target: Uint8Array): number | undefined {
  const raw = self.stream();
  if (exactFile(raw)) {
    const bytes = readUpTo(raw, target.length);
    if (bytes !== undefined) target.set(bytes);
    return bytes?.length;
  }
  const space = new PyByteArray(new Uint8Array(target.length));
  const got = call(raw, 'readinto', callArray(memoryViewType, [space]));
  if (got === None) return undefined;
  const count = countOf(got, 'readinto', target.length);
  target.set(space.bytes.subarray(0, count));
  return count;
}

/** Reads from the raw stream once; undefined if it would block. */
function rawRead(self: PyBuffered, count: number): Uint8Array | undefined {
  const target = new Uint8Array(count);
  const got = rawReadInto(self, target);
  return got === undefined ? undefined : target.subarray(0, got);
}

/** Forgets what was read ahead. */
export function reset(self: PyBuffered): void {
  self.ahead = EMPTY;
  self.at = 0;
}

/** Reads once into the rest of the buffer, behind what was read ahead; undefined if it would block. */
function fill(self: PyBuffered): number | undefined {
  const part = rawRead(self, self.bufferSize - self.ahead.length);
  if (part === undefined) return undefined;
  self.ahead = self.ahead.length === 0 ? part : concatBytes([self.ahead, part]);
  return part.length;
}

function rawReadAll(self: PyBuffered): Uint8Array | undefined {
  const raw = self.stream();
  if (exactFile(raw)) return readAll(raw);
  const readall = lookupAttribute(raw, 'readall');
  if (readall !== undefined) {
    const got = callArray(readall, []);
    if (got === None) return undefined;
    if (!(got instanceof PyBytes)) throw typeError('readall() should return bytes');
    return got.bytes;
  }
  const parts: Uint8Array[] = [];
  for (;;) {
    const part = call(raw, 'read');
    if (part === None) return parts.length === 0 ? undefined : joinBytes(parts);
    if (!(part instanceof PyBytes)) throw typeError('read() should return bytes');
    if (part.bytes.length === 0) return joinBytes(parts);
    parts.push(part.bytes);
  }
}

function take(self: PyBuffered, count: number): Uint8Array {
  const part = self.ahead.subarray(self.at, self.at + count);
  self.at += part.length;
  return part;
}

export function bufferedRead(self: PyBuffered, count: number): PyValue {
  checkOpen(self, 'read');
  flush(self);
  if (count < 0) {
    const first = take(self, self.left);
    reset(self);
    const rest = rawReadAll(self);
    if (rest === undefined) return first.length === 0 ? None : new PyBytes(Uint8Array.from(first));
    return new PyBytes(first.length === 0 ? rest : joinBytes([first, rest]));
  }
  if (count <= self.left) return new PyBytes(Uint8Array.from(take(self, count)));
  const target = new Uint8Array(count);
  const got = readFully(self, target);
  return got === undefined ? None : new PyBytes(target.subarray(0, got));
}

/**
 * Fills `target` as far as the stream goes; undefined if it would block before the first byte. Whole buffers are read past
 * the buffer. With `once` the raw stream is read at most once, and only if nothing was read ahead.
 */
export function readFully(self: PyBuffered, target: Uint8Array, once = false): number | undefined {
  const first = take(self, Math.min(self.left, target.length));
  target.set(first);
  let done = first.length;
  if (done === target.length) return done;
  reset(self);
  while (done < target.length && !(once && done > 0)) {
    const wanted = target.length - done;
    const direct = once ? wanted : wanted - (wanted % self.bufferSize);
    let count: number | undefined;
    if (wanted > self.bufferSize && direct > 0)
      count = rawReadInto(self, target.subarray(done, done + direct));
    else {
      if (self.ahead.length >= self.bufferSize) reset(self);
      count = fill(self);
      if (count !== undefined) {
        const part = take(self, Math.min(count, wanted));
        target.set(part, done);
        count = part.length;
      }
    }
    if (count === undefined && done === 0) return undefined;
    if (count === undefined || count === 0) break;
    done += count;
  }
  return done;
}

/** At most one read of the raw stream. */
export function bufferedRead1(self: PyBuffered, count: number): Uint8Array {
  checkOpen(self, 'read');
  const wanted = count < 0 ? self.bufferSize : count;
  if (wanted === 0) return EMPTY;
  flush(self);
  if (self.left > 0) return Uint8Array.from(take(self, Math.min(wanted, self.left)));
  reset(self);
  return rawRead(self, wanted) ?? EMPTY;
}

export function peek(self: PyBuffered): Uint8Array {
  checkOpen(self, 'peek');
  flush(self);
  if (self.left === 0) {
    reset(self);
    fill(self);
  }
  return self.ahead.subarray(self.at);
}

export function readline(self: PyBuffered, size?: PyValue): PyValue {
  checkOpen(self, 'readline');
  flush(self);
  const limit = readSize(size);
  const parts: Uint8Array[] = [];
  let total = 0;
  while (limit < 0 || total < limit) {
    const ahead = peek(self);
    if (ahead.length === 0) break;
    const end = ahead.indexOf(10);
    let count = end < 0 ? ahead.length : end + 1;
    if (limit >= 0) count = Math.min(count, limit - total);
    const part = take(self, count);
    parts.push(part);
    total += count;
    if (part.at(-1) === 10) break;
  }
  return new PyBytes(concatBytes(parts));
}
