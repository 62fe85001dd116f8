/**
 * Context functions in wasm that sees the extension's memory: they answer what was answered before, and ask the TypeScript
 * body otherwise. One module serves all extensions; it is instantiated after the extension, whose imports therefore go
 * through a table.
 */
import type { Code, FunctionIndex, ValueType } from '@harpy/runtime/wasm/code';
import { ModuleBuilder } from '@harpy/runtime/wasm/module-builder';
import { Answer, type NearRecord } from './adapter-record.ts';
import { nearRecords } from './gen/adapters.ts';
import { defineLoads, type Loads, loadsIn } from './member-readers.ts';
import { type StructNeeds, writeFill, writeNew, writeRelease } from './near-structs.ts';
import { NAMES, nameSlot, TEXTS, textSlot } from './near-tables.ts';
import { type TextNeeds, writeText } from './near-text.ts';

/** What the module is instantiated with. */
export interface NearHost {
  readonly memory: WebAssembly.Memory;
  /** The shells of the bodies, by import name. */
  readonly bodies: WebAssembly.ModuleImports;
  /** Stores 32 bytes in CPython's memory. */
  readonly store32: WebAssembly.ExportValue | undefined;
  /** Stores a word in CPython's memory. */
  readonly storeWord: WebAssembly.ExportValue | undefined;
  /** Is a str an item of a tuple? */
  readonly itemIs: WebAssembly.ExportValue | undefined;
  /** Gives an object its struct; 0 with an exception pending. */
  readonly makeStruct: (object: number) => number;
  /** `StructMemory.functions().allocate`, if there is one. */
  readonly structs: WebAssembly.Table;
  /** A `str` of that many bytes of UTF-8, `ascii` if they are known to be nothing else; 0 with an exception pending. */
  readonly longText: (address: number, size: number, ascii: number) => number;
  /** The extension's `malloc`. */
  readonly malloc: WebAssembly.ExportValue;
  /** The extension's `free`, for when it is not needed often. */
  readonly freeStruct: (struct: number) => void;
  /** Where the tables are in the extension's memory. */
  readonly names: number;
  readonly utf8: number;
  readonly types: number;
  /** 1056 bytes in CPython's memory. */
  readonly scratch: number;
}

interface Needed extends TextNeeds, StructNeeds {
  readonly functions: ReadonlyMap<string, FunctionIndex>;
  readonly itemIs: FunctionIndex;
  readonly names: number;
  readonly utf8: number;
}

/** C functions of CPython the module calls besides those its records name. */
export const nearFunctions: readonly string[] = [
  'Py_DecRef',
  'Py_XNewRef',
  'PyObject_CallOneArg',
  'PyType_GenericAlloc',
  'PyUnicode_FromStringAndSize',
  ...new Set(nearRecords.flatMap(({ near }) => (near.kind === 'named' ? [near.function] : []))),
];

let compiled: WebAssembly.Module | undefined;

/** What is not a context function. */
export interface NearExports {
  /** Gives the struct of a dead object back to its pool. */
  readonly release: (pool: number, struct: number) => void;
  /** Puts so many new structs into a pool, or fewer when memory is full. Returns 0 when there are none. */
  readonly fill: (pool: number, count: number) => number;
  readonly loads: Loads;
}

/** Puts the functions into `table`, in the order of `nearRecords`. */
export function fillNear(
  table: WebAssembly.Table,
  cpython: WebAssembly.Exports,
  host: NearHost,
): NearExports {
  compiled ??= compileNear();
  const address = (value: number): WebAssembly.Global =>
    new WebAssembly.Global({ value: 'i32', mutable: false }, value);
  const { exports } = new WebAssembly.Instance(compiled, {
    extension: { memory: host.memory },
    cpython: cpython as WebAssembly.ModuleImports,
    bodies: host.bodies,
    host: {
      store32: host.store32 as WebAssembly.ImportValue,
      storeWord: host.storeWord as WebAssembly.ImportValue,
      itemIs: host.itemIs as WebAssembly.ImportValue,
      makeStruct: host.makeStruct,
      structs: host.structs,
      longText: host.longText,
      malloc: host.malloc as WebAssembly.ImportValue,
      freeStruct: host.freeStruct,
      names: address(host.names),
      utf8: address(host.utf8),
      types: address(host.types),
      scratch: address(host.scratch),
    },
  });
  nearRecords.forEach(({ name }, place) => {
    table.set(place, exports[name] as CallableFunction);
  });
  return {
    release: exports['release'] as NearExports['release'],
    fill: exports['fill'] as NearExports['fill'],
    loads: loadsIn(exports),
  };
}

function compileNear(): WebAssembly.Module {
  const builder = new ModuleBuilder();
  builder.importMemory('extension', 'memory');
  builder.importTable('host', 'structs');
  const functions = new Map<string, FunctionIndex>();
  const need = (name: string, params: readonly ValueType[], results: readonly ValueType[]): void => {
    if (!functions.has(name))
      functions.set(name, builder.importFunction('cpython', name, { params, results }));
  };
  need('Py_DecRef', ['i32'], []);
  need('Py_XNewRef', ['i32'], ['i32']);
  need('PyObject_CallOneArg', ['i32', 'i32'], ['i32']);
  need('PyType_GenericAlloc', ['i32', 'i32'], ['i32']);
  need('PyUnicode_FromStringAndSize', ['i32', 'i32'], ['i32']);
  const bodies = new Map<NearRecord, FunctionIndex>();
  for (const record of nearRecords) {
    const params = record.params.map(([, type]) => type);
    const results = record.result === 'void' ? [] : [record.result];
    if (record.near.kind !== 'store' && record.near.kind !== 'named')
      bodies.set(record, builder.importFunction('bodies', record.name, { params, results }));
  }
  const needed: Needed = {
    functions,
    store32: builder.importFunction('host', 'store32', {
      params: ['i32', 'i64', 'i64', 'i64', 'i64'],
      results: [],
    }),
    storeWord: builder.importFunction('host', 'storeWord', { params: ['i32', 'i32'], results: [] }),
    itemIs: builder.importFunction('host', 'itemIs', {
      params: ['i32', 'i32', 'i32', 'i32'],
      results: ['i32'],
    }),
    makeStruct: builder.importFunction('host', 'makeStruct', { params: ['i32'], results: ['i32'] }),
    allocateType: builder.type(['i32', 'i32'], ['i32']),
    longText: builder.importFunction('host', 'longText', { params: ['i32', 'i32', 'i32'], results: ['i32'] }),
    names: builder.importGlobal('host', 'names', 'i32', false),
    utf8: builder.importGlobal('host', 'utf8', 'i32', false),
    types: builder.importGlobal('host', 'types', 'i32', false),
    scratch: builder.importGlobal('host', 'scratch', 'i32', false),
  };
  const malloc = builder.importFunction('host', 'malloc', { params: ['i32'], results: ['i32'] });
  const freeStruct = builder.importFunction('host', 'freeStruct', { params: ['i32'], results: [] });
  const find = builder.define({ params: ['i32'], results: ['i32'] }, ['i32', 'i32', 'i32'], (code) =>
    writeFindStr(code, needed.names),
  );
  for (const record of nearRecords) {
    if (record.near.kind === 'named') {
      builder.export(record.name, find);
      continue;
    }
    const params = record.params.map(([, type]) => type);
    const results = record.result === 'void' ? [] : [record.result];
    const index = builder.define(
      { params, results },
      ['i32', 'i32', 'i32', 'i64', 'i32', 'i32', 'i64'],
      (code) => {
        write(code, record, needed);
        const body = bodies.get(record);
        if (body === undefined) return;
        params.forEach((_, local) => {
          code.get(local);
        });
        code.call(body);
      },
    );
    builder.export(record.name, index);
  }
  const release = builder.define({ params: ['i32', 'i32'], results: [] }, ['i32'], (code) =>
    writeRelease(code, freeStruct),
  );
  builder.export('release', release);
  const fill = builder.define({ params: ['i32', 'i32'], results: ['i32'] }, ['i32'], (code) =>
    writeFill(code, malloc),
  );
  builder.export('fill', fill);
  defineLoads(builder);
  return builder.compile();
}

function write(code: Code, record: NearRecord, needed: Needed): void {
  const { near } = record;
  const spare = record.params.length;
  const local = (name: string): number => record.params.findIndex(([param]) => param === name);
  const call = (name: string): FunctionIndex => needed.functions.get(name) as FunctionIndex;
  switch (near.kind) {
    case 'named':
      // Of these the adapter asks for the name only.
      return;
    case 'utf8':
      textSlot(code, 1, needed.utf8).tee(spare).access('i32.load', TEXTS.object);
      code.get(1).op('i32.eq').get(1).i32(0).op('i32.ne', 'i32.and');
      code.if((hit) => {
        hit
          .get(2)
          .if((wanted) => wanted.get(2).get(spare).access('i32.load', TEXTS.size).access('i32.store', 0));
        hit.get(spare).access('i32.load', TEXTS.address).op('return');
      });
      return;
    case 'text':
      writeText(code, spare, needed, call('PyUnicode_FromStringAndSize'));
      return;
    case 'call':
      writeCall(code, call('PyObject_CallOneArg'));
      return;
    case 'texts':
      writeTexts(code, spare, needed);
      return;
    case 'store': {
      const [at, value] = [local(near.at), local(near.value)];
      code.get(at).access('i32.load', 0).set(spare);
      code.get(at).get(value).call(call('Py_XNewRef')).access('i32.store', 0);
      // Last, for it may run code that reads the place.
      code.get(spare).if((then) => then.get(spare).call(call('Py_DecRef')));
      return;
    }
    case 'new':
      writeNew(code, spare, needed, call('PyType_GenericAlloc'), call('Py_DecRef'));
  }
}

/** `find(name)`: the `str` for the bytes at the address, or 0 if they are not known. */
function writeFindStr(code: Code, names: number): void {
  const [name, entry] = [0, 1];
  code.block((miss) => {
    writeFind(miss, name, entry, names, 0);
    miss.get(entry).access('i32.load', NAMES.str).op('return');
  });
  code.i32(0);
}

/**
 * Puts the entry of the name at the address in local `name` into local `entry`, and leaves the block `out` levels further
 * out if there is none. The two locals after `entry` are overwritten.
 */
function writeFind(code: Code, name: number, entry: number, names: number, out: number): void {
  const [size, at] = [entry + 1, entry + 2];
  type Load = 'i64.load' | 'i32.load' | 'i32.load8_u';
  /** Leaves the block `depth` further out when the bytes at `place`, which it puts on the stack, differ. */
  const compare = (to: Code, width: Load, depth: number, place: (code: Code) => Code): void => {
    place(to.get(name)).access(width, 0);
    place(to.get(entry)).access(width, NAMES.bytes);
    to.op(width === 'i64.load' ? 'i64.ne' : 'i32.ne').brIf(out + depth);
  };
  const first = (to: Code): Code => to;
  const last = (bytes: number) => (to: Code) => to.get(size).op('i32.add').i32(bytes).op('i32.sub');
  nameSlot(code, name, names).tee(entry).access('i32.load', NAMES.address).get(name).op('i32.ne').brIf(out);
  code.get(name).op('i32.eqz').brIf(out);
  // The last bytes are read in one piece, which overlaps the one before.
  code.get(entry).access('i32.load', NAMES.size).tee(size).i32(8).op('i32.ge_u');
  code.if(
    (long) => {
      compare(long, 'i64.load', 1, first);
      compare(long, 'i64.load', 1, last(8));
      long.get(size).i32(16).op('i32.gt_u');
      long.if((longer) => {
        longer.i32(8).set(at);
        longer.loop((loop) => {
          compare(loop, 'i64.load', 3, (to) => to.get(at).op('i32.add'));
          loop.get(at).i32(8).op('i32.add').tee(at).i32(8).op('i32.add').get(size).op('i32.lt_u').brIf(0);
        });
      });
    },
    (short) => {
      short.get(size).i32(4).op('i32.ge_u');
      short.if(
        (four) => {
          compare(four, 'i32.load', 2, first);
          compare(four, 'i32.load', 2, last(4));
        },
        (few) => {
          compare(few, 'i32.load8_u', 2, first);
          compare(few, 'i32.load8_u', 2, last(1));
          compare(few, 'i32.load8_u', 2, (to) => to.get(size).i32(1).op('i32.shr_u', 'i32.add'));
        },
      );
    },
  );
}

/** `HPy_Call` with one argument, for which CPython's memory needs no array. The adapter does those without any. */
function writeCall(code: Code, callOneArg: FunctionIndex): void {
  const [callable, args, nargs, kwnames] = [1, 2, 3, 4];
  code.get(kwnames).op('i32.eqz').get(nargs).i32(1).op('i32.eq', 'i32.and');
  code.if((one) => one.get(callable).get(args).access('i32.load', 0).call(callOneArg).op('return'));
}

/** Compares the items of a tuple with C strings one by one, as long as they are known. */
function writeTexts(code: Code, spare: number, { names, itemIs }: Needed): void {
  const [tuple, texts, count] = [1, 2, 3];
  const [entry, index, name] = [spare, spare + 4, spare + 5];
  code.block((miss) => {
    // Of a tuple that is empty nothing is known.
    miss.get(count).i32(1).op('i32.lt_s').brIf(0);
    miss.i32(0).set(index);
    miss.loop((next) => {
      next.get(texts).get(index).i32(2).op('i32.shl', 'i32.add').access('i32.load', 0).set(name);
      writeFind(next, name, entry, names, 1);
      next.get(tuple).get(index).get(count).get(entry).access('i32.load', NAMES.str).call(itemIs).tee(entry);
      next.i32(Answer.unknown).op('i32.eq').brIf(1);
      next.get(entry).op('i32.eqz');
      next.if((differs) => differs.i32(0).op('return'));
      next.get(index).i32(1).op('i32.add').tee(index).get(count).op('i32.lt_s').brIf(0);
    });
    miss.i32(1).op('return');
  });
}
