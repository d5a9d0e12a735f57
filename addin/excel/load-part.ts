import { partText } from '../../analysis/sheets/part-xml';
import { exchange } from './run-excel';

/** A custom XML part of ours, queued. There is one as a rule; two writers at once can leave several. */
export interface QueuedPart {
  readonly parts: Excel.CustomXmlPartScopedCollection;
  readonly onlyXml: OfficeExtension.ClientResult<string>;
}

export function queuePart(context: Excel.RequestContext, namespace: string): QueuedPart {
  const parts = context.workbook.customXmlParts.getByNamespace(namespace);
  return { parts: parts.load('items/id'), onlyXml: parts.getOnlyItemOrNullObject().getXml() };
}

/** Text of the part, null for none; of several the last, which takes one more exchange. */
export async function collectPart(context: Excel.RequestContext, queued: QueuedPart): Promise<string | null> {
  const ids = partIds(queued);
  const last = ids.at(-1);
  if (last === undefined || ids.length === 1) return partText(queued.onlyXml.value);
  const xml = context.workbook.customXmlParts.getItem(last).getXml();
  await exchange(context);
  return partText(xml.value);
}

export function partIds({ parts }: QueuedPart): readonly string[] {
  return parts.items.map(({ id }) => id);
}
