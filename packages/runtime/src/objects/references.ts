/**
 * References that C holds, in fields of structs and in globals: C has a word, which is a place in an array here, plus one.
 */
import { systemError } from '@harpy/objects/errors';
import type { PyValue } from '@harpy/objects/value';

/** Puts `value` at the place `word` stands for; returns the word for the place it has now, 0 for no value. */
export function storeReference(
  references: (PyValue | undefined)[],
  word: number,
  value: PyValue | undefined,
): number {
  if (word !== 0) {
    const at = word - 1;
    if (at < 0 || at >= references.length) throw notOurs();
    references[at] = value;
    return value === undefined ? 0 : word;
  }
  if (value === undefined) return 0;
  let at = 0;
  while (at < references.length && references[at] !== undefined) at++;
  references[at] = value;
  return at + 1;
}

export const notOurs = (): object => systemError('a field or global holds what HPy never put there');
