import { isStackOverflow } from '@harpy/objects/engine-errors';
import type { Expression, FunctionType, Interactive, ModNode, Module } from '../ast/nodes.ts';
import { normalizeNewlines } from '../tokenizer/text.ts';
import { Tokenizer } from '../tokenizer/tokenizer.ts';
import { MISMATCH } from './cursor.ts';
import { diagnose } from './diagnose/diagnose.ts';
import { checkFeatureVersion } from './feature-version.ts';
import { LiteralError } from './literal-error.ts';
import { Parser } from './statements.ts';
import type { UnicodeNameLookup } from './string-value.ts';
import { PythonSyntaxError, type SyntaxWarningRecord } from './syntax-error.ts';

export type ParseMode = 'exec' | 'eval' | 'single' | 'func_type';

export interface ParseOptions {
  /** For messages; `<string>` if not said. */
  readonly filename?: string;
  readonly mode?: ParseMode;
  /** Where to add warnings, in the order CPython gives them. */
  readonly warnings?: SyntaxWarningRecord[];
  /** Finds the character of `\N{name}`. Without it every such escape is an error. */
  readonly unicodeName?: UnicodeNameLookup;
  /** With mode `single`: source that may go on gives `_IncompleteInputError` (`codeop`). */
  readonly allowIncomplete?: boolean;
  /** With mode `single`: the end of the source does not close blocks (`codeop`). */
  readonly keepBlocksOpen?: boolean;
  /** Keeps the types that comments tell (`ast.parse(..., type_comments=True)`). */
  readonly typeComments?: boolean;
  /** Newer syntax is refused; the minor version of Python 3. */
  readonly featureVersion?: number;
  /** `<>` in place of `!=`, from outside (`compile(..., flags)`). */
  readonly barry?: boolean;
  /** The number of the first line: of a part of a longer source. Of errors in it, only that there are some can be told. */
  readonly firstLine?: number;
}

/** What each mode gives. */
export interface ModeNodes {
  exec: Module;
  eval: Expression;
  single: Interactive;
  func_type: FunctionType;
}

/**
 * Parses a source into CPython's tree. Throws `PythonSyntaxError`, with CPython's message and place.
 */
export function parse<M extends ParseMode = 'exec'>(
  source: string,
  options: ParseOptions & { readonly mode?: M } = {},
): ModeNodes[M] {
  const filename = options.filename ?? '<string>';
  const mode = options.mode ?? 'exec';
  if (source.includes('\0')) {
    throw new PythonSyntaxError(
      'SyntaxError',
      'source code string cannot contain null bytes',
      filename,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    );
  }
  let text = normalizeNewlines(source);
  if (mode === 'exec' && text !== '' && !text.endsWith('\n')) text += '\n';
  const tokens = new Tokenizer(text, {
    single: mode === 'single',
    keepBlocksOpen: options.keepBlocksOpen === true,
    typeComments: options.typeComments === true,
    firstLine: options.firstLine ?? 1,
  }).run();
  tokens.barry = options.barry === true;
  const parser = new Parser(tokens, options.unicodeName);
  try {
    if (tokens.error === undefined) {
      const tree = program(parser, mode);
      if (mode !== 'single' || !hasMore(text, tokens.end[parser.position - 1] ?? 0)) {
        if (options.featureVersion !== undefined)
          checkFeatureVersion(tree, tokens, options.featureVersion, filename);
        warn(options, [...tokens.warnings, ...parser.warnings]);
        return tree as ModeNodes[M];
      }
    }
  } catch (thrown) {
    // Too deep for the stack: the diagnosis says so.
    const ours = thrown === MISMATCH || thrown instanceof LiteralError || isStackOverflow(thrown);
    if (!ours) throw thrown;
  }
  const error = diagnose(tokens, { ...options, filename, mode }, parser.top);
  error.source = text;
  const last = error.lineno ?? Number.POSITIVE_INFINITY;
  warn(options, [...tokens.warnings.filter(({ lineno }) => lineno <= last), ...parser.warnings]);
  throw error;
}

function warn({ warnings }: ParseOptions, found: SyntaxWarningRecord[]): void {
  warnings?.push(...found.sort((a, b) => a.lineno - b.lineno));
}

function program(parser: Parser, mode: ParseMode): ModNode {
  switch (mode) {
    case 'eval':
      return parser.expressionInput();
    case 'single':
      return parser.interactive();
    case 'func_type':
      return parser.functionType();
    default:
      return parser.module();
  }
}

/** Whether anything but space and comments follows a statement at a prompt. */
function hasMore(text: string, from: number): boolean {
  return /[^\s#]/.test(text.slice(from).replace(/#[^\n]*/g, ''));
}
