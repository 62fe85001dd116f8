import assert from 'node:assert/strict';
import { test } from 'node:test';
import { harpy, printsWhatPythonPrints } from './harpy-process.ts';

test('subprocess, pipes, os.system and asyncio’s processes do as on CPython', async (t) => {
  await printsWhatPythonPrints(t, 'processes.py');
});

test('a wait for a child is interrupted by Ctrl-C, and a function to run after a fork is refused', async () => {
  const code = `import subprocess, time
try: subprocess.run(['true'], preexec_fn=print)
except RuntimeError as error: print(error)
try: subprocess.run(['sh', '-c', 'sleep 0.3; echo ready; exec sleep 1000'])
except KeyboardInterrupt: print('interrupted')`;
  let sent = false;
  const { stdout, stderr } = await harpy(['run', '--host', 'harpy', '-c', code], {
    onOutput: (child, text) => {
      if (sent || !text.includes('ready')) return;
      sent = true;
      child.kill('SIGINT');
    },
  });
  assert.equal(stderr, '');
  assert.equal(stdout, 'ready\npreexec_fn cannot run here: processes are not forked\ninterrupted\n');
});
