import { crc32 } from './zip';
import type { ZipPart } from './zip';

/**
 * An archive of the parts in the given order. Every part has the date 1 January 1980, the first that ZIP knows,
 * so equal parts give equal bytes.
 */
export function writeZip(parts: readonly ZipPart[]): Uint8Array {
  const names = parts.map(({ path }) => new TextEncoder().encode(path));
  const nameBytes = names.reduce((sum, name) => sum + name.length, 0);
  const packedBytes = parts.reduce((sum, part) => sum + part.packed.length, 0);
  const directoryAt = packedBytes + nameBytes + parts.length * LOCAL_LENGTH;
  const directoryLength = nameBytes + parts.length * DIRECTORY_LENGTH;
  const out = new Uint8Array(directoryAt + directoryLength + END_LENGTH);
  const view = new DataView(out.buffer);

  let at = 0;
  let entryAt = directoryAt;
  parts.forEach((part, index) => {
    const name = names[index] ?? new Uint8Array();
    view.setUint32(at, 0x04034b50, true);
    writeCommon(view, at + 4, part, name.length);
    out.set(name, at + LOCAL_LENGTH);
    out.set(part.packed, at + LOCAL_LENGTH + name.length);

    view.setUint32(entryAt, 0x02014b50, true);
    view.setUint16(entryAt + 4, VERSION, true);
    writeCommon(view, entryAt + 6, part, name.length);
    view.setUint32(entryAt + 42, at, true);
    out.set(name, entryAt + DIRECTORY_LENGTH);

    at += LOCAL_LENGTH + name.length + part.packed.length;
    entryAt += DIRECTORY_LENGTH + name.length;
  });

  view.setUint32(entryAt, 0x06054b50, true);
  view.setUint16(entryAt + 8, parts.length, true);
  view.setUint16(entryAt + 10, parts.length, true);
  view.setUint32(entryAt + 12, directoryLength, true);
  view.setUint32(entryAt + 16, directoryAt, true);
  return out;
}

/** Text as a part; packed where the platform can, as it stands otherwise. */
export async function packText(path: string, text: string): Promise<ZipPart> {
  const bytes = new TextEncoder().encode(text);
  const packed = await deflate(bytes);
  const smaller = packed.length < bytes.length;
  return {
    path,
    method: smaller ? 8 : 0,
    crc: crc32(bytes),
    size: bytes.length,
    packed: smaller ? packed : bytes,
  };
}

const LOCAL_LENGTH = 30;
const DIRECTORY_LENGTH = 46;
const END_LENGTH = 22;
const VERSION = 20;
// Year 0 (1980), month 1, day 1.
const DOS_DATE = 0x21;

/** The ten fields that the entry before a part and the entry in the directory have in common. */
function writeCommon(view: DataView, at: number, part: ZipPart, nameLength: number): void {
  view.setUint16(at, VERSION, true);
  // A name of other signs than ASCII has as many bytes more: "this is UTF-8".
  if (nameLength > part.path.length) view.setUint16(at + 2, 0x800, true);
  view.setUint16(at + 4, part.method, true);
  view.setUint16(at + 8, DOS_DATE, true);
  view.setUint32(at + 10, part.crc, true);
  view.setUint32(at + 14, part.packed.length, true);
  view.setUint32(at + 18, part.size, true);
  view.setUint16(at + 22, nameLength, true);
}

/** By hand, since a `Response` makes Node load all of its `fetch`. */
async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (typeof CompressionStream === 'undefined') return bytes;
  const stream = new CompressionStream('deflate-raw');
  const writer = stream.writable.getWriter();
  // A failure also ends the reading below, which reports it.
  writer.write(bytes).catch(() => undefined);
  writer.close().catch(() => undefined);
  const chunks: Uint8Array[] = [];
  const reader = stream.readable.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) chunks.push(read.value);
  const packed = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    packed.set(chunk, at);
    at += chunk.length;
  }
  return packed;
}
