import type { ClusterId } from '../../plan/plan';

/**
 * Where the 31 indicators of 2011 stood, in words of ours. Plans written in their wording keep their places, too.
 *
 * Source: Permen PPPA 12/2011 (indikator kabupaten/kota layak anak), replaced by the 24 indicators of Permen PPPA 12/2022.
 */
const OLDER: readonly (readonly [ClusterId, RegExp])[] = [
  ['K', /\banggaran\b/],
  ['K', /\bmasukan dari (?:forum|kelompok) anak\b/],
  ['K', /\b(?:sdm|sumber daya manusia)\b.*\b(?:kha|konvensi hak anak|hak anak)\b/],
  ['K', /\bdata (?:anak )?terpilah\b/],
  ['K', /\b(?:lembaga masyarakat|dunia usaha)\b/],
  ['I', /\bakta kelahiran\b/],
  ['I', /\binformasi layak anak\b/],
  ['I', /\b(?:kelompok|forum) anak\b/],
  ['II', /\b(?:usia )?perkawinan\b/],
  ['II', /\blembaga konsultasi\b/],
  ['II', /\blembaga kesejahteraan sosial anak\b/],
  ['III', /\bkematian bayi\b/],
  ['III', /\bgizi\b/],
  ['III', /\basi\b/],
  ['III', /\bimunisasi\b/],
  ['III', /\bkesehatan reproduksi\b|\bkesehatan mental\b/],
  ['III', /\bkeluarga miskin\b/],
  ['III', /\bair bersih\b/],
  ['III', /\bkawasan tanpa rokok\b/],
  ['IV', /\bpendidikan anak usia dini\b|\bpaud\b/],
  ['IV', /\bwajib belajar\b/],
  ['IV', /\bsekolah ramah anak\b/],
  ['IV', /\bperjalanan anak ke dan dari sekolah\b/],
  ['IV', /\bfasilitas (?:untuk )?(?:kegiatan )?(?:kreatif|rekreatif)\b/],
  ['V', /\bperlindungan khusus\b/],
  ['V', /\b(?:keadilan restoratif|berhadapan dengan hukum)\b/],
  ['V', /\bbencana\b/],
  ['V', /\bpekerjaan terburuk\b|\bpekerja anak\b/],
];

/** The cluster in which the older indicators had what a folded indicator names; null where they had no such thing. */
export function olderCluster(folded: string): ClusterId | null {
  return OLDER.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}
