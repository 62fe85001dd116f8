/** Reads the tables of encodings. */
import { PackedReader } from '@harpy/objects/text/packed';
import { GREEK, RANGES, TABLES } from '../../gen/multibyte-tables.ts';
import { invert, type Meanings, rowLength } from './meanings.ts';

/**
 * A row is written in steps, each a number whose lowest two bits say what it is: a gap of so many places without a meaning;
 * so many meanings that follow each other, of which the first is given by its distance to the last before; so many that are
 * given by their distances; a copy of so many from the row that this one is like, of which the beginning is given by its
 * distance to the end of the last copy.
 */
export function unpackMeanings(packed: string, packedPairs: string, like: Uint32Array): Meanings {
  const reader = new PackedReader(packed);
  const row = new Uint32Array(rowLength(true));
  let at = 0;
  let last = 0;
  let after = 0;
  while (!reader.done) {
    const step = reader.next();
    const count = step >> 2;
    switch (step & 3) {
      case 0:
        at += count;
        break;
      case 1: {
        const first = last + reader.nextSigned();
        for (let i = 0; i < count; i++) row[at++] = first + i;
        last = first + count - 1;
        break;
      }
      case 2:
        for (let i = 0; i < count; i++) {
          last += reader.nextSigned();
          row[at++] = last;
        }
        break;
      default: {
        const from = after + reader.nextSigned();
        row.set(like.subarray(from, from + count), at);
        at += count;
        after = from + count;
        last = row[at - 1] as number;
      }
    }
  }
  const pairs: number[] = [];
  const pairReader = new PackedReader(packedPairs);
  while (!pairReader.done) pairs.push(pairReader.next());
  return {
    row: at > rowLength(false) ? row : row.slice(0, rowLength(false)),
    pairs: Uint32Array.from(pairs),
  };
}

const rows = new Map<string, Meanings>();

function tableOf(name: string) {
  const table = TABLES[name];
  if (table === undefined) throw new Error(`no table for ${name}`);
  return table;
}

/** What bytes mean in an encoding. */
export function meaningsOf(name: string): Meanings {
  let found = rows.get(name);
  if (found === undefined) {
    const { like, row, pairs } = tableOf(name);
    found = unpackMeanings(row, pairs, like === '' ? new Uint32Array(0) : meaningsOf(like).row);
    rows.set(name, found);
  }
  return found;
}

/** By code point: its code in an encoding, or 0. */
export function codesOf(name: string): Uint16Array {
  const codes = invert(meaningsOf(name));
  const reader = new PackedReader(tableOf(name).exceptions);
  let codePoint = 0;
  while (!reader.done) {
    codePoint += reader.next();
    codes[codePoint] = reader.next();
  }
  return codes;
}

/** Of gb18030: characters of four bytes below U+10000. */
export interface Ranges {
  readonly firsts: Uint32Array;
  readonly ends: Uint32Array;
  /** The number of the first sequence. */
  readonly numbers: Uint32Array;
}

let ranges: Ranges | undefined;

export function fourByteRanges(): Ranges {
  if (ranges !== undefined) return ranges;
  const reader = new PackedReader(RANGES);
  const firsts: number[] = [];
  const ends: number[] = [];
  const numbers: number[] = [];
  let last = 0;
  while (!reader.done) {
    const first = last + reader.next();
    last = first + reader.next();
    firsts.push(first);
    ends.push(last);
    numbers.push(reader.next());
  }
  ranges = {
    firsts: Uint32Array.from(firsts),
    ends: Uint32Array.from(ends),
    numbers: Uint32Array.from(numbers),
  };
  return ranges;
}

let greek: Uint16Array | undefined;

/** What a byte means in ISO 8859-7, 0 for nothing. */
export function greekOf(byte: number): number {
  if (byte < 0xa0) return byte;
  if (greek === undefined) {
    const reader = new PackedReader(GREEK);
    greek = Uint16Array.from({ length: 96 }, () => reader.next());
  }
  return greek[byte - 0xa0] as number;
}
