/** Can extensions for a native CPython be built and run here? */
import { BuildError } from './build-error.ts';
import { NativeBuilder } from './native-build.ts';

/** Why not, in words for a skipped test; false if they can. Where `HARPY_CI` is set there must be one: throws `BuildError`. */
export function noNativePython(command = 'python3'): string | false {
  try {
    new NativeBuilder(command);
    return false;
  } catch (error) {
    if (!(error instanceof BuildError) || process.env['HARPY_CI'] !== undefined) throw error;
    return error.message;
  }
}
