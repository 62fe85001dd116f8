import assert from 'node:assert/strict';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { onHosts, pyodide, run, temporaryFolder } from './harpy-process.ts';

const posix = { skip: process.platform === 'win32' };

/** Each line: what it shows, or the error's type and text. Runs the same on any Python, so native CPython is the oracle. */
const operations = `
import glob, mmap, os, pathlib, shutil, stat, sys, tempfile, time

def show(name, function):
    try: print(name, '->', function())
    except BaseException as error: print(name, '!!', type(error).__name__, getattr(error, 'strerror', None) or error)

def write(path, text='', mode='w'):
    with open(path, mode) as file: file.write(text)
    return path

def read(path):
    with open(path) as file: return file.read()

mode = lambda path: oct(os.stat(path).st_mode)
listing = lambda path='.': sorted(os.listdir(path))
base = os.path.realpath(sys.argv[1]); os.chdir(base)
show('cwd', lambda: os.getcwd() == base)
show('write', lambda: read(write('a.txt', 'héllo\\n' * 3)))
show('mode', lambda: mode('a.txt'))
show('append', lambda: read(write('a.txt', 'x', 'a'))[-3:])
show('exclusive', lambda: open('a.txt', 'x'))
show('missing', lambda: open('nope'))
show('folder', lambda: open('.'))
show('mkdir', lambda: [os.mkdir('d', 0o755), mode('d')])
show('mkdir again', lambda: os.mkdir('d'))
show('makedirs', lambda: os.makedirs('p/q/r'))
show('rename', lambda: [os.rename('a.txt', 'b.txt'), listing()])
show('replace', lambda: [write('c.txt', 'C'), os.replace('c.txt', 'b.txt'), read('b.txt'), listing()])
show('folder onto file', lambda: os.rename('d', 'b.txt'))
show('file onto folder', lambda: os.rename('b.txt', 'd'))
show('into folder', lambda: [os.rename('b.txt', 'd/b.txt'), listing('d')])
show('rename folder', lambda: [os.rename('d', 'e'), read('e/b.txt')])
show('rmdir not empty', lambda: os.rmdir('e'))
show('symlink', lambda: [os.symlink('e/b.txt', 'ln'), os.readlink('ln'), read('ln'), os.path.islink('ln')])
show('dangling', lambda: [os.symlink('nowhere', 'dl'), os.path.exists('dl'), os.path.lexists('dl')])
show('write through dangling', lambda: [write('dl', 'z'), read('nowhere')])
show('readlink of a file', lambda: os.readlink('e/b.txt'))
show('chmod', lambda: [os.chmod('e/b.txt', 0o600), mode('e/b.txt')])
show('utime', lambda: [os.utime('e/b.txt', (1000, 2000)), os.stat('e/b.txt').st_mtime, os.stat('e/b.txt').st_atime])
show('truncate', lambda: [os.truncate('e/b.txt', 10), os.path.getsize('e/b.txt')])
show('walk', lambda: [(r[len(base):], sorted(d), sorted(f)) for r, d, f in sorted(os.walk(base))])
show('glob', lambda: sorted(glob.glob('**', recursive=True)))
show('scandir', lambda: sorted((e.name, e.is_dir(), e.is_file(), e.is_symlink()) for e in os.scandir()))
show('samefile', lambda: os.path.samefile('ln', 'e/b.txt'))
show('copytree', lambda: [shutil.copytree('e', 'f'), listing('f')])
show('move', lambda: [shutil.move('f', 'g'), listing('g')])
show('rmtree', lambda: [shutil.rmtree('g'), os.path.exists('g')])
show('unlink', lambda: [os.unlink('ln'), os.path.lexists('ln')])
show('unlink missing', lambda: os.unlink('zz'))
def named():
    with tempfile.NamedTemporaryFile(dir='.') as file:
        file.write(b'x' * 10); file.flush()
        size = os.path.getsize(file.name)
    return size, os.path.exists(file.name)
show('NamedTemporaryFile', named)
def mapped():
    write('m', b'0123456789', 'wb')
    with open('m', 'r+b') as file, mmap.mmap(file.fileno(), 0) as memory:
        part = memory[2:5]; memory[0:2] = b'AB'; memory.flush()
    return part, read('m')
show('mmap', mapped)
def descriptors():
    fd = os.open('q', os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o640)
    seen = [os.write(fd, b'hello'), os.lseek(fd, 1, 0), os.read(fd, 2), os.fstat(fd).st_size, oct(os.fstat(fd).st_mode)]
    seen += [os.ftruncate(fd, 2), os.fstat(fd).st_size, os.pread(fd, 2, 0), os.fsync(fd)]
    again = os.dup(fd); os.close(fd); os.lseek(again, 0, 0)
    return seen + [os.read(again, 9), os.close(again)]
show('descriptors', descriptors)
show('umask', lambda: [oct(os.umask(0o077)), mode(write('um')), [os.mkdir('umd'), mode('umd')], oct(os.umask(0o022))])
show('unicode', lambda: [write('naïve-日本-😀', '1'), [name for name in listing() if name.startswith('na')]])
show('access', lambda: [os.access('q', os.R_OK | os.W_OK), os.access('qq', os.R_OK), os.access('e', os.X_OK)])
show('realpath', lambda: os.path.realpath('dl')[len(base):])
show('statvfs', lambda: os.statvfs('.').f_blocks == shutil.disk_usage('.').total // os.statvfs('.').f_frsize)
show('chdir', lambda: [os.chdir('e'), os.getcwd()[len(base):], listing(), os.chdir('..')])
show('chdir missing', lambda: os.chdir('zz'))
show('file as folder', lambda: open('q/x'))
show('pathlib', lambda: sorted(str(path) for path in pathlib.Path('e').iterdir()))
show('large', lambda: [write('big', b'x' * 5_000_000, 'wb'), len(read('big'))])
show('devices', lambda: [open('/dev/null', 'w').write('x'), open('/dev/null').read(), len(open('/dev/urandom', 'rb').read(8))])
show('root', lambda: [os.path.isdir(path) for path in ('/', '/tmp', '/dev', '/usr', '/etc')])
show('home', lambda: os.path.expanduser('~'))
show('identity', lambda: [os.stat('q').st_uid == os.getuid(), os.stat('q').st_dev == os.stat('.').st_dev])
`;

/** What Pyodide has no system call for. */
const resizing = `
def resized():
    write('r', b'0123456789', 'wb')
    with open('r', 'r+b') as file, mmap.mmap(file.fileno(), 0) as memory:
        memory.resize(12); memory[10:] = b'ab'
        seen = [len(memory), os.path.getsize('r'), memory[:]]
        memory.resize(3)
        with memoryview(memory):
            try: memory.resize(5)
            except BufferError as error: seen.append(str(error))
        memory.seek(0, 2)
        seen.append(memory.tell())
    with open('r', 'rb') as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as memory:
        try: memory.resize(5)
        except TypeError as error: seen.append(str(error))
    with mmap.mmap(-1, 5000, flags=mmap.MAP_PRIVATE) as memory:
        memory[:3] = b'abc'; memory.resize(9000)
        seen += [memory[:4], len(memory)]
    return seen, read('r')
show('resize', resized)
def not_opened_for_writing():
    with open('r', 'rb') as file: return mmap.mmap(file.fileno(), 0)
show('read only', not_opened_for_writing)
`;

onHosts(
  'files are the real ones and behave as on native CPython',
  async (harpy, t, host) => {
    const script = join(temporaryFolder(t), 'operations.py');
    writeFileSync(script, host === 'pyodide' ? operations : operations + resizing);
    const folder = temporaryFolder(t);
    const { status, stdout, stderr } = await harpy(['run', script, folder], { cwd: '/' });
    assert.equal(stderr, '');
    assert.equal(status, 0);
    assert.equal(readFileSync(join(folder, 'nowhere'), 'utf8'), 'z');
    assert.ok(lstatSync(join(folder, 'dl')).isSymbolicLink());
    assert.equal(statSync(join(folder, 'um')).mode & 0o777, 0o600);
    const native = await run('python3', [script, temporaryFolder(t)], { cwd: '/' });
    if (native.status === null) return t.diagnostic('no native python3 to compare with');
    const lines = (text: string) =>
      text.split('\n').map((line) => line.replaceAll(/harpy-test-\w+/g, 'harpy-test-'));
    assert.deepEqual(lines(stdout), lines(native.stdout));
  },
  posix,
);

onHosts(
  'inode numbers and times are the host’s',
  async (harpy, t) => {
    const folder = temporaryFolder(t);
    const path = join(folder, 'a');
    writeFileSync(path, 'x');
    utimesSync(path, 1_000_000, 2_000_000);
    const { stdout } = await harpy([
      'run',
      '-c',
      'import os, sys; s = os.stat(sys.argv[1]); print(s.st_ino, s.st_mtime)',
      path,
    ]);
    assert.equal(stdout, `${statSync(path).ino} 2000000.0\n`);
  },
  posix,
);

onHosts('what another process changes is seen at once', async (harpy, t) => {
  const folder = temporaryFolder(t);
  const code = `import os, sys
print(os.listdir('.'), os.path.exists('new'), flush=True)
input()
print(sorted(os.listdir('.')), open('new').read(), os.path.isdir('sub'), flush=True)
input()
print(os.path.exists('new'), os.listdir('.'))`;
  let step = 0;
  const { stdout } = await harpy(['run', '-c', code], {
    cwd: folder,
    keepInputOpen: true,
    onOutput: (child, printed) => {
      const lines = printed.split('\n').length - 1;
      if (lines === 1 && step === 0) {
        step = 1;
        writeFileSync(join(folder, 'new'), 'text');
        mkdirSync(join(folder, 'sub'));
        child.stdin?.write('\n');
      } else if (lines === 2 && step === 1) {
        step = 2;
        run('rm', ['-r', join(folder, 'new'), join(folder, 'sub')]).then(() => child.stdin?.end('\n'));
      }
    },
  });
  assert.equal(stdout, "[] False\n['new', 'sub'] text True\nFalse []\n");
});

test('modules are cached in __pycache__ as python does', async (t) => {
  const folder = temporaryFolder(t);
  writeFileSync(join(folder, 'mod.py'), 'value = 1\n');
  const print = ['run', '-c', 'import mod; print(mod.value, mod.__cached__ is not None)'];
  assert.equal(
    (await pyodide(print, { cwd: folder, env: { PYTHONDONTWRITEBYTECODE: '1' } })).stdout,
    '1 True\n',
  );
  assert.ok(!existsSync(join(folder, '__pycache__')));
  assert.equal((await pyodide(print, { cwd: folder })).stdout, '1 True\n');
  assert.deepEqual(readdirSync(join(folder, '__pycache__')), ['mod.cpython-314.pyc']);
  writeFileSync(join(folder, 'mod.py'), 'value = 2222\n');
  assert.equal((await pyodide(print, { cwd: folder })).stdout, '2222 True\n');
});

onHosts(
  '/dev/fd and FIFOs can be read and written',
  async (_harpy, _t, host) => {
    const code = 'import sys; print(open(sys.argv[1]).read(), end="")';
    const { stdout } = await run('bash', [
      '-c',
      `"$0" "$1" run --host ${host} -c '${code}' <(printf 'from a pipe\\n')`,
      process.execPath,
      (await import('../src/program.ts')).harpyProgram(),
    ]);
    assert.equal(stdout, 'from a pipe\n');
  },
  posix,
);

onHosts('what was written to files that were never closed is there at the end', async (harpy, t) => {
  const folder = temporaryFolder(t);
  const code = `open('text', 'w').write('hi')
file = open('bytes', 'wb')
file.write(b'x')
import atexit
atexit.register(lambda: open('late', 'w').write('late'))`;
  const { status, stderr } = await harpy(['run', '-c', code], { cwd: folder });
  assert.equal(stderr, '');
  assert.equal(status, 0);
  const contents = ['text', 'bytes', 'late'].map((name) => readFileSync(join(folder, name), 'utf8'));
  assert.deepEqual(contents, ['hi', 'x', 'late']);
});
