/** Exceptions: the class, the tree of types, and the functions that make them. Their methods are in `types/exceptions.ts`. */

import { bareType, isInstance, None, PyStr, PyTuple } from './core-types.ts';
import { isStackOverflow } from './engine-errors.ts';
import { late } from './late.ts';
import { inheritObject, type PyObject } from './object.ts';
import { textFromJS } from './text/text.ts';
import type { PyType } from './type.ts';
import type { PyValue } from './value.ts';

export interface PyBaseException extends PyObject {}
/** Thrown itself: it is no JavaScript `Error`, because capturing a JavaScript stack costs more than all the rest. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: see `inheritObject`
export class PyBaseException {
  args: PyTuple;
  /** A traceback object or absent. */
  traceback: PyObject | undefined = undefined;
  context: PyBaseException | undefined;
  // Few have these: what they are otherwise is on the prototype.
  declare cause: PyValue;
  declare suppressContext: boolean;

  constructor(args: PyTuple) {
    this.args = args;
    this.context = handling.current;
  }
}
inheritObject(PyBaseException);
PyBaseException.prototype.cause = None;
PyBaseException.prototype.suppressContext = false;

/** The exception whose handler runs: it becomes the `__context__` of those raised meanwhile. */
export const handling: {
  current: PyBaseException | undefined;
  /** What the caller of the generator that runs is handling. */
  base: PyBaseException | undefined;
  /** What does not get a context on its way: what was thrown into a generator last. */
  restored: PyBaseException | undefined;
} = { current: undefined, base: undefined, restored: undefined };

/**
 * The exception being handled becomes the context, unless that would close a circle. A program may have closed one: a second
 * walk at half the pace meets the first in it. Source: CPython's Python/errors.c, `_PyErr_SetObject`.
 */
export function setContext(error: PyBaseException): void {
  const current = handling.current;
  if (current === undefined || current === error) return;
  let slow: PyBaseException | undefined = current;
  let step = false;
  for (let at: PyBaseException = current; at.context !== undefined; step = !step) {
    if (at.context === error) {
      at.context = undefined;
      break;
    }
    at = at.context;
    if (at === slow) break;
    if (step) slow = slow?.context;
  }
  error.context = current;
}

/** More fields, as CPython's exception structs have. */
export class PyStopIteration extends PyBaseException {
  value: PyValue = None;
}
export class PySystemExit extends PyBaseException {
  code: PyValue = None;
}
export class PyNameError extends PyBaseException {
  name: PyValue = None;
}
export class PyAttributeError extends PyBaseException {
  name: PyValue = None;
  object: PyValue = None;
}
export class PyImportError extends PyBaseException {
  message: PyValue = None;
  name: PyValue = None;
  path: PyValue = None;
  nameFrom: PyValue = None;
}
export class PyOSError extends PyBaseException {
  errno: PyValue | undefined = undefined;
  strerror: PyValue | undefined = undefined;
  filename: PyValue | undefined = undefined;
  filename2: PyValue | undefined = undefined;
  written: PyValue | undefined = undefined;
}
export class PySyntaxError extends PyBaseException {
  message: PyValue = None;
  filename: PyValue = None;
  lineno: PyValue = None;
  offset: PyValue = None;
  endLineno: PyValue = None;
  endOffset: PyValue = None;
  text: PyValue = None;
  printFileAndLine: PyValue = None;
  metadata: PyValue = None;
}
export class PyUnicodeError extends PyBaseException {
  encoding: PyValue | undefined = undefined;
  object: PyValue | undefined = undefined;
  start = 0;
  end = 0;
  reason: PyValue | undefined = undefined;
}
export class PyBaseExceptionGroup extends PyBaseException {
  message: PyValue = '';
  exceptions: PyTuple = new PyTuple([]);
}

type ExceptionClass = new (args: PyTuple) => PyBaseException;

/** A constructor of exceptions that have the fields of another type's. */
export function derivedException(base: PyType): ExceptionClass {
  if (base !== baseExceptionType && base.layout !== baseExceptionType)
    return class extends (base.ctor as ExceptionClass) {};
  // Without `super()`, see `inheritObject`.
  class Derived {
    readonly args: PyTuple;
    readonly traceback = undefined;
    readonly context = handling.current;
    constructor(args: PyTuple) {
      this.args = args;
    }
  }
  inheritObject(Derived, base.ctor as ExceptionClass);
  return Derived as unknown as ExceptionClass;
}

function exception(name: string, base: PyType, ctor?: ExceptionClass): PyType {
  const type = bareType(name, ctor ?? derivedException(base), base, {
    baseType: true,
    sameLayout: ctor === undefined,
  });
  type.hasDict = true;
  types.push(type);
  return type;
}

export const baseExceptionType = bareType('BaseException', PyBaseException, undefined, { baseType: true });
baseExceptionType.hasDict = true;
const types = [baseExceptionType];
/** All builtin exception types but `ExceptionGroup`, which has two bases; bases first. */
export const exceptionTypes: readonly PyType[] = types;
const base = baseExceptionType;
export const baseExceptionGroupType = exception('BaseExceptionGroup', base, PyBaseExceptionGroup);
export const generatorExitType = exception('GeneratorExit', base);
export const keyboardInterruptType = exception('KeyboardInterrupt', base);
export const systemExitType = exception('SystemExit', base, PySystemExit);
export const exceptionType = exception('Exception', base);
const e = exceptionType;
export const arithmeticErrorType = exception('ArithmeticError', e);
export const floatingPointErrorType = exception('FloatingPointError', arithmeticErrorType);
export const overflowErrorType = exception('OverflowError', arithmeticErrorType);
export const zeroDivisionErrorType = exception('ZeroDivisionError', arithmeticErrorType);
export const assertionErrorType = exception('AssertionError', e);
export const attributeErrorType = exception('AttributeError', e, PyAttributeError);
export const bufferErrorType = exception('BufferError', e);
export const eofErrorType = exception('EOFError', e);
export const importErrorType = exception('ImportError', e, PyImportError);
export const moduleNotFoundErrorType = exception('ModuleNotFoundError', importErrorType);
export const lookupErrorType = exception('LookupError', e);
export const indexErrorType = exception('IndexError', lookupErrorType);
export const keyErrorType = exception('KeyError', lookupErrorType);
export const memoryErrorType = exception('MemoryError', e);
export const nameErrorType = exception('NameError', e, PyNameError);
export const unboundLocalErrorType = exception('UnboundLocalError', nameErrorType);
export const osErrorType = exception('OSError', e, PyOSError);
export const blockingIOErrorType = exception('BlockingIOError', osErrorType);
export const childProcessErrorType = exception('ChildProcessError', osErrorType);
export const connectionErrorType = exception('ConnectionError', osErrorType);
export const brokenPipeErrorType = exception('BrokenPipeError', connectionErrorType);
export const connectionAbortedErrorType = exception('ConnectionAbortedError', connectionErrorType);
export const connectionRefusedErrorType = exception('ConnectionRefusedError', connectionErrorType);
export const connectionResetErrorType = exception('ConnectionResetError', connectionErrorType);
export const fileExistsErrorType = exception('FileExistsError', osErrorType);
export const fileNotFoundErrorType = exception('FileNotFoundError', osErrorType);
export const interruptedErrorType = exception('InterruptedError', osErrorType);
export const isADirectoryErrorType = exception('IsADirectoryError', osErrorType);
export const notADirectoryErrorType = exception('NotADirectoryError', osErrorType);
export const permissionErrorType = exception('PermissionError', osErrorType);
export const processLookupErrorType = exception('ProcessLookupError', osErrorType);
export const timeoutErrorType = exception('TimeoutError', osErrorType);
export const referenceErrorType = exception('ReferenceError', e);
export const runtimeErrorType = exception('RuntimeError', e);
export const notImplementedErrorType = exception('NotImplementedError', runtimeErrorType);
export const pythonFinalizationErrorType = exception('PythonFinalizationError', runtimeErrorType);
export const recursionErrorType = exception('RecursionError', runtimeErrorType);
export const stopAsyncIterationType = exception('StopAsyncIteration', e);
export const stopIterationType = exception('StopIteration', e, PyStopIteration);
export const syntaxErrorType = exception('SyntaxError', e, PySyntaxError);
export const incompleteInputErrorType = exception('_IncompleteInputError', syntaxErrorType);
export const indentationErrorType = exception('IndentationError', syntaxErrorType);
export const tabErrorType = exception('TabError', indentationErrorType);
export const systemErrorType = exception('SystemError', e);
export const typeErrorType = exception('TypeError', e);
export const valueErrorType = exception('ValueError', e);
export const unicodeErrorType = exception('UnicodeError', valueErrorType, PyUnicodeError);
export const unicodeDecodeErrorType = exception('UnicodeDecodeError', unicodeErrorType);
export const unicodeEncodeErrorType = exception('UnicodeEncodeError', unicodeErrorType);
export const unicodeTranslateErrorType = exception('UnicodeTranslateError', unicodeErrorType);
export const warningType = exception('Warning', e);
export const bytesWarningType = exception('BytesWarning', warningType);
export const deprecationWarningType = exception('DeprecationWarning', warningType);
export const encodingWarningType = exception('EncodingWarning', warningType);
export const futureWarningType = exception('FutureWarning', warningType);
export const importWarningType = exception('ImportWarning', warningType);
export const pendingDeprecationWarningType = exception('PendingDeprecationWarning', warningType);
export const resourceWarningType = exception('ResourceWarning', warningType);
export const runtimeWarningType = exception('RuntimeWarning', warningType);
export const syntaxWarningType = exception('SyntaxWarning', warningType);
export const unicodeWarningType = exception('UnicodeWarning', warningType);
export const userWarningType = exception('UserWarning', warningType);

/** A message as a str: texts in UTF-16 are put into our messages as they are. */
function messageArgument(value: PyValue): PyValue {
  if (typeof value !== 'string') return value;
  const text = textFromJS(value);
  return typeof text === 'string' ? text : new PyStr(text, value);
}

/** An exception of a builtin type with these arguments, texts in UTF-16; to be thrown. */
export function newException(type: PyType, ...args: PyValue[]): PyBaseException {
  if (args.length === 1)
    return new (type.ctor as ExceptionClass)(new PyTuple([messageArgument(args[0] as PyValue)]));
  return new (type.ctor as ExceptionClass)(new PyTuple(args.map(messageArgument)));
}

/** An exception with a message known to be a str as it is: made of strs, or a literal. */
export const plainException = (type: PyType, message: string): PyBaseException =>
  new (type.ctor as ExceptionClass)(new PyTuple([message]));

export const typeError = (message: string): PyBaseException => newException(typeErrorType, message);
export const valueError = (message: string): PyBaseException => newException(valueErrorType, message);
export const indexError = (message: string): PyBaseException => newException(indexErrorType, message);
/** Of a key that is not there, which is a Python value already. */
export const keyError = (key: PyValue): PyBaseException =>
  new (keyErrorType.ctor as ExceptionClass)(new PyTuple([key]));
export const runtimeError = (message: string): PyBaseException => newException(runtimeErrorType, message);
export const systemError = (message: string): PyBaseException => newException(systemErrorType, message);
export const overflowError = (message: string): PyBaseException => newException(overflowErrorType, message);
export const zeroDivisionError = (message: string): PyBaseException =>
  newException(zeroDivisionErrorType, message);
export const bufferError = (message: string): PyBaseException => newException(bufferErrorType, message);
export const memoryError = (): PyBaseException => newException(memoryErrorType);
export const recursionError = (message: string): PyBaseException => newException(recursionErrorType, message);
export const unicodeErrorText = (message: string): PyBaseException => newException(unicodeErrorType, message);

export function attributeError(message: string, object?: PyValue, name?: string): PyBaseException {
  const error = newException(attributeErrorType, message) as PyAttributeError;
  if (object !== undefined) error.object = object;
  if (name !== undefined) error.name = name;
  return error;
}

export function nameError(message: string, name: string): PyBaseException {
  const error = newException(nameErrorType, message) as PyNameError;
  error.name = name;
  return error;
}

export function stopIteration(value: PyValue = None): PyBaseException {
  const error = newException(stopIterationType, ...(value === None ? [] : [value])) as PyStopIteration;
  error.value = value;
  return error;
}

/** The same at the end of an iterator: with a value that is not None it has no context. */
export function endOfIteration(value: PyValue | undefined): PyBaseException {
  const error = stopIteration(value);
  if (value !== undefined) {
    error.context = undefined;
    handling.restored = error;
  }
  return error;
}

/** Whether what was thrown is a Python exception of that type. */
export function isException(thrown: unknown, type: PyType): thrown is PyBaseException {
  return thrown instanceof PyBaseException && isInstance(thrown, type);
}

/**
 * What was thrown as a Python exception: JavaScript's own stack overflow and exhausted memory have one. Anything else is a
 * defect of ours and goes on as it is.
 */
export function toPython(thrown: unknown): PyBaseException {
  if (thrown instanceof PyBaseException) return thrown;
  if (isStackOverflow(thrown)) return recursionError('maximum recursion depth exceeded');
  if (thrown instanceof RangeError) {
    const { message } = thrown;
    // "Invalid array length", "Array buffer allocation failed", "Cannot allocate Wasm memory for new instance".
    if (['length', 'allocation', 'size', 'memory'].some((word) => message.includes(word)))
      return memoryError();
  }
  throw thrown;
}

late.typeError = typeError;
