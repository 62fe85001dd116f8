/**
 * The functions that `instrument` adds to a module: they look at the shadow of memory before something is read or written, and call
 * a function of ours when the shadow says that not everything is allowed there.
 */
import { Code, type TypeIndex, type ValueType } from '../../wasm/code.ts';

/** Names of the globals added: where the shadow is, how many words it covers, and the table index of what to call. */
export const SHADOW = '__harpy_shadow';
export const SHADOW_WORDS = '__harpy_shadow_words';
export const TOUCHED = '__harpy_touched';
/** The address of a word that points to the top of the stack of places, and where that ends. */
export const PLACES = '__harpy_places';
export const PLACES_END = '__harpy_places_end';

export const OWN_GLOBALS = [SHADOW, SHADOW_WORDS, TOUCHED, PLACES, PLACES_END];

/** What a call of ours is about. */
export const READ = 0;
export const WRITE = 1;

/** Each store from 0x36 on: what it stores, and how many bytes. */
export const STORES: readonly (readonly [ValueType, number])[] = [
  ['i32', 4],
  ['i64', 8],
  ['f32', 4],
  ['f64', 8],
  ['i32', 1],
  ['i32', 2],
  ['i64', 1],
  ['i64', 2],
  ['i64', 4],
];
export const FIRST_STORE = 0x36;
const LOAD_FUNCTIONS = [1, 2, 4, 8] as const;

interface OwnFunction {
  readonly type: number;
  readonly locals: number;
  readonly code: Code;
}

export interface OwnFunctions {
  readonly types: readonly {
    readonly params: readonly ValueType[];
    readonly results: readonly ValueType[];
  }[];
  readonly functions: readonly OwnFunction[];
  /** Function indices: of the check of loads by size, of stores by opcode, of copying and filling. */
  readonly load: ReadonlyMap<number, number>;
  readonly store: readonly number[];
  readonly copy: number;
  readonly fill: number;
  /** Globals of the shadow, and of the stack of places. */
  readonly shadow: number;
  readonly shadowWords: number;
  readonly places: number;
  readonly placesEnd: number;
}

/** The functions for a module that has so many types, globals and functions of its own. */
export function ownFunctions(firstType: number, firstGlobal: number, firstFunction: number): OwnFunctions {
  const types: { params: readonly ValueType[]; results: readonly ValueType[] }[] = [];
  const type = (params: readonly ValueType[], results: readonly ValueType[]): number => {
    const key = `${params.join()}:${results.join()}`;
    const known = types.findIndex((t) => `${t.params.join()}:${t.results.join()}` === key);
    return firstType + (known >= 0 ? known : types.push({ params, results }) - 1);
  };
  const touchedType = type(['i32', 'i32', 'i32'], ['i32']) as TypeIndex;
  const [shadow, words, touched, places, placesEnd] = OWN_GLOBALS.map((_, i) => firstGlobal + i) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const functions: OwnFunction[] = [];
  const add = (
    params: readonly ValueType[],
    results: readonly ValueType[],
    locals: number,
    code: Code,
  ): number => firstFunction + functions.push({ type: type(params, results), locals, code }) - 1;
  /** The shadow byte of the word `more` bytes after the address in a local; 0 behind the shadow's end. */
  const shadowByte = (code: Code, address: number, more: number): void => {
    code.get(address);
    if (more !== 0) code.i32(more).op('i32.add');
    code.i32(2).op('i32.shr_u').globalGet(words).op('i32.lt_u');
    code.if(
      (then) => {
        then.get(address);
        if (more !== 0) then.i32(more).op('i32.add');
        then.i32(2).op('i32.shr_u').globalGet(shadow).op('i32.add');
        then.access('i32.load8_u', 0);
      },
      (otherwise) => otherwise.i32(0),
      'i32',
    );
  };
  /**
   * Does `then` when an access at the address in a local may touch a word whose shadow has one of the bits of `mask`. Most are
   * aligned, and one look tells that nothing is there; the others are looked at word by word. Local `word` is overwritten.
   */
  const whenMarked = (
    code: Code,
    at: number,
    word: number,
    size: number,
    mask: number,
    then: (to: Code) => Code,
  ): void => {
    code.get(at).i32(2).op('i32.shr_u').tee(word).globalGet(words).op('i32.lt_u');
    code.if((covered) => {
      covered.get(word).globalGet(shadow).op('i32.add');
      // The byte after the shadow's end is 0.
      if (size === 8) covered.access('i32.load16_u', 0).i32(mask | (mask << 8));
      else covered.access('i32.load8_u', 0).i32(mask);
      covered.op('i32.and');
      if (size > 1)
        covered
          .get(at)
          .i32(Math.min(size, 4) - 1)
          .op('i32.and', 'i32.or');
      covered.if((unsure) => {
        shadowByte(unsure, at, 0);
        for (const more of size === 8 ? [4, 7] : size > 1 ? [size - 1] : []) {
          shadowByte(unsure, at, more);
          unsure.op('i32.or');
        }
        unsure.i32(mask).op('i32.and');
        unsure.if(then);
      });
    });
  };
  const load = new Map<number, number>();
  for (const size of LOAD_FUNCTIONS) {
    // (address, offset) -> address; local 2 is where it reads.
    const code = new Code().get(0).get(1).op('i32.add').set(2);
    whenMarked(code, 2, 3, size, 0x80, (then) =>
      then.get(2).i32(size).i32(READ).globalGet(touched).callIndirect(touchedType).op('drop'),
    );
    code.get(0);
    load.set(size, add(['i32', 'i32'], ['i32'], 2, code));
  }
  const store = STORES.map(([value, size], index) => {
    // (address, value, offset); local 3 is where it writes.
    const code = new Code().get(0).get(2).op('i32.add').set(3);
    // Beyond 4 GiB: a trap, as without us.
    code
      .get(3)
      .get(0)
      .op('i32.lt_u')
      .if((then) => then.op('unreachable'));
    whenMarked(code, 3, 4, size, 0xff, (then) =>
      then
        .get(3)
        .i32(size)
        .i32(WRITE)
        .globalGet(touched)
        .callIndirect(touchedType)
        .if((forbidden) => forbidden.op('return')),
    );
    code.get(3).get(1);
    code.bytes
      .byte(FIRST_STORE + index)
      .u32(0)
      .u32(0);
    return add(['i32', value, 'i32'], [], 2, code);
  });
  const range = (code: Code, address: number, length: number, kind: number): Code =>
    code.get(address).get(length).i32(kind).globalGet(touched).callIndirect(touchedType);
  const copyCode = new Code();
  range(copyCode, 1, 2, READ).op('drop');
  range(copyCode, 0, 2, WRITE).if((forbidden) => forbidden.op('return'));
  copyCode.get(0).get(1).get(2).bytes.byte(0xfc).u32(10).byte(0).byte(0);
  const fillCode = new Code();
  range(fillCode, 0, 2, WRITE).if((forbidden) => forbidden.op('return'));
  fillCode.get(0).get(1).get(2).bytes.byte(0xfc).u32(11).byte(0);
  const copy = add(['i32', 'i32', 'i32'], [], 0, copyCode);
  const fill = add(['i32', 'i32', 'i32'], [], 0, fillCode);
  return { types, functions, load, store, copy, fill, shadow, shadowWords: words, places, placesEnd };
}
