/** The first message of a TLS connection, in which a client names the server that it wants: RFC 8446, 4.1.2, and RFC 6066, 3. */

const HANDSHAKE = 22;
const CLIENT_HELLO = 1;
const RECORD_HEAD = 5;
const SERVER_NAME = 0;
/** Version and random bytes. */
const FIXED = 34;

/** The name; '' if there is none, undefined if the message is not whole yet. Whatever is no such message has no name. */
export function wantedServer(bytes: Uint8Array): string | undefined {
  const message: number[] = [];
  let wanted = Number.POSITIVE_INFINITY;
  // A message may be spread over records.
  for (let at = 0; message.length < wanted; ) {
    if (bytes.length > at && bytes[at] !== HANDSHAKE) return '';
    if (bytes.length < at + RECORD_HEAD) return undefined;
    const end = at + RECORD_HEAD + (((bytes[at + 3] ?? 0) << 8) | (bytes[at + 4] ?? 0));
    if (bytes.length < end) return undefined;
    message.push(...bytes.subarray(at + RECORD_HEAD, end));
    at = end;
    if (message.length < 4) continue;
    if (message[0] !== CLIENT_HELLO) return '';
    wanted = 4 + (((message[1] ?? 0) << 16) | ((message[2] ?? 0) << 8) | (message[3] ?? 0));
  }
  return nameIn(Uint8Array.from(message.slice(4, wanted)));
}

function nameIn(hello: Uint8Array): string {
  const view = new DataView(hello.buffer);
  try {
    let at = FIXED;
    at += 1 + view.getUint8(at);
    at += 2 + view.getUint16(at);
    at += 1 + view.getUint8(at);
    const end = at + 2 + view.getUint16(at);
    for (at += 2; at + 4 <= end; ) {
      const kind = view.getUint16(at);
      const length = view.getUint16(at + 2);
      // A list of one name: its length, its kind, and its own length.
      if (kind === SERVER_NAME && length > 5 && view.getUint8(at + 6) === 0)
        return new TextDecoder().decode(hello.subarray(at + 9, at + 9 + view.getUint16(at + 7)));
      at += 4 + length;
    }
  } catch (error) {
    // It ends early: OpenSSL says what is wrong with it.
    if (!(error instanceof RangeError)) throw error;
  }
  return '';
}
