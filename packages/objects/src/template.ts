/** Template strings (PEP 750): the objects. Their methods are in `types/template.ts`. */
import { bareType, type PyTuple } from './core-types.ts';
import { PyObject } from './object.ts';
import type { PyValue } from './value.ts';

export class PyInterpolation extends PyObject {
  readonly value: PyValue;
  readonly expression: PyValue;
  readonly conversion: PyValue;
  readonly formatSpec: PyValue;
  constructor(value: PyValue, expression: PyValue, conversion: PyValue, formatSpec: PyValue) {
    super();
    this.value = value;
    this.expression = expression;
    this.conversion = conversion;
    this.formatSpec = formatSpec;
  }
}

/** One more str than interpolations: they stand between. */
export class PyTemplate extends PyObject {
  readonly strings: PyTuple;
  readonly interpolations: PyTuple;
  constructor(strings: PyTuple, interpolations: PyTuple) {
    super();
    this.strings = strings;
    this.interpolations = interpolations;
  }
}

export class PyTemplateIterator extends PyObject {
  readonly parts: readonly PyValue[];
  index = 0;
  constructor(parts: readonly PyValue[]) {
    super();
    this.parts = parts;
  }
}

export const interpolationType = bareType('string.templatelib.Interpolation', PyInterpolation);
export const templateType = bareType('string.templatelib.Template', PyTemplate);
export const templateIteratorType = bareType('string.templatelib.TemplateIter', PyTemplateIterator);
