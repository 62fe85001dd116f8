/* Made by 'npm run generate' from the records in api/. Do not edit.
 * Where CPython keeps the objects of the context handles, and which of them are at one address for ever. */
#ifndef HPY_GEN_CPYTHON_CONTEXT_H
#define HPY_GEN_CPYTHON_CONTEXT_H

#define _HPY_CONTEXT_HANDLES(OBJECT, NAMESPACE) \
    OBJECT(h_None, Py_None) \
    OBJECT(h_True, Py_True) \
    OBJECT(h_False, Py_False) \
    OBJECT(h_NotImplemented, Py_NotImplemented) \
    OBJECT(h_Ellipsis, Py_Ellipsis) \
    OBJECT(h_BaseException, PyExc_BaseException) \
    OBJECT(h_Exception, PyExc_Exception) \
    OBJECT(h_StopAsyncIteration, PyExc_StopAsyncIteration) \
    OBJECT(h_StopIteration, PyExc_StopIteration) \
    OBJECT(h_GeneratorExit, PyExc_GeneratorExit) \
    OBJECT(h_ArithmeticError, PyExc_ArithmeticError) \
    OBJECT(h_LookupError, PyExc_LookupError) \
    OBJECT(h_AssertionError, PyExc_AssertionError) \
    OBJECT(h_AttributeError, PyExc_AttributeError) \
    OBJECT(h_BufferError, PyExc_BufferError) \
    OBJECT(h_EOFError, PyExc_EOFError) \
    OBJECT(h_FloatingPointError, PyExc_FloatingPointError) \
    OBJECT(h_OSError, PyExc_OSError) \
    OBJECT(h_ImportError, PyExc_ImportError) \
    OBJECT(h_ModuleNotFoundError, PyExc_ModuleNotFoundError) \
    OBJECT(h_IndexError, PyExc_IndexError) \
    OBJECT(h_KeyError, PyExc_KeyError) \
    OBJECT(h_KeyboardInterrupt, PyExc_KeyboardInterrupt) \
    OBJECT(h_MemoryError, PyExc_MemoryError) \
    OBJECT(h_NameError, PyExc_NameError) \
    OBJECT(h_OverflowError, PyExc_OverflowError) \
    OBJECT(h_RuntimeError, PyExc_RuntimeError) \
    OBJECT(h_RecursionError, PyExc_RecursionError) \
    OBJECT(h_NotImplementedError, PyExc_NotImplementedError) \
    OBJECT(h_SyntaxError, PyExc_SyntaxError) \
    OBJECT(h_IndentationError, PyExc_IndentationError) \
    OBJECT(h_TabError, PyExc_TabError) \
    OBJECT(h_ReferenceError, PyExc_ReferenceError) \
    OBJECT(h_SystemError, PyExc_SystemError) \
    OBJECT(h_SystemExit, PyExc_SystemExit) \
    OBJECT(h_TypeError, PyExc_TypeError) \
    OBJECT(h_UnboundLocalError, PyExc_UnboundLocalError) \
    OBJECT(h_UnicodeError, PyExc_UnicodeError) \
    OBJECT(h_UnicodeEncodeError, PyExc_UnicodeEncodeError) \
    OBJECT(h_UnicodeDecodeError, PyExc_UnicodeDecodeError) \
    OBJECT(h_UnicodeTranslateError, PyExc_UnicodeTranslateError) \
    OBJECT(h_ValueError, PyExc_ValueError) \
    OBJECT(h_ZeroDivisionError, PyExc_ZeroDivisionError) \
    OBJECT(h_BlockingIOError, PyExc_BlockingIOError) \
    OBJECT(h_BrokenPipeError, PyExc_BrokenPipeError) \
    OBJECT(h_ChildProcessError, PyExc_ChildProcessError) \
    OBJECT(h_ConnectionError, PyExc_ConnectionError) \
    OBJECT(h_ConnectionAbortedError, PyExc_ConnectionAbortedError) \
    OBJECT(h_ConnectionRefusedError, PyExc_ConnectionRefusedError) \
    OBJECT(h_ConnectionResetError, PyExc_ConnectionResetError) \
    OBJECT(h_FileExistsError, PyExc_FileExistsError) \
    OBJECT(h_FileNotFoundError, PyExc_FileNotFoundError) \
    OBJECT(h_InterruptedError, PyExc_InterruptedError) \
    OBJECT(h_IsADirectoryError, PyExc_IsADirectoryError) \
    OBJECT(h_NotADirectoryError, PyExc_NotADirectoryError) \
    OBJECT(h_PermissionError, PyExc_PermissionError) \
    OBJECT(h_ProcessLookupError, PyExc_ProcessLookupError) \
    OBJECT(h_TimeoutError, PyExc_TimeoutError) \
    OBJECT(h_Warning, PyExc_Warning) \
    OBJECT(h_UserWarning, PyExc_UserWarning) \
    OBJECT(h_DeprecationWarning, PyExc_DeprecationWarning) \
    OBJECT(h_PendingDeprecationWarning, PyExc_PendingDeprecationWarning) \
    OBJECT(h_SyntaxWarning, PyExc_SyntaxWarning) \
    OBJECT(h_RuntimeWarning, PyExc_RuntimeWarning) \
    OBJECT(h_FutureWarning, PyExc_FutureWarning) \
    OBJECT(h_ImportWarning, PyExc_ImportWarning) \
    OBJECT(h_UnicodeWarning, PyExc_UnicodeWarning) \
    OBJECT(h_BytesWarning, PyExc_BytesWarning) \
    OBJECT(h_ResourceWarning, PyExc_ResourceWarning) \
    OBJECT(h_BaseObjectType, &PyBaseObject_Type) \
    OBJECT(h_TypeType, &PyType_Type) \
    OBJECT(h_BoolType, &PyBool_Type) \
    OBJECT(h_LongType, &PyLong_Type) \
    OBJECT(h_FloatType, &PyFloat_Type) \
    OBJECT(h_UnicodeType, &PyUnicode_Type) \
    OBJECT(h_TupleType, &PyTuple_Type) \
    OBJECT(h_ListType, &PyList_Type) \
    OBJECT(h_ComplexType, &PyComplex_Type) \
    OBJECT(h_BytesType, &PyBytes_Type) \
    OBJECT(h_MemoryViewType, &PyMemoryView_Type) \
    OBJECT(h_CapsuleType, &PyCapsule_Type) \
    OBJECT(h_SliceType, &PySlice_Type) \
    NAMESPACE(h_Builtins, "builtins") \
    OBJECT(h_DictType, &PyDict_Type)

#define _HPY_CONTEXT_CONSTANTS(OBJECT) \
    OBJECT(h_None, Py_None) \
    OBJECT(h_True, Py_True) \
    OBJECT(h_False, Py_False) \
    OBJECT(h_NotImplemented, Py_NotImplemented) \
    OBJECT(h_Ellipsis, Py_Ellipsis) \
    OBJECT(h_BaseObjectType, &PyBaseObject_Type) \
    OBJECT(h_TypeType, &PyType_Type) \
    OBJECT(h_BoolType, &PyBool_Type) \
    OBJECT(h_LongType, &PyLong_Type) \
    OBJECT(h_FloatType, &PyFloat_Type) \
    OBJECT(h_UnicodeType, &PyUnicode_Type) \
    OBJECT(h_TupleType, &PyTuple_Type) \
    OBJECT(h_ListType, &PyList_Type) \
    OBJECT(h_ComplexType, &PyComplex_Type) \
    OBJECT(h_BytesType, &PyBytes_Type) \
    OBJECT(h_MemoryViewType, &PyMemoryView_Type) \
    OBJECT(h_CapsuleType, &PyCapsule_Type) \
    OBJECT(h_SliceType, &PySlice_Type) \
    OBJECT(h_DictType, &PyDict_Type)

#endif /* HPY_GEN_CPYTHON_CONTEXT_H */
