/** Reading in the form for threads: others run while the raw stream waits. */
import { getAttribute, lookupAttribute } from '@harpy/objects/attribute';
import type { BuiltinDef } from '@harpy/objects/builtin';
import { PyByteArray } from '@harpy/objects/bytes';
import { None } from '@harpy/objects/core-types';
import { isTrue } from '@harpy/objects/protocols/convert';
import type { PyValue } from '@harpy/objects/value';
import { joinBytes } from '../../../binary.ts';
import { $suspend, setSuspending } from '../../../runtime/threads.ts';
import type { Wait } from '../../../threads.ts';
import { readSize } from '../base.ts';
import { isPipe } from '../file.ts';
import { countOf, exactFile, PyBuffered } from './stream.ts';
import { flush } from './write.ts';

/** Whether what was read ahead is enough for a read; `from` is where the last look at it ended. */
type Enough = (self: PyBuffered, from: number) => boolean;

/** Reads ahead until there is enough or no more comes. Other threads run where the raw stream, one of Python's, waits. */
export function* readAhead(self: PyBuffered, enough: Enough): Generator<Wait, void, void> {
  const { raw } = self;
  if (raw === undefined || (exactFile(raw) && !isPipe(raw)) || isTrue(getAttribute(raw, 'closed'))) return;
  const readinto = lookupAttribute(raw, 'readinto');
  if (readinto === undefined) return;
  flush(self);
  let from = 0;
  while (!enough(self, from)) {
    from = self.left;
    const buffer = new PyByteArray(new Uint8Array(self.bufferSize));
    const got = yield* $suspend(readinto, [buffer]);
    if (got === None) return;
    const count = countOf(got, 'readinto', self.bufferSize);
    if (count === 0) return;
    const bytes = buffer.bytes.subarray(0, count);
    self.ahead = self.left === 0 ? bytes : joinBytes([self.ahead.subarray(self.at), bytes]);
    self.at = 0;
  }
}

/** The form of a method for threads: it reads ahead first. `enough` is made of the arguments. */
export function readsAhead(def: BuiltinDef, enough: (argument: PyValue | undefined) => Enough): BuiltinDef {
  setSuspending(def, function* (self, args, names) {
    if (self instanceof PyBuffered) yield* readAhead(self, enough(args[0]));
    return def.methodKeywords(self, args, names);
  });
  return def;
}

export const atLeast =
  (count: number): Enough =>
  (self) =>
    self.left >= count;
export const something = (): Enough => atLeast(1);
export const wholeRead = (size: PyValue | undefined): Enough => {
  const count = readSize(size);
  return atLeast(count < 0 ? Number.POSITIVE_INFINITY : count);
};
export const wholeLine = (size: PyValue | undefined): Enough => {
  const limit = readSize(size);
  return (self, from) => (limit >= 0 && self.left >= limit) || self.ahead.indexOf(10, self.at + from) >= 0;
};
