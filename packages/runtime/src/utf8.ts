/** UTF-8 for short strings: names, messages, paths. */

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

/** Decodes `length` bytes at `start`; short ASCII runs are decoded here, where a loop is faster. */
export function utf8Decode(bytes: Uint8Array, start: number, length: number): string {
  if (length < 12) {
    let text = '';
    for (let at = start; at < start + length; at++) {
      const byte = bytes[at] as number;
      if (byte > 0x7f) return decoder.decode(bytes.subarray(start, start + length));
      text += String.fromCharCode(byte);
    }
    return text;
  }
  return decoder.decode(bytes.subarray(start, start + length));
}

export function utf8Encode(text: string): Uint8Array {
  return encoder.encode(text);
}
