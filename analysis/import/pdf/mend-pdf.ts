/**
 * A PDF whose end is missing has lost the list of its pages with it. The pages that are there are found by themselves, in the
 * order in which they stand, and a new list is put behind them; what they need and what is gone (fonts, pictures) stays gone.
 *
 * @returns null where no page is found whole
 */
export async function mendPdf(bytes: Uint8Array): Promise<Uint8Array | null> {
  const text = new TextDecoder('latin1').decode(bytes);
  const end = text.lastIndexOf('endobj');
  if (end === -1) return null;
  const objects = objectsIn(text.slice(0, end + 'endobj'.length));
  const packed = await packedObjects(bytes, objects);
  const known = [...objects.map(({ number, dictionary }) => ({ number, dictionary })), ...packed];
  const pages = [
    ...new Set(known.flatMap(({ number, dictionary }) => (IS_PAGE.test(dictionary) ? [number] : []))),
  ];
  if (pages.length === 0) return null;
  const free = Math.max(...known.map(({ number }) => number)) + 1;
  const kids = pages.map((number) => `${String(number)} 0 R`).join(' ');
  const list = [
    ...packed,
    { number: free, dictionary: `<</Type/Pages/Count ${String(pages.length)}/Kids[${kids}]>>` },
    { number: free + 1, dictionary: `<</Type/Catalog/Pages ${String(free)} 0 R>>` },
  ]
    .map(({ number, dictionary }) => `\n${String(number)} 0 obj\n${dictionary}\nendobj`)
    .join('');
  const trailer = `\ntrailer\n<</Root ${String(free + 1)} 0 R/Size ${String(free + 2)}>>\nstartxref\n0\n%%EOF\n`;
  const tail = Uint8Array.from(list + trailer, (character) => character.charCodeAt(0));
  const mended = new Uint8Array(end + 'endobj'.length + tail.length);
  mended.set(bytes.subarray(0, end + 'endobj'.length));
  mended.set(tail, end + 'endobj'.length);
  return mended;
}

/** Whether the end of a PDF is where it should be. */
export function isPdfCut(bytes: Uint8Array): boolean {
  return !new TextDecoder('latin1').decode(bytes.subarray(-2048)).includes('%%EOF');
}

const IS_PAGE = /\/Type\s*\/Page(?![A-Za-z])/;
const IS_PACK = /\/Type\s*\/ObjStm/;

interface FoundObject {
  readonly number: number;
  /** Up to its stream or its end. */
  readonly dictionary: string;
  /** Where its stream begins and ends; null for none. */
  readonly stream: readonly [from: number, to: number] | null;
}

function objectsIn(text: string): FoundObject[] {
  const found: FoundObject[] = [];
  const start = /(?:^|[\s>])(\d{1,8})\s+\d{1,5}\s+obj\b/g;
  for (let match = start.exec(text); match; match = start.exec(text)) {
    const from = start.lastIndex;
    const end = text.indexOf('endobj', from);
    if (end === -1) break;
    // Sought inside the object alone: in a file of many small ones a search to its end for each would not end.
    const body = text.slice(from, end);
    const stream = body.indexOf('stream');
    found.push({
      number: Number(match[1]),
      dictionary: stream === -1 ? body : body.slice(0, stream),
      stream: stream === -1 ? null : streamIn(body, stream + 'stream'.length, from),
    });
    start.lastIndex = end;
  }
  return found;
}

function streamIn(body: string, after: number, offset: number): readonly [number, number] {
  const from = after + (body.startsWith('\r\n', after) ? 2 : 1);
  const to = body.lastIndexOf('endstream');
  return [offset + from, offset + (to > from ? to : body.length)];
}

/** Objects that newer programs pack together; a pack that cannot be unpacked is passed over. */
async function packedObjects(
  bytes: Uint8Array,
  objects: readonly FoundObject[],
): Promise<{ readonly number: number; readonly dictionary: string }[]> {
  const unpacked: { readonly number: number; readonly dictionary: string }[] = [];
  for (const { dictionary, stream } of objects) {
    if (!stream || !IS_PACK.test(dictionary)) continue;
    const count = Number(/\/N\s+(\d+)/.exec(dictionary)?.[1]);
    const first = Number(/\/First\s+(\d+)/.exec(dictionary)?.[1]);
    const text = await inflated(bytes.subarray(stream[0], stream[1]), dictionary);
    if (text === null || !Number.isInteger(count) || !Number.isInteger(first)) continue;
    const places = (text.slice(0, first).match(/\d+/g) ?? []).map(Number);
    for (let at = 0; at < Math.min(count, MOST_PACKED); at++) {
      const [number, from] = [places[at * 2], places[at * 2 + 1]];
      const to = places[at * 2 + 3];
      if (number === undefined || from === undefined) break;
      const end = to === undefined ? text.length : first + to;
      unpacked.push({ number, dictionary: text.slice(first + from, end) });
    }
  }
  return unpacked;
}

const MOST_PACKED = 5_000;
/** A pack has some 100 KB; more is an attack. */
const MOST_BYTES = 20 * 1024 * 1024;

async function inflated(packed: Uint8Array, dictionary: string): Promise<string | null> {
  if (!/\/FlateDecode/.test(dictionary) || /\/DecodeParms/.test(dictionary)) return null;
  const reader = new Blob([new Uint8Array(packed)])
    .stream()
    .pipeThrough(new DecompressionStream('deflate'))
    .getReader();
  const decoder = new TextDecoder('latin1');
  let text = '';
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      text += decoder.decode(part.value, { stream: true });
      if (text.length > MOST_BYTES) return null;
    }
  } catch {
    // Bytes behind the end of the pack end the reading, and what came before them is whole.
    return text === '' ? null : text;
  }
  return text;
}
