/** Writing text. */
import { getAttribute, lookupAttribute } from '@harpy/objects/attribute';
import { PyBytes } from '@harpy/objects/bytes';
import { callArray } from '@harpy/objects/call';
import { typeOf } from '@harpy/objects/core-types';
import { typeError } from '@harpy/objects/errors';
import { toByteArray } from '@harpy/objects/numbers/arguments';
import { isTrue, length, toSize } from '@harpy/objects/protocols/convert';
import { type ExactStr, exactStr, textOfStr } from '@harpy/objects/str';
import { encodeText } from '@harpy/objects/text/codecs/codecs';
import { lookupCodec } from '@harpy/objects/text/codecs/registry';
import { encodeValidUtf8 } from '@harpy/objects/text/codecs/utf8';
import type { PyValue } from '@harpy/objects/value';
import { joinBytes, utf8Bytes } from '../../../binary.ts';
import { call, checkOpen, unsupported } from '../base.ts';
import { unflushed } from '../unflushed.ts';
import type { PyTextIOWrapper } from './stream.ts';

/** Encodings that give the same bytes for a text wherever it stands. */
const STATELESS = /^(?:utf[-_]?8|ascii|us-ascii|latin[-_]?1|iso-?8859-1|utf[-_](?:16|32)[-_][lb]e)$/i;

function canWrite(self: PyTextIOWrapper): boolean {
  if (self.canWrite === undefined) {
    const writable = lookupAttribute(self.stream(), 'writable');
    self.canWrite = writable === undefined || isTrue(callArray(writable, []));
  }
  return self.canWrite;
}

export function flushText(self: PyTextIOWrapper): void {
  if (self.pending.length === 0) return;
  const bytes = joinBytes(self.pending.map((part) => (typeof part === 'string' ? utf8Bytes(part) : part)));
  self.pending = [];
  self.pendingSize = 0;
  unflushed.delete(self);
  call(self.stream(), 'write', new PyBytes(bytes));
}

/** Adds a text to what is to be written. A JavaScript string has no lone surrogates: as UTF-8 it is encoded with others, when they are written. */
function add(self: PyTextIOWrapper, text: ExactStr): void {
  const { pending } = self;
  const isUtf8 = self.encoding === 'utf-8' || self.encoding === 'UTF-8';
  if (!isUtf8) pending.push(encode(self, text));
  else if (typeof text !== 'string') pending.push(encodeValidUtf8(textOfStr(text)) ?? encode(self, text));
  else if (typeof pending.at(-1) === 'string') pending[pending.length - 1] += text;
  else pending.push(text);
}

function encode(self: PyTextIOWrapper, text: ExactStr): Uint8Array {
  if (STATELESS.test(self.encoding)) return toByteArray(encodeText(text, self.encoding, self.errors));
  if (self.encoder === undefined) {
    self.encoder = callArray(getAttribute(lookupCodec(self.encoding), 'incrementalencoder'), [self.errors]);
    // A file that has something already gets no second byte order mark.
    if (isTrue(call(self.stream(), 'seekable')) && toSize(call(self.stream(), 'tell')) !== 0)
      call(self.encoder, 'setstate', 0);
  }
  const bytes = call(self.encoder, 'encode', text);
  if (!(bytes instanceof PyBytes))
    throw typeError(`encoder should return a bytes object, not '${typeOf(bytes).name}'`);
  return bytes.bytes;
}

export function write(self: PyTextIOWrapper, value: PyValue): PyValue {
  let text = exactStr(value);
  if (text === undefined) throw typeError(`write() argument must be str, not ${typeOf(value).name}`);
  checkOpen(self);
  if (!canWrite(self)) throw unsupported('not writable');
  const count = length(text);
  if (self.decoded !== '' || self.at > 0) {
    self.decoded = '';
    self.at = 0;
    self.chunk = undefined;
    self.decoder?.reset();
  }
  const hasLine = typeof text === 'string' ? text.includes('\n') : text.codePoints.includes(10);
  const lineEnd_ = self.newline;
  if (hasLine && lineEnd_ !== undefined && lineEnd_ !== '' && lineEnd_ !== '\n')
    text = call(text, 'replace', '\n', lineEnd_) as ExactStr;
  if (self.pendingSize === 0) unflushed.add(self);
  add(self, text);
  self.pendingSize += count;
  const now =
    self.writeThrough ||
    (self.lineBuffering && (hasLine || (typeof text === 'string' && text.includes('\r'))));
  if (now || self.pendingSize > 8192) flushText(self);
  if (self.lineBuffering && hasLine) call(self.stream(), 'flush');
  return count;
}
