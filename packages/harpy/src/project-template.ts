/** The project that `harpy new` makes, from the files in this package's `template` folder. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The files of a new project called `name`: text by path, with `/` between folders. */
export function projectFiles(name: string): Map<string, string> {
  const folder = join(dirname(fileURLToPath(import.meta.resolve('harpy/package.json'))), 'template');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
      .sort()
      .map((path) => [
        targetPath(path.slice(folder.length + 1).replaceAll('\\', '/'), name),
        readFileSync(path, 'utf8').replaceAll('@NAME@', name),
      ]),
  );
}

/** npm leaves a file called .gitignore out of packages, so ours has another name. */
function targetPath(path: string, name: string): string {
  return path === 'gitignore'
    ? '.gitignore'
    : path.replace(/\bextension\.c$/, `${name}.c`).replace(/test_extension\.py$/, `test_${name}.py`);
}

/** Python's keywords: https://docs.python.org/3/reference/lexical_analysis.html#keywords */
const keywords = new Set(
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield'.split(
    ' ',
  ),
);

/** Why `name` cannot be the name of an extension module; undefined when it can. */
export function nameProblem(name: string): string | undefined {
  if (keywords.has(name)) return `'${name}' is a keyword of Python`;
  // C identifiers are ASCII, and the name becomes part of one.
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) {
    const better = name
      .normalize('NFKD')
      .replace(/[^A-Za-z0-9]+/g, '_')
      .replace(/^_+|_+$/g, '')
      .replace(/^(?=\d)/, '_')
      .toLowerCase();
    const hint = better !== '' && !keywords.has(better) ? `; try '${better}'` : '';
    return `'${name}' is no module name: use letters, digits and _, not starting with a digit${hint}`;
  }
  return undefined;
}
