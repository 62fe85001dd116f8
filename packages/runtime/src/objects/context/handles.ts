/** The objects behind the handles every context has. */

import { bytesType } from '@harpy/objects/bytes';
import { capsuleType } from '@harpy/objects/capsule';
import * as core from '@harpy/objects/core-types';
import { dictType } from '@harpy/objects/dict';
import * as errors from '@harpy/objects/errors';
import { PyModule } from '@harpy/objects/module';
import { complexType } from '@harpy/objects/numbers/complex';
import { PyObject } from '@harpy/objects/object';
import { sliceType } from '@harpy/objects/slice';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import type { contextHandles } from '../../gen/abi.ts';
import type { World } from '../world.ts';

type Name = (typeof contextHandles)[number];

const values: Partial<Record<Name, PyValue>> = {
  h_None: core.None,
  h_True: true,
  h_False: false,
  h_NotImplemented: core.NotImplemented,
  h_Ellipsis: core.Ellipsis,
  h_BaseObjectType: core.objectType,
  h_TypeType: core.typeType,
  h_BoolType: core.boolType,
  h_LongType: core.intType,
  h_FloatType: core.floatType,
  h_UnicodeType: core.strType,
  h_TupleType: core.tupleType,
  h_ListType: core.listType,
  h_DictType: dictType,
  h_BytesType: bytesType,
  h_SliceType: sliceType,
  h_CapsuleType: capsuleType,
  h_ComplexType: complexType,
};

const exceptions = new Map<string, PyType>(
  Object.values(errors)
    .filter((value): value is PyType => typeof value === 'object' && 'mro' in value)
    .map((type) => [type.name, type]),
);

/** Throws an `Error` for a name we have nothing for: a defect of ours. */
export function contextValue(name: Name, world: World): PyValue {
  const value = values[name] ?? exceptions.get(name.slice(2)) ?? builtinsOf(name, world);
  if (value === undefined) throw new Error(`no object for the context handle ${name}`);
  return value;
}

const objectPlaceholder = core.bareType('memoryview', PyObject);

/** The builtins themselves, and types that are found there. */
function builtinsOf(name: Name, world: World): PyValue | undefined {
  const module = world.language.importModule('builtins');
  const namespace = module instanceof PyModule ? module.dict : undefined;
  switch (name) {
    case 'h_Builtins':
      return namespace ?? module;
    case 'h_MemoryViewType':
      // An interpreter without memoryviews has no object that would be one.
      return namespace?.getString('memoryview') ?? objectPlaceholder;
    default:
      return undefined;
  }
}
