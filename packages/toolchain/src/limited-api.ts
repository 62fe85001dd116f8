/** The limited API of CPython: one binary, with the stable ABI `abi3`, for a version and all later ones. */
import { BuildError } from './build-error.ts';
import type { NativePython } from './native-python.ts';

/** The first version whose limited API has what HPy needs: buffers. */
export const OLDEST_ABI3 = '3.11';

/** `Py_LIMITED_API` for a version such as `3.11`. Throws `BuildError`. */
export function limitedApi(version: string): string {
  const match = /^3\.(\d{1,2})$/.exec(version);
  if (match === null) throw new BuildError(`--abi3=${version}: say the oldest Python, such as --abi3=3.12`);
  const minor = Number(match[1]);
  if (minor < 11)
    throw new BuildError(`--abi3=${version}: HPy needs the limited API of ${OLDEST_ABI3} or later`);
  return `0x03${minor.toString(16).padStart(2, '0').toUpperCase()}0000`;
}

/** What that Python compiles with `Py_LIMITED_API`: other file names and tags. Throws `BuildError` when it can't. */
export function limitedTo(python: NativePython, version: string): NativePython {
  limitedApi(version);
  const minor = (text: string): number => Number(text.split('.')[1]);
  if (python.freeThreaded)
    throw new BuildError(`${python.command} has no GIL, and no limited API: build for it without --abi3`);
  if (minor(python.version) < minor(version))
    throw new BuildError(
      `${python.command} is Python ${python.version}: its headers have no limited API of ${version}; say a later one with --python`,
    );
  return {
    ...python,
    suffix: python.suffix.endsWith('.pyd') ? '.pyd' : '.abi3.so',
    tag: { ...python.tag, python: `cp${version.replace('.', '')}`, abi: 'abi3' },
  };
}
