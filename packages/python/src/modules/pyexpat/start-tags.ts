/** Start tags: attributes with their defaults, declarations of namespaces. */
import type { ContentScanner } from './content-scanner.ts';
import { DUPLICATE_ATTRIBUTE, XmlProblem } from './errors.ts';
import type { Binding } from './namespaces.ts';
import type { XmlParser } from './parser.ts';
import { Scanner } from './scanner.ts';
import { attributeValue } from './values.ts';

export interface StartTag {
  readonly name: string;
  /** Names and values in turn: those that are written, then those by default. */
  readonly attributes: readonly string[];
  /** How many names and values are written. */
  readonly specified: number;
  readonly bindings: readonly Binding[];
}

const NONE: readonly never[] = [];

/** The prefix that an attribute binds ('' for the default), undefined for other attributes. */
function boundPrefix(name: string): string | undefined {
  if (name === 'xmlns') return '';
  return name.startsWith('xmlns:') ? name.slice(6) : undefined;
}

export class StartTags {
  readonly #parser: XmlParser;
  readonly #scanner: ContentScanner;
  readonly #values: Scanner;

  constructor(parser: XmlParser, scanner: ContentScanner) {
    this.#parser = parser;
    this.#scanner = scanner;
    this.#values = new Scanner(parser.namespaces !== undefined);
  }

  /** The tag that the scanner has read. Throws XmlProblem. */
  read(): StartTag {
    const parser = this.#parser;
    const { namespaces, dtd } = parser;
    const { name: raw, attributes: written, text } = this.#scanner;
    const declared = dtd.attributes.get(raw);
    if (written.length === 0 && declared === undefined)
      return { name: namespaces?.element(raw) ?? raw, attributes: NONE, specified: 0, bindings: NONE };
    // Places within an entity are not those of the document.
    const inDocument = text === parser.input.text;
    const values = {
      dtd,
      scanner: this.#values,
      account: parser.account,
      checked: !dtd.hasParameterReferences || dtd.standalone,
    };
    const bindings: Binding[] = [];
    const names: string[] = [];
    const result: string[] = [];
    const seen = new Set<string>();
    const add = (name: string, value: string): void => {
      const prefix = namespaces === undefined ? undefined : boundPrefix(name);
      if (prefix === undefined || namespaces === undefined) {
        names.push(name);
        result.push(name, value);
        return;
      }
      bindings.push(namespaces.bind(prefix, value));
      parser.handlers.startNamespaceDecl?.(
        prefix === '' ? undefined : prefix,
        value === '' ? undefined : value,
      );
    };
    for (const { name, at, from, to } of written) {
      if (seen.has(name)) throw new XmlProblem(DUPLICATE_ATTRIBUTE, inDocument ? at : undefined);
      seen.add(name);
      try {
        add(name, attributeValue(values, text, from, to, declared?.get(name)?.isCdata ?? true));
      } catch (problem) {
        if (problem instanceof XmlProblem && !inDocument) throw new XmlProblem(problem.code);
        throw problem;
      }
    }
    const specified = result.length;
    for (const { name, value } of declared?.values() ?? NONE) {
      if (value !== undefined && !seen.has(name)) add(name, value);
    }
    if (namespaces === undefined) return { name: raw, attributes: result, specified, bindings };
    const expanded = new Set<string>();
    for (const [index, name] of names.entries()) {
      if (!name.includes(':')) continue;
      const full = namespaces.attribute(name);
      const colon = name.indexOf(':');
      const unique = namespaces.triplets ? full.slice(0, full.length - colon) : full;
      if (expanded.has(unique)) throw new XmlProblem(DUPLICATE_ATTRIBUTE);
      expanded.add(unique);
      result[2 * index] = full;
    }
    return { name: namespaces.element(raw), attributes: result, specified, bindings };
  }
}
