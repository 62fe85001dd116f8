/** `_posixsubprocess`: how `subprocess` starts a process. */
import { None, textOf } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { newException, PyBaseException, type PyOSError, runtimeErrorType } from '@harpy/objects/errors';
import { isTrue, toSize } from '@harpy/objects/protocols/convert';
import { listItems } from '@harpy/objects/protocols/iterate';
import type { PyValue } from '@harpy/objects/value';
import { currentFolder } from '../current-folder.ts';
import { real } from '../descriptors.ts';
import { filePath } from '../file-path.ts';
import { osError } from '../os-errors.ts';
import { pipeEnd } from '../pipes.ts';
import { currentEnvironment, failedChild, spawn } from '../processes.ts';
import { system } from '../system.ts';
import { writeSome } from './posix/open-files.ts';

const X_OK = 1;
/** The exit status of a child that could not run its program. */
const FAILED = 255 << 8;

/** The first of the files that can be run; throws the system's error if there is none. */
function executable(candidates: readonly string[]): string {
  const { fs } = system();
  let failure = 'ENOENT';
  for (const file of candidates) {
    try {
      fs.accessSync(file, X_OK);
      if (fs.statSync(file).isDirectory()) failure = 'EACCES';
      else return file;
    } catch (error) {
      const { code } = error as { code?: string };
      if (code !== undefined && code !== 'ENOENT' && code !== 'ENOTDIR') failure = code;
    }
  }
  throw osError(failure);
}

function environment(list: PyValue): Record<string, string> {
  if (list === None) return currentEnvironment();
  const env: Record<string, string> = {};
  for (const each of listItems(list)) {
    const text = filePath(each, 'env');
    const at = text.indexOf('=', 1);
    env[text.slice(0, at)] = text.slice(at + 1);
  }
  return env;
}

function folderOf(cwd: PyValue): string {
  const folder = currentFolder();
  if (cwd === None) return folder;
  const path = filePath(cwd, 'cwd');
  const whole = path.startsWith('/') ? path : `${folder}/${path}`;
  const stats = system().fs.statSync(whole, { throwIfNoEntry: false });
  if (stats === undefined) throw osError('ENOENT');
  if (!stats.isDirectory()) throw osError('ENOTDIR');
  return whole;
}

/** The child's files: of pipes, ends that wait. `close` gives those up that were opened for it. */
function descriptors(standard: readonly number[], others: readonly number[]) {
  const opened: number[] = [];
  const open = (fd: number): number => {
    const own = real(fd);
    const pipe = pipeEnd(own);
    const { pipes } = system();
    if (pipe === undefined || pipes === undefined) return own;
    const waiting = pipes.waiting(own, pipe.write);
    opened.push(waiting);
    return waiting;
  };
  const list: (number | undefined)[] = standard.map((fd, at) => open(fd < 0 ? at : fd));
  for (const fd of others) {
    while (list.length < fd) list.push(undefined);
    if (fd >= standard.length) list[fd] = open(fd);
  }
  const close = () => {
    for (const fd of opened) system().pipes?.close(fd);
  };
  return { list, close };
}

function forkExec(given: readonly PyValue[]): number {
  const [args, files, , keep, cwd, env] = given as [PyValue, PyValue, PyValue, PyValue, PyValue, PyValue];
  const numbers = given.slice(6, 14).map((each) => toSize(each));
  const [p2cread, , , c2pwrite, , errwrite, , errors] = numbers as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const [newSession, , gid, , uid, , prepare] = given.slice(15) as [
    PyValue,
    PyValue,
    PyValue,
    PyValue,
    PyValue,
    PyValue,
    PyValue,
  ];
  if (prepare !== None && prepare !== undefined)
    throw newException(runtimeErrorType, 'preexec_fn cannot run here: processes are not forked');
  let place = 'noexec:chdir';
  try {
    const folder = folderOf(cwd);
    place = '';
    const file = executable(listItems(files).map((each) => filePath(each, 'executable')));
    const its = descriptors(
      [p2cread, c2pwrite, errwrite],
      listItems(keep)
        .map((each) => toSize(each))
        .filter((fd) => fd !== errors),
    );
    const id = (value: PyValue) => (value === None || toSize(value) < 0 ? undefined : toSize(value));
    const user = id(uid);
    const group = id(gid);
    try {
      return spawn({
        file: file.startsWith('/') ? file : `${folder}/${file}`,
        args: listItems(args).map((each) => textOf(each) ?? filePath(each, 'args')),
        env: environment(env),
        cwd: folder,
        descriptors: its.list,
        newSession: isTrue(newSession),
        ...(user === undefined ? {} : { uid: user }),
        ...(group === undefined ? {} : { gid: group }),
      });
    } finally {
      its.close();
    }
  } catch (error) {
    const number = error instanceof PyBaseException ? (error as PyOSError).errno : undefined;
    if (typeof number !== 'number' || number === ENOSYS) throw error;
    // As the forked child tells it.
    writeSome(errors, new TextEncoder().encode(`OSError:${number.toString(16)}:${place}`));
    return failedChild(FAILED);
  }
}

const ENOSYS = 38;

export const posixsubprocessModule = defineModule({
  name: '_posixsubprocess',
  doc: 'A POSIX helper for the subprocess module.',
  functions: [method('fork_exec(*args)', forkExec)],
});
