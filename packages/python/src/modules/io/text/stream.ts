/** The state of a text stream, its decoder, and pieces of text. */
import { lookupAttribute } from '@harpy/objects/attribute';
import { callArray } from '@harpy/objects/call';
import { None } from '@harpy/objects/core-types';
import { valueError } from '@harpy/objects/errors';
import { isTrue } from '@harpy/objects/protocols/convert';
import { add } from '@harpy/objects/protocols/number';
import { getItem } from '@harpy/objects/protocols/sequence';
import { PySlice } from '@harpy/objects/slice';
import type { ExactStr } from '@harpy/objects/str';
import type { PyValue } from '@harpy/objects/value';
import { PyTextIOBase, unsupported } from '../base.ts';
import { type Decoder, makeDecoder } from '../text-decoder.ts';

export class PyTextIOWrapper extends PyTextIOBase {
  buffer: PyValue | undefined = undefined;
  encoding = 'utf-8';
  errors = 'strict';
  /** As given: None translates line ends when reading. */
  newline: string | undefined = undefined;
  lineBuffering = false;
  writeThrough = false;
  mode: PyValue | undefined = undefined;
  /** What is to be written: bytes, or text of which these are UTF-8. */
  pending: (Uint8Array | string)[] = [];
  pendingSize = 0;
  /** Whether the stream can be written to, once it was asked. */
  canWrite: boolean | undefined = undefined;
  /** Text read ahead, and how much of it was given away. */
  decoded: ExactStr = '';
  at = 0;
  decoder: Decoder | undefined = undefined;
  /** Python's incremental encoder, for encodings that need one. */
  encoder: PyValue | undefined = undefined;
  /** The bytes `decoded` was made of: for `tell`. */
  chunk: { bytes: Uint8Array; carried: Uint8Array } | undefined = undefined;
  seenLineEnds = 0;
  telling = true;
  chunkSize = 8192;

  stream(): PyValue {
    if (this.buffer === undefined) throw valueError('underlying buffer has been detached');
    return this.buffer;
  }
}

export const decoderFor = (self: PyTextIOWrapper): Decoder =>
  makeDecoder(self, self.encoding, self.errors, self.newline);

export function decoderOf(self: PyTextIOWrapper): Decoder {
  self.decoder ??= decoderFor(self);
  return self.decoder;
}

export const slice = (text: ExactStr, from: number, to: number): ExactStr =>
  typeof text === 'string' ? text.slice(from, to) : (getItem(text, new PySlice(from, to, None)) as ExactStr);

export const concat = (a: ExactStr, b: ExactStr): ExactStr =>
  typeof a === 'string' && typeof b === 'string' ? a + b : (add(a, b) as ExactStr);

export function checkReadable(self: PyTextIOWrapper): void {
  const readable = lookupAttribute(self.stream(), 'readable');
  if (readable !== undefined && !isTrue(callArray(readable, []))) throw unsupported('not readable');
}
