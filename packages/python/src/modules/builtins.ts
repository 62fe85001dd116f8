/** `builtins`: https://docs.python.org/3/library/functions.html */
import { byteArrayType, bytesType } from '@harpy/objects/bytes';
import { callUnbound0, callUnbound1, isCallable } from '@harpy/objects/call';
import {
  boolType,
  Ellipsis,
  floatType,
  intType,
  listType,
  None,
  NotImplemented,
  objectType,
  strType,
  tupleType,
  typeOf,
  typeType,
} from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { defineModule, type ModuleDefinition } from '@harpy/objects/define-module';
import { dictType } from '@harpy/objects/dict';
import { exceptionTypes, incompleteInputErrorType, typeError } from '@harpy/objects/errors';
import { id } from '@harpy/objects/identity';
import { iterFunction } from '@harpy/objects/iter-function';
import { enumerateType, filterType, mapType, reversedType, zipType } from '@harpy/objects/iterators';
import { memoryViewType } from '@harpy/objects/memoryview';
import { complexType } from '@harpy/objects/numbers/complex';
import { propertyType } from '@harpy/objects/property';
import { length } from '@harpy/objects/protocols/convert';
import { hash } from '@harpy/objects/protocols/hash';
import { absolute, divmod, power } from '@harpy/objects/protocols/number';
import { rangeType } from '@harpy/objects/range';
import { frozenSetType, setType } from '@harpy/objects/set';
import { sliceType } from '@harpy/objects/slice';
import { classMethodType, staticMethodType } from '@harpy/objects/static-method';
import { superType } from '@harpy/objects/super';
import type { PyType } from '@harpy/objects/type';
import { exceptionGroupType } from '@harpy/objects/types/exceptions/groups';
import { builtinsForPickle } from '@harpy/objects/types/function';
import { isInstanceCheck, isSubclassCheck } from '@harpy/objects/types/object';
import type { PyValue } from '@harpy/objects/value';
import { attributeFunctions } from './builtins/attributes.ts';
import { consoleFunctions } from './builtins/console.ts';
import { executionFunctions } from './builtins/execution.ts';
import { iterableFunctions } from './builtins/iterables.ts';
import { textFunctions } from './builtins/text.ts';

function round(number: PyValue, digits: PyValue = None): PyValue {
  const found = typeOf(number).lookup('__round__');
  if (found === undefined) throw typeError(`type ${typeOf(number).name} doesn't define __round__ method`);
  return digits === None ? callUnbound0(found, number) : callUnbound1(found, number, digits);
}

const functions = [
  method('abs(x, /)', absolute, 'Return the absolute value of the argument.'),
  ...iterableFunctions,
  ...textFunctions,
  ...consoleFunctions,
  method(
    'callable(obj, /)',
    isCallable,
    'Return whether the object is callable (i.e., some kind of function).',
  ),
  ...executionFunctions,
  ...attributeFunctions,
  method('divmod(x, y, /)', divmod, 'Return the tuple (x//y, x%y).  Invariant: div*y + mod == x.'),
  method('hash(obj, /)', hash, 'Return the hash value for the given object.'),
  method('id(obj, /)', id, 'Return the identity of an object.'),
  method(
    'isinstance(obj, class_or_tuple, /)',
    isInstanceCheck,
    'Return whether an object is an instance of a class or of a subclass thereof.',
  ),
  method(
    'issubclass(cls, class_or_tuple, /)',
    isSubclassCheck,
    "Return whether 'cls' is derived from another class or is the same class.",
  ),
  method('len(obj, /)', length, 'Return the number of items in a container.'),
  method(
    'pow(base, exp, mod=None)',
    power,
    'Equivalent to base**exp with 2 arguments or base**exp % mod with 3 arguments.',
  ),
  method('round(number, ndigits=None)', round, 'Round a number to a given precision in decimal digits.'),
];

const types: readonly PyType[] = [
  boolType,
  byteArrayType,
  bytesType,
  classMethodType,
  complexType,
  dictType,
  enumerateType,
  filterType,
  floatType,
  frozenSetType,
  intType,
  listType,
  mapType,
  memoryViewType,
  objectType,
  propertyType,
  rangeType,
  reversedType,
  setType,
  sliceType,
  staticMethodType,
  strType,
  superType,
  tupleType,
  typeType,
  zipType,
  ...exceptionTypes,
  exceptionGroupType,
];

export const builtinsModule: ModuleDefinition = defineModule({
  name: 'builtins',
  doc: "Built-in functions, types, exceptions, and other objects.\n\nThis module provides direct access to all 'built-in'\nidentifiers of Python; for example, builtins.len is\nthe full name for the built-in function len().",
  functions,
  types: types.filter((type) => !type.name.startsWith('_') || type === incompleteInputErrorType),
  attributes: {
    None,
    Ellipsis,
    NotImplemented,
    True: true,
    False: false,
    __debug__: true,
    iter: iterFunction,
  },
  create: (dict) => {
    const osError = dict.getString('OSError') ?? None;
    dict.setString('EnvironmentError', osError);
    dict.setString('IOError', osError);
    builtinsForPickle.getattr = dict.getString('getattr') ?? None;
  },
});
