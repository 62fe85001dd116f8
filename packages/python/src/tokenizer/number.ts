/** Reading number literals. */

export interface NumberEnd {
  /** Index after the literal; of an error, where it was seen. */
  readonly end: number;
  readonly error?: string;
  /** Range of an error that is not at `end`. */
  readonly errorStart?: number;
  readonly errorEnd?: number;
  readonly warning?: string;
}

function isDigit(c: number): boolean {
  return c >= 48 && c <= 57;
}

function isWord(c: number): boolean {
  return isDigit(c) || (c >= 65 && c <= 90) || (c >= 97 && c <= 122) || c === 95;
}

function isHexDigit(c: number): boolean {
  return isDigit(c) || (c >= 65 && c <= 70) || (c >= 97 && c <= 102);
}

/** Keywords that may touch a number: `1if x else 2` is still valid, with a warning. */
const TOUCHING = /(?:and|else|for|or|not)(?![\w\x80-\uffff])|i[fns]/y;

/** Checks what follows a literal of some kind that ends at `end`. */
function checkedEnd(source: string, end: number, kind: string, lenient: boolean): NumberEnd {
  if (lenient) return { end };
  const c = source.charCodeAt(end);
  if (!isWord(c)) return { end };
  TOUCHING.lastIndex = end;
  if (TOUCHING.test(source)) return { end, warning: `invalid ${kind} literal` };
  return { end, error: `invalid ${kind} literal` };
}

/** Digits with single underscores between them: the index after them, or -1 - the index of what is wrong. */
function digits(source: string, at: number): number {
  for (;;) {
    while (isDigit(source.charCodeAt(at))) at++;
    if (source.charCodeAt(at) !== 95) return at;
    at++;
    if (!isDigit(source.charCodeAt(at))) return -1 - at;
  }
}

/**
 * Finds the end of the number literal at `start`, which is a digit or a dot before one. The module `tokenize` is lenient
 * about what follows it, and about zeros before it.
 */
export function numberEnd(source: string, start: number, lenient: boolean): NumberEnd {
  let at = start;
  if (source.charCodeAt(at) === 48) {
    const c = source.charCodeAt(at + 1) | 32;
    if (c === 120) return radixEnd(source, at + 2, 'hexadecimal', isHexDigit, lenient);
    if (c === 111) return radixEnd(source, at + 2, 'octal', (d) => d >= 48 && d < 56, lenient);
    if (c === 98) return radixEnd(source, at + 2, 'binary', (d) => d === 48 || d === 49, lenient);
    at++;
    for (;;) {
      if (source.charCodeAt(at) === 95) {
        at++;
        if (!isDigit(source.charCodeAt(at))) return { end: at, error: 'invalid decimal literal' };
      }
      if (source.charCodeAt(at) !== 48) break;
      at++;
    }
    const zerosEnd = at;
    if (isDigit(source.charCodeAt(at))) {
      at = digits(source, at);
      if (at < 0) return { end: -1 - at, error: 'invalid decimal literal' };
      const next = source.charCodeAt(at);
      const lower = next | 32;
      if (!lenient && next !== 46 && lower !== 101 && lower !== 106) {
        return {
          end: at,
          error:
            'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers',
          errorStart: start + 1,
          errorEnd: zerosEnd + 1,
        };
      }
    }
  } else if (source.charCodeAt(at) !== 46) {
    at = digits(source, at);
    if (at < 0) return { end: -1 - at, error: 'invalid decimal literal' };
  }
  if (source.charCodeAt(at) === 46) {
    at++;
    if (isDigit(source.charCodeAt(at))) {
      at = digits(source, at);
      if (at < 0) return { end: -1 - at, error: 'invalid decimal literal' };
    }
  }
  if ((source.charCodeAt(at) | 32) === 101) {
    let exponent = at + 1;
    const sign = source.charCodeAt(exponent);
    if (sign === 43 || sign === 45) {
      exponent++;
      if (!isDigit(source.charCodeAt(exponent))) return { end: exponent, error: 'invalid decimal literal' };
    } else if (!isDigit(sign)) {
      return checkedEnd(source, at, 'decimal', lenient);
    }
    at = digits(source, exponent);
    if (at < 0) return { end: -1 - at, error: 'invalid decimal literal' };
  }
  if ((source.charCodeAt(at) | 32) === 106) return checkedEnd(source, at + 1, 'imaginary', lenient);
  return checkedEnd(source, at, 'decimal', lenient);
}

function radixEnd(
  source: string,
  at: number,
  kind: string,
  isOurs: (c: number) => boolean,
  lenient: boolean,
): NumberEnd {
  const wrongDigit = (index: number): NumberEnd => ({
    end: index + 1,
    error: `invalid digit '${source[index]}' in ${kind} literal`,
  });
  do {
    if (source.charCodeAt(at) === 95) at++;
    if (!isOurs(source.charCodeAt(at))) {
      if (isDigit(source.charCodeAt(at))) return wrongDigit(at);
      return { end: at, error: `invalid ${kind} literal` };
    }
    do at++;
    while (isOurs(source.charCodeAt(at)));
  } while (source.charCodeAt(at) === 95);
  if (isDigit(source.charCodeAt(at))) return wrongDigit(at);
  return checkedEnd(source, at, kind, lenient);
}
