/** Calls in the second form of functions, which can stop where a thread waits (see `threads.ts`). */

import { type BuiltinDef, PyBuiltinFunction } from '@harpy/objects/builtin';
import { callKeywords, lookupSpecial } from '@harpy/objects/call';
import { enterContext, leaveContext, PyContext } from '@harpy/objects/context-variable';
import { None, typeOf, typeType } from '@harpy/objects/core-types';
import { isException, type PyBaseException, stopIterationType, typeError } from '@harpy/objects/errors';
import { bindArguments, PyFunction, PyMethod, type SuspendableFunction } from '@harpy/objects/function';
import { generatorType, type PyGenerator } from '@harpy/objects/generator';
import { callableIteratorType, type PyCallableIterator } from '@harpy/objects/iterators';
import type { PyObject } from '@harpy/objects/object';
import { PyType } from '@harpy/objects/type';
import { contextRun } from '@harpy/objects/types/context-variable';
import { endCalled, takeCalled } from '@harpy/objects/types/iterators/callable';
import { badInit, typeCall } from '@harpy/objects/types/type';
import type { PyValue } from '@harpy/objects/value';
import { PyPartial, partialCall } from '../modules/functools/partial.ts';
import { $giveWay, retried, type Wait } from '../threads.ts';
import { enterMethod, exitArguments } from './exceptions.ts';
import { mergeKeywords } from './values.ts';

export { $giveWay };

type Names = readonly string[] | undefined;
type Call = Generator<Wait, PyValue, void>;
/** A builtin that calls a function of the program, in a form that stops where that one does. */
type Suspending = (self: PyValue, args: readonly PyValue[], names: Names) => Call;

const waiting = new WeakSet<BuiltinDef>();
const suspending = new WeakMap<BuiltinDef, Suspending>();

/** Marks a builtin that waits by `block` and does nothing before. */
export function waits(def: BuiltinDef): BuiltinDef {
  waiting.add(def);
  return def;
}

export function setSuspending(def: BuiltinDef, form: Suspending): void {
  suspending.set(def, form);
}

/** A step of an iterator, in a form that stops where it waits; undefined at its end. */
export type SuspendingNext = (iterator: PyObject) => SuspendedStep;
type SuspendedStep = Generator<Wait, PyValue | undefined, void>;

const suspendingNexts = new Map<PyType, SuspendingNext>();

export function setSuspendingNext(type: PyType, form: SuspendingNext): void {
  suspendingNexts.set(type, form);
}

/** How a loop of a thread steps its iterator, where that may wait. */
export function $suspendingNext(iterator: PyObject): SuspendingNext | undefined {
  const { type } = iterator;
  const form = suspendingNexts.get(type);
  if (form !== undefined) return form;
  const own = type.lookup('__next__');
  return own instanceof PyFunction && own.suspendable !== undefined ? suspendedNext : undefined;
}

function* suspendedNext(iterator: PyObject): Generator<Wait, PyValue | undefined, void> {
  try {
    return yield* $suspend(lookupSpecial(iterator, '__next__') ?? None, []);
  } catch (error) {
    if (isException(error, stopIterationType)) return undefined;
    throw error;
  }
}

setSuspendingNext(generatorType, (self) => (self as PyGenerator).stepOutside() as SuspendedStep);

setSuspendingNext(callableIteratorType, function* (self) {
  const iterator = self as PyCallableIterator;
  const { callable } = iterator;
  if (callable === undefined) return undefined;
  try {
    return takeCalled(iterator, yield* $suspend(callable, []));
  } catch (error) {
    return endCalled(iterator, error);
  }
});

setSuspending(contextRun, function* (self, [callable, ...args], names) {
  if (!(self instanceof PyContext) || callable === undefined)
    throw typeError('run() missing 1 required positional argument');
  enterContext(self);
  try {
    return yield* $suspend(callable, args, names);
  } finally {
    leaveContext(self);
  }
});

export function $suspendable(f: PyFunction, form: SuspendableFunction): PyFunction {
  f.suspendable = form;
  return f;
}

/** Any call. */
export function* $suspend(f: PyValue, args: readonly PyValue[], names?: Names): Call {
  if (f instanceof PyFunction) {
    if (f.suspendable === undefined) return callKeywords(f, args, names);
    return yield* f.suspendable(...bindArguments(f, args, names)) as Call;
  }
  if (f instanceof PyMethod) return yield* $suspend(f.callable, [f.self, ...args], names);
  if (f instanceof PyBuiltinFunction) {
    const form = suspending.get(f.def);
    if (form !== undefined && f.self !== undefined) return yield* form(f.self, args, names);
    if (waiting.has(f.def)) return yield* retried(() => callKeywords(f, args, names));
    return callKeywords(f, args, names);
  }
  if (f instanceof PyType) return yield* construct(f, args, names);
  if (f instanceof PyPartial) return yield* $suspend(...partialCall(f, args, names));
  const own = typeof f === 'object' ? lookupSpecial(f, '__call__') : undefined;
  if (own instanceof PyMethod) return yield* $suspend(own, args, names);
  return callKeywords(f, args, names);
}

/** Calling a class whose `__init__` may wait, as handlers of servers do. */
function* construct(type: PyType, args: readonly PyValue[], names: Names): Call {
  const make = type.type.tp_call === typeCall && type !== typeType ? type.tp_new : undefined;
  if (make === undefined || suspendableInit(type) === undefined) return callKeywords(type, args, names);
  const object = make(type, args, names);
  const made = typeOf(object);
  if (made !== type && !made.isSubtypeOf(type)) return object;
  const init = suspendableInit(made);
  if (init === undefined) made.tp_init?.(object, args, names);
  else {
    const result = yield* $suspend(init, [object, ...args], names);
    if (result !== None) badInit(result);
  }
  return object;
}

function suspendableInit(type: PyType): PyFunction | undefined {
  const init = type.lookup('__init__');
  return init instanceof PyFunction && init.suspendable !== undefined ? init : undefined;
}

export function* $suspendMerged(
  f: PyValue,
  args: readonly PyValue[],
  keywords: readonly (readonly [PyValue, PyValue])[],
): Call {
  return yield* $suspend(f, ...mergeKeywords(f, args, keywords));
}

export function* $suspendEnter(manager: PyValue): Call {
  return yield* $suspend(enterMethod(manager), []);
}

export function* $suspendExit(exit: PyValue, error: PyBaseException | undefined): Call {
  return yield* $suspend(exit, exitArguments(error));
}
