/** The module _codecs against CPython. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import '@harpy/objects/builtin-types';
import { PyBuiltinFunction } from '@harpy/objects/builtin';
import { bytes, type Case, codePoints, dict, differences, int, type Json } from '@harpy/objects/test/cases';
import { type Oracle, randomNumbers, startOracle } from '@harpy/objects/test/oracle';
import type { PyValue } from '@harpy/objects/value';
import { codecsModule } from '../src/modules/_codecs.ts';

let oracle: Oracle;
before(async () => {
  oracle = await startOracle();
});

const FUNCTIONS: Record<string, PyValue> = Object.fromEntries(
  (codecsModule.functions ?? []).map((def) => [`_codecs.${def.name}`, new PyBuiltinFunction(def)]),
);

function check(cases: readonly Case[]): void {
  const wrong = differences(oracle, cases, FUNCTIONS, 'import _codecs');
  assert.equal(wrong.length, 0, `${wrong.length} of ${cases.length}:\n${wrong.slice(0, 25).join('\n')}`);
}

const random = randomNumbers(3);
const pick = <T>(from: readonly T[]): T => from[random(from.length)] as T;
const some = <T>(from: readonly T[], most: number): T[] =>
  Array.from({ length: random(most + 1) }, () => pick(from));
const HANDLERS: Json[] = [
  'strict',
  'ignore',
  'replace',
  'backslashreplace',
  'xmlcharrefreplace',
  'namereplace',
  'surrogateescape',
  'surrogatepass',
  null,
];
const CODE_POINTS = [
  0, 9, 10, 0x20, 0x2b, 0x2d, 0x41, 0x5c, 0x7e, 0x7f, 0x80, 0xe9, 0xff, 0x100, 0x20ac, 0xd800, 0xdc80, 0xdcff,
  0xdfff, 0xe000, 0xffff, 0x1f600, 0x10ffff,
];

test('encoders', () => {
  const cases: Case[] = [];
  for (const name of [
    'utf_8',
    'utf_7',
    'utf_16',
    'utf_16_le',
    'utf_16_be',
    'utf_32',
    'utf_32_le',
    'utf_32_be',
    'unicode_escape',
    'raw_unicode_escape',
    'latin_1',
    'ascii',
  ])
    for (let i = 0; i < 250; i++)
      cases.push({ f: `_codecs.${name}_encode`, a: [codePoints(...some(CODE_POINTS, 6)), pick(HANDLERS)] });
  for (const order of [-1, 0, 1, 5])
    cases.push(
      { f: '_codecs.utf_16_encode', a: ['ab', 'strict', int(order)] },
      { f: '_codecs.utf_32_encode', a: ['ab', null, int(order)] },
    );
  for (const name of ['utf_8', 'ascii', 'charmap', 'utf_16'])
    for (const value of [null, int(1), bytes(97)])
      cases.push(
        { f: `_codecs.${name}_encode`, a: [value] },
        { f: `_codecs.${name}_encode`, a: ['a', value] },
      );
  check(cases);
});

test('decoders', () => {
  const cases: Case[] = [];
  const plain = [
    0x41, 0x2b, 0x2d, 0x2f, 0x61, 0x80, 0xbf, 0xc3, 0xa9, 0xe2, 0xed, 0xf0, 0xff, 0xfe, 0, 0xd8, 0xdc, 0x20,
  ];
  const escapes = [...'\\\\\\\\xuUN{}012789abAn\n"\'SPACE '].map((char) => char.charCodeAt(0));
  const named = '\\N{SPACE}\\N{nope}\\x4\\u20ac\\U0001f600\\U00110000\\777\\q\\'
    .split(/(?=\\)/)
    .map((part) => [...part].map((char) => char.charCodeAt(0)));
  const base64 = [...'+++AABCDE2AdoAYQ--/b,'].map((char) => char.charCodeAt(0));
  for (const name of [
    'utf_8',
    'utf_7',
    'utf_16',
    'utf_16_le',
    'utf_16_be',
    'utf_32',
    'utf_32_le',
    'utf_32_be',
    'unicode_escape',
    'raw_unicode_escape',
  ])
    for (let i = 0; i < 500; i++) {
      const from =
        name === 'utf_7' && random(4) ? base64 : name.endsWith('escape') && random(4) ? escapes : plain;
      const content = name.endsWith('escape') && random(2) ? some(named, 4).flat() : some(from, 10);
      cases.push({ f: `_codecs.${name}_decode`, a: [bytes(...content), pick(HANDLERS), random(2) === 1] });
    }
  for (const name of ['ascii', 'latin_1'])
    for (let i = 0; i < 100; i++)
      cases.push({ f: `_codecs.${name}_decode`, a: [bytes(...some(plain, 8)), pick(HANDLERS)] });
  for (let i = 0; i < 300; i++) {
    const content = bytes(...some([...escapes, 0x80, 0xff], 8));
    cases.push({
      f: '_codecs.escape_decode',
      a: [content, pick(['strict', 'ignore', 'replace', 'other', null])],
    });
    cases.push({ f: '_codecs.escape_encode', a: [content] });
    cases.push({
      f: '_codecs.utf_16_ex_decode',
      a: [bytes(...some(plain, 8)), 'replace', int(random(3) - 1), random(2) === 1],
    });
    cases.push({
      f: '_codecs.utf_32_ex_decode',
      a: [bytes(...some([0, 0, 0, 0xff, 0xfe, 0x41], 12)), 'replace', int(random(3) - 1), random(2) === 1],
    });
  }
  cases.push(
    { f: '_codecs.unicode_escape_decode', a: ['\\x41\\n'] },
    { f: '_codecs.escape_decode', a: ['\\x41'] },
    { f: '_codecs.utf_8_decode', a: ['a'] },
    { f: '_codecs.readbuffer_encode', a: ['aé'] },
    { f: '_codecs.readbuffer_encode', a: [int(1)] },
  );
  check(cases);
});

test('charmap', () => {
  const table = codePoints(0x41, 0xfffe, 0x20ac, 0x1f600);
  const decoding: Json[] = [
    null,
    table,
    'abc',
    dict([int(0), 'xyz'], [int(1), int(0x20ac)], [int(2), null], [int(3), int(0xfffe)]),
    dict([int(0), int(0x110000)]),
    dict([int(0), bytes(1)]),
    dict(),
  ];
  const encoding: Json[] = [
    null,
    dict(
      [int(0x41), int(7)],
      [int(0x42), bytes(1, 2)],
      [int(0x43), null],
      [int(0x3f), int(9)],
      [int(0x5c), int(1)],
      [int(0x78), int(2)],
    ),
    dict([int(0x41), int(256)]),
    dict([int(0x41), 'a']),
    dict(),
  ];
  const cases: Case[] = [];
  for (const errors of HANDLERS) {
    for (const mapping of decoding)
      for (const content of [bytes(0, 1, 2), bytes(3), bytes(0, 200), bytes()])
        cases.push({ f: '_codecs.charmap_decode', a: [content, errors, mapping] });
    for (const mapping of encoding)
      for (const text of ['ABC', 'A', 'CCCA', '', codePoints(0xdc80, 0x41), codePoints(0x1f600)])
        cases.push({ f: '_codecs.charmap_encode', a: [text, errors, mapping] });
  }
  check(cases);
});
