/** Raising exceptions with data from the extension's memory. */
import { FatalError } from '@harpy/runtime/fatal';
import type { ContextFunctions } from '@harpy/runtime/gen/context';
import type { Handle } from '@harpy/runtime/types';
import { utf8Encode } from '@harpy/runtime/utf8';
import type { Extension } from '../extension.ts';
import { PythonError } from '../python-error.ts';

type Names =
  | 'Err_SetString'
  | 'Err_SetFromErrnoWithFilename'
  | 'Err_SetFromErrnoWithFilenameObjects'
  | 'Err_NewException'
  | 'Err_NewExceptionWithDoc'
  | 'Err_WarnEx'
  | 'FatalError';

const NULL = 0 as Handle;

export function errorBodies(extension: Extension): Pick<ContextFunctions, `ctx_${Names}`> {
  const { host } = extension;
  const { py } = host;
  const { fn } = py;
  /**
   * The extension's C library has an `errno` of its own. Its numbers are WASI's, which are Emscripten's too, so
   * CPython can raise from it once it is copied over.
   */
  const copyErrno = (): void => {
    py.memory.setWord(fn.__errno_location(), extension.instance.export('harpy_errno')?.() ?? 0);
  };
  const newException = (name: number, doc: number, base: number, dict: number): Handle => {
    const { memory } = extension.instance;
    // CPython does not look, and goes on for ever.
    if (dict !== 0 && fn.PyType_IsSubtype(fn.Py_TYPE(dict), py.symbol('PyDict_Type')) === 0)
      throw new PythonError('TypeError', 'HPyErr_NewException requires dict to be a dict or null handle');
    const text = py.newString(memory.string(name));
    const docText = doc === 0 ? 0 : py.newString(memory.string(doc));
    const made = fn.PyErr_NewExceptionWithDoc(text, docText, base, dict);
    fn.free(text);
    if (docText !== 0) fn.free(docText);
    return made as Handle;
  };
  return {
    ctx_Err_SetString: (_ctx, type, message) => {
      const text = extension.transfer.newStr(message);
      if (text !== 0) {
        fn.PyErr_SetObject(type, text);
        fn.Py_DecRef(text);
      }
      return NULL;
    },
    ctx_Err_SetFromErrnoWithFilename: (_ctx, type, filename) => {
      const size = filename === 0 ? 0 : extension.instance.memory.stringLength(filename);
      const name =
        filename === 0
          ? 0
          : extension.transfer.withBytes(filename, size, (copy) =>
              fn.PyUnicode_DecodeFSDefaultAndSize(copy, size),
            );
      if (filename !== 0 && name === 0) return NULL;
      copyErrno();
      fn.PyErr_SetFromErrnoWithFilenameObjects(type, name, 0);
      fn.Py_DecRef(name);
      return NULL;
    },
    ctx_Err_SetFromErrnoWithFilenameObjects: (_ctx, type, filename1, filename2) => {
      copyErrno();
      fn.PyErr_SetFromErrnoWithFilenameObjects(type, filename1, filename2);
      return NULL;
    },
    ctx_Err_NewException: (_ctx, name, base, dict) => newException(name, 0, base, dict),
    ctx_Err_NewExceptionWithDoc: (_ctx, name, doc, base, dict) => newException(name, doc, base, dict),
    ctx_Err_WarnEx: (_ctx, category, message, level) => {
      const text = py.newString(extension.instance.memory.string(message));
      const result = fn.PyErr_WarnEx(category, text, level);
      fn.free(text);
      return result;
    },
    ctx_FatalError: (_ctx, message) => {
      const text = extension.instance.memory.optionalString(message) ?? '';
      host.flushOutput();
      host.wasi.write(2, utf8Encode(`Fatal Python error: ${text}\n\n`));
      fn.PyErr_Clear();
      fn.PyRun_SimpleString(py.permanentString('import faulthandler; faulthandler.dump_traceback(file=2)'));
      throw new FatalError(text);
    },
  };
}
