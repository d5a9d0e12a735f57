/**
 * The little of ZIP that a workbook needs, and strict: sizes
 * are known and bounded before a byte is inflated, and a part that is left alone is copied, not packed again.
 */
export interface ZipPart {
  readonly path: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  /** Bytes when unpacked. */
  readonly size: number;
  /** Bytes as they stand in the archive. */
  readonly packed: Uint8Array;
}

/** What is wrong with an archive; the caller says it to the user. */
export class ZipError extends Error {
  override readonly name = 'ZipError';
}

/**
 * The directory of an archive; nothing is unpacked.
 *
 * @throws ZipError when it is no archive, is cut off, is encrypted, or says nothing about sizes
 */
export function readZip(bytes: Uint8Array): ZipPart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const parts: ZipPart[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY)
      throw new ZipError('directory');
    const nameLength = view.getUint16(at + 28, true);
    const path = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    parts.push(readEntry(bytes, view, at, path));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

/**
 * The bytes of a part, never more than it says it has.
 *
 * @throws ZipError when the bytes are damaged or differ in number from what the directory says
 */
export async function unpack(part: ZipPart): Promise<Uint8Array> {
  const bytes = part.method === 0 ? part.packed : await inflate(part);
  if (bytes.length !== part.size) throw new ZipError(`size of ${part.path}`);
  if (crc32(bytes) !== part.crc) throw new ZipError(`checksum of ${part.path}`);
  return bytes;
}

/** The same as text: UTF-8, or UTF-16 where the part begins with its mark. */
export async function unpackText(part: ZipPart): Promise<string> {
  const bytes = await unpack(part);
  const [first = 0, second = 0] = bytes;
  if (first + second !== 0xff + 0xfe) return new TextDecoder().decode(bytes);
  const text = new TextDecoder(first === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
  // Written again, it is UTF-8 like all that we write.
  return text.replace(/^(<\?xml[^>]*? encoding=)(["'])UTF-16\2/i, '$1$2UTF-8$2');
}

/** The checksum that ZIP keeps of every part. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let at = 0; at < bytes.length; at++)
    crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END = 0x06054b50;
const END_LENGTH = 22;
const MAX_COMMENT = 0xffff;

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - MAX_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new ZipError('no directory');
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, path: string): ZipPart {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const packedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const local = view.getUint32(at + 42, true);
  if (flags & 1) throw new ZipError(`encrypted ${path}`);
  if (method !== 0 && method !== 8) throw new ZipError(`method ${method} of ${path}`);
  // 0xffffffff stands for ZIP64, which only archives over 4 GB need; a size left open ends the same way.
  if (packedSize === 0xffffffff || size === 0xffffffff || (size === 0 && packedSize > 2)) {
    throw new ZipError(`size of ${path}`);
  }
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL_ENTRY) throw new ZipError(path);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packedSize > bytes.length) throw new ZipError(`end of ${path}`);
  const packed = bytes.subarray(start, start + packedSize);
  return { path, method, crc: view.getUint32(at + 16, true), size, packed };
}

async function inflate({ path, packed, size }: ZipPart): Promise<Uint8Array> {
  if (size === 0) return new Uint8Array();
  const source = new Blob([new Uint8Array(packed)])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = source.getReader();
  const bytes = new Uint8Array(size);
  let filled = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return bytes.subarray(0, filled);
      if (filled + value.length > size) throw new ZipError(`size of ${path}`);
      bytes.set(value, filled);
      filled += value.length;
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    throw error instanceof ZipError ? error : new ZipError(`damaged ${path}`);
  }
}
