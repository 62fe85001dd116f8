/** Importing beside `importlib`: absolute names of relative ones, the names of the library, errors and their tracebacks. */
import { getAttribute, lookupAttribute } from '@harpy/objects/attribute';
import { None, textOf } from '@harpy/objects/core-types';
import type { PyDict } from '@harpy/objects/dict';
import {
  deprecationWarningType,
  importErrorType,
  importWarningType,
  isException,
  keyError,
  moduleNotFoundErrorType,
  newException,
  type PyBaseException,
  type PyImportError,
  typeError,
} from '@harpy/objects/errors';
import { hooks } from '@harpy/objects/hooks';
import { PyModule } from '@harpy/objects/module';
import { dictSoFar, PendingObject } from '@harpy/objects/pending';
import { equal } from '@harpy/objects/protocols/compare';
import { frozenSetFrom } from '@harpy/objects/set';
import { strFromJS } from '@harpy/objects/str';
import type { PyTraceback } from '@harpy/objects/traceback';
import type { PyValue } from '@harpy/objects/value';
import { BUILTIN_MODULES } from '../builtin-modules.ts';
import { system } from '../system.ts';

/**
 * Takes the import system's own frames out of a traceback, as CPython does: all of them if it is an ImportError, else those
 * that end with `_call_with_frames_removed`.
 */
export function removeImportFrames(error: PyBaseException): void {
  const always = isException(error, importErrorType);
  const keep: PyTraceback[] = [];
  let chunk: PyTraceback[] = [];
  for (let at = error.traceback as PyTraceback | undefined; at !== undefined; at = at.next) {
    const { filename, name } = at.code.fields;
    if (!/\/importlib\/_bootstrap(?:_external)?\.py$/.test(filename)) {
      keep.push(...chunk, at);
      chunk = [];
      continue;
    }
    chunk.push(at);
    if (always || name === '_call_with_frames_removed') chunk = [];
  }
  keep.push(...chunk);
  for (const [at, each] of keep.entries()) each.next = keep[at + 1];
  error.traceback = keep[0];
}

/** `sys.stdlib_module_names`: what is in the library's folder, and the builtin modules. */
export function libraryNames(folder: string): PyValue {
  const names = system()
    .fs.readdirSync(folder)
    .filter((name) => !name.startsWith('__') && (name.endsWith('.py') || !name.includes('.')))
    .map((name) => name.replace(/\.py$/, ''));
  return frozenSetFrom(['builtins', 'sys', ...BUILTIN_MODULES.keys(), ...names].map(strFromJS));
}

export function isInitializing(module: PyValue): boolean {
  const spec =
    module instanceof PyModule
      ? dictSoFar(module).getString('__spec__')
      : lookupAttribute(module, '__spec__');
  // Nothing waits for modules that were imported without importlib, and a spec nobody has asked for is theirs.
  if (spec instanceof PendingObject) return false;
  return spec !== undefined && spec !== None && lookupAttribute(spec, '_initializing') === true;
}

export function notFound(message: string, name: string): PyBaseException {
  const error = newException(moduleNotFoundErrorType, message) as PyImportError;
  error.message = message;
  error.name = name;
  return error;
}

/** The absolute name of a relative import. */
export function resolveName(name: string, globals: PyDict | undefined, level: number): string {
  const package_ = globals?.getString('__package__');
  let base = package_ === undefined || package_ === None ? undefined : textOf(package_);
  if (package_ !== undefined && package_ !== None && base === undefined)
    throw typeError('package must be a string');
  const spec = globals?.getString('__spec__') ?? None;
  if (base !== undefined) {
    if (spec !== None && !(spec instanceof PendingObject) && !equal(base, getAttribute(spec, 'parent')))
      hooks.warn(deprecationWarningType, '__package__ != __spec__.parent', 1);
  } else if (spec !== None) {
    base = textOf(getAttribute(spec, 'parent'));
    if (base === undefined) throw typeError('__spec__.parent must be a string');
  } else {
    hooks.warn(
      importWarningType,
      "can't resolve package from __spec__ or __package__, falling back on __name__ and __path__",
      1,
    );
    const own = globals?.getString('__name__');
    if (own === undefined) throw keyError("'__name__' not in globals");
    base = textOf(own);
    if (base === undefined) throw typeError('__name__ must be a string');
    if (globals?.getString('__path__') === undefined)
      base = base.slice(0, Math.max(0, base.lastIndexOf('.')));
  }
  if (base === '')
    throw newException(importErrorType, 'attempted relative import with no known parent package');
  for (let up = 1; up < level; up++) {
    const dot = base.lastIndexOf('.');
    if (dot < 0) throw newException(importErrorType, 'attempted relative import beyond top-level package');
    base = base.slice(0, dot);
  }
  return name === '' ? base : `${base}.${name}`;
}
