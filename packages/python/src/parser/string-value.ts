import type { StrValue } from '../ast/constant.ts';
import { LiteralError } from './literal-error.ts';

/** Finds the characters of a `\N{name}` (one, or several for a named sequence is not allowed): undefined if unknown. */
export type UnicodeNameLookup = (name: string) => number | undefined;

/** Called for each escape sequence that is not one: what follows the backslash, and where in the body. */
export type InvalidEscape = (sequence: string, index: number) => void;

const BACKSLASH = 92;

const SIMPLE: Readonly<Record<string, string>> = {
  '\n': '',
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** Bytes of the text the decoder of CPython sees before an index: non-ASCII characters are escapes of 10 bytes. */
function decoderPosition(body: string, index: number): number {
  let position = 0;
  for (const char of body.slice(0, index)) position += (char.codePointAt(0) ?? 0) < 0x80 ? 1 : 10;
  // A backslash before such a character is an escape too.
  return position + 5 * (body.slice(0, index).match(/\\[^\0-\x7f]/g)?.length ?? 0);
}

function unicodeError(body: string, from: number, to: number, reason: string): LiteralError {
  const start = decoderPosition(body, from);
  const end = decoderPosition(body, to) - 1;
  const where = end > start ? `bytes in position ${start}-${end}` : `byte 0x5c in position ${start}`;
  return new LiteralError(`(unicode error) 'unicodeescape' codec can't decode ${where}: ${reason}`);
}

function hexRun(body: string, from: number, limit: number): number {
  let at = from;
  while (at < from + limit && /[0-9a-fA-F]/.test(body[at] ?? '')) at++;
  return at;
}

/** Collects text; keeps code points apart when UTF-16 could not tell two surrogates from one character. */
class Text {
  private text = '';
  private codePoints: number[] | undefined = undefined;

  add(more: string): void {
    if (more === '') return;
    if (this.codePoints !== undefined) this.addCodePoints(more);
    else if (endsHigh(this.text) && (more.charCodeAt(0) & 0xfc00) === 0xdc00) {
      this.codePoints = Array.from(this.text, (char) => char.codePointAt(0) ?? 0);
      this.addCodePoints(more);
    }
    this.text += more;
  }

  private addCodePoints(more: string): void {
    for (const char of more) this.codePoints?.push(char.codePointAt(0) ?? 0);
  }

  value(): StrValue {
    return { t: 'str', v: this.text, codePoints: this.codePoints };
  }
}

function endsHigh(text: string): boolean {
  return (text.charCodeAt(text.length - 1) & 0xfc00) === 0xd800;
}

/** Two strs one after the other. */
export function concatenate(values: readonly StrValue[]): StrValue {
  const first = values[0];
  if (values.length === 1 && first !== undefined) return first;
  let plain = '';
  let exact = true;
  for (const value of values) {
    if (value.codePoints !== undefined || (endsHigh(plain) && (value.v.charCodeAt(0) & 0xfc00) === 0xdc00)) {
      exact = false;
    }
    plain += value.v;
  }
  if (exact) return { t: 'str', v: plain, codePoints: undefined };
  const codePoints = values.flatMap(
    (value) => value.codePoints ?? Array.from(value.v, (char) => char.codePointAt(0) ?? 0),
  );
  return { t: 'str', v: plain, codePoints };
}

/** Value of a str's body (between the quotes) with escape sequences. */
export function decodeStr(
  body: string,
  lookup: UnicodeNameLookup | undefined,
  invalid: InvalidEscape,
): StrValue {
  let at = body.indexOf('\\');
  if (at < 0) return { t: 'str', v: body, codePoints: undefined };
  const text = new Text();
  let from = 0;
  while (at >= 0) {
    text.add(body.slice(from, at));
    const char = body[at + 1] ?? '';
    const simple = SIMPLE[char];
    from = at + 2;
    if (simple !== undefined) text.add(simple);
    else if (char >= '0' && char <= '7') {
      let end = at + 2;
      while (end < at + 4 && body.charCodeAt(end) >= 48 && body.charCodeAt(end) < 56) end++;
      const code = Number.parseInt(body.slice(at + 1, end), 8);
      if (code > 0o377) invalid(body.slice(at + 1, end), at);
      text.add(String.fromCharCode(code));
      from = end;
    } else if (char === 'x' || char === 'u' || char === 'U') {
      const count = char === 'x' ? 2 : char === 'u' ? 4 : 8;
      const end = hexRun(body, at + 2, count);
      if (end < at + 2 + count) {
        const shape = `\\${char}${'X'.repeat(count)}`;
        throw unicodeError(body, at, end, `truncated ${shape} escape`);
      }
      const code = Number.parseInt(body.slice(at + 2, end), 16);
      if (code > 0x10ffff) throw unicodeError(body, at, end, 'illegal Unicode character');
      text.add(String.fromCodePoint(code));
      from = end;
    } else if (char === 'N') {
      const close = body.indexOf('}', at + 2);
      if (body[at + 2] !== '{' || close < 0 || close === at + 3) {
        let end = at + 2;
        if (body[at + 2] === '{') end = close < 0 ? body.length : close;
        throw unicodeError(body, at, end, 'malformed \\N character escape');
      }
      const code = lookup?.(body.slice(at + 3, close));
      if (code === undefined) throw unicodeError(body, at, close + 1, 'unknown Unicode character name');
      text.add(String.fromCodePoint(code));
      from = close + 1;
    } else {
      // At the end (of a part of an f-string) or before what is not ASCII the backslash is silently itself.
      if (char !== '' && char < '\x80') invalid(char, at);
      text.add('\\');
      from = at + 1;
      if (char !== '' && char < '\x80') {
        text.add(char);
        from++;
      }
    }
    at = body.indexOf('\\', from);
  }
  text.add(body.slice(from));
  return text.value();
}

/** Value of a bytes literal's body. The body is ASCII. */
export function decodeBytes(body: string, raw: boolean, invalid: InvalidEscape): Uint8Array {
  const bytes = new Uint8Array(body.length);
  let size = 0;
  for (let at = 0; at < body.length; ) {
    const c = body.charCodeAt(at++);
    if (c !== BACKSLASH || raw) {
      bytes[size++] = c;
      continue;
    }
    const char = body[at++] ?? '';
    const simple = SIMPLE[char];
    if (simple !== undefined) {
      if (simple !== '') bytes[size++] = simple.charCodeAt(0);
    } else if (char >= '0' && char <= '7') {
      const start = at - 1;
      while (at < start + 3 && body.charCodeAt(at) >= 48 && body.charCodeAt(at) < 56) at++;
      const code = Number.parseInt(body.slice(start, at), 8);
      if (code > 0o377) invalid(body.slice(start, at), start - 1);
      bytes[size++] = code & 0xff;
    } else if (char === 'x') {
      const end = hexRun(body, at, 2);
      if (end < at + 2) throw new LiteralError(`(value error) invalid \\x escape at position ${at - 2}`);
      bytes[size++] = Number.parseInt(body.slice(at, end), 16);
      at = end;
    } else if (char === '') {
      throw new LiteralError('(value error) Trailing \\ in string');
    } else {
      invalid(char, at - 2);
      bytes[size++] = BACKSLASH;
      bytes[size++] = char.charCodeAt(0);
    }
  }
  return bytes.slice(0, size);
}
