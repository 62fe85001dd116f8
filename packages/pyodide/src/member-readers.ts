/**
 * How a member of a C struct is read in wasm alone: what is loaded from the extension's memory, and which function of CPython makes an
 * object of it. Source of the conversions: CPython's Python/structmember.c, `PyMember_GetOne`.
 */
import { memberKinds } from '@harpy/runtime/gen/abi';
import type { AccessInstruction, Code, ValueType } from '@harpy/runtime/wasm/code';
import type { ModuleBuilder } from '@harpy/runtime/wasm/module-builder';

/** Loads by the address in the extension's memory. */
const loads = {
  byte: ['i32.load8_s', 'i32'],
  unsignedByte: ['i32.load8_u', 'i32'],
  short: ['i32.load16_s', 'i32'],
  unsignedShort: ['i32.load16_u', 'i32'],
  word: ['i32.load', 'i32'],
  longLong: ['i64.load', 'i64'],
  float: ['f32.load', 'f64'],
  double: ['f64.load', 'f64'],
} as const satisfies Readonly<Record<string, readonly [AccessInstruction, ValueType]>>;

type Load = keyof typeof loads;

/** Exported functions that read the extension's memory. */
export type Loads = Readonly<Record<Load, WebAssembly.ExportValue>>;

/** A member whose value is an object has no function that makes one. */
export interface MemberReader {
  readonly load: unknown;
  readonly loaded: ValueType;
  readonly toObject: WebAssembly.ExportValue | null;
}

/** Other kinds are strings or ask for more than a conversion. */
const readers = new Map<number, readonly [Load, string | null]>([
  [memberKinds.HPyMember_SHORT, ['short', 'PyLong_FromLong']],
  [memberKinds.HPyMember_INT, ['word', 'PyLong_FromLong']],
  [memberKinds.HPyMember_LONG, ['word', 'PyLong_FromLong']],
  [memberKinds.HPyMember_FLOAT, ['float', 'PyFloat_FromDouble']],
  [memberKinds.HPyMember_DOUBLE, ['double', 'PyFloat_FromDouble']],
  [memberKinds.HPyMember_OBJECT, ['word', null]],
  [memberKinds.HPyMember_BYTE, ['byte', 'PyLong_FromLong']],
  [memberKinds.HPyMember_UBYTE, ['unsignedByte', 'PyLong_FromLong']],
  [memberKinds.HPyMember_USHORT, ['unsignedShort', 'PyLong_FromLong']],
  [memberKinds.HPyMember_UINT, ['word', 'PyLong_FromUnsignedLong']],
  [memberKinds.HPyMember_ULONG, ['word', 'PyLong_FromUnsignedLong']],
  [memberKinds.HPyMember_BOOL, ['unsignedByte', 'PyBool_FromLong']],
  [memberKinds.HPyMember_OBJECT_EX, ['word', null]],
  [memberKinds.HPyMember_LONGLONG, ['longLong', 'PyLong_FromLongLong']],
  [memberKinds.HPyMember_ULONGLONG, ['longLong', 'PyLong_FromUnsignedLongLong']],
  [memberKinds.HPyMember_HPYSSIZET, ['word', 'PyLong_FromSsize_t']],
]);

/** How members of that kind are read, if wasm can; `cpython` has CPython's functions. */
export function memberReader(cpython: WebAssembly.Exports, from: Loads, kind: number): MemberReader | null {
  const [load, function_] = readers.get(kind) ?? [];
  if (load === undefined || function_ === undefined) return null;
  const toObject = function_ === null ? null : (cpython[function_] as WebAssembly.ExportValue);
  return { load: from[load], loaded: loads[load][1], toObject };
}

/** The loads, in a module that has the extension's memory; those of `loadsIn` are their exports. */
export function defineLoads(builder: ModuleBuilder): void {
  for (const [name, [instruction, result]] of Object.entries(loads)) {
    const write = (code: Code): void => {
      code.get(0).access(instruction, 0);
      if (instruction === 'f32.load') code.op('f64.promote_f32');
    };
    builder.export(exportName(name), builder.define({ params: ['i32'], results: [result] }, [], write));
  }
}

const exportName = (load: string): string => `load ${load}`;

export const loadsIn = (exports: WebAssembly.Exports): Loads =>
  Object.fromEntries(Object.keys(loads).map((name) => [name, exports[exportName(name)]])) as Loads;
