/* Made by 'npm run generate' from the records in api/. Do not edit.
 * The context functions: imports of the module "hpy". */
#ifndef HPY_GEN_FUNCTIONS_H
#define HPY_GEN_FUNCTIONS_H

#define _HPY_IMPORT(NAME) __attribute__((import_module("hpy"), import_name(NAME))) extern

/* A new handle to the same object; `HPY_NULL` gives `HPY_NULL`. */
_HPY_IMPORT("ctx_Dup") HPy HPy_Dup(HPyContext *ctx, HPy h);
/* Closes a handle. Closing `HPY_NULL` does nothing. */
_HPY_IMPORT("ctx_Close") void HPy_Close(HPyContext *ctx, HPy h);
/* A Python int from a C integer. */
_HPY_IMPORT("ctx_Long_FromInt32_t") HPy HPyLong_FromInt32_t(HPyContext *ctx, int32_t value);
/* A Python int from a C integer. */
_HPY_IMPORT("ctx_Long_FromUInt32_t") HPy HPyLong_FromUInt32_t(HPyContext *ctx, uint32_t value);
/* A Python int from a C integer. */
_HPY_IMPORT("ctx_Long_FromInt64_t") HPy HPyLong_FromInt64_t(HPyContext *ctx, int64_t v);
/* A Python int from a C integer. */
_HPY_IMPORT("ctx_Long_FromUInt64_t") HPy HPyLong_FromUInt64_t(HPyContext *ctx, uint64_t v);
/* A Python int from a C `size_t`. */
_HPY_IMPORT("ctx_Long_FromSize_t") HPy HPyLong_FromSize_t(HPyContext *ctx, size_t value);
/* A Python int from a C `HPy_ssize_t`. */
_HPY_IMPORT("ctx_Long_FromSsize_t") HPy HPyLong_FromSsize_t(HPyContext *ctx, HPy_ssize_t value);
/* The value as a C integer; calls `__index__` on other objects. `OverflowError` if it does not fit. */
_HPY_IMPORT("ctx_Long_AsInt32_t") int32_t HPyLong_AsInt32_t(HPyContext *ctx, HPy h);
/* The value of an int as a C integer. `OverflowError` if it is negative or does not fit, `TypeError` if it is no int. */
_HPY_IMPORT("ctx_Long_AsUInt32_t") uint32_t HPyLong_AsUInt32_t(HPyContext *ctx, HPy h);
/* The value modulo 2**32; calls `__index__` on other objects. */
_HPY_IMPORT("ctx_Long_AsUInt32_tMask") uint32_t HPyLong_AsUInt32_tMask(HPyContext *ctx, HPy h);
/* The value as a C integer; calls `__index__` on other objects. `OverflowError` if it does not fit. */
_HPY_IMPORT("ctx_Long_AsInt64_t") int64_t HPyLong_AsInt64_t(HPyContext *ctx, HPy h);
/* The value of an int as a C integer. `OverflowError` if it is negative or does not fit, `TypeError` if it is no int. */
_HPY_IMPORT("ctx_Long_AsUInt64_t") uint64_t HPyLong_AsUInt64_t(HPyContext *ctx, HPy h);
/* The value modulo 2**64; calls `__index__` on other objects. */
_HPY_IMPORT("ctx_Long_AsUInt64_tMask") uint64_t HPyLong_AsUInt64_tMask(HPyContext *ctx, HPy h);
/* The value of an int as a `size_t`. `OverflowError` if it does not fit, `TypeError` if it is no int. */
_HPY_IMPORT("ctx_Long_AsSize_t") size_t HPyLong_AsSize_t(HPyContext *ctx, HPy h);
/* The value of an int as a `HPy_ssize_t`. `OverflowError` if it does not fit, `TypeError` if it is no int. */
_HPY_IMPORT("ctx_Long_AsSsize_t") HPy_ssize_t HPyLong_AsSsize_t(HPyContext *ctx, HPy h);
/* The value of an int as a pointer, as made from one earlier. */
_HPY_IMPORT("ctx_Long_AsVoidPtr") void *HPyLong_AsVoidPtr(HPyContext *ctx, HPy h);
/* The value of an int as a double. `OverflowError` if it is too large, `TypeError` if it is no int. */
_HPY_IMPORT("ctx_Long_AsDouble") double HPyLong_AsDouble(HPyContext *ctx, HPy h);
/* A Python float. */
_HPY_IMPORT("ctx_Float_FromDouble") HPy HPyFloat_FromDouble(HPyContext *ctx, double v);
/* The value of a float; calls `__float__`, then `__index__`, on other objects. */
_HPY_IMPORT("ctx_Float_AsDouble") double HPyFloat_AsDouble(HPyContext *ctx, HPy h);
/* `True` or `False`. */
_HPY_IMPORT("ctx_Bool_FromBool") HPy HPyBool_FromBool(HPyContext *ctx, bool v);
/* `len(h)`. */
_HPY_IMPORT("ctx_Length") HPy_ssize_t HPy_Length(HPyContext *ctx, HPy h);
/* 1 if the object has `__index__`, `__int__`, `__float__` or is a complex, else 0. */
_HPY_IMPORT("ctx_Number_Check") int HPyNumber_Check(HPyContext *ctx, HPy h);
/* `h1 + h2`. */
_HPY_IMPORT("ctx_Add") HPy HPy_Add(HPyContext *ctx, HPy h1, HPy h2);
/* `h1 - h2`. */
_HPY_IMPORT("ctx_Subtract") HPy HPy_Subtract(HPyContext *ctx, HPy h1, HPy h2);
/* `h1 * h2`. */
_HPY_IMPORT("ctx_Multiply") HPy HPy_Multiply(HPyContext *ctx, HPy h1, HPy h2);
/* `h1 @ h2`. */
_HPY_IMPORT("ctx_MatrixMultiply") HPy HPy_MatrixMultiply(HPyContext *ctx, HPy h1, HPy h2);
/* `h1 // h2`. */
_HPY_IMPORT("ctx_FloorDivide") HPy HPy_FloorDivide(HPyContext *ctx, HPy h1, HPy h2);
/* `h1 / h2`. */
_HPY_IMPORT("ctx_TrueDivide") HPy HPy_TrueDivide(HPyContext *ctx, HPy h1, HPy h2);
/* `h1 % h2`. */
_HPY_IMPORT("ctx_Remainder") HPy HPy_Remainder(HPyContext *ctx, HPy h1, HPy h2);
/* `divmod(h1, h2)`. */
_HPY_IMPORT("ctx_Divmod") HPy HPy_Divmod(HPyContext *ctx, HPy h1, HPy h2);
/* `pow(h1, h2, h3)`; pass `ctx->h_None` for `h1 ** h2`. */
_HPY_IMPORT("ctx_Power") HPy HPy_Power(HPyContext *ctx, HPy h1, HPy h2, HPy h3);
/* `-h1`. */
_HPY_IMPORT("ctx_Negative") HPy HPy_Negative(HPyContext *ctx, HPy h1);
/* `+h1`. */
_HPY_IMPORT("ctx_Positive") HPy HPy_Positive(HPyContext *ctx, HPy h1);
/* `abs(h1)`. */
_HPY_IMPORT("ctx_Absolute") HPy HPy_Absolute(HPyContext *ctx, HPy h1);
/* `~h1`. */
_HPY_IMPORT("ctx_Invert") HPy HPy_Invert(HPyContext *ctx, HPy h1);
/* `h1 << h2`. */
_HPY_IMPORT("ctx_Lshift") HPy HPy_Lshift(HPyContext *ctx, HPy h1, HPy h2);
/* `h1 >> h2`. */
_HPY_IMPORT("ctx_Rshift") HPy HPy_Rshift(HPyContext *ctx, HPy h1, HPy h2);
/* `h1 & h2`. */
_HPY_IMPORT("ctx_And") HPy HPy_And(HPyContext *ctx, HPy h1, HPy h2);
/* `h1 ^ h2`. */
_HPY_IMPORT("ctx_Xor") HPy HPy_Xor(HPyContext *ctx, HPy h1, HPy h2);
/* `h1 | h2`. */
_HPY_IMPORT("ctx_Or") HPy HPy_Or(HPyContext *ctx, HPy h1, HPy h2);
/* `operator.index(h1)`. */
_HPY_IMPORT("ctx_Index") HPy HPy_Index(HPyContext *ctx, HPy h1);
/* `int(h1)`. */
_HPY_IMPORT("ctx_Long") HPy HPy_Long(HPyContext *ctx, HPy h1);
/* `float(h1)`. */
_HPY_IMPORT("ctx_Float") HPy HPy_Float(HPyContext *ctx, HPy h1);
/* `h1 += h2`; the result is the new value. */
_HPY_IMPORT("ctx_InPlaceAdd") HPy HPy_InPlaceAdd(HPyContext *ctx, HPy h1, HPy h2);
/* `h1 -= h2`. */
_HPY_IMPORT("ctx_InPlaceSubtract") HPy HPy_InPlaceSubtract(HPyContext *ctx, HPy h1, HPy h2);
/* `h1 *= h2`. */
_HPY_IMPORT("ctx_InPlaceMultiply") HPy HPy_InPlaceMultiply(HPyContext *ctx, HPy h1, HPy h2);
/* `h1 @= h2`. */
_HPY_IMPORT("ctx_InPlaceMatrixMultiply") HPy HPy_InPlaceMatrixMultiply(HPyContext *ctx, HPy h1, HPy h2);
/* `h1 //= h2`. */
_HPY_IMPORT("ctx_InPlaceFloorDivide") HPy HPy_InPlaceFloorDivide(HPyContext *ctx, HPy h1, HPy h2);
/* `h1 /= h2`. */
_HPY_IMPORT("ctx_InPlaceTrueDivide") HPy HPy_InPlaceTrueDivide(HPyContext *ctx, HPy h1, HPy h2);
/* `h1 %= h2`. */
_HPY_IMPORT("ctx_InPlaceRemainder") HPy HPy_InPlaceRemainder(HPyContext *ctx, HPy h1, HPy h2);
/* `h1 **= h2`; pass `ctx->h_None` as `h3`. */
_HPY_IMPORT("ctx_InPlacePower") HPy HPy_InPlacePower(HPyContext *ctx, HPy h1, HPy h2, HPy h3);
/* `h1 <<= h2`. */
_HPY_IMPORT("ctx_InPlaceLshift") HPy HPy_InPlaceLshift(HPyContext *ctx, HPy h1, HPy h2);
/* `h1 >>= h2`. */
_HPY_IMPORT("ctx_InPlaceRshift") HPy HPy_InPlaceRshift(HPyContext *ctx, HPy h1, HPy h2);
/* `h1 &= h2`. */
_HPY_IMPORT("ctx_InPlaceAnd") HPy HPy_InPlaceAnd(HPyContext *ctx, HPy h1, HPy h2);
/* `h1 ^= h2`. */
_HPY_IMPORT("ctx_InPlaceXor") HPy HPy_InPlaceXor(HPyContext *ctx, HPy h1, HPy h2);
/* `h1 |= h2`. */
_HPY_IMPORT("ctx_InPlaceOr") HPy HPy_InPlaceOr(HPyContext *ctx, HPy h1, HPy h2);
/* 1 if the object can be called, else 0. */
_HPY_IMPORT("ctx_Callable_Check") int HPyCallable_Check(HPyContext *ctx, HPy h);
/* Calls with a tuple of positional and a dict of keyword arguments; either may be `HPY_NULL`. */
_HPY_IMPORT("ctx_CallTupleDict") HPy HPy_CallTupleDict(HPyContext *ctx, HPy callable, HPy args, HPy kw);
/* Ends the process with a message. Does not return. */
_HPY_IMPORT("ctx_FatalError") void HPy_FatalError(HPyContext *ctx, const char *message);
/* Raises `h_type` with a message. Returns `HPY_NULL`. */
_HPY_IMPORT("ctx_Err_SetString") HPy HPyErr_SetString(HPyContext *ctx, HPy h_type, const char *utf8_message);
/* Raises `h_type` with a value. Returns `HPY_NULL`. */
_HPY_IMPORT("ctx_Err_SetObject") HPy HPyErr_SetObject(HPyContext *ctx, HPy h_type, HPy h_value);
/* Raises `h_type` from the C library's `errno`, with a file name or NULL. Returns `HPY_NULL`. */
_HPY_IMPORT("ctx_Err_SetFromErrnoWithFilename") HPy HPyErr_SetFromErrnoWithFilename(HPyContext *ctx, HPy h_type, const char *filename_fsencoded);
/* Raises `h_type` from the C library's `errno`, with up to two file names. Returns `HPY_NULL`. */
_HPY_IMPORT("ctx_Err_SetFromErrnoWithFilenameObjects") HPy HPyErr_SetFromErrnoWithFilenameObjects(HPyContext *ctx, HPy h_type, HPy filename1, HPy filename2);
/* 1 if an exception is pending, else 0. */
_HPY_IMPORT("ctx_Err_Occurred") int HPyErr_Occurred(HPyContext *ctx);
/* 1 if the pending exception is an instance of `exc` (a class or a tuple of classes), else 0. */
_HPY_IMPORT("ctx_Err_ExceptionMatches") int HPyErr_ExceptionMatches(HPyContext *ctx, HPy exc);
/* Raises `MemoryError`. Returns `HPY_NULL`. */
_HPY_IMPORT("ctx_Err_NoMemory") HPy HPyErr_NoMemory(HPyContext *ctx);
/* Forgets the pending exception. */
_HPY_IMPORT("ctx_Err_Clear") void HPyErr_Clear(HPyContext *ctx);
/* A new exception class named `module.Class`. */
_HPY_IMPORT("ctx_Err_NewException") HPy HPyErr_NewException(HPyContext *ctx, const char *utf8_name, HPy base, HPy dict);
/* A new exception class with a docstring. */
_HPY_IMPORT("ctx_Err_NewExceptionWithDoc") HPy HPyErr_NewExceptionWithDoc(HPyContext *ctx, const char *utf8_name, const char *utf8_doc, HPy base, HPy dict);
/* Issues a warning, seen from `stack_level` frames up. */
_HPY_IMPORT("ctx_Err_WarnEx") int HPyErr_WarnEx(HPyContext *ctx, HPy category, const char *utf8_message, HPy_ssize_t stack_level);
/* Reports the pending exception to `sys.unraisablehook` and forgets it. */
_HPY_IMPORT("ctx_Err_WriteUnraisable") void HPyErr_WriteUnraisable(HPyContext *ctx, HPy obj);
/* 1 if the object is true, 0 if it is false. */
_HPY_IMPORT("ctx_IsTrue") int HPy_IsTrue(HPyContext *ctx, HPy h);
/* A new type. */
_HPY_IMPORT("ctx_Type_FromSpec") HPy HPyType_FromSpec(HPyContext *ctx, HPyType_Spec *spec, HPyType_SpecParam *params);
/* The default `tp_new`: a new object with zeroed struct. */
_HPY_IMPORT("ctx_Type_GenericNew") HPy HPyType_GenericNew(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw);
/* `obj.name` for a `str` object. */
_HPY_IMPORT("ctx_GetAttr") HPy HPy_GetAttr(HPyContext *ctx, HPy obj, HPy name);
/* `obj.name`. */
_HPY_IMPORT("ctx_GetAttr_s") HPy HPy_GetAttr_s(HPyContext *ctx, HPy obj, const char *utf8_name);
/* 1 if `getattr(obj, name)` works, else 0; exceptions are swallowed. */
_HPY_IMPORT("ctx_HasAttr") int HPy_HasAttr(HPyContext *ctx, HPy obj, HPy name);
/* 1 if `getattr(obj, name)` works, else 0; exceptions are swallowed. */
_HPY_IMPORT("ctx_HasAttr_s") int HPy_HasAttr_s(HPyContext *ctx, HPy obj, const char *utf8_name);
/* `obj.name = value`; `HPY_NULL` deletes. */
_HPY_IMPORT("ctx_SetAttr") int HPy_SetAttr(HPyContext *ctx, HPy obj, HPy name, HPy value);
/* `obj.name = value`; `HPY_NULL` deletes. */
_HPY_IMPORT("ctx_SetAttr_s") int HPy_SetAttr_s(HPyContext *ctx, HPy obj, const char *utf8_name, HPy value);
/* `obj[key]`. */
_HPY_IMPORT("ctx_GetItem") HPy HPy_GetItem(HPyContext *ctx, HPy obj, HPy key);
/* `obj[idx]`; the index becomes a Python int, so it works on mappings too. */
_HPY_IMPORT("ctx_GetItem_i") HPy HPy_GetItem_i(HPyContext *ctx, HPy obj, HPy_ssize_t idx);
/* `obj[key]` with a `str` key. */
_HPY_IMPORT("ctx_GetItem_s") HPy HPy_GetItem_s(HPyContext *ctx, HPy obj, const char *utf8_key);
/* 1 if `key in container`, else 0. */
_HPY_IMPORT("ctx_Contains") int HPy_Contains(HPyContext *ctx, HPy container, HPy key);
/* `obj[key] = value`. */
_HPY_IMPORT("ctx_SetItem") int HPy_SetItem(HPyContext *ctx, HPy obj, HPy key, HPy value);
/* `obj[idx] = value`. */
_HPY_IMPORT("ctx_SetItem_i") int HPy_SetItem_i(HPyContext *ctx, HPy obj, HPy_ssize_t idx, HPy value);
/* `obj[key] = value` with a `str` key. */
_HPY_IMPORT("ctx_SetItem_s") int HPy_SetItem_s(HPyContext *ctx, HPy obj, const char *utf8_key, HPy value);
/* `type(obj)`. */
_HPY_IMPORT("ctx_Type") HPy HPy_Type(HPyContext *ctx, HPy obj);
/* 1 if the object's type is `type` or a subtype of it, else 0. Asks no `__instancecheck__`. */
_HPY_IMPORT("ctx_TypeCheck") int HPy_TypeCheck(HPyContext *ctx, HPy obj, HPy type);
/* 1 if both handles are the same object, as Python's `is`, else 0. */
_HPY_IMPORT("ctx_Is") int HPy_Is(HPyContext *ctx, HPy obj, HPy other);
/* The C struct of an object whose type has the shape Object. */
_HPY_IMPORT("ctx_AsStruct_Object") void *_HPy_AsStruct_Object(HPyContext *ctx, HPy h);
/* A new object of a type; its zeroed struct is stored through `data`. */
_HPY_IMPORT("ctx_New") HPy _HPy_New(HPyContext *ctx, HPy h_type, void * *data);
/* `repr(obj)`. */
_HPY_IMPORT("ctx_Repr") HPy HPy_Repr(HPyContext *ctx, HPy obj);
/* `str(obj)`. */
_HPY_IMPORT("ctx_Str") HPy HPy_Str(HPyContext *ctx, HPy obj);
/* `ascii(obj)`. */
_HPY_IMPORT("ctx_ASCII") HPy HPy_ASCII(HPyContext *ctx, HPy obj);
/* `bytes(obj)` for an object that is not an int. */
_HPY_IMPORT("ctx_Bytes") HPy HPy_Bytes(HPyContext *ctx, HPy obj);
/* `v op w`, with `op` one of `HPy_LT` ... `HPy_GE`. */
_HPY_IMPORT("ctx_RichCompare") HPy HPy_RichCompare(HPyContext *ctx, HPy v, HPy w, int op);
/* The truth of `v op w`; an object equals itself. */
_HPY_IMPORT("ctx_RichCompareBool") int HPy_RichCompareBool(HPyContext *ctx, HPy v, HPy w, int op);
/* `hash(obj)`. */
_HPY_IMPORT("ctx_Hash") HPy_hash_t HPy_Hash(HPyContext *ctx, HPy obj);
/* 1 if the object is a bytes object, else 0. */
_HPY_IMPORT("ctx_Bytes_Check") int HPyBytes_Check(HPyContext *ctx, HPy h);
/* The number of bytes. */
_HPY_IMPORT("ctx_Bytes_Size") HPy_ssize_t HPyBytes_Size(HPyContext *ctx, HPy h);
/* The number of bytes; the object must be a bytes object. */
_HPY_IMPORT("ctx_Bytes_GET_SIZE") HPy_ssize_t HPyBytes_GET_SIZE(HPyContext *ctx, HPy h);
/* The bytes, with a NUL after the last. Read-only. */
_HPY_IMPORT("ctx_Bytes_AsString") const char *HPyBytes_AsString(HPyContext *ctx, HPy h);
/* The bytes, with a NUL after the last; the object must be a bytes object. Read-only. */
_HPY_IMPORT("ctx_Bytes_AS_STRING") const char *HPyBytes_AS_STRING(HPyContext *ctx, HPy h);
/* A bytes object from a NUL-terminated string. */
_HPY_IMPORT("ctx_Bytes_FromString") HPy HPyBytes_FromString(HPyContext *ctx, const char *bytes);
/* A bytes object from `len` bytes. */
_HPY_IMPORT("ctx_Bytes_FromStringAndSize") HPy HPyBytes_FromStringAndSize(HPyContext *ctx, const char *bytes, HPy_ssize_t len);
/* A str from NUL-terminated UTF-8. */
_HPY_IMPORT("ctx_Unicode_FromString") HPy HPyUnicode_FromString(HPyContext *ctx, const char *utf8);
/* 1 if the object is a str, else 0. */
_HPY_IMPORT("ctx_Unicode_Check") int HPyUnicode_Check(HPyContext *ctx, HPy h);
/* The text as a bytes object of ASCII. */
_HPY_IMPORT("ctx_Unicode_AsASCIIString") HPy HPyUnicode_AsASCIIString(HPyContext *ctx, HPy h);
/* The text as a bytes object of Latin-1. */
_HPY_IMPORT("ctx_Unicode_AsLatin1String") HPy HPyUnicode_AsLatin1String(HPyContext *ctx, HPy h);
/* The text as a bytes object of UTF-8. */
_HPY_IMPORT("ctx_Unicode_AsUTF8String") HPy HPyUnicode_AsUTF8String(HPyContext *ctx, HPy h);
/* The text as UTF-8 with a NUL after it; its size in bytes goes to `*size` unless that is NULL. Read-only. */
_HPY_IMPORT("ctx_Unicode_AsUTF8AndSize") const char *HPyUnicode_AsUTF8AndSize(HPyContext *ctx, HPy h, HPy_ssize_t *size);
/* A str from `wchar_t`s; size -1 for a NUL-terminated string. */
_HPY_IMPORT("ctx_Unicode_FromWideChar") HPy HPyUnicode_FromWideChar(HPyContext *ctx, const wchar_t *w, HPy_ssize_t size);
/* A str from a NUL-terminated file name. */
_HPY_IMPORT("ctx_Unicode_DecodeFSDefault") HPy HPyUnicode_DecodeFSDefault(HPyContext *ctx, const char *v);
/* A str from a file name of `size` bytes. */
_HPY_IMPORT("ctx_Unicode_DecodeFSDefaultAndSize") HPy HPyUnicode_DecodeFSDefaultAndSize(HPyContext *ctx, const char *v, HPy_ssize_t size);
/* The text as a bytes object in the encoding of file names. */
_HPY_IMPORT("ctx_Unicode_EncodeFSDefault") HPy HPyUnicode_EncodeFSDefault(HPyContext *ctx, HPy h);
/* The code point at `index`. */
_HPY_IMPORT("ctx_Unicode_ReadChar") HPy_UCS4 HPyUnicode_ReadChar(HPyContext *ctx, HPy h, HPy_ssize_t index);
/* A str from ASCII bytes; `errors` names an error handler or is NULL. */
_HPY_IMPORT("ctx_Unicode_DecodeASCII") HPy HPyUnicode_DecodeASCII(HPyContext *ctx, const char *ascii, HPy_ssize_t size, const char *errors);
/* A str from Latin-1 bytes. */
_HPY_IMPORT("ctx_Unicode_DecodeLatin1") HPy HPyUnicode_DecodeLatin1(HPyContext *ctx, const char *latin1, HPy_ssize_t size, const char *errors);
/* 1 if the object is a list, else 0. */
_HPY_IMPORT("ctx_List_Check") int HPyList_Check(HPyContext *ctx, HPy h);
/* A new list of `len` items, to be filled with `HPy_SetItem_i` before anybody sees it. */
_HPY_IMPORT("ctx_List_New") HPy HPyList_New(HPyContext *ctx, HPy_ssize_t len);
/* `h_list.append(h_item)`. */
_HPY_IMPORT("ctx_List_Append") int HPyList_Append(HPyContext *ctx, HPy h_list, HPy h_item);
/* 1 if the object is a dict, else 0. */
_HPY_IMPORT("ctx_Dict_Check") int HPyDict_Check(HPyContext *ctx, HPy h);
/* A new dict. */
_HPY_IMPORT("ctx_Dict_New") HPy HPyDict_New(HPyContext *ctx);
/* 1 if the object is a tuple, else 0. */
_HPY_IMPORT("ctx_Tuple_Check") int HPyTuple_Check(HPyContext *ctx, HPy h);
/* A tuple of `n` items; the handles stay the caller's. */
_HPY_IMPORT("ctx_Tuple_FromArray") HPy HPyTuple_FromArray(HPyContext *ctx, const HPy *items, HPy_ssize_t n);
/* `importlib.import_module(name)`. */
_HPY_IMPORT("ctx_Import_ImportModule") HPy HPyImport_ImportModule(HPyContext *ctx, const char *utf8_name);
/* Starts a list of `size` items. */
_HPY_IMPORT("ctx_ListBuilder_New") HPyListBuilder HPyListBuilder_New(HPyContext *ctx, HPy_ssize_t size);
/* Sets one item; the handle stays the caller's. */
_HPY_IMPORT("ctx_ListBuilder_Set") void HPyListBuilder_Set(HPyContext *ctx, HPyListBuilder builder, HPy_ssize_t index, HPy h_item);
/* The finished list; the builder is used up. */
_HPY_IMPORT("ctx_ListBuilder_Build") HPy HPyListBuilder_Build(HPyContext *ctx, HPyListBuilder builder);
/* Gives the builder up. */
_HPY_IMPORT("ctx_ListBuilder_Cancel") void HPyListBuilder_Cancel(HPyContext *ctx, HPyListBuilder builder);
/* Starts a tuple of `size` items. */
_HPY_IMPORT("ctx_TupleBuilder_New") HPyTupleBuilder HPyTupleBuilder_New(HPyContext *ctx, HPy_ssize_t size);
/* Sets one item; the handle stays the caller's. */
_HPY_IMPORT("ctx_TupleBuilder_Set") void HPyTupleBuilder_Set(HPyContext *ctx, HPyTupleBuilder builder, HPy_ssize_t index, HPy h_item);
/* The finished tuple; the builder is used up. */
_HPY_IMPORT("ctx_TupleBuilder_Build") HPy HPyTupleBuilder_Build(HPyContext *ctx, HPyTupleBuilder builder);
/* Gives the builder up. */
_HPY_IMPORT("ctx_TupleBuilder_Cancel") void HPyTupleBuilder_Cancel(HPyContext *ctx, HPyTupleBuilder builder);
/* A list of handles to close together, with room for `size`. */
_HPY_IMPORT("ctx_Tracker_New") HPyTracker HPyTracker_New(HPyContext *ctx, HPy_ssize_t size);
/* Puts a handle under the tracker's care. */
_HPY_IMPORT("ctx_Tracker_Add") int HPyTracker_Add(HPyContext *ctx, HPyTracker ht, HPy h);
/* Lets go of all handles without closing them. */
_HPY_IMPORT("ctx_Tracker_ForgetAll") void HPyTracker_ForgetAll(HPyContext *ctx, HPyTracker ht);
/* Closes all handles of the tracker and the tracker. */
_HPY_IMPORT("ctx_Tracker_Close") void HPyTracker_Close(HPyContext *ctx, HPyTracker ht);
/* Makes a field of an object's struct refer to an object; `HPY_NULL` clears it. */
_HPY_IMPORT("ctx_Field_Store") void HPyField_Store(HPyContext *ctx, HPy target_object, HPyField *target_field, HPy h);
/* A new handle to what the field refers to. */
_HPY_IMPORT("ctx_Field_Load") HPy HPyField_Load(HPyContext *ctx, HPy source_object, HPyField source_field);
/* Ends what `HPy_LeavePythonExecution` began. */
_HPY_IMPORT("ctx_ReenterPythonExecution") void HPy_ReenterPythonExecution(HPyContext *ctx, HPyThreadState state);
/* Lets other threads run Python until `HPy_ReenterPythonExecution`; no API may be called between. */
_HPY_IMPORT("ctx_LeavePythonExecution") HPyThreadState HPy_LeavePythonExecution(HPyContext *ctx);
/* Makes a global variable refer to an object; `HPY_NULL` clears it. */
_HPY_IMPORT("ctx_Global_Store") void HPyGlobal_Store(HPyContext *ctx, HPyGlobal *global, HPy h);
/* A new handle to what the global refers to. */
_HPY_IMPORT("ctx_Global_Load") HPy HPyGlobal_Load(HPyContext *ctx, HPyGlobal global);
/* Prints an object's address, type and repr to standard error, for debugging. */
_HPY_IMPORT("ctx_Dump") void _HPy_Dump(HPyContext *ctx, HPy h);
/* The C struct of an object whose type has the shape Type. */
_HPY_IMPORT("ctx_AsStruct_Type") void *_HPy_AsStruct_Type(HPyContext *ctx, HPy h);
/* The C struct of an object whose type has the shape Long. */
_HPY_IMPORT("ctx_AsStruct_Long") void *_HPy_AsStruct_Long(HPyContext *ctx, HPy h);
/* The C struct of an object whose type has the shape Float. */
_HPY_IMPORT("ctx_AsStruct_Float") void *_HPy_AsStruct_Float(HPyContext *ctx, HPy h);
/* The C struct of an object whose type has the shape Unicode. */
_HPY_IMPORT("ctx_AsStruct_Unicode") void *_HPy_AsStruct_Unicode(HPyContext *ctx, HPy h);
/* The C struct of an object whose type has the shape Tuple. */
_HPY_IMPORT("ctx_AsStruct_Tuple") void *_HPy_AsStruct_Tuple(HPyContext *ctx, HPy h);
/* The C struct of an object whose type has the shape List. */
_HPY_IMPORT("ctx_AsStruct_List") void *_HPy_AsStruct_List(HPyContext *ctx, HPy h);
/* The shape of a type. */
_HPY_IMPORT("ctx_Type_GetBuiltinShape") HPyType_BuiltinShape _HPyType_GetBuiltinShape(HPyContext *ctx, HPy h_type);
/* `del obj[key]`. */
_HPY_IMPORT("ctx_DelItem") int HPy_DelItem(HPyContext *ctx, HPy obj, HPy key);
/* `del obj[idx]`. */
_HPY_IMPORT("ctx_DelItem_i") int HPy_DelItem_i(HPyContext *ctx, HPy obj, HPy_ssize_t idx);
/* `del obj[key]` with a `str` key. */
_HPY_IMPORT("ctx_DelItem_s") int HPy_DelItem_s(HPyContext *ctx, HPy obj, const char *utf8_key);
/* An object that carries a C pointer, with an optional name and destructor. */
_HPY_IMPORT("ctx_Capsule_New") HPy HPyCapsule_New(HPyContext *ctx, void *pointer, const char *utf8_name, HPyCapsule_Destructor *destructor);
/* The pointer, name, context or destructor of a capsule; its name must match. */
_HPY_IMPORT("ctx_Capsule_Get") void *HPyCapsule_Get(HPyContext *ctx, HPy capsule, _HPyCapsule_key key, const char *utf8_name);
/* 1 if the object is a capsule of that name with a pointer, else 0. */
_HPY_IMPORT("ctx_Capsule_IsValid") int HPyCapsule_IsValid(HPyContext *ctx, HPy capsule, const char *utf8_name);
/* Changes the pointer, name, context or destructor. */
_HPY_IMPORT("ctx_Capsule_Set") int HPyCapsule_Set(HPyContext *ctx, HPy capsule, _HPyCapsule_key key, void *value);
/* Compiles Python source to a code object. */
_HPY_IMPORT("ctx_Compile_s") HPy HPy_Compile_s(HPyContext *ctx, const char *utf8_source, const char *utf8_filename, HPy_SourceKind kind);
/* Runs a code object with globals and locals. */
_HPY_IMPORT("ctx_EvalCode") HPy HPy_EvalCode(HPyContext *ctx, HPy code, HPy globals, HPy locals);
/* A new context variable; the default may be `HPY_NULL`. */
_HPY_IMPORT("ctx_ContextVar_New") HPy HPyContextVar_New(HPyContext *ctx, const char *name, HPy default_value);
/* Stores the variable's value, or a default, or `HPY_NULL`, through `result`. */
_HPY_IMPORT("ctx_ContextVar_Get") int32_t HPyContextVar_Get(HPyContext *ctx, HPy context_var, HPy default_value, HPy *result);
/* Sets the variable in the current context. Returns a token for `reset`. */
_HPY_IMPORT("ctx_ContextVar_Set") HPy HPyContextVar_Set(HPyContext *ctx, HPy context_var, HPy value);
/* The name of a type, without its module. */
_HPY_IMPORT("ctx_Type_GetName") const char *HPyType_GetName(HPyContext *ctx, HPy type);
/* 1 if `sub` is `type` or inherits from it, else 0. */
_HPY_IMPORT("ctx_Type_IsSubtype") int HPyType_IsSubtype(HPyContext *ctx, HPy sub, HPy type);
/* `str(obj, encoding, errors)` for bytes-like objects. */
_HPY_IMPORT("ctx_Unicode_FromEncodedObject") HPy HPyUnicode_FromEncodedObject(HPyContext *ctx, HPy obj, const char *encoding, const char *errors);
/* `str[start:end]` for indices that are not negative. */
_HPY_IMPORT("ctx_Unicode_Substring") HPy HPyUnicode_Substring(HPyContext *ctx, HPy str, HPy_ssize_t start, HPy_ssize_t end);
/* A list of the keys. */
_HPY_IMPORT("ctx_Dict_Keys") HPy HPyDict_Keys(HPyContext *ctx, HPy h);
/* A shallow copy. */
_HPY_IMPORT("ctx_Dict_Copy") HPy HPyDict_Copy(HPyContext *ctx, HPy h);
/* The numbers of a slice, before they are adjusted to a length. */
_HPY_IMPORT("ctx_Slice_Unpack") int HPySlice_Unpack(HPyContext *ctx, HPy slice, HPy_ssize_t *start, HPy_ssize_t *stop, HPy_ssize_t *step);
/* Overrides the call function of one object whose type has `HPy_tp_call`. */
_HPY_IMPORT("ctx_SetCallFunction") int HPy_SetCallFunction(HPyContext *ctx, HPy h, HPyCallFunction *func);
/* Calls with arguments in an array: `nargs` positional ones, then one for each name in the tuple `kwnames`. */
_HPY_IMPORT("ctx_Call") HPy HPy_Call(HPyContext *ctx, HPy callable, const HPy *args, size_t nargs, HPy kwnames);
/* Calls the method `name` of `args[0]`; `nargs` counts that object too. */
_HPY_IMPORT("ctx_CallMethod") HPy HPy_CallMethod(HPyContext *ctx, HPy name, const HPy *args, size_t nargs, HPy kwnames);
/* The C struct of an object whose type has the shape Dict. */
_HPY_IMPORT("ctx_AsStruct_Dict") void *_HPy_AsStruct_Dict(HPyContext *ctx, HPy h);
/* `h_list.insert(index, h_item)`. */
_HPY_IMPORT("ctx_List_Insert") int HPyList_Insert(HPyContext *ctx, HPy h_list, HPy_ssize_t index, HPy h_item);
/* `obj[start:end]`. */
_HPY_IMPORT("ctx_GetSlice") HPy HPy_GetSlice(HPyContext *ctx, HPy obj, HPy_ssize_t start, HPy_ssize_t end);
/* `obj[start:end] = value`. */
_HPY_IMPORT("ctx_SetSlice") int HPy_SetSlice(HPyContext *ctx, HPy obj, HPy_ssize_t start, HPy_ssize_t end, HPy value);
/* `del obj[start:end]`. */
_HPY_IMPORT("ctx_DelSlice") int HPy_DelSlice(HPyContext *ctx, HPy obj, HPy_ssize_t start, HPy_ssize_t end);
/* `iter(obj)`. */
_HPY_IMPORT("ctx_GetIter") HPy HPy_GetIter(HPyContext *ctx, HPy obj);
/* The next item; `HPY_NULL` without an exception at the end. */
_HPY_IMPORT("ctx_Iter_Next") HPy HPyIter_Next(HPyContext *ctx, HPy obj);
/* 1 if the object is an iterator, else 0. */
_HPY_IMPORT("ctx_Iter_Check") int HPyIter_Check(HPyContext *ctx, HPy obj);
/* `slice(start, stop, step)`; `HPY_NULL` stands for `None`. */
_HPY_IMPORT("ctx_Slice_New") HPy HPySlice_New(HPyContext *ctx, HPy start, HPy stop, HPy step);
/* Reads up to `count` items of a list or tuple, from index `start` on, and returns how many; 0 at the end. `room` is memory for texts: where they can not be read in place they are copied there. Before a text that finds no more room reading stops; if it is the first item it becomes an `HPyItem_OBJECT`. Texts can be read until Python code runs. The handles among the items are to be closed, with `HPyItems_Close`. */
_HPY_IMPORT("ctx_Sequence_ReadItems") HPy_ssize_t HPySequence_ReadItems(HPyContext *ctx, HPy seq, HPy_ssize_t start, HPyItem *items, HPy_ssize_t count, char *room, HPy_ssize_t room_size);
/* Reads up to `count` pairs of a dict and returns how many; 0 at the end. `items` has room for twice as many: keys and values in turn. `*position` is 0 at first, and means nothing else to the caller. `room` and handles as with `HPySequence_ReadItems`. A dict that changes its size meanwhile may give a pair twice or not at all. */
_HPY_IMPORT("ctx_Dict_ReadItems") HPy_ssize_t HPyDict_ReadItems(HPyContext *ctx, HPy dict, HPy_ssize_t *position, HPyItem *items, HPy_ssize_t count, char *room, HPy_ssize_t room_size);
/* A new object, with all that is in it, from items in the order in which they are finished: an `HPyItem_LIST`, `HPyItem_TUPLE` or `HPyItem_DICT` stands after what it holds, and its `length` says how many values (a dict: pairs, each a key and its value) before it that are. One value must be left at the end. Texts are UTF-8 and need no NUL; what is said to be `HPyItem_ASCII` must be. Handles stay open. */
_HPY_IMPORT("ctx_FromItems") HPy HPy_FromItems(HPyContext *ctx, const HPyItem *items, HPy_ssize_t count);
/* Are the items of a tuple these texts? 1 if `tuple` is a tuple of `count` strs that are the `texts`, in UTF-8, in this order; 0 otherwise. For the names of keywords: texts that lie in the same place each time are compared fastest. */
_HPY_IMPORT("ctx_Tuple_EqualsUTF8") int HPyTuple_EqualsUTF8(HPyContext *ctx, HPy tuple, const char *const *texts, HPy_ssize_t count);

#undef _HPY_IMPORT

#endif /* HPY_GEN_FUNCTIONS_H */
