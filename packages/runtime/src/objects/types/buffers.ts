/** The buffer protocol: views see the extension's memory itself, nothing is copied. */
import { bufferError, PyBaseException } from '@harpy/objects/errors';
import type { BufferInfo, GetBufferSlot, ReleaseBufferSlot } from '@harpy/objects/slots';
import type { PyValue } from '@harpy/objects/value';
import { layout } from '../../gen/layout.ts';
import type { Handle } from '../../types.ts';
import { watchDeath } from '../deaths.ts';
import type { Extension } from '../extension.ts';

const at = layout.HPy_buffer;

/** What a buffer that is out holds until it is released. */
interface Out {
  readonly extension: Extension;
  /** `HPy_bf_releasebuffer`, or 0. */
  readonly release: number;
  /** Of the `HPy_buffer`. */
  readonly address: number;
  /** Of the object: its struct stays where it is, for the bytes may lie in it. */
  readonly handle: Handle;
  released: boolean;
}

const outs = new WeakMap<BufferInfo, Out>();
/** For views that nobody released: what only the buffer refers to. */
const tokens = new WeakMap<BufferInfo, object>();

export function bufferSlots(
  x: Extension,
  get: number,
  releaseFunction: number,
): { bf_getbuffer: GetBufferSlot; bf_releasebuffer: ReleaseBufferSlot } {
  const f = x.calls.find(get, 3);
  return {
    bf_getbuffer: (self, flags) => {
      const address = x.allocate(at.size);
      x.memory.u8.fill(0, address, address + at.size);
      const handle = x.openWithStruct(self);
      try {
        const status = x.calls.call3(f, handle, address, flags);
        if (status < 0 && x.pending === undefined) throw bufferError('the object refused to give a buffer');
        x.calls.check(status);
        const info = readBuffer(x, address, self);
        const out: Out = { extension: x, release: releaseFunction, address, handle, released: false };
        outs.set(info, out);
        const token = {};
        tokens.set(info, token);
        watchDeath(token, () => release(out));
        return info;
      } catch (error) {
        x.handles.close(handle);
        if (!x.crashed) x.instance.free(address);
        throw error;
      }
    },
    bf_releasebuffer: (_self, buffer) => {
      const out = outs.get(buffer);
      if (out !== undefined) release(out);
    },
  };
}

function release(out: Out): void {
  const { extension, address, handle } = out;
  if (out.released || extension.crashed) return;
  out.released = true;
  if (out.release !== 0) {
    try {
      extension.calls.run2(out.release, handle, address);
      extension.calls.checkPending();
    } catch (error) {
      if (!(error instanceof PyBaseException)) throw error;
      extension.unraisable(error, undefined);
    }
  }
  if (extension.crashed) return;
  extension.handles.close(handle);
  extension.instance.free(address);
}

function readBuffer(x: Extension, address: number, self: PyValue): BufferInfo {
  const { memory } = x;
  const word = (offset: number): number => memory.word(address + offset);
  const dimensions = word(at.ndim);
  const list = (table: number): number[] =>
    Array.from({ length: dimensions }, (_, i) => memory.word(table + 4 * i));
  const itemSize = word(at.itemsize);
  const length = word(at.len);
  const format = word(at.format);
  const shapeAt = word(at.shape);
  // Without a shape there is one dimension, of `len / itemsize` items.
  const shape =
    shapeAt !== 0 ? list(shapeAt) : dimensions === 0 ? [] : [itemSize > 0 ? length / itemSize : length];
  const stridesAt = word(at.strides);
  const suboffsetsAt = word(at.suboffsets);
  const object = word(at.obj) as Handle;
  const owner = object === 0 ? self : x.handles.take(object);
  const offset = word(at.buf) >>> 0;
  const strides = stridesAt !== 0 ? list(stridesAt) : contiguous(shape, itemSize);
  if (suboffsetsAt === 0) checkExtent(offset, shape, strides, itemSize, memory.size);
  return {
    bytes: () => memory.u8,
    owner,
    readonly: word(at.readonly) !== 0,
    itemSize,
    format: format === 0 ? 'B' : memory.string(format),
    shape,
    strides,
    ...(suboffsetsAt !== 0 && { suboffsets: list(suboffsetsAt) }),
    offset,
  };
}

function contiguous(shape: readonly number[], itemSize: number): number[] {
  const strides = new Array<number>(shape.length);
  let step = itemSize;
  for (let i = shape.length - 1; i >= 0; i--) {
    strides[i] = step;
    step *= shape[i] as number;
  }
  return strides;
}

function checkExtent(
  offset: number,
  shape: readonly number[],
  strides: readonly number[],
  itemSize: number,
  memorySize: number,
): void {
  let low = offset;
  let high = offset + itemSize;
  for (const [i, count] of shape.entries()) {
    if (count === 0) return;
    const reach = (count - 1) * (strides[i] as number);
    if (reach < 0) low += reach;
    else high += reach;
  }
  if (low < 0 || high > memorySize) throw bufferError("the buffer is not inside the extension's memory");
}
