/** The file system in memory against the system's own: the same calls, with the same results and errors. */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { utf8Bytes, utf8Text } from '../src/binary.ts';
import { MemoryFiles } from '../src/memory-files.ts';
import type { FileSystem } from '../src/system.ts';

const CREATE = 0o100;
const EXCLUSIVE = 0o200;
const TRUNCATE = 0o1000;
const APPEND = 0o2000;
const DIRECTORY = 0o200000;
const NO_FOLLOW = 0o400000;

const inMemory = (): MemoryFiles => new MemoryFiles('/home', { read: () => 0, write: () => {} });

/** Always the same numbers. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
}

/** Node's own `realpathSync` takes `..` out of the text first. */
const onDisk = { ...fs, realpathSync: fs.realpathSync.native } as unknown as FileSystem;

type Call = readonly [name: string, run: (files: FileSystem, root: string) => unknown];

const text = (bytes: Uint8Array): string => utf8Text(bytes);

/** What is at a path, as far as both systems must agree. */
function shown(files: FileSystem, path: string): unknown {
  const stats = files.lstatSync(path, { bigint: true });
  const kind = Number(stats.mode) & 0o170000;
  return [kind, kind === 0o040000 ? 0 : Number(stats.size), kind === 0o040000 ? 0 : Number(stats.nlink)];
}

function makeCall(pick: (below: number) => number): Call {
  const path = (): string => {
    const names = [
      'a',
      'b',
      'c',
      'a/x',
      'a/y',
      'b/x',
      'a/x/deep',
      'link',
      'link/x',
      'loop',
      '.',
      'a/..',
      'a/./x',
      'b/../a',
    ];
    const name = names[pick(names.length)] as string;
    // Which of several mistakes in a path is told first is the system's own business.
    return pick(8) === 0 && name !== 'loop' ? `${name}/` : name;
  };
  const one = path();
  const two = path();
  const at = (root: string, name: string) => `${root}/${name}`;
  const flags = [
    0,
    1,
    2,
    1 | CREATE,
    1 | CREATE | TRUNCATE,
    1 | CREATE | EXCLUSIVE,
    1 | APPEND,
    DIRECTORY,
    NO_FOLLOW,
  ][pick(9)] as number;
  const length = pick(12);
  const calls: Call[] = [
    [`mkdir ${one}`, (files, root) => files.mkdirSync(at(root, one), 0o755)],
    [`rmdir ${one}`, (files, root) => files.rmdirSync(at(root, one))],
    [`unlink ${one}`, (files, root) => files.unlinkSync(at(root, one))],
    [`rename ${one} ${two}`, (files, root) => files.renameSync(at(root, one), at(root, two))],
    [`link ${one} ${two}`, (files, root) => files.linkSync(at(root, one), at(root, two))],
    [`symlink a link`, (files, root) => files.symlinkSync('a', at(root, 'link'))],
    [`symlink loop loop`, (files, root) => files.symlinkSync('loop', at(root, 'loop'))],
    [`readlink ${one}`, (files, root) => files.readlinkSync(at(root, one))],
    [`realpath ${one}`, (files, root) => files.realpathSync(at(root, one)).slice(root.length)],
    [`readdir ${one}`, (files, root) => [...files.readdirSync(at(root, one))].sort()],
    [`lstat ${one}`, (files, root) => shown(files, at(root, one))],
    [
      `stat ${one}`,
      (files, root) => {
        const stats = files.statSync(at(root, one), { throwIfNoEntry: false });
        return stats === undefined ? 'none' : [stats.isFile(), stats.isDirectory(), stats.isSymbolicLink()];
      },
    ],
    [`truncate ${one} ${length}`, (files, root) => files.truncateSync(at(root, one), length)],
    [
      `write ${one} ${flags}`,
      (files, root) => {
        const fd = files.openSync(at(root, one), flags, 0o644);
        try {
          const bytes = utf8Bytes(`text ${length}`);
          return files.writeSync(fd, bytes, 0, bytes.length, flags & APPEND ? null : length);
        } finally {
          files.closeSync(fd);
        }
      },
    ],
    [
      `read ${one}`,
      (files, root) => {
        const fd = files.openSync(at(root, one), 0, 0);
        try {
          const into = new Uint8Array(8);
          const first = files.readSync(fd, into, 1, 5, null);
          const second = files.readSync(fd, into, 0, 8, length);
          return [first, second, text(into), files.fstatSync(fd).isFile()];
        } finally {
          files.closeSync(fd);
        }
      },
    ],
    [`readFile ${one}`, (files, root) => text(files.readFileSync(at(root, one)))],
  ];
  return calls[pick(calls.length)] as Call;
}

function outcome([name, run]: Call, files: FileSystem, root: string): unknown {
  try {
    return run(files, root) ?? null;
  } catch (error) {
    const { code } = error as { code?: string };
    // With two paths there may be two mistakes, and which is told first is the system's own business.
    return code !== undefined && /^(rename|link)/.test(name) ? 'an error' : (code ?? error);
  }
}

test('thousands of calls have the same results and errors as on the system', {
  skip: process.platform !== 'linux',
}, () => {
  for (let seed = 1; seed <= 40; seed++) {
    const folder = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'harpy-files-')));
    const memory = inMemory();
    memory.makeFolders('/root');
    const pick = random(seed);
    const done: string[] = [];
    try {
      for (let step = 0; step < 150; step++) {
        const call = makeCall(pick);
        done.push(call[0]);
        assert.deepEqual(
          outcome(call, memory, '/root'),
          outcome(call, onDisk, folder),
          `seed ${seed}: ${done.slice(-12).join(', ')}`,
        );
      }
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  }
});

test('a file that was removed lives as long as it is open', () => {
  const files = inMemory();
  files.writeFile('a', utf8Bytes('text'));
  const fd = files.openSync('a', 0, 0);
  files.unlinkSync('a');
  assert.equal(text(files.readFileSync(fd)), 'text');
  assert.equal(files.fstatSync(fd, { bigint: true }).nlink, 0n);
  files.closeSync(fd);
  assert.throws(() => files.fstatSync(fd), { code: 'EBADF' });
});

test('contents made on demand are made once, and not at all when they are replaced', () => {
  const files = inMemory();
  let made = 0;
  const load = () => {
    made++;
    return utf8Bytes('made');
  };
  files.addFile('/lib/a/b.py', load, 1000);
  assert.equal(files.statSync('/lib/a').isDirectory(), true);
  assert.equal(made, 0);
  assert.equal(files.statSync('/lib/a/b.py').size, 4);
  assert.equal(text(files.readFileSync('/lib/a/b.py')), 'made');
  assert.equal(made, 1);
  files.addFile('/lib/c.py', load, 1000);
  files.writeFile('/lib/c.py', utf8Bytes('other'));
  assert.equal(text(files.readFileSync('/lib/c.py')), 'other');
  assert.equal(made, 1);
});

test('times and modes', () => {
  const files = inMemory();
  files.writeFile('a', utf8Bytes(''));
  assert.equal(Number(files.statSync('a', { bigint: true }).mode) & 0o777, 0o644);
  files.chmodSync('a', 0o600);
  files.utimesSync('a', 1.5, 2.25);
  const stats = files.statSync('a', { bigint: true });
  assert.deepEqual(
    [Number(stats.mode) & 0o777, stats.atimeNs, stats.mtimeNs],
    [0o600, 1500000000n, 2250000000n],
  );
});
