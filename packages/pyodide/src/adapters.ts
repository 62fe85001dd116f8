/**
 * Context functions in wasm, straight onto CPython's C functions: no JavaScript runs in such a call.
 * The module is assembled once from the generated table and instantiated for each extension.
 */

import { LoadError } from '@harpy/runtime/load-error';
import type { Code, FunctionIndex, ValueType } from '@harpy/runtime/wasm/code';
import { type FunctionType, ModuleBuilder } from '@harpy/runtime/wasm/module-builder';
import { ACCOUNT_BYTES, type Account, AccountWriter, Elsewhere, importAccount } from './account.ts';
import type { AdapterRecord, Spelling } from './adapter-record.ts';
import type { CPython } from './cpython.ts';
import {
  decrement,
  type FastType,
  fastTypes,
  type TypeGlobals,
  writeFastPath,
  writeItemIs,
} from './fast-paths.ts';
import { adapterRecords, bodyRecords, nearRecords } from './gen/adapters.ts';
import { CURRENT_EXCEPTION, OB_TYPE, STRUCT_WORD, TP_FLAGS } from './object-layout.ts';

/** What the adapters need of the extension they are made for. */
export interface AdapterHost {
  /** Not 0 while the string arena holds copies. */
  readonly arenaInUse: WebAssembly.Global;
  /** `HPy_Close` of an object the arena may hold a copy for. */
  readonly closing: (object: number) => void;
  /** The struct of an object that has none yet. */
  readonly makeStruct: (object: number) => number;
  /** Functions of `near.ts`, in the order of `nearRecords`: put there once the extension's memory exists. */
  readonly near: WebAssembly.Table;
  /** A builder was used that the extension does not have: raises, and returns NULL. */
  readonly noBuilder: () => number;
}

/** The adapters by import name, and the account of what they open and close. */
export interface Adapters extends Account {
  /** Stores 32 bytes in CPython's memory. */
  readonly store32: WebAssembly.ExportValue;
  /** Stores a word in CPython's memory. */
  readonly storeWord: WebAssembly.ExportValue;
  /** `itemIs(tuple, index, count, str)`: is `str`, which is interned, item `index` of the tuple of `count`? See `Answer`. */
  readonly itemIs: WebAssembly.ExportValue;
  /** The word of an object where those with a struct that is theirs alone have its address. */
  readonly structAt: (object: number) => number;
  /** The address of the word that holds the exception pending in CPython's main thread. */
  readonly exception: number;
  /** `PyErr_Occurred` of CPython's main thread, which is the one that extensions run in, at the price of a load. */
  readonly pendingException: WebAssembly.ExportValue;
  readonly functions: Readonly<Record<string, WebAssembly.ExportValue>>;
}

type Call = Extract<Spelling, { kind: 'call' }>;

interface Needed {
  readonly functions: Map<string, FunctionIndex>;
  readonly closing: FunctionIndex;
  readonly makeStruct: FunctionIndex;
  readonly arenaInUse: number;
  readonly types: TypeGlobals;
  readonly noBuilder: FunctionIndex;
  readonly zero: number;
  readonly account: AccountWriter;
}

let compiled: WebAssembly.Module | undefined;

/** `bodies` are the functions that are done in TypeScript; those that open handles are among the adapters as well. */
export function makeAdapters(
  py: CPython,
  host: AdapterHost,
  bodies: Readonly<Record<string, unknown>>,
): Adapters {
  compiled ??= compileAdapters();
  const { put, take, has } = new Elsewhere();
  const table = py.fn.calloc(1, ACCOUNT_BYTES);
  if (table === 0) throw new LoadError("Python's memory is full");
  const exception = py.fn.PyThreadState_Get() + CURRENT_EXCEPTION;
  const address = (value: number) => new WebAssembly.Global({ value: 'i32', mutable: false }, value);
  const { exports } = new WebAssembly.Instance(compiled, {
    cpython: py.exports as WebAssembly.ModuleImports,
    host: host as unknown as WebAssembly.ModuleImports,
    bodies: bodies as WebAssembly.ModuleImports,
    account: { put, take, has, table: address(table) },
    addresses: {
      zero: address(py.fn.PyLong_FromLong(0)),
      exception: address(exception),
    },
  });
  const made = exports as unknown as Account &
    Pick<Adapters, 'store32' | 'storeWord' | 'itemIs' | 'structAt' | 'pendingException'>;
  const { opened, give, last, store32, storeWord, itemIs, structAt, pendingException } = made;
  const close = exports['ctx_Close'] as (context: number, object: number) => void;
  const names = [...adapterRecords, ...nearRecords, ...bodyRecords].map(({ name }) => name);
  return {
    opened,
    give,
    last,
    close: (object) => close(0, object),
    store32,
    storeWord,
    itemIs,
    structAt,
    exception,
    pendingException,
    functions: Object.fromEntries(names.map((name) => [name, exports[name] as WebAssembly.ExportValue])),
  };
}

function compileAdapters(): WebAssembly.Module {
  const builder = new ModuleBuilder();
  builder.importMemory('cpython', 'memory');
  builder.importTable('host', 'near');
  const functions = new Map<string, FunctionIndex>();
  const need = (name: string, params: readonly ValueType[], results: readonly ValueType[]): void => {
    if (!functions.has(name))
      functions.set(name, builder.importFunction('cpython', name, { params, results }));
  };
  need('Py_IncRef', ['i32'], []);
  need('Py_DecRef', ['i32'], []);
  need('PyLong_FromSsize_t', ['i32'], ['i32']);
  need('PyType_IsSubtype', ['i32', 'i32'], ['i32']);
  need('PyObject_CallNoArgs', ['i32'], ['i32']);
  for (const record of adapterRecords) {
    if (record.spelling.kind === 'call') {
      const type = calledType(record, record.spelling);
      need(record.spelling.function, type.params, type.results);
    }
  }
  const named = nearRecords.filter(({ near }) => near.kind === 'named');
  for (const { near, params, result } of named) {
    if (near.kind === 'named')
      need(
        near.function,
        params.slice(1).map(([, type]) => type),
        result === 'void' ? [] : [result],
      );
  }
  const bodies = new Map(
    [...bodyRecords, ...named].map((record) => [
      record.name,
      builder.importFunction('bodies', record.name, {
        params: record.params.map(([, type]) => type),
        results: ['i32'],
      }),
    ]),
  );
  const importedAccount = importAccount(builder);
  const imported = {
    functions,
    closing: builder.importFunction('host', 'closing', { params: ['i32'], results: [] }),
    makeStruct: builder.importFunction('host', 'makeStruct', { params: ['i32'], results: ['i32'] }),
    noBuilder: builder.importFunction('host', 'noBuilder', { params: [], results: ['i32'] }),
    arenaInUse: builder.importGlobal('host', 'arenaInUse', 'i32', true),
    zero: builder.importGlobal('addresses', 'zero', 'i32', false),
    exception: builder.importGlobal('addresses', 'exception', 'i32', false),
    types: Object.fromEntries(
      fastTypes.map((type) => [type, builder.importGlobal('cpython', type, 'i32', false)]),
    ) as Record<FastType, number>,
  };
  const needed: Needed = { ...imported, account: new AccountWriter(builder, importedAccount) };
  for (const record of adapterRecords) {
    const params = record.params.map(([, type]) => type);
    const results = record.result === 'void' ? [] : [record.result];
    // One spare local for adapters that keep something over a call.
    const spare = params.length;
    const index = builder.define({ params, results }, ['i32', 'i32'], (code) => {
      write(code, record, needed, spare);
      if (record.opens !== undefined) writeOpened(code, record.opens, needed, spare);
    });
    builder.export(record.name, index);
  }
  const findType = builder.type(['i32'], ['i32']);
  nearRecords.forEach(({ name, params: all, result, opens, near }, place) => {
    const params = all.map(([, type]) => type);
    const results = result === 'void' ? [] : [result];
    const type = builder.type(params, results);
    const index = builder.define({ params, results }, ['i32'], (code) => {
      if (near.kind === 'call') writeCallWithoutArguments(code, needed, params.length);
      if (near.kind === 'named') {
        const str = params.length;
        const nameAt = all.findIndex(([param]) => param === near.name);
        code.get(nameAt).i32(place).callIndirect(findType).tee(str);
        code.if(
          (known) => {
            for (let param = 1; param < params.length; param++) known.get(param === nameAt ? str : param);
            known.call(functions.get(near.function) as FunctionIndex);
          },
          (unknown) => {
            params.forEach((_, local) => {
              unknown.get(local);
            });
            unknown.call(bodies.get(name) as FunctionIndex);
          },
          results[0],
        );
        if (opens !== undefined) writeOpened(code, opens, needed, str);
        return;
      }
      params.forEach((_, local) => {
        code.get(local);
      });
      code.i32(place).callIndirect(type);
      if (opens !== undefined) writeOpened(code, opens, needed, params.length);
    });
    builder.export(name, index);
  });
  for (const { name, params: all } of bodyRecords) {
    const params = all.map(([, type]) => type);
    const index = builder.define({ params, results: ['i32'] }, ['i32'], (code) => {
      params.forEach((_, local) => {
        code.get(local);
      });
      code.call(bodies.get(name) as FunctionIndex);
      writeOpened(code, 'handle', needed, params.length);
    });
    builder.export(name, index);
  }
  const block = { params: ['i32', 'i64', 'i64', 'i64', 'i64'], results: [] } as const;
  const index = builder.define(block, [], (code) => {
    for (let word = 0; word < 4; word++)
      code
        .get(0)
        .get(word + 1)
        .access('i64.store', 8 * word);
  });
  builder.export('store32', index);
  const word = builder.define({ params: ['i32', 'i32'], results: [] }, [], (code) =>
    code.get(0).get(1).access('i32.store', 0),
  );
  builder.export('storeWord', word);
  const structAt = builder.define({ params: ['i32'], results: ['i32'] }, [], (code) =>
    code.get(0).access('i32.load', STRUCT_WORD),
  );
  builder.export('structAt', structAt);
  const pending = builder.define({ params: [], results: ['i32'] }, [], (code) =>
    code.globalGet(imported.exception).access('i32.load', 0),
  );
  builder.export('pendingException', pending);
  const four = { params: ['i32', 'i32', 'i32', 'i32'], results: ['i32'] } as const;
  builder.export(
    'itemIs',
    builder.define(four, ['i32'], (code) => writeItemIs(code, imported.types)),
  );
  return builder.compile();
}

/** `HPy_Call` without arguments: there is nothing to look for in the extension's memory, and one frame less on the way. */
function writeCallWithoutArguments(code: Code, needed: Needed, spare: number): void {
  const [callable, nargs, kwnames] = [1, 3, 4];
  code.get(nargs).get(kwnames).op('i32.or', 'i32.eqz');
  code.if((none) => {
    none.get(callable).call(needed.functions.get('PyObject_CallNoArgs') as FunctionIndex);
    writeOpened(none, 'handle', needed, spare);
    none.op('return');
  });
}

/** Puts what the adapter returns, which is on the stack, to the account. */
function writeOpened(code: Code, opens: 'handle' | 'builder', { account }: Needed, spare: number): void {
  code.set(spare);
  if (opens === 'handle') account.opened(code, spare);
  else account.builderOpened(code, spare);
  code.get(spare);
}

/** The parameters an adapter passes on: those named, or all but `ctx`. */
function passed(record: AdapterRecord, spelling: Call): readonly (string | number)[] {
  return spelling.args ?? record.params.slice(1).map(([name]) => name);
}

function calledType(record: AdapterRecord, spelling: Call): FunctionType {
  const typeOf = new Map(record.params);
  const params = passed(record, spelling).map(
    (arg): ValueType =>
      typeof arg === 'number' || arg === spelling.asInt ? 'i32' : (typeOf.get(arg) ?? 'i32'),
  );
  if (spelling.drops === true || spelling.gives === 'nonzero') return { params, results: ['i32'] };
  return {
    params,
    results: record.result === 'void' || typeof spelling.gives === 'number' ? [] : [record.result],
  };
}

function write(code: Code, record: AdapterRecord, needed: Needed, spare: number): void {
  const { spelling } = record;
  const call = (name: string): Code => code.call(needed.functions.get(name) as FunctionIndex);
  const local = (name: string): number => record.params.findIndex(([param]) => param === name);
  switch (spelling.kind) {
    case 'call': {
      if (record.ends === true) {
        needed.account.giveBuilder(code, 1);
        code.if((has) => {
          has.get(1);
          has.call(needed.functions.get(spelling.function) as FunctionIndex);
        });
        return;
      }
      if (spelling.fast !== undefined) writeFastPath(code, spelling.fast, record, needed, spare);
      // It never gets to the call.
      if (spelling.fast === 'reference') return;
      for (const stolen of spelling.steals ?? []) {
        code.get(local(stolen));
        call('Py_IncRef');
      }
      if (spelling.asInt !== undefined) {
        code.get(local(spelling.asInt));
        call('PyLong_FromSsize_t').tee(spare).op('i32.eqz');
        // Out of memory: the exception is set, and 0 or -1 says so.
        code.if((then) => then.i32(record.params.length > 2 && isStatus(record) ? -1 : 0).op('return'));
      }
      for (const arg of passed(record, spelling)) {
        if (typeof arg === 'number') code.i32(arg);
        else code.get(arg === spelling.asInt ? spare : local(arg));
      }
      call(spelling.function);
      if (spelling.asInt !== undefined) {
        code.set(spare + 1).get(spare);
        call('Py_DecRef').get(spare + 1);
      }
      if (spelling.drops === true) code.op('drop');
      if (spelling.gives === 'nonzero') code.i32(0).op('i32.ne');
      if (typeof spelling.gives === 'number') code.i32(spelling.gives);
      return;
    }
    case 'typeFlag':
      code.get(1).access('i32.load', OB_TYPE).access('i32.load', TP_FLAGS);
      code.i32(spelling.bit).op('i32.shr_u').i32(1).op('i32.and');
      return;
    case 'identity':
      code.get(1).get(2).op('i32.eq');
      return;
    case 'isInstance':
      code.get(1).access('i32.load', OB_TYPE).tee(spare).get(2).op('i32.eq');
      code.if(
        (then) => then.i32(1),
        (otherwise) =>
          otherwise
            .get(spare)
            .get(2)
            .call(needed.functions.get('PyType_IsSubtype') as FunctionIndex),
        'i32',
      );
      return;
    case 'same':
      if (record.ends === true) {
        needed.account
          .giveBuilder(code, 1)
          .op('i32.eqz')
          .if((not) => not.call(needed.noBuilder).op('return'));
      }
      code.get(record.params.length - 1);
      return;
    case 'constant':
      if (record.result !== 'void') code.i32(spelling.value);
      return;
    case 'struct':
      code.get(1).access('i32.load', STRUCT_WORD).tee(spare);
      code.if(
        (then) => then.get(spare),
        (otherwise) => otherwise.get(1).call(needed.makeStruct),
        'i32',
      );
      return;
    case 'close':
      needed.account.give(code, 1, (not) => not.op('return'));
      code.globalGet(needed.arenaInUse).if((then) => then.get(1).call(needed.closing));
      code.get(1).if((then) => decrement(then, 1, spare, needed.functions.get('Py_DecRef') as FunctionIndex));
  }
}

/** Item setters return a status, getters an object; only the name tells them apart here. */
function isStatus(record: AdapterRecord): boolean {
  return !record.name.startsWith('ctx_Get');
}
