/** Trace mode: counts and times what an extension calls and what is called of it. */
import type { RawContext } from '../gen/raw-context.ts';
import { traceContext } from '../gen/trace.ts';
import type { Invokers } from '../invoke.ts';
import type { DecoratedExtension, Decorator } from '../mode.ts';
import { countingInvokers } from './call-front.ts';
import { countingContext } from './front.ts';
import type { TraceRecorder } from './recorder.ts';

export class TraceDecorator implements Decorator {
  readonly structMemory = null;
  readonly #recorder: TraceRecorder;
  /** Places of the extension's functions in the recorder, by index. */
  readonly #places: number[] = [];
  #nameOf: (fn: number) => string = String;
  #attachedTable: WebAssembly.Table | null = null;

  constructor(recorder: TraceRecorder) {
    this.#recorder = recorder;
  }

  module(module: WebAssembly.Module): WebAssembly.Module {
    return module;
  }

  imports(inner: Partial<RawContext>): Partial<RawContext> {
    return countingContext(inner, traceContext(inner, this.#recorder), this.#recorder.memory);
  }

  attach({ instance, nameOf }: DecoratedExtension): void {
    this.#attachedTable = instance.table;
    this.#nameOf = nameOf;
  }

  invokers(inner: Invokers): Invokers {
    const { call0, call1, call2, call3, call4, call5, run1, run2, run3 } = inner;
    const recorder = this.#recorder;
    const table = this.#attachedTable;
    if (table === null) throw new Error('calls are decorated before the extension is there');
    const functions = table.length;
    const counts = recorder.counters(functions + 1);
    const placeOf = (fn: number): number => this.#places[fn] ?? this.#placeOf(fn, counts, functions);
    // Each apart: what takes any number of arguments makes an array of them.
    const timed: Invokers = {
      call0: (fn) => {
        const place = placeOf(fn);
        const start = recorder.begin(place);
        try {
          return call0(fn);
        } finally {
          recorder.exit(place, start);
        }
      },
      call1: (fn, a) => {
        const place = placeOf(fn);
        const start = recorder.begin(place);
        try {
          return call1(fn, a);
        } finally {
          recorder.exit(place, start);
        }
      },
      call2: (fn, a, b) => {
        const place = placeOf(fn);
        const start = recorder.begin(place);
        try {
          return call2(fn, a, b);
        } finally {
          recorder.exit(place, start);
        }
      },
      call3: (fn, a, b, c) => {
        const place = placeOf(fn);
        const start = recorder.begin(place);
        try {
          return call3(fn, a, b, c);
        } finally {
          recorder.exit(place, start);
        }
      },
      call4: (fn, a, b, c, e) => {
        const place = placeOf(fn);
        const start = recorder.begin(place);
        try {
          return call4(fn, a, b, c, e);
        } finally {
          recorder.exit(place, start);
        }
      },
      call5: (fn, a, b, c, e, f) => {
        const place = placeOf(fn);
        const start = recorder.begin(place);
        try {
          return call5(fn, a, b, c, e, f);
        } finally {
          recorder.exit(place, start);
        }
      },
      run1: (fn, a) => {
        const place = placeOf(fn);
        const start = recorder.begin(place);
        try {
          return run1(fn, a);
        } finally {
          recorder.exit(place, start);
        }
      },
      run2: (fn, a, b) => {
        const place = placeOf(fn);
        const start = recorder.begin(place);
        try {
          return run2(fn, a, b);
        } finally {
          recorder.exit(place, start);
        }
      },
      run3: (fn, a, b, c) => {
        const place = placeOf(fn);
        const start = recorder.begin(place);
        try {
          return run3(fn, a, b, c);
        } finally {
          recorder.exit(place, start);
        }
      },
    };
    return countingInvokers({ memory: recorder.memory, counts, functions, table, timed });
  }

  /** Calls end where they throw already. */
  direct(): undefined {
    return undefined;
  }

  unwound(): void {}

  defined(): void {}

  globals(): void {}

  /** What is no function of the table has the count after theirs, which stays 0. */
  #placeOf(fn: number, counts: number, functions: number): number {
    const place = this.#recorder.place(this.#nameOf(fn), counts + 8 * Math.min(fn >>> 0, functions));
    this.#places[fn] = place;
    return place;
  }
}
