import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostPaths } from '../src/boot/host-paths.ts';

test('POSIX paths are the same on both sides', () => {
  const { toHost, toPython } = hostPaths('linux');
  for (const path of ['/', '/home/me', '/c/x']) {
    assert.equal(toHost(path), path);
    assert.equal(toPython(path), path);
  }
});

test('Windows drives are folders of the root', () => {
  const { toHost, toPython } = hostPaths('win32');
  assert.equal(toPython('C:\\Users\\me\\a b.py'), '/c/Users/me/a b.py');
  assert.equal(toPython('D:/x'), '/d/x');
  assert.equal(toHost('/c/Users/me'), 'C:\\Users\\me');
  assert.equal(toHost('/c'), 'C:\\');
  assert.equal(toHost('/tmp/x'), '/tmp/x');
});
