/** `_Pointer`: what `POINTER(c_int)` inherits from. */
import './class-methods.ts';
import './object-methods.ts';
import { None, typeOf } from '@harpy/objects/core-types';
import { getset, method, populate } from '@harpy/objects/define';
import { indexError, typeError, valueError } from '@harpy/objects/errors';
import { hasIndex, toSize } from '@harpy/objects/protocols/convert';
import { reprText } from '@harpy/objects/protocols/text';
import { PySlice } from '@harpy/objects/slice';
import { PyType } from '@harpy/objects/type';
import { isInstanceCheck } from '@harpy/objects/types/object';
import { setTypeAttribute } from '@harpy/objects/types/type';
import type { PyValue } from '@harpy/objects/value';
import { PyArgument } from './argument.ts';
import { itemsTogether } from './array.ts';
import { fromParameter } from './class-methods.ts';
import {
  builtinClass,
  CType,
  cDataType,
  cTypeType,
  dataAt,
  infoFor,
  infoOf,
  isOwnSimple,
  keep,
  keptBy,
  metaclass,
  newData,
  PyCData,
  setValue,
} from './data.ts';
import { Block, type Place, POINTER_SIZE, placeAt, readAddress, writeAddress } from './memory.ts';

export const pointerMeta = metaclass('PyCPointerType');
class PyPointer extends PyCData {}
export const pointerType = builtinClass('_Pointer', PyPointer, cDataType, pointerMeta);

/** The target's format with a mark before it; of arrays with their shape. */
function formatOf(target: CType): string {
  const { format = 'B', shape } = infoFor(target);
  return shape.length === 0 ? `&${format}` : `&(${shape.join(',')})${format}`;
}

function setTarget(type: CType, target: PyValue): void {
  if (!(target instanceof PyType)) throw typeError('_type_ must be a type');
  if (!(target instanceof CType) || target.info === undefined)
    throw typeError(`${reprText(target)} must have storage info`);
  const { info } = type;
  if (info === undefined) return;
  info.target = target;
  info.format = formatOf(target);
  target.pointerType ??= type;
}

populate(pointerMeta, {
  doc: 'metatype for the Pointer Objects',
  slots: {
    tp_init: (self, args, names) => {
      const type = self as CType;
      cTypeType.tp_init?.(self, args, names);
      type.info = {
        size: POINTER_SIZE,
        align: POINTER_SIZE,
        length: 1,
        format: undefined,
        shape: [],
        hasPointer: true,
        isPointer: true,
        final: false,
      };
      const target = type.lookup('_type_');
      if (target !== undefined) setTarget(type, target);
    },
  },
  methods: () => [
    method('set_type(type, /)', (self: CType, target: PyValue) => {
      setTarget(self, target);
      setTypeAttribute(self, '_type_', target);
    }),
    method(
      'from_param(value, /)',
      pointerFromParameter,
      'Convert a Python object into a function call parameter.',
    ),
  ],
});

/** Takes objects of the class, arrays of its items, `byref` of one of those, and such an object itself. */
function pointerFromParameter(type: CType, value: PyValue): PyValue {
  if (value === None) return value;
  const target = type.info?.target;
  if (target === undefined) throw typeError('abstract class');
  if (isInstanceCheck(value, target) && value instanceof PyCData)
    return new PyArgument('P', addressBlock(value), value);
  if (value instanceof PyCData) {
    const info = infoOf(value.type);
    if ((info?.isPointer || (info?.shape.length ?? 0) > 0) && info?.target?.isSubtypeOf(target)) return value;
  }
  if (value instanceof PyArgument && value.tag === 'P' && value.object instanceof PyCData) {
    if (value.object.type.isSubtypeOf(target)) return value;
  }
  return fromParameter(type, value);
}

function addressBlock(data: PyCData): Block {
  const block = new Block(POINTER_SIZE);
  writeAddress(block.view, 0, data.address);
  return block;
}

const targetOf = (data: PyCData): CType => {
  const { target } = infoFor(data.type);
  if (target === undefined) throw typeError('Cannot create instance: has no _type_');
  return target;
};

const addressIn = (data: PyCData): number | bigint => readAddress(data.block.view, data.offset);

/** Where item `index` behind a pointer is. */
function placeOf(data: PyCData, index: number): Place {
  const address = addressIn(data);
  if (address === 0) throw valueError('NULL pointer access');
  const { size } = infoFor(targetOf(data));
  return placeAt(typeof address === 'bigint' ? address + BigInt(index * size) : address + index * size, size);
}

function contents(data: PyCData): PyValue {
  const { block, offset } = placeOf(data, 0);
  return dataAt(targetOf(data), block, offset, data, 0);
}

function setContents(data: PyCData, value: PyValue | undefined): void {
  if (value === undefined) throw typeError('Pointer does not support item deletion');
  const target = targetOf(data);
  // As CPython does, takes an object of another class of ctypes as well.
  if (!(value instanceof PyCData))
    throw typeError(`expected ${target.name} instead of ${typeOf(value).name}`);
  writeAddress(data.block.view, data.offset, value.address);
  keep(data, 1, value);
  keep(data, 0, keptBy(value));
}

function item(data: PyCData, index: number): PyValue {
  const target = targetOf(data);
  const { block, offset } = placeOf(data, index);
  const { size, accessor } = infoFor(target);
  if (accessor !== undefined && !isOwnSimple(target)) return accessor.get(block, offset, size);
  return dataAt(target, block, offset, data, index);
}

/** The block behind a pointer as an object whose base is the pointer: what getting and setting values work on. */
function whole(data: PyCData, block: Block): PyCData {
  const root = new PyCData();
  root.block = block;
  root.base = data;
  return root;
}

function assignItem(data: PyCData, index: number, value: PyValue | undefined): void {
  if (value === undefined) throw typeError('Pointer does not support item deletion');
  const target = targetOf(data);
  const { block, offset } = placeOf(data, index);
  setValue(target, undefined, whole(data, block), index, infoFor(target).size, offset, value);
}

function slice(data: PyCData, { start, stop, step }: PySlice): PyValue {
  const by = step === None ? 1 : toSize(step);
  if (by === 0) throw valueError('slice step cannot be zero');
  if (start === None && by < 0) throw valueError('slice start is required for step < 0');
  const from = start === None ? 0 : toSize(start);
  if (stop === None) throw valueError('slice stop is required');
  const to = toSize(stop);
  const count = by < 0 ? Math.ceil((from - to) / -by) : Math.ceil((to - from) / by);
  return itemsTogether(targetOf(data), Math.max(0, count), (at) => item(data, from + at * by));
}

populate(pointerType, {
  doc: 'Base class of the classes that POINTER makes.',
  slots: {
    tp_new: (type) => {
      if (infoOf(type)?.target === undefined) throw typeError('Cannot create instance: has no _type_');
      return newData(type);
    },
    tp_init: (self, args) => {
      if (args.length > 1) throw typeError(`POINTER expected at most 1 argument, got ${args.length}`);
      const [value] = args;
      if (value !== undefined) setContents(self as PyCData, value);
    },
    nb_bool: (self) => addressIn(self as PyCData) !== 0,
    sq_item: (self, index) => item(self as PyCData, index),
    mp_subscript: (self, key) => {
      if (hasIndex(key)) return item(self as PyCData, toSize(key, indexError));
      if (key instanceof PySlice) return slice(self as PyCData, key);
      throw typeError('Pointer indices must be integer');
    },
    sq_ass_item: (self, index, value) => assignItem(self as PyCData, index, value),
    mp_ass_subscript: (self, key, value) => assignItem(self as PyCData, toSize(key, indexError), value),
  },
  getset: () => [getset('contents', contents, setContents, 'the object this pointer points to (read-write)')],
});
