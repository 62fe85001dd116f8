import type { Topic } from '../record.ts';

export const tuple: Topic = {
  name: 'tuple',
  title: 'Tuples',
  functions: [
    {
      id: 203,
      prototype: 'int HPyTuple_Check(HPyContext *ctx, HPy h)',
      doc: '1 if the object is a tuple, else 0.',
      cpython: { kind: 'typeFlag', bit: 26 },
      native: 'PyTuple_Check',
      error: 'none',
    },
    {
      id: 204,
      prototype: 'HPy HPyTuple_FromArray(HPyContext *ctx, const HPy *items, HPy_ssize_t n)',
      doc: "A tuple of `n` items; the handles stay the caller's.",
      cpython: { kind: 'body' },
      native: 'inline',
      debug: ['handles'],
      whilePending: true,
    },
    {
      id: 213,
      prototype: 'HPyTupleBuilder HPyTupleBuilder_New(HPyContext *ctx, HPy_ssize_t size)',
      doc: 'Starts a tuple of `size` items.',
      cpython: { kind: 'call', function: 'PyTuple_New' },
      native: 'inline',
      debug: ['newBuilder'],
      whilePending: true,
    },
    {
      id: 214,
      prototype:
        'void HPyTupleBuilder_Set(HPyContext *ctx, HPyTupleBuilder builder, HPy_ssize_t index, HPy h_item)',
      doc: "Sets one item; the handle stays the caller's.",
      cpython: {
        kind: 'call',
        function: 'PyTuple_SetItem',
        steals: ['h_item'],
        drops: true,
        fast: 'tuplePlace',
      },
      native: 'inline',
      debug: ['builder'],
      whilePending: true,
    },
    {
      id: 215,
      prototype: 'HPy HPyTupleBuilder_Build(HPyContext *ctx, HPyTupleBuilder builder)',
      doc: 'The finished tuple; the builder is used up.',
      cpython: { kind: 'same' },
      native: 'inline',
      debug: ['endsBuilder'],
      whilePending: true,
    },
    {
      id: 216,
      prototype: 'void HPyTupleBuilder_Cancel(HPyContext *ctx, HPyTupleBuilder builder)',
      doc: 'Gives the builder up.',
      cpython: { kind: 'call', function: 'Py_DecRef' },
      native: 'inline',
      error: 'none',
      debug: ['endsBuilder'],
    },
  ],
};
