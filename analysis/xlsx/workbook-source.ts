import type { DateSystem } from '../sheets/read-cell';
import type { OfficePackage, Relation } from './package';
import type { CellSource } from './read-cells';
import { readFormats } from './read-formats';
import { readSharedTexts } from './shared-texts';
import { attribute, readXml } from './xml';

/** A workbook's own part, and what the cells of its sheets refer to. */
export interface WorkbookSource {
  readonly xml: string;
  readonly source: CellSource;
  readonly sheets: readonly WorkbookSheet[];
}

export interface WorkbookSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Path of its part; null for a sheet of another kind, such as a chart's. */
  readonly path: string | null;
}

/** What all readers of a workbook begin with; null when the package holds no workbook. */
export async function readWorkbookSource(office: OfficePackage): Promise<WorkbookSource | null> {
  const root = (await office.relations('')).find(({ type }) => type === 'officeDocument');
  const xml = root && (await office.text(root.target));
  if (!xml) return null;
  const relations = await office.relations(root.target);
  const partOf = async (wanted: string): Promise<string> => {
    const path = relations.find(({ type }) => type === wanted)?.target;
    return (path && (await office.text(path))) || '';
  };
  const source: CellSource = {
    sharedTexts: readSharedTexts(await partOf('sharedStrings')).texts,
    formats: readFormats(await partOf('styles')),
    dates: datesOf(xml),
  };
  return { xml, source, sheets: sheetsOf(xml, relations) };
}

function sheetsOf(workbookXml: string, relations: readonly Relation[]): WorkbookSheet[] {
  const sheets: WorkbookSheet[] = [];
  readXml(workbookXml, {
    open(element, attributes) {
      if (element !== 'sheet') return;
      const relationId = attribute(attributes, 'id') ?? '';
      sheets.push({
        name: attribute(attributes, 'name') ?? '',
        hidden: /hidden/i.test(attribute(attributes, 'state') ?? ''),
        path: relations.find(({ id, type }) => id === relationId && type === 'worksheet')?.target ?? null,
      });
    },
  });
  return sheets;
}

function datesOf(workbookXml: string): DateSystem {
  let dates: DateSystem = 1900;
  readXml(workbookXml, {
    open(element, attributes) {
      if (element !== 'workbookPr') return;
      if (/^(?:1|true)$/.test(attribute(attributes, 'date1904') ?? '')) dates = 1904;
    },
  });
  return dates;
}
