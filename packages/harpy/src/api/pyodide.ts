/**
 * Extensions in a Pyodide that somebody else has loaded, in a page or in Node.
 *
 * ```ts
 * const pyodide = await loadPyodide();
 * const harpy = installHarpy(pyodide);
 * await harpy.addExtension('https://example.org/first.hpy0.wasm');
 * pyodide.runPython('import first; first.add(1, 2)'); // 3
 * ```
 */
import { pythonSources } from '@harpy/pyodide/gen/python-sources';
import { installHPy, type PyodideLike } from '@harpy/pyodide/install';
import { compileAhead } from '@harpy/runtime/compile-ahead';
import { type ExtensionSource, readExtensionSource } from './extension-bytes.ts';
import { moduleName } from './module-name.ts';

export type { ExtensionSource } from './extension-bytes.ts';

/** What is used of the object that `loadPyodide` gives. */
export interface LoadedPyodide {
  readonly version: string;
  // biome-ignore lint/suspicious/noExplicitAny: Pyodide's own types say so
  readonly FS: any;
  // biome-ignore lint/suspicious/noExplicitAny: a module has what it has
  pyimport(name: string): any;
  runPython(source: string): unknown;
}

export interface HarpyOptions {
  /** `debug` or `trace` for all extensions, or `first:debug,second:trace`; as the variable `HPY`, which it replaces. */
  readonly mode?: string;
}

export interface AddOptions {
  /** The module's name, with the packages it is in: `pack.fast`. Default: that of the file, or of the only module in it. */
  readonly name?: string;
  /** The folder on `sys.path` that it is put into. */
  readonly folder?: string;
}

/** What there is of Harpy in one Pyodide. */
export interface Harpy {
  /** Puts a `.hpy0.wasm` file, given by path (Node), URL or bytes, where `import` finds it. Returns the module's name. */
  addExtension(source: ExtensionSource, options?: AddOptions): Promise<string>;
  /** The same, and imports it: Pyodide's proxy of the module. */
  // biome-ignore lint/suspicious/noExplicitAny: a module has what it has
  importExtension(source: ExtensionSource, options?: AddOptions): Promise<any>;
}

const SITE_PACKAGES = '/lib/python3.14/site-packages';
const installed = new WeakMap<object, Harpy>();

/** Teaches a Pyodide to import `.hpy0.wasm` files. Throws an Error when it is a version that lacks what is needed. */
export function installHarpy(pyodide: LoadedPyodide, options: HarpyOptions = {}): Harpy {
  const known = installed.get(pyodide);
  if (known !== undefined) return known;
  installHPy(pyodide as unknown as PyodideLike, {
    sources: pythonSources,
    // Where Pyodide's own output goes.
    write: (descriptor, bytes) => {
      const stream = pyodide.FS.getStream(descriptor);
      for (let done = 0; done < bytes.length; )
        done += pyodide.FS.write(stream, bytes, done, bytes.length - done) as number;
    },
    ...(options.mode === undefined ? {} : { mode: options.mode }),
  });
  const harpy: Harpy = {
    addExtension: async (source, { name, folder = SITE_PACKAGES } = {}) => {
      const { path, bytes } = await readExtensionSource(source);
      await compileAhead(bytes);
      const module = name ?? moduleName(path, bytes);
      const target = `${folder}/${module.replaceAll('.', '/')}.hpy0.wasm`;
      pyodide.FS.mkdirTree(target.slice(0, target.lastIndexOf('/')));
      pyodide.FS.writeFile(target, bytes);
      pyodide.runPython('import importlib; importlib.invalidate_caches()');
      return module;
    },
    importExtension: async (source, options) => pyodide.pyimport(await harpy.addExtension(source, options)),
  };
  installed.set(pyodide, harpy);
  return harpy;
}
