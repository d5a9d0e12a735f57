import { saysNothingCounted } from '../measure-words';
import { eachRow, type Rule, TOPICS } from '../rule';
import { quote } from '../wording';

export const measureNotCountable: Rule = {
  code: 'measure-not-countable',
  name: { id: 'Ukuran yang tidak dapat dihitung', en: 'Measure that cannot be counted' },
  severity: 'medium',
  topic: TOPICS.measures,
  looksAt: ['measure', 'unit'],
  explains: {
    id: 'Ukuran adalah tujuan atau kegiatan (berkembangnya kreativitas, pelaksanaan kegiatan), bukan sesuatu yang dihitung, atau memuat kata penilaian tanpa kriteria (nyaman, memadai); angkanya tidak dapat diperiksa.',
    en: 'The measure is an aim or an activity (creativity grows, the activity is held), not something that is counted, or holds a quality without a criterion (comfortable, adequate); its figure cannot be verified.',
  },
  example: {
    printed: 'Berkembangnya kreativitas anak',
    oddity: { id: 'tidak dapat dihitung', en: 'cannot be counted' },
  },
  check: eachRow((row, context) => {
    const { fold } = context;
    const { measure, action } = row.printed;
    const folded = fold(measure);
    if (folded === '') return;
    const repeatsAction = folded === fold(action);
    const quality = UNDEFINED.exec(measure);
    if (!saysNothingCounted(measure, context) && !repeatsAction && !quality) return;
    return {
      row,
      field: 'measure',
      printed: measure,
      message: repeatsAction
        ? {
            id: `Ukuran ${quote(measure)} hanya mengulang kegiatan; tidak menyebut apa yang dihitung.`,
            en: `The measure ${quote(measure)} only repeats the action; it does not say what is counted.`,
          }
        : quality
          ? {
              id: `Ukuran ${quote(measure)} memuat kata ${quote(quality[0])}, yang tidak dapat dinilai tanpa kriteria.`,
              en: `The measure ${quote(measure)} holds the word ${quote(quality[0])}, which cannot be judged without a criterion.`,
            }
          : {
              id: `Ukuran ${quote(measure)} adalah tujuan atau kegiatan, bukan sesuatu yang dapat dihitung dalam satuan ${quote(row.printed.unit)}.`,
              en: `The measure ${quote(measure)} is an aim or activity, not something that can be counted in ${quote(row.printed.unit)}.`,
            },
    };
  }),
};

/** Qualities that nobody has defined. */
const UNDEFINED =
  /(?<!\b(?:kategori|kriteria|predikat)\s)\b(?:nyaman|memadai|optimal|maksimal|sebaik-baiknya)\b/i;
