/** What all classes of ctypes can do: `from_buffer`, `from_param`, `c_int * 3`... */
import { getAttribute, lookupAttribute } from '@harpy/objects/attribute';
import { integerOf, typeOf } from '@harpy/objects/core-types';
import { getset, method, populate } from '@harpy/objects/define';
import { attributeError, typeError, valueError } from '@harpy/objects/errors';
import { byteLength, bytesArgument, isCContiguous } from '@harpy/objects/protocols/buffer';
import { toSize } from '@harpy/objects/protocols/convert';
import { reprText } from '@harpy/objects/protocols/text';
import type { BufferInfo } from '@harpy/objects/slots';
import type { PyType } from '@harpy/objects/type';
import { memoryViewOf } from '@harpy/objects/types/memoryview';
import { isInstanceCheck } from '@harpy/objects/types/object';
import type { PyValue } from '@harpy/objects/value';
import { PyArgument } from './argument.ts';
import { arrayTypes } from './array-types.ts';
import { type CType, cTypeType, dataAt, infoFor, keep, newData, PyCData } from './data.ts';
import { Block, type Place, placeAt } from './memory.ts';

/** Memory of others that is in use: the same bytes are one block. */
const foreign = new WeakMap<object, Block>();

/** The block that the bytes of a buffer are of. */
function blockOfBuffer(buffer: BufferInfo): Place {
  const { owner, offset } = buffer;
  if (owner instanceof PyCData) return { block: owner.block, offset };
  const bytes = buffer.bytes();
  const known = typeof owner === 'object' ? foreign.get(owner) : undefined;
  if (
    known !== undefined &&
    known.bytes.buffer === bytes.buffer &&
    known.bytes.byteOffset === bytes.byteOffset &&
    known.size === bytes.length
  )
    return { block: known, offset };
  const block = new Block(bytes.length, buffer.bytes);
  if (typeof owner === 'object') foreign.set(owner, block);
  return { block, offset };
}

function checkRoom(length: number, size: number, offset: number): void {
  if (offset < 0) throw valueError('offset cannot be negative');
  if (size > length - offset)
    throw valueError(`Buffer size too small (${length} instead of at least ${size + offset} bytes)`);
}

function fromBuffer(type: CType, source: PyValue, offset: PyValue = 0): PyValue {
  const { size } = infoFor(type);
  const view = memoryViewOf(source);
  const buffer = view.view;
  if (buffer.readonly) throw typeError('underlying buffer is not writable');
  if (!isCContiguous(buffer)) throw typeError('underlying buffer is not C contiguous');
  const start = toSize(offset);
  checkRoom(byteLength(buffer), size, start);
  const place = blockOfBuffer(buffer);
  const result = dataAt(type, place.block, place.offset + start, undefined, 0);
  keep(result, -1, view);
  return result;
}

function fromBufferCopy(type: CType, source: PyValue, offset: PyValue = 0): PyValue {
  const { size } = infoFor(type);
  const bytes = bytesArgument(source);
  const start = toSize(offset);
  checkRoom(bytes.length, size, start);
  const result = newData(type);
  result.block.bytes.set(bytes.subarray(start, start + size));
  return result;
}

function fromAddress(type: CType, value: PyValue): PyValue {
  const address = integerOf(value);
  if (address === undefined) throw typeError('integer expected');
  const { size } = infoFor(type);
  const { block, offset } = placeAt(address, size);
  return dataAt(type, block, offset, undefined, 0);
}

/** `from_param` of classes that take their own objects only. */
export function fromParameter(type: PyType, value: PyValue): PyValue {
  if (isInstanceCheck(value, type)) return value;
  if (value instanceof PyArgument) {
    const { object } = value;
    if (object !== undefined && isInstanceCheck(object, type)) return value;
    const name = object === undefined ? 'NULL' : typeOf(object).name;
    throw typeError(`expected ${type.name} instance instead of pointer to ${name}`);
  }
  const stand = lookupAttribute(value, '_as_parameter_');
  if (stand !== undefined) return fromParameter(type, stand);
  throw typeError(`expected ${type.name} instance instead of ${typeOf(value).name}`);
}

function inLibrary(library: PyValue, name: PyValue): never {
  const handle = getAttribute(library, '_handle');
  if (integerOf(handle) === undefined)
    throw typeError('the _handle attribute of the second argument must be an integer');
  throw valueError(noSymbol(name));
}

/** Why there is no function or variable of a library. */
export const noSymbol = (name: PyValue): string =>
  `undefined symbol: ${typeof name === 'string' ? name : reprText(name)} (JavaScript cannot call native libraries)`;

function pointerTypeOf(type: CType): PyValue {
  const found = type.pointerType;
  if (found === undefined)
    throw attributeError(`${reprText(type)} has no attribute '__pointer_type__'`, type, '__pointer_type__');
  return found;
}

populate(cTypeType, {
  doc: 'The metaclass of the classes of ctypes.',
  slots: {
    sq_repeat: (self, count) => arrayTypes.of(self as CType, count),
  },
  methods: () => [
    method(
      'from_address(integer, /)',
      fromAddress,
      'C.from_address(integer) -> C instance\naccess a C instance at the specified address',
    ),
    method(
      'from_buffer(object, offset=0, /)',
      fromBuffer,
      'C.from_buffer(object, offset=0, /) -> C instance\ncreate a C instance from a writeable buffer',
    ),
    method(
      'from_buffer_copy(buffer, offset=0, /)',
      fromBufferCopy,
      'C.from_buffer_copy(object, offset=0, /) -> C instance\ncreate a C instance from a readable buffer',
    ),
    method('from_param(value, /)', fromParameter, 'Convert a Python object into a function call parameter.'),
    method(
      'in_dll(dll, name, /)',
      (_type: CType, library: PyValue, name: PyValue) => inLibrary(library, name),
      'C.in_dll(dll, name) -> C instance\naccess a C instance in a dll',
    ),
  ],
  getset: () => [
    getset(
      '__pointer_type__',
      pointerTypeOf,
      (type: CType, value) => {
        type.pointerType = value;
      },
      'pointer type',
    ),
  ],
});
