import type { Topic } from '../record.ts';

export const error: Topic = {
  name: 'error',
  title: 'Exceptions',
  functions: [
    {
      id: 136,
      prototype: 'void HPy_FatalError(HPyContext *ctx, const char *message)',
      doc: 'Ends the process with a message. Does not return.',
      cpython: { kind: 'body' },
      native: 'inline',
      error: 'none',
    },
    {
      id: 137,
      prototype: 'HPy HPyErr_SetString(HPyContext *ctx, HPy h_type, const char *utf8_message)',
      doc: 'Raises `h_type` with a message. Returns `HPY_NULL`.',
      cpython: { kind: 'body' },
      native: 'inline',
      whilePending: true,
    },
    {
      id: 138,
      prototype: 'HPy HPyErr_SetObject(HPyContext *ctx, HPy h_type, HPy h_value)',
      doc: 'Raises `h_type` with a value. Returns `HPY_NULL`.',
      cpython: { kind: 'call', function: 'PyErr_SetObject', gives: 0 },
      whilePending: true,
    },
    {
      id: 139,
      prototype:
        'HPy HPyErr_SetFromErrnoWithFilename(HPyContext *ctx, HPy h_type, const char *filename_fsencoded)',
      doc: "Raises `h_type` from the C library's `errno`, with a file name or NULL. Returns `HPY_NULL`.",
      cpython: { kind: 'body' },
      native: 'inline',
      whilePending: true,
    },
    {
      id: 140,
      prototype:
        'HPy HPyErr_SetFromErrnoWithFilenameObjects(HPyContext *ctx, HPy h_type, HPy filename1, HPy filename2)',
      doc: "Raises `h_type` from the C library's `errno`, with up to two file names. Returns `HPY_NULL`.",
      cpython: { kind: 'body' },
      native: 'inline',
      nullable: ['filename1', 'filename2'],
      whilePending: true,
    },
    {
      id: 141,
      prototype: 'int HPyErr_Occurred(HPyContext *ctx)',
      doc: '1 if an exception is pending, else 0.',
      cpython: { kind: 'call', function: 'PyErr_Occurred', gives: 'nonzero' },
      error: 'none',
    },
    {
      id: 142,
      prototype: 'int HPyErr_ExceptionMatches(HPyContext *ctx, HPy exc)',
      doc: '1 if the pending exception is an instance of `exc` (a class or a tuple of classes), else 0.',
      cpython: { kind: 'call', function: 'PyErr_ExceptionMatches' },
      error: 'none',
    },
    {
      id: 143,
      prototype: 'HPy HPyErr_NoMemory(HPyContext *ctx)',
      doc: 'Raises `MemoryError`. Returns `HPY_NULL`.',
      cpython: { kind: 'call', function: 'PyErr_NoMemory' },
      whilePending: true,
    },
    {
      id: 144,
      prototype: 'void HPyErr_Clear(HPyContext *ctx)',
      doc: 'Forgets the pending exception.',
      cpython: { kind: 'call', function: 'PyErr_Clear' },
      error: 'none',
    },
    {
      id: 145,
      prototype: 'HPy HPyErr_NewException(HPyContext *ctx, const char *utf8_name, HPy base, HPy dict)',
      doc: 'A new exception class named `module.Class`.',
      cpython: { kind: 'body' },
      native: 'PyErr_NewException',
      nullable: ['base', 'dict'],
    },
    {
      id: 146,
      prototype:
        'HPy HPyErr_NewExceptionWithDoc(HPyContext *ctx, const char *utf8_name, const char *utf8_doc, HPy base, HPy dict)',
      doc: 'A new exception class with a docstring.',
      cpython: { kind: 'body' },
      native: 'PyErr_NewExceptionWithDoc',
      nullable: ['base', 'dict'],
    },
    {
      id: 147,
      prototype:
        'int HPyErr_WarnEx(HPyContext *ctx, HPy category, const char *utf8_message, HPy_ssize_t stack_level)',
      doc: 'Issues a warning, seen from `stack_level` frames up.',
      cpython: { kind: 'body' },
      native: 'PyErr_WarnEx',
      nullable: ['category'],
    },
    {
      id: 148,
      prototype: 'void HPyErr_WriteUnraisable(HPyContext *ctx, HPy obj)',
      doc: 'Reports the pending exception to `sys.unraisablehook` and forgets it.',
      cpython: { kind: 'call', function: 'PyErr_WriteUnraisable' },
      error: 'none',
      nullable: ['obj'],
    },
  ],
};
