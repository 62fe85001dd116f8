/** Which modules of the library are imported without running their bodies, and what else importing them imports. */
import { LIBRARY_IMPORTS, LIBRARY_PACKAGES } from '../gen/library-imports.ts';

/**
 * Modules whose bodies define what is in them and do nothing else: no other module, no registry and no stream can tell whether they
 * have run. What they put into `copyreg`, `_csv` and caches is for objects that only they make. `test/lazy-modules.slow.test.ts` looks
 * for effects; after a change here, `npm run record` finds what they import.
 */
const LAZY_MODULES = `
__future__ _ast_unparse _collections_abc _colorize _compat_pickle _markupbase _opcode_metadata _weakrefset abc
annotationlib argparse ast base64 bisect bz2 calendar  codecs collections colorsys compression
compression._common compression._common._streams configparser contextlib contextvars copy copyreg csv
dataclasses datetime decimal difflib dis email email._encoded_words email._header_value_parser
email._parseaddr email._policybase email.base64mime email.charset email.contentmanager email.encoders
email.errors email.feedparser email.header email.headerregistry email.iterators email.message email.parser
email.policy email.quoprimime email.utils enum fnmatch fractions functools genericpath getopt gettext glob
graphlib gzip hashlib heapq hmac html html.entities html.parser http http.client http.cookies importlib
importlib._abc importlib.abc importlib.machinery importlib.util inspect io ipaddress json json.decoder
json.encoder json.scanner keyword linecache locale mimetypes numbers opcode operator optparse os pathlib
pathlib._os pathlib.types pickle pkgutil posixpath pprint queue quopri random re re._casefix re._compiler
re._constants re._parser reprlib secrets selectors shlex shutil signal socket stat statistics string
string.templatelib stringprep struct subprocess tarfile tempfile textwrap timeit token tokenize traceback
types typing unittest unittest.case unittest.loader unittest.main unittest.mock unittest.result unittest.runner
unittest.signals unittest.suite unittest.util urllib urllib.error urllib.parse urllib.request urllib.response
uuid weakref xml xml.dom xml.dom.domreg xml.etree xml.etree.ElementPath xml.etree.ElementTree xml.sax
xml.sax._exceptions xml.sax.handler xml.sax.xmlreader zipfile zipfile._path zipfile._path.glob zoneinfo
zoneinfo._common zoneinfo._tzpath
`;

/** Entries of `sys.modules` that bodies make for modules with other names. */
const ALIASES: Readonly<Record<string, string>> = {
  'os.path': 'posixpath',
  'collections.abc': '_collections_abc',
};

// Many programs import none.
let names: ReadonlySet<string> | undefined;
let packages: ReadonlySet<string> | undefined;

/** The modules whose bodies can wait until the module is used. */
export function lazyModules(): ReadonlySet<string> {
  names ??= new Set(LAZY_MODULES.trim().split(/\s+/));
  return names;
}

export const isLazy = (name: string): boolean => lazyModules().has(name);

export function isLazyPackage(name: string): boolean {
  packages ??= new Set(LIBRARY_PACKAGES.split(' '));
  return packages.has(name);
}

/** The module that this name stands for. */
export const aliasOf = (name: string): string | undefined =>
  Object.hasOwn(ALIASES, name) ? ALIASES[name] : undefined;

/** Whether the body of a module sets `__name__`. */
export const namesItself = (name: string): boolean => name === '_collections_abc';

/** What the body of a module imports, in order. */
export function importsOf(name: string): readonly string[] {
  const alias = aliasOf(name);
  if (alias !== undefined) return [alias];
  const imports = Object.hasOwn(LIBRARY_IMPORTS, name) ? (LIBRARY_IMPORTS[name] ?? '') : '';
  const found = imports === '' ? [] : imports.split(' ');
  for (const [other, module] of Object.entries(ALIASES))
    if (other.startsWith(`${name}.`) && !found.includes(other))
      found.splice(found.indexOf(module) + 1, 0, other);
  return found;
}
