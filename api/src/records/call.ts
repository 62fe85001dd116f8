import type { Topic } from '../record.ts';

export const call: Topic = {
  name: 'call',
  title: 'Calling',
  functions: [
    {
      id: 134,
      prototype: 'int HPyCallable_Check(HPyContext *ctx, HPy h)',
      doc: '1 if the object can be called, else 0.',
      cpython: { kind: 'call', function: 'PyCallable_Check' },
      error: 'none',
    },
    {
      id: 135,
      prototype: 'HPy HPy_CallTupleDict(HPyContext *ctx, HPy callable, HPy args, HPy kw)',
      doc: 'Calls with a tuple of positional and a dict of keyword arguments; either may be `HPY_NULL`.',
      cpython: { kind: 'body' },
      native: 'inline',
      nullable: ['args', 'kw'],
    },
    {
      id: 260,
      prototype: 'int HPy_SetCallFunction(HPyContext *ctx, HPy h, HPyCallFunction *func)',
      doc: 'Overrides the call function of one object whose type has `HPy_tp_call`.',
      cpython: { kind: 'body' },
      native: 'inline',
      debug: ['callFunction'],
    },
    {
      id: 261,
      prototype: 'HPy HPy_Call(HPyContext *ctx, HPy callable, const HPy *args, size_t nargs, HPy kwnames)',
      doc: 'Calls with arguments in an array: `nargs` positional ones, then one for each name in the tuple `kwnames`.',
      cpython: { kind: 'body', near: { kind: 'call' } },
      native: 'inline',
      nullable: ['kwnames'],
      debug: ['handles'],
      requires: { kwnames: 'names' },
    },
    {
      id: 262,
      prototype: 'HPy HPy_CallMethod(HPyContext *ctx, HPy name, const HPy *args, size_t nargs, HPy kwnames)',
      doc: 'Calls the method `name` of `args[0]`; `nargs` counts that object too.',
      cpython: { kind: 'body' },
      native: 'PyObject_VectorcallMethod',
      nullable: ['kwnames'],
      debug: ['handles'],
      requires: { kwnames: 'names' },
    },
  ],
};
