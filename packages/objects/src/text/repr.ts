/** `repr` and `ascii` of str. */
import { codePointAt, type Text, TextBuilder } from './text.ts';
import { isPrintable } from './unicode-types.ts';

// Nothing here needs an escape, and ' is the quote: most names and keys.
const SIMPLE = /^[ !#-&(-[\]-~\xa1-\xac\xae-\xff]*$/;

/** Up to so many characters are looked at one by one, which is quicker than an expression that has to be entered. */
const FEW = 32;

function isSimple(text: string): boolean {
  if (text.length > FEW) return SIMPLE.test(text);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 32 || unit === 34 || unit === 39 || unit === 92) return false;
    if (unit >= 127) return SIMPLE.test(text);
  }
  return true;
}

/** Single quotes unless the text has some and no double ones. */
function quoteOf(text: Text): number {
  let double = false;
  let single = false;
  for (let i = 0; i < text.length; i++) {
    const codePoint = codePointAt(text, i);
    if (codePoint === 39) single = true;
    else if (codePoint === 34) double = true;
  }
  return single && !double ? 34 : 39;
}

export function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}

/** `\xe9`, `\u20ac` or `\U0001f600`. */
export function escapeCodePoint(codePoint: number): string {
  if (codePoint <= 0xff) return `\\x${hex(codePoint, 2)}`;
  if (codePoint <= 0xffff) return `\\u${hex(codePoint, 4)}`;
  return `\\U${hex(codePoint, 8)}`;
}

export function reprText(text: Text): Text {
  if (typeof text === 'string' && isSimple(text)) return `'${text}'`;
  return quoteText(text, isPrintable);
}

/** The repr with everything outside ASCII escaped. */
export function asciiText(text: Text): string {
  return quoteText(text, (codePoint) => codePoint >= 32 && codePoint < 127) as string;
}

function quoteText(text: Text, isShown: (codePoint: number) => boolean): Text {
  const quote = quoteOf(text);
  const out = new TextBuilder();
  out.add(quote);
  for (let i = 0; i < text.length; i++) {
    const codePoint = codePointAt(text, i);
    if (codePoint === quote || codePoint === 92) {
      out.add(92);
      out.add(codePoint);
    } else if (codePoint === 10) out.addPlain('\\n');
    else if (codePoint === 13) out.addPlain('\\r');
    else if (codePoint === 9) out.addPlain('\\t');
    else if (isShown(codePoint)) out.add(codePoint);
    else out.addPlain(escapeCodePoint(codePoint));
  }
  out.add(quote);
  return out.finish();
}
