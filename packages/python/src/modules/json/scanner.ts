/** `_json.Scanner`: reads JSON. */
import { getAttribute } from '@harpy/objects/attribute';
import { call1 } from '@harpy/objects/call';
import { bareType, floatType, intType, None, PyFloat, PyList, PyTuple } from '@harpy/objects/core-types';
import { constructWith, member, populate } from '@harpy/objects/define';
import { PyDict } from '@harpy/objects/dict';
import { stopIteration, typeError, valueError } from '@harpy/objects/errors';
import { PyObject } from '@harpy/objects/object';
import { isTrue, toSize } from '@harpy/objects/protocols/convert';
import { parseSignature } from '@harpy/objects/signature';
import { strFromText, textValue } from '@harpy/objects/str';
import { codePointAt, sliceText, type Text } from '@harpy/objects/text/text';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import '@harpy/objects/types/object';
import { decodeError } from './errors.ts';
import { scanString } from './strings.ts';

export class PyJsonScanner extends PyObject {
  readonly strict: boolean;
  readonly objectHook: PyValue;
  readonly objectPairsHook: PyValue;
  readonly parseFloat: PyValue;
  readonly parseInt: PyValue;
  readonly parseConstant: PyValue;

  constructor(context: PyValue) {
    super();
    this.strict = isTrue(getAttribute(context, 'strict'));
    this.objectHook = getAttribute(context, 'object_hook');
    this.objectPairsHook = getAttribute(context, 'object_pairs_hook');
    this.parseFloat = getAttribute(context, 'parse_float');
    this.parseInt = getAttribute(context, 'parse_int');
    this.parseConstant = getAttribute(context, 'parse_constant');
  }
}

export const jsonScannerType = bareType('_json.Scanner', PyJsonScanner, undefined, { baseType: true });

/** The constants that are no JSON, and those that are. */
const CONSTANTS: readonly (readonly [text: string, value: PyValue | undefined])[] = [
  ['null', None],
  ['true', true],
  ['false', false],
  ['NaN', undefined],
  ['Infinity', undefined],
  ['-Infinity', undefined],
];

const NUMBER = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?/y;

/** One document being read. */
class Reader {
  readonly #text: Text;
  readonly #end: number;
  readonly #scanner: PyJsonScanner;
  /** Equal keys share one string. */
  readonly #keys = new Map<string, string>();
  at: number;

  constructor(text: Text, at: number, scanner: PyJsonScanner) {
    this.#text = text;
    this.#end = text.length;
    this.#scanner = scanner;
    this.at = at;
  }

  #unit(): number {
    return this.at < this.#end ? codePointAt(this.#text, this.at) : -1;
  }

  #skipSpace(): void {
    const text = this.#text;
    while (this.at < this.#end) {
      const unit = codePointAt(text, this.at);
      if (unit !== 32 && unit !== 10 && unit !== 13 && unit !== 9) return;
      this.at++;
    }
  }

  #error(message: string, at = this.at): object {
    return decodeError(message, this.#text, at);
  }

  value(): PyValue {
    const unit = this.#unit();
    switch (unit) {
      case -1:
        throw stopIteration(this.at);
      case 34:
        return strFromText(this.#string(this.at + 1));
      case 123:
        this.at++;
        return this.#object();
      case 91:
        this.at++;
        return this.#array();
    }
    const text = this.#text;
    for (const [name, value] of CONSTANTS) {
      if (unit !== name.charCodeAt(0)) continue;
      const end = this.at + name.length;
      if (end > this.#end || sliceText(text, this.at, end) !== name) continue;
      this.at = end;
      return value ?? call1(this.#scanner.parseConstant, name);
    }
    return this.#number();
  }

  #string(start: number): Text {
    const [text, end] = scanString(this.#text, start, this.#scanner.strict);
    this.at = end;
    return text;
  }

  #number(): PyValue {
    const start = this.at;
    const text = this.#text;
    let match: RegExpExecArray | null;
    if (typeof text === 'string') {
      NUMBER.lastIndex = start;
      match = NUMBER.exec(text);
    } else {
      // Numbers are ASCII: what follows of that is enough.
      let end = start;
      while (end < this.#end && codePointAt(text, end) < 128) end++;
      NUMBER.lastIndex = 0;
      match = NUMBER.exec(sliceText(text, start, end) as string);
    }
    if (match === null) throw stopIteration(start);
    const source = match[0];
    this.at = start + source.length;
    const { parseFloat: float, parseInt: int } = this.#scanner;
    if (match[1] !== undefined || match[2] !== undefined)
      return float === floatType ? new PyFloat(Number(source)) : call1(float, source);
    if (int !== intType) return call1(int, source);
    return source.length < 16 ? Number(source) + 0 : call1(intType, source);
  }

  #array(): PyValue {
    const items: PyValue[] = [];
    this.#skipSpace();
    if (this.#unit() !== 93) {
      for (;;) {
        items.push(this.value());
        this.#skipSpace();
        const unit = this.#unit();
        if (unit === 93) break;
        if (unit !== 44) throw this.#error("Expecting ',' delimiter");
        const comma = this.at++;
        this.#skipSpace();
        if (this.#unit() === 93) throw this.#error('Illegal trailing comma before end of array', comma);
      }
    }
    this.at++;
    return new PyList(items);
  }

  #object(): PyValue {
    const { objectHook, objectPairsHook } = this.#scanner;
    const pairs: PyValue[] | undefined = objectPairsHook === None ? undefined : [];
    const dict = new PyDict();
    this.#skipSpace();
    if (this.#unit() !== 125) {
      for (;;) {
        if (this.#unit() !== 34) throw this.#error('Expecting property name enclosed in double quotes');
        const key = this.#key();
        this.#skipSpace();
        if (this.#unit() !== 58) throw this.#error("Expecting ':' delimiter");
        this.at++;
        this.#skipSpace();
        const value = this.value();
        if (pairs === undefined) dict.set(key, value);
        else pairs.push(new PyTuple([key, value]));
        this.#skipSpace();
        const unit = this.#unit();
        if (unit === 125) break;
        if (unit !== 44) throw this.#error("Expecting ',' delimiter");
        const comma = this.at++;
        this.#skipSpace();
        if (this.#unit() === 125) throw this.#error('Illegal trailing comma before end of object', comma);
      }
    }
    this.at++;
    if (pairs !== undefined) return call1(objectPairsHook, new PyList(pairs));
    return objectHook === None ? dict : call1(objectHook, dict);
  }

  #key(): PyValue {
    const key = strFromText(this.#string(this.at + 1));
    if (typeof key !== 'string') return key;
    const known = this.#keys.get(key);
    if (known !== undefined) return known;
    this.#keys.set(key, key);
    return key;
  }
}

const callSignature = parseSignature('(string, idx)');

function scan(self: PyValue, args: readonly PyValue[], names: readonly string[] | undefined): PyValue {
  const [string, index] = callSignature.bind('scan_once', 'scan_once', args, names) as [PyValue, PyValue];
  const text = textValue(string);
  if (text === undefined) throw typeError(`first argument must be a string, not ${nameOf(string)}`);
  const at = toSize(index);
  if (at < 0) throw valueError('idx cannot be negative');
  const reader = new Reader(text, at, self as PyJsonScanner);
  const value = reader.value();
  return new PyTuple([value, reader.at]);
}

const nameOf = (value: PyValue): string => {
  const type = typeof value === 'object' ? value.type : undefined;
  return type?.name ?? (typeof value === 'boolean' ? 'bool' : 'int');
};

populate(jsonScannerType, {
  attributes: { __module__: '_json' },
  doc: 'Reads JSON.',
  slots: {
    tp_new: constructWith(
      'make_scanner(context)',
      (type: PyType, context: PyValue) =>
        new (type.ctor as unknown as new (context: PyValue) => PyJsonScanner)(context),
    ),
    tp_call: scan,
  },
  members: () => [
    member('strict'),
    member('object_hook', 'objectHook'),
    member('object_pairs_hook', 'objectPairsHook'),
    member('parse_float', 'parseFloat'),
    member('parse_int', 'parseInt'),
    member('parse_constant', 'parseConstant'),
  ],
});
