/** The calls an instrumented extension is in: a stack of places in its memory. */
import type { ExtensionInstance } from '../../instance.ts';
import type { LinearMemory } from '../../memory.ts';
import { PLACES, PLACES_END } from './own-functions.ts';

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
    // A function that finds the stack full writes its places behind it.
    const pointer = instance.malloc(4 + 4 * DEPTH + 4);
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
    const { i32 } = this.#memory;
    const pointer = this.#pointer >>> 2;
    // The outer call's innermost place is at the top.
    this.#base = Math.min((i32[pointer] as number) + 4, this.#end);
    i32[pointer] = this.#base;
    return base;
  }

  /** It is over, in whatever way. */
  leave(base: number): void {
    this.#memory.setWord(this.#pointer, this.#base - 4);
    this.#base = base;
  }

  /** The places of the innermost calls, at most `limit`, as offsets in the file; innermost first. */
  places(limit: number): number[] {
    const { i32 } = this.#memory;
    const base = this.#base >>> 2;
    const top = Math.min(i32[this.#pointer >>> 2] as number, this.#end - 4) >>> 2;
    const places = [i32[top] as number];
    for (let at = top - 1; at >= base && places.length < limit; at--) places.push(i32[at] as number);
    return places;
  }
}
