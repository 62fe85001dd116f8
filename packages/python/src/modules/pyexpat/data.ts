/** Python's data as input of the parser. */
import { PyBytes } from '@harpy/objects/bytes';
import { valueError } from '@harpy/objects/errors';
import { bytesArgument } from '@harpy/objects/protocols/buffer';
import { exactStr, textValue } from '@harpy/objects/str';
import { decodeBytes, encodeText } from '@harpy/objects/text/codecs/codecs';
import { textToJS } from '@harpy/objects/text/text';
import type { PyValue } from '@harpy/objects/value';
import type { ByteTable } from './input.ts';

/** The characters of an encoding by byte, as Python's codecs have them. */
export function encodingTable(name: string): ByteTable {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const decoded = textToJS(textValue(decodeBytes(bytes, new PyBytes(bytes), name, 'replace')) ?? '');
  if (decoded.length !== 256) throw valueError('multi-byte encodings are not supported');
  return Array.from(decoded, (char) => (char === '\ufffd' ? -1 : char.charCodeAt(0)));
}

/** How many bytes a text has in UTF-8. */
export function utf8Size(text: string): number {
  let size = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x80) size += code >= 0x800 && (code & 0xf800) !== 0xd800 ? 2 : 1;
  }
  return size;
}

/** What `Parse` was given. Throws UnicodeEncodeError for a str with surrogates. */
export function inputOf(data: PyValue): Uint8Array | string {
  const str = exactStr(data);
  if (str === undefined) return bytesArgument(data);
  if (typeof str === 'string') return str;
  const text = textToJS(textValue(str) ?? '');
  if (text.isWellFormed()) return text;
  const encoded = encodeText(str, 'utf-8', 'strict');
  return encoded instanceof PyBytes ? encoded.bytes : text;
}
