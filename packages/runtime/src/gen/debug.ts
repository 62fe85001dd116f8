// Made by 'npm run generate' from the records in api/. Do not edit.
import type { DebugContext } from '../debug/context.ts';
import { GUARD, GUARD_BARE, GUARD_BUT_PENDING } from '../debug/guards.ts';
import type { RawContext } from './raw-context.ts';

/** Functions with checks of their own, in debug/checks/. They get handles that are open. */
export type CheckedByHand = Pick<
  RawContext,
  | 'ctx_Close'
  | 'ctx_Type_FromSpec'
  | 'ctx_Type_GenericNew'
  | 'ctx_AsStruct_Object'
  | 'ctx_New'
  | 'ctx_Bytes_AsString'
  | 'ctx_Bytes_AS_STRING'
  | 'ctx_Unicode_AsUTF8AndSize'
  | 'ctx_Tuple_FromArray'
  | 'ctx_ListBuilder_New'
  | 'ctx_ListBuilder_Set'
  | 'ctx_ListBuilder_Build'
  | 'ctx_ListBuilder_Cancel'
  | 'ctx_TupleBuilder_New'
  | 'ctx_TupleBuilder_Set'
  | 'ctx_TupleBuilder_Build'
  | 'ctx_TupleBuilder_Cancel'
  | 'ctx_Tracker_New'
  | 'ctx_Tracker_Add'
  | 'ctx_Tracker_ForgetAll'
  | 'ctx_Tracker_Close'
  | 'ctx_Field_Store'
  | 'ctx_Field_Load'
  | 'ctx_ReenterPythonExecution'
  | 'ctx_LeavePythonExecution'
  | 'ctx_Global_Store'
  | 'ctx_Global_Load'
  | 'ctx_AsStruct_Type'
  | 'ctx_AsStruct_Long'
  | 'ctx_AsStruct_Float'
  | 'ctx_AsStruct_Unicode'
  | 'ctx_AsStruct_Tuple'
  | 'ctx_AsStruct_List'
  | 'ctx_ContextVar_Get'
  | 'ctx_Type_GetName'
  | 'ctx_SetCallFunction'
  | 'ctx_Call'
  | 'ctx_CallMethod'
  | 'ctx_AsStruct_Dict'
  | 'ctx_Sequence_ReadItems'
  | 'ctx_Dict_ReadItems'
  | 'ctx_FromItems'
>;

/** Each function of `inner`, its handles and the state it is called in checked. The numbers are places in `abiFunctions`. */
export function debugContext(inner: Partial<RawContext>, own: CheckedByHand, d: DebugContext): Partial<RawContext> {
  const t = d.table;
  const checked: Partial<RawContext> = {};
  const { ctx_Dup } = inner;
  if (ctx_Dup !== undefined) {
    checked.ctx_Dup = (ctx, h) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(0, ctx)) return 0;
      if (t.keyOf(h) !== h && d.bad(0, 'h', h)) return 0;
      const made = ctx_Dup(d.innerContext, t.rawOf(h));
      return made === 0 ? d.failed() : d.opened(0, made);
    };
  }
  if (inner.ctx_Close !== undefined) {
    const { ctx_Close } = own;
    checked.ctx_Close = (ctx, h) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(1, ctx)) return;
      if (t.keyOf(h) !== h && d.bad(1, 'h', h)) return;
      return ctx_Close(ctx, h);
    };
  }
  const { ctx_Long_FromInt32_t } = inner;
  if (ctx_Long_FromInt32_t !== undefined) {
    checked.ctx_Long_FromInt32_t = (ctx, value) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(2, ctx)) return 0;
      const made = ctx_Long_FromInt32_t(d.innerContext, value);
      return made === 0 ? d.failed() : d.opened(2, made);
    };
  }
  const { ctx_Long_FromUInt32_t } = inner;
  if (ctx_Long_FromUInt32_t !== undefined) {
    checked.ctx_Long_FromUInt32_t = (ctx, value) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(3, ctx)) return 0;
      const made = ctx_Long_FromUInt32_t(d.innerContext, value);
      return made === 0 ? d.failed() : d.opened(3, made);
    };
  }
  const { ctx_Long_FromInt64_t } = inner;
  if (ctx_Long_FromInt64_t !== undefined) {
    checked.ctx_Long_FromInt64_t = (ctx, v) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(4, ctx)) return 0;
      const made = ctx_Long_FromInt64_t(d.innerContext, v);
      return made === 0 ? d.failed() : d.opened(4, made);
    };
  }
  const { ctx_Long_FromUInt64_t } = inner;
  if (ctx_Long_FromUInt64_t !== undefined) {
    checked.ctx_Long_FromUInt64_t = (ctx, v) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(5, ctx)) return 0;
      const made = ctx_Long_FromUInt64_t(d.innerContext, v);
      return made === 0 ? d.failed() : d.opened(5, made);
    };
  }
  const { ctx_Long_FromSize_t } = inner;
  if (ctx_Long_FromSize_t !== undefined) {
    checked.ctx_Long_FromSize_t = (ctx, value) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(6, ctx)) return 0;
      const made = ctx_Long_FromSize_t(d.innerContext, value);
      return made === 0 ? d.failed() : d.opened(6, made);
    };
  }
  const { ctx_Long_FromSsize_t } = inner;
  if (ctx_Long_FromSsize_t !== undefined) {
    checked.ctx_Long_FromSsize_t = (ctx, value) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(7, ctx)) return 0;
      const made = ctx_Long_FromSsize_t(d.innerContext, value);
      return made === 0 ? d.failed() : d.opened(7, made);
    };
  }
  const { ctx_Long_AsInt32_t } = inner;
  if (ctx_Long_AsInt32_t !== undefined) {
    checked.ctx_Long_AsInt32_t = (ctx, h) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(8, ctx)) return -1;
      if ((h === 0 || t.keyOf(h) !== h) && d.bad(8, 'h', h)) return -1;
      const result = ctx_Long_AsInt32_t(d.innerContext, t.rawOf(h));
      if (result === -1) d.failed();
      return result;
    };
  }
  const { ctx_Long_AsUInt32_t } = inner;
  if (ctx_Long_AsUInt32_t !== undefined) {
    checked.ctx_Long_AsUInt32_t = (ctx, h) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(9, ctx)) return -1;
      if ((h === 0 || t.keyOf(h) !== h) && d.bad(9, 'h', h)) return -1;
      const result = ctx_Long_AsUInt32_t(d.innerContext, t.rawOf(h));
      if (result === -1) d.failed();
      return result;
    };
  }
  const { ctx_Long_AsUInt32_tMask } = inner;
  if (ctx_Long_AsUInt32_tMask !== undefined) {
    checked.ctx_Long_AsUInt32_tMask = (ctx, h) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(10, ctx)) return -1;
      if ((h === 0 || t.keyOf(h) !== h) && d.bad(10, 'h', h)) return -1;
      const result = ctx_Long_AsUInt32_tMask(d.innerContext, t.rawOf(h));
      if (result === -1) d.failed();
      return result;
    };
  }
  const { ctx_Long_AsInt64_t } = inner;
  if (ctx_Long_AsInt64_t !== undefined) {
    checked.ctx_Long_AsInt64_t = (ctx, h) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(11, ctx)) return -1n;
      if ((h === 0 || t.keyOf(h) !== h) && d.bad(11, 'h', h)) return -1n;
      const result = ctx_Long_AsInt64_t(d.innerContext, t.rawOf(h));
      if (result === -1n) d.failed();
      return result;
    };
  }
  const { ctx_Long_AsUInt64_t } = inner;
  if (ctx_Long_AsUInt64_t !== undefined) {
    checked.ctx_Long_AsUInt64_t = (ctx, h) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(12, ctx)) return -1n;
      if ((h === 0 || t.keyOf(h) !== h) && d.bad(12, 'h', h)) return -1n;
      const result = ctx_Long_AsUInt64_t(d.innerContext, t.rawOf(h));
      if (result === -1n) d.failed();
      return result;
    };
  }
  const { ctx_Long_AsUInt64_tMask } = inner;
  if (ctx_Long_AsUInt64_tMask !== undefined) {
    checked.ctx_Long_AsUInt64_tMask = (ctx, h) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(13, ctx)) return -1n;
      if ((h === 0 || t.keyOf(h) !== h) && d.bad(13, 'h', h)) return -1n;
      const result = ctx_Long_AsUInt64_tMask(d.innerContext, t.rawOf(h));
      if (result === -1n) d.failed();
      return result;
    };
  }
  const { ctx_Long_AsSize_t } = inner;
  if (ctx_Long_AsSize_t !== undefined) {
    checked.ctx_Long_AsSize_t = (ctx, h) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(14, ctx)) return -1;
      if ((h === 0 || t.keyOf(h) !== h) && d.bad(14, 'h', h)) return -1;
      const result = ctx_Long_AsSize_t(d.innerContext, t.rawOf(h));
      if (result === -1) d.failed();
      return result;
    };
  }
  const { ctx_Long_AsSsize_t } = inner;
  if (ctx_Long_AsSsize_t !== undefined) {
    checked.ctx_Long_AsSsize_t = (ctx, h) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(15, ctx)) return -1;
      if ((h === 0 || t.keyOf(h) !== h) && d.bad(15, 'h', h)) return -1;
      const result = ctx_Long_AsSsize_t(d.innerContext, t.rawOf(h));
      if (result === -1) d.failed();
      return result;
    };
  }
  const { ctx_Long_AsVoidPtr } = inner;
  if (ctx_Long_AsVoidPtr !== undefined) {
    checked.ctx_Long_AsVoidPtr = (ctx, h) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(16, ctx)) return 0;
      if ((h === 0 || t.keyOf(h) !== h) && d.bad(16, 'h', h)) return 0;
      const result = ctx_Long_AsVoidPtr(d.innerContext, t.rawOf(h));
      if (result === 0) d.failed();
      return result;
    };
  }
  const { ctx_Long_AsDouble } = inner;
  if (ctx_Long_AsDouble !== undefined) {
    checked.ctx_Long_AsDouble = (ctx, h) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(17, ctx)) return -1;
      if ((h === 0 || t.keyOf(h) !== h) && d.bad(17, 'h', h)) return -1;
      const result = ctx_Long_AsDouble(d.innerContext, t.rawOf(h));
      if (result === -1) d.failed();
      return result;
    };
  }
  const { ctx_Float_FromDouble } = inner;
  if (ctx_Float_FromDouble !== undefined) {
    checked.ctx_Float_FromDouble = (ctx, v) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(18, ctx)) return 0;
      const made = ctx_Float_FromDouble(d.innerContext, v);
      return made === 0 ? d.failed() : d.opened(18, made);
    };
  }
  const { ctx_Float_AsDouble } = inner;
  if (ctx_Float_AsDouble !== undefined) {
    checked.ctx_Float_AsDouble = (ctx, h) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(19, ctx)) return -1;
      if ((h === 0 || t.keyOf(h) !== h) && d.bad(19, 'h', h)) return -1;
      const result = ctx_Float_AsDouble(d.innerContext, t.rawOf(h));
      if (result === -1) d.failed();
      return result;
    };
  }
  const { ctx_Bool_FromBool } = inner;
  if (ctx_Bool_FromBool !== undefined) {
    checked.ctx_Bool_FromBool = (ctx, v) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(20, ctx)) return 0;
      const made = ctx_Bool_FromBool(d.innerContext, v);
      return made === 0 ? d.failed() : d.opened(20, made);
    };
  }
  const { ctx_Length } = inner;
  if (ctx_Length !== undefined) {
    checked.ctx_Length = (ctx, h) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(21, ctx)) return -1;
      if ((h === 0 || t.keyOf(h) !== h) && d.bad(21, 'h', h)) return -1;
      const result = ctx_Length(d.innerContext, t.rawOf(h));
      if (result === -1) d.failed();
      return result;
    };
  }
  const { ctx_Number_Check } = inner;
  if (ctx_Number_Check !== undefined) {
    checked.ctx_Number_Check = (ctx, h) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(22, ctx)) return 0;
      if ((h === 0 || t.keyOf(h) !== h) && d.bad(22, 'h', h)) return 0;
      return ctx_Number_Check(d.innerContext, t.rawOf(h));
    };
  }
  const { ctx_Add } = inner;
  if (ctx_Add !== undefined) {
    checked.ctx_Add = (ctx, h1, h2) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(23, ctx)) return 0;
      if ((h1 === 0 || t.keyOf(h1) !== h1) && d.bad(23, 'h1', h1)) return 0;
      if ((h2 === 0 || t.keyOf(h2) !== h2) && d.bad(23, 'h2', h2)) return 0;
      const made = ctx_Add(d.innerContext, t.rawOf(h1), t.rawOf(h2));
      return made === 0 ? d.failed() : d.opened(23, made);
    };
  }
  const { ctx_Subtract } = inner;
  if (ctx_Subtract !== undefined) {
    checked.ctx_Subtract = (ctx, h1, h2) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(24, ctx)) return 0;
      if ((h1 === 0 || t.keyOf(h1) !== h1) && d.bad(24, 'h1', h1)) return 0;
      if ((h2 === 0 || t.keyOf(h2) !== h2) && d.bad(24, 'h2', h2)) return 0;
      const made = ctx_Subtract(d.innerContext, t.rawOf(h1), t.rawOf(h2));
      return made === 0 ? d.failed() : d.opened(24, made);
    };
  }
  const { ctx_Multiply } = inner;
  if (ctx_Multiply !== undefined) {
    checked.ctx_Multiply = (ctx, h1, h2) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(25, ctx)) return 0;
      if ((h1 === 0 || t.keyOf(h1) !== h1) && d.bad(25, 'h1', h1)) return 0;
      if ((h2 === 0 || t.keyOf(h2) !== h2) && d.bad(25, 'h2', h2)) return 0;
      const made = ctx_Multiply(d.innerContext, t.rawOf(h1), t.rawOf(h2));
      return made === 0 ? d.failed() : d.opened(25, made);
    };
  }
  const { ctx_MatrixMultiply } = inner;
  if (ctx_MatrixMultiply !== undefined) {
    checked.ctx_MatrixMultiply = (ctx, h1, h2) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(26, ctx)) return 0;
      if ((h1 === 0 || t.keyOf(h1) !== h1) && d.bad(26, 'h1', h1)) return 0;
      if ((h2 === 0 || t.keyOf(h2) !== h2) && d.bad(26, 'h2', h2)) return 0;
      const made = ctx_MatrixMultiply(d.innerContext, t.rawOf(h1), t.rawOf(h2));
      return made === 0 ? d.failed() : d.opened(26, made);
    };
  }
  const { ctx_FloorDivide } = inner;
  if (ctx_FloorDivide !== undefined) {
    checked.ctx_FloorDivide = (ctx, h1, h2) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(27, ctx)) return 0;
      if ((h1 === 0 || t.keyOf(h1) !== h1) && d.bad(27, 'h1', h1)) return 0;
      if ((h2 === 0 || t.keyOf(h2) !== h2) && d.bad(27, 'h2', h2)) return 0;
      const made = ctx_FloorDivide(d.innerContext, t.rawOf(h1), t.rawOf(h2));
      return made === 0 ? d.failed() : d.opened(27, made);
    };
  }
  const { ctx_TrueDivide } = inner;
  if (ctx_TrueDivide !== undefined) {
    checked.ctx_TrueDivide = (ctx, h1, h2) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(28, ctx)) return 0;
      if ((h1 === 0 || t.keyOf(h1) !== h1) && d.bad(28, 'h1', h1)) return 0;
      if ((h2 === 0 || t.keyOf(h2) !== h2) && d.bad(28, 'h2', h2)) return 0;
      const made = ctx_TrueDivide(d.innerContext, t.rawOf(h1), t.rawOf(h2));
      return made === 0 ? d.failed() : d.opened(28, made);
    };
  }
  const { ctx_Remainder } = inner;
  if (ctx_Remainder !== undefined) {
    checked.ctx_Remainder = (ctx, h1, h2) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(29, ctx)) return 0;
      if ((h1 === 0 || t.keyOf(h1) !== h1) && d.bad(29, 'h1', h1)) return 0;
      if ((h2 === 0 || t.keyOf(h2) !== h2) && d.bad(29, 'h2', h2)) return 0;
      const made = ctx_Remainder(d.innerContext, t.rawOf(h1), t.rawOf(h2));
      return made === 0 ? d.failed() : d.opened(29, made);
    };
  }
  const { ctx_Divmod } = inner;
  if (ctx_Divmod !== undefined) {
    checked.ctx_Divmod = (ctx, h1, h2) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(30, ctx)) return 0;
      if ((h1 === 0 || t.keyOf(h1) !== h1) && d.bad(30, 'h1', h1)) return 0;
      if ((h2 === 0 || t.keyOf(h2) !== h2) && d.bad(30, 'h2', h2)) return 0;
      const made = ctx_Divmod(d.innerContext, t.rawOf(h1), t.rawOf(h2));
      return made === 0 ? d.failed() : d.opened(30, made);
    };
  }
  const { ctx_Power } = inner;
  if (ctx_Power !== undefined) {
    checked.ctx_Power = (ctx, h1, h2, h3) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(31, ctx)) return 0;
      if ((h1 === 0 || t.keyOf(h1) !== h1) && d.bad(31, 'h1', h1)) return 0;
      if ((h2 === 0 || t.keyOf(h2) !== h2) && d.bad(31, 'h2', h2)) return 0;
      if ((h3 === 0 || t.keyOf(h3) !== h3) && d.bad(31, 'h3', h3)) return 0;
      const made = ctx_Power(d.innerContext, t.rawOf(h1), t.rawOf(h2), t.rawOf(h3));
      return made === 0 ? d.failed() : d.opened(31, made);
    };
  }
  const { ctx_Negative } = inner;
  if (ctx_Negative !== undefined) {
    checked.ctx_Negative = (ctx, h1) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(32, ctx)) return 0;
      if ((h1 === 0 || t.keyOf(h1) !== h1) && d.bad(32, 'h1', h1)) return 0;
      const made = ctx_Negative(d.innerContext, t.rawOf(h1));
      return made === 0 ? d.failed() : d.opened(32, made);
    };
  }
  const { ctx_Positive } = inner;
  if (ctx_Positive !== undefined) {
    checked.ctx_Positive = (ctx, h1) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(33, ctx)) return 0;
      if ((h1 === 0 || t.keyOf(h1) !== h1) && d.bad(33, 'h1', h1)) return 0;
      const made = ctx_Positive(d.innerContext, t.rawOf(h1));
      return made === 0 ? d.failed() : d.opened(33, made);
    };
  }
  const { ctx_Absolute } = inner;
  if (ctx_Absolute !== undefined) {
    checked.ctx_Absolute = (ctx, h1) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(34, ctx)) return 0;
      if ((h1 === 0 || t.keyOf(h1) !== h1) && d.bad(34, 'h1', h1)) return 0;
      const made = ctx_Absolute(d.innerContext, t.rawOf(h1));
      return made === 0 ? d.failed() : d.opened(34, made);
    };
  }
  const { ctx_Invert } = inner;
  if (ctx_Invert !== undefined) {
    checked.ctx_Invert = (ctx, h1) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(35, ctx)) return 0;
      if ((h1 === 0 || t.keyOf(h1) !== h1) && d.bad(35, 'h1', h1)) return 0;
      const made = ctx_Invert(d.innerContext, t.rawOf(h1));
      return made === 0 ? d.failed() : d.opened(35, made);
    };
  }
  const { ctx_Lshift } = inner;
  if (ctx_Lshift !== undefined) {
    checked.ctx_Lshift = (ctx, h1, h2) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(36, ctx)) return 0;
      if ((h1 === 0 || t.keyOf(h1) !== h1) && d.bad(36, 'h1', h1)) return 0;
      if ((h2 === 0 || t.keyOf(h2) !== h2) && d.bad(36, 'h2', h2)) return 0;
      const made = ctx_Lshift(d.innerContext, t.rawOf(h1), t.rawOf(h2));
      return made === 0 ? d.failed() : d.opened(36, made);
    };
  }
  const { ctx_Rshift } = inner;
  if (ctx_Rshift !== undefined) {
    checked.ctx_Rshift = (ctx, h1, h2) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(37, ctx)) return 0;
      if ((h1 === 0 || t.keyOf(h1) !== h1) && d.bad(37, 'h1', h1)) return 0;
      if ((h2 === 0 || t.keyOf(h2) !== h2) && d.bad(37, 'h2', h2)) return 0;
      const made = ctx_Rshift(d.innerContext, t.rawOf(h1), t.rawOf(h2));
      return made === 0 ? d.failed() : d.opened(37, made);
    };
  }
  const { ctx_And } = inner;
  if (ctx_And !== undefined) {
    checked.ctx_And = (ctx, h1, h2) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(38, ctx)) return 0;
      if ((h1 === 0 || t.keyOf(h1) !== h1) && d.bad(38, 'h1', h1)) return 0;
      if ((h2 === 0 || t.keyOf(h2) !== h2) && d.bad(38, 'h2', h2)) return 0;
      const made = ctx_And(d.innerContext, t.rawOf(h1), t.rawOf(h2));
      return made === 0 ? d.failed() : d.opened(38, made);
    };
  }
  const { ctx_Xor } = inner;
  if (ctx_Xor !== undefined) {
    checked.ctx_Xor = (ctx, h1, h2) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(39, ctx)) return 0;
      if ((h1 === 0 || t.keyOf(h1) !== h1) && d.bad(39, 'h1', h1)) return 0;
      if ((h2 === 0 || t.keyOf(h2) !== h2) && d.bad(39, 'h2', h2)) return 0;
      const made = ctx_Xor(d.innerContext, t.rawOf(h1), t.rawOf(h2));
      return made === 0 ? d.failed() : d.opened(39, made);
    };
  }
  const { ctx_Or } = inner;
  if (ctx_Or !== undefined) {
    checked.ctx_Or = (ctx, h1, h2) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(40, ctx)) return 0;
      if ((h1 === 0 || t.keyOf(h1) !== h1) && d.bad(40, 'h1', h1)) return 0;
      if ((h2 === 0 || t.keyOf(h2) !== h2) && d.bad(40, 'h2', h2)) return 0;
      const made = ctx_Or(d.innerContext, t.rawOf(h1), t.rawOf(h2));
      return made === 0 ? d.failed() : d.opened(40, made);
    };
  }
  const { ctx_Index } = inner;
  if (ctx_Index !== undefined) {
    checked.ctx_Index = (ctx, h1) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(41, ctx)) return 0;
      if ((h1 === 0 || t.keyOf(h1) !== h1) && d.bad(41, 'h1', h1)) return 0;
      const made = ctx_Index(d.innerContext, t.rawOf(h1));
      return made === 0 ? d.failed() : d.opened(41, made);
    };
  }
  const { ctx_Long } = inner;
  if (ctx_Long !== undefined) {
    checked.ctx_Long = (ctx, h1) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(42, ctx)) return 0;
      if ((h1 === 0 || t.keyOf(h1) !== h1) && d.bad(42, 'h1', h1)) return 0;
      const made = ctx_Long(d.innerContext, t.rawOf(h1));
      return made === 0 ? d.failed() : d.opened(42, made);
    };
  }
  const { ctx_Float } = inner;
  if (ctx_Float !== undefined) {
    checked.ctx_Float = (ctx, h1) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(43, ctx)) return 0;
      if ((h1 === 0 || t.keyOf(h1) !== h1) && d.bad(43, 'h1', h1)) return 0;
      const made = ctx_Float(d.innerContext, t.rawOf(h1));
      return made === 0 ? d.failed() : d.opened(43, made);
    };
  }
  const { ctx_InPlaceAdd } = inner;
  if (ctx_InPlaceAdd !== undefined) {
    checked.ctx_InPlaceAdd = (ctx, h1, h2) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(44, ctx)) return 0;
      if ((h1 === 0 || t.keyOf(h1) !== h1) && d.bad(44, 'h1', h1)) return 0;
      if ((h2 === 0 || t.keyOf(h2) !== h2) && d.bad(44, 'h2', h2)) return 0;
      const made = ctx_InPlaceAdd(d.innerContext, t.rawOf(h1), t.rawOf(h2));
      return made === 0 ? d.failed() : d.opened(44, made);
    };
  }
  const { ctx_InPlaceSubtract } = inner;
  if (ctx_InPlaceSubtract !== undefined) {
    checked.ctx_InPlaceSubtract = (ctx, h1, h2) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(45, ctx)) return 0;
      if ((h1 === 0 || t.keyOf(h1) !== h1) && d.bad(45, 'h1', h1)) return 0;
      if ((h2 === 0 || t.keyOf(h2) !== h2) && d.bad(45, 'h2', h2)) return 0;
      const made = ctx_InPlaceSubtract(d.innerContext, t.rawOf(h1), t.rawOf(h2));
      return made === 0 ? d.failed() : d.opened(45, made);
    };
  }
  const { ctx_InPlaceMultiply } = inner;
  if (ctx_InPlaceMultiply !== undefined) {
    checked.ctx_InPlaceMultiply = (ctx, h1, h2) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(46, ctx)) return 0;
      if ((h1 === 0 || t.keyOf(h1) !== h1) && d.bad(46, 'h1', h1)) return 0;
      if ((h2 === 0 || t.keyOf(h2) !== h2) && d.bad(46, 'h2', h2)) return 0;
      const made = ctx_InPlaceMultiply(d.innerContext, t.rawOf(h1), t.rawOf(h2));
      return made === 0 ? d.failed() : d.opened(46, made);
    };
  }
  const { ctx_InPlaceMatrixMultiply } = inner;
  if (ctx_InPlaceMatrixMultiply !== undefined) {
    checked.ctx_InPlaceMatrixMultiply = (ctx, h1, h2) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(47, ctx)) return 0;
      if ((h1 === 0 || t.keyOf(h1) !== h1) && d.bad(47, 'h1', h1)) return 0;
      if ((h2 === 0 || t.keyOf(h2) !== h2) && d.bad(47, 'h2', h2)) return 0;
      const made = ctx_InPlaceMatrixMultiply(d.innerContext, t.rawOf(h1), t.rawOf(h2));
      return made === 0 ? d.failed() : d.opened(47, made);
    };
  }
  const { ctx_InPlaceFloorDivide } = inner;
  if (ctx_InPlaceFloorDivide !== undefined) {
    checked.ctx_InPlaceFloorDivide = (ctx, h1, h2) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(48, ctx)) return 0;
      if ((h1 === 0 || t.keyOf(h1) !== h1) && d.bad(48, 'h1', h1)) return 0;
      if ((h2 === 0 || t.keyOf(h2) !== h2) && d.bad(48, 'h2', h2)) return 0;
      const made = ctx_InPlaceFloorDivide(d.innerContext, t.rawOf(h1), t.rawOf(h2));
      return made === 0 ? d.failed() : d.opened(48, made);
    };
  }
  const { ctx_InPlaceTrueDivide } = inner;
  if (ctx_InPlaceTrueDivide !== undefined) {
    checked.ctx_InPlaceTrueDivide = (ctx, h1, h2) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(49, ctx)) return 0;
      if ((h1 === 0 || t.keyOf(h1) !== h1) && d.bad(49, 'h1', h1)) return 0;
      if ((h2 === 0 || t.keyOf(h2) !== h2) && d.bad(49, 'h2', h2)) return 0;
      const made = ctx_InPlaceTrueDivide(d.innerContext, t.rawOf(h1), t.rawOf(h2));
      return made === 0 ? d.failed() : d.opened(49, made);
    };
  }
  const { ctx_InPlaceRemainder } = inner;
  if (ctx_InPlaceRemainder !== undefined) {
    checked.ctx_InPlaceRemainder = (ctx, h1, h2) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(50, ctx)) return 0;
      if ((h1 === 0 || t.keyOf(h1) !== h1) && d.bad(50, 'h1', h1)) return 0;
      if ((h2 === 0 || t.keyOf(h2) !== h2) && d.bad(50, 'h2', h2)) return 0;
      const made = ctx_InPlaceRemainder(d.innerContext, t.rawOf(h1), t.rawOf(h2));
      return made === 0 ? d.failed() : d.opened(50, made);
    };
  }
  const { ctx_InPlacePower } = inner;
  if (ctx_InPlacePower !== undefined) {
    checked.ctx_InPlacePower = (ctx, h1, h2, h3) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(51, ctx)) return 0;
      if ((h1 === 0 || t.keyOf(h1) !== h1) && d.bad(51, 'h1', h1)) return 0;
      if ((h2 === 0 || t.keyOf(h2) !== h2) && d.bad(51, 'h2', h2)) return 0;
      if ((h3 === 0 || t.keyOf(h3) !== h3) && d.bad(51, 'h3', h3)) return 0;
      const made = ctx_InPlacePower(d.innerContext, t.rawOf(h1), t.rawOf(h2), t.rawOf(h3));
      return made === 0 ? d.failed() : d.opened(51, made);
    };
  }
  const { ctx_InPlaceLshift } = inner;
  if (ctx_InPlaceLshift !== undefined) {
    checked.ctx_InPlaceLshift = (ctx, h1, h2) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(52, ctx)) return 0;
      if ((h1 === 0 || t.keyOf(h1) !== h1) && d.bad(52, 'h1', h1)) return 0;
      if ((h2 === 0 || t.keyOf(h2) !== h2) && d.bad(52, 'h2', h2)) return 0;
      const made = ctx_InPlaceLshift(d.innerContext, t.rawOf(h1), t.rawOf(h2));
      return made === 0 ? d.failed() : d.opened(52, made);
    };
  }
  const { ctx_InPlaceRshift } = inner;
  if (ctx_InPlaceRshift !== undefined) {
    checked.ctx_InPlaceRshift = (ctx, h1, h2) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(53, ctx)) return 0;
      if ((h1 === 0 || t.keyOf(h1) !== h1) && d.bad(53, 'h1', h1)) return 0;
      if ((h2 === 0 || t.keyOf(h2) !== h2) && d.bad(53, 'h2', h2)) return 0;
      const made = ctx_InPlaceRshift(d.innerContext, t.rawOf(h1), t.rawOf(h2));
      return made === 0 ? d.failed() : d.opened(53, made);
    };
  }
  const { ctx_InPlaceAnd } = inner;
  if (ctx_InPlaceAnd !== undefined) {
    checked.ctx_InPlaceAnd = (ctx, h1, h2) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(54, ctx)) return 0;
      if ((h1 === 0 || t.keyOf(h1) !== h1) && d.bad(54, 'h1', h1)) return 0;
      if ((h2 === 0 || t.keyOf(h2) !== h2) && d.bad(54, 'h2', h2)) return 0;
      const made = ctx_InPlaceAnd(d.innerContext, t.rawOf(h1), t.rawOf(h2));
      return made === 0 ? d.failed() : d.opened(54, made);
    };
  }
  const { ctx_InPlaceXor } = inner;
  if (ctx_InPlaceXor !== undefined) {
    checked.ctx_InPlaceXor = (ctx, h1, h2) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(55, ctx)) return 0;
      if ((h1 === 0 || t.keyOf(h1) !== h1) && d.bad(55, 'h1', h1)) return 0;
      if ((h2 === 0 || t.keyOf(h2) !== h2) && d.bad(55, 'h2', h2)) return 0;
      const made = ctx_InPlaceXor(d.innerContext, t.rawOf(h1), t.rawOf(h2));
      return made === 0 ? d.failed() : d.opened(55, made);
    };
  }
  const { ctx_InPlaceOr } = inner;
  if (ctx_InPlaceOr !== undefined) {
    checked.ctx_InPlaceOr = (ctx, h1, h2) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(56, ctx)) return 0;
      if ((h1 === 0 || t.keyOf(h1) !== h1) && d.bad(56, 'h1', h1)) return 0;
      if ((h2 === 0 || t.keyOf(h2) !== h2) && d.bad(56, 'h2', h2)) return 0;
      const made = ctx_InPlaceOr(d.innerContext, t.rawOf(h1), t.rawOf(h2));
      return made === 0 ? d.failed() : d.opened(56, made);
    };
  }
  const { ctx_Callable_Check } = inner;
  if (ctx_Callable_Check !== undefined) {
    checked.ctx_Callable_Check = (ctx, h) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(57, ctx)) return 0;
      if ((h === 0 || t.keyOf(h) !== h) && d.bad(57, 'h', h)) return 0;
      return ctx_Callable_Check(d.innerContext, t.rawOf(h));
    };
  }
  const { ctx_CallTupleDict } = inner;
  if (ctx_CallTupleDict !== undefined) {
    checked.ctx_CallTupleDict = (ctx, callable, args, kw) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(58, ctx)) return 0;
      if ((callable === 0 || t.keyOf(callable) !== callable) && d.bad(58, 'callable', callable)) return 0;
      if (t.keyOf(args) !== args && d.bad(58, 'args', args)) return 0;
      if (t.keyOf(kw) !== kw && d.bad(58, 'kw', kw)) return 0;
      const made = ctx_CallTupleDict(d.innerContext, t.rawOf(callable), t.rawOf(args), t.rawOf(kw));
      return made === 0 ? d.failed() : d.opened(58, made);
    };
  }
  const { ctx_FatalError } = inner;
  if (ctx_FatalError !== undefined) {
    checked.ctx_FatalError = (ctx, message) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(59, ctx)) return;
      if (d.stale.count !== 0 && d.readsStale(59, 'message', message)) return;
      ctx_FatalError(d.innerContext, message);
      d.failed();
    };
  }
  const { ctx_Err_SetString } = inner;
  if (ctx_Err_SetString !== undefined) {
    checked.ctx_Err_SetString = (ctx, h_type, utf8_message) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(60, ctx)) return 0;
      if ((h_type === 0 || t.keyOf(h_type) !== h_type) && d.bad(60, 'h_type', h_type)) return 0;
      if (d.stale.count !== 0 && d.readsStale(60, 'utf8_message', utf8_message)) return 0;
      const made = ctx_Err_SetString(d.innerContext, t.rawOf(h_type), utf8_message);
      return made === 0 ? d.failed() : d.opened(60, made);
    };
  }
  const { ctx_Err_SetObject } = inner;
  if (ctx_Err_SetObject !== undefined) {
    checked.ctx_Err_SetObject = (ctx, h_type, h_value) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(61, ctx)) return 0;
      if ((h_type === 0 || t.keyOf(h_type) !== h_type) && d.bad(61, 'h_type', h_type)) return 0;
      if ((h_value === 0 || t.keyOf(h_value) !== h_value) && d.bad(61, 'h_value', h_value)) return 0;
      const made = ctx_Err_SetObject(d.innerContext, t.rawOf(h_type), t.rawOf(h_value));
      return made === 0 ? d.failed() : d.opened(61, made);
    };
  }
  const { ctx_Err_SetFromErrnoWithFilename } = inner;
  if (ctx_Err_SetFromErrnoWithFilename !== undefined) {
    checked.ctx_Err_SetFromErrnoWithFilename = (ctx, h_type, filename_fsencoded) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(62, ctx)) return 0;
      if ((h_type === 0 || t.keyOf(h_type) !== h_type) && d.bad(62, 'h_type', h_type)) return 0;
      if (d.stale.count !== 0 && d.readsStale(62, 'filename_fsencoded', filename_fsencoded)) return 0;
      const made = ctx_Err_SetFromErrnoWithFilename(d.innerContext, t.rawOf(h_type), filename_fsencoded);
      return made === 0 ? d.failed() : d.opened(62, made);
    };
  }
  const { ctx_Err_SetFromErrnoWithFilenameObjects } = inner;
  if (ctx_Err_SetFromErrnoWithFilenameObjects !== undefined) {
    checked.ctx_Err_SetFromErrnoWithFilenameObjects = (ctx, h_type, filename1, filename2) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(63, ctx)) return 0;
      if ((h_type === 0 || t.keyOf(h_type) !== h_type) && d.bad(63, 'h_type', h_type)) return 0;
      if (t.keyOf(filename1) !== filename1 && d.bad(63, 'filename1', filename1)) return 0;
      if (t.keyOf(filename2) !== filename2 && d.bad(63, 'filename2', filename2)) return 0;
      const made = ctx_Err_SetFromErrnoWithFilenameObjects(d.innerContext, t.rawOf(h_type), t.rawOf(filename1), t.rawOf(filename2));
      return made === 0 ? d.failed() : d.opened(63, made);
    };
  }
  const { ctx_Err_Occurred } = inner;
  if (ctx_Err_Occurred !== undefined) {
    checked.ctx_Err_Occurred = (ctx) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(64, ctx)) return 0;
      return ctx_Err_Occurred(d.innerContext);
    };
  }
  const { ctx_Err_ExceptionMatches } = inner;
  if (ctx_Err_ExceptionMatches !== undefined) {
    checked.ctx_Err_ExceptionMatches = (ctx, exc) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(65, ctx)) return 0;
      if ((exc === 0 || t.keyOf(exc) !== exc) && d.bad(65, 'exc', exc)) return 0;
      if (d.required.refuses(65, 'exc', exc, 'classes')) return 0;
      return ctx_Err_ExceptionMatches(d.innerContext, t.rawOf(exc));
    };
  }
  const { ctx_Err_NoMemory } = inner;
  if (ctx_Err_NoMemory !== undefined) {
    checked.ctx_Err_NoMemory = (ctx) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(66, ctx)) return 0;
      const made = ctx_Err_NoMemory(d.innerContext);
      return made === 0 ? d.failed() : d.opened(66, made);
    };
  }
  const { ctx_Err_Clear } = inner;
  if (ctx_Err_Clear !== undefined) {
    checked.ctx_Err_Clear = (ctx) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(67, ctx)) return;
      ctx_Err_Clear(d.innerContext);
      d.failed();
    };
  }
  const { ctx_Err_NewException } = inner;
  if (ctx_Err_NewException !== undefined) {
    checked.ctx_Err_NewException = (ctx, utf8_name, base, dict) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(68, ctx)) return 0;
      if (d.stale.count !== 0 && d.readsStale(68, 'utf8_name', utf8_name)) return 0;
      if (t.keyOf(base) !== base && d.bad(68, 'base', base)) return 0;
      if (t.keyOf(dict) !== dict && d.bad(68, 'dict', dict)) return 0;
      if (d.required.refuses(68, 'dict', dict, 'dict')) return 0;
      const made = ctx_Err_NewException(d.innerContext, utf8_name, t.rawOf(base), t.rawOf(dict));
      return made === 0 ? d.failed() : d.opened(68, made);
    };
  }
  const { ctx_Err_NewExceptionWithDoc } = inner;
  if (ctx_Err_NewExceptionWithDoc !== undefined) {
    checked.ctx_Err_NewExceptionWithDoc = (ctx, utf8_name, utf8_doc, base, dict) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(69, ctx)) return 0;
      if (d.stale.count !== 0 && d.readsStale(69, 'utf8_name', utf8_name)) return 0;
      if (d.stale.count !== 0 && d.readsStale(69, 'utf8_doc', utf8_doc)) return 0;
      if (t.keyOf(base) !== base && d.bad(69, 'base', base)) return 0;
      if (t.keyOf(dict) !== dict && d.bad(69, 'dict', dict)) return 0;
      if (d.required.refuses(69, 'dict', dict, 'dict')) return 0;
      const made = ctx_Err_NewExceptionWithDoc(d.innerContext, utf8_name, utf8_doc, t.rawOf(base), t.rawOf(dict));
      return made === 0 ? d.failed() : d.opened(69, made);
    };
  }
  const { ctx_Err_WarnEx } = inner;
  if (ctx_Err_WarnEx !== undefined) {
    checked.ctx_Err_WarnEx = (ctx, category, utf8_message, stack_level) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(70, ctx)) return -1;
      if (t.keyOf(category) !== category && d.bad(70, 'category', category)) return -1;
      if (d.stale.count !== 0 && d.readsStale(70, 'utf8_message', utf8_message)) return -1;
      const result = ctx_Err_WarnEx(d.innerContext, t.rawOf(category), utf8_message, stack_level);
      if (result === -1) d.failed();
      return result;
    };
  }
  const { ctx_Err_WriteUnraisable } = inner;
  if (ctx_Err_WriteUnraisable !== undefined) {
    checked.ctx_Err_WriteUnraisable = (ctx, obj) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(71, ctx)) return;
      if (t.keyOf(obj) !== obj && d.bad(71, 'obj', obj)) return;
      ctx_Err_WriteUnraisable(d.innerContext, t.rawOf(obj));
      d.failed();
    };
  }
  const { ctx_IsTrue } = inner;
  if (ctx_IsTrue !== undefined) {
    checked.ctx_IsTrue = (ctx, h) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(72, ctx)) return -1;
      if ((h === 0 || t.keyOf(h) !== h) && d.bad(72, 'h', h)) return -1;
      const result = ctx_IsTrue(d.innerContext, t.rawOf(h));
      if (result === -1) d.failed();
      return result;
    };
  }
  if (inner.ctx_Type_FromSpec !== undefined) {
    const { ctx_Type_FromSpec } = own;
    checked.ctx_Type_FromSpec = (ctx, spec, params) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(73, ctx)) return 0;
      return ctx_Type_FromSpec(ctx, spec, params);
    };
  }
  if (inner.ctx_Type_GenericNew !== undefined) {
    const { ctx_Type_GenericNew } = own;
    checked.ctx_Type_GenericNew = (ctx, type, args, nargs, kw) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(74, ctx)) return 0;
      if ((type === 0 || t.keyOf(type) !== type) && d.bad(74, 'type', type)) return 0;
      if (t.keyOf(kw) !== kw && d.bad(74, 'kw', kw)) return 0;
      return ctx_Type_GenericNew(ctx, type, args, nargs, kw);
    };
  }
  const { ctx_GetAttr } = inner;
  if (ctx_GetAttr !== undefined) {
    checked.ctx_GetAttr = (ctx, obj, name) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(75, ctx)) return 0;
      if ((obj === 0 || t.keyOf(obj) !== obj) && d.bad(75, 'obj', obj)) return 0;
      if ((name === 0 || t.keyOf(name) !== name) && d.bad(75, 'name', name)) return 0;
      const made = ctx_GetAttr(d.innerContext, t.rawOf(obj), t.rawOf(name));
      return made === 0 ? d.failed() : d.opened(75, made);
    };
  }
  const { ctx_GetAttr_s } = inner;
  if (ctx_GetAttr_s !== undefined) {
    checked.ctx_GetAttr_s = (ctx, obj, utf8_name) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(76, ctx)) return 0;
      if ((obj === 0 || t.keyOf(obj) !== obj) && d.bad(76, 'obj', obj)) return 0;
      if (d.stale.count !== 0 && d.readsStale(76, 'utf8_name', utf8_name)) return 0;
      const made = ctx_GetAttr_s(d.innerContext, t.rawOf(obj), utf8_name);
      return made === 0 ? d.failed() : d.opened(76, made);
    };
  }
  const { ctx_HasAttr } = inner;
  if (ctx_HasAttr !== undefined) {
    checked.ctx_HasAttr = (ctx, obj, name) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(77, ctx)) return 0;
      if ((obj === 0 || t.keyOf(obj) !== obj) && d.bad(77, 'obj', obj)) return 0;
      if ((name === 0 || t.keyOf(name) !== name) && d.bad(77, 'name', name)) return 0;
      if (d.required.refuses(77, 'name', name, 'str')) return 0;
      return ctx_HasAttr(d.innerContext, t.rawOf(obj), t.rawOf(name));
    };
  }
  const { ctx_HasAttr_s } = inner;
  if (ctx_HasAttr_s !== undefined) {
    checked.ctx_HasAttr_s = (ctx, obj, utf8_name) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(78, ctx)) return 0;
      if ((obj === 0 || t.keyOf(obj) !== obj) && d.bad(78, 'obj', obj)) return 0;
      if (d.stale.count !== 0 && d.readsStale(78, 'utf8_name', utf8_name)) return 0;
      return ctx_HasAttr_s(d.innerContext, t.rawOf(obj), utf8_name);
    };
  }
  const { ctx_SetAttr } = inner;
  if (ctx_SetAttr !== undefined) {
    checked.ctx_SetAttr = (ctx, obj, name, value) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(79, ctx)) return -1;
      if ((obj === 0 || t.keyOf(obj) !== obj) && d.bad(79, 'obj', obj)) return -1;
      if ((name === 0 || t.keyOf(name) !== name) && d.bad(79, 'name', name)) return -1;
      if (t.keyOf(value) !== value && d.bad(79, 'value', value)) return -1;
      const result = ctx_SetAttr(d.innerContext, t.rawOf(obj), t.rawOf(name), t.rawOf(value));
      if (result === -1) d.failed();
      return result;
    };
  }
  const { ctx_SetAttr_s } = inner;
  if (ctx_SetAttr_s !== undefined) {
    checked.ctx_SetAttr_s = (ctx, obj, utf8_name, value) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(80, ctx)) return -1;
      if ((obj === 0 || t.keyOf(obj) !== obj) && d.bad(80, 'obj', obj)) return -1;
      if (d.stale.count !== 0 && d.readsStale(80, 'utf8_name', utf8_name)) return -1;
      if (t.keyOf(value) !== value && d.bad(80, 'value', value)) return -1;
      const result = ctx_SetAttr_s(d.innerContext, t.rawOf(obj), utf8_name, t.rawOf(value));
      if (result === -1) d.failed();
      return result;
    };
  }
  const { ctx_GetItem } = inner;
  if (ctx_GetItem !== undefined) {
    checked.ctx_GetItem = (ctx, obj, key) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(81, ctx)) return 0;
      if ((obj === 0 || t.keyOf(obj) !== obj) && d.bad(81, 'obj', obj)) return 0;
      if ((key === 0 || t.keyOf(key) !== key) && d.bad(81, 'key', key)) return 0;
      const made = ctx_GetItem(d.innerContext, t.rawOf(obj), t.rawOf(key));
      return made === 0 ? d.failed() : d.opened(81, made);
    };
  }
  const { ctx_GetItem_i } = inner;
  if (ctx_GetItem_i !== undefined) {
    checked.ctx_GetItem_i = (ctx, obj, idx) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(82, ctx)) return 0;
      if ((obj === 0 || t.keyOf(obj) !== obj) && d.bad(82, 'obj', obj)) return 0;
      const made = ctx_GetItem_i(d.innerContext, t.rawOf(obj), idx);
      return made === 0 ? d.failed() : d.opened(82, made);
    };
  }
  const { ctx_GetItem_s } = inner;
  if (ctx_GetItem_s !== undefined) {
    checked.ctx_GetItem_s = (ctx, obj, utf8_key) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(83, ctx)) return 0;
      if ((obj === 0 || t.keyOf(obj) !== obj) && d.bad(83, 'obj', obj)) return 0;
      if (d.stale.count !== 0 && d.readsStale(83, 'utf8_key', utf8_key)) return 0;
      const made = ctx_GetItem_s(d.innerContext, t.rawOf(obj), utf8_key);
      return made === 0 ? d.failed() : d.opened(83, made);
    };
  }
  const { ctx_Contains } = inner;
  if (ctx_Contains !== undefined) {
    checked.ctx_Contains = (ctx, container, key) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(84, ctx)) return -1;
      if ((container === 0 || t.keyOf(container) !== container) && d.bad(84, 'container', container)) return -1;
      if ((key === 0 || t.keyOf(key) !== key) && d.bad(84, 'key', key)) return -1;
      const result = ctx_Contains(d.innerContext, t.rawOf(container), t.rawOf(key));
      if (result === -1) d.failed();
      return result;
    };
  }
  const { ctx_SetItem } = inner;
  if (ctx_SetItem !== undefined) {
    checked.ctx_SetItem = (ctx, obj, key, value) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(85, ctx)) return -1;
      if ((obj === 0 || t.keyOf(obj) !== obj) && d.bad(85, 'obj', obj)) return -1;
      if ((key === 0 || t.keyOf(key) !== key) && d.bad(85, 'key', key)) return -1;
      if ((value === 0 || t.keyOf(value) !== value) && d.bad(85, 'value', value)) return -1;
      const result = ctx_SetItem(d.innerContext, t.rawOf(obj), t.rawOf(key), t.rawOf(value));
      if (result === -1) d.failed();
      return result;
    };
  }
  const { ctx_SetItem_i } = inner;
  if (ctx_SetItem_i !== undefined) {
    checked.ctx_SetItem_i = (ctx, obj, idx, value) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(86, ctx)) return -1;
      if ((obj === 0 || t.keyOf(obj) !== obj) && d.bad(86, 'obj', obj)) return -1;
      if ((value === 0 || t.keyOf(value) !== value) && d.bad(86, 'value', value)) return -1;
      const result = ctx_SetItem_i(d.innerContext, t.rawOf(obj), idx, t.rawOf(value));
      if (result === -1) d.failed();
      return result;
    };
  }
  const { ctx_SetItem_s } = inner;
  if (ctx_SetItem_s !== undefined) {
    checked.ctx_SetItem_s = (ctx, obj, utf8_key, value) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(87, ctx)) return -1;
      if ((obj === 0 || t.keyOf(obj) !== obj) && d.bad(87, 'obj', obj)) return -1;
      if (d.stale.count !== 0 && d.readsStale(87, 'utf8_key', utf8_key)) return -1;
      if ((value === 0 || t.keyOf(value) !== value) && d.bad(87, 'value', value)) return -1;
      const result = ctx_SetItem_s(d.innerContext, t.rawOf(obj), utf8_key, t.rawOf(value));
      if (result === -1) d.failed();
      return result;
    };
  }
  const { ctx_Type } = inner;
  if (ctx_Type !== undefined) {
    checked.ctx_Type = (ctx, obj) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(88, ctx)) return 0;
      if ((obj === 0 || t.keyOf(obj) !== obj) && d.bad(88, 'obj', obj)) return 0;
      const made = ctx_Type(d.innerContext, t.rawOf(obj));
      return made === 0 ? d.failed() : d.opened(88, made);
    };
  }
  const { ctx_TypeCheck } = inner;
  if (ctx_TypeCheck !== undefined) {
    checked.ctx_TypeCheck = (ctx, obj, type) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(89, ctx)) return 0;
      if ((obj === 0 || t.keyOf(obj) !== obj) && d.bad(89, 'obj', obj)) return 0;
      if ((type === 0 || t.keyOf(type) !== type) && d.bad(89, 'type', type)) return 0;
      if (d.required.refuses(89, 'type', type, 'type')) return 0;
      return ctx_TypeCheck(d.innerContext, t.rawOf(obj), t.rawOf(type));
    };
  }
  const { ctx_Is } = inner;
  if (ctx_Is !== undefined) {
    checked.ctx_Is = (ctx, obj, other) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(90, ctx)) return 0;
      if ((obj === 0 || t.keyOf(obj) !== obj) && d.bad(90, 'obj', obj)) return 0;
      if ((other === 0 || t.keyOf(other) !== other) && d.bad(90, 'other', other)) return 0;
      return ctx_Is(d.innerContext, t.rawOf(obj), t.rawOf(other));
    };
  }
  if (inner.ctx_AsStruct_Object !== undefined) {
    const { ctx_AsStruct_Object } = own;
    checked.ctx_AsStruct_Object = (ctx, h) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(91, ctx)) return 0;
      if ((h === 0 || t.keyOf(h) !== h) && d.bad(91, 'h', h)) return 0;
      return ctx_AsStruct_Object(ctx, h);
    };
  }
  if (inner.ctx_New !== undefined) {
    const { ctx_New } = own;
    checked.ctx_New = (ctx, h_type, data) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(92, ctx)) return 0;
      if ((h_type === 0 || t.keyOf(h_type) !== h_type) && d.bad(92, 'h_type', h_type)) return 0;
      return ctx_New(ctx, h_type, data);
    };
  }
  const { ctx_Repr } = inner;
  if (ctx_Repr !== undefined) {
    checked.ctx_Repr = (ctx, obj) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(93, ctx)) return 0;
      if ((obj === 0 || t.keyOf(obj) !== obj) && d.bad(93, 'obj', obj)) return 0;
      const made = ctx_Repr(d.innerContext, t.rawOf(obj));
      return made === 0 ? d.failed() : d.opened(93, made);
    };
  }
  const { ctx_Str } = inner;
  if (ctx_Str !== undefined) {
    checked.ctx_Str = (ctx, obj) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(94, ctx)) return 0;
      if ((obj === 0 || t.keyOf(obj) !== obj) && d.bad(94, 'obj', obj)) return 0;
      const made = ctx_Str(d.innerContext, t.rawOf(obj));
      return made === 0 ? d.failed() : d.opened(94, made);
    };
  }
  const { ctx_ASCII } = inner;
  if (ctx_ASCII !== undefined) {
    checked.ctx_ASCII = (ctx, obj) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(95, ctx)) return 0;
      if ((obj === 0 || t.keyOf(obj) !== obj) && d.bad(95, 'obj', obj)) return 0;
      const made = ctx_ASCII(d.innerContext, t.rawOf(obj));
      return made === 0 ? d.failed() : d.opened(95, made);
    };
  }
  const { ctx_Bytes } = inner;
  if (ctx_Bytes !== undefined) {
    checked.ctx_Bytes = (ctx, obj) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(96, ctx)) return 0;
      if ((obj === 0 || t.keyOf(obj) !== obj) && d.bad(96, 'obj', obj)) return 0;
      const made = ctx_Bytes(d.innerContext, t.rawOf(obj));
      return made === 0 ? d.failed() : d.opened(96, made);
    };
  }
  const { ctx_RichCompare } = inner;
  if (ctx_RichCompare !== undefined) {
    checked.ctx_RichCompare = (ctx, v, w, op) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(97, ctx)) return 0;
      if ((v === 0 || t.keyOf(v) !== v) && d.bad(97, 'v', v)) return 0;
      if ((w === 0 || t.keyOf(w) !== w) && d.bad(97, 'w', w)) return 0;
      const made = ctx_RichCompare(d.innerContext, t.rawOf(v), t.rawOf(w), op);
      return made === 0 ? d.failed() : d.opened(97, made);
    };
  }
  const { ctx_RichCompareBool } = inner;
  if (ctx_RichCompareBool !== undefined) {
    checked.ctx_RichCompareBool = (ctx, v, w, op) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(98, ctx)) return -1;
      if ((v === 0 || t.keyOf(v) !== v) && d.bad(98, 'v', v)) return -1;
      if ((w === 0 || t.keyOf(w) !== w) && d.bad(98, 'w', w)) return -1;
      const result = ctx_RichCompareBool(d.innerContext, t.rawOf(v), t.rawOf(w), op);
      if (result === -1) d.failed();
      return result;
    };
  }
  const { ctx_Hash } = inner;
  if (ctx_Hash !== undefined) {
    checked.ctx_Hash = (ctx, obj) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(99, ctx)) return -1;
      if ((obj === 0 || t.keyOf(obj) !== obj) && d.bad(99, 'obj', obj)) return -1;
      const result = ctx_Hash(d.innerContext, t.rawOf(obj));
      if (result === -1) d.failed();
      return result;
    };
  }
  const { ctx_Bytes_Check } = inner;
  if (ctx_Bytes_Check !== undefined) {
    checked.ctx_Bytes_Check = (ctx, h) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(100, ctx)) return 0;
      if ((h === 0 || t.keyOf(h) !== h) && d.bad(100, 'h', h)) return 0;
      return ctx_Bytes_Check(d.innerContext, t.rawOf(h));
    };
  }
  const { ctx_Bytes_Size } = inner;
  if (ctx_Bytes_Size !== undefined) {
    checked.ctx_Bytes_Size = (ctx, h) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(101, ctx)) return -1;
      if ((h === 0 || t.keyOf(h) !== h) && d.bad(101, 'h', h)) return -1;
      const result = ctx_Bytes_Size(d.innerContext, t.rawOf(h));
      if (result === -1) d.failed();
      return result;
    };
  }
  const { ctx_Bytes_GET_SIZE } = inner;
  if (ctx_Bytes_GET_SIZE !== undefined) {
    checked.ctx_Bytes_GET_SIZE = (ctx, h) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(102, ctx)) return -1;
      if ((h === 0 || t.keyOf(h) !== h) && d.bad(102, 'h', h)) return -1;
      if (d.required.refuses(102, 'h', h, 'bytes')) return -1;
      const result = ctx_Bytes_GET_SIZE(d.innerContext, t.rawOf(h));
      if (result === -1) d.failed();
      return result;
    };
  }
  if (inner.ctx_Bytes_AsString !== undefined) {
    const { ctx_Bytes_AsString } = own;
    checked.ctx_Bytes_AsString = (ctx, h) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(103, ctx)) return 0;
      if ((h === 0 || t.keyOf(h) !== h) && d.bad(103, 'h', h)) return 0;
      return ctx_Bytes_AsString(ctx, h);
    };
  }
  if (inner.ctx_Bytes_AS_STRING !== undefined) {
    const { ctx_Bytes_AS_STRING } = own;
    checked.ctx_Bytes_AS_STRING = (ctx, h) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(104, ctx)) return 0;
      if ((h === 0 || t.keyOf(h) !== h) && d.bad(104, 'h', h)) return 0;
      if (d.required.refuses(104, 'h', h, 'bytes')) return 0;
      return ctx_Bytes_AS_STRING(ctx, h);
    };
  }
  const { ctx_Bytes_FromString } = inner;
  if (ctx_Bytes_FromString !== undefined) {
    checked.ctx_Bytes_FromString = (ctx, bytes) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(105, ctx)) return 0;
      if (d.stale.count !== 0 && d.readsStale(105, 'bytes', bytes)) return 0;
      const made = ctx_Bytes_FromString(d.innerContext, bytes);
      return made === 0 ? d.failed() : d.opened(105, made);
    };
  }
  const { ctx_Bytes_FromStringAndSize } = inner;
  if (ctx_Bytes_FromStringAndSize !== undefined) {
    checked.ctx_Bytes_FromStringAndSize = (ctx, bytes, len) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(106, ctx)) return 0;
      if (d.stale.count !== 0 && d.readsStale(106, 'bytes', bytes)) return 0;
      const made = ctx_Bytes_FromStringAndSize(d.innerContext, bytes, len);
      return made === 0 ? d.failed() : d.opened(106, made);
    };
  }
  const { ctx_Unicode_FromString } = inner;
  if (ctx_Unicode_FromString !== undefined) {
    checked.ctx_Unicode_FromString = (ctx, utf8) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(107, ctx)) return 0;
      if (d.stale.count !== 0 && d.readsStale(107, 'utf8', utf8)) return 0;
      const made = ctx_Unicode_FromString(d.innerContext, utf8);
      return made === 0 ? d.failed() : d.opened(107, made);
    };
  }
  const { ctx_Unicode_Check } = inner;
  if (ctx_Unicode_Check !== undefined) {
    checked.ctx_Unicode_Check = (ctx, h) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(108, ctx)) return 0;
      if ((h === 0 || t.keyOf(h) !== h) && d.bad(108, 'h', h)) return 0;
      return ctx_Unicode_Check(d.innerContext, t.rawOf(h));
    };
  }
  const { ctx_Unicode_AsASCIIString } = inner;
  if (ctx_Unicode_AsASCIIString !== undefined) {
    checked.ctx_Unicode_AsASCIIString = (ctx, h) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(109, ctx)) return 0;
      if ((h === 0 || t.keyOf(h) !== h) && d.bad(109, 'h', h)) return 0;
      const made = ctx_Unicode_AsASCIIString(d.innerContext, t.rawOf(h));
      return made === 0 ? d.failed() : d.opened(109, made);
    };
  }
  const { ctx_Unicode_AsLatin1String } = inner;
  if (ctx_Unicode_AsLatin1String !== undefined) {
    checked.ctx_Unicode_AsLatin1String = (ctx, h) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(110, ctx)) return 0;
      if ((h === 0 || t.keyOf(h) !== h) && d.bad(110, 'h', h)) return 0;
      const made = ctx_Unicode_AsLatin1String(d.innerContext, t.rawOf(h));
      return made === 0 ? d.failed() : d.opened(110, made);
    };
  }
  const { ctx_Unicode_AsUTF8String } = inner;
  if (ctx_Unicode_AsUTF8String !== undefined) {
    checked.ctx_Unicode_AsUTF8String = (ctx, h) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(111, ctx)) return 0;
      if ((h === 0 || t.keyOf(h) !== h) && d.bad(111, 'h', h)) return 0;
      const made = ctx_Unicode_AsUTF8String(d.innerContext, t.rawOf(h));
      return made === 0 ? d.failed() : d.opened(111, made);
    };
  }
  if (inner.ctx_Unicode_AsUTF8AndSize !== undefined) {
    const { ctx_Unicode_AsUTF8AndSize } = own;
    checked.ctx_Unicode_AsUTF8AndSize = (ctx, h, size) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(112, ctx)) return 0;
      if ((h === 0 || t.keyOf(h) !== h) && d.bad(112, 'h', h)) return 0;
      return ctx_Unicode_AsUTF8AndSize(ctx, h, size);
    };
  }
  const { ctx_Unicode_FromWideChar } = inner;
  if (ctx_Unicode_FromWideChar !== undefined) {
    checked.ctx_Unicode_FromWideChar = (ctx, w, size) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(113, ctx)) return 0;
      if (d.stale.count !== 0 && d.readsStale(113, 'w', w)) return 0;
      const made = ctx_Unicode_FromWideChar(d.innerContext, w, size);
      return made === 0 ? d.failed() : d.opened(113, made);
    };
  }
  const { ctx_Unicode_DecodeFSDefault } = inner;
  if (ctx_Unicode_DecodeFSDefault !== undefined) {
    checked.ctx_Unicode_DecodeFSDefault = (ctx, v) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(114, ctx)) return 0;
      if (d.stale.count !== 0 && d.readsStale(114, 'v', v)) return 0;
      const made = ctx_Unicode_DecodeFSDefault(d.innerContext, v);
      return made === 0 ? d.failed() : d.opened(114, made);
    };
  }
  const { ctx_Unicode_DecodeFSDefaultAndSize } = inner;
  if (ctx_Unicode_DecodeFSDefaultAndSize !== undefined) {
    checked.ctx_Unicode_DecodeFSDefaultAndSize = (ctx, v, size) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(115, ctx)) return 0;
      if (d.stale.count !== 0 && d.readsStale(115, 'v', v)) return 0;
      const made = ctx_Unicode_DecodeFSDefaultAndSize(d.innerContext, v, size);
      return made === 0 ? d.failed() : d.opened(115, made);
    };
  }
  const { ctx_Unicode_EncodeFSDefault } = inner;
  if (ctx_Unicode_EncodeFSDefault !== undefined) {
    checked.ctx_Unicode_EncodeFSDefault = (ctx, h) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(116, ctx)) return 0;
      if ((h === 0 || t.keyOf(h) !== h) && d.bad(116, 'h', h)) return 0;
      const made = ctx_Unicode_EncodeFSDefault(d.innerContext, t.rawOf(h));
      return made === 0 ? d.failed() : d.opened(116, made);
    };
  }
  const { ctx_Unicode_ReadChar } = inner;
  if (ctx_Unicode_ReadChar !== undefined) {
    checked.ctx_Unicode_ReadChar = (ctx, h, index) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(117, ctx)) return -1;
      if ((h === 0 || t.keyOf(h) !== h) && d.bad(117, 'h', h)) return -1;
      const result = ctx_Unicode_ReadChar(d.innerContext, t.rawOf(h), index);
      if (result === -1) d.failed();
      return result;
    };
  }
  const { ctx_Unicode_DecodeASCII } = inner;
  if (ctx_Unicode_DecodeASCII !== undefined) {
    checked.ctx_Unicode_DecodeASCII = (ctx, ascii, size, errors) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(118, ctx)) return 0;
      if (d.stale.count !== 0 && d.readsStale(118, 'ascii', ascii)) return 0;
      if (d.stale.count !== 0 && d.readsStale(118, 'errors', errors)) return 0;
      const made = ctx_Unicode_DecodeASCII(d.innerContext, ascii, size, errors);
      return made === 0 ? d.failed() : d.opened(118, made);
    };
  }
  const { ctx_Unicode_DecodeLatin1 } = inner;
  if (ctx_Unicode_DecodeLatin1 !== undefined) {
    checked.ctx_Unicode_DecodeLatin1 = (ctx, latin1, size, errors) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(119, ctx)) return 0;
      if (d.stale.count !== 0 && d.readsStale(119, 'latin1', latin1)) return 0;
      if (d.stale.count !== 0 && d.readsStale(119, 'errors', errors)) return 0;
      const made = ctx_Unicode_DecodeLatin1(d.innerContext, latin1, size, errors);
      return made === 0 ? d.failed() : d.opened(119, made);
    };
  }
  const { ctx_List_Check } = inner;
  if (ctx_List_Check !== undefined) {
    checked.ctx_List_Check = (ctx, h) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(120, ctx)) return 0;
      if ((h === 0 || t.keyOf(h) !== h) && d.bad(120, 'h', h)) return 0;
      return ctx_List_Check(d.innerContext, t.rawOf(h));
    };
  }
  const { ctx_List_New } = inner;
  if (ctx_List_New !== undefined) {
    checked.ctx_List_New = (ctx, len) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(121, ctx)) return 0;
      const made = ctx_List_New(d.innerContext, len);
      return made === 0 ? d.failed() : d.opened(121, made);
    };
  }
  const { ctx_List_Append } = inner;
  if (ctx_List_Append !== undefined) {
    checked.ctx_List_Append = (ctx, h_list, h_item) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(122, ctx)) return -1;
      if ((h_list === 0 || t.keyOf(h_list) !== h_list) && d.bad(122, 'h_list', h_list)) return -1;
      if ((h_item === 0 || t.keyOf(h_item) !== h_item) && d.bad(122, 'h_item', h_item)) return -1;
      const result = ctx_List_Append(d.innerContext, t.rawOf(h_list), t.rawOf(h_item));
      if (result === -1) d.failed();
      return result;
    };
  }
  const { ctx_Dict_Check } = inner;
  if (ctx_Dict_Check !== undefined) {
    checked.ctx_Dict_Check = (ctx, h) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(123, ctx)) return 0;
      if ((h === 0 || t.keyOf(h) !== h) && d.bad(123, 'h', h)) return 0;
      return ctx_Dict_Check(d.innerContext, t.rawOf(h));
    };
  }
  const { ctx_Dict_New } = inner;
  if (ctx_Dict_New !== undefined) {
    checked.ctx_Dict_New = (ctx) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(124, ctx)) return 0;
      const made = ctx_Dict_New(d.innerContext);
      return made === 0 ? d.failed() : d.opened(124, made);
    };
  }
  const { ctx_Tuple_Check } = inner;
  if (ctx_Tuple_Check !== undefined) {
    checked.ctx_Tuple_Check = (ctx, h) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(125, ctx)) return 0;
      if ((h === 0 || t.keyOf(h) !== h) && d.bad(125, 'h', h)) return 0;
      return ctx_Tuple_Check(d.innerContext, t.rawOf(h));
    };
  }
  if (inner.ctx_Tuple_FromArray !== undefined) {
    const { ctx_Tuple_FromArray } = own;
    checked.ctx_Tuple_FromArray = (ctx, items, n) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(126, ctx)) return 0;
      return ctx_Tuple_FromArray(ctx, items, n);
    };
  }
  const { ctx_Import_ImportModule } = inner;
  if (ctx_Import_ImportModule !== undefined) {
    checked.ctx_Import_ImportModule = (ctx, utf8_name) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(127, ctx)) return 0;
      if (d.stale.count !== 0 && d.readsStale(127, 'utf8_name', utf8_name)) return 0;
      const made = ctx_Import_ImportModule(d.innerContext, utf8_name);
      return made === 0 ? d.failed() : d.opened(127, made);
    };
  }
  if (inner.ctx_ListBuilder_New !== undefined) {
    const { ctx_ListBuilder_New } = own;
    checked.ctx_ListBuilder_New = (ctx, size) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(128, ctx)) return 0;
      return ctx_ListBuilder_New(ctx, size);
    };
  }
  if (inner.ctx_ListBuilder_Set !== undefined) {
    const { ctx_ListBuilder_Set } = own;
    checked.ctx_ListBuilder_Set = (ctx, builder, index, h_item) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(129, ctx)) return;
      if ((h_item === 0 || t.keyOf(h_item) !== h_item) && d.bad(129, 'h_item', h_item)) return;
      return ctx_ListBuilder_Set(ctx, builder, index, h_item);
    };
  }
  if (inner.ctx_ListBuilder_Build !== undefined) {
    const { ctx_ListBuilder_Build } = own;
    checked.ctx_ListBuilder_Build = (ctx, builder) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(130, ctx)) return 0;
      return ctx_ListBuilder_Build(ctx, builder);
    };
  }
  if (inner.ctx_ListBuilder_Cancel !== undefined) {
    const { ctx_ListBuilder_Cancel } = own;
    checked.ctx_ListBuilder_Cancel = (ctx, builder) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(131, ctx)) return;
      return ctx_ListBuilder_Cancel(ctx, builder);
    };
  }
  if (inner.ctx_TupleBuilder_New !== undefined) {
    const { ctx_TupleBuilder_New } = own;
    checked.ctx_TupleBuilder_New = (ctx, size) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(132, ctx)) return 0;
      return ctx_TupleBuilder_New(ctx, size);
    };
  }
  if (inner.ctx_TupleBuilder_Set !== undefined) {
    const { ctx_TupleBuilder_Set } = own;
    checked.ctx_TupleBuilder_Set = (ctx, builder, index, h_item) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(133, ctx)) return;
      if ((h_item === 0 || t.keyOf(h_item) !== h_item) && d.bad(133, 'h_item', h_item)) return;
      return ctx_TupleBuilder_Set(ctx, builder, index, h_item);
    };
  }
  if (inner.ctx_TupleBuilder_Build !== undefined) {
    const { ctx_TupleBuilder_Build } = own;
    checked.ctx_TupleBuilder_Build = (ctx, builder) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(134, ctx)) return 0;
      return ctx_TupleBuilder_Build(ctx, builder);
    };
  }
  if (inner.ctx_TupleBuilder_Cancel !== undefined) {
    const { ctx_TupleBuilder_Cancel } = own;
    checked.ctx_TupleBuilder_Cancel = (ctx, builder) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(135, ctx)) return;
      return ctx_TupleBuilder_Cancel(ctx, builder);
    };
  }
  if (inner.ctx_Tracker_New !== undefined) {
    const { ctx_Tracker_New } = own;
    checked.ctx_Tracker_New = (ctx, size) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(136, ctx)) return 0;
      return ctx_Tracker_New(ctx, size);
    };
  }
  if (inner.ctx_Tracker_Add !== undefined) {
    const { ctx_Tracker_Add } = own;
    checked.ctx_Tracker_Add = (ctx, ht, h) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(137, ctx)) return -1;
      if ((h === 0 || t.keyOf(h) !== h) && d.bad(137, 'h', h)) return -1;
      return ctx_Tracker_Add(ctx, ht, h);
    };
  }
  if (inner.ctx_Tracker_ForgetAll !== undefined) {
    const { ctx_Tracker_ForgetAll } = own;
    checked.ctx_Tracker_ForgetAll = (ctx, ht) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(138, ctx)) return;
      return ctx_Tracker_ForgetAll(ctx, ht);
    };
  }
  if (inner.ctx_Tracker_Close !== undefined) {
    const { ctx_Tracker_Close } = own;
    checked.ctx_Tracker_Close = (ctx, ht) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(139, ctx)) return;
      return ctx_Tracker_Close(ctx, ht);
    };
  }
  if (inner.ctx_Field_Store !== undefined) {
    const { ctx_Field_Store } = own;
    checked.ctx_Field_Store = (ctx, target_object, target_field, h) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(140, ctx)) return;
      if ((target_object === 0 || t.keyOf(target_object) !== target_object) && d.bad(140, 'target_object', target_object)) return;
      if (t.keyOf(h) !== h && d.bad(140, 'h', h)) return;
      return ctx_Field_Store(ctx, target_object, target_field, h);
    };
  }
  if (inner.ctx_Field_Load !== undefined) {
    const { ctx_Field_Load } = own;
    checked.ctx_Field_Load = (ctx, source_object, source_field) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(141, ctx)) return 0;
      if ((source_object === 0 || t.keyOf(source_object) !== source_object) && d.bad(141, 'source_object', source_object)) return 0;
      return ctx_Field_Load(ctx, source_object, source_field);
    };
  }
  if (inner.ctx_ReenterPythonExecution !== undefined) {
    const { ctx_ReenterPythonExecution } = own;
    checked.ctx_ReenterPythonExecution = (ctx, state) => {
      if ((ctx !== d.context || (d.guard & GUARD_BARE) !== 0) && d.refuse(142, ctx)) return;
      return ctx_ReenterPythonExecution(ctx, state);
    };
  }
  if (inner.ctx_LeavePythonExecution !== undefined) {
    const { ctx_LeavePythonExecution } = own;
    checked.ctx_LeavePythonExecution = (ctx) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(143, ctx)) return 0;
      return ctx_LeavePythonExecution(ctx);
    };
  }
  if (inner.ctx_Global_Store !== undefined) {
    const { ctx_Global_Store } = own;
    checked.ctx_Global_Store = (ctx, global, h) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(144, ctx)) return;
      if (t.keyOf(h) !== h && d.bad(144, 'h', h)) return;
      return ctx_Global_Store(ctx, global, h);
    };
  }
  if (inner.ctx_Global_Load !== undefined) {
    const { ctx_Global_Load } = own;
    checked.ctx_Global_Load = (ctx, global) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(145, ctx)) return 0;
      return ctx_Global_Load(ctx, global);
    };
  }
  const { ctx_Dump } = inner;
  if (ctx_Dump !== undefined) {
    checked.ctx_Dump = (ctx, h) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(146, ctx)) return;
      if ((h === 0 || t.keyOf(h) !== h) && d.bad(146, 'h', h)) return;
      ctx_Dump(d.innerContext, t.rawOf(h));
    };
  }
  if (inner.ctx_AsStruct_Type !== undefined) {
    const { ctx_AsStruct_Type } = own;
    checked.ctx_AsStruct_Type = (ctx, h) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(147, ctx)) return 0;
      if ((h === 0 || t.keyOf(h) !== h) && d.bad(147, 'h', h)) return 0;
      return ctx_AsStruct_Type(ctx, h);
    };
  }
  if (inner.ctx_AsStruct_Long !== undefined) {
    const { ctx_AsStruct_Long } = own;
    checked.ctx_AsStruct_Long = (ctx, h) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(148, ctx)) return 0;
      if ((h === 0 || t.keyOf(h) !== h) && d.bad(148, 'h', h)) return 0;
      return ctx_AsStruct_Long(ctx, h);
    };
  }
  if (inner.ctx_AsStruct_Float !== undefined) {
    const { ctx_AsStruct_Float } = own;
    checked.ctx_AsStruct_Float = (ctx, h) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(149, ctx)) return 0;
      if ((h === 0 || t.keyOf(h) !== h) && d.bad(149, 'h', h)) return 0;
      return ctx_AsStruct_Float(ctx, h);
    };
  }
  if (inner.ctx_AsStruct_Unicode !== undefined) {
    const { ctx_AsStruct_Unicode } = own;
    checked.ctx_AsStruct_Unicode = (ctx, h) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(150, ctx)) return 0;
      if ((h === 0 || t.keyOf(h) !== h) && d.bad(150, 'h', h)) return 0;
      return ctx_AsStruct_Unicode(ctx, h);
    };
  }
  if (inner.ctx_AsStruct_Tuple !== undefined) {
    const { ctx_AsStruct_Tuple } = own;
    checked.ctx_AsStruct_Tuple = (ctx, h) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(151, ctx)) return 0;
      if ((h === 0 || t.keyOf(h) !== h) && d.bad(151, 'h', h)) return 0;
      return ctx_AsStruct_Tuple(ctx, h);
    };
  }
  if (inner.ctx_AsStruct_List !== undefined) {
    const { ctx_AsStruct_List } = own;
    checked.ctx_AsStruct_List = (ctx, h) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(152, ctx)) return 0;
      if ((h === 0 || t.keyOf(h) !== h) && d.bad(152, 'h', h)) return 0;
      return ctx_AsStruct_List(ctx, h);
    };
  }
  const { ctx_Type_GetBuiltinShape } = inner;
  if (ctx_Type_GetBuiltinShape !== undefined) {
    checked.ctx_Type_GetBuiltinShape = (ctx, h_type) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(153, ctx)) return -1;
      if ((h_type === 0 || t.keyOf(h_type) !== h_type) && d.bad(153, 'h_type', h_type)) return -1;
      const result = ctx_Type_GetBuiltinShape(d.innerContext, t.rawOf(h_type));
      if (result === -1) d.failed();
      return result;
    };
  }
  const { ctx_DelItem } = inner;
  if (ctx_DelItem !== undefined) {
    checked.ctx_DelItem = (ctx, obj, key) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(154, ctx)) return -1;
      if ((obj === 0 || t.keyOf(obj) !== obj) && d.bad(154, 'obj', obj)) return -1;
      if ((key === 0 || t.keyOf(key) !== key) && d.bad(154, 'key', key)) return -1;
      const result = ctx_DelItem(d.innerContext, t.rawOf(obj), t.rawOf(key));
      if (result === -1) d.failed();
      return result;
    };
  }
  const { ctx_DelItem_i } = inner;
  if (ctx_DelItem_i !== undefined) {
    checked.ctx_DelItem_i = (ctx, obj, idx) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(155, ctx)) return -1;
      if ((obj === 0 || t.keyOf(obj) !== obj) && d.bad(155, 'obj', obj)) return -1;
      const result = ctx_DelItem_i(d.innerContext, t.rawOf(obj), idx);
      if (result === -1) d.failed();
      return result;
    };
  }
  const { ctx_DelItem_s } = inner;
  if (ctx_DelItem_s !== undefined) {
    checked.ctx_DelItem_s = (ctx, obj, utf8_key) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(156, ctx)) return -1;
      if ((obj === 0 || t.keyOf(obj) !== obj) && d.bad(156, 'obj', obj)) return -1;
      if (d.stale.count !== 0 && d.readsStale(156, 'utf8_key', utf8_key)) return -1;
      const result = ctx_DelItem_s(d.innerContext, t.rawOf(obj), utf8_key);
      if (result === -1) d.failed();
      return result;
    };
  }
  const { ctx_Capsule_New } = inner;
  if (ctx_Capsule_New !== undefined) {
    checked.ctx_Capsule_New = (ctx, pointer, utf8_name, destructor) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(157, ctx)) return 0;
      if (d.stale.count !== 0 && d.readsStale(157, 'utf8_name', utf8_name)) return 0;
      const made = ctx_Capsule_New(d.innerContext, pointer, utf8_name, destructor);
      return made === 0 ? d.failed() : d.opened(157, made);
    };
  }
  const { ctx_Capsule_Get } = inner;
  if (ctx_Capsule_Get !== undefined) {
    checked.ctx_Capsule_Get = (ctx, capsule, key, utf8_name) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(158, ctx)) return 0;
      if ((capsule === 0 || t.keyOf(capsule) !== capsule) && d.bad(158, 'capsule', capsule)) return 0;
      if (d.stale.count !== 0 && d.readsStale(158, 'utf8_name', utf8_name)) return 0;
      const result = ctx_Capsule_Get(d.innerContext, t.rawOf(capsule), key, utf8_name);
      if (result === 0) d.failed();
      return result;
    };
  }
  const { ctx_Capsule_IsValid } = inner;
  if (ctx_Capsule_IsValid !== undefined) {
    checked.ctx_Capsule_IsValid = (ctx, capsule, utf8_name) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(159, ctx)) return 0;
      if ((capsule === 0 || t.keyOf(capsule) !== capsule) && d.bad(159, 'capsule', capsule)) return 0;
      if (d.stale.count !== 0 && d.readsStale(159, 'utf8_name', utf8_name)) return 0;
      return ctx_Capsule_IsValid(d.innerContext, t.rawOf(capsule), utf8_name);
    };
  }
  const { ctx_Capsule_Set } = inner;
  if (ctx_Capsule_Set !== undefined) {
    checked.ctx_Capsule_Set = (ctx, capsule, key, value) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(160, ctx)) return -1;
      if ((capsule === 0 || t.keyOf(capsule) !== capsule) && d.bad(160, 'capsule', capsule)) return -1;
      const result = ctx_Capsule_Set(d.innerContext, t.rawOf(capsule), key, value);
      if (result === -1) d.failed();
      return result;
    };
  }
  const { ctx_Compile_s } = inner;
  if (ctx_Compile_s !== undefined) {
    checked.ctx_Compile_s = (ctx, utf8_source, utf8_filename, kind) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(161, ctx)) return 0;
      if (d.stale.count !== 0 && d.readsStale(161, 'utf8_source', utf8_source)) return 0;
      if (d.stale.count !== 0 && d.readsStale(161, 'utf8_filename', utf8_filename)) return 0;
      const made = ctx_Compile_s(d.innerContext, utf8_source, utf8_filename, kind);
      return made === 0 ? d.failed() : d.opened(161, made);
    };
  }
  const { ctx_EvalCode } = inner;
  if (ctx_EvalCode !== undefined) {
    checked.ctx_EvalCode = (ctx, code, globals, locals) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(162, ctx)) return 0;
      if ((code === 0 || t.keyOf(code) !== code) && d.bad(162, 'code', code)) return 0;
      if (d.required.refuses(162, 'code', code, 'code')) return 0;
      if ((globals === 0 || t.keyOf(globals) !== globals) && d.bad(162, 'globals', globals)) return 0;
      if ((locals === 0 || t.keyOf(locals) !== locals) && d.bad(162, 'locals', locals)) return 0;
      const made = ctx_EvalCode(d.innerContext, t.rawOf(code), t.rawOf(globals), t.rawOf(locals));
      return made === 0 ? d.failed() : d.opened(162, made);
    };
  }
  const { ctx_ContextVar_New } = inner;
  if (ctx_ContextVar_New !== undefined) {
    checked.ctx_ContextVar_New = (ctx, name, default_value) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(163, ctx)) return 0;
      if (d.stale.count !== 0 && d.readsStale(163, 'name', name)) return 0;
      if (t.keyOf(default_value) !== default_value && d.bad(163, 'default_value', default_value)) return 0;
      const made = ctx_ContextVar_New(d.innerContext, name, t.rawOf(default_value));
      return made === 0 ? d.failed() : d.opened(163, made);
    };
  }
  if (inner.ctx_ContextVar_Get !== undefined) {
    const { ctx_ContextVar_Get } = own;
    checked.ctx_ContextVar_Get = (ctx, context_var, default_value, result) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(164, ctx)) return -1;
      if ((context_var === 0 || t.keyOf(context_var) !== context_var) && d.bad(164, 'context_var', context_var)) return -1;
      if (t.keyOf(default_value) !== default_value && d.bad(164, 'default_value', default_value)) return -1;
      return ctx_ContextVar_Get(ctx, context_var, default_value, result);
    };
  }
  const { ctx_ContextVar_Set } = inner;
  if (ctx_ContextVar_Set !== undefined) {
    checked.ctx_ContextVar_Set = (ctx, context_var, value) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(165, ctx)) return 0;
      if ((context_var === 0 || t.keyOf(context_var) !== context_var) && d.bad(165, 'context_var', context_var)) return 0;
      if ((value === 0 || t.keyOf(value) !== value) && d.bad(165, 'value', value)) return 0;
      const made = ctx_ContextVar_Set(d.innerContext, t.rawOf(context_var), t.rawOf(value));
      return made === 0 ? d.failed() : d.opened(165, made);
    };
  }
  if (inner.ctx_Type_GetName !== undefined) {
    const { ctx_Type_GetName } = own;
    checked.ctx_Type_GetName = (ctx, type) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(166, ctx)) return 0;
      if ((type === 0 || t.keyOf(type) !== type) && d.bad(166, 'type', type)) return 0;
      return ctx_Type_GetName(ctx, type);
    };
  }
  const { ctx_Type_IsSubtype } = inner;
  if (ctx_Type_IsSubtype !== undefined) {
    checked.ctx_Type_IsSubtype = (ctx, sub, type) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(167, ctx)) return 0;
      if ((sub === 0 || t.keyOf(sub) !== sub) && d.bad(167, 'sub', sub)) return 0;
      if (d.required.refuses(167, 'sub', sub, 'type')) return 0;
      if ((type === 0 || t.keyOf(type) !== type) && d.bad(167, 'type', type)) return 0;
      if (d.required.refuses(167, 'type', type, 'type')) return 0;
      return ctx_Type_IsSubtype(d.innerContext, t.rawOf(sub), t.rawOf(type));
    };
  }
  const { ctx_Unicode_FromEncodedObject } = inner;
  if (ctx_Unicode_FromEncodedObject !== undefined) {
    checked.ctx_Unicode_FromEncodedObject = (ctx, obj, encoding, errors) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(168, ctx)) return 0;
      if ((obj === 0 || t.keyOf(obj) !== obj) && d.bad(168, 'obj', obj)) return 0;
      if (d.stale.count !== 0 && d.readsStale(168, 'encoding', encoding)) return 0;
      if (d.stale.count !== 0 && d.readsStale(168, 'errors', errors)) return 0;
      const made = ctx_Unicode_FromEncodedObject(d.innerContext, t.rawOf(obj), encoding, errors);
      return made === 0 ? d.failed() : d.opened(168, made);
    };
  }
  const { ctx_Unicode_Substring } = inner;
  if (ctx_Unicode_Substring !== undefined) {
    checked.ctx_Unicode_Substring = (ctx, str, start, end) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(169, ctx)) return 0;
      if ((str === 0 || t.keyOf(str) !== str) && d.bad(169, 'str', str)) return 0;
      if (d.required.refuses(169, 'str', str, 'str')) return 0;
      const made = ctx_Unicode_Substring(d.innerContext, t.rawOf(str), start, end);
      return made === 0 ? d.failed() : d.opened(169, made);
    };
  }
  const { ctx_Dict_Keys } = inner;
  if (ctx_Dict_Keys !== undefined) {
    checked.ctx_Dict_Keys = (ctx, h) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(170, ctx)) return 0;
      if ((h === 0 || t.keyOf(h) !== h) && d.bad(170, 'h', h)) return 0;
      const made = ctx_Dict_Keys(d.innerContext, t.rawOf(h));
      return made === 0 ? d.failed() : d.opened(170, made);
    };
  }
  const { ctx_Dict_Copy } = inner;
  if (ctx_Dict_Copy !== undefined) {
    checked.ctx_Dict_Copy = (ctx, h) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(171, ctx)) return 0;
      if ((h === 0 || t.keyOf(h) !== h) && d.bad(171, 'h', h)) return 0;
      const made = ctx_Dict_Copy(d.innerContext, t.rawOf(h));
      return made === 0 ? d.failed() : d.opened(171, made);
    };
  }
  const { ctx_Slice_Unpack } = inner;
  if (ctx_Slice_Unpack !== undefined) {
    checked.ctx_Slice_Unpack = (ctx, slice, start, stop, step) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(172, ctx)) return -1;
      if ((slice === 0 || t.keyOf(slice) !== slice) && d.bad(172, 'slice', slice)) return -1;
      if (d.required.refuses(172, 'slice', slice, 'slice')) return -1;
      const result = ctx_Slice_Unpack(d.innerContext, t.rawOf(slice), start, stop, step);
      if (result === -1) d.failed();
      return result;
    };
  }
  if (inner.ctx_SetCallFunction !== undefined) {
    const { ctx_SetCallFunction } = own;
    checked.ctx_SetCallFunction = (ctx, h, func) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(173, ctx)) return -1;
      if ((h === 0 || t.keyOf(h) !== h) && d.bad(173, 'h', h)) return -1;
      return ctx_SetCallFunction(ctx, h, func);
    };
  }
  if (inner.ctx_Call !== undefined) {
    const { ctx_Call } = own;
    checked.ctx_Call = (ctx, callable, args, nargs, kwnames) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(174, ctx)) return 0;
      if ((callable === 0 || t.keyOf(callable) !== callable) && d.bad(174, 'callable', callable)) return 0;
      if (t.keyOf(kwnames) !== kwnames && d.bad(174, 'kwnames', kwnames)) return 0;
      if (d.required.refuses(174, 'kwnames', kwnames, 'names')) return 0;
      return ctx_Call(ctx, callable, args, nargs, kwnames);
    };
  }
  if (inner.ctx_CallMethod !== undefined) {
    const { ctx_CallMethod } = own;
    checked.ctx_CallMethod = (ctx, name, args, nargs, kwnames) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(175, ctx)) return 0;
      if ((name === 0 || t.keyOf(name) !== name) && d.bad(175, 'name', name)) return 0;
      if (t.keyOf(kwnames) !== kwnames && d.bad(175, 'kwnames', kwnames)) return 0;
      if (d.required.refuses(175, 'kwnames', kwnames, 'names')) return 0;
      return ctx_CallMethod(ctx, name, args, nargs, kwnames);
    };
  }
  if (inner.ctx_AsStruct_Dict !== undefined) {
    const { ctx_AsStruct_Dict } = own;
    checked.ctx_AsStruct_Dict = (ctx, h) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(176, ctx)) return 0;
      if ((h === 0 || t.keyOf(h) !== h) && d.bad(176, 'h', h)) return 0;
      return ctx_AsStruct_Dict(ctx, h);
    };
  }
  const { ctx_List_Insert } = inner;
  if (ctx_List_Insert !== undefined) {
    checked.ctx_List_Insert = (ctx, h_list, index, h_item) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(177, ctx)) return -1;
      if ((h_list === 0 || t.keyOf(h_list) !== h_list) && d.bad(177, 'h_list', h_list)) return -1;
      if ((h_item === 0 || t.keyOf(h_item) !== h_item) && d.bad(177, 'h_item', h_item)) return -1;
      const result = ctx_List_Insert(d.innerContext, t.rawOf(h_list), index, t.rawOf(h_item));
      if (result === -1) d.failed();
      return result;
    };
  }
  const { ctx_GetSlice } = inner;
  if (ctx_GetSlice !== undefined) {
    checked.ctx_GetSlice = (ctx, obj, start, end) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(178, ctx)) return 0;
      if ((obj === 0 || t.keyOf(obj) !== obj) && d.bad(178, 'obj', obj)) return 0;
      const made = ctx_GetSlice(d.innerContext, t.rawOf(obj), start, end);
      return made === 0 ? d.failed() : d.opened(178, made);
    };
  }
  const { ctx_SetSlice } = inner;
  if (ctx_SetSlice !== undefined) {
    checked.ctx_SetSlice = (ctx, obj, start, end, value) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(179, ctx)) return -1;
      if ((obj === 0 || t.keyOf(obj) !== obj) && d.bad(179, 'obj', obj)) return -1;
      if ((value === 0 || t.keyOf(value) !== value) && d.bad(179, 'value', value)) return -1;
      const result = ctx_SetSlice(d.innerContext, t.rawOf(obj), start, end, t.rawOf(value));
      if (result === -1) d.failed();
      return result;
    };
  }
  const { ctx_DelSlice } = inner;
  if (ctx_DelSlice !== undefined) {
    checked.ctx_DelSlice = (ctx, obj, start, end) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(180, ctx)) return -1;
      if ((obj === 0 || t.keyOf(obj) !== obj) && d.bad(180, 'obj', obj)) return -1;
      const result = ctx_DelSlice(d.innerContext, t.rawOf(obj), start, end);
      if (result === -1) d.failed();
      return result;
    };
  }
  const { ctx_GetIter } = inner;
  if (ctx_GetIter !== undefined) {
    checked.ctx_GetIter = (ctx, obj) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(181, ctx)) return 0;
      if ((obj === 0 || t.keyOf(obj) !== obj) && d.bad(181, 'obj', obj)) return 0;
      const made = ctx_GetIter(d.innerContext, t.rawOf(obj));
      return made === 0 ? d.failed() : d.opened(181, made);
    };
  }
  const { ctx_Iter_Next } = inner;
  if (ctx_Iter_Next !== undefined) {
    checked.ctx_Iter_Next = (ctx, obj) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(182, ctx)) return 0;
      if ((obj === 0 || t.keyOf(obj) !== obj) && d.bad(182, 'obj', obj)) return 0;
      if (d.required.refuses(182, 'obj', obj, 'iterator')) return 0;
      const made = ctx_Iter_Next(d.innerContext, t.rawOf(obj));
      return made === 0 ? d.failed() : d.opened(182, made);
    };
  }
  const { ctx_Iter_Check } = inner;
  if (ctx_Iter_Check !== undefined) {
    checked.ctx_Iter_Check = (ctx, obj) => {
      if ((ctx !== d.context || (d.guard & GUARD_BUT_PENDING) !== 0) && d.refuse(183, ctx)) return 0;
      if ((obj === 0 || t.keyOf(obj) !== obj) && d.bad(183, 'obj', obj)) return 0;
      return ctx_Iter_Check(d.innerContext, t.rawOf(obj));
    };
  }
  const { ctx_Slice_New } = inner;
  if (ctx_Slice_New !== undefined) {
    checked.ctx_Slice_New = (ctx, start, stop, step) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(184, ctx)) return 0;
      if (t.keyOf(start) !== start && d.bad(184, 'start', start)) return 0;
      if (t.keyOf(stop) !== stop && d.bad(184, 'stop', stop)) return 0;
      if (t.keyOf(step) !== step && d.bad(184, 'step', step)) return 0;
      const made = ctx_Slice_New(d.innerContext, t.rawOf(start), t.rawOf(stop), t.rawOf(step));
      return made === 0 ? d.failed() : d.opened(184, made);
    };
  }
  if (inner.ctx_Sequence_ReadItems !== undefined) {
    const { ctx_Sequence_ReadItems } = own;
    checked.ctx_Sequence_ReadItems = (ctx, seq, start, items, count, room, room_size) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(185, ctx)) return -1;
      if ((seq === 0 || t.keyOf(seq) !== seq) && d.bad(185, 'seq', seq)) return -1;
      return ctx_Sequence_ReadItems(ctx, seq, start, items, count, room, room_size);
    };
  }
  if (inner.ctx_Dict_ReadItems !== undefined) {
    const { ctx_Dict_ReadItems } = own;
    checked.ctx_Dict_ReadItems = (ctx, dict, position, items, count, room, room_size) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(186, ctx)) return -1;
      if ((dict === 0 || t.keyOf(dict) !== dict) && d.bad(186, 'dict', dict)) return -1;
      return ctx_Dict_ReadItems(ctx, dict, position, items, count, room, room_size);
    };
  }
  if (inner.ctx_FromItems !== undefined) {
    const { ctx_FromItems } = own;
    checked.ctx_FromItems = (ctx, items, count) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(187, ctx)) return 0;
      return ctx_FromItems(ctx, items, count);
    };
  }
  const { ctx_Tuple_EqualsUTF8 } = inner;
  if (ctx_Tuple_EqualsUTF8 !== undefined) {
    checked.ctx_Tuple_EqualsUTF8 = (ctx, tuple, texts, count) => {
      if ((ctx !== d.context || (d.guard & GUARD) !== 0) && d.refuse(188, ctx)) return 0;
      if ((tuple === 0 || t.keyOf(tuple) !== tuple) && d.bad(188, 'tuple', tuple)) return 0;
      return ctx_Tuple_EqualsUTF8(d.innerContext, t.rawOf(tuple), texts, count);
    };
  }
  return checked;
}
