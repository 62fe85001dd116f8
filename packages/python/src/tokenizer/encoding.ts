import { PythonSyntaxError } from '../parser/syntax-error.ts';
import { codePointLength } from './text.ts';

/**
 * Decodes bytes with a codec of Python, by its name as the source spells it. Gives `undefined` if there is no such codec;
 * throws a `DecodingProblem` if the bytes are wrong.
 */
export type SourceCodec = (bytes: Uint8Array, encoding: string) => string | undefined;

/** Why bytes can't be decoded, as the codec's exception says it. */
export class DecodingProblem {
  readonly msg: string;
  constructor(msg: string) {
    this.msg = msg;
  }
}

const BOM = [0xef, 0xbb, 0xbf];
const COOKIE = /^[ \t\f]*#.*?coding[:=][ \t]*([-_.a-zA-Z0-9]+)/;
const BLANK = /^[ \t\f]*(?:#.*)?$/;

/** A decoded source. */
export interface DecodedSource {
  readonly text: string;
  /** The encoding, with the spellings of UTF-8 and Latin-1 unified. */
  readonly encoding: string;
}

/**
 * Decodes the bytes of a source by its byte order mark or the comment that names its encoding (PEP 263). Throws
 * `PythonSyntaxError`. Codecs other than UTF-8, Latin-1 and ASCII come from `codec`, or from the engine.
 */
export function decodeSource(
  bytes: Uint8Array,
  filename: string,
  codec: SourceCodec = engineCodec,
): DecodedSource {
  const hasBom = BOM.every((byte, i) => bytes[i] === byte);
  const body = hasBom ? bytes.subarray(3) : bytes;
  if (body.includes(0)) {
    throw bare(filename, 'source code string cannot contain null bytes', undefined, undefined);
  }
  const encoding = declaredEncoding(body);
  if (hasBom && encoding !== undefined && encoding !== 'utf-8') {
    const line = firstLines(body)[0] ?? '';
    const msg = `encoding problem: ${encoding} with BOM`;
    throw new PythonSyntaxError('SyntaxError', msg, filename, 1, 0, 1, line.length, line);
  }
  if (encoding === undefined || encoding === 'utf-8') {
    return { text: decodeUtf8(body, filename), encoding: 'utf-8' };
  }
  try {
    const text = encoding === 'iso-8859-1' ? decodeLatin1(body) : codec(body, encoding);
    if (text !== undefined) return { text, encoding };
  } catch (thrown) {
    if (thrown instanceof DecodingProblem) throw bare(filename, thrown.msg, 0, -1);
    throw thrown;
  }
  throw bare(filename, `unknown encoding: ${encoding}`, 0, -1);
}

function bare(
  filename: string,
  msg: string,
  lineno: number | undefined,
  offset: number | undefined,
): PythonSyntaxError {
  return new PythonSyntaxError('SyntaxError', msg, filename, lineno, offset, undefined, undefined, undefined);
}

/** The first two lines, byte by byte. */
function firstLines(bytes: Uint8Array): string[] {
  let end = bytes.length;
  for (let i = 0, lines = 0; i < bytes.length; i++) {
    if (bytes[i] === 10 && ++lines === 2) {
      end = i;
      break;
    }
  }
  return decodeLatin1(bytes.subarray(0, end)).split(/\r\n?|\n/, 2);
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  for (const line of firstLines(bytes)) {
    const name = COOKIE.exec(line)?.[1];
    if (name !== undefined) return normalName(name);
    if (!BLANK.test(line)) return undefined;
  }
  return undefined;
}

function normalName(name: string): string {
  const start = name.slice(0, 12).toLowerCase().replaceAll('_', '-');
  if (start === 'utf-8' || start.startsWith('utf-8-')) return 'utf-8';
  for (const latin of ['latin-1', 'iso-8859-1', 'iso-latin-1']) {
    if (start === latin || start.startsWith(`${latin}-`)) return 'iso-8859-1';
  }
  return name;
}

function decodeLatin1(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return text;
}

function decodeUtf8(bytes: Uint8Array, filename: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const bad = firstInvalid(bytes);
    let start = 0;
    let line = 1;
    for (let i = 0; i < bad; i++) {
      if (bytes[i] === 10) {
        line++;
        start = i + 1;
      }
    }
    const newline = bytes.indexOf(10, start);
    const end = newline < 0 ? bytes.length : newline;
    const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
    const before = lenient.decode(bytes.subarray(start, bad));
    const offset = codePointLength(before, 0, before.length) + 1;
    const hex = (bytes[bad] ?? 0).toString(16).padStart(2, '0');
    throw new PythonSyntaxError(
      'SyntaxError',
      `Non-UTF-8 code starting with '\\x${hex}' on line ${line}, but no encoding declared; see https://peps.python.org/pep-0263/ for details`,
      filename,
      line,
      offset,
      line,
      offset,
      lenient.decode(bytes.subarray(start, end)),
    );
  }
}

/** Index of the first byte that starts no character. */
function firstInvalid(bytes: Uint8Array): number {
  for (let i = 0; i < bytes.length; ) {
    const length = characterLength(bytes, i);
    if (length === 0) return i;
    i += length;
  }
  return bytes.length;
}

function characterLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4) return 0;
  const second = bytes[at + 1] ?? 0;
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return 0;
  for (let i = 2; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

/** Characters of bytes 0x80 to 0x9f; a dot is a byte that means nothing. */
const CP1252 = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ';

function decodeCp1252(bytes: Uint8Array): string {
  return decodeLatin1(bytes).replace(/[\x80-\x9f]/g, (char, at: number) => {
    const byte = char.charCodeAt(0);
    const result = CP1252[byte - 0x80] ?? '.';
    if (result !== '.') return result;
    throw new DecodingProblem(
      `'charmap' codec can't decode byte 0x${byte.toString(16)} in position ${at}: character maps to <undefined>`,
    );
  });
}

/** ASCII and what the engine's `TextDecoder` knows; Python's codecs differ from it in few characters. */
function engineCodec(bytes: Uint8Array, encoding: string): string | undefined {
  const name = encoding.toLowerCase().replaceAll('_', '-');
  if (name === 'ascii' || name === 'us-ascii') {
    const bad = bytes.findIndex((byte) => byte >= 0x80);
    if (bad < 0) return decodeLatin1(bytes);
    const hex = (bytes[bad] ?? 0).toString(16);
    throw new DecodingProblem(
      `'ascii' codec can't decode byte 0x${hex} in position ${bad}: ordinal not in range(128)`,
    );
  }
  // Node's own decoder of it gives control characters.
  if (name === 'cp1252' || name === 'windows-1252') return decodeCp1252(bytes);
  try {
    const label = name.replace(/^cp(?=125\d$)/, 'windows-').replace(/^latin-?1$/, 'iso-8859-1');
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (thrown) {
    if (thrown instanceof RangeError) return undefined;
    throw new DecodingProblem(`'${encoding}' codec can't decode the source`);
  }
}
