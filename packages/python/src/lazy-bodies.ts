/** Bodies of functions that are compiled when they are first called: those of one source (see `compiler/lazy.ts`). */
import type { PyDict } from '@harpy/objects/dict';
import { isStackOverflow } from '@harpy/objects/engine-errors';
import type {
  CompiledFunction,
  LazyBody,
  LazyFunction,
  PyCell,
  PyCode,
  PyFunction,
  SuspendableFunction,
} from '@harpy/objects/function';
import { SourcePlaces } from '@harpy/objects/source-places';
import type { Table } from '@harpy/objects/table';
import { codeFunctions } from '@harpy/objects/types/function';
import type { PyValue } from '@harpy/objects/value';
import { unparse } from './ast/unparse.ts';
import { compileLazyFunction, sourceOfLazy } from './compiler/lazy.ts';
import { HAS_FORM, type LazyPlace, SHOWN, SUSPENDABLE } from './compiler/lazy-places.ts';
import { evaluateScript, type LoadedUnit } from './loaded-units.ts';
import { parse } from './parser/parse.ts';
import { PythonSyntaxError } from './parser/syntax-error.ts';
import { newFunction } from './runtime/functions.ts';
import { library } from './runtime/library.ts';
import { buildSymbolTable } from './symtable/build.ts';
import { futureOfFlags } from './symtable/future.ts';
import { lineStartsOf, normalizeNewlines } from './tokenizer/text.ts';
import { unicodeName } from './unicode-name.ts';

type Bind = (
  globals: PyDict,
  table: Table,
  builtins: Table,
  classCell: PyCell | undefined,
) => readonly [js: CompiledFunction, form?: SuspendableFunction];

/** What a body's JavaScript is: given its code object, what binds it to globals, all its codes, places, and the codes right in it. */
export type BodyFactory = (
  runtime: typeof library,
  filename: string,
  own: PyCode,
) => readonly [bind: Bind, codes: readonly PyCode[], places: string, inside: readonly PyCode[]];

interface Body {
  readonly bind: Bind;
  readonly unit: LoadedUnit;
}

interface Origin {
  readonly filename: string;
  readonly source: string;
  readonly optimize?: number;
  /** The script of the source, and the bodies in it. */
  readonly text: string;
  readonly known: Readonly<Record<number, BodyFactory>>;
  /** A body was compiled that is not in it. */
  readonly grown?: () => void;
}

/** Where the body of a code object is in the source. */
class Place implements LazyPlace, LazyBody {
  readonly #bodies: LazyBodies;
  readonly own: PyCode;
  readonly number: number;
  readonly line: number;
  readonly endLine: number;
  readonly flags: number;
  readonly className: string;
  /** What its function was made with last, if that has no variables but these. */
  names: readonly [globals: PyDict, table: Table, builtins: Table] | undefined = undefined;

  constructor(
    bodies: LazyBodies,
    own: PyCode,
    number: number,
    line: number,
    endLine: number,
    flags: number,
    className: string,
  ) {
    this.#bodies = bodies;
    this.own = own;
    this.number = number;
    this.line = line;
    this.endLine = endLine;
    this.flags = flags;
    this.className = className;
  }

  compile(): void {
    this.#bodies.body(this);
  }

  bound(): CompiledFunction | undefined {
    return this.names === undefined ? undefined : this.#bodies.body(this).bind(...this.names, undefined)[0];
  }
}

export class LazyBodies {
  /** That of the source. */
  unit: LoadedUnit | undefined = undefined;
  readonly #origin: Origin;
  readonly #bodies = new Map<number, Body>();
  /** Bodies that are not in the script. */
  readonly #texts: string[] = [];
  readonly #places: Place[] = [];
  #lines: { readonly text: string; readonly starts: readonly number[] } | undefined;

  constructor(origin: Origin) {
    this.#origin = origin;
  }

  /** Whether there are bodies that are not in the script. */
  get grown(): boolean {
    return this.#texts.length > 0;
  }

  /** The script with all bodies there are. */
  get text(): string {
    const { text } = this.#origin;
    return this.grown ? `${text.slice(0, -2)}${this.#texts.join('')}}]` : text;
  }

  unitOf(body: number): LoadedUnit | undefined {
    return this.#bodies.get(body)?.unit;
  }

  /** The units of all functions that stand on that line, compiled if they were not. */
  unitsAt(line: number): LoadedUnit[] {
    const units: LoadedUnit[] = [];
    for (const place of this.#places)
      if (line >= place.own.fields.firstLine && line <= place.endLine) units.push(this.body(place).unit);
    return units;
  }

  /** Compiled code tells of its code objects where their bodies are. */
  code(own: PyCode, number: number, line: number, endLine: number, flags: number, className: string): PyCode {
    const place = new Place(this, own, number, line, endLine, flags, className);
    this.#places.push(place);
    own.lazy = place;
    return own;
  }

  /** Makes a function; its body is compiled when it is called. */
  function(
    code: PyCode,
    globals: PyDict,
    table: Table,
    builtins: Table,
    classCell: PyCell | undefined,
    defaults?: readonly PyValue[],
    keywordDefaults?: PyDict,
    doc?: PyValue,
    closure?: () => readonly PyCell[],
    annotate?: PyValue,
  ): PyFunction {
    const place = code.lazy as Place;
    if (closure === undefined) place.names = [globals, table, builtins];
    let js: CompiledFunction | undefined;
    let form: SuspendableFunction | undefined;
    const settle = (): CompiledFunction => {
      if (js === undefined) {
        [js, form] = this.body(place).bind(globals, table, builtins, classCell);
        if (closure === undefined) codeFunctions.set(code, js);
        f.settle(standIn, js, form);
      }
      return js;
    };
    const standIn: LazyFunction = (...args: PyValue[]) => (js ?? settle())(...args);
    standIn.settle = settle;
    const f = newFunction(code, standIn, globals, defaults, keywordDefaults, doc, closure, annotate);
    if ((place.flags & HAS_FORM) !== 0)
      f.suspendable = (...args) => {
        settle();
        return (form as SuspendableFunction)(...args);
      };
    return f;
  }

  body(place: Place): Body {
    const { number, own } = place;
    const known = this.#bodies.get(number);
    if (known !== undefined) return known;
    const { filename, source, known: kept, grown } = this.#origin;
    let factory = kept[number];
    if (factory === undefined) {
      const text = this.#compile(place);
      factory = evaluateScript(text, filename, (body) =>
        body === undefined ? undefined : this.unitOf(body),
      ) as BodyFactory;
      this.#texts.push(`${number}: ${text},\n`);
      grown?.();
    }
    const [bind, codes, placesText, inside] = factory(library, filename, own);
    const { unit: whole } = this;
    const unit: LoadedUnit = {
      codes,
      places: new SourcePlaces(placesText),
      text: source,
      get globals() {
        return whole?.globals;
      },
      recipe: undefined,
      bodies: undefined,
      script: undefined,
    };
    for (const code of codes) {
      code.places = unit.places;
      if (code !== own && whole !== undefined) code.unit = whole;
    }
    (own.fields.constants as PyValue[]).push(...inside);
    const body = { bind, unit };
    this.#bodies.set(number, body);
    return body;
  }

  #compile(place: Place): string {
    const { filename, optimize = 0 } = this.#origin;
    const { number, own } = place;
    const { firstLine, flags } = own.fields;
    const future = futureOfFlags(flags);
    const part = sourceOfLazy((first, last) => this.#linesOf(first, last), place);
    try {
      const tree = parse(part.source, {
        filename,
        unicodeName,
        firstLine: part.firstLine,
        barry: future.includes('barry_as_FLUFL'),
      });
      const symbols = buildSymbolTable(tree, { filename, future });
      const options = {
        filename,
        mode: 'exec',
        separateLocals: false,
        suspendable: (place.flags & SUSPENDABLE) !== 0,
        shown: (place.flags & SHOWN) !== 0,
        lazy: false,
        optimize,
        unparse: (node: Parameters<typeof unparse>[0]) => unparse(node),
      } as const;
      return compileLazyFunction(tree, symbols, options, { number, firstLine });
    } catch (error) {
      // The source is without errors: there is no stack left.
      if (error instanceof PythonSyntaxError || isStackOverflow(error))
        throw new RangeError('Maximum call stack size exceeded');
      throw error;
    }
  }

  #linesOf(first: number, last: number): string {
    if (this.#lines === undefined) {
      const text = normalizeNewlines(this.#origin.source);
      this.#lines = { text, starts: lineStartsOf(text) };
    }
    const { text, starts } = this.#lines;
    return text.slice(starts[first - 1], starts[last] ?? text.length);
  }
}
