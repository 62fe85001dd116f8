/** Names in the extension's memory, mostly literals, as the one JavaScript string each was the last time it was read. */
import { AttributeSite } from '@harpy/objects/attribute';
import { textOf } from '@harpy/objects/core-types';
import type { LinearMemory } from '../memory.ts';
import { utf8Encode } from '../utf8.ts';
import type { Texts } from './texts.ts';

const PLACES = 1024;
const LONGEST = 64;

/** A name that was read, with what finding the attribute of that name learned. */
class KnownName {
  readonly address: number;
  readonly site: AttributeSite;
  /** Its bytes and the NUL: so many words, then single bytes. */
  readonly #words: Int32Array;
  readonly #rest: Uint8Array;

  constructor(address: number, name: string) {
    this.address = address;
    this.site = new AttributeSite(intern(name));
    const bytes = new Uint8Array(name.length + 1);
    bytes.set(utf8Encode(name));
    const whole = bytes.length & ~3;
    const view = new DataView(bytes.buffer);
    this.#words = Int32Array.from({ length: whole >> 2 }, (_, at) => view.getInt32(at * 4, true));
    this.#rest = bytes.subarray(whole);
  }

  /** Is it still what lies at its address? */
  isIn(memory: LinearMemory): boolean {
    const words = this.#words;
    const rest = this.#rest;
    const { u8 } = memory;
    let at = this.address;
    if (words.length !== 0) {
      if (at + 4 * words.length > u8.length) return false;
      const { data } = memory;
      for (let i = 0; i < words.length; i++, at += 4) if (data.getInt32(at, true) !== words[i]) return false;
    }
    for (let i = 0; i < rest.length; i++, at++) if (u8[at] !== rest[i]) return false;
    return true;
  }
}

export class NameCache {
  readonly #memory: LinearMemory;
  readonly #texts: Texts;
  readonly #names = new Array<KnownName | undefined>(PLACES).fill(undefined);

  constructor(memory: LinearMemory, texts: Texts) {
    this.#memory = memory;
    this.#texts = texts;
  }

  /** The text at `address`. */
  get(address: number): string {
    return this.site(address).name;
  }

  /** What asks for the attribute named at `address`: the same every time. The memory may hold another name by then. */
  site(address: number): AttributeSite {
    const known = this.#names[(address ^ (address >>> 10)) & (PLACES - 1)];
    if (known !== undefined && known.address === address && known.isIn(this.#memory)) return known.site;
    return this.#read(address);
  }

  #read(address: number): AttributeSite {
    const length = this.#memory.stringLength(address);
    const name = textOf(this.#texts.decode(address, length)) ?? '';
    // As many characters as bytes: ASCII. Nothing is kept for addresses beyond 2 GiB, which are negative here.
    if (length !== name.length || length > LONGEST || length === 0 || address < 0)
      return new AttributeSite(name);
    const known = new KnownName(address, name);
    this.#names[(address ^ (address >>> 10)) & (PLACES - 1)] = known;
    return known.site;
  }
}

const probe: Record<string, true> = Object.create(null) as Record<string, true>;

/** The engine finds properties faster by a string that has been a property's name. */
function intern(name: string): string {
  probe[name] = true;
  for (const key in probe) {
    delete probe[key];
    return key;
  }
  return name;
}
