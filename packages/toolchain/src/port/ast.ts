/** The syntax tree of a C source, as clang writes it (`-ast-dump=json`), and where its nodes stand in the text. */
import { openBundledClang } from '../bundled-clang.ts';
import type { Compiler } from '../compiler.ts';
import { MACRO_FUNCTIONS, stubHeaders } from './python-h.ts';

interface Bare {
  readonly offset?: number;
  readonly tokLen?: number;
  readonly includedFrom?: unknown;
  readonly isMacroArgExpansion?: boolean;
}

interface Location extends Bare {
  readonly spellingLoc?: Bare;
  readonly expansionLoc?: Bare;
}

export interface Declared {
  readonly id: string;
  readonly kind: string;
  readonly name?: string;
  readonly type?: { readonly qualType: string };
}

export interface Node {
  readonly id: string;
  readonly kind: string;
  readonly name?: string;
  readonly loc?: Location;
  readonly range?: { readonly begin: Location; readonly end: Location };
  readonly inner?: readonly Node[];
  readonly type?: { readonly qualType: string; readonly desugaredQualType?: string };
  readonly decl?: Declared;
  readonly referencedDecl?: Declared;
  readonly opcode?: string;
  readonly castKind?: string;
  readonly isArrow?: boolean;
  readonly hasElse?: boolean;
  readonly init?: string;
  readonly isPostfix?: boolean;
  readonly value?: unknown;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A source and its tree. Text is one character per byte, so that offsets are clang's. */
export class Source {
  readonly text: string;
  readonly root: Node;
  readonly parents = new Map<Node, Node>();
  readonly #functionLike: ReadonlySet<string>;

  constructor(text: string, root: Node) {
    this.text = text;
    this.root = root;
    this.#functionLike = new Set([
      ...MACRO_FUNCTIONS,
      ...[...text.matchAll(/^[ \t]*#[ \t]*define[ \t]+(\w+)\(/gm)].map((match) => match[1] ?? ''),
    ]);
    const link = (node: Node): void => {
      for (const child of node.inner ?? []) {
        this.parents.set(child, node);
        link(child);
      }
    };
    for (const node of this.top()) link(node);
  }

  /** The declarations of the file itself. */
  top(): Node[] {
    return (this.root.inner ?? []).filter((node) => {
      const { loc } = node;
      if (loc === undefined) return false;
      const at = loc.expansionLoc ?? loc;
      return at.offset !== undefined && at.includedFrom === undefined;
    });
  }

  /** Where a node stands; null for what is not written in this file. A macro's use counts as a whole. */
  span(node: Node): Span | null {
    const { begin, end } = node.range ?? {};
    if (begin === undefined || end === undefined) return null;
    const macro = this.#macroOf(begin, end);
    if (macro !== null) return { start: macro.start, end: this.#macroEnd(macro) };
    const [first, last] = [this.#place(begin), this.#place(end)];
    return first === null || last === null || last.end < first.start
      ? null
      : { start: first.start, end: last.end };
  }

  /** The name of the macro whose use both ends come from, unless both come from one of its arguments. */
  #macroOf(begin: Location, end: Location): Span | null {
    const [first, last] = [begin.expansionLoc, end.expansionLoc];
    if (first?.offset === undefined || first.offset !== last?.offset) return null;
    const given = (one: Location): boolean =>
      one.expansionLoc?.isMacroArgExpansion === true && one.spellingLoc?.includedFrom === undefined;
    return given(begin) && given(end) ? null : this.#bare(first);
  }

  #place(location: Location): Span | null {
    const { spellingLoc: spelling, expansionLoc: expansion } = location;
    if (spelling !== undefined && expansion !== undefined) {
      const argument = expansion.isMacroArgExpansion === true && spelling.includedFrom === undefined;
      if (argument) return this.#bare(spelling);
      const at = this.#bare(expansion);
      return at === null ? null : { start: at.start, end: this.#macroEnd(at) };
    }
    return this.#bare(location);
  }

  #bare({ offset, tokLen, includedFrom }: Bare): Span | null {
    if (offset === undefined || includedFrom !== undefined) return null;
    return { start: offset, end: offset + (tokLen ?? 0) };
  }

  /** Behind the closing parenthesis of a macro's arguments. */
  #macroEnd({ start, end }: Span): number {
    const known = this.#functionLike.has(this.text.slice(start, end));
    let at = end;
    while (known && /\s/.test(this.text[at] ?? '')) at++;
    return this.text[at] === '(' ? this.closing(at) + 1 : end;
  }

  /** The offset of the parenthesis that closes the one at `open`. */
  closing(open: number): number {
    let depth = 0;
    for (let at = open; at < this.text.length; at++) {
      const char = this.text[at];
      if (char === '"' || char === "'") at = this.#quoted(at);
      else if (char === '(' || char === '{' || char === '[') depth++;
      else if (char === ')' || char === '}' || char === ']') {
        depth--;
        if (depth === 0) return at;
      }
    }
    return this.text.length;
  }

  #quoted(start: number): number {
    const quote = this.text[start];
    let at = start + 1;
    while (at < this.text.length && this.text[at] !== quote) at += this.text[at] === '\\' ? 2 : 1;
    return at;
  }

  /** The name of the macro that a node is the use of. */
  macro(node: Node): string | null {
    const span = node.range === undefined ? null : this.#macroOf(node.range.begin, node.range.end);
    return span === null ? null : this.slice(span);
  }

  /** Is it a macro that the file itself defines? */
  defines(name: string): boolean {
    return new RegExp(`^[ \\t]*#[ \\t]*define[ \\t]+${name}\\b`, 'm').test(this.text);
  }

  slice({ start, end }: Span): string {
    return this.text.slice(start, end);
  }

  of(node: Node): string {
    const span = this.span(node);
    return span === null ? '' : this.slice(span);
  }

  line(offset: number): number {
    let line = 1;
    for (let at = this.text.indexOf('\n'); at !== -1 && at < offset; at = this.text.indexOf('\n', at + 1))
      line++;
    return line;
  }

  lineOf(node: Node): number {
    return this.line(this.span(node)?.start ?? 0);
  }
}

/** All nodes below and including one, from outside in, from left to right. */
export function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of node.inner ?? []) yield* walk(child);
}

/** Without parentheses and conversions that are not written. */
export function bare(node: Node): Node {
  let at = node;
  while ((at.kind === 'ImplicitCastExpr' || at.kind === 'ParenExpr') && at.inner?.[0] !== undefined)
    at = at.inner[0];
  return at;
}

/** Without casts of any kind. */
export function uncast(node: Node): Node {
  let at = bare(node);
  while (at.kind === 'CStyleCastExpr' && at.inner?.[0] !== undefined) at = bare(at.inner[0]);
  return at;
}

/** The name of the function that a call names. */
export function callee(node: Node): string | null {
  const [head] = node.inner ?? [];
  if (node.kind !== 'CallExpr' || head === undefined) return null;
  const target = bare(head);
  return target.kind === 'DeclRefExpr' ? (target.referencedDecl?.name ?? null) : null;
}

export interface ParseInput {
  /** The path it is known by. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Headers it may include, by path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly includes: readonly string[];
  readonly defines: readonly string[];
}

export type ParseResult = { readonly source: Source } | { readonly diagnostics: string };

const LENIENT = [
  '-w',
  '-Wno-incompatible-function-pointer-types',
  '-Wno-incompatible-pointer-types',
  '-Wno-int-conversion',
];

/** Parses a C source that includes Python.h. `diagnostics` are clang's words for what is wrong in it. */
export async function parse(input: ParseInput, clang: Compiler = openBundledClang()): Promise<ParseResult> {
  try {
    const files = new Map([...input.files, ...stubHeaders(), [input.path, input.bytes]]);
    const options = [
      ...LENIENT,
      '-fno-color-diagnostics',
      ...input.includes.map((folder) => `-I${folder}`),
      '-isystem.port',
      ...input.defines.map((define) => `-D${define}`),
    ];
    const args = ['clang', '-Xclang', '-ast-dump=json', '-fsyntax-only', ...options, input.path];
    const { output, diagnostics } = await clang.run({ args, files, output: '-' });
    if (output === null) return { diagnostics };
    const root = JSON.parse(Buffer.from(output).toString('utf8')) as Node;
    return { source: new Source(Buffer.from(input.bytes).toString('latin1'), root) };
  } finally {
    clang.close();
  }
}
