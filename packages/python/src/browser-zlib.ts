/** zlib's streams where there is no Node: pako, which is zlib in JavaScript. */
import * as pako from 'pako';
import { concatBytes } from './binary.ts';
import { ZlibFailure, type ZlibOptions, type ZlibStream } from './system.ts';

const CHUNK = 65536;
/** zlib's only method. */
const DEFLATED = 8;

export class PakoStream implements ZlibStream {
  readonly #compress: boolean;
  readonly #dictionary: Uint8Array | undefined;
  readonly #stream = new pako.ZStream();
  #ended = false;

  constructor(compress: boolean, windowBits: number, options: ZlibOptions) {
    const { level = -1, memLevel = 8, strategy = 0, dictionary } = options;
    this.#compress = compress;
    this.#dictionary = dictionary;
    const stream = this.#stream;
    this.#check(
      compress
        ? pako.zlibDeflateInit2(stream, level, DEFLATED, windowBits, memLevel, strategy as 0)
        : pako.zlibInflateInit2(stream, windowBits),
    );
    if (dictionary === undefined) return;
    if (compress) this.#check(pako.zlibDeflateSetDictionary(stream, dictionary));
    else if (windowBits < 0) this.#check(pako.zlibInflateSetDictionary(stream, dictionary));
  }

  run(
    input: Uint8Array,
    flush: number,
    limit = Number.POSITIVE_INFINITY,
  ): { output: Uint8Array; used: number } {
    const stream = this.#stream;
    stream.input = input;
    stream.next_in = 0;
    stream.avail_in = input.length;
    const parts: Uint8Array[] = [];
    let total = 0;
    while (total < limit && !this.#ended) {
      const room = Math.min(CHUNK, limit - total);
      stream.output = new Uint8Array(room);
      stream.next_out = 0;
      stream.avail_out = room;
      const status = this.#step(flush);
      if (stream.next_out > 0) parts.push(stream.output.subarray(0, stream.next_out));
      total += stream.next_out;
      if (status === pako.Z_STREAM_END) this.#ended = true;
      else if (status === pako.Z_NEED_DICT) this.#giveDictionary();
      // No progress was possible: more input or room is needed.
      else if (status === pako.Z_BUF_ERROR) break;
      else {
        this.#check(status);
        if (stream.avail_out > 0) break;
      }
    }
    return { output: concatBytes(parts), used: stream.next_in };
  }

  atEnd(): boolean {
    return this.#ended;
  }

  #step(flush: number): number {
    const step = this.#compress ? pako.zlibDeflate : pako.zlibInflate;
    return step(this.#stream, flush as 0);
  }

  #giveDictionary(): void {
    if (this.#dictionary === undefined) throw new ZlibFailure(pako.Z_NEED_DICT, 'need dictionary');
    if (pako.zlibInflateSetDictionary(this.#stream, this.#dictionary) !== pako.Z_OK)
      throw new ZlibFailure(pako.Z_DATA_ERROR, 'incorrect dictionary');
  }

  #check(status: number): void {
    if (status >= 0) return;
    throw new ZlibFailure(status, this.#stream.msg === '' ? 'stream error' : this.#stream.msg);
  }
}
