/** Expressions as source, for annotations kept as text: the form of CPython's Python/ast_unparse.c. */
import { latin1Text } from '../binary.ts';
import type { ConstantValue } from './constant.ts';
import type * as ast from './nodes.ts';

const PRECEDENCE = {
  tuple: 0,
  test: 1,
  or: 2,
  and: 3,
  not: 4,
  compare: 5,
  bitOr: 6,
  bitXor: 7,
  bitAnd: 8,
  shift: 9,
  arithmetic: 10,
  term: 11,
  factor: 12,
  power: 13,
  await: 14,
  atom: 15,
};

const BINARY: Readonly<Record<ast.Operator, readonly [symbol: string, precedence: number]>> = {
  Add: ['+', PRECEDENCE.arithmetic],
  Sub: ['-', PRECEDENCE.arithmetic],
  Mult: ['*', PRECEDENCE.term],
  MatMult: ['@', PRECEDENCE.term],
  Div: ['/', PRECEDENCE.term],
  Mod: ['%', PRECEDENCE.term],
  FloorDiv: ['//', PRECEDENCE.term],
  LShift: ['<<', PRECEDENCE.shift],
  RShift: ['>>', PRECEDENCE.shift],
  BitOr: ['|', PRECEDENCE.bitOr],
  BitXor: ['^', PRECEDENCE.bitXor],
  BitAnd: ['&', PRECEDENCE.bitAnd],
  Pow: ['**', PRECEDENCE.power],
};

const COMPARE: Readonly<Record<ast.CompareOperator, string>> = {
  Eq: '==',
  NotEq: '!=',
  Lt: '<',
  LtE: '<=',
  Gt: '>',
  GtE: '>=',
  Is: 'is',
  IsNot: 'is not',
  In: 'in',
  NotIn: 'not in',
};

export function unparse(node: ast.ExprNode): string {
  return write(node, PRECEDENCE.test);
}

function write(node: ast.ExprNode, level: number): string {
  const group = (needed: number, text: string) => (level > needed ? `(${text})` : text);
  switch (node.kind) {
    case 'BoolOp': {
      const own = node.op === 'And' ? PRECEDENCE.and : PRECEDENCE.or;
      return group(
        own,
        node.values.map((value) => write(value, own + 1)).join(node.op === 'And' ? ' and ' : ' or '),
      );
    }
    case 'BinOp': {
      const [symbol, own] = BINARY[node.op];
      const right = node.op === 'Pow';
      return group(
        own,
        `${write(node.left, own + (right ? 1 : 0))} ${symbol} ${write(node.right, own + (right ? 0 : 1))}`,
      );
    }
    case 'UnaryOp': {
      const [symbol, own] = {
        Invert: ['~', PRECEDENCE.factor],
        Not: ['not ', PRECEDENCE.not],
        UAdd: ['+', PRECEDENCE.factor],
        USub: ['-', PRECEDENCE.factor],
      }[node.op] as [string, number];
      return group(own, symbol + write(node.operand, own));
    }
    case 'Lambda':
      return group(
        PRECEDENCE.test,
        `lambda${writeArguments(node.args)}: ${write(node.body, PRECEDENCE.test)}`,
      );
    case 'IfExp':
      return group(
        PRECEDENCE.test,
        `${write(node.body, PRECEDENCE.test + 1)} if ${write(node.test, PRECEDENCE.test + 1)} else ${write(node.orelse, PRECEDENCE.test)}`,
      );
    case 'Dict':
      return `{${node.keys
        .map((key, at) => {
          const value = node.values[at] as ast.ExprNode;
          return key === undefined
            ? `**${write(value, PRECEDENCE.bitOr)}`
            : `${write(key, PRECEDENCE.test)}: ${write(value, PRECEDENCE.test)}`;
        })
        .join(', ')}}`;
    case 'Set':
      return `{${list(node.elts)}}`;
    case 'List':
      return `[${list(node.elts)}]`;
    case 'Tuple': {
      if (node.elts.length === 0) return '()';
      return group(PRECEDENCE.tuple, list(node.elts) + (node.elts.length === 1 ? ',' : ''));
    }
    case 'ListComp':
      return `[${write(node.elt, PRECEDENCE.test)}${loops(node.generators)}]`;
    case 'SetComp':
      return `{${write(node.elt, PRECEDENCE.test)}${loops(node.generators)}}`;
    case 'GeneratorExp':
      return `(${write(node.elt, PRECEDENCE.test)}${loops(node.generators)})`;
    case 'DictComp':
      return `{${write(node.key, PRECEDENCE.test)}: ${write(node.value, PRECEDENCE.test)}${loops(node.generators)}}`;
    case 'Compare':
      return group(
        PRECEDENCE.compare,
        write(node.left, PRECEDENCE.compare + 1) +
          node.ops
            .map(
              (op, at) =>
                ` ${COMPARE[op]} ${write(node.comparators[at] as ast.ExprNode, PRECEDENCE.compare + 1)}`,
            )
            .join(''),
      );
    case 'Call': {
      const only = node.args[0];
      if (node.args.length === 1 && node.keywords.length === 0 && only?.kind === 'GeneratorExp')
        return write(node.func, PRECEDENCE.atom) + write(only, PRECEDENCE.test);
      const args = [
        ...node.args.map((argument) => write(argument, PRECEDENCE.test)),
        ...node.keywords.map(
          ({ arg, value }) => (arg === undefined ? '**' : `${arg}=`) + write(value, PRECEDENCE.test),
        ),
      ];
      return `${write(node.func, PRECEDENCE.atom)}(${args.join(', ')})`;
    }
    case 'Attribute': {
      const inner = write(node.value, PRECEDENCE.atom);
      const number = node.value.kind === 'Constant' && node.value.value.t === 'int';
      return `${inner}${number ? ' ' : ''}.${node.attr}`;
    }
    case 'Subscript':
      return `${write(node.value, PRECEDENCE.atom)}[${write(node.slice, PRECEDENCE.tuple)}]`;
    case 'Slice': {
      const part = (each: ast.ExprNode | undefined) =>
        each === undefined ? '' : write(each, PRECEDENCE.test);
      return `${part(node.lower)}:${part(node.upper)}${node.step === undefined ? '' : `:${part(node.step)}`}`;
    }
    case 'Starred':
      return `*${write(node.value, PRECEDENCE.bitOr)}`;
    case 'Name':
      return node.id;
    case 'Constant':
      return writeConstant(node.value);
    case 'Await':
      return group(PRECEDENCE.await, `await ${write(node.value, PRECEDENCE.atom)}`);
    case 'Yield':
      return node.value === undefined ? '(yield)' : `(yield ${write(node.value, PRECEDENCE.test)})`;
    case 'YieldFrom':
      return `(yield from ${write(node.value, PRECEDENCE.test)})`;
    case 'NamedExpr':
      return group(
        PRECEDENCE.tuple,
        `${write(node.target, PRECEDENCE.atom)} := ${write(node.value, PRECEDENCE.atom)}`,
      );
    case 'JoinedStr':
      return `f${quoted(joined(node.values))}`;
    case 'TemplateStr':
      return `t${quoted(joined(node.values))}`;
    case 'FormattedValue':
    case 'Interpolation':
      return `f${quoted(field(node))}`;
  }
}

const list = (nodes: readonly ast.ExprNode[]) => nodes.map((node) => write(node, PRECEDENCE.test)).join(', ');

function loops(generators: readonly ast.Comprehension[]): string {
  return generators
    .map(
      (each) =>
        `${each.is_async === 1 ? ' async' : ''} for ${write(each.target, PRECEDENCE.tuple)} in ${write(each.iter, PRECEDENCE.test + 1)}${each.ifs
          .map((test) => ` if ${write(test, PRECEDENCE.test + 1)}`)
          .join('')}`,
    )
    .join('');
}

function writeArguments(args: ast.Arguments): string {
  const parts: string[] = [];
  const positional = [...args.posonlyargs, ...args.args];
  const first = positional.length - args.defaults.length;
  for (const [at, { arg }] of positional.entries()) {
    const fallback = args.defaults[at - first];
    parts.push(fallback === undefined ? arg : `${arg}=${write(fallback, PRECEDENCE.test)}`);
    if (at + 1 === args.posonlyargs.length) parts.push('/');
  }
  if (args.vararg !== undefined) parts.push(`*${args.vararg.arg}`);
  else if (args.kwonlyargs.length > 0) parts.push('*');
  for (const [at, { arg }] of args.kwonlyargs.entries()) {
    const fallback = args.kw_defaults[at];
    parts.push(fallback === undefined ? arg : `${arg}=${write(fallback, PRECEDENCE.test)}`);
  }
  if (args.kwarg !== undefined) parts.push(`**${args.kwarg.arg}`);
  return parts.length === 0 ? '' : ` ${parts.join(', ')}`;
}

function joined(values: readonly ast.ExprNode[]): string {
  return values
    .map((value) => {
      if (value.kind === 'Constant' && value.value.t === 'str') return value.value.v.replace(/[{}]/g, '$&$&');
      if (value.kind === 'FormattedValue' || value.kind === 'Interpolation') return field(value);
      return write(value, PRECEDENCE.test);
    })
    .join('');
}

function field(node: ast.FormattedValue | ast.Interpolation): string {
  const inner = write(node.value, PRECEDENCE.test + 1);
  const conversion = node.conversion < 0 ? '' : `!${String.fromCharCode(node.conversion)}`;
  const spec = node.format_spec;
  const text =
    spec === undefined
      ? ''
      : `:${spec.kind === 'JoinedStr' ? joined(spec.values) : write(spec, PRECEDENCE.test)}`;
  return `{${inner.startsWith('{') ? ' ' : ''}${inner}${conversion}${text}}`;
}

function quoted(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  let body = '';
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (char === quote || char === '\\') body += `\\${char}`;
    else if (char === '\n') body += '\\n';
    else if (char === '\r') body += '\\r';
    else if (char === '\t') body += '\\t';
    else if (code < 32 || code === 127) body += `\\x${code.toString(16).padStart(2, '0')}`;
    else body += char;
  }
  return quote + body + quote;
}

function writeConstant(value: ConstantValue): string {
  switch (value.t) {
    case 'None':
      return 'None';
    case 'Ellipsis':
      return '...';
    case 'bool':
      return value.v ? 'True' : 'False';
    case 'int':
      return String(value.v);
    case 'float':
      return Number.isFinite(value.v) ? floatText(value.v) : '1e309';
    case 'complex':
      return `${floatText(value.imag).replace(/\.0$/, '')}j`;
    case 'str':
      return quoted(value.v);
    case 'bytes':
      return `b${quoted(latin1Text(value.v)).replace(/[\x80-\xff]/g, (char) => `\\x${char.charCodeAt(0).toString(16)}`)}`;
    case 'tuple':
      return `(${value.v.map(writeConstant).join(', ')}${value.v.length === 1 ? ',' : ''})`;
    case 'frozenset':
      return `frozenset({${value.v.map(writeConstant).join(', ')}})`;
  }
}

function floatText(value: number): string {
  const text = String(value);
  if (/^-?\d+$/.test(text)) return `${text}.0`;
  return text.replace(/e([+-])(\d)$/, 'e$10$2');
}
