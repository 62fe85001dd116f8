/** Reading in the form for threads: others run while the stream waits. */
import { getAttribute } from '@harpy/objects/attribute';
import { method } from '@harpy/objects/define';
import { isTrue } from '@harpy/objects/protocols/convert';
import type { PyValue } from '@harpy/objects/value';
import { $suspend, setSuspending } from '../../../runtime/threads.ts';
import type { Wait } from '../../../threads.ts';
import { readSize } from '../base.ts';
import { available, CHUNK, chunkReader, lineEnd, read, readline, takeChunk } from './read.ts';
import { checkReadable, PyTextIOWrapper } from './stream.ts';
import { flushText } from './write.ts';

/** Reads ahead until there is enough text or no more comes. Other threads run where the stream waits. */
function* readAhead(self: PyTextIOWrapper, enough: (from: number) => boolean): Generator<Wait, void, void> {
  const { buffer } = self;
  if (buffer === undefined || isTrue(getAttribute(buffer, 'closed'))) return;
  checkReadable(self);
  flushText(self);
  let from = 0;
  while (!enough(self.at + from)) {
    // A line end may be split between two pieces.
    from = Math.max(0, available(self) - 1);
    if (!takeChunk(self, yield* $suspend(chunkReader(self), [CHUNK]))) return;
  }
}

export function* readLineAhead(self: PyTextIOWrapper, size?: PyValue): Generator<Wait, void, void> {
  const limit = readSize(size);
  yield* readAhead(self, (from) => (limit >= 0 && available(self) >= limit) || lineEnd(self, from) >= 0);
}

export const readMethod = method('read(size=-1, /)', read);
setSuspending(readMethod, function* (self, args, names) {
  const count = readSize(args[0]);
  if (self instanceof PyTextIOWrapper) yield* readAhead(self, () => count >= 0 && available(self) >= count);
  return readMethod.methodKeywords(self, args, names);
});

export const readlineMethod = method('readline(size=-1, /)', readline);
setSuspending(readlineMethod, function* (self, args, names) {
  if (self instanceof PyTextIOWrapper) yield* readLineAhead(self, args[0]);
  return readlineMethod.methodKeywords(self, args, names);
});
