/** Modules beside the program: imported by `importlib` when they are compiled, and without it when they were before. */
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { harpy, temporaryFolder } from './harpy-process.ts';

const FILES: Readonly<Record<string, string>> = {
  'helper.py': `import sys
first = getattr(__spec__, '_initializing', None), __name__ in sys.modules
def f(x):
    return x + 1
class Helper:
    pass
`,
  'plain.py': 'def f(x):\n    return x + 1\n',
  'pkg/__init__.py': `from . import names
from .names import *
def __getattr__(name):
    if name == "made": return "made when asked for"
    raise AttributeError(name)
`,
  'pkg/names.py': `__all__ = ["one"]
one = 1
two = 2
`,
  'pkg/tools.py': `from . import one
from .sub import deep
from ..beyond import nothing
`,
  'pkg/sub/__init__.py': '',
  'pkg/sub/deep.py': 'from .. import names\nvalue = names.two\n',
  'space/inner.py': 'where = "in a namespace package"\n',
  'ring_a.py': 'import ring_b\nfrom ring_b import done\n',
  'ring_b.py': `import ring_a
try:
    from ring_a import done as other
except ImportError as error:
    print(error)
done = True
`,
  'broken.py': 'import helper\ndef fail():\n    return 1 / 0\nfail()\n',
  'wrong.py': 'x = 1\nif x\n    pass\n',
  'replaced.py': 'import sys\nclass Other:\n    kind = "something else"\nsys.modules[__name__] = Other\n',
  'gone.py': 'import sys\ndel sys.modules[__name__]\n',
  'both.py': 'kind = "file"\n',
  'both/__init__.py': 'kind = "package"\n',
  'unlike/readme': 'no package',
  'unlike.py': 'kind = "file beside a folder"\n',
  'json.py': 'kind = "not the library\'s"\n',
  'lib/far.py': 'kind = "in another folder"\n',
};

const MAIN = `import sys, traceback
print(len(sys.path_importer_cache) > 0)
sys.path.append(sys.path[0] + "/lib")
import helper, json, far, both, unlike, replaced, ring_a, pkg
from pkg import made, names as renamed
from pkg.sub.deep import value
from pkg.sub import deep
import space.inner
print(helper.f(1), helper.first, json.kind, far.kind, both.kind, unlike.kind, replaced.kind, value, made)
print(pkg.one, hasattr(pkg, "two"), renamed.two, deep.names is pkg.names, space.inner.where, ring_a.done)
for name in ["wrong", "broken", "pkg.tools", "missing", "pkg.missing", "helper.inside"]:
    try:
        __import__(name)
    except BaseException:
        traceback.print_exc(file=sys.stdout)
    print(name in sys.modules)
for statement in ["import gone", "from helper import missing", "from pkg import missing", "from .helper import f", "import pkg.sub.none"]:
    try:
        exec(statement)
    except (ImportError, KeyError) as error:
        print(type(error).__name__, error, getattr(error, "name", None), getattr(error, "path", None))
for module in [helper, pkg, deep, both, far]:
    spec = module.__spec__
    print(module, sorted(name for name in vars(module) if name.startswith("__")))
    print(spec, spec.parent, spec.has_location, module.__package__, module.__file__, getattr(module, "__path__", None))
    print(module.__loader__ is spec.loader, spec.loader.get_filename(), spec.loader.is_package(spec.name))
import importlib, importlib.util, inspect, pickle
print(importlib.reload(helper) is helper, importlib.util.find_spec("helper") == helper.__spec__, inspect.getsource(helper.f))
print(pickle.loads(pickle.dumps(helper.Helper)) is helper.Helper, [name for name in sys.modules if "." not in name and name in "helper pkg both far gone".split()])
print(sorted(sys.path_importer_cache))
`;

const PAST = 1_000_000_000;

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    // Times that are new do not tell a file.
    utimesSync(file, PAST, PAST);
  }
}

/** The files in which code of `importlib` is kept. */
function importlibFiles(cache: string): readonly string[] {
  const folder = join(cache, 'python/code');
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((file) => readFileSync(file, 'latin1').slice(0, 1000).includes('importlib/_bootstrap'));
}

function prepared(t: TestContext): { readonly env: { HARPY_CACHE: string }; readonly folder: string } {
  const folder = temporaryFolder(t);
  write(folder, FILES);
  return { env: { HARPY_CACHE: join(folder, '.cache') }, folder };
}

test('a program sees the same of its modules, however they are imported', async (t) => {
  const { env, folder } = prepared(t);
  write(folder, { 'main.py': MAIN });
  const run = () => harpy(['run', 'main.py'], { env, cwd: folder });
  const first = await run();
  assert.equal(first.stderr, '');
  assert.equal(first.status, 0);
  assert.match(first.stdout, /^2 \(True, True\) not the library's in another folder package /m);
  for (let time = 0; time < 2; time++) assert.deepEqual(await run(), first);
});

test('modules that were compiled before are imported without importlib', async (t) => {
  const { env, folder } = prepared(t);
  const program = ['run', '-c', 'import plain, pkg, pkg.sub.deep; from pkg import names; print(plain.f(1))'];
  const good = { status: 0, signal: null, stdout: '2\n', stderr: '' };
  for (let time = 0; time < 2; time++) assert.deepEqual(await harpy(program, { env, cwd: folder }), good);
  for (const file of importlibFiles(env.HARPY_CACHE)) rmSync(file);
  assert.deepEqual(await harpy(program, { env, cwd: folder }), good);
  assert.deepEqual(importlibFiles(env.HARPY_CACHE), []);
  // It is not what it was: somebody must compile it.
  write(folder, { 'plain.py': 'def f(x):\n    return x + 20\n' });
  assert.deepEqual(await harpy(program, { env, cwd: folder }), { ...good, stdout: '21\n' });
  assert.notDeepEqual(importlibFiles(env.HARPY_CACHE), []);
});

test('who changes how modules are found is asked', async (t) => {
  const { env, folder } = prepared(t);
  const code = `import sys
class Finder:
    def find_spec(name, path=None, target=None):
        print("asked for", name)
sys.meta_path.insert(0, Finder)
import helper, pkg.names
`;
  const program = ['run', '-c', code];
  for (let time = 0; time < 3; time++) {
    const { stdout } = await harpy(program, { env, cwd: folder });
    assert.equal(stdout, 'asked for helper\nasked for pkg\nasked for pkg.names\n');
  }
});
