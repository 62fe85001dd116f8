/**
 * Streams of zlib that work synchronously, on the handles inside Node's own: those take any input and flush, and say how
 * much of it they used. Node's public functions are either asynchronous or for complete data only.
 */
import * as zlib from 'node:zlib';
import { concatBytes } from './binary.ts';
import { ZlibFailure, type ZlibOptions, type ZlibStream } from './system.ts';

const Z_FINISH = 4;

interface Handle {
  writeSync(
    flush: number,
    input: Uint8Array,
    inputAt: number,
    inputLength: number,
    output: Uint8Array,
    outputAt: number,
    outputLength: number,
  ): void;
  close(): void;
  onerror: (message: string, errno: number, code: string) => void;
}
interface NodeStream {
  readonly _handle: Handle;
  /** What is left of the output and of the input. */
  readonly _writeState: Uint32Array;
}

const EMPTY = new Uint8Array(0);
const CHUNK = 65536;

export class NodeZlibStream implements ZlibStream {
  readonly #stream: NodeStream;
  readonly #output = new Uint8Array(CHUNK);
  #failure: ZlibFailure | undefined;
  /** A byte that came out when the stream was asked whether it has ended. */
  #ahead: Uint8Array = EMPTY;

  constructor(compress: boolean, windowBits: number, options: ZlibOptions) {
    const { createDeflate, createDeflateRaw, createInflate, createInflateRaw } = zlib;
    const raw = windowBits < 0;
    const create = compress
      ? raw
        ? createDeflateRaw
        : createDeflate
      : raw
        ? createInflateRaw
        : createInflate;
    this.#stream = create({ ...options, windowBits: Math.abs(windowBits) }) as unknown as NodeStream;
    this.#stream._handle.onerror = (message, errno) => {
      this.#failure = new ZlibFailure(errno, message);
    };
  }

  run(
    input: Uint8Array,
    flush: number,
    limit = Number.POSITIVE_INFINITY,
  ): { output: Uint8Array; used: number } {
    const parts: Uint8Array[] = this.#ahead.length > 0 ? [this.#ahead] : [];
    let at = 0;
    let total = this.#ahead.length;
    this.#ahead = EMPTY;
    while (total < limit) {
      const room = Math.min(CHUNK, limit - total);
      const state = this.#stream._writeState;
      this.#stream._handle.writeSync(flush, input, at, input.length - at, this.#output, 0, room);
      const failure = this.#failure;
      if (failure !== undefined) {
        this.#failure = undefined;
        throw failure;
      }
      const made = room - (state[0] ?? 0);
      at = input.length - (state[1] ?? 0);
      if (made > 0) parts.push(this.#output.slice(0, made));
      total += made;
      // Output that filled all room may have more behind it.
      if (made < room) break;
    }
    return { output: parts.length === 1 ? (parts[0] as Uint8Array) : concatBytes(parts), used: at };
  }

  atEnd(): boolean {
    const { _handle: handle, _writeState: state } = this.#stream;
    if (this.#ahead.length > 0) return false;
    // After the end it says so again; before it there is nothing to finish with, or more output.
    handle.writeSync(Z_FINISH, EMPTY, 0, 0, this.#output, 0, 1);
    const ended = this.#failure === undefined;
    this.#failure = undefined;
    if (!ended || state[0] === 1) return ended;
    this.#ahead = this.#output.slice(0, 1);
    return false;
  }
}
