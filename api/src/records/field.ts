import type { Topic } from '../record.ts';

export const field: Topic = {
  name: 'field',
  title: 'Fields',
  functions: [
    {
      id: 221,
      prototype: 'void HPyField_Store(HPyContext *ctx, HPy target_object, HPyField *target_field, HPy h)',
      doc: "Makes a field of an object's struct refer to an object; `HPY_NULL` clears it.",
      cpython: { kind: 'body', near: { kind: 'store', at: 'target_field', value: 'h' } },
      native: 'inline',
      debug: ['field'],
      nullable: ['h'],
      whilePending: true,
    },
    {
      id: 222,
      prototype: 'HPy HPyField_Load(HPyContext *ctx, HPy source_object, HPyField source_field)',
      doc: 'A new handle to what the field refers to.',
      cpython: { kind: 'call', function: 'Py_XNewRef', args: ['source_field'], fast: 'reference' },
      native: 'inline',
      debug: ['field'],
      whilePending: true,
    },
  ],
};
