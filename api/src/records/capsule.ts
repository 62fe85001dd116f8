import type { Topic } from '../record.ts';

export const capsule: Topic = {
  name: 'capsule',
  title: 'Capsules',
  functions: [
    {
      id: 244,
      prototype:
        'HPy HPyCapsule_New(HPyContext *ctx, void *pointer, const char *utf8_name, HPyCapsule_Destructor *destructor)',
      doc: 'An object that carries a C pointer, with an optional name and destructor.',
      cpython: { kind: 'body' },
      native: 'inline',
    },
    {
      id: 245,
      prototype:
        'void *HPyCapsule_Get(HPyContext *ctx, HPy capsule, _HPyCapsule_key key, const char *utf8_name)',
      doc: 'The pointer, name, context or destructor of a capsule; its name must match.',
      cpython: { kind: 'body' },
      native: 'inline',
    },
    {
      id: 246,
      prototype: 'int HPyCapsule_IsValid(HPyContext *ctx, HPy capsule, const char *utf8_name)',
      doc: '1 if the object is a capsule of that name with a pointer, else 0.',
      cpython: { kind: 'body' },
      native: 'PyCapsule_IsValid',
      error: 'none',
    },
    {
      id: 247,
      prototype: 'int HPyCapsule_Set(HPyContext *ctx, HPy capsule, _HPyCapsule_key key, void *value)',
      doc: 'Changes the pointer, name, context or destructor.',
      cpython: { kind: 'body' },
      native: 'inline',
    },
  ],
};
