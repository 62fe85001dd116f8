/** What str methods ask about a code point: CPython's type records (Objects/unicodectype.c). */
import { EXTENDED, RECORD_COUNT, RECORDS, RUNS } from '../gen/unicode-types.ts';
import { PackedReader } from './packed.ts';
import { type Trie, trieOfRuns } from './trie.ts';

export const ALPHA = 1 << 0;
export const DECIMAL = 1 << 1;
export const DIGIT = 1 << 2;
export const NUMERIC = 1 << 3;
export const LOWER = 1 << 4;
export const UPPER = 1 << 5;
export const TITLE = 1 << 6;
export const SPACE = 1 << 7;
export const LINE_BREAK = 1 << 8;
/** XID_Start or `_`. */
export const IDENTIFIER_START = 1 << 9;
export const IDENTIFIER_CONTINUE = 1 << 10;
export const PRINTABLE = 1 << 11;
export const CASED = 1 << 12;
export const CASE_IGNORABLE = 1 << 13;
const LONG_UPPER = 1 << 14;
const LONG_LOWER = 1 << 15;
const LONG_TITLE = 1 << 16;
const LONG_FOLD = 1 << 17;
export const ALPHANUMERIC: number = ALPHA | DECIMAL | DIGIT | NUMERIC;

interface Tables {
  readonly trie: Trie;
  readonly flags: Int32Array;
  readonly upper: Int32Array;
  readonly lower: Int32Array;
  readonly title: Int32Array;
  readonly fold: Int32Array;
  readonly digit: Uint8Array;
}

/** Of each record: flags, upper, lower, title, fold, digit. */
const RECORD_NUMBERS = 6;

let decoded: Tables | undefined;
const LATIN1: Int32Array = /* @__PURE__ */ new Int32Array(256);
let latin1Ready = false;

function tables(): Tables {
  if (decoded) return decoded;
  const reader = new PackedReader(RECORDS);
  const column = (): Int32Array => new Int32Array(RECORD_COUNT);
  const result = {
    trie: trieOfRuns(RUNS),
    flags: column(),
    upper: column(),
    lower: column(),
    title: column(),
    fold: column(),
    digit: new Uint8Array(RECORD_COUNT),
  };
  for (let i = 0; i < RECORD_COUNT; i++) {
    result.flags[i] = reader.next();
    result.upper[i] = reader.nextSigned();
    result.lower[i] = reader.nextSigned();
    result.title[i] = reader.nextSigned();
    result.fold[i] = reader.nextSigned();
    result.digit[i] = reader.next();
  }
  decoded = result;
  return result;
}

function recordOf(t: Tables, codePoint: number): number {
  const block = t.trie.index[codePoint >> 7] as number;
  return t.trie.data[(block << 7) | (codePoint & 127)] as number;
}

/** From the beginning of the tables only: most programs need no more of them. */
function fillLatin1(): void {
  const records = new PackedReader(RECORDS);
  const flags: number[] = [];
  const flagsOf = (record: number): number => {
    while (flags.length <= record) {
      flags.push(records.next());
      records.skip(RECORD_NUMBERS - 1);
    }
    return flags[record] as number;
  };
  const runs = new PackedReader(RUNS);
  for (let at = 0; at < LATIN1.length; ) {
    const end = at + runs.next();
    LATIN1.fill(flagsOf(runs.next()), at, end);
    at = end;
  }
  latin1Ready = true;
}

/** The flags above of a code point. */
export function typeFlags(codePoint: number): number {
  if (codePoint < 256) {
    if (!latin1Ready) fillLatin1();
    return LATIN1[codePoint] as number;
  }
  const t = decoded ?? tables();
  return t.flags[recordOf(t, codePoint)] as number;
}

/** True for what `str.isspace` and `str.split` take as white space. */
export function isSpace(codePoint: number): boolean {
  if (codePoint < 128)
    return codePoint === 32 || (codePoint >= 9 && codePoint <= 13) || (codePoint >= 28 && codePoint < 32);
  return (typeFlags(codePoint) & SPACE) !== 0;
}

export function isLineBreak(codePoint: number): boolean {
  if (codePoint < 128) return (codePoint >= 10 && codePoint <= 13) || (codePoint >= 28 && codePoint <= 30);
  return codePoint === 0x85 || codePoint === 0x2028 || codePoint === 0x2029;
}

export function isPrintable(codePoint: number): boolean {
  if (codePoint < 127) return codePoint >= 32;
  return (typeFlags(codePoint) & PRINTABLE) !== 0;
}

export function isIdentifierStart(codePoint: number): boolean {
  return (typeFlags(codePoint) & IDENTIFIER_START) !== 0;
}

export function isIdentifierContinue(codePoint: number): boolean {
  return (typeFlags(codePoint) & IDENTIFIER_CONTINUE) !== 0;
}

/** The value of a decimal digit, or -1. */
export function decimalValue(codePoint: number): number {
  if (codePoint < 128) return codePoint >= 48 && codePoint <= 57 ? codePoint - 48 : -1;
  const t = decoded ?? tables();
  const record = recordOf(t, codePoint);
  return (t.flags[record] as number) & DECIMAL ? (t.digit[record] as number) : -1;
}

/** The value of a digit (superscripts and the like included), or -1. */
export function digitValue(codePoint: number): number {
  const t = decoded ?? tables();
  const record = recordOf(t, codePoint);
  return (t.flags[record] as number) & DIGIT ? (t.digit[record] as number) : -1;
}

function map(codePoint: number, column: 'upper' | 'lower' | 'title' | 'fold', long: number): number | string {
  const t = decoded ?? tables();
  const record = recordOf(t, codePoint);
  const value = t[column][record] as number;
  return (t.flags[record] as number) & long ? (EXTENDED[value] as string) : codePoint + value;
}

/** Full case mappings: one code point, or several as a string. `toLower` knows nothing of the final sigma. */
export function toUpper(codePoint: number): number | string {
  return map(codePoint, 'upper', LONG_UPPER);
}

export function toLower(codePoint: number): number | string {
  return map(codePoint, 'lower', LONG_LOWER);
}

export function toTitle(codePoint: number): number | string {
  return map(codePoint, 'title', LONG_TITLE);
}

export function toFold(codePoint: number): number | string {
  return map(codePoint, 'fold', LONG_FOLD);
}

/** The one code point that regular expressions take as the lower case. */
export function toSimpleLower(codePoint: number): number {
  const lower = toLower(codePoint);
  return typeof lower === 'number' ? lower : (lower.codePointAt(0) as number);
}
