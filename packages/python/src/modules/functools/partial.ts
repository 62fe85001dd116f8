/** `functools.partial` and its placeholder. */
import '@harpy/objects/builtin-types';
import { dictOf, setDictOf } from '@harpy/objects/attribute';
import { callKeywords, isCallable } from '@harpy/objects/call';
import { addDictDescriptor } from '@harpy/objects/class';
import { bareType, None, PyTuple, textOf } from '@harpy/objects/core-types';
import { member, method, populate } from '@harpy/objects/define';
import { PyDict } from '@harpy/objects/dict';
import { typeError } from '@harpy/objects/errors';
import { PyMethod } from '@harpy/objects/function';
import { genericAlias } from '@harpy/objects/generic-alias';
import { PyObject } from '@harpy/objects/object';
import { listItems } from '@harpy/objects/protocols/iterate';
import { guardedRepr, reprText, str } from '@harpy/objects/protocols/text';
import type { Names } from '@harpy/objects/slots';
import { strFromJS } from '@harpy/objects/str';
import type { PyType } from '@harpy/objects/type';
import { fullName } from '@harpy/objects/types/object';
import type { PyValue } from '@harpy/objects/value';

class PyPlaceholder extends PyObject {}
export const placeholderType = bareType('functools._PlaceholderType', PyPlaceholder);
export const Placeholder = new PyPlaceholder();

populate(placeholderType, {
  doc: 'Stands for an argument of partial() that is given later.',
  slots: {
    tp_new: (_type, args) => {
      if (args.length > 0) throw typeError('PlaceholderType takes no arguments');
      return Placeholder;
    },
    tp_repr: () => 'Placeholder',
  },
  methods: () => [method('__reduce__()', () => 'Placeholder', 'For pickling.')],
  attributes: { __module__: 'functools' },
});

export class PyPartial extends PyObject {
  func: PyValue;
  args: PyTuple;
  keywords: PyDict;
  placeholders: number;
  /** The last names given by keyword: the same array as long as they are the same, for what binds arguments by names. */
  #names: readonly string[] = [];

  constructor(func: PyValue, args: PyTuple, keywords: PyDict) {
    super();
    this.func = func;
    this.args = args;
    this.keywords = keywords;
    this.placeholders = countPlaceholders(args.items);
  }

  namesOfKeywords(): readonly string[] {
    const keys = this.keywords.table.keyArray();
    const known = this.#names;
    if (keys.length !== known.length || keys.some((key, at) => key !== known[at]))
      this.#names = keys.map(keywordOf);
    return this.#names;
  }

  override callKeywords(args: readonly PyValue[], names: Names): PyValue {
    return this.type.tp_call === callPartial
      ? callPartial(this, args, names)
      : super.callKeywords(args, names);
  }
}

const countPlaceholders = (items: readonly PyValue[]): number =>
  items.reduce<number>((count, item) => (item === Placeholder ? count + 1 : count), 0);

/** The bound arguments, then the new ones, of which the first stand where there are placeholders. */
function fill(bound: readonly PyValue[], given: readonly PyValue[]): PyValue[] {
  let next = 0;
  const result = bound.map((item) => {
    if (item !== Placeholder || next >= given.length) return item;
    return given[next++] as PyValue;
  });
  result.push(...given.slice(next));
  return result;
}

/** The call that a call of a partial function stands for. */
export function partialCall(
  self: PyPartial,
  args: readonly PyValue[],
  names: Names,
): readonly [callable: PyValue, args: readonly PyValue[], names: Names] {
  const { func, args: bound, keywords, placeholders } = self;
  const given = names === undefined ? args.length : args.length - names.length;
  if (given < placeholders) {
    throw typeError(
      `missing positional arguments in 'partial' call; expected at least ${placeholders}, got ${given}`,
    );
  }
  const own = given === args.length ? args : args.slice(0, given);
  const positional =
    placeholders > 0 ? fill(bound.items, own) : bound.items.length === 0 ? own : [...bound.items, ...own];
  if (keywords.size === 0) {
    if (names === undefined) return [func, positional, undefined];
    return [func, [...positional, ...args.slice(given)], names];
  }
  if (names === undefined)
    return [func, [...positional, ...keywords.table.valueArray()], self.namesOfKeywords()];
  const merged = new Map<string, PyValue>();
  for (const [key, value] of keywords.table.entries()) merged.set(keywordOf(key), value);
  for (const [at, name] of names.entries()) merged.set(name, args[given + at] as PyValue);
  return [func, [...positional, ...merged.values()], [...merged.keys()]];
}

function callPartial(self: PyValue, args: readonly PyValue[], names: Names): PyValue {
  return callKeywords(...partialCall(self as PyPartial, args, names));
}

function keywordOf(key: PyValue): string {
  const text = textOf(key);
  if (text === undefined) throw typeError('keywords must be strings');
  return text;
}

export const partialType = bareType('functools.partial', PyPartial, undefined, { baseType: true });
partialType.hasDict = true;
partialType.hasWeakReferences = true;
addDictDescriptor(partialType);

/** A partial without attributes of its own, which another partial of it can take the arguments of. */
function isPlain(func: PyValue): func is PyPartial {
  return (
    func instanceof PyPartial &&
    func.type.tp_call === callPartial &&
    Object.keys(func).every((key) => key[0] !== '$' && key !== 'attributes')
  );
}

function newPartial(type: PyType, args: readonly PyValue[], names: Names): PyValue {
  const given = args.length - (names?.length ?? 0);
  if (given < 1) throw typeError("type 'partial' takes at least one argument");
  const [first, ...rest] = args;
  if (first === undefined || !isCallable(first)) throw typeError('the first argument must be callable');
  const own = rest.slice(0, given - 1);
  if (own.at(-1) === Placeholder) throw typeError('trailing Placeholders are not allowed');
  const keywords = new PyDict();
  let func = first;
  let bound: readonly PyValue[] = own;
  if (isPlain(func)) {
    bound = fill(func.args.items, own);
    func.keywords.table.copyTo(keywords.table);
    func = func.func;
  }
  for (const [at, name] of (names ?? []).entries()) {
    const value = args[given + at] as PyValue;
    if (value === Placeholder) throw typeError('Placeholder cannot be passed as a keyword argument');
    keywords.set(strFromJS(name), value);
  }
  return new (type.ctor as unknown as new (func: PyValue, args: PyTuple, keywords: PyDict) => PyPartial)(
    func,
    new PyTuple(bound),
    keywords,
  );
}

function setState(self: PyPartial, state: PyValue): void {
  const [func, args, keywords, attributes] = state instanceof PyTuple ? state.items : [];
  if (
    !(state instanceof PyTuple) ||
    state.items.length !== 4 ||
    func === undefined ||
    !isCallable(func) ||
    !(args instanceof PyTuple) ||
    (keywords !== None && !(keywords instanceof PyDict)) ||
    (attributes !== None && !(attributes instanceof PyDict))
  )
    throw typeError('invalid partial state');
  if (args.items.at(-1) === Placeholder) throw typeError('trailing Placeholders are not allowed');
  self.func = func;
  self.args = args.constructor === PyTuple ? args : new PyTuple(listItems(args));
  self.placeholders = countPlaceholders(args.items);
  if (keywords instanceof PyDict && keywords.constructor === PyDict) self.keywords = keywords;
  else {
    self.keywords = new PyDict();
    if (keywords instanceof PyDict) keywords.table.copyTo(self.keywords.table);
  }
  setDictOf(self, attributes instanceof PyDict ? attributes : new PyDict());
}

populate(partialType, {
  doc: 'A callable that calls a function with some of its arguments given in advance.\n\nA Placeholder among them stands for an argument given when it is called.',
  textSignature: '(func, /, *args, **keywords)',
  slots: {
    tp_new: newPartial,
    tp_call: callPartial,
    tp_descr_get: (self, object) =>
      object === undefined || object === None ? self : new PyMethod(self, object),
    tp_repr: (self) => {
      const partial = self as PyPartial;
      return guardedRepr(partial, '...', () => {
        const parts = [reprText(partial.func), ...partial.args.items.map(reprText)];
        for (const [key, value] of partial.keywords.table.entries())
          parts.push(`${textOf(str(key))}=${reprText(value)}`);
        return strFromJS(`${fullName(partial.type)}(${parts.join(', ')})`);
      });
    },
  },
  methods: () => [
    method(
      '__reduce__()',
      (self: PyPartial) => {
        const attributes = dictOf(self);
        const state = [self.func, self.args, self.keywords, attributes.size === 0 ? None : attributes];
        return new PyTuple([self.type, new PyTuple([self.func]), new PyTuple(state)]);
      },
      'For pickling.',
    ),
    method('__setstate__(object, /)', setState, 'For unpickling.'),
  ],
  classMethods: () => [method('__class_getitem__(object, /)', genericAlias, 'See PEP 585')],
  members: () => [
    member('func', 'func', true, 'The function that is called.'),
    member('args', 'args', true, 'The positional arguments given in advance.'),
    member('keywords', 'keywords', true, 'The arguments given in advance by name.'),
  ],
  attributes: { __module__: 'functools' },
});
