/**
 * References that C holds, in fields of structs and in globals: C has a word, which is a place in an array here, plus one.
 */
import { systemError } from '@harpy/objects/errors';
import type { PyValue } from '@harpy/objects/value';

export interface References extends Array<PyValue | undefined> {
  /** Places that were given up, of references that are many: arrays of objects have millions. */
  free?: number[];
}

/** In debug mode: no two fields get the same word, so that one that belongs elsewhere is known. */
export class UniqueReferences extends Array<PyValue | undefined> {
  static #next = 0;

  /** The word for a new place with that value. */
  add(value: PyValue): number {
    this[UniqueReferences.#next] = value;
    return ++UniqueReferences.#next;
  }
}

/** Up to so many are searched for a free place; of more, free places are known. */
const FEW = 8;

/**
 * Puts `value` at the place `word` stands for, or at a new one if that is 0; `at` is where the word is. Returns the
 * references, which are made with the first.
 */
export function storeReference(
  references: References | undefined,
  words: Int32Array,
  at: number,
  value: PyValue | undefined,
): References | undefined {
  const word = words[at] as number;
  if (word !== 0) {
    if (references === undefined || word < 0 || word > references.length) throw notOurs();
    references[word - 1] = value;
    if (value === undefined) {
      words[at] = 0;
      if (references.length > FEW) giveUp(references, word - 1);
    }
    return references;
  }
  if (value === undefined) return references;
  if (references === undefined) {
    words[at] = 1;
    return [value];
  }
  if (references instanceof UniqueReferences) {
    words[at] = references.add(value);
    return references;
  }
  const place = freePlace(references);
  references[place] = value;
  words[at] = place + 1;
  return references;
}

function giveUp(references: References, place: number): void {
  if (references.free === undefined) references.free = [place];
  else references.free.push(place);
}

function freePlace(references: References): number {
  if (references.length > FEW) {
    return references.free?.pop() ?? references.length;
  }
  const place = references.indexOf(undefined);
  return place < 0 ? references.length : place;
}

export const notOurs = (): object => systemError('a field or global holds what HPy never put there');
