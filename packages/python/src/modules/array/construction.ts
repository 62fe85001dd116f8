/** `array(typecode, initializer)`. */
import { PyByteArray, PyBytes } from '@harpy/objects/bytes';
import { textOf, typeOf } from '@harpy/objects/core-types';
import { deprecationWarningType, typeError, valueError } from '@harpy/objects/errors';
import { hooks } from '@harpy/objects/hooks';
import { forEach } from '@harpy/objects/protocols/iterate';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import { addFromBytes, addText, arrayType, isText as isTextArray, newArray, PyArray } from './storage.ts';
import { CODES } from './type-codes.ts';

export function create(
  type: PyType,
  args: readonly PyValue[],
  names: readonly string[] | undefined,
): PyValue {
  if (names !== undefined && names.length > 0 && (type === arrayType || type.tp_init === arrayType.tp_init))
    throw typeError('array.array() takes no keyword arguments');
  // A subclass takes what it likes by name.
  const given = args.length - (names?.length ?? 0);
  const [first, initial, extra] = args.slice(0, given);
  if (first === undefined) throw typeError('array() takes at least 1 argument (0 given)');
  if (extra !== undefined) throw typeError(`array() takes at most 2 arguments (${given} given)`);
  const char = textOf(first);
  if (char === undefined)
    throw typeError(`array() argument 1 must be a unicode character, not ${typeOf(first).name}`);
  if (Array.from(char).length !== 1)
    throw typeError(
      `array() argument 1 must be a unicode character, not a string of length ${Array.from(char).length}`,
    );
  const code = CODES.get(char);
  if (char === 'u')
    hooks.warn(
      deprecationWarningType,
      "The 'u' type code is deprecated and will be removed in Python 3.16",
      1,
    );
  const isText = initial !== undefined && textOf(initial) !== undefined;
  const takesText = char === 'u' || char === 'w';
  if (initial instanceof PyArray && isTextArray(initial) && !takesText)
    throw typeError(`cannot use a unicode array to initialize an array with typecode '${char}'`);
  if (isText && !takesText)
    throw typeError(`cannot use a str to initialize an array with typecode '${char}'`);
  if (initial instanceof PyArray && initial.code.char !== char && takesText && !isTextArray(initial))
    throw typeError(
      `array item must be a unicode character, not ${typeOf(initial.count > 0 ? initial.at(0) : 0).name}`,
    );
  if (code === undefined)
    throw valueError('bad typecode (must be b, B, u, w, h, H, i, I, l, L, q, Q, f or d)');
  const array = newArray(type, code);
  if (initial === undefined) return array;
  if (isText) addText(array, initial);
  else if (initial instanceof PyBytes || initial instanceof PyByteArray) addFromBytes(array, initial.bytes);
  else if (initial instanceof PyArray && initial.code === code) array.addBytes(initial.bytes);
  else if (initial instanceof PyArray)
    for (let at = 0; at < initial.count; at++) array.append(initial.at(at));
  else forEach(initial, (item) => array.append(item));
  return array;
}
