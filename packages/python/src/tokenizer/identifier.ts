/** Which characters make identifiers: Unicode's XID classes as this engine knows them, closed under NFKC. */

const START = /^[\p{XID_Start}_]$/u;
const CONTINUE = /^\p{XID_Continue}$/u;
const NOT_PRINTABLE = /^[\p{C}\p{Z}]$/u;

/** Index of the first character that can't be there, or -1. The text may contain any characters. */
export function invalidIdentifierIndex(text: string): number {
  let at = 0;
  for (const char of text) {
    if (!(at === 0 ? START : CONTINUE).test(char)) return at;
    at += char.length;
  }
  return text.length === 0 ? 0 : -1;
}

/** Whether `repr` shows the character itself. */
export function isPrintable(char: string): boolean {
  return char === ' ' || !NOT_PRINTABLE.test(char);
}
