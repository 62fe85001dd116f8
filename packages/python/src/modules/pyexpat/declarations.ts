/** The grammar of the prolog: the document type and its declarations. It takes tokens one by one. */

import type { Entity, Handlers, Model } from './dtd.ts';
import { NOT_STANDALONE, PUBLICID, XmlProblem } from './errors.ts';
import { contentModel } from './models.ts';
import type { XmlParser } from './parser.ts';
import type { Prolog } from './prolog.ts';
import {
  CLOSE_QUANTIFIED,
  COND_CLOSE,
  COND_OPEN,
  DECL_CLOSE,
  DECL_OPEN,
  INSTANCE_START,
  LITERAL,
  NAME,
  NMTOKEN,
  POUND_NAME,
  PREFIXED_NAME,
  PROLOG_SPACE,
  punctuation,
} from './prolog-scanner.ts';
import { Scanner } from './scanner.ts';
import { attributeValue, entityValue, type ValueContext } from './values.ts';

/** Takes a token that is no space each time it is resumed. */
export type Grammar<T> = Generator<undefined, T, number>;

const OPEN_BRACKET = punctuation('[');
const CLOSE_BRACKET = punctuation(']');
const OPEN = punctuation('(');
const CLOSE = punctuation(')');
const OR = punctuation('|');
const PERCENT = punctuation('%');
const TYPES = new Set(['CDATA', 'ID', 'IDREF', 'IDREFS', 'ENTITY', 'ENTITIES', 'NMTOKEN', 'NMTOKENS']);
const NOT_PUBLIC = /[^ \r\n\w\-'()+,./:=?;!*#@$%]/;

interface ExternalId {
  readonly publicId: string | undefined;
  readonly systemId: string | undefined;
  /** The token after it. */
  readonly after: number;
}

export class Declarations {
  readonly #parser: XmlParser;
  readonly #prolog: Prolog;
  readonly #values: Scanner;
  #grammar: Grammar<void> | undefined;
  /** Are we between declarations? */
  between = true;
  inSubset = false;
  #sawDoctype = false;
  /** The handler that what is read now belongs to. */
  #owner: keyof Handlers | undefined;

  constructor(parser: XmlParser, prolog: Prolog) {
    this.#parser = parser;
    this.#prolog = prolog;
    this.#values = new Scanner(parser.namespaces !== undefined);
  }

  /** Takes a token. */
  token(kind: number): void {
    if (this.#grammar === undefined) {
      if (this.#parser.isParameterEntity) this.inSubset = true;
      this.#grammar = this.#parser.isParameterEntity ? this.#subset(false) : this.#document();
      this.#grammar.next();
    }
    if (kind !== PROLOG_SPACE) this.#grammar.next(kind);
    this.#own();
    if (this.between) this.#owner = undefined;
  }

  /** The document element begins: may it? */
  instance(): boolean {
    if (!this.between || this.inSubset) return false;
    if (!this.#sawDoctype && this.#parser.usesForeignDtd) this.#prolog.externalSubset(undefined, undefined);
    return true;
  }

  #own(): void {
    const owner = this.#owner;
    if (owner === undefined || this.#parser.handlers[owner] === undefined) return;
    if ((owner === 'entityDecl' || owner === 'attlistDecl') && !this.#parser.dtd.keepProcessing) return;
    this.#prolog.handled = true;
  }

  #name(kind: number): string {
    if (kind !== NAME && kind !== PREFIXED_NAME) throw this.#prolog.misplaced(kind);
    return this.#prolog.text;
  }

  /** A name without a colon, where namespaces are on. */
  #plainName(kind: number): string {
    if (kind !== NAME) throw this.#prolog.misplaced(kind);
    return this.#prolog.text;
  }

  #expect(kind: number, expected: number): void {
    if (kind !== expected) throw this.#prolog.misplaced(kind);
  }

  #literal(kind: number): string {
    this.#expect(kind, LITERAL);
    return this.#prolog.text.slice(1, -1);
  }

  #publicId(kind: number): string {
    const text = this.#literal(kind);
    const wrong = NOT_PUBLIC.exec(text);
    if (wrong !== null)
      throw new XmlProblem(PUBLICID, this.#prolog.place(this.#prolog.from + 1 + wrong.index));
    return text.replace(/[ \r\n]+/g, ' ').replace(/^ | $/g, '');
  }

  *#externalId(first: number, then?: () => void): Grammar<ExternalId> {
    const word = this.#name(first);
    if (word === 'SYSTEM') {
      const systemId = this.#literal(yield);
      then?.();
      return { publicId: undefined, systemId, after: yield };
    }
    if (word !== 'PUBLIC') throw this.#prolog.misplaced(first);
    const publicId = this.#publicId(yield);
    const systemId = this.#literal(yield);
    then?.();
    return { publicId, systemId, after: yield };
  }

  *#document(): Grammar<void> {
    const first = yield;
    if (first !== DECL_OPEN || this.#prolog.scanner.name !== 'DOCTYPE') throw this.#prolog.misplaced(first);
    const parser = this.#parser;
    const { dtd } = parser;
    this.between = false;
    this.#owner = 'startDoctypeDecl';
    const name = this.#name(yield);
    let kind = yield;
    let systemId: string | undefined;
    let publicId: string | undefined;
    if (kind === NAME) {
      const id = yield* this.#externalId(kind, () => {
        parser.usesForeignDtd = false;
        dtd.hasParameterReferences = true;
        if (!dtd.standalone && parser.parameterParsing === 0 && parser.handlers.notStandalone?.() === false)
          throw new XmlProblem(NOT_STANDALONE);
      });
      ({ systemId, publicId } = id);
      kind = id.after;
    }
    this.#sawDoctype = true;
    const hasSubset = kind === OPEN_BRACKET;
    if (!hasSubset) this.#expect(kind, DECL_CLOSE);
    parser.handlers.startDoctypeDecl?.(name, systemId, publicId, hasSubset);
    if (hasSubset) {
      this.inSubset = true;
      yield* this.#subset(true);
      this.inSubset = false;
      this.between = false;
      this.#owner = 'startDoctypeDecl';
      this.#expect(yield, DECL_CLOSE);
      this.#owner = undefined;
    }
    this.#prolog.externalSubset(systemId, publicId);
    if (parser.handlers.endDoctypeDecl !== undefined) {
      this.#owner = 'endDoctypeDecl';
      parser.handlers.endDoctypeDecl();
    }
    this.#own();
    this.between = true;
    const more = yield;
    throw this.#prolog.misplaced(more);
  }

  /** Declarations up to `]`, or those of an external subset. */
  *#subset(internal: boolean): Grammar<void> {
    let sections = 0;
    for (;;) {
      this.between = true;
      const kind = yield;
      if (kind === CLOSE_BRACKET && internal) return;
      if (kind === COND_CLOSE && sections > 0) {
        sections--;
        continue;
      }
      this.between = false;
      if (kind === COND_OPEN && this.#prolog.inEntity) {
        sections += yield* this.#section();
        continue;
      }
      if (kind !== DECL_OPEN) throw this.#prolog.misplaced(kind);
      switch (this.#prolog.scanner.name) {
        case 'ENTITY':
          this.#owner = 'entityDecl';
          yield* this.#entity();
          break;
        case 'ATTLIST':
          this.#owner = 'attlistDecl';
          yield* this.#attributeList();
          break;
        case 'ELEMENT':
          this.#owner = 'elementDecl';
          yield* this.#element();
          break;
        case 'NOTATION':
          this.#owner = 'notationDecl';
          yield* this.#notation();
          break;
        default:
          throw this.#prolog.misplaced(kind);
      }
      this.#own();
    }
  }

  /** `<![INCLUDE[` (1: `]]>` will close it) or `<![IGNORE[`. */
  *#section(): Grammar<number> {
    const word = this.#name(yield);
    if (word !== 'INCLUDE' && word !== 'IGNORE') throw this.#prolog.misplaced(NAME);
    this.#expect(yield, OPEN_BRACKET);
    if (word === 'IGNORE') this.#prolog.ignore();
    return word === 'INCLUDE' ? 1 : 0;
  }

  #context(checked: boolean): ValueContext {
    const { dtd, account } = this.#parser;
    return { dtd, account, scanner: this.#values, checked };
  }

  *#entity(): Grammar<void> {
    const parser = this.#parser;
    const { dtd, handlers } = parser;
    const prolog = this.#prolog;
    let kind = yield;
    const isParameter = kind === PERCENT;
    if (isParameter) kind = yield;
    const name = this.#plainName(kind);
    const table = isParameter ? dtd.parameterEntities : dtd.entities;
    const binds =
      dtd.keepProcessing && !table.has(name) && !(!isParameter && /^(lt|gt|amp|quot|apos)$/.test(name));
    const declare = (entity: Partial<Entity>): void => {
      if (!binds) return;
      table.set(name, {
        name,
        text: undefined,
        base: undefined,
        systemId: undefined,
        publicId: undefined,
        notation: undefined,
        isInternal: !prolog.inEntity,
        open: false,
        ...entity,
      });
    };
    kind = yield;
    if (kind === LITERAL) {
      if (dtd.keepProcessing) {
        const text = entityValue(
          this.#context(false),
          prolog.scanner.text,
          prolog.from + 1,
          prolog.to - 1,
          prolog.inEntity,
          (skipped) => void handlers.skippedEntity?.(skipped, true),
          (entity) => void prolog.external(entity),
        );
        declare({ text });
        if (binds)
          handlers.entityDecl?.(name, isParameter, text, parser.base, undefined, undefined, undefined);
      }
      this.#expect(yield, DECL_CLOSE);
      return;
    }
    const { systemId, publicId, after } = yield* this.#externalId(kind);
    const { base } = parser;
    if (after === DECL_CLOSE) {
      declare({ systemId, publicId, base });
      if (binds) handlers.entityDecl?.(name, isParameter, undefined, base, systemId, publicId, undefined);
      return;
    }
    if (isParameter || this.#name(after) !== 'NDATA') throw prolog.misplaced(after);
    const notation = this.#plainName(yield);
    declare({ systemId, publicId, base, notation });
    if (binds) {
      if (handlers.unparsedEntityDecl !== undefined)
        handlers.unparsedEntityDecl(name, base, systemId, publicId, notation);
      else handlers.entityDecl?.(name, false, undefined, base, systemId, publicId, notation);
    }
    this.#expect(yield, DECL_CLOSE);
  }

  *#notation(): Grammar<void> {
    const name = this.#plainName(yield);
    const word = this.#name(yield);
    let publicId: string | undefined;
    if (word === 'PUBLIC') publicId = this.#publicId(yield);
    else if (word !== 'SYSTEM') throw this.#prolog.misplaced(NAME);
    const next = yield;
    const systemId = publicId !== undefined && next === DECL_CLOSE ? undefined : this.#literal(next);
    this.#parser.handlers.notationDecl?.(name, this.#parser.base, systemId, publicId);
    if (systemId !== undefined) this.#expect(yield, DECL_CLOSE);
  }

  *#element(): Grammar<void> {
    const name = this.#name(yield);
    const model: Model = yield* contentModel(this.#prolog, yield);
    this.#parser.handlers.elementDecl?.(name, model);
    this.#expect(yield, DECL_CLOSE);
  }

  *#attributeList(): Grammar<void> {
    const { dtd } = this.#parser;
    const prolog = this.#prolog;
    const element = this.#name(yield);
    for (;;) {
      let kind = yield;
      if (kind === DECL_CLOSE) return;
      const name = this.#name(kind);
      const type = yield* this.#attributeType(yield);
      kind = yield;
      let required = false;
      let value: string | undefined;
      if (kind === POUND_NAME) {
        const word = prolog.text;
        if (word === '#FIXED') {
          required = true;
          kind = yield;
        } else if (word === '#REQUIRED') required = true;
        else if (word !== '#IMPLIED') throw prolog.misplaced(kind);
      }
      if (kind !== POUND_NAME) {
        this.#expect(kind, LITERAL);
        if (dtd.keepProcessing)
          value = attributeValue(
            this.#context(!dtd.hasParameterReferences || dtd.standalone),
            prolog.scanner.text,
            prolog.from + 1,
            prolog.to - 1,
            type === 'CDATA',
          );
      }
      if (!dtd.keepProcessing) continue;
      const attributes = dtd.attributesOf(element);
      if (!attributes.has(name)) attributes.set(name, { name, isCdata: type === 'CDATA', value });
      this.#parser.handlers.attlistDecl?.(element, name, type, value, required);
    }
  }

  *#attributeType(first: number): Grammar<string> {
    const prolog = this.#prolog;
    let prefix = '';
    let kind = first;
    if (kind === NAME) {
      const word = prolog.text;
      if (TYPES.has(word)) return word;
      if (word !== 'NOTATION') throw prolog.misplaced(kind);
      prefix = 'NOTATION';
      kind = yield;
    }
    this.#expect(kind, OPEN);
    const values: string[] = [];
    for (;;) {
      kind = yield;
      if (kind !== NAME && (prefix !== '' || (kind !== NMTOKEN && kind !== PREFIXED_NAME)))
        throw prolog.misplaced(kind);
      values.push(prolog.text);
      kind = yield;
      if (kind === CLOSE) return `${prefix}(${values.join('|')})`;
      if (kind === CLOSE_QUANTIFIED || kind === INSTANCE_START || kind !== OR) throw prolog.misplaced(kind);
    }
  }
}
