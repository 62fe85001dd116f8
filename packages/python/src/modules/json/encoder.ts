/** `_json.Encoder`: writes JSON. */
import { jsArgument } from '@harpy/objects/arguments';
import { getAttribute } from '@harpy/objects/attribute';
import { PyBuiltinFunction } from '@harpy/objects/builtin';
import { call0, call1 } from '@harpy/objects/call';
import { bareType, integerOf, None, PyFloat, PyList, PyTuple, typeOf } from '@harpy/objects/core-types';
import { constructWith, member, populate } from '@harpy/objects/define';
import { dictType, PyDict } from '@harpy/objects/dict';
import { PyBaseException, typeError, valueError } from '@harpy/objects/errors';
import { addNote } from '@harpy/objects/exception-notes';
import { floatRepr } from '@harpy/objects/numbers/format';
import { integerToString } from '@harpy/objects/numbers/integer-text';
import { PyObject } from '@harpy/objects/object';
import { indexNumber, isTrue } from '@harpy/objects/protocols/convert';
import { listItems } from '@harpy/objects/protocols/iterate';
import { reprText } from '@harpy/objects/protocols/text';
import { parseSignature } from '@harpy/objects/signature';
import { strFromJS, strFromText, textValue } from '@harpy/objects/str';
import { type Text, TextBuilder } from '@harpy/objects/text/text';
import type { PyType } from '@harpy/objects/type';
import { fullTypeName } from '@harpy/objects/type-name';
import type { PyValue } from '@harpy/objects/value';
import '@harpy/objects/types/object';
import { quote, quoteAscii } from './strings.ts';

/** Which function makes strings: one of ours, or any. */
const FAST: ReadonlyMap<string, (text: Text) => Text> = new Map<string, (text: Text) => Text>([
  ['encode_basestring_ascii', quoteAscii],
  ['encode_basestring', quote],
]);

export class PyJsonEncoder extends PyObject {
  readonly markers: PyValue;
  readonly default: PyValue;
  readonly encoder: PyValue;
  readonly indent: PyValue;
  readonly keySeparator: PyValue;
  readonly itemSeparator: PyValue;
  readonly sortKeys: boolean;
  readonly skipKeys: boolean;
  readonly allowNan: boolean;
  readonly fast: ((text: Text) => Text) | undefined;
  /** The containers being written: after an error those around it stay, as in CPython's markers. */
  readonly open = new Set<PyValue>();

  constructor(args: readonly PyValue[]) {
    super();
    const [markers = None, fallback = None, encoder = None, indent = None, key = None, item = None] = args;
    if (markers !== None && !(markers instanceof PyDict))
      throw typeError(`make_encoder() argument 1 must be dict or None, not ${typeOf(markers).name}`);
    jsArgument(key, 'make_encoder() argument 5');
    jsArgument(item, 'make_encoder() argument 6');
    this.markers = markers;
    this.default = fallback;
    this.encoder = encoder;
    this.indent = indent;
    this.keySeparator = key;
    this.itemSeparator = item;
    this.sortKeys = isTrue(args[6] ?? false);
    this.skipKeys = isTrue(args[7] ?? false);
    this.allowNan = isTrue(args[8] ?? false);
    this.fast =
      encoder instanceof PyBuiltinFunction && encoder.module === '_json'
        ? FAST.get(encoder.def.name)
        : undefined;
  }
}

export const jsonEncoderType = bareType('_json.Encoder', PyJsonEncoder, undefined, { baseType: true });

/** One value being written. */
class Writer {
  readonly #encoder: PyJsonEncoder;
  readonly #out = new TextBuilder();
  readonly #checks: boolean;
  readonly #indent: Text | undefined;
  readonly #keySeparator: Text;
  readonly #itemSeparator: Text;

  constructor(encoder: PyJsonEncoder) {
    this.#encoder = encoder;
    this.#checks = encoder.markers !== None;
    this.#indent = encoder.indent === None ? undefined : textValue(encoder.indent);
    this.#keySeparator = textValue(encoder.keySeparator) ?? '';
    this.#itemSeparator = textValue(encoder.itemSeparator) ?? '';
  }

  finish(): PyValue {
    return strFromText(this.#out.finish());
  }

  write(value: PyValue, level: number): void {
    const out = this.#out;
    switch (typeof value) {
      case 'string':
        out.addText(this.#string(value, value));
        return;
      case 'boolean':
        out.addPlain(value ? 'true' : 'false');
        return;
      case 'number':
        out.addPlain(String(value));
        return;
      case 'bigint':
        out.addPlain(integerToString(value));
        return;
    }
    if (value === None) {
      out.addPlain('null');
      return;
    }
    const text = textValue(value);
    if (text !== undefined) {
      out.addText(this.#string(value, text));
      return;
    }
    const integer = integerOf(value);
    if (integer !== undefined) out.addPlain(integerToString(integer));
    else if (value instanceof PyFloat) out.addPlain(this.#float(value));
    else if (value instanceof PyList || value instanceof PyTuple) this.#list(value, level);
    else if (value instanceof PyDict) this.#dict(value, level);
    else this.#other(value, level);
  }

  #string(value: PyValue, text: Text): Text {
    const { fast, encoder } = this.#encoder;
    if (fast !== undefined) return fast(text);
    const encoded = call1(encoder, value);
    const result = textValue(encoded);
    if (result === undefined) throw typeError(`encoder() must return a string, not ${typeOf(encoded).name}`);
    return result;
  }

  #float(value: PyFloat): string {
    const number = value.value;
    if (Number.isFinite(number)) return floatRepr(number);
    if (!this.#encoder.allowNan)
      throw valueError(`Out of range float values are not JSON compliant: ${reprText(value)}`);
    if (Number.isNaN(number)) return 'NaN';
    return number > 0 ? 'Infinity' : '-Infinity';
  }

  /** Runs `act` with the value noted as open, so that cycles are found. */
  #within(value: PyValue, act: () => void): void {
    if (!this.#checks) {
      act();
      return;
    }
    const { open } = this.#encoder;
    if (open.has(value)) throw valueError('Circular reference detected');
    open.add(value);
    act();
    open.delete(value);
  }

  #newline(level: number): Text | undefined {
    const indent = this.#indent;
    if (indent === undefined) return undefined;
    const out = new TextBuilder();
    out.add(10);
    for (let i = 0; i < level; i++) out.addText(indent);
    return out.finish();
  }

  #list(list: PyList | PyTuple, level: number): void {
    const out = this.#out;
    // What is called on the way may change a list; of a class with its own `__iter__` there is a copy.
    const exact = list.constructor === PyList || list.constructor === PyTuple;
    const from: { readonly items: readonly PyValue[] } = exact ? list : { items: listItems(list) };
    if (from.items.length === 0) {
      out.addPlain('[]');
      return;
    }
    this.#within(list, () => {
      out.addPlain('[');
      const newline = this.#newline(level + 1);
      for (let at = 0; at < from.items.length; at++) {
        if (at > 0) out.addText(this.#itemSeparator);
        if (newline !== undefined) out.addText(newline);
        try {
          this.write(from.items[at] ?? None, level + 1);
        } catch (error) {
          throw noted(error, () => `when serializing ${fullTypeName(typeOf(list))} item ${at}`);
        }
      }
      this.#close(level, ']');
    });
  }

  #close(level: number, bracket: string): void {
    const newline = this.#newline(level);
    if (newline !== undefined) this.#out.addText(newline);
    this.#out.addPlain(bracket);
  }

  #dict(dict: PyDict, level: number): void {
    const out = this.#out;
    if (dict.size === 0) {
      out.addPlain('{}');
      return;
    }
    this.#within(dict, () => {
      out.addPlain('{');
      const newline = this.#newline(level + 1);
      let first = true;
      for (const [key, value] of this.#entries(dict)) {
        const name = this.#key(key);
        if (name === undefined) continue;
        if (!first) out.addText(this.#itemSeparator);
        first = false;
        if (newline !== undefined) out.addText(newline);
        out.addText(this.#string(strFromText(name), name));
        out.addText(this.#keySeparator);
        try {
          this.write(value, level + 1);
        } catch (error) {
          throw noted(error, () => `when serializing ${fullTypeName(typeOf(dict))} item ${reprText(key)}`);
        }
      }
      if (first) out.addPlain('}');
      else this.#close(level, '}');
    });
  }

  #entries(dict: PyDict): Iterable<readonly [PyValue, PyValue]> {
    const { sortKeys } = this.#encoder;
    if (dict.type === dictType && !sortKeys) return dict.table.entries();
    const items = new PyList(dictItems(dict));
    if (sortKeys) call0(getAttribute(items, 'sort'));
    return items.items.map((item) => {
      if (!(item instanceof PyTuple) || item.items.length !== 2)
        throw valueError('items must return 2-tuples');
      return [item.items[0] ?? None, item.items[1] ?? None] as const;
    });
  }

  /** A key as text; undefined for one that is to be skipped. */
  #key(key: PyValue): Text | undefined {
    const text = textValue(key);
    if (text !== undefined) return text;
    if (key instanceof PyFloat) return this.#float(key);
    if (key === None) return 'null';
    if (typeof key === 'boolean') return key ? 'true' : 'false';
    const integer = integerOf(key);
    if (integer !== undefined) return integerToString(integer);
    if (this.#encoder.skipKeys) return undefined;
    throw typeError(`keys must be str, int, float, bool or None, not ${typeOf(key).name}`);
  }

  #other(value: PyValue, level: number): void {
    this.#within(value, () => {
      const replaced = call1(this.#encoder.default, value);
      try {
        this.write(replaced, level);
      } catch (error) {
        throw noted(error, () => `when serializing ${fullTypeName(typeOf(value))} object`);
      }
    });
  }
}

/** `PyMapping_Items`. */
function dictItems(dict: PyDict): PyValue[] {
  const items = call0(getAttribute(dict, 'items'));
  const type = typeOf(items);
  if (type.tp_iter === undefined && type.sq_item === undefined)
    throw typeError(`${typeOf(dict).name}.items() returned a non-iterable (type ${type.name})`);
  return listItems(items);
}

function noted(error: unknown, note: () => string): unknown {
  if (error instanceof PyBaseException) addNote(error, strFromJS(note()));
  return error;
}

const callSignature = parseSignature('(obj, _current_indent_level)');

populate(jsonEncoderType, {
  attributes: { __module__: '_json' },
  doc: 'Writes JSON.',
  slots: {
    tp_new: constructWith(
      'make_encoder(markers, default, encoder, indent, key_separator, item_separator, sort_keys, skipkeys, allow_nan)',
      (type: PyType, ...args: PyValue[]) =>
        new (type.ctor as unknown as new (args: readonly PyValue[]) => PyJsonEncoder)(args),
    ),
    tp_call: (self, args, names) => {
      const [value, level] = callSignature.bind('_iterencode', '_iterencode', args, names) as [
        PyValue,
        PyValue,
      ];
      const writer = new Writer(self as PyJsonEncoder);
      writer.write(value, Number(indexNumber(level)));
      return new PyTuple([writer.finish()]);
    },
  },
  members: () => [
    member('markers'),
    member('default'),
    member('encoder'),
    member('indent'),
    member('key_separator', 'keySeparator'),
    member('item_separator', 'itemSeparator'),
    member('sort_keys', 'sortKeys'),
    member('skipkeys', 'skipKeys'),
  ],
});
