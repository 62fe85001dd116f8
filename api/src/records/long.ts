import type { Topic } from '../record.ts';

export const integers: Topic = {
  name: 'long',
  title: 'Integers',
  functions: [
    {
      id: 79,
      prototype: 'HPy HPyLong_FromInt32_t(HPyContext *ctx, int32_t value)',
      doc: 'A Python int from a C integer.',
      cpython: { kind: 'call', function: 'PyLong_FromLong' },
    },
    {
      id: 80,
      prototype: 'HPy HPyLong_FromUInt32_t(HPyContext *ctx, uint32_t value)',
      doc: 'A Python int from a C integer.',
      cpython: { kind: 'call', function: 'PyLong_FromUnsignedLong' },
    },
    {
      id: 81,
      prototype: 'HPy HPyLong_FromInt64_t(HPyContext *ctx, int64_t v)',
      doc: 'A Python int from a C integer.',
      cpython: { kind: 'call', function: 'PyLong_FromLongLong' },
    },
    {
      id: 82,
      prototype: 'HPy HPyLong_FromUInt64_t(HPyContext *ctx, uint64_t v)',
      doc: 'A Python int from a C integer.',
      cpython: { kind: 'call', function: 'PyLong_FromUnsignedLongLong' },
    },
    {
      id: 83,
      prototype: 'HPy HPyLong_FromSize_t(HPyContext *ctx, size_t value)',
      doc: 'A Python int from a C `size_t`.',
      cpython: { kind: 'call', function: 'PyLong_FromSize_t' },
    },
    {
      id: 84,
      prototype: 'HPy HPyLong_FromSsize_t(HPyContext *ctx, HPy_ssize_t value)',
      doc: 'A Python int from a C `HPy_ssize_t`.',
      cpython: { kind: 'call', function: 'PyLong_FromSsize_t' },
    },
    {
      id: 85,
      prototype: 'int32_t HPyLong_AsInt32_t(HPyContext *ctx, HPy h)',
      doc: 'The value as a C integer; calls `__index__` on other objects. `OverflowError` if it does not fit.',
      cpython: { kind: 'call', function: 'PyLong_AsInt', fast: 'integer' },
      native: 'inline',
    },
    {
      id: 86,
      prototype: 'uint32_t HPyLong_AsUInt32_t(HPyContext *ctx, HPy h)',
      doc: 'The value of an int as a C integer. `OverflowError` if it is negative or does not fit, `TypeError` if it is no int.',
      cpython: { kind: 'call', function: 'PyLong_AsUnsignedLong', fast: 'natural' },
      native: 'inline',
    },
    {
      id: 87,
      prototype: 'uint32_t HPyLong_AsUInt32_tMask(HPyContext *ctx, HPy h)',
      doc: 'The value modulo 2**32; calls `__index__` on other objects.',
      cpython: { kind: 'call', function: 'PyLong_AsUnsignedLongMask', fast: 'integer' },
    },
    {
      id: 88,
      prototype: 'int64_t HPyLong_AsInt64_t(HPyContext *ctx, HPy h)',
      doc: 'The value as a C integer; calls `__index__` on other objects. `OverflowError` if it does not fit.',
      cpython: { kind: 'call', function: 'PyLong_AsLongLong', fast: 'integer' },
    },
    {
      id: 89,
      prototype: 'uint64_t HPyLong_AsUInt64_t(HPyContext *ctx, HPy h)',
      doc: 'The value of an int as a C integer. `OverflowError` if it is negative or does not fit, `TypeError` if it is no int.',
      cpython: { kind: 'call', function: 'PyLong_AsUnsignedLongLong', fast: 'natural' },
    },
    {
      id: 90,
      prototype: 'uint64_t HPyLong_AsUInt64_tMask(HPyContext *ctx, HPy h)',
      doc: 'The value modulo 2**64; calls `__index__` on other objects.',
      cpython: { kind: 'call', function: 'PyLong_AsUnsignedLongLongMask', fast: 'integer' },
    },
    {
      id: 91,
      prototype: 'size_t HPyLong_AsSize_t(HPyContext *ctx, HPy h)',
      doc: 'The value of an int as a `size_t`. `OverflowError` if it does not fit, `TypeError` if it is no int.',
      cpython: { kind: 'call', function: 'PyLong_AsSize_t', fast: 'natural' },
    },
    {
      id: 92,
      prototype: 'HPy_ssize_t HPyLong_AsSsize_t(HPyContext *ctx, HPy h)',
      doc: 'The value of an int as a `HPy_ssize_t`. `OverflowError` if it does not fit, `TypeError` if it is no int.',
      cpython: { kind: 'call', function: 'PyLong_AsSsize_t', fast: 'integer' },
    },
    {
      id: 93,
      prototype: 'void *HPyLong_AsVoidPtr(HPyContext *ctx, HPy h)',
      doc: 'The value of an int as a pointer, as made from one earlier.',
      cpython: { kind: 'call', function: 'PyLong_AsVoidPtr' },
    },
    {
      id: 94,
      prototype: 'double HPyLong_AsDouble(HPyContext *ctx, HPy h)',
      doc: 'The value of an int as a double. `OverflowError` if it is too large, `TypeError` if it is no int.',
      cpython: { kind: 'call', function: 'PyLong_AsDouble', fast: 'integer' },
      error: '-1.0',
    },
  ],
};
