/** `memoryview`: items, slices and casts of memory of other objects, without copies. */
import { badArgument, intArgument, jsArgument } from '../arguments.ts';
import { hexOf } from '../bytes/methods.ts';
import {
  itemReader,
  nativeFormat,
  nativeSize,
  readItem,
  unsupportedFormat,
  writeItem,
} from '../bytes/native-format.ts';
import { PyBytes } from '../bytes.ts';
import { bareType, Ellipsis, None, NotImplemented, PyList, PyTuple, typeOf } from '../core-types.ts';
import { constructWith, getset, method, populate } from '../define.ts';
import {
  bufferError,
  indexError,
  newException,
  notImplementedErrorType,
  typeError,
  valueError,
} from '../errors.ts';
import { genericAlias } from '../generic-alias.ts';
import { memoryViewType, PyMemoryView, SharedBuffer } from '../memoryview.ts';
import { PyObject } from '../object.ts';
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
  resolveOffset,
  STRIDES,
  WRITABLE,
} from '../protocols/buffer.ts';
import { equal } from '../protocols/compare.ts';
import { hasIndex, toClampedSize, toSize } from '../protocols/convert.ts';
import { PySlice, sliceBounds } from '../slice.ts';
import { type BufferInfo, EQ, NE } from '../slots.ts';
import { hashUnits } from '../text/hash.ts';
import type { PyType } from '../type.ts';
import type { PyValue } from '../value.ts';
import { searchBound } from './list.ts';
import { address } from './object.ts';

const notImplemented = (message: string): object => newException(notImplementedErrorType, message);
const indexTooLarge = (message: string): object => indexError(message);

/** A view of any object with a buffer. */
export function memoryViewOf(object: PyValue, flags = FULL_RO): PyMemoryView {
  if (object instanceof PyMemoryView) return new PyMemoryView(object.shared, object.view);
  if (!hasBuffer(object))
    throw typeError(`memoryview: a bytes-like object is required, not '${typeOf(object).name}'`);
  const buffer = getBuffer(object, flags);
  return new PyMemoryView(new SharedBuffer(buffer), buffer);
}

function formatOf(view: BufferInfo): string {
  const char = nativeFormat(view.format);
  if (char === undefined) throw unsupportedFormat(view.format);
  return char;
}

/** The offset of an item; negative indices count from the end. */
function offsetOf(view: BufferInfo, indices: readonly PyValue[]): number {
  const { shape, strides } = view;
  const resolved: number[] = [];
  let offset = view.offset;
  for (const [axis, key] of indices.entries()) {
    const extent = shape[axis] ?? 0;
    const given = toSize(key, indexTooLarge);
    const index = given < 0 ? given + extent : given;
    if (index < 0 || index >= extent) throw indexError(`index out of bounds on dimension ${axis + 1}`);
    resolved.push(index);
    offset += index * (strides[axis] ?? 0);
  }
  return resolveOffset(view, resolved, offset);
}

const isMultiIndex = (key: PyValue): key is PyTuple => key instanceof PyTuple && key.items.every(hasIndex);
const isMultiSlice = (key: PyValue): boolean =>
  key instanceof PyTuple && key.items.length > 0 && key.items.every((item) => item instanceof PySlice);

function multiOffset(view: BufferInfo, key: PyTuple): number {
  const given = key.items.length;
  const dimensions = view.shape.length;
  if (given < dimensions) throw notImplemented('sub-views are not implemented');
  if (given > dimensions)
    throw typeError(`cannot index ${dimensions}-dimension view with ${given}-element tuple`);
  return offsetOf(view, key.items);
}

/** The items of the first axis that a slice selects. */
function sliced(view: BufferInfo, slice: PySlice): BufferInfo {
  const [extent = 0, ...shape] = view.shape;
  const [stride = 0, ...strides] = view.strides;
  const { start, step, count } = sliceBounds(slice, extent);
  // An empty selection starts anywhere: it must not start outside.
  const offset = view.offset + (count === 0 ? 0 : start * stride);
  return { ...view, offset, shape: [count, ...shape], strides: [stride * step, ...strides] };
}

function subscript(self: PyValue, key: PyValue): PyValue {
  const memory = self as PyMemoryView;
  const { view } = memory;
  if (view.shape.length === 0) {
    if (key instanceof PyTuple && key.items.length === 0)
      return readItem(view.bytes(), view.offset, formatOf(view));
    if (key === Ellipsis) return self;
    throw typeError('invalid indexing of 0-dim memory');
  }
  if (hasIndex(key)) {
    const char = formatOf(view);
    if (view.shape.length > 1) {
      toSize(key, indexTooLarge);
      throw notImplemented('multi-dimensional sub-views are not implemented');
    }
    return readItem(view.bytes(), offsetOf(view, [key]), char);
  }
  if (key instanceof PySlice) return new PyMemoryView(memory.shared, sliced(view, key));
  if (isMultiIndex(key)) {
    const char = formatOf(view);
    return readItem(view.bytes(), multiOffset(view, key), char);
  }
  if (isMultiSlice(key)) throw notImplemented('multi-dimensional slicing is not implemented');
  throw typeError('memoryview: invalid slice key');
}

function assignSubscript(self: PyValue, key: PyValue, value: PyValue | undefined): void {
  const { view } = self as PyMemoryView;
  if (view.readonly) throw typeError('cannot modify read-only memory');
  if (value === undefined) throw typeError('cannot delete memory');
  const dimensions = view.shape.length;
  const write = (offset: number, char: string) => {
    // Making the number may run code that releases the view.
    writeItem(() => (self as PyMemoryView).view.bytes(), offset, char, value);
  };
  if (dimensions === 0) {
    if (key === Ellipsis || (key instanceof PyTuple && key.items.length === 0)) {
      write(view.offset, formatOf(view));
      return;
    }
    throw typeError('invalid indexing of 0-dim memory');
  }
  if (hasIndex(key)) {
    const char = formatOf(view);
    if (dimensions > 1) throw notImplemented('sub-views are not implemented');
    write(offsetOf(view, [key]), char);
    return;
  }
  if (key instanceof PySlice && dimensions === 1) {
    assignSlice(sliced(view, key), value);
    return;
  }
  if (isMultiIndex(key)) {
    const char = formatOf(view);
    write(multiOffset(view, key), char);
    return;
  }
  if (key instanceof PySlice || isMultiSlice(key))
    throw notImplemented('memoryview slice assignments are currently restricted to ndim = 1');
  throw typeError('memoryview: invalid slice key');
}

function assignSlice(target: BufferInfo, value: PyValue): void {
  if (!hasBuffer(value)) throw typeError(`a bytes-like object is required, not '${typeOf(value).name}'`);
  const source = getBuffer(value, FULL_RO);
  try {
    const same =
      source.itemSize === target.itemSize &&
      plainFormat(source.format) === plainFormat(target.format) &&
      source.shape.length === 1 &&
      source.shape[0] === target.shape[0];
    if (!same) throw valueError('memoryview assignment: lvalue and rvalue have different structures');
    // The memories may overlap.
    const content = contiguousBytes(source).slice();
    const bytes = target.bytes();
    const { itemSize } = target;
    let at = 0;
    forEachOffset(target, (offset) => {
      for (let k = 0; k < itemSize; k++) bytes[offset + k] = content[at + k] ?? 0;
      at += itemSize;
    });
  } finally {
    releaseBuffer(source);
  }
}

const plainFormat = (format: string): string => (format.startsWith('@') ? format.slice(1) : format);

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

function shapeArgument(shape: PyValue): number[] {
  if (!(shape instanceof PyList) && !(shape instanceof PyTuple))
    throw typeError('shape must be a list or a tuple');
  return shape.items.map((item) => {
    if (
      !(typeof item === 'number' || typeof item === 'bigint' || (typeof item === 'object' && hasIndex(item)))
    )
      throw typeError('memoryview.cast(): elements of shape must be integers');
    const extent = toClampedSize(item);
    if (extent <= 0) throw valueError('memoryview.cast(): elements of shape must be integers > 0');
    return extent;
  });
}

/** C-contiguous strides, in bytes. */
function stridesOf(shape: readonly number[], itemSize: number): number[] {
  const strides = new Array<number>(shape.length);
  let stride = itemSize;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    strides[axis] = stride;
    stride *= shape[axis] ?? 0;
  }
  return strides;
}

function cast(self: PyMemoryView, format: PyValue, shape: PyValue | undefined): PyMemoryView {
  const { view } = self;
  const wanted = jsArgument(format, "cast() argument 'format'");
  if (!isCContiguous(view)) throw typeError('memoryview: casts are restricted to C-contiguous views');
  const dimensions = view.shape.length;
  if ((shape !== undefined || dimensions !== 1) && view.shape.includes(0))
    throw typeError('memoryview: cannot cast view with zeros in shape or strides');
  const extents = shape === undefined ? undefined : shapeOf(shape, dimensions);
  const source = nativeFormat(view.format);
  const target = nativeFormat(wanted);
  if (target === undefined)
    throw valueError(
      "memoryview: destination format must be a native single character format prefixed with an optional '@'",
    );
  if ((source === undefined || !isByte(source)) && !isByte(target))
    throw typeError('memoryview: cannot cast between two non-byte formats');
  const length = byteLength(view);
  const itemSize = nativeSize(target);
  if (length % itemSize !== 0) throw typeError('memoryview: length is not a multiple of itemsize');
  const flat: BufferInfo = {
    ...view,
    itemSize,
    format: wanted,
    shape: [length / itemSize],
    strides: [itemSize],
  };
  if (extents === undefined) return new PyMemoryView(self.shared, flat);
  const checked = shapeArgument(extents);
  if (checked.reduce((product, extent) => product * extent, itemSize) !== length)
    throw typeError('memoryview: product(shape) * itemsize != buffer size');
  return new PyMemoryView(self.shared, { ...flat, shape: checked, strides: stridesOf(checked, itemSize) });
}

function shapeOf(shape: PyValue, dimensions: number): PyList | PyTuple {
  if (!(shape instanceof PyList) && !(shape instanceof PyTuple))
    throw typeError('shape must be a list or a tuple');
  if (shape.items.length > 64) throw valueError('memoryview: number of dimensions must not exceed 64');
  if (dimensions !== 1 && shape.items.length !== 1)
    throw typeError('memoryview: cast must be 1D -> ND or ND -> 1D');
  return shape;
}

const isByte = (char: string): boolean => char === 'B' || char === 'b' || char === 'c';

/** Item by item, whatever the formats. */
function sameContent(a: BufferInfo, b: BufferInfo): boolean {
  if (a.shape.length !== b.shape.length || a.shape.some((extent, axis) => extent !== b.shape[axis]))
    return false;
  const left = itemReader(a.format);
  const right = itemReader(b.format);
  if (left === undefined || right === undefined) return false;
  const offsets: number[] = [];
  forEachOffset(b, (offset) => offsets.push(offset));
  const aBytes = a.bytes();
  const bBytes = b.bytes();
  let at = 0;
  let same = true;
  const isPlain = plainFormat(a.format) === plainFormat(b.format) && !/[fde?c]$/.test(a.format);
  forEachOffset(a, (offset) => {
    const other = offsets[at++] ?? 0;
    if (!same) return;
    if (isPlain) {
      for (let k = 0; k < a.itemSize; k++) if (aBytes[offset + k] !== bBytes[other + k]) same = false;
    } else if (!equalItems(left(aBytes, offset), right(bBytes, other))) same = false;
  });
  return same;
}

function equalItems(a: PyValue, b: PyValue): boolean {
  // NaN is not equal to itself here: these are no objects.
  return equal(a, b);
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

const ints = (values: readonly number[] | undefined): PyTuple => new PyTuple(values ?? []);
const view = (name: string, get: (info: BufferInfo, self: PyMemoryView) => PyValue, doc: string) =>
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
  methods: [
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
  classMethods: [
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
  getset: [
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
