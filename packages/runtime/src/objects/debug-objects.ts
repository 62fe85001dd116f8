/** What debug mode needs of the objects' Python for one extension. */
import { getAttribute } from '@harpy/objects/attribute';
import { PyBytes } from '@harpy/objects/bytes';
import { callArray } from '@harpy/objects/call';
import { None, PyFloat, PyList, PyTuple, typeOf } from '@harpy/objects/core-types';
import { PyDict } from '@harpy/objects/dict';
import { PyBaseException } from '@harpy/objects/errors';
import { PyObject } from '@harpy/objects/object';
import { reprText } from '@harpy/objects/protocols/text';
import { strFromJS } from '@harpy/objects/str';
import { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import type { DebugObjects } from '../debug/host.ts';
import { shapes } from '../gen/abi.ts';
import type { Handle } from '../types.ts';
import type { Extension } from './extension.ts';
import { structOf } from './structs.ts';
import { extensionTypeOf } from './types/extension-type.ts';
import type { Language } from './world.ts';

/** Longest repr in a report. */
const LONGEST = 60;

const shapeName = (shape: number): string =>
  Object.entries(shapes)
    .find(([, number]) => number === shape)?.[0]
    .slice('HPyType_BuiltinShape_'.length) ?? String(shape);

/** The address of a struct that is not in memory now. */
const ELSEWHERE = 4;

/** An instance of `hpy.debug.HPyDebugError`. */
export function debugError(language: Language, message: string): PyBaseException {
  const made = callArray(getAttribute(language.importModule('hpy.debug'), 'HPyDebugError'), [
    strFromJS(message),
  ]);
  if (!(made instanceof PyBaseException)) throw new TypeError('hpy.debug.HPyDebugError is no exception');
  return made;
}

export class ObjectsDebugObjects implements DebugObjects {
  readonly #extension: Extension;

  constructor(extension: Extension) {
    this.#extension = extension;
  }

  /** The object behind a handle of the host's. */
  value(raw: number): PyValue {
    return this.#extension.handles.get(raw as Handle);
  }

  describe(raw: number): string {
    const value = this.value(raw);
    if (value === None) return 'None';
    if (!(value instanceof PyObject) || value.constructor === PyFloat || value instanceof PyBytes) {
      const text = reprText(value);
      return text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text;
    }
    const items =
      value.constructor === PyList || value.constructor === PyTuple ? (value as PyList).items.length : -1;
    const name = typeOf(value).name;
    if (items >= 0) return `a ${name} of ${items} item${items === 1 ? '' : 's'}`;
    if (value.constructor === PyDict) return 'a dict';
    return value instanceof PyType ? `<class '${value.name}'>` : `<${name} object>`;
  }

  pendingException(): string | null {
    const { pending } = this.#extension;
    return pending === undefined ? null : typeOf(pending).name;
  }

  raise(message: string): void {
    const { pending, world } = this.#extension;
    // Making it must not find an exception pending.
    this.#extension.setPending(undefined);
    const error = debugError(world.language, message);
    if (pending !== undefined) error.context = pending;
    this.#extension.setPending(error);
  }

  problem(raw: number, shape: number): string | null {
    const type = extensionTypeOf(typeOf(this.value(raw)));
    if (type === undefined) return 'is an object without a C struct';
    return type.shape === shape
      ? null
      : `is an object of '${type.name}', which has the builtin shape ${shapeName(type.shape)}, not ${shapeName(shape)}`;
  }

  /** Structs move by themselves here, so their addresses say nothing for long. */
  address(raw: number): number {
    const value = this.#extension.handles.get(raw as Handle);
    const struct = value instanceof PyObject ? structOf(value) : undefined;
    return struct === undefined ? 0 : struct.address || ELSEWHERE;
  }

  size(raw: number): number {
    return extensionTypeOf(typeOf(this.value(raw)))?.structSize ?? 0;
  }

  relocate(): void {}

  layoutOf(): null {
    return null;
  }

  visitedFields(): null {
    return null;
  }
}
