/** The TypeScript of the hosts: packages/runtime/src/gen and packages/pyodide/src/gen. */
import { splitParameter, type WasmType } from '../c-types.ts';
import { layoutOf } from '../layout.ts';
import type { Api, ApiFunction } from '../model.ts';

const NOTICE = "// Made by 'npm run generate' from the records in api/. Do not edit.\n";

const universal = (api: Api): ApiFunction[] => api.functions.filter((f) => f.cpython.kind !== 'legacy');

const json = (value: unknown): string => JSON.stringify(value);

export function runtimeSources(api: Api): Map<string, string> {
  return new Map([
    ['abi.ts', abi(api)],
    ['context.ts', contextInterface(api)],
    ['shells.ts', shells(api)],
    ['layout.ts', layout(api)],
  ]);
}

/** What an extension has to close or end, after a call of a function that returned it. */
const opens = (f: ApiFunction): 'handle' | 'builder' | undefined =>
  f.resultRole === 'handle' ? 'handle' : f.debug?.includes('newBuilder') ? 'builder' : undefined;

export function pyodideSources(api: Api): Map<string, string> {
  const functions = universal(api);
  const row = (f: ApiFunction, more: object): string =>
    `  ${json({ name: f.importName, params: f.params.map((p) => [p.name, p.wasm]), ...more })},\n`;
  const rows = functions
    .filter((f) => f.cpython.kind !== 'body')
    .map((f) =>
      row(f, {
        result: f.result,
        spelling: f.cpython,
        opens: opens(f),
        ends: f.debug?.includes('endsBuilder') || undefined,
      }),
    );
  const near = functions.flatMap((f) =>
    f.cpython.kind === 'body' && f.cpython.near !== undefined
      ? [row(f, { result: f.result, near: f.cpython.near, opens: opens(f) })]
      : [],
  );
  const bodies = functions.flatMap((f) =>
    f.cpython.kind === 'body' && f.cpython.near === undefined && opens(f) === 'handle' ? [row(f, {})] : [],
  );
  const handles = api.handles.map((h) => `  ${json({ name: h.name, ...h.cpython })},\n`);
  return new Map([
    [
      'adapters.ts',
      `${NOTICE}import type { AdapterRecord, BodyRecord, HandleSource, NearRecord } from '../adapter-record.ts';\n\n/** Context functions that are done in wasm. */\nexport const adapterRecords: readonly AdapterRecord[] = [\n${rows.join('')}];\n\n/** Context functions that wasm beside the extension's memory may answer. */\nexport const nearRecords: readonly NearRecord[] = [\n${near.join('')}];\n\n/** Those in TypeScript that return handles. */\nexport const bodyRecords: readonly BodyRecord[] = [\n${bodies.join('')}];\n\n/** Where CPython keeps the objects of the context's handles. */\nexport const handleSources: readonly HandleSource[] = [\n${handles.join('')}];\n`,
    ],
  ]);
}

function abi(api: Api): string {
  const functions = universal(api).map(
    (f) =>
      `  ${json({ id: f.id, name: f.name, importName: f.importName, params: f.params.map((p) => p.wasm), result: f.result, error: f.errorValue })},\n`,
  );
  const constants = api.constants
    .map(
      (group) =>
        `/** ${group.doc} */\nexport const ${group.name} = {\n${group.members.map(([name, value]) => `  ${name}: ${value},\n`).join('')}} as const;\n\n`,
    )
    .join('');
  return `${NOTICE}
export interface AbiFunction {
  readonly id: number;
  readonly name: string;
  readonly importName: string;
  readonly params: readonly ('i32' | 'i64' | 'f64')[];
  readonly result: 'i32' | 'i64' | 'f64' | 'void';
  readonly error: 'HPY_NULL' | 'NULL' | '-1' | '0' | '-1.0' | 'none';
}

export const abiFunctions: readonly AbiFunction[] = [
${functions.join('')}];

/** Names of the context's handles, in the order of the struct. */
export const contextHandles = ${json([...api.handles].sort((a, b) => a.id - b.id).map((h) => h.name))} as const;

export interface AbiSlot {
  readonly name: string;
  readonly number: number;
  readonly signature: string;
}

export const abiSlots: readonly AbiSlot[] = [
${api.slots.map((s) => `  ${json({ name: s.name, number: s.number, signature: s.signature })},\n`).join('')}];

/** Value of each HPyFunc_Signature. */
export const signatureNumbers = {
${api.signatures.map((s) => `  ${s.name}: ${s.number},\n`).join('')}} as const;

/** Signatures an extension's functions have: number of i32 parameters, the context included, and whether they return an i32. */
export const signatureShapes: Readonly<Record<string, { readonly params: number; readonly returns: boolean; readonly context: boolean }>> = {
${api.signatures
  .map(
    (s) =>
      `  ${s.name.replace('HPyFunc_', 'HPyFunc_').replace(/_(\w+)$/, (_, n: string) => `_${n.toUpperCase()}`)}: ${json({ params: s.params.length, returns: s.returns !== 'void', context: splitParameter(s.params[0] ?? '').type === 'HPyContext *' })},\n`,
  )
  .join('')}};

${constants}`;
}

const tsType: Readonly<Record<WasmType | 'void', string>> = {
  i32: 'number',
  i64: 'bigint',
  f64: 'number',
  void: 'void',
};

function parameters(f: ApiFunction, typed: boolean): string {
  return f.params.map((p) => `${safe(p.name)}${typed ? `: ${typeOf(p.role, p.wasm)}` : ''}`).join(', ');
}

/** `default`, `function` and the like can't name a parameter. */
const safe = (name: string): string =>
  /^(default|function|new|in|with|class|import|export)$/.test(name) ? `${name}_` : name;

function typeOf(role: string, wasm: WasmType | 'void'): string {
  if (role === 'handle') return 'Handle';
  return role === 'pointer' || role === 'context' ? 'Pointer' : tsType[wasm];
}

function contextInterface(api: Api): string {
  const members = universal(api).map(
    (f) =>
      `  /** ${f.doc} */\n  ${f.importName}(${parameters(f, true)}): ${typeOf(f.resultRole, f.result)};\n`,
  );
  return `${NOTICE}import type { Handle, Pointer } from '../types.ts';\n\n/** The context: one function for each record, over handles and pointers into the extension's memory. */\nexport interface ContextFunctions {\n${members.join('')}}\n`;
}

/** What a shell returns after its body threw. */
function errorLiteral(f: ApiFunction): string {
  if (f.result === 'void') return '';
  if (f.result === 'i64') return f.errorValue === 'none' ? '0n' : '-1n';
  if (f.errorValue === '-1' || f.errorValue === '-1.0') return '-1';
  return '0';
}

function shells(api: Api): string {
  const members = universal(api).map((f) => {
    const args = parameters(f, false);
    const typed = f.params.map((p) => `${safe(p.name)}: ${tsType[p.wasm]}`).join(', ');
    const brand = f.params
      .map((p) =>
        typeOf(p.role, p.wasm) === tsType[p.wasm]
          ? safe(p.name)
          : `${safe(p.name)} as ${typeOf(p.role, p.wasm)}`,
      )
      .join(', ');
    return `  const { ${f.importName} } = bodies;
  if (${f.importName} !== undefined) {
    shells.${f.importName} = (${typed}): ${tsType[f.result]} => {
      try {
        return ${f.importName}(${args === '' ? '' : brand});
      } catch (error) {
        caught(error);
        return${errorLiteral(f) === '' ? '' : ` ${errorLiteral(f)}`};
      }
    };
  }
`;
  });
  return `${NOTICE}import type { Handle, Pointer } from '../types.ts';
import type { ContextFunctions } from './context.ts';

/** The functions a WebAssembly module imports. */
export type Shells = Record<string, (...args: never[]) => number | bigint | void>;

/**
 * A body throws; its shell hands what was thrown to \`caught\` and returns the error value of the record.
 * Written out function by function so that the engine specialises each.
 */
export function makeShells(bodies: Partial<ContextFunctions>, caught: (error: unknown) => void): Shells {
  const shells: Shells = {};
${members.join('')}  return shells;
}
`;
}

function layout(api: Api): string {
  const { structs, context } = layoutOf(api);
  const entries = [...Object.entries(structs), ['HPyContext', context] as const].map(
    ([name, s]) => `  ${name}: ${json({ size: s.size, ...s.offsets })},\n`,
  );
  return `${NOTICE}\n/** Size of each shared struct and offset of each member, in bytes, on wasm32. */\nexport const layout = {\n${entries.join('')}} as const;\n`;
}
