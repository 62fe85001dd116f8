import type { ConstantValue } from '../src/ast/constant.ts';
import { dump } from '../src/ast/dump.ts';
import type { AstNode } from '../src/ast/nodes.ts';
import { checkProgram } from '../src/compile-checks/check.ts';
import { type ParseMode, type ParseOptions, parse } from '../src/parser/parse.ts';
import { PythonSyntaxError, type SyntaxWarningRecord } from '../src/parser/syntax-error.ts';
import type { BlockType } from '../src/symtable/block.ts';
import { buildSymbolTable } from '../src/symtable/build.ts';
import { type BlockView, viewOf } from '../src/symtable/view.ts';
import type { Verdict } from './oracle.ts';

/** The names of characters the cases use. */
export const unicodeName = (name: string): number | undefined => (name === 'BULLET' ? 0x2022 : undefined);

/** What our front end says of a program, in the shape the oracle uses. */
export function judge(source: string, mode: ParseMode = 'exec', options: ParseOptions = {}): Verdict {
  const filename = '<test>';
  const warnings: SyntaxWarningRecord[] = [];
  try {
    const tree = parse(source, { ...options, mode, filename, warnings });
    if (mode !== 'func_type') {
      checkProgram(tree, buildSymbolTable(tree, { filename }), { filename, warnings });
    }
  } catch (thrown) {
    if (!(thrown instanceof PythonSyntaxError)) throw thrown;
    const { type, msg, lineno, offset, endLineno, endOffset, text } = thrown;
    const error = [type, msg, lineno, offset, endLineno, endOffset, text].map((field) => field ?? null);
    return { source, error };
  }
  if (warnings.length === 0) return { source };
  return { source, warnings: warnings.map(({ category, msg, lineno }) => [category, msg, lineno] as const) };
}

function doubles(...values: number[]): string {
  const bytes = new DataView(new ArrayBuffer(8 * values.length));
  values.forEach((value, i) => {
    bytes.setFloat64(8 * i, value);
  });
  return Buffer.from(bytes.buffer).toString('hex');
}

/** As `json.dumps` writes it. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[^\0-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function constant(value: ConstantValue): string {
  switch (value.t) {
    case 'bool':
      return value.v ? 'True' : 'False';
    case 'int':
      return `i${value.v.toString(16)}`;
    case 'float':
      return `f${doubles(value.v)}`;
    case 'complex':
      return `c${doubles(value.real, value.imag)}`;
    case 'bytes':
      return `b${Buffer.from(value.v).toString('hex')}`;
    case 'str':
      return quoted(value.v);
    default:
      return value.t;
  }
}

export function dumpTree(node: AstNode): string {
  return dump(node, { positions: true, constant });
}

const TYPES: Readonly<Record<BlockType, number>> = {
  function: 0,
  class: 1,
  module: 2,
  annotation: 3,
  type_alias: 4,
  type_parameters: 5,
  type_variable: 6,
};

export function dumpTable(source: string): string {
  const list = (view: BlockView): unknown[] => [
    TYPES[view.block.type],
    view.block.name,
    view.block.lineno,
    [...view.symbols].sort(([a], [b]) => (a < b ? -1 : 1)),
    view.block.varnames,
    view.block.nested,
    view.children.map(list),
  ];
  const text = JSON.stringify(list(viewOf(buildSymbolTable(parse(source, { unicodeName })).top)));
  return text.replace(/[^\0-\x7e]/g, (unit) => quoted(unit).slice(1, -1));
}
