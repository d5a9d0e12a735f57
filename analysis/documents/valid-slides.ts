import { readZip, unpackText } from '../xlsx/zip';
import { packText, writeZip } from '../xlsx/zip-write';

/**
 * What pptxgenjs 4.0.1 writes, as the standard wants it (ECMA-376 part 1): folders are no parts of a package, notes are listed
 * before slides (19.2.1.26), bars have two axes (21.2.2.16), and a bullet as large as its text needs no size.
 */
export async function validSlides(bytes: Uint8Array): Promise<Uint8Array> {
  const parts = readZip(bytes).filter(({ path }) => !path.endsWith('/'));
  return writeZip(
    await Promise.all(
      parts.map(async (part) => {
        const fault = FAULTS.find(({ path }) => path.test(part.path));
        if (!fault) return part;
        const text = await unpackText(part);
        const mended = text.replace(fault.wrong, fault.right);
        return mended === text ? part : packText(part.path, mended);
      }),
    ),
  );
}

const FAULTS = [
  {
    path: /^ppt\/presentation\.xml$/,
    wrong: /(<p:sldIdLst>.*?<\/p:sldIdLst>)(<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>)/s,
    right: '$2$1',
  },
  {
    path: /^ppt\/charts\/chart\d+\.xml$/,
    wrong: /((?:<c:axId [^>]*\/>\s*){2})<c:axId [^>]*\/>(?=\s*<\/c:barChart>)/g,
    right: '$1',
  },
  { path: /^ppt\/slides\/slide\d+\.xml$/, wrong: /<a:buSzPct val="100000"\/>/g, right: '' },
] as const;
