/** Sets of characters in patterns: tested one by one, and as source of a JavaScript character class. */
import {
  ALPHANUMERIC,
  DECIMAL,
  isLineBreak,
  SPACE,
  toSimpleLower,
  toUpper,
  typeFlags,
} from '@harpy/objects/text/unicode-types';
import type { CategoryName } from './codes.ts';

/** How a character is changed before it is looked for. Locales are the C locale. */
export type CaseRule = 'none' | 'ascii' | 'unicode' | 'locale';

export type ClassItem =
  | { readonly kind: 'range'; readonly low: number; readonly high: number }
  /** Also characters whose upper case is in the range. */
  | { readonly kind: 'rangeIgnore'; readonly low: number; readonly high: number }
  | { readonly kind: 'category'; readonly name: CategoryName }
  /** One bit for each character from `0`. */
  | { readonly kind: 'bits'; readonly size: number; readonly has: (codePoint: number) => boolean };

const isAsciiDigit = (c: number) => c >= 48 && c <= 57;
const isAsciiWord = (c: number) =>
  isAsciiDigit(c) || (c >= 65 && c <= 90) || (c >= 97 && c <= 122) || c === 95;
const isAsciiSpace = (c: number) => c === 32 || (c >= 9 && c <= 13);
const isUnicodeWord = (c: number) => c === 95 || (typeFlags(c) & ALPHANUMERIC) !== 0;

const CATEGORIES: Readonly<Record<string, (codePoint: number) => boolean>> = {
  DIGIT: isAsciiDigit,
  SPACE: isAsciiSpace,
  WORD: isAsciiWord,
  LINEBREAK: (c) => c === 10,
  LOC_WORD: isAsciiWord,
  UNI_DIGIT: (c) => (typeFlags(c) & DECIMAL) !== 0,
  UNI_SPACE: (c) => (typeFlags(c) & SPACE) !== 0,
  UNI_WORD: isUnicodeWord,
  UNI_LINEBREAK: isLineBreak,
};

/** The test of a category without its NOT, and whether it has one. */
function categoryTest(name: CategoryName): [test: (codePoint: number) => boolean, negated: boolean] {
  const negated = name.includes('NOT_');
  return [CATEGORIES[name.replace('NOT_', '')] ?? (() => false), negated];
}

export function isInCategory(name: CategoryName, codePoint: number): boolean {
  const [test, negated] = categoryTest(name);
  return test(codePoint) !== negated;
}

export const isWord = (unicode: boolean, codePoint: number): boolean =>
  unicode ? isUnicodeWord(codePoint) : isAsciiWord(codePoint);

export function lower(rule: CaseRule, codePoint: number): number {
  if (rule === 'none') return codePoint;
  if (rule === 'unicode') return toSimpleLower(codePoint);
  return codePoint >= 65 && codePoint <= 90 ? codePoint + 32 : codePoint;
}

function upper(codePoint: number): number {
  const mapped = toUpper(codePoint);
  return typeof mapped === 'number' ? mapped : (mapped.codePointAt(0) ?? codePoint);
}

const asciiUpper = (c: number) => (c >= 97 && c <= 122 ? c - 32 : c);

/** What the characters of subjects are below; beyond U+FFFF the expression has the flag `u`. */
export type Limit = 128 | 256 | 0x10000 | 0x110000;

/** Ranges as the inside of a JavaScript character class; only code points below the limit can be in one. */
export type Range = readonly [low: number, high: number];

/** A character as it stands in JavaScript's expressions, in a class or not. */
export function escapeCodePoint(codePoint: number, limit: Limit): string {
  const c = codePoint;
  if ((c >= 48 && c <= 57) || (c >= 65 && c <= 90) || (c >= 97 && c <= 122)) return String.fromCharCode(c);
  if (c < 256) return `\\x${c.toString(16).padStart(2, '0')}`;
  // In braces: two surrogates side by side must not become one character.
  return limit > 0x10000 ? `\\u{${c.toString(16)}}` : `\\u${c.toString(16).padStart(4, '0')}`;
}

export function rangesSource(ranges: readonly Range[], limit: Limit): string {
  let source = '';
  for (const [low, high] of ranges) {
    if (low >= limit) continue;
    const last = Math.min(high, limit - 1);
    source += escapeCodePoint(low, limit);
    if (last > low) source += (last > low + 1 ? '-' : '') + escapeCodePoint(last, limit);
  }
  return source;
}

function rangesOf(test: (codePoint: number) => boolean, limit: number): Range[] {
  const ranges: Range[] = [];
  let start = -1;
  for (let c = 0; c <= limit; c++) {
    const has = c < limit && test(c);
    if (has && start < 0) start = c;
    else if (!has && start >= 0) {
      ranges.push([start, c - 1]);
      start = -1;
    }
  }
  return ranges;
}

const categorySources = new Map<string, string>();

/** A category as the inside of a character class. */
function categorySource(name: CategoryName, limit: Limit): string {
  const key = `${name} ${limit}`;
  let source = categorySources.get(key);
  if (source === undefined) {
    source = rangesSource(
      rangesOf((c) => isInCategory(name, c), limit),
      limit,
    );
    categorySources.set(key, source);
  }
  return source;
}

const changing = new Map<Limit, readonly number[]>();
/** The characters below the limit that are not their own lower case. */
function charactersWithLower(limit: Limit): readonly number[] {
  let found = changing.get(limit);
  if (found === undefined) {
    const all: number[] = [];
    for (let c = 0; c < limit; c++) if (toSimpleLower(c) !== c) all.push(c);
    found = all;
    changing.set(limit, found);
  }
  return found;
}

/** A set of characters. */
export class CharacterClass {
  readonly items: readonly ClassItem[];
  readonly negated: boolean;
  readonly rule: CaseRule;
  /** The answers for the first 256 characters. */
  readonly latin1 = new Uint8Array(256);

  constructor(items: readonly ClassItem[], negated: boolean, rule: CaseRule) {
    this.items = items;
    this.negated = negated;
    this.rule = rule;
    for (let c = 0; c < 256; c++) this.latin1[c] = this.#test(c) ? 1 : 0;
  }

  has(codePoint: number): boolean {
    return codePoint < 256 ? this.latin1[codePoint] === 1 : this.#test(codePoint);
  }

  #test(codePoint: number): boolean {
    if (this.rule === 'locale') {
      // In either case, negated or not.
      return this.#raw(lower('ascii', codePoint)) || this.#raw(asciiUpper(codePoint));
    }
    return this.#raw(lower(this.rule, codePoint));
  }

  /** Without regard to case. */
  #raw(codePoint: number): boolean {
    for (const item of this.items) {
      switch (item.kind) {
        case 'range':
          if (codePoint >= item.low && codePoint <= item.high) return !this.negated;
          break;
        case 'rangeIgnore': {
          if (codePoint >= item.low && codePoint <= item.high) return !this.negated;
          const raised = upper(codePoint);
          if (raised >= item.low && raised <= item.high) return !this.negated;
          break;
        }
        case 'category':
          if (isInCategory(item.name, codePoint)) return !this.negated;
          break;
        case 'bits':
          if (codePoint < item.size && item.has(codePoint)) return !this.negated;
          break;
      }
    }
    return this.negated;
  }

  /** The one character of the set, undefined if there are none or more. */
  get single(): number | undefined {
    const [item] = this.items;
    if (this.negated || this.rule !== 'none' || this.items.length !== 1 || item?.kind !== 'range')
      return undefined;
    return item.low === item.high ? item.low : undefined;
  }

  /** Every character is in it. */
  get isAll(): boolean {
    return this.negated && this.items.length === 0;
  }

  /** The source for ASCII subjects is that for all others. */
  get isSimple(): boolean {
    return this.rule === 'none' && this.items.every(({ kind }) => kind === 'range' || kind === 'bits');
  }

  /** JavaScript source for subjects whose characters are all below `limit`. */
  source(limit: Limit): string {
    if (this.isAll) return '[^]';
    if (!this.isSimple && limit < 0x10000)
      return `[${rangesSource(
        rangesOf((c) => this.latin1[c] === 1, limit),
        limit,
      )}]`;
    const base = this.#baseSource(limit);
    const wrap = (inside: string) => `[${this.negated ? '^' : ''}${inside}]`;
    if (this.rule === 'none') {
      const { single } = this;
      return single === undefined ? wrap(base) : single >= limit ? '[]' : escapeCodePoint(single, limit);
    }
    const candidates = this.rule === 'unicode' ? charactersWithLower(limit) : ASCII_LETTERS;
    const more = candidates.filter((c) => this.has(c) && !this.#raw(c));
    const less = candidates.filter((c) => !this.has(c) && this.#raw(c));
    const list = (codes: readonly number[]) => codes.map((code) => escapeCodePoint(code, limit)).join('');
    if (less.length === 0 && !this.negated) return wrap(base + list(more));
    const excluded = less.length === 0 ? '' : `(?![${list(less)}])`;
    const included = more.length === 0 ? '' : `|[${list(more)}]`;
    return `(?:${excluded}${wrap(base)}${included})`;
  }

  /** No class of JavaScript says this for characters beyond U+FFFF. */
  get isNarrow(): boolean {
    return this.items.some(({ kind }) => kind === 'rangeIgnore');
  }

  #baseSource(limit: Limit): string {
    return this.items
      .map((item) => {
        switch (item.kind) {
          case 'range':
          case 'rangeIgnore':
            return rangesSource([[item.low, item.high]], limit);
          case 'category':
            return categorySource(item.name, limit);
          default:
            return rangesSource(rangesOf(item.has, item.size), limit);
        }
      })
      .join('');
  }
}

const ASCII_LETTERS: readonly number[] = Array.from({ length: 58 }, (_, at) => at + 65);

/** Letters, digits and the underscore, as JavaScript source. */
export function wordSource(limit: Limit): string {
  return `[${categorySource('UNI_WORD', limit)}]`;
}
