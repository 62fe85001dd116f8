/** What bytes methods know about bytes as ASCII characters. */
export const isSpace = (byte: number): boolean => byte === 32 || (byte >= 9 && byte <= 13);
export const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57;
export const isUpper = (byte: number): boolean => byte >= 65 && byte <= 90;
export const isLower = (byte: number): boolean => byte >= 97 && byte <= 122;
export const isAlpha = (byte: number): boolean => isUpper(byte) || isLower(byte);
export const isAlphanumeric = (byte: number): boolean => isAlpha(byte) || isDigit(byte);
export const isLineBreak = (byte: number): boolean => byte === 10 || byte === 13;
export const toUpper = (byte: number): number => (isLower(byte) ? byte - 32 : byte);
export const toLower = (byte: number): number => (isUpper(byte) ? byte + 32 : byte);

/** Some bytes, and all pass. */
export function all(bytes: Uint8Array, test: (byte: number) => boolean): boolean {
  return bytes.length > 0 && bytes.every(test);
}

/** Some letters, all of one case. */
export function allCased(
  bytes: Uint8Array,
  wanted: (byte: number) => boolean,
  unwanted: (byte: number) => boolean,
): boolean {
  return bytes.some(wanted) && !bytes.some(unwanted);
}

export function isTitle(bytes: Uint8Array): boolean {
  let cased = false;
  let inWord = false;
  for (const byte of bytes) {
    if (isUpper(byte)) {
      if (inWord) return false;
      inWord = cased = true;
    } else if (isLower(byte)) {
      if (!inWord) return false;
      inWord = cased = true;
    } else inWord = false;
  }
  return cased;
}

export function title(bytes: Uint8Array): Uint8Array {
  let inWord = false;
  return bytes.map((byte) => {
    const shown = isAlpha(byte) ? (inWord ? toLower(byte) : toUpper(byte)) : byte;
    inWord = isAlpha(byte);
    return shown;
  });
}

export const capitalize = (bytes: Uint8Array): Uint8Array =>
  bytes.map((byte, at) => (at === 0 ? toUpper(byte) : toLower(byte)));

export const swapCase = (bytes: Uint8Array): Uint8Array =>
  bytes.map((byte) => (isUpper(byte) ? byte + 32 : isLower(byte) ? byte - 32 : byte));
