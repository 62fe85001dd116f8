/** `pyexpat.xmlparser` and `pyexpat.ExpatError`. */
import { intArgument } from '@harpy/objects/arguments';
import { lookupAttribute, setAttribute } from '@harpy/objects/attribute';
import { PyByteArray, PyBytes } from '@harpy/objects/bytes';
import { call1 } from '@harpy/objects/call';
import { bareType, integerOf, None, typeOf } from '@harpy/objects/core-types';
import { getset, method, populate } from '@harpy/objects/define';
import type { PyDict } from '@harpy/objects/dict';
import { newException, runtimeError, typeError, valueError } from '@harpy/objects/errors';
import { PyObject } from '@harpy/objects/object';
import { indexNumber, isTrue } from '@harpy/objects/protocols/convert';
import { toDouble } from '@harpy/objects/protocols/number';
import { strFromJS, textValue } from '@harpy/objects/str';
import { textToJS } from '@harpy/objects/text/text';
import type { PyValue } from '@harpy/objects/value';
import { makeExceptionType } from '../exception-type.ts';
import { inputOf, utf8Size } from './data.ts';
import type { Handlers } from './dtd.ts';
import { CANT_CHANGE_FEATURE_ONCE_PARSING, ERRORS } from './errors.ts';
import { HANDLER_NAMES, handlerFor } from './handlers.ts';
import type { XmlParser } from './parser.ts';

type Optional = PyValue | undefined;

export const expatErrorType = makeExceptionType('xml.parsers.expat.ExpatError');

const READ_SIZE = 2048;
const BUFFER_SIZE = 8192;
const CONTEXT = 1024;

export class PyXmlParser extends PyObject {
  readonly parser: XmlParser;
  readonly intern: PyDict | undefined;
  /** What a handler raised; nothing is called any more then. */
  failure: { readonly error: unknown } | undefined = undefined;
  orderedAttributes = false;
  specifiedAttributes = false;
  namespacePrefixes = false;
  /** Handlers as they were set, by the names of their attributes. */
  readonly set = new Map<string, PyValue>();
  bufferSize = BUFFER_SIZE;
  /** Text that waits for more; undefined: none may wait. */
  buffer: string[] | undefined = undefined;
  bufferUsed = 0;
  inCallback = false;
  #names = new Map<string, PyValue>();

  constructor(parser: XmlParser, intern: PyDict | undefined) {
    super();
    this.parser = parser;
    this.intern = intern;
  }

  /** The str of a name, the same object for the same name. */
  interned(name: string): PyValue {
    let found = this.#names.get(name);
    if (found === undefined) {
      found = strFromJS(name);
      if (this.intern !== undefined) {
        const known = this.intern.get(found);
        if (known === undefined) this.intern.set(found, found);
        else found = known;
      }
      this.#names.set(name, found);
    }
    return found;
  }

  /** Runs Python; what it raises is kept for the end of `Parse`, and undefined comes back. */
  guarded<T>(act: () => T): T | undefined {
    const before = this.inCallback;
    this.inCallback = true;
    try {
      return act();
    } catch (error) {
      this.fail(error);
      return undefined;
    } finally {
      this.inCallback = before;
    }
  }

  fail(error: unknown): void {
    this.failure ??= { error };
    this.set.clear();
    this.parser.handlers = { externalEntityRef: () => false };
  }

  /** Passes text that waits on. False if a handler raised. */
  flush(): boolean {
    if (this.buffer === undefined || this.bufferUsed === 0) return true;
    const data = this.buffer.join('');
    this.buffer = [];
    this.bufferUsed = 0;
    return this.#send(data);
  }

  #send(data: string): boolean {
    const f = this.set.get('CharacterDataHandler');
    if (f === undefined) return true;
    return this.guarded(() => call1(f, strFromJS(data))) !== undefined;
  }

  characters(data: string): void {
    if (this.failure !== undefined) return;
    if (this.buffer === undefined) {
      this.#send(data);
      return;
    }
    const size = utf8Size(data);
    if (this.bufferUsed + size > this.bufferSize && !this.flush()) return;
    // The handler of the text before may have turned the buffer off.
    const { buffer } = this;
    if (buffer === undefined || size > this.bufferSize) this.#send(data);
    else {
      buffer.push(data);
      this.bufferUsed += size;
    }
  }

  setHandler(key: keyof Handlers, name: string, f: Optional): void {
    if (f === undefined) throw runtimeError('Cannot delete attribute');
    if (key === 'characterData' && !this.flush()) this.finish();
    const { handlers } = this.parser;
    if (f === None) {
      this.set.delete(name);
      // Text must not become the rest's while a handler runs.
      if (key === 'characterData' && this.inCallback) handlers.characterData = () => {};
      else delete handlers[key];
    } else {
      this.set.set(name, f);
      Object.assign(handlers, handlerFor(this, key, name));
    }
  }

  /** Throws what a handler raised. */
  finish(): void {
    if (this.failure === undefined) return;
    const { error } = this.failure;
    this.failure = undefined;
    throw error;
  }

  feed(data: Uint8Array | string, final: boolean): number {
    const code = this.parser.feed(data, final);
    this.finish();
    if (code !== 0) throw expatError(this, code);
    if (!this.flush()) this.finish();
    return 1;
  }

  get place() {
    return this.parser.input.position(this.parser.event);
  }
}

function expatError(self: PyXmlParser, code: number): object {
  const { line, column } = self.place;
  const error = newException(expatErrorType, `${ERRORS[code]?.[1] ?? ''}: line ${line}, column ${column}`);
  setAttribute(error, 'code', code);
  setAttribute(error, 'offset', column);
  setAttribute(error, 'lineno', line);
  return error;
}

export const xmlParserType = bareType('pyexpat.xmlparser', PyXmlParser);

function parseFile(self: PyXmlParser, file: PyValue): number {
  const read = lookupAttribute(file, 'read');
  if (read === undefined) throw typeError("argument must have 'read' attribute");
  for (;;) {
    const data = call1(read, READ_SIZE);
    if (!(data instanceof PyBytes || data instanceof PyByteArray))
      throw typeError(`read() did not return a bytes object (type=${typeOf(data).name})`);
    if (data.bytes.length > READ_SIZE)
      throw valueError(
        `read() returned too much data: ${READ_SIZE} bytes requested, ${data.bytes.length} returned`,
      );
    const final = data.bytes.length === 0;
    const result = self.feed(data.bytes, final);
    if (final) return result;
  }
}

function externalParser(self: PyXmlParser, context: PyValue, encoding: Optional): PyXmlParser {
  const name = (value: Optional, at: number, also: string): string | undefined => {
    if (value === undefined || (value === None && also !== '')) return undefined;
    const text = textValue(value);
    if (text === undefined)
      throw typeError(
        `ExternalEntityParserCreate() argument ${at} must be str${also}, not ${value === None ? 'None' : typeOf(value).name}`,
      );
    return textToJS(text);
  };
  const child = self.parser.child(name(context, 1, ' or None'), name(encoding, 2, ''));
  const result = new PyXmlParser(child, self.intern);
  result.orderedAttributes = self.orderedAttributes;
  result.specifiedAttributes = self.specifiedAttributes;
  result.namespacePrefixes = self.namespacePrefixes;
  result.bufferSize = self.bufferSize;
  if (self.buffer !== undefined) result.buffer = [];
  child.handlers = {};
  const byName = new Map(HANDLERS.map(([key, handler]) => [handler, key]));
  for (const [handler, f] of self.set) {
    const key = byName.get(handler);
    if (key !== undefined) result.setHandler(key, handler, f);
  }
  return result;
}

const HANDLERS: readonly (readonly [key: keyof Handlers, name: string])[] = [
  ...(Object.entries(HANDLER_NAMES) as [keyof Handlers, string][]),
  ['rest', 'DefaultHandler'],
  ['rest', 'DefaultHandlerExpand'],
];

const handlers = HANDLERS.map(([key, name]) =>
  getset(
    name,
    (self: PyXmlParser) => self.set.get(name) ?? None,
    (self: PyXmlParser, f: Optional) => {
      self.setHandler(key, name, f);
      if (key === 'rest') self.parser.expandsEntities = name === 'DefaultHandlerExpand';
    },
  ),
);

function setBufferSize(self: PyXmlParser, value: Optional): void {
  if (value === undefined) throw runtimeError('Cannot delete attribute');
  const size = integerOf(value);
  if (size === undefined) throw typeError('buffer_size must be an integer');
  if (size <= 0) throw valueError('buffer_size must be greater than zero');
  if (size > 0x7fffffff) throw valueError(`buffer_size must not be greater than ${0x7fffffff}`);
  if (!self.flush()) self.finish();
  self.bufferSize = Number(size);
}

const flag = (
  name: string,
  get: (self: PyXmlParser) => boolean,
  set: (self: PyXmlParser, on: boolean) => void,
) =>
  getset(name, get, (self: PyXmlParser, value: Optional) => {
    if (value === undefined) throw runtimeError('Cannot delete attribute');
    set(self, isTrue(value));
  });

const place = (of: string, part: 'byte' | 'line' | 'column') =>
  getset(of, (self: PyXmlParser) => (part === 'byte' && !self.parser.begun ? -1 : self.place[part]));

populate(xmlParserType, {
  doc: 'XML parser',
  attributes: { __module__: 'pyexpat' },
  methods: () => [
    method(
      'Parse(data, isfinal=False, /)',
      (self: PyXmlParser, data: PyValue, final: Optional) =>
        self.feed(inputOf(data), final !== undefined && isTrue(final)),
      "Parse XML data.\n\n'isfinal' should be true at end of input.",
    ),
    method('ParseFile(file, /)', parseFile, 'Parse XML data from file-like object.'),
    method(
      'SetBase(base, /)',
      (self: PyXmlParser, base: PyValue) => {
        const text = textValue(base);
        if (text === undefined) throw typeError(`SetBase() argument must be str, not ${typeOf(base).name}`);
        self.parser.base = textToJS(text);
      },
      'Set the base URL for the parser.',
    ),
    method(
      'GetBase()',
      (self: PyXmlParser) => (self.parser.base === undefined ? None : strFromJS(self.parser.base)),
      'Return base URL string for the parser.',
    ),
    method(
      'GetInputContext()',
      (self: PyXmlParser) => {
        if (!self.inCallback) return None;
        return new PyBytes(new TextEncoder().encode(self.parser.context()).subarray(0, CONTEXT * 64));
      },
      'Return the untranslated text of the input that caused the current event.',
    ),
    method(
      'ExternalEntityParserCreate(context, encoding=<unrepresentable>, /)',
      externalParser,
      'Create a parser for parsing an external entity based on the information passed to the ExternalEntityRefHandler.',
    ),
    method(
      'SetParamEntityParsing(flag, /)',
      (self: PyXmlParser, value: PyValue) => {
        const mode = intArgument(value, 0);
        if (self.parser.isReading || mode < 0 || mode > 2) return 0;
        self.parser.parameterParsing = mode;
        return 1;
      },
      'Controls parsing of parameter entities (including the external DTD subset).',
    ),
    method(
      'UseForeignDTD(flag=True, /)',
      (self: PyXmlParser, value: Optional) => {
        if (self.parser.isReading) throw expatError(self, CANT_CHANGE_FEATURE_ONCE_PARSING);
        self.parser.usesForeignDtd = value === undefined || isTrue(value);
      },
      'Allows the application to provide an artificial external subset if one is not specified as part of the document instance.',
    ),
    method(
      'GetReparseDeferralEnabled()',
      (self: PyXmlParser) => self.parser.deferral,
      'Retrieve reparse deferral enabled status.',
    ),
    method(
      'SetReparseDeferralEnabled(enabled, /)',
      (self: PyXmlParser, enabled: PyValue) => {
        self.parser.deferral = isTrue(enabled);
      },
      'Enable/Disable reparse deferral; enabled by default.',
    ),
    method(
      'SetAllocTrackerActivationThreshold(threshold, /)',
      (_self: PyXmlParser, threshold: PyValue) => {
        const count = indexNumber(threshold);
        if (count < 0) throw valueError('Cannot convert negative int');
      },
      "Accepted without effect: memory is the engine's.",
    ),
    method(
      'SetAllocTrackerMaximumAmplification(max_factor, /)',
      (_self: PyXmlParser, factor: PyValue) => {
        if (!(toDouble(factor) >= 1)) throw newException(expatErrorType, "'max_factor' must be at least 1.0");
      },
      "Accepted without effect: memory is the engine's.",
    ),
  ],
  getset: () => [
    ...handlers,
    flag(
      'ordered_attributes',
      (self) => self.orderedAttributes,
      (self, on) => {
        self.orderedAttributes = on;
      },
    ),
    flag(
      'specified_attributes',
      (self) => self.specifiedAttributes,
      (self, on) => {
        self.specifiedAttributes = on;
      },
    ),
    flag(
      'namespace_prefixes',
      (self) => self.namespacePrefixes,
      (self, on) => {
        self.namespacePrefixes = on;
        if (self.parser.namespaces !== undefined) self.parser.namespaces.triplets = on;
      },
    ),
    flag(
      'buffer_text',
      (self) => self.buffer !== undefined,
      (self, on) => {
        if (on) {
          self.buffer ??= [];
          return;
        }
        if (!self.flush()) self.finish();
        self.buffer = undefined;
      },
    ),
    getset('buffer_size', (self: PyXmlParser) => self.bufferSize, setBufferSize),
    getset('buffer_used', (self: PyXmlParser) => self.bufferUsed),
    getset('intern', (self: PyXmlParser) => self.intern ?? None),
    getset('ErrorCode', (self: PyXmlParser) => self.parser.error),
    place('ErrorLineNumber', 'line'),
    place('ErrorColumnNumber', 'column'),
    place('ErrorByteIndex', 'byte'),
    place('CurrentLineNumber', 'line'),
    place('CurrentColumnNumber', 'column'),
    place('CurrentByteIndex', 'byte'),
  ],
});
