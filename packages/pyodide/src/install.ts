/** Teaches a running Pyodide to import `.hpy0.wasm` files. */
import { isModeList, modeForm } from '@harpy/runtime/mode';
import type { TraceRecorder } from '@harpy/runtime/trace/recorder';
import type { WasiHost } from '@harpy/runtime/wasi';
import { cpythonOf, type PyodideModule } from './cpython.ts';
import { Host, type Observer } from './host.ts';
import { Loader } from './loader.ts';
import { addToolFunctions } from './tool-functions.ts';

/** The parts of Pyodide's public object that are used. */
export interface PyodideLike {
  readonly _module: PyodideModule;
  readonly FS: {
    mkdirTree(path: string): void;
    writeFile(path: string, data: string): void;
  };
  runPython(source: string): unknown;
}

export interface InstallOptions {
  /** Files of the `hpy` package, by path below site-packages: `hpy/__init__.py`. */
  readonly sources: ReadonlyMap<string, string>;
  /** Where an extension's own standard output and error go. */
  readonly write: WasiHost['write'];
  /** Told of every context function called and every definition read; slows calls down. */
  readonly observer?: Observer;
  /** The modes of extensions, as in the variable `HPY`, which they replace. */
  readonly mode?: string;
}

/** What is known of the extensions loaded. */
export interface Installation {
  /** What those in trace mode did. */
  readonly trace: TraceRecorder;
}

const SITE_PACKAGES = '/lib/python3.14/site-packages';
/** METH_FASTCALL: self, args, nargs. */
const FASTCALL = 0x0080;

/** Adds the package `hpy`, the builtin module `_harpy` under it, and the import hook. */
export function installHPy(pyodide: PyodideLike, options: InstallOptions): Installation {
  const py = cpythonOf(pyodide._module);
  const host = new Host(py, { write: options.write }, options.observer);
  const loader = new Loader(host);
  const module = py.fn.PyImport_AddModule(py.permanentString('_harpy'));
  const add = (name: string, arity: number, body: (args: readonly number[]) => number): void => {
    const pointer = py.table.addJavaScript((_self, args, nargs) => {
      if (nargs !== arity)
        return py.raise('TypeError', `${name}() takes ${arity} arguments (${nargs} given)`);
      return body(Array.from({ length: arity }, (_, i) => py.memory.word((args as number) + 4 * i)));
    }, 3);
    const def = py.allocate(16);
    py.memory.setWord(def, py.permanentString(name));
    py.memory.setWord(def + 4, pointer);
    py.memory.setWord(def + 8, FASTCALL);
    const made = py.fn.PyCMethod_New(def, 0, 0, 0);
    py.fn.PyObject_SetAttrString(module, py.permanentString(name), made);
    py.fn.Py_DecRef(made);
  };
  add('create', 5, ([name = 0, path = 0, data = 0, spec = 0, mode = 0]) =>
    loader.create(name, path, data, spec, mode),
  );
  add('exec', 1, ([created = 0]) => loader.exec(created));
  addToolFunctions(host, add);
  for (const [path, text] of options.sources) {
    const target = `${SITE_PACKAGES}/${path}`;
    pyodide.FS.mkdirTree(target.slice(0, target.lastIndexOf('/')));
    pyodide.FS.writeFile(target, text);
  }
  if (options.mode !== undefined && !isModeList(options.mode))
    throw new RangeError(`mode: '${options.mode}' is malformed; write ${modeForm}`);
  pyodide.runPython(`import hpy._loader\nhpy._loader.install(${JSON.stringify(options.mode ?? '')})`);
  return { trace: host.tools.trace };
}
