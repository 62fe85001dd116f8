import assert from 'node:assert/strict';
import type { HelperHost, Pointer, Python } from './pyodide-host.ts';
import { normal, type Rig } from './rig.ts';

const SLOT = 16;
const SLOTS = 12;
const SIZES: Record<string, number> = { b: 1, B: 1, h: 2, H: 2, L: 8, K: 8, d: 8 };

/** What was written to the place of each unit; untouched bytes are 0xAA. */
function outputs(
  bytes: Uint8Array,
  at: Pointer,
  units: string,
  text: (p: Pointer) => string,
  id: (p: Pointer) => string,
): string[] {
  const view = new DataView(bytes.buffer);
  return [...units].map((unit, i) => {
    const place = at + SLOT * i;
    const used = SIZES[unit] ?? 4;
    for (let k = used; k < SLOT; k++) assert.equal(bytes[place + k], 0xaa, `${unit} writes past its type`);
    const word = view.getUint32(place, true);
    if (word !== 0xaaaaaaaa && unit === 's') return text(word);
    if (word !== 0xaaaaaaaa && unit === 'O') return id(word);
    return Buffer.from(bytes.slice(place, place + used)).toString('hex');
  });
}

function fresh(bytes: Uint8Array, at: Pointer): void {
  bytes.fill(0xaa, at, at + SLOT * SLOTS);
}

export interface Call {
  readonly format: string;
  readonly names?: readonly string[];
  readonly args: readonly Pointer[];
  readonly keywords?: ReadonlyMap<string, Pointer>;
}

/** How keyword arguments arrive. */
export type Way = 'positional' | 'names' | 'dict';

/** Makes one call of CPython's parser and one of ours, and tells what each did: its error, and what it wrote. */
export class Differ {
  readonly #python: Python;
  readonly #host: HelperHost;
  readonly #theirs: Pointer;
  readonly #theirList: Pointer;
  readonly #ours: Pointer;
  readonly #ourList: Pointer;

  constructor({ python, host }: Rig) {
    this.#python = python;
    this.#host = host;
    this.#theirs = python.call('malloc', SLOT * SLOTS);
    this.#theirList = python.call('malloc', 4 * SLOTS);
    this.#ours = host.alloc(SLOT * SLOTS);
    this.#ourList = host.words(Array.from({ length: SLOTS }, (_, i) => this.#ours + SLOT * i));
    for (let i = 0; i < SLOTS; i++)
      python.view.setUint32(this.#theirList + 4 * i, this.#theirs + SLOT * i, true);
  }

  cpython({ format, names, args, keywords }: Call): string[] {
    fresh(this.#python.bytes, this.#theirs);
    const tuple = this.#tuple(args);
    const at = this.#python.string(format);
    if (names === undefined) {
      this.#python.call('PyArg_ParseTuple', tuple, at, this.#theirList);
    } else {
      const list = this.#python.call('malloc', 4 * names.length + 4);
      names.forEach((name, i) => {
        // First: memory that grows for it gets another view.
        const string = this.#python.string(name);
        this.#python.view.setUint32(list + 4 * i, string, true);
      });
      this.#python.view.setUint32(list + 4 * names.length, 0, true);
      const dict = keywords === undefined ? 0 : this.#dict(keywords);
      this.#python.call('PyArg_ParseTupleAndKeywords', tuple, dict, at, list, this.#theirList);
    }
    const error = normal(this.#python.takeError());
    return [
      error,
      ...outputs(this.#python.bytes, this.#theirs, unitsOf(format), (p) => this.#python.text(p), String),
    ];
  }

  harpy({ format, names, args, keywords }: Call, how: Way): string[] {
    fresh(this.#host.bytes, this.#ours);
    const before = this.#host.open_count;
    const own = (object: Pointer): number => {
      this.#python.call('Py_IncRef', object);
      return this.#host.open(object);
    };
    const handles = args.map(own);
    const extra = [...(keywords ?? [])].map(([name, value]) => [own(this.#str(name)), own(value)] as const);
    const array = this.#host.words([...handles, ...(how === 'names' ? extra.map(([, value]) => value) : [])]);
    const tracker = this.#host.words([-1]);
    const at = this.#host.string(format);
    const opened = [...handles, ...extra.flat()];
    let ok: number;
    if (how === 'positional') {
      ok = this.#host.call(
        'HPyArg_Parse',
        this.#host.context,
        tracker,
        array,
        args.length,
        at,
        this.#ourList,
      );
    } else {
      const list = this.#host.words((names ?? []).map((name) => this.#host.string(name)));
      this.#host.view.setUint32(list + 4 * (names?.length ?? 0), 0, true);
      let kw = 0;
      if (how === 'dict' && keywords !== undefined) kw = this.#host.open(this.#dict(keywords));
      if (how === 'names' && extra.length > 0)
        kw = own(this.#tuple(extra.map(([name]) => this.#host.object(name))));
      if (kw !== 0) opened.push(kw);
      const fn = how === 'dict' ? 'HPyArg_ParseKeywordsDict' : 'HPyArg_ParseKeywords';
      ok = this.#host.call(fn, this.#host.context, tracker, array, args.length, kw, at, list, this.#ourList);
    }
    const error = this.#python.takeError();
    assert.equal(ok === 1, error === undefined, 'the result tells whether an exception is set');
    const found = outputs(
      this.#host.bytes,
      this.#ours,
      unitsOf(format),
      (p) => this.#host.text(p),
      (h) => (ok === 1 ? String(this.#host.object(h)) : 'handle'),
    );
    if (ok === 1) this.#host.closeTracker(this.#host.view.getInt32(tracker, true));
    for (const handle of opened) this.#host.close(handle);
    assert.equal(this.#host.open_count, before, 'no handle is left open');
    this.#host.release();
    return [normal(error), ...found];
  }

  #tuple(items: readonly Pointer[]): Pointer {
    const tuple = this.#python.call('PyTuple_New', items.length);
    items.forEach((item, i) => {
      this.#python.call('Py_IncRef', item);
      this.#python.call('PyTuple_SetItem', tuple, i, item);
    });
    return tuple;
  }

  #str(name: string): Pointer {
    return this.#python.call('PyUnicode_FromString', this.#python.string(name));
  }

  #dict(keywords: ReadonlyMap<string, Pointer>): Pointer {
    const dict = this.#python.call('PyDict_New');
    for (const [name, value] of keywords) this.#python.call('PyDict_SetItem', dict, this.#str(name), value);
    return dict;
  }
}

export function unitsOf(format: string): string {
  return format
    .replace(/[:;].*/, '')
    .replace(/[^a-zA-Z]/g, '')
    .slice(0, SLOTS);
}
