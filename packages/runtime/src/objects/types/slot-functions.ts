/** What the slots of an extension's type do: bring the arguments over, call, and bring back the result. */

import { PyDict } from '@harpy/objects/dict';
import { systemError } from '@harpy/objects/errors';
import type { CompareOperator, Names, SlotName, Slots } from '@harpy/objects/slots';
import { strFromJS } from '@harpy/objects/str';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import type { SlotDefinition } from '../../definitions.ts';
import type { Handle } from '../../types.ts';
import type { Extension } from '../extension.ts';
import { callWithKeywords } from '../functions.ts';
import { bufferSlots } from './buffers.ts';

type Value = PyValue | undefined;
const NULL = 0 as Handle;

const unary = (x: Extension, fn: number) => (self: PyValue) => {
  const { handles } = x;
  const a = x.openOperand(self);
  const result = x.call1(fn, a);
  handles.close(a);
  return x.take(result);
};

const binary = (x: Extension, fn: number) => (left: PyValue, right: PyValue) => {
  const { handles } = x;
  const a = x.openOperand(left);
  const b = x.openOperand(right);
  const result = x.call2(fn, a, b);
  handles.close(a);
  handles.close(b);
  return x.take(result);
};

/** Absent values are `HPY_NULL`. */
const ternary = (x: Extension, fn: number) => (self: PyValue, second: Value, third: Value) => {
  const { handles } = x;
  const a = x.openOperand(self);
  const b = second === undefined ? NULL : handles.open(second);
  const c = third === undefined ? NULL : handles.open(third);
  const result = x.call3(fn, a, b, c);
  handles.close(a);
  handles.close(b);
  handles.close(c);
  return x.take(result);
};

const size = (x: Extension, fn: number) => (self: PyValue) => {
  const { handles } = x;
  const a = x.openOperand(self);
  const result = x.call1(fn, a);
  handles.close(a);
  return x.check(result);
};

const inquiry = (x: Extension, fn: number) => (self: PyValue) => {
  const { handles } = x;
  const a = x.openOperand(self);
  const result = x.call1(fn, a);
  handles.close(a);
  return x.check(result) !== 0;
};

const contains = (x: Extension, fn: number) => (self: PyValue, value: PyValue) => {
  const { handles } = x;
  const a = x.openOperand(self);
  const b = handles.open(value);
  const result = x.call2(fn, a, b);
  handles.close(a);
  handles.close(b);
  return x.check(result) !== 0;
};

const item = (x: Extension, fn: number) => (self: PyValue, index: number) => {
  const { handles } = x;
  const a = x.openOperand(self);
  const result = x.call2(fn, a, index);
  handles.close(a);
  return x.take(result);
};

const setItem = (x: Extension, fn: number) => (self: PyValue, index: number, value: Value) => {
  const { handles } = x;
  const a = x.openOperand(self);
  const b = value === undefined ? NULL : handles.open(value);
  const result = x.call3(fn, a, index, b);
  handles.close(a);
  handles.close(b);
  x.check(result);
};

const setSubscript = (x: Extension, fn: number) => (self: PyValue, key: PyValue, value: Value) => {
  const { handles } = x;
  const a = x.openOperand(self);
  const b = handles.open(key);
  const c = value === undefined ? NULL : handles.open(value);
  const result = x.call3(fn, a, b, c);
  handles.close(a);
  handles.close(b);
  handles.close(c);
  x.check(result);
};

const compare = (x: Extension, fn: number) => (left: PyValue, right: PyValue, operator: CompareOperator) => {
  const { handles } = x;
  const a = x.openOperand(left);
  const b = x.openOperand(right);
  const result = x.call3(fn, a, b, operator);
  handles.close(a);
  handles.close(b);
  return x.take(result);
};

/** The positional arguments in an array, those by name in a dict. */
function split(args: readonly PyValue[], names: Names): { positional: readonly PyValue[]; keywords: Value } {
  if (names === undefined || names.length === 0) return { positional: args, keywords: undefined };
  const count = args.length - names.length;
  const keywords = new PyDict();
  for (const [at, name] of names.entries()) keywords.set(strFromJS(name), args[count + at] as PyValue);
  return { positional: args.slice(0, count), keywords };
}

function withArguments(
  x: Extension,
  fn: number,
  first: PyValue,
  args: readonly PyValue[],
  names: Names,
): number {
  const { handles } = x;
  const { positional, keywords } = split(args, names);
  const a = handles.open(first);
  const array = x.openArguments(positional);
  const kw = keywords === undefined ? NULL : handles.open(keywords);
  const result = x.call4(fn, a, array, positional.length, kw);
  handles.close(kw);
  x.closeArguments(array);
  handles.close(a);
  return result;
}

const create = (x: Extension, fn: number) => {
  let last = NULL;
  return (type: PyType, args: readonly PyValue[], names: Names) => {
    if (args.length !== 0) return x.take(withArguments(x, fn, type, args, names));
    const handle = x.openKept(last, type);
    last = handle;
    const result = x.call4(fn, handle, 0, 0, 0);
    x.handles.close(handle);
    return x.take(result);
  };
};

const initialize = (x: Extension, fn: number) => (self: PyValue, args: readonly PyValue[], names: Names) => {
  x.check(withArguments(x, fn, self, args, names));
};

/** An object whose call function was set by `HPy_SetCallFunction`. */
export interface Overridden {
  callFunction?: number;
}

const call = (x: Extension, fn: number) => (self: PyValue, args: readonly PyValue[], names: Names) =>
  callWithKeywords(x, (self as Overridden).callFunction ?? fn, self, args, names);

const hash = (x: Extension, fn: number) => (self: PyValue) => {
  const { handles } = x;
  const a = x.openOperand(self);
  const result = x.call1(fn, a);
  handles.close(a);
  x.checkPending();
  if (result === -1) throw systemError('HPy_tp_hash returned -1 without setting an exception');
  return result;
};

type Maker = (x: Extension, fn: number) => unknown;

/** By signature; those with a meaning of their own by slot. */
const bySignature: Readonly<Record<string, Maker>> = {
  HPyFunc_UNARYFUNC: unary,
  HPyFunc_REPRFUNC: unary,
  HPyFunc_BINARYFUNC: binary,
  HPyFunc_TERNARYFUNC: ternary,
  HPyFunc_INQUIRY: inquiry,
  HPyFunc_LENFUNC: size,
  HPyFunc_SSIZEARGFUNC: item,
  HPyFunc_SSIZEOBJARGPROC: setItem,
  HPyFunc_OBJOBJARGPROC: setSubscript,
  HPyFunc_OBJOBJPROC: contains,
  HPyFunc_RICHCMPFUNC: compare,
  HPyFunc_HASHFUNC: hash,
  HPyFunc_KEYWORDS: call,
  HPyFunc_NEWFUNC: create,
  HPyFunc_INITPROC: initialize,
};

/** Done by the lifetime of objects, or with another slot. */
const elsewhere = new Set([
  'HPy_tp_traverse',
  'HPy_tp_destroy',
  'HPy_tp_finalize',
  'HPy_bf_getbuffer',
  'HPy_bf_releasebuffer',
]);

/** The slots of a type by their names there. */
export function slotFunctions(
  x: Extension,
  owner: PyType,
  definitions: readonly SlotDefinition[],
): Partial<Pick<Slots, SlotName>> {
  const slots: Record<string, unknown> = {};
  for (const { name, signature, impl } of definitions) {
    x.names.set(impl, `${owner.name} (${name})`);
    if (elsewhere.has(name)) continue;
    const maker = bySignature[signature];
    if (maker === undefined) throw systemError(`no way to call a function of the signature ${signature}`);
    slots[name.slice('HPy_'.length)] = maker(x, impl);
  }
  const find = (name: string): number => definitions.find((def) => def.name === name)?.impl ?? 0;
  const getBuffer = find('HPy_bf_getbuffer');
  if (getBuffer !== 0) Object.assign(slots, bufferSlots(x, getBuffer, find('HPy_bf_releasebuffer')));
  return slots;
}
