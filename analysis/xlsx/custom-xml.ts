import { partXml } from '../sheets/part-xml';
import { RECORD_NAMESPACE, recordOf } from '../sheets/record';
import { STATE_NAMESPACE, type WorkbookDescription } from '../sheets/sheet';
import { OFFICE_RELATIONS, type Part, relationsPart } from './parts';

/**
 * The custom XML parts of a workbook, which Excel (through Office.js) adds and finds alike: its state, and the record
 * of what was written. With each come its properties and the relation between them (ECMA-376 part 1, 15.2.5 and 22.5).
 */
export function customXmlParts(workbook: WorkbookDescription): readonly Part[] {
  const texts: Readonly<Record<string, string>> = {
    [STATE_NAMESPACE]: workbook.state,
    [RECORD_NAMESPACE]: JSON.stringify(recordOf(workbook)),
  };
  return PARTS.flatMap(({ namespace, itemId, number }) => [
    { path: customXmlPath(number), type: null, text: partXml(namespace, texts[namespace] ?? '') },
    {
      path: `customXml/itemProps${number}.xml`,
      type: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
      text:
        `<ds:datastoreItem ds:itemID="${itemId}" xmlns:ds="${DATASTORE}">` +
        `<ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`,
    },
    relationsPart(customXmlPath(number), [
      { id: 'rId1', type: `${OFFICE_RELATIONS}/customXmlProps`, target: `itemProps${number}.xml` },
    ]),
  ]);
}

/** Paths of the parts that the workbook refers to. */
export function customXmlPaths(): string[] {
  return PARTS.map(({ number }) => customXmlPath(number));
}

function customXmlPath(number: number): string {
  return `customXml/item${number}.xml`;
}

// Ids made once, each for its part alone; fixed so that equal workbooks have equal bytes.
const PARTS = [
  { number: 1, namespace: STATE_NAMESPACE, itemId: '{5B0C9A52-7C0E-4F0B-9C55-2F4E1D3A6B71}' },
  { number: 2, namespace: RECORD_NAMESPACE, itemId: '{C7F2E8A4-91D3-4B6E-8A27-60D5B1F3924C}' },
] as const;

const DATASTORE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
