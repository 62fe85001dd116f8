/** Where a buffered stream stands. */
import { valueError } from '@harpy/objects/errors';
import { toSize } from '@harpy/objects/protocols/convert';
import type { PyValue } from '@harpy/objects/value';
import { call } from '../base.ts';
import { reset } from './read.ts';
import { checkOpen, EMPTY, type PyBuffered, require } from './stream.ts';
import { flush } from './write.ts';

/** Before writing: what was read ahead is given back. */
export function rewind(self: PyBuffered): void {
  const { left } = self;
  reset(self);
  if (left > 0) call(self.stream(), 'seek', -left, 1);
}

export function seek(self: PyBuffered, offset: PyValue, whence: PyValue = 0): PyValue {
  const how = toSize(whence);
  if (how < 0 || how > 2) throw valueError(`whence value ${how} unsupported`);
  checkOpen(self, 'seek');
  require(self.stream(), 'seekable');
  flush(self);
  let at = toSize(offset);
  if (how === 1) at -= self.left;
  self.ahead = EMPTY;
  self.at = 0;
  return call(self.stream(), 'seek', at, how);
}

export function tell(self: PyBuffered): number {
  return toSize(call(self.stream(), 'tell')) - self.left + self.pendingSize;
}
