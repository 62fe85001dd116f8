/** Compression and decompression in the formats of `wbits`: zlib, raw, gzip. */

import { system, ZlibFailure, type ZlibOptions, type ZlibStream } from '../../system.ts';
import { crc32 } from './checksums.ts';
import { Z_FINISH, Z_SYNC_FLUSH } from './flush.ts';

const EMPTY = new Uint8Array(0);

const join = (...parts: readonly Uint8Array[]): Uint8Array => {
  const full = parts.filter((part) => part.length > 0);
  const [only] = full;
  if (full.length <= 1) return only ?? EMPTY;
  const out = new Uint8Array(full.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of full) {
    out.set(part, at);
    at += part.length;
  }
  return out;
};

function littleEndian(value: number): Uint8Array {
  return Uint8Array.of(value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, (value >>> 24) & 0xff);
}

/** How much input a stream remembers, in bytes: the engine's streams can't be copied, so a copy is fed the same again. */
const MOST_REMEMBERED = 1 << 25;

/** The input of a stream so far, with what came with it. */
class History {
  #steps: (readonly [input: Uint8Array, how: number])[] | undefined = [];
  #size = 0;

  add(input: Uint8Array, how: number): void {
    this.#size += input.length;
    if (this.#size > MOST_REMEMBERED) this.#steps = undefined;
    else this.#steps?.push([input.slice(), how]);
  }

  /** Feeds it to another stream. */
  replay(run: (input: Uint8Array, how: number) => void): void {
    if (this.#steps === undefined)
      throw new ZlibFailure(-4, `more than ${MOST_REMEMBERED} bytes cannot be copied`);
    for (const [input, how] of this.#steps) run(input, how);
  }
}

export class Compressor {
  readonly #wbits: number;
  readonly #options: ZlibOptions;
  readonly #history = new History();
  readonly #stream: ZlibStream;
  readonly #gzip: boolean;
  #header: Uint8Array;
  #crc = 0;
  #size = 0;
  #finished = false;

  constructor(wbits: number, options: ZlibOptions) {
    this.#wbits = wbits;
    this.#options = options;
    this.#gzip = wbits > 15;
    this.#stream = system().zlib(true, this.#gzip ? -(wbits - 16) : wbits, options);
    const { level = -1, strategy = 0 } = options;
    const effort = level === 9 ? 2 : level === 1 || level === 0 || strategy >= 2 ? 4 : 0;
    this.#header = this.#gzip ? Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, effort, 3) : EMPTY;
  }

  run(input: Uint8Array, flush: number): Uint8Array {
    if (this.#finished) throw new ZlibFailure(-2, 'inconsistent stream state');
    const { output } = this.#stream.run(input, flush);
    this.#history.add(input, flush);
    const header = this.#header;
    this.#header = EMPTY;
    this.#finished = flush === Z_FINISH;
    if (!this.#gzip) return output;
    this.#crc = crc32(input, this.#crc);
    this.#size = (this.#size + input.length) >>> 0;
    const trailer = this.#finished ? join(littleEndian(this.#crc), littleEndian(this.#size)) : EMPTY;
    return join(header, output, trailer);
  }

  /** A compressor in the same state. */
  copy(): Compressor {
    if (this.#finished) throw new RangeError('Inconsistent stream state');
    const result = new Compressor(this.#wbits, this.#options);
    this.#history.replay((input, flush) => result.run(input, flush));
    return result;
  }
}

/** Where a gzip header ends; undefined if it is incomplete. */
function gzipHeaderEnd(bytes: Uint8Array): number | undefined {
  if (bytes.length < 10) return undefined;
  if (bytes[2] !== 8) throw new ZlibFailure(-3, 'unknown compression method');
  const flags = bytes[3] as number;
  if ((flags & 0xe0) !== 0) throw new ZlibFailure(-3, 'unknown header flags set');
  let at = 10;
  if ((flags & 4) !== 0) {
    if (bytes.length < at + 2) return undefined;
    at += 2 + (bytes[at] as number) + 256 * (bytes[at + 1] as number);
  }
  for (const bit of [8, 16]) {
    if ((flags & bit) === 0) continue;
    const end = bytes.indexOf(0, at);
    if (end < 0) return undefined;
    at = end + 1;
  }
  if ((flags & 2) !== 0) at += 2;
  return at <= bytes.length ? at : undefined;
}

export class Decompressor {
  readonly #options: ZlibOptions;
  readonly #wbits: number;
  readonly #history = new History();
  #stream: ZlibStream | undefined;
  #gzip = false;
  /** Input of which it is not known yet what format it is, or the start of a gzip header or trailer. */
  #held = EMPTY;
  #crc = 0;
  #size = 0;
  #inTrailer = false;
  ended = false;

  constructor(wbits: number, options: ZlibOptions) {
    this.#wbits = wbits;
    this.#options = options;
    if (wbits <= 15) this.#stream = system().zlib(false, wbits === 0 ? 15 : wbits, options);
    else if (wbits > 47 || (wbits > 31 && wbits < 40)) throw new RangeError('wbits');
  }

  /** `rest` is the input that was not used: because of the limit, or because the data ended. */
  run(given: Uint8Array, limit: number): { output: Uint8Array; rest: Uint8Array } {
    if (this.ended) return { output: EMPTY, rest: given };
    this.#history.add(given, limit);
    let input = join(this.#held, given);
    this.#held = EMPTY;
    if (this.#inTrailer) return this.#trailer(input, EMPTY);
    if (this.#stream === undefined) {
      const start = this.#start(input);
      if (start === undefined) {
        this.#held = input.slice();
        return { output: EMPTY, rest: EMPTY };
      }
      input = input.subarray(start);
    }
    const stream = this.#stream as unknown as ZlibStream;
    const { output, used } = stream.run(input, Z_SYNC_FLUSH, limit);
    const rest = input.subarray(used);
    if (this.#gzip) {
      this.#crc = crc32(output, this.#crc);
      this.#size = (this.#size + output.length) >>> 0;
    }
    if (!stream.atEnd()) return { output, rest };
    if (this.#gzip) {
      this.#inTrailer = true;
      return this.#trailer(rest, output);
    }
    this.ended = true;
    return { output, rest };
  }

  /** A decompressor in the same state. */
  copy(): Decompressor {
    const result = new Decompressor(this.#wbits, this.#options);
    this.#history.replay((input, limit) => result.run(input, limit));
    return result;
  }

  /** Makes the stream as the header says; the index after a gzip header. Undefined if more input is needed. */
  #start(input: Uint8Array): number | undefined {
    const auto = this.#wbits >= 40;
    const bits = this.#wbits - (auto ? 32 : 16);
    if (input.length < 2) return undefined;
    if (input[0] !== 0x1f || input[1] !== 0x8b) {
      if (!auto) throw new ZlibFailure(-3, 'incorrect header check');
      this.#stream = system().zlib(false, bits === 0 ? 15 : bits, this.#options);
      return 0;
    }
    const end = gzipHeaderEnd(input);
    if (end === undefined) return undefined;
    this.#gzip = true;
    this.#stream = system().zlib(false, -(bits === 0 ? 15 : bits), this.#options);
    return end;
  }

  #trailer(input: Uint8Array, output: Uint8Array): { output: Uint8Array; rest: Uint8Array } {
    if (input.length < 8) {
      this.#held = input.slice();
      return { output, rest: EMPTY };
    }
    const view = new DataView(input.buffer, input.byteOffset, 8);
    if (view.getUint32(0, true) !== this.#crc) throw new ZlibFailure(-3, 'incorrect data check');
    if (view.getUint32(4, true) !== this.#size) throw new ZlibFailure(-3, 'incorrect length check');
    this.ended = true;
    return { output, rest: input.subarray(8) };
  }
}
