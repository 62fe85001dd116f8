import assert from 'node:assert/strict';
import { test } from 'node:test';
import { harpy, printsWhatPythonPrints } from './harpy-process.ts';

test('threads, locks, queues, pools and timers do as on CPython', async (t) => {
  await printsWhatPythonPrints(t, 'threads.py');
});

test('generators of threads wait as on CPython, and others run meanwhile', async (t) => {
  await printsWhatPythonPrints(t, 'waiting_generators.py');
});

test('a wait that cannot end says so', async () => {
  const code = `import threading, queue
lock = threading.Lock()
lock.acquire()
try: lock.acquire()
except RuntimeError as error: print(error)
try: queue.SimpleQueue().get()
except RuntimeError as error: print(error)
def wait(): lock.acquire()
t = threading.Thread(target=wait, daemon=True)
t.start()
try: t.join()
except RuntimeError as error: print(error)
`;
  const { stdout, stderr } = await harpy(['run', '--host', 'harpy', '-c', code]);
  assert.equal(stderr, '');
  assert.equal(
    stdout,
    `deadlock: the lock is held, and there is no other thread that could go on
deadlock: the queue is empty, and there is no other thread that could go on
deadlock: it waits for a thread to end, and the other thread waits too
`,
  );
});

test('Ctrl-C reaches the main thread while others compute', async () => {
  const code = `import threading
def spin():
    while running: pass
running = True
thread = threading.Thread(target=spin)
thread.start()
try:
    print('ready', flush=True)
    thread.join()
except KeyboardInterrupt: print('interrupted')
running = False
thread.join()
print('ended')`;
  let sent = false;
  const { stdout, stderr } = await harpy(['run', '--host', 'harpy', '-c', code], {
    onOutput: (child, text) => {
      if (sent || !text.includes('ready')) return;
      sent = true;
      child.kill('SIGINT');
    },
  });
  assert.equal(stderr, '');
  assert.equal(stdout, 'ready\ninterrupted\nended\n');
});
