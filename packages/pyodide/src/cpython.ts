/**
 * CPython as it lives inside Pyodide: its C functions, data symbols, memory and function table.
 *
 * Every function of the C API is exported by Pyodide's main module. They are reached through the dynamic
 * linker's record of that module, which is not documented: `cpythonOf` checks everything it relies on and
 * fails with a message naming what is missing.
 */
import { LinearMemory } from '@harpy/runtime/memory';
import { FunctionTable } from '@harpy/runtime/wasm/function-table';
import { adapterFunctions } from './adapter-functions.ts';
import { type CPythonFunctions, functionNames } from './cpython-functions.ts';

/** Address of a Python object in Pyodide's memory: a `PyObject *`. It is also its HPy handle. */
export type PyObjectPointer = number;

/** The parts of the object `loadPyodide` gives that we build on. */
export interface PyodideModule {
  readonly LDSO: { readonly loadedLibsByName: Record<string, { readonly exports: WebAssembly.Exports }> };
}

export class CPython {
  readonly fn: CPythonFunctions;
  readonly memory: LinearMemory;
  readonly table: FunctionTable;
  readonly exports: WebAssembly.Exports;
  readonly #strings = new Map<string, number>();

  constructor(exports: WebAssembly.Exports) {
    const missing = [...functionNames, ...adapterFunctions].filter(
      (name) => typeof exports[name] !== 'function',
    );
    const { memory, __indirect_function_table: table } = exports;
    if (
      missing.length > 0 ||
      !(memory instanceof WebAssembly.Memory) ||
      !(table instanceof WebAssembly.Table)
    ) {
      throw new Error(
        `this Pyodide does not export ${missing.slice(0, 5).join(', ') || 'its memory and table'}: use the pinned version`,
      );
    }
    this.exports = exports;
    this.fn = exports as unknown as CPythonFunctions;
    this.memory = new LinearMemory(memory);
    this.table = new FunctionTable(table);
  }

  /** Address of a data symbol: of the object itself for `_Py_NoneStruct`, of a pointer to it for `PyExc_TypeError`. */
  symbol(name: string): number {
    const found = this.exports[name];
    if (!(found instanceof WebAssembly.Global))
      throw new Error(`this Pyodide does not export the symbol ${name}`);
    return found.value as number;
  }

  /** The exception class of that name. */
  exception(name: string): PyObjectPointer {
    return this.memory.word(this.symbol(`PyExc_${name}`));
  }

  /** A NUL-terminated UTF-8 copy of `text` that lives as long as the interpreter: for names C keeps pointers to. */
  permanentString(text: string): number {
    const known = this.#strings.get(text);
    if (known !== undefined) return known;
    const address = this.newString(text);
    this.#strings.set(text, address);
    return address;
  }

  /** A NUL-terminated UTF-8 copy of `text` in CPython's memory; the caller frees it. */
  newString(text: string): number {
    const address = this.allocate(text.length * 3 + 1);
    this.memory.writeString(address, text);
    return address;
  }

  /** `malloc`, never NULL. Zeroed. */
  allocate(size: number): number {
    const address = this.fn.calloc(1, Math.max(size, 1));
    if (address === 0) throw new RangeError(`Pyodide has no ${size} bytes left`);
    return address;
  }

  /** Sets the pending exception. Returns 0, the error value of whoever raises. */
  raise(exceptionName: string, message: string): 0 {
    const text = this.newString(message);
    this.fn.PyErr_SetString(this.exception(exceptionName), text);
    this.fn.free(text);
    return 0;
  }

  /** A new reference to the module of that name. Throws an `Error` when it can't be imported. */
  importModule(name: string): PyObjectPointer {
    const module = this.fn.PyImport_ImportModule(this.permanentString(name));
    if (module === 0) throw new Error(`Pyodide can not import ${name}`);
    return module;
  }

  /** A new reference to a Python `str`; 0 with an exception when memory is out. */
  str(text: string): PyObjectPointer {
    const address = this.newString(text);
    const made = this.fn.PyUnicode_FromString(address);
    this.fn.free(address);
    return made;
  }

  /** The UTF-8 text of a `str` object; `null` (no exception pending) when it has none (lone surrogates, not a str). */
  text(object: PyObjectPointer): string | null {
    const address = this.fn.PyUnicode_AsUTF8(object);
    if (address !== 0) return this.memory.string(address);
    this.fn.PyErr_Clear();
    return null;
  }
}

export function cpythonOf(module: PyodideModule): CPython {
  const main = module.LDSO?.loadedLibsByName?.['__main__'];
  if (main === undefined)
    throw new Error('this Pyodide does not show its main module: use the pinned version');
  return new CPython(main.exports);
}
