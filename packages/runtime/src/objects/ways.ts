/**
 * The ways of calling a C function: each a JavaScript function that knows all it needs from variables around it, which the engine may
 * compile into its callers down to the C function's address. Each C function has copies of its own of the functions
 * here (`ownCopy`), which therefore refer to nothing but their parameters: what the engine learns of one C function is not forgotten for another.
 *
 * An object whose struct is in memory is lent to the outermost call: counting its handles up and down takes longer than all the rest.
 */

import type { PyObject } from '@harpy/objects/object';
import type { Names } from '@harpy/objects/slots';
import type { PyValue } from '@harpy/objects/value';
import type { CFunction } from '../mode.ts';
import type { Handle } from '../types.ts';
import type { Extension } from './extension.ts';
import type { WithStruct } from './structs.ts';

let copies = 0;

/** A copy of a function that refers to nothing but its parameters. The engine learns of each copy apart. */
export function ownCopy<F extends (...args: never[]) => unknown>(f: F): F {
  try {
    // With a number: the engine would know the text again, and share what it learned.
    return new Function(`return (${f.toString()});//${++copies}`)() as F;
  } catch {
    // A page may forbid code that is made of text.
    return f;
  }
}

export type Call0 = () => PyValue;
export type Call1 = (a: PyValue) => PyValue;
export type Call2 = (a: PyValue, b: PyValue) => PyValue;
export type Call3 = (a: PyValue, b: PyValue, c: PyValue) => PyValue;
export type Call4 = (a: PyValue, b: PyValue, c: PyValue, d: PyValue) => PyValue;

/** Opens a handle to the object a call is about. */
type Open = (value: PyValue) => Handle;

/** The value of what a C function returned: as `Calls.value`. */
export type ResultOf = (result: number) => PyValue | undefined;

/** As `Calls.value`, of one C function's results: most return one kind of thing, and the engine inlines only what is done for that. */
export function ofResult(x: Extension, firstSlot: number, lastFixed: number): ResultOf {
  const { calls, handles } = x;
  return (result) => {
    if (x.pending !== undefined) return calls.failing(result);
    if ((result & 1) !== 0) return result >> 1;
    if (result > lastFixed) return handles.takeSlot(result as Handle);
    return result < firstSlot ? handles.takeFloat(result as Handle) : handles.fixed(result);
  };
}

/** The same for a function that makes objects. */
export function ofNew(x: Extension, lastFixed: number): ResultOf {
  const { calls, handles, memory } = x;
  return (result) => {
    if (x.pending !== undefined) return calls.failing(result);
    if ((result & 1) !== 0 || result <= lastFixed) return calls.value(result);
    return handles.takeNew(result as Handle, memory);
  };
}

// Of a module's functions; `self` is the handle of the module, which is never closed.

export function ofNothing(x: Extension, fn: number, self: number): Call0 {
  const { calls } = x;
  const f = calls.find(fn, 1);
  const read = x.resultOf();
  return () => read(calls.call1(f, self)) ?? calls.raise();
}

export function ofArgument(x: Extension, fn: number, self: number): Call1 {
  const { calls, handles } = x;
  const f = calls.find(fn, 2);
  const read = x.resultOf();
  const closing = (argument: Handle): PyValue => {
    const value = read(calls.call2(f, self, argument));
    handles.close(argument);
    return value ?? calls.raise();
  };
  const { none } = handles;
  // The slot of the last argument, which no other function gets meanwhile.
  let own = 0 as Handle;
  const ofObject = (a: PyObject): PyValue => {
    const argument = own === 0 ? handles.openSlot(a) : handles.openAgain(own, a);
    own = 0 as Handle;
    const value = read(calls.call2(f, self, argument));
    own = handles.closeForAgain(argument, own);
    return value ?? calls.raise();
  };
  // Each kind of argument for itself: the engine inlines only what this function meets.
  return (a) => {
    if (typeof a === 'number' && (a << 1) >> 1 === a)
      return read(calls.call2(f, self, (a << 1) | 1)) ?? calls.raise();
    if (typeof a === 'object' && a !== none) return ofObject(a);
    return closing(typeof a === 'string' ? handles.openText(a) : handles.open(a));
  };
}

// Of objects.

export function ofObject(x: Extension, fn: number, open: Open): Call1 {
  const { calls, handles } = x;
  const f = calls.find(fn, 1);
  const read = x.resultOf();
  const counted: Call1 = (self) => {
    const handle = open(self);
    const value = read(calls.call1(f, handle));
    handles.close(handle);
    return value ?? calls.raise();
  };
  return (self) => {
    const { struct } = self as unknown as WithStruct;
    if (calls.depth === 0 && struct !== undefined && struct.table === handles)
      return read(calls.lend1(f, struct.slot)) ?? calls.raise();
    return counted(self);
  };
}

/** Of what it is likely to be called with again, a type, and no arguments. */
export function ofKept(x: Extension, fn: number): Call1 {
  const { calls, handles } = x;
  const f = calls.find(fn, 4);
  const read = x.newObjectOf();
  let last = 0 as Handle;
  const counted: Call1 = (type) => {
    const handle = x.openKept(last, type);
    last = handle;
    const value = read(calls.call4(f, handle, 0, 0, 0));
    handles.close(handle);
    return value ?? calls.raise();
  };
  return (type) =>
    calls.depth === 0 && handles.isOpenFor(last, type)
      ? (read(calls.lendAlone(f, last)) ?? calls.raise())
      : counted(type);
}

/** With a number that is no value: an index, a closure. */
export function ofObjectAndNumber(
  x: Extension,
  fn: number,
  open: Open,
): (self: PyValue, number: number) => PyValue {
  const { calls, handles } = x;
  const f = calls.find(fn, 2);
  const read = x.resultOf();
  const counted = (self: PyValue, number: number): PyValue => {
    const handle = open(self);
    const value = read(calls.call2(f, handle, number));
    handles.close(handle);
    return value ?? calls.raise();
  };
  return (self, number) => {
    const { struct } = self as unknown as WithStruct;
    if (calls.depth === 0 && struct !== undefined && struct.table === handles)
      return read(calls.lend2(f, struct.slot, number)) ?? calls.raise();
    return counted(self, number);
  };
}

export function ofTwo(x: Extension, fn: number, open: Open): Call2 {
  const { calls, handles } = x;
  const f = calls.find(fn, 2);
  const read = x.resultOf();
  const counted: Call2 = (left, right) => {
    const a = open(left);
    const b = x.openOperand(right);
    const value = read(calls.call2(f, a, b));
    handles.close(a);
    handles.close(b);
    return value ?? calls.raise();
  };
  const leftLent = (lent: number, right: PyValue): PyValue => {
    const b = x.openOperand(right);
    const value = read(calls.lend2(f, lent, b));
    handles.close(b);
    return value ?? calls.raise();
  };
  return (left, right) => {
    const { struct } = left as unknown as WithStruct;
    if (calls.depth !== 0 || struct === undefined || struct.table !== handles) return counted(left, right);
    const other = (right as unknown as WithStruct).struct;
    return other !== undefined && other.table === handles
      ? (read(calls.lend2(f, struct.slot, other.slot)) ?? calls.raise())
      : leftLent(struct.slot, right);
  };
}

export function ofTwoAndNumber(
  x: Extension,
  fn: number,
  open: Open,
): (left: PyValue, right: PyValue, number: number) => PyValue {
  const { calls, handles } = x;
  const f = calls.find(fn, 3);
  const read = x.resultOf();
  return (left, right, number) => {
    const a = open(left);
    const b = x.openOperand(right);
    const value = read(calls.call3(f, a, b, number));
    handles.close(a);
    handles.close(b);
    return value ?? calls.raise();
  };
}

/** A number that is no value comes back; `check` throws the exception if it tells of one. */
export function numberOf(
  x: Extension,
  fn: number,
  check: (result: number) => number,
): (self: PyValue) => number {
  const { calls, handles } = x;
  const f = calls.find(fn, 1);
  const counted = (self: PyValue): number => {
    const handle = x.openOperand(self);
    const result = calls.call1(f, handle);
    handles.close(handle);
    return check(result);
  };
  return (self) => {
    const { struct } = self as unknown as WithStruct;
    if (calls.depth === 0 && struct !== undefined && struct.table === handles)
      return check(calls.lend1(f, struct.slot));
    return counted(self);
  };
}

// Of arguments in an array.

/** Calls `f` with an object, an array of arguments, and their number. */
export type CallArray = (self: number, array: number, count: number) => number;

export function arrayCall({ calls }: Extension, fn: number, takesKeywords: boolean): CallArray {
  if (takesKeywords) {
    const f = calls.find(fn, 4);
    return (self, array, count) => calls.call4(f, self, array, count, 0);
  }
  const f = calls.find(fn, 3);
  return (self, array, count) => calls.call3(f, self, array, count);
}

/** Functions of a module that get their arguments in an array, for up to three of them. */
export function ofArray(x: Extension, call: CallArray, self: number): [Call0, Call1, Call2, Call3] {
  const { calls } = x;
  const read = x.resultOf();
  return [
    () => read(call(self, 0, 0)) ?? calls.raise(),
    (a) => {
      const array = x.openArguments1(a);
      const value = read(call(self, array, 1));
      x.closeArguments(array);
      return value ?? calls.raise();
    },
    (a, b) => {
      const array = x.openArguments2(a, b);
      const value = read(call(self, array, 2));
      x.closeArguments(array);
      return value ?? calls.raise();
    },
    (a, b, c) => {
      const array = x.openArguments3(a, b, c);
      const value = read(call(self, array, 3));
      x.closeArguments(array);
      return value ?? calls.raise();
    },
  ];
}

/** The same for methods. */
export function ofObjectAndArray(x: Extension, call: CallArray, open: Open): [Call1, Call2, Call3, Call4] {
  const { calls, handles } = x;
  const read = x.resultOf();
  const run = (self: PyValue, array: number, count: number): PyValue => {
    const handle = open(self);
    const value = read(call(handle, array, count));
    handles.close(handle);
    x.closeArguments(array);
    return value ?? calls.raise();
  };
  return [
    (self) => run(self, 0, 0),
    (self, a) => run(self, x.openArguments1(a), 1),
    (self, a, b) => run(self, x.openArguments2(a, b), 2),
    (self, a, b, c) => run(self, x.openArguments3(a, b, c), 3),
  ];
}

/** With any number of arguments, and with keywords if `f` takes them; `self` is closed by the caller. Undefined for an exception. */
export function callMany(
  x: Extension,
  f: CFunction,
  takesKeywords: boolean,
  self: number,
  args: readonly PyValue[],
  names: Names,
): PyValue | undefined {
  const { calls, handles } = x;
  const array = x.openArguments(args);
  const named = names === undefined ? 0 : names.length;
  const count = args.length - named;
  const kwnames = named === 0 ? (0 as Handle) : x.keywordNames.open(names as readonly string[]);
  const value = calls.value(
    takesKeywords ? calls.call4(f, self, array, count, kwnames) : calls.call3(f, self, array, count),
  );
  handles.close(kwnames);
  x.closeArguments(array);
  return value;
}
