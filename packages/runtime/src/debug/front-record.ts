/** What WebAssembly is told of the context functions whose checks it makes. */
import type { ValueType } from '../wasm/code.ts';
import { placeOf } from './places.ts';
import type { RequiredKind } from './required.ts';

export interface FrontRecord {
  readonly name: string;
  /** Its place in `abiFunctions`. */
  readonly index: number;
  readonly params: readonly ValueType[];
  readonly handles: readonly (readonly [place: number, nullable: boolean])[];
  /** The parameters whose objects must be of some kind. */
  readonly required: readonly (readonly [place: number, kind: RequiredKind])[];
  /** The parameters that point to texts. */
  readonly texts: readonly number[];
  readonly result: ValueType | 'void';
  /** A handle; a number that may say that it failed; nothing that does, but an exception may be pending; or none of these. */
  readonly gives: 'handle' | 'number' | 'settled' | 'plain';
  /** The number that says so. */
  readonly error: number;
  readonly guard: string;
}

// Functions with checks of their own that WebAssembly makes all the same.

const GIVES_NOTHING = {
  required: [],
  texts: [],
  result: 'void',
  gives: 'plain',
  error: 0,
  guard: 'GUARD_BUT_PENDING',
} as const;

export const closeRecord: FrontRecord = {
  name: 'ctx_Close',
  index: placeOf('ctx_Close'),
  params: ['i32', 'i32'],
  handles: [[1, false]],
  ...GIVES_NOTHING,
};

export const utf8Record: FrontRecord = {
  name: 'ctx_Unicode_AsUTF8AndSize',
  index: placeOf('ctx_Unicode_AsUTF8AndSize'),
  params: ['i32', 'i32', 'i32'],
  handles: [[1, false]],
  required: [],
  texts: [],
  result: 'i32',
  gives: 'plain',
  error: 0,
  guard: 'GUARD',
};

export const newRecord: FrontRecord = {
  name: 'ctx_New',
  index: placeOf('ctx_New'),
  params: ['i32', 'i32', 'i32'],
  handles: [[1, false]],
  required: [],
  texts: [],
  result: 'i32',
  gives: 'handle',
  error: 0,
  guard: 'GUARD',
};

export const structRecord: FrontRecord = {
  name: 'ctx_AsStruct_Object',
  index: placeOf('ctx_AsStruct_Object'),
  params: ['i32', 'i32'],
  handles: [[1, false]],
  required: [],
  texts: [],
  result: 'i32',
  gives: 'plain',
  error: 0,
  guard: 'GUARD',
};

/** Items of a builder. */
const setRecord = (kind: 'List' | 'Tuple'): FrontRecord => ({
  name: `ctx_${kind}Builder_Set`,
  index: placeOf(`ctx_${kind}Builder_Set`),
  params: ['i32', 'i32', 'i32', 'i32'],
  handles: [[3, false]],
  ...GIVES_NOTHING,
});
export const setListRecord = setRecord('List');
export const setTupleRecord = setRecord('Tuple');
