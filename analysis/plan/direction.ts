import type { Bilingual } from '../text/bilingual';
import type { Direction, Judged } from './plan';

export interface DirectionInput {
  readonly measure: string;
  readonly action: string;
  /** Values in the order baseline, first year … last year; null where there is none. */
  readonly path: readonly (number | null)[];
}

/**
 * Whether more is better (+1) or less is better (-1).
 *
 * Lower is better only where the measure itself counts an ill (deaths, malnutrition, violence, child marriage,
 * dropping out): "Persentase balita gizi buruk". Where the measure counts the work against the ill ("persentase
 * penanganan stunting", "kasus yang ditangani") more is better. A falling path without an ill is doubtful.
 *
 * @example readDirection({ measure: '', action: 'Persentase balita gizi buruk', path: [0.13, 0.12] }).value // -1
 * @example readDirection({ measure: '', action: 'Pelatihan kader', path: [10, 20] }).value // 1
 */
export function readDirection(row: DirectionInput): Judged<Direction> {
  const text = row.measure === '' ? row.action : row.measure;
  const counted = COUNTED.test(text) && ILL.test(text) && !WORK.test(text);
  const numbers = row.path.filter((value) => value !== null);
  const first = numbers[0];
  const last = numbers.at(-1);
  const falling = first !== undefined && last !== undefined && last < first;
  const rising = first !== undefined && last !== undefined && last > first;
  if (counted) {
    const doubtful = rising || (numbers.length > 1 && !falling);
    return {
      value: -1,
      confidence: doubtful ? 'low' : 'high',
      reason: doubtful ? REASONS.illNotFalling : REASONS.ill,
    };
  }
  if (falling) return { value: 1, confidence: 'low', reason: REASONS.falling };
  return {
    value: 1,
    confidence: ILL.test(text) && !WORK.test(text) ? 'medium' : 'high',
    reason: GOOD_IS_MORE,
  };
}

/** The text names a measured quantity of something. */
const COUNTED =
  /\b(?:persentase|prosentase|presentase|cakupan|angka|prevalensi|prevalansi|tingkat|jumlah|kasus|insiden|rasio)\b/i;
const ILL =
  /\b(?:kematian|gizi buruk|gizi kurang|stunting|wasting|malnutrisi|kekerasan|perkawinan anak|perkawinan usia|pernikahan dini|menikah di bawah|putus sekolah|pekerja anak|kesakitan|kemiskinan|pengangguran|penelantaran|kehamilan tidak diinginkan|penyalahgunaan|prevalensi|prevalansi|anak terlantar|kecelakaan|pelanggaran|berat badan lahir rendah|bblr|anemia|tidak sekolah|tidak bersekolah|tidak terpenuhi|unmet ?need)\b/i;
/** Work against the ill, or people who are helped. */
const WORK =
  /\b(?:penanganan|penangangan|ditangani|tertangani|dilayani|terlayani|layanan|pelayanan|diberikan|pemberian|mendapat\w*|memperoleh|pencegahan|mencegah|cegah|dicegah|mengurangi|pemberdayaan|perlindungan|penurunan|pendampingan|terdamping\w*|didampingi|sosialisasi|pelatihan|bantuan|diselesaikan|penyelesaian|terselesaikan|home visit|pengaduan|data|petugas|forum|rumah aman|lembaga|jejaring|kecamatan|kelurahan|puskesmas|sekolah yang|materi|sistem|system|sdm|(?<!tidak )terpenuhi\w*|akta|akte|kontrasepsi|asi eksklusif|survei|pengendalian|bimbingan|rujukan|perusahaan|norma|tatalaksana|fasilitasi|skrining|anak korban)\b/i;

/** The usual reason: what is counted is work or a good state. */
export const GOOD_IS_MORE: Bilingual = {
  id: 'Yang diukur adalah layanan, hasil kerja atau keadaan baik; makin tinggi makin baik.',
  en: 'The measure counts a service, output or good state; higher is better.',
};

const REASONS = {
  ill: {
    id: 'Yang diukur adalah keadaan buruk; makin rendah makin baik.',
    en: 'The measure counts something harmful; lower is better.',
  },
  illNotFalling: {
    id: 'Yang diukur keadaan buruk, tetapi targetnya tidak turun.',
    en: 'The measure counts something harmful, yet its targets do not fall.',
  },
  falling: {
    id: 'Target turun meskipun rumusannya tidak menyebut keadaan buruk; arah belum pasti.',
    en: 'Targets fall although the wording names nothing harmful; the direction is uncertain.',
  },
} as const;
