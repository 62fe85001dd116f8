import type { Topic } from '../record.ts';

export const handle: Topic = {
  name: 'handle',
  title: 'Handles',
  functions: [
    {
      id: 77,
      prototype: 'HPy HPy_Dup(HPyContext *ctx, HPy h)',
      doc: 'A new handle to the same object; `HPY_NULL` gives `HPY_NULL`.',
      cpython: { kind: 'call', function: 'Py_XNewRef', fast: 'reference' },
      native: 'inline',
      error: 'none',
      nullable: ['h'],
    },
    {
      id: 78,
      prototype: 'void HPy_Close(HPyContext *ctx, HPy h)',
      doc: 'Closes a handle. Closing `HPY_NULL` does nothing.',
      cpython: { kind: 'close' },
      native: 'inline',
      debug: ['closes'],
      nullable: ['h'],
    },
    {
      id: 167,
      prototype: 'int HPy_Is(HPyContext *ctx, HPy obj, HPy other)',
      doc: "1 if both handles are the same object, as Python's `is`, else 0.",
      cpython: { kind: 'identity' },
      native: 'inline',
      error: 'none',
    },
    {
      id: 227,
      prototype: 'void _HPy_Dump(HPyContext *ctx, HPy h)',
      doc: "Prints an object's address, type and repr to standard error, for debugging.",
      cpython: { kind: 'call', function: '_PyObject_Dump' },
      native: 'inline',
      error: 'none',
    },
  ],
};
