/** Writes `gen/nodes.ts` from `asdl.ts`: `node packages/python/dist/src/ast/generate.js` (`--check` only compares). */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ABSTRACT_SYNTAX, ENUMERATIONS, WITHOUT_POSITION } from './asdl.ts';

interface Field {
  readonly asdl: string;
  readonly name: string;
  readonly type: string;
  readonly list: boolean;
  readonly optional: boolean;
}

const PRIMITIVES: Readonly<Record<string, string>> = {
  identifier: 'string',
  string: 'string',
  int: 'number',
  constant: 'ConstantValue',
  literal_kind: "'u'",
};

function camel(name: string): string {
  if (name === 'withitem') return 'WithItem';
  return name.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** TypeScript name of a family: a union of its nodes, or of its names. */
function familyType(name: string): string {
  switch (name) {
    case 'expr':
      return 'ExprNode';
    case 'stmt':
      return 'StmtNode';
    case 'mod':
      return 'ModNode';
    case 'pattern':
      return 'PatternNode';
    case 'excepthandler':
      return 'ExceptHandler';
    case 'type_param':
      return 'TypeParamNode';
    case 'type_ignore':
      return 'TypeIgnore';
    case 'operator':
      return 'Operator';
    case 'boolop':
      return 'BoolOperator';
    case 'unaryop':
      return 'UnaryOperator';
    case 'cmpop':
      return 'CompareOperator';
    case 'expr_context':
      return 'ExprContext';
    default:
      return camel(name);
  }
}

function parseNode(line: string): { name: string; fields: Field[] } {
  const match = /^(\w+)(?:\((.*)\))?$/.exec(line);
  const name = match?.[1] ?? '';
  const fields = (match?.[2] ?? '').split(', ').filter(Boolean);
  return {
    name,
    fields: fields.map((text) => {
      const [asdl = '', field = ''] = text.split(' ');
      const base = asdl.replace(/[?*]/g, '');
      return {
        asdl,
        name: field === 'kind' ? 'literalKind' : field,
        type: PRIMITIVES[base] ?? familyType(base),
        list: asdl.endsWith('*'),
        optional: asdl.includes('?'),
      };
    }),
  };
}

function typeOfField(field: Field): string {
  const one = field.optional ? `${field.type} | undefined` : field.type;
  if (!field.list) return one;
  return field.optional ? `(${one})[]` : `${one}[]`;
}

function className(kind: string): string {
  return kind === 'Set' ? 'SetExpr' : camel(kind);
}

function generate(): string {
  const out: string[] = [
    '/** Made by `ast/generate.ts` from `ast/asdl.ts`. */',
    "import type { ConstantValue } from '../constant.ts';",
    '',
  ];
  for (const [family, members] of Object.entries(ENUMERATIONS)) {
    out.push(`export type ${familyType(family)} = ${members.map((member) => `'${member}'`).join(' | ')};`);
  }
  const all: string[] = [];
  const table: string[] = [];
  for (const [family, lines] of Object.entries(ABSTRACT_SYNTAX)) {
    const positioned = !WITHOUT_POSITION.includes(family);
    const names: string[] = [];
    for (const line of lines) {
      const { name, fields } = parseNode(line);
      names.push(className(name));
      all.push(className(name));
      const positions = positioned ? ['lineno', 'col_offset', 'end_lineno', 'end_col_offset'] : [];
      const members = [
        ...fields.map((field): [string, string] => [field.name, typeOfField(field)]),
        ...positions.map((position): [string, string] => [position, 'number']),
      ];
      out.push('', `export class ${className(name)} {`, `  readonly kind: '${name}';`);
      for (const [member, type] of members) out.push(`  ${member}: ${type};`);
      out.push(`  constructor(${members.map(([member, type]) => `${member}: ${type}`).join(', ')}) {`);
      out.push(`    this.kind = '${name}';`);
      for (const [member] of members) out.push(`    this.${member} = ${member};`);
      out.push('  }', '}');
      const described = fields.map((field) => `['${field.name}', '${field.asdl}']`).join(', ');
      table.push(`  ${name}: { family: '${family}', positioned: ${positioned}, fields: [${described}] },`);
    }
    if (names.length > 1) out.push('', `export type ${familyType(family)} = ${names.join(' | ')};`);
  }
  out.push('', `export type AstNode = ${all.join(' | ')};`, '');
  out.push('/** What the grammar says of each node: its family and its fields with their ASDL types. */');
  out.push(
    'export const NODE_DEFINITIONS: Readonly<Record<AstNode["kind"], NodeDefinition>> = {',
    ...table,
    '};',
  );
  out.push('', 'export interface NodeDefinition {', '  readonly family: string;');
  out.push(
    '  readonly positioned: boolean;',
    '  readonly fields: readonly (readonly [name: string, asdl: string])[];',
  );
  out.push('}', '');
  return out.join('\n');
}

const path = fileURLToPath(new URL('../../../src/ast/gen/nodes.ts', import.meta.url));
const text = generate();
if (process.argv.includes('--check')) {
  if (readFileSync(path, 'utf8') !== text) {
    console.error(`${path} is stale: run packages/python/dist/src/ast/generate.js`);
    process.exitCode = 1;
  }
} else writeFileSync(path, text);
