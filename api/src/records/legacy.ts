import type { Topic } from '../record.ts';

export const legacy: Topic = {
  name: 'legacy',
  title: 'Legacy',
  functions: [
    {
      id: 206,
      prototype: 'HPy HPy_FromPyObject(HPyContext *ctx, cpy_PyObject *obj)',
      doc: 'A handle from a `PyObject *`; not in the universal ABI.',
      cpython: { kind: 'legacy' },
      native: 'inline',
    },
    {
      id: 207,
      prototype: 'cpy_PyObject *HPy_AsPyObject(HPyContext *ctx, HPy h)',
      doc: 'A `PyObject *` from a handle; not in the universal ABI.',
      cpython: { kind: 'legacy' },
      native: 'inline',
    },
    {
      id: 208,
      prototype:
        'void _HPy_CallRealFunctionFromTrampoline(HPyContext *ctx, HPyFunc_Signature sig, HPyCFunction func, void *args)',
      doc: "How CPython's trampolines call the extension; not used by a universal extension on wasm.",
      cpython: { kind: 'legacy' },
      native: 'none',
      error: 'none',
    },
  ],
};
