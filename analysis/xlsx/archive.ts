import { crc32 } from './zip';
import { writeZip } from './zip-write';

/**
 * Files as one .zip, in the given order; they are not packed again, as an .xlsx is packed already.
 *
 * @example archive([{ name: 'a.xlsx', bytes: new Uint8Array(100) }]).length // 210
 */
export function archive(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Uint8Array<ArrayBuffer> {
  return new Uint8Array(
    writeZip(
      files.map(({ name, bytes }) => ({
        path: name,
        method: 0,
        crc: crc32(bytes),
        size: bytes.length,
        packed: bytes,
      })),
    ),
  );
}
