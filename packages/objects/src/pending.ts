/** Modules and objects that are there before they are whole: who asks for what is missing has it put in. */
import type { PyDict } from './dict.ts';
import type { PyModule } from './module.ts';
import { PyObject } from './object.ts';
import type { PyType } from './type.ts';
import type { PyValue } from './value.ts';

/** What a module still misses. */
export interface PendingModule {
  /** What there is so far. */
  readonly dict: PyDict;
  /** Whether `dict` says already what this attribute is, or that there is none; may put in what says it. `*` stands for all public ones. */
  answers(name: string): boolean;
  /** Makes the module whole, by way of `settleModule`. */
  complete(): void;
}

/** Has a module completed by who asks for its dict. */
export function deferModule(module: PyModule, pending: PendingModule): void {
  module.pending = pending;
  Object.defineProperty(module, 'dict', {
    configurable: true,
    enumerable: true,
    get: () => {
      pending.complete();
      return module.dict;
    },
  });
}

/** Makes a module like any other. */
export function settleModule(module: PyModule): PyDict {
  const { pending } = module;
  if (pending === undefined) return module.dict;
  const value = pending.dict;
  module.pending = undefined;
  Object.defineProperty(module, 'dict', { value, configurable: true, enumerable: true, writable: true });
  return value;
}

/** The dict of a module, without what it still misses. */
export const dictSoFar = (module: PyModule): PyDict => (module.pending ?? module).dict;

/** The dict that says whether a module has an attribute, and which. */
export function dictForAttribute(module: PyModule, name: string): PyDict {
  const { pending } = module;
  return pending?.answers(name) === true ? pending.dict : module.dict;
}

/**
 * An object that is made when something is asked of it. Whatever is asked begins with its type: then it takes over the attributes and the
 * class of what `make` makes, an object of a Python class without slots.
 */
export class PendingObject extends PyObject {
  readonly #make: () => PyObject;
  /** What an attribute will be, where that is known. */
  readonly early: (name: string) => PyValue | undefined;

  constructor(make: () => PyObject, early: (name: string) => PyValue | undefined = () => undefined) {
    super();
    this.#make = make;
    this.early = early;
  }

  static complete(object: PendingObject): PyType {
    const made = object.#make();
    Reflect.deleteProperty(object, 'early');
    Object.assign(object, made);
    Object.setPrototypeOf(object, Object.getPrototypeOf(made) as object);
    return object.type;
  }
}

Object.defineProperty(PendingObject.prototype, 'type', {
  configurable: true,
  get(this: PendingObject) {
    return PendingObject.complete(this);
  },
});
