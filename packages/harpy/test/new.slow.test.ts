import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { harpy, temporaryFolder } from './harpy-process.ts';

test('a new project builds, runs and passes its tests with the commands that are printed', async (t) => {
  const folder = temporaryFolder(t);
  const made = await harpy(['new', 'spam'], { cwd: folder });
  assert.equal(made.stderr, '');
  const cwd = join(folder, 'spam');
  assert.match(
    made.stdout,
    /harpy build\n {2}harpy run -c "import spam; print\(spam\.add\(2, 3\)\)"\n {2}harpy run -m unittest\n/,
  );
  const built = await harpy(['build'], { cwd });
  assert.equal(built.status, 0);
  // Progress is shown if it takes long.
  assert.match(built.stderr, /^(?:building spam \(1 of 1\) \.\.\.\n)?$/);
  const ran = await harpy(['run', '-c', 'import spam; print(spam.add(2, 3))'], { cwd });
  assert.deepEqual([ran.status, ran.stdout, ran.stderr], [0, '5\n', '']);
  const tested = await harpy(['run', '-m', 'unittest'], { cwd });
  assert.equal(tested.status, 0);
  assert.match(tested.stderr, /Ran 5 tests .*\n\nOK\n$/);
});
