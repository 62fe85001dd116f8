/** `memoryview.cast`. */
import { jsArgument } from '../arguments.ts';
import { nativeFormat, nativeSize } from '../bytes/native-format.ts';
import { PyList, PyTuple } from '../core-types.ts';
import { typeError, valueError } from '../errors.ts';
import { PyMemoryView } from '../memoryview.ts';
import { byteLength, isCContiguous } from '../protocols/buffer.ts';
import { hasIndex, toClampedSize } from '../protocols/convert.ts';
import type { BufferInfo } from '../slots.ts';
import type { PyValue } from '../value.ts';

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

export function cast(self: PyMemoryView, format: PyValue, shape: PyValue | undefined): PyMemoryView {
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

export const isByte = (char: string): boolean => char === 'B' || char === 'b' || char === 'c';
