/** The table of the C API: every name of HPy in it exists, and the pages made from it are fresh. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { headersFolder } from '../src/headers.ts';
import { PRELUDE, preludeFor } from '../src/port/prelude.ts';
import {
  apiByName,
  apiFunctions,
  HPY_SLOTS,
  MEMBER_KINDS,
  objectHandle,
  TYPE_HANDLES,
} from '../src/port/table.ts';
import { pages } from './port/generate.ts';

const root = join(dirname(fileURLToPath(import.meta.resolve('@harpy/toolchain/package.json'))), '..', '..');

interface Abi {
  readonly contextHandles: readonly { readonly name: string }[];
  readonly contextFunctions: readonly { readonly name: string }[];
  readonly slots: readonly { readonly name: string }[];
}
const abi = JSON.parse(readFileSync(join(root, 'api', 'gen', 'hpy-abi.json'), 'utf8')) as Abi;

/** Every name that the records or the headers define. */
function known(): Set<string> {
  const names = new Set(
    [...abi.contextFunctions, ...abi.contextHandles, ...abi.slots].map(({ name }) => name),
  );
  const include = join(headersFolder(), 'include', 'hpy');
  for (const folder of [include, join(include, 'gen')]) {
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.h'))) {
      const text = readFileSync(join(folder, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
      for (const [name] of text.matchAll(/\b_?H[Pp][Yy]\w+/g)) names.add(name);
    }
  }
  return names;
}

const helpers = new Set(PRELUDE.map(({ name }) => name));

test('every function, macro and handle of HPy that the table and the helpers name exists', () => {
  const names = known();
  const texts = [
    ...apiFunctions.map(({ form, note }) => `${form ?? ''} ${note}`),
    ...PRELUDE.map(({ text }) => text),
  ];
  const used = texts.flatMap((text) => text.match(/\bHPy\w+|(?<=ctx->)h_\w+|\bport_\w+(?=\()/g) ?? []);
  assert.ok(used.length > 400, `${used.length}`);
  assert.deepEqual(
    [...new Set(used)].filter((name) => !names.has(name) && !helpers.has(name)),
    [],
  );
});

test('forms use the parameters of their function, and nothing unknown', () => {
  const words = new Set(
    'ctx args nargs kw kwnames tracker count builder format data def name type_spec port_state malloc calloc realloc free snprintf size_t O dd s'.split(
      ' ',
    ),
  );
  for (const { name, form, parameters } of apiFunctions) {
    const text = (form ?? '').replaceAll(/"[^"]*"|\b(?:HPy|port_|h_)\w*|\bNULL\b/g, '');
    for (const [word] of text.matchAll(/\b[a-z]\w*\b/g)) {
      assert.ok(parameters.includes(word) || words.has(word), `${name}: ${word}`);
    }
  }
});

test('each name stands once', () => {
  assert.equal(apiByName.size, apiFunctions.length);
});

test('types, exceptions, slots and members are those of HPy', () => {
  const handles = new Set(abi.contextHandles.map(({ name }) => name));
  for (const handle of Object.values(TYPE_HANDLES)) assert.ok(handles.has(handle), handle);
  for (const name of ['Py_None', 'Py_True', 'Py_NotImplemented', 'PyExc_IOError', 'PyExc_KeyError']) {
    assert.ok(handles.has((objectHandle(name) ?? '').replace('ctx->', '')), name);
  }
  const slots = abi.slots.map(({ name }) => name).filter((name) => !/_mod_|tp_destroy/.test(name));
  assert.deepEqual([...HPY_SLOTS].map((name) => `HPy_${name}`).sort(), slots.sort());
  const names = known();
  for (const kind of Object.values(MEMBER_KINDS)) assert.ok(names.has(`HPyMember_${kind}`), kind);
});

test('a helper brings those it uses, in order', () => {
  const text = preludeFor('x = port_do(ctx, a, "b", c);');
  assert.ok(text.indexOf('port_call_method(HPyContext') < text.indexOf('port_do(HPyContext'), text);
  assert.equal(preludeFor('nothing'), '');
});

test('the made pages of docs/porting are fresh: node packages/toolchain/dist/test/port/generate.js', () => {
  for (const [path, text] of pages()) {
    assert.ok(existsSync(path), path);
    assert.equal(readFileSync(path, 'utf8'), text, path);
  }
});
