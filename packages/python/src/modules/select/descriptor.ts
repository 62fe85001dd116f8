import { getAttribute } from '@harpy/objects/attribute';
import { callArray } from '@harpy/objects/call';
import { valueError } from '@harpy/objects/errors';
import { toSize } from '@harpy/objects/protocols/convert';
import type { PyValue } from '@harpy/objects/value';

/** A number of a file, or what has one. */
export function descriptorOf(value: PyValue): number {
  const fd = typeof value === 'number' ? value : toSize(callArray(getAttribute(value, 'fileno'), []));
  if (fd < 0) throw valueError(`file descriptor cannot be a negative integer (${fd})`);
  return fd;
}
