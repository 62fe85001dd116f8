/**
 * Slots of the short texts whose UTF-8 C asked for last: the same text gets the same slot the next time, and finds its UTF-8 there,
 * as CPython keeps it with the str.
 */

/** A power of two. */
const KEPT = 512;
/** In characters. A longer one may be a rope, which takes long to be looked at. */
export const LONGEST_SLOT_TEXT = 256;

export class TextSlots {
  readonly #texts = new Array<string>(KEPT).fill('');
  /** 0 for none. */
  readonly #handles = new Int32Array(KEPT);

  /** The handle of the text's slot, which is open; 0 for a text that has none. */
  find(text: string): number {
    const { length } = text;
    if (length > LONGEST_SLOT_TEXT || length === 0) return 0;
    const place = placeOf(text, length);
    return this.#texts[place] === text ? (this.#handles[place] as number) : 0;
  }

  /** Remembers the slot of a short text; returns the handle of the one that has to go for it, or 0. */
  put(text: string, handle: number): number {
    const place = placeOf(text, text.length);
    const old = this.#handles[place] as number;
    this.#texts[place] = text;
    this.#handles[place] = handle;
    return old;
  }
}

const placeOf = (text: string, length: number): number =>
  (length * 31 + text.charCodeAt(0) * 7 + text.charCodeAt(length >> 1) * 13 + text.charCodeAt(length - 1)) &
  (KEPT - 1);
