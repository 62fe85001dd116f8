/** The types extensions made, and the C structs of their objects. */
import { shapes } from '@harpy/runtime/gen/abi';
import type { NativeFunction } from '@harpy/runtime/wasm/function-table';
import type { CPython, PyObjectPointer } from '../cpython.ts';
import { OB_TYPE, STRUCT_WORD } from '../object-layout.ts';
import { PythonError } from '../python-error.ts';
import { checkTypeLayout, TP_BASE, TP_DEALLOC } from './layout.ts';
import type { NativeParts } from './native-parts.ts';
import type { TypeOwner } from './owner.ts';
import type { StructPool } from './struct-pool.ts';

export interface HPyType {
  /** Whose memory its structs are in. */
  readonly extension: TypeOwner;
  /** Who made it. */
  readonly maker: TypeOwner;
  readonly name: string;
  readonly shape: number;
  /** In bytes; 0 for a type without a struct. */
  readonly structSize: number;
  /** Where an object keeps the address of its struct; `null` for shapes without room for it (int, tuple). */
  readonly structOffset: number | null;
  /** Where an object keeps its call function; 0 when it has none. */
  readonly callOffset: number;
  /** Indices of the extension's functions; 0 where there is none. */
  readonly traverse: number;
  readonly destroy: number;
  readonly finalize: number;
  readonly call: number;
  /** Where in its struct an object keeps an `HPyCallFunction`; -1 when it does not. */
  readonly callField: number;
  /** The vectorcall function of a new object. */
  readonly vectorcall: number;
  readonly collected: boolean;
  /** Does a base written in Python give its objects a `__dict__`, weak references? */
  readonly hasDict: boolean;
  readonly hasWeakReferences: boolean;
  /** `tp_dealloc`, `tp_traverse` and `tp_clear` of the builtin type it extends. */
  readonly builtinDealloc: NativeFunction;
  readonly builtinTraverse: NativeFunction | null;
  readonly builtinClear: NativeFunction | null;
  /** Where its structs come from; `null` for a type without a struct. */
  readonly pool: StructPool | null;
  /** What is freed with the type. */
  readonly parts: NativeParts;
  /** The nearest base that an extension made. */
  readonly base: HPyType | null;
}

export class TypeRegistry {
  readonly #py: CPython;
  /** Without a reference: a type leaves when it dies. */
  readonly #types = new Map<PyObjectPointer, HPyType>();
  /** Structs of objects that have no room for an address. */
  readonly #beside = new Map<PyObjectPointer, number>();

  /** References to be dropped once the extension's code has returned. */
  readonly #dropped: PyObjectPointer[] = [];
  #draining = false;

  constructor(py: CPython) {
    this.#py = py;
    checkTypeLayout(py);
    // Nothing but its dealloc tells of a type's death: weak references and its dict are cleared while it is in use.
    const place = py.symbol('PyType_Type') + TP_DEALLOC;
    const dealloc = py.table.get(py.memory.word(place));
    const watched = (type: number): undefined => {
      const known = this.#types.get(type);
      if (known === undefined) {
        dealloc(type);
        return;
      }
      this.#types.delete(type);
      known.maker.forgetType(type);
      dealloc(type);
      known.pool?.release();
      known.parts.free();
    };
    const pointer = py.table.addJavaScript((type) => watched(type as number), 1, false);
    py.memory.setWord(place, pointer);
  }

  /** Drops a reference, at the next `drain`. */
  dropLater(object: PyObjectPointer): void {
    this.#dropped.push(object);
  }

  /**
   * Drops what is waiting. An object that dies then may put its own references into the same queue, so that a long
   * chain of objects dies in a loop and not in as many nested calls.
   */
  drain(): void {
    if (this.#draining) return;
    this.#draining = true;
    for (let object = this.#dropped.pop(); object !== undefined; object = this.#dropped.pop()) {
      this.#py.fn.Py_DecRef(object);
    }
    this.#draining = false;
  }

  add(type: PyObjectPointer, made: HPyType): void {
    this.#types.set(type, made);
  }

  /** The HPy type that `type` is or, by the line of its `tp_base`s, inherits its layout from. */
  find(type: PyObjectPointer): HPyType | null {
    const { memory } = this.#py;
    for (let at = type; at !== 0; at = memory.word(at + TP_BASE)) {
      const found = this.#types.get(at);
      if (found !== undefined) return found;
    }
    return null;
  }

  isExactly(type: PyObjectPointer): boolean {
    return this.#types.has(type);
  }

  typeOf(object: PyObjectPointer): HPyType | null {
    return this.find(this.#py.memory.word(object + OB_TYPE));
  }

  shapeOf(type: PyObjectPointer): number {
    return this.find(type)?.shape ?? shapes.HPyType_BuiltinShape_Legacy;
  }

  /** The struct of an object, made now if it has none; 0 when its type has none. */
  structOf(object: PyObjectPointer): number {
    const type = this.typeOf(object);
    if (type === null || type.structSize === 0) return 0;
    const known = this.peek(type, object);
    return known !== 0 ? known : this.newStruct(type, object);
  }

  /** The struct of an object that has one, else 0. */
  peek(type: HPyType, object: PyObjectPointer): number {
    return type.structOffset === null
      ? (this.#beside.get(object) ?? 0)
      : this.#py.memory.word(object + type.structOffset);
  }

  makeMissingStruct(object: PyObjectPointer): number {
    const type = this.typeOf(object);
    return type === null || type.structSize === 0 ? 0 : this.newStruct(type, object);
  }

  /** Gives an object a zeroed struct. */
  newStruct(type: HPyType, object: PyObjectPointer): number {
    const { extension, structSize } = type;
    const guarded = extension.decorator?.structMemory ?? null;
    if (guarded === null) {
      const address = (type.pool as StructPool).take();
      this.setStruct(type, object, address);
      return address;
    }
    const alone = type.structOffset === STRUCT_WORD && type.shape === shapes.HPyType_BuiltinShape_Object;
    const address = guarded.allocate(structSize, alone ? object : 0);
    if (address === 0) throw new PythonError('MemoryError', '');
    this.setStruct(type, object, address);
    return address;
  }

  /** The object's struct is at `address` from now on. */
  setStruct(type: HPyType, object: PyObjectPointer, address: number): void {
    if (type.structOffset === null) this.#beside.set(object, address);
    else this.#py.memory.setWord(object + type.structOffset, address);
  }

  /** Takes an object's struct away and gives the memory back. */
  freeStruct(type: HPyType, object: PyObjectPointer, address: number): void {
    if (type.structOffset === null) this.#beside.delete(object);
    else this.#py.memory.setWord(object + type.structOffset, 0);
    const guarded = type.extension.decorator?.structMemory ?? null;
    if (guarded !== null) {
      if (!type.extension.crashed) guarded.free(address);
    } else type.pool?.give(address);
  }
}
