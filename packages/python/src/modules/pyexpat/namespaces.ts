/** Namespaces in XML: https://www.w3.org/TR/xml-names/ */
import {
  RESERVED_NAMESPACE_URI,
  RESERVED_PREFIX_XML,
  RESERVED_PREFIX_XMLNS,
  SYNTAX,
  UNBOUND_PREFIX,
  UNDECLARING_PREFIX,
  XmlProblem,
} from './errors.ts';

const XML = 'http://www.w3.org/XML/1998/namespace';
const XMLNS = 'http://www.w3.org/2000/xmlns/';
const OF_URI = /[\w%\-.~:/?#[\]@!$&'()*+,;=]/;

/** What a declaration covers: '' is the default namespace. */
export interface Binding {
  readonly prefix: string;
  readonly before: string | undefined;
}

export class Namespaces {
  /** Between a namespace and a name; may be empty. */
  readonly separator: string;
  /** Do names end with their prefix? */
  triplets = false;
  readonly #bound = new Map<string, string>([['xml', XML]]);

  constructor(separator: string) {
    this.separator = separator;
  }

  /** Binds a prefix. Throws XmlProblem for one that must not be. */
  bind(prefix: string, uri: string): Binding {
    if (uri === '' && prefix !== '') throw new XmlProblem(UNDECLARING_PREFIX);
    if (prefix === 'xmlns') throw new XmlProblem(RESERVED_PREFIX_XMLNS);
    if ((prefix === 'xml') !== (uri === XML))
      throw new XmlProblem(prefix === 'xml' ? RESERVED_PREFIX_XML : RESERVED_NAMESPACE_URI);
    if (uri === XMLNS) throw new XmlProblem(RESERVED_NAMESPACE_URI);
    const { separator } = this;
    if (separator !== '' && uri.includes(separator) && !OF_URI.test(separator)) throw new XmlProblem(SYNTAX);
    const before = this.#bound.get(prefix);
    this.#bound.set(prefix, uri);
    return { prefix, before };
  }

  unbind(binding: Binding): void {
    if (binding.before === undefined) this.#bound.delete(binding.prefix);
    else this.#bound.set(binding.prefix, binding.before);
  }

  #expanded(name: string, colon: number): string {
    const prefix = name.slice(0, colon);
    const uri = this.#bound.get(prefix);
    if (uri === undefined) throw new XmlProblem(UNBOUND_PREFIX);
    const { separator } = this;
    const local = name.slice(colon + 1);
    return this.triplets && separator !== ''
      ? `${uri}${separator}${local}${separator}${prefix}`
      : `${uri}${separator}${local}`;
  }

  element(name: string): string {
    const colon = name.indexOf(':');
    if (colon >= 0) return this.#expanded(name, colon);
    const uri = this.#bound.get('');
    return uri === undefined || uri === '' ? name : `${uri}${this.separator}${name}`;
  }

  /** Attributes without a prefix are in no namespace. */
  attribute(name: string): string {
    const colon = name.indexOf(':');
    return colon < 0 ? name : this.#expanded(name, colon);
  }

  /** What is bound, for the parser of an external entity. */
  context(): string[] {
    return [...this.#bound].map(([prefix, uri]) => `${prefix}=${uri}`);
  }

  /** Takes what `context` gave. */
  restore(context: readonly string[]): void {
    for (const part of context) {
      const equals = part.indexOf('=');
      if (equals >= 0) this.#bound.set(part.slice(0, equals), part.slice(equals + 1));
    }
  }
}
