/** `__buffer__` and `__release_buffer__` (https://peps.python.org/pep-0688/): the buffer protocol as special methods. */
import { lookupAttribute } from './attribute.ts';
import { call1, callUnbound1 } from './call.ts';
import { bareType, typeOf } from './core-types.ts';
import { typeError, valueError } from './errors.ts';
import { PyMemoryView, viewOf } from './memoryview.ts';
import { PyObject } from './object.ts';
import { releaseBuffer } from './protocols/buffer.ts';
import { toSize } from './protocols/convert.ts';
import type { BufferInfo, GetBufferSlot, ReleaseBufferSlot } from './slots.ts';
import type { PyValue } from './value.ts';

/** Owns a buffer that came from a `__buffer__` written in Python: knows what to call when it is given back. */
export class PyBufferWrapper extends PyObject {
  readonly object: PyValue;
  readonly memory: PyMemoryView;
  readonly inner: BufferInfo;
  constructor(object: PyValue, memory: PyMemoryView, inner: BufferInfo) {
    super();
    this.object = object;
    this.memory = memory;
    this.inner = inner;
  }
}
const wrapperType = bareType('_buffer_wrapper', PyBufferWrapper);
wrapperType.bf_releasebuffer = (self) => {
  const { object, memory, inner } = self as PyBufferWrapper;
  releaseBuffer(inner);
  const release = lookupAttribute(object, '__release_buffer__');
  if (release !== undefined) call1(release, memory);
  if (!memory.released && memory.exports === 0) {
    memory.released = true;
    memory.shared.release();
  }
};

/** `__buffer__` of a builtin type. */
export const wrapGetBuffer =
  (slot: GetBufferSlot) =>
  (self: PyValue, flags: PyValue): PyValue =>
    viewOf(slot(self, toSize(flags)));

/** `__release_buffer__` of a builtin type. */
export const wrapReleaseBuffer =
  (_slot: ReleaseBufferSlot) =>
  (self: PyValue, view: PyValue): void => {
    if (!(view instanceof PyMemoryView)) throw typeError('expected a memoryview object');
    if (view.released) throw valueError("memoryview's buffer has already been released");
    if (view.shared.buffer.owner !== self) throw valueError("memoryview's buffer is not this object");
    view.released = true;
    view.shared.release();
  };

/** The buffer of an object whose class has a `__buffer__` written in Python. */
export function genericGetBuffer(self: PyValue, flags: number): BufferInfo {
  const method = typeOf(self).lookup('__buffer__');
  if (method === undefined) throw typeError(`a bytes-like object is required, not '${typeOf(self).name}'`);
  const memory = callUnbound1(method, self, flags);
  if (!(memory instanceof PyMemoryView)) throw typeError('__buffer__ returned non-memoryview object');
  const inner = memory.type.bf_getbuffer?.(memory, flags);
  if (inner === undefined) throw typeError('__buffer__ returned non-memoryview object');
  return { ...inner, owner: new PyBufferWrapper(self, memory, inner) };
}
