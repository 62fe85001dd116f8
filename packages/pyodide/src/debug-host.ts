/** What debug mode, which is the same for every host, needs of CPython. */

import type { DebugHost, PythonPosition } from '@harpy/runtime/debug/host';
import { FatalError } from '@harpy/runtime/fatal';
import { utf8Encode } from '@harpy/runtime/utf8';
import type { WasiHost } from '@harpy/runtime/wasi';
import type { CPython, PyObjectPointer } from './cpython.ts';
import { OB_TYPE } from './object-layout.ts';
import { TypeNames } from './type-names.ts';

/** Longest repr in a report. */
const LONGEST = 60;

const MOST_CODES = 2000;
const TP_NAME = 12;
/** Of an int in CPython 3.14: the tag, whose lowest bits are the sign and the others the number of digits. */
const LONG_TAG = 8;
const LONG_SHIFT = 3;
const LONG_DIGITS = 12;

interface CodeLines {
  readonly file: string;
  readonly name: string;
  /** The line of an instruction, by its offset in bytes. */
  line(at: number): number;
}

class Position implements PythonPosition {
  readonly #code: CodeLines;
  readonly #at: number;

  constructor(code: CodeLines, at: number) {
    this.#code = code;
    this.#at = at;
  }

  toString(): string {
    const { file, name } = this.#code;
    return `${file}:${this.#code.line(this.#at)} in ${name}`;
  }
}

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
  readonly #sized: ReadonlyMap<
    PyObjectPointer,
    { readonly name: string; readonly size: (raw: number) => number }
  >;
  readonly #typeNames: TypeNames;
  readonly #none: PyObjectPointer;
  readonly #str: PyObjectPointer;
  readonly #int: PyObjectPointer;
  readonly #type: PyObjectPointer;
  /** File and name of code that called extensions; each code object is kept alive. */
  readonly #codes = new Map<PyObjectPointer, CodeLines>();
  #error: PyObjectPointer = 0;

  constructor(host: DebuggedHost) {
    this.#host = host;
    this.#py = host.py;
    this.#typeNames = new TypeNames(host.py.memory);
    this.#none = host.py.symbol('_Py_NoneStruct');
    this.#int = host.py.symbol('PyLong_Type');
    this.#str = host.py.symbol('PyUnicode_Type');
    this.#type = host.py.symbol('PyType_Type');
    this.#sized = new Map(
      SIZED.map(([symbol, size]) => [
        host.py.symbol(symbol),
        { name: symbol.slice(2, -5).toLowerCase(), size: (raw) => host.py.fn[size](raw) },
      ]),
    );
    this.#plain = new Set([
      ...PLAIN.map((name) => host.py.symbol(name)),
      host.py.memory.word(host.py.symbol('_Py_NoneStruct') + OB_TYPE),
      host.py.memory.word(host.py.symbol('_Py_EllipsisObject') + OB_TYPE),
      host.py.memory.word(host.py.symbol('_Py_NotImplementedStruct') + OB_TYPE),
    ]);
  }

  describe(raw: number): string {
    const { memory } = this.#py;
    const type = memory.word(raw + OB_TYPE);
    if (raw === this.#none) return 'None';
    if (type === this.#int) {
      // Ints of one digit and the sign in the tag: CPython's _PyLong_CompactValue.
      const tag = memory.word(raw + LONG_TAG);
      if (tag < 2 << LONG_SHIFT) return String((1 - (tag & 3)) * memory.word(raw + LONG_DIGITS));
    }
    if (!this.#plain.has(type) && !this.#sized.has(type) && type !== this.#type)
      return `<${this.#typeName(type)} object at 0x${(raw >>> 0).toString(16)}>`;
    return this.#undisturbed(() => {
      if (type === this.#str) return this.#describeStr(raw);
      if (this.#plain.has(type)) {
        const text = this.#text(this.#py.fn.PyObject_Repr(raw)) ?? 'a large int';
        return text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text;
      }
      const sized = this.#sized.get(type);
      if (sized === undefined) return `<class '${this.#nameOf(raw)}'>`;
      const size = sized.size(raw);
      return `a ${sized.name} of ${size} item${size === 1 ? '' : 's'}`;
    });
  }

  /** The first characters of a str, as Python writes them. */
  #describeStr(raw: number): string {
    const { fn, memory } = this.#py;
    const length = fn.PyUnicode_GetLength(raw);
    if (length > LONGEST) {
      const start = fn.PyUnicode_Substring(raw, 0, LONGEST);
      return `${this.#text(fn.PyObject_Repr(start)) ?? '?'}...`;
    }
    const bytes = fn.PyUnicode_AsUTF8(raw);
    if (bytes !== 0) {
      const { u8 } = memory;
      let text = '';
      for (let i = 0; i < length; i++) {
        const code = u8[bytes + i] as number;
        if (code < 0x20 || code > 0x7e || code === 0x27 || code === 0x5c) break;
        text += String.fromCharCode(code);
      }
      if (text.length === length) return `'${text}'`;
    }
    return this.#text(fn.PyObject_Repr(raw)) ?? 'a str';
  }

  pendingException(): string | null {
    const type = this.#py.fn.PyErr_Occurred();
    return type === 0 ? null : this.#typeName(type);
  }

  pythonPosition(): PythonPosition | null {
    const { fn } = this.#py;
    const frame = fn.PyEval_GetFrame();
    if (frame === 0) return null;
    const code = fn.PyFrame_GetCode(frame);
    let known = this.#codes.get(code);
    if (known === undefined) {
      if (this.#codes.size === MOST_CODES) this.#forgetCodes();
      known = this.#undisturbed(() => this.#code(code));
      this.#codes.set(code, known);
    } else fn.Py_DecRef(code);
    return new Position(known, fn.PyFrame_GetLasti(frame));
  }

  /** The lines of a code object, for it may be gone when they are asked for. */
  #code(code: PyObjectPointer): CodeLines {
    const { fn } = this.#py;
    const attribute = (name: string): string =>
      this.#text(fn.PyObject_GetAttrString(code, this.#py.permanentString(name))) ?? '?';
    const lines = new Map<number, number>();
    return {
      file: attribute('co_filename'),
      name: attribute('co_qualname'),
      line: (at) => {
        const line = lines.get(at) ?? (this.#codes.has(code) ? fn.PyCode_Addr2Line(code, at) : 0);
        lines.set(at, line);
        return line;
      },
    };
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

  /** `tp_name`: for a type that an extension made, with its module. */
  #typeName(type: PyObjectPointer): string {
    return this.#typeNames.at(this.#py.memory.word(type + TP_NAME));
  }

  #nameOf(type: PyObjectPointer): string {
    return this.#text(this.#py.fn.PyType_GetFullyQualifiedName(type)) ?? 'object';
  }
}
