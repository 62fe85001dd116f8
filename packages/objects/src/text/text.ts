/**
 * The content of a str in its two forms, and moving between them.
 *
 * A text without surrogate code units is a JavaScript string: its length and indices are code points. Every other text
 * (with code points above 0xFFFF, or lone surrogates) is an array of code points. A text has exactly one form, so texts of
 * different forms are never equal.
 */

/** Code points of a text that has no plain form. Never written to once made. */
export type Wide = Uint32Array;
export type Text = string | Wide;

const SURROGATE = /[\ud800-\udfff]/;

/** True if the JavaScript string is the plain form of a text. */
export function isPlain(js: string): boolean {
  return !SURROGATE.test(js);
}

/** The text that a JavaScript string means: surrogate pairs are one code point, other surrogates stay. */
export function textFromJS(js: string): Text {
  return SURROGATE.test(js) ? decodeUTF16(js) : js;
}

function decodeUTF16(js: string): Wide {
  const out = new Uint32Array(js.length);
  let n = 0;
  for (let i = 0; i < js.length; i++) {
    const unit = js.charCodeAt(i);
    if (unit >= 0xd800 && unit < 0xdc00 && i + 1 < js.length) {
      const next = js.charCodeAt(i + 1);
      if (next >= 0xdc00 && next < 0xe000) {
        out[n++] = 0x10000 + ((unit - 0xd800) << 10) + (next - 0xdc00);
        i++;
        continue;
      }
    }
    out[n++] = unit;
  }
  return n === out.length ? out : out.slice(0, n);
}

/** True if the code point keeps a text from being plain. */
export function isWideCodePoint(codePoint: number): boolean {
  return codePoint >= 0xd800 && (codePoint < 0xe000 || codePoint > 0xffff);
}

/** The text of code points in [start, end). The array may be kept, so it must not be written to later. */
export function textFromCodePoints(codePoints: Wide, start = 0, end: number = codePoints.length): Text {
  for (let i = start; i < end; i++) {
    if (isWideCodePoint(codePoints[i] as number)) {
      return start === 0 && end === codePoints.length ? codePoints : codePoints.slice(start, end);
    }
  }
  return jsFromUnits(codePoints, start, end);
}

/** A JavaScript string of numbers below 0x10000. */
export function jsFromUnits(
  units: Uint32Array | Uint16Array | Uint8Array,
  start: number,
  end: number,
): string {
  if (end - start < 24) {
    let js = '';
    for (let i = start; i < end; i++) js += String.fromCharCode(units[i] as number);
    return js;
  }
  let js = '';
  for (let i = start; i < end; i += 4096) {
    js += String.fromCharCode.apply(null, units.subarray(i, Math.min(end, i + 4096)) as unknown as number[]);
  }
  return js;
}

export function textFromCodePoint(codePoint: number): Text {
  return isWideCodePoint(codePoint) ? Uint32Array.of(codePoint) : String.fromCharCode(codePoint);
}

/** The code points of a text. Not to be written to. */
export function codePointsOf(text: Text): Wide {
  if (typeof text !== 'string') return text;
  const out = new Uint32Array(text.length);
  for (let i = 0; i < text.length; i++) out[i] = text.charCodeAt(i);
  return out;
}

/** The UTF-16 form. A high surrogate before a low one, both lone in the text, reads as one code point then. */
export function textToJS(text: Text): string {
  if (typeof text === 'string') return text;
  const units = new Uint16Array(text.length * 2);
  let n = 0;
  for (let i = 0; i < text.length; i++) {
    const cp = text[i] as number;
    if (cp > 0xffff) {
      units[n++] = 0xd800 + ((cp - 0x10000) >> 10);
      units[n++] = 0xdc00 + (cp & 0x3ff);
    } else {
      units[n++] = cp;
    }
  }
  return jsFromUnits(units, 0, n);
}

/** The code point at an index that must be within the text. */
export function codePointAt(text: Text, index: number): number {
  return typeof text === 'string' ? text.charCodeAt(index) : (text[index] as number);
}

export function concatTexts(a: Text, b: Text): Text {
  if (typeof a === 'string' && typeof b === 'string') return a + b;
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const out = new Uint32Array(a.length + b.length);
  writeText(out, 0, a);
  writeText(out, a.length, b);
  return out;
}

/** Copies the code points of a text into an array. */
export function writeText(out: Uint32Array, at: number, text: Text): void {
  if (typeof text === 'string') {
    for (let i = 0; i < text.length; i++) out[at + i] = text.charCodeAt(i);
  } else {
    out.set(text, at);
  }
}

/** Part of a text; the bounds are within it. */
export function sliceText(text: Text, start: number, end: number): Text {
  if (typeof text === 'string') return text.substring(start, end);
  return end <= start ? '' : textFromCodePoints(text, start, end);
}

/** Every `step`th code point: `count` of them from `start`. */
export function stepText(text: Text, start: number, step: number, count: number): Text {
  if (count <= 0) return '';
  if (step === 1) return sliceText(text, start, start + count);
  const out = new Uint32Array(count);
  for (let i = 0, at = start; i < count; i++, at += step) out[i] = codePointAt(text, at);
  return typeof text === 'string' ? jsFromUnits(out, 0, count) : textFromCodePoints(out);
}

export function repeatText(text: Text, count: number): Text {
  if (count <= 0 || text.length === 0) return '';
  if (typeof text === 'string') return text.repeat(count);
  const out = new Uint32Array(text.length * count);
  out.set(text);
  for (let done = text.length; done < out.length; done *= 2)
    out.copyWithin(done, 0, Math.min(done, out.length - done));
  return out;
}

export function equalTexts(a: Text, b: Text): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** Negative, zero or positive: the order of the code points. */
export function compareTexts(a: Text, b: Text): number {
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a === b ? 0 : 1;
  const n = Math.min(a.length, b.length);
  for (let i = 0; i < n; i++) {
    const d = codePointAt(a, i) - codePointAt(b, i);
    if (d !== 0) return d;
  }
  return a.length - b.length;
}

/**
 * Joins plain texts with a separator. V8's own join takes twice as long as its concatenation, which only notes the parts; few long
 * texts at once are quicker to put together than each to the whole.
 */
export function joinPlain(separator: string, texts: readonly string[]): string {
  const { length } = texts;
  if (length === 0) return '';
  let out = texts[0] as string;
  let at = 1;
  if (separator === '')
    for (; at + 4 <= length; at += 4)
      out += (texts[at] as string) + texts[at + 1] + texts[at + 2] + texts[at + 3];
  else for (; at + 2 <= length; at += 2) out += separator + texts[at] + (separator + texts[at + 1]);
  for (; at < length; at++) out += separator + texts[at];
  return out;
}

/** Joins with a separator. */
export function joinTexts(separator: Text, texts: readonly Text[]): Text {
  if (texts.length === 0) return '';
  if (texts.length === 1) return texts[0] as Text;
  let plain = typeof separator === 'string';
  let length = separator.length * (texts.length - 1);
  for (const text of texts) {
    if (typeof text !== 'string') plain = false;
    length += text.length;
  }
  if (plain) return joinPlain(separator as string, texts as readonly string[]);
  const out = new Uint32Array(length);
  let at = 0;
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i] as Text;
    if (i > 0) {
      writeText(out, at, separator);
      at += separator.length;
    }
    writeText(out, at, text);
    at += text.length;
  }
  return textFromCodePoints(out);
}

/** Calls with each code point. */
export function forEachCodePoint(text: Text, act: (codePoint: number) => void): void {
  for (let i = 0; i < text.length; i++) act(codePointAt(text, i));
}

/** Collects code points and texts; makes one text of them. */
export class TextBuilder {
  #plain = '';
  #wide: Uint32Array | undefined;
  #length = 0;

  get length(): number {
    return this.#wide ? this.#length : this.#plain.length;
  }

  add(codePoint: number): void {
    if (this.#wide) {
      this.#reserve(1);
      (this.#wide as Uint32Array)[this.#length++] = codePoint;
    } else if (isWideCodePoint(codePoint)) {
      this.#widen(1);
      (this.#wide as unknown as Uint32Array)[this.#length++] = codePoint;
    } else {
      this.#plain += String.fromCharCode(codePoint);
    }
  }

  addText(text: Text): void {
    if (!this.#wide && typeof text === 'string') {
      this.#plain += text;
      return;
    }
    if (this.#wide) this.#reserve(text.length);
    else this.#widen(text.length);
    writeText(this.#wide as unknown as Uint32Array, this.#length, text);
    this.#length += text.length;
  }

  /** Adds a JavaScript string that has no surrogates (ASCII mostly). */
  addPlain(js: string): void {
    if (this.#wide) this.addText(js);
    else this.#plain += js;
  }

  finish(): Text {
    return this.#wide ? textFromCodePoints(this.#wide.slice(0, this.#length)) : this.#plain;
  }

  #widen(more: number): void {
    const plain = this.#plain;
    const wide = new Uint32Array(Math.max(16, (plain.length + more) * 2));
    writeText(wide, 0, plain);
    this.#wide = wide;
    this.#length = plain.length;
    this.#plain = '';
  }

  #reserve(more: number): void {
    const wide = this.#wide as Uint32Array;
    if (this.#length + more <= wide.length) return;
    const larger = new Uint32Array(Math.max(wide.length * 2, this.#length + more));
    larger.set(wide.subarray(0, this.#length));
    this.#wide = larger;
  }
}
