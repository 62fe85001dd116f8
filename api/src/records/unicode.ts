import type { Topic } from '../record.ts';

export const unicode: Topic = {
  name: 'unicode',
  title: 'Strings',
  functions: [
    {
      id: 185,
      prototype: 'HPy HPyUnicode_FromString(HPyContext *ctx, const char *utf8)',
      doc: 'A str from NUL-terminated UTF-8.',
      cpython: { kind: 'body', near: { kind: 'text' } },
      native: 'PyUnicode_FromString',
    },
    {
      id: 186,
      prototype: 'int HPyUnicode_Check(HPyContext *ctx, HPy h)',
      doc: '1 if the object is a str, else 0.',
      cpython: { kind: 'typeFlag', bit: 28 },
      native: 'PyUnicode_Check',
      error: 'none',
    },
    {
      id: 187,
      prototype: 'HPy HPyUnicode_AsASCIIString(HPyContext *ctx, HPy h)',
      doc: 'The text as a bytes object of ASCII.',
      cpython: { kind: 'call', function: 'PyUnicode_AsASCIIString' },
    },
    {
      id: 188,
      prototype: 'HPy HPyUnicode_AsLatin1String(HPyContext *ctx, HPy h)',
      doc: 'The text as a bytes object of Latin-1.',
      cpython: { kind: 'call', function: 'PyUnicode_AsLatin1String' },
    },
    {
      id: 189,
      prototype: 'HPy HPyUnicode_AsUTF8String(HPyContext *ctx, HPy h)',
      doc: 'The text as a bytes object of UTF-8.',
      cpython: { kind: 'call', function: 'PyUnicode_AsUTF8String' },
    },
    {
      id: 190,
      prototype: 'const char *HPyUnicode_AsUTF8AndSize(HPyContext *ctx, HPy h, HPy_ssize_t *size)',
      doc: 'The text as UTF-8 with a NUL after it; its size in bytes goes to `*size` unless that is NULL. Read-only.',
      cpython: { kind: 'body', near: { kind: 'utf8' } },
      native: 'PyUnicode_AsUTF8AndSize',
      debug: ['protects'],
    },
    {
      id: 191,
      prototype: 'HPy HPyUnicode_FromWideChar(HPyContext *ctx, const wchar_t *w, HPy_ssize_t size)',
      doc: 'A str from `wchar_t`s; size -1 for a NUL-terminated string.',
      cpython: { kind: 'body' },
      native: 'PyUnicode_FromWideChar',
    },
    {
      id: 192,
      prototype: 'HPy HPyUnicode_DecodeFSDefault(HPyContext *ctx, const char *v)',
      doc: 'A str from a NUL-terminated file name.',
      cpython: { kind: 'body' },
      native: 'PyUnicode_DecodeFSDefault',
    },
    {
      id: 193,
      prototype: 'HPy HPyUnicode_DecodeFSDefaultAndSize(HPyContext *ctx, const char *v, HPy_ssize_t size)',
      doc: 'A str from a file name of `size` bytes.',
      cpython: { kind: 'body' },
      native: 'PyUnicode_DecodeFSDefaultAndSize',
    },
    {
      id: 194,
      prototype: 'HPy HPyUnicode_EncodeFSDefault(HPyContext *ctx, HPy h)',
      doc: 'The text as a bytes object in the encoding of file names.',
      cpython: { kind: 'call', function: 'PyUnicode_EncodeFSDefault' },
    },
    {
      id: 195,
      prototype: 'HPy_UCS4 HPyUnicode_ReadChar(HPyContext *ctx, HPy h, HPy_ssize_t index)',
      doc: 'The code point at `index`.',
      cpython: { kind: 'call', function: 'PyUnicode_ReadChar' },
    },
    {
      id: 196,
      prototype:
        'HPy HPyUnicode_DecodeASCII(HPyContext *ctx, const char *ascii, HPy_ssize_t size, const char *errors)',
      doc: 'A str from ASCII bytes; `errors` names an error handler or is NULL.',
      cpython: { kind: 'body' },
      native: 'PyUnicode_DecodeASCII',
    },
    {
      id: 197,
      prototype:
        'HPy HPyUnicode_DecodeLatin1(HPyContext *ctx, const char *latin1, HPy_ssize_t size, const char *errors)',
      doc: 'A str from Latin-1 bytes.',
      cpython: { kind: 'body' },
      native: 'PyUnicode_DecodeLatin1',
    },
    {
      id: 255,
      prototype:
        'HPy HPyUnicode_FromEncodedObject(HPyContext *ctx, HPy obj, const char *encoding, const char *errors)',
      doc: '`str(obj, encoding, errors)` for bytes-like objects.',
      cpython: { kind: 'body' },
      native: 'PyUnicode_FromEncodedObject',
    },
    {
      id: 256,
      prototype: 'HPy HPyUnicode_Substring(HPyContext *ctx, HPy str, HPy_ssize_t start, HPy_ssize_t end)',
      doc: '`str[start:end]` for indices that are not negative.',
      cpython: { kind: 'call', function: 'PyUnicode_Substring' },
      requires: { str: 'str' },
    },
  ],
};
