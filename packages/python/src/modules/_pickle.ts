/** `_pickle`: `PickleBuffer` only; the rest of the library's `pickle` is its Python version. */
import { bareType } from '@harpy/objects/core-types';
import { constructWith, method, populate } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { bufferError, valueError } from '@harpy/objects/errors';
import { PyObject } from '@harpy/objects/object';
import {
  FULL_RO,
  getBuffer,
  isCContiguous,
  isFContiguous,
  releaseBuffer,
  simpleBuffer,
} from '@harpy/objects/protocols/buffer';
import type { BufferInfo } from '@harpy/objects/slots';
import { memoryViewOf } from '@harpy/objects/types/memoryview';
import type { PyValue } from '@harpy/objects/value';

/** A buffer that may travel beside a pickle (PEP 574). */
class PyPickleBuffer extends PyObject {
  buffer: BufferInfo | undefined;
  constructor(buffer: BufferInfo) {
    super();
    this.buffer = buffer;
  }

  get open(): BufferInfo {
    if (this.buffer === undefined) throw valueError('operation forbidden on released PickleBuffer object');
    return this.buffer;
  }
}
const pickleBufferType = bareType('pickle.PickleBuffer', PyPickleBuffer);

/** The bytes as one run, for `raw()`. */
class RawBytes extends PyObject {
  readonly info: BufferInfo;
  constructor(info: BufferInfo) {
    super();
    this.info = info;
  }
}
populate(bareType('_pickle._RawBytes', RawBytes), {
  slots: {
    bf_getbuffer: (self) => {
      const { info } = self as RawBytes;
      const bytes = info.bytes();
      return simpleBuffer(self, () => bytes, bytes.length, info.readonly);
    },
  },
});

populate(pickleBufferType, {
  doc: 'Wrapper for potentially out-of-band buffers.',
  slots: {
    tp_new: constructWith(
      'PickleBuffer(object, /)',
      (_type, object: PyValue) => new PyPickleBuffer(getBuffer(object, FULL_RO)),
    ),
    bf_getbuffer: (self) => ({ ...(self as PyPickleBuffer).open, owner: self }),
  },
  methods: () => [
    method('raw()', (self: PyPickleBuffer) => {
      const info = self.open;
      if (!isCContiguous(info) && !isFContiguous(info))
        throw bufferError('cannot extract raw buffer from non-contiguous buffer');
      return memoryViewOf(new RawBytes(info));
    }),
    method('release()', (self: PyPickleBuffer) => {
      if (self.buffer !== undefined) releaseBuffer(self.buffer);
      self.buffer = undefined;
    }),
  ],
});

export const pickleModule = defineModule({
  name: '_pickle',
  doc: 'Buffers that travel beside a pickle.',
  functions: [],
  types: [pickleBufferType],
});
