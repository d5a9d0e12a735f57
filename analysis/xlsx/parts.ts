import { attributeXml } from './text';

/** One file of the package, in XML. */
export interface Part {
  readonly path: string;
  readonly text: string;
  /** Content type; null where the extension says it. */
  readonly type: string | null;
}

export interface PartRelation {
  readonly id: string;
  readonly type: string;
  /** Path from the folder of the part. */
  readonly target: string;
}

export const OFFICE_RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The relations of a part; of the whole file for a blank path. */
export function relationsPart(path: string, relations: readonly PartRelation[]): Part {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const elements = relations.map(
    ({ id, type, target }) => `<Relationship Id="${id}" Type="${type}" Target="${attributeXml(target)}"/>`,
  );
  return {
    path: `${folder}_rels/${path.slice(folder.length)}.rels`,
    type: null,
    text: `<Relationships xmlns="${PACKAGE}/relationships">${elements.join('')}</Relationships>`,
  };
}

/** What every part is; the text of `[Content_Types].xml`, which is the first file of the package. */
export function contentTypesXml(parts: readonly Pick<Part, 'path' | 'type'>[]): string {
  const defaults = Object.entries(BY_EXTENSION).map(
    ([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`,
  );
  const overrides = parts.flatMap(({ path, type }) =>
    type === null ? [] : [`<Override PartName="/${path}" ContentType="${type}"/>`],
  );
  return `<Types xmlns="${PACKAGE}/content-types">${defaults.join('')}${overrides.join('')}</Types>`;
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const BY_EXTENSION = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  vml: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
};
