/** Attribute values in DWARF 4 and 5. Source: DWARF Debugging Information Format, version 5, chapter 7.5.6. */
import type { ByteReader } from './byte-reader.ts';

/** The sections of a module, by their names without the dot; those that are not there are empty. */
export interface DwarfSections {
  readonly info: ByteReader;
  readonly abbrev: ByteReader;
  readonly line: ByteReader;
  readonly str: ByteReader;
  readonly lineStr: ByteReader;
  readonly ranges: ByteReader;
  readonly rnglists: ByteReader;
  readonly strOffsets: ByteReader;
  readonly addr: ByteReader;
}

/** What the forms of one unit need. */
export interface FormContext {
  readonly sections: DwarfSections;
  readonly version: number;
  readonly addressSize: number;
  /** Where the unit starts in .debug_info. */
  readonly unit: number;
  strOffsetsBase: number;
  addrBase: number;
}

export const FORM = {
  addr: 0x01,
  strp: 0x0e,
  secOffset: 0x17,
  implicitConst: 0x21,
  rnglistx: 0x23,
} as const;

/** The next value of `form`: a number, a text, or `null` for one of no interest. References are offsets in .debug_info. */
export function readForm(reader: ByteReader, form: number, context: FormContext): number | string | null {
  const { sections, unit } = context;
  const indexedString = (index: number): string | null => {
    const at = context.strOffsetsBase + 4 * index;
    if (at + 4 > sections.strOffsets.bytes.length) return null;
    sections.strOffsets.at = at;
    return sections.str.stringAt(sections.strOffsets.u32());
  };
  const indexedAddress = (index: number): number => {
    sections.addr.at = context.addrBase + context.addressSize * index;
    return context.addressSize === 8 ? sections.addr.u64() : sections.addr.u32();
  };
  switch (form) {
    case FORM.addr:
      return context.addressSize === 8 ? reader.u64() : reader.u32();
    case 0x0b: // data1
    case 0x0c: // flag
      return reader.u8();
    case 0x05: // data2
      return reader.u16();
    case 0x06: // data4
    case FORM.secOffset:
      return reader.u32();
    case 0x07: // data8
      return reader.u64();
    case 0x0d: // sdata
      return reader.sleb();
    case 0x0f: // udata
    case FORM.rnglistx:
    case 0x22: // loclistx
      return reader.uleb();
    case 0x08: // string
      return reader.string();
    case FORM.strp:
      return sections.str.stringAt(reader.u32());
    case 0x1f: // line_strp
      return sections.lineStr.stringAt(reader.u32());
    case 0x1a: // strx
      return indexedString(reader.uleb());
    case 0x25: // strx1
      return indexedString(reader.u8());
    case 0x26: // strx2
      return indexedString(reader.u16());
    case 0x27: // strx3
      return indexedString(reader.u24());
    case 0x28: // strx4
      return indexedString(reader.u32());
    case 0x1b: // addrx
      return indexedAddress(reader.uleb());
    case 0x29: // addrx1
      return indexedAddress(reader.u8());
    case 0x2a: // addrx2
      return indexedAddress(reader.u16());
    case 0x2b: // addrx3
      return indexedAddress(reader.u24());
    case 0x2c: // addrx4
      return indexedAddress(reader.u32());
    case 0x11: // ref1
      return unit + reader.u8();
    case 0x12: // ref2
      return unit + reader.u16();
    case 0x13: // ref4
      return unit + reader.u32();
    case 0x14: // ref8
      return unit + reader.u64();
    case 0x15: // ref_udata
      return unit + reader.uleb();
    case 0x10: // ref_addr
      return reader.u32();
    case 0x19: // flag_present
      return 1;
    case 0x18: // exprloc
    case 0x09: // block
      reader.skip(reader.uleb());
      return null;
    case 0x0a: // block1
      reader.skip(reader.u8());
      return null;
    case 0x03: // block2
      reader.skip(reader.u16());
      return null;
    case 0x04: // block4
      reader.skip(reader.u32());
      return null;
    case 0x1e: // data16
      reader.at += 16;
      return null;
    case 0x20: // ref_sig8
      reader.at += 8;
      return null;
    default:
      throw new RangeError(`unknown DWARF form 0x${form.toString(16)}`);
  }
}
