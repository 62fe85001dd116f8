/** `_sre`: pattern and match objects of the package `re`. The engine is in `regex/`. */
import { intArgument, sizeArgument } from '@harpy/objects/arguments';
import { integerOf, None, PyList, PyTuple, typeOf } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { PyDict } from '@harpy/objects/dict';
import { runtimeError, typeError } from '@harpy/objects/errors';
import { hasBuffer } from '@harpy/objects/protocols/buffer';
import { textValue } from '@harpy/objects/str';
import { toUpper } from '@harpy/objects/text/unicode-types';
import type { PyValue } from '@harpy/objects/value';
import { lower } from '../regex/character-class.ts';
import { MAGIC, MAX_REPEAT } from '../regex/codes.ts';
import { InvalidCode } from '../regex/program.ts';
import { PyPattern } from './sre/pattern.ts';
import { template } from './sre/template.ts';

function codeArgument(code: PyValue): number[] {
  if (!(code instanceof PyList))
    throw typeError(`compile() argument 'code' must be list, not ${typeOf(code).name}`);
  return code.items.map((word) => {
    const number = integerOf(word);
    if (typeof number !== 'number' || number < 0 || number > MAX_REPEAT)
      throw runtimeError('invalid SRE code');
    return number;
  });
}

function compile(
  pattern: PyValue,
  flags: PyValue,
  code: PyValue,
  groups: PyValue,
  groupIndex: PyValue,
  indexGroup: PyValue,
): PyPattern {
  if (!(groupIndex instanceof PyDict))
    throw typeError(`compile() argument 'groupindex' must be dict, not ${typeOf(groupIndex).name}`);
  if (!(indexGroup instanceof PyTuple))
    throw typeError(`compile() argument 'indexgroup' must be tuple, not ${typeOf(indexGroup).name}`);
  if (pattern !== None && textValue(pattern) === undefined && !hasBuffer(pattern))
    throw typeError(`expected string or bytes-like object, got '${typeOf(pattern).name}'`);
  const words = codeArgument(code);
  try {
    return new PyPattern(
      pattern,
      intArgument(flags, 0),
      words,
      sizeArgument(groups, 0),
      groupIndex,
      indexGroup.items,
    );
  } catch (error) {
    if (error instanceof InvalidCode) throw runtimeError('invalid SRE code');
    throw error;
  }
}

const characterArgument = (value: PyValue): number => intArgument(value, 0);

function firstUpper(character: number): number {
  const mapped = toUpper(character);
  return typeof mapped === 'number' ? mapped : (mapped.codePointAt(0) ?? character);
}

const isAsciiLetter = (c: number): boolean => (c >= 65 && c <= 90) || (c >= 97 && c <= 122);

export const sreModule = defineModule({
  name: '_sre',
  functions: [
    method(
      'compile(pattern, flags, code, groups, groupindex, indexgroup)',
      compile,
      'A pattern object of the code that the package re made.',
    ),
    method('template(pattern, template, /)', template, 'A replacement template of its parts.'),
    method('getcodesize(/)', () => 4, 'The size of a word of code, in bytes.'),
    method(
      'ascii_iscased(character, /)',
      (character: PyValue) => isAsciiLetter(characterArgument(character)),
      'Whether the character is an ASCII letter.',
    ),
    method(
      'unicode_iscased(character, /)',
      (character: PyValue) => {
        const c = characterArgument(character);
        return lower('unicode', c) !== c || firstUpper(c) !== c;
      },
      'Whether the character has another case.',
    ),
    method(
      'ascii_tolower(character, /)',
      (character: PyValue) => lower('ascii', characterArgument(character)),
      'The lower case of ASCII letters.',
    ),
    method(
      'unicode_tolower(character, /)',
      (character: PyValue) => lower('unicode', characterArgument(character)),
      'The lower case of a character.',
    ),
  ],
  attributes: {
    MAGIC,
    CODESIZE: 4,
    MAXREPEAT: MAX_REPEAT,
    MAXGROUPS: 1073741823,
    copyright: ' SRE 2.2.2 Copyright (c) 1997-2002 by Secret Labs AB ',
  },
});
