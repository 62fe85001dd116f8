/** The whole API, parsed and checked: what the emitters work from. */
import { importName, type Prototype, parsePrototype, passes, splitParameter } from './c-types.ts';
import type {
  ConstantGroup,
  ErrorValue,
  FunctionRecord,
  HandleRecord,
  SignatureRecord,
  SlotRecord,
  StructRecord,
  Topic,
} from './record.ts';
import { FIRST_OWN_ID } from './record.ts';

export interface ApiFunction extends FunctionRecord, Prototype {
  readonly importName: string;
  readonly errorValue: ErrorValue;
  readonly topic: string;
  /** The macro of the extension it belongs to. */
  readonly extension: string | undefined;
}

export interface Api {
  readonly handles: readonly HandleRecord[];
  readonly topics: readonly Topic[];
  /** By id. */
  readonly functions: readonly ApiFunction[];
  readonly signatures: readonly SignatureRecord[];
  readonly callbacks: readonly Omit<SignatureRecord, 'number'>[];
  readonly slots: readonly SlotRecord[];
  readonly reservedSlots: readonly (readonly [string, number])[];
  readonly structs: readonly StructRecord[];
  readonly constants: readonly ConstantGroup[];
}

export type ApiRecords = Omit<Api, 'functions'>;

/** Parses and checks the records. `lock` says which name each id belongs to for ever. Throws an `Error` naming the record. */
export function buildApi(records: ApiRecords, lock: Readonly<Record<string, string>>): Api {
  const functions = records.topics.flatMap((topic) =>
    topic.functions.map((record): ApiFunction => {
      const prototype = parsePrototype(record.prototype);
      checkSpelling(record, prototype);
      if ((topic.extension !== undefined) !== record.id >= FIRST_OWN_ID)
        throw new Error(
          `${prototype.name}: ids from ${FIRST_OWN_ID} on are for topics with an 'extension' macro, and only for those`,
        );
      return {
        ...record,
        ...prototype,
        importName: importName(prototype.name),
        errorValue: record.error ?? defaultError(prototype),
        topic: topic.name,
        extension: topic.extension,
      };
    }),
  );
  functions.sort((a, b) => a.id - b.id);
  checkIds([...records.handles, ...functions], lock);
  checkUnique(
    'import name',
    functions.map((f) => f.importName),
  );
  const signatureNames = new Set(records.signatures.map((signature) => macroName(signature.name)));
  for (const signature of [...records.signatures, ...records.callbacks]) {
    for (const param of [signature.returns, ...signature.params.map((p) => splitParameter(p).type)]) {
      passes(param, signature.name);
    }
  }
  for (const slot of records.slots) {
    if (!signatureNames.has(slot.signature))
      throw new Error(`${slot.name}: there is no signature ${slot.signature}`);
  }
  checkUnique(
    'slot number',
    [...records.slots.map((s) => s.number), ...records.reservedSlots.map((s) => s[1])].map(String),
  );
  checkUnique(
    'signature number',
    records.signatures.map((s) => String(s.number)),
  );
  return { ...records, functions };
}

/** `HPyFunc_noargs` is named `HPyFunc_NOARGS` where it stands for a signature. */
export function macroName(signature: string): string {
  return `HPyFunc_${signature.slice('HPyFunc_'.length).toUpperCase()}`;
}

function defaultError({ result, resultRole }: Prototype): ErrorValue {
  if (result === 'void') return 'none';
  if (result === 'f64') return '-1.0';
  if (resultRole === 'handle' || resultRole === 'builder' || resultRole === 'tracker') return 'HPY_NULL';
  return resultRole === 'pointer' ? 'NULL' : '-1';
}

function checkIds(
  members: readonly { id: number; name: string }[],
  lock: Readonly<Record<string, string>>,
): void {
  const byId = new Map<number, string>();
  for (const { id, name } of members) {
    const other = byId.get(id);
    if (other !== undefined)
      throw new Error(`${name}: the id ${id} belongs to ${other}; take the next free one`);
    byId.set(id, name);
  }
  for (const [id, name] of Object.entries(lock)) {
    const now = byId.get(Number(id));
    if (now === name) continue;
    const moved = members.find((member) => member.name === name);
    if (moved !== undefined) throw new Error(`${name}: its id is ${id} for ever, not ${moved.id}`);
    throw new Error(
      `${name}: id ${id} is locked to it, but ${now === undefined ? 'its record is gone' : `${now} has it`}`,
    );
  }
  checkUnique(
    'name',
    members.map((member) => member.name),
  );
  const ids = [...byId.keys()];
  for (const first of [0, FIRST_OWN_ID]) {
    const highest = Math.max(...ids.filter((id) => first > 0 || id < FIRST_OWN_ID));
    for (let id = first; id < highest; id++)
      if (!byId.has(id)) throw new Error(`${byId.get(highest)}: the ids have a gap at ${id}; take that one`);
  }
}

function checkUnique(what: string, values: readonly string[]): void {
  const seen = new Set<string>();
  for (const value of values) {
    if (seen.has(value)) throw new Error(`${value}: this ${what} is used twice`);
    seen.add(value);
  }
}

/** Does the CPython spelling fit the prototype it stands for? */
function checkSpelling(record: FunctionRecord, prototype: Prototype): void {
  const { cpython } = record;
  const { name, params } = prototype;
  const known = (param: string): boolean => params.some((p) => p.name === param);
  for (const param of record.nullable ?? []) {
    if (!known(param)) throw new Error(`${name}: nullable names '${param}', which is no parameter`);
  }
  for (const param of Object.keys(record.requires ?? {})) {
    if (params.find((p) => p.name === param)?.role !== 'handle')
      throw new Error(`${name}: requires names '${param}', which is no handle among its parameters`);
  }
  if (cpython.kind === 'body' && cpython.near !== undefined) {
    const { near } = cpython;
    const names = near.kind === 'named' ? [near.name] : near.kind === 'store' ? [near.at, near.value] : [];
    for (const param of names) {
      if (!known(param)) throw new Error(`${name}: its near path names '${param}', which is no parameter`);
    }
  }
  if (cpython.kind === 'body' || cpython.kind === 'legacy' || cpython.kind === 'struct') return;
  // What an adapter is given must make sense in CPython's memory; a pointer is into the extension's.
  const pointer = params.find((p) => p.role === 'pointer');
  if (pointer !== undefined)
    throw new Error(`${name}: '${pointer.name}' is a pointer, so its CPython spelling must be a body`);
  if (cpython.kind !== 'call') return;
  for (const param of [...(cpython.args ?? []), ...(cpython.steals ?? []), cpython.asInt ?? 'ctx']) {
    if (typeof param === 'string' && !known(param))
      throw new Error(`${name}: its CPython spelling names '${param}', which is no parameter`);
  }
}
