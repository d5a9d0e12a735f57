import { partXml } from '../sheets/part-xml';
import { RECORD_NAMESPACE, recordOf } from '../sheets/record';
import { STATE_NAMESPACE } from '../sheets/sheet';
import type { WorkbookDescription } from '../sheets/sheet';

/** One file of the package. */
export interface PackageText {
  readonly path: string;
  readonly text: string;
}

/**
 * The custom XML parts of a workbook, which Excel (through Office.js) adds and finds alike: its state, and the record
 * of what was written. With each come its properties and the relation between them (ECMA-376 part 1, 15.2.5 and 22.5).
 */
export function customXmlParts(workbook: WorkbookDescription): readonly PackageText[] {
  const texts: Readonly<Record<string, string>> = {
    [STATE_NAMESPACE]: workbook.state,
    [RECORD_NAMESPACE]: JSON.stringify(recordOf(workbook)),
  };
  return PARTS.flatMap(({ namespace, itemId, number }) => [
    {
      path: `customXml/item${number}.xml`,
      text: DECLARATION + partXml(namespace, texts[namespace] ?? ''),
    },
    {
      path: `customXml/itemProps${number}.xml`,
      text:
        `${DECLARATION}<ds:datastoreItem ds:itemID="${itemId}" xmlns:ds="${DATASTORE}">` +
        `<ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`,
    },
    {
      path: `customXml/_rels/item${number}.xml.rels`,
      text:
        `${DECLARATION}<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" ` +
        `Type="${RELATION_TYPE}Props" Target="itemProps${number}.xml"/></Relationships>`,
    },
  ]);
}

/** `xl/_rels/workbook.xml.rels` with the relations to our parts. */
export function withCustomXmlRelations(workbookRels: string): string {
  const relations = PARTS.map(
    ({ number }) =>
      `<Relationship Id="rIdPart${number}" Type="${RELATION_TYPE}" Target="../customXml/item${number}.xml"/>`,
  );
  return workbookRels.replace('</Relationships>', `${relations.join('')}</Relationships>`);
}

/** `[Content_Types].xml` with the types of the properties; the parts themselves are plain XML by extension. */
export function withCustomXmlTypes(contentTypes: string): string {
  const types = PARTS.map(
    ({ number }) =>
      `<Override PartName="/customXml/itemProps${number}.xml" ContentType="${PROPERTIES_TYPE}"/>`,
  );
  return contentTypes.replace('</Types>', `${types.join('')}</Types>`);
}

// Ids made once, each for its part alone; fixed so that equal workbooks have equal bytes.
const PARTS = [
  { number: 1, namespace: STATE_NAMESPACE, itemId: '{5B0C9A52-7C0E-4F0B-9C55-2F4E1D3A6B71}' },
  { number: 2, namespace: RECORD_NAMESPACE, itemId: '{C7F2E8A4-91D3-4B6E-8A27-60D5B1F3924C}' },
] as const;

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DATASTORE = `${OFFICE}/customXml`;
const RELATION_TYPE = `${OFFICE}/relationships/customXml`;
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
