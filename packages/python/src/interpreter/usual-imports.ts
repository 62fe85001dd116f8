/** Whether modules are still found and loaded as when the import system was made. */
import { PyList } from '@harpy/objects/core-types';
import type { PyDict } from '@harpy/objects/dict';
import type { PyModule } from '@harpy/objects/module';
import { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';

/** Classes of `_bootstrap` and `_bootstrap_external`, and the methods that find and load builtin modules and the library's. */
const METHODS: Readonly<Record<string, readonly string[]>> = {
  BuiltinImporter: ['find_spec', 'create_module', 'exec_module'],
  FrozenImporter: ['find_spec'],
  PathFinder: ['find_spec'],
  FileFinder: ['find_spec', 'path_hook', 'invalidate_caches'],
  SourceFileLoader: [
    'create_module',
    'exec_module',
    'get_code',
    'get_data',
    'source_to_code',
    'path_stats',
    'get_filename',
  ],
};
const FUNCTIONS = ['_find_and_load', '_gcd_import', '_handle_fromlist', '_load_unlocked', 'module_from_spec'];
const LISTS = ['meta_path', 'path_hooks'];

export class UsualImports {
  readonly #sys: PyDict;
  readonly #bootstrap: PyDict;
  readonly #lists: readonly (readonly PyValue[])[];
  readonly #functions: readonly (PyValue | undefined)[];
  readonly #methods: readonly (readonly [type: PyType, name: string, value: PyValue | undefined])[];

  constructor(sys: PyDict, bootstrap: PyModule, external: PyModule) {
    this.#sys = sys;
    this.#bootstrap = bootstrap.dict;
    this.#lists = LISTS.map((name) => [...itemsOf(sys.getString(name))]);
    this.#functions = FUNCTIONS.map((name) => bootstrap.dict.getString(name));
    this.#methods = Object.entries(METHODS).flatMap(([name, methods]) => {
      const type = bootstrap.dict.getString(name) ?? external.dict.getString(name);
      if (!(type instanceof PyType)) throw new Error(`importlib has no ${name}`);
      return methods.map((method) => [type, method, type.lookup(method)] as const);
    });
  }

  hold(): boolean {
    return (
      LISTS.every((name, at) => sameItems(itemsOf(this.#sys.getString(name)), this.#lists[at] ?? [])) &&
      FUNCTIONS.every((name, at) => this.#bootstrap.getString(name) === this.#functions[at]) &&
      this.#methods.every(([type, name, value]) => type.lookup(name) === value)
    );
  }
}

const itemsOf = (list: PyValue | undefined): readonly PyValue[] => (list instanceof PyList ? list.items : []);

const sameItems = (a: readonly PyValue[], b: readonly PyValue[]): boolean =>
  a.length === b.length && a.every((item, at) => item === b[at]);
