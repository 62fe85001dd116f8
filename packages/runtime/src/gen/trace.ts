// Made by 'npm run generate' from the records in api/. Do not edit.
import type { TraceRecorder } from '../trace/recorder.ts';
import type { RawContext } from './raw-context.ts';

/** Each function of `inner`, timed. The numbers are places in `abiFunctions`. */
export function traceContext(inner: Partial<RawContext>, recorder: TraceRecorder): Partial<RawContext> {
  const traced: Partial<RawContext> = {};
  const { ctx_Dup } = inner;
  if (ctx_Dup !== undefined) {
    traced.ctx_Dup = (ctx, h) => {
      const since = recorder.begin(0);
      try {
        return ctx_Dup(ctx, h);
      } finally {
        recorder.exit(0, since);
      }
    };
  }
  const { ctx_Close } = inner;
  if (ctx_Close !== undefined) {
    traced.ctx_Close = (ctx, h) => {
      const since = recorder.begin(1);
      try {
        return ctx_Close(ctx, h);
      } finally {
        recorder.exit(1, since);
      }
    };
  }
  const { ctx_Long_FromInt32_t } = inner;
  if (ctx_Long_FromInt32_t !== undefined) {
    traced.ctx_Long_FromInt32_t = (ctx, value) => {
      const since = recorder.begin(2);
      try {
        return ctx_Long_FromInt32_t(ctx, value);
      } finally {
        recorder.exit(2, since);
      }
    };
  }
  const { ctx_Long_FromUInt32_t } = inner;
  if (ctx_Long_FromUInt32_t !== undefined) {
    traced.ctx_Long_FromUInt32_t = (ctx, value) => {
      const since = recorder.begin(3);
      try {
        return ctx_Long_FromUInt32_t(ctx, value);
      } finally {
        recorder.exit(3, since);
      }
    };
  }
  const { ctx_Long_FromInt64_t } = inner;
  if (ctx_Long_FromInt64_t !== undefined) {
    traced.ctx_Long_FromInt64_t = (ctx, v) => {
      const since = recorder.begin(4);
      try {
        return ctx_Long_FromInt64_t(ctx, v);
      } finally {
        recorder.exit(4, since);
      }
    };
  }
  const { ctx_Long_FromUInt64_t } = inner;
  if (ctx_Long_FromUInt64_t !== undefined) {
    traced.ctx_Long_FromUInt64_t = (ctx, v) => {
      const since = recorder.begin(5);
      try {
        return ctx_Long_FromUInt64_t(ctx, v);
      } finally {
        recorder.exit(5, since);
      }
    };
  }
  const { ctx_Long_FromSize_t } = inner;
  if (ctx_Long_FromSize_t !== undefined) {
    traced.ctx_Long_FromSize_t = (ctx, value) => {
      const since = recorder.begin(6);
      try {
        return ctx_Long_FromSize_t(ctx, value);
      } finally {
        recorder.exit(6, since);
      }
    };
  }
  const { ctx_Long_FromSsize_t } = inner;
  if (ctx_Long_FromSsize_t !== undefined) {
    traced.ctx_Long_FromSsize_t = (ctx, value) => {
      const since = recorder.begin(7);
      try {
        return ctx_Long_FromSsize_t(ctx, value);
      } finally {
        recorder.exit(7, since);
      }
    };
  }
  const { ctx_Long_AsInt32_t } = inner;
  if (ctx_Long_AsInt32_t !== undefined) {
    traced.ctx_Long_AsInt32_t = (ctx, h) => {
      const since = recorder.begin(8);
      try {
        return ctx_Long_AsInt32_t(ctx, h);
      } finally {
        recorder.exit(8, since);
      }
    };
  }
  const { ctx_Long_AsUInt32_t } = inner;
  if (ctx_Long_AsUInt32_t !== undefined) {
    traced.ctx_Long_AsUInt32_t = (ctx, h) => {
      const since = recorder.begin(9);
      try {
        return ctx_Long_AsUInt32_t(ctx, h);
      } finally {
        recorder.exit(9, since);
      }
    };
  }
  const { ctx_Long_AsUInt32_tMask } = inner;
  if (ctx_Long_AsUInt32_tMask !== undefined) {
    traced.ctx_Long_AsUInt32_tMask = (ctx, h) => {
      const since = recorder.begin(10);
      try {
        return ctx_Long_AsUInt32_tMask(ctx, h);
      } finally {
        recorder.exit(10, since);
      }
    };
  }
  const { ctx_Long_AsInt64_t } = inner;
  if (ctx_Long_AsInt64_t !== undefined) {
    traced.ctx_Long_AsInt64_t = (ctx, h) => {
      const since = recorder.begin(11);
      try {
        return ctx_Long_AsInt64_t(ctx, h);
      } finally {
        recorder.exit(11, since);
      }
    };
  }
  const { ctx_Long_AsUInt64_t } = inner;
  if (ctx_Long_AsUInt64_t !== undefined) {
    traced.ctx_Long_AsUInt64_t = (ctx, h) => {
      const since = recorder.begin(12);
      try {
        return ctx_Long_AsUInt64_t(ctx, h);
      } finally {
        recorder.exit(12, since);
      }
    };
  }
  const { ctx_Long_AsUInt64_tMask } = inner;
  if (ctx_Long_AsUInt64_tMask !== undefined) {
    traced.ctx_Long_AsUInt64_tMask = (ctx, h) => {
      const since = recorder.begin(13);
      try {
        return ctx_Long_AsUInt64_tMask(ctx, h);
      } finally {
        recorder.exit(13, since);
      }
    };
  }
  const { ctx_Long_AsSize_t } = inner;
  if (ctx_Long_AsSize_t !== undefined) {
    traced.ctx_Long_AsSize_t = (ctx, h) => {
      const since = recorder.begin(14);
      try {
        return ctx_Long_AsSize_t(ctx, h);
      } finally {
        recorder.exit(14, since);
      }
    };
  }
  const { ctx_Long_AsSsize_t } = inner;
  if (ctx_Long_AsSsize_t !== undefined) {
    traced.ctx_Long_AsSsize_t = (ctx, h) => {
      const since = recorder.begin(15);
      try {
        return ctx_Long_AsSsize_t(ctx, h);
      } finally {
        recorder.exit(15, since);
      }
    };
  }
  const { ctx_Long_AsVoidPtr } = inner;
  if (ctx_Long_AsVoidPtr !== undefined) {
    traced.ctx_Long_AsVoidPtr = (ctx, h) => {
      const since = recorder.begin(16);
      try {
        return ctx_Long_AsVoidPtr(ctx, h);
      } finally {
        recorder.exit(16, since);
      }
    };
  }
  const { ctx_Long_AsDouble } = inner;
  if (ctx_Long_AsDouble !== undefined) {
    traced.ctx_Long_AsDouble = (ctx, h) => {
      const since = recorder.begin(17);
      try {
        return ctx_Long_AsDouble(ctx, h);
      } finally {
        recorder.exit(17, since);
      }
    };
  }
  const { ctx_Float_FromDouble } = inner;
  if (ctx_Float_FromDouble !== undefined) {
    traced.ctx_Float_FromDouble = (ctx, v) => {
      const since = recorder.begin(18);
      try {
        return ctx_Float_FromDouble(ctx, v);
      } finally {
        recorder.exit(18, since);
      }
    };
  }
  const { ctx_Float_AsDouble } = inner;
  if (ctx_Float_AsDouble !== undefined) {
    traced.ctx_Float_AsDouble = (ctx, h) => {
      const since = recorder.begin(19);
      try {
        return ctx_Float_AsDouble(ctx, h);
      } finally {
        recorder.exit(19, since);
      }
    };
  }
  const { ctx_Bool_FromBool } = inner;
  if (ctx_Bool_FromBool !== undefined) {
    traced.ctx_Bool_FromBool = (ctx, v) => {
      const since = recorder.begin(20);
      try {
        return ctx_Bool_FromBool(ctx, v);
      } finally {
        recorder.exit(20, since);
      }
    };
  }
  const { ctx_Length } = inner;
  if (ctx_Length !== undefined) {
    traced.ctx_Length = (ctx, h) => {
      const since = recorder.begin(21);
      try {
        return ctx_Length(ctx, h);
      } finally {
        recorder.exit(21, since);
      }
    };
  }
  const { ctx_Number_Check } = inner;
  if (ctx_Number_Check !== undefined) {
    traced.ctx_Number_Check = (ctx, h) => {
      const since = recorder.begin(22);
      try {
        return ctx_Number_Check(ctx, h);
      } finally {
        recorder.exit(22, since);
      }
    };
  }
  const { ctx_Add } = inner;
  if (ctx_Add !== undefined) {
    traced.ctx_Add = (ctx, h1, h2) => {
      const since = recorder.begin(23);
      try {
        return ctx_Add(ctx, h1, h2);
      } finally {
        recorder.exit(23, since);
      }
    };
  }
  const { ctx_Subtract } = inner;
  if (ctx_Subtract !== undefined) {
    traced.ctx_Subtract = (ctx, h1, h2) => {
      const since = recorder.begin(24);
      try {
        return ctx_Subtract(ctx, h1, h2);
      } finally {
        recorder.exit(24, since);
      }
    };
  }
  const { ctx_Multiply } = inner;
  if (ctx_Multiply !== undefined) {
    traced.ctx_Multiply = (ctx, h1, h2) => {
      const since = recorder.begin(25);
      try {
        return ctx_Multiply(ctx, h1, h2);
      } finally {
        recorder.exit(25, since);
      }
    };
  }
  const { ctx_MatrixMultiply } = inner;
  if (ctx_MatrixMultiply !== undefined) {
    traced.ctx_MatrixMultiply = (ctx, h1, h2) => {
      const since = recorder.begin(26);
      try {
        return ctx_MatrixMultiply(ctx, h1, h2);
      } finally {
        recorder.exit(26, since);
      }
    };
  }
  const { ctx_FloorDivide } = inner;
  if (ctx_FloorDivide !== undefined) {
    traced.ctx_FloorDivide = (ctx, h1, h2) => {
      const since = recorder.begin(27);
      try {
        return ctx_FloorDivide(ctx, h1, h2);
      } finally {
        recorder.exit(27, since);
      }
    };
  }
  const { ctx_TrueDivide } = inner;
  if (ctx_TrueDivide !== undefined) {
    traced.ctx_TrueDivide = (ctx, h1, h2) => {
      const since = recorder.begin(28);
      try {
        return ctx_TrueDivide(ctx, h1, h2);
      } finally {
        recorder.exit(28, since);
      }
    };
  }
  const { ctx_Remainder } = inner;
  if (ctx_Remainder !== undefined) {
    traced.ctx_Remainder = (ctx, h1, h2) => {
      const since = recorder.begin(29);
      try {
        return ctx_Remainder(ctx, h1, h2);
      } finally {
        recorder.exit(29, since);
      }
    };
  }
  const { ctx_Divmod } = inner;
  if (ctx_Divmod !== undefined) {
    traced.ctx_Divmod = (ctx, h1, h2) => {
      const since = recorder.begin(30);
      try {
        return ctx_Divmod(ctx, h1, h2);
      } finally {
        recorder.exit(30, since);
      }
    };
  }
  const { ctx_Power } = inner;
  if (ctx_Power !== undefined) {
    traced.ctx_Power = (ctx, h1, h2, h3) => {
      const since = recorder.begin(31);
      try {
        return ctx_Power(ctx, h1, h2, h3);
      } finally {
        recorder.exit(31, since);
      }
    };
  }
  const { ctx_Negative } = inner;
  if (ctx_Negative !== undefined) {
    traced.ctx_Negative = (ctx, h1) => {
      const since = recorder.begin(32);
      try {
        return ctx_Negative(ctx, h1);
      } finally {
        recorder.exit(32, since);
      }
    };
  }
  const { ctx_Positive } = inner;
  if (ctx_Positive !== undefined) {
    traced.ctx_Positive = (ctx, h1) => {
      const since = recorder.begin(33);
      try {
        return ctx_Positive(ctx, h1);
      } finally {
        recorder.exit(33, since);
      }
    };
  }
  const { ctx_Absolute } = inner;
  if (ctx_Absolute !== undefined) {
    traced.ctx_Absolute = (ctx, h1) => {
      const since = recorder.begin(34);
      try {
        return ctx_Absolute(ctx, h1);
      } finally {
        recorder.exit(34, since);
      }
    };
  }
  const { ctx_Invert } = inner;
  if (ctx_Invert !== undefined) {
    traced.ctx_Invert = (ctx, h1) => {
      const since = recorder.begin(35);
      try {
        return ctx_Invert(ctx, h1);
      } finally {
        recorder.exit(35, since);
      }
    };
  }
  const { ctx_Lshift } = inner;
  if (ctx_Lshift !== undefined) {
    traced.ctx_Lshift = (ctx, h1, h2) => {
      const since = recorder.begin(36);
      try {
        return ctx_Lshift(ctx, h1, h2);
      } finally {
        recorder.exit(36, since);
      }
    };
  }
  const { ctx_Rshift } = inner;
  if (ctx_Rshift !== undefined) {
    traced.ctx_Rshift = (ctx, h1, h2) => {
      const since = recorder.begin(37);
      try {
        return ctx_Rshift(ctx, h1, h2);
      } finally {
        recorder.exit(37, since);
      }
    };
  }
  const { ctx_And } = inner;
  if (ctx_And !== undefined) {
    traced.ctx_And = (ctx, h1, h2) => {
      const since = recorder.begin(38);
      try {
        return ctx_And(ctx, h1, h2);
      } finally {
        recorder.exit(38, since);
      }
    };
  }
  const { ctx_Xor } = inner;
  if (ctx_Xor !== undefined) {
    traced.ctx_Xor = (ctx, h1, h2) => {
      const since = recorder.begin(39);
      try {
        return ctx_Xor(ctx, h1, h2);
      } finally {
        recorder.exit(39, since);
      }
    };
  }
  const { ctx_Or } = inner;
  if (ctx_Or !== undefined) {
    traced.ctx_Or = (ctx, h1, h2) => {
      const since = recorder.begin(40);
      try {
        return ctx_Or(ctx, h1, h2);
      } finally {
        recorder.exit(40, since);
      }
    };
  }
  const { ctx_Index } = inner;
  if (ctx_Index !== undefined) {
    traced.ctx_Index = (ctx, h1) => {
      const since = recorder.begin(41);
      try {
        return ctx_Index(ctx, h1);
      } finally {
        recorder.exit(41, since);
      }
    };
  }
  const { ctx_Long } = inner;
  if (ctx_Long !== undefined) {
    traced.ctx_Long = (ctx, h1) => {
      const since = recorder.begin(42);
      try {
        return ctx_Long(ctx, h1);
      } finally {
        recorder.exit(42, since);
      }
    };
  }
  const { ctx_Float } = inner;
  if (ctx_Float !== undefined) {
    traced.ctx_Float = (ctx, h1) => {
      const since = recorder.begin(43);
      try {
        return ctx_Float(ctx, h1);
      } finally {
        recorder.exit(43, since);
      }
    };
  }
  const { ctx_InPlaceAdd } = inner;
  if (ctx_InPlaceAdd !== undefined) {
    traced.ctx_InPlaceAdd = (ctx, h1, h2) => {
      const since = recorder.begin(44);
      try {
        return ctx_InPlaceAdd(ctx, h1, h2);
      } finally {
        recorder.exit(44, since);
      }
    };
  }
  const { ctx_InPlaceSubtract } = inner;
  if (ctx_InPlaceSubtract !== undefined) {
    traced.ctx_InPlaceSubtract = (ctx, h1, h2) => {
      const since = recorder.begin(45);
      try {
        return ctx_InPlaceSubtract(ctx, h1, h2);
      } finally {
        recorder.exit(45, since);
      }
    };
  }
  const { ctx_InPlaceMultiply } = inner;
  if (ctx_InPlaceMultiply !== undefined) {
    traced.ctx_InPlaceMultiply = (ctx, h1, h2) => {
      const since = recorder.begin(46);
      try {
        return ctx_InPlaceMultiply(ctx, h1, h2);
      } finally {
        recorder.exit(46, since);
      }
    };
  }
  const { ctx_InPlaceMatrixMultiply } = inner;
  if (ctx_InPlaceMatrixMultiply !== undefined) {
    traced.ctx_InPlaceMatrixMultiply = (ctx, h1, h2) => {
      const since = recorder.begin(47);
      try {
        return ctx_InPlaceMatrixMultiply(ctx, h1, h2);
      } finally {
        recorder.exit(47, since);
      }
    };
  }
  const { ctx_InPlaceFloorDivide } = inner;
  if (ctx_InPlaceFloorDivide !== undefined) {
    traced.ctx_InPlaceFloorDivide = (ctx, h1, h2) => {
      const since = recorder.begin(48);
      try {
        return ctx_InPlaceFloorDivide(ctx, h1, h2);
      } finally {
        recorder.exit(48, since);
      }
    };
  }
  const { ctx_InPlaceTrueDivide } = inner;
  if (ctx_InPlaceTrueDivide !== undefined) {
    traced.ctx_InPlaceTrueDivide = (ctx, h1, h2) => {
      const since = recorder.begin(49);
      try {
        return ctx_InPlaceTrueDivide(ctx, h1, h2);
      } finally {
        recorder.exit(49, since);
      }
    };
  }
  const { ctx_InPlaceRemainder } = inner;
  if (ctx_InPlaceRemainder !== undefined) {
    traced.ctx_InPlaceRemainder = (ctx, h1, h2) => {
      const since = recorder.begin(50);
      try {
        return ctx_InPlaceRemainder(ctx, h1, h2);
      } finally {
        recorder.exit(50, since);
      }
    };
  }
  const { ctx_InPlacePower } = inner;
  if (ctx_InPlacePower !== undefined) {
    traced.ctx_InPlacePower = (ctx, h1, h2, h3) => {
      const since = recorder.begin(51);
      try {
        return ctx_InPlacePower(ctx, h1, h2, h3);
      } finally {
        recorder.exit(51, since);
      }
    };
  }
  const { ctx_InPlaceLshift } = inner;
  if (ctx_InPlaceLshift !== undefined) {
    traced.ctx_InPlaceLshift = (ctx, h1, h2) => {
      const since = recorder.begin(52);
      try {
        return ctx_InPlaceLshift(ctx, h1, h2);
      } finally {
        recorder.exit(52, since);
      }
    };
  }
  const { ctx_InPlaceRshift } = inner;
  if (ctx_InPlaceRshift !== undefined) {
    traced.ctx_InPlaceRshift = (ctx, h1, h2) => {
      const since = recorder.begin(53);
      try {
        return ctx_InPlaceRshift(ctx, h1, h2);
      } finally {
        recorder.exit(53, since);
      }
    };
  }
  const { ctx_InPlaceAnd } = inner;
  if (ctx_InPlaceAnd !== undefined) {
    traced.ctx_InPlaceAnd = (ctx, h1, h2) => {
      const since = recorder.begin(54);
      try {
        return ctx_InPlaceAnd(ctx, h1, h2);
      } finally {
        recorder.exit(54, since);
      }
    };
  }
  const { ctx_InPlaceXor } = inner;
  if (ctx_InPlaceXor !== undefined) {
    traced.ctx_InPlaceXor = (ctx, h1, h2) => {
      const since = recorder.begin(55);
      try {
        return ctx_InPlaceXor(ctx, h1, h2);
      } finally {
        recorder.exit(55, since);
      }
    };
  }
  const { ctx_InPlaceOr } = inner;
  if (ctx_InPlaceOr !== undefined) {
    traced.ctx_InPlaceOr = (ctx, h1, h2) => {
      const since = recorder.begin(56);
      try {
        return ctx_InPlaceOr(ctx, h1, h2);
      } finally {
        recorder.exit(56, since);
      }
    };
  }
  const { ctx_Callable_Check } = inner;
  if (ctx_Callable_Check !== undefined) {
    traced.ctx_Callable_Check = (ctx, h) => {
      const since = recorder.begin(57);
      try {
        return ctx_Callable_Check(ctx, h);
      } finally {
        recorder.exit(57, since);
      }
    };
  }
  const { ctx_CallTupleDict } = inner;
  if (ctx_CallTupleDict !== undefined) {
    traced.ctx_CallTupleDict = (ctx, callable, args, kw) => {
      const since = recorder.begin(58);
      try {
        return ctx_CallTupleDict(ctx, callable, args, kw);
      } finally {
        recorder.exit(58, since);
      }
    };
  }
  const { ctx_FatalError } = inner;
  if (ctx_FatalError !== undefined) {
    traced.ctx_FatalError = (ctx, message) => {
      const since = recorder.begin(59);
      try {
        return ctx_FatalError(ctx, message);
      } finally {
        recorder.exit(59, since);
      }
    };
  }
  const { ctx_Err_SetString } = inner;
  if (ctx_Err_SetString !== undefined) {
    traced.ctx_Err_SetString = (ctx, h_type, utf8_message) => {
      const since = recorder.begin(60);
      try {
        return ctx_Err_SetString(ctx, h_type, utf8_message);
      } finally {
        recorder.exit(60, since);
      }
    };
  }
  const { ctx_Err_SetObject } = inner;
  if (ctx_Err_SetObject !== undefined) {
    traced.ctx_Err_SetObject = (ctx, h_type, h_value) => {
      const since = recorder.begin(61);
      try {
        return ctx_Err_SetObject(ctx, h_type, h_value);
      } finally {
        recorder.exit(61, since);
      }
    };
  }
  const { ctx_Err_SetFromErrnoWithFilename } = inner;
  if (ctx_Err_SetFromErrnoWithFilename !== undefined) {
    traced.ctx_Err_SetFromErrnoWithFilename = (ctx, h_type, filename_fsencoded) => {
      const since = recorder.begin(62);
      try {
        return ctx_Err_SetFromErrnoWithFilename(ctx, h_type, filename_fsencoded);
      } finally {
        recorder.exit(62, since);
      }
    };
  }
  const { ctx_Err_SetFromErrnoWithFilenameObjects } = inner;
  if (ctx_Err_SetFromErrnoWithFilenameObjects !== undefined) {
    traced.ctx_Err_SetFromErrnoWithFilenameObjects = (ctx, h_type, filename1, filename2) => {
      const since = recorder.begin(63);
      try {
        return ctx_Err_SetFromErrnoWithFilenameObjects(ctx, h_type, filename1, filename2);
      } finally {
        recorder.exit(63, since);
      }
    };
  }
  const { ctx_Err_Occurred } = inner;
  if (ctx_Err_Occurred !== undefined) {
    traced.ctx_Err_Occurred = (ctx) => {
      const since = recorder.begin(64);
      try {
        return ctx_Err_Occurred(ctx);
      } finally {
        recorder.exit(64, since);
      }
    };
  }
  const { ctx_Err_ExceptionMatches } = inner;
  if (ctx_Err_ExceptionMatches !== undefined) {
    traced.ctx_Err_ExceptionMatches = (ctx, exc) => {
      const since = recorder.begin(65);
      try {
        return ctx_Err_ExceptionMatches(ctx, exc);
      } finally {
        recorder.exit(65, since);
      }
    };
  }
  const { ctx_Err_NoMemory } = inner;
  if (ctx_Err_NoMemory !== undefined) {
    traced.ctx_Err_NoMemory = (ctx) => {
      const since = recorder.begin(66);
      try {
        return ctx_Err_NoMemory(ctx);
      } finally {
        recorder.exit(66, since);
      }
    };
  }
  const { ctx_Err_Clear } = inner;
  if (ctx_Err_Clear !== undefined) {
    traced.ctx_Err_Clear = (ctx) => {
      const since = recorder.begin(67);
      try {
        return ctx_Err_Clear(ctx);
      } finally {
        recorder.exit(67, since);
      }
    };
  }
  const { ctx_Err_NewException } = inner;
  if (ctx_Err_NewException !== undefined) {
    traced.ctx_Err_NewException = (ctx, utf8_name, base, dict) => {
      const since = recorder.begin(68);
      try {
        return ctx_Err_NewException(ctx, utf8_name, base, dict);
      } finally {
        recorder.exit(68, since);
      }
    };
  }
  const { ctx_Err_NewExceptionWithDoc } = inner;
  if (ctx_Err_NewExceptionWithDoc !== undefined) {
    traced.ctx_Err_NewExceptionWithDoc = (ctx, utf8_name, utf8_doc, base, dict) => {
      const since = recorder.begin(69);
      try {
        return ctx_Err_NewExceptionWithDoc(ctx, utf8_name, utf8_doc, base, dict);
      } finally {
        recorder.exit(69, since);
      }
    };
  }
  const { ctx_Err_WarnEx } = inner;
  if (ctx_Err_WarnEx !== undefined) {
    traced.ctx_Err_WarnEx = (ctx, category, utf8_message, stack_level) => {
      const since = recorder.begin(70);
      try {
        return ctx_Err_WarnEx(ctx, category, utf8_message, stack_level);
      } finally {
        recorder.exit(70, since);
      }
    };
  }
  const { ctx_Err_WriteUnraisable } = inner;
  if (ctx_Err_WriteUnraisable !== undefined) {
    traced.ctx_Err_WriteUnraisable = (ctx, obj) => {
      const since = recorder.begin(71);
      try {
        return ctx_Err_WriteUnraisable(ctx, obj);
      } finally {
        recorder.exit(71, since);
      }
    };
  }
  const { ctx_IsTrue } = inner;
  if (ctx_IsTrue !== undefined) {
    traced.ctx_IsTrue = (ctx, h) => {
      const since = recorder.begin(72);
      try {
        return ctx_IsTrue(ctx, h);
      } finally {
        recorder.exit(72, since);
      }
    };
  }
  const { ctx_Type_FromSpec } = inner;
  if (ctx_Type_FromSpec !== undefined) {
    traced.ctx_Type_FromSpec = (ctx, spec, params) => {
      const since = recorder.begin(73);
      try {
        return ctx_Type_FromSpec(ctx, spec, params);
      } finally {
        recorder.exit(73, since);
      }
    };
  }
  const { ctx_Type_GenericNew } = inner;
  if (ctx_Type_GenericNew !== undefined) {
    traced.ctx_Type_GenericNew = (ctx, type, args, nargs, kw) => {
      const since = recorder.begin(74);
      try {
        return ctx_Type_GenericNew(ctx, type, args, nargs, kw);
      } finally {
        recorder.exit(74, since);
      }
    };
  }
  const { ctx_GetAttr } = inner;
  if (ctx_GetAttr !== undefined) {
    traced.ctx_GetAttr = (ctx, obj, name) => {
      const since = recorder.begin(75);
      try {
        return ctx_GetAttr(ctx, obj, name);
      } finally {
        recorder.exit(75, since);
      }
    };
  }
  const { ctx_GetAttr_s } = inner;
  if (ctx_GetAttr_s !== undefined) {
    traced.ctx_GetAttr_s = (ctx, obj, utf8_name) => {
      const since = recorder.begin(76);
      try {
        return ctx_GetAttr_s(ctx, obj, utf8_name);
      } finally {
        recorder.exit(76, since);
      }
    };
  }
  const { ctx_HasAttr } = inner;
  if (ctx_HasAttr !== undefined) {
    traced.ctx_HasAttr = (ctx, obj, name) => {
      const since = recorder.begin(77);
      try {
        return ctx_HasAttr(ctx, obj, name);
      } finally {
        recorder.exit(77, since);
      }
    };
  }
  const { ctx_HasAttr_s } = inner;
  if (ctx_HasAttr_s !== undefined) {
    traced.ctx_HasAttr_s = (ctx, obj, utf8_name) => {
      const since = recorder.begin(78);
      try {
        return ctx_HasAttr_s(ctx, obj, utf8_name);
      } finally {
        recorder.exit(78, since);
      }
    };
  }
  const { ctx_SetAttr } = inner;
  if (ctx_SetAttr !== undefined) {
    traced.ctx_SetAttr = (ctx, obj, name, value) => {
      const since = recorder.begin(79);
      try {
        return ctx_SetAttr(ctx, obj, name, value);
      } finally {
        recorder.exit(79, since);
      }
    };
  }
  const { ctx_SetAttr_s } = inner;
  if (ctx_SetAttr_s !== undefined) {
    traced.ctx_SetAttr_s = (ctx, obj, utf8_name, value) => {
      const since = recorder.begin(80);
      try {
        return ctx_SetAttr_s(ctx, obj, utf8_name, value);
      } finally {
        recorder.exit(80, since);
      }
    };
  }
  const { ctx_GetItem } = inner;
  if (ctx_GetItem !== undefined) {
    traced.ctx_GetItem = (ctx, obj, key) => {
      const since = recorder.begin(81);
      try {
        return ctx_GetItem(ctx, obj, key);
      } finally {
        recorder.exit(81, since);
      }
    };
  }
  const { ctx_GetItem_i } = inner;
  if (ctx_GetItem_i !== undefined) {
    traced.ctx_GetItem_i = (ctx, obj, idx) => {
      const since = recorder.begin(82);
      try {
        return ctx_GetItem_i(ctx, obj, idx);
      } finally {
        recorder.exit(82, since);
      }
    };
  }
  const { ctx_GetItem_s } = inner;
  if (ctx_GetItem_s !== undefined) {
    traced.ctx_GetItem_s = (ctx, obj, utf8_key) => {
      const since = recorder.begin(83);
      try {
        return ctx_GetItem_s(ctx, obj, utf8_key);
      } finally {
        recorder.exit(83, since);
      }
    };
  }
  const { ctx_Contains } = inner;
  if (ctx_Contains !== undefined) {
    traced.ctx_Contains = (ctx, container, key) => {
      const since = recorder.begin(84);
      try {
        return ctx_Contains(ctx, container, key);
      } finally {
        recorder.exit(84, since);
      }
    };
  }
  const { ctx_SetItem } = inner;
  if (ctx_SetItem !== undefined) {
    traced.ctx_SetItem = (ctx, obj, key, value) => {
      const since = recorder.begin(85);
      try {
        return ctx_SetItem(ctx, obj, key, value);
      } finally {
        recorder.exit(85, since);
      }
    };
  }
  const { ctx_SetItem_i } = inner;
  if (ctx_SetItem_i !== undefined) {
    traced.ctx_SetItem_i = (ctx, obj, idx, value) => {
      const since = recorder.begin(86);
      try {
        return ctx_SetItem_i(ctx, obj, idx, value);
      } finally {
        recorder.exit(86, since);
      }
    };
  }
  const { ctx_SetItem_s } = inner;
  if (ctx_SetItem_s !== undefined) {
    traced.ctx_SetItem_s = (ctx, obj, utf8_key, value) => {
      const since = recorder.begin(87);
      try {
        return ctx_SetItem_s(ctx, obj, utf8_key, value);
      } finally {
        recorder.exit(87, since);
      }
    };
  }
  const { ctx_Type } = inner;
  if (ctx_Type !== undefined) {
    traced.ctx_Type = (ctx, obj) => {
      const since = recorder.begin(88);
      try {
        return ctx_Type(ctx, obj);
      } finally {
        recorder.exit(88, since);
      }
    };
  }
  const { ctx_TypeCheck } = inner;
  if (ctx_TypeCheck !== undefined) {
    traced.ctx_TypeCheck = (ctx, obj, type) => {
      const since = recorder.begin(89);
      try {
        return ctx_TypeCheck(ctx, obj, type);
      } finally {
        recorder.exit(89, since);
      }
    };
  }
  const { ctx_Is } = inner;
  if (ctx_Is !== undefined) {
    traced.ctx_Is = (ctx, obj, other) => {
      const since = recorder.begin(90);
      try {
        return ctx_Is(ctx, obj, other);
      } finally {
        recorder.exit(90, since);
      }
    };
  }
  const { ctx_AsStruct_Object } = inner;
  if (ctx_AsStruct_Object !== undefined) {
    traced.ctx_AsStruct_Object = (ctx, h) => {
      const since = recorder.begin(91);
      try {
        return ctx_AsStruct_Object(ctx, h);
      } finally {
        recorder.exit(91, since);
      }
    };
  }
  const { ctx_New } = inner;
  if (ctx_New !== undefined) {
    traced.ctx_New = (ctx, h_type, data) => {
      const since = recorder.begin(92);
      try {
        return ctx_New(ctx, h_type, data);
      } finally {
        recorder.exit(92, since);
      }
    };
  }
  const { ctx_Repr } = inner;
  if (ctx_Repr !== undefined) {
    traced.ctx_Repr = (ctx, obj) => {
      const since = recorder.begin(93);
      try {
        return ctx_Repr(ctx, obj);
      } finally {
        recorder.exit(93, since);
      }
    };
  }
  const { ctx_Str } = inner;
  if (ctx_Str !== undefined) {
    traced.ctx_Str = (ctx, obj) => {
      const since = recorder.begin(94);
      try {
        return ctx_Str(ctx, obj);
      } finally {
        recorder.exit(94, since);
      }
    };
  }
  const { ctx_ASCII } = inner;
  if (ctx_ASCII !== undefined) {
    traced.ctx_ASCII = (ctx, obj) => {
      const since = recorder.begin(95);
      try {
        return ctx_ASCII(ctx, obj);
      } finally {
        recorder.exit(95, since);
      }
    };
  }
  const { ctx_Bytes } = inner;
  if (ctx_Bytes !== undefined) {
    traced.ctx_Bytes = (ctx, obj) => {
      const since = recorder.begin(96);
      try {
        return ctx_Bytes(ctx, obj);
      } finally {
        recorder.exit(96, since);
      }
    };
  }
  const { ctx_RichCompare } = inner;
  if (ctx_RichCompare !== undefined) {
    traced.ctx_RichCompare = (ctx, v, w, op) => {
      const since = recorder.begin(97);
      try {
        return ctx_RichCompare(ctx, v, w, op);
      } finally {
        recorder.exit(97, since);
      }
    };
  }
  const { ctx_RichCompareBool } = inner;
  if (ctx_RichCompareBool !== undefined) {
    traced.ctx_RichCompareBool = (ctx, v, w, op) => {
      const since = recorder.begin(98);
      try {
        return ctx_RichCompareBool(ctx, v, w, op);
      } finally {
        recorder.exit(98, since);
      }
    };
  }
  const { ctx_Hash } = inner;
  if (ctx_Hash !== undefined) {
    traced.ctx_Hash = (ctx, obj) => {
      const since = recorder.begin(99);
      try {
        return ctx_Hash(ctx, obj);
      } finally {
        recorder.exit(99, since);
      }
    };
  }
  const { ctx_Bytes_Check } = inner;
  if (ctx_Bytes_Check !== undefined) {
    traced.ctx_Bytes_Check = (ctx, h) => {
      const since = recorder.begin(100);
      try {
        return ctx_Bytes_Check(ctx, h);
      } finally {
        recorder.exit(100, since);
      }
    };
  }
  const { ctx_Bytes_Size } = inner;
  if (ctx_Bytes_Size !== undefined) {
    traced.ctx_Bytes_Size = (ctx, h) => {
      const since = recorder.begin(101);
      try {
        return ctx_Bytes_Size(ctx, h);
      } finally {
        recorder.exit(101, since);
      }
    };
  }
  const { ctx_Bytes_GET_SIZE } = inner;
  if (ctx_Bytes_GET_SIZE !== undefined) {
    traced.ctx_Bytes_GET_SIZE = (ctx, h) => {
      const since = recorder.begin(102);
      try {
        return ctx_Bytes_GET_SIZE(ctx, h);
      } finally {
        recorder.exit(102, since);
      }
    };
  }
  const { ctx_Bytes_AsString } = inner;
  if (ctx_Bytes_AsString !== undefined) {
    traced.ctx_Bytes_AsString = (ctx, h) => {
      const since = recorder.begin(103);
      try {
        return ctx_Bytes_AsString(ctx, h);
      } finally {
        recorder.exit(103, since);
      }
    };
  }
  const { ctx_Bytes_AS_STRING } = inner;
  if (ctx_Bytes_AS_STRING !== undefined) {
    traced.ctx_Bytes_AS_STRING = (ctx, h) => {
      const since = recorder.begin(104);
      try {
        return ctx_Bytes_AS_STRING(ctx, h);
      } finally {
        recorder.exit(104, since);
      }
    };
  }
  const { ctx_Bytes_FromString } = inner;
  if (ctx_Bytes_FromString !== undefined) {
    traced.ctx_Bytes_FromString = (ctx, bytes) => {
      const since = recorder.begin(105);
      try {
        return ctx_Bytes_FromString(ctx, bytes);
      } finally {
        recorder.exit(105, since);
      }
    };
  }
  const { ctx_Bytes_FromStringAndSize } = inner;
  if (ctx_Bytes_FromStringAndSize !== undefined) {
    traced.ctx_Bytes_FromStringAndSize = (ctx, bytes, len) => {
      const since = recorder.begin(106);
      try {
        return ctx_Bytes_FromStringAndSize(ctx, bytes, len);
      } finally {
        recorder.exit(106, since);
      }
    };
  }
  const { ctx_Unicode_FromString } = inner;
  if (ctx_Unicode_FromString !== undefined) {
    traced.ctx_Unicode_FromString = (ctx, utf8) => {
      const since = recorder.begin(107);
      try {
        return ctx_Unicode_FromString(ctx, utf8);
      } finally {
        recorder.exit(107, since);
      }
    };
  }
  const { ctx_Unicode_Check } = inner;
  if (ctx_Unicode_Check !== undefined) {
    traced.ctx_Unicode_Check = (ctx, h) => {
      const since = recorder.begin(108);
      try {
        return ctx_Unicode_Check(ctx, h);
      } finally {
        recorder.exit(108, since);
      }
    };
  }
  const { ctx_Unicode_AsASCIIString } = inner;
  if (ctx_Unicode_AsASCIIString !== undefined) {
    traced.ctx_Unicode_AsASCIIString = (ctx, h) => {
      const since = recorder.begin(109);
      try {
        return ctx_Unicode_AsASCIIString(ctx, h);
      } finally {
        recorder.exit(109, since);
      }
    };
  }
  const { ctx_Unicode_AsLatin1String } = inner;
  if (ctx_Unicode_AsLatin1String !== undefined) {
    traced.ctx_Unicode_AsLatin1String = (ctx, h) => {
      const since = recorder.begin(110);
      try {
        return ctx_Unicode_AsLatin1String(ctx, h);
      } finally {
        recorder.exit(110, since);
      }
    };
  }
  const { ctx_Unicode_AsUTF8String } = inner;
  if (ctx_Unicode_AsUTF8String !== undefined) {
    traced.ctx_Unicode_AsUTF8String = (ctx, h) => {
      const since = recorder.begin(111);
      try {
        return ctx_Unicode_AsUTF8String(ctx, h);
      } finally {
        recorder.exit(111, since);
      }
    };
  }
  const { ctx_Unicode_AsUTF8AndSize } = inner;
  if (ctx_Unicode_AsUTF8AndSize !== undefined) {
    traced.ctx_Unicode_AsUTF8AndSize = (ctx, h, size) => {
      const since = recorder.begin(112);
      try {
        return ctx_Unicode_AsUTF8AndSize(ctx, h, size);
      } finally {
        recorder.exit(112, since);
      }
    };
  }
  const { ctx_Unicode_FromWideChar } = inner;
  if (ctx_Unicode_FromWideChar !== undefined) {
    traced.ctx_Unicode_FromWideChar = (ctx, w, size) => {
      const since = recorder.begin(113);
      try {
        return ctx_Unicode_FromWideChar(ctx, w, size);
      } finally {
        recorder.exit(113, since);
      }
    };
  }
  const { ctx_Unicode_DecodeFSDefault } = inner;
  if (ctx_Unicode_DecodeFSDefault !== undefined) {
    traced.ctx_Unicode_DecodeFSDefault = (ctx, v) => {
      const since = recorder.begin(114);
      try {
        return ctx_Unicode_DecodeFSDefault(ctx, v);
      } finally {
        recorder.exit(114, since);
      }
    };
  }
  const { ctx_Unicode_DecodeFSDefaultAndSize } = inner;
  if (ctx_Unicode_DecodeFSDefaultAndSize !== undefined) {
    traced.ctx_Unicode_DecodeFSDefaultAndSize = (ctx, v, size) => {
      const since = recorder.begin(115);
      try {
        return ctx_Unicode_DecodeFSDefaultAndSize(ctx, v, size);
      } finally {
        recorder.exit(115, since);
      }
    };
  }
  const { ctx_Unicode_EncodeFSDefault } = inner;
  if (ctx_Unicode_EncodeFSDefault !== undefined) {
    traced.ctx_Unicode_EncodeFSDefault = (ctx, h) => {
      const since = recorder.begin(116);
      try {
        return ctx_Unicode_EncodeFSDefault(ctx, h);
      } finally {
        recorder.exit(116, since);
      }
    };
  }
  const { ctx_Unicode_ReadChar } = inner;
  if (ctx_Unicode_ReadChar !== undefined) {
    traced.ctx_Unicode_ReadChar = (ctx, h, index) => {
      const since = recorder.begin(117);
      try {
        return ctx_Unicode_ReadChar(ctx, h, index);
      } finally {
        recorder.exit(117, since);
      }
    };
  }
  const { ctx_Unicode_DecodeASCII } = inner;
  if (ctx_Unicode_DecodeASCII !== undefined) {
    traced.ctx_Unicode_DecodeASCII = (ctx, ascii, size, errors) => {
      const since = recorder.begin(118);
      try {
        return ctx_Unicode_DecodeASCII(ctx, ascii, size, errors);
      } finally {
        recorder.exit(118, since);
      }
    };
  }
  const { ctx_Unicode_DecodeLatin1 } = inner;
  if (ctx_Unicode_DecodeLatin1 !== undefined) {
    traced.ctx_Unicode_DecodeLatin1 = (ctx, latin1, size, errors) => {
      const since = recorder.begin(119);
      try {
        return ctx_Unicode_DecodeLatin1(ctx, latin1, size, errors);
      } finally {
        recorder.exit(119, since);
      }
    };
  }
  const { ctx_List_Check } = inner;
  if (ctx_List_Check !== undefined) {
    traced.ctx_List_Check = (ctx, h) => {
      const since = recorder.begin(120);
      try {
        return ctx_List_Check(ctx, h);
      } finally {
        recorder.exit(120, since);
      }
    };
  }
  const { ctx_List_New } = inner;
  if (ctx_List_New !== undefined) {
    traced.ctx_List_New = (ctx, len) => {
      const since = recorder.begin(121);
      try {
        return ctx_List_New(ctx, len);
      } finally {
        recorder.exit(121, since);
      }
    };
  }
  const { ctx_List_Append } = inner;
  if (ctx_List_Append !== undefined) {
    traced.ctx_List_Append = (ctx, h_list, h_item) => {
      const since = recorder.begin(122);
      try {
        return ctx_List_Append(ctx, h_list, h_item);
      } finally {
        recorder.exit(122, since);
      }
    };
  }
  const { ctx_Dict_Check } = inner;
  if (ctx_Dict_Check !== undefined) {
    traced.ctx_Dict_Check = (ctx, h) => {
      const since = recorder.begin(123);
      try {
        return ctx_Dict_Check(ctx, h);
      } finally {
        recorder.exit(123, since);
      }
    };
  }
  const { ctx_Dict_New } = inner;
  if (ctx_Dict_New !== undefined) {
    traced.ctx_Dict_New = (ctx) => {
      const since = recorder.begin(124);
      try {
        return ctx_Dict_New(ctx);
      } finally {
        recorder.exit(124, since);
      }
    };
  }
  const { ctx_Tuple_Check } = inner;
  if (ctx_Tuple_Check !== undefined) {
    traced.ctx_Tuple_Check = (ctx, h) => {
      const since = recorder.begin(125);
      try {
        return ctx_Tuple_Check(ctx, h);
      } finally {
        recorder.exit(125, since);
      }
    };
  }
  const { ctx_Tuple_FromArray } = inner;
  if (ctx_Tuple_FromArray !== undefined) {
    traced.ctx_Tuple_FromArray = (ctx, items, n) => {
      const since = recorder.begin(126);
      try {
        return ctx_Tuple_FromArray(ctx, items, n);
      } finally {
        recorder.exit(126, since);
      }
    };
  }
  const { ctx_Import_ImportModule } = inner;
  if (ctx_Import_ImportModule !== undefined) {
    traced.ctx_Import_ImportModule = (ctx, utf8_name) => {
      const since = recorder.begin(127);
      try {
        return ctx_Import_ImportModule(ctx, utf8_name);
      } finally {
        recorder.exit(127, since);
      }
    };
  }
  const { ctx_ListBuilder_New } = inner;
  if (ctx_ListBuilder_New !== undefined) {
    traced.ctx_ListBuilder_New = (ctx, size) => {
      const since = recorder.begin(128);
      try {
        return ctx_ListBuilder_New(ctx, size);
      } finally {
        recorder.exit(128, since);
      }
    };
  }
  const { ctx_ListBuilder_Set } = inner;
  if (ctx_ListBuilder_Set !== undefined) {
    traced.ctx_ListBuilder_Set = (ctx, builder, index, h_item) => {
      const since = recorder.begin(129);
      try {
        return ctx_ListBuilder_Set(ctx, builder, index, h_item);
      } finally {
        recorder.exit(129, since);
      }
    };
  }
  const { ctx_ListBuilder_Build } = inner;
  if (ctx_ListBuilder_Build !== undefined) {
    traced.ctx_ListBuilder_Build = (ctx, builder) => {
      const since = recorder.begin(130);
      try {
        return ctx_ListBuilder_Build(ctx, builder);
      } finally {
        recorder.exit(130, since);
      }
    };
  }
  const { ctx_ListBuilder_Cancel } = inner;
  if (ctx_ListBuilder_Cancel !== undefined) {
    traced.ctx_ListBuilder_Cancel = (ctx, builder) => {
      const since = recorder.begin(131);
      try {
        return ctx_ListBuilder_Cancel(ctx, builder);
      } finally {
        recorder.exit(131, since);
      }
    };
  }
  const { ctx_TupleBuilder_New } = inner;
  if (ctx_TupleBuilder_New !== undefined) {
    traced.ctx_TupleBuilder_New = (ctx, size) => {
      const since = recorder.begin(132);
      try {
        return ctx_TupleBuilder_New(ctx, size);
      } finally {
        recorder.exit(132, since);
      }
    };
  }
  const { ctx_TupleBuilder_Set } = inner;
  if (ctx_TupleBuilder_Set !== undefined) {
    traced.ctx_TupleBuilder_Set = (ctx, builder, index, h_item) => {
      const since = recorder.begin(133);
      try {
        return ctx_TupleBuilder_Set(ctx, builder, index, h_item);
      } finally {
        recorder.exit(133, since);
      }
    };
  }
  const { ctx_TupleBuilder_Build } = inner;
  if (ctx_TupleBuilder_Build !== undefined) {
    traced.ctx_TupleBuilder_Build = (ctx, builder) => {
      const since = recorder.begin(134);
      try {
        return ctx_TupleBuilder_Build(ctx, builder);
      } finally {
        recorder.exit(134, since);
      }
    };
  }
  const { ctx_TupleBuilder_Cancel } = inner;
  if (ctx_TupleBuilder_Cancel !== undefined) {
    traced.ctx_TupleBuilder_Cancel = (ctx, builder) => {
      const since = recorder.begin(135);
      try {
        return ctx_TupleBuilder_Cancel(ctx, builder);
      } finally {
        recorder.exit(135, since);
      }
    };
  }
  const { ctx_Tracker_New } = inner;
  if (ctx_Tracker_New !== undefined) {
    traced.ctx_Tracker_New = (ctx, size) => {
      const since = recorder.begin(136);
      try {
        return ctx_Tracker_New(ctx, size);
      } finally {
        recorder.exit(136, since);
      }
    };
  }
  const { ctx_Tracker_Add } = inner;
  if (ctx_Tracker_Add !== undefined) {
    traced.ctx_Tracker_Add = (ctx, ht, h) => {
      const since = recorder.begin(137);
      try {
        return ctx_Tracker_Add(ctx, ht, h);
      } finally {
        recorder.exit(137, since);
      }
    };
  }
  const { ctx_Tracker_ForgetAll } = inner;
  if (ctx_Tracker_ForgetAll !== undefined) {
    traced.ctx_Tracker_ForgetAll = (ctx, ht) => {
      const since = recorder.begin(138);
      try {
        return ctx_Tracker_ForgetAll(ctx, ht);
      } finally {
        recorder.exit(138, since);
      }
    };
  }
  const { ctx_Tracker_Close } = inner;
  if (ctx_Tracker_Close !== undefined) {
    traced.ctx_Tracker_Close = (ctx, ht) => {
      const since = recorder.begin(139);
      try {
        return ctx_Tracker_Close(ctx, ht);
      } finally {
        recorder.exit(139, since);
      }
    };
  }
  const { ctx_Field_Store } = inner;
  if (ctx_Field_Store !== undefined) {
    traced.ctx_Field_Store = (ctx, target_object, target_field, h) => {
      const since = recorder.begin(140);
      try {
        return ctx_Field_Store(ctx, target_object, target_field, h);
      } finally {
        recorder.exit(140, since);
      }
    };
  }
  const { ctx_Field_Load } = inner;
  if (ctx_Field_Load !== undefined) {
    traced.ctx_Field_Load = (ctx, source_object, source_field) => {
      const since = recorder.begin(141);
      try {
        return ctx_Field_Load(ctx, source_object, source_field);
      } finally {
        recorder.exit(141, since);
      }
    };
  }
  const { ctx_ReenterPythonExecution } = inner;
  if (ctx_ReenterPythonExecution !== undefined) {
    traced.ctx_ReenterPythonExecution = (ctx, state) => {
      const since = recorder.begin(142);
      try {
        return ctx_ReenterPythonExecution(ctx, state);
      } finally {
        recorder.exit(142, since);
      }
    };
  }
  const { ctx_LeavePythonExecution } = inner;
  if (ctx_LeavePythonExecution !== undefined) {
    traced.ctx_LeavePythonExecution = (ctx) => {
      const since = recorder.begin(143);
      try {
        return ctx_LeavePythonExecution(ctx);
      } finally {
        recorder.exit(143, since);
      }
    };
  }
  const { ctx_Global_Store } = inner;
  if (ctx_Global_Store !== undefined) {
    traced.ctx_Global_Store = (ctx, global, h) => {
      const since = recorder.begin(144);
      try {
        return ctx_Global_Store(ctx, global, h);
      } finally {
        recorder.exit(144, since);
      }
    };
  }
  const { ctx_Global_Load } = inner;
  if (ctx_Global_Load !== undefined) {
    traced.ctx_Global_Load = (ctx, global) => {
      const since = recorder.begin(145);
      try {
        return ctx_Global_Load(ctx, global);
      } finally {
        recorder.exit(145, since);
      }
    };
  }
  const { ctx_Dump } = inner;
  if (ctx_Dump !== undefined) {
    traced.ctx_Dump = (ctx, h) => {
      const since = recorder.begin(146);
      try {
        return ctx_Dump(ctx, h);
      } finally {
        recorder.exit(146, since);
      }
    };
  }
  const { ctx_AsStruct_Type } = inner;
  if (ctx_AsStruct_Type !== undefined) {
    traced.ctx_AsStruct_Type = (ctx, h) => {
      const since = recorder.begin(147);
      try {
        return ctx_AsStruct_Type(ctx, h);
      } finally {
        recorder.exit(147, since);
      }
    };
  }
  const { ctx_AsStruct_Long } = inner;
  if (ctx_AsStruct_Long !== undefined) {
    traced.ctx_AsStruct_Long = (ctx, h) => {
      const since = recorder.begin(148);
      try {
        return ctx_AsStruct_Long(ctx, h);
      } finally {
        recorder.exit(148, since);
      }
    };
  }
  const { ctx_AsStruct_Float } = inner;
  if (ctx_AsStruct_Float !== undefined) {
    traced.ctx_AsStruct_Float = (ctx, h) => {
      const since = recorder.begin(149);
      try {
        return ctx_AsStruct_Float(ctx, h);
      } finally {
        recorder.exit(149, since);
      }
    };
  }
  const { ctx_AsStruct_Unicode } = inner;
  if (ctx_AsStruct_Unicode !== undefined) {
    traced.ctx_AsStruct_Unicode = (ctx, h) => {
      const since = recorder.begin(150);
      try {
        return ctx_AsStruct_Unicode(ctx, h);
      } finally {
        recorder.exit(150, since);
      }
    };
  }
  const { ctx_AsStruct_Tuple } = inner;
  if (ctx_AsStruct_Tuple !== undefined) {
    traced.ctx_AsStruct_Tuple = (ctx, h) => {
      const since = recorder.begin(151);
      try {
        return ctx_AsStruct_Tuple(ctx, h);
      } finally {
        recorder.exit(151, since);
      }
    };
  }
  const { ctx_AsStruct_List } = inner;
  if (ctx_AsStruct_List !== undefined) {
    traced.ctx_AsStruct_List = (ctx, h) => {
      const since = recorder.begin(152);
      try {
        return ctx_AsStruct_List(ctx, h);
      } finally {
        recorder.exit(152, since);
      }
    };
  }
  const { ctx_Type_GetBuiltinShape } = inner;
  if (ctx_Type_GetBuiltinShape !== undefined) {
    traced.ctx_Type_GetBuiltinShape = (ctx, h_type) => {
      const since = recorder.begin(153);
      try {
        return ctx_Type_GetBuiltinShape(ctx, h_type);
      } finally {
        recorder.exit(153, since);
      }
    };
  }
  const { ctx_DelItem } = inner;
  if (ctx_DelItem !== undefined) {
    traced.ctx_DelItem = (ctx, obj, key) => {
      const since = recorder.begin(154);
      try {
        return ctx_DelItem(ctx, obj, key);
      } finally {
        recorder.exit(154, since);
      }
    };
  }
  const { ctx_DelItem_i } = inner;
  if (ctx_DelItem_i !== undefined) {
    traced.ctx_DelItem_i = (ctx, obj, idx) => {
      const since = recorder.begin(155);
      try {
        return ctx_DelItem_i(ctx, obj, idx);
      } finally {
        recorder.exit(155, since);
      }
    };
  }
  const { ctx_DelItem_s } = inner;
  if (ctx_DelItem_s !== undefined) {
    traced.ctx_DelItem_s = (ctx, obj, utf8_key) => {
      const since = recorder.begin(156);
      try {
        return ctx_DelItem_s(ctx, obj, utf8_key);
      } finally {
        recorder.exit(156, since);
      }
    };
  }
  const { ctx_Capsule_New } = inner;
  if (ctx_Capsule_New !== undefined) {
    traced.ctx_Capsule_New = (ctx, pointer, utf8_name, destructor) => {
      const since = recorder.begin(157);
      try {
        return ctx_Capsule_New(ctx, pointer, utf8_name, destructor);
      } finally {
        recorder.exit(157, since);
      }
    };
  }
  const { ctx_Capsule_Get } = inner;
  if (ctx_Capsule_Get !== undefined) {
    traced.ctx_Capsule_Get = (ctx, capsule, key, utf8_name) => {
      const since = recorder.begin(158);
      try {
        return ctx_Capsule_Get(ctx, capsule, key, utf8_name);
      } finally {
        recorder.exit(158, since);
      }
    };
  }
  const { ctx_Capsule_IsValid } = inner;
  if (ctx_Capsule_IsValid !== undefined) {
    traced.ctx_Capsule_IsValid = (ctx, capsule, utf8_name) => {
      const since = recorder.begin(159);
      try {
        return ctx_Capsule_IsValid(ctx, capsule, utf8_name);
      } finally {
        recorder.exit(159, since);
      }
    };
  }
  const { ctx_Capsule_Set } = inner;
  if (ctx_Capsule_Set !== undefined) {
    traced.ctx_Capsule_Set = (ctx, capsule, key, value) => {
      const since = recorder.begin(160);
      try {
        return ctx_Capsule_Set(ctx, capsule, key, value);
      } finally {
        recorder.exit(160, since);
      }
    };
  }
  const { ctx_Compile_s } = inner;
  if (ctx_Compile_s !== undefined) {
    traced.ctx_Compile_s = (ctx, utf8_source, utf8_filename, kind) => {
      const since = recorder.begin(161);
      try {
        return ctx_Compile_s(ctx, utf8_source, utf8_filename, kind);
      } finally {
        recorder.exit(161, since);
      }
    };
  }
  const { ctx_EvalCode } = inner;
  if (ctx_EvalCode !== undefined) {
    traced.ctx_EvalCode = (ctx, code, globals, locals) => {
      const since = recorder.begin(162);
      try {
        return ctx_EvalCode(ctx, code, globals, locals);
      } finally {
        recorder.exit(162, since);
      }
    };
  }
  const { ctx_ContextVar_New } = inner;
  if (ctx_ContextVar_New !== undefined) {
    traced.ctx_ContextVar_New = (ctx, name, default_value) => {
      const since = recorder.begin(163);
      try {
        return ctx_ContextVar_New(ctx, name, default_value);
      } finally {
        recorder.exit(163, since);
      }
    };
  }
  const { ctx_ContextVar_Get } = inner;
  if (ctx_ContextVar_Get !== undefined) {
    traced.ctx_ContextVar_Get = (ctx, context_var, default_value, result) => {
      const since = recorder.begin(164);
      try {
        return ctx_ContextVar_Get(ctx, context_var, default_value, result);
      } finally {
        recorder.exit(164, since);
      }
    };
  }
  const { ctx_ContextVar_Set } = inner;
  if (ctx_ContextVar_Set !== undefined) {
    traced.ctx_ContextVar_Set = (ctx, context_var, value) => {
      const since = recorder.begin(165);
      try {
        return ctx_ContextVar_Set(ctx, context_var, value);
      } finally {
        recorder.exit(165, since);
      }
    };
  }
  const { ctx_Type_GetName } = inner;
  if (ctx_Type_GetName !== undefined) {
    traced.ctx_Type_GetName = (ctx, type) => {
      const since = recorder.begin(166);
      try {
        return ctx_Type_GetName(ctx, type);
      } finally {
        recorder.exit(166, since);
      }
    };
  }
  const { ctx_Type_IsSubtype } = inner;
  if (ctx_Type_IsSubtype !== undefined) {
    traced.ctx_Type_IsSubtype = (ctx, sub, type) => {
      const since = recorder.begin(167);
      try {
        return ctx_Type_IsSubtype(ctx, sub, type);
      } finally {
        recorder.exit(167, since);
      }
    };
  }
  const { ctx_Unicode_FromEncodedObject } = inner;
  if (ctx_Unicode_FromEncodedObject !== undefined) {
    traced.ctx_Unicode_FromEncodedObject = (ctx, obj, encoding, errors) => {
      const since = recorder.begin(168);
      try {
        return ctx_Unicode_FromEncodedObject(ctx, obj, encoding, errors);
      } finally {
        recorder.exit(168, since);
      }
    };
  }
  const { ctx_Unicode_Substring } = inner;
  if (ctx_Unicode_Substring !== undefined) {
    traced.ctx_Unicode_Substring = (ctx, str, start, end) => {
      const since = recorder.begin(169);
      try {
        return ctx_Unicode_Substring(ctx, str, start, end);
      } finally {
        recorder.exit(169, since);
      }
    };
  }
  const { ctx_Dict_Keys } = inner;
  if (ctx_Dict_Keys !== undefined) {
    traced.ctx_Dict_Keys = (ctx, h) => {
      const since = recorder.begin(170);
      try {
        return ctx_Dict_Keys(ctx, h);
      } finally {
        recorder.exit(170, since);
      }
    };
  }
  const { ctx_Dict_Copy } = inner;
  if (ctx_Dict_Copy !== undefined) {
    traced.ctx_Dict_Copy = (ctx, h) => {
      const since = recorder.begin(171);
      try {
        return ctx_Dict_Copy(ctx, h);
      } finally {
        recorder.exit(171, since);
      }
    };
  }
  const { ctx_Slice_Unpack } = inner;
  if (ctx_Slice_Unpack !== undefined) {
    traced.ctx_Slice_Unpack = (ctx, slice, start, stop, step) => {
      const since = recorder.begin(172);
      try {
        return ctx_Slice_Unpack(ctx, slice, start, stop, step);
      } finally {
        recorder.exit(172, since);
      }
    };
  }
  const { ctx_SetCallFunction } = inner;
  if (ctx_SetCallFunction !== undefined) {
    traced.ctx_SetCallFunction = (ctx, h, func) => {
      const since = recorder.begin(173);
      try {
        return ctx_SetCallFunction(ctx, h, func);
      } finally {
        recorder.exit(173, since);
      }
    };
  }
  const { ctx_Call } = inner;
  if (ctx_Call !== undefined) {
    traced.ctx_Call = (ctx, callable, args, nargs, kwnames) => {
      const since = recorder.begin(174);
      try {
        return ctx_Call(ctx, callable, args, nargs, kwnames);
      } finally {
        recorder.exit(174, since);
      }
    };
  }
  const { ctx_CallMethod } = inner;
  if (ctx_CallMethod !== undefined) {
    traced.ctx_CallMethod = (ctx, name, args, nargs, kwnames) => {
      const since = recorder.begin(175);
      try {
        return ctx_CallMethod(ctx, name, args, nargs, kwnames);
      } finally {
        recorder.exit(175, since);
      }
    };
  }
  const { ctx_AsStruct_Dict } = inner;
  if (ctx_AsStruct_Dict !== undefined) {
    traced.ctx_AsStruct_Dict = (ctx, h) => {
      const since = recorder.begin(176);
      try {
        return ctx_AsStruct_Dict(ctx, h);
      } finally {
        recorder.exit(176, since);
      }
    };
  }
  const { ctx_List_Insert } = inner;
  if (ctx_List_Insert !== undefined) {
    traced.ctx_List_Insert = (ctx, h_list, index, h_item) => {
      const since = recorder.begin(177);
      try {
        return ctx_List_Insert(ctx, h_list, index, h_item);
      } finally {
        recorder.exit(177, since);
      }
    };
  }
  const { ctx_GetSlice } = inner;
  if (ctx_GetSlice !== undefined) {
    traced.ctx_GetSlice = (ctx, obj, start, end) => {
      const since = recorder.begin(178);
      try {
        return ctx_GetSlice(ctx, obj, start, end);
      } finally {
        recorder.exit(178, since);
      }
    };
  }
  const { ctx_SetSlice } = inner;
  if (ctx_SetSlice !== undefined) {
    traced.ctx_SetSlice = (ctx, obj, start, end, value) => {
      const since = recorder.begin(179);
      try {
        return ctx_SetSlice(ctx, obj, start, end, value);
      } finally {
        recorder.exit(179, since);
      }
    };
  }
  const { ctx_DelSlice } = inner;
  if (ctx_DelSlice !== undefined) {
    traced.ctx_DelSlice = (ctx, obj, start, end) => {
      const since = recorder.begin(180);
      try {
        return ctx_DelSlice(ctx, obj, start, end);
      } finally {
        recorder.exit(180, since);
      }
    };
  }
  const { ctx_GetIter } = inner;
  if (ctx_GetIter !== undefined) {
    traced.ctx_GetIter = (ctx, obj) => {
      const since = recorder.begin(181);
      try {
        return ctx_GetIter(ctx, obj);
      } finally {
        recorder.exit(181, since);
      }
    };
  }
  const { ctx_Iter_Next } = inner;
  if (ctx_Iter_Next !== undefined) {
    traced.ctx_Iter_Next = (ctx, obj) => {
      const since = recorder.begin(182);
      try {
        return ctx_Iter_Next(ctx, obj);
      } finally {
        recorder.exit(182, since);
      }
    };
  }
  const { ctx_Iter_Check } = inner;
  if (ctx_Iter_Check !== undefined) {
    traced.ctx_Iter_Check = (ctx, obj) => {
      const since = recorder.begin(183);
      try {
        return ctx_Iter_Check(ctx, obj);
      } finally {
        recorder.exit(183, since);
      }
    };
  }
  const { ctx_Slice_New } = inner;
  if (ctx_Slice_New !== undefined) {
    traced.ctx_Slice_New = (ctx, start, stop, step) => {
      const since = recorder.begin(184);
      try {
        return ctx_Slice_New(ctx, start, stop, step);
      } finally {
        recorder.exit(184, since);
      }
    };
  }
  const { ctx_Sequence_ReadItems } = inner;
  if (ctx_Sequence_ReadItems !== undefined) {
    traced.ctx_Sequence_ReadItems = (ctx, seq, start, items, count, room, room_size) => {
      const since = recorder.begin(185);
      try {
        return ctx_Sequence_ReadItems(ctx, seq, start, items, count, room, room_size);
      } finally {
        recorder.exit(185, since);
      }
    };
  }
  const { ctx_Dict_ReadItems } = inner;
  if (ctx_Dict_ReadItems !== undefined) {
    traced.ctx_Dict_ReadItems = (ctx, dict, position, items, count, room, room_size) => {
      const since = recorder.begin(186);
      try {
        return ctx_Dict_ReadItems(ctx, dict, position, items, count, room, room_size);
      } finally {
        recorder.exit(186, since);
      }
    };
  }
  const { ctx_FromItems } = inner;
  if (ctx_FromItems !== undefined) {
    traced.ctx_FromItems = (ctx, items, count) => {
      const since = recorder.begin(187);
      try {
        return ctx_FromItems(ctx, items, count);
      } finally {
        recorder.exit(187, since);
      }
    };
  }
  const { ctx_Tuple_EqualsUTF8 } = inner;
  if (ctx_Tuple_EqualsUTF8 !== undefined) {
    traced.ctx_Tuple_EqualsUTF8 = (ctx, tuple, texts, count) => {
      const since = recorder.begin(188);
      try {
        return ctx_Tuple_EqualsUTF8(ctx, tuple, texts, count);
      } finally {
        recorder.exit(188, since);
      }
    };
  }
  return traced;
}
