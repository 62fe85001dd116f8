/** `UnicodeError` of encoding, decoding and translating. */
import { PyBytes } from '../../bytes.ts';
import { PyStr, PyTuple, textOf, typeOf } from '../../core-types.ts';
import { getset, initializeWith, type TypeContent } from '../../define.ts';
import { type PyUnicodeError, typeError } from '../../errors.ts';
import { bytesArgument } from '../../protocols/buffer.ts';
import { toSize } from '../../protocols/convert.ts';
import { strText } from '../../protocols/text.ts';
import { codePointsOfStr } from '../../str.ts';
import type { PyValue } from '../../value.ts';
import { noneable } from './construction.ts';

const unicodeFields = () => [
  noneable('encoding', 'encoding', 'exception encoding'),
  noneable('object', 'object', 'exception object'),
  noneable('reason', 'reason', 'exception reason'),
  getset(
    'start',
    (self: PyUnicodeError) => self.start,
    (self: PyUnicodeError, value = 0) => {
      self.start = toSize(value);
    },
  ),
  getset(
    'end',
    (self: PyUnicodeError) => self.end,
    (self: PyUnicodeError, value = 0) => {
      self.end = toSize(value);
    },
  ),
];

function needStr(value: PyValue, at: number): void {
  if (textOf(value) === undefined && !(value instanceof PyStr))
    throw typeError(`argument ${at} must be str, not ${typeOf(value).name}`);
}

const unicodeInit = (name: string, withEncoding: boolean) =>
  initializeWith(`${name}(*args)`, (self: PyUnicodeError, args: readonly PyValue[]) => {
    self.args = new PyTuple(args);
    const count = withEncoding ? 5 : 4;
    if (args.length !== count)
      throw typeError(`function takes exactly ${count} arguments (${args.length} given)`);
    const fields = withEncoding ? args : [undefined, ...args];
    const [encoding, object, start, end, reason] = fields;
    const decoding = name === 'UnicodeDecodeError';
    if (withEncoding) needStr(encoding as PyValue, 1);
    const bytes = decoding ? bytesArgument(object as PyValue) : undefined;
    if (bytes === undefined) needStr(object as PyValue, withEncoding ? 2 : 1);
    needStr(reason as PyValue, count);
    self.encoding = encoding;
    self.object = bytes === undefined || object instanceof PyBytes ? object : new PyBytes(bytes.slice());
    self.start = toSize(start as PyValue);
    self.end = toSize(end as PyValue);
    self.reason = reason;
  });

/** What the error is about can be set to anything. */
function needObject(object: PyValue, kind: 'string' | 'bytes'): void {
  const right = kind === 'bytes' ? object instanceof PyBytes : codePointsOfStr(object) !== undefined;
  if (!right) throw typeError(`UnicodeError 'object' attribute must be a ${kind}`);
}
const codePointCount = (object: PyValue): number => codePointsOfStr(object)?.length ?? 0;

const hex = (code: number, digits: number) => code.toString(16).padStart(digits, '0');

function badCharacter(object: PyValue | undefined, at: number): string {
  const code = codePointsOfStr(object ?? '')?.[at] ?? 0;
  if (code <= 0xff) return `\\x${hex(code, 2)}`;
  return code <= 0xffff ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`;
}

function byteAt(object: PyValue | undefined, at: number): number {
  const bytes = (object as unknown as { bytes?: Uint8Array } | undefined)?.bytes;
  return bytes?.[at] ?? 0;
}

export const unicodeEncodeErrorContent: TypeContent = {
  doc: 'Unicode encoding error.',
  slots: {
    tp_init: unicodeInit('UnicodeEncodeError', true),
    tp_str: (self) => {
      const { encoding, object, start, end, reason } = self as PyUnicodeError;
      if (object === undefined) return '';
      needObject(object, 'string');
      const codec = strText(encoding ?? '');
      if (end === start + 1 && start < codePointCount(object))
        return `'${codec}' codec can't encode character '${badCharacter(object, start)}' in position ${start}: ${strText(reason ?? '')}`;
      return `'${codec}' codec can't encode characters in position ${start}-${end - 1}: ${strText(reason ?? '')}`;
    },
  },
  getset: unicodeFields,
};
export const unicodeDecodeErrorContent: TypeContent = {
  doc: 'Unicode decoding error.',
  slots: {
    tp_init: unicodeInit('UnicodeDecodeError', true),
    tp_str: (self) => {
      const { encoding, object, start, end, reason } = self as PyUnicodeError;
      if (object === undefined) return '';
      needObject(object, 'bytes');
      const codec = strText(encoding ?? '');
      if (end === start + 1 && start < (object as PyBytes).bytes.length)
        return `'${codec}' codec can't decode byte 0x${hex(byteAt(object, start), 2)} in position ${start}: ${strText(reason ?? '')}`;
      return `'${codec}' codec can't decode bytes in position ${start}-${end - 1}: ${strText(reason ?? '')}`;
    },
  },
  getset: unicodeFields,
};
export const unicodeTranslateErrorContent: TypeContent = {
  doc: 'Unicode translation error.',
  slots: {
    tp_init: unicodeInit('UnicodeTranslateError', false),
    tp_str: (self) => {
      const { object, start, end, reason } = self as PyUnicodeError;
      if (object === undefined) return '';
      needObject(object, 'string');
      if (end === start + 1 && start < codePointCount(object))
        return `can't translate character '${badCharacter(object, start)}' in position ${start}: ${strText(reason ?? '')}`;
      return `can't translate characters in position ${start}-${end - 1}: ${strText(reason ?? '')}`;
    },
  },
  getset: unicodeFields,
};
