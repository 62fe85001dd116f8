/**
 * CPython's C API in common use, and what each function becomes in HPy: the one table behind `harpy port`, the headers
 * it parses with, and docs/porting.md.
 *
 * A row is `DECLARATION => FORM`, and after `;;` what else there is to know. In FORM the parameters stand for the arguments,
 * and `...` for all further ones; `port_*` are helpers that `harpy port` writes into the file (prelude.ts). `=> -` has no mechanical form: the note says what to do.
 * `borrowed`: CPython's result is borrowed, HPy's is to be closed. `steals x`: CPython takes over the reference in x.
 */
export const C_API = `
# References
void Py_INCREF(void *o) => HPy_Dup(ctx, o) ;; the new handle is another one: keep what HPy_Dup returns
void Py_XINCREF(void *o) => HPy_Dup(ctx, o) ;; HPy_Dup and HPy_Close take HPY_NULL
void Py_DECREF(void *o) => HPy_Close(ctx, o)
void Py_XDECREF(void *o) => HPy_Close(ctx, o)
void Py_CLEAR(void *o) => HPy_Close(ctx, o) ;; and set the variable to HPy_NULL; of a struct member: HPyField_Store(ctx, owner, &field, HPy_NULL)
void Py_SETREF(void *o, void *v) => - ;; of a struct member: HPyField_Store
void Py_XSETREF(void *o, void *v) => - ;; of a struct member: HPyField_Store
void Py_VISIT(void *o) => HPy_VISIT(&o)
PyObject *Py_NewRef(void *o) => HPy_Dup(ctx, o)
PyObject *Py_XNewRef(void *o) => HPy_Dup(ctx, o)
Py_ssize_t Py_REFCNT(void *o) => - ;; there is no count in HPy
PyTypeObject *Py_TYPE(void *o) => HPy_Type(ctx, o) ;; borrowed
int Py_IS_TYPE(void *o, PyTypeObject *type) => port_is_type(ctx, o, type)
int Py_Is(PyObject *a, PyObject *b) => HPy_Is(ctx, a, b)
int Py_IsNone(PyObject *a) => HPy_Is(ctx, a, ctx->h_None)
int Py_IsTrue(PyObject *a) => HPy_Is(ctx, a, ctx->h_True)
int Py_IsFalse(PyObject *a) => HPy_Is(ctx, a, ctx->h_False)
Py_ssize_t Py_SIZE(void *o) => - ;; HPy has no objects of variable size: keep the items behind a pointer in the struct

# Integers
PyObject *PyLong_FromLong(long v) => HPyLong_FromLong(ctx, v)
PyObject *PyLong_FromUnsignedLong(unsigned long v) => HPyLong_FromUnsignedLong(ctx, v)
PyObject *PyLong_FromLongLong(long long v) => HPyLong_FromLongLong(ctx, v)
PyObject *PyLong_FromUnsignedLongLong(unsigned long long v) => HPyLong_FromUnsignedLongLong(ctx, v)
PyObject *PyLong_FromSsize_t(Py_ssize_t v) => HPyLong_FromSsize_t(ctx, v)
PyObject *PyLong_FromSize_t(size_t v) => HPyLong_FromSize_t(ctx, v)
PyObject *PyLong_FromVoidPtr(void *p) => HPyLong_FromSize_t(ctx, (size_t)(p))
PyObject *PyLong_FromDouble(double v) => - ;; HPyFloat_FromDouble, then HPy_Long
PyObject *PyLong_FromString(const char *s, char **end, int base) => - ;; call int with a str
long PyLong_AsLong(PyObject *o) => HPyLong_AsLong(ctx, o)
int PyLong_AsInt(PyObject *o) => HPyLong_AsInt32_t(ctx, o)
unsigned long PyLong_AsUnsignedLong(PyObject *o) => HPyLong_AsUnsignedLong(ctx, o)
unsigned long PyLong_AsUnsignedLongMask(PyObject *o) => HPyLong_AsUnsignedLongMask(ctx, o)
long long PyLong_AsLongLong(PyObject *o) => HPyLong_AsLongLong(ctx, o)
unsigned long long PyLong_AsUnsignedLongLong(PyObject *o) => HPyLong_AsUnsignedLongLong(ctx, o)
unsigned long long PyLong_AsUnsignedLongLongMask(PyObject *o) => HPyLong_AsUnsignedLongLongMask(ctx, o)
Py_ssize_t PyLong_AsSsize_t(PyObject *o) => HPyLong_AsSsize_t(ctx, o)
size_t PyLong_AsSize_t(PyObject *o) => HPyLong_AsSize_t(ctx, o)
double PyLong_AsDouble(PyObject *o) => HPyLong_AsDouble(ctx, o)
void *PyLong_AsVoidPtr(PyObject *o) => HPyLong_AsVoidPtr(ctx, o)
long PyLong_AsLongAndOverflow(PyObject *o, int *overflow) => - ;; HPyLong_AsLong, then HPyErr_ExceptionMatches(ctx, ctx->h_OverflowError)
PyObject *PyBool_FromLong(long v) => HPyBool_FromLong(ctx, v)

# Floats and complex numbers
PyObject *PyFloat_FromDouble(double v) => HPyFloat_FromDouble(ctx, v)
double PyFloat_AsDouble(PyObject *o) => HPyFloat_AsDouble(ctx, o)
double PyFloat_AS_DOUBLE(PyObject *o) => HPyFloat_AsDouble(ctx, o)
PyObject *PyFloat_FromString(PyObject *o) => HPy_Float(ctx, o)
PyObject *PyComplex_FromDoubles(double re, double im) => - ;; call ctx->h_ComplexType with two floats
double PyComplex_RealAsDouble(PyObject *o) => - ;; HPy_GetAttr_s(ctx, o, "real"), then HPyFloat_AsDouble
double PyComplex_ImagAsDouble(PyObject *o) => - ;; HPy_GetAttr_s(ctx, o, "imag"), then HPyFloat_AsDouble

# Which type
int PyLong_Check(PyObject *o) => HPy_TypeCheck(ctx, o, ctx->h_LongType)
int PyLong_CheckExact(PyObject *o) => port_is_type(ctx, o, ctx->h_LongType)
int PyFloat_Check(PyObject *o) => HPy_TypeCheck(ctx, o, ctx->h_FloatType)
int PyFloat_CheckExact(PyObject *o) => port_is_type(ctx, o, ctx->h_FloatType)
int PyComplex_Check(PyObject *o) => HPy_TypeCheck(ctx, o, ctx->h_ComplexType)
int PyBool_Check(PyObject *o) => HPy_TypeCheck(ctx, o, ctx->h_BoolType)
int PyUnicode_Check(PyObject *o) => HPyUnicode_Check(ctx, o)
int PyUnicode_CheckExact(PyObject *o) => port_is_type(ctx, o, ctx->h_UnicodeType)
int PyBytes_Check(PyObject *o) => HPyBytes_Check(ctx, o)
int PyBytes_CheckExact(PyObject *o) => port_is_type(ctx, o, ctx->h_BytesType)
int PyByteArray_Check(PyObject *o) => - ;; there is no handle of bytearray: look it up in builtins
int PyList_Check(PyObject *o) => HPyList_Check(ctx, o)
int PyList_CheckExact(PyObject *o) => port_is_type(ctx, o, ctx->h_ListType)
int PyTuple_Check(PyObject *o) => HPyTuple_Check(ctx, o)
int PyTuple_CheckExact(PyObject *o) => port_is_type(ctx, o, ctx->h_TupleType)
int PyDict_Check(PyObject *o) => HPyDict_Check(ctx, o)
int PyDict_CheckExact(PyObject *o) => port_is_type(ctx, o, ctx->h_DictType)
int PySet_Check(PyObject *o) => - ;; there is no handle of set: look it up in builtins
int PySlice_Check(PyObject *o) => HPy_TypeCheck(ctx, o, ctx->h_SliceType)
int PyType_Check(PyObject *o) => HPy_TypeCheck(ctx, o, ctx->h_TypeType)
int PyCapsule_CheckExact(PyObject *o) => port_is_type(ctx, o, ctx->h_CapsuleType)
int PyCallable_Check(PyObject *o) => HPyCallable_Check(ctx, o)
int PyNumber_Check(PyObject *o) => HPyNumber_Check(ctx, o)
int PyIndex_Check(PyObject *o) => HPy_HasAttr_s(ctx, o, "__index__")
int PyIter_Check(PyObject *o) => HPyIter_Check(ctx, o)
int PySequence_Check(PyObject *o) => HPy_HasAttr_s(ctx, o, "__getitem__") ;; true for a dict too
int PyMapping_Check(PyObject *o) => HPy_HasAttr_s(ctx, o, "__getitem__")
int PyObject_TypeCheck(void *o, PyTypeObject *type) => HPy_TypeCheck(ctx, o, type)
int PyObject_IsInstance(PyObject *o, PyObject *type) => HPy_TypeCheck(ctx, o, type) ;; does not ask __instancecheck__
int PyObject_IsSubclass(PyObject *o, PyObject *type) => HPyType_IsSubtype(ctx, o, type) ;; does not ask __subclasscheck__
int PyType_IsSubtype(PyTypeObject *a, PyTypeObject *b) => HPyType_IsSubtype(ctx, a, b)

# Any object
PyObject *PyObject_Repr(PyObject *o) => HPy_Repr(ctx, o)
PyObject *PyObject_Str(PyObject *o) => HPy_Str(ctx, o)
PyObject *PyObject_ASCII(PyObject *o) => HPy_ASCII(ctx, o)
PyObject *PyObject_Bytes(PyObject *o) => HPy_Bytes(ctx, o)
Py_hash_t PyObject_Hash(PyObject *o) => HPy_Hash(ctx, o)
int PyObject_IsTrue(PyObject *o) => HPy_IsTrue(ctx, o)
int PyObject_Not(PyObject *o) => - ;; HPy_IsTrue, negated unless it is -1
PyObject *PyObject_Type(PyObject *o) => HPy_Type(ctx, o)
Py_ssize_t PyObject_Length(PyObject *o) => HPy_Length(ctx, o)
Py_ssize_t PyObject_Size(PyObject *o) => HPy_Length(ctx, o)
Py_ssize_t PyObject_LengthHint(PyObject *o, Py_ssize_t d) => - ;; HPy_CallMethodTupleDict_s of operator.length_hint
PyObject *PyObject_RichCompare(PyObject *a, PyObject *b, int op) => HPy_RichCompare(ctx, a, b, op)
int PyObject_RichCompareBool(PyObject *a, PyObject *b, int op) => HPy_RichCompareBool(ctx, a, b, op)
PyObject *PyObject_GetAttr(PyObject *o, PyObject *name) => HPy_GetAttr(ctx, o, name)
PyObject *PyObject_GetAttrString(PyObject *o, const char *name) => HPy_GetAttr_s(ctx, o, name)
int PyObject_HasAttr(PyObject *o, PyObject *name) => HPy_HasAttr(ctx, o, name)
int PyObject_HasAttrString(PyObject *o, const char *name) => HPy_HasAttr_s(ctx, o, name)
int PyObject_SetAttr(PyObject *o, PyObject *name, PyObject *v) => HPy_SetAttr(ctx, o, name, v)
int PyObject_SetAttrString(PyObject *o, const char *name, PyObject *v) => HPy_SetAttr_s(ctx, o, name, v)
int PyObject_DelAttr(PyObject *o, PyObject *name) => HPy_DelAttr(ctx, o, name)
int PyObject_DelAttrString(PyObject *o, const char *name) => HPy_DelAttr_s(ctx, o, name)
PyObject *PyObject_GenericGetAttr(PyObject *o, PyObject *name) => - ;; HPy has no tp_getattro; what it is for is usually a getter
int PyObject_GenericSetAttr(PyObject *o, PyObject *name, PyObject *v) => - ;; HPy has no tp_setattro; what it is for is usually a setter
PyObject *PyObject_GetItem(PyObject *o, PyObject *key) => HPy_GetItem(ctx, o, key)
int PyObject_SetItem(PyObject *o, PyObject *key, PyObject *v) => HPy_SetItem(ctx, o, key, v)
int PyObject_DelItem(PyObject *o, PyObject *key) => HPy_DelItem(ctx, o, key)
PyObject *PyObject_GetIter(PyObject *o) => HPy_GetIter(ctx, o)
Py_hash_t PyObject_HashNotImplemented(PyObject *o) => - ;; as tp_hash: a type with HPy_tp_richcompare and without HPy_tp_hash is not hashable
PyObject *PyObject_SelfIter(PyObject *o) => HPy_Dup(ctx, o)
PyObject *PyIter_Next(PyObject *it) => HPyIter_Next(ctx, it)
PyObject *PyObject_Dir(PyObject *o) => - ;; call dir of ctx->h_Builtins
PyObject *PySeqIter_New(PyObject *o) => HPy_GetIter(ctx, o) ;; of a type with HPy_sq_item
int PyObject_Print(PyObject *o, FILE *fp, int flags) => - ;; HPy_Str or HPy_Repr, then HPyUnicode_AsUTF8AndSize

# Calls
PyObject *PyObject_Call(PyObject *f, PyObject *args, PyObject *kw) => HPy_CallTupleDict(ctx, f, args, kw)
PyObject *PyObject_CallObject(PyObject *f, PyObject *args) => HPy_CallTupleDict(ctx, f, args, HPy_NULL)
PyObject *PyObject_CallNoArgs(PyObject *f) => HPy_Call(ctx, f, NULL, 0, HPy_NULL)
PyObject *PyObject_CallOneArg(PyObject *f, PyObject *arg) => HPy_Call(ctx, f, (HPy[]){arg}, 1, HPy_NULL)
PyObject *PyObject_CallFunction(PyObject *f, const char *format, ...) => port_call(ctx, f, HPy_BuildValue(ctx, format, ...)) ;; the format in parentheses: "(dd)"
PyObject *PyObject_CallFunctionObjArgs(PyObject *f, ...) => HPy_Call(ctx, f, (HPy[]){...}, count, HPy_NULL) ;; without the NULL at the end
PyObject *PyObject_CallMethod(PyObject *o, const char *name, const char *format, ...) => port_call_method(ctx, o, name, HPy_BuildValue(ctx, format, ...)) ;; the format in parentheses: "(dd)"
PyObject *PyObject_CallMethodObjArgs(PyObject *o, PyObject *name, ...) => HPy_CallMethod(ctx, name, (HPy[]){o, ...}, count, HPy_NULL) ;; without the NULL at the end
PyObject *PyObject_CallMethodNoArgs(PyObject *o, PyObject *name) => HPy_CallMethod(ctx, name, &o, 1, HPy_NULL)
PyObject *PyObject_CallMethodOneArg(PyObject *o, PyObject *name, PyObject *arg) => HPy_CallMethod(ctx, name, (HPy[]){o, arg}, 2, HPy_NULL)
PyObject *PyObject_Vectorcall(PyObject *f, PyObject *const *args, size_t nargsf, PyObject *kwnames) => HPy_Call(ctx, f, args, nargsf, kwnames) ;; there is no PY_VECTORCALL_ARGUMENTS_OFFSET
PyObject *PyObject_VectorcallMethod(PyObject *name, PyObject *const *args, size_t nargsf, PyObject *kwnames) => HPy_CallMethod(ctx, name, args, nargsf, kwnames) ;; there is no PY_VECTORCALL_ARGUMENTS_OFFSET
Py_ssize_t PyVectorcall_NARGS(size_t nargsf) => (HPy_ssize_t)(nargsf)
PyObject *PyVectorcall_Call(PyObject *f, PyObject *args, PyObject *kw) => - ;; HPy_tp_call has the signature of vectorcall

# Arguments and values
int PyArg_ParseTuple(PyObject *args, const char *format, ...) => HPyArg_Parse(ctx, NULL, args, nargs, format, ...)
int PyArg_ParseTupleAndKeywords(PyObject *args, PyObject *kw, const char *format, char **keywords, ...) => HPyArg_ParseKeywords(ctx, &tracker, args, nargs, kwnames, format, keywords, ...) ;; HPyArg_ParseKeywordsDict in HPy_tp_new and HPy_tp_init; close the tracker on every path after it
int PyArg_UnpackTuple(PyObject *args, const char *name, Py_ssize_t min, Py_ssize_t max, ...) => HPyArg_Parse(ctx, NULL, args, nargs, format, ...) ;; one O for each
PyObject *Py_BuildValue(const char *format, ...) => HPy_BuildValue(ctx, format, ...) ;; N, y and # are not there
PyObject *PyTuple_Pack(Py_ssize_t n, ...) => HPyTuple_Pack(ctx, n, ...)

# Text and bytes
PyObject *PyUnicode_FromString(const char *s) => HPyUnicode_FromString(ctx, s)
PyObject *PyUnicode_FromStringAndSize(const char *s, Py_ssize_t n) => port_text(ctx, s, n) ;; HPyUnicode_FromString, if the text ends with NUL
PyObject *PyUnicode_FromFormat(const char *format, ...) => HPyUnicode_FromFormat(ctx, format, ...)
PyObject *PyUnicode_InternFromString(const char *s) => HPyUnicode_FromString(ctx, s)
PyObject *PyUnicode_Concat(PyObject *a, PyObject *b) => HPy_Add(ctx, a, b)
PyObject *PyUnicode_Join(PyObject *sep, PyObject *items) => port_call_method(ctx, sep, "join", HPy_BuildValue(ctx, "(O)", items))
PyObject *PyUnicode_Substring(PyObject *s, Py_ssize_t start, Py_ssize_t end) => HPyUnicode_Substring(ctx, s, start, end)
int PyUnicode_Compare(PyObject *a, PyObject *b) => - ;; HPy_RichCompareBool
int PyUnicode_CompareWithASCIIString(PyObject *a, const char *s) => - ;; strcmp of HPyUnicode_AsUTF8AndSize
Py_ssize_t PyUnicode_GetLength(PyObject *s) => HPy_Length(ctx, s)
Py_ssize_t PyUnicode_GET_LENGTH(PyObject *s) => HPy_Length(ctx, s)
Py_UCS4 PyUnicode_READ_CHAR(PyObject *s, Py_ssize_t i) => HPyUnicode_ReadChar(ctx, s, i)
Py_UCS4 PyUnicode_ReadChar(PyObject *s, Py_ssize_t i) => HPyUnicode_ReadChar(ctx, s, i)
int PyUnicode_KIND(PyObject *s) => - ;; HPyUnicode_AsUTF8AndSize, or HPyUnicode_ReadChar
void *PyUnicode_DATA(PyObject *s) => - ;; HPyUnicode_AsUTF8AndSize, or HPyUnicode_ReadChar
const char *PyUnicode_AsUTF8(PyObject *s) => HPyUnicode_AsUTF8AndSize(ctx, s, NULL) ;; valid while the handle is open
const char *PyUnicode_AsUTF8AndSize(PyObject *s, Py_ssize_t *size) => HPyUnicode_AsUTF8AndSize(ctx, s, size) ;; valid while the handle is open
PyObject *PyUnicode_AsUTF8String(PyObject *s) => HPyUnicode_AsUTF8String(ctx, s)
PyObject *PyUnicode_AsASCIIString(PyObject *s) => HPyUnicode_AsASCIIString(ctx, s)
PyObject *PyUnicode_AsLatin1String(PyObject *s) => HPyUnicode_AsLatin1String(ctx, s)
PyObject *PyUnicode_EncodeFSDefault(PyObject *s) => HPyUnicode_EncodeFSDefault(ctx, s)
PyObject *PyUnicode_DecodeFSDefault(const char *s) => HPyUnicode_DecodeFSDefault(ctx, s)
PyObject *PyUnicode_DecodeFSDefaultAndSize(const char *s, Py_ssize_t n) => HPyUnicode_DecodeFSDefaultAndSize(ctx, s, n)
PyObject *PyUnicode_DecodeASCII(const char *s, Py_ssize_t n, const char *errors) => HPyUnicode_DecodeASCII(ctx, s, n, errors)
PyObject *PyUnicode_DecodeLatin1(const char *s, Py_ssize_t n, const char *errors) => HPyUnicode_DecodeLatin1(ctx, s, n, errors)
PyObject *PyUnicode_DecodeUTF8(const char *s, Py_ssize_t n, const char *errors) => port_text(ctx, s, n) ;; always strict
PyObject *PyUnicode_FromEncodedObject(PyObject *o, const char *encoding, const char *errors) => HPyUnicode_FromEncodedObject(ctx, o, encoding, errors)
PyObject *PyUnicode_FromWideChar(const wchar_t *w, Py_ssize_t n) => HPyUnicode_FromWideChar(ctx, w, n)
PyObject *PyBytes_FromString(const char *s) => HPyBytes_FromString(ctx, s)
PyObject *PyBytes_FromStringAndSize(const char *s, Py_ssize_t n) => HPyBytes_FromStringAndSize(ctx, s, n) ;; s must not be NULL: fill a buffer of your own first
char *PyBytes_AsString(PyObject *o) => HPyBytes_AsString(ctx, o) ;; read-only
char *PyBytes_AS_STRING(PyObject *o) => HPyBytes_AS_STRING(ctx, o) ;; read-only
Py_ssize_t PyBytes_Size(PyObject *o) => HPyBytes_Size(ctx, o)
Py_ssize_t PyBytes_GET_SIZE(PyObject *o) => HPyBytes_GET_SIZE(ctx, o)
int PyBytes_AsStringAndSize(PyObject *o, char **s, Py_ssize_t *n) => - ;; HPyBytes_AsString and HPyBytes_Size
int _PyBytes_Resize(PyObject **o, Py_ssize_t n) => - ;; make bytes when their size is known

# Lists and tuples
PyObject *PyList_New(Py_ssize_t n) => HPyList_New(ctx, n) ;; with items set one by one: HPyListBuilder_New
Py_ssize_t PyList_Size(PyObject *list) => HPy_Length(ctx, list)
Py_ssize_t PyList_GET_SIZE(PyObject *list) => HPy_Length(ctx, list)
PyObject *PyList_GetItem(PyObject *list, Py_ssize_t i) => HPy_GetItem_i(ctx, list, i) ;; borrowed; a negative index counts from the end in HPy
PyObject *PyList_GET_ITEM(PyObject *list, Py_ssize_t i) => HPy_GetItem_i(ctx, list, i) ;; borrowed
int PyList_SetItem(PyObject *list, Py_ssize_t i, PyObject *v) => port_set_item(ctx, list, i, v) ;; steals v; in a list being filled: HPyListBuilder_Set
void PyList_SET_ITEM(PyObject *list, Py_ssize_t i, PyObject *v) => port_set_item(ctx, list, i, v) ;; steals v; in a list being filled: HPyListBuilder_Set
int PyList_Append(PyObject *list, PyObject *v) => HPyList_Append(ctx, list, v)
int PyList_Insert(PyObject *list, Py_ssize_t i, PyObject *v) => HPyList_Insert(ctx, list, i, v)
PyObject *PyList_AsTuple(PyObject *list) => port_call(ctx, ctx->h_TupleType, HPy_BuildValue(ctx, "(O)", list))
PyObject *PyList_GetSlice(PyObject *list, Py_ssize_t start, Py_ssize_t end) => HPy_GetSlice(ctx, list, start, end)
int PyList_SetSlice(PyObject *list, Py_ssize_t start, Py_ssize_t end, PyObject *v) => HPy_SetSlice(ctx, list, start, end, v)
int PyList_Sort(PyObject *list) => port_do(ctx, list, "sort", HPy_BuildValue(ctx, "()"))
int PyList_Reverse(PyObject *list) => port_do(ctx, list, "reverse", HPy_BuildValue(ctx, "()"))
PyObject *PyTuple_New(Py_ssize_t n) => HPyTupleBuilder_New(ctx, n) ;; a tuple is made with a builder, HPyTuple_FromArray or HPyTuple_Pack
Py_ssize_t PyTuple_Size(PyObject *tuple) => HPy_Length(ctx, tuple)
Py_ssize_t PyTuple_GET_SIZE(PyObject *tuple) => HPy_Length(ctx, tuple)
PyObject *PyTuple_GetItem(PyObject *tuple, Py_ssize_t i) => HPy_GetItem_i(ctx, tuple, i) ;; borrowed
PyObject *PyTuple_GET_ITEM(PyObject *tuple, Py_ssize_t i) => HPy_GetItem_i(ctx, tuple, i) ;; borrowed
int PyTuple_SetItem(PyObject *tuple, Py_ssize_t i, PyObject *v) => HPyTupleBuilder_Set(ctx, builder, i, v) ;; steals v
void PyTuple_SET_ITEM(PyObject *tuple, Py_ssize_t i, PyObject *v) => HPyTupleBuilder_Set(ctx, builder, i, v) ;; steals v
PyObject *PyTuple_GetSlice(PyObject *tuple, Py_ssize_t start, Py_ssize_t end) => HPy_GetSlice(ctx, tuple, start, end)

# Dicts and sets
PyObject *PyDict_New(void) => HPyDict_New(ctx)
PyObject *PyDict_Copy(PyObject *d) => HPyDict_Copy(ctx, d)
PyObject *PyDict_Keys(PyObject *d) => HPyDict_Keys(ctx, d)
PyObject *PyDict_Values(PyObject *d) => - ;; call dict.values, then list
PyObject *PyDict_Items(PyObject *d) => - ;; call dict.items, then list
Py_ssize_t PyDict_Size(PyObject *d) => HPy_Length(ctx, d)
PyObject *PyDict_GetItem(PyObject *d, PyObject *key) => port_dict_get(ctx, d, key) ;; borrowed; HPy_NULL without an exception if it is not there
PyObject *PyDict_GetItemWithError(PyObject *d, PyObject *key) => port_dict_get(ctx, d, key) ;; borrowed
PyObject *PyDict_GetItemString(PyObject *d, const char *key) => port_dict_get_s(ctx, d, key) ;; borrowed
int PyDict_SetItem(PyObject *d, PyObject *key, PyObject *v) => HPy_SetItem(ctx, d, key, v)
int PyDict_SetItemString(PyObject *d, const char *key, PyObject *v) => HPy_SetItem_s(ctx, d, key, v)
int PyDict_DelItem(PyObject *d, PyObject *key) => HPy_DelItem(ctx, d, key)
int PyDict_DelItemString(PyObject *d, const char *key) => HPy_DelItem_s(ctx, d, key)
int PyDict_Contains(PyObject *d, PyObject *key) => HPy_Contains(ctx, d, key)
PyObject *PyDict_SetDefault(PyObject *d, PyObject *key, PyObject *v) => - ;; HPy_Contains, then HPy_SetItem
int PyDict_Next(PyObject *d, Py_ssize_t *pos, PyObject **key, PyObject **value) => - ;; HPyDict_Keys, then HPy_GetItem_i and HPy_GetItem for each
int PyDict_Update(PyObject *d, PyObject *other) => port_do(ctx, d, "update", HPy_BuildValue(ctx, "(O)", other))
void PyDict_Clear(PyObject *d) => port_do(ctx, d, "clear", HPy_BuildValue(ctx, "()"))
PyObject *PySet_New(PyObject *items) => - ;; call set of ctx->h_Builtins
int PySet_Add(PyObject *set, PyObject *v) => port_do(ctx, set, "add", HPy_BuildValue(ctx, "(O)", v))
int PySet_Contains(PyObject *set, PyObject *v) => HPy_Contains(ctx, set, v)

# Sequences and mappings
Py_ssize_t PySequence_Size(PyObject *o) => HPy_Length(ctx, o)
Py_ssize_t PySequence_Length(PyObject *o) => HPy_Length(ctx, o)
PyObject *PySequence_GetItem(PyObject *o, Py_ssize_t i) => HPy_GetItem_i(ctx, o, i)
int PySequence_SetItem(PyObject *o, Py_ssize_t i, PyObject *v) => HPy_SetItem_i(ctx, o, i, v)
int PySequence_DelItem(PyObject *o, Py_ssize_t i) => HPy_DelItem_i(ctx, o, i)
int PySequence_Contains(PyObject *o, PyObject *v) => HPy_Contains(ctx, o, v)
PyObject *PySequence_Concat(PyObject *a, PyObject *b) => HPy_Add(ctx, a, b)
PyObject *PySequence_GetSlice(PyObject *o, Py_ssize_t start, Py_ssize_t end) => HPy_GetSlice(ctx, o, start, end)
int PySequence_SetSlice(PyObject *o, Py_ssize_t start, Py_ssize_t end, PyObject *v) => HPy_SetSlice(ctx, o, start, end, v)
PyObject *PySequence_List(PyObject *o) => port_call(ctx, ctx->h_ListType, HPy_BuildValue(ctx, "(O)", o))
PyObject *PySequence_Tuple(PyObject *o) => port_call(ctx, ctx->h_TupleType, HPy_BuildValue(ctx, "(O)", o))
PyObject *PySequence_Fast(PyObject *o, const char *message) => port_sequence(ctx, o, message)
Py_ssize_t PySequence_Fast_GET_SIZE(PyObject *o) => HPy_Length(ctx, o)
PyObject *PySequence_Fast_GET_ITEM(PyObject *o, Py_ssize_t i) => HPy_GetItem_i(ctx, o, i) ;; borrowed
PyObject **PySequence_Fast_ITEMS(PyObject *o) => - ;; HPy_GetItem_i for each item
Py_ssize_t PyMapping_Size(PyObject *o) => HPy_Length(ctx, o)
PyObject *PyMapping_GetItemString(PyObject *o, const char *key) => HPy_GetItem_s(ctx, o, key)
int PyMapping_SetItemString(PyObject *o, const char *key, PyObject *v) => HPy_SetItem_s(ctx, o, key, v)
int PyMapping_HasKey(PyObject *o, PyObject *key) => HPy_Contains(ctx, o, key)
PyObject *PySlice_New(PyObject *start, PyObject *stop, PyObject *step) => HPySlice_New(ctx, start, stop, step)
int PySlice_Unpack(PyObject *s, Py_ssize_t *start, Py_ssize_t *stop, Py_ssize_t *step) => HPySlice_Unpack(ctx, s, start, stop, step)
Py_ssize_t PySlice_AdjustIndices(Py_ssize_t n, Py_ssize_t *start, Py_ssize_t *stop, Py_ssize_t step) => HPySlice_AdjustIndices(ctx, n, start, stop, step)

# Numbers
PyObject *PyNumber_Add(PyObject *a, PyObject *b) => HPy_Add(ctx, a, b)
PyObject *PyNumber_Subtract(PyObject *a, PyObject *b) => HPy_Subtract(ctx, a, b)
PyObject *PyNumber_Multiply(PyObject *a, PyObject *b) => HPy_Multiply(ctx, a, b)
PyObject *PyNumber_MatrixMultiply(PyObject *a, PyObject *b) => HPy_MatrixMultiply(ctx, a, b)
PyObject *PyNumber_FloorDivide(PyObject *a, PyObject *b) => HPy_FloorDivide(ctx, a, b)
PyObject *PyNumber_TrueDivide(PyObject *a, PyObject *b) => HPy_TrueDivide(ctx, a, b)
PyObject *PyNumber_Remainder(PyObject *a, PyObject *b) => HPy_Remainder(ctx, a, b)
PyObject *PyNumber_Divmod(PyObject *a, PyObject *b) => HPy_Divmod(ctx, a, b)
PyObject *PyNumber_Power(PyObject *a, PyObject *b, PyObject *c) => HPy_Power(ctx, a, b, c)
PyObject *PyNumber_Negative(PyObject *a) => HPy_Negative(ctx, a)
PyObject *PyNumber_Positive(PyObject *a) => HPy_Positive(ctx, a)
PyObject *PyNumber_Absolute(PyObject *a) => HPy_Absolute(ctx, a)
PyObject *PyNumber_Invert(PyObject *a) => HPy_Invert(ctx, a)
PyObject *PyNumber_Lshift(PyObject *a, PyObject *b) => HPy_Lshift(ctx, a, b)
PyObject *PyNumber_Rshift(PyObject *a, PyObject *b) => HPy_Rshift(ctx, a, b)
PyObject *PyNumber_And(PyObject *a, PyObject *b) => HPy_And(ctx, a, b)
PyObject *PyNumber_Xor(PyObject *a, PyObject *b) => HPy_Xor(ctx, a, b)
PyObject *PyNumber_Or(PyObject *a, PyObject *b) => HPy_Or(ctx, a, b)
PyObject *PyNumber_InPlaceAdd(PyObject *a, PyObject *b) => HPy_InPlaceAdd(ctx, a, b)
PyObject *PyNumber_InPlaceSubtract(PyObject *a, PyObject *b) => HPy_InPlaceSubtract(ctx, a, b)
PyObject *PyNumber_InPlaceMultiply(PyObject *a, PyObject *b) => HPy_InPlaceMultiply(ctx, a, b)
PyObject *PyNumber_Index(PyObject *a) => HPy_Index(ctx, a)
PyObject *PyNumber_Long(PyObject *a) => HPy_Long(ctx, a)
PyObject *PyNumber_Float(PyObject *a) => HPy_Float(ctx, a)
Py_ssize_t PyNumber_AsSsize_t(PyObject *a, PyObject *exc) => HPyLong_AsSsize_t(ctx, a) ;; raises OverflowError

# Exceptions
void PyErr_SetString(PyObject *type, const char *message) => HPyErr_SetString(ctx, type, message)
void PyErr_SetObject(PyObject *type, PyObject *value) => HPyErr_SetObject(ctx, type, value)
void PyErr_SetNone(PyObject *type) => HPyErr_SetObject(ctx, type, ctx->h_None)
PyObject *PyErr_Format(PyObject *type, const char *format, ...) => HPyErr_Format(ctx, type, format, ...)
PyObject *PyErr_NoMemory(void) => HPyErr_NoMemory(ctx)
PyObject *PyErr_Occurred(void) => HPyErr_Occurred(ctx) ;; 0 or 1
int PyErr_ExceptionMatches(PyObject *type) => HPyErr_ExceptionMatches(ctx, type)
void PyErr_Clear(void) => HPyErr_Clear(ctx)
void PyErr_Print(void) => HPyErr_WriteUnraisable(ctx, HPy_NULL) ;; not the same text
void PyErr_WriteUnraisable(PyObject *o) => HPyErr_WriteUnraisable(ctx, o)
PyObject *PyErr_NewException(const char *name, PyObject *base, PyObject *dict) => HPyErr_NewException(ctx, name, base, dict)
PyObject *PyErr_NewExceptionWithDoc(const char *name, const char *doc, PyObject *base, PyObject *dict) => HPyErr_NewExceptionWithDoc(ctx, name, doc, base, dict)
PyObject *PyErr_SetFromErrno(PyObject *type) => HPyErr_SetFromErrno(ctx, type)
PyObject *PyErr_SetFromErrnoWithFilename(PyObject *type, const char *filename) => HPyErr_SetFromErrnoWithFilename(ctx, type, filename)
PyObject *PyErr_SetFromErrnoWithFilenameObject(PyObject *type, PyObject *filename) => HPyErr_SetFromErrnoWithFilenameObject(ctx, type, filename)
int PyErr_WarnEx(PyObject *category, const char *message, Py_ssize_t level) => HPyErr_WarnEx(ctx, category, message, level)
int PyErr_BadArgument(void) => - ;; HPyErr_SetString(ctx, ctx->h_TypeError, ...)
void PyErr_BadInternalCall(void) => - ;; HPyErr_SetString(ctx, ctx->h_SystemError, ...)
int PyErr_CheckSignals(void) => 0 ;; the host looks for signals itself
void PyErr_Fetch(PyObject **type, PyObject **value, PyObject **tb) => - ;; do what may raise before the exception is set, or call through Python
void PyErr_Restore(PyObject *type, PyObject *value, PyObject *tb) => - ;; HPyErr_SetObject
void PyErr_NormalizeException(PyObject **type, PyObject **value, PyObject **tb) => - ;; exceptions are always whole in HPy
void Py_FatalError(const char *message) => HPy_FatalError(ctx, message)

# Capsules
PyObject *PyCapsule_New(void *pointer, const char *name, PyCapsule_Destructor destructor) => HPyCapsule_New(ctx, pointer, name, destructor) ;; the destructor gets name, pointer and context instead of the capsule: HPyCapsule_DESTRUCTOR
void *PyCapsule_GetPointer(PyObject *o, const char *name) => HPyCapsule_GetPointer(ctx, o, name)
const char *PyCapsule_GetName(PyObject *o) => HPyCapsule_GetName(ctx, o)
void *PyCapsule_GetContext(PyObject *o) => HPyCapsule_GetContext(ctx, o)
int PyCapsule_SetContext(PyObject *o, void *context) => HPyCapsule_SetContext(ctx, o, context)
int PyCapsule_SetPointer(PyObject *o, void *pointer) => HPyCapsule_SetPointer(ctx, o, pointer)
int PyCapsule_SetName(PyObject *o, const char *name) => HPyCapsule_SetName(ctx, o, name)
int PyCapsule_IsValid(PyObject *o, const char *name) => HPyCapsule_IsValid(ctx, o, name)
void *PyCapsule_Import(const char *name, int no_block) => - ;; HPyImport_ImportModule, HPy_GetAttr_s, HPyCapsule_GetPointer

# Modules and imports
PyObject *PyImport_ImportModule(const char *name) => HPyImport_ImportModule(ctx, name)
PyObject *PyModule_Create(struct PyModuleDef *def) => HPy_MODINIT(name, def) ;; what follows it goes into an HPy_mod_exec slot
PyObject *PyModuleDef_Init(struct PyModuleDef *def) => HPy_MODINIT(name, def)
int PyModule_AddObject(PyObject *m, const char *name, PyObject *v) => port_add_object(ctx, m, name, v) ;; steals v, if it succeeds
int PyModule_AddObjectRef(PyObject *m, const char *name, PyObject *v) => HPy_SetAttr_s(ctx, m, name, v)
int PyModule_Add(PyObject *m, const char *name, PyObject *v) => port_add(ctx, m, name, v) ;; steals v
int PyModule_AddIntConstant(PyObject *m, const char *name, long v) => port_add(ctx, m, name, HPyLong_FromLong(ctx, v))
int PyModule_AddStringConstant(PyObject *m, const char *name, const char *v) => port_add(ctx, m, name, HPyUnicode_FromString(ctx, v))
int PyModule_AddType(PyObject *m, PyTypeObject *type) => port_add_type(ctx, m, type)
PyObject *PyModule_GetDict(PyObject *m) => HPy_GetAttr_s(ctx, m, "__dict__") ;; borrowed
void *PyModule_GetState(PyObject *m) => &port_state ;; a static struct, with an HPyGlobal for each object
PyObject *PyState_FindModule(struct PyModuleDef *def) => - ;; HPyGlobal

# Types and memory
int PyType_Ready(PyTypeObject *type) => port_ready(ctx, &type, HPyType_FromSpec(ctx, &type_spec, NULL)) ;; HPyType_FromSpec, kept in an HPyGlobal
PyObject *PyType_FromSpec(PyType_Spec *spec) => HPyType_FromSpec(ctx, spec, NULL)
PyObject *PyType_FromSpecWithBases(PyType_Spec *spec, PyObject *bases) => HPyType_FromSpec(ctx, spec, (HPyType_SpecParam[]){{HPyType_SpecParam_Base, bases}, {0}}) ;; HPyType_SpecParam_BasesTuple for a tuple
PyObject *PyType_FromModuleAndSpec(PyObject *m, PyType_Spec *spec, PyObject *bases) => HPyType_FromSpec(ctx, spec, NULL) ;; without the module: HPyGlobal instead of its state
void *PyType_GetModuleState(PyTypeObject *type) => &port_state ;; a static struct, with an HPyGlobal for each object
PyObject *PyType_GenericNew(PyTypeObject *type, PyObject *args, PyObject *kw) => HPyType_GenericNew(ctx, type, args, nargs, kw)
PyObject *PyType_GenericAlloc(PyTypeObject *type, Py_ssize_t n) => HPy_New(ctx, type, &data)
void PyObject_Del(void *o) => - ;; the host frees the struct
void PyObject_GC_Del(void *o) => - ;; the host frees the struct
void PyObject_GC_Track(void *o) => - ;; the host tracks what has HPy_tp_traverse
void PyObject_GC_UnTrack(void *o) => - ;; the host tracks what has HPy_tp_traverse
void PyObject_ClearWeakRefs(PyObject *o) => - ;; the host does
void *PyMem_Malloc(size_t n) => malloc(n)
void *PyMem_Calloc(size_t n, size_t size) => calloc(n, size)
void *PyMem_Realloc(void *p, size_t n) => realloc(p, n)
void PyMem_Free(void *p) => free(p)
void PyMem_Del(void *p) => free(p)
void *PyMem_RawMalloc(size_t n) => malloc(n)
void *PyMem_RawCalloc(size_t n, size_t size) => calloc(n, size)
void *PyMem_RawRealloc(void *p, size_t n) => realloc(p, n)
void PyMem_RawFree(void *p) => free(p)
void *PyMem_MALLOC(size_t n) => malloc(n)
void *PyMem_REALLOC(void *p, size_t n) => realloc(p, n)
void PyMem_FREE(void *p) => free(p)
void *PyObject_Malloc(size_t n) => malloc(n)
void *PyObject_Calloc(size_t n, size_t size) => calloc(n, size)
void *PyObject_Realloc(void *p, size_t n) => realloc(p, n)
void PyObject_Free(void *p) => free(p)

# Buffers
int PyObject_GetBuffer(PyObject *o, Py_buffer *view, int flags) => - ;; HPy 0.9 provides buffers but does not consume them: HPy_Bytes, or a memoryview
int PyObject_CheckBuffer(PyObject *o) => - ;; HPy 0.9 provides buffers but does not consume them
void PyBuffer_Release(Py_buffer *view) => - ;; HPy 0.9 provides buffers but does not consume them
int PyBuffer_FillInfo(Py_buffer *view, PyObject *o, void *buf, Py_ssize_t n, int readonly, int flags) => port_fill_buffer(ctx, view, o, buf, n, readonly, flags)
PyObject *PyMemoryView_FromObject(PyObject *o) => port_call(ctx, ctx->h_MemoryViewType, HPy_BuildValue(ctx, "(O)", o))

# Threads and the interpreter
void *PyEval_SaveThread(void) => HPy_LeavePythonExecution(ctx)
void PyEval_RestoreThread(void *state) => HPy_ReenterPythonExecution(ctx, state)
int PyGILState_Ensure(void) => - ;; a thread of C can't enter: collect what it has and call from a thread of Python
void PyGILState_Release(int state) => - ;; a thread of C can't enter
PyObject *PyEval_GetBuiltins(void) => HPy_Dup(ctx, ctx->h_Builtins) ;; borrowed
PyObject *PyEval_CallObject(PyObject *f, PyObject *args) => HPy_CallTupleDict(ctx, f, args, HPy_NULL)
int PyRun_SimpleString(const char *s) => - ;; HPy_Compile_s and HPy_EvalCode
int Py_EnterRecursiveCall(const char *where) => - ;; count the depth yourself
void Py_LeaveRecursiveCall(void) => - ;; count the depth yourself
PyObject *PyContextVar_New(const char *name, PyObject *d) => HPyContextVar_New(ctx, name, d)
int PyContextVar_Get(PyObject *v, PyObject *d, PyObject **result) => HPyContextVar_Get(ctx, v, d, result)
PyObject *PyContextVar_Set(PyObject *v, PyObject *o) => HPyContextVar_Set(ctx, v, o)
char *PyOS_double_to_string(double v, char format, int precision, int flags, int *type) => - ;; HPyFloat_FromDouble, then HPy_Repr
double PyOS_string_to_double(const char *s, char **end, PyObject *exc) => - ;; strtod, or float of a str
int PyOS_snprintf(char *s, size_t n, const char *format, ...) => snprintf(s, n, format, ...)
`;
