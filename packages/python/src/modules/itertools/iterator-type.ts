/** Iterator types of builtin modules, each made of a function that gives the next item. */
import '@harpy/objects/builtin-types';
import { bareType } from '@harpy/objects/core-types';
import { constructWith, populate, type TypeContent } from '@harpy/objects/define';
import { PyObject } from '@harpy/objects/object';
import type { PyType } from '@harpy/objects/type';
import type { PyValue } from '@harpy/objects/value';

/** The next item, undefined at the end. */
export type Step = () => PyValue | undefined;

export class PyStepIterator extends PyObject {
  readonly step: Step;
  constructor(step: Step) {
    super();
    this.step = step;
  }
}

interface IteratorContent {
  readonly doc: string;
  /** As in `help()`. */
  readonly textSignature?: string;
  readonly methods?: TypeContent['methods'];
  readonly classMethods?: TypeContent['classMethods'];
}

/**
 * An iterator type. `declaration` is the signature of its constructor, whose bound arguments `start` gets; subclasses with an
 * `__init__` of their own may be given keywords that a constructor without any does not know.
 */
export function iteratorType(
  module: string,
  declaration: string,
  start: (...args: never[]) => Step,
  content: IteratorContent,
): PyType {
  const name = declaration.slice(0, declaration.indexOf('('));
  class Iterator extends PyStepIterator {}
  const type = bareType(`${module}.${name}`, Iterator, undefined, { baseType: true });
  const begin = start as (...args: unknown[]) => Step;
  const create = constructWith(declaration, (cls, ...args) =>
    makeIterator(cls, begin(...(args as unknown[]))),
  );
  const takesNames = !/\/\s*\)$|^\w+\(\*\w+\)$/.test(declaration);
  populate(type, {
    doc: content.doc,
    textSignature: content.textSignature ?? declaration.slice(name.length),
    slots: {
      tp_new: (cls, args, names) => {
        if (names === undefined || takesNames || cls === type || cls.tp_init === type.tp_init)
          return create(cls, args, names);
        return create(cls, args.slice(0, args.length - names.length), undefined);
      },
      tp_iter: (self) => self,
      tp_iternext: (self) => (self as PyStepIterator).step(),
    },
    methods: content.methods ?? (() => []),
    classMethods: content.classMethods ?? (() => []),
    attributes: { __module__: module },
  });
  return type;
}

export function makeIterator(type: PyType, step: Step): PyValue {
  return new (type.ctor as unknown as new (step: Step) => PyStepIterator)(step);
}
