/** Names of types in messages. */
import { textOf } from './core-types.ts';
import type { PyType } from './type.ts';

/** What CPython's `%T` writes: with its module, unless that is `builtins` or `__main__`. */
export function fullTypeName(type: PyType): string {
  const module = type.flags.heap ? type.lookup('__module__') : type.module;
  const text = module === undefined ? undefined : textOf(module);
  return text === undefined || text === 'builtins' || text === '__main__'
    ? type.qualname
    : `${text}.${type.qualname}`;
}
