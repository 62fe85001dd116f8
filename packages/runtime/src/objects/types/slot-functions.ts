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
import { numberOf, ofKept, ofObject, ofObjectAndNumber, ofTwo, ofTwoAndNumber, ownCopy } from '../ways.ts';
import { bufferSlots } from './buffers.ts';

type Value = PyValue | undefined;
const NULL = 0 as Handle;

const unary = (x: Extension, fn: number) => ownCopy(ofObject)(x, fn, (self) => x.openOperand(self));

const binary = (x: Extension, fn: number) => ownCopy(ofTwo)(x, fn, (left) => x.openOperand(left));

const openOptional = ({ handles }: Extension, value: Value): Handle =>
  value === undefined ? NULL : handles.open(value);

/** Absent values are `HPY_NULL`. */
const ternary = (x: Extension, fn: number) => {
  const { calls, handles } = x;
  const f = calls.find(fn, 3);
  return (self: PyValue, second: Value, third: Value): PyValue => {
    const a = x.openOperand(self);
    const b = openOptional(x, second);
    const c = openOptional(x, third);
    const value = calls.value(calls.call3(f, a, b, c));
    handles.close(a);
    handles.close(b);
    handles.close(c);
    return value ?? calls.raise();
  };
};

const size = (x: Extension, fn: number) => ownCopy(numberOf)(x, fn, (result) => x.calls.check(result));

const inquiry = (x: Extension, fn: number) => {
  const ask = size(x, fn);
  return (self: PyValue): boolean => ask(self) !== 0;
};

const contains = (x: Extension, fn: number) => {
  const { calls, handles } = x;
  const f = calls.find(fn, 2);
  return (self: PyValue, value: PyValue): boolean => {
    const a = x.openOperand(self);
    const b = handles.open(value);
    const result = calls.call2(f, a, b);
    handles.close(a);
    handles.close(b);
    return calls.check(result) !== 0;
  };
};

const item = (x: Extension, fn: number) => ownCopy(ofObjectAndNumber)(x, fn, (self) => x.openOperand(self));

const setItem = (x: Extension, fn: number) => {
  const { calls, handles } = x;
  const f = calls.find(fn, 3);
  return (self: PyValue, index: number, value: Value): void => {
    const a = x.openOperand(self);
    const b = openOptional(x, value);
    const result = calls.call3(f, a, index, b);
    handles.close(a);
    handles.close(b);
    calls.check(result);
  };
};

const setSubscript = (x: Extension, fn: number) => {
  const { calls, handles } = x;
  const f = calls.find(fn, 3);
  return (self: PyValue, key: PyValue, value: Value): void => {
    const a = x.openOperand(self);
    const b = handles.open(key);
    const c = openOptional(x, value);
    const result = calls.call3(f, a, b, c);
    handles.close(a);
    handles.close(b);
    handles.close(c);
    calls.check(result);
  };
};

const compare = (x: Extension, fn: number): ((a: PyValue, b: PyValue, how: CompareOperator) => PyValue) =>
  ownCopy(ofTwoAndNumber)(x, fn, (left) => x.openOperand(left));

/** The positional arguments in an array, those by name in a dict. */
function split(args: readonly PyValue[], names: Names): { positional: readonly PyValue[]; keywords: Value } {
  if (names === undefined || names.length === 0) return { positional: args, keywords: undefined };
  const count = args.length - names.length;
  const keywords = new PyDict();
  for (const [at, name] of names.entries()) keywords.set(strFromJS(name), args[count + at] as PyValue);
  return { positional: args.slice(0, count), keywords };
}

/** Brings over what `tp_new` and `tp_init` get, has `call` call and use what it gives, and closes it. */
function withArguments<Result>(
  x: Extension,
  call: (first: Handle, array: number, count: number, keywords: Handle) => Result,
  first: PyValue,
  args: readonly PyValue[],
  names: Names,
): Result {
  const { handles } = x;
  const { positional, keywords } = split(args, names);
  const a = handles.open(first);
  const array = x.openArguments(positional);
  const kw = openOptional(x, keywords);
  const result = call(a, array, positional.length, kw);
  handles.close(a);
  handles.close(kw);
  x.closeArguments(array);
  return result;
}

const create = (x: Extension, fn: number) => {
  const { calls } = x;
  const f = calls.find(fn, 4);
  const call = (type: Handle, array: number, count: number, kw: Handle): Value =>
    calls.value(calls.call4(f, type, array, count, kw));
  const withNothing = ownCopy(ofKept)(x, fn);
  return (type: PyType, args: readonly PyValue[], names: Names) =>
    args.length === 0 ? withNothing(type) : (withArguments(x, call, type, args, names) ?? calls.raise());
};

const initialize = (x: Extension, fn: number) => {
  const { calls } = x;
  const f = calls.find(fn, 4);
  const call = (self: Handle, array: number, count: number, kw: Handle): number =>
    calls.call4(f, self, array, count, kw);
  return (self: PyValue, args: readonly PyValue[], names: Names) => {
    calls.check(withArguments(x, call, self, args, names));
  };
};

/** An object whose call function was set by `HPy_SetCallFunction`. */
export interface Overridden {
  callFunction?: number;
}

const call = (x: Extension, fn: number) => (self: PyValue, args: readonly PyValue[], names: Names) =>
  callWithKeywords(x, (self as Overridden).callFunction ?? fn, self, args, names);

const hash = (x: Extension, fn: number) =>
  ownCopy(numberOf)(x, fn, (result) => {
    if (result === -1 && x.pending === undefined)
      throw systemError('HPy_tp_hash returned -1 without setting an exception');
    if (x.pending !== undefined) x.calls.check(-1);
    return result;
  });

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
