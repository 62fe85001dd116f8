/** Functions of `posix` that change the file system, or the current folder. */
import type { BuiltinDef } from '@harpy/objects/builtin';
import { None } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { isTrue, toSize } from '@harpy/objects/protocols/convert';
import { strFromJS } from '@harpy/objects/str';
import type { PyValue } from '@harpy/objects/value';
import { currentFolder, enterFolder } from '../../current-folder.ts';
import { real } from '../../descriptors.ts';
import { filePath } from '../../file-path.ts';
import { osError, trySystem } from '../../os-errors.ts';
import { system } from '../../system.ts';
import { encode, named, pathOf, target } from './paths.ts';
import { fileTimes } from './times.ts';

function changeFolder(path: PyValue): void {
  const at = pathOf(path, 'chdir');
  const { fs } = system();
  if (!trySystem(() => fs.statSync(at), path).isDirectory()) throw osError('ENOTDIR', path);
  enterFolder(trySystem(() => fs.realpathSync(at), path));
}

const fsCall =
  (name: string, act: (path: string) => unknown) =>
  (path: PyValue): PyValue => {
    trySystem(() => act(pathOf(path, name)), path);
    return None;
  };

const twoPaths =
  (name: string, act: (source: string, destination: string) => void) =>
  (source: PyValue, destination: PyValue): PyValue => {
    trySystem(() => act(pathOf(source, name), pathOf(destination, name)), source, destination);
    return None;
  };

function utime(
  path: PyValue,
  given: PyValue = None,
  ns: PyValue = None,
  _folder?: PyValue,
  follow: PyValue = true,
): PyValue {
  const [accessed, modified] = fileTimes(given, ns);
  const { fs } = system();
  const at = target(path, 'utime');
  trySystem(() => {
    if (typeof at === 'number') fs.futimesSync(real(at), accessed, modified);
    else if (isTrue(follow)) fs.utimesSync(at, accessed, modified);
    else fs.lutimesSync(at, accessed, modified);
  }, path);
  return None;
}

function access(path: PyValue, mode: PyValue): PyValue {
  const at = pathOf(path, 'access');
  try {
    system().fs.accessSync(at, toSize(mode));
    return true;
  } catch {
    return false;
  }
}

export const fileSystemFunctions: readonly BuiltinDef[] = [
  method('mkdir(path, mode=511, *, dir_fd=None)', (path: PyValue, mode: PyValue = 0o777) => {
    trySystem(() => system().fs.mkdirSync(pathOf(path, 'mkdir'), toSize(mode)), path);
  }),
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
  method(
    'rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None)',
    twoPaths('rename', (a, b) => system().fs.renameSync(a, b)),
  ),
  method(
    'replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None)',
    twoPaths('replace', (a, b) => system().fs.renameSync(a, b)),
  ),
  method(
    'link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True)',
    twoPaths('link', (a, b) => system().fs.linkSync(a, b)),
  ),
  method(
    'symlink(src, dst, target_is_directory=False, *, dir_fd=None)',
    (source: PyValue, destination: PyValue) => {
      trySystem(() => system().fs.symlinkSync(filePath(source), pathOf(destination)), source, destination);
    },
  ),
  method('readlink(path, *, dir_fd=None)', (path: PyValue) =>
    named(
      path,
      trySystem(() => system().fs.readlinkSync(pathOf(path, 'readlink')), path),
    ),
  ),
  method('getcwd()', () => strFromJS(currentFolder())),
  method('getcwdb()', () => encode(currentFolder())),
  method('chdir(path)', changeFolder),
  method('chmod(path, mode, *, dir_fd=None, follow_symlinks=True)', (path: PyValue, mode: PyValue) => {
    const at = target(path);
    trySystem(
      () =>
        typeof at === 'number'
          ? system().fs.fchmodSync(real(at), toSize(mode))
          : system().fs.chmodSync(at, toSize(mode)),
      path,
    );
  }),
  method(
    'chown(path, uid, gid, *, dir_fd=None, follow_symlinks=True)',
    (path: PyValue, uid: PyValue, gid: PyValue) => {
      trySystem(() => system().fs.chownSync(pathOf(path), toSize(uid), toSize(gid)), path);
    },
  ),
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
