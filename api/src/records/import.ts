import type { Topic } from '../record.ts';

export const importing: Topic = {
  name: 'import',
  title: 'Importing',
  functions: [
    {
      id: 205,
      prototype: 'HPy HPyImport_ImportModule(HPyContext *ctx, const char *utf8_name)',
      doc: '`importlib.import_module(name)`.',
      cpython: { kind: 'body' },
      native: 'PyImport_ImportModule',
    },
  ],
};
