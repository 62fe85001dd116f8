import type { Topic } from '../record.ts';

export const dict: Topic = {
  name: 'dict',
  title: 'Dicts',
  functions: [
    {
      id: 201,
      prototype: 'int HPyDict_Check(HPyContext *ctx, HPy h)',
      doc: '1 if the object is a dict, else 0.',
      cpython: { kind: 'typeFlag', bit: 29 },
      native: 'PyDict_Check',
      error: 'none',
    },
    {
      id: 202,
      prototype: 'HPy HPyDict_New(HPyContext *ctx)',
      doc: 'A new dict.',
      cpython: { kind: 'call', function: 'PyDict_New' },
      whilePending: true,
    },
    {
      id: 257,
      prototype: 'HPy HPyDict_Keys(HPyContext *ctx, HPy h)',
      doc: 'A list of the keys.',
      cpython: { kind: 'call', function: 'PyDict_Keys' },
    },
    {
      id: 258,
      prototype: 'HPy HPyDict_Copy(HPyContext *ctx, HPy h)',
      doc: 'A shallow copy.',
      cpython: { kind: 'call', function: 'PyDict_Copy' },
    },
  ],
};
