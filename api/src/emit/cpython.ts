/** The CPython ABI: headers/include/hpy/gen/cpython_*.h, inline functions over CPython's C API. */
import { type Parameter, splitParameter } from '../c-types.ts';
import { type Api, type ApiFunction, macroName } from '../model.ts';
import type { SignatureRecord, StructRecord } from '../record.ts';

export function cpythonHeaders(api: Api): Map<string, string> {
  return new Map([
    ['cpython_structs.h', structs(api)],
    ['cpython_context.h', context(api)],
    ['cpython_functions.h', functions(api)],
    ['cpython_bridges.h', bridges(api)],
    ['cpython_slots.h', slots(api)],
  ]);
}

function header(name: string, doc: string, body: string): string {
  const guard = `HPY_GEN_CPYTHON_${name.toUpperCase()}_H`;
  return `/* Made by 'npm run generate' from the records in api/. Do not edit.\n * ${doc} */\n#ifndef ${guard}\n#define ${guard}\n\n${body}\n#endif /* ${guard} */\n`;
}

/** What the CPython ABI keeps of a definition: the function CPython calls instead of the one the extension wrote. */
const functionFields: Readonly<Record<string, readonly string[]>> = {
  HPySlot: ['HPyCFunction cpy_trampoline', 'HPyCFunction impl', 'HPyCFunction clear', 'HPyCFunction dealloc'],
};

function structs(api: Api): string {
  const body = (struct: StructRecord): string => {
    const fields = struct.fields.flatMap(([type, name]) => {
      if (name === 'cpy_trampoline') return [`HPyCFunction ${name}`];
      if (type !== 'HPyCFunction') return [`${type}${name === '' || type.endsWith('*') ? '' : ' '}${name}`];
      return functionFields[struct.name] ?? [`HPyCFunction ${name.replace(/impl$/, 'cpy_trampoline')}`];
    });
    const open = struct.name === 'HPy_buffer' ? 'struct HPy_buffer' : 'typedef struct';
    const close = struct.name === 'HPy_buffer' ? '' : ` ${struct.name}`;
    return `/* ${struct.doc} */\n${open} {\n${fields.map((field) => `    ${field};\n`).join('')}}${close};\n`;
  };
  return header(
    'structs',
    "What an extension hands to the CPython ABI's own functions.",
    api.structs.map(body).join('\n'),
  );
}

function context(api: Api): string {
  const rows = [...api.handles]
    .sort((a, b) => a.id - b.id)
    .map(({ name, cpython }) => {
      if ('namespaceOf' in cpython) return `    NAMESPACE(${name}, "${cpython.namespaceOf}")`;
      // The singletons have private symbols and public names.
      if (cpython.symbol.startsWith('_Py_')) return `    OBJECT(${name}, Py_${name.slice('h_'.length)})`;
      return `    OBJECT(${name}, ${cpython.indirect ? '' : '&'}${cpython.symbol})`;
    });
  const constants = rows.filter((row) => /^ {4}OBJECT\(\w+, (&|Py_)/.test(row));
  return header(
    'context',
    'Where CPython keeps the objects of the context handles, and which of them are at one address for ever.',
    `#define _HPY_CONTEXT_HANDLES(OBJECT, NAMESPACE) \\\n${rows.join(' \\\n')}\n\n#define _HPY_CONTEXT_CONSTANTS(OBJECT) \\\n${constants.join(' \\\n')}\n`,
  );
}

/** The member of each struct that is one CPython pointer. */
const members: Readonly<Record<string, string>> = {
  handle: '_i',
  builder: '_i',
  field: '_i',
};

function argument({ name, type, role }: Parameter): string {
  const member = members[role];
  if (member !== undefined) return `${name}.${member}`;
  return /^(const )?HPy \*$/.test(type) ? `_HPy_AsPyArray(${name})` : name;
}

function functions(api: Api): string {
  const done = api.functions.filter((f) => f.native !== 'inline' && f.native !== 'none').map(inlined);
  return header('functions', 'The context functions that are one call of the C API.', done.join(''));
}

function inlined(f: ApiFunction): string {
  const byName = new Map(f.params.map((p) => [p.name, p]));
  const named = (name: string | number): string => {
    if (typeof name === 'number') return String(name);
    const param = byName.get(name);
    if (param === undefined) throw new Error(`${f.name}: there is no parameter '${name}'`);
    return argument(param);
  };
  const own = f.params.slice(1).map((p) => argument(p));
  let target = f.native;
  let args = own;
  let gives: number | 'nonzero' | undefined;
  if (target === undefined) {
    if (f.cpython.kind !== 'call' || f.cpython.asInt !== undefined || f.cpython.steals !== undefined) {
      throw new Error(`${f.name}: say with 'native' how the CPython ABI does it`);
    }
    target = f.cpython.function;
    args = f.cpython.args?.map(named) ?? own;
    gives = f.cpython.gives;
  }
  const call = `${target}(${args.join(', ')})`;
  const params = f.params.map((p) =>
    p.role === 'context'
      ? 'HPyContext *_HPy_UNUSED_ARG(ctx)'
      : `${p.type}${p.type.endsWith('*') ? '' : ' '}${p.name}`,
  );
  return `_HPY_INLINE ${f.returns}${f.returns.endsWith('*') ? '' : ' '}${f.name}(${params.join(', ')}) {\n${result(f, call, gives)}}\n\n`;
}

function result(f: ApiFunction, call: string, gives: number | 'nonzero' | undefined): string {
  if (gives === 'nonzero') return `    return ${call} != 0;\n`;
  if (typeof gives === 'number') {
    return `    ${call};\n    return ${f.resultRole === 'handle' ? 'HPy_NULL' : gives};\n`;
  }
  if (f.result === 'void') return `    ${call};\n`;
  if (f.resultRole === 'handle') return `    return _HPy_From(${call});\n`;
  return `    return (${f.returns})${call};\n`;
}

const nativeTypes: Readonly<Record<string, string>> = {
  HPy: 'PyObject *',
  HPy_ssize_t: 'Py_ssize_t',
  HPy_hash_t: 'Py_hash_t',
  'HPy_buffer *': 'Py_buffer *',
};
const native = (type: string): string => nativeTypes[type] ?? type;

function bridges(api: Api): string {
  const made = api.signatures
    .filter((signature) => signature.native !== 'inline')
    .map((signature) => bridge(signature));
  return header(
    'bridges',
    '_HPY_BRIDGE_SIG(NAME, IMPL) makes the function NAME for CPython to call, which calls IMPL of that signature.',
    made.join('\n'),
  );
}

function bridge(signature: SignatureRecord): string {
  const params = signature.params.map((param, index) => {
    const { type } = splitParameter(param);
    return { type, name: `_a${index}` };
  });
  const declared = params
    .filter((p) => p.type !== 'HPyContext *')
    .map(({ type, name }) => `${native(type)}${native(type).endsWith('*') ? '' : ' '}${name}`);
  const passed = params.map(({ type, name }, place) => {
    if (type === 'HPyContext *') return '_HPyGetContext()';
    if (type === 'HPy')
      return signature.nullable?.includes(place) ? `_HPy_From(${name})` : `_HPy_FromArgument(${name})`;
    return native(type) === type ? name : `(${type})${name}`;
  });
  const call = `IMPL(${passed.join(', ')})`;
  const returns = native(signature.returns);
  const statement =
    signature.returns === 'void' ? call : `return ${signature.returns === 'HPy' ? `${call}._i` : call}`;
  return `#define _HPY_BRIDGE_${macroName(signature.name)}(NAME, IMPL) \\\n    static ${returns}${returns.endsWith('*') ? '' : ' '}NAME(${declared.join(', ')}) { \\\n        ${statement}; \\\n    }\n`;
}

/** Slots that exist in CPython under the same name. The others are made of several things there. */
function slots(api: Api): string {
  const same = api.slots
    .filter((slot) => !/^HPy_(mod_|tp_destroy$|tp_traverse$|tp_call$)/.test(slot.name))
    .map((slot) => `    SLOT(${slot.name}, ${slot.name.slice(1)})`);
  const names = api.slots.map((slot) => `    NAME(${slot.name})`);
  return header(
    'slots',
    'The slots CPython has under the same name, and the names of all.',
    `#define _HPY_CPYTHON_SLOTS(SLOT) \\\n${same.join(' \\\n')}\n\n#define _HPY_SLOT_NAMES(NAME) \\\n${names.join(' \\\n')}\n`,
  );
}
