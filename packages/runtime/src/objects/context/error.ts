/** Exceptions: raising, asking, warnings. */
import { callArray, callKeywords } from '@harpy/objects/call';
import { None, PyTuple, typeOf, typeType } from '@harpy/objects/core-types';
import { PyDict } from '@harpy/objects/dict';
import {
  baseExceptionType,
  exceptionType,
  memoryError,
  PyBaseException,
  runtimeWarningType,
  setContext,
  systemError,
  typeError,
} from '@harpy/objects/errors';
import { reprText } from '@harpy/objects/protocols/text';
import { strFromJS } from '@harpy/objects/str';
import { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';
import { FatalError } from '../../fatal.ts';
import type { ContextFunctions } from '../../gen/context.ts';
import type { Handle } from '../../types.ts';
import { utf8Encode } from '../../utf8.ts';
import { errnoOf } from '../errno.ts';
import type { Extension } from '../extension.ts';

const NULL = 0 as Handle;

/** The exception that raising `type` with `value` makes: CPython's `PyErr_SetObject` and normalization. */
export function makeException(type: PyValue, value: PyValue | undefined): PyBaseException {
  if (!(type instanceof PyType) || !type.isSubtypeOf(baseExceptionType)) {
    return systemError(`_PyErr_SetObject: exception ${reprText(type)} is not a BaseException subclass`);
  }
  if (value instanceof PyBaseException && typeOf(value).isSubtypeOf(type)) {
    if (value.context === undefined) setContext(value);
    return value;
  }
  const args = value === undefined || value === None ? [] : value instanceof PyTuple ? value.items : [value];
  const made = callArray(type, args);
  if (made instanceof PyBaseException) {
    setContext(made);
    return made;
  }
  return typeError(
    `calling ${reprText(type)} should have returned an instance of BaseException, not ${typeOf(made).name}`,
  );
}

export function errorBodies(extension: Extension) {
  const { handles } = extension;
  const raise = (error: PyBaseException): Handle => {
    extension.setPending(error);
    return NULL;
  };
  const fromErrno = (type: Handle, first: PyValue | undefined, second: PyValue | undefined): Handle => {
    const number = extension.instance.export('harpy_errno')?.() ?? 0;
    const { code, text } = errnoOf(number, extension.world.language);
    const args: PyValue[] = [code, text];
    if (first !== undefined) args.push(first);
    // Between the names is Windows' error number.
    if (second !== undefined) args.push(None, second);
    return raise(makeException(handles.get(type), new PyTuple(args)));
  };
  const newException = (nameAt: number, docAt: number, base: Handle, dict: Handle): Handle => {
    const name = extension.memory.string(nameAt);
    const dot = name.lastIndexOf('.');
    if (dot < 0) throw systemError('PyErr_NewException: name must be module.class');
    const bases = handles.optional(base) ?? exceptionType;
    const namespace = new PyDict();
    const given = handles.optional(dict);
    if (given instanceof PyDict) given.table.copyTo(namespace.table);
    else if (given !== undefined)
      throw typeError('HPyErr_NewException requires dict to be a dict or null handle');
    if (namespace.getString('__module__') === undefined)
      namespace.setString('__module__', strFromJS(name.slice(0, dot)));
    if (docAt !== 0) namespace.setString('__doc__', strFromJS(extension.memory.string(docAt)));
    return handles.open(
      callKeywords(
        typeType,
        [strFromJS(name.slice(dot + 1)), bases instanceof PyTuple ? bases : new PyTuple([bases]), namespace],
        undefined,
      ),
    );
  };
  return {
    ctx_Err_SetString: (_ctx, type, at) =>
      raise(makeException(handles.get(type), extension.texts.decodeString(at))),
    ctx_Err_SetObject: (_ctx, type, value) =>
      raise(makeException(handles.get(type), handles.optional(value))),
    ctx_Err_SetFromErrnoWithFilename: (_ctx, type, at) =>
      fromErrno(type, at === 0 ? undefined : extension.texts.decodeString(at), undefined),
    ctx_Err_SetFromErrnoWithFilenameObjects: (_ctx, type, first, second) =>
      fromErrno(type, handles.optional(first), handles.optional(second)),
    ctx_Err_Occurred: () => (extension.pending === undefined ? 0 : 1),
    ctx_Err_ExceptionMatches: (_ctx, expected) => {
      const { pending } = extension;
      return pending !== undefined && matches(typeOf(pending), handles.get(expected)) ? 1 : 0;
    },
    ctx_Err_NoMemory: () => raise(memoryError()),
    ctx_Err_Clear: () => extension.setPending(undefined),
    ctx_Err_NewException: (_ctx, name, base, dict) => newException(name, 0, base, dict),
    ctx_Err_NewExceptionWithDoc: (_ctx, name, doc, base, dict) => newException(name, doc, base, dict),
    ctx_Err_WarnEx: (_ctx, category, at, level) => {
      const type = handles.optional(category) ?? runtimeWarningType;
      if (!(type instanceof PyType))
        throw typeError(`category must be a Warning subclass, not '${typeOf(type).name}'`);
      extension.world.language.warn(type, extension.memory.string(at), level);
      return 0;
    },
    ctx_Err_WriteUnraisable: (_ctx, object) => {
      const { pending } = extension;
      extension.setPending(undefined);
      if (pending !== undefined) extension.unraisable(pending, handles.optional(object));
    },
    ctx_FatalError: (_ctx, at) => {
      const text = extension.memory.optionalString(at) ?? '';
      const { language } = extension.world;
      if (language.fatal !== undefined) language.fatal(text);
      else language.write(2, utf8Encode(`Fatal Python error: ${text}\n\n`));
      throw new FatalError(text);
    },
  } satisfies Partial<ContextFunctions>;
}

function matches(type: PyType, expected: PyValue): boolean {
  if (expected instanceof PyTuple) return expected.items.some((each) => matches(type, each));
  return expected instanceof PyType && type.isSubtypeOf(expected);
}
