/** From an engine's words for a stack to C functions and lines. Nothing is read before somebody asks. */
import { type CFrame, topWasmFrames } from '../traces.ts';
import type { Instrumented } from '../watch/instrument.ts';
import { ByteReader } from './byte-reader.ts';
import type { DwarfSections } from './forms.ts';
import { type FunctionScope, readUnits } from './functions.ts';
import { readLineProgram } from './line-table.ts';
import { functionNamesOf } from './names.ts';

interface Line {
  readonly address: number;
  /** `file.c`, or '' at the end of a run. */
  readonly file: string;
  readonly line: number;
}

interface Scope extends FunctionScope {
  readonly files: readonly string[];
}

interface DebugInformation {
  /** By address. */
  readonly lines: readonly Line[];
  readonly scopes: readonly Scope[];
}

/** Inline functions of HPy's headers: the API function itself is what a report names. */
const HPY_HEADER = /(^|\/)hpy(\/[\w/]+)?\.h$/;

let count = 0;

const CODE_SECTION = 10;

export class Symbolizer {
  readonly #module: WebAssembly.Module;
  readonly #bytes: Uint8Array;
  readonly #instrumented: Instrumented | null;
  #information: DebugInformation | null | undefined;
  #names: ReadonlyMap<number, string> | undefined;
  #codeStart: number | undefined;
  /** Where the body of each function begins in the file, by index. */
  #bodies: ReadonlyMap<number, number> | undefined;
  /** Tells symbolizers apart. */
  readonly number = count++;
  readonly #known = new Map<number, readonly CFrame[]>();

  /** `module` and `bytes` are the file's; what runs may be an instrumented version of it. */
  constructor(module: WebAssembly.Module, bytes: Uint8Array, instrumented: Instrumented | null = null) {
    this.#instrumented = instrumented;
    this.#module = module;
    this.#bytes = bytes;
  }

  /** The extension's frames of a JavaScript stack, innermost first. */
  frames(stack: string): readonly CFrame[] {
    const instrumented = this.#instrumented;
    return topWasmFrames(stack)
      .filter(({ index }) => instrumented === null || index < instrumented.firstOwnFunction)
      .flatMap(({ index, offset, name }) =>
        this.#resolve(instrumented?.oldOffset(offset) ?? offset, () => this.#nameOf(index, name)),
      );
  }

  /** The frames at these offsets in the file. */
  framesAt(offsets: Iterable<number>): readonly CFrame[] {
    return [...offsets].flatMap((offset) =>
      this.#resolve(offset, () => this.#nameOf(this.#indexAt(offset), '')),
    );
  }

  /** The function with that index in the module. */
  definition(index: number): CFrame {
    const name = this.#nameOf(index, '');
    this.#information ??= this.#read();
    if (this.#information === null) return { name, position: null };
    const bodies = this.#bodyStarts();
    const address = (bodies.get(index) ?? -1) - (this.#codeStart ?? 0);
    const scope = this.#information.scopes.find(
      ({ callFile, ranges }) => callFile < 0 && ranges.some(([from, to]) => address >= from && address < to),
    );
    const file = scope?.files[scope.file];
    return file === undefined || scope === undefined
      ? { name, position: null }
      : { name: scope.name, position: `${baseName(file)}:${scope.line}` };
  }

  #resolve(offset: number, name: () => string): readonly CFrame[] {
    const known = this.#known.get(offset);
    if (known !== undefined) return known;
    const frames = this.#lookUp(offset) ?? [{ name: name(), position: null }];
    this.#known.set(offset, frames);
    return frames;
  }

  /** The function whose body is at that offset in the file. */
  #indexAt(offset: number): number {
    let found = -1;
    for (const [index, start] of this.#bodyStarts()) {
      if (start > offset) break;
      found = index;
    }
    return found;
  }

  #bodyStarts(): ReadonlyMap<number, number> {
    this.#codeStart ??= codeStart(this.#bytes);
    this.#bodies ??= functionBodies(this.#module, this.#bytes, this.#codeStart);
    return this.#bodies;
  }

  #lookUp(offset: number): CFrame[] | null {
    this.#information ??= this.#read();
    const information = this.#information;
    if (information === null) return null;
    this.#codeStart ??= codeStart(this.#bytes);
    const address = offset - this.#codeStart;
    const row = rowAt(information.lines, address);
    const scopes = information.scopes
      .filter(({ ranges }) => ranges.some(([from, to]) => address >= from && address < to))
      .sort((a, b) => b.depth - a.depth);
    if (row === null || scopes.length === 0) return null;
    let position = { file: row.file, line: row.line };
    const frames: CFrame[] = [];
    for (const { name, callFile, callLine, files } of scopes) {
      if (!HPY_HEADER.test(position.file)) {
        frames.push({ name, position: `${baseName(position.file)}:${position.line}` });
      }
      position = { file: files[callFile] ?? '', line: callLine };
    }
    return frames.length === 0 ? null : frames;
  }

  /** Damaged information is none. */
  #read(): DebugInformation | null {
    const section = (name: string): ByteReader =>
      new ByteReader(new Uint8Array(WebAssembly.Module.customSections(this.#module, name)[0] ?? []));
    const sections: DwarfSections = {
      info: section('.debug_info'),
      abbrev: section('.debug_abbrev'),
      line: section('.debug_line'),
      str: section('.debug_str'),
      lineStr: section('.debug_line_str'),
      ranges: section('.debug_ranges'),
      rnglists: section('.debug_rnglists'),
      strOffsets: section('.debug_str_offsets'),
      addr: section('.debug_addr'),
    };
    if (sections.info.done || sections.line.done) return null;
    try {
      const lines: Line[] = [];
      const scopes: Scope[] = [];
      for (const unit of readUnits(sections)) {
        if (unit.lineOffset === null) continue;
        const { files, rows } = readLineProgram(sections, unit.lineOffset);
        for (const { address, file, line } of rows) lines.push({ address, file: files[file] ?? '', line });
        for (const scope of unit.scopes) scopes.push({ ...scope, files });
      }
      // Stable: of rows at one address the last counts, and an end before a beginning.
      lines.sort((a, b) => a.address - b.address || Number(a.file !== '') - Number(b.file !== ''));
      return { lines, scopes };
    } catch (error) {
      if (error instanceof RangeError) return null;
      throw error;
    }
  }

  #nameOf(index: number, name: string): string {
    this.#names ??= functionNamesOf(this.#module);
    return this.#names.get(index) ?? (name === '' ? `function ${index}` : name);
  }
}

/** The last row at or before the address; `null` outside all functions. */
function rowAt(lines: readonly Line[], address: number): Line | null {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lines[middle] as Line).address <= address) low = middle + 1;
    else high = middle;
  }
  const row = lines[low - 1];
  if (row === undefined || row.file === '') return null;
  if (row.line !== 0) return row;
  // Line 0 is code of no line in particular: say the one before it.
  for (let at = low - 2; at >= 0; at--) {
    const earlier = lines[at] as Line;
    if (earlier.file === '') break;
    if (earlier.line !== 0) return earlier;
  }
  return row;
}

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Where the code section's contents begin: what addresses in DWARF count from. */
function codeStart(bytes: Uint8Array): number {
  const reader = new ByteReader(bytes, 8);
  while (!reader.done) {
    const id = reader.u8();
    const size = reader.uleb();
    if (id === CODE_SECTION) return reader.at;
    reader.at += size;
  }
  return 0;
}

function functionBodies(module: WebAssembly.Module, bytes: Uint8Array, start: number): Map<number, number> {
  const bodies = new Map<number, number>();
  const reader = new ByteReader(bytes, start);
  let index = WebAssembly.Module.imports(module).filter(({ kind }) => kind === 'function').length;
  for (let count = reader.uleb(); count > 0; count--) {
    const size = reader.uleb();
    bodies.set(index++, reader.at);
    reader.skip(size);
  }
  return bodies;
}
