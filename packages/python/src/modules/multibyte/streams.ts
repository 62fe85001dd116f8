/** `_multibytecodec.MultibyteStreamReader` and `MultibyteStreamWriter`. */

import { sizeArgument } from '@harpy/objects/arguments';
import { callMethod0, callMethod1 } from '@harpy/objects/attribute';
import { PyBytes } from '@harpy/objects/bytes';
import { bareType, integerOf, None, PyList, typeOf } from '@harpy/objects/core-types';
import { constructWith, member, method, populate } from '@harpy/objects/define';
import { typeError } from '@harpy/objects/errors';
import { length } from '@harpy/objects/protocols/convert';
import { getItemAt } from '@harpy/objects/protocols/sequence';
import { strFromText, textOfStr } from '@harpy/objects/str';
import { splitTextLines } from '@harpy/objects/text/search';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import { type DecodingCall, decodedText, encodeText } from './coding.ts';
import { create, errorsAttribute, PyStatefulDecoder, PyStatefulEncoder, ready } from './stateful.ts';

class PyStreamReader extends PyStatefulDecoder {
  stream: PyValue = None;

  /** Reads by a method of the stream; a size below 0 means all. */
  read(how: 'read' | 'readline', size: number): PyValue {
    if (size === 0) return '';
    let call: DecodingCall | undefined;
    for (let wanted = size; ; wanted = 1) {
      const given = wanted < 0 ? callMethod0(this.stream, how) : callMethod1(this.stream, how, wanted);
      if (!(given instanceof PyBytes))
        throw typeError(`stream function returned a non-bytes object (${typeOf(given).name})`);
      call = this.begin(given.bytes, call);
      call.feed(this.state);
      if (given.bytes.length === 0 || wanted < 0) call.incomplete();
      this.keep(call);
      // A sequence that is not whole is read byte by byte.
      if (wanted < 0 || call.out.length > 0 || call.bytes.length === 0) return decodedText(call);
    }
  }
}

class PyStreamWriter extends PyStatefulEncoder {
  stream: PyValue = None;
}

export const streamReaderType = bareType('_multibytecodec.MultibyteStreamReader', PyStreamReader, undefined, {
  baseType: true,
});
export const streamWriterType = bareType('_multibytecodec.MultibyteStreamWriter', PyStreamWriter, undefined, {
  baseType: true,
});

function sizeOf(value: PyValue | undefined): number {
  if (value === undefined || value === None) return -1;
  if (integerOf(value) === undefined) throw typeError('arg 1 must be an integer');
  return sizeArgument(value, -1);
}

populate(streamReaderType, {
  slots: {
    tp_new: constructWith(
      "StreamReader(stream, errors='strict')",
      (type: PyType, stream: PyValue, errors?: PyValue) => {
        const made = create<PyStreamReader>(type, errors, 'StreamReader() argument 2');
        made.stream = stream;
        made.codec.startDecoding?.(made.state);
        return made;
      },
    ),
    tp_init: ready,
  },
  methods: () => [
    method(
      'read(sizeobj=None, /)',
      (self: PyStreamReader, size?: PyValue) => self.read('read', sizeOf(size)),
      'The text of so many bytes, or of all.',
    ),
    method(
      'readline(sizeobj=None, /)',
      (self: PyStreamReader, size?: PyValue) => self.read('readline', sizeOf(size)),
      'The text of a line, or of so many bytes of it.',
    ),
    method(
      'readlines(sizehintobj=None, /)',
      (self: PyStreamReader, size?: PyValue) => {
        const text = textOfStr(self.read('read', sizeOf(size)));
        return new PyList(splitTextLines(text, true).map(strFromText));
      },
      'The lines of so many bytes, or of all.',
    ),
    method('reset()', (self: PyStreamReader) => self.reset(), 'Begins anew.'),
  ],
  members: () => [member('stream')],
  getset: () => [errorsAttribute],
});

function write(self: PyStreamWriter, text: PyValue): void {
  callMethod1(self.stream, 'write', self.encode(text, false));
}

populate(streamWriterType, {
  slots: {
    tp_new: constructWith(
      "StreamWriter(stream, errors='strict')",
      (type: PyType, stream: PyValue, errors?: PyValue) => {
        const made = create<PyStreamWriter>(type, errors, 'StreamWriter() argument 2');
        made.stream = stream;
        made.codec.startEncoding?.(made.state);
        return made;
      },
    ),
    tp_init: ready,
  },
  methods: () => [
    method('write(strobj, /)', write, 'Writes the text to the stream.'),
    method(
      'writelines(lines, /)',
      (self: PyStreamWriter, lines: PyValue) => {
        if (typeOf(lines).sq_item === undefined) throw typeError('arg must be a sequence object');
        for (let i = 0; i < length(lines); i++) write(self, getItemAt(lines, i));
      },
      'Writes all texts of a sequence.',
    ),
    method(
      'reset()',
      (self: PyStreamWriter) => {
        const { pending } = self;
        if (pending === undefined) return;
        // What cannot be encoded is gone.
        self.pending = undefined;
        const { bytes } = encodeText(self.codec, self.state, pending, self.errors, true);
        if (bytes.length > 0) callMethod1(self.stream, 'write', new PyBytes(bytes));
      },
      'Writes what waits, and begins anew.',
    ),
  ],
  members: () => [member('stream')],
  getset: () => [errorsAttribute],
});
