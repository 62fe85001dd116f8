/** `BaseException.add_note`. */

import { getOwn, setOwn } from './attribute.ts';
import { PyList } from './core-types.ts';
import { type PyBaseException, typeError } from './errors.ts';
import type { PyValue } from './value.ts';

/** Appends to `__notes__`, which is made if it is not there. */
export function addNote(error: PyBaseException, note: PyValue): void {
  const notes = getOwn(error, '__notes__');
  if (notes === undefined) setOwn(error, '__notes__', new PyList([note]));
  else if (notes instanceof PyList) notes.items.push(note);
  else throw typeError('Cannot add note: __notes__ is not a list');
}
