/**
 * Runs the helpers against real Python objects: the functions they import, over the C API of the CPython inside Pyodide.
 * Handles are numbered, so that one left open, closed twice or used after closing is found. This is no host for
 * extensions: it offers what the helpers call, and counts.
 */
import assert from 'node:assert/strict';
import { loadPyodide, version } from 'pyodide';

export type Pointer = number;
export type Handle = number;
type Native = (...args: (number | bigint)[]) => number;

interface EmscriptenModule {
  readonly HEAPU8: Uint8Array;
  readonly LDSO: { loadedLibsByName: { __main__: { exports: Record<string, Native> } } };
  readonly [data: string]: unknown;
}

export interface Raised {
  readonly type: string;
  readonly text: string;
}

/** CPython in Pyodide, by its C API. */
export class Python {
  readonly #module: EmscriptenModule;
  /** Where expressions are evaluated. */
  readonly globals: Pointer;
  readonly api: Record<string, Native>;

  constructor(module: EmscriptenModule) {
    this.#module = module;
    this.api = module.LDSO.loadedLibsByName.__main__.exports;
    this.globals = this.call('PyDict_New');
    const builtins = this.call('PyImport_ImportModule', this.string('builtins'));
    this.call('PyDict_SetItemString', this.globals, this.string('__builtins__'), builtins);
  }

  static async start(): Promise<Python> {
    const pyodide = await loadPyodide({ fullStdLib: false });
    assert.equal(pyodide.version, version);
    return new Python((pyodide as unknown as { _module: EmscriptenModule })._module);
  }

  get bytes(): Uint8Array {
    return this.#module.HEAPU8;
  }

  get view(): DataView {
    return new DataView(this.bytes.buffer);
  }

  call(name: string, ...args: (number | bigint)[]): number {
    const fn = this.api[name];
    assert.ok(fn, `CPython has no ${name}`);
    return fn(...args);
  }

  /** Address of a static object such as `_Py_NoneStruct`, or of the exception class `PyExc_X`. */
  data(name: string): Pointer {
    return Number(this.#module[`_${name}`]);
  }

  exception(name: string): Pointer {
    return this.view.getUint32(this.data(`PyExc_${name}`), true);
  }

  string(text: string | Uint8Array): Pointer {
    const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
    const at = this.call('malloc', bytes.length + 1);
    this.bytes.set(bytes, at);
    this.bytes[at + bytes.length] = 0;
    return at;
  }

  text(at: Pointer): string {
    return new TextDecoder().decode(this.bytes.slice(at, this.bytes.indexOf(0, at)));
  }

  /** The value of an expression. */
  evaluate(source: string): Pointer {
    const at = this.string(source);
    const result = this.call('PyRun_StringFlags', at, 258, this.globals, this.globals, 0);
    this.call('free', at);
    if (result === 0) throw new Error(`${source}: ${JSON.stringify(this.takeError())}`);
    return result;
  }

  /** Clears the error indicator and returns what it held. */
  takeError(): Raised | undefined {
    const error = this.call('PyErr_GetRaisedException');
    if (error === 0) return undefined;
    const type = this.ascii(this.call('PyType_GetName', this.call('PyObject_Type', error)), 'PyObject_Str');
    const text = this.ascii(error, 'PyObject_Str');
    return { type, text };
  }

  /** `repr(object)` or `str(object)`, with lone surrogates escaped. */
  ascii(object: Pointer, how = 'PyObject_Repr'): string {
    const str = this.call(how, object);
    const bytes = this.call(
      'PyUnicode_AsEncodedString',
      str,
      this.string('utf-8'),
      this.string('backslashreplace'),
    );
    return this.text(this.call('PyBytes_AsString', bytes));
  }
}

type Implementation = (...args: number[]) => number | bigint | undefined;

/** One instance of a module that the helpers are linked into. */
export class HelperHost {
  readonly python: Python;
  readonly exports: Record<string, Native>;
  readonly memory: WebAssembly.Memory;
  readonly context: Pointer;
  readonly #handles = new Map<Handle, Pointer>();
  readonly #fixed = new Map<Handle, Pointer>();
  readonly #trackers = new Map<number, Handle[]>();
  readonly #builders = new Map<number, Pointer[]>();
  readonly #strings: Pointer[] = [];
  #next = 0x1000;

  constructor(python: Python, wasm: Uint8Array, contextNames: readonly string[]) {
    this.python = python;
    const module = new WebAssembly.Module(wasm.slice());
    const implementations = this.#implementations();
    const hpy: Record<string, Implementation> = {};
    for (const { module: from, name } of WebAssembly.Module.imports(module)) {
      assert.equal(from, 'hpy', `unexpected import ${from}.${name}`);
      hpy[name] = implementations[name] ?? (() => assert.fail(`${name} is not offered here`));
    }
    const instance = new WebAssembly.Instance(module, { hpy });
    this.exports = instance.exports as unknown as Record<string, Native>;
    this.memory = instance.exports.memory as WebAssembly.Memory;
    this.call('_initialize');
    this.context = this.#makeContext(contextNames);
  }

  call(name: string, ...args: (number | bigint)[]): number {
    const fn = this.exports[name];
    assert.ok(fn, `no export ${name}`);
    return fn(...args);
  }

  get bytes(): Uint8Array {
    return new Uint8Array(this.memory.buffer);
  }

  get view(): DataView {
    return new DataView(this.memory.buffer);
  }

  alloc(size: number): Pointer {
    return this.call('malloc', size);
  }

  string(text: string | Uint8Array): Pointer {
    const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
    const at = this.alloc(bytes.length + 1);
    this.bytes.set(bytes, at);
    this.bytes[at + bytes.length] = 0;
    return at;
  }

  text(at: Pointer): string {
    return new TextDecoder().decode(this.bytes.slice(at, this.bytes.indexOf(0, at)));
  }

  words(values: readonly number[]): Pointer {
    const at = this.alloc(4 * values.length + 4);
    values.forEach((value, i) => {
      this.view.setInt32(at + 4 * i, value, true);
    });
    return at;
  }

  /** A handle to `object`; takes the reference over. 0 stays 0. */
  open(object: Pointer): Handle {
    if (object === 0) return 0;
    this.#next += 4;
    this.#handles.set(this.#next, object);
    return this.#next;
  }

  object(handle: Handle): Pointer {
    const object = this.#handles.get(handle) ?? this.#fixed.get(handle);
    assert.ok(object, `handle ${handle} is not open`);
    return object;
  }

  close(handle: Handle): void {
    if (handle === 0) return;
    const object = this.#handles.get(handle);
    assert.ok(object, `handle ${handle} is closed and is not open`);
    this.#handles.delete(handle);
    this.python.call('Py_DecRef', object);
  }

  /** Open handles, trackers and builders. */
  get open_count(): number {
    return this.#handles.size + this.#trackers.size + this.#builders.size;
  }

  closeTracker(tracker: number): void {
    const handles = this.#trackers.get(tracker);
    assert.ok(handles, 'the tracker is open');
    this.#trackers.delete(tracker);
    for (const handle of handles) this.close(handle);
  }

  /** Frees the strings given out. */
  release(): void {
    for (const at of this.#strings.splice(0)) this.call('free', at);
  }

  #makeContext(names: readonly string[]): Pointer {
    const at = this.alloc(8 + 4 * names.length);
    names.forEach((name, i) => {
      const handle = 16 + 4 * i;
      this.#fixed.set(handle, this.#contextObject(name.slice(2)));
      this.view.setInt32(at + 8 + 4 * i, handle, true);
    });
    return at;
  }

  #contextObject(name: string): Pointer {
    if (name === 'Builtins') return this.python.evaluate('__import__("builtins")');
    const types: Record<string, string> = {
      BaseObjectType: 'object',
      LongType: 'int',
      UnicodeType: 'str',
      CapsuleType: 'object',
    };
    return this.python.evaluate(
      types[name] ?? (name.endsWith('Type') ? name.slice(0, -4).toLowerCase() : name),
    );
  }

  /** Copies a C string of the extension into Python's memory for the time of `use`. */
  #lend<T>(at: Pointer, use: (text: Pointer) => T): T {
    const copy = this.python.string(this.bytes.slice(at, this.bytes.indexOf(0, at)));
    try {
      return use(copy);
    } finally {
      this.python.call('free', copy);
    }
  }

  #keep(at: Pointer): Pointer {
    this.#strings.push(at);
    return at;
  }

  /** The functions the helpers import. All take the context first. */
  #implementations(): Record<string, Implementation> {
    const py = this.python;
    const object = (h: number): Pointer => this.object(h);
    const optional = (h: number): Pointer => (h === 0 ? 0 : this.object(h));
    /** Functions of handles to a handle, or to a plain number. */
    const toHandle =
      (name: string) =>
      (_: number, ...hs: number[]) =>
        this.open(py.call(name, ...hs.map(object)));
    const toNumber =
      (name: string) =>
      (_: number, ...hs: number[]) =>
        py.call(name, ...hs.map(object));
    const fromNumber = (name: string) => (_: number, value: number) => this.open(py.call(name, value));
    const borrowed = (at: Pointer): Handle => {
      if (at !== 0) py.call('Py_IncRef', at);
      return this.open(at);
    };
    const builder = (make: string, set: string) => ({
      New: (_: number, size: number) => {
        this.#next += 4;
        this.#builders.set(this.#next, new Array<number>(size).fill(0));
        return this.#next;
      },
      Set: (_: number, b: number, i: number, h: number) => {
        const items = this.#builders.get(b);
        assert.ok(items && i < items.length);
        py.call('Py_IncRef', object(h));
        items[i] = object(h);
        return undefined;
      },
      Build: (_: number, b: number) => {
        const items = this.#builders.get(b);
        assert.ok(items);
        this.#builders.delete(b);
        const result = py.call(make, items.length);
        items.forEach((item, i) => {
          py.call(set, result, i, item);
        });
        return this.open(result);
      },
      Cancel: (_: number, b: number) => {
        assert.ok(this.#builders.delete(b));
        return undefined;
      },
    });
    const list = builder('PyList_New', 'PyList_SetItem');
    const tuple = builder('PyTuple_New', 'PyTuple_SetItem');
    return {
      ctx_Dup: (_, h = 0) => (h === 0 ? 0 : borrowed(object(h))),
      ctx_Close: (_, h = 0) => {
        this.close(h);
        return undefined;
      },
      ctx_Err_SetString: (_, type = 0, text = 0) => {
        this.#lend(text, (at) => py.call('PyErr_SetString', object(type), at));
        return 0;
      },
      ctx_Err_SetObject: (_, type = 0, value = 0) => {
        py.call('PyErr_SetObject', object(type), object(value));
        return 0;
      },
      ctx_Err_NoMemory: () => py.call('PyErr_NoMemory'),
      ctx_Err_Occurred: () => (py.call('PyErr_Occurred') === 0 ? 0 : 1),
      ctx_Err_ExceptionMatches: toNumber('PyErr_ExceptionMatches'),
      ctx_Err_Clear: () => {
        py.call('PyErr_Clear');
        return undefined;
      },
      ctx_Long_AsInt32_t: toNumber('PyLong_AsLong'),
      ctx_Long_AsInt64_t: toNumber('PyLong_AsLongLong'),
      ctx_Long_AsUInt32_tMask: toNumber('PyLong_AsUnsignedLongMask'),
      ctx_Long_AsUInt64_tMask: toNumber('PyLong_AsUnsignedLongLongMask'),
      ctx_Long_AsSsize_t: toNumber('PyLong_AsSsize_t'),
      ctx_Long_FromInt32_t: fromNumber('PyLong_FromLong'),
      ctx_Long_FromUInt32_t: fromNumber('PyLong_FromUnsignedLong'),
      ctx_Long_FromInt64_t: fromNumber('PyLong_FromLongLong'),
      ctx_Long_FromUInt64_t: fromNumber('PyLong_FromUnsignedLongLong'),
      ctx_Long_FromSsize_t: fromNumber('PyLong_FromSsize_t'),
      ctx_Float_FromDouble: fromNumber('PyFloat_FromDouble'),
      ctx_Float_AsDouble: toNumber('PyFloat_AsDouble'),
      ctx_IsTrue: toNumber('PyObject_IsTrue'),
      ctx_Index: toHandle('PyNumber_Index'),
      ctx_Is: (_, a = 0, b = 0) => (object(a) === object(b) ? 1 : 0),
      ctx_Type: toHandle('PyObject_Type'),
      ctx_TypeCheck: (_, h = 0, type = 0) =>
        py.call('PyType_IsSubtype', py.view.getUint32(object(h) + 4, true), object(type)),
      ctx_Type_IsSubtype: toNumber('PyType_IsSubtype'),
      ctx_Type_GetName: (_, type = 0) => {
        const name = py.call('PyType_GetName', object(type));
        return this.#keep(this.string(py.text(py.call('PyUnicode_AsUTF8', name))));
      },
      ctx_Unicode_Check: (_, h = 0) =>
        py.call('PyType_IsSubtype', py.view.getUint32(object(h) + 4, true), py.data('PyUnicode_Type')),
      ctx_Unicode_AsUTF8AndSize: (_, h = 0, size = 0) => {
        const length = py.call('malloc', 4);
        const at = py.call('PyUnicode_AsUTF8AndSize', object(h), length);
        const count = py.view.getInt32(length, true);
        py.call('free', length);
        if (at === 0) return 0;
        const copy = this.string(py.bytes.slice(at, at + count));
        if (size !== 0) this.view.setInt32(size, count, true);
        return this.#keep(copy);
      },
      ctx_Unicode_FromString: (_, text = 0) =>
        this.open(this.#lend(text, (at) => py.call('PyUnicode_FromString', at))),
      ctx_Unicode_FromWideChar: (_, text = 0, size = 0) => {
        assert.equal(size, 1);
        const at = py.call('malloc', 4);
        py.view.setInt32(at, this.view.getInt32(text, true), true);
        return this.open(py.call('PyUnicode_FromWideChar', at, size));
      },
      ctx_Unicode_Substring: (_, h = 0, start = 0, end = 0) =>
        this.open(py.call('PyUnicode_Substring', object(h), start, end)),
      ctx_Length: toNumber('PyObject_Size'),
      ctx_Add: toHandle('PyNumber_Add'),
      ctx_Str: toHandle('PyObject_Str'),
      ctx_Repr: toHandle('PyObject_Repr'),
      ctx_ASCII: toHandle('PyObject_ASCII'),
      ctx_HasAttr_s: (_, h = 0, name = 0) =>
        this.#lend(name, (at) => py.call('PyObject_HasAttrString', object(h), at)),
      ctx_GetItem: toHandle('PyObject_GetItem'),
      ctx_GetItem_i: (_, h = 0, i = 0) => this.open(py.call('PySequence_GetItem', object(h), i)),
      ctx_GetItem_s: (_, h = 0, key = 0) =>
        this.open(this.#lend(key, (at) => py.call('PyMapping_GetItemString', object(h), at))),
      ctx_SetItem: toNumber('PyObject_SetItem'),
      ctx_SetItem_s: (_, h = 0, key = 0, value = 0) =>
        this.#lend(key, (at) => py.call('PyMapping_SetItemString', object(h), at, object(value))),
      ctx_Tuple_EqualsUTF8: (_, h = 0, texts = 0, count = 0) => {
        const tuple = object(h);
        if (py.call('PyTuple_Size', tuple) !== count) return 0;
        for (let i = 0; i < count; i++) {
          const item = py.call('PyTuple_GetItem', tuple, i);
          const text = this.view.getUint32(texts + 4 * i, true);
          if (this.#lend(text, (at) => py.call('PyUnicode_EqualToUTF8', item, at)) === 0) return 0;
        }
        return 1;
      },
      ctx_Dict_New: () => this.open(py.call('PyDict_New')),
      ctx_Dict_Keys: toHandle('PyDict_Keys'),
      ctx_List_New: fromNumber('PyList_New'),
      ctx_List_Append: toNumber('PyList_Append'),
      ctx_ListBuilder_New: list.New,
      ctx_ListBuilder_Set: list.Set,
      ctx_ListBuilder_Build: list.Build,
      ctx_ListBuilder_Cancel: list.Cancel,
      ctx_TupleBuilder_New: tuple.New,
      ctx_TupleBuilder_Set: tuple.Set,
      ctx_TupleBuilder_Build: tuple.Build,
      ctx_TupleBuilder_Cancel: tuple.Cancel,
      ctx_Tuple_FromArray: (_, items = 0, count = 0) => {
        const result = py.call('PyTuple_New', count);
        for (let i = 0; i < count; i++) {
          const item = object(this.view.getInt32(items + 4 * i, true));
          py.call('Py_IncRef', item);
          py.call('PyTuple_SetItem', result, i, item);
        }
        return this.open(result);
      },
      ctx_Tracker_New: () => {
        this.#next += 4;
        this.#trackers.set(this.#next, []);
        return this.#next;
      },
      ctx_Tracker_Add: (_, tracker = 0, h = 0) => {
        const handles = this.#trackers.get(tracker);
        assert.ok(handles, 'the tracker is open');
        handles.push(h);
        return 0;
      },
      ctx_Tracker_Close: (_, tracker = 0) => {
        this.closeTracker(tracker);
        return undefined;
      },
      ctx_Compile_s: (_, source = 0, filename = 0) =>
        this.open(
          this.#lend(source, (s) =>
            this.#lend(filename, (f) => py.call('Py_CompileStringExFlags', s, f, 257, 0, -1)),
          ),
        ),
      ctx_EvalCode: (_, code = 0, globals = 0, locals = 0) =>
        this.open(py.call('PyEval_EvalCode', object(code), object(globals), object(locals))),
      ctx_CallTupleDict: (_, callable = 0, args = 0, kw = 0) =>
        this.open(py.call('PyObject_Call', object(callable), object(args), optional(kw))),
      ctx_Call: (_, callable = 0, args = 0, count = 0) => {
        assert.equal(count, 1);
        return this.open(
          py.call('PyObject_CallOneArg', object(callable), object(this.view.getInt32(args, true))),
        );
      },
    };
  }
}
