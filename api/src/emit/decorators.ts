/** The TypeScript of debug and trace mode: wrappers around any context, written out function by function. */
import { splitParameter, type WasmType } from '../c-types.ts';
import { type Api, type ApiFunction, macroName } from '../model.ts';
import type { SignatureRecord } from '../record.ts';

const NOTICE = "// Made by 'npm run generate' from the records in api/. Do not edit.\n";

const universal = (api: Api): ApiFunction[] => api.functions.filter((f) => f.cpython.kind !== 'legacy');

const tsType: Readonly<Record<WasmType | 'void', string>> = {
  i32: 'number',
  i64: 'bigint',
  f64: 'number',
  void: 'void',
};

/** Names that can't be parameters in JavaScript. */
const safe = (name: string): string =>
  /^(default|function|new|in|with|class|import|export)$/.test(name) ? `${name}_` : name;

const typed = (f: ApiFunction): string =>
  f.params.map((p) => `${safe(p.name)}: ${tsType[p.wasm]}`).join(', ');

const names = (f: ApiFunction): string => f.params.map((p) => safe(p.name)).join(', ');

export function decoratorSources(api: Api): Map<string, string> {
  return new Map([
    ['raw-context.ts', rawContext(api)],
    ['signature-roles.ts', signatureRoles(api)],
    ['trace.ts', trace(api)],
  ]);
}

function rawContext(api: Api): string {
  const members = universal(api).map((f) => `  ${f.importName}: (${typed(f)}) => ${tsType[f.result]};\n`);
  return `${NOTICE}
/** The context functions as WebAssembly imports them: they raise by leaving an exception, and throw nothing of Python's. */
export interface RawContext {
${members.join('')}}
`;
}

function trace(api: Api): string {
  const members = universal(api).map(
    (f, index) => `  const { ${f.importName} } = inner;
  if (${f.importName} !== undefined) {
    traced.${f.importName} = (${names(f)}) => {
      const since = recorder.enter(${index});
      try {
        return ${f.importName}(${names(f)});
      } finally {
        recorder.exit(${index}, since);
      }
    };
  }
`,
  );
  return `${NOTICE}import type { TraceRecorder } from '../trace/recorder.ts';
import type { RawContext } from './raw-context.ts';

/** Each function of \`inner\`, counted and timed. The numbers are places in \`abiFunctions\`. */
export function traceContext(inner: Partial<RawContext>, recorder: TraceRecorder): Partial<RawContext> {
  const traced: Partial<RawContext> = {};
${members.join('')}  return traced;
}
`;
}

/** What each parameter of an extension's functions is, and what their results mean. */
function signatureRoles(api: Api): string {
  const roleOf = (param: string): string => {
    const { type } = splitParameter(param);
    if (type === 'HPyContext *') return 'context';
    if (type === 'HPy') return 'handle';
    if (type === 'const HPy *') return 'handles';
    if (type === 'HPy_buffer *') return 'buffer';
    return 'other';
  };
  const resultOf = ({ returns, name }: SignatureRecord): string => {
    if (returns === 'HPy') return name === 'HPyFunc_iternextfunc' ? 'next' : 'handle';
    return returns === 'void' ? 'none' : 'status';
  };
  const rows = api.signatures.map(
    (signature) =>
      `  ${macroName(signature.name)}: ${JSON.stringify({
        params: signature.params.map(roleOf),
        result: resultOf(signature),
      })},\n`,
  );
  return `${NOTICE}
export interface SignatureRoles {
  readonly params: readonly ('context' | 'handle' | 'handles' | 'buffer' | 'other')[];
  /** \`next\` is a handle that may be HPY_NULL without an exception. */
  readonly result: 'handle' | 'next' | 'status' | 'none';
}

/** By the signature's name; \`handles\` are as many as the parameter after it says, and those of keywords. */
export const signatureRoles: Readonly<Record<string, SignatureRoles>> = {
${rows.join('')}};
`;
}
