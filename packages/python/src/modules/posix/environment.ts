/** The variables of the environment. */
import type { BuiltinDef } from '@harpy/objects/builtin';
import { PyByteArray, PyBytes } from '@harpy/objects/bytes';
import { textOf } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { PyDict } from '@harpy/objects/dict';
import { valueError } from '@harpy/objects/errors';
import type { PyValue } from '@harpy/objects/value';
import { utf8Text } from '../../binary.ts';
import { osError } from '../../os-errors.ts';
import { system } from '../../system.ts';
import { encode } from './paths.ts';

export function environment(): PyDict {
  const dict = new PyDict();
  for (const [name, value] of Object.entries(system().process.env))
    if (value !== undefined) dict.set(encode(name), encode(value));
  return dict;
}

export const text = (value: PyValue): string => {
  if (value instanceof PyBytes || value instanceof PyByteArray) return utf8Text(value.bytes);
  return textOf(value) ?? '';
};

export const environmentFunctions: readonly BuiltinDef[] = [
  method('_create_environ()', environment, 'The environment as it is now.'),
  method('putenv(name, value, /)', (name: PyValue, value: PyValue) => {
    if (text(name).includes('=')) throw valueError('illegal environment variable name');
    if (text(name) === '') throw osError('EINVAL');
    if (`${text(name)}${text(value)}`.includes('\0')) throw valueError('embedded null byte');
    system().process.env[text(name)] = text(value);
  }),
  method('unsetenv(name, /)', (name: PyValue) => {
    if (text(name).includes('\0')) throw valueError('embedded null byte');
    if (/^$|=/.test(text(name))) throw osError('EINVAL');
    delete system().process.env[text(name)];
  }),
];
