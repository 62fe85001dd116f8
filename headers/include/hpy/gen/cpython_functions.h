/* Made by 'npm run generate' from the records in api/. Do not edit.
 * The context functions that are one call of the C API. */
#ifndef HPY_GEN_CPYTHON_FUNCTIONS_H
#define HPY_GEN_CPYTHON_FUNCTIONS_H

_HPY_INLINE HPy HPyLong_FromInt32_t(HPyContext *_HPy_UNUSED_ARG(ctx), int32_t value) {
    return _HPy_From(PyLong_FromLong(value));
}

_HPY_INLINE HPy HPyLong_FromUInt32_t(HPyContext *_HPy_UNUSED_ARG(ctx), uint32_t value) {
    return _HPy_From(PyLong_FromUnsignedLong(value));
}

_HPY_INLINE HPy HPyLong_FromInt64_t(HPyContext *_HPy_UNUSED_ARG(ctx), int64_t v) {
    return _HPy_From(PyLong_FromLongLong(v));
}

_HPY_INLINE HPy HPyLong_FromUInt64_t(HPyContext *_HPy_UNUSED_ARG(ctx), uint64_t v) {
    return _HPy_From(PyLong_FromUnsignedLongLong(v));
}

_HPY_INLINE HPy HPyLong_FromSize_t(HPyContext *_HPy_UNUSED_ARG(ctx), size_t value) {
    return _HPy_From(PyLong_FromSize_t(value));
}

_HPY_INLINE HPy HPyLong_FromSsize_t(HPyContext *_HPy_UNUSED_ARG(ctx), HPy_ssize_t value) {
    return _HPy_From(PyLong_FromSsize_t(value));
}

_HPY_INLINE uint32_t HPyLong_AsUInt32_tMask(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return (uint32_t)PyLong_AsUnsignedLongMask(h._i);
}

_HPY_INLINE int64_t HPyLong_AsInt64_t(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return (int64_t)PyLong_AsLongLong(h._i);
}

_HPY_INLINE uint64_t HPyLong_AsUInt64_t(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return (uint64_t)PyLong_AsUnsignedLongLong(h._i);
}

_HPY_INLINE uint64_t HPyLong_AsUInt64_tMask(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return (uint64_t)PyLong_AsUnsignedLongLongMask(h._i);
}

_HPY_INLINE size_t HPyLong_AsSize_t(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return (size_t)PyLong_AsSize_t(h._i);
}

_HPY_INLINE HPy_ssize_t HPyLong_AsSsize_t(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return (HPy_ssize_t)PyLong_AsSsize_t(h._i);
}

_HPY_INLINE void *HPyLong_AsVoidPtr(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return (void *)PyLong_AsVoidPtr(h._i);
}

_HPY_INLINE double HPyLong_AsDouble(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return (double)PyLong_AsDouble(h._i);
}

_HPY_INLINE HPy HPyFloat_FromDouble(HPyContext *_HPy_UNUSED_ARG(ctx), double v) {
    return _HPy_From(PyFloat_FromDouble(v));
}

_HPY_INLINE int HPyNumber_Check(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return (int)PyNumber_Check(h._i);
}

_HPY_INLINE HPy HPy_Add(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h1, HPy h2) {
    return _HPy_From(PyNumber_Add(h1._i, h2._i));
}

_HPY_INLINE HPy HPy_Subtract(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h1, HPy h2) {
    return _HPy_From(PyNumber_Subtract(h1._i, h2._i));
}

_HPY_INLINE HPy HPy_Multiply(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h1, HPy h2) {
    return _HPy_From(PyNumber_Multiply(h1._i, h2._i));
}

_HPY_INLINE HPy HPy_MatrixMultiply(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h1, HPy h2) {
    return _HPy_From(PyNumber_MatrixMultiply(h1._i, h2._i));
}

_HPY_INLINE HPy HPy_FloorDivide(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h1, HPy h2) {
    return _HPy_From(PyNumber_FloorDivide(h1._i, h2._i));
}

_HPY_INLINE HPy HPy_TrueDivide(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h1, HPy h2) {
    return _HPy_From(PyNumber_TrueDivide(h1._i, h2._i));
}

_HPY_INLINE HPy HPy_Remainder(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h1, HPy h2) {
    return _HPy_From(PyNumber_Remainder(h1._i, h2._i));
}

_HPY_INLINE HPy HPy_Divmod(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h1, HPy h2) {
    return _HPy_From(PyNumber_Divmod(h1._i, h2._i));
}

_HPY_INLINE HPy HPy_Power(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h1, HPy h2, HPy h3) {
    return _HPy_From(PyNumber_Power(h1._i, h2._i, h3._i));
}

_HPY_INLINE HPy HPy_Negative(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h1) {
    return _HPy_From(PyNumber_Negative(h1._i));
}

_HPY_INLINE HPy HPy_Positive(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h1) {
    return _HPy_From(PyNumber_Positive(h1._i));
}

_HPY_INLINE HPy HPy_Absolute(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h1) {
    return _HPy_From(PyNumber_Absolute(h1._i));
}

_HPY_INLINE HPy HPy_Invert(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h1) {
    return _HPy_From(PyNumber_Invert(h1._i));
}

_HPY_INLINE HPy HPy_Lshift(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h1, HPy h2) {
    return _HPy_From(PyNumber_Lshift(h1._i, h2._i));
}

_HPY_INLINE HPy HPy_Rshift(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h1, HPy h2) {
    return _HPy_From(PyNumber_Rshift(h1._i, h2._i));
}

_HPY_INLINE HPy HPy_And(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h1, HPy h2) {
    return _HPy_From(PyNumber_And(h1._i, h2._i));
}

_HPY_INLINE HPy HPy_Xor(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h1, HPy h2) {
    return _HPy_From(PyNumber_Xor(h1._i, h2._i));
}

_HPY_INLINE HPy HPy_Or(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h1, HPy h2) {
    return _HPy_From(PyNumber_Or(h1._i, h2._i));
}

_HPY_INLINE HPy HPy_Index(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h1) {
    return _HPy_From(PyNumber_Index(h1._i));
}

_HPY_INLINE HPy HPy_Long(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h1) {
    return _HPy_From(PyNumber_Long(h1._i));
}

_HPY_INLINE HPy HPy_Float(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h1) {
    return _HPy_From(PyNumber_Float(h1._i));
}

_HPY_INLINE HPy HPy_InPlaceAdd(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h1, HPy h2) {
    return _HPy_From(PyNumber_InPlaceAdd(h1._i, h2._i));
}

_HPY_INLINE HPy HPy_InPlaceSubtract(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h1, HPy h2) {
    return _HPy_From(PyNumber_InPlaceSubtract(h1._i, h2._i));
}

_HPY_INLINE HPy HPy_InPlaceMultiply(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h1, HPy h2) {
    return _HPy_From(PyNumber_InPlaceMultiply(h1._i, h2._i));
}

_HPY_INLINE HPy HPy_InPlaceMatrixMultiply(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h1, HPy h2) {
    return _HPy_From(PyNumber_InPlaceMatrixMultiply(h1._i, h2._i));
}

_HPY_INLINE HPy HPy_InPlaceFloorDivide(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h1, HPy h2) {
    return _HPy_From(PyNumber_InPlaceFloorDivide(h1._i, h2._i));
}

_HPY_INLINE HPy HPy_InPlaceTrueDivide(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h1, HPy h2) {
    return _HPy_From(PyNumber_InPlaceTrueDivide(h1._i, h2._i));
}

_HPY_INLINE HPy HPy_InPlaceRemainder(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h1, HPy h2) {
    return _HPy_From(PyNumber_InPlaceRemainder(h1._i, h2._i));
}

_HPY_INLINE HPy HPy_InPlacePower(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h1, HPy h2, HPy h3) {
    return _HPy_From(PyNumber_InPlacePower(h1._i, h2._i, h3._i));
}

_HPY_INLINE HPy HPy_InPlaceLshift(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h1, HPy h2) {
    return _HPy_From(PyNumber_InPlaceLshift(h1._i, h2._i));
}

_HPY_INLINE HPy HPy_InPlaceRshift(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h1, HPy h2) {
    return _HPy_From(PyNumber_InPlaceRshift(h1._i, h2._i));
}

_HPY_INLINE HPy HPy_InPlaceAnd(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h1, HPy h2) {
    return _HPy_From(PyNumber_InPlaceAnd(h1._i, h2._i));
}

_HPY_INLINE HPy HPy_InPlaceXor(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h1, HPy h2) {
    return _HPy_From(PyNumber_InPlaceXor(h1._i, h2._i));
}

_HPY_INLINE HPy HPy_InPlaceOr(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h1, HPy h2) {
    return _HPy_From(PyNumber_InPlaceOr(h1._i, h2._i));
}

_HPY_INLINE int HPyCallable_Check(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return (int)PyCallable_Check(h._i);
}

_HPY_INLINE HPy HPyErr_SetObject(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h_type, HPy h_value) {
    PyErr_SetObject(h_type._i, h_value._i);
    return HPy_NULL;
}

_HPY_INLINE int HPyErr_Occurred(HPyContext *_HPy_UNUSED_ARG(ctx)) {
    return PyErr_Occurred() != 0;
}

_HPY_INLINE int HPyErr_ExceptionMatches(HPyContext *_HPy_UNUSED_ARG(ctx), HPy exc) {
    return (int)PyErr_ExceptionMatches(exc._i);
}

_HPY_INLINE HPy HPyErr_NoMemory(HPyContext *_HPy_UNUSED_ARG(ctx)) {
    return _HPy_From(PyErr_NoMemory());
}

_HPY_INLINE void HPyErr_Clear(HPyContext *_HPy_UNUSED_ARG(ctx)) {
    PyErr_Clear();
}

_HPY_INLINE HPy HPyErr_NewException(HPyContext *_HPy_UNUSED_ARG(ctx), const char *utf8_name, HPy base, HPy dict) {
    return _HPy_From(PyErr_NewException(utf8_name, base._i, dict._i));
}

_HPY_INLINE HPy HPyErr_NewExceptionWithDoc(HPyContext *_HPy_UNUSED_ARG(ctx), const char *utf8_name, const char *utf8_doc, HPy base, HPy dict) {
    return _HPy_From(PyErr_NewExceptionWithDoc(utf8_name, utf8_doc, base._i, dict._i));
}

_HPY_INLINE int HPyErr_WarnEx(HPyContext *_HPy_UNUSED_ARG(ctx), HPy category, const char *utf8_message, HPy_ssize_t stack_level) {
    return (int)PyErr_WarnEx(category._i, utf8_message, stack_level);
}

_HPY_INLINE void HPyErr_WriteUnraisable(HPyContext *_HPy_UNUSED_ARG(ctx), HPy obj) {
    PyErr_WriteUnraisable(obj._i);
}

_HPY_INLINE int HPy_IsTrue(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return (int)PyObject_IsTrue(h._i);
}

_HPY_INLINE HPy HPy_GetAttr(HPyContext *_HPy_UNUSED_ARG(ctx), HPy obj, HPy name) {
    return _HPy_From(PyObject_GetAttr(obj._i, name._i));
}

_HPY_INLINE HPy HPy_GetAttr_s(HPyContext *_HPy_UNUSED_ARG(ctx), HPy obj, const char *utf8_name) {
    return _HPy_From(PyObject_GetAttrString(obj._i, utf8_name));
}

_HPY_INLINE int HPy_HasAttr(HPyContext *_HPy_UNUSED_ARG(ctx), HPy obj, HPy name) {
    return (int)PyObject_HasAttr(obj._i, name._i);
}

_HPY_INLINE int HPy_HasAttr_s(HPyContext *_HPy_UNUSED_ARG(ctx), HPy obj, const char *utf8_name) {
    return (int)PyObject_HasAttrString(obj._i, utf8_name);
}

_HPY_INLINE int HPy_SetAttr(HPyContext *_HPy_UNUSED_ARG(ctx), HPy obj, HPy name, HPy value) {
    return (int)PyObject_SetAttr(obj._i, name._i, value._i);
}

_HPY_INLINE int HPy_SetAttr_s(HPyContext *_HPy_UNUSED_ARG(ctx), HPy obj, const char *utf8_name, HPy value) {
    return (int)PyObject_SetAttrString(obj._i, utf8_name, value._i);
}

_HPY_INLINE HPy HPy_GetItem(HPyContext *_HPy_UNUSED_ARG(ctx), HPy obj, HPy key) {
    return _HPy_From(PyObject_GetItem(obj._i, key._i));
}

_HPY_INLINE HPy HPy_GetItem_s(HPyContext *_HPy_UNUSED_ARG(ctx), HPy obj, const char *utf8_key) {
    return _HPy_From(PyMapping_GetItemString(obj._i, utf8_key));
}

_HPY_INLINE int HPy_Contains(HPyContext *_HPy_UNUSED_ARG(ctx), HPy container, HPy key) {
    return (int)PySequence_Contains(container._i, key._i);
}

_HPY_INLINE int HPy_SetItem(HPyContext *_HPy_UNUSED_ARG(ctx), HPy obj, HPy key, HPy value) {
    return (int)PyObject_SetItem(obj._i, key._i, value._i);
}

_HPY_INLINE int HPy_SetItem_s(HPyContext *_HPy_UNUSED_ARG(ctx), HPy obj, const char *utf8_key, HPy value) {
    return (int)PyMapping_SetItemString(obj._i, utf8_key, value._i);
}

_HPY_INLINE HPy HPy_Repr(HPyContext *_HPy_UNUSED_ARG(ctx), HPy obj) {
    return _HPy_From(PyObject_Repr(obj._i));
}

_HPY_INLINE HPy HPy_Str(HPyContext *_HPy_UNUSED_ARG(ctx), HPy obj) {
    return _HPy_From(PyObject_Str(obj._i));
}

_HPY_INLINE HPy HPy_ASCII(HPyContext *_HPy_UNUSED_ARG(ctx), HPy obj) {
    return _HPy_From(PyObject_ASCII(obj._i));
}

_HPY_INLINE HPy HPy_Bytes(HPyContext *_HPy_UNUSED_ARG(ctx), HPy obj) {
    return _HPy_From(PyObject_Bytes(obj._i));
}

_HPY_INLINE HPy HPy_RichCompare(HPyContext *_HPy_UNUSED_ARG(ctx), HPy v, HPy w, int op) {
    return _HPy_From(PyObject_RichCompare(v._i, w._i, op));
}

_HPY_INLINE int HPy_RichCompareBool(HPyContext *_HPy_UNUSED_ARG(ctx), HPy v, HPy w, int op) {
    return (int)PyObject_RichCompareBool(v._i, w._i, op);
}

_HPY_INLINE HPy_hash_t HPy_Hash(HPyContext *_HPy_UNUSED_ARG(ctx), HPy obj) {
    return (HPy_hash_t)PyObject_Hash(obj._i);
}

_HPY_INLINE int HPyBytes_Check(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return (int)PyBytes_Check(h._i);
}

_HPY_INLINE HPy_ssize_t HPyBytes_Size(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return (HPy_ssize_t)PyBytes_Size(h._i);
}

_HPY_INLINE HPy_ssize_t HPyBytes_GET_SIZE(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return (HPy_ssize_t)PyBytes_GET_SIZE(h._i);
}

_HPY_INLINE const char *HPyBytes_AsString(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return (const char *)PyBytes_AsString(h._i);
}

_HPY_INLINE const char *HPyBytes_AS_STRING(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return (const char *)PyBytes_AS_STRING(h._i);
}

_HPY_INLINE HPy HPyBytes_FromString(HPyContext *_HPy_UNUSED_ARG(ctx), const char *bytes) {
    return _HPy_From(PyBytes_FromString(bytes));
}

_HPY_INLINE HPy HPyUnicode_FromString(HPyContext *_HPy_UNUSED_ARG(ctx), const char *utf8) {
    return _HPy_From(PyUnicode_FromString(utf8));
}

_HPY_INLINE int HPyUnicode_Check(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return (int)PyUnicode_Check(h._i);
}

_HPY_INLINE HPy HPyUnicode_AsASCIIString(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return _HPy_From(PyUnicode_AsASCIIString(h._i));
}

_HPY_INLINE HPy HPyUnicode_AsLatin1String(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return _HPy_From(PyUnicode_AsLatin1String(h._i));
}

_HPY_INLINE HPy HPyUnicode_AsUTF8String(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return _HPy_From(PyUnicode_AsUTF8String(h._i));
}

_HPY_INLINE const char *HPyUnicode_AsUTF8AndSize(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h, HPy_ssize_t *size) {
    return (const char *)PyUnicode_AsUTF8AndSize(h._i, size);
}

_HPY_INLINE HPy HPyUnicode_FromWideChar(HPyContext *_HPy_UNUSED_ARG(ctx), const wchar_t *w, HPy_ssize_t size) {
    return _HPy_From(PyUnicode_FromWideChar(w, size));
}

_HPY_INLINE HPy HPyUnicode_DecodeFSDefault(HPyContext *_HPy_UNUSED_ARG(ctx), const char *v) {
    return _HPy_From(PyUnicode_DecodeFSDefault(v));
}

_HPY_INLINE HPy HPyUnicode_DecodeFSDefaultAndSize(HPyContext *_HPy_UNUSED_ARG(ctx), const char *v, HPy_ssize_t size) {
    return _HPy_From(PyUnicode_DecodeFSDefaultAndSize(v, size));
}

_HPY_INLINE HPy HPyUnicode_EncodeFSDefault(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return _HPy_From(PyUnicode_EncodeFSDefault(h._i));
}

_HPY_INLINE HPy_UCS4 HPyUnicode_ReadChar(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h, HPy_ssize_t index) {
    return (HPy_UCS4)PyUnicode_ReadChar(h._i, index);
}

_HPY_INLINE HPy HPyUnicode_DecodeASCII(HPyContext *_HPy_UNUSED_ARG(ctx), const char *ascii, HPy_ssize_t size, const char *errors) {
    return _HPy_From(PyUnicode_DecodeASCII(ascii, size, errors));
}

_HPY_INLINE HPy HPyUnicode_DecodeLatin1(HPyContext *_HPy_UNUSED_ARG(ctx), const char *latin1, HPy_ssize_t size, const char *errors) {
    return _HPy_From(PyUnicode_DecodeLatin1(latin1, size, errors));
}

_HPY_INLINE int HPyList_Check(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return (int)PyList_Check(h._i);
}

_HPY_INLINE HPy HPyList_New(HPyContext *_HPy_UNUSED_ARG(ctx), HPy_ssize_t len) {
    return _HPy_From(PyList_New(len));
}

_HPY_INLINE int HPyList_Append(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h_list, HPy h_item) {
    return (int)PyList_Append(h_list._i, h_item._i);
}

_HPY_INLINE int HPyDict_Check(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return (int)PyDict_Check(h._i);
}

_HPY_INLINE HPy HPyDict_New(HPyContext *_HPy_UNUSED_ARG(ctx)) {
    return _HPy_From(PyDict_New());
}

_HPY_INLINE int HPyTuple_Check(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return (int)PyTuple_Check(h._i);
}

_HPY_INLINE HPy HPyImport_ImportModule(HPyContext *_HPy_UNUSED_ARG(ctx), const char *utf8_name) {
    return _HPy_From(PyImport_ImportModule(utf8_name));
}

_HPY_INLINE int HPy_DelItem(HPyContext *_HPy_UNUSED_ARG(ctx), HPy obj, HPy key) {
    return (int)PyObject_DelItem(obj._i, key._i);
}

_HPY_INLINE int HPy_DelItem_s(HPyContext *_HPy_UNUSED_ARG(ctx), HPy obj, const char *utf8_key) {
    return (int)PyMapping_DelItemString(obj._i, utf8_key);
}

_HPY_INLINE int HPyCapsule_IsValid(HPyContext *_HPy_UNUSED_ARG(ctx), HPy capsule, const char *utf8_name) {
    return (int)PyCapsule_IsValid(capsule._i, utf8_name);
}

_HPY_INLINE HPy HPy_EvalCode(HPyContext *_HPy_UNUSED_ARG(ctx), HPy code, HPy globals, HPy locals) {
    return _HPy_From(PyEval_EvalCode(code._i, globals._i, locals._i));
}

_HPY_INLINE HPy HPyContextVar_New(HPyContext *_HPy_UNUSED_ARG(ctx), const char *name, HPy default_value) {
    return _HPy_From(PyContextVar_New(name, default_value._i));
}

_HPY_INLINE HPy HPyContextVar_Set(HPyContext *_HPy_UNUSED_ARG(ctx), HPy context_var, HPy value) {
    return _HPy_From(PyContextVar_Set(context_var._i, value._i));
}

_HPY_INLINE HPy HPyUnicode_FromEncodedObject(HPyContext *_HPy_UNUSED_ARG(ctx), HPy obj, const char *encoding, const char *errors) {
    return _HPy_From(PyUnicode_FromEncodedObject(obj._i, encoding, errors));
}

_HPY_INLINE HPy HPyUnicode_Substring(HPyContext *_HPy_UNUSED_ARG(ctx), HPy str, HPy_ssize_t start, HPy_ssize_t end) {
    return _HPy_From(PyUnicode_Substring(str._i, start, end));
}

_HPY_INLINE HPy HPyDict_Keys(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return _HPy_From(PyDict_Keys(h._i));
}

_HPY_INLINE HPy HPyDict_Copy(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h) {
    return _HPy_From(PyDict_Copy(h._i));
}

_HPY_INLINE int HPySlice_Unpack(HPyContext *_HPy_UNUSED_ARG(ctx), HPy slice, HPy_ssize_t *start, HPy_ssize_t *stop, HPy_ssize_t *step) {
    return (int)PySlice_Unpack(slice._i, start, stop, step);
}

_HPY_INLINE HPy HPy_CallMethod(HPyContext *_HPy_UNUSED_ARG(ctx), HPy name, const HPy *args, size_t nargs, HPy kwnames) {
    return _HPy_From(PyObject_VectorcallMethod(name._i, _HPy_AsPyArray(args), nargs, kwnames._i));
}

_HPY_INLINE int HPyList_Insert(HPyContext *_HPy_UNUSED_ARG(ctx), HPy h_list, HPy_ssize_t index, HPy h_item) {
    return (int)PyList_Insert(h_list._i, index, h_item._i);
}

_HPY_INLINE HPy HPy_GetSlice(HPyContext *_HPy_UNUSED_ARG(ctx), HPy obj, HPy_ssize_t start, HPy_ssize_t end) {
    return _HPy_From(PySequence_GetSlice(obj._i, start, end));
}

_HPY_INLINE int HPy_SetSlice(HPyContext *_HPy_UNUSED_ARG(ctx), HPy obj, HPy_ssize_t start, HPy_ssize_t end, HPy value) {
    return (int)PySequence_SetSlice(obj._i, start, end, value._i);
}

_HPY_INLINE int HPy_DelSlice(HPyContext *_HPy_UNUSED_ARG(ctx), HPy obj, HPy_ssize_t start, HPy_ssize_t end) {
    return (int)PySequence_DelSlice(obj._i, start, end);
}

_HPY_INLINE HPy HPy_GetIter(HPyContext *_HPy_UNUSED_ARG(ctx), HPy obj) {
    return _HPy_From(PyObject_GetIter(obj._i));
}

_HPY_INLINE HPy HPyIter_Next(HPyContext *_HPy_UNUSED_ARG(ctx), HPy obj) {
    return _HPy_From(PyIter_Next(obj._i));
}

_HPY_INLINE int HPyIter_Check(HPyContext *_HPy_UNUSED_ARG(ctx), HPy obj) {
    return (int)PyIter_Check(obj._i);
}

_HPY_INLINE HPy HPySlice_New(HPyContext *_HPy_UNUSED_ARG(ctx), HPy start, HPy stop, HPy step) {
    return _HPy_From(PySlice_New(start._i, stop._i, step._i));
}


#endif /* HPY_GEN_CPYTHON_FUNCTIONS_H */
