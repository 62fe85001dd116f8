import type { Topic } from '../record.ts';

export const floats: Topic = {
  name: 'float',
  title: 'Floats',
  functions: [
    {
      id: 95,
      prototype: 'HPy HPyFloat_FromDouble(HPyContext *ctx, double v)',
      doc: 'A Python float.',
      cpython: { kind: 'call', function: 'PyFloat_FromDouble' },
      whilePending: true,
    },
    {
      id: 96,
      prototype: 'double HPyFloat_AsDouble(HPyContext *ctx, HPy h)',
      doc: 'The value of a float; calls `__float__`, then `__index__`, on other objects.',
      cpython: { kind: 'call', function: 'PyFloat_AsDouble', fast: 'real' },
      native: 'inline',
      error: '-1.0',
    },
  ],
};
