/** Names in the extension's memory, mostly literals, as the one JavaScript string each was the last time it was read. */
import { textOf } from '@harpy/objects/core-types';
import type { LinearMemory } from '../memory.ts';
import type { Texts } from './texts.ts';

const PLACES = 1024;
const LONGEST = 64;

export class NameCache {
  readonly #memory: LinearMemory;
  readonly #texts: Texts;
  readonly #addresses = new Int32Array(PLACES);
  readonly #names = new Array<string>(PLACES).fill('');

  constructor(memory: LinearMemory, texts: Texts) {
    this.#memory = memory;
    this.#texts = texts;
  }

  /** The text at `address`. It is compared with what is remembered: the memory may hold another one by now. */
  get(address: number): string {
    const place = (address ^ (address >>> 10)) & (PLACES - 1);
    if (this.#addresses[place] === address) {
      const name = this.#names[place] as string;
      const { u8 } = this.#memory;
      const { length } = name;
      let at = 0;
      while (at < length && u8[address + at] === name.charCodeAt(at)) at++;
      if (at === length && u8[address + at] === 0) return name;
    }
    const length = this.#memory.stringLength(address);
    const name = textOf(this.#texts.decode(address, length)) ?? '';
    // As many characters as bytes: ASCII, which is compared above.
    if (length === name.length && length <= LONGEST && length > 0) {
      this.#addresses[place] = address;
      this.#names[place] = intern(name);
    }
    return name;
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
