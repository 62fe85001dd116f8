/** Where a text stream stands. */
import { newException, osErrorType, valueError } from '@harpy/objects/errors';
import { isTrue, length, toSize } from '@harpy/objects/protocols/convert';
import type { PyValue } from '@harpy/objects/value';
import { concatBytes } from '../../../binary.ts';
import { call, checkOpen, unsupported } from '../base.ts';
import { available } from './read.ts';
import { decoderFor, type PyTextIOWrapper, slice } from './stream.ts';
import { flushText } from './write.ts';

/** Where the next character stands: the buffer's position less the bytes of what was read ahead. */
export function tell(self: PyTextIOWrapper): PyValue {
  checkOpen(self);
  if (!isTrue(call(self.stream(), 'seekable'))) throw unsupported('underlying stream is not seekable');
  if (!self.telling) throw newException(osErrorType, 'telling position disabled by next() call');
  flushText(self);
  call(self.stream(), 'flush');
  const position = toSize(call(self.stream(), 'tell'));
  const { chunk } = self;
  if (chunk === undefined || available(self) === 0) return position - (self.decoder?.held().length ?? 0);
  // How many bytes of the piece give the characters that were taken?
  const start = position - chunk.bytes.length - chunk.carried.length;
  const all = concatBytes([chunk.carried, chunk.bytes]);
  const taken = slice(self.decoded, 0, self.at);
  const whole = length(decoderFor(self).decode(all, false));
  const extra = length(self.decoded) - whole;
  if (extra > self.at) return start;
  const wanted = slice(taken, Math.max(0, extra), self.at);
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const decoder = decoderFor(self);
    const text = decoder.decode(all.subarray(0, middle), false);
    if (length(text) < length(wanted)) low = middle + 1;
    else high = middle;
  }
  return start + low;
}

export function seek(self: PyTextIOWrapper, cookie: PyValue, whence: PyValue = 0): PyValue {
  checkOpen(self);
  const how = toSize(whence);
  if (!isTrue(call(self.stream(), 'seekable'))) throw unsupported('underlying stream is not seekable');
  let at = toSize(cookie);
  if (how === 1) {
    if (at !== 0) throw unsupported("can't do nonzero cur-relative seeks");
    at = toSize(tell(self));
  } else if (how === 2) {
    if (at !== 0) throw unsupported("can't do nonzero end-relative seeks");
  } else if (how !== 0) throw valueError(`invalid whence (${how}, should be 0, 1 or 2)`);
  else if (at < 0) throw valueError(`negative seek position ${at}`);
  flushText(self);
  self.decoded = '';
  self.at = 0;
  self.chunk = undefined;
  self.decoder?.reset();
  const result = how === 2 ? call(self.stream(), 'seek', 0, 2) : call(self.stream(), 'seek', at, 0);
  if (self.encoder !== undefined) {
    if (toSize(result) === 0) call(self.encoder, 'reset');
    else call(self.encoder, 'setstate', 0);
  }
  return result;
}
