/** Where an extension is when something is told of it: in C, in Python, and in which of its functions. */
import type { DebugContext } from './context.ts';
import type { PythonPosition } from './host.ts';
import { captureStack, Trace } from './traces.ts';

/** Frames of C in reports of accesses to memory. */
const MOST_FRAMES = 12;

export class Whereabouts {
  readonly #d: DebugContext;
  /** Indices in the module of functions in the table. */
  readonly #indices: number[] = [];

  constructor(d: DebugContext) {
    this.#d = d;
  }

  /** Where the extension is now; empty when no traces are taken. */
  trace(): Trace {
    if (this.#d.touches.telling)
      return new Trace(captureStack(MOST_FRAMES), this.#d.symbolizer, this.#python());
    const limit = this.#d.runtime.traceLimit;
    const { activation } = this.#d;
    const stack = this.#d.inExtension
      ? limit === 0
        ? null
        : (this.#d.places?.places(limit) ?? captureStack(limit))
      : activation === null
        ? null
        : this.#wasmIndex(activation.fn);
    return new Trace(stack, this.#d.symbolizer, this.#python());
  }

  /** The index in the module of a function in the table: an exported function's name. */
  #wasmIndex(fn: number): number | null {
    let index = this.#indices[fn];
    if (index === undefined) {
      const { table } = this.#d.instance;
      index =
        fn < table.length ? Number((table.get(fn) as { readonly name: string } | null)?.name) : Number.NaN;
      this.#indices[fn] = index;
    }
    return Number.isInteger(index) ? index : null;
  }

  /** What runs, for reports. */
  get name(): string {
    return (
      this.#d.bare ?? (this.#d.activation === null ? 'no call' : `${this.#d.nameOf(this.#d.activation.fn)}()`)
    );
  }

  #python(): PythonPosition | null {
    const { activation } = this.#d;
    if (activation === null || this.#d.bare !== null) return null;
    activation.python ??= this.#d.host.pythonPosition();
    return activation.python;
  }
}
