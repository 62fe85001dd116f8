/** `_bz2`: compression by bzip2. */
import { PyBytes } from '@harpy/objects/bytes';
import { bareType } from '@harpy/objects/core-types';
import { constructWith, getset, method, populate } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { eofErrorType, newException, osErrorType, valueError } from '@harpy/objects/errors';
import { PyObject } from '@harpy/objects/object';
import { bytesArgument } from '@harpy/objects/protocols/buffer';
import { toSize } from '@harpy/objects/protocols/convert';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import { Decoder, InvalidData } from './bz2/decode.ts';
import { Encoder } from './bz2/encode.ts';

class PyCompressor extends PyObject {
  readonly encoder: Encoder;
  finished = false;
  constructor(encoder: Encoder) {
    super();
    this.encoder = encoder;
  }
}

class PyDecompressor extends PyObject {
  readonly decoder = new Decoder();
  /** What a limit has left. */
  waiting: Uint8Array[] = [];

  get ended(): boolean {
    return this.decoder.ended && this.waiting.length === 0;
  }
}

const compressorType = bareType('_bz2.BZ2Compressor', PyCompressor);
const decompressorType = bareType('_bz2.BZ2Decompressor', PyDecompressor);

populate(compressorType, {
  doc: 'Create a compressor object for compressing data incrementally.',
  textSignature: '(compresslevel=9, /)',
  slots: {
    tp_new: constructWith('BZ2Compressor(compresslevel=9, /)', (_type: PyType, level: PyValue = 9) => {
      const number = toSize(level);
      if (number < 1 || number > 9) throw valueError('compresslevel must be between 1 and 9');
      return new PyCompressor(new Encoder(number));
    }),
  },
  methods: () => [
    method('compress(data, /)', (self: PyCompressor, data: PyValue) => {
      if (self.finished) throw valueError('Compressor has been flushed');
      return new PyBytes(self.encoder.push(bytesArgument(data)));
    }),
    method('flush()', (self: PyCompressor) => {
      if (self.finished) throw valueError('Repeated call to flush()');
      self.finished = true;
      return new PyBytes(self.encoder.finish());
    }),
  ],
});

/** Up to so many bytes of what waits. */
function take(self: PyDecompressor, limit: number): PyBytes {
  const parts: Uint8Array[] = [];
  let left = limit < 0 ? Number.POSITIVE_INFINITY : limit;
  while (left > 0) {
    const first = self.waiting[0];
    if (first === undefined) break;
    const part = first.subarray(0, left);
    parts.push(part);
    left -= part.length;
    if (part.length === first.length) self.waiting.shift();
    else self.waiting[0] = first.subarray(part.length);
  }
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return new PyBytes(joined);
}

function decompress(self: PyDecompressor, data: PyValue, limit: PyValue = -1): PyBytes {
  if (self.ended) throw newException(eofErrorType, 'End of stream already reached');
  const bytes = bytesArgument(data);
  try {
    if (!self.decoder.ended && bytes.length > 0) self.waiting.push(...self.decoder.push(bytes));
  } catch (error) {
    if (!(error instanceof InvalidData)) throw error;
    throw newException(osErrorType, error.message);
  }
  return take(self, toSize(limit));
}

populate(decompressorType, {
  doc: 'Create a decompressor object for decompressing data incrementally.',
  textSignature: '()',
  slots: { tp_new: constructWith('BZ2Decompressor()', () => new PyDecompressor()) },
  methods: () => [method('decompress(data, max_length=-1)', decompress)],
  getset: () => [
    getset('eof', (self: PyDecompressor) => self.ended),
    getset('needs_input', (self: PyDecompressor) => !self.decoder.ended && self.waiting.length === 0),
    getset('unused_data', (self: PyDecompressor) =>
      self.ended ? new PyBytes(Uint8Array.from(self.decoder.rest)) : new PyBytes(new Uint8Array(0)),
    ),
  ],
});

export const bz2Module = defineModule({ name: '_bz2', types: [compressorType, decompressorType] });
