/**
 * `marshal`: values in CPython's own binary form (Python/marshal.c), versions 0 to 5. Code objects have a form of Harpy's own: the
 * source they were made from, which is compiled again when they are read.
 */

import { callMethod1 } from '@harpy/objects/attribute';
import { PyByteArray, PyBytes } from '@harpy/objects/bytes';
import { typeOf } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { typeError, valueError } from '@harpy/objects/errors';
import { bytesArgument } from '@harpy/objects/protocols/buffer';
import { indexNumber, isTrue } from '@harpy/objects/protocols/convert';
import type { PyValue } from '@harpy/objects/value';
import { VERSION } from './marshal/format.ts';
import { eofError, type Source, unmarshalled } from './marshal/read.ts';
import { marshalled } from './marshal/write.ts';

const bytesOf = (value: PyValue, version: PyValue, allowCode: PyValue): PyBytes =>
  new PyBytes(marshalled(value, Number(indexNumber(version)), isTrue(allowCode)));

/** The bytes of an object in memory, one part after the other. */
function fromBytes(bytes: Uint8Array): Source {
  let at = 0;
  return (count) => {
    if (bytes.length - at < count) throw eofError('marshal data too short');
    at += count;
    return bytes.subarray(at - count, at);
  };
}

/** The bytes of a file: it is not read further than the value goes. */
function fromFile(file: PyValue): Source {
  const nothing = callMethod1(file, 'read', 0);
  if (!(nothing instanceof PyBytes))
    throw typeError(`file.read() returned not bytes but ${typeOf(nothing).name}`);
  return (count) => {
    if (count === 0) return nothing.bytes;
    const buffer = new PyByteArray(new Uint8Array(count));
    const read = Number(indexNumber(callMethod1(file, 'readinto', buffer)));
    if (read > count)
      throw valueError(`read() returned too much data: ${count} bytes requested, ${read} returned`);
    if (read < count) throw eofError('EOF read where not expected');
    return buffer.bytes;
  };
}

export const marshalModule = defineModule({
  name: 'marshal',
  doc: 'This module contains functions that can read and write Python values in\na binary format.',
  functions: [
    method(
      'dump(value, file, version=5, /, *, allow_code=True)',
      (value: PyValue, file: PyValue, version: PyValue = VERSION, allowCode: PyValue = true) =>
        callMethod1(file, 'write', bytesOf(value, version, allowCode)),
      'Write the value on the open file.',
    ),
    method(
      'dumps(value, version=5, /, *, allow_code=True)',
      (value: PyValue, version: PyValue = VERSION, allowCode: PyValue = true) =>
        bytesOf(value, version, allowCode),
      'The bytes that dump() would write.',
    ),
    method(
      'load(file, /, *, allow_code=True)',
      (file: PyValue, allowCode: PyValue = true) => unmarshalled(fromFile(file), isTrue(allowCode)),
      'Read one value from the open file and return it.',
    ),
    method(
      'loads(bytes, /, *, allow_code=True)',
      (bytes: PyValue, allowCode: PyValue = true) =>
        unmarshalled(fromBytes(bytesArgument(bytes)), isTrue(allowCode)),
      'Convert the bytes-like object to a value; what follows the value does not matter.',
    ),
  ],
  attributes: { version: VERSION },
});
