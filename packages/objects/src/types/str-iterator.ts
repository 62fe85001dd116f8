/** Iterators over str: one type for ASCII texts and one for others, as CPython names them. */
import { bareType, PyTuple, typeOf } from '../core-types.ts';
import { method, populate, type TypeContent } from '../define.ts';
import { typeError } from '../errors.ts';
import { iterFunction } from '../iter-function.ts';
import { inheritObject, type PyObject } from '../object.ts';
import { toSize } from '../protocols/convert.ts';
import { type ExactStr, strFromCodePoint, textOfStr } from '../str.ts';
import { isAscii } from '../text/case.ts';
import type { PyValue } from '../value.ts';
import './object.ts';

export interface PyStrIterator extends PyObject {}
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: see `inheritObject`
export class PyStrIterator {
  /** Undefined once it is exhausted. */
  str: ExactStr | undefined;
  index = 0;
  constructor(str: ExactStr) {
    this.str = str;
  }
  advance(): PyValue | undefined {
    const { str, index } = this;
    if (typeof str === 'string') {
      if (index < str.length) {
        this.index = index + 1;
        return str.charAt(index);
      }
    } else {
      const codePoint = str?.codePoints[index];
      if (codePoint !== undefined) {
        this.index = index + 1;
        return strFromCodePoint(codePoint);
      }
    }
    this.str = undefined;
    return undefined;
  }
}
inheritObject(PyStrIterator);
class PyAsciiIterator extends PyStrIterator {}

export const strIteratorType = bareType('str_iterator', PyStrIterator);
export const strAsciiIteratorType = bareType('str_ascii_iterator', PyAsciiIterator);

/** `iter(str)`. */
export function iterateStr(str: ExactStr): PyStrIterator {
  return isAscii(textOfStr(str)) ? new PyAsciiIterator(str) : new PyStrIterator(str);
}

const next = (self: PyValue): PyValue | undefined => (self as PyStrIterator).advance();

const content: TypeContent = {
  slots: { tp_iter: (self) => self, tp_iternext: next },
  methods: () => [
    method(
      '__length_hint__(/)',
      ({ str, index }: PyStrIterator) => (str === undefined ? 0 : textOfStr(str).length - index),
      'How many characters are left.',
    ),
    method(
      '__reduce__()',
      ({ str, index }: PyStrIterator) =>
        str === undefined
          ? new PyTuple([iterFunction, new PyTuple([''])])
          : new PyTuple([iterFunction, new PyTuple([str]), index]),
      'For pickling.',
    ),
    method(
      '__reduce__(/)',
      ({ str, index }: PyStrIterator) =>
        new PyTuple(
          str === undefined ? [iterFunction, new PyTuple([''])] : [iterFunction, new PyTuple([str]), index],
        ),
      'For pickle.',
    ),
    method(
      '__setstate__(state, /)',
      (self: PyStrIterator, state: PyValue) => {
        if (typeof state === 'string')
          throw typeError(`an integer is required (got type ${typeOf(state).name})`);
        const { str } = self;
        if (str !== undefined) self.index = Math.max(0, Math.min(toSize(state), textOfStr(str).length));
      },
      'Sets the position.',
    ),
  ],
};
populate(strIteratorType, content);
populate(strAsciiIteratorType, {
  ...content,
});
