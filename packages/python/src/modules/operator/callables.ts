/** `operator.attrgetter`, `itemgetter` and `methodcaller`. */
import '@harpy/objects/builtin-types';
import { callMethod, getAttribute } from '@harpy/objects/attribute';
import { call1 } from '@harpy/objects/call';
import { bareType, None, PyTuple, textOf } from '@harpy/objects/core-types';
import { getset, method, populate } from '@harpy/objects/define';
import { PyDict } from '@harpy/objects/dict';
import { typeError } from '@harpy/objects/errors';
import { hooks } from '@harpy/objects/hooks';
import { PyObject } from '@harpy/objects/object';
import { getItem } from '@harpy/objects/protocols/sequence';
import { guardedRepr, reprText } from '@harpy/objects/protocols/text';
import type { Names } from '@harpy/objects/slots';
import { strFromJS } from '@harpy/objects/str';
import type { PyValue } from '@harpy/objects/value';

/** Called with one object. */
abstract class PyGetter extends PyObject {
  abstract override call1(object: PyValue): PyValue;

  override callKeywords(args: readonly PyValue[], names: Names): PyValue {
    const name = this.type.qualname;
    if (names !== undefined && names.length > 0) throw typeError(`${name}() takes no keyword arguments`);
    const [object] = args;
    if (object === undefined || args.length !== 1)
      throw typeError(`${name} expected 1 argument, got ${args.length}`);
    return this.call1(object);
  }
}

class PyAttrGetter extends PyGetter {
  /** As given, with dots. */
  readonly names: readonly PyValue[];
  readonly paths: readonly (readonly string[])[];
  constructor(names: readonly PyValue[]) {
    super();
    this.names = names;
    this.paths = names.map((name) => {
      const text = textOf(name);
      if (text === undefined) throw typeError('attribute name must be a string');
      return text.split('.');
    });
  }
  override call1(object: PyValue): PyValue {
    const values = this.paths.map((path) => path.reduce(getAttribute, object));
    const [only] = values;
    return values.length === 1 && only !== undefined ? only : new PyTuple(values);
  }
}

class PyItemGetter extends PyGetter {
  readonly items: readonly PyValue[];
  constructor(items: readonly PyValue[]) {
    super();
    this.items = items;
  }
  override call1(object: PyValue): PyValue {
    const { items } = this;
    const [only] = items;
    if (items.length === 1 && only !== undefined) return getItem(object, only);
    return new PyTuple(items.map((item) => getItem(object, item)));
  }
}

class PyMethodCaller extends PyGetter {
  readonly method: string;
  readonly args: readonly PyValue[];
  readonly names: Names;
  constructor(name: string, args: readonly PyValue[], names: Names) {
    super();
    this.method = name;
    this.args = args;
    this.names = names;
  }
  override call1(object: PyValue): PyValue {
    return callMethod(object, this.method, this.args, this.names);
  }
}

export const attrGetterType = bareType('operator.attrgetter', PyAttrGetter);
export const itemGetterType = bareType('operator.itemgetter', PyItemGetter);
export const methodCallerType = bareType('operator.methodcaller', PyMethodCaller);

function checkArguments(name: string, args: readonly PyValue[], names: Names): void {
  if (names !== undefined && names.length > 0) throw typeError(`${name}() takes no keyword arguments`);
  if (args.length === 0) throw typeError(`${name} expected 1 argument, got 0`);
}

const call = (self: PyValue, args: readonly PyValue[], names: Names): PyValue =>
  (self as PyGetter).callKeywords(args, names);

const show = (self: PyObject, parts: () => string[]): PyValue =>
  guardedRepr(self, `${self.type.name}(...)`, () => strFromJS(`${self.type.name}(${parts().join(', ')})`));

populate(attrGetterType, {
  doc: "A callable that returns an attribute of its argument, or a tuple of several.\n\nattrgetter('name.first')(r) returns r.name.first.",
  textSignature: '(attr, /, *attrs)',
  slots: {
    tp_new: (_type, args, names) => {
      checkArguments('attrgetter', args, names);
      return new PyAttrGetter(args);
    },
    tp_call: call,
    tp_repr: (self) => show(self as PyObject, () => (self as PyAttrGetter).names.map(reprText)),
  },
  methods: () => [
    method(
      '__reduce__()',
      (self: PyAttrGetter) => new PyTuple([self.type, new PyTuple(self.names)]),
      'For pickling.',
    ),
  ],
  getset: () => [getset('__text_signature__', () => '(obj, /)')],
  attributes: { __module__: 'operator' },
});

populate(itemGetterType, {
  doc: 'A callable that returns an item of its argument, or a tuple of several.\n\nitemgetter(2)(r) returns r[2].',
  textSignature: '(item, /, *items)',
  slots: {
    tp_new: (_type, args, names) => {
      checkArguments('itemgetter', args, names);
      return new PyItemGetter(args);
    },
    tp_call: call,
    tp_repr: (self) => show(self as PyObject, () => (self as PyItemGetter).items.map(reprText)),
  },
  methods: () => [
    method(
      '__reduce__()',
      (self: PyItemGetter) => new PyTuple([self.type, new PyTuple(self.items)]),
      'For pickling.',
    ),
  ],
  getset: () => [getset('__text_signature__', () => '(obj, /)')],
  attributes: { __module__: 'operator' },
});

function splitKeywords(caller: PyMethodCaller): [positional: readonly PyValue[], named: [string, PyValue][]] {
  const { args, names = [] } = caller;
  const given = args.length - names.length;
  return [args.slice(0, given), names.map((name, at) => [name, args[given + at] ?? None])];
}

populate(methodCallerType, {
  doc: "A callable that calls a method of its argument.\n\nmethodcaller('split', ' ')(r) returns r.split(' ').",
  textSignature: '(name, /, *args, **kwargs)',
  slots: {
    tp_new: (_type, args, names) => {
      const [name, ...rest] = args;
      if (name === undefined || args.length === (names?.length ?? 0))
        throw typeError('methodcaller needs at least one argument, the method name');
      const text = textOf(name);
      if (text === undefined) throw typeError('method name must be a string');
      return new PyMethodCaller(text, rest, names);
    },
    tp_call: call,
    tp_repr: (self) =>
      show(self as PyObject, () => {
        const caller = self as PyMethodCaller;
        const [positional, named] = splitKeywords(caller);
        return [
          reprText(strFromJS(caller.method)),
          ...positional.map(reprText),
          ...named.map(([key, value]) => `${key}=${reprText(value)}`),
        ];
      }),
  },
  methods: () => [
    method(
      '__reduce__()',
      (self: PyMethodCaller) => {
        const [positional, named] = splitKeywords(self);
        const name = strFromJS(self.method);
        if (named.length === 0) return new PyTuple([self.type, new PyTuple([name, ...positional])]);
        const partial = getAttribute(hooks.importModule('functools'), 'partial');
        const keywords = new PyDict();
        for (const [key, value] of named) keywords.set(strFromJS(key), value);
        const make =
          typeof partial === 'object'
            ? partial.callKeywords(
                [self.type, name, ...keywords.table.valueArray()],
                named.map(([key]) => key),
              )
            : call1(partial, name);
        return new PyTuple([make, new PyTuple(positional)]);
      },
      'For pickling.',
    ),
  ],
  getset: () => [getset('__text_signature__', () => '(obj, /)')],
  attributes: { __module__: 'operator' },
});
