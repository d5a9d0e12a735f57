import type { PlanRow } from '../../plan/plan';
import { measureField, measureText } from '../cells';
import type { AuditContext } from '../context';
import { eachRow, type Rule, TOPICS } from '../rule';
import { quote } from '../wording';

/** How many cases or victims there will be is nobody's target. */
export const targetCountsCases: Rule = {
  code: 'target-counts-cases',
  name: { id: 'Jumlah kasus sebagai target', en: 'Number of cases as a target' },
  severity: 'medium',
  topic: TOPICS.measures,
  looksAt: ['action', 'measure', 'unit', 'target'],
  explains: {
    id: 'Yang ditargetkan adalah banyaknya kasus, korban, atau orang yang ditangani: angka itu bergantung pada kejadian, sehingga naik atau tetapnya tidak menunjukkan kemajuan. Persentase yang ditangani dari yang dilaporkan lebih tepat.',
    en: 'The target is a number of cases, victims or people treated: it depends on what happens, so that its rise or standing still shows no progress. The share of those reported that are treated would.',
  },
  example: {
    printed: 'Jumlah korban yang didampingi: 30; 30',
    oddity: { id: 'bila korbannya 50?', en: 'and if there are 50 victims?' },
  },
  check: eachRow((row, context) => {
    if (!countsCases(row, context)) return;
    const field = CASES.test(context.fold(measureText(row))) ? measureField(row) : 'action';
    const text = row.printed[field];
    return {
      row,
      field,
      printed: text,
      message: {
        id: `Target ${quote(text)} (${row.printed.targets.join('; ')}) bergantung pada banyaknya kasus; lebih tepat persentase yang ditangani dari yang dilaporkan atau yang membutuhkan.`,
        en: `The targets of ${quote(text)} (${row.printed.targets.join('; ')}) depend on how many cases there are; the share treated of those reported or in need would be better.`,
      },
    };
  }),
};

function countsCases(row: PlanRow, { fold, thingNamed }: AuditContext): boolean {
  if (row.unit.kind === 'percent' || row.unit.kind === 'rate') return false;
  // Where fewer is better the number itself is what is to fall.
  if (row.direction.value === -1 || row.targets.every(({ value }) => value === null)) return false;
  const counts = fold(measureText(row));
  if (thingNamed(row.printed.unit) === 'document') return false;
  return (
    CASES.test(counts) || (thingNamed(row.printed.unit) === 'person' && TREATS.test(fold(row.printed.action)))
  );
}

const CASES = /^(?:jumlah|jml|banyaknya) (?:[a-z]+ ){0,2}?(?:kasus|korban|penderita|perkara)\b/;
const TREATS = /^(?:penanganan|pengobatan|rehabilitasi)\b|\bhasil razia\b/;
