/** Bytes objects. */
import { PyBytes } from '@harpy/objects/bytes';
import { callUnbound0 } from '@harpy/objects/call';
import { typeOf } from '@harpy/objects/core-types';
import { systemError, typeError, valueError } from '@harpy/objects/errors';
import { listItems } from '@harpy/objects/protocols/iterate';
import type { PyValue } from '@harpy/objects/value';
import type { ContextFunctions } from '../../gen/context.ts';
import type { Handle, Pointer } from '../../types.ts';
import type { Extension } from '../extension.ts';
import { toSsize } from '../integers.ts';

export function bytesOf(value: PyValue): Uint8Array {
  if (value instanceof PyBytes) return value.bytes;
  throw typeError(`expected bytes, ${typeOf(value).name} found`);
}

/** As CPython's `PyObject_Bytes`: `__bytes__`, a buffer, or an iterable of ints. */
export function toBytes(value: PyValue): PyValue {
  if (value instanceof PyBytes && value.constructor === PyBytes) return value;
  const type = typeOf(value);
  const method = type.lookup('__bytes__');
  if (method !== undefined) {
    const result = callUnbound0(method, value);
    if (result instanceof PyBytes) return result;
    throw typeError(`__bytes__ returned non-bytes (type ${typeOf(result).name})`);
  }
  if (type.bf_getbuffer !== undefined) {
    const buffer = type.bf_getbuffer(value, 0);
    const size = buffer.shape.reduce((product, count) => product * count, buffer.itemSize);
    const bytes = buffer.bytes().slice(buffer.offset, buffer.offset + size);
    type.bf_releasebuffer?.(value, buffer);
    return new PyBytes(bytes);
  }
  if (
    typeof value === 'string' ||
    type.mro.some((each) => each.name === 'str' && !each.flags.heap) ||
    (type.tp_iter === undefined && type.sq_item === undefined)
  )
    throw typeError(`cannot convert '${type.name}' object to bytes`);
  const items = listItems(value);
  const bytes = new Uint8Array(items.length);
  for (const [at, item] of items.entries()) {
    const byte = toSsize(item);
    if (byte < 0 || byte > 255) throw valueError('bytes must be in range(0, 256)');
    bytes[at] = byte;
  }
  return new PyBytes(bytes);
}

export function bytesBodies(extension: Extension) {
  const { handles } = extension;
  const size = (_ctx: Pointer, h: Handle) => bytesOf(handles.get(h)).length;
  const asString = (_ctx: Pointer, h: Handle): Pointer => {
    const bytes = bytesOf(handles.get(h));
    return (extension.heldText(h) || extension.holdText(h, extension.texts.copy(bytes))) as Pointer;
  };
  const copy = (at: number, length: number) => {
    const { u8 } = extension.memory;
    const start = at >>> 0;
    if (start + length > u8.length)
      throw new RangeError(`address 0x${start.toString(16)} is outside the memory`);
    return handles.openSlot(new PyBytes(u8.slice(start, start + length)));
  };
  return {
    ctx_Bytes_Check: (_ctx, h) => (handles.get(h) instanceof PyBytes ? 1 : 0),
    ctx_Bytes_Size: size,
    ctx_Bytes_GET_SIZE: size,
    ctx_Bytes_AsString: asString,
    ctx_Bytes_AS_STRING: asString,
    ctx_Bytes_FromString: (_ctx, at) => copy(at, extension.memory.stringLength(at)),
    ctx_Bytes_FromStringAndSize: (_ctx, at, length) => {
      if (at === 0) throw valueError('NULL char * passed to HPyBytes_FromStringAndSize');
      if (length < 0) throw systemError('Negative size passed to HPyBytes_FromStringAndSize');
      return copy(at, length);
    },
  } satisfies Partial<ContextFunctions>;
}
