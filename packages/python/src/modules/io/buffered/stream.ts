/** What the buffered streams are made of: a raw stream with bytes read ahead, or to be written. */
import { getAttribute } from '@harpy/objects/attribute';
import { typeOf } from '@harpy/objects/core-types';
import { newException, osErrorType, PyBaseException, valueError } from '@harpy/objects/errors';
import type { PyObject } from '@harpy/objects/object';
import { isTrue, toSize } from '@harpy/objects/protocols/convert';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import { call, DEFAULT_BUFFER_SIZE, PyBufferedIOBase, unsupported } from '../base.ts';
import { fileIOType, PyFileIO } from '../file.ts';

export const EMPTY = new Uint8Array(0);

/** A raw stream with a buffer: bytes read ahead, or bytes to be written; never both. */
export class PyBuffered extends PyBufferedIOBase {
  raw: PyValue | undefined = undefined;
  bufferSize = DEFAULT_BUFFER_SIZE;
  ahead: Uint8Array = EMPTY;
  /** How many of `ahead` were given away. */
  at = 0;
  pending: Uint8Array[] = [];
  pendingSize = 0;

  stream(): PyValue {
    if (this.raw === undefined) throw valueError('raw stream has been detached');
    return this.raw;
  }
  get left(): number {
    return this.ahead.length - this.at;
  }
}
export class PyBufferedReader extends PyBuffered {}
export class PyBufferedWriter extends PyBuffered {}
export class PyBufferedRandom extends PyBuffered {}

export const exactFile = (raw: PyValue): raw is PyFileIO =>
  raw instanceof PyFileIO && typeOf(raw) === fileIOType;

/** Throws unless a raw stream is `readable`, `writable` or `seekable`. */
export function require(raw: PyValue, ability: string): void {
  if (!isTrue(call(raw, ability))) throw unsupported(`File or stream is not ${ability}.`);
}

export function checkOpen(self: PyBuffered, what: string): void {
  if (isTrue(getAttribute(self.stream(), 'closed')))
    throw valueError(`${what} ${what === 'write' ? 'to' : 'of'} closed file`);
}

/** What `readinto` or `write` of a raw stream says it did. */
export function countOf(got: PyValue, name: string, most: number): number {
  let count: number;
  try {
    count = toSize(got);
  } catch (error) {
    if (!(error instanceof PyBaseException) || name !== 'readinto') throw error;
    const failure = newException(osErrorType, 'raw readinto() failed');
    failure.cause = error;
    failure.context = error;
    throw failure;
  }
  if (count < 0 || count > most)
    throw newException(
      osErrorType,
      `raw ${name}() returned invalid length ${count} (should have been between 0 and ${most})`,
    );
  return count;
}

export const construct = (type: PyType): PyValue => new (type.ctor as new () => PyObject)();
