/** `re.Pattern`. */
import '@harpy/objects/types/object';
import { bareType, None, NotImplemented, PyTuple, textOf } from '@harpy/objects/core-types';
import { getset, member, method, populate } from '@harpy/objects/define';
import type { PyDict } from '@harpy/objects/dict';
import { genericAlias } from '@harpy/objects/generic-alias';
import { PyMappingProxy } from '@harpy/objects/mapping-proxy';
import { PyObject } from '@harpy/objects/object';
import { equal } from '@harpy/objects/protocols/compare';
import { hash } from '@harpy/objects/protocols/hash';
import { repr } from '@harpy/objects/protocols/text';
import { EQ, NE } from '@harpy/objects/slots';
import { strFromJS, strFromText, textOfStr, textValue } from '@harpy/objects/str';
import { sliceText } from '@harpy/objects/text/text';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import { FLAG_ASCII, FLAG_LOCALE, FLAG_UNICODE, FLAGS } from '../../regex/codes.ts';
import { type Mode, Regex } from '../../regex/regex.ts';
import { findAll, split } from './all-matches.ts';
import { PyMatch } from './match.ts';
import { PyMatchIterator, PyScanner } from './scanner.ts';
import { type Optional, searched } from './subject.ts';
import { substitute } from './substitution.ts';

/** `re.Pattern`. */
export class PyPattern extends PyObject {
  readonly pattern: PyValue;
  readonly flags: number;
  readonly regex: Regex;
  readonly groups: number;
  readonly groupIndex: PyDict;
  /** The names of groups by number, None for those without one. */
  readonly groupNames: readonly PyValue[];
  /** Undefined for patterns made without a text. */
  readonly isBytes: boolean | undefined;
  readonly code: readonly number[];

  constructor(
    pattern: PyValue,
    flags: number,
    code: readonly number[],
    groups: number,
    groupIndex: PyDict,
    groupNames: readonly PyValue[],
  ) {
    super();
    this.pattern = pattern;
    this.flags = flags;
    this.groups = groups;
    this.groupIndex = groupIndex;
    this.groupNames = groupNames;
    this.code = code;
    this.isBytes = pattern === None ? undefined : textValue(pattern) === undefined;
    this.regex = new Regex(code, groups, this.isBytes === true);
  }
}

export const patternType = bareType('re.Pattern', PyPattern);

patternType.hasWeakReferences = true;

function exec(mode: Mode) {
  return (self: PyPattern, string: PyValue, pos: Optional, endpos: Optional): PyValue => {
    const on = searched(self, string, pos, endpos);
    const match = self.regex.exec(on.subject, on.start, on.end, mode);
    return match === undefined ? None : new PyMatch(self, on, match);
  };
}

function patternRepr(self: PyPattern): PyValue {
  let { flags } = self;
  // What str patterns have anyway is not shown.
  if (self.isBytes === false && (flags & (FLAG_LOCALE | FLAG_UNICODE | FLAG_ASCII)) === FLAG_UNICODE)
    flags &= ~FLAG_UNICODE;
  const names: string[] = [];
  for (const [name, bit] of FLAGS) {
    if ((flags & bit) === 0) continue;
    names.push(name);
    flags &= ~bit;
  }
  if (flags !== 0) names.push(`0x${flags.toString(16)}`);
  const shown = textOfStr(repr(self.pattern));
  const cut = strFromText(sliceText(shown, 0, Math.min(200, shown.length)));
  return strFromJS(`re.compile(${textOf(cut) ?? ''}${names.length > 0 ? `, ${names.join('|')}` : ''})`);
}

const positions = 'string, pos=0, endpos=sys.maxsize';

populate(patternType, {
  attributes: { __module__: 're' },
  doc: 'A compiled regular expression.',
  slots: {
    tp_repr: (self) => patternRepr(self as PyPattern),
    tp_hash: (self) => {
      const { pattern, flags, code, groups } = self as PyPattern;
      let value = Number(BigInt.asIntN(32, BigInt(hash(pattern)))) ^ flags ^ groups;
      for (const word of code) value = (Math.imul(value, 31) + word) | 0;
      return value === -1 ? -2 : value;
    },
    tp_richcompare: (a, b, operator) => {
      if ((operator !== EQ && operator !== NE) || !(a instanceof PyPattern) || !(b instanceof PyPattern))
        return NotImplemented;
      const same =
        a === b ||
        (a.flags === b.flags &&
          a.isBytes === b.isBytes &&
          a.code.length === b.code.length &&
          a.code.every((word, at) => word === b.code[at]) &&
          equal(a.pattern, b.pattern));
      return same === (operator === EQ);
    },
  },
  methods: () => [
    method(`match(${positions})`, exec('match'), 'The match at the start of the string, or None.'),
    method(`fullmatch(${positions})`, exec('fullmatch'), 'The match of the whole string, or None.'),
    method(`search(${positions})`, exec('search'), 'The first match in the string, or None.'),
    method(`findall(${positions})`, findAll, 'The texts of all matches, or of their groups.'),
    method(
      `finditer(${positions})`,
      (self: PyPattern, string: PyValue, pos: Optional, endpos: Optional) =>
        new PyMatchIterator(new PyScanner(self, searched(self, string, pos, endpos))),
      'An iterator over all matches.',
    ),
    method('split(string, maxsplit=0)', split, 'The parts between matches, with the groups of these.'),
    method(
      'sub(repl, string, count=0)',
      (self: PyPattern, repl: PyValue, string: PyValue, count: Optional) =>
        substitute(self, repl, string, count)[0],
      'The string with matches replaced by a text or what a function returns for them.',
    ),
    method(
      'subn(repl, string, count=0)',
      (self: PyPattern, repl: PyValue, string: PyValue, count: Optional) =>
        new PyTuple(substitute(self, repl, string, count)),
      'What sub() returns, and how many matches were replaced.',
    ),
    method(
      `scanner(${positions})`,
      (self: PyPattern, string: PyValue, pos: Optional, endpos: Optional) =>
        new PyScanner(self, searched(self, string, pos, endpos)),
      'An object that finds one match after the other.',
    ),
    method('__copy__(/)', (self: PyPattern) => self, 'The pattern itself.'),
    method('__deepcopy__(memo, /)', (self: PyPattern) => self, 'The pattern itself.'),
  ],
  classMethods: () => [
    method(
      '__class_getitem__(object, /)',
      (type: PyType, item: PyValue) => genericAlias(type, item),
      'For annotations.',
    ),
  ],
  getset: () => [
    getset(
      'groupindex',
      (self: PyPattern) => new PyMappingProxy(self.groupIndex),
      undefined,
      'The numbers of groups by name.',
    ),
  ],
  members: () => [
    member('pattern', 'pattern', true, 'What it was compiled from.'),
    member('flags', 'flags', true, 'The flags of the pattern.'),
    member('groups', 'groups', true, 'The number of groups.'),
  ],
});
