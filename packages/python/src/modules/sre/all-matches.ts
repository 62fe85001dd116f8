/** Every match in a text: `findall`, `finditer` and `split`. */
import { sizeArgument } from '@harpy/objects/arguments';
import { None, PyList, PyTuple } from '@harpy/objects/core-types';
import { strFromJS } from '@harpy/objects/str';
import type { PyValue } from '@harpy/objects/value';
import type { Match } from '../../regex/regex.ts';
import type { PyPattern } from './pattern.ts';
import { bytesOf, emptyOf, groupOf, type Optional, type Searched, searched, slice } from './subject.ts';

/** All matches that do not overlap, `limit` at most. */
export function* matches(
  self: PyPattern,
  on: Searched,
  limit = Number.POSITIVE_INFINITY,
): IterableIterator<Match> {
  let { start } = on;
  let notEmpty = false;
  const search = self.regex.searching(on.subject, on.end);
  for (let count = 0; count < limit; count++) {
    const match = search.next(start, notEmpty);
    if (match === undefined) return;
    yield match;
    notEmpty = match.end === match.start;
    start = match.end;
  }
}

/** Of what JavaScript's engine matched. A part of a plain text is plain. */
function quickText(on: Searched, matched: string): PyValue {
  if (on.isBytes) return bytesOf(matched);
  return typeof on.subject === 'string' ? matched : strFromJS(matched);
}

export function findAll(self: PyPattern, string: PyValue, pos: Optional, endpos: Optional): PyList {
  const on = searched(self, string, pos, endpos);
  const empty = emptyOf(on);
  const { groups } = self;
  const quick: PyValue[] = [];
  const text = (found: RegExpExecArray, group: number | undefined): PyValue => {
    const matched = found[group ?? -1];
    if (matched === undefined) return empty;
    return quickText(on, matched);
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
export function limitArgument(value: Optional): number {
  const limit = sizeArgument(value, 0);
  return limit === 0 ? Number.POSITIVE_INFINITY : Math.max(0, limit);
}

export function split(self: PyPattern, string: PyValue, maxsplit: Optional): PyList {
  const on = searched(self, string, undefined, undefined);
  const limit = limitArgument(maxsplit);
  if (typeof on.subject === 'string' && !on.isBytes && limit === Number.POSITIVE_INFINITY) {
    const parts = self.regex.splitAll(on.subject);
    if (parts !== undefined) return new PyList(parts);
  }
  const quick: PyValue[] = [];
  let from = on.start;
  const visit = (found: RegExpExecArray, map: readonly number[], start: number, end: number): void => {
    quick.push(slice(on, from, start));
    for (let group = 1; group <= self.groups; group++) {
      const matched = found[map[group] ?? -1];
      quick.push(matched === undefined ? None : quickText(on, matched));
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
