/** `_string`: how `str.format` reads templates, for `string.Formatter`. */
import { bareType, None, PyTuple, typeOf } from '@harpy/objects/core-types';
import { method, populate } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { typeError } from '@harpy/objects/errors';
import { PyObject } from '@harpy/objects/object';
import { strFromCodePoint, strFromText, textValue } from '@harpy/objects/str';
import {
  type FieldStep,
  splitFieldName,
  type TemplatePart,
  templateParts,
} from '@harpy/objects/text/format-template';
import type { Text } from '@harpy/objects/text/text';
import type { PyValue } from '@harpy/objects/value';
import '@harpy/objects/types/object';

class PyFormatterIterator extends PyObject {
  readonly parts: Iterator<TemplatePart>;
  constructor(parts: Iterator<TemplatePart>) {
    super();
    this.parts = parts;
  }
}
class PyFieldNameIterator extends PyObject {
  readonly steps: Iterator<FieldStep>;
  constructor(steps: Iterator<FieldStep>) {
    super();
    this.steps = steps;
  }
}

const formatterIteratorType = bareType('_string.formatteriterator', PyFormatterIterator);
const fieldNameIteratorType = bareType('_string.fieldnameiterator', PyFieldNameIterator);

function nextPart(self: PyValue): PyValue | undefined {
  const { done, value } = (self as PyFormatterIterator).parts.next();
  if (done) return undefined;
  const { literal, field } = value;
  if (field === undefined) return new PyTuple([strFromText(literal), None, None, None]);
  const conversion = field.conversion === undefined ? None : strFromCodePoint(field.conversion);
  return new PyTuple([strFromText(literal), strFromText(field.name), strFromText(field.spec), conversion]);
}

function nextStep(self: PyValue): PyValue | undefined {
  const { done, value } = (self as PyFieldNameIterator).steps.next();
  if (done) return undefined;
  return new PyTuple([value.isAttribute, value.index >= 0 ? value.index : strFromText(value.name)]);
}

populate(formatterIteratorType, { slots: { tp_iter: (self) => self, tp_iternext: nextPart } });
populate(fieldNameIteratorType, { slots: { tp_iter: (self) => self, tp_iternext: nextStep } });

function textOfTemplate(value: PyValue): Text {
  const text = textValue(value);
  if (text === undefined) throw typeError(`expected str, got ${typeOf(value).name}`);
  return text;
}

export const stringModule = defineModule({
  name: '_string',
  doc: 'Helpers of the module string.',
  functions: [
    method(
      'formatter_parser(object, /)',
      (template: PyValue) => new PyFormatterIterator(templateParts(textOfTemplate(template))),
      'An iterator over the literal texts and fields of a template.',
    ),
    method(
      'formatter_field_name_split(object, /)',
      (name: PyValue) => {
        const { first, index, steps } = splitFieldName(textOfTemplate(name));
        return new PyTuple([index >= 0 ? index : strFromText(first), new PyFieldNameIterator(steps)]);
      },
      'The first part of the name of a field, and an iterator over the others.',
    ),
  ],
});
