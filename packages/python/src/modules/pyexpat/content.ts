/** What is inside of the document element, and of external entities. */
import { ContentScanner } from './content-scanner.ts';
import type { Entity } from './dtd.ts';
import {
  ASYNC_ENTITY,
  BAD_CHAR_REF,
  BINARY_ENTITY_REF,
  ENTITY_DECLARED_IN_PE,
  EXTERNAL_ENTITY_HANDLING,
  INVALID_TOKEN,
  MISPLACED_XML_PI,
  NO_ELEMENTS,
  PARTIAL_CHAR,
  RECURSIVE_ENTITY_REF,
  TAG_MISMATCH,
  UNCLOSED_CDATA_SECTION,
  UNDEFINED_ENTITY,
  XmlProblem,
} from './errors.ts';
import type { Binding } from './namespaces.ts';
import type { XmlParser } from './parser.ts';
import {
  CDATA_CLOSE,
  CDATA_OPEN,
  CHAR_REF,
  COMMENT,
  DATA,
  EMPTY_ELEMENT,
  END_TAG,
  ENTITY_REF,
  INVALID,
  NEWLINE,
  NONE,
  normalizeLines,
  PARTIAL,
  PI,
  PREDEFINED,
  referredCharacter,
  START_TAG,
  TRAILING_CR,
  TRAILING_RSQB,
  XML_DECLARATION,
} from './scanner.ts';
import { StartTags } from './start-tags.ts';

/** Bytes of UTF-8. */
const CONVERSION_BUFFER = 1024;

interface Tag {
  /** As it is written, and as handlers see it. */
  readonly raw: string;
  readonly name: string;
  readonly bindings: readonly Binding[];
}

interface Frame {
  readonly entity: Entity;
  readonly text: string;
  at: number;
  readonly level: number;
}

export class Content {
  readonly #parser: XmlParser;
  readonly #scanner: ContentScanner;
  readonly #startTags: StartTags;
  readonly #tags: Tag[] = [];
  readonly #frames: Frame[] = [];
  #inCdata = false;
  #ofEntity = false;
  #atStart = false;

  constructor(parser: XmlParser) {
    this.#parser = parser;
    this.#scanner = new ContentScanner(parser.namespaces !== undefined);
    this.#startTags = new StartTags(parser, this.#scanner);
  }

  /** It is an external entity that is read. */
  startOfEntity(): void {
    this.#ofEntity = true;
    this.#atStart = true;
  }

  /** Reads on. True when the document element is closed. */
  run(more: boolean): boolean {
    const parser = this.#parser;
    const scanner = this.#scanner;
    const { input } = parser;
    for (;;) {
      const frame = this.#frames.at(-1);
      const at = frame === undefined ? input.at : frame.at;
      scanner.text = frame === undefined ? input.text : frame.text;
      if (frame === undefined) parser.event = at;
      const kind = this.#inCdata ? scanner.cdata(at) : scanner.content(at);
      if (kind === INVALID) throw this.#problem(INVALID_TOKEN, scanner.next);
      if (kind < 0) {
        if (frame === undefined && more) return false;
        if (kind === NONE && frame !== undefined && !this.#inCdata) {
          this.#leave(frame);
          continue;
        }
        if (this.#ends(kind, at, frame)) return true;
        continue;
      }
      const { next } = scanner;
      if (frame === undefined) {
        input.at = next;
        parser.eventEnd = next;
      } else {
        parser.account(next - at);
        frame.at = next;
      }
      this.#handle(kind, at, next);
      if (frame === undefined && this.#frames.length === 0) parser.event = next;
      if (this.#tags.length === 0 && !this.#ofEntity && this.#frames.length === 0) return true;
    }
  }

  #problem(code: number, at: number): XmlProblem {
    return new XmlProblem(code, this.#frames.length === 0 ? at : undefined);
  }

  #leave(frame: Frame): void {
    if (this.#tags.length !== frame.level) throw new XmlProblem(ASYNC_ENTITY);
    frame.entity.open = false;
    this.#frames.pop();
  }

  /** The text ends, and no more will come. */
  #ends(kind: number, at: number, frame: Frame | undefined): boolean {
    const parser = this.#parser;
    const { length } = this.#scanner.text;
    if (this.#inCdata) throw new XmlProblem(parser.endsInCharacter ? PARTIAL_CHAR : UNCLOSED_CDATA_SECTION);
    if (kind === PARTIAL) throw parser.unclosed();
    if (kind === NONE) {
      if (frame === undefined && parser.endsInCharacter) throw new XmlProblem(PARTIAL_CHAR, length);
      if (!this.#ofEntity) throw this.#problem(NO_ELEMENTS, length);
      if (this.#tags.length > 0) throw this.#problem(ASYNC_ENTITY, length);
      return true;
    }
    if (kind === TRAILING_CR) this.#text('\n', at, length);
    else if (kind === TRAILING_RSQB) this.#text(this.#scanner.text.slice(at), at, length);
    if (frame === undefined) parser.input.at = length;
    else frame.at = length;
    return false;
  }

  #rest(from: number, to: number): void {
    this.#parser.handlers.rest?.(this.#scanner.text.slice(from, to));
  }

  #text(text: string, from: number, to: number): void {
    const { characterData } = this.#parser.handlers;
    if (characterData !== undefined) characterData(text);
    else this.#rest(from, to);
  }

  /** Text that had to be decoded comes in pieces, as from Expat's buffer. */
  #data(from: number, to: number): void {
    const { text } = this.#scanner;
    const direct = this.#frames.length > 0 || (this.#parser.input.decoder?.isUtf8 ?? true);
    if (direct || to - from <= CONVERSION_BUFFER / 3) {
      this.#text(text.slice(from, to), from, to);
      return;
    }
    let start = from;
    let size = 0;
    for (let at = from; at < to; at++) {
      const code = text.codePointAt(at) ?? 0;
      const width = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
      if (size + width > CONVERSION_BUFFER) {
        this.#text(text.slice(start, at), start, at);
        start = at;
        size = 0;
      }
      size += width;
      if (width === 4) at++;
    }
    this.#text(text.slice(start, to), start, to);
  }

  #handle(kind: number, from: number, to: number): void {
    const scanner = this.#scanner;
    const { handlers } = this.#parser;
    switch (kind) {
      case DATA:
        this.#data(from, to);
        return;
      case NEWLINE:
        this.#text('\n', from, to);
        return;
      case START_TAG:
      case EMPTY_ELEMENT:
        this.#open(kind === EMPTY_ELEMENT, from, to);
        break;
      case END_TAG:
        this.#close(from, to);
        break;
      case ENTITY_REF:
        this.#entity(from, to);
        break;
      case CHAR_REF: {
        const char = referredCharacter(scanner.text.slice(from, to));
        if (char === undefined) throw new XmlProblem(BAD_CHAR_REF);
        this.#text(char, from, to);
        break;
      }
      case CDATA_OPEN:
        this.#inCdata = true;
        if (handlers.startCdataSection !== undefined) handlers.startCdataSection();
        else this.#rest(from, to);
        break;
      case CDATA_CLOSE:
        this.#inCdata = false;
        if (handlers.endCdataSection !== undefined) handlers.endCdataSection();
        else this.#rest(from, to);
        break;
      case XML_DECLARATION:
        if (!this.#atStart) throw new XmlProblem(MISPLACED_XML_PI);
        this.#parser.declaration(scanner.text, from, to, true);
        break;
      case PI:
      case COMMENT:
        markup(this.#parser, kind, scanner.text, from, to, scanner.name);
        break;
    }
    this.#atStart = false;
  }

  #open(empty: boolean, from: number, to: number): void {
    const { handlers } = this.#parser;
    const raw = this.#scanner.name;
    const { name, attributes, specified, bindings } = this.#startTags.read();
    if (handlers.startElement !== undefined) handlers.startElement(name, attributes, specified);
    else if (!empty || handlers.endElement === undefined) this.#rest(from, to);
    const tag = { raw, name, bindings };
    if (!empty) {
      this.#tags.push(tag);
      return;
    }
    if (handlers.endElement !== undefined) {
      if (this.#frames.length === 0) this.#parser.event = this.#parser.eventEnd;
      handlers.endElement(name);
    }
    this.#unbind(tag);
  }

  #close(from: number, to: number): void {
    const tag = this.#tags.at(-1);
    const level = this.#frames.at(-1)?.level ?? 0;
    if (tag === undefined || this.#tags.length === level) throw new XmlProblem(ASYNC_ENTITY);
    if (tag.raw !== this.#scanner.name) throw this.#problem(TAG_MISMATCH, from + 2);
    this.#tags.pop();
    const { endElement } = this.#parser.handlers;
    if (endElement !== undefined) endElement(tag.name);
    else this.#rest(from, to);
    this.#unbind(tag);
  }

  #unbind(tag: Tag): void {
    const { namespaces, handlers } = this.#parser;
    for (let index = tag.bindings.length - 1; index >= 0; index--) {
      const binding = tag.bindings[index];
      if (binding === undefined) continue;
      handlers.endNamespaceDecl?.(binding.prefix === '' ? undefined : binding.prefix);
      namespaces?.unbind(binding);
    }
  }

  #entity(from: number, to: number): void {
    const parser = this.#parser;
    const { dtd, handlers } = parser;
    const { name } = this.#scanner;
    const predefined = PREDEFINED.get(name);
    if (predefined !== undefined) {
      this.#text(predefined, from, to);
      return;
    }
    const skipped = () => {
      if (handlers.skippedEntity !== undefined) handlers.skippedEntity(name, false);
      else this.#rest(from, to);
    };
    const entity = dtd.entities.get(name);
    if (!dtd.hasParameterReferences || dtd.standalone) {
      if (entity === undefined) throw new XmlProblem(UNDEFINED_ENTITY);
      if (!entity.isInternal) throw new XmlProblem(ENTITY_DECLARED_IN_PE);
    }
    if (entity === undefined) {
      skipped();
      return;
    }
    if (entity.open) throw new XmlProblem(RECURSIVE_ENTITY_REF);
    if (entity.notation !== undefined) throw new XmlProblem(BINARY_ENTITY_REF);
    if (entity.text !== undefined) {
      if (!parser.expandsEntities) {
        skipped();
        return;
      }
      entity.open = true;
      this.#frames.push({ entity, text: entity.text, at: 0, level: this.#tags.length });
      return;
    }
    if (handlers.externalEntityRef === undefined) {
      this.#rest(from, to);
      return;
    }
    entity.open = true;
    const context = parser.openContext();
    entity.open = false;
    if (!handlers.externalEntityRef(context, entity.base, entity.systemId, entity.publicId))
      throw new XmlProblem(EXTERNAL_ENTITY_HANDLING);
  }
}

/** Comments and processing instructions, wherever they are. */
export function markup(
  { handlers }: XmlParser,
  kind: number,
  text: string,
  from: number,
  to: number,
  target: string,
): void {
  const { comment, processingInstruction, rest } = handlers;
  if (kind === COMMENT && comment !== undefined) comment(normalizeLines(text.slice(from + 4, to - 3)));
  else if (kind === PI && processingInstruction !== undefined) {
    const data = text.slice(from + 2 + target.length, to - 2).replace(/^[ \t\r\n]+/, '');
    processingInstruction(target, normalizeLines(data));
  } else rest?.(text.slice(from, to));
}
