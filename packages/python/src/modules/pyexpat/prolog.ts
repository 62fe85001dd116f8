/** What stands before and after the document element: the tokens, parameter entities, and the grammar they go to. */
import { markup } from './content.ts';
import { Declarations } from './declarations.ts';
import type { Entity } from './dtd.ts';
import {
  ENTITY_DECLARED_IN_PE,
  EXTERNAL_ENTITY_HANDLING,
  INCOMPLETE_PE,
  INVALID_TOKEN,
  JUNK_AFTER_DOC_ELEMENT,
  MISPLACED_XML_PI,
  NO_ELEMENTS,
  NOT_STANDALONE,
  PARAM_ENTITY_REF,
  PARTIAL_CHAR,
  RECURSIVE_ENTITY_REF,
  SYNTAX,
  UNDEFINED_ENTITY,
  XmlProblem,
} from './errors.ts';
import type { XmlParser } from './parser.ts';
import { INSTANCE_START, PARAM_REF, PROLOG_SPACE, PrologScanner } from './prolog-scanner.ts';
import { COMMENT, INVALID, NONE, PARTIAL, PI, XML_DECLARATION } from './scanner.ts';

interface Frame {
  readonly entity: Entity;
  readonly text: string;
  at: number;
  readonly betweenDeclarations: boolean;
}

export class Prolog {
  readonly #parser: XmlParser;
  readonly scanner: PrologScanner;
  readonly #frames: Frame[] = [];
  readonly #declarations: Declarations;
  #atStart = true;
  #ignoring = false;
  /** The token the grammar looks at. */
  from = 0;
  to = 0;
  /** Was a handler there for the token? */
  handled = false;

  constructor(parser: XmlParser) {
    this.#parser = parser;
    this.scanner = new PrologScanner(parser.namespaces !== undefined);
    this.#declarations = new Declarations(parser, this);
  }

  get text(): string {
    return this.scanner.text.slice(this.from, this.to);
  }

  /** May parameter entities be in the middle of what is declared? */
  get inEntity(): boolean {
    return this.#parser.isParameterEntity || this.#frames.length > 0;
  }

  /** A place in the document; none within an entity. */
  place(at: number): number | undefined {
    return this.#frames.length === 0 ? at : undefined;
  }

  /** The next tokens are those of an ignored section. */
  ignore(): void {
    this.#ignoring = true;
  }

  /** Reads on. True at the document element. */
  run(more: boolean): boolean {
    const parser = this.#parser;
    const { scanner } = this;
    const { input } = parser;
    for (;;) {
      const frame = this.#frames.at(-1);
      const at = frame === undefined ? input.at : frame.at;
      scanner.text = frame === undefined ? input.text : frame.text;
      if (frame === undefined) parser.event = at;
      let kind: number;
      if (this.#ignoring) {
        scanner.open = false;
        kind = scanner.ignored(at);
      } else kind = scanner.token(at);
      if (kind === INVALID) throw new XmlProblem(INVALID_TOKEN, this.place(scanner.next));
      if ((kind < 0 || scanner.open) && frame === undefined && more) return false;
      if (kind === PARTIAL) throw frame === undefined ? parser.unclosed() : new XmlProblem(INCOMPLETE_PE);
      if (kind === NONE) {
        if (frame !== undefined) {
          this.#leave(frame);
          continue;
        }
        return this.#end();
      }
      this.from = at;
      this.to = scanner.next;
      if (frame === undefined) {
        parser.eventEnd = this.to;
        if (kind !== INSTANCE_START) input.at = this.to;
      } else {
        parser.account(this.to - at);
        frame.at = this.to;
      }
      const wasIgnoring = this.#ignoring;
      this.#ignoring = false;
      if (kind === INSTANCE_START && frame === undefined && this.#declarations.instance()) return true;
      this.#token(kind, wasIgnoring);
      this.#atStart = false;
    }
  }

  #leave(frame: Frame): void {
    if (frame.betweenDeclarations && !this.#declarations.between) throw new XmlProblem(INCOMPLETE_PE);
    frame.entity.open = false;
    this.#frames.pop();
  }

  #end(): boolean {
    const parser = this.#parser;
    if (parser.endsInCharacter) throw new XmlProblem(PARTIAL_CHAR);
    if (!parser.isParameterEntity) throw new XmlProblem(NO_ELEMENTS);
    if (!this.#declarations.between) throw new XmlProblem(INCOMPLETE_PE);
    return false;
  }

  #token(kind: number, ignored: boolean): void {
    const parser = this.#parser;
    const { scanner } = this;
    this.handled = false;
    if (ignored) {
      parser.handlers.rest?.(this.text);
      return;
    }
    if (kind === XML_DECLARATION) {
      if (!this.#atStart) throw new XmlProblem(MISPLACED_XML_PI);
      parser.dtd.parameterEntityRead ||= parser.isParameterEntity;
      parser.declaration(scanner.text, this.from, this.to, !parser.isDocument);
      return;
    }
    if (parser.isParameterEntity) parser.dtd.parameterEntityRead = true;
    if ((kind === PI || kind === COMMENT) && this.#declarations.between) {
      markup(parser, kind, scanner.text, this.from, this.to, scanner.name);
      return;
    }
    if (kind === PARAM_REF) this.#reference();
    else this.#declarations.token(kind);
    if (!this.handled) parser.handlers.rest?.(this.text);
  }

  #notStandalone(): void {
    const { dtd, handlers } = this.#parser;
    if (!dtd.standalone && handlers.notStandalone?.() === false) throw new XmlProblem(NOT_STANDALONE);
  }

  /** `%name;` between declarations or, in an entity, within one. */
  #reference(): void {
    const parser = this.#parser;
    const { dtd, handlers } = parser;
    const declarations = this.#declarations;
    const between = declarations.between && declarations.inSubset;
    if (!between && parser.isDocument) throw new XmlProblem(PARAM_ENTITY_REF);
    const { name } = this.scanner;
    dtd.hasParameterReferences = true;
    if (parser.parameterParsing === 0) dtd.keepProcessing = dtd.standalone;
    else {
      const entity = dtd.parameterEntities.get(name);
      if (parser.isDocument && dtd.standalone && this.#frames.length === 0) {
        if (entity === undefined) throw new XmlProblem(UNDEFINED_ENTITY);
        if (!entity.isInternal) throw new XmlProblem(ENTITY_DECLARED_IN_PE);
      } else if (entity === undefined) {
        dtd.keepProcessing = dtd.standalone;
        if (between && handlers.skippedEntity !== undefined) {
          handlers.skippedEntity(name, true);
          this.handled = true;
        }
        return;
      }
      if (entity.open) throw new XmlProblem(RECURSIVE_ENTITY_REF);
      if (entity.text !== undefined) {
        entity.open = true;
        this.#frames.push({ entity, text: entity.text, at: 0, betweenDeclarations: between });
        this.handled = true;
      } else if (handlers.externalEntityRef !== undefined) {
        this.handled = true;
        if (!this.external(entity)) return;
      } else {
        dtd.keepProcessing = dtd.standalone;
        return;
      }
    }
    this.#notStandalone();
  }

  /** Has a handler read an external parameter entity. True if it did. */
  external(entity: Entity): boolean {
    const { dtd, handlers } = this.#parser;
    dtd.parameterEntityRead = false;
    entity.open = true;
    const done = handlers.externalEntityRef?.(undefined, entity.base, entity.systemId, entity.publicId);
    entity.open = false;
    if (done === false) throw new XmlProblem(EXTERNAL_ENTITY_HANDLING);
    if (!dtd.parameterEntityRead) dtd.keepProcessing = dtd.standalone;
    return dtd.parameterEntityRead;
  }

  /** The external subset, after the document type declaration. */
  externalSubset(systemId: string | undefined, publicId: string | undefined): void {
    const parser = this.#parser;
    const { dtd, handlers } = parser;
    if (systemId === undefined && !parser.usesForeignDtd) return;
    const had = dtd.hasParameterReferences;
    dtd.hasParameterReferences = true;
    if (parser.parameterParsing !== 0 && handlers.externalEntityRef !== undefined) {
      dtd.parameterEntityRead = false;
      if (!handlers.externalEntityRef(undefined, parser.base, systemId, publicId))
        throw new XmlProblem(EXTERNAL_ENTITY_HANDLING);
      if (dtd.parameterEntityRead) this.#notStandalone();
      else if (systemId === undefined) dtd.hasParameterReferences = had;
    }
    parser.usesForeignDtd = false;
  }

  /** What follows the document element. */
  epilog(more: boolean): void {
    const parser = this.#parser;
    const { scanner } = this;
    const { input } = parser;
    for (;;) {
      const { at } = input;
      scanner.text = input.text;
      parser.event = at;
      const kind = scanner.token(at);
      if (kind === INVALID) throw new XmlProblem(INVALID_TOKEN, scanner.next);
      if (more && (kind < 0 || scanner.open)) return;
      if (parser.endsInCharacter && kind < 0) throw new XmlProblem(PARTIAL_CHAR);
      if (kind === NONE) return;
      if (kind === PARTIAL) throw parser.unclosed();
      parser.eventEnd = scanner.next;
      if (kind === PI || kind === COMMENT) markup(parser, kind, scanner.text, at, scanner.next, scanner.name);
      else if (kind === PROLOG_SPACE) parser.handlers.rest?.(scanner.text.slice(at, scanner.next));
      else throw new XmlProblem(JUNK_AFTER_DOC_ELEMENT);
      input.at = scanner.next;
    }
  }

  /** The error of a token that does not fit. */
  misplaced(kind: number): XmlProblem {
    return new XmlProblem(kind === PARAM_REF ? PARAM_ENTITY_REF : SYNTAX);
  }
}
