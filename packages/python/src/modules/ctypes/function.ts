/** `CFuncPtr`: functions of Python that can be called by an address, and the few of ours that have one. */

import './class-methods.ts';
import './object-methods.ts';
import { lookupAttribute } from '@harpy/objects/attribute';
import { call1, call3, callArray, isCallable } from '@harpy/objects/call';
import { bareType, integerOf, None, PyTuple, typeOf } from '@harpy/objects/core-types';
import { getset, populate } from '@harpy/objects/define';
import {
  attributeError,
  PyBaseException,
  runtimeWarningType,
  typeError,
  valueError,
} from '@harpy/objects/errors';
import { hooks } from '@harpy/objects/hooks';
import { PyObject } from '@harpy/objects/object';
import { listItems } from '@harpy/objects/protocols/iterate';
import { reprText } from '@harpy/objects/protocols/text';
import { PyType } from '@harpy/objects/type';
import { address } from '@harpy/objects/types/object';
import type { PyValue } from '@harpy/objects/value';
import { makeExceptionType } from '../exception-type.ts';
import { convertArgument, type PyArgument } from './argument.ts';
import { noSymbol } from './class-methods.ts';
import {
  builtinClass,
  type CType,
  cDataType,
  copyInto,
  cTypeType,
  extendError,
  type FunctionInfo,
  infoFor,
  infoOf,
  isOwnSimple,
  keep,
  metaclass,
  newData,
  PyCData,
} from './data.ts';
import { Block, findPlace, POINTER_SIZE, readAddress, writeAddress } from './memory.ts';

export const argumentErrorType = makeExceptionType('ctypes.ArgumentError');

/** Something that stands at an address and can be called with values of C. Its result is written into `result`. */
export class CodeBlock extends Block {
  readonly run: (args: readonly PyArgument[], result: Block) => void;
  constructor(run: (args: readonly PyArgument[], result: Block) => void) {
    super(POINTER_SIZE);
    this.run = run;
  }
}

/** What keeps the code of a callback alive. */
class PyThunk extends PyObject {
  readonly code: CodeBlock;
  constructor(code: CodeBlock) {
    super();
    this.code = code;
  }
}
const thunkType = bareType('_ctypes.CThunkObject', PyThunk);
populate(thunkType, {});

class PyFunctionPointer extends PyCData {
  callable: PyValue | undefined = undefined;
  own: {
    argumentTypes?: readonly PyValue[];
    argumentTuple?: PyValue;
    resultType?: PyValue;
    check?: PyValue;
  } = {};
}
export const functionMeta = metaclass('PyCFuncPtrType');
export const functionType = builtinClass('CFuncPtr', PyFunctionPointer, cDataType, functionMeta);

/** The room for a result: as large as any simple type. */
const RESULT_SIZE = 32;

function argumentTypesOf(value: PyValue): readonly PyValue[] {
  if (!(value instanceof PyTuple) && typeOf(value).sq_item === undefined)
    throw typeError('_argtypes_ must be a sequence of types');
  const types = listItems(value);
  for (const [at, type] of types.entries())
    if (lookupAttribute(type, 'from_param') === undefined)
      throw typeError(`item ${at + 1} in _argtypes_ has no from_param method`);
  return types;
}

function initialize(type: CType): void {
  const flags = type.lookup('_flags_');
  const number = flags === undefined ? undefined : integerOf(flags);
  if (number === undefined) throw typeError('class must define _flags_ which must be an integer');
  const given = type.lookup('_argtypes_');
  const result = type.lookup('_restype_');
  if (result !== undefined && result !== None && infoOf(result) === undefined && !isCallable(result))
    throw typeError('_restype_ must be a type, a callable, or None');
  const callable: FunctionInfo = {
    argumentTypes: given === undefined ? undefined : argumentTypesOf(given),
    argumentTuple: given,
    resultType: result,
    flags: Number(number),
  };
  type.info = {
    size: POINTER_SIZE,
    align: POINTER_SIZE,
    length: 1,
    format: 'X{}',
    shape: [],
    hasPointer: true,
    isPointer: false,
    final: false,
    callable,
  };
}

populate(functionMeta, {
  doc: 'metatype for C function pointers',
  slots: {
    tp_init: (self, args, names) => {
      cTypeType.tp_init?.(self, args, names);
      initialize(self as CType);
    },
  },
});

/** The value of an argument for a function of Python: of simple types the value itself, else an object. */
function received(type: PyValue, argument: PyArgument): PyValue {
  const info = infoOf(type);
  if (info === undefined || !(type instanceof PyType)) throw typeError('cannot build parameter');
  if (info.accessor !== undefined && !isOwnSimple(type))
    return info.accessor.get(argument.value, 0, info.size);
  const object = newData(type);
  copyInto(argument.value, 0, object.block, 0, Math.min(info.size, argument.value.size));
  return object;
}

/** Code that calls a function of Python. Its errors have nowhere to go. */
function thunk(callable: PyValue, { argumentTypes = [], resultType }: FunctionInfo): CodeBlock {
  const result = resultType === undefined || resultType === None ? undefined : infoOf(resultType);
  if (resultType !== undefined && resultType !== None && result?.accessor === undefined)
    throw typeError('invalid result type for callback function');
  return new CodeBlock((args, place) => {
    let value: PyValue;
    try {
      value = callArray(
        callable,
        argumentTypes.map((type, at) => received(type, args[at] ?? convertArgument(None, at + 1))),
      );
    } catch (error) {
      if (!(error instanceof PyBaseException)) throw error;
      hooks.unraisable(
        error,
        `Exception ignored while calling ctypes callback function ${reprText(callable)}`,
        None,
      );
      return;
    }
    if (result?.accessor === undefined) return;
    try {
      const kept = result.accessor.set(place, 0, value, result.size);
      if (kept !== undefined && kept !== None && result.code !== 'O')
        hooks.warn(runtimeWarningType, 'memory leak in callback function.', 1);
    } catch (error) {
      if (!(error instanceof PyBaseException)) throw error;
      hooks.unraisable(
        error,
        `Exception ignored while converting result of ctypes callback function ${reprText(callable)}`,
        None,
      );
    }
  });
}

/** One function of a library: there are none. */
function fromLibrary(pair: PyTuple): never {
  const [name, library] = pair.items;
  if (pair.items.length !== 2 || name === undefined || library === undefined)
    throw typeError('argument 1 must be 2-item sequence');
  throw attributeError(noSymbol(name));
}

function create(type: PyType, args: readonly PyValue[]): PyValue {
  const [target] = args;
  if (target instanceof PyTuple) fromLibrary(target);
  const { callable } = infoFor(type);
  if (callable === undefined) throw typeError('abstract class');
  const pointer = newData(type) as PyFunctionPointer;
  if (target === undefined) return pointer;
  if (args.length > 1) throw typeError(`function takes exactly 1 argument (${args.length} given)`);
  const int = integerOf(target);
  if (int !== undefined) {
    writeAddress(pointer.block.view, 0, int);
    return pointer;
  }
  if (!isCallable(target)) throw typeError('argument must be callable or integer function address');
  if (callable.argumentTypes === undefined)
    throw typeError('cannot construct instance of this class: no argtypes');
  const code = thunk(target, callable);
  pointer.callable = target;
  writeAddress(pointer.block.view, 0, code.address);
  keep(pointer, 0, new PyThunk(code));
  return pointer;
}

function converted(types: readonly PyValue[] | undefined, args: readonly PyValue[]): PyArgument[] {
  return args.map((value, at) => {
    const type = types?.[at];
    try {
      if (type === undefined) return convertArgument(value, at + 1);
      const convert = lookupAttribute(type, 'from_param');
      return convertArgument(convert === undefined ? value : call1(convert, value), at + 1);
    } catch (error) {
      throw extendError(argumentErrorType, `argument ${at + 1}: `, error);
    }
  });
}

/** What C gave back, as a value of the result type. */
function resultValue(type: PyValue | undefined, result: Block): PyValue {
  if (type === undefined) return result.view.getInt32(0, true);
  if (type === None) return None;
  const info = infoOf(type);
  if (info === undefined || !(type instanceof PyType)) return call1(type, result.view.getInt32(0, true));
  const value =
    info.accessor !== undefined && !isOwnSimple(type)
      ? info.accessor.get(result, 0, info.size)
      : ownCopy(type, result);
  const check = lookupAttribute(type, '_check_retval_');
  return check === undefined ? value : call1(check, value);
}

function ownCopy(type: PyType, result: Block): PyValue {
  const object = newData(type);
  copyInto(result, 0, object.block, 0, object.size);
  return object;
}

/** Calls what stands at an address. */
export function callAddress(
  target: number | bigint,
  args: readonly PyValue[],
  types: readonly PyValue[] | undefined,
  resultType: PyValue | undefined,
): PyValue {
  if (target === 0) throw valueError('NULL function pointer access');
  const code = findPlace(target)?.block;
  const prepared = converted(types, args);
  if (!(code instanceof CodeBlock))
    throw valueError(
      `there is no function at address 0x${target.toString(16)}: JavaScript cannot call native code`,
    );
  const result = new Block(Math.max(RESULT_SIZE, infoOf(resultType ?? None)?.size ?? 0));
  code.run(prepared, result);
  return resultValue(resultType, result);
}

function callPointer(self: PyValue, args: readonly PyValue[], names: readonly string[] | undefined): PyValue {
  const pointer = self as PyFunctionPointer;
  const { callable } = infoFor(pointer.type);
  const types = pointer.own.argumentTypes ?? callable?.argumentTypes;
  const resultType = pointer.own.resultType ?? callable?.resultType;
  const given = args.slice(0, args.length - (names?.length ?? 0));
  const needed = types?.length ?? 0;
  if (given.length < needed)
    throw typeError(
      `this function takes at least ${needed} argument${needed === 1 ? '' : 's'} (${given.length} given)`,
    );
  const value = callAddress(readAddress(pointer.block.view, pointer.offset), given, types, resultType);
  const { check } = pointer.own;
  return check === undefined ? value : call3(check, value, self, new PyTuple(given));
}

function setArgumentTypes(pointer: PyFunctionPointer, value: PyValue | undefined): void {
  if (value === undefined || value === None) {
    delete pointer.own.argumentTypes;
    delete pointer.own.argumentTuple;
    return;
  }
  pointer.own.argumentTypes = argumentTypesOf(value);
  pointer.own.argumentTuple = value instanceof PyTuple ? value : new PyTuple(listItems(value));
}

function setResultType(pointer: PyFunctionPointer, value: PyValue | undefined): void {
  if (value === undefined) {
    delete pointer.own.resultType;
    return;
  }
  if (value !== None && infoOf(value) === undefined && !isCallable(value))
    throw typeError('restype must be a type, a callable, or None');
  pointer.own.resultType = value;
}

function setCheck(pointer: PyFunctionPointer, value: PyValue | undefined): void {
  if (value === undefined) {
    delete pointer.own.check;
    return;
  }
  if (!isCallable(value)) throw typeError('the errcheck attribute must be callable');
  pointer.own.check = value;
}

populate(functionType, {
  doc: 'Function Pointer',
  slots: {
    tp_new: create,
    tp_init: () => undefined,
    tp_call: callPointer,
    tp_repr: (self) => `<${typeOf(self).name} object at ${address(self as PyFunctionPointer)}>`,
    nb_bool: (self) => (self as PyCData).bytes.some((byte) => byte !== 0),
  },
  getset: () => [
    getset(
      'errcheck',
      (self: PyFunctionPointer) => self.own.check ?? None,
      setCheck,
      'a function to check for errors',
    ),
    getset(
      'restype',
      (self: PyFunctionPointer) => self.own.resultType ?? infoFor(self.type).callable?.resultType ?? None,
      setResultType,
      'specify the result type',
    ),
    getset(
      'argtypes',
      (self: PyFunctionPointer) =>
        self.own.argumentTuple ?? infoFor(self.type).callable?.argumentTuple ?? None,
      setArgumentTypes,
      'specify the argument types',
    ),
  ],
});
