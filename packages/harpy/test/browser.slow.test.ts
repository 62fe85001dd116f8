/** Harpy's Python and extensions in a real page. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type * as interpreterApi from '../src/api/interpreter.ts';
import type * as pyodideApi from '../src/api/pyodide.ts';
import { buildExtension } from './api/extensions.ts';
import { openPage, type Served, serveFolders, skip, startChromium } from './browser/chromium.ts';
import { buildExampleJson, example } from './browser/example-json.ts';

/** What the pages have as global variables. */
interface InPage {
  readonly harpy: typeof interpreterApi;
  readonly attach: typeof pyodideApi;
  readonly pyodide: { loadPyodide(options: object): Promise<pyodideApi.LoadedPyodide> };
}

const root = dirname(dirname(dirname(fileURLToPath(import.meta.resolve('harpy/package.json')))));
const built = join(root, 'packages/harpy/dist/browser');

let browser: Browser;
let served: Served;
let page: Page;
let errors: string[];

before(async () => {
  if (skip !== false) return;
  if (!existsSync(join(built, 'harpy.js'))) {
    const { status } = spawnSync(process.execPath, [join(root, 'scripts/dist/browser.js')], {
      stdio: 'inherit',
    });
    assert.equal(status, 0);
  }
  const json = await buildExampleJson();
  const calls = await buildExtension('bench/src/calls.c');
  browser = await startChromium();
  served = await serveFolders({
    harpy: built,
    json: dirname(json),
    calls: dirname(calls),
    leaky: dirname(await buildExtension('packages/harpy/test/browser/leaky.c')),
    data: join(example, 'data'),
    pyodide: dirname(fileURLToPath(import.meta.resolve('pyodide'))),
  });
  ({ page, errors } = await openPage(browser, served.origin, { harpy: '/harpy/harpy.js' }));
});

after(async () => {
  await browser?.close();
  served?.close();
});

test('scripts run, and print where they are told', { skip }, async () => {
  const output = await page.evaluate(async () => {
    const { harpy } = globalThis as unknown as InPage;
    const text = { out: '', err: '' };
    const python = await harpy.createInterpreter({
      stdout: (part) => (text.out += part),
      stderr: (part) => (text.err += part),
    });
    python.run('import sys\nprint("hello", 2 ** 100)\nprint("wrong", file=sys.stderr)');
    python.run('import os\nsize = os.write(1, b"raw\\n")');
    return text;
  });
  assert.deepEqual(output, { out: 'hello 1267650600228229401496703205376\nraw\n', err: 'wrong\n' });
});

test('exceptions are PythonErrors with a traceback', { skip }, async () => {
  const error = await page.evaluate(async () => {
    const { harpy } = globalThis as unknown as InPage;
    const python = await harpy.createInterpreter();
    try {
      python.run('def f(x):\n    return 1 / x\nf(0)\n', 'program.py');
    } catch (thrown) {
      const { type, message, traceback } = thrown as interpreterApi.PythonError;
      return { known: thrown instanceof harpy.PythonError, type, message, traceback };
    }
    return undefined;
  });
  assert.equal(error?.known, true);
  assert.equal(error?.type, 'ZeroDivisionError');
  assert.match(error?.traceback ?? '', /File "program\.py", line 3, in <module>\n[\s\S]*line 2, in f\n/);
});

test('the standard library works', { skip }, async () => {
  const result = await page.evaluate(async () => {
    const { harpy } = globalThis as unknown as InPage;
    const python = await harpy.createInterpreter();
    python.run(`
import asyncio, base64, collections, csv, dataclasses, datetime, decimal, enum, fractions, gzip, hashlib, io, itertools
import json, math, os, pathlib, pickle, random, re, shutil, statistics, string, struct, sys, tempfile, textwrap, time, typing
import threading, unittest, uuid, zipfile, zlib
from concurrent.futures import ThreadPoolExecutor

@dataclasses.dataclass
class Point:
    x: int
    y: float = 0.5

async def double(x):
    await asyncio.sleep(0.01)
    return 2 * x

async def both():
    return await asyncio.gather(double(1), double(2))

data = b"the same again, " * 5000
with tempfile.TemporaryDirectory() as folder:
    path = pathlib.Path(folder, "a", "b.txt")
    path.parent.mkdir()
    path.write_text("été\\n" * 3, encoding="utf-8")
    lines = path.read_text(encoding="utf-8").splitlines()
    with zipfile.ZipFile(os.path.join(folder, "z.zip"), "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("data", data)
    with zipfile.ZipFile(os.path.join(folder, "z.zip")) as archive:
        same = archive.read("data") == data
    names = sorted(os.listdir(folder))
def here():
    return (lambda: (yield from (lambda: (yield sys._getframe(2).f_code.co_name))()))()
with ThreadPoolExecutor(2) as pool:
    squares = list(pool.map(lambda x: (threading.current_thread() is threading.main_thread(), x * x), [1, 2, 3]))
results = {
    "threads": squares,
    "frames": list(here()),
    "json": json.dumps({"a": [1, 2.5, None]}, indent=None),
    "re": re.findall(r"(?i)[a-c]+", "abXCy"),
    "dataclass": repr(Point(1)),
    "asyncio": asyncio.run(both()),
    "sha256": hashlib.sha256(b"abc").hexdigest()[:16],
    "md5": hashlib.md5(b"abc").hexdigest()[:16],
    "shake": hashlib.shake_128(b"abc").hexdigest(5),
    "zlib": zlib.decompress(zlib.compress(data)) == data and len(zlib.compress(data)) < 200,
    "gzip": gzip.decompress(gzip.compress(data)) == data,
    "files": [lines, same, names, os.path.exists(folder)],
    "decimal": str(decimal.Decimal(1) / 3),
    "date": str(datetime.date(2024, 2, 29)),
    "random": random.Random(1).random(),
    "pickle": pickle.loads(pickle.dumps([Point(3)]))[0] == Point(3),
}
`);
    return JSON.parse(python.evaluate('json.dumps(results)') as string) as unknown;
  });
  assert.deepEqual(result, {
    threads: [
      [false, 1],
      [false, 4],
      [false, 9],
    ],
    frames: ['<module>'],
    json: '{"a": [1, 2.5, null]}',
    re: ['ab', 'C'],
    dataclass: 'Point(x=1, y=0.5)',
    asyncio: [2, 4],
    sha256: 'ba7816bf8f01cfea',
    md5: '900150983cd24fb0',
    shake: '5881092dd8',
    zlib: true,
    gzip: true,
    files: [['été', 'été', 'été'], true, ['a', 'z.zip'], false],
    decimal: '0.3333333333333333333333333333',
    date: '2024-02-29',
    random: 0.13436424411240122,
    pickle: true,
  });
});

test('the example extension, from a URL, gives what JSON gives', { skip }, async () => {
  const documents = readdirSync(join(example, 'data')).filter((name) => name.endsWith('.json'));
  const equal = await page.evaluate(async (names) => {
    const { harpy } = globalThis as unknown as InPage;
    type Json = interpreterApi.PythonProxy & { loads(text: string): unknown; dumps(value: unknown): string };
    const python = await harpy.createInterpreter();
    const json = (await python.importExtension('/json/harpy_json.hpy0.wasm')) as Json;
    const library = python.importModule('json') as Json;
    python.run('def same(a, b): return a == b');
    const same = python.globals['same'] as unknown as (a: unknown, b: unknown) => boolean;
    const results: Record<string, boolean> = {};
    for (const name of names) {
      const text = await (await fetch(`/data/${name}`)).text();
      const value = json.loads(text);
      results[name] =
        same(value, library.loads(text)) &&
        JSON.stringify(JSON.parse(json.dumps(value))) === JSON.stringify(JSON.parse(text));
    }
    return results;
  }, documents);
  assert.deepEqual(equal, Object.fromEntries(documents.map((name) => [name, true])));
});

test('import finds extensions that were written as files', { skip }, async () => {
  const result = await page.evaluate(async () => {
    const { harpy } = globalThis as unknown as InPage;
    const python = await harpy.createInterpreter();
    const bytes = new Uint8Array(await (await fetch('/calls/calls.hpy0.wasm')).arrayBuffer());
    python.writeFile('extensions/calls.hpy0.wasm', bytes);
    python.writeFile('extensions/useful.py', 'import calls\ndef twice(x): return calls.inc(calls.inc(x))\n');
    python.run('import sys; sys.path.append("extensions")\nimport useful');
    python.run('with open("out.txt", "w") as file: file.write(str(useful.twice(40)))');
    return new TextDecoder().decode(python.readFile('out.txt'));
  });
  assert.equal(result, '42');
});

test('two interpreters share no modules', { skip }, async () => {
  const result = await page.evaluate(async () => {
    const { harpy } = globalThis as unknown as InPage;
    const [one, two] = await Promise.all([harpy.createInterpreter(), harpy.createInterpreter()]);
    for (const python of [one, two]) {
      python.writeFile(
        'a folder/where am i.py',
        `import sys\n${'# Long enough to be kept.\n'.repeat(40)}
def here(): return sys._getframe().f_globals["mark"]\n`,
      );
      python.run(
        'import importlib, sys; sys.path.append("a folder"); place = importlib.import_module("where am i")',
      );
    }
    one.run('place.mark = "one"');
    two.run('place.mark = "two"');
    one.run('import json\njson.mark = 1\nx = 1');
    two.run('import json\nmarked = hasattr(json, "mark")');
    return [
      two.globals['marked'],
      two.globals['x'],
      one.evaluate('json.mark'),
      one.evaluate('place.here()'),
      two.evaluate('place.here()'),
    ];
  });
  assert.deepEqual(result, [false, undefined, 1, 'one', 'two']);
});

test('debug mode finds a leak', { skip }, async () => {
  const result = await page.evaluate(async () => {
    const { harpy } = globalThis as unknown as InPage;
    const python = await harpy.createInterpreter();
    const bytes = new Uint8Array(await (await fetch('/leaky/leaky.hpy0.wasm')).arrayBuffer());
    python.writeFile('debugged/leaky.hpy0.wasm', bytes);
    python.run(`
from hpy import debug, universal
leaky = universal.load("leaky", "debugged/leaky.hpy0.wasm", debug=True)
try:
    with debug.LeakDetector():
        leaky.keep("text")
    result = "nothing"
except debug.HPyLeakError as error:
    result = str(error)
`);
    return python.globals['result'];
  });
  assert.match(String(result), /'text'/);
});

test('values are converted both ways, objects are proxies', { skip }, async () => {
  const result = await page.evaluate(async () => {
    const { harpy } = globalThis as unknown as InPage;
    const python = await harpy.createInterpreter();
    python.run(`
class Point:
    def __init__(self, x, y=0): self.x, self.y = x, y
    def __add__(self, other): return Point(self.x + other.x, self.y + other.y)
    def norm(self): return (self.x ** 2 + self.y ** 2) ** 0.5
def apply(f, *args): return f(*args)
`);
    const { Point, apply } = python.globals as unknown as {
      Point: new (...args: unknown[]) => Record<string, unknown> & { norm(): number };
      apply(f: (...args: never[]) => unknown, ...args: unknown[]): unknown;
    };
    const point = new Point(3, harpy.keywords({ y: 4 }));
    const norm = point.norm();
    point['x'] = 0;
    const list = apply((a: number) => [a, { k: a }], 5) as interpreterApi.PythonProxy;
    return {
      norm,
      after: point.norm(),
      list: list.$repr(),
      copied: [...(python.evaluate('[1, "a", b"\\x00\\xff", None]') as Iterable<unknown>)].map(String),
      big: String(python.evaluate('2 ** 70')),
    };
  });
  assert.deepEqual(result, {
    norm: 5,
    after: 4,
    list: "[5, {'k': 5}]",
    copied: ['1', 'a', "b'\\x00\\xff'", 'undefined'],
    big: '1180591620717411303424',
  });
});

test('standard input comes from where the options say', { skip }, async () => {
  const result = await page.evaluate(async () => {
    const { harpy } = globalThis as unknown as InPage;
    const lines = ['Ada\n', '36\n'];
    const python = await harpy.createInterpreter({ stdin: () => lines.shift(), stdout: () => {} });
    python.run('name = input("name? ")\nrest = __import__("sys").stdin.read()');
    return [python.globals['name'], python.globals['rest']];
  });
  assert.deepEqual(result, ['Ada', '36\n']);
});

test('it runs in a worker, where sleeping is no work', { skip }, async () => {
  const result = await page.evaluate(async () => {
    const source = `
      import { createInterpreter } from '${location.origin}/harpy/harpy.js';
      const python = await createInterpreter({ stdout: (text) => postMessage(text) });
      python.run('import time; t = time.monotonic(); time.sleep(0.05); print(time.monotonic() - t >= 0.05)');
      postMessage('done');`;
    const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    const worker = new Worker(url, { type: 'module' });
    const messages: unknown[] = [];
    await new Promise<void>((resolve, reject) => {
      worker.onerror = (event) => reject(new Error(event.message));
      worker.onmessage = ({ data }) => {
        messages.push(data);
        if (data === 'done') resolve();
      };
    });
    worker.terminate();
    return messages.join('');
  });
  assert.equal(result, 'True\ndone');
});

test('extensions in a Pyodide that the page has loaded', { skip }, async () => {
  const { page, errors } = await openPage(browser, served.origin, {
    attach: '/harpy/pyodide.js',
    pyodide: '/pyodide/pyodide.mjs',
  });
  const result = await page.evaluate(async () => {
    const { attach, pyodide: loader } = globalThis as unknown as InPage;
    const pyodide = await loader.loadPyodide({ indexURL: '/pyodide/' });
    const harpy = attach.installHarpy(pyodide);
    const json = await harpy.importExtension('/json/harpy_json.hpy0.wasm');
    const bytes = new Uint8Array(await (await fetch('/calls/calls.hpy0.wasm')).arrayBuffer());
    const name = await harpy.addExtension(bytes);
    return [
      json.dumps(pyodide.runPython('{"a": [1, 2.5, None]}')),
      name,
      pyodide.runPython('import calls; calls.inc(41)'),
      attach.installHarpy(pyodide) === harpy,
    ];
  });
  assert.deepEqual(result, ['{"a": [1, 2.5, null]}', 'calls', 42, true]);
  assert.deepEqual(errors, []);
});

test('nothing was missing and nothing failed unseen', { skip }, () => {
  assert.deepEqual(served.missing, []);
  assert.deepEqual(errors, []);
});

test('what goes into the page needs nothing of Node', async () => {
  for (const name of ['harpy.js', 'pyodide.js']) {
    const text = readFileSync(join(built, name), 'utf8');
    assert.doesNotMatch(text, /\b(?:from|import|require)\s*\(?\s*["']node:/, name);
  }
});
