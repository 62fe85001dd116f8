import { late } from './late.ts';
import type { PyType } from './type.ts';
import type { PyValue } from './value.ts';

/** What the `__next__` of a Python class gave with its last StopIteration, where that was not None. */
export const lastStop: { iterator: PyObject | undefined; value: PyValue | undefined } = {
  iterator: undefined,
  value: undefined,
};

/**
 * Base of everything that is not a JavaScript primitive.
 *
 * Python attributes are own properties named `$` + name; the names of our own fields never start with `$`. Once Python has
 * asked for the `__dict__` of an object, its attributes live in `attributes` instead.
 *
 * The `call` methods are Python's vectorcall: classes whose objects are called often override those with few arguments.
 */
export class PyObject {
  /** On the prototype of each builtin class, and on the prototype made for each Python class. */
  declare type: PyType;

  call0(): PyValue {
    const method = this.type.callFunction;
    return method === undefined ? this.callKeywords([], undefined) : method.call1(this);
  }

  call1(a: PyValue): PyValue {
    const method = this.type.callFunction;
    return method === undefined ? this.callKeywords([a], undefined) : method.call2(this, a);
  }

  call2(a: PyValue, b: PyValue): PyValue {
    const method = this.type.callFunction;
    return method === undefined ? this.callKeywords([a, b], undefined) : method.call3(this, a, b);
  }

  call3(a: PyValue, b: PyValue, c: PyValue): PyValue {
    return this.callKeywords([a, b, c], undefined);
  }

  callArray(args: readonly PyValue[]): PyValue {
    return this.callKeywords(args, undefined);
  }

  /** The next item of an iterator, undefined at the end. Classes of iterators that loops meet often override it. */
  advance(): PyValue | undefined {
    const next = this.type.tp_iternext;
    if (next === undefined) throw late.typeError(`'${this.type.name}' object is not an iterator`);
    return next(this);
  }

  /** Adds values of an iterator to others, as far as they come without more ado: some, all, or none. */
  drain(_items: PyValue[]): void {}

  /** What an iterator that has just ended gives with its StopIteration, undefined for None. */
  takeResult(): PyValue | undefined {
    if (lastStop.iterator !== this) return undefined;
    lastStop.iterator = undefined;
    return lastStop.value;
  }

  /** `args` are the positional arguments, then one value for each of `names`. */
  callKeywords(args: readonly PyValue[], names: readonly string[] | undefined): PyValue {
    const call = this.type.tp_call;
    if (call === undefined) throw late.typeError(`'${this.type.name}' object is not callable`);
    return call(this, args, names);
  }
}

/**
 * Makes PyObject, or another class, the base of a class that does not say so itself: one without `super()`. All compiled code is inside of `try`, where
 * V8 does not look into `super()` of a base that has no constructor: it would call for each object a function that makes it, and
 * know nothing of the object. For classes whose objects are made often; an interface of the same name tells the types.
 */
export function inheritObject(
  made: { readonly prototype: object },
  base: { readonly prototype: object } = PyObject,
): void {
  Object.setPrototypeOf(made, base);
  Object.setPrototypeOf(made.prototype, base.prototype);
}

/** A constructor of objects of one type; a Python class gets one of its own, so that V8 knows its objects' shape. */
export type ObjectConstructor = new (...args: never[]) => PyObject;
