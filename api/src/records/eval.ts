import type { Topic } from '../record.ts';

export const evaluation: Topic = {
  name: 'eval',
  title: 'Evaluating source',
  functions: [
    {
      id: 248,
      prototype:
        'HPy HPy_Compile_s(HPyContext *ctx, const char *utf8_source, const char *utf8_filename, HPy_SourceKind kind)',
      doc: 'Compiles Python source to a code object.',
      cpython: { kind: 'body' },
      native: 'inline',
    },
    {
      id: 249,
      prototype: 'HPy HPy_EvalCode(HPyContext *ctx, HPy code, HPy globals, HPy locals)',
      doc: 'Runs a code object with globals and locals.',
      cpython: { kind: 'body' },
      native: 'PyEval_EvalCode',
      requires: { code: 'code' },
    },
  ],
};
