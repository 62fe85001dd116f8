/** Handlers written in Python: what each gets. */

import { intArgument } from '@harpy/objects/arguments';
import { call0, callArray } from '@harpy/objects/call';
import { None, PyList, PyTuple } from '@harpy/objects/core-types';
import { PyDict } from '@harpy/objects/dict';
import { typeError } from '@harpy/objects/errors';
import { strFromJS } from '@harpy/objects/str';
import type { PyValue } from '@harpy/objects/value';
import type { Handlers, Model } from './dtd.ts';
import { ABORTED, XmlProblem } from './errors.ts';
import type { PyXmlParser } from './xmlparser.ts';

const text = (value: string | undefined): PyValue => (value === undefined ? None : strFromJS(value));

function modelTuple(model: Model): PyTuple {
  // An explicit stack: groups may lie in each other as deep as a document wants.
  const made = new Map<Model, PyTuple>();
  const todo: Model[] = [model];
  for (let at = 0; at < todo.length; at++) todo.push(...(todo[at]?.children ?? []));
  for (const part of todo.reverse()) {
    const children = part.children.map((child): PyValue => made.get(child) ?? None);
    made.set(part, new PyTuple([part.type, part.quantifier, text(part.name), new PyTuple(children)]));
  }
  return made.get(model) ?? new PyTuple([]);
}

type Names = { readonly [Name in keyof Handlers]-?: string };

/** The attributes of `xmlparser` that hold the handlers. */
export const HANDLER_NAMES: Omit<Names, 'rest'> = {
  startElement: 'StartElementHandler',
  endElement: 'EndElementHandler',
  processingInstruction: 'ProcessingInstructionHandler',
  characterData: 'CharacterDataHandler',
  unparsedEntityDecl: 'UnparsedEntityDeclHandler',
  notationDecl: 'NotationDeclHandler',
  startNamespaceDecl: 'StartNamespaceDeclHandler',
  endNamespaceDecl: 'EndNamespaceDeclHandler',
  comment: 'CommentHandler',
  startCdataSection: 'StartCdataSectionHandler',
  endCdataSection: 'EndCdataSectionHandler',
  notStandalone: 'NotStandaloneHandler',
  externalEntityRef: 'ExternalEntityRefHandler',
  startDoctypeDecl: 'StartDoctypeDeclHandler',
  endDoctypeDecl: 'EndDoctypeDeclHandler',
  entityDecl: 'EntityDeclHandler',
  xmlDecl: 'XmlDeclHandler',
  elementDecl: 'ElementDeclHandler',
  attlistDecl: 'AttlistDeclHandler',
  skippedEntity: 'SkippedEntityHandler',
};

/** Calls a handler and keeps what it raises; undefined if it raised, or if the text before was passed to a handler that took this one away. */
function call(parser: PyXmlParser, name: string, ...args: readonly PyValue[]): PyValue | undefined {
  if (parser.failure !== undefined || !parser.flush()) return undefined;
  const f = parser.set.get(name);
  if (f === undefined) return undefined;
  return parser.guarded(() => (args.length === 0 ? call0(f) : callArray(f, args)));
}

/** Handlers answer with a number: 0 is an error. */
function answer(parser: PyXmlParser, result: PyValue | undefined): boolean {
  if (result === undefined) return false;
  return parser.guarded(() => intArgument(result, 0) !== 0) ?? false;
}

function attributesOf(parser: PyXmlParser, attributes: readonly string[], specified: number): PyValue {
  const count = parser.specifiedAttributes ? specified : attributes.length;
  if (parser.orderedAttributes) {
    const items: PyValue[] = [];
    for (let at = 0; at < count; at++) {
      const item = attributes[at] ?? '';
      items.push(at % 2 === 0 ? parser.interned(item) : strFromJS(item));
    }
    return new PyList(items);
  }
  const dict = new PyDict();
  for (let at = 0; at < count; at += 2)
    dict.set(parser.interned(attributes[at] ?? ''), strFromJS(attributes[at + 1] ?? ''));
  return dict;
}

/** What the parser calls for the handler that is the attribute `attribute`. */
export function handlerFor(parser: PyXmlParser, name: keyof Handlers, attribute: string): Handlers {
  const ask = (...args: readonly PyValue[]) => call(parser, attribute, ...args);
  const stopIfFailed = (): void => {
    if (parser.failure !== undefined) throw new XmlProblem(ABORTED);
  };
  const run = (...args: readonly PyValue[]): void => {
    ask(...args);
    stopIfFailed();
  };
  const word = (value: string | undefined) => (value === undefined ? None : parser.interned(value));
  switch (name) {
    case 'startElement':
      return {
        startElement: (tag, attributes, specified) => {
          const given = attributesOf(parser, attributes, specified);
          run(parser.interned(tag), given);
        },
      };
    case 'endElement':
      return { endElement: (tag) => run(parser.interned(tag)) };
    case 'characterData':
      return {
        characterData: (data) => {
          parser.characters(data);
          stopIfFailed();
        },
      };
    case 'processingInstruction':
      return { processingInstruction: (target, data) => run(word(target), text(data)) };
    case 'comment':
      return { comment: (data) => run(text(data)) };
    case 'startCdataSection':
      return { startCdataSection: () => run() };
    case 'endCdataSection':
      return { endCdataSection: () => run() };
    case 'rest':
      return { rest: (data) => run(text(data)) };
    case 'startDoctypeDecl':
      return {
        startDoctypeDecl: (doctype, systemId, publicId, hasSubset) =>
          run(word(doctype), word(systemId), word(publicId), hasSubset ? 1 : 0),
      };
    case 'endDoctypeDecl':
      return { endDoctypeDecl: () => run() };
    case 'entityDecl':
      return {
        entityDecl: (entity, isParameter, value, base, systemId, publicId, notation) =>
          run(
            word(entity),
            isParameter ? 1 : 0,
            text(value),
            word(base),
            word(systemId),
            word(publicId),
            word(notation),
          ),
      };
    case 'unparsedEntityDecl':
      return {
        unparsedEntityDecl: (entity, base, systemId, publicId, notation) =>
          run(word(entity), word(base), word(systemId), word(publicId), word(notation)),
      };
    case 'notationDecl':
      return {
        notationDecl: (notation, base, systemId, publicId) =>
          run(word(notation), word(base), word(systemId), word(publicId)),
      };
    case 'elementDecl':
      return { elementDecl: (element, model) => run(word(element), modelTuple(model)) };
    case 'attlistDecl':
      return {
        attlistDecl: (element, attribute, type, value, required) =>
          run(word(element), word(attribute), text(type), text(value), required ? 1 : 0),
      };
    case 'xmlDecl':
      return {
        xmlDecl: (version, encoding, standalone) => run(text(version), text(encoding), standalone),
      };
    case 'startNamespaceDecl':
      return { startNamespaceDecl: (prefix, uri) => run(word(prefix), word(uri)) };
    case 'endNamespaceDecl':
      return { endNamespaceDecl: (prefix) => run(word(prefix)) };
    case 'externalEntityRef':
      return {
        externalEntityRef: (context, base, systemId, publicId) =>
          answer(parser, ask(text(context), word(base), word(systemId), word(publicId))),
      };
    case 'skippedEntity':
      return { skippedEntity: (entity, isParameter) => run(word(entity), isParameter ? 1 : 0) };
    case 'notStandalone':
      return { notStandalone: () => answer(parser, ask()) };
    default:
      throw typeError(`no handler is named '${name}'`);
  }
}
