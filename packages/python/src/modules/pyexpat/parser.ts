/** The parser: takes input piece by piece and calls handlers, as Expat does. It knows nothing of Python. */
import { Content } from './content.ts';
import { Dtd, type Handlers } from './dtd.ts';
import {
  AMPLIFICATION_LIMIT_BREACH,
  FINISHED,
  INCORRECT_ENCODING,
  PARTIAL_CHAR,
  TEXT_DECL,
  UNCLOSED_TOKEN,
  UNKNOWN_ENCODING,
  XML_DECL,
  XmlProblem,
} from './errors.ts';
import { type ByteTable, Input, joined, knownDecoder, tableDecoder } from './input.ts';
import { Namespaces } from './namespaces.ts';
import { Prolog } from './prolog.ts';
import { xmlDeclaration } from './xml-declaration.ts';

const ACTIVATION = 8 * 1024 * 1024;
const MAXIMUM_AMPLIFICATION = 100;

export const PARAM_ENTITY_PARSING_NEVER = 0;
export const PARAM_ENTITY_PARSING_UNLESS_STANDALONE = 1;

/** How much was read, over a document and its external entities. */
interface Account {
  direct: number;
  indirect: number;
}

export interface ParserOptions {
  readonly encoding: string | undefined;
  /** Undefined: no namespaces. */
  readonly separator: string | undefined;
  /** The characters of an encoding by byte, undefined for none; for those the parser does not know. */
  readonly table: (name: string) => ByteTable | undefined;
}

export class XmlParser {
  handlers: Handlers = {};
  readonly options: ParserOptions;
  readonly input = new Input();
  dtd = new Dtd();
  readonly namespaces: Namespaces | undefined;
  base: string | undefined;
  /** Are internal entities expanded, or left to the handler of the rest? */
  expandsEntities = true;
  parameterParsing = PARAM_ENTITY_PARSING_NEVER;
  usesForeignDtd = false;
  deferral = true;
  /** Is it the document, not an external entity? */
  isDocument = true;
  isParameterEntity = false;
  /** Where in the text what is handled now begins and ends. */
  event = 0;
  eventEnd = 0;
  begun = false;
  error = 0;
  readonly prolog: Prolog;
  readonly content: Content;
  #phase: 'prolog' | 'content' | 'epilog' | 'done' = 'prolog';
  #account: Account = { direct: 0, indirect: 0 };
  /** Bytes before the encoding is known. */
  #start: Uint8Array = new Uint8Array(0);
  #forced: string | undefined;
  #big = false;
  #encodingProblem = 0;
  #tried = 0;
  #final = false;

  constructor(options: ParserOptions) {
    this.options = options;
    this.#forced = options.encoding;
    this.namespaces = options.separator === undefined ? undefined : new Namespaces(options.separator);
    this.prolog = new Prolog(this);
    this.content = new Content(this);
  }

  /** Reads more. Returns the number of the error, 0 for none. */
  feed(data: Uint8Array | string, final: boolean): number {
    if (this.error !== 0) return this.error;
    if (this.#phase === 'done') return FINISHED;
    this.begun = true;
    this.#final = final;
    try {
      this.#append(data, final);
      const { input } = this;
      if (input.decoder === undefined && !final) return 0;
      const available = input.text.length - input.at;
      if (this.deferral && !final && available < 2 * this.#tried) return 0;
      const before = input.at;
      this.#run(final);
      this.#tried = input.at === before ? available : 0;
      if (final) this.#phase = 'done';
    } catch (problem) {
      if (!(problem instanceof XmlProblem)) throw problem;
      if (problem.at !== undefined) this.event = problem.at;
      this.error = problem.code;
    }
    return this.error;
  }

  #run(final: boolean): void {
    const more = !final;
    if (this.#phase === 'prolog') {
      if (!this.prolog.run(more)) return;
      this.#phase = 'content';
    }
    if (this.#phase === 'content') {
      if (!this.content.run(more)) return;
      this.#phase = 'epilog';
    }
    if (this.#phase === 'epilog') this.prolog.epilog(more);
  }

  #append(data: Uint8Array | string, final: boolean): void {
    const { input } = this;
    const shift = () => {
      this.event = input.at;
      this.eventEnd = input.at;
    };
    this.#account.direct += data.length;
    if (typeof data === 'string') {
      if (input.decoder === undefined && this.#start.length === 0) {
        this.#forced = 'utf-8';
        input.decoder = knownDecoder('UTF-8', false);
        if (data.startsWith('\ufeff')) {
          input.skipMark(3);
          data = data.slice(1);
        }
      }
      if (input.decoder?.isUtf8 && input.decoder.pending === 0) {
        input.append(data);
        shift();
        return;
      }
      data = new TextEncoder().encode(data);
    }
    if (input.decoder === undefined) {
      this.#start = joined(this.#start, data.slice());
      if (!this.#decide(this.#start, final)) return;
      data = this.#start;
      const mark = data[0] === 0xef ? 3 : 2;
      const hasMark =
        (data[0] === 0xef && data[1] === 0xbb && data[2] === 0xbf) ||
        (input.decoder !== undefined && (input.decoder as { unit: number }).unit === 2 && isMark16(data));
      if (hasMark) {
        input.skipMark(mark);
        data = data.subarray(mark);
      }
      this.#start = new Uint8Array(0);
    }
    const { decoder } = input as { decoder: Input['decoder'] };
    if (decoder !== undefined) input.append(decoder.decode(data));
    shift();
  }

  /** Chooses the decoder; false: more must be seen first. */
  #decide(bytes: Uint8Array, final: boolean): boolean {
    const { input } = this;
    const [a, b, c] = bytes;
    if (this.#forced === undefined && bytes.length < (a === 0xef ? 3 : 2) && !final) return false;
    this.#big = (a === 0xfe && b === 0xff) || (a === 0 && b === 60);
    if (this.#forced !== undefined) {
      input.decoder = this.#decoder(this.#forced);
      if (input.decoder === undefined) throw new XmlProblem(UNKNOWN_ENCODING);
      return true;
    }
    if (this.#big || (a === 0xff && b === 0xfe) || (a === 60 && b === 0)) {
      input.decoder = knownDecoder('UTF-16', this.#big);
      return true;
    }
    const begin = a === 0xef && b === 0xbb && c === 0xbf ? 3 : 0;
    const head = String.fromCharCode(...bytes.subarray(begin, begin + 6));
    if ('<?xml '.startsWith(head.replace(/\s$/, ' ')) && !final) {
      if (head.length < 6) return false;
      if (bytes.indexOf(62) < 0) return false;
    }
    const close = bytes.indexOf(62);
    const name = /^<\?xml\s/.test(head)
      ? /\sencoding\s*=\s*["']([A-Za-z][\w.-]*)["']/.exec(
          String.fromCharCode(...bytes.subarray(begin, Math.min(close < 0 ? bytes.length : close, 4096))),
        )?.[1]
      : undefined;
    let decoder = name === undefined ? undefined : this.#decoder(name);
    if (name !== undefined && decoder === undefined) this.#encodingProblem = UNKNOWN_ENCODING;
    if (decoder?.unit === 2) {
      this.#encodingProblem = INCORRECT_ENCODING;
      decoder = undefined;
    }
    input.decoder = decoder ?? knownDecoder('UTF-8', false);
    return true;
  }

  #decoder(name: string) {
    const known = knownDecoder(name, this.#big);
    if (known !== undefined) return known;
    const table = this.options.table(name);
    return table === undefined ? undefined : tableDecoder(table);
  }

  /** `<?xml ...?>` at the beginning. */
  declaration(text: string, from: number, to: number, ofText: boolean): void {
    const found = xmlDeclaration(text, from, to, ofText);
    if (typeof found === 'number') throw new XmlProblem(ofText ? TEXT_DECL : XML_DECL, found);
    if (!ofText && found.standalone === 1) {
      this.dtd.standalone = true;
      if (this.parameterParsing === PARAM_ENTITY_PARSING_UNLESS_STANDALONE)
        this.parameterParsing = PARAM_ENTITY_PARSING_NEVER;
    }
    const { xmlDecl, rest } = this.handlers;
    if (xmlDecl !== undefined) xmlDecl(found.version, found.encoding, found.standalone);
    else rest?.(text.slice(from, to));
    if (this.#forced !== undefined || found.encoding === undefined) return;
    if (this.#encodingProblem !== 0)
      throw new XmlProblem(
        this.#encodingProblem,
        this.#encodingProblem === INCORRECT_ENCODING ? found.encodingAt : undefined,
      );
    const { decoder } = this.input;
    const declared = decoder?.unit === 2 ? knownDecoder(found.encoding, this.#big) : decoder;
    if (decoder?.unit === 2 && declared?.unit !== 2)
      throw new XmlProblem(INCORRECT_ENCODING, found.encodingAt);
  }

  /** Counts text that came from entities. Throws XmlProblem when there is far too much of it. */
  readonly account = (size: number): void => {
    const account = this.#account;
    account.indirect += size;
    const total = account.direct + account.indirect;
    if (total > ACTIVATION && total / account.direct > MAXIMUM_AMPLIFICATION)
      throw new XmlProblem(AMPLIFICATION_LIMIT_BREACH);
  };

  /** Has reading begun, and not ended? */
  get isReading(): boolean {
    return this.begun && this.#phase !== 'done' && this.error === 0;
  }

  /** The error of a token that ends too early. */
  unclosed(): XmlProblem {
    return new XmlProblem(this.endsInCharacter ? PARTIAL_CHAR : UNCLOSED_TOKEN);
  }

  /** Is the end of the input within a character? */
  get endsInCharacter(): boolean {
    return this.#final && (this.input.decoder?.pending ?? 0) > 0;
  }

  /** The text of what is handled now. */
  context(): string {
    return this.input.text.slice(this.event);
  }

  /** A parser for an external entity: without context it is a parameter entity. */
  child(context: string | undefined, encoding: string | undefined): XmlParser {
    const { separator, table } = this.options;
    const result = new XmlParser({ encoding, separator, table });
    result.handlers = { ...this.handlers };
    result.base = this.base;
    result.expandsEntities = this.expandsEntities;
    result.parameterParsing = this.parameterParsing;
    result.deferral = this.deferral;
    result.isDocument = false;
    result.#account = this.#account;
    if (result.namespaces !== undefined && this.namespaces !== undefined)
      result.namespaces.triplets = this.namespaces.triplets;
    if (context === undefined) {
      result.dtd = this.dtd;
      result.isParameterEntity = true;
    } else {
      result.dtd = this.dtd.copy();
      const parts = context.split('\f');
      result.namespaces?.restore(parts);
      for (const part of parts) {
        const entity = result.dtd.entities.get(part);
        if (entity !== undefined) entity.open = true;
      }
      result.content.startOfEntity();
      result.#phase = 'content';
    }
    return result;
  }

  /** What a parser of an external entity must know. */
  openContext(): string {
    const open = [...this.dtd.entities.values()].filter((entity) => entity.open).map((entity) => entity.name);
    return [...(this.namespaces?.context() ?? []), ...open].join('\f');
  }
}

const isMark16 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0xff && bytes[1] === 0xfe);
