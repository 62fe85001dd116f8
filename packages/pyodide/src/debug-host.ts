/** What debug mode, which is the same for every host, needs of CPython. */

import type { DebugHost } from '@harpy/runtime/debug/host';
import { FatalError } from '@harpy/runtime/fatal';
import { utf8Encode } from '@harpy/runtime/utf8';
import type { WasiHost } from '@harpy/runtime/wasi';
import type { CPython, PyObjectPointer } from './cpython.ts';
import { OB_TYPE } from './object-layout.ts';

/** Longest repr in a report. */
const LONGEST = 60;

const MOST_CODES = 2000;

/** Types whose repr runs no code of the program's. */
const PLAIN = [
  'PyLong_Type',
  'PyUnicode_Type',
  'PyFloat_Type',
  'PyBool_Type',
  'PyBytes_Type',
  'PyComplex_Type',
];
const SIZED = [
  ['PyTuple_Type', 'PyTuple_Size'],
  ['PyList_Type', 'PyList_Size'],
  ['PyDict_Type', 'PyDict_Size'],
] as const;

/** What it needs of the host it is part of. */
interface DebuggedHost {
  readonly py: CPython;
  readonly wasi: WasiHost;
  flushOutput(): void;
}

export class PyodideDebugHost implements DebugHost {
  readonly hooks: DebugHost['hooks'] = { onInvalidHandle: null, onInvalidBuilder: null };
  readonly #host: DebuggedHost;
  readonly #py: CPython;
  readonly #plain: ReadonlySet<PyObjectPointer>;
  /** File and name of code that called extensions; each code object is kept alive. */
  readonly #codes = new Map<PyObjectPointer, { readonly file: string; readonly name: string }>();
  #error: PyObjectPointer = 0;

  constructor(host: DebuggedHost) {
    this.#host = host;
    this.#py = host.py;
    this.#plain = new Set([
      ...PLAIN.map((name) => host.py.symbol(name)),
      host.py.memory.word(host.py.symbol('_Py_NoneStruct') + OB_TYPE),
      host.py.memory.word(host.py.symbol('_Py_EllipsisObject') + OB_TYPE),
      host.py.memory.word(host.py.symbol('_Py_NotImplementedStruct') + OB_TYPE),
    ]);
  }

  describe(raw: number): string {
    const py = this.#py;
    const type = py.memory.word(raw + OB_TYPE);
    return this.#undisturbed(() => {
      if (this.#plain.has(type)) {
        const text = this.#text(py.fn.PyObject_Repr(raw)) ?? 'a large int';
        return text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text;
      }
      const sized = SIZED.find(([symbol]) => py.symbol(symbol) === type);
      if (sized !== undefined) {
        const size = py.fn[sized[1]](raw);
        return `a ${sized[0].slice(2, -5).toLowerCase()} of ${size} item${size === 1 ? '' : 's'}`;
      }
      if (type === py.symbol('PyType_Type')) return `<class '${this.#typeName(raw)}'>`;
      return `<${this.#typeName(type)} object at 0x${(raw >>> 0).toString(16)}>`;
    });
  }

  pendingException(): string | null {
    const type = this.#py.fn.PyErr_Occurred();
    return type === 0 ? null : this.#undisturbed(() => this.#typeName(type));
  }

  pythonPosition(): string | null {
    const { fn } = this.#py;
    const frame = fn.PyEval_GetFrame();
    if (frame === 0) return null;
    const code = fn.PyFrame_GetCode(frame);
    let names = this.#codes.get(code);
    if (names === undefined) {
      if (this.#codes.size === MOST_CODES) this.#forgetCodes();
      names = this.#undisturbed(() => {
        const attribute = (name: string): string =>
          this.#text(fn.PyObject_GetAttrString(code, this.#py.permanentString(name))) ?? '?';
        return { file: attribute('co_filename'), name: attribute('co_qualname') };
      });
      this.#codes.set(code, names);
    } else fn.Py_DecRef(code);
    return `${names.file}:${fn.PyFrame_GetLineNumber(frame)} in ${names.name}`;
  }

  #forgetCodes(): void {
    for (const code of this.#codes.keys()) this.#py.fn.Py_DecRef(code);
    this.#codes.clear();
  }

  raise(message: string): void {
    const { fn } = this.#py;
    const pending = fn.PyErr_GetRaisedException();
    this.#set(message);
    if (pending === 0) return;
    const raised = fn.PyErr_GetRaisedException();
    fn.PyException_SetContext(raised, pending);
    fn.PyErr_SetRaisedException(raised);
  }

  unraisable(message: string): void {
    const { fn } = this.#py;
    const pending = fn.PyErr_GetRaisedException();
    this.#set(message);
    fn.PyErr_WriteUnraisable(0);
    fn.PyErr_SetRaisedException(pending);
  }

  fatal(message: string): never {
    this.#host.flushOutput();
    this.#host.wasi.write(2, utf8Encode(`Fatal Python error: HPy debug mode: ${message}\n\n`));
    this.#py.fn.PyErr_Clear();
    this.#py.fn.PyRun_SimpleString(
      this.#py.permanentString('import faulthandler; faulthandler.dump_traceback(file=2)'),
    );
    throw new FatalError(message);
  }

  /** Sets `hpy.debug.HPyDebugError`. */
  #set(message: string): void {
    const { fn } = this.#py;
    if (this.#error === 0) {
      const module = fn.PyImport_ImportModule(this.#py.permanentString('hpy.debug'));
      if (module === 0) {
        // While the interpreter ends nothing can be imported any more.
        fn.PyErr_Clear();
        this.#py.raise('SystemError', message);
        return;
      }
      this.#error = fn.PyObject_GetAttrString(module, this.#py.permanentString('HPyDebugError'));
      fn.Py_DecRef(module);
    }
    const text = this.#py.str(message);
    fn.PyErr_SetObject(this.#error, text);
    fn.Py_DecRef(text);
  }

  /** Runs `body` with no exception pending, and puts the one that was back. */
  #undisturbed<T>(body: () => T): T {
    const { fn } = this.#py;
    const pending = fn.PyErr_Occurred() === 0 ? 0 : fn.PyErr_GetRaisedException();
    try {
      return body();
    } finally {
      if (fn.PyErr_Occurred() !== 0) fn.PyErr_Clear();
      if (pending !== 0) fn.PyErr_SetRaisedException(pending);
    }
  }

  /** The text of a new reference to a str, which is dropped; `null` for 0. */
  #text(object: PyObjectPointer): string | null {
    if (object === 0) return null;
    const text = this.#py.text(object);
    this.#py.fn.Py_DecRef(object);
    return text;
  }

  #typeName(type: PyObjectPointer): string {
    return this.#text(this.#py.fn.PyType_GetFullyQualifiedName(type)) ?? 'object';
  }
}
