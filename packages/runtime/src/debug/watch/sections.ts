/** The sections of a module, and what `instrument` has to know of them. */
import { ByteWriter } from '../../wasm/encoding.ts';
import { InstructionReader } from './instructions.ts';

export const SECTION = { type: 1, import: 2, function: 3, global: 6, export: 7, code: 10 } as const;

export interface Section {
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

export function sectionsOf(bytes: Uint8Array): Section[] {
  const sections: Section[] = [];
  const reader = new InstructionReader(bytes, 8);
  while (reader.at < bytes.length) {
    const id = reader.byte();
    const size = reader.u32();
    sections.push({ id, start: reader.at, end: reader.at + size });
    reader.at += size;
  }
  return sections;
}

export function importedCounts(
  bytes: Uint8Array,
  section: Section | undefined,
): { functions: number; globals: number } {
  const counts = { functions: 0, globals: 0 };
  if (section === undefined) return counts;
  const reader = new InstructionReader(bytes, section.start);
  const limits = (): void => {
    const flags = reader.byte();
    reader.skipLeb();
    if ((flags & 1) !== 0) reader.skipLeb();
  };
  for (let count = reader.u32(); count > 0; count--) {
    for (let names = 0; names < 2; names++) {
      const length = reader.u32();
      reader.at += length;
    }
    switch (reader.byte()) {
      case 0:
        counts.functions++;
        reader.skipLeb();
        break;
      case 1:
        reader.skipLeb();
        limits();
        break;
      case 2:
        limits();
        break;
      case 3:
        counts.globals++;
        reader.at += 2;
        break;
      default:
        throw new RangeError('an import of an unknown kind');
    }
  }
  return counts;
}

/** The index of the global that is exported as `name`. */
export function exportedGlobal(bytes: Uint8Array, { start }: Section, name: string): number | null {
  const reader = new InstructionReader(bytes, start);
  for (let count = reader.u32(); count > 0; count--) {
    const length = reader.u32();
    const found = new TextDecoder().decode(bytes.subarray(reader.at, reader.at + length));
    reader.at += length;
    const kind = reader.byte();
    const index = reader.u32();
    if (kind === 3 && found === name) return index;
  }
  return null;
}

/** A section with more entries after its own. */
export function appended(
  out: ByteWriter,
  bytes: Uint8Array,
  { start, end }: Section,
  more: number,
  write: (to: ByteWriter) => void,
): void {
  const reader = new InstructionReader(bytes, start);
  const content = new ByteWriter().u32(reader.u32() + more).bytes(bytes.subarray(reader.at, end));
  write(content);
  out.sized(content);
}

/** Number of parameters of each function that is not imported. */
export function parameterCounts(bytes: Uint8Array, types: Section, functions: Section): number[] {
  const reader = new InstructionReader(bytes, types.start);
  const byType: number[] = [];
  for (let count = reader.u32(); count > 0; count--) {
    if (reader.byte() !== 0x60) throw new RangeError('a type that is no function');
    const params = reader.u32();
    for (let i = 0; i < params; i++) reader.skipLeb();
    byType.push(params);
    for (let results = reader.u32(); results > 0; results--) reader.skipLeb();
  }
  reader.at = functions.start;
  return Array.from({ length: reader.u32() }, () => byType[reader.u32()] ?? 0);
}
