/** The builtin exceptions: https://docs.python.org/3/library/exceptions.html */
import './object.ts';
import { dictOf, setDictOf } from '../attribute.ts';
import { None, PyTuple, textOf, tupleType, typeOf } from '../core-types.ts';
import { getset, method, populate, type TypeContent } from '../define.ts';
import { PyDict } from '../dict.ts';
import {
  attributeErrorType,
  baseExceptionGroupType,
  baseExceptionType,
  exceptionTypes,
  importErrorType,
  keyErrorType,
  nameErrorType,
  osErrorType,
  PyBaseException,
  type PyStopIteration,
  type PySystemExit,
  stopIterationType,
  syntaxErrorType,
  systemExitType,
  typeError,
  unicodeDecodeErrorType,
  unicodeEncodeErrorType,
  unicodeTranslateErrorType,
} from '../errors.ts';
import { addNote } from '../exception-notes.ts';
import { listItems } from '../protocols/iterate.ts';
import { repr, reprText, str } from '../protocols/text.ts';
import { PyTraceback } from '../traceback.ts';
import { type PyType, shortName } from '../type.ts';
import type { PyValue } from '../value.ts';
import { exceptionInit, exceptionNew, noneable } from './exceptions/construction.ts';
import { baseExceptionGroupContent, exceptionGroupType } from './exceptions/groups.ts';
import { attributeErrorContent, importErrorContent, nameErrorContent } from './exceptions/names.ts';
import { osErrorContent } from './exceptions/os-error.ts';
import { syntaxErrorContent } from './exceptions/syntax-error.ts';
import {
  unicodeDecodeErrorContent,
  unicodeEncodeErrorContent,
  unicodeTranslateErrorContent,
} from './exceptions/unicode-errors.ts';

export function exceptionStr(self: PyValue): PyValue {
  const { items } = (self as PyBaseException).args;
  if (items.length === 0) return '';
  return items.length === 1 ? str(items[0] as PyValue) : str((self as PyBaseException).args);
}

const setTraceback = (self: PyBaseException, value: PyValue | undefined): void => {
  if (value === undefined) throw typeError('__traceback__ may not be deleted');
  if (value !== None && !(value instanceof PyTraceback))
    throw typeError('__traceback__ must be a traceback or None');
  self.traceback = value === None ? undefined : (value as PyTraceback);
};

populate(baseExceptionType, {
  doc: 'Common base class for all exceptions',
  slots: {
    tp_new: exceptionNew,
    tp_init: exceptionInit,
    tp_str: exceptionStr,
    tp_repr: (self) => {
      const { args } = self as PyBaseException;
      const shown = args.items.length === 1 ? `(${reprText(args.items[0] as PyValue)})` : reprText(args);
      return `${shortName(typeOf(self))}${shown}`;
    },
  },
  methods: () => [
    method('__reduce__()', (self: PyBaseException) => {
      const own = dictOf(self);
      return new PyTuple(own.size > 0 ? [typeOf(self), self.args, own] : [typeOf(self), self.args]);
    }),
    method('__setstate__(object, /)', (self: PyBaseException, state: PyValue) => {
      if (state === None) return;
      if (!(state instanceof PyDict)) throw typeError('state is not a dictionary');
      for (const [name, value] of state.table.entries()) {
        const set = typeOf(self).tp_setattro;
        const text = textOf(name);
        if (text === undefined) throw typeError(`attribute name must be string, not '${typeOf(name).name}'`);
        set?.(self, text, value);
      }
    }),
    method(
      'with_traceback(object, /)',
      (self: PyBaseException, value: PyValue) => {
        setTraceback(self, value);
        return self;
      },
      'Set self.__traceback__ to tb and return self.',
    ),
    method(
      'add_note(object, /)',
      (self: PyBaseException, note: PyValue) => {
        if (textOf(note) === undefined)
          throw typeError(`add_note() argument must be str, not ${typeOf(note).name}`);
        addNote(self, note);
      },
      'Add a note to the exception',
    ),
  ],
  getset: () => [
    getset(
      'args',
      (self: PyBaseException) => self.args,
      (self: PyBaseException, value) => {
        if (value === undefined) throw typeError('args may not be deleted');
        self.args =
          value instanceof PyTuple && value.type === tupleType ? value : new PyTuple(listItems(value));
      },
    ),
    getset('__traceback__', (self: PyBaseException) => self.traceback ?? None, setTraceback),
    getset(
      '__cause__',
      (self: PyBaseException) => self.cause,
      (self: PyBaseException, value) => {
        if (value === undefined) throw typeError('__cause__ may not be deleted');
        if (value !== None && !(value instanceof PyBaseException))
          throw typeError('exception cause must be None or derive from BaseException');
        self.cause = value;
        self.suppressContext = true;
      },
    ),
    getset(
      '__context__',
      (self: PyBaseException) => self.context ?? None,
      (self: PyBaseException, value) => {
        if (value === undefined) throw typeError('__context__ may not be deleted');
        if (value !== None && !(value instanceof PyBaseException))
          throw typeError('exception context must be None or derive from BaseException');
        self.context = value instanceof PyBaseException ? value : undefined;
      },
    ),
    getset(
      '__suppress_context__',
      (self: PyBaseException) => self.suppressContext,
      (self: PyBaseException, value) => {
        if (value === undefined) throw typeError("can't delete numeric/char attribute");
        if (typeof value !== 'boolean') throw typeError('attribute value type must be bool');
        self.suppressContext = value;
      },
    ),
    getset('__dict__', dictOf, (self: PyBaseException, value) => {
      if (!(value instanceof PyDict))
        throw typeError(
          value === undefined
            ? 'cannot delete __dict__'
            : `__dict__ must be set to a dictionary, not a '${typeOf(value).name}'`,
        );
      setDictOf(self, value);
    }),
  ],
});

const stopIterationContent: TypeContent = {
  slots: {
    tp_init: (self, args, names) => {
      exceptionInit(self, args, names);
      (self as PyStopIteration).value = args[0] ?? None;
    },
  },
  getset: () => [noneable('value', 'value', 'generator return value')],
};
const systemExitContent: TypeContent = {
  slots: {
    tp_init: (self, args, names) => {
      exceptionInit(self, args, names);
      (self as PySystemExit).code =
        args.length === 1 ? (args[0] as PyValue) : args.length > 1 ? new PyTuple(args) : None;
    },
  },
  getset: () => [noneable('code', 'code', 'exception code')],
};

const keyErrorContent: TypeContent = {
  slots: {
    tp_str: (self) => {
      const { items } = (self as PyBaseException).args;
      return items.length === 1 ? repr(items[0] as PyValue) : exceptionStr(self);
    },
  },
};

/** What each type has besides its class. */
const contents: ReadonlyMap<PyType, TypeContent> = new Map([
  [stopIterationType, stopIterationContent],
  [systemExitType, systemExitContent],
  [nameErrorType, nameErrorContent],
  [attributeErrorType, attributeErrorContent],
  [importErrorType, importErrorContent],
  [osErrorType, osErrorContent],
  [syntaxErrorType, syntaxErrorContent],
  [keyErrorType, keyErrorContent],
  [unicodeEncodeErrorType, unicodeEncodeErrorContent],
  [unicodeDecodeErrorType, unicodeDecodeErrorContent],
  [unicodeTranslateErrorType, unicodeTranslateErrorContent],
  [baseExceptionGroupType, baseExceptionGroupContent],
]);

const docs: Readonly<Record<string, string>> = {
  Exception: 'Common base class for all non-exit exceptions.',
  TypeError: 'Inappropriate argument type.',
  StopIteration: 'Signal the end from iterator.__next__().',
  StopAsyncIteration: 'Signal the end from iterator.__anext__().',
  GeneratorExit: 'Request that a generator exit.',
  SystemExit: 'Request to exit from the interpreter.',
  KeyboardInterrupt: 'Program interrupted by user.',
  ImportError: "Import can't find module, or can't find name in module.",
  ModuleNotFoundError: 'Module not found.',
  OSError: 'Base class for I/O related errors.',
  EOFError: 'Read beyond end of file.',
  RuntimeError: 'Unspecified run-time error.',
  RecursionError: 'Recursion limit exceeded.',
  NotImplementedError: "Method or function hasn't been implemented yet.",
  NameError: 'Name not found globally.',
  UnboundLocalError: 'Local name referenced but not bound to a value.',
  AttributeError: 'Attribute not found.',
  SyntaxError: 'Invalid syntax.',
  IndentationError: 'Improper indentation.',
  TabError: 'Improper mixture of spaces and tabs.',
  LookupError: 'Base class for lookup errors.',
  IndexError: 'Sequence index out of range.',
  KeyError: 'Mapping key not found.',
  ValueError: 'Inappropriate argument value (of correct type).',
  UnicodeError: 'Unicode related error.',
  AssertionError: 'Assertion failed.',
  ArithmeticError: 'Base class for arithmetic errors.',
  FloatingPointError: 'Floating-point operation failed.',
  OverflowError: 'Result too large to be represented.',
  ZeroDivisionError: 'Second argument to a division or modulo operation was zero.',
  SystemError:
    'Internal error in the Python interpreter.\n\nPlease report this to the Python maintainer, along with the traceback,\nthe Python version, and the hardware/OS platform and version.',
  ReferenceError: 'Weak ref proxy used after referent went away.',
  MemoryError: 'Out of memory.',
  BufferError: 'Buffer error.',
  Warning: 'Base class for warning categories.',
};
for (const type of exceptionTypes) {
  if (type === baseExceptionType) continue;
  const content = contents.get(type);
  const doc = docs[type.name];
  populate(type, {
    ...(doc === undefined ? {} : { doc }),
    ...content,
  });
}
populate(exceptionGroupType, { doc: 'A combination of multiple unrelated exceptions.' });
