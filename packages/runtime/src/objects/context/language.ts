/** What the language above the objects does for an extension: importing, compiling, running, context variables. */
import { callMethod, getAttribute } from '@harpy/objects/attribute';
import { callArray, callKeywords } from '@harpy/objects/call';
import { textOf, typeOf } from '@harpy/objects/core-types';
import { isException, lookupErrorType, systemError, typeError } from '@harpy/objects/errors';
import { PyCode } from '@harpy/objects/function';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import { sourceKinds } from '../../gen/abi.ts';
import type { ContextFunctions } from '../../gen/context.ts';
import type { Handle } from '../../types.ts';
import type { Extension } from '../extension.ts';

/** What `compile()` calls each kind. */
const modes = new Map<number, string>([
  [sourceKinds.HPy_SourceKind_Expr, 'eval'],
  [sourceKinds.HPy_SourceKind_File, 'exec'],
  [sourceKinds.HPy_SourceKind_Single, 'single'],
]);

export function languageBodies(extension: Extension) {
  const { handles } = extension;
  const { language } = extension.world;
  const builtin = (name: string): PyValue => getAttribute(language.importModule('builtins'), name);
  const contextVar = (): PyValue => getAttribute(language.importModule('contextvars'), 'ContextVar');
  const variable = (h: Handle): PyValue => {
    const value = handles.get(h);
    if (!typeOf(value).isSubtypeOf(contextVar() as PyType))
      throw typeError('an instance of ContextVar was expected');
    return value;
  };
  return {
    ctx_Import_ImportModule: (_ctx, at) =>
      handles.open(language.importModule(textOf(extension.texts.decodeString(at)) ?? '')),
    ctx_Compile_s: (_ctx, source, file, kind) => {
      const mode = modes.get(kind);
      if (mode === undefined) throw systemError('invalid source kind');
      const args = [extension.texts.decodeString(source), extension.texts.decodeString(file), mode, 0, true];
      return handles.open(callArray(builtin('compile'), args));
    },
    ctx_EvalCode: (_ctx, h, globals, locals) => {
      const code = handles.get(h);
      // `eval` takes source as well.
      if (!(code instanceof PyCode)) throw typeError('HPy_EvalCode requires code to be a code object');
      return handles.open(callArray(builtin('eval'), [code, handles.get(globals), handles.get(locals)]));
    },
    ctx_ContextVar_New: (_ctx, at, fallback) => {
      const name = extension.texts.decodeString(at);
      const value = handles.optional(fallback);
      return handles.open(
        value === undefined
          ? callArray(contextVar(), [name])
          : callKeywords(contextVar(), [name, value], ['default']),
      );
    },
    ctx_ContextVar_Get: (_ctx, h, fallback, resultAt) => {
      const value = handles.optional(fallback);
      extension.memory.setWord(resultAt, 0);
      const found = variable(h);
      let result: PyValue;
      try {
        result = callMethod(found, 'get', value === undefined ? [] : [value]);
      } catch (error) {
        // Neither a value nor a default.
        if (value === undefined && isException(error, lookupErrorType)) return 0;
        throw error;
      }
      extension.memory.setWord(resultAt, handles.open(result));
      return 0;
    },
    ctx_ContextVar_Set: (_ctx, h, value) =>
      handles.open(callMethod(variable(h), 'set', [handles.get(value)])),
  } satisfies Partial<ContextFunctions>;
}
