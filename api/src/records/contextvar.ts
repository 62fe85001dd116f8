import type { Topic } from '../record.ts';

export const contextvar: Topic = {
  name: 'contextvar',
  title: 'Context variables',
  functions: [
    {
      id: 250,
      prototype: 'HPy HPyContextVar_New(HPyContext *ctx, const char *name, HPy default_value)',
      doc: 'A new context variable; the default may be `HPY_NULL`.',
      cpython: { kind: 'body' },
      native: 'PyContextVar_New',
      nullable: ['default_value'],
    },
    {
      id: 251,
      prototype:
        'int32_t HPyContextVar_Get(HPyContext *ctx, HPy context_var, HPy default_value, HPy *result)',
      doc: "Stores the variable's value, or a default, or `HPY_NULL`, through `result`.",
      cpython: { kind: 'body' },
      native: 'inline',
      nullable: ['default_value'],
      debug: ['handles'],
    },
    {
      id: 252,
      prototype: 'HPy HPyContextVar_Set(HPyContext *ctx, HPy context_var, HPy value)',
      doc: 'Sets the variable in the current context. Returns a token for `reset`.',
      cpython: { kind: 'call', function: 'PyContextVar_Set' },
    },
  ],
};
