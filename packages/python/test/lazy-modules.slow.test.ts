/** Modules whose bodies run when they are used: what importing them imports, and that their bodies do nothing to others. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { importsOf, lazyModules } from '../src/interpreter/lazy-modules.ts';
import { LIBRARY_IMPORTS_FILE, libraryImports } from './library-imports.ts';
import { startPython } from './support/programs.ts';

test('what lazy modules import is known', () => {
  assert.equal(readFileSync(LIBRARY_IMPORTS_FILE, 'utf8'), libraryImports(), "run 'npm run record'");
});

/** What they put into others: it is found only by way of objects that they make. */
const EFFECTS: ReadonlySet<string> = new Set([
  // Patterns that were compiled.
  're._cache',
  're._cache2',
  // How `copy` takes patterns, and what `typing` makes.
  'copyreg.dispatch_table',
  'copy.dispatch_table',
  // The dialects of `csv`.
  '_csv._dialects',
  // What was read of the build's settings.
  'sysconfig._CONFIG_VARS',
  'sysconfig._CONFIG_VARS_INITIALIZED',
  // What importing itself leaves.
  'sys.path_importer_cache',
  'importlib._bootstrap._module_locks',
  '_frozen_importlib._module_locks',
  // `importlib` is one module with two names.
  ...['__name__', '__package__', '__spec__', '__file__'].flatMap((name) => [
    `importlib._bootstrap.${name}`,
    `importlib._bootstrap_external.${name}`,
    `_frozen_importlib.${name}`,
    `_frozen_importlib_external.${name}`,
  ]),
]);

const PROGRAM = `
import sys, atexit, _signal, _warnings
def state():
    found = {}
    for name, module in list(sys.modules.items()):
        for key, value in list(vars(module).items()):
            found[name, key] = value, len(value) if isinstance(value, (dict, list, set)) else 0
    del found['sys', 'modules']
    found['exit functions'] = atexit._ncallbacks()
    found['filters'] = len(_warnings.filters)
    found['handlers'] = [_signal.getsignal(number) for number in range(1, 32)]
    return found
# The modules of paths and this one import one another, and count on its being first.
import os
for name, *others in WANTED:
    # What is not lazy runs at once also when the module is.
    for other in others: __import__(other)
    # Contents of builtin modules are made when they are looked at, and may import others.
    state()
    before, there = state(), set(sys.modules)
    __import__(name)
    for key, value in state().items():
        if isinstance(key, tuple):
            new = key[0] not in there or f'{key[0]}.{key[1]}' in sys.modules and key not in before
            if new or key[0] == '__main__' or before.get(key) == value: continue
            print(name, f'{key[0]}.{key[1]}')
        elif before[key] != value: print(name, key)
`;

test('the bodies of lazy modules change nothing but their own modules', () => {
  const seen = new Set<string>();
  const order: string[] = [];
  const add = (name: string): void => {
    if (seen.has(name) || !lazyModules().has(name)) return;
    seen.add(name);
    importsOf(name).forEach(add);
    order.push(name);
  };
  lazyModules().forEach(add);
  const wanted = order.map((name) => [name, ...importsOf(name).filter((each) => !lazyModules().has(each))]);
  const program = PROGRAM.replace('WANTED', JSON.stringify(wanted));
  const lines = startPython().run(program, { lazy_imports: 'none' });
  const found = lines.filter((line) => line !== '' && !EFFECTS.has(line.slice(line.indexOf(' ') + 1)));
  assert.deepEqual(found, []);
});
