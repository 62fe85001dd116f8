/** The builtin `compile`. */
import { badArgument, intArgument } from '@harpy/objects/arguments';
import { textOf } from '@harpy/objects/core-types';
import { typeError, valueError } from '@harpy/objects/errors';
import { PyCode } from '@harpy/objects/function';
import { isTrue } from '@harpy/objects/protocols/convert';
import type { PyValue } from '@harpy/objects/value';
import { filePath } from './file-path.ts';
import { frameAt } from './frames.ts';
import { futureInUse } from './loaded-units.ts';
import { interpreter } from './runtime/state.ts';
import { type CompileOptions, compileSource, optimization } from './source.ts';
import { decodeSource } from './source-text.ts';
import { futureOfFlags } from './symtable/future.ts';

export const PyCF_ONLY_AST = 0x400;
/** What makes a tree an optimized one; without the flag for trees. */
export const PyCF_OPTIMIZED = 0x8000;
const PyCF_DONT_IMPLY_DEDENT = 0x200;
const PyCF_ALLOW_TOP_LEVEL_AWAIT = 0x2000;
const PyCF_ALLOW_INCOMPLETE_INPUT = 0x4000;

/** All `PyCF_` flags, and those of `from __future__`. */
const KNOWN_FLAGS = 0x1fefe10;

/** The features of `from __future__` that the code which runs asks for: what it compiles has them as well. */
export function inheritedFuture(): readonly string[] {
  return futureInUse() ? futureOfFlags(frameAt(0)?.code.fields.flags ?? 0) : [];
}

/** How `compile` makes a tree. */
export interface ParseTreeOptions {
  /** `PyCF_` flags. */
  readonly flags: number;
  readonly optimize: number;
  /** Newer syntax is refused; the minor version of Python 3. */
  readonly featureVersion: number | undefined;
}

/** What handles trees of the module `ast`, which stands above: filled in by it. */
export const treeCompiler: {
  isTree: (value: PyValue) => boolean;
  compile: (tree: PyValue, options: CompileOptions) => PyValue;
  /** Throws TypeError for a tree of another mode. */
  checkMode: (tree: PyValue, mode: string) => void;
  optimize: (tree: PyValue, mode: string, level: number) => PyValue;
  parse: (source: string, filename: string, mode: string, how: ParseTreeOptions) => PyValue;
} = {
  isTree: () => false,
  compile: () => {
    throw typeError('trees cannot be compiled');
  },
  checkMode: () => undefined,
  optimize: (tree) => tree,
  parse: (source, filename, mode, how) => {
    // Making the module fills this in.
    interpreter().createBuiltin('_ast');
    return treeCompiler.parse(source, filename, mode, how);
  },
};

export function compileObject(
  source: PyValue,
  filename: PyValue,
  mode: PyValue,
  flags: PyValue = 0,
  dontInherit: PyValue = false,
  optimize: PyValue = -1,
  featureVersion: PyValue = -1,
): PyValue {
  const name = filePath(filename, '');
  if (name.includes('\0')) throw valueError('embedded null character');
  const how = textOf(mode);
  if (how === undefined) throw badArgument("compile() argument 'mode'", 'str', mode);
  const bits = intArgument(flags, 0);
  const asked = intArgument(optimize, -1);
  const level = asked === -1 ? optimization.level : asked;
  if ((bits & ~KNOWN_FLAGS) !== 0) throw valueError('compile(): unrecognised flags');
  if (level < 0 || level > 2) throw valueError('compile(): invalid optimize value');
  if (
    how !== 'exec' &&
    how !== 'eval' &&
    how !== 'single' &&
    !(how === 'func_type' && (bits & PyCF_ONLY_AST) !== 0)
  )
    throw valueError(
      how === 'func_type'
        ? "compile() mode 'func_type' requires flag PyCF_ONLY_AST"
        : `compile() mode must be 'exec', 'eval'${(bits & PyCF_ONLY_AST) === 0 ? " or 'single'" : ", 'single' or 'func_type'"}`,
    );
  const future = [...futureOfFlags(bits), ...(isTrue(dontInherit) ? [] : inheritedFuture())];
  if (treeCompiler.isTree(source)) {
    if ((bits & PyCF_ONLY_AST) !== 0) {
      if ((bits & PyCF_OPTIMIZED) !== 0) return treeCompiler.optimize(source, how, level);
      treeCompiler.checkMode(source, how);
      return source;
    }
    return treeCompiler.compile(source, {
      filename: name,
      mode: how as 'exec' | 'eval' | 'single',
      optimize: level,
      future,
      topLevelAwait: (bits & PyCF_ALLOW_TOP_LEVEL_AWAIT) !== 0,
    });
  }
  if (source instanceof PyCode) throw typeError('compile() arg 1 must be a string, bytes or AST object');
  const text = decodeSource(source, 'compile() arg 1 must be a string, bytes or AST object');
  if ((bits & PyCF_ONLY_AST) !== 0) {
    const version = intArgument(featureVersion, -1);
    const options = { flags: bits, optimize: level, featureVersion: version < 0 ? undefined : version };
    return treeCompiler.parse(text, name, how, options);
  }
  return compileSource(text, {
    filename: name,
    mode: how as 'exec' | 'eval' | 'single',
    optimize: level,
    future,
    topLevelAwait: (bits & PyCF_ALLOW_TOP_LEVEL_AWAIT) !== 0,
    ...((bits & PyCF_ALLOW_INCOMPLETE_INPUT) !== 0 ? { allowIncomplete: true } : {}),
    ...((bits & PyCF_DONT_IMPLY_DEDENT) !== 0 ? { keepBlocksOpen: true } : {}),
  });
}
