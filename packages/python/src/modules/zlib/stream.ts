/**
 * Streams of zlib that work synchronously, on the handles inside Node's own: those take any input and flush, and say how
 * much of it they used. Node's public functions are either asynchronous or for complete data only.
 */
import type * as zlib from 'node:zlib';

export const Z_NO_FLUSH = 0;
export const Z_SYNC_FLUSH = 2;
export const Z_FINISH = 4;
export const Z_BUF_ERROR = -5;

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

export interface StreamOptions {
  readonly level?: number;
  readonly memLevel?: number;
  readonly strategy?: number;
  readonly dictionary?: Uint8Array;
}

/** An error of zlib: its number and its text. */
export class ZlibFailure extends Error {
  readonly code: number;
  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

let module: typeof zlib | undefined;
function nodeZlib(): typeof zlib {
  if (module === undefined) {
    const get = (globalThis.process as NodeJS.Process | undefined)?.getBuiltinModule;
    if (get === undefined) throw new ZlibFailure(-2, 'no zlib on this platform');
    module = get('node:zlib');
  }
  return module;
}

const EMPTY = new Uint8Array(0);
const CHUNK = 65536;

/** One direction of zlib. `windowBits` are those of `deflateInit2`: negative without header and trailer. */
export class ZlibStream {
  readonly #stream: NodeStream;
  readonly #output = new Uint8Array(CHUNK);
  #failure: ZlibFailure | undefined;
  /** A byte that came out when the stream was asked whether it has ended. */
  #ahead: Uint8Array = EMPTY;

  constructor(compress: boolean, windowBits: number, options: StreamOptions) {
    const { createDeflate, createDeflateRaw, createInflate, createInflateRaw } = nodeZlib();
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

  /**
   * Gives input to the stream and collects what comes out, `limit` bytes at most. `used` says how much input was taken.
   * Throws `ZlibFailure`.
   */
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
    return { output: concat(parts, total), used: at };
  }

  /** True if a decompressing stream has reached the end of its data. */
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

function concat(parts: readonly Uint8Array[], total: number): Uint8Array {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const out = new Uint8Array(total);
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
