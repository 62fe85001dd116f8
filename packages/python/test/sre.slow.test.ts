/** Regular expressions against CPython: hand-written and generated patterns, on both engines. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import '@harpy/objects/builtin-types';
import { getAttribute } from '@harpy/objects/attribute';
import { PyBytes } from '@harpy/objects/bytes';
import { callArray } from '@harpy/objects/call';
import { bareType, None, type PyTuple } from '@harpy/objects/core-types';
import { builtinFunction, populate } from '@harpy/objects/define';
import { dictFrom } from '@harpy/objects/dict';
import { hooks } from '@harpy/objects/hooks';
import { PyObject } from '@harpy/objects/object';
import { listItems } from '@harpy/objects/protocols/iterate';
import { strFromJS } from '@harpy/objects/str';
import { encode } from '@harpy/objects/test/cases';
import { type Oracle, pythonJson, randomNumbers, startOracle } from '@harpy/objects/test/oracle';
import { codePointsOf, textFromJS } from '@harpy/objects/text/text';
import type { PyValue } from '@harpy/objects/value';
import { PyPattern } from '../src/modules/sre/pattern.ts';
import { PyTemplate } from '../src/modules/sre/template.ts';
import { type Mode, Regex } from '../src/regex/regex.ts';

let oracle: Oracle;
before(async () => {
  oracle = await startOracle();
});

interface Pattern {
  readonly pattern: string;
  readonly flags: number;
  readonly bytes?: boolean;
  readonly subjects: readonly string[];
}

interface Answer {
  readonly flags: number;
  readonly code: number[];
  readonly groups: number;
  readonly names: Record<string, number>;
  readonly results: unknown[];
}

const PYTHON = `
import re, json, warnings
from re import _compiler, _parser
warnings.simplefilter('ignore')
import sys
sys.setrecursionlimit(2000)
def enc(v):
    if v is None or isinstance(v, bool): return v
    if isinstance(v, int): return {'i': str(v)}
    if isinstance(v, str): return v if v.isascii() and v.isprintable() else {'s': [ord(c) for c in v]}
    if isinstance(v, bytes): return {'b': list(v)}
    if isinstance(v, tuple): return {'t': [enc(x) for x in v]}
    if isinstance(v, list): return [enc(x) for x in v]
    if isinstance(v, dict): return {'d': [[enc(k), enc(x)] for k, x in v.items()]}
    raise ValueError(v)
def info(m):
    return None if m is None else [[list(r) for r in m.regs], m.lastindex or 0]
def answer(case):
    text, flags = case['pattern'], case['flags']
    if case.get('bytes'): text = text.encode('latin-1')
    try:
        p = _parser.parse(text, flags)
        code = _compiler._code(p, flags)
        pattern = re.compile(text, flags)
    except (re.error, ValueError, OverflowError) as e:
        return None
    results = []
    for s in case['subjects']:
        if case.get('bytes'): s = s.encode('latin-1')
        lit = '-' if not case.get('bytes') else b'-'
        n = len(s)
        results.append([
            info(pattern.search(s)), info(pattern.match(s)), info(pattern.fullmatch(s)),
            info(pattern.search(s, 1)), info(pattern.search(s, 0, n - 1)), info(pattern.match(s, 2, n)),
            [list(m.span()) for m in pattern.finditer(s)],
            enc(pattern.findall(s)), enc(pattern.split(s)), enc(pattern.split(s, 2)), enc(pattern.subn(lit, s)), enc(pattern.sub(lambda m: m.group()[::-1], s, 2)),
        ])
    return {'flags': int(pattern.flags), 'code': [int(c) for c in code], 'groups': pattern.groups, 'names': dict(pattern.groupindex), 'results': results}
json.dumps([answer(c) for c in json.loads(cases)])
`;

function ask(cases: readonly Pattern[]): (Answer | null)[] {
  const answers: (Answer | null)[] = [];
  for (let at = 0; at < cases.length; at += 1000) {
    oracle.globals.set('cases', JSON.stringify(cases.slice(at, at + 1000)));
    answers.push(...(pythonJson(oracle, PYTHON) as (Answer | null)[]));
  }
  return answers;
}

const latin1 = (text: string): PyBytes => new PyBytes(Uint8Array.from(text, (char) => char.charCodeAt(0)));

function patternOf({ pattern, bytes }: Pattern, { flags, code, groups, names }: Answer): PyPattern {
  const text = bytes ? latin1(pattern) : strFromJS(pattern);
  const entries = Object.entries(names);
  const byNumber: PyValue[] = new Array<PyValue>(groups + 1).fill(None);
  for (const [name, index] of entries) byNumber[index] = name;
  return new PyPattern(text, flags, code, groups, dictFrom(entries), byNumber);
}

const call = (self: PyValue, name: string, ...args: PyValue[]): PyValue =>
  callArray(getAttribute(self, name), args);

/** Whole match and groups, or null; asked of the engine itself. */
function spans(
  regex: PyPattern['regex'],
  subject: string | Uint32Array,
  start: number,
  end: number,
  mode: Mode,
) {
  const match = regex.exec(subject, Math.min(start, subject.length), Math.max(0, end), mode);
  if (match === undefined) return null;
  const regs: number[][] = [];
  for (let group = 0; group <= regex.groups; group++) regs.push(match.group(group) ?? [-1, -1]);
  return [regs, match.lastIndex];
}

function check(cases: readonly Pattern[]): void {
  const wrong: string[] = [];
  let compared = 0;
  for (const [at, answer] of ask(cases).entries()) {
    const each = cases[at];
    if (answer === null || each === undefined) continue;
    const note = (what: string, here: unknown, there: unknown) => {
      compared++;
      const [mine, theirs] = [JSON.stringify(here), JSON.stringify(there)];
      if (mine !== theirs)
        wrong.push(
          `${JSON.stringify(each.pattern)} ${each.flags} ${what}\n  here:  ${mine}\n  there: ${theirs}`,
        );
    };
    let compiled: PyPattern;
    try {
      compiled = patternOf(each, answer);
    } catch (error) {
      wrong.push(`${each.pattern}: ${String(error)}`);
      continue;
    }
    const matcher = new Regex(answer.code, answer.groups, each.bytes === true, false);
    for (const [index, subject] of each.subjects.entries()) {
      const expected = answer.results[index] as unknown[];
      const text = textFromJS(subject);
      const n = text.length;
      const forms = [
        [compiled.regex, text],
        [compiled.regex, codePointsOf(text)],
        [matcher, text],
      ] as const;
      for (const [at, [regex, form]] of forms.entries()) {
        const what = `${JSON.stringify(subject)} ${['string', 'array', 'matcher'][at]}`;
        note(`search ${what}`, spans(regex, form, 0, n, 'search'), expected[0]);
        note(`match ${what}`, spans(regex, form, 0, n, 'match'), expected[1]);
        note(`fullmatch ${what}`, spans(regex, form, 0, n, 'fullmatch'), expected[2]);
        note(`search from 1 ${what}`, spans(regex, form, 1, n, 'search'), expected[3]);
        note(`search before the end ${what}`, spans(regex, form, 0, n - 1, 'search'), expected[4]);
        note(`match from 2 ${what}`, spans(regex, form, 2, n, 'match'), expected[5]);
      }
      const value = each.bytes ? latin1(subject) : strFromJS(subject);
      const found = listItems(call(compiled, 'finditer', value)).map((match) =>
        (call(match, 'span') as PyTuple).items.map(Number),
      );
      note(`finditer ${subject}`, found, expected[6]);
      note(`findall ${subject}`, encode(call(compiled, 'findall', value)), expected[7]);
      note(`split ${subject}`, encode(call(compiled, 'split', value)), expected[8]);
      note(`split 2 ${subject}`, encode(call(compiled, 'split', value, 2)), expected[9]);
      note(
        `subn ${subject}`,
        encode(call(compiled, 'subn', each.bytes ? latin1('-') : '-', value)),
        expected[10],
      );
    }
  }
  assert.equal(wrong.length, 0, `${wrong.length} of ${compared}:\n${wrong.slice(0, 25).join('\n')}`);
}

const I = 2;
const M = 8;
const S = 16;
const A = 256;

test('features', () => {
  const texts = [
    '',
    'a',
    'abc',
    'aabbcc',
    'foo bar-baz 12',
    'AbC',
    'a\nb\n',
    '\n',
    'xyzzy',
    'été ÉTÉ straße',
    'ß ſ K µ İ i',
    '٣ 3 \u2003x',
    'aaa',
    'abab',
    '"q" \'r\'',
    '[x] (y)',
    '😀a😀',
    'a😀',
  ];
  const patterns = [
    '',
    'a',
    'abc',
    'a|b',
    'a*',
    'a*?',
    'a+',
    '(a)(b)?',
    '(a*)*',
    '(a*)+',
    '(?:a|b)*',
    '((a)|b)*',
    '(?P<x>a)(?P=x)',
    '(a)\\1',
    '(a)?\\1',
    '^',
    '$',
    '^a',
    'a$',
    '\\Aa',
    'a\\Z',
    '\\b',
    '\\B',
    '\\bfoo\\b',
    '\\w+',
    '\\W+',
    '\\d+',
    '\\D+',
    '\\s+',
    '\\S+',
    '[\\w-]+',
    '[^\\w\\s]',
    '[a-c]+',
    '[^a-c]+',
    '(?=a)',
    '(?!a)',
    '(?<=a)b',
    '(?<!a)b',
    '(?<=a|b)c',
    '(?=(a+))a*b\\1',
    '(?>a+)b',
    '(?>a|ab)c',
    'a++b',
    'a*+',
    'a?+a',
    '(?:ab)*+',
    '(?:ab|a)++b',
    '(a)?(?(1)b|c)',
    '(?(1)a|b)(c)?',
    '(?P<q>["\']).*?(?P=q)',
    '.',
    '.+',
    '(.)\\1',
    '[^]]+',
    '\\(([^)]*)\\)',
    '(?:a{2,3}){1,2}',
    'a{0}',
    'a{,2}',
    '(a{2})*',
    '(?:(a)|(b)|c)+',
    '(a|ab)(c|bcd)?(d*)',
    '(?s:.)',
    '(?m:^)',
    '(?i:a)B',
    '[a-z]+',
    '[k]',
    '[ſ]',
    '[µ]',
    'ß',
    'É',
    '[À-Ö]+',
    '[^é]+',
    '😀',
    '[😀]',
    '[^😀]',
    '[a-😀]',
    '(?=(?P<n>\\w))(\\w)',
    '(?!(a))b',
    '(?<=(a))b',
    '(?<!(a)b)c',
    '(a)|(b)|(c)',
    '(?:)*',
    '(|a)*',
    '(|a)+',
    '(?:|a)*?b',
    '(?:a?)*?b',
    '(?:a?){2}',
    '((?:a|b)*)(b)',
    '(?:(?=a)a)*',
    '(\\w)(?=.*\\1)',
    'x*y*z*',
    '(x?)(y?)(z?)',
    '[\\s\\S]',
    '[\\d\\D]+',
    '\\N{DIGIT THREE}',
    '(?a:\\w)+',
    '(?u:\\w)+',
  ];
  const cases: Pattern[] = [];
  for (const pattern of patterns)
    for (const flags of [0, I, M, S, A, I | A, I | M | S]) cases.push({ pattern, flags, subjects: texts });
  check(cases);
});

test('bytes', () => {
  const texts = ['', 'abc', 'aAbB', 'caf\xe9 \xc9', 'x 12\n', '\x00\xff'];
  const patterns = [
    'a',
    '[a-z]+',
    '\\w+',
    '\\W',
    '\\b',
    '\xe9',
    '[\\x80-\\xff]+',
    '[^a]',
    '.',
    '(?i)\xc9',
    '(a)|b',
    '\\s',
    '$',
    '\\d*',
  ];
  const cases: Pattern[] = [];
  for (const pattern of patterns)
    for (const flags of [0, I, M | S, 4, I | 4]) cases.push({ pattern, flags, bytes: true, subjects: texts });
  check(cases);
});

test('generated patterns', () => {
  const random = randomNumbers(42);
  const pick = <T>(from: readonly T[]): T => from[random(from.length)] as T;
  const cases: Pattern[] = [];
  for (let i = 0; i < 6000; i++) {
    let groups = 0;
    const make = (depth: number): string => {
      const kind = random(depth > 0 ? 24 : 8);
      if (kind < 6)
        return pick([
          'a',
          'b',
          'c',
          '.',
          '\\w',
          '\\d',
          '[ab]',
          '[^a]',
          'é',
          '\\s',
          'A',
          '😀',
          '[a😀]',
          '\\W',
          '𐐨',
        ]);
      if (kind === 6) return groups > 0 ? `\\${1 + random(groups)}` : 'a';
      if (kind === 7) return pick(['^', '$', '\\b', '\\B', '\\A', '\\Z', '']);
      if (kind < 12) return make(depth - 1) + make(depth - 1);
      if (kind < 15) {
        groups++;
        return `(${make(depth - 1)})`;
      }
      if (kind < 17) return `(?:${make(depth - 1)}|${make(depth - 1)})`;
      if (kind < 21) {
        const quantifier = pick([
          '*',
          '+',
          '?',
          '{1,2}',
          '{2}',
          '{0,3}',
          '*?',
          '+?',
          '??',
          '{1,2}?',
          '*+',
          '++',
          '?+',
        ]);
        return `(?:${make(depth - 1)})${quantifier}`;
      }
      if (kind === 21) return `(?${pick(['=', '!', '<=', '<!', '>'])}${make(depth - 1)})`;
      if (kind === 22 && groups > 0) return `(?(${1 + random(groups)})${make(depth - 1)}|${make(depth - 1)})`;
      return `${make(depth - 1)}|${make(depth - 1)}`;
    };
    const pattern = make(4);
    const subjects = Array.from({ length: 4 }, () =>
      Array.from({ length: random(9) }, () =>
        pick([...(i % 3 === 0 ? 'aab😀😀𐐀𐐨\ud800A é' : 'aaabbbcA1 \né')]),
      ).join(''),
    );
    cases.push({ pattern, flags: pick([0, 0, 0, I, M, S, I | A]), subjects });
  }
  check(cases);
});

/** The module `re` as far as templates go. */
class PyModuleStandIn extends PyObject {
  readonly $_compile_template: PyValue;
  constructor(template: PyTemplate) {
    super();
    this.$_compile_template = builtinFunction('_compile_template(pattern, template, /)', () => template);
  }
}
const standInType = bareType('module_stand_in', PyModuleStandIn);
standInType.hasDict = true;
populate(standInType, {});

test('match objects and templates', () => {
  const [answer] = ask([{ pattern: '(?P<first>a)(b)?', flags: 0, subjects: [] }]);
  assert.ok(answer);
  const pattern = patternOf({ pattern: '(?P<first>a)(b)?', flags: 0, subjects: [] }, answer);
  const match = call(pattern, 'search', 'xa');
  const show = (value: PyValue) => encode(call(value, '__repr__'));
  assert.equal(show(match), "<re.Match object; span=(1, 2), match='a'>");
  assert.equal(show(pattern), "re.compile('(?P<first>a)(b)?')");
  assert.deepEqual(encode(call(match, 'groups', 'none')), { t: ['a', 'none'] });
  assert.deepEqual(encode(call(match, 'group', 'first', 2, 0)), { t: ['a', null, 'a'] });
  assert.deepEqual(encode(call(match, 'groupdict')), { d: [['first', 'a']] });
  assert.equal(encode(getAttribute(match, 'lastgroup')), 'first');
  assert.throws(
    () => call(match, 'group', 'other'),
    (error: unknown) => String((error as { args: PyTuple }).args.items[0]) === 'no such group',
  );
  const template = new PyTemplate('<', [
    { group: 1, literal: '|' },
    { group: 2, literal: '>' },
  ]);
  const module = new PyModuleStandIn(template);
  const saved = hooks.importModule;
  hooks.importModule = () => module;
  try {
    assert.equal(encode(call(pattern, 'sub', '\\1', 'xaby')), 'x<a|b>y');
    assert.equal(encode(call(match, 'expand', '\\1')), '<a|>');
  } finally {
    hooks.importModule = saved;
  }
});
