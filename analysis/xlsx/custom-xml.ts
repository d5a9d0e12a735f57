import { STATE_NAMESPACE } from '../sheets/sheet';
import { NOT_XML, escapeXml } from './text';

/**
 * The state of a workbook as the XML of its custom part, one element in our namespace around the JSON. Excel
 * (through Office.js) adds and finds the same XML.
 *
 * Characters that XML cannot hold are written as JSON escapes, which mean the same inside a JSON text.
 *
 * @example stateXml('{"rows":319}') // '<state xmlns="urn:rad-kla:workbook:1">{&#34;rows&#34;:319}</state>'
 */
export function stateXml(json: string): string {
  const legal = json.replace(
    NOT_XML,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `<state xmlns="${STATE_NAMESPACE}">${escapeXml(legal)}</state>`;
}

/** One file of the package. */
export interface PackageText {
  readonly path: string;
  readonly text: string;
}

/** The part, its properties and the relation between them (ECMA-376 part 1, 15.2.5 and 22.5). */
export function customXmlParts(json: string): readonly PackageText[] {
  return [
    { path: 'customXml/item1.xml', text: DECLARATION + stateXml(json) },
    {
      path: 'customXml/itemProps1.xml',
      text:
        `${DECLARATION}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${DATASTORE}">` +
        `<ds:schemaRefs><ds:schemaRef ds:uri="${STATE_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
    },
    {
      path: 'customXml/_rels/item1.xml.rels',
      text:
        `${DECLARATION}<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" ` +
        `Type="${RELATION_TYPE}Props" Target="itemProps1.xml"/></Relationships>`,
    },
  ];
}

/** `xl/_rels/workbook.xml.rels` with the relation to our part. */
export function withCustomXmlRelation(workbookRels: string): string {
  const relation = `<Relationship Id="rIdState" Type="${RELATION_TYPE}" Target="../customXml/item1.xml"/>`;
  return workbookRels.replace('</Relationships>', `${relation}</Relationships>`);
}

/** `[Content_Types].xml` with the type of the properties part; the part itself is plain XML by extension. */
export function withCustomXmlType(contentTypes: string): string {
  const type = `<Override PartName="/customXml/itemProps1.xml" ContentType="${PROPERTIES_TYPE}"/>`;
  return contentTypes.replace('</Types>', `${type}</Types>`);
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DATASTORE = `${OFFICE}/customXml`;
const RELATION_TYPE = `${OFFICE}/relationships/customXml`;
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
// Made once, for this part alone; fixed so that equal workbooks have equal bytes.
const ITEM_ID = '{5B0C9A52-7C0E-4F0B-9C55-2F4E1D3A6B71}';
