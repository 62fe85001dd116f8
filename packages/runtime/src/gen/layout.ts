// Made by 'npm run generate' from the records in api/. Do not edit.

/** Size of each shared struct and offset of each member, in bytes, on wasm32. */
export const layout = {
  HPySlot: {"size":8,"slot":0,"impl":4},
  HPyMeth: {"size":16,"name":0,"impl":4,"signature":8,"doc":12},
  HPyMember: {"size":20,"name":0,"type":4,"offset":8,"readonly":12,"doc":16},
  HPyGetSet: {"size":20,"name":0,"getter_impl":4,"setter_impl":8,"doc":12,"closure":16},
  HPyDef: {"size":24,"kind":0,"slot":4,"meth":4,"member":4,"getset":4},
  HPyModuleDef: {"size":4,"doc":0,"legacy_methods":8,"defines":12,"globals":16},
  HPyType_Spec: {"size":32,"name":0,"basicsize":4,"itemsize":8,"flags":12,"builtin_shape":16,"legacy_slots":20,"defines":24,"doc":28},
  HPyType_SpecParam: {"size":8,"kind":0,"object":4},
  HPy_buffer: {"size":44,"buf":0,"obj":4,"len":8,"itemsize":12,"readonly":16,"ndim":20,"format":24,"shape":28,"strides":32,"suboffsets":36,"internal":40},
  HPyCallFunction: {"size":8,"cpy_trampoline":0,"impl":4},
  HPyCapsule_Destructor: {"size":8,"cpy_trampoline":0,"impl":4},
  HPyItem: {"size":16,"kind":0,"length":4,"integer":8,"number":8,"text":8,"object":8},
  HPyContext: {"size":344,"name":0,"abi_version":4,"h_None":8,"h_True":12,"h_False":16,"h_NotImplemented":20,"h_Ellipsis":24,"h_BaseException":28,"h_Exception":32,"h_StopAsyncIteration":36,"h_StopIteration":40,"h_GeneratorExit":44,"h_ArithmeticError":48,"h_LookupError":52,"h_AssertionError":56,"h_AttributeError":60,"h_BufferError":64,"h_EOFError":68,"h_FloatingPointError":72,"h_OSError":76,"h_ImportError":80,"h_ModuleNotFoundError":84,"h_IndexError":88,"h_KeyError":92,"h_KeyboardInterrupt":96,"h_MemoryError":100,"h_NameError":104,"h_OverflowError":108,"h_RuntimeError":112,"h_RecursionError":116,"h_NotImplementedError":120,"h_SyntaxError":124,"h_IndentationError":128,"h_TabError":132,"h_ReferenceError":136,"h_SystemError":140,"h_SystemExit":144,"h_TypeError":148,"h_UnboundLocalError":152,"h_UnicodeError":156,"h_UnicodeEncodeError":160,"h_UnicodeDecodeError":164,"h_UnicodeTranslateError":168,"h_ValueError":172,"h_ZeroDivisionError":176,"h_BlockingIOError":180,"h_BrokenPipeError":184,"h_ChildProcessError":188,"h_ConnectionError":192,"h_ConnectionAbortedError":196,"h_ConnectionRefusedError":200,"h_ConnectionResetError":204,"h_FileExistsError":208,"h_FileNotFoundError":212,"h_InterruptedError":216,"h_IsADirectoryError":220,"h_NotADirectoryError":224,"h_PermissionError":228,"h_ProcessLookupError":232,"h_TimeoutError":236,"h_Warning":240,"h_UserWarning":244,"h_DeprecationWarning":248,"h_PendingDeprecationWarning":252,"h_SyntaxWarning":256,"h_RuntimeWarning":260,"h_FutureWarning":264,"h_ImportWarning":268,"h_UnicodeWarning":272,"h_BytesWarning":276,"h_ResourceWarning":280,"h_BaseObjectType":284,"h_TypeType":288,"h_BoolType":292,"h_LongType":296,"h_FloatType":300,"h_UnicodeType":304,"h_TupleType":308,"h_ListType":312,"h_ComplexType":316,"h_BytesType":320,"h_MemoryViewType":324,"h_CapsuleType":328,"h_SliceType":332,"h_Builtins":336,"h_DictType":340},
} as const;
