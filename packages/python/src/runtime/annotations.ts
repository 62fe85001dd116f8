/** Annotations: what `__annotate__` functions give in the formats of `annotationlib`. */
import { getAttribute, setAttribute } from '@harpy/objects/attribute';
import { callKeywords } from '@harpy/objects/call';
import { bareType, integerOf, None, PyTuple, textOf } from '@harpy/objects/core-types';
import { populate } from '@harpy/objects/define';
import { PyDict } from '@harpy/objects/dict';
import {
  exceptionType,
  isException,
  keyErrorType,
  nameErrorType,
  newException,
  notImplementedErrorType,
} from '@harpy/objects/errors';
import { type CompiledFunction, type PyCell, PyCode, PyFunction } from '@harpy/objects/function';
import { hooks } from '@harpy/objects/hooks';
import { PyObject } from '@harpy/objects/object';
import { getItem } from '@harpy/objects/protocols/sequence';
import { remakers } from '@harpy/objects/types/function';
import type { PyValue } from '@harpy/objects/value';
import { compileSource } from '../source.ts';

/** Numbers of `annotationlib.Format`. */
const FORWARDREF = 3;
const STRING = 4;

/** The value of an expression with that text in a format of `annotationlib`. */
export function evaluated(format: PyValue, compute: () => PyValue, text: PyValue, globals: PyDict): PyValue {
  const kind = integerOf(format) ?? 1;
  if (kind > STRING) throw newException(notImplementedErrorType);
  if (kind === STRING) return text === None ? compute() : text;
  return kind === FORWARDREF ? valueOrReference(compute, text, globals) : compute();
}

/** Names, their values, computed only if they are asked for, and the texts of these; None where the value is a str. */
type Items = readonly (string | (() => PyValue) | PyValue)[];

/** What an `__annotate__` function gives. With its code, `annotationlib` makes references to what is not there yet. */
export function $annotations(format: PyValue, globals: PyDict, items: Items, code?: PyCode): PyDict {
  if (code !== undefined && integerOf(format) === FORWARDREF) return allValues(globals, items, code);
  const dict = new PyDict();
  for (let at = 0; at < items.length; at += 3)
    dict.setString(
      items[at] as string,
      evaluated(format, items[at + 1] as () => PyValue, items[at + 2] as PyValue, globals),
    );
  return dict;
}

/**
 * All values, if there are. Otherwise `annotationlib` is to do as it does in CPython: it makes a function of the code
 * in globals where every name is something.
 */
function allValues(globals: PyDict, items: Items, code: PyCode): PyDict {
  try {
    return $annotations(1, globals, items);
  } catch (error) {
    if (!isException(error, exceptionType)) throw error;
    const parts: Part[] = [];
    for (let at = 0; at < items.length; at += 3) {
      const text = textOf(items[at + 2] as PyValue);
      parts.push([items[at] as string, text ?? (items[at + 1] as () => PyValue)]);
    }
    remakers.set(code, (others, cells) => remade(parts, others, code.fields.freevars, cells));
    throw newException(notImplementedErrorType);
  }
}

/** A name with the text of its value, or with the value where that does not depend on names. */
type Part = readonly [name: string, value: string | (() => PyValue)];

/** An `__annotate__` function in other globals and with other cells. */
function remade(
  parts: readonly Part[],
  globals: PyDict,
  free: readonly string[],
  cells: readonly PyCell[],
): CompiledFunction {
  return () => {
    const names = new Namespace(globals, new Map(free.map((name, at) => [name, cells[at] as PyCell])));
    const dict = new PyDict();
    for (const [name, value] of parts)
      dict.setString(name, typeof value === 'string' ? evaluateText(value, names) : value());
    return dict;
  };
}

function evaluateText(text: string, names: Namespace): PyValue {
  // `*args: *Ts` is unpacked, as in a tuple.
  const starred = text.startsWith('*');
  const source = starred ? `(${text},)` : `(${text})`;
  const code = compileSource(source, { filename: '<annotations>', mode: 'eval', warnings: [] });
  const value = code.run?.(names.globals, names) ?? None;
  return starred && value instanceof PyTuple ? (value.items[0] ?? None) : value;
}

/** What names in annotations mean: names of the class, variables of functions around, globals. */
class Namespace extends PyObject {
  readonly globals: PyDict;
  readonly cells: ReadonlyMap<string, PyCell>;
  constructor(globals: PyDict, cells: ReadonlyMap<string, PyCell>) {
    super();
    this.globals = globals;
    this.cells = cells;
  }

  get(name: PyValue): PyValue {
    const ofClass = this.cells.get('__classdict__')?.value;
    if (ofClass !== undefined) {
      try {
        return getItem(ofClass, name);
      } catch (error) {
        if (!isException(error, keyErrorType)) throw error;
      }
    }
    return this.cells.get(textOf(name) ?? '')?.value ?? getItem(this.globals, name);
  }
}

const namespaceType = bareType('annotation_namespace', Namespace);
populate(namespaceType, { slots: { mp_subscript: (self, name) => (self as Namespace).get(name) } });

/** An annotation that names something that is not there yet, as `annotationlib.ForwardRef`. */
function valueOrReference(compute: () => PyValue, text: PyValue, globals: PyDict): PyValue {
  try {
    return compute();
  } catch (error) {
    if (!isException(error, nameErrorType)) throw error;
    const ForwardRef = getAttribute(hooks.importModule('annotationlib'), 'ForwardRef');
    const module = globals.getString('__name__') ?? None;
    const reference = callKeywords(ForwardRef, [text, module], ['module']);
    setAttribute(reference, '__globals__', globals);
    return reference;
  }
}

/** `__annotate__` where annotations are kept as text. */
export function $annotateText(items: readonly PyValue[]): PyValue {
  const code = new PyCode({
    name: '__annotate__',
    qualname: '__annotate__',
    filename: '<annotations>',
    firstLine: 1,
    positional: 1,
    positionalOnly: 1,
    keywordOnly: 0,
    flags: 3,
    varnames: ['format'],
    cellvars: [],
    freevars: [],
    names: [],
    constants: [],
  });
  return new PyFunction(
    code,
    () => {
      const dict = new PyDict();
      for (let at = 0; at < items.length; at += 2) dict.set(items[at] as PyValue, items[at + 1] as PyValue);
      return dict;
    },
    new PyDict(),
  );
}
