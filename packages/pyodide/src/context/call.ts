/** Calling Python objects with arguments in the extension's memory. */
import type { ContextFunctions } from '@harpy/runtime/gen/context';
import type { Handle } from '@harpy/runtime/types';
import type { Extension } from '../extension.ts';
import { PythonError } from '../python-error.ts';
import { keywordCount } from '../trampolines.ts';

type Names = 'CallTupleDict' | 'Call' | 'CallMethod';

export function callBodies(extension: Extension): Pick<ContextFunctions, `ctx_${Names}`> {
  const { py } = extension.host;
  const { fn } = py;
  /** Calls `use` with a copy of the argument array; `count` includes the values of keywords. */
  const copied = (args: number, nargs: number, kwnames: number, use: (copy: number) => number): Handle => {
    const count = nargs + keywordCount(py, kwnames);
    if (count === 0) return use(0) as Handle;
    const copy = extension.argumentsOut.push(args, count);
    if (copy === 0) throw new PythonError('MemoryError', '');
    try {
      return use(copy) as Handle;
    } finally {
      extension.argumentsOut.pop(copy, count);
    }
  };
  return {
    ctx_Call: (_ctx, callable, args, nargs, kwnames) =>
      copied(args, nargs, kwnames, (copy) => fn.PyObject_Vectorcall(callable, copy, nargs, kwnames)),
    ctx_CallMethod: (_ctx, name, args, nargs, kwnames) =>
      copied(args, nargs, kwnames, (copy) => fn.PyObject_VectorcallMethod(name, copy, nargs, kwnames)),
    ctx_CallTupleDict: (_ctx, callable, args, kw) => {
      if (args !== 0 && fn.PyType_IsSubtype(fn.Py_TYPE(args), py.symbol('PyTuple_Type')) === 0) {
        throw new PythonError('TypeError', 'HPy_CallTupleDict requires args to be a tuple or null handle');
      }
      if (kw !== 0 && fn.PyType_IsSubtype(fn.Py_TYPE(kw), py.symbol('PyDict_Type')) === 0) {
        throw new PythonError('TypeError', 'HPy_CallTupleDict requires kw to be a dict or null handle');
      }
      if (args !== 0) return fn.PyObject_Call(callable, args, kw) as Handle;
      const empty = fn.PyTuple_New(0);
      const result = empty === 0 ? 0 : fn.PyObject_Call(callable, empty, kw);
      fn.Py_DecRef(empty);
      return result as Handle;
    },
  };
}
