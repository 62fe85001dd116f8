/** What functions of an extension must not return. `name` is the function's in Python. */
import type { CPython, PyObjectPointer } from './cpython.ts';

/**
 * A function succeeded, it says, with an exception pending: that becomes the cause of a `SystemError`, as CPython has it for
 * methods. `result` is dropped, if it is not NULL.
 */
export function raiseUnexpected(py: CPython, name: string, result: PyObjectPointer): void {
  const { fn } = py;
  const pending = fn.PyErr_GetRaisedException();
  py.raise('SystemError', `${name} returned a result with an exception set`);
  const raised = fn.PyErr_GetRaisedException();
  fn.Py_IncRef(pending);
  fn.PyException_SetCause(raised, pending);
  fn.PyException_SetContext(raised, pending);
  fn.PyErr_SetRaisedException(raised);
  fn.Py_DecRef(result);
}

/** A function returned a handle that is not its to give. */
export function raiseNotOwned(py: CPython, name: string): void {
  py.raise(
    'SystemError',
    `${name} returned a handle it does not own: return HPy_Dup of an argument, and nothing that is closed`,
  );
}
