/**
 * Functions made of a code object for other globals, or other cells, than those its body was made among: `types.FunctionType`. A body is
 * bound to its variables, so it is compiled once more from its source, alone, with cells for its free variables.
 */
import type { PyDict } from '@harpy/objects/dict';
import type { CompiledFunction, PyCell, PyCode, SuspendableFunction } from '@harpy/objects/function';
import { SourcePlaces } from '@harpy/objects/source-places';
import type { Table } from '@harpy/objects/table';
import { originalOf, type Remade, remaking } from '@harpy/objects/types/function';
import { evaluateScript, type LoadedUnit, tableOfBuiltins, tableOfGlobals } from './loaded-units.ts';
import { library } from './runtime/library.ts';
import { functionJavaScript, recipeOf } from './source.ts';

type Bind = (
  globals: PyDict,
  table: Table,
  builtins: Table,
  cells: readonly PyCell[],
) => readonly [js: CompiledFunction, form?: SuspendableFunction];

/** See `BodyFactory`. */
type Factory = (
  runtime: typeof library,
  filename: string,
  own: PyCode,
) => readonly [bind: Bind, codes: readonly PyCode[], places: string];

interface Known {
  readonly bind: Bind;
  readonly unit: LoadedUnit;
}

/** `null` where that cannot be done. */
const known = new WeakMap<PyCode, Known | null>();

function compiled(code: PyCode): Known | null {
  const found = recipeOf(code);
  const text = found === undefined ? undefined : functionJavaScript(found.recipe, found.place);
  if (found === undefined || text === undefined) return null;
  const { recipe } = found;
  let unit: LoadedUnit | undefined;
  const factory = evaluateScript(text, recipe.filename, () => unit) as Factory;
  const [bind, codes, places] = factory(library, recipe.filename, code);
  unit = {
    codes,
    places: new SourcePlaces(places),
    text: recipe.source,
    globals: undefined,
    recipe: () => recipe,
    bodies: undefined,
    script: undefined,
  };
  for (const own of codes) {
    own.places = unit.places;
    own.unit = unit;
  }
  return { bind, unit };
}

function remake(given: PyCode, globals: PyDict, cells: readonly PyCell[]): Remade | undefined {
  const code = originalOf(given);
  let made = known.get(code);
  if (made === undefined) {
    made = compiled(code);
    known.set(code, made);
  }
  if (made === null) return undefined;
  made.unit.globals = globals;
  const [js, form] = made.bind(globals, tableOfGlobals(globals), tableOfBuiltins(globals), cells);
  return { js, form };
}

remaking.make = remake;
