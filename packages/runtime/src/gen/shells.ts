// Made by 'npm run generate' from the records in api/. Do not edit.
import type { Handle, Pointer } from '../types.ts';
import type { ContextFunctions } from './context.ts';

/** The functions a WebAssembly module imports. */
export type Shells = Record<string, (...args: never[]) => number | bigint | void>;

/**
 * A body throws; its shell hands what was thrown to `caught` and returns the error value of the record.
 * Written out function by function so that the engine specialises each.
 */
export function makeShells(bodies: Partial<ContextFunctions>, caught: (error: unknown) => void): Shells {
  const shells: Shells = {};
  const { ctx_Dup } = bodies;
  if (ctx_Dup !== undefined) {
    shells.ctx_Dup = (ctx: number, h: number): number => {
      try {
        return ctx_Dup(ctx as Pointer, h as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Close } = bodies;
  if (ctx_Close !== undefined) {
    shells.ctx_Close = (ctx: number, h: number): void => {
      try {
        return ctx_Close(ctx as Pointer, h as Handle);
      } catch (error) {
        caught(error);
        return;
      }
    };
  }
  const { ctx_Long_FromInt32_t } = bodies;
  if (ctx_Long_FromInt32_t !== undefined) {
    shells.ctx_Long_FromInt32_t = (ctx: number, value: number): number => {
      try {
        return ctx_Long_FromInt32_t(ctx as Pointer, value);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Long_FromUInt32_t } = bodies;
  if (ctx_Long_FromUInt32_t !== undefined) {
    shells.ctx_Long_FromUInt32_t = (ctx: number, value: number): number => {
      try {
        return ctx_Long_FromUInt32_t(ctx as Pointer, value);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Long_FromInt64_t } = bodies;
  if (ctx_Long_FromInt64_t !== undefined) {
    shells.ctx_Long_FromInt64_t = (ctx: number, v: bigint): number => {
      try {
        return ctx_Long_FromInt64_t(ctx as Pointer, v);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Long_FromUInt64_t } = bodies;
  if (ctx_Long_FromUInt64_t !== undefined) {
    shells.ctx_Long_FromUInt64_t = (ctx: number, v: bigint): number => {
      try {
        return ctx_Long_FromUInt64_t(ctx as Pointer, v);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Long_FromSize_t } = bodies;
  if (ctx_Long_FromSize_t !== undefined) {
    shells.ctx_Long_FromSize_t = (ctx: number, value: number): number => {
      try {
        return ctx_Long_FromSize_t(ctx as Pointer, value);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Long_FromSsize_t } = bodies;
  if (ctx_Long_FromSsize_t !== undefined) {
    shells.ctx_Long_FromSsize_t = (ctx: number, value: number): number => {
      try {
        return ctx_Long_FromSsize_t(ctx as Pointer, value);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Long_AsInt32_t } = bodies;
  if (ctx_Long_AsInt32_t !== undefined) {
    shells.ctx_Long_AsInt32_t = (ctx: number, h: number): number => {
      try {
        return ctx_Long_AsInt32_t(ctx as Pointer, h as Handle);
      } catch (error) {
        caught(error);
        return -1;
      }
    };
  }
  const { ctx_Long_AsUInt32_t } = bodies;
  if (ctx_Long_AsUInt32_t !== undefined) {
    shells.ctx_Long_AsUInt32_t = (ctx: number, h: number): number => {
      try {
        return ctx_Long_AsUInt32_t(ctx as Pointer, h as Handle);
      } catch (error) {
        caught(error);
        return -1;
      }
    };
  }
  const { ctx_Long_AsUInt32_tMask } = bodies;
  if (ctx_Long_AsUInt32_tMask !== undefined) {
    shells.ctx_Long_AsUInt32_tMask = (ctx: number, h: number): number => {
      try {
        return ctx_Long_AsUInt32_tMask(ctx as Pointer, h as Handle);
      } catch (error) {
        caught(error);
        return -1;
      }
    };
  }
  const { ctx_Long_AsInt64_t } = bodies;
  if (ctx_Long_AsInt64_t !== undefined) {
    shells.ctx_Long_AsInt64_t = (ctx: number, h: number): bigint => {
      try {
        return ctx_Long_AsInt64_t(ctx as Pointer, h as Handle);
      } catch (error) {
        caught(error);
        return -1n;
      }
    };
  }
  const { ctx_Long_AsUInt64_t } = bodies;
  if (ctx_Long_AsUInt64_t !== undefined) {
    shells.ctx_Long_AsUInt64_t = (ctx: number, h: number): bigint => {
      try {
        return ctx_Long_AsUInt64_t(ctx as Pointer, h as Handle);
      } catch (error) {
        caught(error);
        return -1n;
      }
    };
  }
  const { ctx_Long_AsUInt64_tMask } = bodies;
  if (ctx_Long_AsUInt64_tMask !== undefined) {
    shells.ctx_Long_AsUInt64_tMask = (ctx: number, h: number): bigint => {
      try {
        return ctx_Long_AsUInt64_tMask(ctx as Pointer, h as Handle);
      } catch (error) {
        caught(error);
        return -1n;
      }
    };
  }
  const { ctx_Long_AsSize_t } = bodies;
  if (ctx_Long_AsSize_t !== undefined) {
    shells.ctx_Long_AsSize_t = (ctx: number, h: number): number => {
      try {
        return ctx_Long_AsSize_t(ctx as Pointer, h as Handle);
      } catch (error) {
        caught(error);
        return -1;
      }
    };
  }
  const { ctx_Long_AsSsize_t } = bodies;
  if (ctx_Long_AsSsize_t !== undefined) {
    shells.ctx_Long_AsSsize_t = (ctx: number, h: number): number => {
      try {
        return ctx_Long_AsSsize_t(ctx as Pointer, h as Handle);
      } catch (error) {
        caught(error);
        return -1;
      }
    };
  }
  const { ctx_Long_AsVoidPtr } = bodies;
  if (ctx_Long_AsVoidPtr !== undefined) {
    shells.ctx_Long_AsVoidPtr = (ctx: number, h: number): number => {
      try {
        return ctx_Long_AsVoidPtr(ctx as Pointer, h as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Long_AsDouble } = bodies;
  if (ctx_Long_AsDouble !== undefined) {
    shells.ctx_Long_AsDouble = (ctx: number, h: number): number => {
      try {
        return ctx_Long_AsDouble(ctx as Pointer, h as Handle);
      } catch (error) {
        caught(error);
        return -1;
      }
    };
  }
  const { ctx_Float_FromDouble } = bodies;
  if (ctx_Float_FromDouble !== undefined) {
    shells.ctx_Float_FromDouble = (ctx: number, v: number): number => {
      try {
        return ctx_Float_FromDouble(ctx as Pointer, v);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Float_AsDouble } = bodies;
  if (ctx_Float_AsDouble !== undefined) {
    shells.ctx_Float_AsDouble = (ctx: number, h: number): number => {
      try {
        return ctx_Float_AsDouble(ctx as Pointer, h as Handle);
      } catch (error) {
        caught(error);
        return -1;
      }
    };
  }
  const { ctx_Bool_FromBool } = bodies;
  if (ctx_Bool_FromBool !== undefined) {
    shells.ctx_Bool_FromBool = (ctx: number, v: number): number => {
      try {
        return ctx_Bool_FromBool(ctx as Pointer, v);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Length } = bodies;
  if (ctx_Length !== undefined) {
    shells.ctx_Length = (ctx: number, h: number): number => {
      try {
        return ctx_Length(ctx as Pointer, h as Handle);
      } catch (error) {
        caught(error);
        return -1;
      }
    };
  }
  const { ctx_Number_Check } = bodies;
  if (ctx_Number_Check !== undefined) {
    shells.ctx_Number_Check = (ctx: number, h: number): number => {
      try {
        return ctx_Number_Check(ctx as Pointer, h as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Add } = bodies;
  if (ctx_Add !== undefined) {
    shells.ctx_Add = (ctx: number, h1: number, h2: number): number => {
      try {
        return ctx_Add(ctx as Pointer, h1 as Handle, h2 as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Subtract } = bodies;
  if (ctx_Subtract !== undefined) {
    shells.ctx_Subtract = (ctx: number, h1: number, h2: number): number => {
      try {
        return ctx_Subtract(ctx as Pointer, h1 as Handle, h2 as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Multiply } = bodies;
  if (ctx_Multiply !== undefined) {
    shells.ctx_Multiply = (ctx: number, h1: number, h2: number): number => {
      try {
        return ctx_Multiply(ctx as Pointer, h1 as Handle, h2 as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_MatrixMultiply } = bodies;
  if (ctx_MatrixMultiply !== undefined) {
    shells.ctx_MatrixMultiply = (ctx: number, h1: number, h2: number): number => {
      try {
        return ctx_MatrixMultiply(ctx as Pointer, h1 as Handle, h2 as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_FloorDivide } = bodies;
  if (ctx_FloorDivide !== undefined) {
    shells.ctx_FloorDivide = (ctx: number, h1: number, h2: number): number => {
      try {
        return ctx_FloorDivide(ctx as Pointer, h1 as Handle, h2 as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_TrueDivide } = bodies;
  if (ctx_TrueDivide !== undefined) {
    shells.ctx_TrueDivide = (ctx: number, h1: number, h2: number): number => {
      try {
        return ctx_TrueDivide(ctx as Pointer, h1 as Handle, h2 as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Remainder } = bodies;
  if (ctx_Remainder !== undefined) {
    shells.ctx_Remainder = (ctx: number, h1: number, h2: number): number => {
      try {
        return ctx_Remainder(ctx as Pointer, h1 as Handle, h2 as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Divmod } = bodies;
  if (ctx_Divmod !== undefined) {
    shells.ctx_Divmod = (ctx: number, h1: number, h2: number): number => {
      try {
        return ctx_Divmod(ctx as Pointer, h1 as Handle, h2 as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Power } = bodies;
  if (ctx_Power !== undefined) {
    shells.ctx_Power = (ctx: number, h1: number, h2: number, h3: number): number => {
      try {
        return ctx_Power(ctx as Pointer, h1 as Handle, h2 as Handle, h3 as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Negative } = bodies;
  if (ctx_Negative !== undefined) {
    shells.ctx_Negative = (ctx: number, h1: number): number => {
      try {
        return ctx_Negative(ctx as Pointer, h1 as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Positive } = bodies;
  if (ctx_Positive !== undefined) {
    shells.ctx_Positive = (ctx: number, h1: number): number => {
      try {
        return ctx_Positive(ctx as Pointer, h1 as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Absolute } = bodies;
  if (ctx_Absolute !== undefined) {
    shells.ctx_Absolute = (ctx: number, h1: number): number => {
      try {
        return ctx_Absolute(ctx as Pointer, h1 as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Invert } = bodies;
  if (ctx_Invert !== undefined) {
    shells.ctx_Invert = (ctx: number, h1: number): number => {
      try {
        return ctx_Invert(ctx as Pointer, h1 as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Lshift } = bodies;
  if (ctx_Lshift !== undefined) {
    shells.ctx_Lshift = (ctx: number, h1: number, h2: number): number => {
      try {
        return ctx_Lshift(ctx as Pointer, h1 as Handle, h2 as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Rshift } = bodies;
  if (ctx_Rshift !== undefined) {
    shells.ctx_Rshift = (ctx: number, h1: number, h2: number): number => {
      try {
        return ctx_Rshift(ctx as Pointer, h1 as Handle, h2 as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_And } = bodies;
  if (ctx_And !== undefined) {
    shells.ctx_And = (ctx: number, h1: number, h2: number): number => {
      try {
        return ctx_And(ctx as Pointer, h1 as Handle, h2 as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Xor } = bodies;
  if (ctx_Xor !== undefined) {
    shells.ctx_Xor = (ctx: number, h1: number, h2: number): number => {
      try {
        return ctx_Xor(ctx as Pointer, h1 as Handle, h2 as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Or } = bodies;
  if (ctx_Or !== undefined) {
    shells.ctx_Or = (ctx: number, h1: number, h2: number): number => {
      try {
        return ctx_Or(ctx as Pointer, h1 as Handle, h2 as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Index } = bodies;
  if (ctx_Index !== undefined) {
    shells.ctx_Index = (ctx: number, h1: number): number => {
      try {
        return ctx_Index(ctx as Pointer, h1 as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Long } = bodies;
  if (ctx_Long !== undefined) {
    shells.ctx_Long = (ctx: number, h1: number): number => {
      try {
        return ctx_Long(ctx as Pointer, h1 as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Float } = bodies;
  if (ctx_Float !== undefined) {
    shells.ctx_Float = (ctx: number, h1: number): number => {
      try {
        return ctx_Float(ctx as Pointer, h1 as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_InPlaceAdd } = bodies;
  if (ctx_InPlaceAdd !== undefined) {
    shells.ctx_InPlaceAdd = (ctx: number, h1: number, h2: number): number => {
      try {
        return ctx_InPlaceAdd(ctx as Pointer, h1 as Handle, h2 as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_InPlaceSubtract } = bodies;
  if (ctx_InPlaceSubtract !== undefined) {
    shells.ctx_InPlaceSubtract = (ctx: number, h1: number, h2: number): number => {
      try {
        return ctx_InPlaceSubtract(ctx as Pointer, h1 as Handle, h2 as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_InPlaceMultiply } = bodies;
  if (ctx_InPlaceMultiply !== undefined) {
    shells.ctx_InPlaceMultiply = (ctx: number, h1: number, h2: number): number => {
      try {
        return ctx_InPlaceMultiply(ctx as Pointer, h1 as Handle, h2 as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_InPlaceMatrixMultiply } = bodies;
  if (ctx_InPlaceMatrixMultiply !== undefined) {
    shells.ctx_InPlaceMatrixMultiply = (ctx: number, h1: number, h2: number): number => {
      try {
        return ctx_InPlaceMatrixMultiply(ctx as Pointer, h1 as Handle, h2 as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_InPlaceFloorDivide } = bodies;
  if (ctx_InPlaceFloorDivide !== undefined) {
    shells.ctx_InPlaceFloorDivide = (ctx: number, h1: number, h2: number): number => {
      try {
        return ctx_InPlaceFloorDivide(ctx as Pointer, h1 as Handle, h2 as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_InPlaceTrueDivide } = bodies;
  if (ctx_InPlaceTrueDivide !== undefined) {
    shells.ctx_InPlaceTrueDivide = (ctx: number, h1: number, h2: number): number => {
      try {
        return ctx_InPlaceTrueDivide(ctx as Pointer, h1 as Handle, h2 as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_InPlaceRemainder } = bodies;
  if (ctx_InPlaceRemainder !== undefined) {
    shells.ctx_InPlaceRemainder = (ctx: number, h1: number, h2: number): number => {
      try {
        return ctx_InPlaceRemainder(ctx as Pointer, h1 as Handle, h2 as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_InPlacePower } = bodies;
  if (ctx_InPlacePower !== undefined) {
    shells.ctx_InPlacePower = (ctx: number, h1: number, h2: number, h3: number): number => {
      try {
        return ctx_InPlacePower(ctx as Pointer, h1 as Handle, h2 as Handle, h3 as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_InPlaceLshift } = bodies;
  if (ctx_InPlaceLshift !== undefined) {
    shells.ctx_InPlaceLshift = (ctx: number, h1: number, h2: number): number => {
      try {
        return ctx_InPlaceLshift(ctx as Pointer, h1 as Handle, h2 as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_InPlaceRshift } = bodies;
  if (ctx_InPlaceRshift !== undefined) {
    shells.ctx_InPlaceRshift = (ctx: number, h1: number, h2: number): number => {
      try {
        return ctx_InPlaceRshift(ctx as Pointer, h1 as Handle, h2 as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_InPlaceAnd } = bodies;
  if (ctx_InPlaceAnd !== undefined) {
    shells.ctx_InPlaceAnd = (ctx: number, h1: number, h2: number): number => {
      try {
        return ctx_InPlaceAnd(ctx as Pointer, h1 as Handle, h2 as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_InPlaceXor } = bodies;
  if (ctx_InPlaceXor !== undefined) {
    shells.ctx_InPlaceXor = (ctx: number, h1: number, h2: number): number => {
      try {
        return ctx_InPlaceXor(ctx as Pointer, h1 as Handle, h2 as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_InPlaceOr } = bodies;
  if (ctx_InPlaceOr !== undefined) {
    shells.ctx_InPlaceOr = (ctx: number, h1: number, h2: number): number => {
      try {
        return ctx_InPlaceOr(ctx as Pointer, h1 as Handle, h2 as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Callable_Check } = bodies;
  if (ctx_Callable_Check !== undefined) {
    shells.ctx_Callable_Check = (ctx: number, h: number): number => {
      try {
        return ctx_Callable_Check(ctx as Pointer, h as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_CallTupleDict } = bodies;
  if (ctx_CallTupleDict !== undefined) {
    shells.ctx_CallTupleDict = (ctx: number, callable: number, args: number, kw: number): number => {
      try {
        return ctx_CallTupleDict(ctx as Pointer, callable as Handle, args as Handle, kw as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_FatalError } = bodies;
  if (ctx_FatalError !== undefined) {
    shells.ctx_FatalError = (ctx: number, message: number): void => {
      try {
        return ctx_FatalError(ctx as Pointer, message as Pointer);
      } catch (error) {
        caught(error);
        return;
      }
    };
  }
  const { ctx_Err_SetString } = bodies;
  if (ctx_Err_SetString !== undefined) {
    shells.ctx_Err_SetString = (ctx: number, h_type: number, utf8_message: number): number => {
      try {
        return ctx_Err_SetString(ctx as Pointer, h_type as Handle, utf8_message as Pointer);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Err_SetObject } = bodies;
  if (ctx_Err_SetObject !== undefined) {
    shells.ctx_Err_SetObject = (ctx: number, h_type: number, h_value: number): number => {
      try {
        return ctx_Err_SetObject(ctx as Pointer, h_type as Handle, h_value as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Err_SetFromErrnoWithFilename } = bodies;
  if (ctx_Err_SetFromErrnoWithFilename !== undefined) {
    shells.ctx_Err_SetFromErrnoWithFilename = (ctx: number, h_type: number, filename_fsencoded: number): number => {
      try {
        return ctx_Err_SetFromErrnoWithFilename(ctx as Pointer, h_type as Handle, filename_fsencoded as Pointer);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Err_SetFromErrnoWithFilenameObjects } = bodies;
  if (ctx_Err_SetFromErrnoWithFilenameObjects !== undefined) {
    shells.ctx_Err_SetFromErrnoWithFilenameObjects = (ctx: number, h_type: number, filename1: number, filename2: number): number => {
      try {
        return ctx_Err_SetFromErrnoWithFilenameObjects(ctx as Pointer, h_type as Handle, filename1 as Handle, filename2 as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Err_Occurred } = bodies;
  if (ctx_Err_Occurred !== undefined) {
    shells.ctx_Err_Occurred = (ctx: number): number => {
      try {
        return ctx_Err_Occurred(ctx as Pointer);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Err_ExceptionMatches } = bodies;
  if (ctx_Err_ExceptionMatches !== undefined) {
    shells.ctx_Err_ExceptionMatches = (ctx: number, exc: number): number => {
      try {
        return ctx_Err_ExceptionMatches(ctx as Pointer, exc as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Err_NoMemory } = bodies;
  if (ctx_Err_NoMemory !== undefined) {
    shells.ctx_Err_NoMemory = (ctx: number): number => {
      try {
        return ctx_Err_NoMemory(ctx as Pointer);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Err_Clear } = bodies;
  if (ctx_Err_Clear !== undefined) {
    shells.ctx_Err_Clear = (ctx: number): void => {
      try {
        return ctx_Err_Clear(ctx as Pointer);
      } catch (error) {
        caught(error);
        return;
      }
    };
  }
  const { ctx_Err_NewException } = bodies;
  if (ctx_Err_NewException !== undefined) {
    shells.ctx_Err_NewException = (ctx: number, utf8_name: number, base: number, dict: number): number => {
      try {
        return ctx_Err_NewException(ctx as Pointer, utf8_name as Pointer, base as Handle, dict as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Err_NewExceptionWithDoc } = bodies;
  if (ctx_Err_NewExceptionWithDoc !== undefined) {
    shells.ctx_Err_NewExceptionWithDoc = (ctx: number, utf8_name: number, utf8_doc: number, base: number, dict: number): number => {
      try {
        return ctx_Err_NewExceptionWithDoc(ctx as Pointer, utf8_name as Pointer, utf8_doc as Pointer, base as Handle, dict as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Err_WarnEx } = bodies;
  if (ctx_Err_WarnEx !== undefined) {
    shells.ctx_Err_WarnEx = (ctx: number, category: number, utf8_message: number, stack_level: number): number => {
      try {
        return ctx_Err_WarnEx(ctx as Pointer, category as Handle, utf8_message as Pointer, stack_level);
      } catch (error) {
        caught(error);
        return -1;
      }
    };
  }
  const { ctx_Err_WriteUnraisable } = bodies;
  if (ctx_Err_WriteUnraisable !== undefined) {
    shells.ctx_Err_WriteUnraisable = (ctx: number, obj: number): void => {
      try {
        return ctx_Err_WriteUnraisable(ctx as Pointer, obj as Handle);
      } catch (error) {
        caught(error);
        return;
      }
    };
  }
  const { ctx_IsTrue } = bodies;
  if (ctx_IsTrue !== undefined) {
    shells.ctx_IsTrue = (ctx: number, h: number): number => {
      try {
        return ctx_IsTrue(ctx as Pointer, h as Handle);
      } catch (error) {
        caught(error);
        return -1;
      }
    };
  }
  const { ctx_Type_FromSpec } = bodies;
  if (ctx_Type_FromSpec !== undefined) {
    shells.ctx_Type_FromSpec = (ctx: number, spec: number, params: number): number => {
      try {
        return ctx_Type_FromSpec(ctx as Pointer, spec as Pointer, params as Pointer);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Type_GenericNew } = bodies;
  if (ctx_Type_GenericNew !== undefined) {
    shells.ctx_Type_GenericNew = (ctx: number, type: number, args: number, nargs: number, kw: number): number => {
      try {
        return ctx_Type_GenericNew(ctx as Pointer, type as Handle, args as Pointer, nargs, kw as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_GetAttr } = bodies;
  if (ctx_GetAttr !== undefined) {
    shells.ctx_GetAttr = (ctx: number, obj: number, name: number): number => {
      try {
        return ctx_GetAttr(ctx as Pointer, obj as Handle, name as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_GetAttr_s } = bodies;
  if (ctx_GetAttr_s !== undefined) {
    shells.ctx_GetAttr_s = (ctx: number, obj: number, utf8_name: number): number => {
      try {
        return ctx_GetAttr_s(ctx as Pointer, obj as Handle, utf8_name as Pointer);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_HasAttr } = bodies;
  if (ctx_HasAttr !== undefined) {
    shells.ctx_HasAttr = (ctx: number, obj: number, name: number): number => {
      try {
        return ctx_HasAttr(ctx as Pointer, obj as Handle, name as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_HasAttr_s } = bodies;
  if (ctx_HasAttr_s !== undefined) {
    shells.ctx_HasAttr_s = (ctx: number, obj: number, utf8_name: number): number => {
      try {
        return ctx_HasAttr_s(ctx as Pointer, obj as Handle, utf8_name as Pointer);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_SetAttr } = bodies;
  if (ctx_SetAttr !== undefined) {
    shells.ctx_SetAttr = (ctx: number, obj: number, name: number, value: number): number => {
      try {
        return ctx_SetAttr(ctx as Pointer, obj as Handle, name as Handle, value as Handle);
      } catch (error) {
        caught(error);
        return -1;
      }
    };
  }
  const { ctx_SetAttr_s } = bodies;
  if (ctx_SetAttr_s !== undefined) {
    shells.ctx_SetAttr_s = (ctx: number, obj: number, utf8_name: number, value: number): number => {
      try {
        return ctx_SetAttr_s(ctx as Pointer, obj as Handle, utf8_name as Pointer, value as Handle);
      } catch (error) {
        caught(error);
        return -1;
      }
    };
  }
  const { ctx_GetItem } = bodies;
  if (ctx_GetItem !== undefined) {
    shells.ctx_GetItem = (ctx: number, obj: number, key: number): number => {
      try {
        return ctx_GetItem(ctx as Pointer, obj as Handle, key as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_GetItem_i } = bodies;
  if (ctx_GetItem_i !== undefined) {
    shells.ctx_GetItem_i = (ctx: number, obj: number, idx: number): number => {
      try {
        return ctx_GetItem_i(ctx as Pointer, obj as Handle, idx);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_GetItem_s } = bodies;
  if (ctx_GetItem_s !== undefined) {
    shells.ctx_GetItem_s = (ctx: number, obj: number, utf8_key: number): number => {
      try {
        return ctx_GetItem_s(ctx as Pointer, obj as Handle, utf8_key as Pointer);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Contains } = bodies;
  if (ctx_Contains !== undefined) {
    shells.ctx_Contains = (ctx: number, container: number, key: number): number => {
      try {
        return ctx_Contains(ctx as Pointer, container as Handle, key as Handle);
      } catch (error) {
        caught(error);
        return -1;
      }
    };
  }
  const { ctx_SetItem } = bodies;
  if (ctx_SetItem !== undefined) {
    shells.ctx_SetItem = (ctx: number, obj: number, key: number, value: number): number => {
      try {
        return ctx_SetItem(ctx as Pointer, obj as Handle, key as Handle, value as Handle);
      } catch (error) {
        caught(error);
        return -1;
      }
    };
  }
  const { ctx_SetItem_i } = bodies;
  if (ctx_SetItem_i !== undefined) {
    shells.ctx_SetItem_i = (ctx: number, obj: number, idx: number, value: number): number => {
      try {
        return ctx_SetItem_i(ctx as Pointer, obj as Handle, idx, value as Handle);
      } catch (error) {
        caught(error);
        return -1;
      }
    };
  }
  const { ctx_SetItem_s } = bodies;
  if (ctx_SetItem_s !== undefined) {
    shells.ctx_SetItem_s = (ctx: number, obj: number, utf8_key: number, value: number): number => {
      try {
        return ctx_SetItem_s(ctx as Pointer, obj as Handle, utf8_key as Pointer, value as Handle);
      } catch (error) {
        caught(error);
        return -1;
      }
    };
  }
  const { ctx_Type } = bodies;
  if (ctx_Type !== undefined) {
    shells.ctx_Type = (ctx: number, obj: number): number => {
      try {
        return ctx_Type(ctx as Pointer, obj as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_TypeCheck } = bodies;
  if (ctx_TypeCheck !== undefined) {
    shells.ctx_TypeCheck = (ctx: number, obj: number, type: number): number => {
      try {
        return ctx_TypeCheck(ctx as Pointer, obj as Handle, type as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Is } = bodies;
  if (ctx_Is !== undefined) {
    shells.ctx_Is = (ctx: number, obj: number, other: number): number => {
      try {
        return ctx_Is(ctx as Pointer, obj as Handle, other as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_AsStruct_Object } = bodies;
  if (ctx_AsStruct_Object !== undefined) {
    shells.ctx_AsStruct_Object = (ctx: number, h: number): number => {
      try {
        return ctx_AsStruct_Object(ctx as Pointer, h as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_New } = bodies;
  if (ctx_New !== undefined) {
    shells.ctx_New = (ctx: number, h_type: number, data: number): number => {
      try {
        return ctx_New(ctx as Pointer, h_type as Handle, data as Pointer);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Repr } = bodies;
  if (ctx_Repr !== undefined) {
    shells.ctx_Repr = (ctx: number, obj: number): number => {
      try {
        return ctx_Repr(ctx as Pointer, obj as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Str } = bodies;
  if (ctx_Str !== undefined) {
    shells.ctx_Str = (ctx: number, obj: number): number => {
      try {
        return ctx_Str(ctx as Pointer, obj as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_ASCII } = bodies;
  if (ctx_ASCII !== undefined) {
    shells.ctx_ASCII = (ctx: number, obj: number): number => {
      try {
        return ctx_ASCII(ctx as Pointer, obj as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Bytes } = bodies;
  if (ctx_Bytes !== undefined) {
    shells.ctx_Bytes = (ctx: number, obj: number): number => {
      try {
        return ctx_Bytes(ctx as Pointer, obj as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_RichCompare } = bodies;
  if (ctx_RichCompare !== undefined) {
    shells.ctx_RichCompare = (ctx: number, v: number, w: number, op: number): number => {
      try {
        return ctx_RichCompare(ctx as Pointer, v as Handle, w as Handle, op);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_RichCompareBool } = bodies;
  if (ctx_RichCompareBool !== undefined) {
    shells.ctx_RichCompareBool = (ctx: number, v: number, w: number, op: number): number => {
      try {
        return ctx_RichCompareBool(ctx as Pointer, v as Handle, w as Handle, op);
      } catch (error) {
        caught(error);
        return -1;
      }
    };
  }
  const { ctx_Hash } = bodies;
  if (ctx_Hash !== undefined) {
    shells.ctx_Hash = (ctx: number, obj: number): number => {
      try {
        return ctx_Hash(ctx as Pointer, obj as Handle);
      } catch (error) {
        caught(error);
        return -1;
      }
    };
  }
  const { ctx_Bytes_Check } = bodies;
  if (ctx_Bytes_Check !== undefined) {
    shells.ctx_Bytes_Check = (ctx: number, h: number): number => {
      try {
        return ctx_Bytes_Check(ctx as Pointer, h as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Bytes_Size } = bodies;
  if (ctx_Bytes_Size !== undefined) {
    shells.ctx_Bytes_Size = (ctx: number, h: number): number => {
      try {
        return ctx_Bytes_Size(ctx as Pointer, h as Handle);
      } catch (error) {
        caught(error);
        return -1;
      }
    };
  }
  const { ctx_Bytes_GET_SIZE } = bodies;
  if (ctx_Bytes_GET_SIZE !== undefined) {
    shells.ctx_Bytes_GET_SIZE = (ctx: number, h: number): number => {
      try {
        return ctx_Bytes_GET_SIZE(ctx as Pointer, h as Handle);
      } catch (error) {
        caught(error);
        return -1;
      }
    };
  }
  const { ctx_Bytes_AsString } = bodies;
  if (ctx_Bytes_AsString !== undefined) {
    shells.ctx_Bytes_AsString = (ctx: number, h: number): number => {
      try {
        return ctx_Bytes_AsString(ctx as Pointer, h as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Bytes_AS_STRING } = bodies;
  if (ctx_Bytes_AS_STRING !== undefined) {
    shells.ctx_Bytes_AS_STRING = (ctx: number, h: number): number => {
      try {
        return ctx_Bytes_AS_STRING(ctx as Pointer, h as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Bytes_FromString } = bodies;
  if (ctx_Bytes_FromString !== undefined) {
    shells.ctx_Bytes_FromString = (ctx: number, bytes: number): number => {
      try {
        return ctx_Bytes_FromString(ctx as Pointer, bytes as Pointer);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Bytes_FromStringAndSize } = bodies;
  if (ctx_Bytes_FromStringAndSize !== undefined) {
    shells.ctx_Bytes_FromStringAndSize = (ctx: number, bytes: number, len: number): number => {
      try {
        return ctx_Bytes_FromStringAndSize(ctx as Pointer, bytes as Pointer, len);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Unicode_FromString } = bodies;
  if (ctx_Unicode_FromString !== undefined) {
    shells.ctx_Unicode_FromString = (ctx: number, utf8: number): number => {
      try {
        return ctx_Unicode_FromString(ctx as Pointer, utf8 as Pointer);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Unicode_Check } = bodies;
  if (ctx_Unicode_Check !== undefined) {
    shells.ctx_Unicode_Check = (ctx: number, h: number): number => {
      try {
        return ctx_Unicode_Check(ctx as Pointer, h as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Unicode_AsASCIIString } = bodies;
  if (ctx_Unicode_AsASCIIString !== undefined) {
    shells.ctx_Unicode_AsASCIIString = (ctx: number, h: number): number => {
      try {
        return ctx_Unicode_AsASCIIString(ctx as Pointer, h as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Unicode_AsLatin1String } = bodies;
  if (ctx_Unicode_AsLatin1String !== undefined) {
    shells.ctx_Unicode_AsLatin1String = (ctx: number, h: number): number => {
      try {
        return ctx_Unicode_AsLatin1String(ctx as Pointer, h as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Unicode_AsUTF8String } = bodies;
  if (ctx_Unicode_AsUTF8String !== undefined) {
    shells.ctx_Unicode_AsUTF8String = (ctx: number, h: number): number => {
      try {
        return ctx_Unicode_AsUTF8String(ctx as Pointer, h as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Unicode_AsUTF8AndSize } = bodies;
  if (ctx_Unicode_AsUTF8AndSize !== undefined) {
    shells.ctx_Unicode_AsUTF8AndSize = (ctx: number, h: number, size: number): number => {
      try {
        return ctx_Unicode_AsUTF8AndSize(ctx as Pointer, h as Handle, size as Pointer);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Unicode_FromWideChar } = bodies;
  if (ctx_Unicode_FromWideChar !== undefined) {
    shells.ctx_Unicode_FromWideChar = (ctx: number, w: number, size: number): number => {
      try {
        return ctx_Unicode_FromWideChar(ctx as Pointer, w as Pointer, size);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Unicode_DecodeFSDefault } = bodies;
  if (ctx_Unicode_DecodeFSDefault !== undefined) {
    shells.ctx_Unicode_DecodeFSDefault = (ctx: number, v: number): number => {
      try {
        return ctx_Unicode_DecodeFSDefault(ctx as Pointer, v as Pointer);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Unicode_DecodeFSDefaultAndSize } = bodies;
  if (ctx_Unicode_DecodeFSDefaultAndSize !== undefined) {
    shells.ctx_Unicode_DecodeFSDefaultAndSize = (ctx: number, v: number, size: number): number => {
      try {
        return ctx_Unicode_DecodeFSDefaultAndSize(ctx as Pointer, v as Pointer, size);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Unicode_EncodeFSDefault } = bodies;
  if (ctx_Unicode_EncodeFSDefault !== undefined) {
    shells.ctx_Unicode_EncodeFSDefault = (ctx: number, h: number): number => {
      try {
        return ctx_Unicode_EncodeFSDefault(ctx as Pointer, h as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Unicode_ReadChar } = bodies;
  if (ctx_Unicode_ReadChar !== undefined) {
    shells.ctx_Unicode_ReadChar = (ctx: number, h: number, index: number): number => {
      try {
        return ctx_Unicode_ReadChar(ctx as Pointer, h as Handle, index);
      } catch (error) {
        caught(error);
        return -1;
      }
    };
  }
  const { ctx_Unicode_DecodeASCII } = bodies;
  if (ctx_Unicode_DecodeASCII !== undefined) {
    shells.ctx_Unicode_DecodeASCII = (ctx: number, ascii: number, size: number, errors: number): number => {
      try {
        return ctx_Unicode_DecodeASCII(ctx as Pointer, ascii as Pointer, size, errors as Pointer);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Unicode_DecodeLatin1 } = bodies;
  if (ctx_Unicode_DecodeLatin1 !== undefined) {
    shells.ctx_Unicode_DecodeLatin1 = (ctx: number, latin1: number, size: number, errors: number): number => {
      try {
        return ctx_Unicode_DecodeLatin1(ctx as Pointer, latin1 as Pointer, size, errors as Pointer);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_List_Check } = bodies;
  if (ctx_List_Check !== undefined) {
    shells.ctx_List_Check = (ctx: number, h: number): number => {
      try {
        return ctx_List_Check(ctx as Pointer, h as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_List_New } = bodies;
  if (ctx_List_New !== undefined) {
    shells.ctx_List_New = (ctx: number, len: number): number => {
      try {
        return ctx_List_New(ctx as Pointer, len);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_List_Append } = bodies;
  if (ctx_List_Append !== undefined) {
    shells.ctx_List_Append = (ctx: number, h_list: number, h_item: number): number => {
      try {
        return ctx_List_Append(ctx as Pointer, h_list as Handle, h_item as Handle);
      } catch (error) {
        caught(error);
        return -1;
      }
    };
  }
  const { ctx_Dict_Check } = bodies;
  if (ctx_Dict_Check !== undefined) {
    shells.ctx_Dict_Check = (ctx: number, h: number): number => {
      try {
        return ctx_Dict_Check(ctx as Pointer, h as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Dict_New } = bodies;
  if (ctx_Dict_New !== undefined) {
    shells.ctx_Dict_New = (ctx: number): number => {
      try {
        return ctx_Dict_New(ctx as Pointer);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Tuple_Check } = bodies;
  if (ctx_Tuple_Check !== undefined) {
    shells.ctx_Tuple_Check = (ctx: number, h: number): number => {
      try {
        return ctx_Tuple_Check(ctx as Pointer, h as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Tuple_FromArray } = bodies;
  if (ctx_Tuple_FromArray !== undefined) {
    shells.ctx_Tuple_FromArray = (ctx: number, items: number, n: number): number => {
      try {
        return ctx_Tuple_FromArray(ctx as Pointer, items as Pointer, n);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Import_ImportModule } = bodies;
  if (ctx_Import_ImportModule !== undefined) {
    shells.ctx_Import_ImportModule = (ctx: number, utf8_name: number): number => {
      try {
        return ctx_Import_ImportModule(ctx as Pointer, utf8_name as Pointer);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_ListBuilder_New } = bodies;
  if (ctx_ListBuilder_New !== undefined) {
    shells.ctx_ListBuilder_New = (ctx: number, size: number): number => {
      try {
        return ctx_ListBuilder_New(ctx as Pointer, size);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_ListBuilder_Set } = bodies;
  if (ctx_ListBuilder_Set !== undefined) {
    shells.ctx_ListBuilder_Set = (ctx: number, builder: number, index: number, h_item: number): void => {
      try {
        return ctx_ListBuilder_Set(ctx as Pointer, builder, index, h_item as Handle);
      } catch (error) {
        caught(error);
        return;
      }
    };
  }
  const { ctx_ListBuilder_Build } = bodies;
  if (ctx_ListBuilder_Build !== undefined) {
    shells.ctx_ListBuilder_Build = (ctx: number, builder: number): number => {
      try {
        return ctx_ListBuilder_Build(ctx as Pointer, builder);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_ListBuilder_Cancel } = bodies;
  if (ctx_ListBuilder_Cancel !== undefined) {
    shells.ctx_ListBuilder_Cancel = (ctx: number, builder: number): void => {
      try {
        return ctx_ListBuilder_Cancel(ctx as Pointer, builder);
      } catch (error) {
        caught(error);
        return;
      }
    };
  }
  const { ctx_TupleBuilder_New } = bodies;
  if (ctx_TupleBuilder_New !== undefined) {
    shells.ctx_TupleBuilder_New = (ctx: number, size: number): number => {
      try {
        return ctx_TupleBuilder_New(ctx as Pointer, size);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_TupleBuilder_Set } = bodies;
  if (ctx_TupleBuilder_Set !== undefined) {
    shells.ctx_TupleBuilder_Set = (ctx: number, builder: number, index: number, h_item: number): void => {
      try {
        return ctx_TupleBuilder_Set(ctx as Pointer, builder, index, h_item as Handle);
      } catch (error) {
        caught(error);
        return;
      }
    };
  }
  const { ctx_TupleBuilder_Build } = bodies;
  if (ctx_TupleBuilder_Build !== undefined) {
    shells.ctx_TupleBuilder_Build = (ctx: number, builder: number): number => {
      try {
        return ctx_TupleBuilder_Build(ctx as Pointer, builder);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_TupleBuilder_Cancel } = bodies;
  if (ctx_TupleBuilder_Cancel !== undefined) {
    shells.ctx_TupleBuilder_Cancel = (ctx: number, builder: number): void => {
      try {
        return ctx_TupleBuilder_Cancel(ctx as Pointer, builder);
      } catch (error) {
        caught(error);
        return;
      }
    };
  }
  const { ctx_Tracker_New } = bodies;
  if (ctx_Tracker_New !== undefined) {
    shells.ctx_Tracker_New = (ctx: number, size: number): number => {
      try {
        return ctx_Tracker_New(ctx as Pointer, size);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Tracker_Add } = bodies;
  if (ctx_Tracker_Add !== undefined) {
    shells.ctx_Tracker_Add = (ctx: number, ht: number, h: number): number => {
      try {
        return ctx_Tracker_Add(ctx as Pointer, ht, h as Handle);
      } catch (error) {
        caught(error);
        return -1;
      }
    };
  }
  const { ctx_Tracker_ForgetAll } = bodies;
  if (ctx_Tracker_ForgetAll !== undefined) {
    shells.ctx_Tracker_ForgetAll = (ctx: number, ht: number): void => {
      try {
        return ctx_Tracker_ForgetAll(ctx as Pointer, ht);
      } catch (error) {
        caught(error);
        return;
      }
    };
  }
  const { ctx_Tracker_Close } = bodies;
  if (ctx_Tracker_Close !== undefined) {
    shells.ctx_Tracker_Close = (ctx: number, ht: number): void => {
      try {
        return ctx_Tracker_Close(ctx as Pointer, ht);
      } catch (error) {
        caught(error);
        return;
      }
    };
  }
  const { ctx_Field_Store } = bodies;
  if (ctx_Field_Store !== undefined) {
    shells.ctx_Field_Store = (ctx: number, target_object: number, target_field: number, h: number): void => {
      try {
        return ctx_Field_Store(ctx as Pointer, target_object as Handle, target_field as Pointer, h as Handle);
      } catch (error) {
        caught(error);
        return;
      }
    };
  }
  const { ctx_Field_Load } = bodies;
  if (ctx_Field_Load !== undefined) {
    shells.ctx_Field_Load = (ctx: number, source_object: number, source_field: number): number => {
      try {
        return ctx_Field_Load(ctx as Pointer, source_object as Handle, source_field);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_ReenterPythonExecution } = bodies;
  if (ctx_ReenterPythonExecution !== undefined) {
    shells.ctx_ReenterPythonExecution = (ctx: number, state: number): void => {
      try {
        return ctx_ReenterPythonExecution(ctx as Pointer, state);
      } catch (error) {
        caught(error);
        return;
      }
    };
  }
  const { ctx_LeavePythonExecution } = bodies;
  if (ctx_LeavePythonExecution !== undefined) {
    shells.ctx_LeavePythonExecution = (ctx: number): number => {
      try {
        return ctx_LeavePythonExecution(ctx as Pointer);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Global_Store } = bodies;
  if (ctx_Global_Store !== undefined) {
    shells.ctx_Global_Store = (ctx: number, global: number, h: number): void => {
      try {
        return ctx_Global_Store(ctx as Pointer, global as Pointer, h as Handle);
      } catch (error) {
        caught(error);
        return;
      }
    };
  }
  const { ctx_Global_Load } = bodies;
  if (ctx_Global_Load !== undefined) {
    shells.ctx_Global_Load = (ctx: number, global: number): number => {
      try {
        return ctx_Global_Load(ctx as Pointer, global);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Dump } = bodies;
  if (ctx_Dump !== undefined) {
    shells.ctx_Dump = (ctx: number, h: number): void => {
      try {
        return ctx_Dump(ctx as Pointer, h as Handle);
      } catch (error) {
        caught(error);
        return;
      }
    };
  }
  const { ctx_AsStruct_Type } = bodies;
  if (ctx_AsStruct_Type !== undefined) {
    shells.ctx_AsStruct_Type = (ctx: number, h: number): number => {
      try {
        return ctx_AsStruct_Type(ctx as Pointer, h as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_AsStruct_Long } = bodies;
  if (ctx_AsStruct_Long !== undefined) {
    shells.ctx_AsStruct_Long = (ctx: number, h: number): number => {
      try {
        return ctx_AsStruct_Long(ctx as Pointer, h as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_AsStruct_Float } = bodies;
  if (ctx_AsStruct_Float !== undefined) {
    shells.ctx_AsStruct_Float = (ctx: number, h: number): number => {
      try {
        return ctx_AsStruct_Float(ctx as Pointer, h as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_AsStruct_Unicode } = bodies;
  if (ctx_AsStruct_Unicode !== undefined) {
    shells.ctx_AsStruct_Unicode = (ctx: number, h: number): number => {
      try {
        return ctx_AsStruct_Unicode(ctx as Pointer, h as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_AsStruct_Tuple } = bodies;
  if (ctx_AsStruct_Tuple !== undefined) {
    shells.ctx_AsStruct_Tuple = (ctx: number, h: number): number => {
      try {
        return ctx_AsStruct_Tuple(ctx as Pointer, h as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_AsStruct_List } = bodies;
  if (ctx_AsStruct_List !== undefined) {
    shells.ctx_AsStruct_List = (ctx: number, h: number): number => {
      try {
        return ctx_AsStruct_List(ctx as Pointer, h as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Type_GetBuiltinShape } = bodies;
  if (ctx_Type_GetBuiltinShape !== undefined) {
    shells.ctx_Type_GetBuiltinShape = (ctx: number, h_type: number): number => {
      try {
        return ctx_Type_GetBuiltinShape(ctx as Pointer, h_type as Handle);
      } catch (error) {
        caught(error);
        return -1;
      }
    };
  }
  const { ctx_DelItem } = bodies;
  if (ctx_DelItem !== undefined) {
    shells.ctx_DelItem = (ctx: number, obj: number, key: number): number => {
      try {
        return ctx_DelItem(ctx as Pointer, obj as Handle, key as Handle);
      } catch (error) {
        caught(error);
        return -1;
      }
    };
  }
  const { ctx_DelItem_i } = bodies;
  if (ctx_DelItem_i !== undefined) {
    shells.ctx_DelItem_i = (ctx: number, obj: number, idx: number): number => {
      try {
        return ctx_DelItem_i(ctx as Pointer, obj as Handle, idx);
      } catch (error) {
        caught(error);
        return -1;
      }
    };
  }
  const { ctx_DelItem_s } = bodies;
  if (ctx_DelItem_s !== undefined) {
    shells.ctx_DelItem_s = (ctx: number, obj: number, utf8_key: number): number => {
      try {
        return ctx_DelItem_s(ctx as Pointer, obj as Handle, utf8_key as Pointer);
      } catch (error) {
        caught(error);
        return -1;
      }
    };
  }
  const { ctx_Capsule_New } = bodies;
  if (ctx_Capsule_New !== undefined) {
    shells.ctx_Capsule_New = (ctx: number, pointer: number, utf8_name: number, destructor: number): number => {
      try {
        return ctx_Capsule_New(ctx as Pointer, pointer as Pointer, utf8_name as Pointer, destructor as Pointer);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Capsule_Get } = bodies;
  if (ctx_Capsule_Get !== undefined) {
    shells.ctx_Capsule_Get = (ctx: number, capsule: number, key: number, utf8_name: number): number => {
      try {
        return ctx_Capsule_Get(ctx as Pointer, capsule as Handle, key, utf8_name as Pointer);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Capsule_IsValid } = bodies;
  if (ctx_Capsule_IsValid !== undefined) {
    shells.ctx_Capsule_IsValid = (ctx: number, capsule: number, utf8_name: number): number => {
      try {
        return ctx_Capsule_IsValid(ctx as Pointer, capsule as Handle, utf8_name as Pointer);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Capsule_Set } = bodies;
  if (ctx_Capsule_Set !== undefined) {
    shells.ctx_Capsule_Set = (ctx: number, capsule: number, key: number, value: number): number => {
      try {
        return ctx_Capsule_Set(ctx as Pointer, capsule as Handle, key, value as Pointer);
      } catch (error) {
        caught(error);
        return -1;
      }
    };
  }
  const { ctx_Compile_s } = bodies;
  if (ctx_Compile_s !== undefined) {
    shells.ctx_Compile_s = (ctx: number, utf8_source: number, utf8_filename: number, kind: number): number => {
      try {
        return ctx_Compile_s(ctx as Pointer, utf8_source as Pointer, utf8_filename as Pointer, kind);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_EvalCode } = bodies;
  if (ctx_EvalCode !== undefined) {
    shells.ctx_EvalCode = (ctx: number, code: number, globals: number, locals: number): number => {
      try {
        return ctx_EvalCode(ctx as Pointer, code as Handle, globals as Handle, locals as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_ContextVar_New } = bodies;
  if (ctx_ContextVar_New !== undefined) {
    shells.ctx_ContextVar_New = (ctx: number, name: number, default_value: number): number => {
      try {
        return ctx_ContextVar_New(ctx as Pointer, name as Pointer, default_value as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_ContextVar_Get } = bodies;
  if (ctx_ContextVar_Get !== undefined) {
    shells.ctx_ContextVar_Get = (ctx: number, context_var: number, default_value: number, result: number): number => {
      try {
        return ctx_ContextVar_Get(ctx as Pointer, context_var as Handle, default_value as Handle, result as Pointer);
      } catch (error) {
        caught(error);
        return -1;
      }
    };
  }
  const { ctx_ContextVar_Set } = bodies;
  if (ctx_ContextVar_Set !== undefined) {
    shells.ctx_ContextVar_Set = (ctx: number, context_var: number, value: number): number => {
      try {
        return ctx_ContextVar_Set(ctx as Pointer, context_var as Handle, value as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Type_GetName } = bodies;
  if (ctx_Type_GetName !== undefined) {
    shells.ctx_Type_GetName = (ctx: number, type: number): number => {
      try {
        return ctx_Type_GetName(ctx as Pointer, type as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Type_IsSubtype } = bodies;
  if (ctx_Type_IsSubtype !== undefined) {
    shells.ctx_Type_IsSubtype = (ctx: number, sub: number, type: number): number => {
      try {
        return ctx_Type_IsSubtype(ctx as Pointer, sub as Handle, type as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Unicode_FromEncodedObject } = bodies;
  if (ctx_Unicode_FromEncodedObject !== undefined) {
    shells.ctx_Unicode_FromEncodedObject = (ctx: number, obj: number, encoding: number, errors: number): number => {
      try {
        return ctx_Unicode_FromEncodedObject(ctx as Pointer, obj as Handle, encoding as Pointer, errors as Pointer);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Unicode_Substring } = bodies;
  if (ctx_Unicode_Substring !== undefined) {
    shells.ctx_Unicode_Substring = (ctx: number, str: number, start: number, end: number): number => {
      try {
        return ctx_Unicode_Substring(ctx as Pointer, str as Handle, start, end);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Dict_Keys } = bodies;
  if (ctx_Dict_Keys !== undefined) {
    shells.ctx_Dict_Keys = (ctx: number, h: number): number => {
      try {
        return ctx_Dict_Keys(ctx as Pointer, h as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Dict_Copy } = bodies;
  if (ctx_Dict_Copy !== undefined) {
    shells.ctx_Dict_Copy = (ctx: number, h: number): number => {
      try {
        return ctx_Dict_Copy(ctx as Pointer, h as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Slice_Unpack } = bodies;
  if (ctx_Slice_Unpack !== undefined) {
    shells.ctx_Slice_Unpack = (ctx: number, slice: number, start: number, stop: number, step: number): number => {
      try {
        return ctx_Slice_Unpack(ctx as Pointer, slice as Handle, start as Pointer, stop as Pointer, step as Pointer);
      } catch (error) {
        caught(error);
        return -1;
      }
    };
  }
  const { ctx_SetCallFunction } = bodies;
  if (ctx_SetCallFunction !== undefined) {
    shells.ctx_SetCallFunction = (ctx: number, h: number, func: number): number => {
      try {
        return ctx_SetCallFunction(ctx as Pointer, h as Handle, func as Pointer);
      } catch (error) {
        caught(error);
        return -1;
      }
    };
  }
  const { ctx_Call } = bodies;
  if (ctx_Call !== undefined) {
    shells.ctx_Call = (ctx: number, callable: number, args: number, nargs: number, kwnames: number): number => {
      try {
        return ctx_Call(ctx as Pointer, callable as Handle, args as Pointer, nargs, kwnames as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_CallMethod } = bodies;
  if (ctx_CallMethod !== undefined) {
    shells.ctx_CallMethod = (ctx: number, name: number, args: number, nargs: number, kwnames: number): number => {
      try {
        return ctx_CallMethod(ctx as Pointer, name as Handle, args as Pointer, nargs, kwnames as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_AsStruct_Dict } = bodies;
  if (ctx_AsStruct_Dict !== undefined) {
    shells.ctx_AsStruct_Dict = (ctx: number, h: number): number => {
      try {
        return ctx_AsStruct_Dict(ctx as Pointer, h as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_List_Insert } = bodies;
  if (ctx_List_Insert !== undefined) {
    shells.ctx_List_Insert = (ctx: number, h_list: number, index: number, h_item: number): number => {
      try {
        return ctx_List_Insert(ctx as Pointer, h_list as Handle, index, h_item as Handle);
      } catch (error) {
        caught(error);
        return -1;
      }
    };
  }
  const { ctx_GetSlice } = bodies;
  if (ctx_GetSlice !== undefined) {
    shells.ctx_GetSlice = (ctx: number, obj: number, start: number, end: number): number => {
      try {
        return ctx_GetSlice(ctx as Pointer, obj as Handle, start, end);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_SetSlice } = bodies;
  if (ctx_SetSlice !== undefined) {
    shells.ctx_SetSlice = (ctx: number, obj: number, start: number, end: number, value: number): number => {
      try {
        return ctx_SetSlice(ctx as Pointer, obj as Handle, start, end, value as Handle);
      } catch (error) {
        caught(error);
        return -1;
      }
    };
  }
  const { ctx_DelSlice } = bodies;
  if (ctx_DelSlice !== undefined) {
    shells.ctx_DelSlice = (ctx: number, obj: number, start: number, end: number): number => {
      try {
        return ctx_DelSlice(ctx as Pointer, obj as Handle, start, end);
      } catch (error) {
        caught(error);
        return -1;
      }
    };
  }
  const { ctx_GetIter } = bodies;
  if (ctx_GetIter !== undefined) {
    shells.ctx_GetIter = (ctx: number, obj: number): number => {
      try {
        return ctx_GetIter(ctx as Pointer, obj as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Iter_Next } = bodies;
  if (ctx_Iter_Next !== undefined) {
    shells.ctx_Iter_Next = (ctx: number, obj: number): number => {
      try {
        return ctx_Iter_Next(ctx as Pointer, obj as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Iter_Check } = bodies;
  if (ctx_Iter_Check !== undefined) {
    shells.ctx_Iter_Check = (ctx: number, obj: number): number => {
      try {
        return ctx_Iter_Check(ctx as Pointer, obj as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Slice_New } = bodies;
  if (ctx_Slice_New !== undefined) {
    shells.ctx_Slice_New = (ctx: number, start: number, stop: number, step: number): number => {
      try {
        return ctx_Slice_New(ctx as Pointer, start as Handle, stop as Handle, step as Handle);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Sequence_ReadItems } = bodies;
  if (ctx_Sequence_ReadItems !== undefined) {
    shells.ctx_Sequence_ReadItems = (ctx: number, seq: number, start: number, items: number, count: number, room: number, room_size: number): number => {
      try {
        return ctx_Sequence_ReadItems(ctx as Pointer, seq as Handle, start, items as Pointer, count, room as Pointer, room_size);
      } catch (error) {
        caught(error);
        return -1;
      }
    };
  }
  const { ctx_Dict_ReadItems } = bodies;
  if (ctx_Dict_ReadItems !== undefined) {
    shells.ctx_Dict_ReadItems = (ctx: number, dict: number, position: number, items: number, count: number, room: number, room_size: number): number => {
      try {
        return ctx_Dict_ReadItems(ctx as Pointer, dict as Handle, position as Pointer, items as Pointer, count, room as Pointer, room_size);
      } catch (error) {
        caught(error);
        return -1;
      }
    };
  }
  const { ctx_FromItems } = bodies;
  if (ctx_FromItems !== undefined) {
    shells.ctx_FromItems = (ctx: number, items: number, count: number): number => {
      try {
        return ctx_FromItems(ctx as Pointer, items as Pointer, count);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  const { ctx_Tuple_EqualsUTF8 } = bodies;
  if (ctx_Tuple_EqualsUTF8 !== undefined) {
    shells.ctx_Tuple_EqualsUTF8 = (ctx: number, tuple: number, texts: number, count: number): number => {
      try {
        return ctx_Tuple_EqualsUTF8(ctx as Pointer, tuple as Handle, texts as Pointer, count);
      } catch (error) {
        caught(error);
        return 0;
      }
    };
  }
  return shells;
}
