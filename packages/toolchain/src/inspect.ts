/** Looks into a `.hpy0.wasm` file without running any of it. */

import { readExtension } from '@harpy/runtime/extension-file';
import { abiFunctions } from '@harpy/runtime/gen/abi';
import { LoadError } from '@harpy/runtime/load-error';
import { wasiNames } from '@harpy/runtime/wasi';
import { BinaryReader } from 'wasmparser';

export interface Inspection {
  readonly size: number;
  readonly modules: readonly { readonly name: string; readonly abi: string }[];
  readonly contextImports: readonly { readonly name: string; readonly id: number | null }[];
  readonly wasiImports: readonly string[];
  readonly otherImports: readonly string[];
  readonly exports: readonly string[];
  /** In pages of 64 KiB. */
  readonly memory: { readonly initial: number; readonly maximum: number | null } | null;
  readonly tableSize: number | null;
  readonly sections: readonly { readonly name: string; readonly bytes: number }[];
  readonly debugInfo: boolean;
  /** Why it would not load, or `null`. */
  readonly problem: string | null;
}

const SECTION_NAMES = [
  'custom',
  'type',
  'import',
  'function',
  'table',
  'memory',
  'global',
  'export',
  'start',
  'element',
  'code',
  'data',
  'datacount',
];
/** The parser's states, which it declares as constants that only its own compilation can see. */
const BinaryReaderState = {
  ERROR: -1,
  BEGIN_SECTION: 3,
  END_SECTION: 4,
  IMPORT_SECTION_ENTRY: 12,
  TABLE_SECTION_ENTRY: 14,
  MEMORY_SECTION_ENTRY: 15,
  EXPORT_SECTION_ENTRY: 17,
  BEGIN_FUNCTION_BODY: 28,
  CODE_OPERATOR: 30,
} as const;
const ExternalKind = { Function: 0 } as const;
const I32_CONST = 0x41;
const END = 0x0b;

interface Parsed {
  readonly imports: { module: string; name: string; kind: number }[];
  readonly exports: { name: string; kind: number; index: number }[];
  readonly sections: { name: string; bytes: number }[];
  /** For functions that only return a constant: that constant, by index. */
  readonly constants: Map<number, number>;
  memory: Inspection['memory'];
  tableSize: number | null;
  error: string | null;
}

/** Never throws: what is wrong with the bytes is the `problem`. */
export function inspect(bytes: Uint8Array<ArrayBuffer>): Inspection {
  const parsed = parse(bytes);
  const ids = new Map(abiFunctions.map((fn) => [fn.importName, fn.id]));
  const index = new Map(parsed.exports.map((entry) => [entry.name, entry.index]));
  const constant = (name: string): number | undefined => parsed.constants.get(index.get(name) ?? -1);
  const modules = parsed.exports
    .filter(({ name, kind }) => kind === ExternalKind.Function && name.startsWith('HPyInit_'))
    .map(({ name }) => {
      const module = name.slice('HPyInit_'.length);
      const major = constant(`get_required_hpy_major_version_${module}`);
      const minor = constant(`get_required_hpy_minor_version_${module}`);
      return {
        name: module,
        abi: major === undefined || minor === undefined ? 'unknown' : `${major}.${minor}`,
      };
    });
  const from = (module: string): string[] =>
    parsed.imports.filter((entry) => entry.module === module).map(({ name }) => name);
  return {
    size: bytes.length,
    modules,
    contextImports: from('hpy').map((name) => ({ name, id: ids.get(name) ?? null })),
    wasiImports: from('wasi_snapshot_preview1'),
    otherImports: parsed.imports
      .filter(({ module }) => module !== 'hpy' && module !== 'wasi_snapshot_preview1')
      .map(({ module, name }) => `${module}.${name}`),
    exports: parsed.exports.map(({ name }) => name),
    memory: parsed.memory,
    tableSize: parsed.tableSize,
    sections: parsed.sections,
    debugInfo: parsed.sections.some(({ name }) => name.startsWith('.debug_')),
    problem: problemOf(bytes, modules) ?? parsed.error,
  };
}

function problemOf(bytes: Uint8Array<ArrayBuffer>, modules: Inspection['modules']): string | null {
  try {
    readExtension(bytes, {
      context: new Set(abiFunctions.map((fn) => fn.importName)),
      wasi: new Set(wasiNames),
    });
  } catch (error) {
    if (error instanceof LoadError) return error.message;
    throw error;
  }
  const foreign = modules.find(({ abi }) => abi !== '0.0' && abi !== 'unknown');
  return foreign === undefined
    ? null
    : `the module '${foreign.name}' needs HPy ABI ${foreign.abi}, and this is 0.0`;
}

function parse(bytes: Uint8Array): Parsed {
  const parsed: Parsed = {
    imports: [],
    exports: [],
    sections: [],
    constants: new Map(),
    memory: null,
    tableSize: null,
    error: null,
  };
  const text = (utf8: Uint8Array): string => new TextDecoder().decode(utf8);
  const reader = new BinaryReader();
  let functions = 0;
  let current = -1;
  let operators = 0;
  let value: number | undefined;
  let sectionStart = 0;
  let sectionName = '';
  try {
    reader.setData(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer,
      0,
      bytes.length,
    );
    while (reader.read()) {
      const result = reader.result as unknown as ParserResult;
      switch (reader.state as number) {
        case BinaryReaderState.BEGIN_SECTION:
          sectionStart = reader.position;
          sectionName =
            result.id === 0
              ? text(result.name ?? new Uint8Array())
              : (SECTION_NAMES[result.id ?? -1] ?? `section ${result.id}`);
          break;
        case BinaryReaderState.END_SECTION:
          parsed.sections.push({ name: sectionName, bytes: Math.max(0, reader.position - sectionStart) });
          break;
        case BinaryReaderState.IMPORT_SECTION_ENTRY:
          parsed.imports.push({
            module: text(result.module as Uint8Array),
            name: text(result.field as Uint8Array),
            kind: result.kind as number,
          });
          if (result.kind === ExternalKind.Function) functions++;
          break;
        case BinaryReaderState.EXPORT_SECTION_ENTRY:
          parsed.exports.push({
            name: text(result.field as Uint8Array),
            kind: result.kind as number,
            index: result.index as number,
          });
          break;
        case BinaryReaderState.MEMORY_SECTION_ENTRY:
          parsed.memory = { initial: result.limits?.initial ?? 0, maximum: result.limits?.maximum ?? null };
          break;
        case BinaryReaderState.TABLE_SECTION_ENTRY:
          parsed.tableSize = result.limits?.initial ?? null;
          break;
        case BinaryReaderState.BEGIN_FUNCTION_BODY:
          current = functions++;
          operators = 0;
          value = undefined;
          break;
        case BinaryReaderState.CODE_OPERATOR:
          operators++;
          if (operators === 1 && result.code === I32_CONST) value = result.literal as number;
          else if (operators === 2 && result.code === END && value !== undefined)
            parsed.constants.set(current, value);
          else value = undefined;
          break;
        case BinaryReaderState.ERROR:
          parsed.error = reader.error === null ? 'it can not be parsed' : reader.error.message;
          return parsed;
        default:
      }
    }
  } catch (error) {
    parsed.error = error instanceof Error ? error.message : String(error);
  }
  return parsed;
}

/** The parts of the parser's results that are read here; which are there depends on its state. */
interface ParserResult {
  readonly id?: number;
  readonly name?: Uint8Array;
  readonly module?: Uint8Array;
  readonly field?: Uint8Array;
  readonly kind?: number;
  readonly index?: number;
  readonly limits?: { readonly initial: number; readonly maximum?: number };
  readonly code?: number;
  readonly literal?: number | bigint;
}
