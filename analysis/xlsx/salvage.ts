const LOCAL_ENTRY = [0x50, 0x4b, 0x03, 0x04] as const;
/** As much as a whole file may have when unpacked. */
const MAX_BYTES = 250 * 1024 * 1024;

/**
 * The text of a part of an Office file whose directory is lost, as a download that broke off leaves it; as far as it goes.
 * Null where the part does not begin in these bytes.
 *
 * @param path such as `word/document.xml`
 */
export async function salvagePart(bytes: Uint8Array, path: string): Promise<string | null> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 30 <= bytes.length; at++) {
    if (!LOCAL_ENTRY.every((byte, index) => bytes[at + index] === byte)) continue;
    const nameLength = view.getUint16(at + 26, true);
    const start = at + 30 + nameLength + view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 30, at + 30 + nameLength));
    if (name !== path) continue;
    const packed = bytes.subarray(start);
    const unpacked = view.getUint16(at + 8, true) === 0 ? packed : await inflateSome(packed);
    return new TextDecoder().decode(unpacked);
  }
  return null;
}

/** What can be unpacked before the bytes end or are damaged. */
async function inflateSome(packed: Uint8Array): Promise<Uint8Array> {
  const stream = new DecompressionStream('deflate-raw');
  const writer = stream.writable.getWriter();
  // The reader meets the end or the damage; the writer would report the same once more.
  writer.write(new Uint8Array(packed)).catch(() => undefined);
  writer.close().catch(() => undefined);
  const reader = stream.readable.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    while (size < MAX_BYTES) {
      const { done, value } = await reader.read();
      if (done) break;
      chunks.push(value);
      size += value.length;
    }
  } catch {
    // What came before the damage is what there is.
  }
  await reader.cancel().catch(() => undefined);
  const whole = new Uint8Array(size);
  let filled = 0;
  for (const chunk of chunks) {
    whole.set(chunk, filled);
    filled += chunk.length;
  }
  return whole;
}

/**
 * XML that breaks off, with its open elements closed; what is no tag at its end is left out.
 *
 * @example closeXml('<a><b>text</b><c>te') // '<a><b>text</b><c>te</c></a>'
 */
export function closeXml(xml: string): string {
  const open: string[] = [];
  const cut = xml.lastIndexOf('<') > xml.lastIndexOf('>') ? xml.slice(0, xml.lastIndexOf('<')) : xml;
  for (const [, closing, name = '', empty] of cut.matchAll(/<(\/?)([\w:.-]+)(?:\s[^>]*?)?(\/?)>/g)) {
    if (closing === '/') {
      if (open.at(-1) === name) open.pop();
    } else if (empty !== '/') open.push(name);
  }
  return (
    cut +
    open
      .reverse()
      .map((name) => `</${name}>`)
      .join('')
  );
}
