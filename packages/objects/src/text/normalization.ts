/** Unicode normalisation forms (Unicode Standard Annex 15). */
import { isAscii } from './case.ts';
import { codePointAt, equalTexts, type Text, textFromCodePoints } from './text.ts';
import { type UnicodeDatabase, unicodeDatabase } from './unicode-data.ts';

export type NormalizationForm = 'NFC' | 'NFD' | 'NFKC' | 'NFKD';

export function isNormalizationForm(name: string): name is NormalizationForm {
  return name === 'NFC' || name === 'NFD' || name === 'NFKC' || name === 'NFKD';
}

const S_BASE = 0xac00;
const L_BASE = 0x1100;
const V_BASE = 0x1161;
const T_BASE = 0x11a7;
const L_COUNT = 19;
const V_COUNT = 21;
const T_COUNT = 28;
const S_COUNT: number = L_COUNT * V_COUNT * T_COUNT;

export function normalizeText(
  form: NormalizationForm,
  text: Text,
  database: UnicodeDatabase = unicodeDatabase,
): Text {
  if (isAscii(text)) return text;
  // Below U+00A0 nothing decomposes; below U+0300 nothing canonical is to be composed.
  const compatibility = form === 'NFKC' || form === 'NFKD';
  const compose = form === 'NFC' || form === 'NFKC';
  if (form === 'NFC') {
    let quick = true;
    for (let i = 0; i < text.length && quick; i++) quick = codePointAt(text, i) < 0x300;
    if (quick) return text;
  }
  const points = decompose(text, compatibility, database);
  if (compose) composePoints(points);
  return textFromCodePoints(Uint32Array.from(points));
}

export function isNormalized(
  form: NormalizationForm,
  text: Text,
  database: UnicodeDatabase = unicodeDatabase,
): boolean {
  return equalTexts(normalizeText(form, text, database), text);
}

/**
 * What five ideographs decomposed to in Unicode 3.2, before corrigendum 4 (https://www.unicode.org/versions/corrigendum4.html);
 * the database of that version has the corrected ones.
 */
const BEFORE_CORRECTION: ReadonlyMap<number, number> = new Map([
  [0x2f868, 0x2136a],
  [0x2f874, 0x5f33],
  [0x2f91f, 0x43ab],
  [0x2f95f, 0x7aae],
  [0x2f9bf, 0x4d57],
]);

function decompose(text: Text, compatibility: boolean, database: UnicodeDatabase): number[] {
  const out: number[] = [];
  const pending: number[] = [];
  for (let i = 0; i < text.length; i++) {
    pending.push(codePointAt(text, i));
    while (pending.length > 0) {
      const codePoint = pending.pop() as number;
      const syllable = codePoint - S_BASE;
      if (syllable >= 0 && syllable < S_COUNT) {
        out.push(L_BASE + Math.floor(syllable / (V_COUNT * T_COUNT)));
        out.push(V_BASE + Math.floor((syllable % (V_COUNT * T_COUNT)) / T_COUNT));
        if (syllable % T_COUNT) out.push(T_BASE + (syllable % T_COUNT));
        continue;
      }
      const old = database === unicodeDatabase ? undefined : BEFORE_CORRECTION.get(codePoint);
      if (old !== undefined) {
        out.push(old);
        continue;
      }
      const decomposition = codePoint < 0xa0 ? undefined : database.decomposition(codePoint);
      if (!decomposition || (decomposition.tag && !compatibility)) {
        out.push(codePoint);
      } else {
        for (let k = decomposition.parts.length - 1; k >= 0; k--)
          pending.push(decomposition.parts[k] as number);
      }
    }
  }
  sortCombining(out);
  return out;
}

/**
 * Orders each run of combining characters by class, and leaves equals as they are. Classes and compositions are those of the
 * current version for all versions, as in CPython: in texts of an old version they are the same.
 */
function sortCombining(points: number[]): void {
  let start = 0;
  const flush = (end: number): void => {
    if (end - start > 1) {
      const run = points.slice(start, end);
      const classes = new Map(run.map((point) => [point, unicodeDatabase.combining(point)]));
      run.sort((a, b) => (classes.get(a) as number) - (classes.get(b) as number));
      for (let i = 0; i < run.length; i++) points[start + i] = run[i] as number;
    }
  };
  for (let i = 0; i < points.length; i++) {
    if (unicodeDatabase.combining(points[i] as number) === 0) {
      flush(i);
      start = i + 1;
    }
  }
  flush(points.length);
}

function composePair(first: number, second: number): number | undefined {
  if (first >= L_BASE && first < L_BASE + L_COUNT && second >= V_BASE && second < V_BASE + V_COUNT) {
    return S_BASE + ((first - L_BASE) * V_COUNT + (second - V_BASE)) * T_COUNT;
  }
  const syllable = first - S_BASE;
  if (syllable >= 0 && syllable < S_COUNT && syllable % T_COUNT === 0) {
    if (second > T_BASE && second < T_BASE + T_COUNT) return first + (second - T_BASE);
  }
  return unicodeDatabase.composition(first, second);
}

function composePoints(points: number[]): void {
  let starter = -1;
  let to = 0;
  // Class of the last character kept after the starter; 0 if there is none.
  let lastClass = 0;
  for (let i = 0; i < points.length; i++) {
    const point = points[i] as number;
    const combiningClass = unicodeDatabase.combining(point);
    if (
      starter >= 0 &&
      (starter === to - 1 || lastClass < combiningClass) &&
      (starter === to - 1 || lastClass !== 0)
    ) {
      const composed = composePair(points[starter] as number, point);
      if (composed !== undefined) {
        points[starter] = composed;
        continue;
      }
    }
    if (combiningClass === 0) starter = to;
    lastClass = combiningClass;
    points[to++] = point;
  }
  points.length = to;
}
