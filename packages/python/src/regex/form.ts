/** Texts as JavaScript's engine searches them: its units, and the code points that Python counts in. */
import { textToJS } from '@harpy/objects/text/text';
import type { Subject } from './matcher.ts';

/** A subject as JavaScript's engine takes it. */
export interface Form {
  readonly text: string;
  /** Of subjects with characters beyond U+FFFF: code points before each unit, and units before each code point. */
  readonly points: Uint32Array | undefined;
  readonly units: Uint32Array | undefined;
}

export const toPoint = ({ points }: Form, unit: number): number =>
  points === undefined ? unit : (points[unit] as number);
export const toUnit = ({ units }: Form, point: number): number =>
  units === undefined ? point : (units[point] as number);

let lastWide: Uint32Array | undefined;
let lastForm: Form | undefined;

/** The form of an array of code points; undefined if two lone surrogates in it would become one character. */
export function wideForm(subject: Uint32Array): Form | undefined {
  if (subject === lastWide) return lastForm;
  lastWide = subject;
  lastForm = undefined;
  const units = new Uint32Array(subject.length + 1);
  let length = 0;
  for (let at = 0; at < subject.length; at++) {
    const c = subject[at] as number;
    const next = subject[at + 1] ?? 0;
    if (c >= 0xd800 && c < 0xdc00 && next >= 0xdc00 && next < 0xe000) return undefined;
    units[at] = length;
    length += c > 0xffff ? 2 : 1;
  }
  units[subject.length] = length;
  const points = new Uint32Array(length + 1);
  for (let at = 0; at < subject.length; at++) {
    points[units[at] as number] = at;
    // The middle of a character; no match starts or ends there.
    points[(units[at] as number) + 1] = at;
  }
  points[length] = subject.length;
  lastForm = { text: textToJS(subject), points, units };
  return lastForm;
}

/** The text up to a code point. */
export const textUpTo = (form: Form, subject: Subject, end: number): string =>
  end < subject.length ? form.text.substring(0, toUnit(form, end)) : form.text;
