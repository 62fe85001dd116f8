/** What the codecs of East Asia have in common: their input and output, and what they say of it. */

import type { ByteBuilder } from '@harpy/objects/text/codecs/byte-builder';
import { codePointsOf, type Text, textFromCodePoints } from '@harpy/objects/text/text';

/** All of the input is done. */
export const DONE = 0;
/** What there is of the input may go on. Numbers above `DONE` are the length of a sequence that means nothing. */
export const TOO_FEW = -1;
/** The codec is in a state that it cannot be in. */
export const INTERNAL = -2;

/** Collects code points; makes one text of them. */
export class Characters {
  #codePoints: Uint32Array;
  length = 0;

  constructor(capacity: number) {
    this.#codePoints = new Uint32Array(Math.max(16, capacity));
  }

  /** Makes room for that many more; they are written to what it returns, from `length` on. */
  reserve(more: number): Uint32Array {
    const needed = this.length + more;
    if (needed > this.#codePoints.length) {
      const larger = new Uint32Array(Math.max(this.#codePoints.length * 2, needed));
      larger.set(this.#codePoints.subarray(0, this.length));
      this.#codePoints = larger;
    }
    return this.#codePoints;
  }

  add(codePoint: number): void {
    this.reserve(1)[this.length++] = codePoint;
  }

  addText(text: Text): void {
    this.reserve(text.length).set(codePointsOf(text), this.length);
    this.length += text.length;
  }

  finish(): Text {
    return textFromCodePoints(this.#codePoints, 0, this.length);
  }
}

/** Bytes on their way to be a text. */
export interface Decoding {
  readonly bytes: Uint8Array;
  at: number;
  readonly out: Characters;
}

/** A text on its way to be bytes. */
export interface Encoding {
  readonly text: Text;
  at: number;
  readonly out: ByteBuilder;
}

/** What a codec knows from call to call: eight bytes, which those without shifts leave alone. */
export type State = Uint8Array;
export const STATE_SIZE = 8;

export interface Codec {
  readonly encoding: string;
  /** Goes on from `at` until all is done or something is wrong, and says which. */
  decode(state: State, input: Decoding): number;
  /** With `final` no more characters follow. */
  encode(state: State, input: Encoding, final: boolean): number;
  startDecoding?(state: State): void;
  resetDecoding?(state: State): void;
  startEncoding?(state: State): void;
  /** Adds what ends a text. */
  resetEncoding?(state: State, out: ByteBuilder): void;
}
