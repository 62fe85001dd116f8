/** `posix`: https://docs.python.org/3/library/posix.html */
import { None, PyList } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { PyDict } from '@harpy/objects/dict';
import { osErrorType } from '@harpy/objects/errors';
import { system } from '../system.ts';
import { environment, environmentFunctions } from './posix/environment.ts';
import { fileSystemFunctions } from './posix/file-system.ts';
import { OPEN_FLAGS, openFileFunctions } from './posix/open-files.ts';
import { ownProcessFunctions, timesResult } from './posix/own-process.ts';
import { pathFunctions } from './posix/path-functions.ts';
import { positionedFunctions, statvfsResultType, sysconfNames } from './posix/positioned.ts';
import { processFunctions } from './posix/processes.ts';
import { dirEntryType, listingFunctions } from './posix/scandir.ts';
import { statFunctions, statResult } from './posix/stat.ts';
import { systemFunctions, terminalSize, unameResult } from './posix/system.ts';
import { waitStatusFunctions } from './posix/wait-status.ts';

/** What `os` takes for what: open files, links themselves. */
const EVERYWHERE = [
  'HAVE_FCHDIR',
  'HAVE_FCHMOD',
  'HAVE_FCHOWN',
  'HAVE_FTRUNCATE',
  'HAVE_FUTIMES',
  'HAVE_LCHOWN',
  'HAVE_LSTAT',
  'HAVE_LUTIMES',
];
/**
 * Paths within open folders go by those the system shows there. All functions take them; `unlink` and `rmdir` are not told
 * of, so that `shutil.rmtree` goes the quicker way.
 */
const ON_LINUX = [
  ...EVERYWHERE,
  'HAVE_FACCESSAT',
  'HAVE_FCHMODAT',
  'HAVE_FCHOWNAT',
  'HAVE_FDOPENDIR',
  'HAVE_FSTATAT',
  'HAVE_FSTATVFS',
  'HAVE_FUTIMESAT',
  'HAVE_LINKAT',
  'HAVE_MKDIRAT',
  'HAVE_OPENAT',
  'HAVE_READLINKAT',
  'HAVE_RENAMEAT',
  'HAVE_SYMLINKAT',
];

export const posixModule = defineModule({
  name: 'posix',
  doc: 'This module provides access to operating system functionality that is\nstandardized by the C Standard and the POSIX standard (a thinly\ndisguised Unix interface).',
  functions: [
    ...positionedFunctions,
    ...statFunctions,
    ...listingFunctions,
    ...fileSystemFunctions,
    ...openFileFunctions,
    // Hooks are what graphical toolkits written in C set.
    method('_is_inputhook_installed()', () => false, 'Checks if PyOS_InputHook is set.'),
    method('_inputhook()', () => 0, 'Calls PyOS_InputHook.'),
    ...systemFunctions,
    ...pathFunctions,
    ...ownProcessFunctions,
    ...environmentFunctions,
    ...waitStatusFunctions,
    ...processFunctions,
    method('register_at_fork(*, before=None, after_in_child=None, after_in_parent=None)', () => None),
  ],
  types: [statResult.type, terminalSize.type, unameResult.type, timesResult.type, dirEntryType],
  attributes: {
    ...OPEN_FLAGS,
    F_OK: 0,
    R_OK: 4,
    W_OK: 2,
    X_OK: 1,
    SEEK_SET: 0,
    SEEK_CUR: 1,
    SEEK_END: 2,
    SEEK_DATA: 3,
    SEEK_HOLE: 4,
    EX_OK: 0,
    EX_USAGE: 64,
    EX_DATAERR: 65,
    EX_NOINPUT: 66,
    EX_SOFTWARE: 70,
    EX_OSERR: 71,
    EX_IOERR: 74,
    EX_CONFIG: 78,
    WNOHANG: 1,
    GRND_NONBLOCK: 1,
    GRND_RANDOM: 2,
    NGROUPS_MAX: 65536,
    TMP_MAX: 238328,
    P_WAIT: 0,
    P_NOWAIT: 1,
    error: osErrorType,
  },
  create: (dict) => {
    dict.setString(
      '_have_functions',
      new PyList(system().process.platform === 'linux' ? ON_LINUX : EVERYWHERE),
    );
    const names = new PyDict();
    for (const [at, name] of sysconfNames.entries()) names.setString(name, at);
    dict.setString('sysconf_names', names);
    dict.setString('statvfs_result', statvfsResultType);
    dict.setString('environ', environment());
  },
});
