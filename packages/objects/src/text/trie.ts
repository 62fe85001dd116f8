import { PackedReader } from './packed.ts';

const SHIFT = 7;
const BLOCK = 1 << SHIFT;
const BLOCKS = 0x110000 >> SHIFT;

/** A map from every code point to a small number, in two steps: a block of 128 code points, then the place in it. */
export interface Trie {
  readonly index: Uint16Array;
  readonly data: Uint16Array;
}

/** Builds a trie of runs: pairs of length and value that cover all code points, as packed numbers. */
export function trieOfRuns(runs: string): Trie {
  const reader = new PackedReader(runs);
  const index = new Uint16Array(BLOCKS);
  const constant = new Map<number, number>();
  let data = new Uint16Array(BLOCK * 512);
  let used = 0;
  const append = (): number => {
    if ((used + 1) * BLOCK > data.length) {
      const larger = new Uint16Array(data.length * 2);
      larger.set(data);
      data = larger;
    }
    return used++;
  };
  let left = 0;
  let value = 0;
  for (let block = 0; block < BLOCKS; block++) {
    if (left === 0) {
      left = reader.next();
      value = reader.next();
    }
    if (left >= BLOCK) {
      let place = constant.get(value);
      if (place === undefined) {
        place = append();
        data.fill(value, place * BLOCK, (place + 1) * BLOCK);
        constant.set(value, place);
      }
      index[block] = place;
      left -= BLOCK;
      continue;
    }
    const place = append();
    index[block] = place;
    for (let i = 0; i < BLOCK; ) {
      if (left === 0) {
        left = reader.next();
        value = reader.next();
      }
      const n = Math.min(left, BLOCK - i);
      data.fill(value, place * BLOCK + i, place * BLOCK + i + n);
      i += n;
      left -= n;
    }
  }
  return { index, data: data.slice(0, used * BLOCK) };
}

/** The number of a code point (below 0x110000). */
export function trieGet(trie: Trie, codePoint: number): number {
  const block = trie.index[codePoint >> SHIFT] as number;
  return trie.data[(block << SHIFT) | (codePoint & (BLOCK - 1))] as number;
}
