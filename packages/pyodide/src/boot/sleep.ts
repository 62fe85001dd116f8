/**
 * `time.sleep` that waits without using the processor and ends early on a signal. Pyodide's own spins.
 *
 * It is a C-level function like the one it replaces, so a traceback through it shows no frame.
 * Source of its behaviour: Modules/timemodule.c, `time_sleep` and `pysleep`.
 */
import type { PyodideModule } from './pyodide-api.ts';

/** Waits up to that many milliseconds, less when a signal comes, and returns the milliseconds left over. */
export type Wait = (milliseconds: number) => number;

const METH_O = 0x0008;
const ROUND_TIMEOUT = 3; // _PyTime_ROUND_TIMEOUT: away from zero
const NANOSECONDS = 1_000_000;

export function installSleep(module: PyodideModule, wait: Wait): void {
  const time = module._malloc(8);
  const text = (value: string) => module.stringToNewUTF8(value);
  const negative = text('sleep length must be non-negative');

  const sleep = (_self: number, seconds: number): number => {
    if (module.__PyTime_FromSecondsObject(time, seconds, ROUND_TIMEOUT) < 0) return 0;
    let left = readInt64(module, time) / NANOSECONDS;
    if (left < 0) {
      module._PyErr_SetString(module.HEAP32[module._PyExc_ValueError >> 2] ?? 0, negative);
      return 0;
    }
    do {
      left = wait(left);
      if (module._PyErr_CheckSignals() !== 0) return 0;
    } while (left > 0);
    module._Py_IncRef(module.__Py_NoneStruct);
    return module.__Py_NoneStruct;
  };

  const timeModule = module._PyImport_ImportModule(text('time'));
  const original = module._PyObject_GetAttrString(timeModule, text('sleep'));
  const doc = module._PyObject_GetAttrString(original, text('__doc__'));
  // PyMethodDef: ml_name, ml_meth, ml_flags, ml_doc. Lives as long as the interpreter, as its strings do.
  const definition = module._malloc(16);
  const signature = 'sleep($module, object, /)\n--\n\n';
  module.HEAP32.set(
    [
      text('sleep'),
      module.addFunction(sleep, 'iii'),
      METH_O,
      text(signature + module.UTF8ToString(module._PyUnicode_AsUTF8(doc))),
    ],
    definition >> 2,
  );
  const name = module._PyObject_GetAttrString(timeModule, text('__name__'));
  const made = module._PyCMethod_New(definition, timeModule, name, 0);
  module._PyObject_SetAttrString(timeModule, text('sleep'), made);
  for (const object of [timeModule, original, doc, name, made]) module._Py_DecRef(object);
}

/** A signed 64-bit number as a double; exact up to 2^53. */
function readInt64(module: PyodideModule, address: number): number {
  const low = (module.HEAP32[address >> 2] ?? 0) >>> 0;
  return (module.HEAP32[(address >> 2) + 1] ?? 0) * 2 ** 32 + low;
}
