/** Reads zip archives: the standard library comes as one. Stored and deflated members, no encryption. */

/** All files of an archive, with their contents made when asked for. */
export function* readZip(
  archive: Uint8Array,
  inflate: (compressed: Uint8Array) => Uint8Array,
): Generator<{ readonly name: string; readonly read: () => Uint8Array }> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  let end = archive.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) throw new Error('not a zip archive');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const names = new TextDecoder();
  for (let entry = 0; entry < count; entry++) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new Error('damaged zip archive');
    const method = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 20, true);
    const nameLength = view.getUint16(at + 28, true);
    const skip = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const local = view.getUint32(at + 42, true);
    const name = names.decode(archive.subarray(at + 46, at + 46 + nameLength));
    at += 46 + nameLength + skip;
    if (name.endsWith('/')) continue;
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const body = archive.subarray(start, start + size);
    yield {
      name,
      read: () => {
        if (method === 0) return body;
        if (method === 8) return inflate(body);
        throw new Error(`${name}: compression method ${method} is not known`);
      },
    };
  }
}
