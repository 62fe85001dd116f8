/** What debug mode needs of the objects' Python for one extension. */
import { getAttribute } from '@harpy/objects/attribute';
import { PyBytes } from '@harpy/objects/bytes';
import { callArray } from '@harpy/objects/call';
import { None, PyFloat, PyList, PyTuple, typeOf } from '@harpy/objects/core-types';
import { PyDict } from '@harpy/objects/dict';
import { PyBaseException } from '@harpy/objects/errors';
import { PyCode } from '@harpy/objects/function';
import { PyObject } from '@harpy/objects/object';
import { reprText } from '@harpy/objects/protocols/text';
import { strFromJS } from '@harpy/objects/str';
import { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import type { DebugObjects } from '../debug/host.ts';
import { shapes } from '../gen/abi.ts';
import type { Handle } from '../types.ts';
import { type FunctionPointer, FunctionTable } from '../wasm/function-table.ts';
import type { Extension } from './extension.ts';
import { type Struct, WatchedStruct } from './structs.ts';
import { type ExtensionType, extensionTypeOf } from './types/extension-type.ts';
import type { Language } from './world.ts';

/** Longest repr in a report. */
const LONGEST = 60;
/** Python may refuse to write ints beyond it, and takes long for them. */
const LARGE_INT = 10n ** 600n;

const shapeName = (shape: number): string =>
  Object.entries(shapes)
    .find(([, number]) => number === shape)?.[0]
    .slice('HPyType_BuiltinShape_'.length) ?? String(shape);

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
  /** A visitor in the extension's table, and what it was given. */
  #visitor: FunctionPointer | undefined;
  readonly #visited: number[] = [];

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
    if (typeof value === 'bigint' && (value > LARGE_INT || value < -LARGE_INT)) return 'a large int';
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

  isCode(raw: number): boolean {
    return this.value(raw) instanceof PyCode;
  }

  problem(raw: number, shape: number): string | null {
    const type = this.#typeOf(raw);
    if (type === undefined || type.structSize === 0) return 'is an object without a C struct';
    if (type.extension !== this.#extension)
      return `is an object of '${type.name}', a type of another extension`;
    return type.shape === shape
      ? null
      : `is an object of '${type.name}', which has the builtin shape ${shapeName(type.shape)}, not ${shapeName(shape)}`;
  }

  address(raw: number): number {
    return this.#struct(raw)?.address ?? 0;
  }

  size(raw: number): number {
    return this.#typeOf(raw)?.structSize ?? 0;
  }

  /** The slots of objects that this extension made hold their structs. */
  get structAt(): (raw: number) => number {
    return this.#extension.structAt;
  }

  relocate(raw: number, address: number): void {
    const struct = this.#struct(raw);
    if (!(struct instanceof WatchedStruct)) return;
    struct.address = address;
    const { handles } = this.#extension;
    if (struct.slot !== 0 && struct.table === handles) handles.hold(struct.slot as Handle, address);
  }

  layoutOf(raw: number): object | null {
    const type = this.#typeOf(raw);
    return type === undefined || type.structSize === 0 ? null : type;
  }

  /** JavaScript's collector finds what fields refer to by itself. */
  /** Small ints. */
  readonly weightless = 1;
  readonly taggedInts = true;
  readonly traverses = false;

  visitedFields(raw: number): readonly number[] | null {
    const extension = this.#extension;
    this.#visitor ??= new FunctionTable(extension.instance.table).addJavaScript((field) => {
      this.#visited.push(field as number);
      return 0;
    }, 2);
    this.#visited.length = 0;
    let traverses = false;
    for (let type = this.#typeOf(raw); type !== undefined; type = type.base) {
      const { traverse } = type;
      if (traverse === 0) continue;
      traverses = true;
      const visitor = this.#visitor;
      extension.calls.bare(traverse, (invoke) => invoke.call3(traverse, this.address(raw), visitor, 0));
    }
    return traverses ? [...this.#visited] : null;
  }

  #typeOf(raw: number): ExtensionType | undefined {
    return extensionTypeOf(typeOf(this.value(raw)));
  }

  /** The struct of an object of this extension, made if it has none yet. */
  #struct(raw: number): Struct | undefined {
    const type = this.#typeOf(raw);
    if (type === undefined || type.structSize === 0 || type.extension !== this.#extension) return undefined;
    return this.#extension.structOf(this.value(raw));
  }
}
