import type { ConstantValue } from '../ast/constant.ts';
import type * as ast from '../ast/nodes.ts';
import type { Positioned } from '../symtable/block.ts';
import { errorAt } from '../symtable/errors.ts';

/** What is wrong with patterns although the grammar allows it. */
export class PatternChecker {
  private readonly filename: string;
  private readonly visit: (node: ast.ExprNode) => void;
  /** Names the pattern has bound so far. */
  private bound: string[] = [];
  private allowIrrefutable = false;

  constructor(filename: string, visit: (node: ast.ExprNode) => void) {
    this.filename = filename;
    this.visit = visit;
  }

  /** Checks the pattern of a case; one that matches everything is only allowed in the last or before a guard. */
  check(pattern: ast.PatternNode, allowIrrefutable: boolean): void {
    this.bound = [];
    this.allowIrrefutable = allowIrrefutable;
    this.pattern(pattern);
  }

  private error(msg: string, at: Positioned): never {
    throw errorAt(this.filename, msg, at);
  }

  private pattern(node: ast.PatternNode): void {
    switch (node.kind) {
      case 'MatchValue':
        if (!isValue(node.value)) {
          this.error('patterns may only match literals and attribute lookups', node);
        }
        this.visit(node.value);
        break;
      case 'MatchSequence':
        this.sequence(node);
        break;
      case 'MatchMapping':
        this.mapping(node);
        break;
      case 'MatchClass':
        this.classPattern(node);
        break;
      case 'MatchStar':
        this.bind(node.name, node);
        break;
      case 'MatchAs':
        if (node.pattern === undefined) {
          if (!this.allowIrrefutable) {
            const what = node.name === undefined ? 'wildcard' : `name capture '${node.name}'`;
            this.error(`${what} makes remaining patterns unreachable`, node);
          }
        } else this.pattern(node.pattern);
        this.bind(node.name, node);
        break;
      case 'MatchOr':
        this.alternatives(node);
        break;
      default:
    }
  }

  private bind(name: string | undefined, at: Positioned): void {
    if (name === undefined) return;
    if (this.bound.includes(name)) this.error(`multiple assignments to name '${name}' in pattern`, at);
    this.bound.push(name);
  }

  private subpatterns(nodes: readonly ast.PatternNode[]): void {
    const before = this.allowIrrefutable;
    for (const node of nodes) {
      this.allowIrrefutable = true;
      this.pattern(node);
    }
    this.allowIrrefutable = before;
  }

  private sequence(node: ast.MatchSequence): void {
    if (node.patterns.filter((pattern) => pattern.kind === 'MatchStar').length > 1) {
      this.error('multiple starred names in sequence pattern', node);
    }
    this.subpatterns(node.patterns);
  }

  private mapping(node: ast.MatchMapping): void {
    const seen = new Set<string>();
    for (const key of node.keys) {
      const literal = key.kind === 'Constant' ? key.value : numberOf(key);
      if (literal !== undefined) {
        const identity = identityOf(literal);
        if (seen.has(identity)) {
          this.error(`mapping pattern checks duplicate key (${display(literal)})`, node);
        }
        seen.add(identity);
      } else if (key.kind !== 'Attribute') {
        this.error('mapping pattern keys may only match literals and attribute lookups', node);
      }
      this.visit(key);
    }
    this.subpatterns(node.patterns);
    this.bind(node.rest, node);
  }

  private classPattern(node: ast.MatchClass): void {
    for (let i = 0; i < node.kwd_attrs.length; i++) {
      const name = node.kwd_attrs[i];
      for (let j = i + 1; j < node.kwd_attrs.length; j++) {
        if (node.kwd_attrs[j] === name) {
          this.error(`attribute name repeated in class pattern: ${name}`, node.kwd_patterns[j] ?? node);
        }
      }
    }
    this.visit(node.cls);
    this.subpatterns([...node.patterns, ...node.kwd_patterns]);
  }

  private alternatives(node: ast.MatchOr): void {
    const before = this.bound;
    const allowed = this.allowIrrefutable;
    let names: readonly string[] | undefined;
    for (const [index, pattern] of node.patterns.entries()) {
      this.bound = [];
      this.allowIrrefutable = index === node.patterns.length - 1 && allowed;
      this.pattern(pattern);
      const own = [...this.bound];
      names ??= own;
      if (own.length !== names.length || own.some((name) => !names?.includes(name))) {
        this.error('alternative patterns bind different names', node);
      }
    }
    this.bound = before;
    this.allowIrrefutable = allowed;
    for (const name of names ?? []) this.bind(name, node);
  }
}

function isValue(node: ast.ExprNode): boolean {
  return node.kind === 'Constant' || node.kind === 'Attribute' || numberOf(node) !== undefined;
}

/** Value of `-1` and `1+2j`. */
function numberOf(node: ast.ExprNode): ConstantValue | undefined {
  if (node.kind === 'Constant') return node.value;
  if (node.kind === 'UnaryOp' && node.op === 'USub') {
    const value = numberOf(node.operand);
    if (value?.t === 'int') return { t: 'int', v: value.v === 0 ? 0 : -value.v };
    if (value?.t === 'float') return { t: 'float', v: -value.v };
    if (value?.t === 'complex') return { t: 'complex', real: -value.real, imag: -value.imag };
    return undefined;
  }
  if (node.kind !== 'BinOp' || (node.op !== 'Add' && node.op !== 'Sub')) return undefined;
  const left = numberOf(node.left);
  const right = numberOf(node.right);
  if (right?.t !== 'complex' || (left?.t !== 'int' && left?.t !== 'float')) return undefined;
  return { t: 'complex', real: Number(left.v), imag: node.op === 'Add' ? right.imag : -right.imag };
}

/** Equal for keys that are equal in Python. */
function identityOf(value: ConstantValue): string {
  switch (value.t) {
    case 'str':
      return `s${value.v}`;
    case 'bytes':
      return `b${value.v.join()}`;
    case 'bool':
      return `n${Number(value.v)}`;
    case 'int':
    case 'float':
      return `n${value.v}`;
    case 'complex':
      return value.imag === 0 ? `n${value.real}` : `c${value.real},${value.imag}`;
    default:
      return value.t;
  }
}

/** As `repr` writes it, for the literals that are usual keys. */
function display(value: ConstantValue): string {
  switch (value.t) {
    case 'str': {
      const quote = value.v.includes("'") && !value.v.includes('"') ? '"' : "'";
      const escaped = value.v
        .replace(/\\/g, '\\\\')
        .replace(/\n/g, '\\n')
        .replace(/\t/g, '\\t')
        .replace(/\r/g, '\\r');
      return quote + (quote === "'" ? escaped.replace(/'/g, "\\'") : escaped) + quote;
    }
    case 'bytes':
      return `b'${Array.from(value.v, (byte) => (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`)).join('')}'`;
    case 'bool':
      return value.v ? 'True' : 'False';
    case 'float':
      return Number.isInteger(value.v) && Math.abs(value.v) < 1e16 ? value.v.toFixed(1) : String(value.v);
    case 'int':
      return String(value.v);
    case 'complex': {
      const imag = `${value.imag}j`;
      return value.real === 0 ? imag : `(${value.real}${value.imag < 0 ? '' : '+'}${imag})`;
    }
    default:
      return value.t;
  }
}
