import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { harpyProgram } from '../src/program.ts';
import { environment, onHosts, temporaryFolder } from './harpy-process.ts';

onHosts('input(), iteration and binary reads of a pipe', async (harpy) => {
  const code = `import sys
print(input('name? '), sys.stdin.readline(), end='')
print(next(sys.stdin), len(sys.stdin.read()), repr(sys.stdin.read()))
try: input()
except EOFError as e: print('EOF', e)`;
  const { stdout, stderr } = await harpy(['run', '-c', code], {
    input: `Zoë\nline\nnext\n${'é\n'.repeat(100_000)}`,
  });
  assert.equal(stderr, '');
  assert.equal(stdout, "name? Zoë line\nnext\n 200000 ''\nEOF EOF when reading a line\n");
  const bytes = Buffer.alloc(300_000, 0xff);
  const binary =
    'import sys; d = sys.stdin.buffer.read(); print(len(d), set(d)); print(sys.stdin.buffer.read())';
  assert.equal((await harpy(['run', '-c', binary], { input: bytes })).stdout, "300000 {255}\nb''\n");
});

onHosts('standard input from a file and from nothing', async (_harpy, t, host) => {
  const path = join(temporaryFolder(t), 'in.txt');
  writeFileSync(path, 'one\ntwo\n');
  const read = (descriptor: number | 'ignore') =>
    new Promise<string>((resolve) => {
      const child = spawn(
        process.execPath,
        [
          harpyProgram(),
          'run',
          '--host',
          host,
          '-c',
          'import sys; print(list(sys.stdin), sys.stdin.isatty())',
        ],
        {
          stdio: [descriptor, 'pipe', 'inherit'],
          env: environment(),
        },
      );
      let text = '';
      child.stdout?.setEncoding('utf8').on('data', (more: string) => {
        text += more;
      });
      child.on('close', () => resolve(text));
    });
  const descriptor = openSync(path, 'r');
  assert.equal(await read(descriptor), "['one\\n', 'two\\n'] False\n");
  closeSync(descriptor);
  assert.equal(await read('ignore'), '[] False\n');
});

onHosts('output is byte for byte, in order, and complete however much it is', async (_harpy, _t, host) => {
  const code = `import sys
sys.stdout.buffer.write(bytes(range(256)) * 40000)
sys.stdout.flush()
print('end', end='')`;
  const child = spawn(process.execPath, [harpyProgram(), 'run', '--host', host, '-c', code], {
    env: environment(),
  });
  const hash = createHash('sha256');
  let length = 0;
  for await (const chunk of child.stdout) {
    hash.update(chunk as Buffer);
    length += (chunk as Buffer).length;
  }
  const wanted = Buffer.concat([
    ...Array<Buffer>(40000).fill(Buffer.from(Array.from({ length: 256 }, (_, i) => i))),
    Buffer.from('end'),
  ]);
  assert.equal(length, wanted.length);
  assert.equal(hash.digest('hex'), createHash('sha256').update(wanted).digest('hex'));
});

onHosts('stdout is buffered into a pipe, stderr is not, -u changes that', async (harpy) => {
  const code = `import sys, os
print('a', end='')
os.write(1, b'b')
sys.stderr.write('e\\n'); os.write(2, b'f')
print(sys.stdout.isatty(), sys.stdout.line_buffering, sys.stderr.line_buffering, sys.stdout.encoding, sys.stdout.errors, sys.stderr.errors)`;
  // The C and POSIX locales would change how errors are handled.
  const buffered = await harpy(['run', '-c', code], { env: { LC_ALL: 'en_US.UTF-8' } });
  assert.equal(buffered.stdout, 'baFalse False True utf-8 strict backslashreplace\n');
  assert.equal(buffered.stderr, 'e\nf');
  assert.match((await harpy(['run', '-u', '-c', code])).stdout, /^ab/);
  assert.match((await harpy(['run', '-c', code], { env: { PYTHONUNBUFFERED: '1' } })).stdout, /^ab/);
  assert.match(
    (
      await harpy(['run', '-c', 'import sys; print(sys.stdout.encoding)'], {
        env: { PYTHONIOENCODING: 'latin-1' },
      })
    ).stdout,
    /^(latin-1|iso8859-1)\n$/,
  );
});

onHosts('a reader that goes away is a BrokenPipeError', async (harpy) => {
  const code = `import sys
try:
    while True: sys.stdout.write('x' * 65536); sys.stdout.flush()
except BrokenPipeError:
    sys.stderr.write('broken')
    sys.stderr.flush()
    import os; os._exit(9)`;
  const { status, stderr } = await harpy(['run', '-c', code], {
    onOutput: (child) => child.stdout?.destroy(),
  });
  assert.equal(stderr, 'broken');
  assert.equal(status, 9);
});

onHosts('asyncio.run blocks and keeps time', async (harpy) => {
  const code = `import asyncio, time
async def wait(n):
    await asyncio.sleep(n / 50); return n
async def main():
    start = time.monotonic()
    print(await asyncio.gather(*(wait(n) for n in range(4))), time.monotonic() - start >= 0.06)
    try: await asyncio.wait_for(asyncio.sleep(60), 0.01)
    except TimeoutError: print('timeout')
asyncio.run(main())`;
  assert.deepEqual(await harpy(['run', '-c', code]), {
    status: 0,
    signal: null,
    stdout: '[0, 1, 2, 3] True\ntimeout\n',
    stderr: '',
  });
});
