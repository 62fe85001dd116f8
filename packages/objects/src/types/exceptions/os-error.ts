/** `OSError`: its class is chosen by the number of the error. */
import { dictOf } from '../../attribute.ts';
import { None, PyTuple, typeOf } from '../../core-types.ts';
import { getset, method, type TypeContent } from '../../define.ts';
import {
  attributeError,
  blockingIOErrorType,
  brokenPipeErrorType,
  childProcessErrorType,
  connectionAbortedErrorType,
  connectionRefusedErrorType,
  connectionResetErrorType,
  fileExistsErrorType,
  fileNotFoundErrorType,
  interruptedErrorType,
  isADirectoryErrorType,
  notADirectoryErrorType,
  osErrorType,
  type PyOSError,
  permissionErrorType,
  processLookupErrorType,
  timeoutErrorType,
  typeError,
} from '../../errors.ts';
import { reprText, strText } from '../../protocols/text.ts';
import type { PyType } from '../../type.ts';
import type { PyValue } from '../../value.ts';
import { exceptionStr } from '../exceptions.ts';
import { type Construct, fresh, noneable, positional } from './construction.ts';

/** `errno` -> the class `OSError(errno, text)` makes. */
const errnoClasses = new Map<number, PyType>([
  [11, blockingIOErrorType],
  [114, blockingIOErrorType],
  [115, blockingIOErrorType],
  [32, brokenPipeErrorType],
  [108, brokenPipeErrorType],
  [10, childProcessErrorType],
  [103, connectionAbortedErrorType],
  [111, connectionRefusedErrorType],
  [104, connectionResetErrorType],
  [17, fileExistsErrorType],
  [2, fileNotFoundErrorType],
  [4, interruptedErrorType],
  [21, isADirectoryErrorType],
  [20, notADirectoryErrorType],
  [1, permissionErrorType],
  [13, permissionErrorType],
  [3, processLookupErrorType],
  [110, timeoutErrorType],
]);

function fillOSError(self: PyOSError, args: readonly PyValue[]): void {
  self.args = new PyTuple(args);
  if (args.length < 2 || args.length > 5) return;
  const [errno, strerror, filename, , filename2] = args;
  self.errno = errno;
  self.strerror = strerror;
  if (filename === undefined || filename === None) return;
  if (typeOf(self).isSubtypeOf(blockingIOErrorType) && typeof filename === 'number') {
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
  const { tp_new, tp_init } = osErrorType;
  return type.tp_init !== tp_init && type.tp_new === tp_new;
}

export const osErrorContent: TypeContent = {
  slots: {
    tp_new: (type, args, names) => {
      const given = positional(args, names);
      if (names !== undefined && names.length > 0 && !usesInit(type))
        throw typeError(`${type.name}() takes no keyword arguments`);
      const errno = given[0];
      const specific =
        type === osErrorType && typeof errno === 'number' && given.length >= 2 && given.length <= 5
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
  methods: () => [
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
  getset: () => [
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
};
