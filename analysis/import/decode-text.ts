/**
 * The text of bytes in any encoding that Indonesian offices save: UTF-8 and UTF-16 with or without a mark, else
 * Windows-1252, in which every byte is a letter. Line ends become LF.
 *
 * @example decodeText(new Uint8Array([0xff, 0xfe, 0x41, 0x00])) // 'A'
 */
export function decodeText(bytes: Uint8Array): string {
  return decode(bytes)
    .replace(/^\uFEFF+/, '')
    .replace(/\r\n?/g, '\n');
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  // Latin letters in UTF-16 have a zero as every other byte.
  const sample = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length / 5 && odd > even * 4) return new TextDecoder('utf-16le').decode(bytes);
  if (even > sample.length / 5 && even > odd * 4) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
