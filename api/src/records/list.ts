import type { Topic } from '../record.ts';

export const list: Topic = {
  name: 'list',
  title: 'Lists',
  functions: [
    {
      id: 198,
      prototype: 'int HPyList_Check(HPyContext *ctx, HPy h)',
      doc: '1 if the object is a list, else 0.',
      cpython: { kind: 'typeFlag', bit: 25 },
      native: 'PyList_Check',
      error: 'none',
    },
    {
      id: 199,
      prototype: 'HPy HPyList_New(HPyContext *ctx, HPy_ssize_t len)',
      doc: 'A new list of `len` items, to be filled with `HPy_SetItem_i` before anybody sees it.',
      cpython: { kind: 'call', function: 'PyList_New' },
      whilePending: true,
    },
    {
      id: 200,
      prototype: 'int HPyList_Append(HPyContext *ctx, HPy h_list, HPy h_item)',
      doc: '`h_list.append(h_item)`.',
      cpython: { kind: 'call', function: 'PyList_Append' },
    },
    {
      id: 209,
      prototype: 'HPyListBuilder HPyListBuilder_New(HPyContext *ctx, HPy_ssize_t size)',
      doc: 'Starts a list of `size` items.',
      cpython: { kind: 'call', function: 'PyList_New' },
      native: 'inline',
      debug: ['newBuilder'],
      whilePending: true,
    },
    {
      id: 210,
      prototype:
        'void HPyListBuilder_Set(HPyContext *ctx, HPyListBuilder builder, HPy_ssize_t index, HPy h_item)',
      doc: "Sets one item; the handle stays the caller's.",
      cpython: {
        kind: 'call',
        function: 'PyList_SetItem',
        steals: ['h_item'],
        drops: true,
        fast: 'listPlace',
      },
      native: 'inline',
      debug: ['builder'],
      whilePending: true,
    },
    {
      id: 211,
      prototype: 'HPy HPyListBuilder_Build(HPyContext *ctx, HPyListBuilder builder)',
      doc: 'The finished list; the builder is used up.',
      cpython: { kind: 'same' },
      native: 'inline',
      debug: ['endsBuilder'],
      whilePending: true,
    },
    {
      id: 212,
      prototype: 'void HPyListBuilder_Cancel(HPyContext *ctx, HPyListBuilder builder)',
      doc: 'Gives the builder up.',
      cpython: { kind: 'call', function: 'Py_DecRef' },
      native: 'inline',
      error: 'none',
      debug: ['endsBuilder'],
    },
    {
      id: 265,
      prototype: 'int HPyList_Insert(HPyContext *ctx, HPy h_list, HPy_ssize_t index, HPy h_item)',
      doc: '`h_list.insert(index, h_item)`.',
      cpython: { kind: 'call', function: 'PyList_Insert' },
    },
  ],
};
