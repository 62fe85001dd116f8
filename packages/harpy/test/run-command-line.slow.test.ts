import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { harpy, onHosts, run, temporaryFolder } from './harpy-process.ts';

onHosts('-c, its arguments, and sys.path[0]', async (harpy) => {
  const code =
    'import sys; print(sys.argv, __name__, repr(sys.path[0]), __import__("__main__").__dict__ is globals())';
  const { status, stdout, stderr } = await harpy(['run', '-c', code, 'a b', '日本', '', '--help', '-x']);
  assert.equal(stderr, '');
  assert.equal(stdout, "['-c', 'a b', '日本', '', '--help', '-x'] __main__ '' True\n");
  assert.equal(status, 0);
});

onHosts('a script: its folder is sys.path[0], names may be anything', async (harpy, t) => {
  const folder = temporaryFolder(t);
  const sub = join(folder, 'häßlich 日本');
  mkdirSync(sub);
  writeFileSync(join(sub, 'neighbour.py'), 'value = 41\n');
  writeFileSync(
    join(sub, 'main.py'),
    'import os, sys, neighbour\nprint(neighbour.value + 1, sys.argv, __file__, sys.path[0] == os.path.dirname(__file__))\n',
  );
  const relative = join('häßlich 日本', 'main.py');
  const { stdout, stderr } = await harpy(['run', relative, 'x'], { cwd: folder });
  assert.equal(stderr, '');
  assert.equal(stdout, `42 ['${relative}', 'x'] ${join(folder, relative)} True\n`);
});

onHosts('-m runs modules and packages, with PYTHONPATH', async (harpy, t) => {
  const folder = temporaryFolder(t);
  mkdirSync(join(folder, 'pkg'));
  writeFileSync(join(folder, 'pkg', '__init__.py'), '');
  writeFileSync(
    join(folder, 'pkg', '__main__.py'),
    'import sys; print("main of", __package__, sys.argv[1:])\n',
  );
  writeFileSync(join(folder, 'sitecustomize.py'), 'print("site customized")\n');
  const { stdout, stderr } = await harpy(['run', '-m', 'pkg', '1'], {
    cwd: '/',
    env: { PYTHONPATH: folder },
  });
  assert.equal(stderr, '');
  assert.equal(stdout, "site customized\nmain of pkg ['1']\n");
  const missing = await harpy(['run', '-m', 'no_such_module']);
  assert.match(missing.stderr, /: No module named no_such_module\n$/);
  assert.equal(missing.status, 1);
});

onHosts('a folder and a zip file with __main__.py run', async (harpy, t) => {
  const folder = temporaryFolder(t);
  writeFileSync(join(folder, '__main__.py'), 'print("in the folder")\n');
  assert.equal((await harpy(['run', folder])).stdout, 'in the folder\n');
  const code = `import zipfile
with zipfile.ZipFile('app.pyz', 'w') as z: z.writestr('__main__.py', 'print("in the zip", __file__)')`;
  await harpy(['run', '-c', code], { cwd: folder });
  assert.match((await harpy(['run', join(folder, 'app.pyz')])).stdout, /^in the zip .*app\.pyz/);
});

test('folders in a zip file run, what is in no file is said to be', async (t) => {
  const folder = temporaryFolder(t);
  const code = `import zipfile
with zipfile.ZipFile('a.zip', 'w') as z: z.writestr('x/sub/__main__.py', 'print("in the folder", __name__)')`;
  await harpy(['run', '--host', 'harpy', '-c', code], { cwd: folder });
  const started = (path: string) => harpy(['run', '--host', 'harpy', path], { cwd: folder });
  assert.equal((await started('a.zip/x/sub')).stdout, 'in the folder __main__\n');
  assert.match((await started('a.zip/nothing')).stderr, /can't find '__main__' module in/);
  writeFileSync(join(folder, 'file.py'), '');
  const { stderr, status } = await started('file.py/x');
  assert.match(stderr, /can't open file '.*file\.py\/x': \[Errno 20\] Not a directory/);
  assert.equal(status, 2);
});

onHosts('a program on standard input, with and without -', async (harpy) => {
  const program = 'import sys\nprint(__name__, sys.argv)\nsys.exit(3)\n';
  assert.deepEqual(await harpy(['run', '-', 'a'], { input: program }), {
    status: 3,
    signal: null,
    stdout: "__main__ ['-', 'a']\n",
    stderr: '',
  });
  assert.equal((await harpy(['run'], { input: program })).stdout, "__main__ ['']\n");
});

onHosts('options that a snapshot can take', async (harpy) => {
  const code = `import sys, warnings
print(__debug__, sys.flags.optimize, sys.flags.bytes_warning, sys.dont_write_bytecode, sys._xoptions, sys.warnoptions)
print(sys.stdout.write_through, sys.flags.quiet, sys.flags.dont_write_bytecode)
warnings.warn("careful")`;
  const { status, stdout, stderr } = await harpy([
    'run',
    '-O',
    '-b',
    '-B',
    '-u',
    '-q',
    '-X',
    'mine=1',
    '-W',
    'error',
    '-c',
    code,
  ]);
  assert.equal(stdout, "False 1 1 True {'mine': '1'} ['error', 'default::BytesWarning']\nTrue 1 1\n");
  assert.match(stderr, /UserWarning: careful\n$/);
  assert.equal(status, 1);
});

onHosts('options that need a start from nothing', async (harpy) => {
  const code = 'import sys; print(sys.flags.isolated, sys.flags.safe_path, sys.argv, hash("x"))';
  const env = { PYTHONPATH: '/nowhere', PYTHONHASHSEED: '7' };
  const isolated = await harpy(['run', '-I', '-c', code, 'a'], { env });
  assert.match(isolated.stdout, /^1 True \['-c', 'a'\] -?\d+\n$/);
  const first = await harpy(['run', '-c', code], { env });
  const again = await harpy(['run', '-c', code], { env });
  assert.equal(first.stdout, again.stdout);
});

onHosts('python’s own messages for wrong options, -V and -h', async (harpy) => {
  const wrong = await harpy(['run', '-Z']);
  assert.match(wrong.stderr, /^Unknown option: -Z\nusage: harpy run /);
  assert.equal(wrong.status, 2);
  assert.match((await harpy(['run', '-V'])).stdout, /^Python 3\.14\.\d+\n$/);
  assert.match((await harpy(['run', '-h'])).stdout, /^usage: harpy run \[option\]/);
  const none = await harpy(['run', 'no-such-file.py'], { cwd: '/' });
  assert.match(
    none.stderr,
    /^harpy run: can't open file '\/\/no-such-file\.py': \[Errno \d+\] No such file or directory\n$/,
  );
  assert.equal(none.status, 2);
});

onHosts('the environment is the process’s', async (harpy) => {
  const code = `import os
print(os.environ['MINE'], os.getenv('MINE'), 'HOME' in os.environ, os.environ.get('PYTHONINSPECT'))
os.environ['OTHER'] = 'x'; print(os.getenv('OTHER'))`;
  const { stdout } = await harpy(['run', '-c', code], { env: { MINE: 'grüße' } });
  assert.equal(stdout, 'grüße grüße True None\nx\n');
});

onHosts(
  "harpy as sys.executable takes python's options and a program, and runs from a #! line",
  async (harpy, t) => {
    const { stdout } = await harpy(['run', '-c', 'import sys; print(sys.executable)']);
    const program = stdout.trim();
    const asPython = async (...args: string[]) => (await run(process.execPath, [program, ...args])).stdout;
    assert.equal(await asPython('-c', 'print(1)'), '1\n');
    assert.equal(await asPython('-X', 'utf8', '-Ic', 'import sys; print(sys.flags.isolated)'), '1\n');
    const folder = temporaryFolder(t);
    const script = join(folder, 'script');
    writeFileSync(
      script,
      `#!/usr/bin/env -S ${process.execPath} ${program} run\nimport sys\nprint(sys.argv[1:])\n`,
    );
    chmodSync(script, 0o755);
    assert.equal((await run(script, ['a'])).stdout, "['a']\n");
    assert.equal(await asPython(script, '-c'), "['-c']\n");
  },
  {
    skip: process.platform === 'win32',
  },
);
