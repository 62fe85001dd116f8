import type { Topic } from '../record.ts';

export const globals: Topic = {
  name: 'global',
  title: 'Globals',
  functions: [
    {
      id: 225,
      prototype: 'void HPyGlobal_Store(HPyContext *ctx, HPyGlobal *global, HPy h)',
      doc: 'Makes a global variable refer to an object; `HPY_NULL` clears it.',
      cpython: { kind: 'body', near: { kind: 'store', at: 'global', value: 'h' } },
      native: 'inline',
      debug: ['global'],
      nullable: ['h'],
      whilePending: true,
    },
    {
      id: 226,
      prototype: 'HPy HPyGlobal_Load(HPyContext *ctx, HPyGlobal global)',
      doc: 'A new handle to what the global refers to.',
      cpython: { kind: 'call', function: 'Py_XNewRef', args: ['global'], fast: 'reference' },
      native: 'inline',
      debug: ['global'],
      whilePending: true,
    },
  ],
};
