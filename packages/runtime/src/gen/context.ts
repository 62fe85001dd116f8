// Made by 'npm run generate' from the records in api/. Do not edit.
import type { Handle, Pointer } from '../types.ts';

/** The context: one function for each record, over handles and pointers into the extension's memory. */
export interface ContextFunctions {
  /** A new handle to the same object; `HPY_NULL` gives `HPY_NULL`. */
  ctx_Dup(ctx: Pointer, h: Handle): Handle;
  /** Closes a handle. Closing `HPY_NULL` does nothing. */
  ctx_Close(ctx: Pointer, h: Handle): void;
  /** A Python int from a C integer. */
  ctx_Long_FromInt32_t(ctx: Pointer, value: number): Handle;
  /** A Python int from a C integer. */
  ctx_Long_FromUInt32_t(ctx: Pointer, value: number): Handle;
  /** A Python int from a C integer. */
  ctx_Long_FromInt64_t(ctx: Pointer, v: bigint): Handle;
  /** A Python int from a C integer. */
  ctx_Long_FromUInt64_t(ctx: Pointer, v: bigint): Handle;
  /** A Python int from a C `size_t`. */
  ctx_Long_FromSize_t(ctx: Pointer, value: number): Handle;
  /** A Python int from a C `HPy_ssize_t`. */
  ctx_Long_FromSsize_t(ctx: Pointer, value: number): Handle;
  /** The value as a C integer; calls `__index__` on other objects. `OverflowError` if it does not fit. */
  ctx_Long_AsInt32_t(ctx: Pointer, h: Handle): number;
  /** The value of an int as a C integer. `OverflowError` if it is negative or does not fit, `TypeError` if it is no int. */
  ctx_Long_AsUInt32_t(ctx: Pointer, h: Handle): number;
  /** The value modulo 2**32; calls `__index__` on other objects. */
  ctx_Long_AsUInt32_tMask(ctx: Pointer, h: Handle): number;
  /** The value as a C integer; calls `__index__` on other objects. `OverflowError` if it does not fit. */
  ctx_Long_AsInt64_t(ctx: Pointer, h: Handle): bigint;
  /** The value of an int as a C integer. `OverflowError` if it is negative or does not fit, `TypeError` if it is no int. */
  ctx_Long_AsUInt64_t(ctx: Pointer, h: Handle): bigint;
  /** The value modulo 2**64; calls `__index__` on other objects. */
  ctx_Long_AsUInt64_tMask(ctx: Pointer, h: Handle): bigint;
  /** The value of an int as a `size_t`. `OverflowError` if it does not fit, `TypeError` if it is no int. */
  ctx_Long_AsSize_t(ctx: Pointer, h: Handle): number;
  /** The value of an int as a `HPy_ssize_t`. `OverflowError` if it does not fit, `TypeError` if it is no int. */
  ctx_Long_AsSsize_t(ctx: Pointer, h: Handle): number;
  /** The value of an int as a pointer, as made from one earlier. */
  ctx_Long_AsVoidPtr(ctx: Pointer, h: Handle): Pointer;
  /** The value of an int as a double. `OverflowError` if it is too large, `TypeError` if it is no int. */
  ctx_Long_AsDouble(ctx: Pointer, h: Handle): number;
  /** A Python float. */
  ctx_Float_FromDouble(ctx: Pointer, v: number): Handle;
  /** The value of a float; calls `__float__`, then `__index__`, on other objects. */
  ctx_Float_AsDouble(ctx: Pointer, h: Handle): number;
  /** `True` or `False`. */
  ctx_Bool_FromBool(ctx: Pointer, v: number): Handle;
  /** `len(h)`. */
  ctx_Length(ctx: Pointer, h: Handle): number;
  /** 1 if the object has `__index__`, `__int__`, `__float__` or is a complex, else 0. */
  ctx_Number_Check(ctx: Pointer, h: Handle): number;
  /** `h1 + h2`. */
  ctx_Add(ctx: Pointer, h1: Handle, h2: Handle): Handle;
  /** `h1 - h2`. */
  ctx_Subtract(ctx: Pointer, h1: Handle, h2: Handle): Handle;
  /** `h1 * h2`. */
  ctx_Multiply(ctx: Pointer, h1: Handle, h2: Handle): Handle;
  /** `h1 @ h2`. */
  ctx_MatrixMultiply(ctx: Pointer, h1: Handle, h2: Handle): Handle;
  /** `h1 // h2`. */
  ctx_FloorDivide(ctx: Pointer, h1: Handle, h2: Handle): Handle;
  /** `h1 / h2`. */
  ctx_TrueDivide(ctx: Pointer, h1: Handle, h2: Handle): Handle;
  /** `h1 % h2`. */
  ctx_Remainder(ctx: Pointer, h1: Handle, h2: Handle): Handle;
  /** `divmod(h1, h2)`. */
  ctx_Divmod(ctx: Pointer, h1: Handle, h2: Handle): Handle;
  /** `pow(h1, h2, h3)`; pass `ctx->h_None` for `h1 ** h2`. */
  ctx_Power(ctx: Pointer, h1: Handle, h2: Handle, h3: Handle): Handle;
  /** `-h1`. */
  ctx_Negative(ctx: Pointer, h1: Handle): Handle;
  /** `+h1`. */
  ctx_Positive(ctx: Pointer, h1: Handle): Handle;
  /** `abs(h1)`. */
  ctx_Absolute(ctx: Pointer, h1: Handle): Handle;
  /** `~h1`. */
  ctx_Invert(ctx: Pointer, h1: Handle): Handle;
  /** `h1 << h2`. */
  ctx_Lshift(ctx: Pointer, h1: Handle, h2: Handle): Handle;
  /** `h1 >> h2`. */
  ctx_Rshift(ctx: Pointer, h1: Handle, h2: Handle): Handle;
  /** `h1 & h2`. */
  ctx_And(ctx: Pointer, h1: Handle, h2: Handle): Handle;
  /** `h1 ^ h2`. */
  ctx_Xor(ctx: Pointer, h1: Handle, h2: Handle): Handle;
  /** `h1 | h2`. */
  ctx_Or(ctx: Pointer, h1: Handle, h2: Handle): Handle;
  /** `operator.index(h1)`. */
  ctx_Index(ctx: Pointer, h1: Handle): Handle;
  /** `int(h1)`. */
  ctx_Long(ctx: Pointer, h1: Handle): Handle;
  /** `float(h1)`. */
  ctx_Float(ctx: Pointer, h1: Handle): Handle;
  /** `h1 += h2`; the result is the new value. */
  ctx_InPlaceAdd(ctx: Pointer, h1: Handle, h2: Handle): Handle;
  /** `h1 -= h2`. */
  ctx_InPlaceSubtract(ctx: Pointer, h1: Handle, h2: Handle): Handle;
  /** `h1 *= h2`. */
  ctx_InPlaceMultiply(ctx: Pointer, h1: Handle, h2: Handle): Handle;
  /** `h1 @= h2`. */
  ctx_InPlaceMatrixMultiply(ctx: Pointer, h1: Handle, h2: Handle): Handle;
  /** `h1 //= h2`. */
  ctx_InPlaceFloorDivide(ctx: Pointer, h1: Handle, h2: Handle): Handle;
  /** `h1 /= h2`. */
  ctx_InPlaceTrueDivide(ctx: Pointer, h1: Handle, h2: Handle): Handle;
  /** `h1 %= h2`. */
  ctx_InPlaceRemainder(ctx: Pointer, h1: Handle, h2: Handle): Handle;
  /** `h1 **= h2`; pass `ctx->h_None` as `h3`. */
  ctx_InPlacePower(ctx: Pointer, h1: Handle, h2: Handle, h3: Handle): Handle;
  /** `h1 <<= h2`. */
  ctx_InPlaceLshift(ctx: Pointer, h1: Handle, h2: Handle): Handle;
  /** `h1 >>= h2`. */
  ctx_InPlaceRshift(ctx: Pointer, h1: Handle, h2: Handle): Handle;
  /** `h1 &= h2`. */
  ctx_InPlaceAnd(ctx: Pointer, h1: Handle, h2: Handle): Handle;
  /** `h1 ^= h2`. */
  ctx_InPlaceXor(ctx: Pointer, h1: Handle, h2: Handle): Handle;
  /** `h1 |= h2`. */
  ctx_InPlaceOr(ctx: Pointer, h1: Handle, h2: Handle): Handle;
  /** 1 if the object can be called, else 0. */
  ctx_Callable_Check(ctx: Pointer, h: Handle): number;
  /** Calls with a tuple of positional and a dict of keyword arguments; either may be `HPY_NULL`. */
  ctx_CallTupleDict(ctx: Pointer, callable: Handle, args: Handle, kw: Handle): Handle;
  /** Ends the process with a message. Does not return. */
  ctx_FatalError(ctx: Pointer, message: Pointer): void;
  /** Raises `h_type` with a message. Returns `HPY_NULL`. */
  ctx_Err_SetString(ctx: Pointer, h_type: Handle, utf8_message: Pointer): Handle;
  /** Raises `h_type` with a value. Returns `HPY_NULL`. */
  ctx_Err_SetObject(ctx: Pointer, h_type: Handle, h_value: Handle): Handle;
  /** Raises `h_type` from the C library's `errno`, with a file name or NULL. Returns `HPY_NULL`. */
  ctx_Err_SetFromErrnoWithFilename(ctx: Pointer, h_type: Handle, filename_fsencoded: Pointer): Handle;
  /** Raises `h_type` from the C library's `errno`, with up to two file names. Returns `HPY_NULL`. */
  ctx_Err_SetFromErrnoWithFilenameObjects(ctx: Pointer, h_type: Handle, filename1: Handle, filename2: Handle): Handle;
  /** 1 if an exception is pending, else 0. */
  ctx_Err_Occurred(ctx: Pointer): number;
  /** 1 if the pending exception is an instance of `exc` (a class or a tuple of classes), else 0. */
  ctx_Err_ExceptionMatches(ctx: Pointer, exc: Handle): number;
  /** Raises `MemoryError`. Returns `HPY_NULL`. */
  ctx_Err_NoMemory(ctx: Pointer): Handle;
  /** Forgets the pending exception. */
  ctx_Err_Clear(ctx: Pointer): void;
  /** A new exception class named `module.Class`. */
  ctx_Err_NewException(ctx: Pointer, utf8_name: Pointer, base: Handle, dict: Handle): Handle;
  /** A new exception class with a docstring. */
  ctx_Err_NewExceptionWithDoc(ctx: Pointer, utf8_name: Pointer, utf8_doc: Pointer, base: Handle, dict: Handle): Handle;
  /** Issues a warning, seen from `stack_level` frames up. */
  ctx_Err_WarnEx(ctx: Pointer, category: Handle, utf8_message: Pointer, stack_level: number): number;
  /** Reports the pending exception to `sys.unraisablehook` and forgets it. */
  ctx_Err_WriteUnraisable(ctx: Pointer, obj: Handle): void;
  /** 1 if the object is true, 0 if it is false. */
  ctx_IsTrue(ctx: Pointer, h: Handle): number;
  /** A new type. */
  ctx_Type_FromSpec(ctx: Pointer, spec: Pointer, params: Pointer): Handle;
  /** The default `tp_new`: a new object with zeroed struct. */
  ctx_Type_GenericNew(ctx: Pointer, type: Handle, args: Pointer, nargs: number, kw: Handle): Handle;
  /** `obj.name` for a `str` object. */
  ctx_GetAttr(ctx: Pointer, obj: Handle, name: Handle): Handle;
  /** `obj.name`. */
  ctx_GetAttr_s(ctx: Pointer, obj: Handle, utf8_name: Pointer): Handle;
  /** 1 if `getattr(obj, name)` works, else 0; exceptions are swallowed. */
  ctx_HasAttr(ctx: Pointer, obj: Handle, name: Handle): number;
  /** 1 if `getattr(obj, name)` works, else 0; exceptions are swallowed. */
  ctx_HasAttr_s(ctx: Pointer, obj: Handle, utf8_name: Pointer): number;
  /** `obj.name = value`; `HPY_NULL` deletes. */
  ctx_SetAttr(ctx: Pointer, obj: Handle, name: Handle, value: Handle): number;
  /** `obj.name = value`; `HPY_NULL` deletes. */
  ctx_SetAttr_s(ctx: Pointer, obj: Handle, utf8_name: Pointer, value: Handle): number;
  /** `obj[key]`. */
  ctx_GetItem(ctx: Pointer, obj: Handle, key: Handle): Handle;
  /** `obj[idx]`; the index becomes a Python int, so it works on mappings too. */
  ctx_GetItem_i(ctx: Pointer, obj: Handle, idx: number): Handle;
  /** `obj[key]` with a `str` key. */
  ctx_GetItem_s(ctx: Pointer, obj: Handle, utf8_key: Pointer): Handle;
  /** 1 if `key in container`, else 0. */
  ctx_Contains(ctx: Pointer, container: Handle, key: Handle): number;
  /** `obj[key] = value`. */
  ctx_SetItem(ctx: Pointer, obj: Handle, key: Handle, value: Handle): number;
  /** `obj[idx] = value`. */
  ctx_SetItem_i(ctx: Pointer, obj: Handle, idx: number, value: Handle): number;
  /** `obj[key] = value` with a `str` key. */
  ctx_SetItem_s(ctx: Pointer, obj: Handle, utf8_key: Pointer, value: Handle): number;
  /** `type(obj)`. */
  ctx_Type(ctx: Pointer, obj: Handle): Handle;
  /** 1 if the object's type is `type` or a subtype of it, else 0. Asks no `__instancecheck__`. */
  ctx_TypeCheck(ctx: Pointer, obj: Handle, type: Handle): number;
  /** 1 if both handles are the same object, as Python's `is`, else 0. */
  ctx_Is(ctx: Pointer, obj: Handle, other: Handle): number;
  /** The C struct of an object whose type has the shape Object. */
  ctx_AsStruct_Object(ctx: Pointer, h: Handle): Pointer;
  /** A new object of a type; its zeroed struct is stored through `data`. */
  ctx_New(ctx: Pointer, h_type: Handle, data: Pointer): Handle;
  /** `repr(obj)`. */
  ctx_Repr(ctx: Pointer, obj: Handle): Handle;
  /** `str(obj)`. */
  ctx_Str(ctx: Pointer, obj: Handle): Handle;
  /** `ascii(obj)`. */
  ctx_ASCII(ctx: Pointer, obj: Handle): Handle;
  /** `bytes(obj)` for an object that is not an int. */
  ctx_Bytes(ctx: Pointer, obj: Handle): Handle;
  /** `v op w`, with `op` one of `HPy_LT` ... `HPy_GE`. */
  ctx_RichCompare(ctx: Pointer, v: Handle, w: Handle, op: number): Handle;
  /** The truth of `v op w`; an object equals itself. */
  ctx_RichCompareBool(ctx: Pointer, v: Handle, w: Handle, op: number): number;
  /** `hash(obj)`. */
  ctx_Hash(ctx: Pointer, obj: Handle): number;
  /** 1 if the object is a bytes object, else 0. */
  ctx_Bytes_Check(ctx: Pointer, h: Handle): number;
  /** The number of bytes. */
  ctx_Bytes_Size(ctx: Pointer, h: Handle): number;
  /** The number of bytes; the object must be a bytes object. */
  ctx_Bytes_GET_SIZE(ctx: Pointer, h: Handle): number;
  /** The bytes, with a NUL after the last. Read-only. */
  ctx_Bytes_AsString(ctx: Pointer, h: Handle): Pointer;
  /** The bytes, with a NUL after the last; the object must be a bytes object. Read-only. */
  ctx_Bytes_AS_STRING(ctx: Pointer, h: Handle): Pointer;
  /** A bytes object from a NUL-terminated string. */
  ctx_Bytes_FromString(ctx: Pointer, bytes: Pointer): Handle;
  /** A bytes object from `len` bytes. */
  ctx_Bytes_FromStringAndSize(ctx: Pointer, bytes: Pointer, len: number): Handle;
  /** A str from NUL-terminated UTF-8. */
  ctx_Unicode_FromString(ctx: Pointer, utf8: Pointer): Handle;
  /** 1 if the object is a str, else 0. */
  ctx_Unicode_Check(ctx: Pointer, h: Handle): number;
  /** The text as a bytes object of ASCII. */
  ctx_Unicode_AsASCIIString(ctx: Pointer, h: Handle): Handle;
  /** The text as a bytes object of Latin-1. */
  ctx_Unicode_AsLatin1String(ctx: Pointer, h: Handle): Handle;
  /** The text as a bytes object of UTF-8. */
  ctx_Unicode_AsUTF8String(ctx: Pointer, h: Handle): Handle;
  /** The text as UTF-8 with a NUL after it; its size in bytes goes to `*size` unless that is NULL. Read-only. */
  ctx_Unicode_AsUTF8AndSize(ctx: Pointer, h: Handle, size: Pointer): Pointer;
  /** A str from `wchar_t`s; size -1 for a NUL-terminated string. */
  ctx_Unicode_FromWideChar(ctx: Pointer, w: Pointer, size: number): Handle;
  /** A str from a NUL-terminated file name. */
  ctx_Unicode_DecodeFSDefault(ctx: Pointer, v: Pointer): Handle;
  /** A str from a file name of `size` bytes. */
  ctx_Unicode_DecodeFSDefaultAndSize(ctx: Pointer, v: Pointer, size: number): Handle;
  /** The text as a bytes object in the encoding of file names. */
  ctx_Unicode_EncodeFSDefault(ctx: Pointer, h: Handle): Handle;
  /** The code point at `index`. */
  ctx_Unicode_ReadChar(ctx: Pointer, h: Handle, index: number): number;
  /** A str from ASCII bytes; `errors` names an error handler or is NULL. */
  ctx_Unicode_DecodeASCII(ctx: Pointer, ascii: Pointer, size: number, errors: Pointer): Handle;
  /** A str from Latin-1 bytes. */
  ctx_Unicode_DecodeLatin1(ctx: Pointer, latin1: Pointer, size: number, errors: Pointer): Handle;
  /** 1 if the object is a list, else 0. */
  ctx_List_Check(ctx: Pointer, h: Handle): number;
  /** A new list of `len` items, to be filled with `HPy_SetItem_i` before anybody sees it. */
  ctx_List_New(ctx: Pointer, len: number): Handle;
  /** `h_list.append(h_item)`. */
  ctx_List_Append(ctx: Pointer, h_list: Handle, h_item: Handle): number;
  /** 1 if the object is a dict, else 0. */
  ctx_Dict_Check(ctx: Pointer, h: Handle): number;
  /** A new dict. */
  ctx_Dict_New(ctx: Pointer): Handle;
  /** 1 if the object is a tuple, else 0. */
  ctx_Tuple_Check(ctx: Pointer, h: Handle): number;
  /** A tuple of `n` items; the handles stay the caller's. */
  ctx_Tuple_FromArray(ctx: Pointer, items: Pointer, n: number): Handle;
  /** `importlib.import_module(name)`. */
  ctx_Import_ImportModule(ctx: Pointer, utf8_name: Pointer): Handle;
  /** Starts a list of `size` items. */
  ctx_ListBuilder_New(ctx: Pointer, size: number): number;
  /** Sets one item; the handle stays the caller's. */
  ctx_ListBuilder_Set(ctx: Pointer, builder: number, index: number, h_item: Handle): void;
  /** The finished list; the builder is used up. */
  ctx_ListBuilder_Build(ctx: Pointer, builder: number): Handle;
  /** Gives the builder up. */
  ctx_ListBuilder_Cancel(ctx: Pointer, builder: number): void;
  /** Starts a tuple of `size` items. */
  ctx_TupleBuilder_New(ctx: Pointer, size: number): number;
  /** Sets one item; the handle stays the caller's. */
  ctx_TupleBuilder_Set(ctx: Pointer, builder: number, index: number, h_item: Handle): void;
  /** The finished tuple; the builder is used up. */
  ctx_TupleBuilder_Build(ctx: Pointer, builder: number): Handle;
  /** Gives the builder up. */
  ctx_TupleBuilder_Cancel(ctx: Pointer, builder: number): void;
  /** A list of handles to close together, with room for `size`. */
  ctx_Tracker_New(ctx: Pointer, size: number): number;
  /** Puts a handle under the tracker's care. */
  ctx_Tracker_Add(ctx: Pointer, ht: number, h: Handle): number;
  /** Lets go of all handles without closing them. */
  ctx_Tracker_ForgetAll(ctx: Pointer, ht: number): void;
  /** Closes all handles of the tracker and the tracker. */
  ctx_Tracker_Close(ctx: Pointer, ht: number): void;
  /** Makes a field of an object's struct refer to an object; `HPY_NULL` clears it. */
  ctx_Field_Store(ctx: Pointer, target_object: Handle, target_field: Pointer, h: Handle): void;
  /** A new handle to what the field refers to. */
  ctx_Field_Load(ctx: Pointer, source_object: Handle, source_field: number): Handle;
  /** Ends what `HPy_LeavePythonExecution` began. */
  ctx_ReenterPythonExecution(ctx: Pointer, state: number): void;
  /** Lets other threads run Python until `HPy_ReenterPythonExecution`; no API may be called between. */
  ctx_LeavePythonExecution(ctx: Pointer): number;
  /** Makes a global variable refer to an object; `HPY_NULL` clears it. */
  ctx_Global_Store(ctx: Pointer, global: Pointer, h: Handle): void;
  /** A new handle to what the global refers to. */
  ctx_Global_Load(ctx: Pointer, global: number): Handle;
  /** Prints an object's address, type and repr to standard error, for debugging. */
  ctx_Dump(ctx: Pointer, h: Handle): void;
  /** The C struct of an object whose type has the shape Type. */
  ctx_AsStruct_Type(ctx: Pointer, h: Handle): Pointer;
  /** The C struct of an object whose type has the shape Long. */
  ctx_AsStruct_Long(ctx: Pointer, h: Handle): Pointer;
  /** The C struct of an object whose type has the shape Float. */
  ctx_AsStruct_Float(ctx: Pointer, h: Handle): Pointer;
  /** The C struct of an object whose type has the shape Unicode. */
  ctx_AsStruct_Unicode(ctx: Pointer, h: Handle): Pointer;
  /** The C struct of an object whose type has the shape Tuple. */
  ctx_AsStruct_Tuple(ctx: Pointer, h: Handle): Pointer;
  /** The C struct of an object whose type has the shape List. */
  ctx_AsStruct_List(ctx: Pointer, h: Handle): Pointer;
  /** The shape of a type. */
  ctx_Type_GetBuiltinShape(ctx: Pointer, h_type: Handle): number;
  /** `del obj[key]`. */
  ctx_DelItem(ctx: Pointer, obj: Handle, key: Handle): number;
  /** `del obj[idx]`. */
  ctx_DelItem_i(ctx: Pointer, obj: Handle, idx: number): number;
  /** `del obj[key]` with a `str` key. */
  ctx_DelItem_s(ctx: Pointer, obj: Handle, utf8_key: Pointer): number;
  /** An object that carries a C pointer, with an optional name and destructor. */
  ctx_Capsule_New(ctx: Pointer, pointer: Pointer, utf8_name: Pointer, destructor: Pointer): Handle;
  /** The pointer, name, context or destructor of a capsule; its name must match. */
  ctx_Capsule_Get(ctx: Pointer, capsule: Handle, key: number, utf8_name: Pointer): Pointer;
  /** 1 if the object is a capsule of that name with a pointer, else 0. */
  ctx_Capsule_IsValid(ctx: Pointer, capsule: Handle, utf8_name: Pointer): number;
  /** Changes the pointer, name, context or destructor. */
  ctx_Capsule_Set(ctx: Pointer, capsule: Handle, key: number, value: Pointer): number;
  /** Compiles Python source to a code object. */
  ctx_Compile_s(ctx: Pointer, utf8_source: Pointer, utf8_filename: Pointer, kind: number): Handle;
  /** Runs a code object with globals and locals. */
  ctx_EvalCode(ctx: Pointer, code: Handle, globals: Handle, locals: Handle): Handle;
  /** A new context variable; the default may be `HPY_NULL`. */
  ctx_ContextVar_New(ctx: Pointer, name: Pointer, default_value: Handle): Handle;
  /** Stores the variable's value, or a default, or `HPY_NULL`, through `result`. */
  ctx_ContextVar_Get(ctx: Pointer, context_var: Handle, default_value: Handle, result: Pointer): number;
  /** Sets the variable in the current context. Returns a token for `reset`. */
  ctx_ContextVar_Set(ctx: Pointer, context_var: Handle, value: Handle): Handle;
  /** The name of a type, without its module. */
  ctx_Type_GetName(ctx: Pointer, type: Handle): Pointer;
  /** 1 if `sub` is `type` or inherits from it, else 0. */
  ctx_Type_IsSubtype(ctx: Pointer, sub: Handle, type: Handle): number;
  /** `str(obj, encoding, errors)` for bytes-like objects. */
  ctx_Unicode_FromEncodedObject(ctx: Pointer, obj: Handle, encoding: Pointer, errors: Pointer): Handle;
  /** `str[start:end]` for indices that are not negative. */
  ctx_Unicode_Substring(ctx: Pointer, str: Handle, start: number, end: number): Handle;
  /** A list of the keys. */
  ctx_Dict_Keys(ctx: Pointer, h: Handle): Handle;
  /** A shallow copy. */
  ctx_Dict_Copy(ctx: Pointer, h: Handle): Handle;
  /** The numbers of a slice, before they are adjusted to a length. */
  ctx_Slice_Unpack(ctx: Pointer, slice: Handle, start: Pointer, stop: Pointer, step: Pointer): number;
  /** Overrides the call function of one object whose type has `HPy_tp_call`. */
  ctx_SetCallFunction(ctx: Pointer, h: Handle, func: Pointer): number;
  /** Calls with arguments in an array: `nargs` positional ones, then one for each name in the tuple `kwnames`. */
  ctx_Call(ctx: Pointer, callable: Handle, args: Pointer, nargs: number, kwnames: Handle): Handle;
  /** Calls the method `name` of `args[0]`; `nargs` counts that object too. */
  ctx_CallMethod(ctx: Pointer, name: Handle, args: Pointer, nargs: number, kwnames: Handle): Handle;
  /** The C struct of an object whose type has the shape Dict. */
  ctx_AsStruct_Dict(ctx: Pointer, h: Handle): Pointer;
  /** `h_list.insert(index, h_item)`. */
  ctx_List_Insert(ctx: Pointer, h_list: Handle, index: number, h_item: Handle): number;
  /** `obj[start:end]`. */
  ctx_GetSlice(ctx: Pointer, obj: Handle, start: number, end: number): Handle;
  /** `obj[start:end] = value`. */
  ctx_SetSlice(ctx: Pointer, obj: Handle, start: number, end: number, value: Handle): number;
  /** `del obj[start:end]`. */
  ctx_DelSlice(ctx: Pointer, obj: Handle, start: number, end: number): number;
  /** `iter(obj)`. */
  ctx_GetIter(ctx: Pointer, obj: Handle): Handle;
  /** The next item; `HPY_NULL` without an exception at the end. */
  ctx_Iter_Next(ctx: Pointer, obj: Handle): Handle;
  /** 1 if the object is an iterator, else 0. */
  ctx_Iter_Check(ctx: Pointer, obj: Handle): number;
  /** `slice(start, stop, step)`; `HPY_NULL` stands for `None`. */
  ctx_Slice_New(ctx: Pointer, start: Handle, stop: Handle, step: Handle): Handle;
  /** Reads up to `count` items of a list or tuple, from index `start` on, and returns how many; 0 at the end. `room` is memory for texts: where they can not be read in place they are copied there. Before a text that finds no more room reading stops; if it is the first item it becomes an `HPyItem_OBJECT`. Texts can be read until Python code runs. The handles among the items are to be closed, with `HPyItems_Close`. */
  ctx_Sequence_ReadItems(ctx: Pointer, seq: Handle, start: number, items: Pointer, count: number, room: Pointer, room_size: number): number;
  /** Reads up to `count` pairs of a dict and returns how many; 0 at the end. `items` has room for twice as many: keys and values in turn. `*position` is 0 at first, and means nothing else to the caller. `room` and handles as with `HPySequence_ReadItems`. A dict that changes its size meanwhile may give a pair twice or not at all. */
  ctx_Dict_ReadItems(ctx: Pointer, dict: Handle, position: Pointer, items: Pointer, count: number, room: Pointer, room_size: number): number;
  /** A new object, with all that is in it, from items in the order in which they are finished: an `HPyItem_LIST`, `HPyItem_TUPLE` or `HPyItem_DICT` stands after what it holds, and its `length` says how many values (a dict: pairs, each a key and its value) before it that are. One value must be left at the end. Texts are UTF-8 and need no NUL; what is said to be `HPyItem_ASCII` must be. Handles stay open. */
  ctx_FromItems(ctx: Pointer, items: Pointer, count: number): Handle;
  /** Are the items of a tuple these texts? 1 if `tuple` is a tuple of `count` strs that are the `texts`, in UTF-8, in this order; 0 otherwise. For the names of keywords: texts that lie in the same place each time are compared fastest. */
  ctx_Tuple_EqualsUTF8(ctx: Pointer, tuple: Handle, texts: Pointer, count: number): number;
}
