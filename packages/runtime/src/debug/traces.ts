/** Where something happened: the C stack, taken cheaply and put in words only when somebody asks, and the Python line. */
import type { Symbolizer } from './dwarf/symbolizer.ts';
import type { PythonPosition } from './host.ts';

/** Frames of our own on top of those of the extension. */
const OWN_FRAMES = 6;

export interface CFrame {
  /** The C function. */
  readonly name: string;
  /** `file.c:12`, or `null` when the extension has no debug information. */
  readonly position: string | null;
}

/** A place in an extension's run. */
export class Trace {
  /** Places in the file; what the engine knows of the stack; or the function that has returned, by its index in the module. */
  readonly #stack: readonly number[] | Error | number | null;
  readonly #symbolizer: Symbolizer;
  readonly python: PythonPosition | null;

  constructor(
    stack: readonly number[] | Error | number | null,
    symbolizer: Symbolizer,
    python: PythonPosition | null,
  ) {
    this.#stack = stack;
    this.#symbolizer = symbolizer;
    this.python = python;
  }

  /** The same for all traces of one place, in words. */
  get key(): string {
    const stack = this.#stack;
    const place = stack instanceof Error ? (stack.stack ?? '') : String(stack);
    return `${this.#symbolizer.number} ${this.python?.toString()} ${place}`;
  }

  /** The extension's frames, innermost first. */
  frames(): readonly CFrame[] {
    const stack = this.#stack;
    if (stack === null) return [];
    if (typeof stack === 'number') return [this.#symbolizer.definition(stack)];
    return stack instanceof Error
      ? this.#symbolizer.frames(stack.stack ?? '')
      : this.#symbolizer.framesAt(stack);
  }

  /** One line for each frame, and one for Python's. */
  lines(): string[] {
    const lines = this.frames().map(({ name, position }) =>
      position === null ? name : `${position} ${name}`,
    );
    if (this.python !== null) lines.push(`${this.python.toString()} (Python)`);
    return lines;
  }
}

/** An error that knows the stack, `limit` frames of the extension's. The engine puts it in words when it is read. */
export function captureStack(limit: number): Error {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = limit + OWN_FRAMES;
  const error = new Error();
  Error.stackTraceLimit = before;
  return error;
}

/** A WebAssembly frame in an engine's words. */
export interface WasmFrame {
  /** The module, as the engine names it. */
  readonly module: string;
  /** From the name section, or ''. */
  readonly name: string;
  readonly index: number;
  /** Offset in the file, of the call. */
  readonly offset: number;
}

const V8 = /^\s*at (?:(.*) \()?(wasm:\/\/[^\s)]+):wasm-function\[(\d+)\]:0x([0-9a-f]+)\)?$/;
const SPIDERMONKEY =
  /^(.*?)@(?:.*?)(wasm:[^\s]+|[^\s]*> WebAssembly\.Module):wasm-function\[(\d+)\]:0x([0-9a-f]+)$/;

/** The uppermost WebAssembly frames of a stack, as far as they are of one module. */
export function topWasmFrames(stack: string): WasmFrame[] {
  const frames: WasmFrame[] = [];
  for (const line of stack.split('\n')) {
    const match = V8.exec(line) ?? SPIDERMONKEY.exec(line);
    if (match === null) {
      if (frames.length > 0) break;
      continue;
    }
    const [, name = '', module = '', index = '0', offset = '0'] = match;
    if (frames.length > 0 && frames[0]?.module !== module) break;
    frames.push({ module, name, index: Number(index), offset: Number.parseInt(offset, 16) });
  }
  return frames;
}

/**
 * A stack as the engine keeps it takes kilobytes. Handles that stay open get traces in words, one for each place, shared
 * by all opened there.
 */
export class TracePool {
  readonly #places = new Map<string, Trace>();
  readonly #slots = new Int32Array(MOST_RAW);
  #count = 0;

  /** The handle in `slot` has got a trace in `traces`. */
  added(traces: (Trace | undefined)[], slot: number, isOpen: (slot: number) => boolean): void {
    this.#slots[this.#count++] = slot;
    if (this.#count < MOST_RAW) return;
    this.#count = 0;
    for (const kept of this.#slots) {
      const trace = traces[kept];
      if (trace !== undefined && isOpen(kept)) traces[kept] = this.#shared(trace);
    }
  }

  #shared(trace: Trace): Trace {
    const { key } = trace;
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    if (this.#places.size > MOST_PLACES) this.#places.clear();
    this.#places.set(key, trace);
    return trace;
  }
}

/** Traces as the engine has them that are kept at most. */
const MOST_RAW = 2048;
const MOST_PLACES = 100_000;
