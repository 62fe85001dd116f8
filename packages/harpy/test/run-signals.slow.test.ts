import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { test } from 'node:test';
import { harpy, type RunOptions } from './harpy-process.ts';

/** Sends a signal as soon as the program has printed `ready`. */
function signalWhenReady(signal: NodeJS.Signals = 'SIGINT'): RunOptions {
  let sent = false;
  return {
    keepInputOpen: true,
    onOutput: (child: ChildProcess, stdout: string) => {
      if (sent || !stdout.includes('ready')) return;
      sent = true;
      child.kill(signal);
    },
  };
}

const windows = process.platform === 'win32';
const ready = 'import time; print("ready", flush=True)\n';

for (const host of ['pyodide', 'harpy']) {
  test(`${host}: Ctrl-C stops a busy loop, a sleep, and a wait for input`, { skip: windows }, async () => {
    for (const code of ['while True: pass', 'time.sleep(1000)', 'input()']) {
      const { status, stderr } = await harpy(['run', '--host', host, '-c', ready + code], signalWhenReady());
      assert.match(stderr, /^Traceback \(most recent call last\):\n(.*\n)*KeyboardInterrupt\n$/, code);
      assert.doesNotMatch(stderr, /harpy|pyodide/, code);
      assert.equal(status, 130, code);
    }
  });

  test(`${host}: KeyboardInterrupt can be caught, and the program goes on`, { skip: windows }, async () => {
    const code = `import time
try:
    ${ready}    time.sleep(1000)
except KeyboardInterrupt:
    print('caught')
print(2 + 2)`;
    const { status, stdout } = await harpy(['run', '--host', host, '-c', code], signalWhenReady());
    assert.equal(stdout, 'ready\ncaught\n4\n');
    assert.equal(status, 0);
  });

  test(`${host}: handlers of the program’s own; a sleep goes on after them`, { skip: windows }, async () => {
    const code = `import signal, time
signal.signal(signal.SIGINT, lambda number, frame: print('handler', number))
start = time.monotonic()
${ready}time.sleep(0.3)
print(time.monotonic() - start >= 0.3)`;
    assert.equal(
      (await harpy(['run', '--host', host, '-c', code], signalWhenReady())).stdout,
      'ready\nhandler 2\nTrue\n',
    );
  });

  test(`${host}: SIGTERM ends the program unless it has a handler`, { skip: windows }, async () => {
    const plain = await harpy(
      ['run', '--host', host, '-c', `${ready}while True: pass`],
      signalWhenReady('SIGTERM'),
    );
    assert.equal(plain.signal, 'SIGTERM');
    const code = `import signal, sys
signal.signal(signal.SIGTERM, lambda *_: sys.exit(5))
${ready}while True: pass`;
    assert.equal((await harpy(['run', '--host', host, '-c', code], signalWhenReady('SIGTERM'))).status, 5);
  });

  test(`${host}: os.kill reaches the process itself and others`, { skip: windows }, async () => {
    const code = `import os, signal
signal.signal(signal.SIGUSR2, lambda *_: print('usr2'))
os.kill(os.getpid(), signal.SIGUSR2)
os.kill(os.getppid(), 0)
try: os.kill(2**22 + 5, 0)
except ProcessLookupError: print('no such process')
try: os.kill(os.getpid(), signal.SIGINT)
except KeyboardInterrupt: print('interrupted', flush=True)
os.kill(os.getpid(), signal.SIGTERM)`;
    const { signal, stdout, stderr } = await harpy(['run', '--host', host, '-c', code]);
    assert.equal(stderr, '');
    assert.equal(stdout, 'usr2\nno such process\ninterrupted\n');
    assert.equal(signal, 'SIGTERM');
  });

  test(`${host}: Ctrl-C in asyncio cancels the main task`, { skip: windows }, async () => {
    const code = `import asyncio
async def main():
    try:
        ${ready.trim()}
        await asyncio.sleep(1000)
    finally:
        print('cleaned up')
asyncio.run(main())`;
    const { status, stdout, stderr } = await harpy(['run', '--host', host, '-c', code], signalWhenReady());
    assert.equal(stdout, 'ready\ncleaned up\n');
    assert.match(stderr, /KeyboardInterrupt\n$/);
    assert.equal(status, 130);
  });
}

test('harpy: an alarm, a timer, and a wait for any signal', { skip: windows }, async () => {
  const code = `import signal, time
seen = []
signal.signal(signal.SIGALRM, lambda number, frame: seen.append(frame.f_code.co_name))
def busy():
    while not seen: pass
signal.setitimer(signal.ITIMER_REAL, 0.01)
busy()
print(seen, signal.getitimer(signal.ITIMER_REAL))
print(signal.alarm(100), signal.alarm(0))
signal.setitimer(signal.ITIMER_REAL, 0.1)
signal.pause()
print(len(seen))`;
  const { stdout, stderr } = await harpy(['run', '--host', 'harpy', '-c', code]);
  assert.equal(stderr, '');
  assert.equal(stdout, "['busy'] (0.0, 0.0)\n0 100\n2\n");
});

test('harpy: loops, comprehensions, calls and generators without end are interrupted', {
  skip: windows,
}, async () => {
  const codes = [
    'import itertools\n[0 for x in itertools.count() if False]',
    'def fib(n): return 1 if n < 2 else fib(n - 1) + fib(n - 2)\nfib(200)',
    'def g():\n    while True: yield\nfor x in g(): pass',
    'async def f():\n    while True: pass\nimport asyncio\nasyncio.run(f())',
  ];
  for (const code of codes) {
    const { status, stderr } = await harpy(['run', '--host', 'harpy', '-c', ready + code], signalWhenReady());
    assert.match(stderr, /^Traceback \(most recent call last\):\n(.*\n)*KeyboardInterrupt\n$/, code);
    assert.equal(status, 130, code);
  }
});
