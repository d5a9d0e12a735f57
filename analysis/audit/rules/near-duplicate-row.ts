import type { PlanRow } from '../../plan/plan';
import type { Bilingual } from '../../text/bilingual';
import { type AuditContext, sameIndicator } from '../context';
import { type FindingDraft, type Rule, TOPICS } from '../rule';
import { nearlySameRows } from '../similar-rows';
import { quote, rowNames } from '../wording';

/** Rows that say nearly the same; how they are found without comparing pairs is said in `similar-rows.ts`. */
export const nearDuplicateRow: Rule = {
  code: 'near-duplicate-row',
  name: { id: 'Baris yang hampir sama', en: 'Rows nearly the same' },
  severity: 'medium',
  topic: TOPICS.duplicates,
  looksAt: ['action', 'measure', 'unit', 'target'],
  explains: {
    id: 'Dua baris hampir sama: kata-katanya sama hampir semua, atau kegiatannya sama di bawah indikator lain. Mungkin pekerjaan yang sama dihitung dua kali.',
    en: 'Two rows are nearly the same: almost all words agree, or the action stands under another indicator, too. One piece of work may be counted twice.',
  },
  example: {
    printed: 'Meningkatnya sekolah ramah Anak / Perintisan sekolah ramah Anak',
    oddity: { id: 'satuan dan target sama', en: 'same unit and targets' },
  },
  *check(context) {
    for (const { first, again } of context.index(nearlySameRows)) yield nearlySame(first, again, context);
  },
};

function nearlySame(first: PlanRow, again: PlanRow, context: AuditContext): FindingDraft {
  const { fold } = context;
  const there = rowNames([first]);
  const differs = differences(first, again, context);
  return {
    row: again,
    alsoRows: [first],
    field: 'action',
    printed: again.printed.action,
    message:
      fold(first.printed.action) === fold(again.printed.action)
        ? {
            id: `Kegiatan ${quote(again.printed.action)} tertulis di baris ${rowNames([again]).id} dan di baris ${there.id}; yang berbeda ${differs.id}. Pastikan tidak dihitung dua kali.`,
            en: `The action ${quote(again.printed.action)} is printed in row ${rowNames([again]).en} and in row ${there.en}; what differs: ${differs.en}. Check that it is not counted twice.`,
          }
        : {
            id: `${quote(again.printed.action)} (baris ${rowNames([again]).id}) hampir sama dengan baris ${there.id}, ${quote(first.printed.action)}; pastikan tidak dihitung dua kali.`,
            en: `${quote(again.printed.action)} (row ${rowNames([again]).en}) is nearly the same as row ${there.en}, ${quote(first.printed.action)}; check that it is not counted twice.`,
          },
  };
}

function differences({ printed: a }: PlanRow, { printed: b }: PlanRow, { fold }: AuditContext): Bilingual {
  const parts = [
    { name: { id: 'ukuran', en: 'measure' }, differs: fold(a.measure) !== fold(b.measure) },
    { name: { id: 'satuan', en: 'unit' }, differs: fold(a.unit) !== fold(b.unit) },
    {
      name: { id: 'angka', en: 'figures' },
      differs: [a.baseline, ...a.targets].join(';') !== [b.baseline, ...b.targets].join(';'),
    },
    {
      name: { id: 'penanggung jawab', en: 'responsible body' },
      differs: fold(a.agencies) !== fold(b.agencies),
    },
    { name: { id: 'indikator', en: 'indicator' }, differs: !sameIndicator(a, b) },
  ].filter(({ differs }) => differs);
  return {
    id: parts.map(({ name }) => name.id).join(', '),
    en: parts.map(({ name }) => name.en).join(', '),
  };
}
