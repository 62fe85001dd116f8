/** One compiled source: what its code shares, and the JavaScript that is made of it. */

import { encodePlaces } from '@harpy/objects/source-places';
import type { ConstantValue } from '../ast/constant.ts';
import type { ExprNode } from '../ast/nodes.ts';
import { latin1Text } from '../binary.ts';
import type { SymbolTable } from '../symtable/block.ts';
import { flagsOfFuture } from '../symtable/future.ts';

/** What a code object is made of; see `CodeFields` in the objects. */
export interface CodeDescription {
  readonly name: string;
  readonly qualname: string;
  readonly firstLine: number;
  readonly positional: number;
  readonly positionalOnly: number;
  readonly keywordOnly: number;
  readonly flags: number;
  readonly varnames: readonly string[];
  readonly cellvars: readonly string[];
  readonly freevars: readonly string[];
  readonly names: readonly string[];
  /** Docstring first. JavaScript expressions. */
  readonly constants: readonly string[];
}

export interface UnitOptions {
  readonly filename: string;
  readonly mode: 'exec' | 'eval' | 'single';
  /** Names of the top level live in a mapping given when the code runs, apart from the globals. */
  readonly separateLocals: boolean;
  /** Functions get a second form for threads. */
  readonly suspendable: boolean;
  /** Bodies of functions are compiled when they are first called (see `lazy.ts`). */
  readonly lazy: boolean;
  /** Running functions have frames that show their variables. */
  readonly shown: boolean;
  /** 0 keeps asserts, 1 drops them, 2 drops docstrings as well. */
  readonly optimize: number;
  /** The source of an expression, for annotations kept as text. */
  readonly unparse: (node: ExprNode) => string;
}

/** The function that a unit is made for. */
export interface WantedFunction {
  readonly qualname: string;
  readonly firstLine: number;
  /** How many of those of which this is the same come before it. */
  before: number;
  /** Its JavaScript, and its second form if it has one. */
  forms: readonly string[] | undefined;
}

export class Unit {
  /** Only this function is wanted of the unit: its free variables are in cells that are given. */
  wanted: WantedFunction | undefined = undefined;
  readonly options: UnitOptions;
  readonly symbols: SymbolTable;
  readonly #used = new Set<string>();
  readonly #constants = new Map<string, string>();
  readonly #floats = new Map<string, string>();
  readonly #globals = new Map<string, string>();
  readonly #builtins = new Map<string, string>();
  readonly #codes: string[] = [];
  /** Numbers of the codes that are constants of others. */
  readonly #inner = new Set<number>();
  readonly #futureFlags: number;
  #inside: readonly string[] = [];
  /** Before the numbers of codes in the names of functions, where the unit is the body of one function. */
  readonly prefix: string;
  #labels = 0;
  /** Places in the source, four numbers each: line, end line, column, end column (in UTF-8 bytes). */
  readonly #positions: number[] = [];

  constructor(symbols: SymbolTable, options: UnitOptions, prefix = '') {
    this.prefix = prefix;
    this.symbols = symbols;
    this.options = options;
    this.#futureFlags = flagsOfFuture(symbols.future);
  }

  unparse(node: ExprNode): string {
    return this.options.unparse(node);
  }

  /** Mentions a function of the run-time library. */
  use(name: string): string {
    this.#used.add(name);
    return name;
  }

  /** A constant made once: `expression` in JavaScript. */
  constant(expression: string): string {
    let name = this.#constants.get(expression);
    if (name === undefined) {
      name = `$k${this.#constants.size}`;
      this.#constants.set(expression, name);
    }
    return name;
  }

  /** A float, made once. */
  float(value: number): string {
    const text = floatText(value);
    const name = this.constant(`new ${this.use('PyFloat')}(${text})`);
    this.#floats.set(name, text.startsWith('-') ? `(${text})` : text);
    return name;
  }

  /** The number of a constant that is a float. */
  floatOf(constant: string): string | undefined {
    return this.#floats.get(constant);
  }

  /** The cell of a global variable. */
  global(name: string): string {
    let variable = this.#globals.get(name);
    if (variable === undefined) {
      variable = `$g${this.#globals.size}`;
      this.#globals.set(name, variable);
    }
    return variable;
  }

  /** The cell of a builtin. */
  builtin(name: string): string {
    let variable = this.#builtins.get(name);
    if (variable === undefined) {
      variable = `$b${this.#builtins.size}`;
      this.#builtins.set(name, variable);
    }
    return variable;
  }

  /** A code object; its variable. `lazy` tells where its body is, if that is compiled later. */
  code(description: CodeDescription, lazy?: string): string {
    const { name, qualname, firstLine, positional, positionalOnly, keywordOnly, flags } = description;
    const { varnames, cellvars, freevars, names, constants } = description;
    const index = this.#codes.length;
    const fields = [
      quote(name),
      quote(qualname),
      '$filename',
      firstLine,
      positional,
      positionalOnly,
      keywordOnly,
      flags | this.#futureFlags,
      ...[varnames, cellvars, freevars, names].map(nameList),
      `[${constants.join(', ')}]`,
    ];
    const made = `${this.use('$code')}(${fields.join(', ')})`;
    this.#codes.push(lazy === undefined ? made : `$bodies.code(${made}, ${index}, ${lazy})`);
    return `$c${index}`;
  }

  /** The code object that the unit is given, whose body it is, with the codes of what stands directly in it. */
  ownCode(inner: readonly string[]): string {
    this.#inside = inner;
    this.#codes.push('$own');
    return `$c${this.#codes.length - 1}`;
  }

  /** The code objects made from that number on which are in no other: those of what stands directly in a block. */
  codesSince(first: number): string[] {
    const codes: string[] = [];
    for (let at = first; at < this.#codes.length; at++) {
      if (this.#inner.has(at)) continue;
      this.#inner.add(at);
      codes.push(`$c${at}`);
    }
    return codes;
  }

  /** The number the next code object gets: it is part of the name of its JavaScript function. */
  get nextCode(): number {
    return this.#codes.length;
  }

  /** The number of a place in the source, which code sets as its current one. */
  position(at: {
    readonly lineno: number;
    readonly col_offset: number;
    readonly end_lineno: number;
    readonly end_col_offset: number;
  }): number {
    const numbers = this.#positions;
    const last = numbers.length - 4;
    if (
      numbers[last] !== at.lineno ||
      numbers[last + 1] !== at.end_lineno ||
      numbers[last + 2] !== at.col_offset ||
      numbers[last + 3] !== at.end_col_offset
    )
      numbers.push(at.lineno, at.end_lineno, at.col_offset, at.end_col_offset);
    return numbers.length / 4 - 1;
  }

  /** The number of a whole line. */
  line(lineno: number): number {
    return this.position({ lineno, end_lineno: lineno, col_offset: -1, end_col_offset: -1 });
  }

  label(): string {
    return `$L${this.#labels++}`;
  }

  /** The whole JavaScript: an expression whose value, called with the run-time library, makes the code for some globals. */
  assemble(top: string): string {
    return this.#assemble('$filename, $bodies', '$globals, $G, $B, $locals', top, '');
  }

  /** The same for the body of one function. */
  assembleBody(forms: readonly string[], classCell: string): string {
    const inside = `, [${this.#inside.join(', ')}]`;
    // In parentheses: the engine compiles them at once.
    const body = `return [${forms.map((js) => `(${js})`).join(', ')}];`;
    return this.#assemble('$filename, $own', `$globals, $G, $B, ${classCell}`, body, inside);
  }

  #assemble(given: string, parameters: string, body: string, more: string): string {
    const constants = [...this.#constants].map(([expression, name]) => `const ${name} = ${expression};`);
    const codes = this.#codes.map((code, at) => `const $c${at} = ${code};`);
    const cells = [...this.#globals].map(
      ([name, variable]) => `const ${variable} = $G.cell(${JSON.stringify(name)});`,
    );
    const builtins = [...this.#builtins].map(
      ([name, variable]) => `const ${variable} = $B.cell(${JSON.stringify(name)});`,
    );
    return [
      `(function ($rt, ${given}) {`,
      '"use strict";',
      `const { ${[...this.#used].sort().join(', ')} } = $rt;`,
      ...constants,
      ...codes,
      `return [(function (${parameters}) {`,
      ...cells,
      ...builtins,
      body,
      `}), [${this.#codes.map((_, at) => `$c${at}`).join(', ')}], "${encodePlaces(this.#positions)}"${more}];`,
      '})',
    ].join('\n');
  }
}

/** JavaScript for the value of a literal; primitives as they are, objects as constants of the unit. */
export function literal(unit: Unit, value: ConstantValue): string {
  switch (value.t) {
    case 'None':
      return unit.use('None');
    case 'Ellipsis':
      return unit.use('Ellipsis');
    case 'bool':
      return String(value.v);
    case 'int':
      return typeof value.v === 'bigint'
        ? unit.constant(`${value.v}n`)
        : value.v < 0
          ? `(${value.v})`
          : String(value.v);
    case 'float':
      return unit.float(value.v);
    case 'complex':
      return unit.constant(`${unit.use('$complex')}(${floatText(value.real)}, ${floatText(value.imag)})`);
    case 'str':
      return stringLiteral(unit, value.v, value.codePoints);
    case 'bytes':
      return unit.constant(`${unit.use('$bytes')}(${JSON.stringify(latin1Text(value.v))})`);
    case 'tuple':
      return unit.constant(
        `new ${unit.use('PyTuple')}([${value.v.map((item) => literal(unit, item)).join(', ')}])`,
      );
    case 'frozenset':
      return unit.constant(
        `${unit.use('$frozenset')}([${value.v.map((item) => literal(unit, item)).join(', ')}])`,
      );
  }
}

/** Names as one text; as a list if one of them has a space in it, as those of trees made by programs may. */
const nameList = (names: readonly string[]): string =>
  names.some((name) => name.includes(' ')) ? JSON.stringify(names) : quote(names.join(' '));

function floatText(value: number): string {
  if (Object.is(value, -0)) return '-0';
  if (value === Number.POSITIVE_INFINITY) return 'Infinity';
  return String(value);
}

const surrogate = /[\ud800-\udfff]/;

/** A str in JavaScript: a string where that is its form, else a constant. */
export function stringLiteral(unit: Unit, text: string, codePoints?: readonly number[]): string {
  if (codePoints !== undefined)
    return unit.constant(`${unit.use('$strFromCodePoints')}([${codePoints.join()}])`);
  if (surrogate.test(text)) return unit.constant(`${unit.use('$str')}(${quote(text)})`);
  return quote(text);
}

const asciiName = /^[A-Za-z_]\w*$/;
const anyName = /^[\p{ID_Start}_][\p{ID_Continue}]*$/u;
const asciiVariable = /^[\w$]+$/;
const anyVariable = /^[\p{ID_Continue}$]+$/u;
/** What stands in a JavaScript literal as it is. */
const plainText = /^[ !#-[\]-~]*$/;

/** Whether a Python name is a JavaScript name as well. */
export const isPlainName = (name: string): boolean => asciiName.test(name) || anyName.test(name);

/** Whether JavaScript is no more than a variable, or a number. */
export const isVariable = (js: string): boolean => asciiVariable.test(js) || anyVariable.test(js);

/** A JavaScript string literal. */
export function quote(text: string): string {
  if (plainText.test(text)) return `"${text}"`;
  return JSON.stringify(text).replace(
    /[\u2028\u2029\ud800-\udfff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16)}`,
  );
}
