/** What the linker says, in words about the sources. */
import { BuildError } from './build-error.ts';

/** wasm-ld's words for the usual mistakes in one line each. */
export function linkError(diagnostics: string, units: readonly string[]): BuildError {
  const unitOf = (object: string | undefined): string =>
    units[Number(/(\d+)-/.exec(object ?? '')?.[1] ?? -1)] ?? 'a helper';
  const duplicate = /duplicate symbol: (\w+)[\s\S]*?defined in ([^\n]+)[\s\S]*?defined in ([^\n]+)/.exec(
    diagnostics,
  );
  if (duplicate?.[1] !== undefined) {
    // Whichever of a module's exports the linker met first, the module is what people know.
    const module = /^(?:HPyInit(?:GlobalContext)?|get_required_hpy_(?:major|minor)_version)_(\w+)$/.exec(
      duplicate[1],
    );
    const what = module === null ? `the symbol '${duplicate[1]}'` : `the module '${module[1]}'`;
    return new BuildError(
      `${what} is defined twice: in ${unitOf(duplicate[2])} and in ${unitOf(duplicate[3])}`,
    );
  }
  const missing = [...diagnostics.matchAll(/error: ([^\s:]+): undefined symbol: ([^\n]+)/g)];
  if (missing.length > 0) {
    const names = [...new Set(missing.map((match) => `'${match[2]}' (used in ${unitOf(match[1])})`))];
    return new BuildError(
      `unresolved ${names.length === 1 ? 'symbol' : 'symbols'} ${names.join(', ')}: is a source missing?`,
    );
  }
  return new BuildError('linking failed', diagnostics);
}
