/**
 * Functions made at random that compute with ints and floats in their variables, the same for the same seed: what the compiler
 * writes out (`compiler/arithmetic.ts`), with values that change their kind on the way.
 */
import { randomNumbers } from '@harpy/objects/test/oracle';

const VARIABLES = ['a', 'b', 'c', 'x', 'y', 'z'];
const LEAVES = [
  ...VARIABLES,
  ...VARIABLES,
  ...['0.5', '2', '-1', '3.0', '1e308', '0', '0.0', '7', 'True', '123456789', '1103515245', '4294967295'],
  ...['l[i]', 'l[-1]', 'o.v'],
];
const MASKS = ['255', '65535', '2147483647', '4294967295'];
const MODULI = ['1000003', '1000000007', 'b', '7'];

/** Arguments: ints, floats, both, signed zeros, and values that no double holds. */
const TAIL = `
ARGS = [(1, 2, 3), (1.5, 2.5, -3.25), (1, 2.0, True), (0, -0.0, 1e300), (2**60, 3, -7), (float('inf'), 1, 2),
        (-5, 4294967295, 1103515245)]
def show(v):
    if isinstance(v, (tuple, list)): return [show(w) for w in v]
    if isinstance(v, int) and v.bit_length() > 2000: return 'big %d' % (v % 1000003)
    return repr(v)
for f in FUNCTIONS:
    for args in ARGS:
        out = []; o = O(); l = [1, 2.5, 3]
        for again in range(2):
            try: result = f(*args, o, l, out)
            except Exception as e: result = type(e).__name__
            if any(isinstance(v, int) and v.bit_length() > 5000 for v in l): break
        print(f.__name__, args, show(result), show(out)[-4:])
`;

/** A program of some functions, each called twice with each of some arguments. */
export function randomArithmetic(seed: number): string {
  const below = randomNumbers(seed);
  const random = (): number => below(1000) / 1000;
  const pick = (list: readonly string[]): string => list[below(list.length)] as string;
  const expression = (depth: number): string => {
    const kind = random();
    const inner = () => expression(depth - 1);
    if (depth <= 0 || kind < 0.25) return pick(LEAVES);
    if (kind < 0.75) return `(${inner()} ${pick(['+', '-', '*', '+', '-', '*', '/'])} ${inner()})`;
    if (kind < 0.8) return `(${inner()} ${pick(['%', '//', '&', '|', '^', '>>'])} ${inner()})`;
    if (kind < 0.84) return `((${inner()} * ${inner()} + ${inner()}) & ${pick(MASKS)})`;
    if (kind < 0.88) return `((${inner()} * ${inner()}${pick(['', ` + ${inner()}`])}) % ${pick(MODULI)})`;
    if (kind < 0.92) return `(-${inner()})`;
    if (kind < 0.95) return `(${pick(VARIABLES)} := ${inner()})`;
    if (kind < 0.98) return `(${inner()} if ${condition(depth - 1)} else ${inner()})`;
    return `half(${inner()})`;
  };
  const condition = (depth: number): string => {
    const kind = random();
    if (kind < 0.7)
      return `${expression(depth)} ${pick(['<', '<=', '==', '!=', '>', '>='])} ${expression(depth)}`;
    if (kind < 0.9)
      return `${expression(depth - 1)} ${pick(['<', '<='])} ${expression(depth - 1)} ${pick(['<', '!='])} ${expression(depth - 1)}`;
    return expression(depth);
  };
  const body = (depth: number, indent: string): string =>
    Array.from({ length: 1 + below(4) }, () => statement(depth, indent)).join('');
  const statement = (depth: number, indent: string): string => {
    const kind = random();
    const deeper = `${indent}    `;
    const name = pick(VARIABLES);
    if (kind < 0.35) return `${indent}${name} = ${expression(2)}\n`;
    if (kind < 0.5) return `${indent}${name} ${pick(['+', '-', '*', '/', '+'])}= ${expression(2)}\n`;
    if (kind < 0.58) {
      const other = pick(VARIABLES);
      return `${indent}${name}, ${other} = ${pick([`${other}, ${name}`, `${expression(2)}, ${expression(2)}`])}\n`;
    }
    if (kind < 0.63) return `${indent}${name} = ${pick(VARIABLES)} = ${expression(2)}\n`;
    if (kind < 0.68)
      return `${indent}l[i] = ${expression(2)}\n${indent}o.v ${pick(['+', '-', '*'])}= ${expression(1)}\n`;
    if (kind < 0.74) return `${indent}out.append((${name}, ${pick(VARIABLES)}, ${name} is ${name}))\n`;
    if (kind < 0.76) return `${indent}del ${name}\n${indent}${name} = ${pick(['1.5', '2'])}\n`;
    if (depth <= 0) return `${indent}out.append(${expression(2)})\n`;
    if (kind < 0.86)
      return `${indent}if ${condition(2)}:\n${body(depth - 1, deeper)}${indent}else:\n${body(depth - 1, deeper)}`;
    if (kind < 0.93) return `${indent}for i in range(${pick(['1', '3'])}):\n${body(depth - 1, deeper)}`;
    return `${indent}try:\n${body(depth - 1, deeper)}${indent}except (ArithmeticError, TypeError, ValueError) as e:\n${deeper}out.append(type(e).__name__)\n`;
  };
  const names = Array.from({ length: 8 }, (_, at) => `f${at}`);
  const functions = names.map(
    (name) =>
      `def ${name}(a, b, c, o, l, out):\n    x = 0.5; y = 1; z = a; i = 0\n    for j in range(3):\n${body(3, '        ')}    out.append((a, b, c, x, y, z, l, o.v))\n    return x\n`,
  );
  return `class O: v = 1.5\ndef half(q): return q * 0.5 if isinstance(q, float) else q\n${functions.join('')}FUNCTIONS = [${names.join(', ')}]\n${TAIL}`;
}
