/** The argument of constructors such as `list(iterable=(), /)`. */
import { typeError } from './errors.ts';
import type { Names } from './slots.ts';
import type { PyValue } from './value.ts';

/**
 * The only argument, undefined if there is none. `strict`: the class takes its arguments itself, so that names are an
 * error; a subclass with a `__new__` or `__init__` of its own may have more, which are left to that.
 */
export function oneArgument(
  name: string,
  strict: boolean,
  args: readonly PyValue[],
  names: Names,
  shown = name,
): PyValue | undefined {
  if (strict && names !== undefined && names.length > 0)
    throw typeError(`${name}() takes no keyword arguments`);
  const given = args.length - (names?.length ?? 0);
  if (given > 1) throw typeError(`${shown} expected at most 1 argument, got ${given}`);
  return given === 0 ? undefined : args[0];
}
