/** `<?xml version="1.0" encoding="..." standalone="..."?>` and the text declarations of external entities. */
import { isSpace, skip } from './scanner.ts';

export interface XmlDeclaration {
  readonly version: string | undefined;
  readonly encoding: string | undefined;
  /** Where the name of the encoding is. */
  readonly encodingAt: number;
  /** -1: not said. */
  readonly standalone: -1 | 0 | 1;
}

interface Part {
  readonly name: string;
  readonly nameAt: number;
  readonly value: string;
  readonly valueAt: number;
  readonly next: number;
}

const SPACES = /[ \t\r\n]*/y;
const VALUE = /[-\w.]*/y;
const NAME = /[^= \t\r\n]*/y;

/** ` name="value"` at `at`; undefined at the end, the place of what is wrong. */
function readPart(text: string, at: number, end: number): Part | undefined | number {
  const nameAt = skip(SPACES, text, at);
  if (nameAt >= end) return undefined;
  if (nameAt === at) return at;
  const nameEnd = skip(NAME, text, nameAt);
  if (nameEnd >= end) return end;
  const equals = skip(SPACES, text, nameEnd);
  if (text[equals] !== '=' || nameEnd === nameAt) return equals;
  const open = skip(SPACES, text, equals + 1);
  const quote = text[open];
  if (quote !== '"' && quote !== "'") return open;
  const close = skip(VALUE, text, open + 1);
  if (text[close] !== quote || close >= end) return close;
  return {
    name: text.slice(nameAt, nameEnd),
    nameAt,
    value: text.slice(open + 1, close),
    valueAt: open + 1,
    next: close + 1,
  };
}

/** The declaration that is `text` from `from` to `to`, or the place of what is wrong in it. */
export function xmlDeclaration(
  text: string,
  from: number,
  to: number,
  ofText: boolean,
): XmlDeclaration | number {
  const end = to - 2;
  let at = from + 5;
  let version: string | undefined;
  let encoding: string | undefined;
  let encodingAt = 0;
  let standalone: -1 | 0 | 1 = -1;
  let part = readPart(text, at, end);
  const advance = (next: number): void => {
    at = next;
    part = readPart(text, at, end);
  };
  if (typeof part === 'number') return part;
  if (part?.name === 'version') {
    version = part.value;
    advance(part.next);
  } else if (!ofText) return part?.nameAt ?? end;
  if (typeof part === 'number') return part;
  if (part?.name === 'encoding') {
    if (!/^[A-Za-z]/.test(part.value)) return part.valueAt;
    encoding = part.value;
    encodingAt = part.valueAt;
    advance(part.next);
  } else if (ofText) return part?.nameAt ?? end;
  if (typeof part === 'number') return part;
  if (part !== undefined) {
    if (part.name !== 'standalone' || ofText) return part.nameAt;
    if (part.value !== 'yes' && part.value !== 'no') return part.valueAt;
    standalone = part.value === 'yes' ? 1 : 0;
    at = part.next;
    while (isSpace(text.charCodeAt(at))) at++;
    if (at !== end) return at;
  }
  return { version, encoding, encodingAt, standalone };
}
