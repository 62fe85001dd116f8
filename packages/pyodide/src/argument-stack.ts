/** Arrays of arguments on their way between two memories. */
import type { LinearMemory } from '@harpy/runtime/memory';

/** Copies argument arrays from CPython's memory into the extension's: a stack of its own there. */
export class ArgumentStack {
  readonly #from: LinearMemory;
  readonly #to: LinearMemory;
  readonly #malloc: (size: number) => number;
  readonly #free: (address: number) => void;
  readonly #end: number;
  #top: number;

  constructor(
    from: LinearMemory,
    to: LinearMemory,
    malloc: (size: number) => number,
    free: (address: number) => void,
  ) {
    this.#from = from;
    this.#to = to;
    this.#malloc = malloc;
    this.#free = free;
    this.#top = malloc(ARGUMENT_STACK_SIZE);
    this.#end = this.#top + ARGUMENT_STACK_SIZE;
  }

  /** Copies `count` words from `source`; the result is 0 when the extension has no room for them. */
  push(source: number, count: number): number {
    const size = count * 4;
    let target = this.#top;
    if (target + size > this.#end) {
      target = this.#malloc(size);
      if (target === 0) return 0;
    } else {
      this.#top = target + size;
    }
    const from = this.#from.i32;
    const to = this.#to.i32;
    const first = source >>> 2;
    const place = target >>> 2;
    for (let i = 0; i < count; i++) to[place + i] = from[first + i] as number;
    return target;
  }

  /** Gives the newest array back. */
  pop(target: number, count: number): void {
    if (target + count * 4 === this.#top) this.#top = target;
    else this.#free(target);
  }
}

const ARGUMENT_STACK_SIZE = 64 * 1024;
