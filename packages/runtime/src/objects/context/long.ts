/** Ints. What the front answers does not come here: these are for large ints and other objects. */
import { integerOf } from '@harpy/objects/core-types';
import { overflowError, typeError } from '@harpy/objects/errors';
import type { ContextFunctions } from '../../gen/context.ts';
import type { Pointer } from '../../types.ts';
import type { Extension } from '../extension.ts';
import { scratch, wideModes } from '../front.ts';
import { fromWords, intOf, toInt32, toSize, toSsize, toUInt32, toUInt32Mask, toWords } from '../integers.ts';

export function longBodies({ handles }: Extension) {
  const wide = (handle: number, mode: number): bigint => {
    toWords(handles, handle as never, mode);
    const at = scratch.wide >> 2;
    const low = BigInt((handles.words[at] as number) >>> 0);
    return BigInt.asIntN(64, (BigInt((handles.words[at + 1] as number) >>> 0) << 32n) | low);
  };
  const ofBits = (value: bigint, signed: number) =>
    handles.open(fromWords(Number(value & 0xffffffffn) | 0, Number(BigInt.asIntN(32, value >> 32n)), signed));
  return {
    ctx_Long_FromInt32_t: (_ctx, value) => handles.open(value),
    ctx_Long_FromUInt32_t: (_ctx, value) => handles.open(value >>> 0),
    ctx_Long_FromInt64_t: (_ctx, value) => ofBits(value, 1),
    ctx_Long_FromUInt64_t: (_ctx, value) => ofBits(value, 0),
    ctx_Long_FromSize_t: (_ctx, value) => handles.open(value >>> 0),
    ctx_Long_FromSsize_t: (_ctx, value) => handles.open(value),
    ctx_Long_AsInt32_t: (_ctx, h) => toInt32(handles.get(h)),
    ctx_Long_AsUInt32_t: (_ctx, h) => toUInt32(handles.get(h)),
    ctx_Long_AsUInt32_tMask: (_ctx, h) => toUInt32Mask(handles.get(h)),
    ctx_Long_AsInt64_t: (_ctx, h) => wide(h, wideModes.signed),
    ctx_Long_AsUInt64_t: (_ctx, h) => wide(h, wideModes.unsigned),
    ctx_Long_AsUInt64_tMask: (_ctx, h) => wide(h, wideModes.mask),
    ctx_Long_AsSize_t: (_ctx, h) => toSize(handles.get(h)),
    ctx_Long_AsSsize_t: (_ctx, h) => toSsize(handles.get(h)),
    ctx_Long_AsVoidPtr: (_ctx, h) => {
      const value = intOf(handles.get(h));
      if (typeof value !== 'number' || value >= 2 ** 32 || value < -(2 ** 31))
        throw overflowError('Python int too large to convert to C long');
      return (value | 0) as Pointer;
    },
    ctx_Long_AsDouble: (_ctx, h) => {
      const integer = integerOf(handles.get(h));
      if (integer === undefined) throw typeError('an integer is required');
      return doubleOf(integer);
    },
  } satisfies Partial<ContextFunctions>;
}

/** As `int.__float__`. */
export function doubleOf(value: number | bigint): number {
  const double = Number(value);
  if (!Number.isFinite(double)) throw overflowError('int too large to convert to float');
  return double;
}
