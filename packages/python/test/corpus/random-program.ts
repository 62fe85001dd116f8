/** Small programs made at random, the same for the same seed. They end, print what they compute, and catch what they raise. */
import { randomNumbers } from '@harpy/objects/test/oracle';

const HEAD = `def clip(v):
    if isinstance(v, int): return v if abs(v) < 10 ** 30 else v % 1000
    if isinstance(v, (str, bytes, list, tuple)): return v if len(v) < 30 else v[:5]
    if isinstance(v, dict): return v if len(v) < 10 else dict(list(v.items())[:5])
    return v
class Box:
    def __init__(self, v=0): self.v = v
    def __add__(self, o): return Box(self.v + (o.v if isinstance(o, Box) else o))
    def __eq__(self, o): return isinstance(o, Box) and self.v == o.v
    def __lt__(self, o): return self.v < o.v
    def __getitem__(self, i): return self.v[i]
    def __len__(self): return len(self.v)
    def __repr__(self): return f'Box({self.v!r})'
def gen(n, x=None):
    for i in range(min(n, 5)):
        sent = yield i if x is None else (i, x)
        if sent: yield sent
def apply(f, *args, **kw): return f(*args, **kw)
`;

const VARIABLES = ['a', 'b', 'c', 'd', 'e'];
const BINARY = ['+', '-', '*', '//', '/', '%', '&', '|', '^', '@'];
const COMPARE = ['<', '<=', '==', '!=', '>', '>=', 'in', 'not in', 'is', 'is not'];
const LITERALS = [
  '0',
  '1',
  '-1',
  '2',
  '7',
  '10',
  '255',
  '2**64 + 1',
  '-2**63',
  '10**20',
  '0.5',
  '-1.5',
  '1e10',
  '1e-7',
]
  .concat([
    'float("inf")',
    '3.0',
    "''",
    "'abc'",
    "'héé'",
    "'😀x'",
    "b'ab'",
    'True',
    'False',
    'None',
    '[]',
    '()',
    '{}',
  ])
  .concat([
    '[1, 2, 3]',
    '(1, "a")',
    '{"k": 1}',
    '[[1], [2]]',
    'range(5)',
    '1j',
    '...',
    'Box(3)',
    'Box([1, 2])',
    'slice(1, 3)',
  ]);
const CALLS = [
  'len',
  'str',
  'repr',
  'int',
  'float',
  'bool',
  'list',
  'tuple',
  'abs',
  'sum',
  'min',
  'max',
  'sorted',
  'hash0',
  'type',
  'round',
].concat([
  'iter',
  'reversed',
  'enumerate',
  'any',
  'all',
  'ord',
  'chr',
  'hex',
  'bytes',
  'dict',
  'Box',
  'next',
  'divmod',
  'ascii',
]);
const METHODS = [
  'upper()',
  'split()',
  'append(1)',
  'pop()',
  'index(1)',
  'get("k")',
  'keys()',
  'join("ab")',
  'strip()',
  'count(1)',
  'items()',
].concat([
  'bit_length()',
  'is_integer()',
  'copy()',
  'insert(0, 5)',
  'find("b")',
  'title()',
  'encode()',
  'hex()',
  'v',
  'nope',
  'real',
]);
const ERRORS = [
  'Exception',
  'ValueError',
  'TypeError',
  '(KeyError, IndexError)',
  'ZeroDivisionError',
  'AttributeError',
  'LookupError',
];

export function randomProgram(seed: number): string {
  const below = randomNumbers(seed);
  const pick = (list: readonly string[]): string => list[below(list.length)] ?? '';
  const variable = () => pick(VARIABLES);

  const expression = (depth: number): string => {
    if (depth <= 0) return below(2) === 0 ? variable() : pick(LITERALS);
    const inner = () => expression(depth - 1 - below(2));
    switch (below(20)) {
      case 0:
      case 1:
      case 2:
      case 3:
        return `(${inner()} ${pick(BINARY)} ${inner()})`;
      case 4:
        return `(${inner()} ** ${below(4)})`;
      case 5:
        return `(${inner()} ${pick(COMPARE)} ${inner()})`;
      case 6:
        return `(${inner()} < ${inner()} <= ${inner()})`;
      case 7:
        return `(${inner()} ${pick(['and', 'or'])} ${inner()})`;
      case 8:
        return `(${pick(['not ', '-', '~', '+'])}${inner()})`;
      case 9:
        return `(${inner()} if ${inner()} else ${inner()})`;
      case 10:
        return `${pick(CALLS).replace('hash0', 'bool')}(${inner()})`;
      case 11:
        return `(${inner()}).${pick(METHODS)}`;
      case 12:
        return `(${inner()})[${inner()}]`;
      case 13:
        return `(${inner()})[${pick(['', '1', '-2'])}:${pick(['', '3', '-1'])}${pick(['', ':2', ':-1'])}]`;
      case 14:
        return `[${inner()}, *${inner()}]`;
      case 15:
        return `[${inner()} for x in ${inner()} if ${pick(['x', 'True', inner()])}]`;
      case 16:
        return `{${inner()}: ${inner()} for x in ${inner()}}`;
      case 17:
        return `f'{${inner().replaceAll("'", '"')}${pick(['', '!r', ':>5', ':.2f', ':x'])}}'`;
      case 18:
        return `apply(lambda x${pick(['', '=1', ', *r', ', **k'])}: ${inner()}, ${inner()}${pick(['', ', 2', ', y=3'])})`;
      default:
        return `list(gen(${pick(['2', '3', variable()])}, ${inner()}))`;
    }
  };

  const block = (depth: number, indent: string): string => {
    const statements = Array.from({ length: 1 + below(3) }, () => statement(depth, indent));
    return statements.join('');
  };

  const statement = (depth: number, indent: string): string => {
    const deeper = `${indent}    `;
    const value = expression(2 + below(2));
    if (depth <= 0) return `${indent}${variable()} = ${value}\n`;
    switch (below(14)) {
      case 0:
        return `${indent}if ${value}:\n${block(depth - 1, deeper)}${indent}else:\n${block(depth - 1, deeper)}`;
      case 1:
        return `${indent}for ${pick([variable(), 'x', 'x, y'])} in ${pick(['range(3)', value])}:\n${block(depth - 1, deeper)}${deeper}if x == 2: ${pick(['break', 'continue'])}\n${indent}else: ${variable()} = 'else'\n`;
      case 2:
        return `${indent}try:\n${block(depth - 1, deeper)}${indent}except ${pick(ERRORS)} as error:\n${deeper}print('caught', type(error).__name__, error, error.__context__)\n${block(depth - 1, deeper)}${indent}finally: ${variable()} = ${expression(1)}\n`;
      case 3:
        return `${indent}def f(x, y=${expression(1)}, *args, z=${expression(1)}):\n${pick(['', `${deeper}nonlocal_ = x\n`, `${deeper}x = y\n`])}${deeper}return ${value}\n${indent}${variable()} = f(${expression(1)}${pick(['', ', 1', ', 1, 2, z=3', ', q=1'])})\n`;
      case 4:
        return `${indent}${pick(['a, b', 'a, *b', '(a, b), c', '*a, b'])} = ${value}\n`;
      case 5:
        return `${indent}${variable()}[${expression(1)}] = ${value}\n`;
      case 6:
        return `${indent}${variable()} ${pick(BINARY)}= ${value}\n`;
      case 7:
        return `${indent}match ${value}:\n${deeper}case [x, *y]: print('sequence', x, y)\n${deeper}case {'k': x}: print('mapping', x)\n${deeper}case int(x) | float(x): print('number', x)\n${deeper}case str(x) if x: print('text', x)\n${deeper}case Box(v=x): print('box', x)\n${deeper}case _: print('other')\n`;
      case 8:
        return `${indent}assert ${value}, ${expression(1)}\n`;
      case 9:
        return `${indent}del ${variable()}[${expression(1)}]\n`;
      default:
        return `${indent}${variable()} = ${value}\n`;
    }
  };

  let source = HEAD;
  for (const name of VARIABLES) source += `${name} = ${pick(LITERALS)}\n`;
  source += 'x = y = 0\n';
  for (let count = 12; count > 0; count--) {
    source += `try:\n${block(2, '    ')}except Exception as error: print(type(error).__name__, error)\n`;
    source += `a, b, c, d, e = map(clip, (a, b, c, d, e)); print(${expression(0)}, [type(v).__name__ for v in (a, b, c, d, e)])\n`;
  }
  return source;
}
