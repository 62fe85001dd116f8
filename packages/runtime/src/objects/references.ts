/**
 * References that C holds, in fields of structs and in globals: C has a word, which is a place in an array here, plus one.
 */
import { systemError } from '@harpy/objects/errors';
import type { PyValue } from '@harpy/objects/value';

export type References = (PyValue | undefined)[];

/** In debug mode: no two fields get the same word, so that one that belongs elsewhere is known. */
export class UniqueReferences extends Array<PyValue | undefined> {
  static #next = 0;

  /** The word for a new place with that value. */
  add(value: PyValue): number {
    this[UniqueReferences.#next] = value;
    return ++UniqueReferences.#next;
  }
}

/**
 * Puts `value` at the place `word` stands for, or at a new one if that is 0; `at` is where the word is. Returns the
 * references, which may be another array: those of a struct are few, and one that grows has room to spare.
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
    if (value === undefined) words[at] = 0;
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
  for (let place = 0; place < references.length; place++) {
    if (references[place] !== undefined) continue;
    references[place] = value;
    words[at] = place + 1;
    return references;
  }
  words[at] = references.length + 1;
  return [...references, value];
}

export const notOurs = (): object => systemError('a field or global holds what HPy never put there');
