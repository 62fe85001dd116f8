/** `re.Match`. */
import '@harpy/objects/types/object';
import { bareType, integerOf, None, PyTuple } from '@harpy/objects/core-types';
import { getset, member, method, populate } from '@harpy/objects/define';
import { PyDict } from '@harpy/objects/dict';
import { indexError } from '@harpy/objects/errors';
import { genericAlias } from '@harpy/objects/generic-alias';
import { mirrorFinalType } from '@harpy/objects/mirror';
import { PyObject } from '@harpy/objects/object';
import { hasIndex, toClampedSize } from '@harpy/objects/protocols/convert';
import { reprText } from '@harpy/objects/protocols/text';
import { strFromJS } from '@harpy/objects/str';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import type { Match } from '../../regex/regex.ts';
import type { PyPattern } from './pattern.ts';
import { groupOf, type Optional, type Searched } from './subject.ts';
import { joinParts } from './substitution.ts';
import { compileTemplate, expandTemplate, PyTemplate } from './template.ts';

/** `re.Match`. */
export class PyMatch extends PyObject {
  readonly re: PyPattern;
  readonly on: Searched;
  readonly match: Match;

  constructor(pattern: PyPattern, on: Searched, match: Match) {
    super();
    this.re = pattern;
    this.on = on;
    this.match = match;
  }

  get string(): PyValue {
    return this.on.value;
  }
  get pos(): number {
    return this.on.start;
  }
  get endpos(): number {
    return this.on.end;
  }
}

export const matchType = bareType('re.Match', PyMatch);

/** A group by number or name. */
function groupNumber(self: PyMatch, index: PyValue): number {
  let number = -1;
  if (typeof index === 'number') number = index;
  else if (hasIndex(index)) number = toClampedSize(index);
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

export function span(self: PyMatch, index: Optional): [number, number] {
  return self.match.group(index === undefined ? 0 : groupNumber(self, index)) ?? [-1, -1];
}

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
  methods: () => [
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
  classMethods: () => [
    method(
      '__class_getitem__(object, /)',
      (type: PyType, item: PyValue) => genericAlias(type, item),
      'For annotations.',
    ),
  ],
  getset: () => [
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
  members: () => [
    member('string', 'string', true, 'What was searched.'),
    member('re', 're', true, 'The pattern.'),
    member('pos', 'pos', true, 'Where the search started.'),
    member('endpos', 'endpos', true, 'Where the search ended.'),
  ],
});

mirrorFinalType(matchType);
