import type { EmscriptenFS } from './emscripten-fs.ts';

/** The Emscripten module under Pyodide: its memory and the C functions that starting Python needs. */
export interface PyodideModule {
  readonly FS: EmscriptenFS;
  readonly LDSO: { readonly loadedLibsByName: Record<string, { readonly exports: WebAssembly.Exports }> };
  readonly ENV: Record<string, string>;
  readonly ERRNO_CODES: Readonly<Record<string, number>>;
  readonly HEAPU8: Uint8Array;
  readonly HEAP32: Int32Array;
  readonly ExitStatus: new (status: number) => Error & { readonly status: number };
  stringToNewUTF8(text: string): number;
  UTF8ToString(pointer: number): string;
  pyproxy_new(object: number): PyProxy;
  _malloc(size: number): number;
  _free(pointer: number): void;
  _PyConfig_InitPythonConfig(config: number): void;
  _PyConfig_SetBytesArgv(status: number, config: number, argc: number, argv: number): void;
  _PyConfig_Read(status: number, config: number): void;
  _PyConfig_Clear(config: number): void;
  _PyConfig_Set(name: number, value: number): number;
  __PyConfig_AsDict(config: number): number;
  __PyConfig_FromDict(config: number, dict: number): number;
  __Py_GetConfig(): number;
  _PyErr_Clear(): void;
  _PyLong_FromLong(value: number): number;
  _Py_IncRef(object: number): void;
  _Py_DecRef(object: number): void;
  _PyErr_CheckSignals(): number;
  _PyErr_SetString(type: number, message: number): void;
  _PyImport_ImportModule(name: number): number;
  _PyObject_GetAttrString(object: number, name: number): number;
  _PyObject_SetAttrString(object: number, name: number, value: number): number;
  _PyUnicode_AsUTF8(object: number): number;
  _PyCMethod_New(definition: number, self: number, module: number, type: number): number;
  __PyTime_FromSecondsObject(time: number, object: number, round: number): number;
  /** Addresses of data. */
  readonly _PyExc_ValueError: number;
  readonly __Py_NoneStruct: number;
  /** Puts a JavaScript function into the table of C functions. `signature`: result and parameters, `i` each. */
  addFunction(body: (self: number, argument: number) => number, signature: string): number;
  _Py_RunMain(): number;
}

/** A Python object seen from JavaScript. */
export interface PyProxy {
  readonly type: string;
  toString(): string;
  toJs(options?: { readonly dict_converter?: typeof Object.fromEntries }): unknown;
  get(key: string): unknown;
  set(key: string, value: unknown): void;
  copy(): PyProxy;
  destroy(): void;
}

/** A Python function seen from JavaScript. */
export interface PyCallable extends PyProxy {
  (...args: readonly unknown[]): unknown;
  callKwargs(...args: readonly unknown[]): unknown;
}

/** Where a Python standard stream reads from. Throwing an error with a Node `code` raises that OSError. */
export interface StreamReader {
  readonly isatty: boolean;
  read(buffer: Uint8Array): number;
}

/** Where a Python standard stream writes to. */
export interface StreamWriter {
  readonly isatty: boolean;
  write(buffer: Uint8Array): number;
  fsync?(): void;
  getTerminalSize?(): { rows: number; columns: number } | undefined;
}

/** Where CPython looks for the number of a signal that came in. Reading it takes the signal away. */
export interface SignalCell {
  0: number;
}

/** What we use of the object that `loadPyodide` gives. Source: pyodide.d.ts of the pinned version. */
export interface Pyodide {
  readonly version: string;
  readonly FS: EmscriptenFS;
  readonly _module: PyodideModule;
  readonly globals: PyProxy;
  runPython(code: string, options?: { readonly globals?: PyProxy; readonly filename?: string }): unknown;
  pyimport(name: string): unknown;
  registerJsModule(name: string, module: object): void;
  toPy(value: unknown): PyProxy;
  setStdin(reader: StreamReader): void;
  setStdout(writer: StreamWriter): void;
  setStderr(writer: StreamWriter): void;
  /** The pinned version reads element 0 and then sets it to 0; any object with such an element will do. */
  setInterruptBuffer(buffer: SignalCell): void;
  checkInterrupt(): void;
  makeMemorySnapshot(): Uint8Array;
}

/** Options of `loadPyodide` that we use; those with an underscore are undocumented and hold for the pinned version. */
export interface LoadOptions {
  readonly args?: string[];
  readonly env?: Record<string, string>;
  readonly indexURL?: string;
  readonly jsglobals?: object;
  readonly stdout?: (line: string) => void;
  readonly stderr?: (line: string) => void;
  readonly fsInit?: (fs: EmscriptenFS) => Promise<void>;
  readonly createPyodideModule?: CreateModule;
  readonly _sysExecutable?: string;
  readonly _makeSnapshot?: boolean;
  readonly _loadSnapshot?: Uint8Array;
}

export interface ModuleSettings {
  readonly preRun: readonly ((module: PyodideModule) => void)[];
  /** Makes the instance from what it imports and hands it to `done`. */
  instantiateWasm(imports: ModuleImports, done: (instance: WebAssembly.Instance) => void): object;
}

/** `poll` as C sees it: the number of descriptors that are ready, or an error number below zero. */
export type Poll = (descriptors: number, count: number, timeout: number) => number;

/** What Python's main module imports, as far as we replace it. */
export interface ModuleImports {
  readonly env: { __syscall_poll: Poll };
}

export type CreateModule = (settings: ModuleSettings) => Promise<PyodideModule>;
