/** The rows of c-api.ts, parsed. */
import { C_API } from './c-api.ts';

export interface ApiFunction {
  readonly topic: string;
  readonly name: string;
  /** The C declaration, without a semicolon. */
  readonly declaration: string;
  readonly parameters: readonly string[];
  readonly variadic: boolean;
  /** What it becomes, with parameter names for arguments; null when a person must decide. */
  readonly form: string | null;
  /** Its result is borrowed in CPython. */
  readonly borrowed: boolean;
  /** The parameter whose reference it takes over. */
  readonly steals: string | null;
  readonly note: string;
}

const ROW = /^(.*?)\s*=>\s*(.*?)(?:\s*;;\s*(.*))?$/;

function parseRow(topic: string, line: string): ApiFunction {
  const [, declaration = '', form = '', notes = ''] = ROW.exec(line) ?? [];
  const [, name = '', list = ''] = /([A-Za-z_]\w*)\((.*)\)$/.exec(declaration) ?? [];
  if (name === '' || form === '') throw new Error(`a row of the C API table is malformed: ${line}`);
  const given = list === 'void' ? [] : list.split(',').map((one) => one.trim());
  const [, marks = '', rest = ''] = /^((?:(?:borrowed|steals \w+)(?:[;,] *|$))*)(.*)$/.exec(notes) ?? [];
  return {
    topic,
    name,
    declaration,
    parameters: given.filter((one) => one !== '...').map((one) => /(\w+)$/.exec(one)?.[1] ?? ''),
    variadic: given.includes('...'),
    form: form === '-' ? null : form,
    borrowed: marks.includes('borrowed'),
    steals: /steals (\w+)/.exec(marks)?.[1] ?? null,
    note: rest.trim(),
  };
}

/** All rows, in order. */
export const apiFunctions: readonly ApiFunction[] = (() => {
  let topic = '';
  const rows: ApiFunction[] = [];
  for (const line of C_API.split('\n')) {
    if (line.startsWith('# ')) topic = line.slice(2);
    else if (line.trim() !== '') rows.push(parseRow(topic, line));
  }
  return rows;
})();

export const apiByName: ReadonlyMap<string, ApiFunction> = new Map(
  apiFunctions.map((row) => [row.name, row]),
);

/** Builtin types by the name of their type object in C: what the context calls them. */
export const TYPE_HANDLES: Readonly<Record<string, string>> = {
  PyBaseObject_Type: 'h_BaseObjectType',
  PyType_Type: 'h_TypeType',
  PyBool_Type: 'h_BoolType',
  PyLong_Type: 'h_LongType',
  PyFloat_Type: 'h_FloatType',
  PyUnicode_Type: 'h_UnicodeType',
  PyTuple_Type: 'h_TupleType',
  PyList_Type: 'h_ListType',
  PyComplex_Type: 'h_ComplexType',
  PyBytes_Type: 'h_BytesType',
  PyMemoryView_Type: 'h_MemoryViewType',
  PyCapsule_Type: 'h_CapsuleType',
  PySlice_Type: 'h_SliceType',
  PyDict_Type: 'h_DictType',
};

/** Objects that C names: `Py_None`, `PyExc_TypeError`. */
export function objectHandle(name: string): string | null {
  const single = /^(?:_?Py_)(None|True|False|NotImplemented|Ellipsis)(?:Struct)?$/.exec(name);
  if (single !== null) return `ctx->h_${single[1]}`;
  const exception = /^PyExc_(\w+)$/.exec(name);
  if (exception !== null) {
    const same: Readonly<Record<string, string>> = { IOError: 'OSError', EnvironmentError: 'OSError' };
    const plain = exception[1] ?? '';
    return `ctx->h_${same[plain] ?? plain}`;
  }
  const type = TYPE_HANDLES[name];
  return type === undefined ? null : `ctx->${type}`;
}

/** Kinds of struct members. */
export const MEMBER_KINDS: Readonly<Record<string, string>> = {
  T_SHORT: 'SHORT',
  T_INT: 'INT',
  T_LONG: 'LONG',
  T_FLOAT: 'FLOAT',
  T_DOUBLE: 'DOUBLE',
  T_STRING: 'STRING',
  T_OBJECT: 'OBJECT',
  T_OBJECT_EX: 'OBJECT_EX',
  T_CHAR: 'CHAR',
  T_BYTE: 'BYTE',
  T_UBYTE: 'UBYTE',
  T_USHORT: 'USHORT',
  T_UINT: 'UINT',
  T_ULONG: 'ULONG',
  T_STRING_INPLACE: 'STRING_INPLACE',
  T_BOOL: 'BOOL',
  T_LONGLONG: 'LONGLONG',
  T_ULONGLONG: 'ULONGLONG',
  T_PYSSIZET: 'HPYSSIZET',
};

/** Slots of types that HPy has, as C names them. Those that objects live and die by have other names: tp_dealloc is tp_destroy. */
export const HPY_SLOTS: ReadonlySet<string> = new Set(
  `bf_getbuffer bf_releasebuffer mp_ass_subscript mp_length mp_subscript nb_absolute nb_add nb_and nb_bool nb_divmod
  nb_float nb_floor_divide nb_index nb_inplace_add nb_inplace_and nb_inplace_floor_divide nb_inplace_lshift nb_inplace_multiply
  nb_inplace_or nb_inplace_power nb_inplace_remainder nb_inplace_rshift nb_inplace_subtract nb_inplace_true_divide nb_inplace_xor
  nb_int nb_invert nb_lshift nb_multiply nb_negative nb_or nb_positive nb_power nb_remainder nb_rshift nb_subtract nb_true_divide
  nb_xor sq_ass_item sq_concat sq_contains sq_inplace_concat sq_inplace_repeat sq_item sq_length sq_repeat tp_call tp_descr_get
  tp_hash tp_init tp_new tp_repr tp_richcompare tp_str tp_traverse nb_matrix_multiply nb_inplace_matrix_multiply tp_finalize`.split(
    /\s+/,
  ),
);

/** Slots that HPy 0.9 lacks and a method of the type stands in for. */
export const SPECIAL_METHODS: Readonly<Record<string, string>> = {
  tp_iter: '__iter__',
  tp_iternext: '__next__',
};
