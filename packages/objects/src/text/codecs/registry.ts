/** What a program can change about codecs; of each interpreter. */

import { call1, isCallable } from '../../call.ts';
import { None, PyTuple } from '../../core-types.ts';
import { lookupErrorType, newException, typeError } from '../../errors.ts';
import type { PyValue } from '../../value.ts';

export class CodecRegistry {
  /** Functions that get a normalised name and answer with a `CodecInfo` or None. */
  readonly search: PyValue[] = [];
  readonly cache = new Map<string, PyTuple>();
  /** Error handlers by name, those of `codecs.register_error`. */
  readonly handlers = new Map<string, PyValue>();
  /** Called before the first search: imports the package `encodings`. */
  prepare: (() => void) | undefined = undefined;
}

/** The registry of the interpreter that runs. */
export const codecs: { registry: CodecRegistry } = { registry: new CodecRegistry() };

/** As `encodings.normalize_encoding` but in lower case: runs of other characters become one underscore. */
export function normalizeEncoding(name: string): string {
  let out = '';
  let punctuation = false;
  for (const char of name) {
    if (/[A-Za-z0-9.]/.test(char)) {
      if (punctuation && out !== '') out += '_';
      punctuation = false;
      out += char.toLowerCase();
    } else punctuation = true;
  }
  return out;
}

export function lookupError(message: string): object {
  return newException(lookupErrorType, message);
}

/** `codecs.lookup(name)`: the tuple of encoder, decoder, stream reader and writer. */
export function lookupCodec(name: string): PyTuple {
  const { registry } = codecs;
  const normal = normalizeEncoding(name);
  const cached = registry.cache.get(normal);
  if (cached !== undefined) return cached;
  const { prepare } = registry;
  if (prepare !== undefined) {
    registry.prepare = undefined;
    prepare();
  }
  for (const search of registry.search) {
    const found = call1(search, normal);
    if (found === None) continue;
    if (!(found instanceof PyTuple) || found.items.length !== 4)
      throw typeError('codec search functions must return 4-tuples');
    registry.cache.set(normal, found);
    return found;
  }
  throw lookupError(`unknown encoding: ${name}`);
}

/** `codecs.register(search)`. */
export function registerSearch(search: PyValue): void {
  if (!isCallable(search)) throw typeError('argument must be callable');
  codecs.registry.search.push(search);
}

/** `codecs.unregister(search)`. */
export function unregisterSearch(search: PyValue): void {
  const { registry } = codecs;
  const at = registry.search.indexOf(search);
  if (at < 0) return;
  registry.search.splice(at, 1);
  registry.cache.clear();
}
