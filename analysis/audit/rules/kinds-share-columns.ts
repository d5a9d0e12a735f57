import { type Rule, TOPICS } from '../rule';

// A handful of rows of another kind may be read by anybody.
const FEWEST_OF_A_KIND = 5;

export const kindsShareColumns: Rule = {
  code: 'kinds-share-columns',
  name: { id: 'Beberapa jenis target dalam satu kolom', en: 'Several kinds of target in one column' },
  severity: 'medium',
  topic: TOPICS.document,
  looksAt: ['baseline', 'target'],
  explains: {
    id: 'Kolom target yang sama memuat kondisi (nilainya berlaku tiap tahun), volume per tahun (angkanya dijumlahkan), dan keberadaan, tanpa keterangan yang mana; kolom data dasar dapat pula memuat total rencana. Satu catatan telaah untuk dokumen.',
    en: 'The same target columns hold levels (which stand each year), yearly volumes (which add up) and milestones, and nothing says which is which; the baseline column may hold plan totals, too. One finding for the document.',
  },
  example: {
    printed: '85 | 50; 50; 50; 50 | 1; 1; 1; 1',
    oddity: { id: 'dijumlahkan atau tidak?', en: 'to be added up or not?' },
  },
  *check({ plan }) {
    const count = (nature: string): number => plan.rows.filter((row) => row.nature.value === nature).length;
    const [levels, quotas, milestones] = [count('level'), count('quota'), count('milestone')];
    if (levels < FEWEST_OF_A_KIND || quotas < FEWEST_OF_A_KIND) return;
    const totals = plan.rows.filter(({ baselineIsPlanTotal }) => baselineIsPlanTotal).length;
    const kinds = [
      { count: levels, id: 'kondisi', en: 'levels' },
      { count: quotas, id: 'volume per tahun', en: 'yearly volumes' },
      { count: milestones, id: 'keberadaan', en: 'milestones' },
    ].filter((kind) => kind.count > 0);
    const named = (language: 'id' | 'en'): string =>
      kinds.map((kind) => `${String(kind.count)} ${kind[language]}`).join(', ');
    yield {
      field: 'target',
      printed: '',
      message: {
        id: `Kolom target yang sama memuat beberapa jenis target tanpa keterangan: ${named('id')}${totals > 0 ? `; kolom data dasar memuat ${String(totals)} total rencana` : ''}. Volume dijumlahkan, kondisi tidak; tambahkan satu kolom yang menyebut jenisnya.`,
        en: `The same target columns hold several kinds of target without a word: ${named('en')}${totals > 0 ? `; the baseline column holds ${String(totals)} plan totals` : ''}. Volumes add up, levels do not; add a column that says which.`,
      },
    };
  },
};
