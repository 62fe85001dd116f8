/**
 * The import system of one interpreter: `importlib`'s own sources, run as CPython does, but not before something asks for more than the
 * library's modules, or for the import system itself. Nothing can be seen of it before.
 */
import { getAttribute, lookupAttribute, setAttribute } from '@harpy/objects/attribute';
import { callArray, callKeywords } from '@harpy/objects/call';
import { None, PyList, PyTuple, textOf } from '@harpy/objects/core-types';
import type { PyDict } from '@harpy/objects/dict';
import { PyBaseException, valueError } from '@harpy/objects/errors';
import { PyModule } from '@harpy/objects/module';
import { deferModule, dictSoFar, settleModule } from '@harpy/objects/pending';
import type { PyType } from '@harpy/objects/type';
import { newModule } from '@harpy/objects/types/module';
import type { PyValue } from '@harpy/objects/value';
import { explainAbsence } from '../absent-modules.ts';
import { BUILTIN_MODULES } from '../builtin-modules.ts';
import { keepCode } from '../kept-code.ts';
import { needRoom } from '../stack-room.ts';
import { zipHook } from '../zip-hook.ts';
import { isInitializing, libraryNames, notFound, removeImportFrames, resolveName } from './importing.ts';
import { isLazy } from './lazy-modules.ts';
import { LibraryModules } from './library-modules.ts';
import { type MissingParts, PendingBuiltin } from './pending-builtin.ts';
import { UsualImports } from './usual-imports.ts';

/** What the import system sets of a builtin module. */
const SPECIFIED = ['__spec__', '__loader__'] as const;
/** What it sets of `sys` besides. */
const FINDERS = ['meta_path', 'path_hooks', 'path_importer_cache', 'stdlib_module_names'] as const;

const IMPORTLIB_PARTS = ['_bootstrap', '_bootstrap_external'] as const;

export interface ImportOptions {
  /** `sys.modules`. */
  readonly modules: PyDict;
  readonly builtins: PyModule;
  readonly sys: PyModule;
  readonly main: () => PyModule;
  /** The folder of the library. */
  readonly library: string;
  /** `-X lazy_imports=none`, or `-v`. */
  readonly lazy: boolean;
  readonly run: (path: string, globals: PyDict) => void;
  /** Runs a file that was compiled before; undefined if it was not. */
  readonly kept: (path: string) => ((globals: PyDict) => void) | undefined;
}

export class ImportSystem {
  readonly #options: ImportOptions;
  readonly #modules: PyDict;
  readonly #builtins: PyDict;
  readonly #sysDict: PyDict;
  readonly #libraryModules: LibraryModules;
  /** Modules that miss what `importlib` sets. */
  #pending: PendingBuiltin[] = [];
  /** The modules that importlib is made of, once there may be a trace of them. */
  readonly #parts = new Map<ImportlibPart, PyModule>();
  #bootstrap: PyModule | undefined;
  #external: PyModule | undefined;
  #started = false;
  /** How modules were found when the import system was made. */
  #usual: UsualImports | undefined;

  constructor(options: ImportOptions) {
    const { modules, builtins, sys, library, run, kept } = options;
    this.#options = options;
    this.#modules = modules;
    this.#builtins = builtins.dict;
    this.#sysDict = sys.dict;
    this.#pend(builtins, {});
    this.#pend(sys, {
      specified: [...SPECIFIED, ...FINDERS],
      asked: (name) => {
        if (name === 'modules') this.#addOwnModules();
      },
    });
    this.#libraryModules = new LibraryModules({
      modules,
      sys: this.#sysDict,
      builtins: this.#builtins,
      library,
      run,
      kept,
      lazy: options.lazy,
      usual: () => {
        this.#addOwnModules();
        return this.#usual === undefined || this.#usual.hold();
      },
      external: () => {
        this.start();
        return this.#external ?? sys;
      },
      makeBuiltin: (name) => this.#makeBuiltin(name),
      importModule: (name) => this.importModule(name),
    });
  }

  /** Makes `importlib`, if it is not there yet. */
  start(): void {
    if (this.#started) return;
    needRoom();
    this.#addOwnModules();
    this.#started = true;
    const before = [...this.#modules.table.entries()];
    for (const each of this.#pending) each.specified = true;
    try {
      this.#install();
    } catch (error) {
      // There was no stack left, or Ctrl-C was pressed: who imports next tries again.
      this.#modules.table.clear();
      for (const [name, module] of before) this.#modules.set(name, module);
      for (const name of ['meta_path', 'path_hooks']) this.#sysDict.setString(name, new PyList([]));
      for (const each of this.#pending) each.forget(SPECIFIED);
      for (const part of IMPORTLIB_PARTS) this.#forgetPart(part);
      this.#started = false;
      throw error;
    }
    for (const each of this.#pending) each.settle();
    this.#pending = [];
  }

  /** Has one of importlib's own modules made by who asks for anything of it. */
  #deferPart(module: PyModule): void {
    deferModule(module, {
      dict: module.dict,
      answers: (name) => name === '__name__',
      complete: () => this.start(),
    });
  }

  #forgetPart(part: ImportlibPart): void {
    const module = this.#parts.get(part);
    if (module === undefined || module.pending !== undefined) return;
    const { dict } = module;
    const name = dict.getString('__name__') ?? None;
    dict.table.clear();
    dict.setString('__name__', name);
    this.#deferPart(module);
  }

  /** Runs importlib's own sources as the import system, as CPython does. */
  #install(): void {
    const { sys, library } = this.#options;
    this.#sysDict.setString('stdlib_module_names', libraryNames(library));
    const bootstrap = this.#runFrozen('_bootstrap');
    this.#bootstrap = bootstrap;
    callArray(getAttribute(bootstrap, '_install'), [sys, this.#modules.getString('_imp') ?? None]);
    const external = this.#runFrozen('_bootstrap_external');
    this.#external = external;
    callArray(getAttribute(external, '_install'), [bootstrap]);
    keepCode(external);
    setAttribute(bootstrap, '_bootstrap_external', external);
    const pathHooks = this.#sysDict.getString('path_hooks');
    if (pathHooks instanceof PyList) pathHooks.items.unshift(zipHook((name) => this.importModule(name)));
    const findFinder = getAttribute(getAttribute(external, 'PathFinder'), '_path_importer_cache');
    for (const folder of this.#libraryModules.searched) callArray(findFinder, [folder]);
    this.#usual = new UsualImports(this.#sysDict, bootstrap, external);
  }

  #runFrozen(part: ImportlibPart): PyModule {
    const module = this.#parts.get(part);
    if (module === undefined) throw new Error(`importlib.${part} is not there`);
    const dict = settleModule(module);
    const path = `${this.#options.library}/importlib/${part}.py`;
    dict.setString('__file__', path);
    this.#options.run(path, dict);
    return module;
  }

  /** The modules that CPython has imported when a program begins; whoever looks at `sys.modules` finds them. */
  #addOwnModules(): void {
    if (this.#parts.size > 0) return;
    const modules = this.#modules;
    const io = modules.getString('_io') ?? None;
    modules.deleteString('_io');
    for (const name of ['_imp', '_thread', '_warnings', '_weakref']) this.#makeBuiltin(name);
    modules.setString('_io', io);
    for (const name of ['marshal', 'posix']) this.#makeBuiltin(name);
    for (const part of IMPORTLIB_PARTS) {
      const name = part.replace('_bootstrap', '_frozen_importlib');
      const module = newModule(name);
      this.#deferPart(module);
      modules.setString(name, module);
      this.#parts.set(part, module);
    }
    for (const [part, module] of this.#parts) modules.setString(`importlib.${part}`, module);
    modules.setString('__main__', this.#options.main());
  }

  // ---- builtin modules

  /** A builtin module that was made already misses what importlib says of it. */
  addMade(name: string, module: PyModule): void {
    this.#modules.setString(name, module);
    this.#pend(module, {});
  }

  #makeBuiltin(name: string): PyModule {
    const known = this.#modules.getString(name);
    if (known instanceof PyModule) return known;
    const module = newModule(name);
    module.dict.setString('__package__', '');
    this.#pend(module, { definition: BUILTIN_MODULES.get(name) });
    this.#modules.setString(name, module);
    return module;
  }

  #pend(module: PyModule, parts: Partial<MissingParts>): void {
    const pending = new PendingBuiltin(module, {
      specified: SPECIFIED,
      specify: () => this.#specify(module),
      ...parts,
    });
    if (!this.#started) this.#pending.push(pending);
  }

  /** Has importlib say what it says of a builtin module. */
  #specify(module: PyModule): void {
    this.start();
    const dict = dictSoFar(module);
    if ((dict.getString('__spec__') ?? None) !== None) return;
    const bootstrap = this.#importlib();
    const loader = getAttribute(bootstrap, 'BuiltinImporter');
    const make = getAttribute(bootstrap, 'spec_from_loader');
    const spec = callKeywords(make, [dict.getString('__name__') ?? None, loader, 'built-in'], ['origin']);
    callArray(getAttribute(bootstrap, '_init_module_attrs'), [spec, module]);
  }

  // ---- import

  importModule(name: string): PyValue {
    const loaded = this.#modules.getString(name);
    if (loaded !== undefined && loaded !== None) return loaded;
    const module = loaded === undefined ? this.#libraryModules.import(name) : undefined;
    return module ?? callArray(getAttribute(this.#importlib(), '_gcd_import'), [name]);
  }

  #importlib(): PyModule {
    this.start();
    if (this.#bootstrap === undefined) throw new Error('imports are not there yet');
    return this.#bootstrap;
  }

  importName(name: string, globals: PyDict | undefined, fromList: readonly string[], level: number): PyValue {
    try {
      return this.#importName(name, globals, fromList, level);
    } catch (error) {
      if (error instanceof PyBaseException) {
        removeImportFrames(error);
        explainAbsence(error);
      }
      throw error;
    }
  }

  #importName(
    name: string,
    globals: PyDict | undefined,
    fromList: readonly string[],
    level: number,
  ): PyValue {
    if (level < 0) throw valueError('level must be >= 0');
    const absolute = level > 0 ? resolveName(name, globals, level) : name;
    if (absolute === '') throw valueError('Empty module name');
    const module = this.#find(absolute);
    if (fromList.length === 0) {
      if (level === 0) {
        const dot = name.indexOf('.');
        return dot < 0 ? module : this.importModule(name.slice(0, dot));
      }
      const dot = name.indexOf('.');
      if (name === '' || dot < 0) return module;
      const cut = name.length - dot;
      const top = this.#modules.getString(absolute.slice(0, absolute.length - cut));
      return top ?? module;
    }
    if (lookupAttribute(module, '__path__') === undefined || this.#hasAll(module, absolute, fromList))
      return module;
    return callArray(getAttribute(this.#importlib(), '_handle_fromlist'), [
      module,
      new PyTuple(fromList),
      this.#builtins.getString('__import__') ?? None,
    ]);
  }

  #find(absolute: string): PyValue {
    const found = this.#modules.getString(absolute) ?? this.#libraryModules.import(absolute);
    if (found !== undefined && found !== None && !isInitializing(found)) return found;
    if (found === None) throw notFound(`import of ${absolute} halted; None in sys.modules`, absolute);
    return callArray(getAttribute(this.#importlib(), '_find_and_load'), [
      absolute,
      this.#builtins.getString('__import__') ?? None,
    ]);
  }

  /** Whether a package has these names, or the library has modules of that name for it, which are imported. */
  #hasAll(module: PyValue, name: string, wanted: readonly string[]): boolean {
    return wanted.every(
      (each) =>
        each !== '*' &&
        (lookupAttribute(module, each) !== undefined ||
          (this.#isCalled(module, name) && this.#libraryModules.import(`${name}.${each}`) !== undefined)),
    );
  }

  #isCalled(module: PyValue, name: string): boolean {
    return module instanceof PyModule && lookupAttribute(module, '__name__') === name;
  }

  /** Makes all that is not there yet and may have subclasses of a type: modules of the library know none but each other's. */
  complete(type: PyType): void {
    const home = type.flags.heap ? textOf(type.dict.get('__module__') ?? None) : undefined;
    if (home !== undefined && !isLazy(home) && !home.startsWith('_frozen_importlib')) return;
    this.start();
    this.#libraryModules.completeAll();
  }
}

type ImportlibPart = (typeof IMPORTLIB_PARTS)[number];
