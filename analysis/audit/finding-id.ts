import { fnv1a } from '../plan/text-mark';
import type { FindingDraft } from './rule';

/**
 * Identity of a finding: rule, row (or plan and place) and field, with a key where one cell can hold several. It
 * carries nothing that an edit elsewhere changes: no position, no count, no wording of the message.
 *
 * A second draft with the same identity gets a hash of its printed text, and only then an ordinal.
 */
export function findingIds(): (ruleCode: string, planId: string, draft: FindingDraft) => string {
  const given = new Set<string>();
  return (ruleCode, planId, draft) => {
    const where = draft.row?.rowId ?? draft.goneRow ?? `${planId}/${draft.place ?? ''}`;
    const plain = `${ruleCode}|${where}|${draft.field}${draft.key === undefined ? '' : `|${draft.key}`}`;
    let id = given.has(plain) ? `${plain}|${shortHash(draft.printed)}` : plain;
    for (let ordinal = 2; given.has(id); ordinal += 1)
      id = `${plain}|${shortHash(draft.printed)}.${String(ordinal)}`;
    given.add(id);
    return id;
  };
}

/** Short text for a long one; not for secrets. */
export function shortHash(text: string): string {
  return fnv1a(text).toString(36).padStart(7, '0');
}
