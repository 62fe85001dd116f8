/** Counts and times context functions, and the extensions' own, for all extensions in trace mode together. */
import { abiFunctions } from '../gen/abi.ts';
import { Timeline } from './timeline.ts';

/** Told of each context function by its import name: `ctx_Add`. */
export type TraceHook = (name: string) => void;

const NANOSECONDS = 1e6;
/**
 * Reading the clock twice costs more than most functions: after so many calls of a function, only one in `STRIDE` is timed,
 * and stands for the others.
 */
const ALL_TIMED = 1000;
const STRIDE = 8;

/** What `enter` gives for a call that is not timed. */
const UNTIMED = -1;

/** One line of the summary. */
export interface TraceRow {
  readonly kind: 'context' | 'extension';
  readonly name: string;
  readonly calls: number;
  /** With what was called from it. */
  readonly milliseconds: number;
}

export class TraceRecorder {
  readonly timeline = new Timeline();
  /** Calls of each context function, by place in `abiFunctions`, then of each extension function. */
  #counts = new Float64Array(abiFunctions.length + 64);
  #milliseconds = new Float64Array(abiFunctions.length + 64);
  readonly #names: string[] = abiFunctions.map((fn) => fn.importName);
  #onEnter: TraceHook | null = null;
  #onExit: TraceHook | null = null;
  /** A hook is at work: what it calls itself is counted, but not told of. */
  #telling = false;
  /** Somebody listens to each call, or it is recorded. */
  #observed = false;

  /** A place for a function of an extension, to be given to `enter` and `exit`. */
  place(name: string): number {
    const place = this.#names.push(name) - 1;
    if (place >= this.#counts.length) {
      const [counts, milliseconds] = [this.#counts, this.#milliseconds];
      this.#counts = new Float64Array(2 * place);
      this.#counts.set(counts);
      this.#milliseconds = new Float64Array(2 * place);
      this.#milliseconds.set(milliseconds);
    }
    return place;
  }

  /** A function begins. The result goes to `exit`. */
  enter(fn: number): number {
    const count = ++(this.#counts[fn] as number);
    if (this.#observed) this.#begin(fn);
    else if (count > ALL_TIMED && (count & (STRIDE - 1)) !== 0) return UNTIMED;
    return performance.now();
  }

  exit(fn: number, start: number): void {
    if (start === UNTIMED) return;
    const weight = this.#observed || (this.#counts[fn] as number) <= ALL_TIMED ? 1 : STRIDE;
    (this.#milliseconds[fn] as number) += (performance.now() - start) * weight;
    if (this.#observed) this.#end(fn);
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
    return Object.fromEntries(
      abiFunctions.map((fn, place) => [fn.importName, this.#counts[place] as number]),
    );
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
        return { kind, name, calls: this.#counts[place] as number, milliseconds };
      })
      .filter((row) => row.calls > 0)
      .sort((a, b) => b.milliseconds - a.milliseconds);
  }

  #begin(fn: number): void {
    const context = fn < abiFunctions.length;
    if (this.#onEnter !== null && context) this.#tell(this.#onEnter, fn);
    if (this.timeline.recording)
      this.timeline.begin(context ? 'context' : 'extension', this.#names[fn] as string);
  }

  #end(fn: number): void {
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
