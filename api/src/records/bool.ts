import type { Topic } from '../record.ts';

export const booleans: Topic = {
  name: 'bool',
  title: 'Booleans',
  functions: [
    {
      id: 97,
      prototype: 'HPy HPyBool_FromBool(HPyContext *ctx, bool v)',
      doc: '`True` or `False`.',
      cpython: { kind: 'call', function: 'PyBool_FromLong' },
      native: 'inline',
      whilePending: true,
    },
  ],
};
