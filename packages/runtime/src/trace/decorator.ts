/** Trace mode: counts and times what an extension calls and what is called of it. */
import type { RawContext } from '../gen/raw-context.ts';
import { traceContext } from '../gen/trace.ts';
import type { Invokers } from '../invoke.ts';
import type { DecoratedExtension, Decorator } from '../mode.ts';
import type { TraceRecorder } from './recorder.ts';

export class TraceDecorator implements Decorator {
  readonly structMemory = null;
  readonly #recorder: TraceRecorder;
  /** Places of the extension's functions in the recorder, by index. */
  readonly #places: number[] = [];
  #nameOf: (fn: number) => string = String;

  constructor(recorder: TraceRecorder) {
    this.#recorder = recorder;
  }

  module(module: WebAssembly.Module): WebAssembly.Module {
    return module;
  }

  imports(inner: Partial<RawContext>): Partial<RawContext> {
    return traceContext(inner, this.#recorder);
  }

  attach({ nameOf }: DecoratedExtension): void {
    this.#nameOf = nameOf;
  }

  invokers(inner: Invokers): Invokers {
    const traced =
      <Args extends number[], R>(call: (fn: number, ...args: Args) => R) =>
      (fn: number, ...args: Args): R => {
        const place = this.#places[fn] ?? this.#placeOf(fn);
        const start = this.#recorder.enter(place);
        try {
          return call(fn, ...args);
        } finally {
          this.#recorder.exit(place, start);
        }
      };
    return {
      call0: traced(inner.call0),
      call1: traced(inner.call1),
      call2: traced(inner.call2),
      call3: traced(inner.call3),
      call4: traced(inner.call4),
      call5: traced(inner.call5),
      run1: traced(inner.run1),
      run2: traced(inner.run2),
      run3: traced(inner.run3),
    };
  }

  defined(): void {}

  globals(): void {}

  #placeOf(fn: number): number {
    const place = this.#recorder.place(this.#nameOf(fn));
    this.#places[fn] = place;
    return place;
  }
}
