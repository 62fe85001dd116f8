/**
 * Assembles small WebAssembly modules at run time: the adapters between an extension and its host.
 * Source: WebAssembly core specification, chapter 5.5 "Modules".
 */
import { Code, type FunctionIndex, type TypeIndex, type ValueType, valueTypeCode } from './code.ts';
import { ByteWriter } from './encoding.ts';

export interface FunctionType {
  readonly params: readonly ValueType[];
  readonly results: readonly ValueType[];
}

const KIND = { function: 0, table: 1, memory: 2, global: 3 } as const;
const SECTION = { type: 1, import: 2, function: 3, global: 6, export: 7, code: 10 } as const;

interface Definition {
  readonly type: TypeIndex;
  readonly locals: readonly ValueType[];
  readonly code: Code;
}

export class ModuleBuilder {
  readonly #types: FunctionType[] = [];
  readonly #typeByKey = new Map<string, TypeIndex>();
  readonly #imports: ((out: ByteWriter) => void)[] = [];
  readonly #exports: { name: string; kind: number; index: number }[] = [];
  readonly #globals: { type: ValueType; value: number }[] = [];
  readonly #definitions: Definition[] = [];
  #importedFunctions = 0;
  #importedGlobals = 0;

  type(params: readonly ValueType[], results: readonly ValueType[]): TypeIndex {
    const key = `${params.join()}:${results.join()}`;
    const known = this.#typeByKey.get(key);
    if (known !== undefined) return known;
    const index = this.#types.push({ params, results }) - 1;
    this.#typeByKey.set(key, index as TypeIndex);
    return index as TypeIndex;
  }

  /** Imports come before definitions: a function's index counts them first. */
  importFunction(module: string, name: string, type: FunctionType): FunctionIndex {
    if (this.#definitions.length > 0) throw new Error(`import ${module}.${name} after the first definition`);
    const index = this.type(type.params, type.results);
    this.#imports.push((out) => out.name(module).name(name).byte(KIND.function).u32(index));
    return this.#importedFunctions++ as FunctionIndex;
  }

  importMemory(module: string, name: string): void {
    this.#imports.push((out) => out.name(module).name(name).byte(KIND.memory).byte(0).u32(0));
  }

  importTable(module: string, name: string): void {
    this.#imports.push((out) => out.name(module).name(name).byte(KIND.table).byte(0x70).byte(0).u32(0));
  }

  importGlobal(module: string, name: string, type: ValueType, mutable: boolean): number {
    if (this.#globals.length > 0) throw new Error(`import ${module}.${name} after the first global`);
    this.#imports.push((out) =>
      out
        .name(module)
        .name(name)
        .byte(KIND.global)
        .byte(valueTypeCode[type])
        .byte(mutable ? 1 : 0),
    );
    return this.#importedGlobals++;
  }

  /** Defines a function; `locals` follow its parameters in the local index space. */
  define(type: FunctionType, locals: readonly ValueType[], write: (code: Code) => void): FunctionIndex {
    const code = new Code();
    write(code);
    const index = this.type(type.params, type.results);
    return (this.#importedFunctions +
      this.#definitions.push({ type: index, locals, code }) -
      1) as FunctionIndex;
  }

  /** A mutable global; imports come before it. */
  global(type: 'i32', value: number): number {
    return this.#importedGlobals + this.#globals.push({ type, value }) - 1;
  }

  export(name: string, index: FunctionIndex): void {
    this.#exports.push({ name, kind: KIND.function, index });
  }

  exportGlobal(name: string, index: number): void {
    this.#exports.push({ name, kind: KIND.global, index });
  }

  toBytes(): Uint8Array<ArrayBuffer> {
    const out = new ByteWriter().bytes([0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
    section(out, SECTION.type, this.#types, (type, to) => {
      to.byte(0x60).u32(type.params.length);
      for (const param of type.params) to.byte(valueTypeCode[param]);
      to.u32(type.results.length);
      for (const result of type.results) to.byte(valueTypeCode[result]);
    });
    section(out, SECTION.import, this.#imports, (write, to) => write(to));
    section(out, SECTION.function, this.#definitions, (definition, to) => to.u32(definition.type));
    section(out, SECTION.global, this.#globals, ({ type, value }, to) =>
      to.byte(valueTypeCode[type]).byte(1).byte(0x41).s32(value).byte(0x0b),
    );
    section(out, SECTION.export, this.#exports, (entry, to) =>
      to.name(entry.name).byte(entry.kind).u32(entry.index),
    );
    section(out, SECTION.code, this.#definitions, (definition, to) => {
      const body = new ByteWriter().u32(definition.locals.length);
      for (const local of definition.locals) body.u32(1).byte(valueTypeCode[local]);
      to.sized(body.bytes(definition.code.bytes.toBytes()).byte(0x0b));
    });
    return out.toBytes();
  }

  /** Compiles the module at once; adapters are small. */
  compile(): WebAssembly.Module {
    return new WebAssembly.Module(this.toBytes());
  }
}

function section<T>(
  out: ByteWriter,
  id: number,
  items: readonly T[],
  write: (item: T, to: ByteWriter) => void,
): void {
  if (items.length === 0) return;
  const content = new ByteWriter().u32(items.length);
  for (const item of items) write(item, content);
  out.byte(id).sized(content);
}
