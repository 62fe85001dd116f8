/** The questions str answers about all its characters. */
import { isAscii } from './case.ts';
import { codePointAt, type Text } from './text.ts';
import {
  ALPHA,
  ALPHANUMERIC,
  DECIMAL,
  DIGIT,
  IDENTIFIER_CONTINUE,
  IDENTIFIER_START,
  isPrintable,
  LOWER,
  NUMERIC,
  SPACE,
  TITLE,
  typeFlags,
  UPPER,
} from './unicode-types.ts';

function allHave(text: Text, mask: number): boolean {
  const n = text.length;
  if (n === 0) return false;
  for (let i = 0; i < n; i++) if (!(typeFlags(codePointAt(text, i)) & mask)) return false;
  return true;
}

export function isAlphaText(text: Text): boolean {
  return allHave(text, ALPHA);
}

export function isAlphanumericText(text: Text): boolean {
  return allHave(text, ALPHANUMERIC);
}

export function isDecimalText(text: Text): boolean {
  return allHave(text, DECIMAL);
}

export function isDigitText(text: Text): boolean {
  return allHave(text, DIGIT);
}

export function isNumericText(text: Text): boolean {
  return allHave(text, NUMERIC);
}

export function isSpaceText(text: Text): boolean {
  return allHave(text, SPACE);
}

export function isAsciiText(text: Text): boolean {
  return isAscii(text);
}

/** Some letters with case, all of one case. */
function isCase(text: Text, wanted: number, unwanted: number): boolean {
  let cased = false;
  for (let i = 0; i < text.length; i++) {
    const flags = typeFlags(codePointAt(text, i));
    if (flags & unwanted) return false;
    if (flags & wanted) cased = true;
  }
  return cased;
}

export function isLowerText(text: Text): boolean {
  return isCase(text, LOWER, UPPER | TITLE);
}

export function isUpperText(text: Text): boolean {
  return isCase(text, UPPER, LOWER | TITLE);
}

export function isTitleText(text: Text): boolean {
  let cased = false;
  let previousCased = false;
  for (let i = 0; i < text.length; i++) {
    const flags = typeFlags(codePointAt(text, i));
    if (flags & (UPPER | TITLE)) {
      if (previousCased) return false;
      previousCased = cased = true;
    } else if (flags & LOWER) {
      if (!previousCased) return false;
      previousCased = cased = true;
    } else {
      previousCased = false;
    }
  }
  return cased;
}

export function isPrintableText(text: Text): boolean {
  for (let i = 0; i < text.length; i++) if (!isPrintable(codePointAt(text, i))) return false;
  return true;
}

export function isIdentifierText(text: Text): boolean {
  if (text.length === 0 || !(typeFlags(codePointAt(text, 0)) & IDENTIFIER_START)) return false;
  for (let i = 1; i < text.length; i++) {
    if (!(typeFlags(codePointAt(text, i)) & IDENTIFIER_CONTINUE)) return false;
  }
  return true;
}
