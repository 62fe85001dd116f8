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
const ready = 'print("ready", flush=True)\n';

test('Ctrl-C stops a busy loop, a sleep, and a wait for input', { skip: windows }, async () => {
  for (const code of ['while True: pass', 'import time; time.sleep(1000)', 'input()']) {
    const { status, stderr } = await harpy(['run', '-c', ready + code], signalWhenReady());
    assert.match(stderr, /^Traceback \(most recent call last\):\n(.*\n)*KeyboardInterrupt\n$/, code);
    assert.doesNotMatch(stderr, /harpy|pyodide/, code);
    assert.equal(status, 130, code);
  }
});

test('KeyboardInterrupt can be caught, and the program goes on', { skip: windows }, async () => {
  const code = `import time
try:
    ${ready}    time.sleep(1000)
except KeyboardInterrupt:
    print('caught')
print(2 + 2)`;
  const { status, stdout } = await harpy(['run', '-c', code], signalWhenReady());
  assert.equal(stdout, 'ready\ncaught\n4\n');
  assert.equal(status, 0);
});

test('handlers of the program’s own; a sleep goes on after them', { skip: windows }, async () => {
  const code = `import signal, time
signal.signal(signal.SIGINT, lambda number, frame: print('handler', number))
start = time.monotonic()
${ready}time.sleep(0.3)
print(time.monotonic() - start >= 0.3)`;
  assert.equal((await harpy(['run', '-c', code], signalWhenReady())).stdout, 'ready\nhandler 2\nTrue\n');
});

test('SIGTERM ends the program unless it has a handler', { skip: windows }, async () => {
  const plain = await harpy(['run', '-c', `${ready}while True: pass`], signalWhenReady('SIGTERM'));
  assert.equal(plain.signal, 'SIGTERM');
  const code = `import signal, sys
signal.signal(signal.SIGTERM, lambda *_: sys.exit(5))
${ready}while True: pass`;
  assert.equal((await harpy(['run', '-c', code], signalWhenReady('SIGTERM'))).status, 5);
});

test('os.kill reaches the process itself and others', { skip: windows }, async () => {
  const code = `import os, signal
signal.signal(signal.SIGUSR2, lambda *_: print('usr2'))
os.kill(os.getpid(), signal.SIGUSR2)
os.kill(os.getppid(), 0)
try: os.kill(2**22 + 5, 0)
except ProcessLookupError: print('no such process')
try: os.kill(os.getpid(), signal.SIGINT)
except KeyboardInterrupt: print('interrupted', flush=True)
os.kill(os.getpid(), signal.SIGTERM)`;
  const { signal, stdout, stderr } = await harpy(['run', '-c', code]);
  assert.equal(stderr, '');
  assert.equal(stdout, 'usr2\nno such process\ninterrupted\n');
  assert.equal(signal, 'SIGTERM');
});

test('Ctrl-C in asyncio cancels the main task', { skip: windows }, async () => {
  const code = `import asyncio
async def main():
    try:
        ${ready.trim()}
        await asyncio.sleep(1000)
    finally:
        print('cleaned up')
asyncio.run(main())`;
  const { status, stdout, stderr } = await harpy(['run', '-c', code], signalWhenReady());
  assert.equal(stdout, 'ready\ncleaned up\n');
  assert.match(stderr, /KeyboardInterrupt\n$/);
  assert.equal(status, 130);
});
