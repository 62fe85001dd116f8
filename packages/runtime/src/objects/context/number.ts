/** Arithmetic. */
import { call1 } from '@harpy/objects/call';
import { floatType, intType, typeOf } from '@harpy/objects/core-types';
import { indexNumber } from '@harpy/objects/protocols/convert';
import * as number from '@harpy/objects/protocols/number';
import type { PyValue } from '@harpy/objects/value';
import type { ContextFunctions } from '../../gen/context.ts';
import type { Handle, Pointer } from '../../types.ts';
import type { Extension } from '../extension.ts';

export function numberBodies({ handles }: Extension) {
  const unary = (operation: (a: PyValue) => PyValue) => (_ctx: Pointer, a: Handle) =>
    handles.open(operation(handles.get(a)));
  const binary = (operation: (a: PyValue, b: PyValue) => PyValue) => (_ctx: Pointer, a: Handle, b: Handle) =>
    handles.open(operation(handles.get(a), handles.get(b)));
  const ternary =
    (operation: (a: PyValue, b: PyValue, c: PyValue) => PyValue) =>
    (_ctx: Pointer, a: Handle, b: Handle, c: Handle) =>
      handles.open(operation(handles.get(a), handles.get(b), handles.get(c)));
  return {
    ctx_Number_Check: (_ctx, h) => {
      const type = typeOf(handles.get(h));
      const is = type.nb_index ?? type.nb_int ?? type.nb_float;
      return is !== undefined || type.mro.some((each) => each.name === 'complex' && !each.flags.heap) ? 1 : 0;
    },
    // Written out: each has its own place for what V8 learns of its arguments.
    ctx_Add: (_ctx, a, b) => handles.open(number.add(handles.get(a), handles.get(b))),
    ctx_Subtract: (_ctx, a, b) => handles.open(number.subtract(handles.get(a), handles.get(b))),
    ctx_Multiply: (_ctx, a, b) => handles.open(number.multiply(handles.get(a), handles.get(b))),
    ctx_MatrixMultiply: binary(number.matrixMultiply),
    ctx_FloorDivide: binary(number.floorDivide),
    ctx_TrueDivide: binary(number.trueDivide),
    ctx_Remainder: binary(number.remainder),
    ctx_Divmod: binary(number.divmod),
    ctx_Power: ternary(number.power),
    ctx_Negative: unary(number.negative),
    ctx_Positive: unary(number.positive),
    ctx_Absolute: unary(number.absolute),
    ctx_Invert: unary(number.invert),
    ctx_Lshift: binary(number.leftShift),
    ctx_Rshift: binary(number.rightShift),
    ctx_And: binary(number.and),
    ctx_Xor: binary(number.xor),
    ctx_Or: binary(number.or),
    ctx_Index: unary(indexNumber),
    ctx_Long: unary((a) => call1(intType, a)),
    ctx_Float: unary((a) => call1(floatType, a)),
    ctx_InPlaceAdd: binary(number.inplaceAdd),
    ctx_InPlaceSubtract: binary(number.inplaceSubtract),
    ctx_InPlaceMultiply: binary(number.inplaceMultiply),
    ctx_InPlaceMatrixMultiply: binary(number.inplaceMatrixMultiply),
    ctx_InPlaceFloorDivide: binary(number.inplaceFloorDivide),
    ctx_InPlaceTrueDivide: binary(number.inplaceTrueDivide),
    ctx_InPlaceRemainder: binary(number.inplaceRemainder),
    ctx_InPlacePower: ternary(number.inplacePower),
    ctx_InPlaceLshift: binary(number.inplaceLeftShift),
    ctx_InPlaceRshift: binary(number.inplaceRightShift),
    ctx_InPlaceAnd: binary(number.inplaceAnd),
    ctx_InPlaceXor: binary(number.inplaceXor),
    ctx_InPlaceOr: binary(number.inplaceOr),
  } satisfies Partial<ContextFunctions>;
}
