/** `BufferedRWPair`: a reader and a writer as one. */
import { getAttribute } from '@harpy/objects/attribute';
import { callArray } from '@harpy/objects/call';
import { bareType, None } from '@harpy/objects/core-types';
import { getset, initializeWith, method, populate } from '@harpy/objects/define';
import { isTrue } from '@harpy/objects/protocols/convert';
import type { PyValue } from '@harpy/objects/value';
import { $suspend, setSuspending } from '../../../runtime/threads.ts';
import { bufferedIOBaseType, call, DEFAULT_BUFFER_SIZE, PyBufferedIOBase } from '../base.ts';
import { bufferedReaderType, bufferedWriterType } from '../buffered.ts';
import { construct } from './stream.ts';

class PyBufferedRWPair extends PyBufferedIOBase {
  reader: PyValue = None;
  writer: PyValue = None;
}
export const bufferedRWPairType = bareType('_io.BufferedRWPair', PyBufferedRWPair, bufferedIOBaseType, {
  baseType: true,
});

const forward = (name: string, to: 'reader' | 'writer', signature: string) => {
  const def = method(`${name}(${signature})`, (self: PyBufferedRWPair, ...args: PyValue[]) =>
    callArray(
      getAttribute(self[to], name),
      args.filter((each) => each !== undefined),
    ),
  );
  setSuspending(def, (self, args, names) =>
    $suspend(getAttribute((self as PyBufferedRWPair)[to], name), args, names),
  );
  return def;
};

populate(bufferedRWPairType, {
  doc: 'A buffered reader and writer object together.',
  slots: {
    tp_new: construct,
    tp_init: initializeWith(
      `BufferedRWPair(reader, writer, buffer_size=${DEFAULT_BUFFER_SIZE}, /)`,
      (self: PyBufferedRWPair, reader: PyValue, writer: PyValue, size: PyValue = DEFAULT_BUFFER_SIZE) => {
        self.reader = callArray(bufferedReaderType, [reader, size]);
        self.writer = callArray(bufferedWriterType, [writer, size]);
      },
    ),
  },
  methods: () => [
    forward('read', 'reader', 'size=-1, /'),
    forward('read1', 'reader', 'size=-1, /'),
    forward('peek', 'reader', 'size=0, /'),
    forward('readinto', 'reader', 'buffer, /'),
    forward('readinto1', 'reader', 'buffer, /'),
    forward('readline', 'reader', 'size=-1, /'),
    forward('readable', 'reader', ''),
    forward('write', 'writer', 'buffer, /'),
    forward('flush', 'writer', ''),
    forward('writable', 'writer', ''),
    method('close()', (self: PyBufferedRWPair) => {
      try {
        call(self.writer, 'close');
      } finally {
        call(self.reader, 'close');
      }
    }),
    method(
      'isatty()',
      (self: PyBufferedRWPair) => isTrue(call(self.writer, 'isatty')) || isTrue(call(self.reader, 'isatty')),
    ),
  ],
  getset: () => [getset('closed', (self: PyBufferedRWPair) => getAttribute(self.writer, 'closed'))],
});
