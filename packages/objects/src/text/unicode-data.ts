/** The Unicode character database as `unicodedata` shows it: the current version, and 3.2.0 (which IDNA is defined by). */
import * as current from '../gen/unicode-data.ts';
import * as old from '../gen/unicode-data-3-2.ts';
import { UNICODE_VERSION } from '../gen/unicode-types.ts';
import { PackedReader } from './packed.ts';
import { type Trie, trieGet, trieOfRuns } from './trie.ts';

type Source = typeof current | typeof old;

/** What a code point is made of. */
export interface Decomposition {
  /** `<compat>` and the like; empty if canonical. */
  readonly tag: string;
  readonly parts: readonly number[];
  /** True if normalisation puts the parts together again. */
  readonly composes: boolean;
}

export class UnicodeDatabase {
  readonly version: string;
  readonly #source: Source;
  #trie: Trie | undefined;
  #decompositions: Map<number, Decomposition> | undefined;
  #numeric: Map<number, number> | undefined;
  #compositions: Map<number, number> | undefined;
  #combining: Uint8Array | undefined;

  constructor(version: string, source: Source) {
    this.version = version;
    this.#source = source;
  }

  #record(codePoint: number): readonly [string, string, number, number, string] {
    this.#trie ??= trieOfRuns(this.#source.RUNS);
    return this.#source.RECORDS[trieGet(this.#trie, codePoint)] as readonly [
      string,
      string,
      number,
      number,
      string,
    ];
  }

  category(codePoint: number): string {
    return this.#record(codePoint)[0];
  }

  bidirectional(codePoint: number): string {
    return this.#record(codePoint)[1];
  }

  /** Canonical combining class. */
  combining(codePoint: number): number {
    this.#trie ??= trieOfRuns(this.#source.RUNS);
    this.#combining ??= Uint8Array.from(this.#source.RECORDS, (record) => record[2]);
    return this.#combining[trieGet(this.#trie, codePoint)] as number;
  }

  mirrored(codePoint: number): number {
    return this.#record(codePoint)[3];
  }

  eastAsianWidth(codePoint: number): string {
    return this.#record(codePoint)[4];
  }

  /** The numeric value (a fraction as a double), or undefined. */
  numeric(codePoint: number): number | undefined {
    this.#numeric ??= this.#readNumeric();
    return this.#numeric.get(codePoint);
  }

  #readNumeric(): Map<number, number> {
    const values = new Map<number, number>();
    const reader = new PackedReader(this.#source.NUMERIC);
    for (let codePoint = 0; !reader.done; ) {
      codePoint += reader.next();
      const rest = reader.nextSigned();
      const numerator = rest * 10 ** reader.next();
      values.set(codePoint, numerator / reader.next());
    }
    return values;
  }

  /** The decomposition by the tables: none for Hangul syllables, whose parts follow from their number. */
  decomposition(codePoint: number): Decomposition | undefined {
    this.#decompositions ??= this.#readDecompositions();
    return this.#decompositions.get(codePoint);
  }

  #readDecompositions(): Map<number, Decomposition> {
    const map = new Map<number, Decomposition>();
    const reader = new PackedReader(this.#source.DECOMPOSITIONS);
    for (let codePoint = 0; !reader.done; ) {
      codePoint += reader.next();
      const kind = reader.next();
      const parts: number[] = [];
      let part = codePoint;
      for (let count = reader.next(); count > 0; count--) {
        part += reader.nextSigned();
        parts.push(part);
      }
      map.set(codePoint, { tag: this.#source.TAGS[kind >> 1] as string, parts, composes: (kind & 1) === 1 });
    }
    return map;
  }

  /** The code point that two make together, or undefined. Hangul is the caller's. */
  composition(first: number, second: number): number | undefined {
    if (!this.#compositions) {
      this.decomposition(0);
      this.#compositions = new Map();
      for (const [codePoint, { composes, parts }] of this.#decompositions as Map<number, Decomposition>) {
        if (composes)
          this.#compositions.set((parts[0] as number) * 0x110000 + (parts[1] as number), codePoint);
      }
    }
    return this.#compositions.get(first * 0x110000 + second);
  }
}

export const unicodeDatabase: UnicodeDatabase = /* @__PURE__ */ new UnicodeDatabase(UNICODE_VERSION, current);
export const unicodeDatabase32: UnicodeDatabase = /* @__PURE__ */ new UnicodeDatabase('3.2.0', old);
