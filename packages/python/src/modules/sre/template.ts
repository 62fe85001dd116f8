/** Replacements of `Pattern.sub` with groups in them, as the package `re` compiles them. */
import '@harpy/objects/types/object';
import { getAttribute } from '@harpy/objects/attribute';
import { call2 } from '@harpy/objects/call';
import { bareType, None } from '@harpy/objects/core-types';
import { populate } from '@harpy/objects/define';
import { typeError, valueError } from '@harpy/objects/errors';
import { hooks } from '@harpy/objects/hooks';
import { PyObject } from '@harpy/objects/object';
import { indexNumber } from '@harpy/objects/protocols/convert';
import { listItems } from '@harpy/objects/protocols/iterate';
import type { PyValue } from '@harpy/objects/value';
import type { Match } from '../../regex/regex.ts';
import type { PyPattern } from './pattern.ts';
import { groupOf, type Searched } from './subject.ts';

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

export const templateType = bareType('_sre.SRE_Template', PyTemplate);

export function compileTemplate(pattern: PyPattern, template: PyValue): PyValue {
  return call2(getAttribute(hooks.importModule('re'), '_compile_template'), pattern, template);
}

/** What stands for a match, in parts. */
export function expandTemplate({ literal, parts }: PyTemplate, on: Searched, match: Match): PyValue[] {
  const items: PyValue[] = [literal];
  for (const part of parts) {
    const group = groupOf(on, match, part.group, None);
    if (group !== None) items.push(group);
    items.push(part.literal);
  }
  return items;
}

populate(templateType, { attributes: { __module__: '_sre' } });

export function template(pattern: PyPattern, items: PyValue): PyTemplate {
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
