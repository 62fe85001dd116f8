/** Matches that a pattern's own code finds. */
import { type DirectSearch, directSpans } from './direct.ts';
import type { Match } from './regex.ts';

/** A pattern's own code. */
export class Direct {
  /** What was found last, and how much was looked for before. */
  readonly found: number[];
  count = 0;
  readonly #search: DirectSearch;
  readonly #groups: number;

  constructor(search: DirectSearch, groups: number) {
    this.#search = search;
    this.#groups = groups;
    this.found = directSpans(groups);
  }

  match(text: string, start: number, only: boolean): DirectMatch | undefined {
    this.count++;
    return this.#search(text, start, only, this.found) ? new DirectMatch(text, this) : undefined;
  }

  /** The same match again. */
  again(text: string, start: number): readonly number[] {
    const found = directSpans(this.#groups);
    this.#search(text, start, true, found);
    return found;
  }
}

/** A match. Its groups are there until that finds another, and found again after that. */
class DirectMatch implements Match {
  readonly start: number;
  readonly end: number;
  readonly lastIndex: number;
  readonly #text: string;
  readonly #direct: Direct;
  readonly #count: number;
  #again: readonly number[] | undefined = undefined;

  constructor(text: string, direct: Direct) {
    const { found } = direct;
    this.start = found[0] as number;
    this.end = found[1] as number;
    this.lastIndex = found[2] as number;
    this.#text = text;
    this.#direct = direct;
    this.#count = direct.count;
  }

  group(index: number): [number, number] | undefined {
    if (index === 0) return [this.start, this.end];
    const found = this.#found();
    const start = found[1 + 2 * index] as number;
    return start < 0 ? undefined : [start, found[2 + 2 * index] as number];
  }

  text(index: number): string | undefined {
    if (index === 0) return this.#text.substring(this.start, this.end);
    const found = this.#found();
    const start = found[1 + 2 * index] as number;
    return start < 0 ? undefined : this.#text.substring(start, found[2 + 2 * index]);
  }

  #found(): readonly number[] {
    const direct = this.#direct;
    if (direct.count === this.#count) return direct.found;
    this.#again ??= direct.again(this.#text, this.start);
    return this.#again;
  }
}
