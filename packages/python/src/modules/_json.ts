/** `_json`: what the package `json` has in C. */
import { sizeArgument } from '@harpy/objects/arguments';
import { PyTuple, typeOf } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { typeError, valueError } from '@harpy/objects/errors';
import { isTrue } from '@harpy/objects/protocols/convert';
import { strFromText, textValue } from '@harpy/objects/str';
import type { Text } from '@harpy/objects/text/text';
import type { PyValue } from '@harpy/objects/value';
import { jsonEncoderType } from './json/encoder.ts';
import { jsonScannerType } from './json/scanner.ts';
import { quote, quoteAscii, scanString } from './json/strings.ts';

function stringArgument(value: PyValue): Text {
  const text = textValue(value);
  if (text === undefined) throw typeError(`first argument must be a string, not ${typeOf(value).name}`);
  return text;
}

export const jsonModule = defineModule({
  name: '_json',
  doc: 'The speedups of the package json.',
  functions: [
    method(
      'encode_basestring(object, /)',
      (string: PyValue) => strFromText(quote(stringArgument(string))),
      'The str as a string of JSON.',
    ),
    method(
      'encode_basestring_ascii(object, /)',
      (string: PyValue) => quoteAscii(stringArgument(string)),
      'The str as a string of JSON in ASCII.',
    ),
    method(
      'scanstring(string, end, strict=True, /)',
      (string: PyValue, end: PyValue, strict: PyValue | undefined) => {
        const start = sizeArgument(end, 0);
        const text = stringArgument(string);
        if (start < 0 || start > text.length) throw valueError('end is out of bounds');
        const [found, next] = scanString(text, start, strict === undefined || isTrue(strict));
        return new PyTuple([strFromText(found), next]);
      },
      'The string of JSON that goes on at an index, and the index after it.',
    ),
  ],
  attributes: { make_scanner: jsonScannerType, make_encoder: jsonEncoderType },
});
