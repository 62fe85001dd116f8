import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { records } from '../src/api.ts';
import { headers } from '../src/emit/headers.ts';
import { runtimeSources } from '../src/emit/typescript.ts';
import { layoutOf } from '../src/layout.ts';
import { type ApiRecords, buildApi } from '../src/model.ts';
import { FIRST_OWN_ID, type FunctionRecord } from '../src/record.ts';

const lock = JSON.parse(
  readFileSync(new URL('ids.lock.json', import.meta.resolve('@harpy/api/package.json')), 'utf8'),
) as Record<string, string>;

/** The real records with one more function. */
function withFunction(record: Partial<FunctionRecord>): ApiRecords {
  const extra: FunctionRecord = {
    id: 273,
    prototype: 'HPy HPy_Extra(HPyContext *ctx, HPy h)',
    doc: 'For the test.',
    cpython: { kind: 'body' },
    ...record,
  };
  return { ...records, topics: [...records.topics, { name: 'extra', title: 'Extra', functions: [extra] }] };
}

test('the records are those of HPy 0.9', () => {
  const api = buildApi(records, lock);
  assert.equal(api.handles.length, 84);
  assert.equal(api.functions.filter(({ extension }) => extension === undefined).length, 189);
  assert.equal(api.signatures.length, 37);
  assert.equal(api.slots.length, 61);
  assert.equal(Object.keys(lock).filter((id) => Number(id) < FIRST_OWN_ID).length, 273);
});

test('import names follow from C names', () => {
  const names = new Map(buildApi(records, lock).functions.map((f) => [f.name, f.importName]));
  assert.equal(names.get('HPy_Add'), 'ctx_Add');
  assert.equal(names.get('HPyLong_FromInt64_t'), 'ctx_Long_FromInt64_t');
  assert.equal(names.get('_HPy_New'), 'ctx_New');
  assert.equal(names.get('HPyTracker_New'), 'ctx_Tracker_New');
});

test('error values follow from return types', () => {
  const values = new Map(buildApi(records, lock).functions.map((f) => [f.name, f.errorValue]));
  assert.equal(values.get('HPy_Add'), 'HPY_NULL');
  assert.equal(values.get('HPy_Length'), '-1');
  assert.equal(values.get('HPyFloat_AsDouble'), '-1.0');
  assert.equal(values.get('HPyUnicode_AsUTF8AndSize'), 'NULL');
  assert.equal(values.get('HPy_Is'), 'none');
});

test('a mistake in a record names the record', () => {
  const wrong: readonly (readonly [Partial<FunctionRecord>, RegExp])[] = [
    [{ id: 100 }, /HPy_Extra: the id 100 belongs to HPy_Add/],
    [{ id: 275 }, /HPy_Extra: the ids have a gap at 273/],
    [{ id: 1500 }, /HPy_Extra: ids from 1000 on are for topics with an 'extension' macro/],
    [
      { prototype: 'HPy HPy_Extra(HPyContext *ctx, long double x)' },
      /HPy_Extra: the wasm ABI can't carry the type 'long double'/,
    ],
    [
      { prototype: 'HPy_buffer HPy_Extra(HPyContext *ctx)' },
      /HPy_Extra: the wasm ABI can't carry the type 'HPy_buffer'/,
    ],
    [{ prototype: 'HPy HPy_Extra(HPy h)' }, /HPy_Extra: the first parameter must be 'HPyContext \*ctx'/],
    [{ prototype: 'HPy HPy_Extra' }, /is no C prototype/],
    [{ prototype: 'HPy HPy_Add(HPyContext *ctx, HPy h)' }, /HPy_Add: this name is used twice/],
    [{ prototype: 'HPy HPyAdd(HPyContext *ctx, HPy h)' }, /ctx_Add: this import name is used twice/],
    [{ nullable: ['x'] }, /HPy_Extra: nullable names 'x', which is no parameter/],
    [{ requires: { x: 'str' } }, /HPy_Extra: requires names 'x', which is no handle among its parameters/],
    [{ requires: { ctx: 'str' } }, /HPy_Extra: requires names 'ctx', which is no handle/],
    [
      {
        prototype: 'HPy HPy_Extra(HPyContext *ctx, const char *s)',
        cpython: { kind: 'call', function: 'PyX' },
      },
      /HPy_Extra: 's' is a pointer/,
    ],
    [
      { cpython: { kind: 'call', function: 'PyX', args: ['y'] } },
      /HPy_Extra: its CPython spelling names 'y'/,
    ],
  ];
  for (const [record, message] of wrong)
    assert.throws(() => buildApi(withFunction(record), lock), { message });
});

test('a locked id never changes', () => {
  assert.throws(
    () => buildApi(records, { ...lock, 100: 'HPy_Plus' }),
    /HPy_Plus: id 100 is locked to it, but HPy_Add has it/,
  );
  assert.throws(
    () => buildApi(records, { ...lock, 273: 'HPy_Gone' }),
    /HPy_Gone: id 273 is locked to it, but its record is gone/,
  );
  assert.throws(() => buildApi(records, { 99: 'HPy_Add' }), /HPy_Add: its id is 99 for ever, not 100/);
});

test('a slot of an unknown signature is refused', () => {
  const slots = [{ name: 'HPy_x', number: 999, signature: 'HPyFunc_NONE', doc: '' }];
  assert.throws(() => buildApi({ ...records, slots }, lock), /HPy_x: there is no signature HPyFunc_NONE/);
});

test('structs lie as wasm32 lays them out', () => {
  const { structs, context } = layoutOf(records);
  assert.deepEqual(structs['HPySlot'], { size: 8, offsets: { slot: 0, impl: 4 } });
  assert.equal(structs['HPyDef']?.size, 24);
  assert.equal(structs['HPyDef']?.offsets['meth'], 4);
  assert.equal(structs['HPy_buffer']?.size, 44);
  assert.equal(context.offsets['h_None'], 8);
  assert.equal(context.size, 8 + 84 * 4);
});

test('a new function appears in every output', () => {
  const api = buildApi(withFunction({}), lock);
  assert.match(
    headers(api).get('functions.h') ?? '',
    /_HPY_IMPORT\("ctx_Extra"\) HPy HPy_Extra\(HPyContext \*ctx, HPy h\);/,
  );
  const sources = runtimeSources(api);
  assert.match(sources.get('context.ts') ?? '', /ctx_Extra\(ctx: Pointer, h: Handle\): Handle;/);
  assert.match(sources.get('shells.ts') ?? '', /shells\.ctx_Extra = /);
});
