/** `_symtable`: the symbol tables of a source (Modules/symtablemodule.c). */
import { bareType, PyList, textOf, typeOf } from '@harpy/objects/core-types';
import { getset, method, populate } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { PyDict } from '@harpy/objects/dict';
import { typeError, valueError } from '@harpy/objects/errors';
import { id } from '@harpy/objects/identity';
import { PyObject } from '@harpy/objects/object';
import { strFromJS } from '@harpy/objects/str';
import type { PyValue } from '@harpy/objects/value';
import { filePath } from '../file-path.ts';
import { parseSource, syntaxErrors } from '../source.ts';
import { decodeSource } from '../source-text.ts';
import type { BlockType } from '../symtable/block.ts';
import { buildSymbolTable } from '../symtable/build.ts';
import * as scope from '../symtable/scope.ts';
import { type BlockView, viewOf } from '../symtable/view.ts';

const TYPES: Readonly<Record<BlockType, number>> = {
  function: 0,
  class: 1,
  module: 2,
  annotation: 3,
  type_alias: 4,
  type_parameters: 5,
  type_variable: 6,
};

/** One table. Those in it are made once: `symtable` keeps what it makes of them by identity. */
class PySymbolTableEntry extends PyObject {
  readonly view: BlockView;
  readonly children: PyList;
  readonly symbols: PyDict;
  readonly varnames: PyList;

  constructor(view: BlockView) {
    super();
    this.view = view;
    this.children = new PyList(view.children.map((child) => new PySymbolTableEntry(child)));
    this.varnames = new PyList(view.block.varnames.map((name) => strFromJS(name)));
    this.symbols = new PyDict();
    for (const [name, flags] of view.symbols) this.symbols.set(strFromJS(name), flags);
  }
}

const entryType = bareType('symtable entry', PySymbolTableEntry);
populate(entryType, {
  slots: {
    tp_repr: (self) => {
      const { name, lineno } = (self as PySymbolTableEntry).view.block;
      return strFromJS(`<symtable entry ${name}(${id(self)}), line ${lineno}>`);
    },
  },
  getset: () => [
    getset('id', (self: PySymbolTableEntry) => id(self)),
    getset('name', (self: PySymbolTableEntry) => strFromJS(self.view.block.name)),
    getset('symbols', (self: PySymbolTableEntry) => self.symbols),
    getset('varnames', (self: PySymbolTableEntry) => self.varnames),
    getset('children', (self: PySymbolTableEntry) => self.children),
    getset('nested', (self: PySymbolTableEntry) => (self.view.block.nested ? 1 : 0)),
    getset('type', (self: PySymbolTableEntry) => TYPES[self.view.block.type]),
    getset('lineno', (self: PySymbolTableEntry) => self.view.block.lineno),
  ],
});

function symtable(source: PyValue, filename: PyValue, startstr: PyValue): PyValue {
  const text = decodeSource(source, 'symtable() arg 1 must be a string or bytes object');
  const mode = textOf(startstr);
  if (mode === undefined) {
    throw typeError(`symtable() argument 3 must be str, not ${typeOf(startstr).name}`);
  }
  if (mode !== 'exec' && mode !== 'eval' && mode !== 'single') {
    throw valueError("symtable() arg 3 must be 'exec' or 'eval' or 'single'");
  }
  const options = { filename: filePath(filename, ''), mode } as const;
  const table = syntaxErrors(() => buildSymbolTable(parseSource(text, options), options));
  return new PySymbolTableEntry(viewOf(table.top));
}

export const symtableModule = defineModule({
  name: '_symtable',
  functions: [
    method(
      'symtable(source, filename, startstr, /)',
      symtable,
      'Return symbol and scope dictionaries used internally by compiler.',
    ),
  ],
  attributes: {
    USE: scope.USE,
    DEF_GLOBAL: scope.DEF_GLOBAL,
    DEF_NONLOCAL: scope.DEF_NONLOCAL,
    DEF_LOCAL: scope.DEF_LOCAL,
    DEF_PARAM: scope.DEF_PARAM,
    DEF_TYPE_PARAM: scope.DEF_TYPE_PARAM,
    DEF_FREE_CLASS: scope.DEF_FREE_CLASS,
    DEF_IMPORT: scope.DEF_IMPORT,
    // CPython's does not count type parameters here.
    DEF_BOUND: scope.DEF_LOCAL | scope.DEF_PARAM | scope.DEF_IMPORT,
    DEF_ANNOT: scope.DEF_ANNOT,
    DEF_COMP_ITER: scope.DEF_COMP_ITER,
    DEF_COMP_CELL: scope.DEF_COMP_CELL,
    SCOPE_OFF: scope.SCOPE_OFFSET,
    SCOPE_MASK: scope.SCOPE_MASK,
    LOCAL: scope.LOCAL,
    GLOBAL_EXPLICIT: scope.GLOBAL_EXPLICIT,
    GLOBAL_IMPLICIT: scope.GLOBAL_IMPLICIT,
    FREE: scope.FREE,
    CELL: scope.CELL,
    TYPE_FUNCTION: TYPES.function,
    TYPE_CLASS: TYPES.class,
    TYPE_MODULE: TYPES.module,
    TYPE_ANNOTATION: TYPES.annotation,
    TYPE_TYPE_ALIAS: TYPES.type_alias,
    TYPE_TYPE_PARAMETERS: TYPES.type_parameters,
    TYPE_TYPE_VARIABLE: TYPES.type_variable,
  },
});
