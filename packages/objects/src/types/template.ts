/** `string.templatelib`: https://docs.python.org/3/library/string.templatelib.html */
import './object.ts';
import { isInstance, None, PyTuple, strType, textOf, typeOf } from '../core-types.ts';
import { constructWith, getset, member, method, populate } from '../define.ts';
import { typeError, valueError } from '../errors.ts';
import { genericAlias } from '../generic-alias.ts';
import { add } from '../protocols/number.ts';
import { reprText } from '../protocols/text.ts';
import {
  interpolationType,
  PyInterpolation,
  PyTemplate,
  PyTemplateIterator,
  templateIteratorType,
  templateType,
} from '../template.ts';
import type { PyType } from '../type.ts';
import type { PyValue } from '../value.ts';

/** A template of strs and interpolations as they come: neighbouring strs are joined, and missing ones are empty. */
export function makeTemplate(parts: readonly PyValue[]): PyTemplate {
  const strings: PyValue[] = [''];
  const interpolations: PyValue[] = [];
  for (const part of parts) {
    if (part instanceof PyInterpolation) {
      interpolations.push(part);
      strings.push('');
    } else strings.push(add(strings.pop() as PyValue, part));
  }
  return new PyTemplate(new PyTuple(strings), new PyTuple(interpolations));
}

const partsOf = ({ strings, interpolations }: PyTemplate): PyValue[] =>
  strings.items.flatMap((text, at) => {
    const inner = interpolations.items[at];
    return [...(text === '' ? [] : [text]), ...(inner === undefined ? [] : [inner])];
  });

populate(interpolationType, {
  doc: 'Interpolation object',
  slots: {
    tp_new: constructWith(
      "Interpolation(value, expression='', conversion=None, format_spec='')",
      (
        _type,
        value: PyValue,
        expression: PyValue = '',
        conversion: PyValue = None,
        formatSpec: PyValue = '',
      ) => {
        if (conversion !== None) {
          const text = textOf(conversion);
          if (text === undefined)
            throw typeError(
              `Interpolation() argument 'conversion' must be str, not ${typeOf(conversion).name}`,
            );
          if (!['s', 'a', 'r'].includes(text))
            throw valueError("Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'");
        }
        return new PyInterpolation(value, expression, conversion, formatSpec);
      },
    ),
    tp_repr: (self) => {
      const { value, expression, conversion, formatSpec } = self as PyInterpolation;
      return `Interpolation(${[value, expression, conversion, formatSpec].map(reprText).join(', ')})`;
    },
  },
  methods: () => [
    method(
      '__reduce__()',
      ({ value, expression, conversion, formatSpec }: PyInterpolation) =>
        new PyTuple([interpolationType, new PyTuple([value, expression, conversion, formatSpec])]),
    ),
  ],
  classMethods: () => [
    method('__class_getitem__(object, /)', (type: PyType, item: PyValue) => genericAlias(type, item)),
  ],
  members: () => [
    member('value', 'value', true, 'Value'),
    member('expression', 'expression', true, 'Expression'),
    member('conversion', 'conversion', true, 'Conversion'),
    member('format_spec', 'formatSpec', true, 'Format specifier'),
  ],
  attributes: { __match_args__: new PyTuple(['value', 'expression', 'conversion', 'format_spec']) },
});

populate(templateType, {
  doc: 'Template object',
  slots: {
    tp_new: (_type, args, names) => {
      if (names !== undefined) throw typeError('Template.__new__ only accepts *args arguments');
      for (const part of args)
        if (!(part instanceof PyInterpolation) && !isInstance(part, strType))
          throw typeError(
            `Template.__new__ *args need to be of type 'str' or 'Interpolation', got ${typeOf(part).name}`,
          );
      return makeTemplate(args);
    },
    tp_repr: (self) => {
      const { strings, interpolations } = self as PyTemplate;
      return `Template(strings=${reprText(strings)}, interpolations=${reprText(interpolations)})`;
    },
    tp_iter: (self) => new PyTemplateIterator(partsOf(self as PyTemplate)),
    sq_concat: (self, other) => {
      if (!(other instanceof PyTemplate))
        throw typeError(
          `can only concatenate string.templatelib.Template (not "${typeOf(other).name}") to string.templatelib.Template`,
        );
      return makeTemplate([...partsOf(self as PyTemplate), ...partsOf(other)]);
    },
  },
  methods: () => [
    method('__reduce__()', (self: PyTemplate) => new PyTuple([templateType, new PyTuple(partsOf(self))])),
  ],
  members: () => [
    member('strings', 'strings', true, 'Strings'),
    member('interpolations', 'interpolations', true, 'Interpolations'),
  ],
  getset: () => [
    getset(
      'values',
      (self: PyTemplate) =>
        new PyTuple(self.interpolations.items.map((each) => (each as PyInterpolation).value)),
      undefined,
      'Values of interpolations',
    ),
  ],
});

populate(templateIteratorType, {
  slots: {
    tp_iter: (self) => self,
    tp_iternext: (self) => (self as PyTemplateIterator).parts[(self as PyTemplateIterator).index++],
  },
});
