/** Modules of CPython that cannot be here, and why: programs that import them are told. */
import { PyTuple, textOf } from '@harpy/objects/core-types';
import {
  isException,
  moduleNotFoundErrorType,
  type PyBaseException,
  type PyImportError,
} from '@harpy/objects/errors';
import { strFromJS } from '@harpy/objects/str';

const SYSTEM_CALLS = 'it makes calls of the system that Node does not have';
const LATER = 'it is not written yet';

const REASONS: Readonly<Record<string, string>> = {
  _sqlite3: 'SQLite is a native library, which JavaScript cannot load',
  sqlite3: 'SQLite is a native library, which JavaScript cannot load',
  _tkinter: 'Tk is a native library, which JavaScript cannot load',
  tkinter: 'Tk is a native library, which JavaScript cannot load',
  turtle: 'it needs tkinter, and Tk is a native library, which JavaScript cannot load',
  _curses: 'curses is a native library, which JavaScript cannot load',
  curses: 'curses is a native library, which JavaScript cannot load',
  _dbm: 'it is a native library, which JavaScript cannot load',
  _gdbm: 'it is a native library, which JavaScript cannot load',
  _multiprocessing:
    'processes cannot share memory here; concurrent.futures.ThreadPoolExecutor and subprocess work',
  _posixshmem: 'processes cannot share memory here',
  _interpreters: 'there is one interpreter',
  _interpchannels: 'there is one interpreter',
  _interpqueues: 'there is one interpreter',
  _testcapi: 'there is no C API',
  syslog: SYSTEM_CALLS,
  pty: SYSTEM_CALLS,
  _lzma: LATER,
  lzma: LATER,
  _zstd: LATER,
  readline: LATER,
};

/** Adds the reason to an error that says that there is no such module. */
export function explainAbsence(error: PyBaseException): void {
  if (!isException(error, moduleNotFoundErrorType)) return;
  const missing = error as PyImportError;
  const name = textOf(missing.name) ?? '';
  const reason = Object.hasOwn(REASONS, name) ? REASONS[name] : undefined;
  if (reason === undefined || textOf(missing.message) !== `No module named '${name}'`) return;
  missing.message = strFromJS(`No module named '${name}': ${reason}`);
  missing.args = new PyTuple([missing.message]);
}
