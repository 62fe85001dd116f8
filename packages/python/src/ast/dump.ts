import type { ConstantValue } from './constant.ts';
import { type AstNode, NODE_DEFINITIONS } from './nodes.ts';

/** How to write a tree: as `ast.dump(tree, include_attributes=..., show_empty=True)` does. */
export interface DumpOptions {
  /** Positions of every node that has one. */
  readonly positions?: boolean;
  /** Writes a constant; this module has no `repr`. */
  readonly constant: (value: ConstantValue) => string;
}

const ATTRIBUTES = ['lineno', 'col_offset', 'end_lineno', 'end_col_offset'] as const;

/** The tree as text on one line, in the notation of Python's `ast.dump`. For tests and for looking at trees. */
export function dump(node: AstNode, options: DumpOptions): string {
  const definition = NODE_DEFINITIONS[node.kind];
  const values = node as unknown as Readonly<Record<string, unknown>>;
  const parts: string[] = [];
  for (const [name, asdl] of definition.fields) {
    const value = values[name];
    if (value === undefined && asdl.endsWith('?')) continue;
    // Python's name of the field; `kind` is what our nodes call their own.
    const shown = name === 'literalKind' ? 'kind' : name;
    parts.push(`${shown}=${dumpField(value, asdl, options)}`);
  }
  if (options.positions && definition.positioned) {
    for (const name of ATTRIBUTES) parts.push(`${name}=${String(values[name])}`);
  }
  return `${node.kind}(${parts.join(', ')})`;
}

function dumpField(value: unknown, asdl: string, options: DumpOptions): string {
  if (Array.isArray(value)) {
    const one = asdl.replace(/[*?]/g, '');
    return `[${value.map((item) => dumpField(item, one, options)).join(', ')}]`;
  }
  if (value === undefined) return 'None';
  const base = asdl.replace(/[*?]/g, '');
  if (base === 'constant') return options.constant(value as ConstantValue);
  if (base === 'int') return String(value);
  if (base === 'identifier' || base === 'string' || base === 'literal_kind') {
    return options.constant({ t: 'str', v: String(value), codePoints: undefined });
  }
  if (typeof value === 'string') return `${value}()`;
  return dump(value as AstNode, options);
}
