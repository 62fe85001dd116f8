/** The calls an instrumented extension is in: a stack of places in its memory. */
import type { ExtensionInstance } from '../../instance.ts';
import type { LinearMemory } from '../../memory.ts';
import { PLACES, PLACES_END } from './instrument.ts';

/** Deeper calls are made, but their places are not kept. */
const DEPTH = 16 * 1024;

export class PlaceStack {
  readonly #memory: LinearMemory;
  /** Where the word is that points to the top. */
  readonly #pointer: number;
  /** The top when the call that runs began. */
  #base: number;
  readonly #end: number;

  /** The stack of an instance of an instrumented module; `null` over any other. */
  static of(instance: ExtensionInstance): PlaceStack | null {
    const places = instance.global(PLACES);
    const end = instance.global(PLACES_END);
    if (places === undefined || end === undefined) return null;
    const pointer = instance.malloc(4 + 4 * DEPTH);
    if (pointer === 0) return null;
    const stack = new PlaceStack(instance.memory, pointer);
    places.value = pointer;
    end.value = stack.#end;
    return stack;
  }

  private constructor(memory: LinearMemory, pointer: number) {
    this.#memory = memory;
    this.#pointer = pointer;
    this.#base = pointer + 4;
    this.#end = pointer + 4 + 4 * DEPTH;
    memory.setWord(pointer, this.#base);
  }

  /** A call into the extension begins. The result is for `leave`. */
  enter(): number {
    const base = this.#base;
    // The outer call's innermost place is at the top.
    this.#base = this.#memory.word(this.#pointer) + 4;
    this.#memory.setWord(this.#pointer, this.#base);
    return base;
  }

  /** It is over, in whatever way. */
  leave(base: number): void {
    this.#memory.setWord(this.#pointer, this.#base - 4);
    this.#base = base;
  }

  /** The places of the innermost calls, at most `limit`, as offsets in the file; innermost first. */
  places(limit: number): Int32Array {
    const { i32 } = this.#memory;
    const top = Math.min(this.#memory.word(this.#pointer), this.#end - 4) >>> 2;
    const count = Math.max(0, Math.min(limit, top - (this.#base >>> 2) + 1));
    const places = new Int32Array(count);
    for (let i = 0; i < count; i++) places[i] = i32[top - i] as number;
    return places;
  }
}
