/**
 * Signatures of builtin functions, written as Python shows them: `(self, object, /)`, `(iterable, /, *, key=None)`. They
 * bind arguments with the messages of CPython's Argument Clinic (Python/getargs.c).
 */
import { typeError } from './errors.ts';
import { didYouMean } from './suggestion.ts';
import type { PyValue } from './value.ts';

export interface Parameter {
  readonly name: string;
  readonly kind: 'positional' | 'either' | 'var' | 'keyword' | 'varKeyword';
  readonly optional: boolean;
}

/** Values given by name that no parameter has. */
export type Keywords = ReadonlyMap<string, PyValue>;
export type Bound = PyValue | readonly PyValue[] | Keywords | undefined;

export class Signature {
  readonly parameters: readonly Parameter[];
  /** Positional arguments that must and may be given. */
  readonly minimum: number;
  readonly maximum: number;
  readonly positionalOnly: number;
  /** Arguments by name are taken. */
  readonly byName: boolean;
  /** Only positional parameters without `*args`: arguments can be passed on as they come. */
  readonly simple: boolean;
  /** Of a special method that stands for a slot: messages name no function. */
  ofSlot = false;
  /** Where parameters stand that can be given by name. */
  readonly #named: ReadonlyMap<string, number>;
  /** Positions of the parameters that must be given, and how many of them by position only. */
  readonly #needed: readonly number[];
  readonly #required: number;
  /** Takes `*args` or `**options`. */
  readonly #open: boolean;

  constructor(parameters: readonly Parameter[]) {
    this.parameters = parameters;
    const positional = parameters.filter(({ kind }) => kind === 'positional' || kind === 'either');
    this.maximum = parameters.some(({ kind }) => kind === 'var')
      ? Number.POSITIVE_INFINITY
      : positional.length;
    this.minimum = positional.filter(({ optional }) => !optional).length;
    this.positionalOnly = positional.filter(({ kind }) => kind === 'positional').length;
    this.byName = parameters.some(
      ({ kind }) => kind === 'either' || kind === 'keyword' || kind === 'varKeyword',
    );
    this.#named = new Map(
      parameters.flatMap(({ name, kind }, at) =>
        kind === 'either' || kind === 'keyword' ? [[name, at] as const] : [],
      ),
    );
    this.#needed = parameters.flatMap(({ optional }, at) => (optional ? [] : [at]));
    this.#required = parameters.filter(({ kind, optional }) => kind === 'positional' && !optional).length;
    this.#open = parameters.some(({ kind }) => kind === 'var' || kind === 'varKeyword');
    this.simple = parameters.every(
      ({ kind, optional }) => kind === 'positional' || kind === 'either' || (kind === 'keyword' && optional),
    );
  }

  /** The arguments in the order of the parameters, absent ones undefined. `names` are of the last of `args`. */
  bind(
    name: string,
    qualname: string,
    args: readonly PyValue[],
    names: readonly string[] | undefined,
  ): Bound[] {
    const given = names === undefined ? args.length : args.length - names.length;
    if (!this.byName) {
      if (names !== undefined && names.length > 0)
        throw typeError(`${this.ofSlot ? `wrapper ${name}` : qualname}() takes no keyword arguments`);
      if (given < this.minimum || given > this.maximum) throw this.#wrongCount(name, qualname, given);
    } else if (given > this.maximum || this.#tooMany(args.length)) {
      throw this.#tooManyByName(name, given, args.length);
    }
    if (given < this.#required) throw this.#tooFew(name, given);
    const { parameters } = this;
    const result: Bound[] = [];
    let rest: Map<string, PyValue> | undefined;
    let unexpected: string | undefined;
    for (let at = 0; at < parameters.length; at++) {
      const { kind } = parameters[at] as Parameter;
      if (kind === 'var') result.push(args.slice(at, given));
      else if (kind === 'varKeyword') {
        rest = new Map();
        result.push(rest);
      } else result.push(kind !== 'keyword' && at < given ? args[at] : undefined);
    }
    if (names !== undefined) {
      for (let at = 0; at < names.length; at++) {
        const key = names[at] as string;
        const value = args[given + at];
        if (value === undefined) continue;
        const index = this.#named.get(key);
        if (index === undefined) {
          if (rest === undefined) unexpected ??= key;
          else rest.set(key, value);
        } else if (result[index] !== undefined) {
          throw typeError(`argument for ${name}() given by name ('${key}') and position (${index + 1})`);
        } else result[index] = value;
      }
    }
    for (const at of this.#needed) {
      if (result[at] !== undefined) continue;
      const parameter = parameters[at] as Parameter;
      if (parameter.kind === 'positional') throw this.#tooFew(name, given);
      throw typeError(`${name}() missing required argument '${parameter.name}' (pos ${at + 1})`);
    }
    // What is missing is told first.
    if (unexpected !== undefined) throw this.#unexpected(name, unexpected);
    return result;
  }

  #tooFew(name: string, given: number): object {
    const exactly = this.minimum === this.maximum ? 'exactly' : 'at least';
    return typeError(
      `${name}() takes ${exactly} ${this.minimum} positional argument${plural(this.minimum)} (${given} given)`,
    );
  }

  #tooMany(total: number): boolean {
    return !this.#open && total > this.parameters.length;
  }

  #unexpected(name: string, key: string): Error | object {
    if (this.parameters.some((parameter) => parameter.kind === 'positional' && parameter.name === key)) {
      return typeError(`${name}() got some positional-only arguments passed as keyword arguments: '${key}'`);
    }
    const known = this.parameters.filter(({ kind }) => kind === 'either' || kind === 'keyword');
    const hint = didYouMean(
      key,
      known.map((parameter) => parameter.name),
    );
    return typeError(`${name}() got an unexpected keyword argument '${key}'${hint}`);
  }

  #wrongCount(name: string, qualname: string, given: number): object {
    const { minimum, maximum } = this;
    if (this.ofSlot) {
      if (name === '__get__') {
        const bound = given < minimum ? minimum : maximum;
        const how = given < minimum ? 'at least' : 'at most';
        return typeError(`${name} expected ${how} ${bound} argument${plural(bound)}, got ${given}`);
      }
      const wanted = minimum === maximum ? `${minimum}` : `${minimum} or ${maximum}`;
      const who = minimum === 2 ? `${name} ` : '';
      return typeError(`${who}expected ${wanted} argument${plural(maximum)}, got ${given}`);
    }
    if (maximum === 0) return typeError(`${qualname}() takes no arguments (${given} given)`);
    if (minimum === 1 && maximum === 1)
      return typeError(`${qualname}() takes exactly one argument (${given} given)`);
    const bound = given < minimum ? minimum : maximum;
    const how = minimum === maximum ? '' : given < minimum ? 'at least ' : 'at most ';
    return typeError(`${name} expected ${how}${bound} argument${plural(bound)}, got ${given}`);
  }

  #tooManyByName(name: string, given: number, total: number): object {
    const { minimum, maximum } = this;
    const all = this.parameters.length;
    if (this.#tooMany(total)) {
      return typeError(
        `${name}() takes at most ${all} ${given === 0 ? 'keyword ' : ''}argument${plural(all)} (${total} given)`,
      );
    }
    if (maximum === 0) return typeError(`${name}() takes no positional arguments`);
    return typeError(
      `${name}() takes ${minimum < maximum ? 'at most' : 'exactly'} ${maximum} positional argument${plural(maximum)} (${given} given)`,
    );
  }
}

const plural = (count: number) => (count === 1 ? '' : 's');

/** Reads `(a, b=1, /, *args, key=None, **options)`, parentheses and all; defaults are for the reader, an absent argument is undefined. */
export function parseSignature(text: string): Signature {
  const parameters: { name: string; kind: Parameter['kind']; optional: boolean }[] = [];
  let keywordOnly = false;
  for (const part of splitTopLevel(text.slice(1, -1))) {
    if (part === '/') {
      for (const parameter of parameters) parameter.kind = 'positional';
    } else if (part === '*') keywordOnly = true;
    else if (part.startsWith('**'))
      parameters.push({ name: part.slice(2), kind: 'varKeyword', optional: true });
    else if (part.startsWith('*')) {
      parameters.push({ name: part.slice(1), kind: 'var', optional: true });
      keywordOnly = true;
    } else {
      const [name = '', fallback] = part.split('=', 2);
      parameters.push({
        name: name.trim(),
        kind: keywordOnly ? 'keyword' : 'either',
        optional: fallback !== undefined,
      });
    }
  }
  return new Signature(parameters);
}

function splitTopLevel(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let part = '';
  for (const char of text) {
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === "'" || char === '"') quote = char;
    else if ('([{'.includes(char)) depth++;
    else if (')]}'.includes(char)) depth--;
    else if (char === ',' && depth === 0) {
      parts.push(part.trim());
      part = '';
      continue;
    }
    part += char;
  }
  if (part.trim() !== '') parts.push(part.trim());
  return parts;
}
