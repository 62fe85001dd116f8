/** What iterators have in common: documentation, and how they are pickled. */
import { PyTuple } from '../../core-types.ts';
import { iterFunction } from '../../iter-function.ts';
import type { PyValue } from '../../value.ts';

export const HINT_DOC = 'How many items there will be.';
export const REDUCE_DOC = 'For pickling.';
export const SETSTATE_DOC = 'For unpickling.';
export const self = (value: PyValue): PyValue => value;

/** What `iter` makes such an iterator of, when it is unpickled. */
export const reduced = (argument: PyValue, index?: PyValue): PyTuple =>
  new PyTuple([iterFunction, new PyTuple([argument]), ...(index === undefined ? [] : [index])]);
