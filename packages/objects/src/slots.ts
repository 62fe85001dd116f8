/**
 * The slots of a type: what an operation calls, found without looking up a name. Names and meaning are CPython's
 * (https://docs.python.org/3/c-api/typeobj.html), with JavaScript's conventions: an absent result is `undefined`, errors are thrown.
 */
import { PyObject } from './object.ts';
import type { PyType } from './type.ts';
import type { PyValue } from './value.ts';

export type Names = readonly string[] | undefined;

export type UnarySlot = (self: PyValue) => PyValue;
/** Called for either operand, in the order of the operands; answers `NotImplemented` for values it does not know. */
export type BinarySlot = (a: PyValue, b: PyValue) => PyValue;
export type TernarySlot = (a: PyValue, b: PyValue, c: PyValue) => PyValue;
export type LengthSlot = (self: PyValue) => number;
export type PredicateSlot = (self: PyValue) => boolean;
export type ItemSlot = (self: PyValue, index: number) => PyValue;
export type AssignItemSlot = (self: PyValue, index: number, value: PyValue | undefined) => void;
export type SubscriptSlot = (self: PyValue, key: PyValue) => PyValue;
/** `value` undefined deletes. */
export type AssignSubscriptSlot = (self: PyValue, key: PyValue, value: PyValue | undefined) => void;
export type ContainsSlot = (self: PyValue, value: PyValue) => boolean;
export type HashSlot = (self: PyValue) => number | bigint;
export type CallSlot = (self: PyValue, args: readonly PyValue[], names: Names) => PyValue;
export type GetAttributeSlot = (self: PyValue, name: string) => PyValue;
/** `value` undefined deletes. */
export type SetAttributeSlot = (self: PyValue, name: string, value: PyValue | undefined) => void;
export type CompareSlot = (a: PyValue, b: PyValue, operator: CompareOperator) => PyValue;
/** `undefined` at the end. */
export type NextSlot = (self: PyValue) => PyValue | undefined;
/** `object` is undefined when read from the class. */
export type DescriptorGetSlot = (
  self: PyValue,
  object: PyValue | undefined,
  owner: PyValue | undefined,
) => PyValue;
export type DescriptorSetSlot = (self: PyValue, object: PyValue, value: PyValue | undefined) => void;
export type InitSlot = (self: PyValue, args: readonly PyValue[], names: Names) => void;
export type NewSlot = (type: PyType, args: readonly PyValue[], names: Names) => PyValue;
export type FinalizeSlot = (self: PyValue) => void;

/** Bytes an object gives access to: CPython's `Py_buffer`. */
export interface BufferInfo {
  /** Called for each access: memory of an extension may grow, which replaces its array. */
  readonly bytes: () => Uint8Array;
  readonly owner: PyValue;
  readonly readonly: boolean;
  readonly itemSize: number;
  /** In the notation of the module `struct`. */
  readonly format: string;
  readonly shape: readonly number[];
  /** In bytes. */
  readonly strides: readonly number[];
  readonly suboffsets?: readonly number[];
  /** Of the first item, in `bytes`. */
  readonly offset: number;
}
export type GetBufferSlot = (self: PyValue, flags: number) => BufferInfo;
export type ReleaseBufferSlot = (self: PyValue, buffer: BufferInfo) => void;

export const LT = 0;
export const LE = 1;
export const EQ = 2;
export const NE = 3;
export const GT = 4;
export const GE = 5;
export type CompareOperator = 0 | 1 | 2 | 3 | 4 | 5;

/** All slots, undefined where a type has none: fields of the type itself, at the same place in every type. */
export class Slots extends PyObject {
  tp_repr: UnarySlot | undefined = undefined;
  tp_str: UnarySlot | undefined = undefined;
  tp_hash: HashSlot | undefined = undefined;
  tp_call: CallSlot | undefined = undefined;
  tp_getattro: GetAttributeSlot | undefined = undefined;
  tp_setattro: SetAttributeSlot | undefined = undefined;
  tp_richcompare: CompareSlot | undefined = undefined;
  tp_iter: UnarySlot | undefined = undefined;
  tp_iternext: NextSlot | undefined = undefined;
  tp_descr_get: DescriptorGetSlot | undefined = undefined;
  tp_descr_set: DescriptorSetSlot | undefined = undefined;
  tp_init: InitSlot | undefined = undefined;
  tp_new: NewSlot | undefined = undefined;
  tp_finalize: FinalizeSlot | undefined = undefined;
  nb_add: BinarySlot | undefined = undefined;
  nb_subtract: BinarySlot | undefined = undefined;
  nb_multiply: BinarySlot | undefined = undefined;
  nb_remainder: BinarySlot | undefined = undefined;
  nb_divmod: BinarySlot | undefined = undefined;
  nb_power: TernarySlot | undefined = undefined;
  nb_negative: UnarySlot | undefined = undefined;
  nb_positive: UnarySlot | undefined = undefined;
  nb_absolute: UnarySlot | undefined = undefined;
  nb_bool: PredicateSlot | undefined = undefined;
  nb_invert: UnarySlot | undefined = undefined;
  nb_lshift: BinarySlot | undefined = undefined;
  nb_rshift: BinarySlot | undefined = undefined;
  nb_and: BinarySlot | undefined = undefined;
  nb_xor: BinarySlot | undefined = undefined;
  nb_or: BinarySlot | undefined = undefined;
  nb_int: UnarySlot | undefined = undefined;
  nb_float: UnarySlot | undefined = undefined;
  nb_index: UnarySlot | undefined = undefined;
  nb_floor_divide: BinarySlot | undefined = undefined;
  nb_true_divide: BinarySlot | undefined = undefined;
  nb_matrix_multiply: BinarySlot | undefined = undefined;
  nb_inplace_add: BinarySlot | undefined = undefined;
  nb_inplace_subtract: BinarySlot | undefined = undefined;
  nb_inplace_multiply: BinarySlot | undefined = undefined;
  nb_inplace_remainder: BinarySlot | undefined = undefined;
  nb_inplace_power: TernarySlot | undefined = undefined;
  nb_inplace_lshift: BinarySlot | undefined = undefined;
  nb_inplace_rshift: BinarySlot | undefined = undefined;
  nb_inplace_and: BinarySlot | undefined = undefined;
  nb_inplace_xor: BinarySlot | undefined = undefined;
  nb_inplace_or: BinarySlot | undefined = undefined;
  nb_inplace_floor_divide: BinarySlot | undefined = undefined;
  nb_inplace_true_divide: BinarySlot | undefined = undefined;
  nb_inplace_matrix_multiply: BinarySlot | undefined = undefined;
  sq_length: LengthSlot | undefined = undefined;
  sq_concat: BinarySlot | undefined = undefined;
  sq_repeat: ItemSlot | undefined = undefined;
  sq_item: ItemSlot | undefined = undefined;
  sq_ass_item: AssignItemSlot | undefined = undefined;
  sq_contains: ContainsSlot | undefined = undefined;
  sq_inplace_concat: BinarySlot | undefined = undefined;
  sq_inplace_repeat: ItemSlot | undefined = undefined;
  mp_length: LengthSlot | undefined = undefined;
  mp_subscript: SubscriptSlot | undefined = undefined;
  mp_ass_subscript: AssignSubscriptSlot | undefined = undefined;
  am_await: UnarySlot | undefined = undefined;
  am_aiter: UnarySlot | undefined = undefined;
  am_anext: UnarySlot | undefined = undefined;
  bf_getbuffer: GetBufferSlot | undefined = undefined;
  bf_releasebuffer: ReleaseBufferSlot | undefined = undefined;
}

export type SlotName = Exclude<keyof Slots, keyof PyObject>;
export const SLOT_NAMES = Object.keys(new Slots()) as SlotName[];
