/** `sub` and `subn`. */
import { getAttribute } from '@harpy/objects/attribute';
import { PyBytes } from '@harpy/objects/bytes';
import { call1, isCallable } from '@harpy/objects/call';
import { None, PyList } from '@harpy/objects/core-types';
import { hasBuffer } from '@harpy/objects/protocols/buffer';
import { strFromText, textValue } from '@harpy/objects/str';
import { joinPlain, joinTexts, type Text } from '@harpy/objects/text/text';
import { joinStrs } from '@harpy/objects/types/str';
import type { PyValue } from '@harpy/objects/value';
import { limitArgument } from './all-matches.ts';
import { PyMatch } from './match.ts';
import type { PyPattern } from './pattern.ts';
import { latin1Of, type Optional, type Searched, searched, slice } from './subject.ts';
import { compileTemplate, expandTemplate, PyTemplate } from './template.ts';

/** The text of a replacement that is no function, undefined if it is neither str nor bytes. */
function literalText(value: PyValue): Text | undefined {
  return textValue(value) ?? (hasBuffer(value) ? latin1Of(value) : undefined);
}

const hasBackslash = (text: Text): boolean =>
  typeof text === 'string' ? text.includes('\\') : text.includes(92);

export function joinParts(on: Searched, parts: readonly PyValue[]): PyValue {
  if (!on.isBytes) {
    if (parts.every((part) => typeof part === 'string')) return joinPlain('', parts as readonly string[]);
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
export function substitute(
  self: PyPattern,
  repl: PyValue,
  string: PyValue,
  count: Optional,
): [PyValue, number] {
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
  let notEmpty = false;
  const search = self.regex.searching(on.subject, on.end);
  while (number < limit) {
    const match = search.next(last, notEmpty);
    if (match === undefined) break;
    if (last < match.start) parts.push(slice(on, last, match.start));
    if (kind === 'literal') parts.push(filter);
    else if (kind === 'template') parts.push(...expandTemplate(filter as PyTemplate, on, match));
    else {
      const item = call1(filter, new PyMatch(self, on, match));
      if (item !== None) parts.push(item);
    }
    last = match.end;
    notEmpty = match.end === match.start;
    number++;
  }
  if (last < on.end) parts.push(slice(on, last, on.end));
  return [joinParts(on, parts), number];
}
