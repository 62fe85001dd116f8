import { isStackOverflow } from '@harpy/objects/engine-errors';
import { DEDENT, ERRORTOKEN, INDENT } from '../../tokenizer/kinds.ts';
import type { Tokens } from '../../tokenizer/tokens.ts';
import type { ParseOptions } from '../parse.ts';
import { PythonSyntaxError } from '../syntax-error.ts';
import { GRAMMAR } from './grammar.ts';
import { compileGrammar, type Matcher, Peg } from './peg.ts';
import { Report } from './report.ts';

let rules: ReadonlyMap<string, Matcher> | undefined;

const START = { exec: 'file', eval: 'eval', single: 'interactive', func_type: 'func_type' } as const;

/**
 * Finds out what is wrong with a source that the parser refused, the way CPython does: one pass to see how far it can be
 * read, a second one that also tries the rules for known mistakes, and then a look at what the tokenizer has to say
 * about the rest. `top` is the token where the statement of a module that was refused starts.
 */
export function diagnose(tokens: Tokens, options: ParseOptions, top: number): PythonSyntaxError {
  const filename = options.filename ?? '<string>';
  // What comes before the statement is right. In small sources it is read again all the same, as CPython does.
  const start = top > SMALL ? top : 0;
  try {
    return new Diagnosis(tokens, filename, options, start).run();
  } catch (thrown) {
    if (!isStackOverflow(thrown)) throw thrown;
    // Nested too deeply to be read in this way; most often the tokenizer knows why.
    if (tokens.error !== undefined) return new Report(tokens, filename).tokenizerError();
    return new PythonSyntaxError(
      'MemoryError',
      'Parser stack overflowed - Python source too complex to parse',
      filename,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    );
  }
}

/** Tokens that are read again in no time. */
const SMALL = 3000;

class Diagnosis {
  private readonly tokens: Tokens;
  private readonly options: ParseOptions;
  private readonly report: Report;
  private readonly peg: Peg;
  private readonly start: number;

  constructor(tokens: Tokens, filename: string, options: ParseOptions, start: number) {
    this.start = start;
    this.tokens = tokens;
    this.options = options;
    this.report = new Report(tokens, filename);
    this.peg = new Peg(tokens, this.report, options.unicodeName);
  }

  run(): PythonSyntaxError {
    const { report } = this;
    const found = this.pass(false);
    if (found === undefined) {
      // The grammar accepts it: what is wrong is that more follows.
      return report.atLast('SyntaxError', 'multiple statements found while compiling a single statement');
    }
    if (this.options.allowIncomplete && report.sawEnd) {
      return report.atPlace('_IncompleteInputError', 'incomplete input', report.fill - 1);
    }
    if (found !== 'nothing') return this.withTokenizer(found);
    const last = report.fill - 1;
    const mistake = this.pass(true);
    if (mistake instanceof PythonSyntaxError) return this.withTokenizer(mistake);
    return this.generic(last);
  }

  /** Parses: the error found, `nothing` if it is wrong without a known reason, `undefined` if it is right. */
  private pass(invalid: boolean): PythonSyntaxError | 'nothing' | undefined {
    rules ??= compileGrammar(GRAMMAR);
    this.peg.reset(invalid, this.start);
    try {
      const value = rules.get(START[this.options.mode ?? 'exec'])?.(this.peg);
      return value === undefined ? 'nothing' : undefined;
    } catch (thrown) {
      if (thrown instanceof PythonSyntaxError) return thrown;
      throw thrown;
    }
  }

  private generic(last: number): PythonSyntaxError {
    const { tokens, report } = this;
    const kind = tokens.kind[last];
    if (kind === ERRORTOKEN && tokens.error?.cause === 'eof') return report.tokenizerError();
    if (kind === INDENT) return report.atLast('IndentationError', 'unexpected indent');
    if (kind === DEDENT) return report.atLast('IndentationError', 'unexpected unindent');
    const error = report.known(
      'SyntaxError',
      'invalid syntax',
      tokens.line[last] ?? 1,
      tokens.col[last] ?? 0,
      tokens.endLine[last] ?? 1,
      tokens.endCol[last] ?? 0,
    );
    return this.withTokenizer(error);
  }

  /** An error of the tokenizer further on is more likely what is wrong. */
  private withTokenizer(error: PythonSyntaxError): PythonSyntaxError {
    const { tokens, report } = this;
    const { error: failure } = tokens;
    // What is wrong in a template's expression goes before what the template lacks.
    if (failure === undefined || failure.inTemplate || report.fill >= tokens.count) return error;
    const line = tokens.line[report.fill - 1] ?? 1;
    if (failure.cause === 'raised') return report.tokenizerError();
    const open = tokens.openBrackets.at(-1);
    if (open === undefined || line <= open.lineno) return error;
    report.fill = tokens.count;
    return report.unclosed() ?? error;
  }
}
