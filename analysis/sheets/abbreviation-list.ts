import { abbreviationsIn, expansionsIn, sameExpansion } from '../audit/abbreviations';
import { ABBREVIATIONS } from '../audit/words/abbreviations';
import type { Plan } from '../plan/plan';
import type { Bilingual } from '../text/bilingual';
import { regulationName } from './regulation-name';

export interface Abbreviation {
  readonly short: string;
  /** In Bahasa Indonesia, as it is written out in the source. */
  readonly full: string;
  readonly source: Bilingual;
}

/**
 * The abbreviations that stand in plans, and those of this workbook, in the order of the alphabet. A meaning is that of the
 * regulation itself where it writes one out as the official one or there is none, else the official one; an abbreviation
 * without either is left out, since that is a finding.
 */
export function abbreviationList(plans: readonly Plan[]): readonly Abbreviation[] {
  const found = new Map<string, Abbreviation>(OURS.map((one) => [one.short, one]));
  const used = new Set<string>();
  for (const plan of plans) {
    const source = regulationName(plan);
    for (const text of textsOf(plan)) {
      for (const short of abbreviationsIn(text)) used.add(short);
      for (const { short, full } of expansionsIn(text))
        if (!found.has(short) && !isOtherThanOfficial(short, full))
          found.set(short, { short, full: sentenceCase(full), source });
    }
  }
  for (const short of used) {
    const full = ABBREVIATIONS.get(short) ?? '';
    if (full !== '' && !found.has(short))
      found.set(short, { short, full: sentenceCase(full), source: COMMON });
  }
  // One of several meanings is listed where a plan uses it.
  const isUsed = ({ short, source }: Abbreviation): boolean => source !== SEVERAL || used.has(short);
  return [...found.values()].filter(isUsed).sort((one, other) => one.short.localeCompare(other.short, 'id'));
}

/** Written out otherwise than it officially is: a slip, which the audit says. */
function isOtherThanOfficial(short: string, full: string): boolean {
  const official = ABBREVIATIONS.get(short) ?? '';
  return official !== '' && !sameExpansion(official, full);
}

/** Distinct texts of a plan that a planner reads. */
function textsOf({ rows }: Plan): ReadonlySet<string> {
  return new Set(
    rows.flatMap(({ printed }) => [
      printed.section,
      printed.indicator,
      printed.action,
      printed.measure,
      printed.unit,
      printed.agencies,
    ]),
  );
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const COMMON = {
  id: 'Istilah umum dalam peraturan',
  en: 'In general use in regulations',
};
const SEVERAL = { id: 'Menurut kalimatnya dalam lampiran', en: 'By its sentence in the annex' };
const HERE = { id: 'Buku kerja ini', en: 'This workbook' };

/** What this workbook abbreviates itself, one of the framework that annexes write in ways of their own, and those of several meanings. */
const OURS: readonly Abbreviation[] = [
  { short: 'K', full: 'Kelembagaan', source: HERE },
  { short: 'KLA', full: 'Kota Layak Anak', source: HERE },
  {
    short: 'PMBA',
    full: 'Pemberian Makan pada Bayi dan Anak',
    source: { id: 'Nama indikator KLA 14', en: 'Name of KLA indicator 14' },
  },
  { short: 'RAD', full: 'Rencana Aksi Daerah', source: HERE },
  { short: 'PPPA', full: 'Pemberdayaan Perempuan dan Perlindungan Anak', source: HERE },
  { short: 'BPS', full: 'Badan Pusat Statistik', source: HERE },
  // In the names of questions and of who answers them.
  ...[
    ['2P', 'Pelopor dan pelapor'],
    ['AMPK', 'Anak yang memerlukan perlindungan khusus'],
    ['BNN', 'Badan Narkotika Nasional'],
    ['BPBD', 'Badan penanggulangan bencana daerah'],
    ['LPKA', 'Lembaga pembinaan khusus anak'],
    ['NAPZA', 'Narkotika, psikotropika, dan zat adiktif lainnya'],
    ['PKA', 'Pusat kreativitas anak'],
    ['RBRA', 'Ruang bermain ramah anak'],
    ['RIRA', 'Rumah ibadah ramah anak'],
    ['SPM', 'Standar pelayanan minimal'],
    ['UPTD PPA', 'Unit pelaksana teknis daerah perlindungan perempuan dan anak'],
  ].map(([short = '', full = '']) => ({ short, full, source: HERE })),
  ...[
    ['KIA', 'Kartu Identitas Anak; dalam "buku KIA": Kesehatan Ibu dan Anak'],
    ['PA', 'Pekerja Anak; dalam "Pelatihan PA": perlindungan anak'],
    ['KK', 'Kartu Keluarga; sebagai satuan: kepala keluarga'],
    ['RT', 'Rumah Tangga; sebagai wilayah: rukun tetangga'],
  ].map(([short = '', full = '']) => ({ short, full, source: SEVERAL })),
];
