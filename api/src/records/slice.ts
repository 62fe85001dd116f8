import type { Topic } from '../record.ts';

export const slice: Topic = {
  name: 'slice',
  title: 'Slices',
  functions: [
    {
      id: 259,
      prototype:
        'int HPySlice_Unpack(HPyContext *ctx, HPy slice, HPy_ssize_t *start, HPy_ssize_t *stop, HPy_ssize_t *step)',
      doc: 'The numbers of a slice, before they are adjusted to a length.',
      cpython: { kind: 'body' },
      native: 'PySlice_Unpack',
      requires: { slice: 'slice' },
    },
    {
      id: 272,
      prototype: 'HPy HPySlice_New(HPyContext *ctx, HPy start, HPy stop, HPy step)',
      doc: '`slice(start, stop, step)`; `HPY_NULL` stands for `None`.',
      cpython: { kind: 'call', function: 'PySlice_New' },
      nullable: ['start', 'stop', 'step'],
    },
  ],
};
