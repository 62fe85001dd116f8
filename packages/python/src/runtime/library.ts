/** All that compiled code calls, by name. */
import * as attribute from '@harpy/objects/attribute';
import * as call from '@harpy/objects/call';
import { Ellipsis, EMPTY_TUPLE, None, PyFloat, PyList, PyTuple } from '@harpy/objects/core-types';
import { PyDict } from '@harpy/objects/dict';
import { handling } from '@harpy/objects/errors';
import { PyCell } from '@harpy/objects/function';
import { compare } from '@harpy/objects/protocols/compare';
import { isTrue } from '@harpy/objects/protocols/convert';
import * as number from '@harpy/objects/protocols/number';
import { deleteItem, getItem } from '@harpy/objects/protocols/sequence';
import { PySet } from '@harpy/objects/set';
import { enterFrame, leaveFrame } from '@harpy/objects/traceback';
import type { PyValue } from '@harpy/objects/value';
import { $interrupt } from '../signals.ts';
import * as annotations from './annotations.ts';
import * as arithmetic from './arithmetic.ts';
import * as asking from './asking.ts';
import * as builtinCalls from './builtin-calls.ts';
import * as exceptions from './exceptions.ts';
import * as functions from './functions.ts';
import * as imports from './imports.ts';
import * as matching from './matching.ts';
import * as names from './names.ts';
import { interpreter } from './state.ts';
import * as suspension from './suspension.ts';
import * as texts from './texts.ts';
import * as threads from './threads.ts';
import * as typeParameters from './type-parameters.ts';
import * as values from './values.ts';

export const library: Readonly<Record<string, unknown>> = {
  ...attribute,
  ...call,
  ...number,
  ...annotations,
  ...arithmetic,
  ...asking,
  ...builtinCalls,
  ...exceptions,
  ...functions,
  ...imports,
  ...matching,
  ...names,
  ...suspension,
  ...texts,
  ...threads,
  ...typeParameters,
  ...values,
  None,
  Ellipsis,
  EMPTY_TUPLE,
  PyFloat,
  PyList,
  PyTuple,
  PyDict,
  PySet,
  PyCell,
  $interrupt,
  handling,
  enterFrame,
  leaveFrame,
  compare,
  isTrue,
  getItem,
  deleteItem,
  $display: (value: PyValue) => interpreter().display(value),
};
