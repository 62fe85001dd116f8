/** str against CPython: methods, operators, formatting, encoding, with their errors. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import '../src/builtin-types.ts';
import { bytesType } from '../src/bytes.ts';
import { strType } from '../src/core-types.ts';
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

const TYPES = { str: strType, bytes: bytesType };

function check(cases: readonly Case[]): void {
  const wrong = differences(oracle, cases, TYPES);
  assert.equal(wrong.length, 0, `${wrong.length} of ${cases.length}:\n${wrong.slice(0, 25).join('\n')}`);
}

const STRS: Json[] = [
  '',
  'a',
  'ab',
  'abc',
  'abcabc',
  'aXbXc',
  'Hello World',
  "it's",
  'say "hi"',
  '  padded\t\n ',
  '-42',
  '+7',
  '12345',
  '{}',
  'x'.repeat(70),
  'tab\tin\tit',
  'one\ntwo\r\nthree\rfour',
  'a,b,,c',
  codePoints(0xe9, 0x20, 0xdf),
  codePoints(0x41, 0x3a3, 0x20, 0x3c3),
  codePoints(0x1f600, 0x61, 0x1f600),
  codePoints(0x61, 0xd800, 0x62),
  codePoints(0xdc80, 0xdcff),
  codePoints(0x661, 0x662),
  codePoints(0xb2, 0xbd),
  codePoints(0x1c5, 0x1f2),
  codePoints(0xfb01, 0x130, 0x149),
  codePoints(0x10428, 0x10400),
  codePoints(0x2028, 0x61, 0x85, 0x62, 0x1c),
  codePoints(0x200b, 0xad, 0x378, 0xe000),
];
const OTHERS: Json[] = [
  null,
  true,
  int(0),
  int(1),
  int(-1),
  int(3),
  float(1.5),
  ascii('ab'),
  tuple('a', 'b'),
  ['a'],
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

const random = randomNumbers(7);
const pick = <T>(from: readonly T[]): T => from[random(from.length)] as T;
const mixed = (): Json => (random(6) === 0 ? pick(OTHERS) : pick(STRS));

test('methods without arguments', () => {
  const names =
    'capitalize casefold lower swapcase title upper isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper strip lstrip rstrip split rsplit splitlines expandtabs encode __len__ __str__ __repr__ __getnewargs__'.split(
      ' ',
    );
  check(names.flatMap((name) => STRS.map((self) => ({ f: `.${name}`, a: [self] }))));
});

test('searching and affixes', () => {
  const cases: Case[] = [];
  for (const name of ['find', 'rfind', 'index', 'rindex', 'count', 'startswith', 'endswith'])
    for (let i = 0; i < 250; i++) {
      const sub = random(12) === 0 ? tuple(mixed(), mixed()) : mixed();
      const a: Json[] = [pick(STRS), sub];
      if (random(2)) a.push(pick(INDEXES));
      if (a.length === 3 && random(2)) a.push(pick(INDEXES));
      cases.push({ f: `.${name}`, a });
    }
  check(cases);
});

test('splitting, stripping, joining, replacing', () => {
  const cases: Case[] = [];
  for (let i = 0; i < 300; i++) {
    for (const name of ['split', 'rsplit']) {
      cases.push({ f: `.${name}`, a: [pick(STRS), mixed()] });
      cases.push({ f: `.${name}`, a: [pick(STRS), random(2) ? null : mixed(), pick(SMALL)] });
      cases.push({ f: `.${name}`, a: [pick(STRS)], k: { maxsplit: pick(SMALL) } });
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
      cases.push({ f: `.${name}`, a: [pick(STRS), mixed()] });
    cases.push({ f: '.replace', a: [pick(STRS), mixed(), mixed()] });
    cases.push({ f: '.replace', a: [pick(STRS), pick(['', 'a', 'b', 'abc']), pick(STRS), pick(SMALL)] });
    cases.push({ f: '.replace', a: [pick(STRS), 'a', pick(STRS)], k: { count: pick(SMALL) } });
    cases.push({ f: '.join', a: [pick(STRS), random(3) ? [mixed(), mixed()] : tuple(mixed())] });
    cases.push({ f: '.join', a: [pick(STRS), mixed()] });
    cases.push({ f: '.splitlines', a: [pick(STRS), pick([...OTHERS])] });
    cases.push({ f: '.expandtabs', a: [pick(STRS), pick(INDEXES)] });
    cases.push({ f: '.zfill', a: [pick(STRS), pick([int(3), int(8), int(0), 'a', null])] });
    for (const name of ['center', 'ljust', 'rjust']) {
      const a = [pick(STRS), pick([int(3), int(8), int(9), int(0), int(-3), 'a'])];
      cases.push({ f: `.${name}`, a: random(2) ? a : [...a, mixed()] });
    }
  }
  check(cases);
});

test('operators, items, comparison', () => {
  const cases: Case[] = [];
  for (const a of STRS) {
    for (const f of ['repr', 'ascii', 'to str', 'bool', 'list']) cases.push({ f, a: [a] });
    for (const b of [...STRS, ...OTHERS])
      for (const f of ['<', '<=', '==', '!=', '>', '>=', 'in', '+', '+=', 'hash equal']) {
        if (f === 'hash equal' && JSON.stringify(b).includes('[')) continue;
        if (f === 'hash equal' && JSON.stringify(a) !== JSON.stringify(b)) continue;
        cases.push({ f, a: [a, b] });
      }
    for (const i of INDEXES) cases.push({ f: '[]', a: [a, i] });
    for (const n of [int(-1), int(0), int(1), int(3), 'a', null, float(2), true])
      cases.push({ f: '*', a: [a, n] });
    for (let i = 0; i < 60; i++)
      cases.push({ f: '[]', a: [a, slice(pick(INDEXES), pick(INDEXES), pick(INDEXES))] });
  }
  check(cases);
});

test('translate and maketrans', () => {
  const cases: Case[] = [];
  const tables: Json[] = [
    dict([int(97), 'xyz'], [int(98), null], [int(99), int(0x1f600)]),
    dict([int(97), codePoints(0x1f600)]),
    dict([int(97), int(-1)]),
    dict([int(97), int(0x110000)]),
    dict([int(97), float(1)]),
    'bcd',
    null,
    int(5),
    ['x', 'y'],
  ];
  for (const self of STRS) for (const table of tables) cases.push({ f: '.translate', a: [self, table] });
  for (const a of [
    ...STRS.slice(0, 5),
    ...OTHERS,
    ...tables,
    dict(['ab', 'c']),
    dict(['a', 'c']),
    dict([null, 'c']),
  ]) {
    cases.push({ f: 'str.maketrans', a: [a] });
    for (const b of ['a', 'abc', null]) {
      cases.push({ f: 'str.maketrans', a: [a, b] });
      cases.push({ f: 'str.maketrans', a: [a, b, mixed()] });
    }
  }
  const wrong = differences(
    oracle,
    cases.map((each) => (each.f === 'str.maketrans' ? { f: '.maketrans', a: ['', ...each.a] } : each)),
    TYPES,
  );
  assert.equal(wrong.length, 0, wrong.slice(0, 25).join('\n'));
});

test('format()', () => {
  const cases: Case[] = [];
  const fills = ['', '*', ' ', '0', '{'];
  const aligns = ['', '<', '>', '^', '='];
  for (let i = 0; i < 1500; i++) {
    const align = pick(aligns);
    const spec =
      (align ? pick(fills) : '') +
      align +
      pick(['', '', '', '+', '-', ' ', 'z', '#']) +
      pick(['', '', '0']) +
      pick(['', '1', '5', '12', '99999999999999999999']) +
      pick(['', '', '', ',', '_', ',_', '_,']) +
      pick(['', '', '.0', '.2', '.', '.10', '.2,']) +
      pick(['', 's', 's', 'd', 'q', 'ss']);
    cases.push({ f: '.__format__', a: [pick(STRS), spec] });
  }
  for (const other of OTHERS) cases.push({ f: '.__format__', a: ['a', other] });
  check(cases);
});

test('str.format', () => {
  const pieces = [
    '{',
    '}',
    '{{',
    '}}',
    '{0}',
    '{}',
    '{a}',
    '{0.x}',
    '{0[1]}',
    '{a[k]}',
    '{!r}',
    '{0!s:>5}',
    '{:{}}',
    '{:{a}}',
    '{0:{0:{0}}}',
    'text',
    '{0!x}',
    '{0!}',
    '{0[}',
    '{0.}',
    '{0]x}',
    '{[0]}',
    '{.real}',
    '{0!r:^{1}}',
    '{99999999999999999999}',
    '{a!a}',
    '{ }',
    '{0[1]x}',
    '{a:>4}',
    '{0!rx}',
    '{:',
    '{0',
    '{5}',
    '{b}',
  ];
  const cases: Case[] = [];
  for (let i = 0; i < 2500; i++) {
    let template = '';
    const count = 1 + random(3);
    for (let k = 0; k < count; k++) template += pick(pieces);
    const args: Json[] = [];
    for (let k = random(4); k > 0; k--) args.push(pick(['x', 'yz', int(7), int(12), null, 'abc']));
    cases.push({
      f: '.format',
      a: [template, ...args],
      k: random(2) ? { a: pick(['q', int(4), dict(['k', 'v'])]) } : {},
    });
    cases.push({ f: '.format_map', a: [template, dict(['a', 'z'], ['', 'e'])] });
  }
  cases.push({ f: '.format_map', a: ['{a}', null] }, { f: '.format_map', a: ['{a}', 'abc'] });
  check(cases);
});

test('% formatting', () => {
  const flags = ['', '', '-', '+', ' ', '#', '0', '-0', '+ ', '#0'];
  const values: Json[] = [
    '',
    'text',
    codePoints(0x1f600, 0xe9),
    int(0),
    int(42),
    int(-42),
    int(255),
    int(0x1f600),
    int(1n << 70n),
    float(2.71875),
    float(-0.5),
    float(1e20),
    null,
    true,
    ascii('b'),
    'c',
    int(-1),
    int(0x110000),
  ];
  const cases: Case[] = [];
  for (let i = 0; i < 3000; i++) {
    const width = pick(['', '', '', '5', '12', '*', '0', '1']);
    const precision = pick(['', '', '', '.0', '.2', '.*', '.', '.10']);
    const conversion = pick([...'sracdiuoxXeEfFgG%qy', '']);
    const template = `${pick(['', 'a', '%%'])}%${pick(['', '', '', '', 'l'])}${pick(flags)}${width}${precision}${conversion}${pick(['', 'z'])}`;
    const args: Json[] = [];
    if (width === '*') args.push(pick([int(6), int(-6), int(0), 'a']));
    if (precision === '.*') args.push(pick([int(3), int(-1), null]));
    args.push(pick(values));
    cases.push({ f: '%', a: [template, tuple(...args)] });
    if (args.length === 1) cases.push({ f: '%', a: [template, args[0] ?? null] });
  }
  const map = dict(['a', int(5)], ['b(c)', 'x'], ['', null]);
  for (const template of [
    '%(a)d',
    '%(a)s %(b(c))r',
    '%()s',
    '%(x)s',
    '%(a',
    '%(a)',
    '%s',
    '%(a)5.2f|%(a)-5d|',
    '%d',
    'none',
    '%(a)s%s',
    '%%%(a)s',
  ])
    for (const value of [map, 'a', tuple(map), [int(1)], int(1), dict()])
      cases.push({ f: '%', a: [template, value] });
  for (const template of ['%s %s', '%s', '', '%', '%5', '%.', '%s%', '%5%', '%(a)%'])
    for (const value of [tuple(), tuple('a'), tuple('a', 'b'), tuple('a', 'b', 'c'), 'a', null])
      cases.push({ f: '%', a: [template, value] });
  check(cases);
});

test('encode and decode', () => {
  const handlers = [
    'strict',
    'ignore',
    'replace',
    'backslashreplace',
    'xmlcharrefreplace',
    'namereplace',
    'surrogateescape',
    'surrogatepass',
    'nothing',
  ];
  const encodings = [
    'utf-8',
    'UTF8',
    'ascii',
    'latin-1',
    'iso-8859-1',
    'utf-16',
    'utf-32',
    'US-ASCII',
    'utf_8',
    'L1'.replace('L1', 'latin1'),
  ];
  const cases: Case[] = [];
  for (const encoding of encodings)
    for (const errors of handlers)
      for (const self of STRS) cases.push({ f: '.encode', a: [self, encoding, errors] });
  const inputs: Json[] = [
    ascii('plain'),
    bytes(0xc3, 0xa9, 0x20, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80),
    bytes(0xff, 0xfe, 0x41, 0),
    bytes(0xfe, 0xff, 0, 0x41, 0xd8, 0),
    bytes(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0),
    bytes(0, 0, 0xfe, 0xff, 0, 0, 0xd8, 0),
    bytes(),
  ];
  for (let i = 0; i < 400; i++) {
    const some: number[] = [];
    for (let k = 1 + random(9); k > 0; k--)
      some.push(
        pick([
          0x41, 0x80, 0xbf, 0xc0, 0xc2, 0xdf, 0xe0, 0xe2, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0xff, 0xfe, 0xa0,
          0x90, 0x9f, 0xd8, 0xdc, 0, 0,
        ]),
      );
    inputs.push(bytes(...some));
  }
  for (const input of inputs)
    for (const encoding of ['utf-8', 'ascii', 'utf-16', 'utf-32'])
      cases.push({ f: '.decode', a: [input, encoding, pick(handlers)] });
  for (const input of inputs.slice(0, 80))
    for (const errors of handlers) cases.push({ f: '.decode', a: [input, 'utf-8', errors] });
  for (const self of ['a', codePoints(0xe9)]) {
    cases.push({ f: '.encode', a: [self, int(1)] }, { f: '.encode', a: [self, 'no-such'] });
    cases.push(
      { f: '.encode', a: [self, 'utf-8', null] },
      { f: '.encode', a: [self], k: { errors: 'ignore' } },
    );
    cases.push({ f: '.encode', a: [self, 'a', 'b', 'c'] }, { f: '.encode', a: [self], k: { wrong: 'x' } });
  }
  check(cases);
});

test('str()', () => {
  const cases: Case[] = [{ f: 'str', a: [] }];
  for (const value of [
    ...OTHERS.filter((each) => !Array.isArray(each) && JSON.stringify(each).charAt(2) !== 't'),
    ...STRS,
    byteArray(97, 98),
  ]) {
    if (value !== null && typeof value === 'object' && 'f' in value) continue;
    cases.push(
      { f: 'str', a: [value] },
      { f: 'str', a: [value, 'ascii'] },
      { f: 'str', a: [value, 'ascii', 'replace'] },
    );
    cases.push(
      { f: 'str', a: [value], k: { errors: 'ignore' } },
      { f: 'str', a: [], k: { object: value, encoding: 'utf-8' } },
    );
    cases.push({ f: 'str', a: [value, int(1)] }, { f: 'str', a: [value, 'utf-8', 'x', 'y'] });
  }
  check(cases);
});
