/** Which modules of Python are in which part of its bundle: the core, what starts every program, and parts that are read later. */
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = fileURLToPath(new URL('../../packages', import.meta.url));

/** How a module is called in the bundle. */
const nameOf = (file: string): string =>
  relative(packages, file).replaceAll('\\', '/').replace('/dist/src/', '/').replace(/\.js$/, '');

/**
 * Imports of which only functions use something: what they import is read and runs when that is used. By the module, and what it
 * imports.
 */
const LATE_IMPORTS: Readonly<Record<string, RegExp>> = {
  'python/builtin-modules': /^python\/modules\/(?!(_io|_warnings)$)/,
  'harpy/python/harpy-thread': /^harpy\/python\/(harpy-extensions|trace-output)$/,
  'python/source':
    /^python\/(ast\/unparse|compile-checks\/check|compiler\/compile|parser\/parse|symtable\/build)$/,
  'python/modules/_ast':
    /^(objects\/text\/unicode-names|python\/(ast\/optimize|ast\/validate\/validate|parser\/parse))$/,
  'python/modules/_symtable': /^python\/symtable\/(build|view)$/,
  'python/modules/_tokenize': /^python\/tokenizer\/token-list$/,
  'python/lazy-bodies': /^python\/(ast\/unparse|compiler\/lazy|parser\/parse|symtable\/build)$/,
  'python/unicode-name': /^objects\/text\/unicode-names$/,
  'objects/text/codecs/escapes': /^objects\/text\/unicode-names$/,
  'objects/text/codecs/unicode-errors': /^objects\/text\/unicode-names$/,
};

/** The parts by name, with what programs ask of them; other modules that are imported late are parts by themselves. */
const PARTS: readonly (readonly [name: string, roots: RegExp])[] = [
  ['nodes', /^python\/modules\/_ast$/],
  ['compiler', /^python\/(ast|compile-checks|compiler|parser|symtable)\//],
  [
    'usual',
    /^python\/modules\/(_abc|_bisect|_codecs|_collections|_contextvars|_functools|_heapq|_imp|_json|_locale|_opcode|_operator|_random|_signal|_sre|_stat|_string|_struct|_thread|_types|_typing|_weakref|atexit|errno|gc|itertools|marshal|math|posix|time)$/,
  ],
];

/** The modules in a bundle, divided into parts. A part may use those before it. */
export interface Division {
  /** The part that a file is in; undefined for what is not of the bundle. */
  owner(file: string): string | undefined;
  /** The parts but the core, and of each the files that others ask of it. */
  readonly parts: readonly (readonly [name: string, files: readonly string[]])[];
  /** Files of the core that parts ask of it. */
  readonly shared: readonly string[];
  /** In the text of a program: the name of a file as a key. */
  key(file: string): string;
  /** In the text of a program: what the module of a file exports. */
  call(file: string): string;
  /** Files that import that one, in a part. */
  importers(file: string, part: string): readonly string[];
  /** What a module imports late, by how it writes that. */
  late(file: string): ReadonlySet<string>;
}

/** `imports`: what the file of each module imports. */
export function divide(entry: string, imports: ReadonlyMap<string, readonly string[]>): Division {
  const late = (file: string): ReadonlySet<string> => {
    const pattern = LATE_IMPORTS[nameOf(file)];
    return new Set(
      pattern === undefined ? [] : (imports.get(file) ?? []).filter((each) => pattern.test(nameOf(each))),
    );
  };
  const owners = new Map<string, string>();
  const roots: string[] = [];
  const take = (part: string, file: string): void => {
    if (owners.has(file) || !imports.has(file)) return;
    owners.set(file, part);
    const after = late(file);
    for (const each of imports.get(file) ?? []) if (!after.has(each)) take(part, each);
    roots.push(...after);
  };
  take('core', entry);
  const names = [...PARTS.map(([name]) => name)];
  for (const [name, pattern] of PARTS)
    for (const file of [...roots]) if (pattern.test(nameOf(file))) take(name, file);
  // More of them may come while these are taken.
  for (let at = 0; at < roots.length; at++) {
    const file = roots[at] as string;
    if (owners.has(file)) continue;
    const name = nameOf(file).replace(/^.*\//, '');
    names.push(name);
    take(name, file);
  }
  const asked = new Set(roots);
  for (const [file, owner] of owners)
    for (const each of imports.get(file) ?? []) if (owners.get(each) !== owner) asked.add(each);
  const askedOf = (part: string) => [...asked].filter((file) => owners.get(file) === part).sort();
  const key = (file: string) => JSON.stringify(nameOf(file));
  return {
    owner: (file) => owners.get(file),
    parts: names.map((name) => [name, askedOf(name)]),
    shared: askedOf('core'),
    key,
    call: (file) => `$part(${JSON.stringify(owners.get(file))}, ${key(file)})`,
    importers: (file, part) =>
      [...imports].flatMap(([each, all]) => (owners.get(each) === part && all.includes(file) ? [each] : [])),
    late,
  };
}

/** What stands between the braces of an import. */
const listed = (names: string): readonly string[] =>
  names
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');

/** The names that a module imports from the module of another file; undefined if it does not say which. */
export function namesImported(text: string, importer: string, file: string): readonly string[] | undefined {
  const names: string[] = [];
  for (const [, list, from] of text.matchAll(/^(?:import|export) (.*) from '([^']+)';$/gm)) {
    if (list === undefined || from === undefined || !isImport(importer, from, file)) continue;
    const braces = /^\{ (.*) \}$/.exec(list)?.[1];
    if (braces === undefined) return undefined;
    names.push(...listed(braces).map((each) => each.replace(/ as .*/, '')));
  }
  return names;
}

/** The text of a module with its late imports taken out, and asked for where something of them is used. */
export function withLateImports(division: Division, file: string, text: string): string {
  const late = division.late(file);
  if (late.size === 0) return text;
  const uses = new Map<string, string>();
  const rest = text.replaceAll(
    /^import \{ ([\w, ]+) \} from '([^']+)';$/gm,
    (all, names: string, from: string) => {
      const target = [...late].find((each) => isImport(file, from, each));
      if (target === undefined) return all;
      for (const name of listed(names)) uses.set(name, `${division.call(target)}.${name}`);
      return '';
    },
  );
  if (uses.size < late.size) throw new Error(`${file}: late imports that are written otherwise`);
  return rest.replaceAll(/(?<![.\w$])\w+\b(?!\s*:)/g, (word) => uses.get(word) ?? word);
}

const isImport = (importer: string, from: string, file: string): boolean =>
  from.startsWith('.')
    ? resolve(importer, '..', from) === file
    : file.endsWith(`/${from.replace(/^@harpy\/(\w+)\//, '$1/dist/src/')}.js`);
