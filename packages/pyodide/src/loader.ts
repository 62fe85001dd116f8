/** Loads extension files and makes Python modules of them: what `_harpy`, the module under `hpy.universal`, calls. */
import { sameBytes } from '@harpy/runtime/compile-ahead';
import { type Offer, readExtension } from '@harpy/runtime/extension-file';
import { abiFunctions } from '@harpy/runtime/gen/abi';
import { LoadError } from '@harpy/runtime/load-error';
import { type Mode, modes } from '@harpy/runtime/mode';
import { wasiNames } from '@harpy/runtime/wasi';

import type { Host } from './host.ts';
import { createModule } from './module.ts';
import { BYTES_DATA } from './object-layout.ts';
import { PyodideExtension } from './pyodide-extension.ts';
import { PythonError } from './python-error.ts';

const offer: Offer = {
  context: new Set(abiFunctions.map((fn) => fn.importName)),
  wasi: new Set(wasiNames),
};

export class Loader {
  readonly #host: Host;
  /** Extensions by path: several modules of one file share an instance. */
  readonly #extensions = new Map<
    string,
    { readonly bytes: Uint8Array; readonly extension: PyodideExtension }
  >();

  constructor(host: Host) {
    this.#host = host;
  }

  /** `_harpy.create(name, path, data, spec, mode)`: the module, not yet executed. */
  create(name: number, path: number, data: number, spec: number, mode: number): number {
    const { py } = this.#host;
    const moduleName = py.text(name) ?? '';
    const filePath = py.text(path) ?? '';
    try {
      if (py.fn.PyBytes_Size(data) < 0) return 0;
      const start = data + BYTES_DATA;
      const bytes = py.memory.u8.slice(start, start + py.fn.PyBytes_Size(data)) as Uint8Array<ArrayBuffer>;
      const wanted = modes[py.fn.PyLong_AsInt(mode)] ?? 'universal';
      return createModule(this.#instance(moduleName, filePath, bytes, wanted), moduleName, spec);
    } catch (error) {
      return this.#failed(error, name, path, filePath);
    }
  }

  /** `_harpy.exec(module)`: runs its exec slots, once. */
  exec(module: number): number {
    const { py, moduleDefs } = this.#host;
    const def = moduleDefs.get(module);
    if (def !== undefined) {
      moduleDefs.delete(module);
      if (py.fn.PyModule_ExecDef(module, def) !== 0) return 0;
    }
    const none = this.#host.handle('h_None');
    py.fn.Py_IncRef(none);
    return none;
  }

  #instance(name: string, path: string, bytes: Uint8Array<ArrayBuffer>, mode: Mode): PyodideExtension {
    const short = name.slice(name.lastIndexOf('.') + 1);
    const known = this.#extensions.get(path);
    const reusable =
      known !== undefined &&
      known.extension.mode === mode &&
      !known.extension.crashed &&
      !known.extension.modules.has(short) &&
      known.extension.file.modules.includes(short) &&
      sameBytes(known.bytes, bytes);
    if (reusable) return known.extension;
    const file = readExtension(bytes, offer);
    if (!file.modules.includes(short)) {
      const has = file.modules.map((module) => `'${module}'`).join(', ');
      throw new LoadError(`it has no module '${short}' (no HPyInit_${short}), only ${has}`);
    }
    const extension = new PyodideExtension(this.#host, file, path, mode, bytes);
    this.#extensions.set(path, { bytes, extension });
    return extension;
  }

  #failed(error: unknown, name: number, path: number, filePath: string): 0 {
    const { py } = this.#host;
    if (error instanceof PythonError) return py.raise(error.exception, error.message);
    if (
      !(
        error instanceof LoadError ||
        error instanceof WebAssembly.LinkError ||
        error instanceof WebAssembly.RuntimeError
      )
    ) {
      throw error;
    }
    const pending = py.fn.PyErr_GetRaisedException();
    const message = py.str(`${filePath}: ${error.message}`);
    py.fn.PyErr_SetImportError(message, name, path);
    py.fn.Py_DecRef(message);
    if (pending !== 0) {
      // What the extension raised on the way is the cause.
      const raised = py.fn.PyErr_GetRaisedException();
      py.fn.PyException_SetCause(raised, pending);
      py.fn.PyErr_SetRaisedException(raised);
    }
    return 0;
  }
}
