/** Metadata and installation; nothing is compiled. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { entryPointsFile, metadataFile, readMetadata } from '../src/metadata.ts';
import { siteFolder } from '../src/site-folder.ts';
import { buildWheel, recordFile } from '../src/wheel.ts';
import { installWheel, remove } from '../src/wheel-install.ts';
import { readZip, writeZip } from '../src/zip.ts';
import { newFolder } from './new-folder.ts';

function project(files: Readonly<Record<string, string>>): string {
  const folder = newFolder('harpy-wheel-test-');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const noBuilder = {
  build: (): never => {
    throw new Error('nothing is to be compiled');
  },
};

const FULL = `
[project]
name = "My.Package-name"
version = "1.0rc1"
description = "What it is"
readme = {file = "README.rst", content-type = "text/x-rst"}
requires-python = ">=3.9"
license = "MIT OR Apache-2.0"
license-files = ["LICENSE-*", "third/COPYING"]
authors = [{name = "A", email = "a@example.com"}, {email = "b@example.com"}, {name = "C"}]
maintainers = [{name = "D"}]
keywords = ["one", "two"]
classifiers = ["Programming Language :: C"]
dependencies = ["a>=1", "b; python_version < '3.10'"]
[project.optional-dependencies]
extra = ["c", "d; os_name == 'nt'"]
[project.urls]
Source = "https://example.com/x"
[project.scripts]
tool = "pkg:main"
[project.entry-points."some.group"]
plugin = "pkg.plugin:P"
`;

test('metadata of a project', () => {
  const folder = project({
    'pyproject.toml': FULL,
    'README.rst': 'Read me',
    'LICENSE-MIT': 'mit',
    'LICENSE-APACHE': 'apache',
    'third/COPYING': 'other',
  });
  const metadata = readMetadata(folder);
  assert.equal(
    metadataFile(metadata),
    `Metadata-Version: 2.4
Name: My.Package-name
Version: 1.0rc1
Summary: What it is
Author: C
Author-email: A <a@example.com>, b@example.com
Maintainer: D
Keywords: one,two
Classifier: Programming Language :: C
Project-URL: Source, https://example.com/x
License-Expression: MIT OR Apache-2.0
License-File: LICENSE-APACHE
License-File: LICENSE-MIT
License-File: third/COPYING
Requires-Python: >=3.9
Requires-Dist: a>=1
Requires-Dist: b; python_version < '3.10'
Provides-Extra: extra
Requires-Dist: c; extra == "extra"
Requires-Dist: d; (os_name == 'nt') and extra == "extra"
Description-Content-Type: text/x-rst; charset=UTF-8

Read me`,
  );
  assert.equal(
    entryPointsFile(metadata),
    '[console_scripts]\ntool = pkg:main\n\n[some.group]\nplugin = pkg.plugin:P\n',
  );
});

for (const [text, expected] of [
  ['', /a wheel needs a \[project\] table/],
  ['[project]\nversion = "1"', /needs a 'name'/],
  ['[project]\nname = "x"', /needs a 'version' such as/],
  ['[project]\nname = "x"\nversion = "one"', /needs a 'version' such as/],
  ['[project]\nname = "x"\nversion = "1"\ncolour = 1', /unknown key 'colour'/],
  ['[project]\nname = "x"\ndynamic = ["version"]', /'dynamic' is not supported: write version/],
  ['[project]\nname = "x"\nversion = "1"\nreadme = "R.md"', /the readme 'R.md' is missing/],
  ['[project]\nname = "x"\nversion = "1"\nreadme = "R"', /needs a 'content-type'/],
  ['[project]\nname = "x"\nversion = "1"\nlicense-files = ["L"]', /no file matches the licence 'L'/],
  ['[project]\nname = "x"\nversion = "1"\nkeywords = "a"', /'keywords' is not a list of strings/],
] as const) {
  test(`refused: ${text.split('\n').at(-1)}`, () => {
    assert.throws(() => readMetadata(project({ 'pyproject.toml': text })), expected);
  });
}

const PURE = {
  'pyproject.toml': '[project]\nname = "pure-one"\nversion = "2.0"\ndependencies = ["other"]\n',
};

test('a wheel of Python only, and its installation', async () => {
  const folder = project({
    ...PURE,
    LICENSE: 'free',
    'pkg/__init__.py': 'x = 1\n',
    'pkg/data/table.csv': '1,2\n',
    'pkg/fast.c': 'int x;',
    'pkg/__pycache__/x.pyc': 'old',
    'tests/__init__.py': '',
    'setup.py': '',
  });
  const { path } = await buildWheel(noBuilder, folder, 'dist');
  assert.equal(path, join(folder, 'dist', 'pure_one-2.0-py3-none-any.whl'));
  const names = readZip(new Uint8Array(readFileSync(path)), path).map((entry) => entry.name);
  const info = 'pure_one-2.0.dist-info';
  assert.deepEqual(names, [
    'pkg/__init__.py',
    'pkg/data/table.csv',
    `${info}/METADATA`,
    `${info}/WHEEL`,
    `${info}/licenses/LICENSE`,
    `${info}/RECORD`,
  ]);
  const again = await buildWheel(noBuilder, folder, 'again');
  assert.deepEqual(readFileSync(again.path), readFileSync(path), 'the same content gives the same wheel');

  const site = newFolder('harpy-site-');
  writeFileSync(join(site, 'mine.py'), '');
  assert.deepEqual(installWheel(path, site), {
    name: 'pure_one',
    version: '2.0',
    folder: site,
    replaced: null,
    missing: ['other'],
  });
  assert.equal(readFileSync(join(site, 'pkg', '__init__.py'), 'utf8'), 'x = 1\n');
  assert.equal(readFileSync(join(site, info, 'INSTALLER'), 'utf8'), 'harpy\n');
  assert.match(readFileSync(join(site, info, 'RECORD'), 'utf8'), /INSTALLER,sha256=[\w-]+,6\n/);
  assert.equal(installWheel(path, site).replaced, '2.0');
  assert.equal(remove(site, 'Pure.One'), '2.0');
  assert.deepEqual(readdirSync(site), ['mine.py'], 'what others put there stays');
  assert.equal(remove(site, 'pure-one'), null);
});

test('packages under src, and listed ones', async () => {
  const src = project({ ...PURE, 'src/a/__init__.py': '', 'b/__init__.py': '' });
  const names = async (folder: string): Promise<string[]> =>
    readZip(new Uint8Array(readFileSync((await buildWheel(noBuilder, folder, 'd')).path)), '')
      .map((entry) => entry.name)
      .filter((name) => !name.includes('dist-info'));
  assert.deepEqual(await names(src), ['a/__init__.py']);
  const listed = project({
    'pyproject.toml': `${PURE['pyproject.toml']}[tool.harpy]\npython-source = "py"\npackages = ["b"]\nmodules = ["one"]\n`,
    'py/a/__init__.py': '',
    'py/b/__init__.py': '',
    'py/one.py': '',
  });
  assert.deepEqual(await names(listed), ['b/__init__.py', 'one.py']);
  await assert.rejects(buildWheel(noBuilder, project(PURE), 'd'), /nothing to put into a wheel/);
});

test('wheels for others and damaged ones are refused, and nothing changes', () => {
  const site = join(newFolder('harpy-site-'), 'site');
  const wheel = (name: string, files: Readonly<Record<string, string>>, record?: string): string => {
    const entries = Object.entries(files).map(([path, text]) => ({
      name: path,
      bytes: new Uint8Array(Buffer.from(text)),
    }));
    const all = record ?? recordFile(entries, 'x-1.dist-info/RECORD');
    const path = join(newFolder('harpy-whl-'), name);
    entries.push({ name: 'x-1.dist-info/RECORD', bytes: new Uint8Array(Buffer.from(all)) });
    writeFileSync(path, writeZip(entries, 0));
    return path;
  };
  const good = { 'x.py': 'x', 'x-1.dist-info/WHEEL': 'Wheel-Version: 1.0\n' };
  for (const [path, expected] of [
    [wheel('x-1-cp311-cp311-linux_x86_64.whl', good), /a wheel for cp311-cp311-linux_x86_64/],
    [wheel('x-1-py2-none-any.whl', good), /a wheel for py2-none-any/],
    [wheel('x-1-py399-none-any.whl', good), /a wheel for py399-none-any/],
    [wheel('x.whl', good), /not the name of a wheel/],
    [wheel('x-1-py3-none-any.whl', { 'x.py': 'x' }), /no \.dist-info\/WHEEL/],
    [
      wheel('x-1-py3-none-any.whl', good, 'x.py,sha256=AAAA,1\nx-1.dist-info/WHEEL,,\n'),
      /is not what its RECORD says/,
    ],
    [wheel('x-1-py3-none-any.whl', good, 'x.py,,\n'), /is not in its RECORD/],
  ] as const) {
    assert.throws(() => installWheel(path, site), expected);
  }
  assert.ok(!existsSync(site));
  assert.equal(installWheel(wheel('x-1-py2.py3-none-any.whl', good), site).name, 'x');
});

test('where packages go', () => {
  assert.equal(siteFolder({ HARPY_SITE: '/s' }), '/s');
  assert.equal(siteFolder({ XDG_DATA_HOME: '/d' }), '/d/harpy/site-packages');
});
