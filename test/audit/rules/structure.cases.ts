import type { CrosswalkEntry, Reference } from '../../../analysis/reference/reference';
import { PLAN_ID, type PlanOptions, type RowTexts } from '../fixture';
import { hit, quiet, type RuleCases } from './rule-case';

interface Home {
  readonly sectionNo: string;
  readonly section: string;
  readonly indicatorNo: string;
  readonly indicator: string;
}
const HEADINGS: Readonly<Record<string, string>> = {
  I: 'KLASTER HAK SIPIL DAN KEBEBASAN',
  II: 'KLASTER LINGKUNGAN KELUARGA DAN PENGASUHAN ALTERNATIF',
  III: 'KLASTER KESEHATAN DASAR DAN KESEJAHTERAAN',
  IV: 'KLASTER PENDIDIKAN, PEMANFAATAN WAKTU LUANG, DAN KEGIATAN BUDAYA',
};
const at = (
  sectionNo: string,
  indicatorNo: string,
  indicator: string,
  section = HEADINGS[sectionNo] ?? '',
): Home => ({ sectionNo, section, indicatorNo, indicator });

/** Crosswalk of printed indicators to framework indicators. */
function mapping(
  ...entries: readonly (readonly [Home, string | null, CrosswalkEntry['confidence']?])[]
): PlanOptions {
  const crosswalk = entries.map(
    ([{ sectionNo, indicatorNo, indicator }, canonicalIndicator, confidence = 'high']) => ({
      planId: PLAN_ID,
      sectionNo,
      indicatorNo,
      indicator,
      canonicalIndicator,
      subIndicator: null,
      confidence,
      reason: { id: 'Contoh.', en: 'Example.' },
    }),
  );
  return { reference: { crosswalk } };
}
const withOverride = (
  options: PlanOptions,
  row: number,
  canonicalIndicator: string | null,
  confidence: CrosswalkEntry['confidence'],
): PlanOptions => {
  const overrides: Reference['overrides'] = [
    {
      rowId: `${PLAN_ID}-00${String(row)}`,
      canonicalIndicator,
      subIndicator: null,
      confidence,
      reason: { id: 'Contoh.', en: 'Example.' },
    },
  ];
  return { reference: { ...options.reference, overrides } };
};

const BIRTH = at('I', '4', 'Akta kelahiran');
const MARRIAGE = at('II', '7', 'Perkawinan anak');
const COUNSEL = at('II', '8', 'Lembaga konsultasi');
const HEALTH_IN_II = at('II', '12', 'Persalinan');
const WATER = at('III', '7', 'Akses Air Minum dan Sanitasi');
const FOOD = at('III', '8', 'Menurunnya Prevalensi Gizi Buruk dan Stunting');
const LAWS = at('K', '1', 'Peraturan daerah', 'KELEMBAGAAN');
const VOICE_IN_K = at('K', '3', 'Kebijakan yang Mendapat Masukan dari Forum Anak', 'KELEMBAGAAN');
const VOICE_IN_II = at('II', '6', 'Partisipasi anak');
const SCHOOL = at('IV', '18', 'Wajib belajar');
const SPECIAL_AS_IV = [at('V', '1', 'Kekerasan', HEADINGS['IV']), at('V', '2', 'Bencana', HEADINGS['IV'])];
const numbered = (...numbers: readonly string[]): RowTexts[] =>
  numbers.map((indicatorNo, index) => ({ indicatorNo, indicator: `Indikator ke-${String(index)}` }));

export const STRUCTURE_CASES: Readonly<Record<string, RuleCases>> = {
  'section-mislabelled': {
    hits: [
      hit(
        'a heading printed twice',
        [SCHOOL, ...SPECIAL_AS_IV],
        ['- section high'],
        mapping([SCHOOL, '18'], [SPECIAL_AS_IV[0] ?? SCHOOL, '21'], [SPECIAL_AS_IV[1] ?? SCHOOL, '22']),
      ),
    ],
    nearMisses: [
      quiet(
        'a third of the indicators agree',
        [MARRIAGE, COUNSEL, HEALTH_IN_II],
        mapping([MARRIAGE, '7'], [COUNSEL, '8'], [HEALTH_IN_II, '12']),
      ),
      quiet(
        'a heading without a cluster',
        [at('I', '1', 'Akta', 'BAGIAN PERTAMA')],
        mapping([at('I', '1', 'Akta', ''), '4']),
      ),
    ],
    blanks: [quiet('no heading', [{ section: '' }]), quiet('no rows', [])],
  },
  'cluster-heading-missing': {
    hits: [
      hit(
        'health under family',
        [BIRTH, MARRIAGE, COUNSEL, HEALTH_IN_II],
        ['- section high'],
        mapping([BIRTH, '4'], [MARRIAGE, '7'], [COUNSEL, '8'], [HEALTH_IN_II, '12']),
      ),
    ],
    nearMisses: [
      quiet(
        'all headings are there',
        [BIRTH, MARRIAGE, at('III', '12', 'Persalinan')],
        mapping([BIRTH, '4'], [MARRIAGE, '7'], [at('III', '12', 'Persalinan'), '12']),
      ),
      quiet(
        'told by the rule on labels',
        [SCHOOL, ...SPECIAL_AS_IV],
        mapping([SCHOOL, '18'], [SPECIAL_AS_IV[0] ?? SCHOOL, '21'], [SPECIAL_AS_IV[1] ?? SCHOOL, '22']),
      ),
    ],
    blanks: [
      quiet(
        'no headings at all',
        [
          { ...BIRTH, section: '' },
          { ...HEALTH_IN_II, section: '' },
        ],
        mapping([BIRTH, '4'], [HEALTH_IN_II, '12']),
      ),
    ],
  },
  'indicator-in-wrong-section': {
    hits: [
      hit(
        'participation under family',
        [BIRTH, MARRIAGE, COUNSEL, VOICE_IN_II],
        ['- indicator high'],
        mapping([BIRTH, '4'], [MARRIAGE, '7'], [COUNSEL, '8'], [VOICE_IN_II, '6']),
      ),
      hit(
        'an uncertain match',
        [BIRTH, MARRIAGE, COUNSEL, VOICE_IN_II],
        ['- indicator medium'],
        mapping([BIRTH, '4'], [MARRIAGE, '7'], [COUNSEL, '8'], [VOICE_IN_II, '6', 'medium']),
      ),
      hit(
        'where the older indicators had it: no slip',
        [BIRTH, LAWS, VOICE_IN_K],
        ['- indicator low'],
        mapping([BIRTH, '4'], [LAWS, '1'], [VOICE_IN_K, '6']),
      ),
    ],
    nearMisses: [
      quiet(
        'its own cluster has no heading: another finding',
        [MARRIAGE, COUNSEL, HEALTH_IN_II],
        mapping([MARRIAGE, '7'], [COUNSEL, '8'], [HEALTH_IN_II, '12']),
      ),
    ],
    blanks: [
      quiet(
        'no match',
        [MARRIAGE, COUNSEL, VOICE_IN_II],
        mapping([MARRIAGE, '7'], [COUNSEL, '8'], [VOICE_IN_II, null]),
      ),
    ],
  },
  'indicator-part-missing': {
    hits: [
      hit(
        'a part that no row is about',
        [{ ...WATER, action: 'Pembangunan jamban sehat' }],
        ['- indicator medium'],
        mapping([WATER, '16']),
      ),
      hit(
        'a condition that is only served, not measured',
        [
          { ...FOOD, measure: 'Persentase balita gizi buruk', unit: '%', targets: ['3', '2'] },
          { ...FOOD, action: 'Sosialisasi cegah stunting', unit: 'Orang' },
        ],
        ['- indicator medium'],
        mapping([FOOD, '13']),
      ),
    ],
    nearMisses: [
      quiet(
        'both parts, one of them elsewhere',
        [
          { ...WATER, action: 'Pembangunan jamban sehat' },
          { ...FOOD, action: 'Sambungan air minum' },
        ],
        mapping([WATER, '16'], [FOOD, '16']),
      ),
      quiet('no part at all: another finding', [{ ...WATER, action: 'Lomba' }], mapping([WATER, '16'])),
    ],
    blanks: [quiet('an indicator of one thing', [{}])],
  },
  'row-under-other-indicator': {
    hits: [
      hit(
        'another cluster',
        [BIRTH, { ...BIRTH, action: 'Sosialisasi KTR' }],
        ['2 canonical_indicator high'],
        withOverride(mapping([BIRTH, '4']), 2, '17', 'high'),
      ),
      hit(
        'the same cluster, beside another row of that indicator',
        [BIRTH, BIRTH, MARRIAGE],
        ['2 canonical_indicator medium'],
        withOverride(mapping([BIRTH, '4'], [MARRIAGE, '5']), 2, '5', 'high'),
      ),
      hit(
        'the same cluster, and alone under that indicator',
        [BIRTH, BIRTH],
        ['2 canonical_indicator high'],
        withOverride(mapping([BIRTH, '4']), 2, '5', 'high'),
      ),
      hit(
        'not certain',
        [BIRTH, BIRTH],
        ['2 canonical_indicator medium'],
        withOverride(mapping([BIRTH, '4']), 2, '17', 'medium'),
      ),
    ],
    nearMisses: [
      quiet('the same indicator', [BIRTH, BIRTH], withOverride(mapping([BIRTH, '4']), 2, '4', 'high')),
      quiet('doubtful: another finding', [BIRTH, BIRTH], withOverride(mapping([BIRTH, '4']), 2, '17', 'low')),
    ],
    blanks: [quiet('moved to none', [BIRTH, BIRTH], withOverride(mapping([BIRTH, '4']), 2, null, 'high'))],
  },
  'indicator-number': {
    hits: [
      hit('one misprint, once', numbered('1', '2', '5', '3', '4', '5'), ['- indicator_no medium']),
      hit('backwards', numbered('1', '3', '2', '4'), ['- indicator_no medium']),
      hit('reused in order', numbered('1', '2', '2', '3'), ['- indicator_no medium']),
      hit('left out', numbered('1', '2', '4'), ['- indicator_no medium']),
    ],
    nearMisses: [
      quiet('a new start in each section', [
        ...numbered('1', '2'),
        { sectionNo: 'II', indicatorNo: '1', indicator: 'Lain' },
      ]),
      quiet('letters under one number', [
        { indicatorNo: '21', indicator: 'a. Kekerasan' },
        { indicatorNo: '21', indicator: 'b.Pekerja anak' },
      ]),
    ],
    blanks: [quiet('no numbers', numbered('', '', ''))],
  },
  'indicator-number-not-national': {
    hits: [
      hit(
        'one of five',
        ['1', '2', '3', '4', '9'].map((no) => at('I', no, `Nomor ${no}`)),
        ['- indicator_no low'],
        mapping(...['1', '2', '3', '4'].map((no) => [at('I', no, `Nomor ${no}`), no] as const), [
          at('I', '9', 'Nomor 9'),
          '5',
        ]),
      ),
    ],
    nearMisses: [
      quiet(
        'numbers of its own',
        [at('I', '1', 'a'), at('I', '2', 'b')],
        mapping([at('I', '1', 'a'), '4'], [at('I', '2', 'b'), '5']),
      ),
      quiet('all agree', [at('I', '4', 'a')], mapping([at('I', '4', 'a'), '4'])),
    ],
    blanks: [quiet('no number', [at('I', '', 'a')], mapping([at('I', '', 'a'), '4']))],
  },
  'section-number-shift': {
    hits: [hit('one ahead', [{ sectionNo: 'II', section: 'KLUSTER I (HAK SIPIL)' }], ['- section low'])],
    nearMisses: [
      quiet('the same number', [{ sectionNo: 'II', section: 'KLASTER II' }]),
      quiet('no number in the heading', [{ sectionNo: 'II', section: 'KLASTER HAK SIPIL' }]),
    ],
    blanks: [quiet('no heading', [{ sectionNo: '', section: '' }])],
  },
  'nature-unsure': {
    hits: [
      hit(
        'rising, without a word that helps',
        [{ action: 'Taman', measure: '', unit: 'Lokasi', targets: ['1', '2'] }],
        ['1 nature low'],
        { hasMeasure: false, hasBaseline: false },
      ),
      hit(
        'a baseline: the distance hangs on it, once for equal figures',
        [
          {
            action: 'Sosialisasi jalan',
            measure: 'Titik',
            unit: 'Lokasi',
            baseline: '1',
            targets: ['2', '3'],
          },
          {
            action: 'Sosialisasi taman',
            measure: 'Titik',
            unit: 'Lokasi',
            baseline: '1',
            targets: ['2', '3'],
          },
        ],
        ['1 nature medium'],
      ),
    ],
    nearMisses: [quiet('a percentage', [{ unit: '%', measure: 'Persentase anak' }])],
    blanks: [quiet('no targets', [{ targets: ['', ''] }])],
  },
  'direction-unsure': {
    hits: [hit('a fall without an ill', [{ baseline: '', targets: ['10', '5'] }], ['1 direction medium'])],
    nearMisses: [
      quiet('told by other rules: an ill that does not fall, a lost digit', [
        { measure: 'Persentase balita gizi buruk', unit: '%', baseline: '3', targets: ['3', '3'] },
        { baseline: '', targets: ['35.000', '500'] },
      ]),
      quiet('an ill that falls, a service that rises', [
        { measure: 'Persentase balita gizi buruk', unit: '%', baseline: '3', targets: ['2', '1'] },
        {},
      ]),
    ],
    blanks: [quiet('no figures', [{ baseline: '', targets: ['', ''] }])],
  },
  'crosswalk-unsure': {
    hits: [
      hit(
        'a printed indicator, once',
        [BIRTH, BIRTH],
        ['- canonical_indicator medium'],
        mapping([BIRTH, '4', 'low']),
      ),
      hit(
        'a row, and its cluster',
        [BIRTH, BIRTH],
        ['2 canonical_indicator medium'],
        withOverride(mapping([BIRTH, '4']), 2, '17', 'low'),
      ),
      hit(
        'a row that stays in its cluster',
        [BIRTH, BIRTH],
        ['2 canonical_indicator medium'],
        withOverride(mapping([BIRTH, '4']), 2, '5', 'low'),
      ),
      hit(
        'no crosswalk at all, once for the document',
        [
          { ...BIRTH, indicator: 'Xyz' },
          { ...BIRTH, indicator: 'Abc' },
        ],
        ['- canonical_indicator medium'],
        mapping(),
      ),
    ],
    nearMisses: [quiet('fairly sure', [BIRTH], mapping([BIRTH, '4', 'medium']))],
    blanks: [quiet('no rows', [])],
  },
  'crosswalk-none': {
    hits: [
      hit(
        'rows that count nowhere, once for the indicator',
        [BIRTH, BIRTH],
        ['1 canonical_indicator medium'],
        mapping([BIRTH, null]),
      ),
      hit(
        'an indicator of which that is doubtful',
        [BIRTH],
        ['1 canonical_indicator medium'],
        mapping([BIRTH, null, 'low']),
      ),
    ],
    nearMisses: [
      quiet(
        'a row of which that is doubtful: another finding',
        [BIRTH, BIRTH],
        withOverride(mapping([BIRTH, '4']), 2, null, 'low'),
      ),
      quiet('matched', [BIRTH], mapping([BIRTH, '4'])),
    ],
    blanks: [quiet('no rows', [])],
  },
};
