/** `memoryview`: items, slices and casts of memory of other objects, without copies. */
import { badArgument, intArgument } from '../arguments.ts';
import { hexOf } from '../bytes/methods.ts';
import { nativeFormat, readItem } from '../bytes/native-format.ts';
import { PyBytes } from '../bytes.ts';
import { None, NotImplemented, PyList, PyTuple, typeOf } from '../core-types.ts';
import { constructWith, getset, method, populate } from '../define.ts';
import { bufferError, typeError, valueError } from '../errors.ts';
import { genericAlias } from '../generic-alias.ts';
import { cast, isByte } from '../memoryview/cast.ts';
import { sameContent } from '../memoryview/equality.ts';
import { assignSubscript, formatOf, notImplemented, offsetOf, subscript } from '../memoryview/subscript.ts';
import { memoryViewType, PyMemoryView, SharedBuffer } from '../memoryview.ts';
import {
  ANY_CONTIGUOUS,
  byteLength,
  C_CONTIGUOUS,
  contiguousBytes,
  F_CONTIGUOUS,
  FORMAT,
  FULL_RO,
  forEachOffset,
  getBuffer,
  hasBuffer,
  INDIRECT,
  isCContiguous,
  isFContiguous,
  ND,
  releaseBuffer,
  STRIDES,
  WRITABLE,
} from '../protocols/buffer.ts';
import { equal } from '../protocols/compare.ts';
import { type BufferInfo, EQ, NE } from '../slots.ts';
import { hashUnits } from '../text/hash.ts';
import type { PyType } from '../type.ts';
import type { PyValue } from '../value.ts';
import { searchBound } from './list.ts';
import { PyMemoryIterator } from './memoryview-iterator.ts';
import { address } from './object.ts';

/** A view of any object with a buffer. */
export function memoryViewOf(object: PyValue, flags = FULL_RO): PyMemoryView {
  if (object instanceof PyMemoryView) return new PyMemoryView(object.shared, object.view);
  if (!hasBuffer(object))
    throw typeError(`memoryview: a bytes-like object is required, not '${typeOf(object).name}'`);
  const buffer = getBuffer(object, flags);
  return new PyMemoryView(new SharedBuffer(buffer), buffer);
}

/** Nested lists of the items. */
function toList(view: BufferInfo): PyValue {
  const char = formatOf(view);
  const items: PyValue[] = [];
  const bytes = view.bytes();
  forEachOffset(view, (offset) => items.push(readItem(bytes, offset, char)));
  const { shape } = view;
  if (shape.length === 0) return items[0] ?? None;
  let at = 0;
  const build = (axis: number): PyValue => {
    const extent = shape[axis] ?? 0;
    if (axis === shape.length - 1) {
      at += extent;
      return new PyList(items.slice(at - extent, at));
    }
    return new PyList(Array.from({ length: extent }, () => build(axis + 1)));
  };
  return build(0);
}

function toBytes(view: BufferInfo, order: string): PyBytes {
  const fortran = order === 'F' || (order === 'A' && isFContiguous(view) && !isCContiguous(view));
  return new PyBytes(contiguousBytes(view, fortran).slice());
}

/** What changes its size and must not, as long as the `with` statement of the view is not left. */
const holder = (self: PyMemoryView) => self.shared.buffer.owner as unknown as { held: number };

function release(self: PyMemoryView): void {
  if (self.released) return;
  if (self.exports > 0)
    throw bufferError(`memoryview has ${self.exports} exported buffer${self.exports === 1 ? '' : 's'}`);
  self.released = true;
  if (self.entered) holder(self).held--;
  self.shared.release();
}

/** Gives a buffer of the view in the form the consumer asks for. */
function buffer(self: PyValue, flags: number): BufferInfo {
  const memory = self as PyMemoryView;
  const { view } = memory;
  const asks = (wanted: number) => (flags & wanted) === wanted;
  const no = (what: string) => bufferError(`memoryview: underlying buffer ${what}`);
  if ((flags & WRITABLE) !== 0 && view.readonly) throw no('is not writable');
  const c = isCContiguous(view);
  const f = isFContiguous(view);
  if (asks(C_CONTIGUOUS) && !c) throw no('is not C-contiguous');
  if (asks(F_CONTIGUOUS) && !f) throw no('is not Fortran contiguous');
  if (asks(ANY_CONTIGUOUS) && !c && !f) throw no('is not contiguous');
  const indirect = view.suboffsets !== undefined && view.suboffsets.length > 0;
  if (!asks(INDIRECT) && indirect) throw no('requires suboffsets');
  if (!asks(STRIDES) && !c) throw no('is not C-contiguous');
  let result: BufferInfo = { ...view, owner: self };
  if (!asks(ND)) {
    if (asks(FORMAT))
      throw bufferError('memoryview: cannot cast to unsigned bytes if the format flag is present');
    const length = byteLength(view);
    result = { ...result, itemSize: 1, format: 'B', shape: [length], strides: [1] };
  }
  memory.exports++;
  return result;
}

const ints = (values: readonly number[] | undefined): PyTuple => new PyTuple(values ?? []);
export const view = (name: string, get: (info: BufferInfo, self: PyMemoryView) => PyValue, doc: string) =>
  getset(name, (self: PyMemoryView) => get(self.view, self), undefined, doc);

function memoryHash(self: PyValue): number {
  const memory = self as PyMemoryView;
  if (memory.hash === undefined) {
    const { view: info } = memory;
    if (!info.readonly) throw valueError('cannot hash writable memoryview object');
    if (!isByte(nativeFormat(info.format) ?? ''))
      throw valueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
    const hash = typeOf(info.owner).tp_hash;
    // As the owner's: it must be hashable itself.
    if (hash === undefined) throw typeError(`unhashable type: '${typeOf(info.owner).name}'`);
    hash(info.owner);
    memory.hash = hashUnits(contiguousBytes(info));
  }
  return memory.hash;
}

function search(
  self: PyMemoryView,
  value: PyValue,
  start: number,
  stop: number,
  act: (index: number) => boolean,
): void {
  const info = self.view;
  if (info.shape.length === 0) throw typeError('invalid lookup on 0-dim memory');
  const char = formatOf(info);
  if (info.shape.length > 1) throw notImplemented('multi-dimensional sub-views are not implemented');
  const [extent = 0] = info.shape;
  for (let index = start; index < Math.min(stop, extent); index++) {
    const item = readItem(self.view.bytes(), offsetOf(info, [index]), char);
    if (equal(item, value) && act(index)) return;
  }
}

populate(memoryViewType, {
  doc: 'A view of the memory of another object.',
  textSignature: '(object)',
  slots: {
    tp_new: constructWith('memoryview(object)', (_: PyType, object: PyValue) => memoryViewOf(object)),
    tp_repr: (self) =>
      `<${(self as PyMemoryView).released ? 'released ' : ''}memory at ${address(self as PyMemoryView)}>`,
    tp_hash: memoryHash,
    tp_richcompare: (a, b, operator) => {
      if (operator !== EQ && operator !== NE) return NotImplemented;
      const left = a as PyMemoryView;
      let same: boolean;
      if (left.released) same = a === b;
      else if (b instanceof PyMemoryView) same = b.released ? a === b : sameContent(left.view, b.view);
      else if (hasBuffer(b)) {
        const other = getBuffer(b, FULL_RO);
        try {
          same = sameContent(left.view, other);
        } finally {
          releaseBuffer(other);
        }
      } else return NotImplemented;
      return same === (operator === EQ);
    },
    tp_iter: (self) => {
      const { view: info } = self as PyMemoryView;
      if (info.shape.length === 0) throw typeError('invalid indexing of 0-dim memory');
      if (info.shape.length > 1) throw notImplemented('multi-dimensional sub-views are not implemented');
      return new PyMemoryIterator(self as PyMemoryView, formatOf(info), info.shape[0] ?? 0);
    },
    mp_length: (self) => {
      const { view: info } = self as PyMemoryView;
      const [extent] = info.shape;
      if (extent === undefined) throw typeError('0-dim memory has no length');
      return extent;
    },
    mp_subscript: subscript,
    mp_ass_subscript: assignSubscript,
    sq_item: (self, index) => subscript(self, index),
    bf_getbuffer: buffer,
    bf_releasebuffer: (self) => {
      (self as PyMemoryView).exports--;
    },
  },
  methods: () => [
    method('release(/)', release, 'Gives the memory back.'),
    method(
      'cast(format, shape=<unrepresentable>)',
      cast,
      'The same memory as items of another format or shape.',
    ),
    method(
      'toreadonly(/)',
      (self: PyMemoryView) => new PyMemoryView(self.shared, { ...self.view, readonly: true }),
      'A view that cannot be written to.',
    ),
    method(
      "tobytes(order='C')",
      (self: PyMemoryView, order: PyValue | undefined) => {
        const info = self.view;
        if (order === undefined || order === None) return toBytes(info, 'C');
        const wanted = typeof order === 'string' ? order : undefined;
        if (wanted === undefined) throw badArgument("tobytes() argument 'order'", 'str or None', order);
        if (wanted !== 'C' && wanted !== 'F' && wanted !== 'A')
          throw valueError("order must be 'C', 'F' or 'A'");
        return toBytes(info, wanted);
      },
      'A copy of the memory.',
    ),
    method(
      'tolist(/)',
      (self: PyMemoryView) => toList(self.view),
      'The items in a list, of lists if there are more dimensions.',
    ),
    method(
      'hex(sep=<unrepresentable>, bytes_per_sep=1)',
      (self: PyMemoryView, sep: PyValue | undefined, group: PyValue | undefined) =>
        hexOf(contiguousBytes(self.view), sep, group),
      'Two hexadecimal digits for each byte, in groups if there is a separator.',
    ),
    method(
      'count(value, /)',
      (self: PyMemoryView, value: PyValue) => {
        let count = 0;
        search(self, value, 0, Number.POSITIVE_INFINITY, () => {
          count++;
          return false;
        });
        return count;
      },
      'How many items are equal to the value.',
    ),
    method(
      'index(value, start=0, stop=sys.maxsize, /)',
      (self: PyMemoryView, value: PyValue, start: PyValue | undefined, stop: PyValue | undefined) => {
        const extent = self.view.shape[0] ?? 0;
        const bound = (given: number) => Math.min(given, extent);
        const from = bound(searchBound(start, extent, 0));
        const to = bound(searchBound(stop, extent, Number.MAX_SAFE_INTEGER));
        let found = -1;
        search(self, value, from, to, (index) => {
          found = index;
          return true;
        });
        if (found < 0) throw valueError('memoryview.index(x): x not found');
        return found;
      },
      'The index of the first item that is equal to the value.',
    ),
    method('__enter__(/)', (self: PyMemoryView) => {
      void self.view;
      if (!self.entered && 'held' in (self.shared.buffer.owner as object)) {
        self.entered = true;
        holder(self).held++;
      }
      return self;
    }),
    method('__exit__(*exc_info)', (self: PyMemoryView) => release(self), 'Gives the memory back.'),
  ],
  classMethods: () => [
    method(
      '_from_flags(object, flags)',
      (_: PyType, object: PyValue, flags: PyValue) => memoryViewOf(object, intArgument(flags, 0)),
      'A view with these flags of the buffer protocol.',
    ),
    method(
      '__class_getitem__(object, /)',
      (type: PyType, item: PyValue) => genericAlias(type, item),
      'For annotations.',
    ),
  ],
  getset: () => [
    view('obj', (_, self) => self.shared.buffer.owner, 'The object whose memory it is.'),
    view('nbytes', (info) => byteLength(info), 'The size of all items, in bytes.'),
    view('readonly', (info) => info.readonly, 'Whether the memory cannot be written to.'),
    view('itemsize', (info) => info.itemSize, 'The size of an item, in bytes.'),
    view('format', (info) => info.format, 'The format of an item, as in the module struct.'),
    view('ndim', (info) => info.shape.length, 'The number of dimensions.'),
    view('shape', (info) => ints(info.shape), 'The number of items in each dimension.'),
    view('strides', (info) => ints(info.strides), 'The distance of items in each dimension, in bytes.'),
    view('suboffsets', (info) => ints(info.suboffsets), 'Offsets behind pointers, of memory that has some.'),
    view('c_contiguous', isCContiguous, 'Whether the items follow each other, the last dimension fastest.'),
    view('f_contiguous', isFContiguous, 'Whether the items follow each other, the first dimension fastest.'),
    view(
      'contiguous',
      (info) => isCContiguous(info) || isFContiguous(info),
      'Whether the items follow each other.',
    ),
  ],
});
