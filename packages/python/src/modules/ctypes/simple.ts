/** `_SimpleCData`: numbers, characters, strings and pointers without a type. */
import './class-methods.ts';
import './object-methods.ts';
import { lookupAttribute } from '@harpy/objects/attribute';
import { BuiltinDef, PyClassMethodDescriptor } from '@harpy/objects/builtin';
import { PyBytes } from '@harpy/objects/bytes';
import { createType } from '@harpy/objects/class';
import { integerOf, None, textOf, typeOf } from '@harpy/objects/core-types';
import { getset, method, populate } from '@harpy/objects/define';
import { PyDict } from '@harpy/objects/dict';
import { attributeError, PyBaseException, typeError, valueError } from '@harpy/objects/errors';
import { reprText } from '@harpy/objects/protocols/text';
import { strFromJS } from '@harpy/objects/str';
import { address, isInstanceCheck } from '@harpy/objects/types/object';
import { setTypeAttribute } from '@harpy/objects/types/type';
import type { PyValue } from '@harpy/objects/value';
import { notPassable, PyArgument, pointerArgument, simpleArgument } from './argument.ts';
import { CODES, type Code, SWAPPED, TYPE_LETTERS } from './codes.ts';
import {
  builtinClass,
  type CType,
  cDataType,
  cTypeType,
  infoFor,
  infoOf,
  isOwnSimple,
  keep,
  metaclass,
  newData,
  PyCData,
} from './data.ts';
import { bytesAddress, textAddress } from './strings.ts';

export const simpleMeta = metaclass('PyCSimpleType');
class PySimple extends PyCData {}
export const simpleType = builtinClass('_SimpleCData', PySimple, cDataType, simpleMeta);

function letterOf(type: CType): string {
  const value = type.lookup('_type_');
  if (value === undefined) throw attributeError("class must define a '_type_' attribute");
  const letter = textOf(value);
  if (letter === undefined) throw typeError("class must define a '_type_' string attribute");
  if (letter.length !== 1)
    throw valueError("class must define a '_type_' attribute which must be a string of length 1");
  if (!TYPE_LETTERS.includes(letter))
    throw attributeError(
      `class must define a '_type_' attribute which must be\na single character string containing one of the\nsupported types: '${TYPE_LETTERS}'.`,
    );
  return letter;
}

function setInfo(type: CType, letter: string, code: Code, big = false): void {
  const isPointer = 'sPzUZXO'.includes(letter);
  type.info = {
    size: code.size,
    align: code.align,
    length: 0,
    format: `${big ? '>' : '<'}${code.format}`,
    shape: [],
    code: letter,
    accessor: code.accessor,
    hasPointer: isPointer,
    isPointer: false,
    final: false,
  };
}

/** The class of the same values in the other byte order. */
function swappedType(type: CType, letter: string, code: Code): CType {
  const body = new PyDict();
  body.setString('_type_', letter);
  body.setString('__qualname__', type.qualname);
  body.setString('__module__', type.lookup('__module__') ?? 'ctypes');
  const other = createType(simpleMeta, `${type.name}_be`, [simpleType], body) as CType;
  setInfo(other, letter, code, true);
  return other;
}

function initialize(type: CType): void {
  const letter = letterOf(type);
  const code = Object.hasOwn(CODES, letter) ? CODES[letter] : undefined;
  if (code === undefined) throw valueError(`_type_ '${letter}' not supported`);
  setInfo(type, letter, code);
  const convert = CONVERTERS[letter];
  if (convert !== undefined && type.base === simpleType) {
    const def = new BuiltinDef(
      'from_param(value, /)',
      convert,
      'Convert a Python object into a function call parameter.',
    );
    setTypeAttribute(type, 'from_param', new PyClassMethodDescriptor(type, def));
  }
  const swapped = type.type === simpleMeta && Object.hasOwn(SWAPPED, letter) ? SWAPPED[letter] : undefined;
  if (swapped === undefined) return;
  const other = swappedType(type, letter, swapped);
  setTypeAttribute(type, '__ctype_be__', other);
  setTypeAttribute(type, '__ctype_le__', type);
  setTypeAttribute(other, '__ctype_le__', type);
  setTypeAttribute(other, '__ctype_be__', other);
}

type Converter = (type: CType, value: PyValue) => PyValue;

/** What stands for an object that cannot be passed itself, by its `_as_parameter_`. */
function standIn(type: CType, value: PyValue, convert: Converter, error: () => unknown): PyValue {
  const stand = lookupAttribute(value, '_as_parameter_');
  if (stand === undefined) throw error();
  return convert(type, stand);
}

/** An array or pointer whose items are of a simple type of this letter. */
function pointsTo(value: PyValue, letter: string): boolean {
  const info = value instanceof PyCData ? infoOf(value.type) : undefined;
  return (info?.isPointer === true || (info?.shape.length ?? 0) > 0) && info?.target?.info?.code === letter;
}

/** `from_param` of `c_char_p` and `c_wchar_p`. */
function stringConverter(
  name: string,
  item: string,
  make: (value: PyValue) => PyValue | undefined,
): Converter {
  const convert: Converter = (type, value) => {
    if (value === None) return value;
    const made = make(value);
    if (made !== undefined) return made;
    if (isInstanceCheck(value, type)) return value;
    if (pointsTo(value, item)) return value;
    if (value instanceof PyArgument && value.object instanceof PyCData && value.tag === 'P') {
      if (infoOf(value.object.type)?.code === item) return value;
    }
    return standIn(type, value, convert, () => notPassable(value, name));
  };
  return convert;
}

const bytesArgument = (value: PyValue): PyValue | undefined =>
  value instanceof PyBytes ? pointerArgument('z', bytesAddress(value), value) : undefined;
function textArgument(value: PyValue): PyValue | undefined {
  const text = textAddress(value);
  return text === undefined ? undefined : pointerArgument('Z', text[0], text[1]);
}

const voidConverter: Converter = (type, value) => {
  if (value === None) return value;
  const int = integerOf(value);
  if (int !== undefined) return pointerArgument('P', int);
  const text = bytesArgument(value) ?? textArgument(value);
  if (text !== undefined) return text;
  if (isInstanceCheck(value, type)) return value;
  if (value instanceof PyCData) {
    const info = infoOf(value.type);
    if (info?.isPointer || (info?.shape.length ?? 0) > 0) return value;
    const isFunction = info?.callable !== undefined;
    if (isFunction || info?.code === 'z' || info?.code === 'Z') {
      const place = value.block.view.getBigUint64(value.offset, true);
      return pointerArgument(isFunction ? 'P' : 'Z', place, value);
    }
  }
  if (value instanceof PyArgument && value.tag === 'P') return value;
  return standIn(type, value, voidConverter, () => notPassable(value, 'c_void_p'));
};

/** Of the letters whose classes take more than their own values. */
const CONVERTERS: Readonly<Record<string, Converter>> = {
  z: stringConverter('c_char_p', 'c', bytesArgument),
  Z: stringConverter('c_wchar_p', 'u', textArgument),
  P: voidConverter,
};

const fromParam: Converter = (type, value) => {
  if (isInstanceCheck(value, type)) return value;
  const info = infoFor(type);
  const code = CODES[info.code ?? ''];
  if (code === undefined || info.accessor === undefined) throw typeError('abstract class');
  try {
    return simpleArgument(info.code ?? '', { ...code, accessor: info.accessor }, value);
  } catch (error) {
    if (!(error instanceof PyBaseException)) throw error;
    return standIn(type, value, fromParam, () => error);
  }
};

populate(simpleMeta, {
  doc: 'metatype for the PyCSimpleType Objects',
  slots: {
    tp_init: (self, args, names) => {
      cTypeType.tp_init?.(self, args, names);
      initialize(self as CType);
    },
  },
  methods: () => [
    method('from_param(value, /)', fromParam, 'Convert a Python object into a function call parameter.'),
  ],
});

const accessorOf = (data: PyCData) => {
  const { accessor } = infoFor(data.type);
  if (accessor === undefined) throw typeError('abstract class');
  return accessor;
};
const getValue = (data: PyCData): PyValue => accessorOf(data).get(data.block, data.offset, data.size);

function setValue(data: PyCData, value: PyValue | undefined): void {
  if (value === undefined) throw typeError("can't delete attribute");
  keep(data, 0, accessorOf(data).set(data.block, data.offset, value, data.size));
}

populate(simpleType, {
  doc: 'A simple type: subclasses say which by `_type_`.',
  slots: {
    tp_new: (type) => newData(type),
    tp_init: (self, given, names) => {
      const args = given.slice(0, given.length - (names?.length ?? 0));
      if (args.length > 1) throw typeError(`__init__ expected at most 1 argument, got ${args.length}`);
      const [value] = args;
      if (value !== undefined) setValue(self as PyCData, value);
    },
    tp_repr: (self) => {
      const data = self as PyCData;
      const type = typeOf(data);
      if (type.base !== simpleType) return `<${type.name} object at ${address(data)}>`;
      return strFromJS(`${type.name}(${reprText(getValue(data))})`);
    },
    nb_bool: (self) => (self as PyCData).bytes.some((byte) => byte !== 0),
  },
  methods: () => [
    method(
      '__ctypes_from_outparam__()',
      (self: PyCData) => (isOwnSimple(typeOf(self)) ? self : getValue(self)),
      "return the wrapped value if it's a fundamental type",
    ),
  ],
  getset: () => [getset('value', getValue, setValue, 'current value')],
});
