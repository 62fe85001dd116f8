/** HZ: GB 2312 in seven bits, between `~{` and `~}` (RFC 1843). */
import type { ByteBuilder } from '@harpy/objects/text/codecs/byte-builder';
import { codePointAt } from '@harpy/objects/text/text';
import { type CharacterSet, gb2312 } from './character-sets.ts';
import { type Codec, type Decoding, DONE, type Encoding, type State, TOO_FEW } from './codec.ts';

const TILDE = 0x7e;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const NEWLINE = 0x0a;

export class HzCodec implements Codec {
  readonly encoding = 'hz';
  #set: CharacterSet | undefined;

  startDecoding(state: State): void {
    state[0] = 0;
  }

  resetDecoding(state: State): void {
    state[0] = 0;
  }

  startEncoding(state: State): void {
    state[0] = 0;
  }

  resetEncoding(state: State, out: ByteBuilder): void {
    if (state[0] !== 0) out.addAscii('~}');
    state[0] = 0;
  }

  decode(state: State, input: Decoding): number {
    this.#set ??= gb2312();
    const { bytes, out } = input;
    while (input.at < bytes.length) {
      const first = bytes[input.at] as number;
      const second = bytes[input.at + 1];
      const shifted = state[0] !== 0;
      if (first === TILDE) {
        if (second === undefined) return TOO_FEW;
        if (second === TILDE && !shifted) out.add(TILDE);
        else if (second === OPEN && !shifted) state[0] = 1;
        else if (second === CLOSE && state[0] === 1) state[0] = 0;
        else if (second !== NEWLINE || shifted) return 1;
        input.at += 2;
      } else if (first >= 0x80) return 1;
      else if (!shifted) {
        out.add(first);
        input.at++;
      } else {
        if (second === undefined) return TOO_FEW;
        const codePoint = this.#set.decode(first, second);
        if (codePoint === 0) return 1;
        out.add(codePoint);
        input.at += 2;
      }
    }
    return DONE;
  }

  encode(state: State, input: Encoding): number {
    this.#set ??= gb2312();
    const { text, out } = input;
    for (; input.at < text.length; input.at++) {
      const codePoint = codePointAt(text, input.at);
      if (codePoint < 0x80) {
        if (state[0] !== 0) out.addAscii('~}');
        state[0] = 0;
        out.add(codePoint);
        if (codePoint === TILDE) out.add(TILDE);
        continue;
      }
      const code = this.#set.encode(codePoint);
      if (code === 0) return 1;
      if (state[0] === 0) out.addAscii('~{');
      state[0] = 1;
      out.addNumber(code, 2, false);
    }
    return DONE;
  }
}
