/** Padding, tabs, zero filling. */
import { memoryError } from '../errors.ts';
import { MAX_TEXT_LENGTH } from '../str.ts';
import {
  codePointAt,
  concatTexts,
  joinTexts,
  repeatText,
  sliceText,
  type Text,
  TextBuilder,
} from './text.ts';

/** The text between fill characters. `fill` is one character. */
export function padText(text: Text, left: number, right: number, fill: Text): Text {
  if (left <= 0 && right <= 0) return text;
  return joinTexts('', [repeatText(fill, left), text, repeatText(fill, right)]);
}

export function leftJustify(text: Text, width: number, fill: Text): Text {
  return padText(text, 0, width - text.length, fill);
}

export function rightJustify(text: Text, width: number, fill: Text): Text {
  return padText(text, width - text.length, 0, fill);
}

export function centerText(text: Text, width: number, fill: Text): Text {
  const room = width - text.length;
  if (room <= 0) return text;
  // An odd rest goes to the left if the width is odd.
  const left = Math.floor(room / 2) + (room & width & 1);
  return padText(text, left, room - left, fill);
}

/** Zeros on the left, after the sign. */
export function zeroFill(text: Text, width: number): Text {
  const room = width - text.length;
  if (room <= 0) return text;
  const zeros = '0'.repeat(room);
  const first = text.length > 0 ? codePointAt(text, 0) : 0;
  if (first !== 43 && first !== 45) return concatTexts(zeros, text);
  return joinTexts('', [String.fromCharCode(first), zeros, sliceText(text, 1, text.length)]);
}

export function expandTabs(text: Text, tabSize: number): Text {
  if (typeof text === 'string' && !text.includes('\t')) return text;
  const out = new TextBuilder();
  let column = 0;
  let from = 0;
  const n = text.length;
  for (let i = 0; i < n; i++) {
    const codePoint = codePointAt(text, i);
    if (codePoint === 9) {
      out.addText(sliceText(text, from, i));
      from = i + 1;
      if (tabSize > 0) {
        const room = tabSize - (column % tabSize);
        if (out.length + room > MAX_TEXT_LENGTH) throw memoryError();
        out.addPlain(' '.repeat(room));
        column += room;
      }
    } else {
      column++;
      if (codePoint === 10 || codePoint === 13) column = 0;
    }
  }
  out.addText(sliceText(text, from, n));
  return out.finish();
}
