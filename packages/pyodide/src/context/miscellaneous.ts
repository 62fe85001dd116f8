/** Topics with one or two functions each: tuples, slices, importing, evaluation, context variables. */
import { sourceKinds } from '@harpy/runtime/gen/abi';
import type { ContextFunctions } from '@harpy/runtime/gen/context';
import type { Handle } from '@harpy/runtime/types';
import type { Extension } from '../extension.ts';
import { PythonError } from '../python-error.ts';

type Names =
  | 'Tuple_FromArray'
  | 'Slice_Unpack'
  | 'Import_ImportModule'
  | 'Compile_s'
  | 'EvalCode'
  | 'ContextVar_New'
  | 'ContextVar_Get';

/** CPython's start symbols. */
const startSymbol = new Map<number, number>([
  [sourceKinds.HPy_SourceKind_Expr, 258],
  [sourceKinds.HPy_SourceKind_File, 257],
  [sourceKinds.HPy_SourceKind_Single, 256],
]);

export function miscellaneousBodies(extension: Extension): Pick<ContextFunctions, `ctx_${Names}`> {
  const { py } = extension.host;
  const { fn } = py;
  return {
    ctx_Tuple_FromArray: (_ctx, items, size) => {
      const tuple = fn.PyTuple_New(size);
      if (tuple === 0) return 0 as Handle;
      for (let i = 0; i < size; i++) {
        const item = extension.instance.memory.word(items + 4 * i);
        fn.Py_IncRef(item);
        fn.PyTuple_SetItem(tuple, i, item);
      }
      return tuple as Handle;
    },
    ctx_Slice_Unpack: (_ctx, slice, start, stop, step) => {
      const { words } = extension.transfer;
      if (fn.PySlice_Unpack(slice, words, words + 4, words + 8) < 0) return -1;
      const { memory } = extension.instance;
      memory.setWord(start, py.memory.word(words));
      memory.setWord(stop, py.memory.word(words + 4));
      memory.setWord(step, py.memory.word(words + 8));
      return 0;
    },
    ctx_Import_ImportModule: (_ctx, name) => {
      const text = extension.transfer.newStr(name);
      if (text === 0) return 0 as Handle;
      const module = fn.PyImport_Import(text);
      fn.Py_DecRef(text);
      return module as Handle;
    },
    ctx_Compile_s: (_ctx, source, filename, kind) => {
      const start = startSymbol.get(kind);
      if (start === undefined) throw new PythonError('SystemError', 'invalid source kind');
      const { memory } = extension.instance;
      const file = py.newString(memory.string(filename));
      const text = py.newString(memory.string(source));
      const code = fn.Py_CompileStringExFlags(text, file, start, 0, -1);
      fn.free(text);
      fn.free(file);
      return code as Handle;
    },
    ctx_EvalCode: (_ctx, code, globals, locals) => {
      // CPython does not look, and runs whatever it finds there.
      if (fn.Py_TYPE(code) !== py.symbol('PyCode_Type'))
        throw new PythonError('TypeError', 'HPy_EvalCode requires code to be a code object');
      return fn.PyEval_EvalCode(code, globals, locals) as Handle;
    },
    ctx_ContextVar_New: (_ctx, name, defaultValue) => {
      const text = py.newString(extension.instance.memory.string(name));
      const variable = fn.PyContextVar_New(text, defaultValue);
      fn.free(text);
      return variable as Handle;
    },
    ctx_ContextVar_Get: (_ctx, variable, defaultValue, result) => {
      const { words } = extension.transfer;
      const status = fn.PyContextVar_Get(variable, defaultValue, words);
      const value = status < 0 ? 0 : py.memory.word(words);
      if (value !== 0) extension.account.opened(value);
      extension.instance.memory.setWord(result, value);
      return status;
    },
  };
}
