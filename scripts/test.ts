/**
 * Runs the tests with Node's own runner: `node scripts/dist/test.js [--quick | --slow] [FOLDER...]`. `--quick` leaves out the
 * `*.slow.test` files, which start Pyodide or compile C; `--slow` runs these alone.
 */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { run } from 'node:test';
import { spec, tap } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const args = process.argv.slice(2);
const quick = args.includes('--quick');
const slow = args.includes('--slow');
const only = args.filter((arg) => !arg.startsWith('--'));

/** What takes longest, the longest first: these start first, so that none of them is left alone at the end. */
const LONGEST = [
  'packages/python/dist/test/corpus.slow.test.js',
  'conformance/dist/test/native.slow.test.js',
  'conformance/dist/test/zoo.slow.test.js',
  'packages/harpy/dist/test/port.slow.test.js',
  'packages/harpy/dist/test/example-json.slow.test.js',
  'packages/harpy/dist/test/example-ndarray.slow.test.js',
  'conformance/dist/test/pyodide-modes.slow.test.js',
  'packages/python/dist/test/parser/oracle.slow.test.js',
  'conformance/dist/test/harpy.slow.test.js',
  'packages/objects/dist/test/unicode.slow.test.js',
  'packages/harpy/dist/test/run-command-line.slow.test.js',
  'packages/harpy/dist/test/hosts.slow.test.js',
  'packages/harpy/dist/test/run-start.slow.test.js',
  'packages/harpy/dist/test/run-signals.slow.test.js',
  'packages/objects/dist/test/str.slow.test.js',
];
/** One more than CI has processors, for there are tests that wait. The quick ones do not. */
const AT_ONCE = quick ? 2 : 3;

const projects = [
  'api',
  'headers',
  'conformance',
  'bench',
  ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}`),
];

const files = projects
  .filter((project) => only.length === 0 || only.includes(project))
  .map((project) => join(root, project, 'dist', 'test'))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.js'))
      .filter((name) => !(name.includes('.slow.') ? quick : slow))
      // A test whose source was removed or renamed leaves its compiled form behind.
      .filter((name) => existsSync(join(folder, '..', '..', 'test', name.replace(/\.js$/, '.ts'))))
      .map((name) => relative(root, join(folder, name))),
  );
if (files.length === 0) {
  console.error('no tests found: run npm run build first');
  process.exit(1);
}
const renamed = LONGEST.filter((name) => !existsSync(join(root, name)));
if (renamed.length > 0) {
  console.error(
    `scripts/test.ts tells which tests take longest, and of these are not there: ${renamed.join(' ')}`,
  );
  process.exit(1);
}
const later = files.filter((name) => !LONGEST.includes(name));
const ordered = [...LONGEST.filter((name) => files.includes(name)), ...later];

process.chdir(root);
run({ files: ordered.map((name) => join(root, name)), concurrency: AT_ONCE })
  .on('test:fail', ({ todo }) => {
    if (todo === undefined || todo === false) process.exitCode = 1;
  })
  .compose(process.stdout.isTTY ? new spec() : tap)
  .pipe(process.stdout);
