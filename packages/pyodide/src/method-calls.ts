/** What the trampolines of methods call: arguments are checked and copied over as the signature wants them. */
import type { MethodCall, MethodCalls } from './calls.ts';
import type { Extension } from './extension.ts';
import { OB_SIZE, TUPLE_ITEMS } from './object-layout.ts';
import { keywordCount } from './trampolines.ts';

/** CPython passes this bit with the number of arguments where the slot before the array may be used. */
const NARGS_MASK = 0x7fffffff;

export function makeMethodCalls(extension: Extension): MethodCalls {
  const { host, calls, argumentsIn } = extension;
  const { py } = host;
  const { fn: c } = py;
  const typeError = (fn: number, text: string): number =>
    py.raise('TypeError', `${extension.names.get(fn) ?? 'function'}() ${text}`);
  const noMemory = (failure: number): number => {
    c.PyErr_NoMemory();
    return failure;
  };
  const keywords: MethodCall = (fn, self, args, nargsAndFlag, kwnames) => {
    const nargs = nargsAndFlag & NARGS_MASK;
    const count = nargs + keywordCount(py, kwnames);
    if (count === 0) return calls.object4(fn, self, 0, 0, 0);
    const array = argumentsIn.push(args, count);
    if (array === 0) return noMemory(0);
    const result = calls.object4(fn, self, array, nargs, kwnames);
    argumentsIn.pop(array, count);
    return result;
  };
  /** `call` with the items of a tuple as an array. */
  const unpacked = (
    args: number,
    failure: number,
    call: (array: number, count: number) => number,
  ): number => {
    const count = args === 0 ? 0 : py.memory.word(args + OB_SIZE);
    if (count === 0) return call(0, 0);
    const array = argumentsIn.push(args + TUPLE_ITEMS, count);
    if (array === 0) return noMemory(failure);
    const result = call(array, count);
    argumentsIn.pop(array, count);
    return result;
  };
  return {
    keywords,
    varargs: (fn, self, args, nargs, kwnames) => {
      if (keywordCount(py, kwnames) !== 0) return typeError(fn, 'takes no keyword arguments');
      if (nargs === 0) return calls.object3(fn, self, 0, 0);
      const array = argumentsIn.push(args, nargs);
      if (array === 0) return noMemory(0);
      const result = calls.object3(fn, self, array, nargs);
      argumentsIn.pop(array, nargs);
      return result;
    },
    misusedNoargs: (fn, self, _args, nargs, kwnames) => {
      if (keywordCount(py, kwnames) !== 0) return typeError(fn, 'takes no keyword arguments');
      return nargs === 0 ? calls.object1(fn, self) : typeError(fn, `takes no arguments (${nargs} given)`);
    },
    misusedOne: (fn, self, args, nargs, kwnames) => {
      if (keywordCount(py, kwnames) !== 0) return typeError(fn, 'takes no keyword arguments');
      if (nargs !== 1) return typeError(fn, `takes exactly one argument (${nargs} given)`);
      return calls.object2(fn, self, py.memory.word(args));
    },
    create: (fn, type, args, kwargs) =>
      unpacked(args, 0, (array, count) => calls.object4(fn, type, array, count, kwargs)),
    initialize: (fn, self, args, kwargs) =>
      unpacked(args, -1, (array, count) => calls.status4(fn, self, array, count, kwargs)),
    callInstance: (fn, self, args, kwargs) => {
      if (kwargs === 0 || c.PyDict_Size(kwargs) === 0) {
        return unpacked(args, 0, (array, count) => calls.object4(fn, self, array, count, 0));
      }
      // Laid out as vectorcall does: positional arguments, then the values of the keywords.
      const keys = c.PyDict_Keys(kwargs);
      const kwnames = keys === 0 ? 0 : c.PyList_AsTuple(keys);
      const values = keys === 0 ? 0 : c.PyDict_Values(kwargs);
      const all = kwnames === 0 || values === 0 ? 0 : c.PyList_AsTuple(values);
      const joined = all === 0 ? 0 : c.PySequence_Concat(args, all);
      const nargs = py.memory.word(args + OB_SIZE);
      const result =
        joined === 0 ? 0 : unpacked(joined, 0, (array) => calls.object4(fn, self, array, nargs, kwnames));
      for (const object of [keys, kwnames, values, all, joined]) c.Py_DecRef(object);
      return result;
    },
  };
}
