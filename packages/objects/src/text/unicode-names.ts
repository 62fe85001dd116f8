/** Names of code points (`unicodedata.name`), and code points of names (`unicodedata.lookup`, `\N{...}`). */
import { ALIASES, NAMES, RANGES, SEQUENCES, WORDS } from '../gen/unicode-names.ts';
import { isAscii } from './case.ts';
import { PackedReader } from './packed.ts';

interface Names {
  /** Code points in order. */
  readonly codePoints: Uint32Array;
  /** Where the words of each begin in `words`. */
  readonly starts: Uint32Array;
  readonly words: Uint16Array;
  readonly vocabulary: readonly string[];
}

let names: Names | undefined;
let byName: Map<string, number> | undefined;

const L_PARTS = [
  'G',
  'GG',
  'N',
  'D',
  'DD',
  'R',
  'M',
  'B',
  'BB',
  'S',
  'SS',
  '',
  'J',
  'JJ',
  'C',
  'K',
  'T',
  'P',
  'H',
];
const V_PARTS = 'A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I'.split(' ');
const T_PARTS = ' G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H'.split(' ');
const HANGUL = 'HANGUL SYLLABLE ';
const UNIFIED = 'CJK UNIFIED IDEOGRAPH';

function load(): Names {
  if (names) return names;
  const vocabulary = WORDS.split(' ');
  const reader = new PackedReader(NAMES);
  const codePoints: number[] = [];
  const starts: number[] = [];
  const words: number[] = [];
  let codePoint = -1;
  let previous = 0;
  while (!reader.done) {
    const head = reader.next();
    codePoint += 1 + (head & 1 ? reader.next() : 0);
    const start = words.length;
    for (let i = head >> 1; i > 0; i--) words.push(words[previous + (head >> 1) - i] as number);
    for (let i = reader.next(); i > 0; i--) words.push(reader.next());
    codePoints.push(codePoint);
    starts.push(start);
    previous = start;
  }
  starts.push(words.length);
  names = {
    codePoints: Uint32Array.from(codePoints),
    starts: Uint32Array.from(starts),
    words: Uint16Array.from(words),
    vocabulary,
  };
  return names;
}

function nameAt({ starts, words, vocabulary }: Names, place: number): string {
  let name = '';
  for (let i = starts[place] as number; i < (starts[place + 1] as number); i++) {
    name += (name ? ' ' : '') + vocabulary[words[i] as number];
  }
  return name;
}

/** The name of a code point, or undefined. */
export function unicodeName(codePoint: number): string | undefined {
  if (codePoint >= 0xac00 && codePoint < 0xac00 + 11172) {
    const syllable = codePoint - 0xac00;
    return (
      HANGUL +
      L_PARTS[Math.floor(syllable / 588)] +
      V_PARTS[Math.floor((syllable % 588) / 28)] +
      T_PARTS[syllable % 28]
    );
  }
  for (const [prefix, first, last] of RANGES) {
    if (codePoint >= first && codePoint <= last) return `${prefix}-${codePoint.toString(16).toUpperCase()}`;
  }
  const loaded = load();
  const { codePoints } = loaded;
  let low = 0;
  let high = codePoints.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const there = codePoints[middle] as number;
    if (there === codePoint) return nameAt(loaded, middle);
    if (there < codePoint) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

function lookupHangul(rest: string): number | undefined {
  const pick = (parts: readonly string[], from: number): [index: number, length: number] => {
    let best = -1;
    let length = -1;
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i] as string;
      if (part.length > length && rest.startsWith(part, from)) {
        best = i;
        length = part.length;
      }
    }
    return [best, length];
  };
  const [l, lLength] = pick(L_PARTS, 0);
  const [v, vLength] = pick(V_PARTS, lLength);
  if (v < 0) return undefined;
  const [t, tLength] = pick(T_PARTS, lLength + vLength);
  if (lLength + vLength + tLength !== rest.length) return undefined;
  return 0xac00 + (l * 21 + v) * 28 + t;
}

/**
 * The code points that a name or alias (in any case) stands for: one, or several of a named sequence if these are
 * wanted. Undefined if there is no such name.
 */
export function lookupName(name: string, sequences: boolean): readonly number[] | undefined {
  if (!isAscii(name)) return undefined;
  if (name.startsWith(HANGUL)) {
    const found = lookupHangul(name.slice(HANGUL.length));
    return found === undefined ? undefined : [found];
  }
  const wanted = name.toUpperCase();
  const dash = name.lastIndexOf('-');
  if (dash > 0) {
    // As in CPython, names made by rule are taken in capitals only, with zeros before them.
    const unified = name.startsWith(UNIFIED);
    const prefix = wanted.slice(0, dash);
    const digits = (unified ? name : wanted).slice(dash + 1);
    const form = unified ? /^[0-9A-F]{4,5}$/ : /^[1-9A-F][0-9A-F]{3,4}$/;
    for (const [rangePrefix, first, last] of RANGES) {
      if (prefix !== rangePrefix || !form.test(digits) || (!unified && rangePrefix === UNIFIED)) continue;
      const codePoint = Number.parseInt(digits, 16);
      if (codePoint >= first && codePoint <= last) return [codePoint];
    }
  }
  if (!byName) {
    const loaded = load();
    byName = new Map();
    for (let i = 0; i < loaded.codePoints.length; i++)
      byName.set(nameAt(loaded, i), loaded.codePoints[i] as number);
    for (const [alias, codePoint] of ALIASES) byName.set(alias, codePoint);
  }
  const found = byName.get(wanted);
  if (found !== undefined) return [found];
  if (sequences) for (const [sequence, codePoints] of SEQUENCES) if (sequence === wanted) return codePoints;
  return undefined;
}
