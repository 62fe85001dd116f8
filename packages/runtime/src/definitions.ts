/**
 * Reads what an extension says of itself: `HPyModuleDef`, `HPyType_Spec` and their tables of `HPyDef`.
 * The tables are the extension's own data and may be anything: what makes no sense is a `LoadError`.
 */
import { abiSlots, definitionKinds } from './gen/abi.ts';
import { layout } from './gen/layout.ts';
import { LoadError } from './load-error.ts';
import type { LinearMemory } from './memory.ts';

export interface SlotDefinition {
  readonly kind: 'slot';
  /** `HPy_nb_add` */
  readonly name: string;
  readonly number: number;
  /** `HPyFunc_BINARYFUNC` */
  readonly signature: string;
  readonly impl: number;
}

export interface MethodDefinition {
  readonly kind: 'meth';
  readonly name: string;
  readonly impl: number;
  /** An `HPyFunc_Signature`. */
  readonly signature: number;
  readonly doc: string | null;
}

export interface MemberDefinition {
  readonly kind: 'member';
  readonly name: string;
  /** An `HPyMember_FieldType`. */
  readonly type: number;
  /** In bytes from the start of the struct. */
  readonly offset: number;
  readonly readonly: boolean;
  readonly doc: string | null;
}

export interface GetSetDefinition {
  readonly kind: 'getset';
  readonly name: string;
  /** 0 where there is none. */
  readonly getter: number;
  readonly setter: number;
  readonly doc: string | null;
  readonly closure: number;
}

export type Definition = SlotDefinition | MethodDefinition | MemberDefinition | GetSetDefinition;

export interface ModuleDefinition {
  readonly doc: string | null;
  readonly size: number;
  readonly hasLegacyMethods: boolean;
  readonly definitions: readonly Definition[];
  /** Addresses of the module's `HPyGlobal`s. */
  readonly globals: readonly number[];
}

export interface TypeSpecification {
  readonly name: string;
  readonly doc: string | null;
  readonly basicsize: number;
  readonly itemsize: number;
  readonly flags: number;
  readonly shape: number;
  readonly hasLegacySlots: boolean;
  readonly definitions: readonly Definition[];
}

/** No honest table is longer; one without its final NULL runs into other data first, as a rule. */
const LONGEST_TABLE = 10_000;

const slotByNumber = new Map(abiSlots.map((slot) => [slot.number, slot]));

export function readModuleDefinition(memory: LinearMemory, address: number): ModuleDefinition {
  return reading('HPyModuleDef', () => {
    const at = layout.HPyModuleDef;
    return {
      doc: memory.optionalString(memory.word(address + at.doc)),
      size: memory.word(address + at.size),
      hasLegacyMethods: memory.word(address + at.legacy_methods) !== 0,
      definitions: readTable(memory, memory.word(address + at.defines), 'defines').map((def) =>
        readDefinition(memory, def),
      ),
      globals: readTable(memory, memory.word(address + at.globals), 'globals'),
    };
  });
}

export function readTypeSpecification(memory: LinearMemory, address: number): TypeSpecification {
  return reading('HPyType_Spec', () => {
    const at = layout.HPyType_Spec;
    return {
      name: memory.string(memory.word(address + at.name)),
      doc: memory.optionalString(memory.word(address + at.doc)),
      basicsize: memory.word(address + at.basicsize),
      itemsize: memory.word(address + at.itemsize),
      flags: memory.word(address + at.flags),
      shape: memory.word(address + at.builtin_shape),
      hasLegacySlots: memory.word(address + at.legacy_slots) !== 0,
      definitions: readTable(memory, memory.word(address + at.defines), 'defines').map((def) =>
        readDefinition(memory, def),
      ),
    };
  });
}

/** The addresses in a NULL-terminated table; none when there is no table. */
function readTable(memory: LinearMemory, address: number, what: string): number[] {
  const entries: number[] = [];
  if (address === 0) return entries;
  for (let at = address; entries.length < LONGEST_TABLE; at += 4) {
    const entry = memory.word(at);
    if (entry === 0) return entries;
    entries.push(entry);
  }
  throw new LoadError(`its table of ${what} has no end: put a NULL after the last entry`);
}

function readDefinition(memory: LinearMemory, address: number): Definition {
  const at = layout.HPyDef;
  const word = (offset: number): number => memory.word(address + offset);
  switch (word(at.kind)) {
    case definitionKinds.HPyDef_Kind_Slot: {
      const number = word(at.slot + layout.HPySlot.slot);
      const slot = slotByNumber.get(number);
      if (slot === undefined)
        throw new LoadError(`it defines the slot number ${number}, which this HPy does not have`);
      return { kind: 'slot', ...slot, impl: word(at.slot + layout.HPySlot.impl) };
    }
    case definitionKinds.HPyDef_Kind_Meth: {
      const of = layout.HPyMeth;
      return {
        kind: 'meth',
        name: memory.string(word(at.meth + of.name)),
        impl: word(at.meth + of.impl),
        signature: word(at.meth + of.signature),
        doc: memory.optionalString(word(at.meth + of.doc)),
      };
    }
    case definitionKinds.HPyDef_Kind_Member: {
      const of = layout.HPyMember;
      return {
        kind: 'member',
        name: memory.string(word(at.member + of.name)),
        type: word(at.member + of.type),
        offset: word(at.member + of.offset),
        readonly: word(at.member + of.readonly) !== 0,
        doc: memory.optionalString(word(at.member + of.doc)),
      };
    }
    case definitionKinds.HPyDef_Kind_GetSet: {
      const of = layout.HPyGetSet;
      return {
        kind: 'getset',
        name: memory.string(word(at.getset + of.name)),
        getter: word(at.getset + of.getter_impl),
        setter: word(at.getset + of.setter_impl),
        doc: memory.optionalString(word(at.getset + of.doc)),
        closure: word(at.getset + of.closure),
      };
    }
    default:
      throw new LoadError(
        `one of its defines has the unknown kind ${word(at.kind)} (is a NULL missing after the last?)`,
      );
  }
}

/** A pointer out of the memory means the struct was never one. */
function reading<T>(what: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError)
      throw new LoadError(`its ${what} is damaged: ${error.message}`, { cause: error });
    throw error;
  }
}
