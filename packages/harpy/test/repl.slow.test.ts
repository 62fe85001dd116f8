import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { harpyProgram } from '../src/program.ts';
import { harpy, run, temporaryFolder } from './harpy-process.ts';

test('a prompt without a terminal reads lines and goes on after errors', async () => {
  const { status, stdout, stderr } = await harpy(['repl', '-q'], {
    input: '1+1\n1/0\n_ * 21\nfor i in range(2):\n  print(i)\n\n',
  });
  assert.match(stdout, /^2\n42\n0\n1\n$/);
  assert.match(stderr, />>> .*ZeroDivisionError: division by zero\n/s);
  assert.equal(status, 0);
});

test('-i gives a prompt after the program, with its names', async () => {
  const { stdout, stderr } = await harpy(['run', '-i', '-c', 'x = 5; raise SystemExit(3)'], {
    input: 'x + 1\n',
  });
  assert.equal(stdout, '6\n');
  assert.match(stderr, /SystemExit: 3\n/);
});

test('repl takes no program', async () => {
  assert.match(
    (await harpy(['repl', 'x.py'])).stderr,
    /^harpy: repl runs no program; try: harpy run -i x\.py\n/,
  );
});

/** Plays a person at a terminal: waits for each text, then types. Prints what was missing, or the exit status. */
const player = `
import fcntl, os, pty, select, struct, sys, termios, json
steps = json.loads(sys.argv[1])
pid, fd = pty.fork()
if pid == 0:
    os.environ['TERM'] = 'xterm-256color'
    os.execv(sys.argv[2], sys.argv[2:])
fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack('HHHH', 24, 80, 0, 0))
seen = b''
def wait_for(text):
    global seen
    while text not in seen:
        if not select.select([fd], [], [], 60)[0]: break
        try: data = os.read(fd, 4096)
        except OSError: break
        if not data: break
        seen += data
    before, found, after = seen.partition(text)
    if found:
        seen = after # what came in the same read belongs to the next wait
    else:
        print('missing', text, 'in', seen)
        os.kill(pid, 9)
        sys.exit(1)
for text, typed in steps:
    wait_for(text.encode())
    os.write(fd, typed.encode())
try:
    while os.read(fd, 4096): pass
except OSError: pass
print('status', os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
`;

const prompt = '>>> \u001b';

for (const host of ['harpy', 'pyodide']) atTerminal(host);

function atTerminal(host: string): void {
  test(`${host}, at a terminal: editing, several lines, history, completion, Ctrl-C, input, Ctrl-D`, {
    skip: process.platform === 'win32',
  }, async (t) => {
    const steps = [
      ['>>>', 'x = 12345\r'],
      [prompt, '\u001bOA\u007f9\r'], // up, rub out one digit
      [prompt, 'x\r'],
      ['12349\r\n', '[i * 2 for i\rin range(3)]\r'],
      ['[0, 2, 4]\r\n', 'import time; print("sleeping"); time.sleep(1000)\r'],
      ['sleeping\r\n', '\u0003'],
      ['KeyboardInterrupt', ''],
      [prompt, 'print("bu" "sy"); [0 for _ in iter(int, 1)]\r'],
      ['busy\r\n', '\u0003'],
      ['KeyboardInterrupt', ''],
      [prompt, 'name = inpu\t"who? ")\r'],
      ['who? ', 'Zoë\r'],
      [prompt, 'print(name[::-1])\r'],
      ['ëoZ\r\n', ''],
      [prompt, 'partial line\u0003'],
      ['KeyboardInterrupt', ''],
      [prompt, 'import os; print(os.get_terminal_size().columns)\r'],
      ['80\r\n', ''],
      [prompt, '\u0004'],
    ];
    const arguments_ = [
      '-c',
      player,
      JSON.stringify(steps),
      process.execPath,
      harpyProgram(),
      'repl',
      '--host',
      host,
    ];
    const { status, stdout, stderr } = await run('python3', arguments_, {
      env: { HOME: temporaryFolder(t) },
    });
    if (status === null) return t.skip('needs a native python3 to make a terminal');
    assert.equal(stdout + stderr, 'status 0\n');
  });

  test(`${host}: history is kept between sessions, and sys.exit leaves`, {
    skip: process.platform === 'win32',
  }, async (t) => {
    const home = temporaryFolder(t);
    const play = (steps: string[][]) =>
      run(
        'python3',
        ['-c', player, JSON.stringify(steps), process.execPath, harpyProgram(), 'repl', '--host', host, '-q'],
        {
          env: { HOME: home },
          cwd: join(home),
        },
      );
    const first = await play([
      ['>>>', 'remembered = 1\r'],
      [prompt, '\u0004'],
    ]);
    if (first.status === null) return t.skip('needs a native python3 to make a terminal');
    assert.equal(first.stdout, 'status 0\n');
    const second = await play([
      ['>>>', '\u001bOA\r'],
      [prompt, 'remembered\r'],
      ['1\r\n', ''],
      [prompt, 'import sys; sys.exit(4)\r'],
    ]);
    assert.equal(second.stdout, 'status 4\n');
  });

  test(`${host}: -i, PYTHONSTARTUP, completion and tracebacks at a terminal`, {
    skip: process.platform === 'win32',
  }, async (t) => {
    const home = temporaryFolder(t);
    writeFileSync(join(home, 'startup.py'), 'started = "yes"\n');
    writeFileSync(join(home, 'program.py'), 'number = 6 * 7\n1 / 0\n');
    const play = (args: string[], steps: string[][]) =>
      run('python3', ['-c', player, JSON.stringify(steps), process.execPath, harpyProgram(), ...args], {
        env: { HOME: home, PYTHONSTARTUP: join(home, 'startup.py') },
        cwd: home,
      });
    const first = await play(
      ['repl', '--host', host],
      [
        ['>>>', 'started.upp\t\r'],
        ["'YES'\r\n", ''],
        [prompt, 'import sys; "{}{}".format("1/", 0 / 0)\r'],
        ['ZeroDivisionError', ''],
        [prompt, 'exit\r'],
      ],
    );
    if (first.status === null) return t.skip('needs a native python3 to make a terminal');
    assert.equal(first.stdout, 'status 0\n');
    const second = await play(
      ['run', '--host', host, '-i', 'program.py'],
      [
        ['ZeroDivisionError', ''],
        ['>>>', 'number, "started" in globals()\r'],
        ['(42, True)\r\n', ''],
        [prompt, '\u0004'],
      ],
    );
    assert.equal(second.stdout, 'status 0\n');
  });
}
