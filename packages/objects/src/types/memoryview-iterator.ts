/** The iterator of `memoryview`. */
import './object.ts';
import { readItem } from '../bytes/native-format.ts';
import { bareType } from '../core-types.ts';
import { populate } from '../define.ts';
import { offsetOf } from '../memoryview/subscript.ts';
import type { PyMemoryView } from '../memoryview.ts';
import { PyObject } from '../object.ts';

export class PyMemoryIterator extends PyObject {
  /** Undefined once it is exhausted. */
  memory: PyMemoryView | undefined;
  readonly format: string;
  readonly length: number;
  index = 0;
  constructor(memory: PyMemoryView, format: string, length: number) {
    super();
    this.memory = memory;
    this.format = format;
    this.length = length;
  }
}
export const memoryIteratorType = bareType('memory_iterator', PyMemoryIterator);
populate(memoryIteratorType, {
  slots: {
    tp_iter: (self) => self,
    tp_iternext: (self) => {
      const iterator = self as PyMemoryIterator;
      const { memory, index } = iterator;
      if (memory === undefined) return undefined;
      if (index >= iterator.length) {
        iterator.memory = undefined;
        return undefined;
      }
      const { view } = memory;
      iterator.index = index + 1;
      return readItem(view.bytes(), offsetOf(view, [index]), iterator.format);
    },
  },
});
