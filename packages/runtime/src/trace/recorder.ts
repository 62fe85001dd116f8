/** Counts and times context functions, and the extensions' own, for all extensions in trace mode together. */
import { abiFunctions } from '../gen/abi.ts';
import { Timeline } from './timeline.ts';

/** Told of each context function by its import name: `ctx_Add`. */
export type TraceHook = (name: string) => void;

const NANOSECONDS = 1e6;
const PAGE = 65536;
/**
 * Reading the clock twice costs more than most functions: after so many calls of a function only one in `STRIDE` is timed, and
 * stands for the others; after many more, one in `LONG_STRIDE`. Both are powers of two.
 */
export const ALL_TIMED = 1000;
export const STRIDE = 8;
export const MANY = 50_000;
export const LONG_STRIDE = 128;

/** For how many calls one that is timed stands, after so many. */
const strideAfter = (count: number): number =>
  count <= ALL_TIMED ? 1 : count <= MANY ? STRIDE : LONG_STRIDE;

/** One line of the summary. */
export interface TraceRow {
  readonly kind: 'context' | 'extension';
  readonly name: string;
  readonly calls: number;
  /** With what was called from it. */
  readonly milliseconds: number;
}

/**
 * Words of the recorder's memory, which WebAssembly writes (`front.ts`, `call-front.ts`): one that is not 0 while somebody listens to
 * each call, then two for each context function, how often it was called, and the same for functions of extensions.
 */
export const OBSERVED = 0;
export const COUNTS = 2;

export class TraceRecorder {
  readonly timeline = new Timeline();
  readonly memory = new WebAssembly.Memory({ initial: 1 });
  #words = new Uint32Array(this.memory.buffer);
  /** The end of the words that are in use. */
  #end = COUNTS + 2 * abiFunctions.length;
  /** Where the count of each function is, by place. */
  readonly #countAt: number[] = abiFunctions.map((_, place) => COUNTS + 2 * place);
  /** The names of the Python functions that run, outermost first; `null` where Python itself tells of them. */
  pythonFunctions: (() => readonly string[]) | null = null;
  #milliseconds = new Float64Array(abiFunctions.length + 64);
  readonly #names: string[] = abiFunctions.map((fn) => fn.importName);
  #onEnter: TraceHook | null = null;
  #onExit: TraceHook | null = null;
  /** A hook is at work: what it calls itself is counted, but not told of. */
  #telling = false;

  /** Somebody listens to each call, or it is recorded. */
  get #observed(): boolean {
    return this.#words[OBSERVED] !== 0;
  }

  set #observed(observed: boolean) {
    this.#words[OBSERVED] = observed ? 1 : 0;
  }

  /** Room for the counts of so many functions: its address. Those who write them count each call before `begin`. */
  counters(functions: number): number {
    const first = this.#end;
    this.#end += 2 * functions;
    const missing = 4 * this.#end - this.memory.buffer.byteLength;
    if (missing > 0) {
      this.memory.grow(Math.ceil(missing / PAGE));
      this.#words = new Uint32Array(this.memory.buffer);
    }
    return 4 * first;
  }

  /** A place for a function of an extension that is counted at this address, to be given to `begin` and `exit`. */
  place(name: string, counter: number): number {
    const place = this.#names.push(name) - 1;
    this.#countAt.push(counter >>> 2);
    if (place >= this.#milliseconds.length) {
      const milliseconds = this.#milliseconds;
      this.#milliseconds = new Float64Array(2 * place);
      this.#milliseconds.set(milliseconds);
    }
    return place;
  }

  /** A function that was counted begins, and is to be timed. The result goes to `exit`. */
  begin(place: number): number {
    if (this.#observed) this.#start(place);
    return performance.now();
  }

  exit(place: number, start: number): void {
    const weight = this.#observed ? 1 : strideAfter(this.#count(place));
    (this.#milliseconds[place] as number) += (performance.now() - start) * weight;
    if (this.#observed) this.#finish(place);
  }

  #count(place: number): number {
    const word = this.#countAt[place] as number;
    return (this.#words[word] as number) + (this.#words[word + 1] as number) * 2 ** 32;
  }

  /** Starts to record the time line. */
  record(): void {
    this.timeline.recording = true;
    this.#observed = true;
  }

  setHooks(onEnter: TraceHook | null, onExit: TraceHook | null): void {
    this.#onEnter = onEnter;
    this.#onExit = onExit;
    this.#observed = this.timeline.recording || onEnter !== null || onExit !== null;
  }

  /** Calls of context functions by import name, those never called too. */
  callCounts(): Record<string, number> {
    return Object.fromEntries(abiFunctions.map((fn, place) => [fn.importName, this.#count(place)]));
  }

  /** Nanoseconds in context functions, by import name. */
  durations(): Record<string, number> {
    return Object.fromEntries(
      abiFunctions.map((fn, place) => [
        fn.importName,
        Math.round((this.#milliseconds[place] as number) * NANOSECONDS),
      ]),
    );
  }

  /** All functions that were called, by time, most first. */
  rows(): TraceRow[] {
    return this.#names
      .map((name, place): TraceRow => {
        const kind = place < abiFunctions.length ? 'context' : 'extension';
        const milliseconds = this.#milliseconds[place] as number;
        return { kind, name, calls: this.#count(place), milliseconds };
      })
      .filter((row) => row.calls > 0)
      .sort((a, b) => b.milliseconds - a.milliseconds);
  }

  #start(fn: number): void {
    const context = fn < abiFunctions.length;
    if (this.#onEnter !== null && context) this.#tell(this.#onEnter, fn);
    if (!this.timeline.recording) return;
    if (!context && this.pythonFunctions !== null) this.timeline.running(this.pythonFunctions());
    this.timeline.begin(context ? 'context' : 'extension', this.#names[fn] as string);
  }

  #finish(fn: number): void {
    if (this.timeline.recording) this.timeline.end();
    if (this.#onExit !== null && fn < abiFunctions.length) this.#tell(this.#onExit, fn);
  }

  #tell(hook: TraceHook, fn: number): void {
    if (this.#telling) return;
    this.#telling = true;
    try {
      hook(this.#names[fn] as string);
    } finally {
      this.#telling = false;
    }
  }
}
