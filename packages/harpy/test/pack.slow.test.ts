/** The packages as npm publishes them, unpacked in an empty folder: they work there, in Node and in bundles for pages. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.resolve('harpy/package.json')))));
const folder = mkdtempSync(join(tmpdir(), 'harpy-packed-'));
const modules = join(folder, 'node_modules');

after(() => rmSync(folder, { recursive: true, force: true }));

function run(command: string, args: readonly string[], cwd: string = folder): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  assert.equal(status, 0, `${command} ${args.join(' ')}: ${error?.message ?? ''}${stdout}${stderr}`);
  return stdout;
}

/** Unpacks what `npm run pack` makes, and puts what else it depends on beside. */
function install(): void {
  // Other tests read them meanwhile: they are not made again.
  for (const [script, made] of [
    ['bundle.js', 'harpy-start.cjs'],
    ['browser.js', 'browser/harpy.js'],
  ] as const)
    if (!existsSync(join(root, 'packages/harpy/dist', made)))
      run(process.execPath, [join(root, 'scripts/dist', script)], root);
  const packed = join(folder, 'packed');
  run(process.execPath, [join(root, 'scripts/dist/pack.js'), packed], root);
  mkdirSync(join(modules, '@harpy'), { recursive: true });
  const others = new Set<string>();
  for (const file of readdirSync(packed)) {
    run('tar', ['-xzf', file], packed);
    const manifest = JSON.parse(readFileSync(join(packed, 'package/package.json'), 'utf8')) as {
      name: string;
      dependencies?: Record<string, string>;
    };
    renameSync(join(packed, 'package'), join(modules, manifest.name));
    for (const name of Object.keys(manifest.dependencies ?? {}))
      if (!name.startsWith('@harpy/')) others.add(name);
  }
  for (const name of others) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), join(modules, name), 'junction');
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
}

test('the packages have a licence, no tests and no source maps', () => {
  install();
  for (const name of ['harpy', ...readdirSync(join(modules, '@harpy')).map((each) => `@harpy/${each}`)]) {
    const files = readdirSync(join(modules, name), { recursive: true, encoding: 'utf8' });
    assert.ok(files.includes('LICENSE'), name);
    assert.deepEqual(
      files.filter((file) => /\.map$|^dist.test/.test(file)),
      [],
      name,
    );
  }
});

test('the JavaScript API and the command line work', () => {
  writeFileSync(
    join(folder, 'try.js'),
    `import { createInterpreter } from 'harpy/api/interpreter';
const python = await createInterpreter();
python.run('import json, hpy.debug; print(json.dumps([1]))');`,
  );
  assert.equal(run(process.execPath, ['try.js']), '[1]\n');
  const harpy = join(modules, 'harpy/bin/harpy.js');
  run(process.execPath, [harpy, 'new', 'spam']);
  const spam = join(folder, 'spam');
  run(process.execPath, [harpy, 'build'], spam);
  for (const host of ['harpy', 'pyodide'])
    assert.equal(
      run(process.execPath, [harpy, 'run', '--host', host, '-c', 'import spam; print(spam.add(2, 3))'], spam),
      '5\n',
    );
});

test('bundlers find what is for pages', async () => {
  writeFileSync(
    join(folder, 'page.js'),
    `import { createInterpreter } from 'harpy/api/interpreter';
import { installHarpy } from 'harpy/api/pyodide';
console.log(createInterpreter, installHarpy);`,
  );
  const { metafile } = await build({
    entryPoints: [join(folder, 'page.js')],
    bundle: true,
    platform: 'browser',
    format: 'esm',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const inputs = Object.keys(metafile.inputs);
  assert.ok(inputs.some((name) => name.endsWith('browser-surroundings.js')));
  assert.ok(!inputs.some((name) => name.includes('node-system')));
});
