/** .debug_line: which line each address is on. Source: DWARF version 5, chapter 6.2, and version 4. */
import { ByteReader } from './byte-reader.ts';
import { type DwarfSections, type FormContext, readForm } from './forms.ts';

export interface LineProgram {
  /** Files by the numbers the program and `DW_AT_call_file` use. */
  readonly files: readonly string[];
  /** Rows by address; a row without a file ends a run of them. */
  readonly rows: readonly LineRow[];
}

export interface LineRow {
  readonly address: number;
  /** A number of `files`, or -1. */
  readonly file: number;
  readonly line: number;
}

/** What the linker puts in place of the address of a function it left out. */
const isDead = (address: number): boolean => address === 0 || address >= 0xfffffffe;

/** The program at an offset of .debug_line. */
export function readLineProgram(sections: DwarfSections, offset: number): LineProgram {
  const reader = new ByteReader(sections.line.bytes, offset);
  const end = reader.u32() + reader.at;
  const version = reader.u16();
  if (version < 2 || version > 5) throw new RangeError(`.debug_line of version ${version}`);
  let addressSize = 4;
  if (version >= 5) {
    addressSize = reader.u8();
    reader.u8();
  }
  const program = reader.u32() + reader.at;
  const minimum = reader.u8();
  if (version >= 4) reader.u8();
  reader.u8();
  const lineBase = reader.i8();
  const lineRange = reader.u8();
  const opcodeBase = reader.u8();
  const lengths = Array.from({ length: opcodeBase - 1 }, () => reader.u8());
  const context: FormContext = { sections, version, addressSize, unit: 0, strOffsetsBase: 8, addrBase: 8 };
  const files = version >= 5 ? filesOf5(reader, context) : filesOf4(reader);
  reader.at = program;

  const rows: LineRow[] = [];
  let address = 0;
  let file = 1;
  let line = 1;
  let alive = false;
  const reset = (): void => {
    address = 0;
    file = 1;
    line = 1;
    alive = false;
  };
  const row = (ends = false): void => {
    if (alive) rows.push({ address, file: ends ? -1 : file, line });
  };
  while (reader.at < end) {
    const opcode = reader.u8();
    if (opcode >= opcodeBase) {
      const adjusted = opcode - opcodeBase;
      address += Math.floor(adjusted / lineRange) * minimum;
      line += lineBase + (adjusted % lineRange);
      row();
      continue;
    }
    switch (opcode) {
      case 0: {
        const length = reader.uleb();
        const next = reader.at + length;
        const extended = reader.u8();
        if (extended === 1) {
          row(true);
          reset();
        } else if (extended === 2) {
          address = length === 9 ? reader.u64() : reader.u32();
          alive = !isDead(address);
        }
        reader.at = next;
        break;
      }
      case 1:
        row();
        break;
      case 2:
        address += reader.uleb() * minimum;
        break;
      case 3:
        line += reader.sleb();
        break;
      case 4:
        file = reader.uleb();
        break;
      case 8:
        address += Math.floor((255 - opcodeBase) / lineRange) * minimum;
        break;
      case 9:
        address += reader.u16();
        break;
      default:
        // Columns, statements, blocks: of no interest here.
        for (let i = 0; i < (lengths[opcode - 1] ?? 0); i++) reader.uleb();
    }
  }
  return { files, rows };
}

function filesOf4(reader: ByteReader): string[] {
  const folders = [''];
  for (;;) {
    const folder = reader.string();
    if (folder === '') break;
    folders.push(folder);
  }
  const files = [''];
  for (;;) {
    const name = reader.string();
    if (name === '') return files;
    const folder = folders[reader.uleb()] ?? '';
    reader.uleb();
    reader.uleb();
    files.push(joined(folder, name));
  }
}

function filesOf5(reader: ByteReader, context: FormContext): string[] {
  const entries = (): { name: string; folder: number }[] => {
    const formats = Array.from({ length: reader.u8() }, () => [reader.uleb(), reader.uleb()] as const);
    return Array.from({ length: reader.uleb() }, () => {
      const entry = { name: '', folder: 0 };
      for (const [content, form] of formats) {
        const value = readForm(reader, form, context);
        if (content === 1 && typeof value === 'string') entry.name = value;
        if (content === 2 && typeof value === 'number') entry.folder = value;
      }
      return entry;
    });
  };
  const folders = entries();
  return entries().map(({ name, folder }) => joined(folders[folder]?.name ?? '', name));
}

const joined = (folder: string, name: string): string =>
  folder === '' || name.startsWith('/') ? name : `${folder}/${name}`;
