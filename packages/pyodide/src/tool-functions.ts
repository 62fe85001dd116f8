/** The functions of `_harpy` that `hpy.debug` and `hpy.trace` are made of. */
import type { PyObjectPointer } from './cpython.ts';
import type { Host } from './host.ts';

type Add = (name: string, arity: number, body: (args: readonly number[]) => number) => void;

export function addToolFunctions(host: Host, add: Add): void {
  const { py, tools } = host;
  const none = (): PyObjectPointer => {
    const object = host.handle('h_None');
    py.fn.Py_IncRef(object);
    return object;
  };
  add('tool', 2, ([name = 0, json = 0]) => {
    try {
      return py.str(tools.request(py.text(name) ?? '', py.text(json) ?? '[]'));
    } catch (error) {
      if (!(error instanceof RangeError || error instanceof SyntaxError)) throw error;
      return py.raise('ValueError', error.message);
    }
  });
  /** A function that calls `hook` with a text; whatever it raises goes to `sys.unraisablehook`. */
  const caller = (hook: PyObjectPointer): ((text: string) => void) => {
    py.fn.Py_IncRef(hook);
    return (text) => {
      const pending = py.fn.PyErr_GetRaisedException();
      const argument = py.str(text);
      const result = argument === 0 ? 0 : py.fn.PyObject_CallOneArg(hook, argument);
      if (result === 0) py.fn.PyErr_WriteUnraisable(hook);
      py.fn.Py_DecRef(result);
      py.fn.Py_DecRef(argument);
      py.fn.PyErr_SetRaisedException(pending);
    };
  };
  /** The object of an open handle of debug mode. */
  add('debug_object', 1, ([handle = 0]) => {
    const raw = tools.debug.rawOf(py.fn.PyLong_AsInt(handle));
    if (raw === 0) return none();
    py.fn.Py_IncRef(raw);
    return raw;
  });
  add('debug_hooks', 2, ([onInvalidHandle = 0, onInvalidBuilder = 0]) => {
    const nothing = host.handle('h_None');
    const hook = (callable: PyObjectPointer): (() => void) | null => {
      if (callable === nothing) return null;
      py.fn.Py_IncRef(callable);
      return () => {
        const pending = py.fn.PyErr_GetRaisedException();
        const result = py.fn.PyObject_CallNoArgs(callable);
        if (result === 0) py.fn.PyErr_WriteUnraisable(callable);
        py.fn.Py_DecRef(result);
        py.fn.PyErr_SetRaisedException(pending);
      };
    };
    host.debug.hooks.onInvalidHandle = hook(onInvalidHandle);
    host.debug.hooks.onInvalidBuilder = hook(onInvalidBuilder);
    return none();
  });
  add('trace_hooks', 2, ([onEnter = 0, onExit = 0]) => {
    const nothing = host.handle('h_None');
    tools.trace.setHooks(
      onEnter === nothing ? null : caller(onEnter),
      onExit === nothing ? null : caller(onExit),
    );
    return none();
  });
}
