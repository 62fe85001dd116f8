/** Bytes and texts, with what every engine has. */

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The parts one after the other, copied. */
export function concatBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  let size = 0;
  for (const part of parts) size += part.length;
  const out = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** The parts as one; a single part is itself the answer, not a copy. */
export const joinBytes = (parts: readonly Uint8Array[]): Uint8Array =>
  parts.length === 1 ? (parts[0] as Uint8Array) : concatBytes(parts);

/** UTF-8 of a text; surrogates of no character become the replacement character. */
export const utf8Bytes = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text);

/** The text of UTF-8; what is malformed becomes the replacement character. */
export const utf8Text = (bytes: Uint8Array): string => decoder.decode(bytes);

/** Each byte as the character of its number. */
export function latin1Text(bytes: Uint8Array): string {
  let text = '';
  // Engines limit how many arguments a call takes.
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}
