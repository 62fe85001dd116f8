/** Zip archives, as wheels are: written the same for the same content, read with checks. */
import { deflateRawSync, inflateRawSync, crc32 as nodeCrc32 } from 'node:zlib';
import { BuildError } from './build-error.ts';

export interface ZipEntry {
  /** With `/` between parts. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** May it be run? */
  readonly executable?: boolean;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const DEFLATED = 8;
const UTF8_NAMES = 1 << 11;
/** Regular files everybody may read. */
const MODE = 0o100644;
const MODE_EXECUTABLE = 0o100755;
/** The first day a zip can name. */
const EPOCH = Date.UTC(1980, 0, 1) / 1000;
/** An archive that would grow beyond that is no wheel of ours. */
const LARGEST = 2 ** 31;

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  return c >>> 0;
});

/** Node has it since 20.15. */
function crc32(bytes: Uint8Array): number {
  if (typeof nodeCrc32 === 'function') return nodeCrc32(bytes);
  let c = 0xffffffff;
  for (const byte of bytes) c = (c >>> 8) ^ (table[(c ^ byte) & 255] ?? 0);
  return (c ^ 0xffffffff) >>> 0;
}

/** `seconds` since 1970 as zip has it: a date and a time word. */
function dosTime(seconds: number): number {
  const date = new Date(Math.max(seconds, EPOCH) * 1000);
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  const day = ((date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  return ((day << 16) | time) >>> 0;
}

/** An archive of these files, all dated `seconds` since 1970. */
export function writeZip(entries: readonly ZipEntry[], seconds: number): Uint8Array {
  const when = dosTime(seconds);
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, bytes, executable } of entries) {
    const path = Buffer.from(name);
    const packed = deflateRawSync(bytes, { level: 9 });
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(UTF8_NAMES, 2);
    common.writeUInt16LE(DEFLATED, 4);
    common.writeUInt32LE(when, 6);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(path.length, 22);
    const local = Buffer.alloc(4);
    local.writeUInt32LE(LOCAL);
    const central = Buffer.alloc(6);
    central.writeUInt32LE(CENTRAL);
    central.writeUInt16LE((3 << 8) | 20, 4);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(((executable === true ? MODE_EXECUTABLE : MODE) << 16) >>> 0, 6);
    rest.writeUInt32LE(offset, 10);
    parts.push(local, common, path, packed);
    directory.push(central, common, rest, path);
    offset += local.length + common.length + path.length + packed.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]));
}

/** The files of an archive. Throws `BuildError` naming `label` when it is none, or damaged, or a name leads out of it. */
export function readZip(archive: Uint8Array, label: string): ZipEntry[] {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const damaged = (what: string): BuildError =>
    new BuildError(`${label}: not a wheel that can be read (${what})`);
  let end = bytes.length - 22;
  while (end >= 0 && bytes.readUInt32LE(end) !== END) end--;
  if (end < 0) throw damaged('no zip archive');
  const entries: ZipEntry[] = [];
  let total = 0;
  try {
    let at = bytes.readUInt32LE(end + 16);
    for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
      if (bytes.readUInt32LE(at) !== CENTRAL) throw damaged('its directory is broken');
      const method = bytes.readUInt16LE(at + 10);
      const packedSize = bytes.readUInt32LE(at + 20);
      const size = bytes.readUInt32LE(at + 24);
      const nameSize = bytes.readUInt16LE(at + 28);
      const name = bytes.toString('utf8', at + 46, at + 46 + nameSize);
      const mode = bytes.readUInt32LE(at + 38) >>> 16;
      const local = bytes.readUInt32LE(at + 42);
      const crc = bytes.readUInt32LE(at + 16);
      at += 46 + nameSize + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
      if (name.endsWith('/')) continue;
      if (name.startsWith('/') || /(^|\/)\.\.(\/|$)|\\|^[A-Za-z]:/.test(name)) {
        throw damaged(`the file '${name}' would go outside the folder`);
      }
      total += size;
      if (total > LARGEST) throw damaged('it is too large');
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const packed = bytes.subarray(start, start + packedSize);
      const content =
        method === DEFLATED ? inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) }) : packed;
      if (content.length !== size || crc32(content) !== crc) throw damaged(`the file '${name}' is damaged`);
      entries.push({ name, bytes: new Uint8Array(content), executable: (mode & 0o111) !== 0 });
    }
  } catch (error) {
    if (error instanceof BuildError) throw error;
    throw damaged(error instanceof Error ? error.message : String(error));
  }
  return entries;
}
