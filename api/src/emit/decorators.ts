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
    ['debug.ts', debug(api)],
    ['debug-front.ts', debugFront(api)],
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
      const since = recorder.begin(${index});
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

/** Each function of \`inner\`, timed. The numbers are places in \`abiFunctions\`. */
export function traceContext(inner: Partial<RawContext>, recorder: TraceRecorder): Partial<RawContext> {
  const traced: Partial<RawContext> = {};
${members.join('')}  return traced;
}
`;
}

/** What each parameter of an extension's functions is, and what their results mean. */
function signatureRoles(api: Api): string {
  const roleOf = (param: string): string => {
    const { type, name } = splitParameter(param);
    if (name === 'kwnames') return 'kwnames';
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
  readonly params: readonly ('context' | 'handle' | 'handles' | 'kwnames' | 'buffer' | 'other')[];
  /** \`next\` is a handle that may be HPY_NULL without an exception. */
  readonly result: 'handle' | 'next' | 'status' | 'none';
}

/** By the signature's name; \`handles\` are as many as the parameter after it says, and those of keywords. */
export const signatureRoles: Readonly<Record<string, SignatureRoles>> = {
${rows.join('')}};
`;
}

/** Functions whose checks are more than the handles they get and return. */
const byHand = (f: ApiFunction): boolean => f.debug !== undefined;

function errorLiteral(f: ApiFunction): string {
  if (f.result === 'void') return '';
  if (f.result === 'i64') return f.errorValue === 'none' ? '0n' : '-1n';
  return f.errorValue === '-1' || f.errorValue === '-1.0' ? '-1' : '0';
}

/** May only run when none of these hold: see \`Guard\` in debug/context.ts. */
const guardMask = (f: ApiFunction): string =>
  f.debug?.includes('reenters')
    ? 'GUARD_BARE'
    : (f.whilePending ?? f.errorValue === 'none')
      ? 'GUARD_BUT_PENDING'
      : 'GUARD';

function entryCheck(f: ApiFunction, index: number): string {
  const failure = errorLiteral(f);
  const back = failure === '' ? 'return' : `return ${failure}`;
  const lines = [
    `if ((ctx !== d.context || (d.guard & ${guardMask(f)}) !== 0) && d.refuse(${index}, ctx)) ${back};`,
  ];
  for (const p of f.params) {
    const name = safe(p.name);
    if (p.role === 'handle') {
      const nullable = f.nullable?.includes(p.name) ?? false;
      const test = `t.keyOf(${name}) !== ${name}`;
      lines.push(
        `if (${nullable ? test : `(${name} === 0 || ${test})`} && d.bad(${index}, '${p.name}', ${name})) ${back};`,
      );
      const kind = f.requires?.[p.name];
      if (kind !== undefined)
        lines.push(`if (d.required.refuses(${index}, '${p.name}', ${name}, '${kind}')) ${back};`);
    } else if (isText(p.type)) {
      lines.push(`if (d.stale.count !== 0 && d.readsStale(${index}, '${p.name}', ${name})) ${back};`);
    }
  }
  return lines.map((line) => `      ${line}\n`).join('');
}

/** A pointer that may be to memory whose handle is closed. */
const isText = (type: string): boolean => /^const (char|wchar_t) \*$/.test(type);

/** Functions whose checks WebAssembly makes; the others have checks of their own. */
function debugFront(api: Api): string {
  const rows = universal(api).flatMap((f, index) => {
    if (byHand(f)) return [];
    const gives =
      f.resultRole === 'handle'
        ? 'handle'
        : f.result === 'void'
          ? f.topic === 'error' || f.errorValue !== 'none'
            ? 'settled'
            : 'plain'
          : f.errorValue === 'none'
            ? 'plain'
            : 'number';
    return [
      `  ${JSON.stringify({
        name: f.importName,
        index,
        params: f.params.map((p) => p.wasm),
        handles: f.params.flatMap((p, place) =>
          p.role === 'handle' ? [[place, f.nullable?.includes(p.name) ?? false]] : [],
        ),
        required: f.params.flatMap((p, place) => {
          const kind = f.requires?.[p.name];
          return kind === undefined ? [] : [[place, kind]];
        }),
        texts: f.params.flatMap((p, place) => (isText(p.type) ? [place] : [])),
        result: f.result,
        gives,
        error: Number.parseInt(errorLiteral(f) || '0', 10),
        guard: guardMask(f),
      })},\n`,
    ];
  });
  return `${NOTICE}import type { FrontRecord } from '../debug/front-record.ts';

/** Functions whose checks WebAssembly makes. */
export const frontRecords: readonly FrontRecord[] = [
${rows.join('')}];
`;
}

function debug(api: Api): string {
  const functions = universal(api);
  const hand = functions.filter(byHand);
  const members = functions.map((f, index) => {
    const check = entryCheck(f, index);
    if (byHand(f)) {
      return `  if (inner.${f.importName} !== undefined) {
    const { ${f.importName} } = own;
    checked.${f.importName} = (${names(f)}) => {
${check}      return ${f.importName}(${names(f)});
    };
  }
`;
    }
    const args = f.params
      .map((p) => (p.role === 'handle' ? `t.rawOf(${safe(p.name)})` : safe(p.name)))
      .map((arg, place) => (place === 0 ? 'd.innerContext' : arg))
      .join(', ');
    const call = `${f.importName}(${args})`;
    let rest: string;
    if (f.resultRole === 'handle')
      rest = `      const made = ${call};
      return made === 0 ? d.failed() : d.opened(${index}, made);
`;
    else if (f.result === 'void')
      rest = `      ${call};
${f.topic === 'error' || f.errorValue !== 'none' ? '      d.failed();\n' : ''}`;
    else if (f.errorValue === 'none') rest = `      return ${call};\n`;
    else
      rest = `      const result = ${call};
      if (result === ${errorLiteral(f)}) d.failed();
      return result;
`;
    return `  const { ${f.importName} } = inner;
  if (${f.importName} !== undefined) {
    checked.${f.importName} = (${names(f)}) => {
${check}${rest}    };
  }
`;
  });
  return `${NOTICE}import type { DebugContext } from '../debug/context.ts';
import { GUARD, GUARD_BARE, GUARD_BUT_PENDING } from '../debug/guards.ts';
import type { RawContext } from './raw-context.ts';

/** Functions with checks of their own, in debug/checks/. They get handles that are open. */
export type CheckedByHand = Pick<
  RawContext,
${hand.map((f) => `  | '${f.importName}'\n`).join('')}>;

/** Each function of \`inner\`, its handles and the state it is called in checked. The numbers are places in \`abiFunctions\`. */
export function debugContext(inner: Partial<RawContext>, own: CheckedByHand, d: DebugContext): Partial<RawContext> {
  const t = d.table;
  const checked: Partial<RawContext> = {};
${members.join('')}  return checked;
}
`;
}
