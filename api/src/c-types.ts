/** C types as the wasm32 ABI carries them, and C prototypes as the records write them. */

export type WasmType = 'i32' | 'i64' | 'f64';

/** What a value of a C type is, apart from its bits. */
export type Role = 'handle' | 'pointer' | 'context' | 'builder' | 'tracker' | 'field' | 'number';

interface CType {
  readonly wasm: WasmType | 'void';
  readonly role: Role;
  readonly unsigned?: boolean;
}

const i32: CType = { wasm: 'i32', role: 'number' };

/** Types passed by value. A struct with one scalar member is passed as that scalar. */
const scalars: Readonly<Record<string, CType>> = {
  void: { wasm: 'void', role: 'number' },
  HPy: { wasm: 'i32', role: 'handle' },
  HPyField: { wasm: 'i32', role: 'field' },
  HPyGlobal: { wasm: 'i32', role: 'field' },
  HPyTracker: { wasm: 'i32', role: 'tracker' },
  HPyListBuilder: { wasm: 'i32', role: 'builder' },
  HPyTupleBuilder: { wasm: 'i32', role: 'builder' },
  HPyThreadState: i32,
  int: i32,
  bool: i32,
  int32_t: i32,
  uint32_t: { ...i32, unsigned: true },
  int64_t: { wasm: 'i64', role: 'number' },
  uint64_t: { wasm: 'i64', role: 'number', unsigned: true },
  size_t: { ...i32, unsigned: true },
  HPy_ssize_t: i32,
  HPy_hash_t: i32,
  HPy_UCS4: { ...i32, unsigned: true },
  double: { wasm: 'f64', role: 'number' },
  HPy_RichCmpOp: i32,
  HPy_SourceKind: i32,
  HPyType_BuiltinShape: i32,
  HPyFunc_Signature: i32,
  _HPyCapsule_key: i32,
  HPyCFunction: { wasm: 'i32', role: 'pointer' },
  HPyFunc_visitproc: { wasm: 'i32', role: 'pointer' },
};

export interface Parameter {
  readonly name: string;
  /** The C type, without the name. */
  readonly type: string;
  readonly wasm: WasmType;
  readonly role: Role;
}

export interface Prototype {
  readonly name: string;
  readonly returns: string;
  readonly result: WasmType | 'void';
  readonly resultRole: Role;
  readonly params: readonly Parameter[];
}

/** How wasm32 passes `type`. Throws an `Error` that says what can't be passed; `where` names the record. */
export function passes(type: string, where: string): CType {
  const plain = type
    .replace(/\bconst\b/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain === 'HPyContext *') return { wasm: 'i32', role: 'context' };
  if (plain.endsWith('*')) return { wasm: 'i32', role: 'pointer' };
  const known = scalars[plain];
  if (known === undefined) {
    throw new Error(
      `${where}: the wasm ABI can't carry the type '${type}'; use a scalar of scalars in c-types.ts or a pointer`,
    );
  }
  return known;
}

/** Splits "const char *name" into type and name; the name may be missing. */
export function splitParameter(text: string): { type: string; name: string } {
  const match = /^(.*?[\s*])([A-Za-z_]\w*)$/.exec(text.trim());
  if (match === null || match[1] === undefined || match[2] === undefined || match[1].trim() === 'const') {
    return { type: text.trim(), name: '' };
  }
  return { type: match[1].trim(), name: match[2] };
}

/** Parses a prototype such as "HPy HPy_Add(HPyContext *ctx, HPy h1, HPy h2)". */
export function parsePrototype(text: string): Prototype {
  const match = /^(.+?)\(([^()]*)\)$/.exec(text.trim());
  if (match === null || match[1] === undefined || match[2] === undefined) {
    throw new Error(`'${text}' is no C prototype: write "HPy HPy_Name(HPyContext *ctx, ...)"`);
  }
  const { type: returns, name } = splitParameter(match[1]);
  const result = passes(returns, name);
  const params = match[2].split(',').map((param) => {
    const { type, name: paramName } = splitParameter(param);
    if (paramName === '') throw new Error(`${name}: the parameter '${param.trim()}' has no name`);
    const { wasm, role } = passes(type, name);
    if (wasm === 'void') throw new Error(`${name}: the wasm ABI can't carry a void parameter`);
    return { name: paramName, type, wasm, role };
  });
  if (params[0]?.role !== 'context')
    throw new Error(`${name}: the first parameter must be 'HPyContext *ctx'`);
  return { name, returns, result: result.wasm, resultRole: result.role, params };
}

/** "HPyLong_FromInt64_t" is imported as "ctx_Long_FromInt64_t", "_HPy_New" as "ctx_New". */
export function importName(name: string): string {
  return `ctx_${name.replace(/^_?HPy_?/, '')}`;
}
