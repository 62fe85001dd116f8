/** `zlib`: https://docs.python.org/3/library/zlib.html */
import { intArgument, sizeArgument } from '@harpy/objects/arguments';
import { PyBytes } from '@harpy/objects/bytes';
import { bareType, None } from '@harpy/objects/core-types';
import { constructWith, getset, method, populate } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { eofErrorType, newException, typeError, valueError } from '@harpy/objects/errors';
import { PyObject } from '@harpy/objects/object';
import { bytesArgument, hasBuffer } from '@harpy/objects/protocols/buffer';
import { indexNumber } from '@harpy/objects/protocols/convert';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import { ZlibFailure, type ZlibOptions } from '../system.ts';
import { makeExceptionType } from './exception-type.ts';
import { adler32, crc32 } from './zlib/checksums.ts';
import { Compressor, Decompressor } from './zlib/codec.ts';
import { Z_BUF_ERROR, Z_FINISH, Z_NO_FLUSH } from './zlib/flush.ts';

type Optional = PyValue | undefined;

const errorType = makeExceptionType('zlib.error');
const zlibError = (message: string): object => newException(errorType, message);

const Z_NEED_DICT = 2;
const MAX_WBITS = 15;
const DEF_BUF_SIZE = 16384;

/** Runs `act`; a failure of zlib is a `zlib.error` that says during what it was. */
function during<T>(what: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof ZlibFailure)) throw error;
    // What Node says of dictionaries is its own; zlib has no text for it.
    if (error.message === 'Bad dictionary')
      throw zlibError('Error -3 while setting zdict: invalid input data');
    if (error.code === Z_NEED_DICT) throw zlibError(`Error ${error.code} ${what}`);
    throw zlibError(`Error ${error.code} ${what}: ${error.message}`);
  }
}

/** Node refuses options out of range with errors of its own. */
function initialized<T>(make: () => T, refused: () => object): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) throw refused();
    throw error;
  }
}

const invalidOption = () => valueError('Invalid initialization option');

function dictionaryOption(zdict: Optional): ZlibOptions {
  if (zdict === undefined || zdict === None) return {};
  if (!hasBuffer(zdict)) throw typeError('zdict argument must support the buffer protocol');
  const dictionary = bytesArgument(zdict).slice();
  return dictionary.length === 0 ? {} : { dictionary };
}

const ALL = Number.POSITIVE_INFINITY;

function decompressAll(data: PyValue, wbits: Optional, bufsize: Optional): PyBytes {
  const input = bytesArgument(data).slice();
  const bits = intArgument(wbits, MAX_WBITS);
  if (sizeArgument(bufsize, DEF_BUF_SIZE) < 0) throw valueError('bufsize must be non-negative');
  const decompressor = initialized(
    () => new Decompressor(bits, {}),
    () => zlibError('Error -2 while preparing to decompress data: inconsistent stream state'),
  );
  return during('while decompressing data', () => {
    const { output } = decompressor.run(input, ALL);
    if (!decompressor.ended) throw new ZlibFailure(Z_BUF_ERROR, 'incomplete or truncated stream');
    return new PyBytes(output);
  });
}

function copyOf<T>(stream: { copy: () => T }): T {
  try {
    return during('while copying a stream', () => stream.copy());
  } catch (error) {
    if (error instanceof RangeError) throw valueError(error.message);
    throw error;
  }
}

/** `copy`, and what the module `copy` looks for. */
const copying = <T extends PyObject>(copy: (self: T) => PyObject) => [
  method('copy()', copy, 'A stream in the same state.'),
  method('__copy__()', copy),
  method('__deepcopy__(memo, /)', copy),
];

class PyCompress extends PyObject {
  readonly compressor: Compressor;
  constructor(compressor: Compressor) {
    super();
    this.compressor = compressor;
  }
}
const compressType = bareType('zlib.Compress', PyCompress);

const compressing = <T>(act: () => T): T => during('while compressing data', act);

populate(compressType, {
  attributes: { __module__: 'zlib' },
  methods: () => [
    method(
      'compress(data, /)',
      (self: PyCompress, data: PyValue) =>
        compressing(() => new PyBytes(self.compressor.run(bytesArgument(data), Z_NO_FLUSH))),
      'The compressed form of part of the data, as far as it is known yet.',
    ),
    method(
      'flush(mode=zlib.Z_FINISH, /)',
      (self: PyCompress, mode: Optional) => {
        const flush = intArgument(mode, Z_FINISH);
        if (flush === Z_NO_FLUSH) return new PyBytes(new Uint8Array(0));
        return during('while flushing', () => new PyBytes(self.compressor.run(new Uint8Array(0), flush)));
      },
      'What is still to come of the compressed form.',
    ),
    ...copying((self: PyCompress) => new PyCompress(copyOf(self.compressor))),
  ],
});

class PyDecompress extends PyObject {
  readonly decompressor: Decompressor;
  unused = new PyBytes(new Uint8Array(0));
  unconsumed = new PyBytes(new Uint8Array(0));
  /** Flushed at the end of the data: there is nothing left to copy. */
  closed = false;
  constructor(decompressor: Decompressor) {
    super();
    this.decompressor = decompressor;
  }

  run(input: Uint8Array, limit: number): PyBytes {
    const { output, rest } = during('while decompressing data', () => this.decompressor.run(input, limit));
    if (this.decompressor.ended) {
      const unused = new Uint8Array(this.unused.bytes.length + rest.length);
      unused.set(this.unused.bytes);
      unused.set(rest, this.unused.bytes.length);
      this.unused = new PyBytes(unused);
      this.unconsumed = new PyBytes(new Uint8Array(0));
    } else this.unconsumed = new PyBytes(rest.slice());
    return new PyBytes(output);
  }
}
const decompressType = bareType('zlib.Decompress', PyDecompress);

populate(decompressType, {
  attributes: { __module__: 'zlib' },
  methods: () => [
    method(
      'decompress(data, /, max_length=0)',
      (self: PyDecompress, data: PyValue, maxLength: Optional) => {
        const limit = sizeArgument(maxLength, 0);
        const input = bytesArgument(data);
        if (limit < 0) throw valueError('max_length must be non-negative');
        return self.run(input, limit === 0 ? ALL : limit);
      },
      'The data of part of its compressed form, so many bytes at most.',
    ),
    method(
      'flush(length=zlib.DEF_BUF_SIZE, /)',
      (self: PyDecompress, length: Optional) => {
        if (sizeArgument(length, DEF_BUF_SIZE) <= 0) throw valueError('length must be greater than zero');
        const last = self.run(self.unconsumed.bytes, ALL);
        self.closed ||= self.decompressor.ended;
        return last;
      },
      'What is still to come of the data.',
    ),
    ...copying((self: PyDecompress) => {
      if (self.closed) throw valueError('Inconsistent stream state');
      const copy = new PyDecompress(copyOf(self.decompressor));
      copy.unused = self.unused;
      copy.unconsumed = self.unconsumed;
      return copy;
    }),
  ],
  getset: () => [
    getset('unused_data', (self: PyDecompress) => self.unused, undefined, 'What came after the end.'),
    getset(
      'unconsumed_tail',
      (self: PyDecompress) => self.unconsumed,
      undefined,
      'What was not used because of a limit.',
    ),
    getset('eof', (self: PyDecompress) => self.decompressor.ended, undefined, 'Whether the data has ended.'),
  ],
});

/** `_ZlibDecompressor`: keeps by itself what a limit left. */
class PyZlibDecompressor extends PyObject {
  readonly decompressor: Decompressor;
  unused = new PyBytes(new Uint8Array(0));
  rest = new Uint8Array(0);
  needsInput = true;
  constructor(decompressor: Decompressor) {
    super();
    this.decompressor = decompressor;
  }
}
const zlibDecompressorType = bareType('zlib._ZlibDecompressor', PyZlibDecompressor);

populate(zlibDecompressorType, {
  attributes: { __module__: 'zlib' },
  slots: {
    tp_new: constructWith(
      "_ZlibDecompressor(wbits=15, zdict=b'')",
      (_: PyType, wbits: Optional, zdict: Optional) =>
        new PyZlibDecompressor(
          initialized(
            () => new Decompressor(intArgument(wbits, MAX_WBITS), dictionaryOption(zdict)),
            invalidOption,
          ),
        ),
    ),
  },
  methods: () => [
    method(
      'decompress(data, max_length=-1)',
      (self: PyZlibDecompressor, data: PyValue, maxLength: Optional) => {
        const given = bytesArgument(data);
        const limit = sizeArgument(maxLength, -1);
        if (self.decompressor.ended) throw newException(eofErrorType, 'End of stream already reached');
        const input = new Uint8Array(self.rest.length + given.length);
        input.set(self.rest);
        input.set(given, self.rest.length);
        const { output, rest } = during('while decompressing data', () =>
          self.decompressor.run(input, limit < 0 ? ALL : limit),
        );
        self.rest = new Uint8Array(0);
        if (self.decompressor.ended) {
          self.unused = new PyBytes(rest.slice());
          self.needsInput = false;
        } else {
          self.rest = rest.slice();
          self.needsInput = limit < 0 || output.length < limit;
        }
        return new PyBytes(output);
      },
      'The data of part of its compressed form, so many bytes at most.',
    ),
  ],
  getset: () => [
    getset('unused_data', (self: PyZlibDecompressor) => self.unused, undefined, 'What came after the end.'),
    getset(
      'needs_input',
      (self: PyZlibDecompressor) => self.needsInput,
      undefined,
      'Whether more input is needed.',
    ),
    getset(
      'eof',
      (self: PyZlibDecompressor) => self.decompressor.ended,
      undefined,
      'Whether the data has ended.',
    ),
  ],
});

/** An unsigned 32-bit number of any int. */
const word = (value: Optional, fallback: number): number =>
  value === undefined ? fallback : Number(BigInt.asUintN(32, BigInt(indexNumber(value))));

function checkedLevel(level: Optional): number {
  return intArgument(level, -1);
}

export const zlibModule = defineModule({
  name: 'zlib',
  doc: 'Compression as in gzip.',
  functions: [
    method(
      'adler32(data, value=1, /)',
      (data: PyValue, value: Optional) => adler32(bytesArgument(data), word(value, 1)),
      'The Adler-32 checksum, going on from one.',
    ),
    method(
      'crc32(data, value=0, /)',
      (data: PyValue, value: Optional) => crc32(bytesArgument(data), word(value, 0)),
      'The CRC-32 checksum, going on from one.',
    ),
    method(
      'compress(data, /, level=Z_DEFAULT_COMPRESSION, wbits=MAX_WBITS)',
      (data: PyValue, level: Optional, wbits: Optional) => {
        const input = bytesArgument(data);
        const compressor = initialized(
          () => new Compressor(intArgument(wbits, MAX_WBITS), { level: checkedLevel(level) }),
          () => zlibError('Bad compression level'),
        );
        return compressing(() => new PyBytes(compressor.run(input, Z_FINISH)));
      },
      'The compressed form of the data.',
    ),
    method(
      'compressobj(level=Z_DEFAULT_COMPRESSION, method=DEFLATED, wbits=MAX_WBITS, memLevel=DEF_MEM_LEVEL, strategy=Z_DEFAULT_STRATEGY, zdict=None)',
      (
        level: Optional,
        how: Optional,
        wbits: Optional,
        memLevel: Optional,
        strategy: Optional,
        zdict: Optional,
      ) => {
        if (intArgument(how, 8) !== 8) throw invalidOption();
        const options: ZlibOptions = {
          level: checkedLevel(level),
          memLevel: intArgument(memLevel, 8),
          strategy: intArgument(strategy, 0),
          ...(zdict === undefined || zdict === None
            ? {}
            : dictionaryOption(new PyBytes(bytesArgument(zdict).slice()))),
        };
        const bits = intArgument(wbits, MAX_WBITS);
        return new PyCompress(initialized(() => new Compressor(bits, options), invalidOption));
      },
      'An object that compresses data part by part.',
    ),
    method(
      'decompress(data, /, wbits=MAX_WBITS, bufsize=DEF_BUF_SIZE)',
      decompressAll,
      'The data of its compressed form.',
    ),
    method(
      "decompressobj(wbits=MAX_WBITS, zdict=b'')",
      (wbits: Optional, zdict: Optional) => {
        const options = dictionaryOption(zdict);
        const bits = intArgument(wbits, MAX_WBITS);
        return new PyDecompress(initialized(() => new Decompressor(bits, options), invalidOption));
      },
      'An object that decompresses data part by part.',
    ),
  ],
  types: [zlibDecompressorType],
  attributes: {
    error: errorType,
    DEFLATED: 8,
    DEF_BUF_SIZE,
    DEF_MEM_LEVEL: 8,
    MAX_WBITS,
    ZLIB_VERSION: '1.3.1',
    ZLIB_RUNTIME_VERSION: '1.3.1',
    Z_NO_COMPRESSION: 0,
    Z_BEST_SPEED: 1,
    Z_BEST_COMPRESSION: 9,
    Z_DEFAULT_COMPRESSION: -1,
    Z_FILTERED: 1,
    Z_HUFFMAN_ONLY: 2,
    Z_RLE: 3,
    Z_FIXED: 4,
    Z_DEFAULT_STRATEGY: 0,
    Z_NO_FLUSH,
    Z_PARTIAL_FLUSH: 1,
    Z_SYNC_FLUSH: 2,
    Z_FULL_FLUSH: 3,
    Z_FINISH,
    Z_BLOCK: 5,
    Z_TREES: 6,
  },
});
