/** bytes and bytearray against CPython: methods, operators, formatting, with their errors. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import '../src/builtin-types.ts';
import { byteArrayType, bytesType } from '../src/bytes.ts';
import {
  ascii,
  byteArray,
  bytes,
  type Case,
  codePoints,
  dict,
  differences,
  float,
  int,
  type Json,
  slice,
  tuple,
} from './cases.ts';
import { type Oracle, randomNumbers, startOracle } from './oracle.ts';

let oracle: Oracle;
before(async () => {
  oracle = await startOracle();
});

const TYPES = { bytes: bytesType, bytearray: byteArrayType };

function check(cases: readonly Case[]): void {
  const wrong = differences(oracle, cases, TYPES);
  assert.equal(wrong.length, 0, `${wrong.length} of ${cases.length}:\n${wrong.slice(0, 25).join('\n')}`);
}

const CONTENTS: number[][] = [
  [],
  ...[
    'a',
    'ab',
    'abc',
    'abcabc',
    'Hello World',
    "it's",
    'say "hi"',
    '  padded\t\n ',
    '-42',
    '+7',
    '12345',
    'tab\tin\tit',
    'one\ntwo\r\nthree\rfour\x0b\x0c',
    'a,b,,c',
    'ABC',
    'x'.repeat(40),
  ].map((text) => [...text].map((char) => char.charCodeAt(0))),
  [0, 1, 127, 128, 255],
  [0xc3, 0xa9],
];
const BYTES: Json[] = CONTENTS.map((content) => bytes(...content));
const ARRAYS: Json[] = CONTENTS.map((content) => byteArray(...content));
const LIKES = [...BYTES, ...ARRAYS];
const OTHERS: Json[] = [
  null,
  true,
  int(0),
  int(97),
  int(-1),
  int(256),
  int(1n << 70n),
  float(1.5),
  'ab',
  tuple(ascii('a'), ascii('b')),
  [int(97)],
  ['a'],
  [int(300)],
];
const SMALL: Json[] = [
  int(0),
  int(1),
  int(2),
  int(3),
  int(5),
  int(10),
  int(-1),
  int(-2),
  int(-7),
  int(1 << 30),
  true,
];
const INDEXES: Json[] = [...SMALL, null, int(1n << 70n), int(-(1n << 70n)), 'a', float(1)];

const random = randomNumbers(11);
const pick = <T>(from: readonly T[]): T => from[random(from.length)] as T;
const mixed = (): Json => (random(5) === 0 ? pick(OTHERS) : pick(LIKES));

test('methods without arguments', () => {
  const names =
    'capitalize lower swapcase title upper isalnum isalpha isascii isdigit islower isspace istitle isupper strip lstrip rstrip split rsplit splitlines expandtabs decode hex __len__ __str__ __repr__'.split(
      ' ',
    );
  check(names.flatMap((name) => LIKES.map((self) => ({ f: `.${name}`, a: [self] }))));
});

test('searching and affixes', () => {
  const cases: Case[] = [];
  for (const name of ['find', 'rfind', 'index', 'rindex', 'count', 'startswith', 'endswith'])
    for (let i = 0; i < 300; i++) {
      const a: Json[] = [pick(LIKES), random(12) === 0 ? tuple(mixed(), mixed()) : mixed()];
      if (random(2)) a.push(pick(INDEXES));
      if (a.length === 3 && random(2)) a.push(pick(INDEXES));
      cases.push({ f: `.${name}`, a });
    }
  check(cases);
});

test('splitting, stripping, joining, replacing, padding', () => {
  const cases: Case[] = [];
  for (let i = 0; i < 250; i++) {
    for (const name of ['split', 'rsplit']) {
      cases.push({ f: `.${name}`, a: [pick(LIKES), mixed()] });
      cases.push({ f: `.${name}`, a: [pick(LIKES), random(2) ? null : mixed(), pick(SMALL)] });
      cases.push({ f: `.${name}`, a: [pick(LIKES)], k: { maxsplit: pick(SMALL) } });
    }
    for (const name of [
      'strip',
      'lstrip',
      'rstrip',
      'partition',
      'rpartition',
      'removeprefix',
      'removesuffix',
    ])
      cases.push({ f: `.${name}`, a: [pick(LIKES), mixed()] });
    cases.push({ f: '.replace', a: [pick(LIKES), mixed(), mixed()] });
    cases.push({
      f: '.replace',
      a: [pick(LIKES), pick([bytes(), ascii('a'), ascii('abc')]), pick(LIKES), pick(SMALL)],
    });
    cases.push({ f: '.join', a: [pick(LIKES), random(3) ? [mixed(), mixed()] : tuple(mixed())] });
    cases.push({ f: '.join', a: [pick(LIKES), mixed()] });
    cases.push({ f: '.splitlines', a: [pick(LIKES), pick(OTHERS)] });
    cases.push({ f: '.expandtabs', a: [pick(LIKES), pick([int(0), int(1), int(4), int(-2), null])] });
    cases.push({ f: '.zfill', a: [pick(LIKES), pick([int(3), int(8), int(0), 'a', null])] });
    for (const name of ['center', 'ljust', 'rjust']) {
      const a = [pick(LIKES), pick([int(3), int(8), int(9), int(0), int(-3), 'a'])];
      cases.push({ f: `.${name}`, a: random(2) ? a : [...a, mixed()] });
    }
    cases.push({
      f: '.translate',
      a: [
        pick(LIKES),
        pick([null, 'x', ascii('abc'), bytes(...Array.from({ length: 256 }, (_, at) => 255 - at))]),
      ],
    });
    cases.push({ f: '.translate', a: [pick(LIKES), null], k: { delete: mixed() } });
    cases.push({ f: '.maketrans', a: [bytes(), mixed(), mixed()] });
    cases.push({
      f: '.hex',
      a: [pick(LIKES), pick([':', ascii('-'), 'ab', codePoints(0xe9), int(1), '']), pick(SMALL)],
    });
  }
  check(cases);
});

test('operators, items, comparison', () => {
  const cases: Case[] = [];
  for (const a of LIKES) {
    for (const f of ['repr', 'ascii', 'to str', 'bool', 'list']) cases.push({ f, a: [a] });
    for (const b of [...LIKES, ...OTHERS])
      for (const f of ['<', '<=', '==', '!=', '>', '>=', 'in', '+', '+=']) cases.push({ f, a: [a, b] });
    for (const i of INDEXES) cases.push({ f: '[]', a: [a, i] }, { f: 'del []', a: [a, i] });
    for (const i of INDEXES.slice(0, 12)) for (const b of OTHERS) cases.push({ f: '[]=', a: [a, i, b] });
    for (const n of [int(-1), int(0), int(1), int(3), 'a', null, float(2), true])
      cases.push({ f: '*', a: [a, n] }, { f: '*=', a: [a, n] });
    for (let i = 0; i < 40; i++) {
      const part = slice(pick(INDEXES), pick(INDEXES), pick(INDEXES));
      cases.push({ f: '[]', a: [a, part] }, { f: 'del []', a: [a, part] });
      cases.push({ f: '[]=', a: [a, part, mixed()] });
      cases.push({ f: '[]=', a: [a, slice(pick(SMALL), pick(SMALL), null), mixed()] });
    }
  }
  // What cannot be deleted from at all says so in two ways; that is the protocol's, not the types'.
  check(cases.filter(({ f, a }) => f !== 'del []' || JSON.stringify(a[0]).startsWith('{"B')));
});

test('methods of bytearray', () => {
  const cases: Case[] = [];
  for (const self of ARRAYS) {
    for (const value of [...OTHERS, ...LIKES.slice(0, 4)]) {
      for (const name of ['append', 'remove', 'extend', 'pop', 'resize']) {
        if (name === 'resize' && JSON.stringify(value).includes('1180591620717411303424')) continue;
        cases.push({ f: `.${name}`, a: [self, value] });
      }
      for (const index of [int(0), int(1), int(-1), int(100), int(-100)])
        cases.push({ f: '.insert', a: [self, index, value] });
    }
    for (const name of ['clear', 'copy', 'reverse', 'pop', '__reduce__'])
      cases.push({ f: `.${name}`, a: [self] });
  }
  check(cases.filter(({ f }) => f !== '.__reduce__'));
});

test('construction', () => {
  const cases: Case[] = [];
  for (const f of ['bytes', 'bytearray']) {
    cases.push({ f, a: [] });
    for (const value of [
      ...OTHERS.filter((each) => JSON.stringify(each) !== '{"i":"1180591620717411303424"}'),
      ...LIKES,
      codePoints(0xe9),
      int(3),
      int(0),
    ]) {
      cases.push({ f, a: [value] }, { f, a: [value, 'utf-8'] }, { f, a: [value, 'ascii', 'replace'] });
      cases.push({ f, a: [value], k: { errors: 'ignore' } }, { f, a: [value], k: { encoding: 'latin-1' } });
      cases.push({ f, a: [value, int(1)] }, { f, a: [value, 'utf-8', 'x', 'y'] });
    }
    for (const text of [
      '',
      '00',
      'ff 0A',
      'f',
      'fg',
      ' 1 2',
      '12 3',
      codePoints(0x661, 0x662),
      '1\n2',
      ascii('0aFF'),
      ascii('0x'),
      int(3),
      null,
    ])
      cases.push({ f: '.fromhex', a: [f === 'bytes' ? bytes() : byteArray(), text] });
  }
  check(cases);
});

test('% formatting', () => {
  const values: Json[] = [
    'text',
    ascii('some'),
    byteArray(97, 98, 99),
    int(0),
    int(42),
    int(-42),
    int(255),
    int(256),
    int(1n << 70n),
    float(3.25),
    null,
    true,
    ascii('b'),
    int(-1),
    tuple(),
  ];
  const cases: Case[] = [];
  for (let i = 0; i < 2500; i++) {
    const width = pick(['', '', '', '5', '12', '*']);
    const precision = pick(['', '', '', '.0', '.2', '.*']);
    const template = `${pick(['', 'a', '%%'])}%${pick(['', '', '-', '+', ' ', '#', '0'])}${width}${precision}${pick([...'sbracdioxXeEfgGq%', ''])}${pick(['', 'z'])}`;
    const args: Json[] = [];
    if (width === '*') args.push(pick([int(6), int(-6), 'a']));
    if (precision === '.*') args.push(pick([int(3), int(-1), null]));
    args.push(pick(values));
    cases.push({
      f: '%',
      a: [
        random(2) ? ascii(template) : byteArray(...[...template].map((char) => char.charCodeAt(0))),
        tuple(...args),
      ],
    });
  }
  const map = dict([ascii('a'), int(5)], ['a', int(6)]);
  for (const template of ['%(a)d', '%(a)s', '%(x)s', '%(a', '%s', 'none', '', '%s %s', '%', '%5', '%(a)%'])
    for (const value of [
      map,
      ascii('a'),
      byteArray(97),
      'a',
      tuple(),
      tuple(ascii('x')),
      tuple(map),
      int(1),
      [int(1)],
    ])
      cases.push({ f: '%', a: [ascii(template), value] });
  check(cases);
});
