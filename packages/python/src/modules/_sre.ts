/** `_sre`: pattern and match objects of the package `re`. The engine is in `regex/`. */
import { intArgument, sizeArgument } from '@harpy/objects/arguments';
import { getAttribute } from '@harpy/objects/attribute';
import { PyBytes } from '@harpy/objects/bytes';
import { call1, call2, isCallable } from '@harpy/objects/call';
import {
  bareType,
  integerOf,
  None,
  NotImplemented,
  PyList,
  PyTuple,
  textOf,
  typeOf,
} from '@harpy/objects/core-types';
import { getset, member, method, populate } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { PyDict } from '@harpy/objects/dict';
import { indexError, runtimeError, typeError, valueError } from '@harpy/objects/errors';
import { genericAlias } from '@harpy/objects/generic-alias';
import { hooks } from '@harpy/objects/hooks';
import { PyCallableIterator } from '@harpy/objects/iterators';
import { PyMappingProxy } from '@harpy/objects/mapping-proxy';
import { PyObject } from '@harpy/objects/object';
import { contiguousBytes, getBuffer, hasBuffer, releaseBuffer } from '@harpy/objects/protocols/buffer';
import { equal } from '@harpy/objects/protocols/compare';
import { hasIndex, indexNumber, toClampedSize } from '@harpy/objects/protocols/convert';
import { hash } from '@harpy/objects/protocols/hash';
import { listItems } from '@harpy/objects/protocols/iterate';
import { repr, reprText } from '@harpy/objects/protocols/text';
import { EQ, NE } from '@harpy/objects/slots';
import { exactStr, strFromJS, strFromText, textOfStr, textValue } from '@harpy/objects/str';
import { decodeLatin1 } from '@harpy/objects/text/codecs/single-byte';
import { joinTexts, sliceText, type Text } from '@harpy/objects/text/text';
import { toUpper } from '@harpy/objects/text/unicode-types';
import type { PyType } from '@harpy/objects/type';
import { joinStrs } from '@harpy/objects/types/str';
import type { PyValue } from '@harpy/objects/value';
import '@harpy/objects/types/object';
import { lower } from '../regex/character-class.ts';
import { FLAG_ASCII, FLAG_LOCALE, FLAG_UNICODE, FLAGS, MAGIC, MAX_REPEAT } from '../regex/codes.ts';
import type { Subject } from '../regex/matcher.ts';
import { InvalidCode } from '../regex/program.ts';
import { type Match, type Mode, Regex } from '../regex/regex.ts';

type Optional = PyValue | undefined;

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

/** What a pattern is matched with. */
interface Searched {
  readonly value: PyValue;
  /** Bytes are characters below 256 here. */
  readonly subject: Subject;
  readonly isBytes: boolean;
  readonly start: number;
  readonly end: number;
}

let lastBytes: PyBytes | undefined;
let lastLatin1 = '';

/** The bytes object asked about last stays decoded: programs search one many times. */
function latin1Of(value: PyValue): string {
  if (value === lastBytes) return lastLatin1;
  if (value instanceof PyBytes) {
    lastLatin1 = decodeLatin1(value.bytes) as string;
    lastBytes = value;
    return lastLatin1;
  }
  const buffer = getBuffer(value, 0);
  const text = decodeLatin1(contiguousBytes(buffer)) as string;
  releaseBuffer(buffer);
  return text;
}

const clamp = (value: number, limit: number): number => Math.max(0, Math.min(value, limit));
const MAX_SIZE = Number.MAX_SAFE_INTEGER;

function searched(pattern: PyPattern, value: PyValue, pos: Optional, endpos: Optional): Searched {
  const text = textValue(value);
  if (text === undefined && !hasBuffer(value))
    throw typeError(`expected string or bytes-like object, got '${typeOf(value).name}'`);
  const isBytes = text === undefined;
  if (isBytes && pattern.isBytes === false)
    throw typeError('cannot use a string pattern on a bytes-like object');
  if (!isBytes && pattern.isBytes === true)
    throw typeError('cannot use a bytes pattern on a string-like object');
  const subject = text ?? latin1Of(value);
  return {
    value,
    subject,
    isBytes,
    start: clamp(sizeArgument(pos, 0), subject.length),
    end: clamp(sizeArgument(endpos, MAX_SIZE), subject.length),
  };
}

/** Part of the subject, as the kind of object it is. */
function slice(on: Searched, start: number, end: number): PyValue {
  if (on.isBytes) {
    if (on.value instanceof PyBytes && on.value.constructor === PyBytes) {
      if (start === 0 && end === on.subject.length) return on.value;
      return new PyBytes(on.value.bytes.slice(start, end));
    }
    return bytesOf((on.subject as string).substring(start, end));
  }
  if (start === 0 && end === on.subject.length) return exactStr(on.value) ?? '';
  return strFromText(sliceText(on.subject, start, end));
}

function bytesOf(latin1: string): PyBytes {
  const bytes = new Uint8Array(latin1.length);
  for (let at = 0; at < latin1.length; at++) bytes[at] = latin1.charCodeAt(at);
  return new PyBytes(bytes);
}

/** A group of a match; `missing` if it did not take part. */
function groupOf(on: Searched, match: Match, index: number, missing: PyValue): PyValue {
  const text = match.text(index);
  if (text !== undefined) return on.isBytes ? bytesOf(text) : text;
  const span = match.group(index);
  return span === undefined ? missing : slice(on, span[0], span[1]);
}

/** `re.Match`. */
export class PyMatch extends PyObject {
  readonly re: PyPattern;
  readonly on: Searched;
  readonly match: Match;
  readonly string: PyValue;
  readonly pos: number;
  readonly endpos: number;

  constructor(pattern: PyPattern, on: Searched, match: Match) {
    super();
    this.re = pattern;
    this.on = on;
    this.match = match;
    this.string = on.value;
    this.pos = on.start;
    this.endpos = on.end;
  }
}

/** Goes through the matches of a pattern one after the other. */
export class PyScanner extends PyObject {
  readonly pattern: PyPattern;
  readonly on: Searched;
  /** Undefined at the end. */
  start: number | undefined;
  notEmpty = false;

  constructor(pattern: PyPattern, on: Searched) {
    super();
    this.pattern = pattern;
    this.on = on;
    this.start = on.start;
  }

  next(mode: Mode): PyValue {
    const { start, on, pattern } = this;
    if (start === undefined) return None;
    const match = pattern.regex.exec(on.subject, start, on.end, mode, this.notEmpty);
    if (match === undefined) {
      this.start = undefined;
      return None;
    }
    this.notEmpty = match.end === match.start;
    this.start = match.end;
    return new PyMatch(pattern, on, match);
  }
}

/** A replacement text with references to groups, read by `re._parser.parse_template`. */
export class PyTemplate extends PyObject {
  readonly literal: PyValue;
  /** The group and the literal after it. */
  readonly parts: readonly { readonly group: number; readonly literal: PyValue }[];
  constructor(literal: PyValue, parts: PyTemplate['parts']) {
    super();
    this.literal = literal;
    this.parts = parts;
  }
}

export const patternType = bareType('re.Pattern', PyPattern);
export const matchType = bareType('re.Match', PyMatch);
export const scannerType = bareType('_sre.SRE_Scanner', PyScanner);
export const templateType = bareType('_sre.SRE_Template', PyTemplate);
patternType.hasWeakReferences = true;

function exec(mode: Mode) {
  return (self: PyPattern, string: PyValue, pos: Optional, endpos: Optional): PyValue => {
    const on = searched(self, string, pos, endpos);
    const match = self.regex.exec(on.subject, on.start, on.end, mode);
    return match === undefined ? None : new PyMatch(self, on, match);
  };
}

/** All matches that do not overlap, `limit` at most. */
function* matches(self: PyPattern, on: Searched, limit = Number.POSITIVE_INFINITY): IterableIterator<Match> {
  let { start } = on;
  let notEmpty = false;
  for (let count = 0; count < limit; count++) {
    const match = self.regex.exec(on.subject, start, on.end, 'search', notEmpty);
    if (match === undefined) return;
    yield match;
    notEmpty = match.end === match.start;
    start = match.end;
  }
}

const emptyOf = (on: Searched): PyValue => (on.isBytes ? new PyBytes(new Uint8Array(0)) : '');

function findAll(self: PyPattern, string: PyValue, pos: Optional, endpos: Optional): PyList {
  const on = searched(self, string, pos, endpos);
  const empty = emptyOf(on);
  const { groups } = self;
  const quick: PyValue[] = [];
  const text = (found: RegExpExecArray, group: number | undefined): PyValue => {
    const matched = found[group ?? -1];
    if (matched === undefined) return empty;
    return on.isBytes ? bytesOf(matched) : strFromJS(matched);
  };
  const visit = (found: RegExpExecArray, map: readonly number[]): void => {
    if (groups === 0) quick.push(text(found, 0));
    else if (groups === 1) quick.push(text(found, map[1]));
    else {
      const all: PyValue[] = [];
      for (let group = 1; group <= groups; group++) all.push(text(found, map[group]));
      quick.push(new PyTuple(all));
    }
  };
  if (self.regex.scanAll(on.subject, on.start, on.end, Number.POSITIVE_INFINITY, visit))
    return new PyList(quick);
  const items: PyValue[] = [];
  for (const match of matches(self, on)) {
    if (groups <= 1) items.push(groupOf(on, match, groups, empty));
    else {
      const all: PyValue[] = [];
      for (let group = 1; group <= groups; group++) all.push(groupOf(on, match, group, empty));
      items.push(new PyTuple(all));
    }
  }
  return new PyList(items);
}

/** `maxsplit` and `count`: none or zero mean all. */
function limitArgument(value: Optional): number {
  const limit = sizeArgument(value, 0);
  return limit === 0 ? Number.POSITIVE_INFINITY : Math.max(0, limit);
}

function split(self: PyPattern, string: PyValue, maxsplit: Optional): PyList {
  const on = searched(self, string, undefined, undefined);
  const limit = limitArgument(maxsplit);
  const quick: PyValue[] = [];
  let from = on.start;
  const visit = (found: RegExpExecArray, map: readonly number[], start: number, end: number): void => {
    quick.push(slice(on, from, start));
    for (let group = 1; group <= self.groups; group++) {
      const matched = found[map[group] ?? -1];
      quick.push(matched === undefined ? None : on.isBytes ? bytesOf(matched) : strFromJS(matched));
    }
    from = end;
  };
  if (self.regex.scanAll(on.subject, on.start, on.end, limit, visit)) {
    quick.push(slice(on, from, on.end));
    return new PyList(quick);
  }
  const items: PyValue[] = [];
  let last = on.start;
  for (const match of matches(self, on, limit)) {
    items.push(slice(on, last, match.start));
    for (let group = 1; group <= self.groups; group++) items.push(groupOf(on, match, group, None));
    last = match.end;
  }
  items.push(slice(on, last, on.end));
  return new PyList(items);
}

/** The text of a replacement that is no function, undefined if it is neither str nor bytes. */
function literalText(value: PyValue): Text | undefined {
  return textValue(value) ?? (hasBuffer(value) ? latin1Of(value) : undefined);
}

const hasBackslash = (text: Text): boolean =>
  typeof text === 'string' ? text.includes('\\') : text.includes(92);

function compileTemplate(pattern: PyPattern, template: PyValue): PyValue {
  return call2(getAttribute(hooks.importModule('re'), '_compile_template'), pattern, template);
}

/** What stands for a match, in parts. */
function expandTemplate({ literal, parts }: PyTemplate, on: Searched, match: Match): PyValue[] {
  const items: PyValue[] = [literal];
  for (const part of parts) {
    const group = groupOf(on, match, part.group, None);
    if (group !== None) items.push(group);
    items.push(part.literal);
  }
  return items;
}

function joinParts(on: Searched, parts: readonly PyValue[]): PyValue {
  if (!on.isBytes) {
    const texts: Text[] = [];
    for (const part of parts) {
      const text = textValue(part);
      if (text === undefined) return joinStrs('', new PyList([...parts]));
      texts.push(text);
    }
    return strFromText(joinTexts('', texts));
  }
  return call1(getAttribute(new PyBytes(new Uint8Array(0)), 'join'), new PyList([...parts]));
}

/** The new text and the number of replacements. */
function substitute(self: PyPattern, repl: PyValue, string: PyValue, count: Optional): [PyValue, number] {
  let filter: PyValue = repl;
  let kind: 'literal' | 'template' | 'function' = 'literal';
  if (isCallable(repl)) kind = 'function';
  else {
    const text = literalText(repl);
    if (text === undefined || hasBackslash(text)) {
      filter = compileTemplate(self, repl);
      if (filter instanceof PyTemplate) {
        if (filter.parts.length === 0) filter = filter.literal;
        else kind = 'template';
      } else if (isCallable(filter)) kind = 'function';
    }
  }
  const on = searched(self, string, undefined, undefined);
  const limit = limitArgument(count);
  if (kind === 'literal') {
    const quick: PyValue[] = [];
    let from = on.start;
    let replaced = 0;
    const visit = (_: RegExpExecArray, __: readonly number[], start: number, end: number): void => {
      if (from < start) quick.push(slice(on, from, start));
      quick.push(filter);
      from = end;
      replaced++;
    };
    if (self.regex.scanAll(on.subject, on.start, on.end, limit, visit)) {
      if (from < on.end) quick.push(slice(on, from, on.end));
      return [joinParts(on, quick), replaced];
    }
  }
  const parts: PyValue[] = [];
  let number = 0;
  let last = on.start;
  for (const match of matches(self, on, limit)) {
    if (last < match.start) parts.push(slice(on, last, match.start));
    if (kind === 'literal') parts.push(filter);
    else if (kind === 'template') parts.push(...expandTemplate(filter as PyTemplate, on, match));
    else {
      const item = call1(filter, new PyMatch(self, on, match));
      if (item !== None) parts.push(item);
    }
    last = match.end;
    number++;
  }
  if (last < on.end) parts.push(slice(on, last, on.end));
  return [joinParts(on, parts), number];
}

/** A group by number or name. */
function groupNumber(self: PyMatch, index: PyValue): number {
  let number = -1;
  if (hasIndex(index)) number = toClampedSize(index);
  else {
    const named = self.re.groupIndex.get(index);
    const found = named === undefined ? undefined : integerOf(named);
    if (typeof found === 'number') number = found;
  }
  if (number < 0 || number > self.re.groups) throw indexError('no such group');
  return number;
}

const groupValue = (self: PyMatch, index: PyValue, missing: PyValue = None): PyValue =>
  groupOf(self.on, self.match, groupNumber(self, index), missing);

function span(self: PyMatch, index: Optional): [number, number] {
  return self.match.group(index === undefined ? 0 : groupNumber(self, index)) ?? [-1, -1];
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
  methods: [
    method(`match(${positions})`, exec('match'), 'The match at the start of the string, or None.'),
    method(`fullmatch(${positions})`, exec('fullmatch'), 'The match of the whole string, or None.'),
    method(`search(${positions})`, exec('search'), 'The first match in the string, or None.'),
    method(`findall(${positions})`, findAll, 'The texts of all matches, or of their groups.'),
    method(
      `finditer(${positions})`,
      (self: PyPattern, string: PyValue, pos: Optional, endpos: Optional) => {
        const scanner = new PyScanner(self, searched(self, string, pos, endpos));
        return new PyCallableIterator(getAttribute(scanner, 'search'), None);
      },
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
  classMethods: [
    method(
      '__class_getitem__(object, /)',
      (type: PyType, item: PyValue) => genericAlias(type, item),
      'For annotations.',
    ),
  ],
  getset: [
    getset(
      'groupindex',
      (self: PyPattern) => new PyMappingProxy(self.groupIndex),
      undefined,
      'The numbers of groups by name.',
    ),
  ],
  members: [
    member('pattern', 'pattern', true, 'What it was compiled from.'),
    member('flags', 'flags', true, 'The flags of the pattern.'),
    member('groups', 'groups', true, 'The number of groups.'),
  ],
});

function matchRepr(self: PyMatch): PyValue {
  const { start, end } = self.match;
  return strFromJS(
    `<re.Match object; span=(${start}, ${end}), match=${reprText(groupOf(self.on, self.match, 0, None))}>`,
  );
}

populate(matchType, {
  attributes: { __module__: 're' },
  doc: 'What a regular expression found in a string.',
  slots: {
    tp_repr: (self) => matchRepr(self as PyMatch),
    mp_subscript: (self, key) => groupValue(self as PyMatch, key),
  },
  methods: [
    method(
      'group(*groups)',
      (self: PyMatch, groups: readonly PyValue[]) => {
        const [first = 0, ...others] = groups;
        if (others.length === 0) return groupValue(self, first);
        return new PyTuple(groups.map((group) => groupValue(self, group)));
      },
      'The text of a group, or of several; None for those that took no part.',
    ),
    method(
      'groups(default=None)',
      (self: PyMatch, missing: Optional) => {
        const all: PyValue[] = [];
        for (let group = 1; group <= self.re.groups; group++)
          all.push(groupOf(self.on, self.match, group, missing ?? None));
        return new PyTuple(all);
      },
      'The texts of all groups.',
    ),
    method(
      'groupdict(default=None)',
      (self: PyMatch, missing: Optional) => {
        const dict = new PyDict();
        for (const [name, index] of self.re.groupIndex.table.entries())
          dict.set(name, groupValue(self, index, missing ?? None));
        return dict;
      },
      'The texts of all groups with a name.',
    ),
    method(
      'start(group=0, /)',
      (self: PyMatch, index: Optional) => span(self, index)[0],
      'Where a group starts.',
    ),
    method(
      'end(group=0, /)',
      (self: PyMatch, index: Optional) => span(self, index)[1],
      'Where a group ends.',
    ),
    method(
      'span(group=0, /)',
      (self: PyMatch, index: Optional) => new PyTuple(span(self, index)),
      'Where a group starts and ends.',
    ),
    method(
      'expand(template)',
      (self: PyMatch, template: PyValue) => {
        const filter = compileTemplate(self.re, template);
        if (!(filter instanceof PyTemplate)) return filter;
        return filter.parts.length === 0
          ? filter.literal
          : joinParts(self.on, expandTemplate(filter, self.on, self.match));
      },
      'A replacement text with its references to groups filled in.',
    ),
    method('__copy__(/)', (self: PyMatch) => self, 'The match itself.'),
    method('__deepcopy__(memo, /)', (self: PyMatch) => self, 'The match itself.'),
  ],
  classMethods: [
    method(
      '__class_getitem__(object, /)',
      (type: PyType, item: PyValue) => genericAlias(type, item),
      'For annotations.',
    ),
  ],
  getset: [
    getset(
      'lastindex',
      (self: PyMatch) => self.match.lastIndex || None,
      undefined,
      'The group that ended last.',
    ),
    getset(
      'lastgroup',
      (self: PyMatch) => self.re.groupNames[self.match.lastIndex || -1] ?? None,
      undefined,
      'The name of the group that ended last.',
    ),
    getset(
      'regs',
      (self: PyMatch) => {
        const all: PyValue[] = [];
        for (let group = 0; group <= self.re.groups; group++) all.push(new PyTuple(span(self, group)));
        return new PyTuple(all);
      },
      undefined,
      'Where all groups are.',
    ),
  ],
  members: [
    member('string', 'string', true, 'What was searched.'),
    member('re', 're', true, 'The pattern.'),
    member('pos', 'pos', true, 'Where the search started.'),
    member('endpos', 'endpos', true, 'Where the search ended.'),
  ],
});

populate(scannerType, {
  attributes: { __module__: '_sre' },
  methods: [
    method(
      'match(/)',
      (self: PyScanner) => self.next('match'),
      'The match right after the last one, or None.',
    ),
    method('search(/)', (self: PyScanner) => self.next('search'), 'The next match, or None.'),
  ],
  members: [member('pattern', 'pattern', true, 'The pattern.')],
});

populate(templateType, { attributes: { __module__: '_sre' } });

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

function template(pattern: PyPattern, items: PyValue): PyTemplate {
  const list = listItems(items);
  const bad = () => typeError('invalid template');
  const [literal, ...rest] = list;
  if (literal === undefined || rest.length % 2 !== 0) throw bad();
  const parts: { group: number; literal: PyValue }[] = [];
  for (let at = 0; at < rest.length; at += 2) {
    const group = indexNumber(rest[at] ?? None);
    const text = rest[at + 1];
    if (typeof group === 'bigint' || group < 0 || text === undefined) throw bad();
    if (group > pattern.groups) throw valueError('invalid group reference');
    parts.push({ group, literal: text });
  }
  return new PyTemplate(literal, parts);
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
