import assert from 'node:assert/strict';
import { test } from 'node:test';
import { harpy, temporaryFolder } from './harpy-process.ts';

/** What Linux allows with open folders and files; CPython on Linux prints the same. */
const program = `
import os, stat, sys, warnings

def show(function, *args, **options):
    try: print(function.__name__, function(*args, **options))
    except (OSError, TypeError, ValueError, Warning) as error: print(function.__name__, error)

os.mkdir('sub')
folder = os.open('sub', os.O_RDONLY)
file = os.open('f', os.O_CREAT | os.O_RDWR, dir_fd=folder)
os.write(file, b'hello')
os.lseek(file, 0, 0)
print(os.stat('f', dir_fd=folder).st_size, os.listdir(folder), os.listdir('sub'))
os.symlink('f', 'l', dir_fd=folder)
print(os.readlink('l', dir_fd=folder), os.readlink(b'sub/l'))
os.link('sub/f', 'hard', follow_symlinks=False)
os.link('sub/l', 'soft', follow_symlinks=False)
print(stat.S_ISREG(os.lstat('hard').st_mode), stat.S_ISLNK(os.lstat('soft').st_mode))
os.mkdir('x', dir_fd=folder)
os.rename('x', 'y', src_dir_fd=folder)
print(sorted(os.listdir('.')))
os.unlink('l', dir_fd=folder)
print([(entry.name, entry.path) for entry in os.scandir(folder)])
os.utime('f', ns=(5005006000, 7123456000), dir_fd=folder)
print(os.stat(file).st_atime_ns, os.stat(file).st_mtime_ns)
show(os.utime, file, (1, 2), ns=(1, 2))
show(os.utime, file, None, ns=None)
show(os.stat, file, dir_fd=folder)
show(os.stat, file, follow_symlinks=False)
show(os.stat, 'f', dir_fd=file)
show(os.stat, 'f', dir_fd=999)
show(os.stat, 'f', dir_fd='x')
show(os.chown, 'hard', 'x', 0)
show(os.chown, 'soft', -1, -1, follow_symlinks=False)
copy = os.dup(file)
print(os.get_inheritable(file), os.get_inheritable(copy), os.get_inheritable(os.dup2(file, copy)))
os.set_inheritable(file, True)
print(os.get_inheritable(file), os.get_blocking(file))
for function in os.get_inheritable, os.get_blocking, os.fsync, os.fstat, os.close: show(function, 999)
show(os.fsync, -1)
show(os.fsync, 'x')
with warnings.catch_warnings():
    warnings.simplefilter('error')
    for function in os.stat, os.listdir, os.fsync: show(function, True)
os.chdir(folder)
print(os.path.basename(os.getcwd()), os.path.exists('f'))
read, write = os.pipe2(os.O_CLOEXEC | os.O_NONBLOCK)
print(os.get_blocking(read), os.get_inheritable(write))
show(os.read, read, 1)

os.close(0)
show(os.fstat, 0)
print(open("elsewhere", "w").fileno() > 2)
sys.stderr.write('done\\n')
`;

test('functions of os take open folders and files', { skip: process.platform !== 'linux' }, async (t) => {
  const { stdout, stderr } = await harpy(['run', '--host', 'harpy', '-c', program], {
    cwd: temporaryFolder(t),
  });
  assert.equal(stderr, 'done\n');
  assert.equal(
    stdout,
    `5 ['f'] ['f']
f b'f'
True True
['hard', 'soft', 'sub', 'y']
[('f', 'f')]
5005006000 7123456000
utime utime: you may specify either 'times' or 'ns' but not both
utime utime: 'ns' must be a tuple of two ints
stat stat: can't specify dir_fd without matching path
stat stat: cannot use fd and follow_symlinks together
stat [Errno 20] Not a directory: 'f'
stat [Errno 9] Bad file descriptor: 'f'
stat argument should be integer or None, not str
chown uid should be integer, not str
chown None
False False True
True True
get_inheritable [Errno 9] Bad file descriptor
get_blocking [Errno 9] Bad file descriptor
fsync [Errno 9] Bad file descriptor
fstat [Errno 9] Bad file descriptor
close [Errno 9] Bad file descriptor
fsync file descriptor cannot be a negative integer (-1)
fsync argument must be an int, or have a fileno() method.
stat bool is used as a file descriptor
listdir bool is used as a file descriptor
fsync bool is used as a file descriptor
sub True
False False
read [Errno 11] Resource temporarily unavailable
fstat [Errno 9] Bad file descriptor
True
`,
  );
});
