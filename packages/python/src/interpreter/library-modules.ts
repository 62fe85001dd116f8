/**
 * Importing builtin modules, those of the library, and others whose sources were compiled before, without `importlib`, as long as nobody
 * has changed how modules are found: most programs start without it. Nothing but the time can tell it from what `importlib` would do.
 *
 * Modules whose bodies do nothing but define what is in them (`lazyModules`) are there at once, with all they import, but their bodies
 * run when something of theirs is used.
 */
import { getAttribute, setAttribute } from '@harpy/objects/attribute';
import { callArray, callKeywords } from '@harpy/objects/call';
import { None, PyList, textOf } from '@harpy/objects/core-types';
import { PyDict } from '@harpy/objects/dict';
import { keyError } from '@harpy/objects/errors';
import { PyModule } from '@harpy/objects/module';
import type { PyObject } from '@harpy/objects/object';
import { dictSoFar, PendingObject } from '@harpy/objects/pending';
import { newModule } from '@harpy/objects/types/module';
import type { PyValue } from '@harpy/objects/value';
import { BUILTIN_MODULES } from '../builtin-modules.ts';
import { currentFolder, located } from '../current-folder.ts';
import { isFile } from '../file-kind.ts';
import { FolderNames, type Place } from './folder-names.ts';
import { aliasOf, importsOf, isLazy, isLazyPackage, namesItself } from './lazy-modules.ts';
import { PendingLibraryModule } from './pending-library.ts';

/** Modules that CPython has in itself (it calls them frozen), and `encodings`, which it has loaded: files elsewhere never take their place. */
const ALWAYS_ITS_OWN: ReadonlySet<string> = new Set([
  '_collections_abc',
  '_sitebuiltins',
  'abc',
  'codecs',
  'encodings',
  'genericpath',
  'io',
  'ntpath',
  'os',
  'posixpath',
  'runpy',
  'site',
  'stat',
  'zipimport',
]);

const IN_LIBRARY = 'library';

/** Whether `importlib` would call files in a folder as we do. */
const isPlain = (folder: string): boolean =>
  folder.startsWith('/') && (folder === '/' || !folder.endsWith('/'));

export interface Surroundings {
  /** `sys.modules`. */
  readonly modules: PyDict;
  /** The dict of `sys`. */
  readonly sys: PyDict;
  readonly builtins: PyDict;
  /** The folder of the library. */
  readonly library: string;
  /** Whether bodies may wait until their modules are used. */
  readonly lazy: boolean;
  /** Whether modules are found as they are when Python starts. */
  readonly usual: () => boolean;
  /** `importlib._bootstrap_external`. */
  readonly external: () => PyModule;
  readonly makeBuiltin: (name: string) => PyModule;
  readonly run: (path: string, globals: PyDict) => void;
  /** Runs a file that was compiled before; undefined if it was not. */
  readonly kept: (path: string) => ((globals: PyDict) => void) | undefined;
  readonly importModule: (name: string) => PyValue;
}

export class LibraryModules {
  readonly #surroundings: Surroundings;
  /** Modules whose bodies run. */
  readonly #initializing = new Set<PyModule>();
  readonly #folders = new FolderNames();
  /** Where modules were found that are not the library's: `importlib` keeps finders for these. */
  readonly searched = new Set<string>();
  /** The builtin function `__import__`. */
  readonly #import: PyValue;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
    this.#import = surroundings.builtins.getString('__import__') ?? None;
  }

  /** The module, imported with the packages it is in; undefined if that is `importlib`'s work. */
  import(name: string): PyValue | undefined {
    if (!this.#surroundings.usual()) return undefined;
    const { modules } = this.#surroundings;
    const dot = name.lastIndexOf('.');
    let found: Place | typeof IN_LIBRARY | undefined;
    if (dot < 0) {
      if (BUILTIN_MODULES.has(name)) return this.#surroundings.makeBuiltin(name);
      found = this.#find(name);
    } else {
      const package_ = name.slice(0, dot);
      const parent = modules.getString(package_) ?? this.import(package_);
      // Its body may have imported the module.
      const known = modules.getString(name);
      if (known !== undefined) return known === None ? undefined : known;
      if (!(parent instanceof PyModule)) return undefined;
      found = this.#findInPackage(parent, package_, name.slice(dot + 1));
    }
    if (found === undefined) return undefined;
    if (found !== IN_LIBRARY) return this.#importKept(name, found);
    const place = this.#placeOf(name);
    if (place === undefined) return undefined;
    return (
      (this.#surroundings.lazy ? this.#importLazily(name) : undefined) ??
      this.#load(name, place, (globals) => this.#surroundings.run(place.file, globals))
    );
  }

  /** A module that is not the library's. It is `importlib` that compiles: there is nothing here to tell of errors in a source. */
  #importKept(name: string, place: Place): PyValue | undefined {
    const run = this.#surroundings.kept(place.file);
    return run === undefined ? undefined : this.#load(name, place, run);
  }

  /** Runs the bodies of all modules that were imported. */
  completeAll(): void {
    for (const module of [...this.#surroundings.modules.table.values()])
      if (module instanceof PyModule && module.pending instanceof PendingLibraryModule)
        module.pending.complete();
  }

  /** The folder with the modules of a package; undefined if there are more, or it is found otherwise. */
  #folderOf(module: PyModule, name: string): string | undefined {
    const dict = dictSoFar(module);
    const path = dict.getString('__path__');
    if (!(path instanceof PyList) || path.items.length !== 1 || dict.getString('__name__') !== name)
      return undefined;
    return textOf(path.items[0] ?? None);
  }

  #pathOf(name: string): string {
    return `${this.#surroundings.library}/${name.replaceAll('.', '/')}`;
  }

  /** Where `sys.path` leads to; undefined if that is for `importlib` to say. */
  #find(name: string): Place | typeof IN_LIBRARY | undefined {
    if (ALWAYS_ITS_OWN.has(name)) return IN_LIBRARY;
    const path = this.#surroundings.sys.getString('path');
    if (!(path instanceof PyList)) return undefined;
    const { library } = this.#surroundings;
    const searched: string[] = [];
    for (const entry of path.items) {
      const folder = textOf(entry);
      if (folder === undefined || !this.#finderIsUsual(folder)) return undefined;
      if (folder === library) {
        // The lazy ones are all there.
        if (isLazy(name) || this.#placeOf(name) !== undefined) return IN_LIBRARY;
        continue;
      }
      const absolute = folder === '' ? currentFolder() : folder;
      const found = this.#lookIn(absolute, name);
      if (found === 'unsure') return undefined;
      searched.push(absolute);
      if (found === undefined) continue;
      for (const each of searched) this.searched.add(each);
      return found;
    }
    return undefined;
  }

  /** Where the module of that name in a package is; undefined if that is for `importlib` to say. */
  #findInPackage(
    package_: PyModule,
    packageName: string,
    name: string,
  ): Place | typeof IN_LIBRARY | undefined {
    const folder = this.#folderOf(package_, packageName);
    if (folder === this.#pathOf(packageName)) return IN_LIBRARY;
    if (folder === undefined || !this.#finderIsUsual(folder)) return undefined;
    const found = this.#lookIn(folder, name);
    if (found === undefined || found === 'unsure') return undefined;
    this.searched.add(folder);
    return found;
  }

  #lookIn(folder: string, name: string): Place | 'unsure' | undefined {
    const found = this.#folders.find(located(folder), name);
    return found !== undefined && !isPlain(folder) ? 'unsure' : found;
  }

  #finderIsUsual(folder: string): boolean {
    const known = this.#surroundings.sys.getString('path_importer_cache');
    if (!(known instanceof PyDict)) return false;
    const finder = known.getString(folder === '' ? currentFolder() : folder);
    return (
      finder === undefined ||
      finder === None ||
      (finder as PyObject).type === this.#surroundings.external().dict.getString('FileFinder')
    );
  }

  #placeOf(name: string): Place | undefined {
    const path = this.#pathOf(name);
    if (isFile(`${path}/__init__.py`) === true) return { file: `${path}/__init__.py`, folder: path };
    return isFile(`${path}.py`) === true ? { file: `${path}.py`, folder: undefined } : undefined;
  }

  /** A module as it is before its body runs. */
  #create(name: string, { file, folder }: Place): PyModule {
    const module = newModule(name);
    const { dict } = module;
    const locations = folder === undefined ? None : new PyList([folder]);
    const loader = new PendingObject(
      () =>
        callArray(getAttribute(this.#surroundings.external(), 'SourceFileLoader'), [name, file]) as PyObject,
    );
    const spec = new PendingObject(
      () => {
        const make = getAttribute(this.#surroundings.external(), 'spec_from_file_location');
        const names = ['loader', 'submodule_search_locations'];
        const made = callKeywords(make, [name, file, loader, locations], names);
        if (this.#initializing.has(module)) setAttribute(made, '_initializing', true);
        return made as PyObject;
      },
      (attribute) => {
        if (attribute === '_initializing') return this.#initializing.has(module);
        if (attribute === 'has_location') return true;
        return attribute === 'origin' ? file : undefined;
      },
    );
    dict.setString('__loader__', loader);
    dict.setString(
      '__package__',
      folder === undefined ? name.slice(0, Math.max(0, name.lastIndexOf('.'))) : name,
    );
    dict.setString('__spec__', spec);
    if (locations !== None) dict.setString('__path__', locations);
    dict.setString('__file__', file);
    return module;
  }

  #load(name: string, place: Place, run: (globals: PyDict) => void): PyValue {
    const { modules } = this.#surroundings;
    const module = this.#create(name, place);
    modules.setString(name, module);
    try {
      this.#run(module, run);
    } catch (error) {
      modules.deleteString(name);
      throw error;
    }
    // It may have put another in its place.
    const made = modules.getString(name);
    if (made === undefined) throw keyError(name);
    modules.deleteString(name);
    modules.setString(name, made);
    this.#bind(name, made);
    return made;
  }

  #run(module: PyModule, run: (globals: PyDict) => void): void {
    const { dict } = module;
    dict.setString('__builtins__', this.#surroundings.builtins);
    this.#initializing.add(module);
    try {
      run(dict);
    } finally {
      this.#initializing.delete(module);
      const spec = dict.getString('__spec__') ?? None;
      if (spec !== None && !(spec instanceof PendingObject)) setAttribute(spec, '_initializing', false);
    }
  }

  /** Makes a module an attribute of the package it is in. */
  #bind(name: string, module: PyValue | undefined): void {
    const dot = name.lastIndexOf('.');
    if (dot < 0 || module === undefined) return;
    const package_ = this.#surroundings.modules.getString(name.slice(0, dot));
    if (package_ !== undefined && package_ !== None) setAttribute(package_, name.slice(dot + 1), module);
  }

  /** The module, if its body and those of what it imports can wait, and what it imports is the library's. */
  #importLazily(name: string): PyValue | undefined {
    const { modules, builtins } = this.#surroundings;
    // Who replaced `__import__` is told of all that is imported.
    if (!isLazy(name) || builtins.getString('__import__') !== this.#import) return undefined;
    const seen = new Set<string>();
    // One counts as imported when what it imports is.
    const wanted: string[] = [];
    const add = (each: string): boolean => {
      if (seen.has(each) || modules.getString(each) !== undefined) return true;
      const dot = each.lastIndexOf('.');
      if (dot < 0) {
        if (!BUILTIN_MODULES.has(each) && this.#find(each) !== IN_LIBRARY) return false;
      } else {
        const package_ = each.slice(0, dot);
        if (!add(package_)) return false;
        // Its package may import it.
        if (seen.has(each)) return true;
        // What runs in a package runs after the package is there.
        if (!isLazy(each) && seen.has(package_) && aliasOf(each) === undefined) return false;
      }
      seen.add(each);
      if (!importsOf(each).every(add)) return false;
      wanted.push(each);
      return true;
    };
    if (!add(name)) return undefined;
    for (const each of wanted) {
      // Those that are not lazy run what they like.
      if (modules.getString(each) === undefined) this.#makeLazy(each);
      for (const inside of wanted)
        if (inside.startsWith(`${each}.`) && aliasOf(inside) === undefined)
          this.#bind(inside, modules.getString(inside));
    }
    return modules.getString(name);
  }

  #makeLazy(name: string): void {
    const { modules, makeBuiltin, importModule } = this.#surroundings;
    const alias = aliasOf(name);
    if (alias !== undefined) {
      modules.setString(name, modules.getString(alias) ?? None);
      return;
    }
    if (BUILTIN_MODULES.has(name)) {
      makeBuiltin(name);
      return;
    }
    if (!isLazy(name)) {
      importModule(name);
      return;
    }
    const path = this.#pathOf(name);
    const folder = isLazyPackage(name) ? path : undefined;
    const file = folder === undefined ? `${path}.py` : `${path}/__init__.py`;
    const module = this.#create(name, { file, folder });
    new PendingLibraryModule(module, namesItself(name), () => this.#runLate(name, module, file));
    modules.setString(name, module);
    this.#bind(name, module);
  }

  /** Runs the body of a module that was imported before. It finds its module where it was, wherever that is now. */
  #runLate(name: string, module: PyModule, file: string): void {
    const { modules, builtins } = this.#surroundings;
    const present = modules.getString(name);
    if (present !== module) modules.setString(name, module);
    // Who replaced `__import__` since it was imported is not told of what it imports.
    const hook = builtins.getString('__import__');
    builtins.setString('__import__', this.#import);
    try {
      this.#run(module, (globals) => this.#surroundings.run(file, globals));
    } finally {
      if (hook === undefined) builtins.deleteString('__import__');
      else builtins.setString('__import__', hook);
      if (present === undefined) modules.deleteString(name);
      else if (present !== module) modules.setString(name, present);
    }
  }
}
