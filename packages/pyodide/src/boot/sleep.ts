/**
 * `time.sleep` that waits without using the processor and ends early on a signal. Pyodide's own spins.
 *
 * It is a C-level function like the one it replaces, so a traceback through it shows no frame.
 * Source of its behaviour: Modules/timemodule.c, `time_sleep` and `pysleep`.
 */
import type { PyodideModule, PyProxy } from './pyodide-api.ts';

/** Waits up to that many milliseconds, less when a signal comes, and returns the milliseconds left over. */
export type Wait = (milliseconds: number) => number;

const METH_O = 0x0008;
const ROUND_TIMEOUT = 3; // _PyTime_ROUND_TIMEOUT: away from zero
const NANOSECONDS = 1_000_000;

/**
 * Replaces `time.sleep`. Returns a Python function of the same kind that ends at the first signal, whatever
 * the signal's handler does.
 */
export function installSleep(module: PyodideModule, wait: Wait): PyProxy {
  const text = (value: string) => module.stringToNewUTF8(value);
  const timeModule = module._PyImport_ImportModule(text('time'));
  const original = module._PyObject_GetAttrString(timeModule, text('sleep'));
  const doc = module._PyObject_GetAttrString(original, text('__doc__'));
  const signature = 'sleep($module, object, /)\n--\n\n';
  const documentation = text(signature + module.UTF8ToString(module._PyUnicode_AsUTF8(doc)));
  const sleep = makeFunction(module, text('sleep'), documentation, sleepBody(module, wait, true), timeModule);
  module._PyObject_SetAttrString(timeModule, text('sleep'), sleep);
  const waitOnce = makeFunction(module, text('wait'), 0, sleepBody(module, wait, false), timeModule);
  const result = module.pyproxy_new(waitOnce);
  for (const object of [timeModule, original, doc, sleep, waitOnce]) module._Py_DecRef(object);
  return result;
}

type OneArgument = (self: number, argument: number) => number;

function sleepBody(module: PyodideModule, wait: Wait, toTheEnd: boolean): OneArgument {
  const time = module._malloc(8);
  const negative = module.stringToNewUTF8('sleep length must be non-negative');
  return (_self, seconds) => {
    if (module.__PyTime_FromSecondsObject(time, seconds, ROUND_TIMEOUT) < 0) return 0;
    let left = readInt64(module, time) / NANOSECONDS;
    if (left < 0) {
      module._PyErr_SetString(module.HEAP32[module._PyExc_ValueError >> 2] ?? 0, negative);
      return 0;
    }
    do {
      left = wait(left);
      if (module._PyErr_CheckSignals() !== 0) return 0;
    } while (left > 0 && toTheEnd);
    module._Py_IncRef(module.__Py_NoneStruct);
    return module.__Py_NoneStruct;
  };
}

/** A new builtin function of one argument in that module. It, its name and its documentation are never freed. */
function makeFunction(
  module: PyodideModule,
  name: number,
  documentation: number,
  body: OneArgument,
  owner: number,
): number {
  // PyMethodDef: ml_name, ml_meth, ml_flags, ml_doc.
  const definition = module._malloc(16);
  module.HEAP32.set([name, module.addFunction(body, 'iii'), METH_O, documentation], definition >> 2);
  const ownerName = module._PyObject_GetAttrString(owner, module.stringToNewUTF8('__name__'));
  const made = module._PyCMethod_New(definition, owner, ownerName, 0);
  module._Py_DecRef(ownerName);
  return made;
}

/** A signed 64-bit number as a double; exact up to 2^53. */
function readInt64(module: PyodideModule, address: number): number {
  const low = (module.HEAP32[address >> 2] ?? 0) >>> 0;
  return (module.HEAP32[(address >> 2) + 1] ?? 0) * 2 ** 32 + low;
}
