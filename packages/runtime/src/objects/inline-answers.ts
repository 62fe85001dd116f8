/**
 * What a handle tells by itself is answered in the extension: a small int is its own handle (see `front.ts`), and a call from one
 * module to another takes the engine longer than all there is to do. Where the extension calls such a function, it gets the few
 * instructions for small ints; the call remains for all else.
 *
 * Only calls are replaced, and functions get locals after their own, so that no index changes. Code moves: a module with
 * something that tells of places in its code stays as it is.
 */
import { compiledModule } from '../compile-ahead.ts';
import { CALL, InstructionReader } from '../debug/watch/instructions.ts';
import { parameterCounts, SECTION, type Section, sectionsOf } from '../debug/watch/sections.ts';
import { Code, type FunctionIndex, type ValueType, valueTypeCode } from '../wasm/code.ts';
import { ByteWriter } from '../wasm/encoding.ts';

/** The function gets the context and one i32, which is in `local`. */
interface Answer {
  /** Leaves whether the answer is known. */
  readonly known: (code: Code, local: number) => unknown;
  /** Leaves the answer. */
  readonly answer: (code: Code, local: number) => unknown;
  readonly result: ValueType | undefined;
}

const isInt = (code: Code, local: number): Code => code.get(local).i32(1).op('i32.and');
const intValue = (code: Code, local: number): Code => code.get(local).i32(1).op('i32.shr_s');
const asInt: Answer = { known: isInt, answer: intValue, result: 'i32' };
const asUnsigned: Answer = {
  ...asInt,
  known: (code, local) => isInt(code, local).get(local).i32(0).op('i32.ge_s', 'i32.and'),
};
const fromInt: Answer = {
  known: (code, local) => code.get(local).i32(1).op('i32.shl').i32(1).op('i32.shr_s').get(local).op('i32.eq'),
  answer: (code, local) => code.get(local).i32(1).op('i32.shl').i32(1).op('i32.or'),
  result: 'i32',
};

const answers: ReadonlyMap<string, Answer> = new Map([
  ['ctx_Dup', { known: isInt, answer: (code, local) => code.get(local), result: 'i32' }],
  ['ctx_Close', { known: isInt, answer: () => {}, result: undefined }],
  ['ctx_Long_FromInt32_t', fromInt],
  ['ctx_Long_FromSsize_t', fromInt],
  ['ctx_Long_AsInt32_t', asInt],
  ['ctx_Long_AsSsize_t', asInt],
  ['ctx_Long_AsUInt32_tMask', asInt],
  ['ctx_Long_AsUInt32_t', asUnsigned],
  ['ctx_Long_AsSize_t', asUnsigned],
  [
    'ctx_Long_AsInt64_t',
    { ...asInt, answer: (code, local) => intValue(code, local).op('i64.extend_i32_s'), result: 'i64' },
  ],
  [
    'ctx_Long_AsDouble',
    { ...asInt, answer: (code, local) => intValue(code, local).op('f64.convert_i32_s'), result: 'f64' },
  ],
] satisfies (readonly [string, Answer])[]);

/** Custom sections that tell nothing of places in the code. */
const HARMLESS = new Set(['name', 'producers', 'target_features']);
const CUSTOM = 0;

const made = new WeakMap<Uint8Array, Uint8Array<ArrayBuffer>>();

/** The bytes with answers, where that can be done. */
export function answeringBytes(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  let changed = made.get(bytes);
  if (changed === undefined) {
    try {
      changed = withAnswers(bytes) ?? bytes;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      // Something is wrong with it, which the engine says better.
      changed = bytes;
    }
    made.set(bytes, changed);
  }
  return changed;
}

/** The module of the bytes, with answers where that can be done. Throws WebAssembly's errors. */
export function answeringModule(bytes: Uint8Array<ArrayBuffer>): WebAssembly.Module {
  const changed = answeringBytes(bytes);
  if (changed === bytes) return compiledModule(bytes);
  try {
    return compiledModule(changed);
  } catch {
    // It declares what it imports as something else, or is too large to be compiled at once and was compiled ahead as it is.
    return compiledModule(bytes);
  }
}

/** The bytes with answers; `null` where there is none to give. Throws a `RangeError` for bytes that are no module. */
function withAnswers(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null {
  const sections = sectionsOf(bytes);
  const find = (id: number): Section | undefined => sections.find((section) => section.id === id);
  const [types, imports, functions, code] = [
    find(SECTION.type),
    find(SECTION.import),
    find(SECTION.function),
    find(SECTION.code),
  ];
  if (!types || !imports || !functions || !code) return null;
  for (const { id, start } of sections)
    if (id === CUSTOM && !HARMLESS.has(new InstructionReader(bytes, start).name())) return null;
  const answered = answeredImports(bytes, imports);
  if (answered.size === 0) return null;
  const content = rewriteCode(bytes, code, answered, parameterCounts(bytes, types, functions));
  const out = new ByteWriter().bytes(bytes.subarray(0, 8));
  for (const section of sections) {
    const { id, start, end } = section;
    out.byte(id);
    if (section === code) out.sized(content);
    else out.u32(end - start).bytes(bytes.subarray(start, end));
  }
  return out.toBytes();
}

/** The imported functions there are answers for, by index. */
function answeredImports(bytes: Uint8Array, { start }: Section): Map<number, Answer> {
  const found = new Map<number, Answer>();
  const reader = new InstructionReader(bytes, start);
  let index = 0;
  for (let count = reader.u32(); count > 0; count--) {
    const from = reader.name();
    const answer = answers.get(reader.name());
    // Those of other kinds come after all that matter, or the module is not one of ours.
    if (reader.byte() !== 0) return found;
    reader.skipLeb();
    if (from === 'hpy' && answer !== undefined) found.set(index, answer);
    index++;
  }
  return found;
}

function rewriteCode(
  bytes: Uint8Array,
  section: Section,
  answered: ReadonlyMap<number, Answer>,
  parameters: readonly number[],
): ByteWriter {
  const reader = new InstructionReader(bytes, section.start);
  const count = reader.u32();
  const out = new ByteWriter().u32(count);
  for (let i = 0; i < count; i++) {
    const size = reader.u32();
    const start = reader.at;
    reader.at = start + size;
    const body = mayCall(bytes, start, reader.at, answered)
      ? rewriteBody(bytes, start, reader.at, answered, parameters[i] ?? 0)
      : null;
    if (body === null) out.u32(size).bytes(bytes.subarray(start, reader.at));
    else out.sized(body);
  }
  if (reader.at !== section.end) throw new RangeError('a code section with a wrong size');
  return out;
}

/** Is there anything in the body that looks like a call of one of them? Most bodies are the C library's, and have none. */
function mayCall(
  bytes: Uint8Array,
  start: number,
  end: number,
  answered: ReadonlyMap<number, Answer>,
): boolean {
  for (let at = bytes.indexOf(CALL, start); at >= 0 && at < end; at = bytes.indexOf(CALL, at + 1)) {
    let callee = 0;
    let shift = 0;
    for (let next = at + 1; next < end; next++, shift += 7) {
      const byte = bytes[next] as number;
      callee |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    if (answered.has(callee)) return true;
  }
  return false;
}

/** `null` for a body without such a call. */
function rewriteBody(
  bytes: Uint8Array,
  start: number,
  end: number,
  answered: ReadonlyMap<number, Answer>,
  parameters: number,
): ByteWriter | null {
  const reader = new InstructionReader(bytes, start);
  // Locals: how many runs of them, each a count and a type.
  const runs = reader.u32();
  const firstRun = reader.at;
  let context = parameters;
  for (let run = 0; run < runs; run++) {
    context += reader.u32();
    reader.skipLeb();
  }
  const value = context + 1;
  let copied = reader.at;
  let out: ByteWriter | null = null;
  while (reader.skipToCall(end)) {
    const { at } = reader;
    reader.at++;
    const callee = reader.u32();
    const answer = answered.get(callee);
    if (answer === undefined) continue;
    out ??= new ByteWriter()
      .u32(runs + 1)
      .bytes(bytes.subarray(firstRun, copied))
      .u32(2)
      .byte(valueTypeCode.i32);
    out.bytes(bytes.subarray(copied, at));
    const code = new Code().set(value).set(context);
    answer.known(code, value);
    code.if(
      (then) => answer.answer(then, value),
      (otherwise) =>
        otherwise
          .get(context)
          .get(value)
          .call(callee as FunctionIndex),
      answer.result,
    );
    out.bytes(code.bytes.toBytes());
    copied = reader.at;
  }
  return out?.bytes(bytes.subarray(copied, end)) ?? null;
}
