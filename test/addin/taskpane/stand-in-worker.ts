/**
 * Answers of the analysis with made-up plans, for tests of the pane alone: it replaces `analysis-worker.ts` in a
 * build of its own and is never shipped.
 */
import type { Decision } from '../../../analysis/audit/decisions';
import type { Severity } from '../../../analysis/audit/finding';
import { CLUSTER_IDS } from '../../../analysis/plan/plan';
import type { ReadWorkbook } from '../../../analysis/sheets/read-workbook';
import type {
  CellValue,
  SheetDescription,
  TableColumn,
  WorkbookDescription,
} from '../../../analysis/sheets/sheet';
import type {
  AnalysisOptions,
  Checked,
  Coverage,
  PlacedFinding,
  PlanChoice,
  Work,
  WorkKind,
  WorkRequest,
} from '../../../addin/taskpane/analysis-client';

const PLANS: readonly PlanChoice[] = [
  {
    planId: '3673-2022',
    cityCode: '3673',
    cityName: 'Kota Serang',
    title: 'RAD-KLA Kota Serang',
    regulation: 'Perwali 75/2022',
    years: [2022, 2023],
    rowCount: 124,
  },
  {
    planId: '3672-2023',
    cityCode: '3672',
    cityName: 'Kota Cilegon',
    title: 'RAD-KLA Kota Cilegon',
    regulation: 'Perwali 7/2023',
    years: [2023, 2024, 2025, 2026],
    rowCount: 195,
  },
];
const CLUSTERS = [
  ['Kelembagaan', 'Institutions', 3],
  ['Hak sipil dan kebebasan', 'Civil rights and freedoms', 3],
  ['Lingkungan keluarga dan pengasuhan alternatif', 'Family environment and alternative care', 5],
  ['Kesehatan dasar dan kesejahteraan', 'Basic health and welfare', 6],
  ['Pendidikan, waktu luang, budaya', 'Education, leisure, culture', 3],
  ['Perlindungan khusus', 'Special protection', 4],
] as const;
const COVERED = [
  [3, 2],
  [3, 3],
  [4, 5],
  [5, 6],
  [1, 3],
  [0, 4],
] as const;
const RULES = [
  { code: 'malformed-number', topic: { id: 'Angka tidak lazim', en: 'Malformed number' } },
  { code: 'mixed-separators', topic: { id: 'Koma dan titik bercampur', en: 'Mixed separators' } },
  { code: 'section-heading', topic: { id: 'Judul bagian', en: 'Section heading' } },
];
const DECISIONS = { accept: 'terima', change: 'ubah', ignore: 'abaikan' } as const;

const column = (header: string, role: TableColumn['role'], values: CellValue[]): TableColumn => ({
  key: header,
  header,
  role,
  format: 'general',
  wrap: false,
  align: 'left',
  values,
});
const sheet = (name: string, table: string, columns: TableColumn[]): SheetDescription => ({
  key: table,
  name,
  tabColor: '107C41',
  cells: [],
  columnWidths: [],
  rowHeights: {},
  freeze: null,
  showGridlines: true,
  tables:
    columns.length === 0
      ? []
      : [
          {
            name: table,
            row: 0,
            column: 0,
            columns,
            rowCount: columns[0]?.values.length ?? 0,
            bodyRowHeight: null,
          },
        ],
  print: { paper: 'folio', orientation: 'landscape', titleRows: null, footer: '' },
});

const severityOf = (i: number): Severity => (i % 10 === 0 ? 'high' : i % 3 === 0 ? 'medium' : 'low');
const FINDINGS = Array.from({ length: 302 }, (_, i) => {
  const plan = PLANS[i % 2] ?? PLANS[0];
  const planId = plan?.planId ?? '';
  const rowId = i === 0 ? '' : `${planId}-${String(1 + (i % 124)).padStart(3, '0')}`;
  return {
    findingId: `f${String(i)}`,
    planId,
    rowId,
    field: 'target_2023',
    rule: RULES[i % 3]?.code ?? '',
    severity: severityOf(i),
    printed: i === 0 ? '' : '5.8697',
    proposal: i % 2 === 0 ? '5,8697' : '',
    apply: i % 2 === 0 && i > 0 ? { rowId, column: 'target_2023_value', value: 5.8697 } : null,
    message: {
      id:
        i === 0
          ? 'Judul bagian VI tercetak “KLUSTER IV” untuk kedua kalinya.'
          : 'Angka dikelompokkan dengan cara yang tidak lazim: titik ribuan tidak mungkin diikuti empat angka.',
      en:
        i === 0
          ? 'Section VI is printed “KLUSTER IV” a second time.'
          : 'Digits are grouped as no convention allows: a thousands dot cannot be followed by four digits.',
    },
  };
});

function described(
  planIds: readonly string[],
  decisions: ReadonlyMap<string, readonly CellValue[]>,
  computedAt: string,
  state: unknown,
): WorkbookDescription {
  const plans = PLANS.filter(({ planId }) => planIds.includes(planId));
  const rows = FINDINGS.filter(({ planId }) => planIds.includes(planId));
  const sheets = plans.map((plan) => {
    const ids = Array.from(
      { length: plan.rowCount },
      (_, i) => `${plan.planId}-${String(i + 1).padStart(3, '0')}`,
    );
    return sheet(
      `RAD ${plan.cityName.slice(5)} ${String(plan.years[0])}`,
      `tblRad_${plan.planId.replace('-', '_')}`,
      [
        column('ID baris', 'id', ids),
        column(
          'Kegiatan',
          'printed',
          ids.map(() => 'Penerbitan akta kelahiran bagi anak usia 0–18 tahun'),
        ),
        column(
          'Target 2023',
          'printed',
          ids.map(() => '5.8697'),
        ),
        column(
          'Target 2023 (dibaca)',
          'read',
          ids.map(() => 5.8697),
        ),
      ],
    );
  });
  const input = (at: number): CellValue[] =>
    rows.map(({ findingId }) => decisions.get(findingId)?.[at] ?? null);
  sheets.push(
    sheet('Temuan', 'tblTemuan', [
      column(
        'ID temuan',
        'id',
        rows.map(({ findingId }) => findingId),
      ),
      column('Keputusan', 'input', input(0)),
      column('Nilai pengganti', 'input', input(1)),
      column('Alasan keputusan', 'input', input(2)),
    ]),
  );
  return {
    sheets,
    properties: { title: 'RAD-KLA', subject: '', language: 'id', computedAt },
    state: JSON.stringify(state),
  };
}

const decisionsIn = (workbook: ReadWorkbook): Map<string, readonly CellValue[]> =>
  new Map(
    (workbook.tables.find(({ name }) => name === 'tblTemuan')?.rows ?? []).map(([id, ...rest]) => [
      String(id),
      rest,
    ]),
  );
const plansIn = (workbook: ReadWorkbook): PlanChoice[] =>
  PLANS.filter(({ planId }) =>
    workbook.tables.some(({ name }) => name === `tblRad_${planId.replace('-', '_')}`),
  );

function coverage(plans: readonly PlanChoice[]): Coverage {
  return {
    cities: plans.map((plan) => {
      const at = PLANS.indexOf(plan) === 0 ? 0 : 1;
      return {
        planId: plan.planId,
        name: plan.cityName,
        total: 24,
        covered: COVERED.reduce((sum, pair) => sum + pair[at], 0),
      };
    }),
    clusters: CLUSTER_IDS.map((clusterId, i) => {
      const [id, en, total] = CLUSTERS[i] ?? ['', '', 0];
      return {
        clusterId,
        name: { id, en },
        cells: plans.map((plan) => {
          const covered = COVERED[i]?.[PLANS.indexOf(plan) === 0 ? 0 : 1] ?? 0;
          return {
            covered,
            total,
            missing:
              covered < total
                ? [
                    {
                      id: `${String(i * 4 + 2)} Indikator yang belum punya target`,
                      en: `${String(i * 4 + 2)} Indicator without a target`,
                    },
                  ]
                : [],
          };
        }),
      };
    }),
  };
}

function check(workbook: ReadWorkbook): Checked {
  const plans = plansIn(workbook);
  const decisions = decisionsIn(workbook);
  const place = (table: string, idHeader: string, rowId: string, header: string) => ({
    table,
    idHeader,
    rowId,
    header,
  });
  const findings = FINDINGS.filter(({ planId }) => plans.some((plan) => plan.planId === planId)).map(
    (finding): PlacedFinding => {
      const [word, value, reason] = decisions.get(finding.findingId) ?? [];
      const kind = (Object.keys(DECISIONS) as Decision['decision'][]).find((one) => DECISIONS[one] === word);
      const record = (header: string) => place('tblTemuan', 'ID temuan', finding.findingId, header);
      return {
        finding,
        cityName: plans.find(({ planId }) => planId === finding.planId)?.cityName ?? '',
        place:
          finding.rowId === ''
            ? null
            : place(`tblRad_${finding.planId.replace('-', '_')}`, 'ID baris', finding.rowId, 'Target 2023'),
        record: {
          decision: record('Keputusan'),
          value: record('Nilai pengganti'),
          reason: record('Alasan keputusan'),
          words: DECISIONS,
        },
        changeable: finding.rowId !== '',
        numeric: true,
        decision: kind
          ? {
              findingId: finding.findingId,
              decision: kind,
              reason: String(reason ?? ''),
              ...(value === null ? {} : { value: value as number }),
            }
          : null,
      };
    },
  );
  const state = workbook.state === null ? null : (JSON.parse(workbook.state) as Checked['last']);
  return {
    plans,
    findings,
    rules: RULES,
    coverage: coverage(plans),
    inputs: [{ table: 'tblTemuan', headers: ['ID temuan', 'Keputusan', 'Nilai pengganti'] }],
    last: state,
  };
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

type Answers = {
  readonly [K in WorkKind]: (
    ask: Work[K]['ask'],
    phase: (name: 'audit' | 'measure' | 'describe', fraction: number) => void,
  ) => Promise<Work[K]['answer']>;
};
const ANSWERS: Answers = {
  plans: () => Promise.resolve(PLANS),
  load: ({ planIds, workbook, computedAt }) =>
    Promise.resolve(described(planIds, decisionsIn(workbook), computedAt, null)),
  check: ({ workbook }) => Promise.resolve(check(workbook)),
  async analyse({ workbook, options, fingerprint, computedAt }, phase) {
    for (const [i, name] of (['audit', 'measure', 'describe'] as const).entries()) {
      phase(name, i / 3);
      await wait(80);
    }
    const last: { options: AnalysisOptions; fingerprint: string; computedAt: string } = {
      options,
      fingerprint,
      computedAt,
    };
    const description = described(
      plansIn(workbook).map(({ planId }) => planId),
      decisionsIn(workbook),
      computedAt,
      last,
    );
    const results = [
      'Kesenjangan',
      'Cakupan Klaster',
      'Perbandingan',
      'Perangkat Daerah',
      'Laporan',
      'Metode',
    ].map((name) => sheet(name, name, []));
    return {
      description: { ...description, sheets: [...description.sheets, ...results] },
      coverage: coverage(plansIn(workbook)),
      changes:
        workbook.state === null || workbook.state === 'null'
          ? null
          : [{ what: { id: 'Temuan terbuka', en: 'Open findings' }, before: '302', after: '301' }],
      figures: [
        { what: { id: 'baris dibaca', en: 'rows read' }, value: 319 },
        { what: { id: 'jarak dihitung', en: 'distances computed' }, value: 141 },
        { what: { id: 'indikator sebanding', en: 'indicators comparable' }, value: 9 },
      ],
    };
  },
  readFile: () => Promise.reject(new Error('not a workbook')),
  writeFile: ({ description }) => Promise.resolve(new TextEncoder().encode(JSON.stringify(description))),
};

onmessage = async ({ data }: MessageEvent<WorkRequest>) => {
  const { id, kind, ask } = data;
  try {
    const work = ANSWERS[kind] as (
      ask: unknown,
      phase: (name: string, fraction: number) => void,
    ) => Promise<unknown>;
    postMessage({
      id,
      answer: await work(ask, (phase, fraction) => {
        postMessage({ id, phase, fraction });
      }),
    });
  } catch {
    postMessage({
      id,
      failure: {
        code: 'not-a-workbook',
        words: {
          id: 'Berkas ini bukan buku kerja .xlsx. Pilih berkas lain.',
          en: 'This file is not an .xlsx workbook. Choose another file.',
        },
      },
    });
  }
};
