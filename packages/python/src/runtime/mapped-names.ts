/** Globals and builtins that are no plain dicts: what reads a variable asks the mapping, as `LOAD_GLOBAL` does. */
import { isException, keyErrorType } from '@harpy/objects/errors';
import { getItem } from '@harpy/objects/protocols/sequence';
import { Cell, Table } from '@harpy/objects/table';
import type { PyValue } from '@harpy/objects/value';

/** `mapping[name]`, undefined where that is a KeyError. */
export function mappedName(mapping: PyValue, name: string): PyValue | undefined {
  try {
    return getItem(mapping, name);
  } catch (error) {
    if (isException(error, keyErrorType)) return undefined;
    throw error;
  }
}

/** A cell that has no value of its own. */
class MappedCell extends Cell {
  constructor(name: string, read: () => PyValue | undefined) {
    super(name);
    Object.defineProperty(this, 'value', { get: read });
  }
}

/** The globals of code that runs in an object of a subclass of dict. Variables are set in the dict itself. */
export class MappedGlobals extends Table {
  readonly #mapping: PyValue;
  readonly #table: Table;

  constructor(mapping: PyValue, table: Table) {
    super();
    this.#mapping = mapping;
    this.#table = table;
  }
  override cell(name: string): Cell {
    return new MappedCell(name, () => mappedName(this.#mapping, name));
  }
  override setCell(cell: Cell, value: PyValue): void {
    this.#table.setString(cell.name, value);
  }
  override getString(name: string): PyValue | undefined {
    return mappedName(this.#mapping, name);
  }
  override delete(name: PyValue): PyValue | undefined {
    return this.#table.delete(name);
  }
}

/** A `__builtins__` that is no plain dict. Its cells are empty, so that each look-up asks it once, by `getString`. */
export class MappedBuiltins extends Table {
  readonly #mapping: PyValue;

  constructor(mapping: PyValue) {
    super();
    this.#mapping = mapping;
  }
  override cell(name: string): Cell {
    return new Cell(name);
  }
  override getString(name: string): PyValue | undefined {
    return mappedName(this.#mapping, name);
  }
}
