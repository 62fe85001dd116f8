/** .debug_info: the functions of a module, and what was inlined in them. Source: DWARF version 5, chapters 2 and 3. */
import { ByteReader } from './byte-reader.ts';
import { type DwarfSections, FORM, type FormContext, readForm } from './forms.ts';

/** A function, or one that was inlined. */
export interface FunctionScope {
  /** From and up to, in the code section. */
  readonly ranges: readonly (readonly [from: number, to: number])[];
  readonly name: string;
  /** Of an inlined function: where it is called, by the unit's file numbers. */
  readonly callFile: number;
  readonly callLine: number;
  /** Where it is defined. */
  readonly file: number;
  readonly line: number;
  readonly depth: number;
}

export interface Unit {
  readonly lineOffset: number | null;
  /** Scopes in the order of the file: those inside another come after it. */
  readonly scopes: readonly FunctionScope[];
}

const TAG = { compileUnit: 0x11, subprogram: 0x2e, inlined: 0x1d } as const;
const AT = {
  name: 0x03,
  stmtList: 0x10,
  lowPc: 0x11,
  highPc: 0x12,
  abstractOrigin: 0x31,
  specification: 0x47,
  declFile: 0x3a,
  declLine: 0x3b,
  ranges: 0x55,
  callFile: 0x58,
  callLine: 0x59,
  linkageName: 0x6e,
  strOffsetsBase: 0x72,
  addrBase: 0x73,
  rnglistsBase: 0x74,
} as const;

interface Abbreviation {
  readonly tag: number;
  readonly children: boolean;
  /** Attribute, form and the value of an implicit constant, in turn. */
  readonly attributes: readonly number[];
}

type Values = Map<number, number | string | null>;

/** All units of a module. */
export function readUnits(sections: DwarfSections): Unit[] {
  const names = new Map<number, { readonly name: string | null; readonly origin: number | null }>();
  const found: { lineOffset: number | null; scopes: (Omit<FunctionScope, 'name'> & { at: number })[] }[] = [];
  const reader = new ByteReader(sections.info.bytes);
  while (!reader.done) found.push(readUnit(reader, sections, names));
  const nameOf = (at: number): string => {
    for (let entry = names.get(at), steps = 0; entry !== undefined && steps < 8; steps++) {
      if (entry.name !== null) return entry.name;
      entry = entry.origin === null ? undefined : names.get(entry.origin);
    }
    return '?';
  };
  return found.map(({ lineOffset, scopes }) => ({
    lineOffset,
    scopes: scopes.map(({ at, ...scope }) => ({ ...scope, name: nameOf(at) })),
  }));
}

function readUnit(
  reader: ByteReader,
  sections: DwarfSections,
  names: Map<number, { readonly name: string | null; readonly origin: number | null }>,
): { lineOffset: number | null; scopes: (Omit<FunctionScope, 'name'> & { at: number })[] } {
  const unit = reader.at;
  const end = reader.u32() + reader.at;
  const version = reader.u16();
  if (version < 2 || version > 5) throw new RangeError(`.debug_info of version ${version}`);
  let addressSize = 4;
  let abbreviations: ReadonlyMap<number, Abbreviation>;
  if (version >= 5) {
    reader.u8();
    addressSize = reader.u8();
    abbreviations = readAbbreviations(sections, reader.u32());
  } else {
    abbreviations = readAbbreviations(sections, reader.u32());
    addressSize = reader.u8();
  }
  const context: FormContext = { sections, version, addressSize, unit, strOffsetsBase: 8, addrBase: 8 };
  const scopes: (Omit<FunctionScope, 'name'> & { at: number })[] = [];
  let lineOffset: number | null = null;
  let base = 0;
  let rnglistsBase = 12;
  let depth = 0;
  const values: Values = new Map();
  while (reader.at < end) {
    const at = reader.at;
    const code = reader.uleb();
    if (code === 0) {
      depth--;
      continue;
    }
    const abbreviation = abbreviations.get(code);
    if (abbreviation === undefined) throw new RangeError(`unknown DWARF abbreviation ${code}`);
    values.clear();
    readValues(reader, abbreviation, context, values);
    const number = (attribute: number): number | null => {
      const value = values.get(attribute);
      return typeof value === 'number' ? value : null;
    };
    const text = (attribute: number): string | null => {
      const value = values.get(attribute);
      return typeof value === 'string' ? value : null;
    };
    if (abbreviation.tag === TAG.compileUnit) {
      lineOffset = number(AT.stmtList);
      base = number(AT.lowPc) ?? 0;
      context.strOffsetsBase = number(AT.strOffsetsBase) ?? context.strOffsetsBase;
      context.addrBase = number(AT.addrBase) ?? context.addrBase;
      rnglistsBase = number(AT.rnglistsBase) ?? rnglistsBase;
    } else if (abbreviation.tag === TAG.subprogram || abbreviation.tag === TAG.inlined) {
      names.set(at, {
        name: text(AT.name) ?? text(AT.linkageName),
        origin: number(AT.abstractOrigin) ?? number(AT.specification),
      });
      const ranges = rangesOf(abbreviation, values, context, base, rnglistsBase);
      if (ranges.length > 0) {
        scopes.push({
          at,
          ranges,
          callFile: abbreviation.tag === TAG.inlined ? (number(AT.callFile) ?? -1) : -1,
          callLine: number(AT.callLine) ?? 0,
          file: number(AT.declFile) ?? -1,
          line: number(AT.declLine) ?? 0,
          depth,
        });
      }
    }
    if (abbreviation.children) depth++;
  }
  reader.at = end;
  return { lineOffset, scopes };
}

function readAbbreviations(sections: DwarfSections, offset: number): ReadonlyMap<number, Abbreviation> {
  const reader = new ByteReader(sections.abbrev.bytes, offset);
  const found = new Map<number, Abbreviation>();
  for (let code = reader.uleb(); code !== 0; code = reader.uleb()) {
    const tag = reader.uleb();
    const children = reader.u8() !== 0;
    const attributes: number[] = [];
    for (;;) {
      const attribute = reader.uleb();
      const form = reader.uleb();
      const constant = form === FORM.implicitConst ? reader.sleb() : 0;
      if (attribute === 0 && form === 0) break;
      attributes.push(attribute, form, constant);
    }
    found.set(code, { tag, children, attributes });
  }
  return found;
}

function readValues(
  reader: ByteReader,
  { attributes }: Abbreviation,
  context: FormContext,
  into: Values,
): void {
  for (let i = 0; i < attributes.length; i += 3) {
    const form = attributes[i + 1] as number;
    into.set(
      attributes[i] as number,
      form === FORM.implicitConst ? (attributes[i + 2] as number) : readForm(reader, form, context),
    );
  }
}

function formOf({ attributes }: Abbreviation, attribute: number): number {
  for (let i = 0; i < attributes.length; i += 3)
    if (attributes[i] === attribute) return attributes[i + 1] as number;
  return 0;
}

const isDead = (address: number): boolean => address === 0 || address >= 0xfffffffe;

function rangesOf(
  abbreviation: Abbreviation,
  values: Values,
  context: FormContext,
  base: number,
  rnglistsBase: number,
): (readonly [number, number])[] {
  const list = values.get(AT.ranges);
  if (typeof list === 'number') {
    if (context.version < 5) return rangeList4(context, list, base);
    const { rnglists } = context.sections;
    let at = list;
    if (formOf(abbreviation, AT.ranges) === FORM.rnglistx) {
      rnglists.at = rnglistsBase + 4 * list;
      at = rnglistsBase + rnglists.u32();
    }
    return rangeList5(context, at, base);
  }
  const low = values.get(AT.lowPc);
  const high = values.get(AT.highPc);
  if (typeof low !== 'number' || typeof high !== 'number' || isDead(low)) return [];
  return [[low, formOf(abbreviation, AT.highPc) === FORM.addr ? high : low + high]];
}

function rangeList4(
  { sections }: FormContext,
  offset: number,
  unitBase: number,
): (readonly [number, number])[] {
  const reader = new ByteReader(sections.ranges.bytes, offset);
  const ranges: (readonly [number, number])[] = [];
  for (let base = unitBase; !reader.done; ) {
    const from = reader.u32();
    const to = reader.u32();
    if (from === 0 && to === 0) break;
    if (from === 0xffffffff) base = to;
    else if (from !== to && from < 0xfffffffe) ranges.push([base + from, base + to]);
  }
  return ranges;
}

function rangeList5(context: FormContext, offset: number, unitBase: number): (readonly [number, number])[] {
  const reader = new ByteReader(context.sections.rnglists.bytes, offset);
  const address = (): number => reader.u32();
  const indexed = (): number => readForm(reader, 0x1b, context) as number;
  const ranges: (readonly [number, number])[] = [];
  const push = (from: number, to: number): void => {
    if (!isDead(from) && from < to) ranges.push([from, to]);
  };
  for (let base = unitBase; !reader.done; ) {
    switch (reader.u8()) {
      case 0:
        return ranges;
      case 1:
        base = indexed();
        break;
      case 2:
        push(indexed(), indexed());
        break;
      case 3: {
        const from = indexed();
        push(from, from + reader.uleb());
        break;
      }
      case 4:
        push(base + reader.uleb(), base + reader.uleb());
        break;
      case 5:
        base = address();
        break;
      case 6:
        push(address(), address());
        break;
      case 7: {
        const from = address();
        push(from, from + reader.uleb());
        break;
      }
      default:
        return ranges;
    }
  }
  return ranges;
}
