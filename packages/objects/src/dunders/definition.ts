/** How a special method and its slot are made of each other. */
import { warm } from '../attribute.ts';
import type { Implementation } from '../builtin.ts';
import { callUnbound0, callUnbound1 } from '../call.ts';
import { NotImplemented, typeOf } from '../core-types.ts';
import { typeError } from '../errors.ts';
import type { PyFunction } from '../function.ts';
import type { SlotName } from '../slots.ts';
import type { PyType } from '../type.ts';
import type { PyValue } from '../value.ts';

/** One special method. */
export interface Dunder {
  readonly name: string;
  readonly slot: SlotName;
  /** The signature after the name. */
  readonly signature: string;
  readonly doc: string;
  /** The special method as a function of the slot. */
  readonly wrap: (slot: never, owner: PyType) => Implementation;
  /** What fills the slot of a Python class that defines the special method; one function per slot. */
  readonly generic: unknown;
  /**
   * What fills it instead where the special method is a Python function, which then need not be looked up. A slot that several
   * special methods share has it of one of them.
   */
  readonly specific: ((method: PyFunction) => unknown) | undefined;
}

/** The special method of the object's type; a TypeError without it. */
export function found(self: PyValue, name: string): PyValue {
  const value = typeOf(self).lookup(name);
  if (value === undefined) throw attributeMissing(self, name);
  return value;
}

function attributeMissing(self: PyValue, name: string): object {
  return typeError(`'${typeOf(self).name}' object has no ${name}`);
}

/** A special method of a slot. */
export function dunder(
  name: string,
  slot: SlotName,
  signature: string,
  doc: string,
  wrap: (slot: never, owner: PyType) => Implementation,
  generic: unknown,
  specific?: (method: PyFunction) => unknown,
): Dunder {
  return { name, slot, signature, doc, wrap, generic, specific };
}

export type Unary = (self: PyValue) => PyValue;
export type Binary = (a: PyValue, b: PyValue) => PyValue;
export type Ternary = (a: PyValue, b: PyValue, c: PyValue) => PyValue;

/** One that takes the object alone. */
export function unary(name: string, slot: SlotName, doc: string): Dunder {
  return dunder(
    name,
    slot,
    '(/)',
    doc,
    (f: Unary) => f,
    (self: PyValue) => callUnbound0(found(self, name), self),
    (method) => (self: PyValue) => method.call1(self),
  );
}

/** An operator and its reflected form: CPython's SLOT1BINFULL. */
export function binary(operator: string, slot: SlotName & `nb_${string}`, symbol: string): Dunder[] {
  const name = `__${operator}__`;
  const reflected = `__r${operator}__`;
  const generic = (self: PyValue, other: PyValue): PyValue => {
    const left = typeOf(self);
    if (typeof other !== 'object') {
      // No Python class is the type of the other: only the left one's method is asked.
      const method = left.lookup(name);
      if (method === undefined) return NotImplemented;
      warm(self, name, method, 1);
      return callUnbound1(method, self, other);
    }
    const right = other.type;
    let tryOther = left !== right && (right[slot] as unknown) === generic;
    if ((left[slot] as unknown) === generic) {
      if (tryOther && right.isSubtypeOf(left)) {
        const theirs = right.lookup(reflected);
        if (theirs !== undefined && theirs !== left.lookup(reflected)) {
          const result = callUnbound1(theirs, other, self);
          if (result !== NotImplemented) return result;
          tryOther = false;
        }
      }
      const mine = left.lookup(name);
      if (mine !== undefined) {
        if (left === right) {
          warm(self, name, mine, 1);
          return callUnbound1(mine, self, other);
        }
        const result = callUnbound1(mine, self, other);
        if (result !== NotImplemented) return result;
      }
    }
    if (tryOther) {
      const theirs = right.lookup(reflected);
      if (theirs !== undefined) return callUnbound1(theirs, other, self);
    }
    return NotImplemented;
  };
  const text = symbol === 'divmod' ? 'divmod(self, value)' : `self${symbol}value`;
  const mirrored = symbol === 'divmod' ? 'divmod(value, self)' : `value${symbol}self`;
  return [
    dunder(name, slot, '(value, /)', `Return ${text}.`, (f: Binary) => f, generic),
    dunder(
      reflected,
      slot,
      '(value, /)',
      `Return ${mirrored}.`,
      (f: Binary) => (a: PyValue, b: PyValue) => f(b, a),
      generic,
    ),
  ];
}

/** An operator in place. */
export function inplace(operator: string, slot: SlotName, symbol: string): Dunder {
  const name = `__i${operator}__`;
  return dunder(
    name,
    slot,
    '(value, /)',
    `Return self${symbol}=value.`,
    (f: Binary) => f,
    (a: PyValue, b: PyValue) => callUnbound1(found(a, name), a, b),
  );
}
