/** Functions of `posix` that change the file system, or the current folder. */
import type { BuiltinDef } from '@harpy/objects/builtin';
import { None, typeOf } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import {
  newException,
  notImplementedErrorType,
  overflowError,
  typeError,
  valueError,
} from '@harpy/objects/errors';
import { hasIndex, isTrue, toSize } from '@harpy/objects/protocols/convert';
import { strFromJS } from '@harpy/objects/str';
import type { PyValue } from '@harpy/objects/value';
import { currentFolder, enterFolder } from '../../current-folder.ts';
import { real } from '../../descriptors.ts';
import { fileNumber } from '../../file-number.ts';
import { filePath, givenPath } from '../../file-path.ts';
import { osError, trySystem } from '../../os-errors.ts';
import { system } from '../../system.ts';
import { encode, named, openedPath, pathOf, target } from './paths.ts';
import { fileTimes } from './times.ts';

function changeFolder(path: PyValue): void {
  const at = target(path, 'chdir');
  const folder = typeof at === 'number' ? openedPath(at) : at;
  const { fs } = system();
  if (!trySystem(() => fs.statSync(folder), path).isDirectory()) throw osError('ENOTDIR', path);
  enterFolder(trySystem(() => fs.realpathSync(folder), path));
}

const fsCall =
  (name: string, act: (path: string) => unknown) =>
  (path: PyValue, folder?: PyValue): PyValue => {
    const at = pathOf(path, name, folder);
    trySystem(() => act(at), path);
    return None;
  };

const rename =
  (name: string) =>
  (source: PyValue, destination: PyValue, sourceFolder?: PyValue, destinationFolder?: PyValue): PyValue => {
    const from = pathOf(source, name, sourceFolder);
    const to = pathOf(destination, name, destinationFolder);
    trySystem(() => system().fs.renameSync(from, to), source, destination);
    return None;
  };

function link(
  source: PyValue,
  destination: PyValue,
  sourceFolder: PyValue = None,
  destinationFolder: PyValue = None,
  follow: PyValue = false,
): void {
  const { fs } = system();
  const from = pathOf(source, 'link', sourceFolder);
  const to = pathOf(destination, 'link', destinationFolder);
  trySystem(
    () =>
      fs.linkSync(isTrue(follow) && fs.lstatSync(from).isSymbolicLink() ? fs.realpathSync(from) : from, to),
    source,
    destination,
  );
}

function utime(
  path: PyValue,
  given: PyValue = None,
  ns?: PyValue,
  folder?: PyValue,
  follow: PyValue = true,
): PyValue {
  const [accessed, modified] = fileTimes(given, ns);
  const { fs } = system();
  const at = target(path, 'utime', folder);
  if (typeof at === 'number' && !isTrue(follow))
    throw valueError('utime: cannot use fd and follow_symlinks together');
  trySystem(() => {
    if (typeof at === 'number') fs.futimesSync(real(at), accessed, modified);
    else if (isTrue(follow)) fs.utimesSync(at, accessed, modified);
    else fs.lutimesSync(at, accessed, modified);
  }, path);
  return None;
}

function access(path: PyValue, mode: PyValue, folder?: PyValue): PyValue {
  const at = pathOf(path, 'access', folder);
  try {
    system().fs.accessSync(at, toSize(mode));
    return true;
  } catch {
    return false;
  }
}

function chmod(path: PyValue, mode: PyValue, folder?: PyValue, follow: PyValue = true): void {
  const { fs } = system();
  const at = target(path, 'chmod', folder);
  const bits = toSize(mode);
  trySystem(() => {
    if (typeof at === 'number') fs.fchmodSync(real(at), bits);
    // Linux has no modes of links.
    else if (!isTrue(follow) && fs.lstatSync(at).isSymbolicLink())
      throw newException(notImplementedErrorType, 'chmod: follow_symlinks unavailable on this platform');
    else fs.chmodSync(at, bits);
  }, path);
}

function chown(path: PyValue, uid: PyValue, gid: PyValue, folder?: PyValue, follow: PyValue = true): void {
  const { fs } = system();
  const at = target(path, 'chown', folder);
  if (typeof at === 'number' && !isTrue(follow))
    throw valueError('chown: cannot use fd and follow_symlinks together');
  const [user, group] = [accountNumber(uid, 'uid'), accountNumber(gid, 'gid')];
  trySystem(() => {
    if (typeof at === 'number') fs.fchownSync(real(at), user, group);
    else if (isTrue(follow)) fs.chownSync(at, user, group);
    else fs.lchownSync(at, user, group);
  }, path);
}

/** The number of an account; -1 leaves what it is. */
function accountNumber(value: PyValue, what: 'uid' | 'gid'): number {
  if (!hasIndex(value)) throw typeError(`${what} should be integer, not ${typeOf(value).name}`);
  const number = toSize(value);
  if (number < -1) throw overflowError(`${what} is less than minimum`);
  if (number > 0xffffffff) throw overflowError(`${what} is greater than maximum`);
  return number === -1 ? 0xffffffff : number;
}

export const fileSystemFunctions: readonly BuiltinDef[] = [
  method(
    'mkdir(path, mode=511, *, dir_fd=None)',
    (path: PyValue, mode: PyValue = 0o777, folder?: PyValue) => {
      const at = pathOf(path, 'mkdir', folder);
      trySystem(() => system().fs.mkdirSync(at, toSize(mode)), path);
    },
  ),
  method(
    'rmdir(path, *, dir_fd=None)',
    fsCall('rmdir', (path) => system().fs.rmdirSync(path)),
  ),
  method(
    'unlink(path, *, dir_fd=None)',
    fsCall('unlink', (path) => system().fs.unlinkSync(path)),
  ),
  method(
    'remove(path, *, dir_fd=None)',
    fsCall('remove', (path) => system().fs.unlinkSync(path)),
  ),
  method('rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None)', rename('rename')),
  method('replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None)', rename('replace')),
  method('link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True)', link),
  method(
    'symlink(src, dst, target_is_directory=False, *, dir_fd=None)',
    (source: PyValue, destination: PyValue, _folder?: PyValue, within?: PyValue) => {
      const at = pathOf(destination, 'symlink', within);
      trySystem(() => system().fs.symlinkSync(filePath(source), at), source, destination);
    },
  ),
  method('readlink(path, *, dir_fd=None)', (path: PyValue, folder?: PyValue) => {
    const at = pathOf(path, 'readlink', folder);
    const found = trySystem(() => system().fs.readlinkSync(at), path);
    return named(givenPath(path), found);
  }),
  method('getcwd()', () => strFromJS(currentFolder())),
  method('getcwdb()', () => encode(currentFolder())),
  method('chdir(path)', changeFolder),
  method('fchdir(fd)', (fd: PyValue) => changeFolder(fileNumber(fd))),
  method('chmod(path, mode, *, dir_fd=None, follow_symlinks=True)', chmod),
  method('chown(path, uid, gid, *, dir_fd=None, follow_symlinks=True)', chown),
  method('lchown(path, uid, gid)', (path: PyValue, uid: PyValue, gid: PyValue) =>
    chown(path, uid, gid, None, false),
  ),
  method('fchown(fd, uid, gid)', (fd: PyValue, uid: PyValue, gid: PyValue) => chown(toSize(fd), uid, gid)),
  method('utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True)', utime),
  method('access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)', access),
  method('truncate(path, length)', (path: PyValue, length: PyValue) => {
    const at = target(path, 'truncate');
    if (toSize(length) < 0) throw osError('EINVAL', path);
    trySystem(
      () =>
        typeof at === 'number'
          ? system().fs.ftruncateSync(real(at), toSize(length))
          : system().fs.truncateSync(at, toSize(length)),
      path,
    );
  }),
];
