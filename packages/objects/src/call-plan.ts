/** How the arguments of one form of call get into the parameters of a function. */
import { EMPTY_TUPLE, PyTuple } from './core-types.ts';
import { PyDict } from './dict.ts';
import { CO_VARARGS, CO_VARKEYWORDS, type CodeFields, type PyFunction } from './function.ts';
import type { PyValue } from './value.ts';

type Names = readonly string[] | undefined;

/** Instead of the number of an argument: what a parameter gets that was not given, `*args` and `**kwargs`. */
const DEFAULT = -1;
const REST = -2;
const KEYWORDS = -3;

/** For calls with so many arguments, the last of which have these names: the same array, as a place in a program has it. */
export class CallPlan {
  readonly count: number;
  readonly names: Names;
  /** For each parameter the number of its argument. */
  readonly from: readonly number[];
  /** The numbers of arguments that go to `**kwargs`. */
  readonly #others: readonly number[];
  readonly #fields: CodeFields;
  readonly next: CallPlan | undefined;

  private constructor(
    fields: CodeFields,
    count: number,
    names: Names,
    from: readonly number[],
    others: readonly number[],
    next: CallPlan | undefined,
  ) {
    this.#fields = fields;
    this.count = count;
    this.names = names;
    this.from = from;
    this.#others = others;
    this.next = next;
  }

  /** Of a call that was found to be right. */
  static of(fields: CodeFields, count: number, names: Names, next: CallPlan | undefined): CallPlan {
    const { positional, keywordOnly, positionalOnly, flags, varnames } = fields;
    const total = positional + keywordOnly;
    const given = count - (names?.length ?? 0);
    const from = Array.from({ length: total }, (_, at) => (at < given && at < positional ? at : DEFAULT));
    const others: number[] = [];
    names?.forEach((name, at) => {
      const index = varnames.indexOf(name, positionalOnly);
      if (index < 0 || index >= total) others.push(given + at);
      else from[index] = given + at;
    });
    if ((flags & CO_VARARGS) !== 0) from.push(REST);
    if ((flags & CO_VARKEYWORDS) !== 0) from.push(KEYWORDS);
    return new CallPlan(fields, count, names, from, others, next);
  }

  /** What a parameter gets; undefined if there is neither an argument nor a default for it. */
  value(f: PyFunction, args: readonly PyValue[], parameter: number): PyValue | undefined {
    const from = this.from[parameter] as number;
    return from >= 0 ? args[from] : this.#absent(f, args, parameter, from);
  }

  #absent(f: PyFunction, args: readonly PyValue[], parameter: number, kind: number): PyValue | undefined {
    const { positional, varnames } = this.#fields;
    if (kind === DEFAULT) {
      if (parameter >= positional) return f.keywordDefaults?.getString(varnames[parameter] as string);
      const { defaults } = f;
      return defaults?.[parameter - positional + defaults.length];
    }
    const given = this.count - (this.names?.length ?? 0);
    if (kind === REST) return given > positional ? new PyTuple(args.slice(positional, given)) : EMPTY_TUPLE;
    const keywords = new PyDict();
    for (const at of this.#others)
      keywords.setString(this.names?.[at - given] as string, args[at] as PyValue);
    return keywords;
  }
}
