/** The builtin exceptions: https://docs.python.org/3/library/exceptions.html */
import './object.ts';
import { dictOf, getOwn, lookupAttribute, setDictOf, setOwn } from '../attribute.ts';
import { PyBytes } from '../bytes.ts';
import { callKeywords } from '../call.ts';
import { None, PyList, PyStr, PyTuple, textOf, tupleType, typeOf } from '../core-types.ts';
import { getset, initializeWith, method, populate, type TypeContent } from '../define.ts';
import { dictFrom, PyDict } from '../dict.ts';
import * as errors from '../errors.ts';
import {
  attributeError,
  baseExceptionGroupType,
  baseExceptionType,
  exceptionType,
  isException,
  type PyAttributeError,
  PyBaseException,
  PyBaseExceptionGroup,
  type PyImportError,
  type PyOSError,
  type PyStopIteration,
  type PySyntaxError,
  type PySystemExit,
  type PyUnicodeError,
  typeError,
  valueError,
} from '../errors.ts';
import { addNote } from '../exception-notes.ts';
import { genericAlias } from '../generic-alias.ts';
import { bytesArgument } from '../protocols/buffer.ts';
import { isTrue, toSize } from '../protocols/convert.ts';
import { itemsOf, listItems } from '../protocols/iterate.ts';
import { repr, reprText, str, strText } from '../protocols/text.ts';
import type { Names } from '../slots.ts';
import { codePointsOfStr, strFromJS } from '../str.ts';
import { PyTraceback } from '../traceback.ts';
import { PyType, shortName } from '../type.ts';
import type { PyValue } from '../value.ts';
import { readonlyAttribute } from './function.ts';

type Construct = new (args: PyTuple) => PyBaseException;

const positional = (args: readonly PyValue[], names: Names): readonly PyValue[] =>
  names === undefined ? args : args.slice(0, args.length - names.length);

/** Takes any arguments: keywords are for the `__init__` of a subclass. */
function exceptionNew(type: PyType, args: readonly PyValue[], names: Names): PyValue {
  return fresh(new (type.ctor as unknown as Construct)(new PyTuple(positional(args, names))));
}

/** What a program makes gets its context when it is raised. */
function fresh<T extends PyBaseException>(error: T): T {
  error.context = undefined;
  return error;
}

function exceptionInit(self: PyValue, args: readonly PyValue[], names: Names): void {
  if (names !== undefined && names.length > 0)
    throw typeError(`${typeOf(self).name}() takes no keyword arguments`);
  (self as PyBaseException).args = new PyTuple(args);
}

function exceptionStr(self: PyValue): PyValue {
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
  methods: [
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
  getset: [
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
      if (!(value instanceof PyDict)) throw typeError('__dict__ must be set to a dictionary');
      setDictOf(self, value);
    }),
  ],
});

const contents = new Map<PyType, TypeContent>();

/** Attributes that read as None once they are deleted or never were set. */
const noneable = (name: string, key: string, doc?: string) =>
  getset(
    name,
    (self: never) => (self as unknown as Record<string, PyValue | undefined>)[key] ?? None,
    (self: never, value) => {
      (self as unknown as Record<string, PyValue | undefined>)[key] = value;
    },
    doc,
  );

contents.set(errors.stopIterationType, {
  slots: {
    tp_init: (self, args, names) => {
      exceptionInit(self, args, names);
      (self as PyStopIteration).value = args[0] ?? None;
    },
  },
  getset: [noneable('value', 'value', 'generator return value')],
});
contents.set(errors.systemExitType, {
  slots: {
    tp_init: (self, args, names) => {
      exceptionInit(self, args, names);
      (self as PySystemExit).code =
        args.length === 1 ? (args[0] as PyValue) : args.length > 1 ? new PyTuple(args) : None;
    },
  },
  getset: [noneable('code', 'code', 'exception code')],
});

/** `NameError('...', name='x')`: keywords beside the arguments. */
function takeKeywords(
  self: PyValue,
  args: readonly PyValue[],
  names: Names,
  fields: Readonly<Record<string, string>>,
): void {
  const given = positional(args, names);
  (self as PyBaseException).args = new PyTuple(given);
  for (const key of Object.values(fields)) (self as unknown as Record<string, PyValue>)[key] = None;
  for (const [at, name] of (names ?? []).entries()) {
    const key = fields[name];
    if (key === undefined)
      throw typeError(`${typeOf(self).name}() got an unexpected keyword argument '${name}'`);
    (self as unknown as Record<string, PyValue>)[key] = args[given.length + at] as PyValue;
  }
}

contents.set(errors.nameErrorType, {
  slots: { tp_init: (self, args, names) => takeKeywords(self, args, names, { name: 'name' }) },
  getset: [noneable('name', 'name', 'name')],
});
/** Without the object, which may be anything. */
function attributeErrorState(self: PyAttributeError): PyDict {
  const state = dictFrom(dictOf(self).table.entries());
  if (self.name !== None) state.setString('name', self.name);
  state.setString('args', self.args);
  return state;
}

contents.set(errors.attributeErrorType, {
  slots: {
    tp_init: (self, args, names) => takeKeywords(self, args, names, { name: 'name', obj: 'object' }),
  },
  methods: [
    method('__getstate__()', attributeErrorState),
    method(
      '__reduce__()',
      (self: PyAttributeError) => new PyTuple([typeOf(self), self.args, attributeErrorState(self)]),
    ),
  ],
  getset: [noneable('name', 'name', 'attribute name'), noneable('obj', 'object', 'object')],
});
contents.set(errors.importErrorType, {
  slots: {
    tp_init: (self, args, names) => {
      takeKeywords(self, args, names, { name: 'name', path: 'path', name_from: 'nameFrom' });
      const { items } = (self as PyImportError).args;
      (self as PyImportError).message = items.length === 1 ? (items[0] as PyValue) : None;
    },
    tp_str: (self) => {
      const { message } = self as PyImportError;
      return textOf(message) !== undefined ? str(message) : exceptionStr(self);
    },
  },
  methods: [
    method('__reduce__()', (self: PyImportError) => {
      const state = dictFrom(dictOf(self).table.entries());
      const { name, path, nameFrom } = self;
      for (const [key, value] of Object.entries({ name, path, name_from: nameFrom }))
        if (value !== undefined && value !== None) state.setString(key, value);
      return new PyTuple(state.size > 0 ? [typeOf(self), self.args, state] : [typeOf(self), self.args]);
    }),
  ],
  getset: [
    noneable('msg', 'message', 'exception message'),
    noneable('name', 'name', 'module name'),
    noneable('path', 'path', 'module path'),
    noneable('name_from', 'nameFrom', 'name imported from module'),
  ],
});

/** `errno` -> the class `OSError(errno, text)` makes. */
const errnoClasses = new Map<number, PyType>([
  [11, errors.blockingIOErrorType],
  [114, errors.blockingIOErrorType],
  [115, errors.blockingIOErrorType],
  [32, errors.brokenPipeErrorType],
  [108, errors.brokenPipeErrorType],
  [10, errors.childProcessErrorType],
  [103, errors.connectionAbortedErrorType],
  [111, errors.connectionRefusedErrorType],
  [104, errors.connectionResetErrorType],
  [17, errors.fileExistsErrorType],
  [2, errors.fileNotFoundErrorType],
  [4, errors.interruptedErrorType],
  [21, errors.isADirectoryErrorType],
  [20, errors.notADirectoryErrorType],
  [1, errors.permissionErrorType],
  [13, errors.permissionErrorType],
  [3, errors.processLookupErrorType],
  [110, errors.timeoutErrorType],
]);

function fillOSError(self: PyOSError, args: readonly PyValue[]): void {
  self.args = new PyTuple(args);
  if (args.length < 2 || args.length > 5) return;
  const [errno, strerror, filename, , filename2] = args;
  self.errno = errno;
  self.strerror = strerror;
  if (filename === undefined || filename === None) return;
  if (typeOf(self).isSubtypeOf(errors.blockingIOErrorType) && typeof filename === 'number') {
    self.written = filename;
    return;
  }
  self.filename = filename;
  if (filename2 !== undefined && filename2 !== None) self.filename2 = filename2;
  self.args = new PyTuple(args.slice(0, 2));
}

/**
 * Whether `__init__` and not `__new__` reads the arguments: in classes that have an `__init__` but no `__new__` of their own,
 * so that they may take other arguments than they hand on.
 */
function usesInit(type: PyType): boolean {
  const { tp_new, tp_init } = errors.osErrorType;
  return type.tp_init !== tp_init && type.tp_new === tp_new;
}

contents.set(errors.osErrorType, {
  slots: {
    tp_new: (type, args, names) => {
      const given = positional(args, names);
      if (names !== undefined && names.length > 0 && !usesInit(type))
        throw typeError(`${type.name}() takes no keyword arguments`);
      const errno = given[0];
      const specific =
        type === errors.osErrorType && typeof errno === 'number' && given.length >= 2 && given.length <= 5
          ? (errnoClasses.get(errno) ?? type)
          : type;
      const init = usesInit(type);
      const all = init ? [] : given;
      const error = fresh(new (specific.ctor as unknown as Construct)(new PyTuple(all)) as PyOSError);
      if (!init) fillOSError(error, given);
      return error;
    },
    tp_init: (self, args, names) => {
      if (!usesInit(typeOf(self))) return;
      const given = positional(args, names);
      if (names !== undefined && names.length > 0)
        throw typeError(`${typeOf(self).name}() takes no keyword arguments`);
      fillOSError(self as PyOSError, given);
    },
    tp_str: (self) => {
      const { errno, strerror, filename, filename2 } = self as PyOSError;
      const shown = (value: PyValue | undefined) => (value === undefined ? 'None' : strText(value));
      if (filename !== undefined) {
        const second = filename2 === undefined ? '' : ` -> ${reprText(filename2)}`;
        return `[Errno ${shown(errno)}] ${shown(strerror)}: ${reprText(filename)}${second}`;
      }
      if (errno !== undefined && strerror !== undefined) return `[Errno ${shown(errno)}] ${shown(strerror)}`;
      return exceptionStr(self);
    },
  },
  methods: [
    method('__reduce__()', (self: PyOSError) => {
      let { args } = self;
      if (args.items.length === 2 && self.filename !== undefined)
        args = new PyTuple([
          ...args.items,
          self.filename,
          ...(self.filename2 === undefined ? [] : [None, self.filename2]),
        ]);
      const own = dictOf(self);
      return new PyTuple(own.size > 0 ? [typeOf(self), args, own] : [typeOf(self), args]);
    }),
  ],
  getset: [
    noneable('errno', 'errno', 'POSIX exception code'),
    noneable('strerror', 'strerror', 'exception strerror'),
    noneable('filename', 'filename', 'exception filename'),
    noneable('filename2', 'filename2', 'second exception filename'),
    getset(
      'characters_written',
      (self: PyOSError) => {
        if (self.written === undefined)
          throw attributeError('characters_written', self, 'characters_written');
        return self.written;
      },
      (self: PyOSError, value) => {
        self.written = value;
      },
    ),
  ],
});

contents.set(errors.syntaxErrorType, {
  slots: {
    tp_init: (self, args, names) => {
      exceptionInit(self, args, names);
      const error = self as PySyntaxError;
      if (args.length > 0) error.message = args[0] as PyValue;
      if (args.length !== 2) return;
      const info = itemsOf(args[1] as PyValue);
      if (info.length < 4 || info.length > 7 || info.length === 5)
        throw typeError(
          info.length < 4
            ? `function takes at least 4 arguments (${info.length} given)`
            : info.length === 5
              ? 'end_offset must be provided when end_lineno is provided'
              : `function takes at most 7 arguments (${info.length} given)`,
        );
      [
        error.filename = None,
        error.lineno = None,
        error.offset = None,
        error.text = None,
        error.endLineno = None,
        error.endOffset = None,
        error.metadata = None,
      ] = info;
    },
    tp_str: (self) => {
      const { message, filename, lineno } = self as PySyntaxError;
      const file = textOf(filename)?.split('/').at(-1);
      const text = strText(message);
      if (file !== undefined && typeof lineno === 'number')
        return strFromJS(`${text} (${file}, line ${lineno})`);
      if (file !== undefined) return strFromJS(`${text} (${file})`);
      return strFromJS(typeof lineno === 'number' ? `${text} (line ${lineno})` : text);
    },
  },
  getset: [
    noneable('msg', 'message', 'exception msg'),
    noneable('filename', 'filename', 'exception filename'),
    noneable('lineno', 'lineno', 'exception lineno'),
    noneable('offset', 'offset', 'exception offset'),
    noneable('text', 'text', 'exception text'),
    noneable('end_lineno', 'endLineno', 'exception end lineno'),
    noneable('end_offset', 'endOffset', 'exception end offset'),
    noneable('print_file_and_line', 'printFileAndLine', 'exception print_file_and_line'),
    noneable('_metadata', 'metadata', 'exception private metadata'),
  ],
});
contents.set(errors.keyErrorType, {
  slots: {
    tp_str: (self) => {
      const { items } = (self as PyBaseException).args;
      return items.length === 1 ? repr(items[0] as PyValue) : exceptionStr(self);
    },
  },
});

const unicodeFields: TypeContent['getset'] = [
  noneable('encoding', 'encoding', 'exception encoding'),
  noneable('object', 'object', 'exception object'),
  noneable('reason', 'reason', 'exception reason'),
  getset(
    'start',
    (self: PyUnicodeError) => self.start,
    (self: PyUnicodeError, value = 0) => {
      self.start = toSize(value);
    },
  ),
  getset(
    'end',
    (self: PyUnicodeError) => self.end,
    (self: PyUnicodeError, value = 0) => {
      self.end = toSize(value);
    },
  ),
];

function needStr(value: PyValue, at: number): void {
  if (textOf(value) === undefined && !(value instanceof PyStr))
    throw typeError(`argument ${at} must be str, not ${typeOf(value).name}`);
}

const unicodeInit = (name: string, withEncoding: boolean) =>
  initializeWith(`${name}(*args)`, (self: PyUnicodeError, args: readonly PyValue[]) => {
    self.args = new PyTuple(args);
    const count = withEncoding ? 5 : 4;
    if (args.length !== count)
      throw typeError(`function takes exactly ${count} arguments (${args.length} given)`);
    const fields = withEncoding ? args : [undefined, ...args];
    const [encoding, object, start, end, reason] = fields;
    const decoding = name === 'UnicodeDecodeError';
    if (withEncoding) needStr(encoding as PyValue, 1);
    const bytes = decoding ? bytesArgument(object as PyValue) : undefined;
    if (bytes === undefined) needStr(object as PyValue, withEncoding ? 2 : 1);
    needStr(reason as PyValue, count);
    self.encoding = encoding;
    self.object = bytes === undefined || object instanceof PyBytes ? object : new PyBytes(bytes.slice());
    self.start = toSize(start as PyValue);
    self.end = toSize(end as PyValue);
    self.reason = reason;
  });

/** What the error is about can be set to anything. */
function needObject(object: PyValue, kind: 'string' | 'bytes'): void {
  const right = kind === 'bytes' ? object instanceof PyBytes : codePointsOfStr(object) !== undefined;
  if (!right) throw typeError(`UnicodeError 'object' attribute must be a ${kind}`);
}
const codePointCount = (object: PyValue): number => codePointsOfStr(object)?.length ?? 0;

const hex = (code: number, digits: number) => code.toString(16).padStart(digits, '0');

function badCharacter(object: PyValue | undefined, at: number): string {
  const code = codePointsOfStr(object ?? '')?.[at] ?? 0;
  if (code <= 0xff) return `\\x${hex(code, 2)}`;
  return code <= 0xffff ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`;
}

function byteAt(object: PyValue | undefined, at: number): number {
  const bytes = (object as unknown as { bytes?: Uint8Array } | undefined)?.bytes;
  return bytes?.[at] ?? 0;
}

contents.set(errors.unicodeEncodeErrorType, {
  doc: 'Unicode encoding error.',
  slots: {
    tp_init: unicodeInit('UnicodeEncodeError', true),
    tp_str: (self) => {
      const { encoding, object, start, end, reason } = self as PyUnicodeError;
      if (object === undefined) return '';
      needObject(object, 'string');
      const codec = strText(encoding ?? '');
      if (end === start + 1 && start < codePointCount(object))
        return `'${codec}' codec can't encode character '${badCharacter(object, start)}' in position ${start}: ${strText(reason ?? '')}`;
      return `'${codec}' codec can't encode characters in position ${start}-${end - 1}: ${strText(reason ?? '')}`;
    },
  },
  getset: unicodeFields,
});
contents.set(errors.unicodeDecodeErrorType, {
  doc: 'Unicode decoding error.',
  slots: {
    tp_init: unicodeInit('UnicodeDecodeError', true),
    tp_str: (self) => {
      const { encoding, object, start, end, reason } = self as PyUnicodeError;
      if (object === undefined) return '';
      needObject(object, 'bytes');
      const codec = strText(encoding ?? '');
      if (end === start + 1 && start < (object as PyBytes).bytes.length)
        return `'${codec}' codec can't decode byte 0x${hex(byteAt(object, start), 2)} in position ${start}: ${strText(reason ?? '')}`;
      return `'${codec}' codec can't decode bytes in position ${start}-${end - 1}: ${strText(reason ?? '')}`;
    },
  },
  getset: unicodeFields,
});
contents.set(errors.unicodeTranslateErrorType, {
  doc: 'Unicode translation error.',
  slots: {
    tp_init: unicodeInit('UnicodeTranslateError', false),
    tp_str: (self) => {
      const { object, start, end, reason } = self as PyUnicodeError;
      if (object === undefined) return '';
      needObject(object, 'string');
      if (end === start + 1 && start < codePointCount(object))
        return `can't translate character '${badCharacter(object, start)}' in position ${start}: ${strText(reason ?? '')}`;
      return `can't translate characters in position ${start}-${end - 1}: ${strText(reason ?? '')}`;
    },
  },
  getset: unicodeFields,
});

// ---- groups

/** `ExceptionGroup`: has two bases, as no other builtin type. */
export const exceptionGroupType: PyType = new PyType(
  'ExceptionGroup',
  [baseExceptionGroupType, exceptionType],
  class extends PyBaseExceptionGroup {},
  { baseType: true, heap: false },
);
exceptionGroupType.type = exceptionType.type;
exceptionGroupType.layout = baseExceptionGroupType.layout;
exceptionGroupType.ctor.prototype.type = exceptionGroupType;

function groupNew(type: PyType, args: readonly PyValue[], names: Names): PyValue {
  const given = positional(args, names);
  const [message, exceptions] = given;
  if (given.length !== 2 || message === undefined || exceptions === undefined)
    throw typeError(`BaseExceptionGroup.__new__() takes exactly 2 arguments (${given.length} given)`);
  if (textOf(message) === undefined)
    throw typeError(`BaseExceptionGroup.__new__() argument 1 must be str, not ${typeOf(message).name}`);
  const type_ = typeOf(exceptions);
  if (type_.sq_item === undefined || type_.tp_iter === undefined)
    throw typeError('second argument (exceptions) must be a sequence');
  const items = listItems(exceptions);
  if (items.length === 0) throw valueError('second argument (exceptions) must be a non-empty sequence');
  let base = false;
  for (const [at, item] of items.entries()) {
    if (!(item instanceof PyBaseException))
      throw valueError(`Item ${at} of second argument (exceptions) is not an exception`);
    base ||= !isException(item, exceptionType);
  }
  let target = type;
  if (type === baseExceptionGroupType && !base) target = exceptionGroupType;
  else if (type === exceptionGroupType && base)
    throw typeError('Cannot nest BaseExceptions in an ExceptionGroup');
  else if (base && type.isSubtypeOf(exceptionType))
    throw typeError(`Cannot nest BaseExceptions in '${type.name}'`);
  const group = fresh(
    new (target.ctor as unknown as new (args: PyTuple) => PyBaseExceptionGroup)(new PyTuple(given)),
  );
  group.message = message;
  group.exceptions = new PyTuple(items);
  return group;
}

type Condition = (error: PyBaseException) => boolean;

function condition(value: PyValue): Condition {
  const isClass = (each: PyValue) => each instanceof PyType && each.isSubtypeOf(baseExceptionType);
  if (isClass(value)) return (error) => isException(error, value as PyType);
  if (value instanceof PyTuple && value.items.every(isClass))
    return (error) => value.items.some((each) => isException(error, each as PyType));
  if (!(value instanceof PyType) && typeOf(value).tp_call !== undefined)
    return (error) => isTrue(callKeywords(value, [error], undefined));
  throw typeError(
    'expected an exception type, a tuple of exception types, or a callable (other than a class)',
  );
}

function derive(group: PyBaseExceptionGroup, exceptions: readonly PyValue[]): PyBaseExceptionGroup {
  const found = lookupAttribute(group, 'derive') ?? None;
  const made = callKeywords(found, [new PyList([...exceptions])], undefined);
  if (!(made instanceof PyBaseExceptionGroup))
    throw typeError('derive must return an instance of BaseExceptionGroup');
  made.traceback = group.traceback;
  made.context = group.context;
  made.cause = group.cause;
  made.suppressContext = group.suppressContext;
  const notes = getOwn(group, '__notes__');
  if (notes !== undefined) setOwn(made, '__notes__', callKeywords(typeOf(notes), [notes], undefined));
  return made;
}

/** The part of a group that matches and the part that does not. */
export function splitGroup(
  error: PyBaseException,
  matches: Condition,
): readonly [PyBaseException | undefined, PyBaseException | undefined] {
  if (matches(error)) return [error, undefined];
  if (!(error instanceof PyBaseExceptionGroup)) return [undefined, error];
  const yes: PyValue[] = [];
  const no: PyValue[] = [];
  for (const inner of error.exceptions.items) {
    const [matched, rest] = splitGroup(inner as PyBaseException, matches);
    if (matched !== undefined) yes.push(matched);
    if (rest !== undefined) no.push(rest);
  }
  if (yes.length === 0) return [undefined, error];
  return [derive(error, yes), no.length === 0 ? undefined : derive(error, no)];
}

contents.set(baseExceptionGroupType, {
  doc: 'A combination of multiple unrelated exceptions.',
  slots: {
    tp_new: groupNew,
    tp_init: exceptionInit,
    tp_str: (self) => {
      const { message, exceptions } = self as PyBaseExceptionGroup;
      const count = exceptions.items.length;
      return `${strText(message)} (${count} sub-exception${count === 1 ? '' : 's'})`;
    },
    tp_repr: (self) => {
      const { message, exceptions } = self as PyBaseExceptionGroup;
      const [, original, ...rest] = (self as PyBaseExceptionGroup).args.items;
      const list =
        original instanceof PyTuple ? reprText(exceptions) : `[${exceptions.items.map(reprText).join(', ')}]`;
      return `${shortName(typeOf(self))}(${[reprText(message), list, ...rest.map(reprText)].join(', ')})`;
    },
  },
  methods: [
    method('derive(excs, /)', (self: PyBaseExceptionGroup, exceptions: PyValue) =>
      callKeywords(baseExceptionGroupType, [self.message, exceptions], undefined),
    ),
    method('split(matcher_value, /)', (self: PyBaseExceptionGroup, value: PyValue) => {
      const [matched, rest] = splitGroup(self, condition(value));
      return new PyTuple([matched ?? None, rest ?? None]);
    }),
    method(
      'subgroup(matcher_value, /)',
      (self: PyBaseExceptionGroup, value: PyValue) => splitGroup(self, condition(value))[0] ?? None,
    ),
  ],
  classMethods: [
    method('__class_getitem__(object, /)', (type: PyType, item: PyValue) => genericAlias(type, item)),
  ],
  getset: [
    getset('message', (self: PyBaseExceptionGroup) => self.message, readonlyAttribute, 'exception message'),
    getset(
      'exceptions',
      (self: PyBaseExceptionGroup) => self.exceptions,
      readonlyAttribute,
      'nested exceptions',
    ),
  ],
});

/** All builtin exception types, bases first. */
export const exceptionTypes: readonly PyType[] = Object.values(errors)
  .filter((value): value is PyType => value instanceof PyType)
  .sort((a, b) => a.mro.length - b.mro.length);
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
