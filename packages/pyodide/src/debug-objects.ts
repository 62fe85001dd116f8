/** What debug mode needs of CPython for one extension. */

import type { DebugObjects } from '@harpy/runtime/debug/host';
import { shapes } from '@harpy/runtime/gen/abi';
import type { Extension } from './extension.ts';

const shapeNames = new Map<number, string>(
  Object.entries(shapes).map(([name, number]) => [number, name.slice('HPyType_BuiltinShape_'.length)]),
);

/** The objects and structs of one extension. */
export class PyodideDebugObjects implements DebugObjects {
  readonly #extension: Extension;

  constructor(extension: Extension) {
    this.#extension = extension;
  }

  describe(raw: number): string {
    return this.#extension.host.debug.describe(raw);
  }

  pendingException(): string | null {
    return this.#extension.host.debug.pendingException();
  }

  raise(message: string): void {
    this.#extension.host.debug.raise(message);
  }

  isCode(raw: number): boolean {
    const { py } = this.#extension.host;
    return py.fn.Py_TYPE(raw) === py.symbol('PyCode_Type');
  }

  problem(raw: number, shape: number): string | null {
    const type = this.#extension.host.types.typeOf(raw);
    if (type === null || type.structSize === 0) return 'is an object without a C struct';
    if (type.extension !== this.#extension)
      return `is an object of '${type.name}', a type of another extension`;
    if (type.shape === shape) return null;
    return `is an object of '${type.name}', which has the builtin shape ${shapeNames.get(type.shape)}, not ${shapeNames.get(shape)}`;
  }

  address(raw: number): number {
    const { types } = this.#extension.host;
    const type = types.typeOf(raw);
    return type === null || type.extension !== this.#extension ? 0 : types.structOf(raw);
  }

  size(raw: number): number {
    return this.#extension.host.types.typeOf(raw)?.structSize ?? 0;
  }

  get structAt(): (raw: number) => number {
    return this.#extension.structAt;
  }

  relocate(raw: number, address: number): void {
    const { types } = this.#extension.host;
    const type = types.typeOf(raw);
    if (type !== null) types.setStruct(type, raw, address);
  }

  layoutOf(raw: number): object | null {
    return this.#extension.host.types.typeOf(raw);
  }

  readonly weightless = 0;
  readonly taggedInts = false;
  readonly traverses = true;

  visitedFields(raw: number): readonly number[] | null {
    return this.#extension.visitedFields(raw);
  }
}
