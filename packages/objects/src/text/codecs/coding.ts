/** What decoders and encoders share: input, output, and errors on the way. */
import { PyBytes } from '../../bytes.ts';
import { typeError } from '../../errors.ts';
import { type ExactStr, textOfStr } from '../../str.ts';
import { codePointAt, type Text, TextBuilder } from '../text.ts';
import { ByteBuilder } from './byte-builder.ts';
import { askHandler, decodeError, encodeError, isBytes, type Replacement } from './unicode-errors.ts';

/** A text, and how many bytes it was made of: not all if more may follow. */
export interface Decoded {
  readonly text: Text;
  readonly consumed: number;
}

export class Decoding {
  /** An error handler may put other bytes in place. */
  input: Uint8Array;
  readonly encoding: string;
  readonly errors: string;
  readonly out = new TextBuilder();

  constructor(input: Uint8Array, encoding: string, errors: string) {
    this.input = input;
    this.encoding = encoding;
    this.errors = errors;
  }

  /** Deals with bytes that mean nothing; returns where to go on. */
  error(start: number, end: number, reason: string): number {
    switch (this.errors) {
      case 'ignore':
        return end;
      case 'replace':
        this.out.add(0xfffd);
        return end;
    }
    // The input may be a view of something that changes.
    const error = decodeError(this.encoding, new PyBytes(this.input.slice()), start, end, reason);
    const { text, next } = askHandler(
      this.errors,
      error,
      () => {
        const { object } = error;
        if (!(object instanceof PyBytes))
          throw typeError("UnicodeDecodeError 'object' attribute must be a bytes");
        this.input = object.bytes;
        return this.input.length;
      },
      'decoding error handler must return (str, int) tuple',
      false,
    );
    if (!isBytes(text)) this.out.addText(text);
    return next;
  }
}

export class Encoding {
  readonly str: ExactStr;
  readonly text: Text;
  readonly encoding: string;
  readonly errors: string;
  readonly out: ByteBuilder;

  constructor(str: ExactStr, encoding: string, errors: string) {
    this.str = str;
    this.text = textOfStr(str);
    this.encoding = encoding;
    this.errors = errors;
    this.out = new ByteBuilder(this.text.length + 16);
  }

  strictError(start: number, end: number, reason: string): object {
    return encodeError(this.encoding, this.str, start, end, reason);
  }

  /** What is to stand for characters that cannot be encoded. */
  replacement(start: number, end: number, reason: string): Replacement {
    switch (this.errors) {
      case 'ignore':
        return { text: '', next: end };
      case 'replace':
        return { text: '?'.repeat(end - start), next: end };
      case 'surrogateescape': {
        // As many as can be; the rest is an error of its own. Charmaps leave it all to the handler.
        if (this.encoding === 'charmap') break;
        let to = start;
        while (to < end) {
          const codePoint = codePointAt(this.text, to);
          if (codePoint < 0xdc80 || codePoint > 0xdcff) break;
          to++;
        }
        if (to === start) throw this.strictError(start, end, reason);
        const bytes = new Uint8Array(to - start);
        for (let i = start; i < to; i++) bytes[i - start] = codePointAt(this.text, i) - 0xdc00;
        return { text: bytes, next: to };
      }
    }
    const error = encodeError(this.encoding, this.str, start, end, reason);
    return askHandler(
      this.errors,
      error,
      () => this.text.length,
      'encoding error handler must return (str/bytes, int) tuple',
      true,
    );
  }
}
