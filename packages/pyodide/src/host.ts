/** What all extensions in one Pyodide share. */
import type { Definition } from '@harpy/runtime/definitions';
import { ModeTools } from '@harpy/runtime/tools';
import type { WasiHost } from '@harpy/runtime/wasi';
import type { FunctionPointer } from '@harpy/runtime/wasm/function-table';
import type { CapsuleRecord } from './capsule-record.ts';
import type { CPython, PyObjectPointer } from './cpython.ts';
import { PyodideDebugHost } from './debug-host.ts';
import { handleSources } from './gen/adapters.ts';
import { checkObjectLayout } from './object-layout.ts';
import { TypeRegistry } from './types/registry.ts';

/** Watches what extensions do, for reports. */
export interface Observer {
  called(importName: string): void;
  defined(definition: Definition): void;
}

export class Host {
  readonly observer: Observer | undefined;
  readonly py: CPython;
  readonly wasi: WasiHost;
  readonly types: TypeRegistry;
  readonly capsules = new Map<PyObjectPointer, CapsuleRecord>();
  /** CPython's destructor of every capsule of ours. */
  readonly capsuleDestructor: FunctionPointer;
  /** The `PyModuleDef` of each module made here that is still to be executed. */
  readonly moduleDefs = new Map<PyObjectPointer, number>();
  readonly debug: PyodideDebugHost;
  readonly tools: ModeTools;
  readonly #handles = new Map<string, PyObjectPointer>();

  constructor(py: CPython, wasi: WasiHost, observer?: Observer) {
    this.observer = observer;
    checkObjectLayout(py);
    this.py = py;
    this.wasi = wasi;
    this.types = new TypeRegistry(py);
    this.debug = new PyodideDebugHost(this);
    this.tools = new ModeTools(this.debug);
    for (const source of handleSources) {
      const object =
        'namespaceOf' in source
          ? py.fn.PyModule_GetDict(py.importModule(source.namespaceOf))
          : source.indirect
            ? py.memory.word(py.symbol(source.symbol))
            : py.symbol(source.symbol);
      this.#handles.set(source.name, object);
    }
    this.capsuleDestructor = py.table.addJavaScript(
      (capsule) => this.#capsuleDied(capsule as number),
      1,
      false,
    );
  }

  /** The object behind a context handle. */
  handle(name: string): PyObjectPointer {
    const object = this.#handles.get(name);
    if (object === undefined) throw new Error(`no object for the context handle ${name}`);
    return object;
  }

  /** Empties Python's buffers of standard output and error, as far as that works. */
  flushOutput(): void {
    const { fn } = this.py;
    for (const name of ['stdout', 'stderr']) {
      const file = fn.PySys_GetObject(this.py.permanentString(name));
      if (file === 0) continue;
      const flush = fn.PyObject_GetAttrString(file, this.py.permanentString('flush'));
      const result = flush === 0 ? 0 : fn.PyObject_CallNoArgs(flush);
      if (result === 0) fn.PyErr_Clear();
      fn.Py_DecRef(result);
      fn.Py_DecRef(flush);
    }
  }

  #capsuleDied(capsule: PyObjectPointer): undefined {
    const record = this.capsules.get(capsule);
    this.capsules.delete(capsule);
    if (record === undefined || record.destructor === 0) return;
    record.extension.calls.bare3(record.destructor, record.name, record.pointer, record.context);
  }
}
