/** The number of an open file, as functions of the system take it (`PyObject_AsFileDescriptor`). */
import { lookupAttribute } from '@harpy/objects/attribute';
import { call0 } from '@harpy/objects/call';
import { integerOf } from '@harpy/objects/core-types';
import { runtimeWarningType, typeError, valueError } from '@harpy/objects/errors';
import { hooks } from '@harpy/objects/hooks';
import { toSize } from '@harpy/objects/protocols/convert';
import type { PyValue } from '@harpy/objects/value';

export function warnOfBool(value: PyValue): void {
  if (typeof value === 'boolean') hooks.warn(runtimeWarningType, 'bool is used as a file descriptor', 1);
}

/** An int, or what has a method `fileno` that gives one. */
export function fileNumber(value: PyValue): number {
  let number: PyValue = value;
  if (integerOf(value) === undefined) {
    const method = lookupAttribute(value, 'fileno');
    if (method === undefined) throw typeError('argument must be an int, or have a fileno() method.');
    number = call0(method);
    if (integerOf(number) === undefined) throw typeError('fileno() returned a non-integer');
  }
  warnOfBool(value);
  const fd = toSize(number);
  if (fd < 0) throw valueError(`file descriptor cannot be a negative integer (${fd})`);
  return fd;
}
