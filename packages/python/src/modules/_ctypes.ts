/**
 * `_ctypes`: the data types of C, for programs that lay out bytes with them; `ctypes` itself is the library's Python code. Native
 * libraries cannot be loaded. Sizes are those of 64-bit Unix, as in `struct`. https://docs.python.org/3/library/ctypes.html
 */
import { PyBuiltinFunction } from '@harpy/objects/builtin';
import { integerOf, None, PyTuple, textOf, typeOf } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { defineModule, type ModuleDefinition } from '@harpy/objects/define-module';
import { newException, osErrorType, runtimeErrorType, typeError, valueError } from '@harpy/objects/errors';
import { indexNumber, toSize } from '@harpy/objects/protocols/convert';
import type { PyValue } from '@harpy/objects/value';
import { pointerArgument } from './ctypes/argument.ts';
import { arrayType } from './ctypes/array-types.ts';
import './ctypes/array.ts';
import { noSymbol } from './ctypes/class-methods.ts';
import { infoOf, PyCData } from './ctypes/data.ts';
import { fieldType } from './ctypes/field.ts';
import { argumentErrorType, callAddress, functionType } from './ctypes/function.ts';
import { Block } from './ctypes/memory.ts';
import { NATIVE } from './ctypes/native.ts';
import { unpickler } from './ctypes/object-methods.ts';
import { pointerType } from './ctypes/pointer.ts';
import { simpleType } from './ctypes/simple.ts';
import { structureType, unionType } from './ctypes/structure.ts';

/** What `dlopen(None)` gives: the process itself, of which no symbol can be had. */
const PROCESS_HANDLE = 0x7dff_0000_0000;

const infoOfAny = (value: PyValue) => (value instanceof PyCData ? infoOf(value.type) : infoOf(value));

function sizeOf(value: PyValue): PyValue {
  if (value instanceof PyCData) return value.size;
  const info = infoOf(value);
  if (info === undefined) throw typeError('this type has no size');
  return info.size;
}

function alignment(value: PyValue): PyValue {
  const info = infoOfAny(value);
  if (info === undefined) throw typeError('no alignment info');
  return info.align;
}

function dataArgument(value: PyValue, where: string): PyCData {
  if (value instanceof PyCData) return value;
  throw typeError(`${where} must be _ctypes._CData, not ${typeOf(value).name}`);
}

function resize(value: PyValue, sizeValue: PyValue): void {
  const data = dataArgument(value, 'resize() argument 1');
  const size = toSize(sizeValue);
  const least = infoOf(data.type)?.size ?? 0;
  if (size < least) throw valueError(`minimum size is ${least}`);
  if (data.base !== undefined || data.offset !== 0)
    throw valueError("Memory cannot be resized because this object doesn't own it");
  const block = new Block(size);
  block.bytes.set(data.bytes.subarray(0, Math.min(size, data.size)));
  block.objects = data.block.objects;
  data.block = block;
  data.size = size;
}

function open(name: PyValue): PyValue {
  if (name === None) return PROCESS_HANDLE;
  const text = textOf(name);
  throw newException(osErrorType, `${text ?? 'a library'}: JavaScript cannot load native libraries`);
}

function symbol(name: PyValue): never {
  throw newException(osErrorType, noSymbol(name));
}

function bufferInfo(value: PyValue): PyValue {
  const info = infoOfAny(value);
  if (info === undefined) throw typeError('not a ctypes type or object');
  return new PyTuple([info.format ?? None, info.shape.length, new PyTuple(info.shape)]);
}

const noAddress = (what: string) => (): never => {
  throw newException(
    runtimeErrorType,
    `${what} needs addresses of Python objects, which they do not have here`,
  );
};

function callFunction(address: PyValue, args: PyValue): PyValue {
  const target = integerOf(address);
  if (target === undefined) throw typeError(`an integer is required (got type ${typeOf(address).name})`);
  if (!(args instanceof PyTuple)) throw typeError(`argument 2 must be tuple, not ${typeOf(args).name}`);
  return callAddress(target, args.items, undefined, undefined);
}

export const ctypesModule: ModuleDefinition = defineModule({
  name: '_ctypes',
  doc: 'Create and manipulate C compatible data types in Python.',
  types: [simpleType, structureType, unionType, arrayType, pointerType, functionType, fieldType],
  functions: [
    method('sizeof(obj, /)', sizeOf, 'Return the size in bytes of a C instance.'),
    method('alignment(obj, /)', alignment, 'Return the alignment requirements of a C instance.'),
    method(
      'addressof(obj, /)',
      (value: PyValue) => dataArgument(value, 'addressof() argument').address,
      'Return the address of the C instance internal buffer',
    ),
    method(
      'byref(obj, offset=0, /)',
      (value: PyValue, offset: PyValue = 0) => {
        const data = dataArgument(value, 'byref() argument 1');
        return pointerArgument('P', data.address + toSize(offset), data);
      },
      'Return a pointer lookalike to a C instance, only usable as function argument.',
    ),
    method('resize(obj, size, /)', resize),
    method('buffer_info(arg, /)', bufferInfo, 'Return buffer interface information'),
    method(
      'dlopen(name, flag=0, /)',
      open,
      'Open a shared library: only None, for the process itself, can be.',
    ),
    method('dlclose(handle, /)', () => None, 'Close a library.'),
    method(
      'dlsym(handle, name, /)',
      (_handle: PyValue, name: PyValue) => symbol(name),
      'Find a symbol in a library.',
    ),
    method('call_function(address, arguments, /)', callFunction),
    method('call_cdeclfunction(address, arguments, /)', callFunction),
    method('PyObj_FromPtr(address, /)', noAddress('PyObj_FromPtr')),
    method('Py_INCREF(object, /)', (value: PyValue) => value),
    method('Py_DECREF(object, /)', (value: PyValue) => value),
  ],
  attributes: {
    __version__: '1.1.0',
    FUNCFLAG_CDECL: 1,
    FUNCFLAG_PYTHONAPI: 4,
    FUNCFLAG_USE_ERRNO: 8,
    FUNCFLAG_USE_LASTERROR: 16,
    RTLD_LOCAL: 0,
    RTLD_GLOBAL: 256,
    CTYPES_MAX_ARGCOUNT: 1024,
    SIZEOF_TIME_T: 8,
    ArgumentError: argumentErrorType,
    _unpickle: unpickler,
  },
  create: (dict) => {
    for (const [name, code] of Object.entries(NATIVE)) dict.setString(name, code.address);
    // Each interpreter has an errno of its own, as each thread has in CPython.
    let errno = 0;
    const functions = [
      method('get_errno()', () => errno, 'The copy of errno that ctypes keeps.'),
      method(
        'set_errno(value, /)',
        (value: PyValue) => {
          const before = errno;
          errno = Number(BigInt.asIntN(32, BigInt(indexNumber(value))));
          return before;
        },
        'Sets the copy of errno that ctypes keeps; gives what it was.',
      ),
    ];
    for (const def of functions)
      dict.setString(def.name, new PyBuiltinFunction(def, undefined, false, '_ctypes'));
  },
});
