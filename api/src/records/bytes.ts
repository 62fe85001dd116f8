import type { Topic } from '../record.ts';

export const bytes: Topic = {
  name: 'bytes',
  title: 'Bytes',
  functions: [
    {
      id: 178,
      prototype: 'int HPyBytes_Check(HPyContext *ctx, HPy h)',
      doc: '1 if the object is a bytes object, else 0.',
      cpython: { kind: 'typeFlag', bit: 27 },
      native: 'PyBytes_Check',
      error: 'none',
    },
    {
      id: 179,
      prototype: 'HPy_ssize_t HPyBytes_Size(HPyContext *ctx, HPy h)',
      doc: 'The number of bytes.',
      cpython: { kind: 'call', function: 'PyBytes_Size' },
    },
    {
      id: 180,
      prototype: 'HPy_ssize_t HPyBytes_GET_SIZE(HPyContext *ctx, HPy h)',
      doc: 'The number of bytes; the object must be a bytes object.',
      cpython: { kind: 'call', function: 'PyBytes_Size' },
      native: 'PyBytes_GET_SIZE',
      requires: { h: 'bytes' },
    },
    {
      id: 181,
      prototype: 'const char *HPyBytes_AsString(HPyContext *ctx, HPy h)',
      doc: 'The bytes, with a NUL after the last. Read-only.',
      cpython: { kind: 'body' },
      native: 'PyBytes_AsString',
      debug: ['protects'],
    },
    {
      id: 182,
      prototype: 'const char *HPyBytes_AS_STRING(HPyContext *ctx, HPy h)',
      doc: 'The bytes, with a NUL after the last; the object must be a bytes object. Read-only.',
      cpython: { kind: 'body' },
      native: 'PyBytes_AS_STRING',
      debug: ['protects'],
      requires: { h: 'bytes' },
    },
    {
      id: 183,
      prototype: 'HPy HPyBytes_FromString(HPyContext *ctx, const char *bytes)',
      doc: 'A bytes object from a NUL-terminated string.',
      cpython: { kind: 'body' },
      native: 'PyBytes_FromString',
    },
    {
      id: 184,
      prototype: 'HPy HPyBytes_FromStringAndSize(HPyContext *ctx, const char *bytes, HPy_ssize_t len)',
      doc: 'A bytes object from `len` bytes.',
      cpython: { kind: 'body' },
      native: 'inline',
    },
  ],
};
