/** The builtin `compile`. */
import { textOf, typeOf } from '@harpy/objects/core-types';
import { typeError, valueError } from '@harpy/objects/errors';
import { PyCode } from '@harpy/objects/function';
import { indexNumber } from '@harpy/objects/protocols/convert';
import type { PyValue } from '@harpy/objects/value';
import { filePath } from './file-path.ts';
import { interpreter } from './runtime/state.ts';
import { compileSource, optimization } from './source.ts';
import { decodeSource } from './source-text.ts';

export const PyCF_ONLY_AST = 0x400;
const PyCF_DONT_IMPLY_DEDENT = 0x200;
const PyCF_ALLOW_INCOMPLETE_INPUT = 0x4000;

/** All `PyCF_` flags, and those of `from __future__`. */
const KNOWN_FLAGS = 0x1fefe10;

/** Flags of `from __future__` features. */
const FUTURE: Readonly<Record<string, number>> = {
  annotations: 0x1000000,
  generator_stop: 0x800000,
  barry_as_FLUFL: 0x400000,
};

/** What handles trees of the module `ast`, which stands above: filled in by it. */
export const treeCompiler: {
  isTree: (value: PyValue) => boolean;
  compile: (tree: PyValue, filename: string, mode: string, optimize: number) => PyValue;
  parse: (source: string, filename: string, mode: string, flags: number) => PyValue;
} = {
  isTree: () => false,
  compile: () => {
    throw typeError('trees cannot be compiled');
  },
  parse: (source, filename, mode, flags) => {
    // Making the module fills this in.
    interpreter().createBuiltin('_ast');
    return treeCompiler.parse(source, filename, mode, flags);
  },
};

export function compileObject(
  source: PyValue,
  filename: PyValue,
  mode: PyValue,
  flags: PyValue = 0,
  _dontInherit: PyValue = false,
  optimize: PyValue = -1,
): PyValue {
  const name = filePath(filename, '');
  const how = textOf(mode);
  if (how === undefined) throw typeError(`compile() argument 'mode' must be str, not ${typeOf(mode).name}`);
  const bits = Number(indexNumber(flags));
  const asked = Number(indexNumber(optimize));
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
  if (treeCompiler.isTree(source)) {
    if ((bits & PyCF_ONLY_AST) !== 0) return source;
    return treeCompiler.compile(source, name, how, level);
  }
  if (source instanceof PyCode) throw typeError('compile() arg 1 must be a string, bytes or AST object');
  const text = decodeSource(source, 'compile() arg 1 must be a string, bytes or AST object');
  if ((bits & PyCF_ONLY_AST) !== 0) return treeCompiler.parse(text, name, how, bits);
  const future = Object.entries(FUTURE).flatMap(([feature, bit]) => ((bits & bit) !== 0 ? [feature] : []));
  return compileSource(text, {
    filename: name,
    mode: how as 'exec' | 'eval' | 'single',
    optimize: level,
    future,
    ...((bits & PyCF_ALLOW_INCOMPLETE_INPUT) !== 0 ? { allowIncomplete: true } : {}),
    ...((bits & PyCF_DONT_IMPLY_DEDENT) !== 0 ? { keepBlocksOpen: true } : {}),
  });
}
