/**
 * What the bodies of lazy modules import: `node packages/python/dist/test/library-imports.js` runs them all and writes
 * `src/gen/library-imports.ts`.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lazyModules } from '../src/interpreter/lazy-modules.ts';
import { startPython } from './support/programs.ts';

const PROGRAM = `
import builtins, sys
original = builtins.__import__
imports = {}
def record(name, globals=None, locals=None, fromlist=(), level=0):
    frame = sys._getframe(1)
    at_top = frame.f_globals is globals and frame.f_code.co_name == '<module>'
    result = original(name, globals, locals, fromlist, level)
    if not at_top: return result
    # _collections_abc gives itself another name.
    importer = globals['__spec__'].name if globals['__spec__'] else '__main__'
    absolute = name
    if level:
        package = globals['__package__'].split('.')
        absolute = '.'.join(package[:len(package) - level + 1] + ([name] if name else []))
    for each in [absolute] + [f'{absolute}.{x}' for x in fromlist or ()]:
        seen = imports.setdefault(importer, [])
        if each in sys.modules and each not in seen and each != importer: seen.append(each)
    return result
wanted = WANTED
# Some were imported for this program to run.
for name in wanted: sys.modules.pop(name, None)
builtins.__import__ = record
for name in wanted: __import__(name)
builtins.__import__ = original
for name in wanted: print(name, hasattr(sys.modules[name], '__path__'), *imports.get(name, ()))
`;

/** The text of `src/gen/library-imports.ts`. */
export function libraryImports(): string {
  const names = [...lazyModules()].sort();
  const lines = startPython().run(PROGRAM.replace('WANTED', JSON.stringify(names)), { lazy_imports: 'none' });
  const packages: string[] = [];
  const entries = lines.map((line) => {
    const [name = '', isPackage, ...imports] = line.split(' ');
    if (!lazyModules().has(name)) throw new Error(lines.join('\n'));
    if (isPackage === 'True') packages.push(name);
    // The modules every import system has are there before.
    const others = imports.filter((each) => each !== 'sys' && each !== 'builtins' && each !== '__main__');
    return `  ${/^[a-z_]+$/i.test(name) ? name : `'${name}'`}: '${others.join(' ')}',`;
  });
  return `/** Made by \`npm run record\`. */
/** What the body of each lazy module of the library imports, in order. */
export const LIBRARY_IMPORTS: Readonly<Record<string, string>> = {
${entries.join('\n')}
};

/** Those that are packages. */
export const LIBRARY_PACKAGES =
  '${packages.join(' ')}';
`;
}

export const LIBRARY_IMPORTS_FILE = fileURLToPath(
  new URL('../../src/gen/library-imports.ts', import.meta.url),
);

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(LIBRARY_IMPORTS_FILE, libraryImports());
