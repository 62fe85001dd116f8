/** The option `--abi3[=VERSION]` of the commands that build for CPython. */
import { OLDEST_ABI3 } from '@harpy/toolchain/limited-api';

/** The arguments with `--abi3` alone written out, as options either have a value always or never. */
export function withAbi3(args: readonly string[]): string[] {
  return args.map((arg) => (arg === '--abi3' ? `--abi3=${OLDEST_ABI3}` : arg));
}
