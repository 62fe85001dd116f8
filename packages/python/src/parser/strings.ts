import { type StrValue, strValue } from '../ast/constant.ts';
import * as ast from '../ast/nodes.ts';
import { invalidEscapeMessages } from '../tokenizer/invalid-escape.ts';
import {
  COLON,
  EQUAL,
  EXCLAMATION,
  FSTRING_END,
  FSTRING_MIDDLE,
  FSTRING_START,
  LBRACE,
  NAME,
  RBRACE,
  STRING,
  TSTRING_END,
  TSTRING_MIDDLE,
  TSTRING_START,
} from '../tokenizer/kinds.ts';
import { codePointLength, lineAt } from '../tokenizer/text.ts';
import { Cursor } from './cursor.ts';
import { LiteralError } from './literal-error.ts';
import { concatenate, decodeBytes, decodeStr } from './string-value.ts';

const CONVERSION_REPR = 114;

function isEmptyStr(node: ast.ExprNode): boolean {
  return node.kind === 'Constant' && node.value.t === 'str' && node.value.v === '';
}

/** String literals: plain ones, f-strings, t-strings, and their concatenation. */
export abstract class StringParser extends Cursor {
  /** `yield ...` or expressions with stars: what a replacement field holds. */
  protected abstract annotatedRhs(): ast.ExprNode;

  /** Position after the literal that was warned of last. */
  private warnedLiteral = -1;

  /** One or more literals side by side. */
  protected strings(): ast.ExprNode {
    const first = this.pos;
    const kind = this.peek();
    if (kind === STRING && !this.isString(this.peekAt(first + 1))) {
      this.pos++;
      return this.plainString(first);
    }
    if (kind === TSTRING_START) return this.templates(first);
    const parts: ast.ExprNode[] = [];
    let bytes = false;
    let text = false;
    let formatted = false;
    for (;;) {
      const next = this.peek();
      if (next === STRING) {
        const part = this.plainString(this.pos++);
        if (part.value.t === 'bytes') bytes = true;
        else text = true;
        parts.push(part);
      } else if (next === FSTRING_START) {
        formatted = true;
        parts.push(this.formatted());
      } else if (next === TSTRING_START) this.fail();
      else break;
    }
    if (bytes && (text || formatted)) throw new LiteralError('cannot mix bytes and nonbytes literals');
    const line = this.lineOf(first);
    const col = this.colOf(first);
    if (formatted) {
      return new ast.JoinedStr(joined(parts), line, col, this.lastLine(), this.lastCol());
    }
    const constants = parts as ast.Constant[];
    const kindOfFirst = constants[0]?.literalKind;
    const value = bytes ? joinBytes(constants) : joinText(constants);
    return new ast.Constant(value, kindOfFirst, line, col, this.lastLine(), this.lastCol());
  }

  private isString(kind: number): boolean {
    return kind === STRING || kind === FSTRING_START || kind === TSTRING_START;
  }

  private templates(first: number): ast.ExprNode {
    const parts: ast.ExprNode[] = [];
    while (this.peek() === TSTRING_START) parts.push(...this.templateValues(TSTRING_MIDDLE, TSTRING_END));
    if (this.isString(this.peek())) this.fail();
    const values = merged(parts);
    return new ast.TemplateStr(
      values,
      this.lineOf(first),
      this.colOf(first),
      this.lastLine(),
      this.lastCol(),
    );
  }

  /** A STRING token's value. */
  private plainString(index: number): ast.Constant {
    const { source } = this.tokens;
    let start = this.tokens.start[index] as number;
    let end = this.tokens.end[index] as number;
    let raw = false;
    let bytes = false;
    let literalKind: 'u' | undefined;
    for (;;) {
      const c = source.charCodeAt(start);
      if (c === 34 || c === 39) break;
      const lower = c | 32;
      if (lower === 114) raw = true;
      else if (lower === 98) bytes = true;
      else if (c === 117) literalKind = 'u';
      start++;
    }
    const quote = source.charCodeAt(start);
    const triple =
      end - start >= 6 && source.charCodeAt(start + 1) === quote && source.charCodeAt(start + 2) === quote;
    start += triple ? 3 : 1;
    end -= triple ? 3 : 1;
    const body = source.slice(start, end);
    const [line, col, endLine, endCol] = [
      this.lineOf(index),
      this.colOf(index),
      this.endLine[index] as number,
      this.endCol[index] as number,
    ];
    if (bytes) {
      for (let i = 0; i < body.length; i++) {
        if (body.charCodeAt(i) >= 128) {
          throw new LiteralError('bytes can only contain ASCII literal characters');
        }
      }
      const value = decodeBytes(body, raw, (sequence, at) =>
        this.warnEscape(start, line, sequence, at, false),
      );
      return new ast.Constant({ t: 'bytes', v: value }, literalKind, line, col, endLine, endCol);
    }
    const value = raw ? strValue(body) : this.decoded(body, start, line, false);
    return new ast.Constant(value, literalKind, line, col, endLine, endCol);
  }

  /** `start` is where the body begins in the source, in that line. */
  private decoded(body: string, start: number, line: number, template: boolean): StrValue {
    return decodeStr(body, this.lookup, (sequence, at) =>
      this.warnEscape(start, line, sequence, at, template),
    );
  }

  /** Warns of the first wrong escape sequence of each literal. */
  private warnEscape(start: number, line: number, sequence: string, at: number, template: boolean): void {
    if (this.warnedLiteral === this.pos) return;
    this.warnedLiteral = this.pos;
    // In a template the tokenizer has warned of braces.
    if (template && (sequence === '{' || sequence === '}')) return;
    const { source } = this.tokens;
    const lineno = line + (source.slice(start, start + at).match(/\n/g)?.length ?? 0);
    const lineStart = source.lastIndexOf('\n', start + at) + 1;
    const offset = codePointLength(source, lineStart, start + at) + 1;
    const { warning, error } = invalidEscapeMessages(sequence);
    // To the end of a backslash and what follows it.
    const place = {
      offset,
      endLineno: lineno,
      endOffset: offset + 2,
      text: `${lineAt(source, start + at)}\n`,
    };
    this.warnings.push({ category: 'SyntaxWarning', msg: warning, lineno, error: { msg: error, place } });
  }

  private formatted(): ast.JoinedStr {
    const first = this.pos;
    const values = this.templateValues(FSTRING_MIDDLE, FSTRING_END);
    return new ast.JoinedStr(values, this.lineOf(first), this.colOf(first), this.lastLine(), this.lastCol());
  }

  /** Text and fields of an f-string or t-string, from its START to its END. */
  private templateValues(middle: number, end: number): ast.ExprNode[] {
    const raw = /r/i.test(this.tokens.text(this.pos));
    this.pos++;
    const values: ast.ExprNode[] = [];
    for (;;) {
      const kind = this.peek();
      if (kind === end) {
        this.pos++;
        return values;
      }
      if (kind === middle) {
        const part = this.middle(raw, true);
        if (!isEmptyStr(part)) values.push(part);
      } else if (kind === LBRACE) this.field(values, raw, middle, middle === TSTRING_MIDDLE);
      else this.fail();
    }
  }

  private middle(raw: boolean, braces: boolean): ast.Constant {
    const index = this.pos++;
    const start = this.tokens.start[index] as number;
    const text = this.tokens.source.slice(start, this.tokens.end[index]);
    const line = this.lineOf(index);
    let value: StrValue;
    if (braces && (text === '{{' || text === '}}')) value = strValue(text[0] ?? '');
    else value = raw ? strValue(text) : this.decoded(text, start, line, true);
    return new ast.Constant(
      value,
      undefined,
      line,
      this.colOf(index),
      this.endLine[index] as number,
      this.endCol[index] as number,
    );
  }

  /** A replacement field; `=` puts its text before it. */
  private field(into: ast.ExprNode[], raw: boolean, middle: number, template: boolean): void {
    const first = this.pos++;
    const line = this.lineOf(first);
    const col = this.colOf(first);
    const value = this.annotatedRhs();
    const debug = this.accept(EQUAL);
    let conversion = -1;
    let ending = this.pos;
    let debugLine = 0;
    let debugCol = 0;
    let spec: ast.JoinedStr | undefined;
    const conversionAt = this.pos;
    if (this.accept(EXCLAMATION)) {
      const name = this.pos;
      if (this.peek() !== NAME || this.tokens.start[name] !== this.tokens.end[conversionAt]) this.fail();
      const letter = this.tokens.names[name] as string;
      if (letter !== 's' && letter !== 'r' && letter !== 'a') this.fail();
      this.pos++;
      conversion = letter.charCodeAt(0);
      debugLine = this.lineOf(name);
      debugCol = this.colOf(name);
    }
    const colon = this.pos;
    if (this.peek() === COLON) {
      spec = this.formatSpec(raw, middle);
      if (conversion < 0) {
        ending = colon;
        debugLine = spec.lineno;
        debugCol = spec.col_offset + 1;
      }
    } else if (debug && conversion < 0) conversion = CONVERSION_REPR;
    const brace = this.pos;
    this.expect(RBRACE);
    const endLine = this.lastLine();
    const endCol = this.lastCol();
    if (ending === conversionAt && debugLine === 0) {
      ending = brace;
      debugLine = endLine;
      debugCol = endCol;
    }
    const text = this.tokens.expressionTexts.get(ending) ?? '';
    if (debug) {
      into.push(new ast.Constant(strValue(text), undefined, line, col + 1, debugLine, debugCol - 1));
    }
    if (template) {
      const expression = strValue(text.replace(/[\s=]+$/u, ''));
      into.push(new ast.Interpolation(value, expression, conversion, spec, line, col, endLine, endCol));
    } else into.push(new ast.FormattedValue(value, conversion, spec, line, col, endLine, endCol));
  }

  private formatSpec(raw: boolean, middle: number): ast.JoinedStr {
    const colon = this.pos++;
    const parts: ast.ExprNode[] = [];
    for (;;) {
      const kind = this.peek();
      if (kind === middle) {
        const part = this.middle(raw, false);
        if (!isEmptyStr(part)) parts.push(part);
      } else if (kind === LBRACE) {
        // Fields of a specification are an f-string's, in t-strings too.
        this.field(parts, raw, middle, false);
      } else break;
    }
    const values = parts.length === 1 ? parts : merged(parts);
    return new ast.JoinedStr(values, this.lineOf(colon), this.colOf(colon), this.lastLine(), this.lastCol());
  }
}

function joined(parts: readonly ast.ExprNode[]): ast.ExprNode[] {
  return merged(parts.flatMap((part) => (part.kind === 'JoinedStr' ? part.values : [part])));
}

/** Constants side by side become one, which goes if it is empty. */
function merged(parts: readonly ast.ExprNode[]): ast.ExprNode[] {
  const result: ast.ExprNode[] = [];
  let run: ast.Constant[] = [];
  const flush = (): void => {
    const first = run[0];
    const last = run.at(-1);
    if (first === undefined || last === undefined) return;
    if (run.length === 1 && !isEmptyStr(first)) result.push(first);
    else if (!run.every(isEmptyStr)) {
      result.push(
        new ast.Constant(
          joinText(run),
          first.literalKind,
          first.lineno,
          first.col_offset,
          last.end_lineno,
          last.end_col_offset,
        ),
      );
    }
    run = [];
  };
  for (const part of parts) {
    if (part.kind === 'Constant') {
      run.push(part);
    } else {
      flush();
      result.push(part);
    }
  }
  flush();
  return result;
}

function joinText(constants: readonly ast.Constant[]): StrValue {
  return concatenate(constants.map(({ value }) => (value.t === 'str' ? value : strValue(''))));
}

function joinBytes(constants: readonly ast.Constant[]): ast.Constant['value'] {
  const all = constants.map(({ value }) => (value.t === 'bytes' ? value.v : new Uint8Array()));
  const bytes = new Uint8Array(all.reduce((size, one) => size + one.length, 0));
  let at = 0;
  for (const one of all) {
    bytes.set(one, at);
    at += one.length;
  }
  return { t: 'bytes', v: bytes };
}
