/** Reading text: by size and by line. */
import { getAttribute, lookupAttribute } from '@harpy/objects/attribute';
import { callArray } from '@harpy/objects/call';
import { None } from '@harpy/objects/core-types';
import { toByteArray } from '@harpy/objects/numbers/arguments';
import { length } from '@harpy/objects/protocols/convert';
import type { ExactStr } from '@harpy/objects/str';
import type { PyValue } from '@harpy/objects/value';
import { call, checkOpen, readSize } from '../base.ts';
import { checkReadable, concat, decoderOf, type PyTextIOWrapper, slice } from './stream.ts';
import { flushText } from './write.ts';

const EMPTY = new Uint8Array(0);

export const CHUNK = 131072;

/** What reads the next piece. */
export function chunkReader(self: PyTextIOWrapper): PyValue {
  const stream = self.stream();
  return lookupAttribute(stream, 'read1') ?? getAttribute(stream, 'read');
}

/** Reads and decodes one more piece; false at the end. */
const readChunk = (self: PyTextIOWrapper): boolean => takeChunk(self, callArray(chunkReader(self), [CHUNK]));

export function takeChunk(self: PyTextIOWrapper, got: PyValue): boolean {
  if (got === None) return false;
  const decoder = decoderOf(self);
  const carried = decoder.held();
  const bytes = toByteArray(got);
  const text = decoder.decode(bytes, bytes.length === 0);
  self.decoded =
    self.at >= length(self.decoded) ? text : concat(slice(self.decoded, self.at, length(self.decoded)), text);
  if (self.at >= 0) {
    self.chunk = { bytes, carried };
    self.at = 0;
  }
  return bytes.length > 0 || length(text) > 0;
}

function takeText(self: PyTextIOWrapper, count: number): ExactStr {
  const text = slice(self.decoded, self.at, self.at + count);
  self.at += length(text);
  return text;
}

export const available = (self: PyTextIOWrapper): number => length(self.decoded) - self.at;

export function read(self: PyTextIOWrapper, size?: PyValue): PyValue {
  checkOpen(self);
  checkReadable(self);
  flushText(self);
  const count = readSize(size);
  if (count < 0) {
    const first = takeText(self, available(self));
    const rest = call(self.stream(), 'read');
    const bytes = rest === None ? EMPTY : toByteArray(rest);
    const text = decoderOf(self).decode(bytes, true);
    self.decoded = '';
    self.at = 0;
    self.chunk = undefined;
    return concat(first, text);
  }
  while (available(self) < count) if (!readChunk(self)) break;
  return takeText(self, count);
}

export function lineEnd(self: PyTextIOWrapper, from: number): number {
  const { decoded, newline } = self;
  if (typeof decoded === 'string') {
    if (newline === undefined || newline === '\n') {
      const at = decoded.indexOf('\n', from);
      return at < 0 ? -1 : at + 1;
    }
    if (newline !== '') {
      const at = decoded.indexOf(newline, from);
      return at < 0 ? -1 : at + newline.length;
    }
    const match = /\r\n|\r|\n/g;
    match.lastIndex = from;
    const found = match.exec(decoded);
    return found === null ? -1 : found.index + found[0].length;
  }
  const points = decoded.codePoints;
  for (let at = from; at < points.length; at++) {
    const point = points[at];
    if (newline === '' && point === 13) return points[at + 1] === 10 ? at + 2 : at + 1;
    if (newline === '\r\n' && (point !== 10 || points[at - 1] !== 13)) continue;
    if (newline === '\r' ? point === 13 : point === 10) return at + 1;
  }
  return -1;
}

export function readline(self: PyTextIOWrapper, size?: PyValue): PyValue {
  checkOpen(self);
  checkReadable(self);
  flushText(self);
  const limit = readSize(size);
  let searched = self.at;
  for (;;) {
    const end = lineEnd(self, searched);
    if (end >= 0) {
      const count = end - self.at;
      return takeText(self, limit >= 0 ? Math.min(limit, count) : count);
    }
    const have = available(self);
    if (limit >= 0 && have >= limit) return takeText(self, limit);
    if (!readChunk(self)) return takeText(self, available(self));
    // A line end may be split between two pieces.
    searched = self.at + Math.max(0, have - 1);
  }
}

export function nextLine(self: PyTextIOWrapper): PyValue | undefined {
  self.telling = false;
  const line = readline(self);
  if (line !== '') return line;
  self.telling = true;
  return undefined;
}
