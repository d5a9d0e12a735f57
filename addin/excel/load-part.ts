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
  return (await collectParts(context, queued)).at(-1) ?? null;
}

/** Texts of the parts; several take one more exchange. */
export async function collectParts(
  context: Excel.RequestContext,
  queued: QueuedPart,
): Promise<readonly string[]> {
  const ids = partIds(queued);
  if (ids.length === 0) return [];
  let xml = [queued.onlyXml.value];
  if (ids.length > 1) {
    const results = ids.map((id) => context.workbook.customXmlParts.getItem(id).getXml());
    await exchange(context);
    xml = results.map(({ value }) => value);
  }
  return xml.flatMap((text) => partText(text) ?? []);
}

export function partIds({ parts }: QueuedPart): readonly string[] {
  return parts.items.map(({ id }) => id);
}
