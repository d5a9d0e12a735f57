import type { PlanRow } from '../../plan/plan';
import { isCeiling } from '../flat-series';
import { saysPercent } from '../percent-wording';
import { eachRow, type Rule, TOPICS } from '../rule';
import { quote } from '../wording';

/** What is founded, enacted or agreed once cannot be the target of each year. */
export const oneOffEveryYear: Rule = {
  code: 'one-off-every-year',
  name: { id: 'Hal sekali jadi setiap tahun', en: 'One-off thing each year' },
  severity: 'medium',
  topic: TOPICS.targets,
  looksAt: ['action', 'measure', 'unit', 'target'],
  explains: {
    id: 'Keluaran yang terjadi sekali (pembentukan, perda, keputusan, surat edaran, aplikasi) ditargetkan sama setiap tahun: tidak jelas apakah baru, kumulatif, atau hanya dipertahankan. Dikecualikan: jumlah seluruh kecamatan, kelurahan, atau puskesmas.',
    en: 'An output that happens once (founding a body, a regulation, a decree, an application) is the same target each year: whether new, cumulative or kept is not clear. Exempt: all districts, urban villages or community health centres.',
  },
  example: {
    printed: 'Penyusunan perda: 1; 1; 1; 1',
    oddity: { id: 'satu perda setiap tahun?', en: 'one regulation each year?' },
  },
  check: eachRow((row, context) => {
    const values = row.targets.flatMap(({ value }) => (value === null ? [] : [value]));
    const [first] = values;
    if (first === undefined || first === 0 || values.length < 2 || values.some((value) => value !== first))
      return;
    if (row.unit.kind === 'percent' || saysPercent(row) || row.baselineIsPlanTotal || !happensOnce(row))
      return;
    // One that is there already and stays is kept, unless the action itself founds or enacts it again each year.
    if (first === 1 && row.baseline.value === 1 && !isMade(row)) return;
    // All wards each year: founded everywhere and kept, which the target says well enough.
    if (isCeiling(row, first, context)) return;
    const field = onceField(row);
    const text = row.printed[field];
    const targets = row.printed.targets.join('; ');
    return {
      row,
      field,
      printed: text,
      message:
        field === 'unit'
          ? {
              id: `Satuannya ${quote(text)}, yang biasanya terbit sekali, tetapi target ${quote(row.printed.action)} ${targets}. Tentukan apakah baru setiap tahun, kumulatif, atau dipertahankan.`,
              en: `The unit is ${quote(text)}, which is usually issued once, but the targets of ${quote(row.printed.action)} are ${targets}. Settle whether new each year, cumulative or kept.`,
            }
          : {
              id: `${quote(text)} biasanya terjadi sekali, tetapi targetnya ${targets} (satuan ${quote(row.printed.unit)}). Tentukan apakah baru setiap tahun, kumulatif, atau dipertahankan.`,
              en: `${quote(text)} usually happens once, but its targets are ${targets} (unit ${quote(row.printed.unit)}). Settle whether new each year, cumulative or kept.`,
            },
    };
  }),
};

const FOUNDING =
  /^(?:(?:fasilitasi|fasilitas|meningkatnya|peningkatan)\s+)?(?:pembentukan|pendirian|penetapan)\b/i;
const ENACTING =
  /\b(?:penyusunan|pembuatan|penerbitan|pengesahan)\s+(?:rancangan\s+)?(?:perda|perwal|perbup|peraturan|keputusan|sop|aplikasi|sistem|naskah)\b/i;
const ACT = /^(?:jumlah\s+)?(?:surat edaran|sk|perda|perwal|perbup|kepwal|keputusan|aplikasi)\b/i;

function happensOnce({ printed }: PlanRow): boolean {
  return (
    isOnce(printed.action) || isOnce(printed.measure) || ACT.test(printed.unit) || ACT.test(printed.measure)
  );
}

function isMade({ printed }: PlanRow): boolean {
  return isOnce(printed.action) || isOnce(printed.measure);
}

function isOnce(text: string): boolean {
  return FOUNDING.test(text) || ENACTING.test(text);
}

/** The cell that says that it happens once. */
function onceField({ printed }: PlanRow): 'action' | 'measure' | 'unit' {
  if (isOnce(printed.action)) return 'action';
  return isOnce(printed.measure) || ACT.test(printed.measure) ? 'measure' : 'unit';
}
