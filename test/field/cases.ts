/** What must be true of each case. What a planner is told may be worded freely; place and cause have to be in it. */
import { expect } from 'vitest';
import { Standing, cellAt } from '../doors/standing';
import { openXlsx } from '../excel-host/from-xlsx';
import { plannersFile, type Seen } from './field';

export interface FieldCase {
  readonly number: string;
  readonly what: string;
  /** Whether the same can be done in Excel, with the add-in. */
  readonly inExcel: boolean;
  holds(seen: Seen): void;
}

const PLAN = 'tblRad_3672_2024';
const row = (number: number): string => `3672-2024-00${String(number)}`;

const FROM_FILES: readonly Omit<FieldCase, 'inExcel'>[] = [
  {
    number: '01',
    what: 'a formula that failed is no baseline, and the finding says what the cell is',
    holds({ csv }) {
      expect(ofRow(csv('rows'), row(1))).toMatchObject({ baseline_value: '' });
      expect(ofRow(csv('gap'), row(1))).toMatchObject({ distance_to_target: '' });
      const told = messages(csv('findings'), row(1), 'baseline').join('\n');
      expect(told).toContain('#DIV/0!');
      expect(told).toMatch(/galat|kesalahan|gagal|error/i);
      expect(told).not.toContain('satuan lain');
    },
  },
  {
    number: '05',
    what: 'fractions of one under "Persen" are a finding, hundreds are none',
    holds({ csv }) {
      const rules = (id: string): string[] =>
        csv('findings').flatMap((one) => (one['row_id'] === id ? [one['rule'] ?? ''] : []));
      expect(rules(row(1))).not.toEqual([]);
      for (const rule of rules(row(1))) expect(rules(row(2))).not.toContain(rule);
    },
  },
  {
    number: '08',
    what: 'what Excel made a date of has no value, and a finding says that it is a date',
    holds({ csv }) {
      expect(ofRow(csv('rows'), row(1))).toMatchObject({ baseline_value: '' });
      expect(ofRow(csv('rows'), row(2))).toMatchObject({ target_2024_value: '', target_2025_value: '' });
      expect(ofRow(csv('gap'), row(1))).toMatchObject({ distance_to_target: '' });
      for (const [id, field] of [
        [row(1), 'baseline'],
        [row(2), 'target_2024'],
        [row(2), 'target_2025'],
      ] as const)
        expect(messages(csv('findings'), id, field).join('\n')).toMatch(/tanggal/i);
    },
  },
  {
    number: '17',
    what: 'no number format leaves its decimal point behind a whole number',
    holds({ standing }) {
      expect(standing.cell(PLAN, row(1), 'Data dasar (dibaca)')).toMatchObject({ value: 90 });
      const formats = standing.workbook.sheets.flatMap(({ cells }) =>
        Object.values(cells).map(({ numberFormat = '' }) => numberFormat),
      );
      // A point with only optional digits behind it.
      expect([...new Set(formats)].filter((code) => /\.[#?]+(?![0-9])/.test(code))).toEqual([]);
    },
  },
  {
    number: '19',
    what: 'semicolons are read like commas',
    holds({ csv }) {
      expect(csv('rows')).toHaveLength(2);
      expect(ofRow(csv('rows'), row(2))).toMatchObject({ baseline_value: '1234', target_2025_value: '1400' });
    },
  },
  {
    number: '20',
    what: 'lines of commas are passed over',
    holds({ csv }) {
      expect(csv('rows')).toHaveLength(2);
    },
  },
  {
    number: '21',
    what: 'a no-break space behind a header is no other header',
    holds({ csv }) {
      expect(ofRow(csv('rows'), row(1))).toMatchObject({ unit: 'Persen', baseline_value: '80' });
    },
  },
  {
    number: '23',
    what: 'files that begin with a dot are passed over',
    holds({ csv }) {
      expect(csv('rows')).toHaveLength(2);
    },
  },
  {
    number: '24',
    what: 'a workbook beside the plan is named as not read',
    holds({ csv, said }) {
      expect(csv('rows')).toHaveLength(2);
      expect(said).toContain('b.xlsx');
    },
  },
  {
    number: '25',
    what: 'small steps have no float tail',
    holds({ csv }) {
      expect(ofRow(csv('gap'), row(1))).toMatchObject({ planned_step_2025: '0.01' });
    },
  },
  {
    number: '26',
    what: 'no cell of the CSV tables runs as a formula, and the printed text can still be read',
    holds({ csv }) {
      const cells = ['rows', 'findings', 'gap', 'coverage', 'comparison'].flatMap((name) =>
        csv(name).flatMap((one) => Object.values(one)),
      );
      // A sign before a number is a number.
      const runs = cells.filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^[+-]\d+(?:\.\d+)?$/.test(cell));
      expect(runs).toEqual([]);
      expect(csv('findings').map((one) => one['printed'])).toContainEqual(expect.stringContaining('=1+1'));
    },
  },
];

const IN_WORKBOOKS: readonly Omit<FieldCase, 'inExcel'>[] = [
  {
    number: '02',
    what: 'a replacement of 97,5% is 97.5, or refused beside the decision',
    holds({ standing }) {
      const value = standing.value(PLAN, row(3), 'Target 2025 (dibaca)');
      expect(value).not.toBe(0.975);
      if (value !== 97.5) expect(refusalBeside(standing, 'percent-above-100', row(3))).toMatch(/persen|%/i);
    },
  },
  {
    number: '04',
    what: 'a per cent cell in a printed column reads as it shows',
    holds({ standing }) {
      const { value, numberFormat = '' } = standing.cell(PLAN, row(1), 'Target 2024') ?? { value: '' };
      expect([
        ['95%', '@'],
        [0.95, '0%'],
      ]).toContainEqual([value, numberFormat]);
      expect(standing.value(PLAN, row(1), 'Target 2024 (dibaca)')).toBe(95);
    },
  },
  {
    number: '06',
    what: 'dates typed for values are refused, each with a remark',
    holds({ standing, said }) {
      expect(standing.value(PLAN, row(2), 'Target 2024 (dibaca)')).toBe('');
      expect(refusalBeside(standing, 'number-malformed', row(2))).toMatch(/tanggal/i);
      // A serial that stayed would be a figure to every formula.
      expect(typeof standing.value(PLAN, row(4), 'Target 2024 (dibaca)')).toBe('string');
      expect(`${standing.wordsOfRow(PLAN, row(4))}\n${said}`).toMatch(/tanggal/i);
    },
  },
  {
    number: '09',
    what: 'headers with other white space are the same headers',
    holds({ standing }) {
      const { headers } = standing.table(PLAN);
      const folded = headers.map((header) => header.replace(/\s+/g, ' ').trim());
      expect(folded.filter((header) => header === 'Data dasar (dibaca)')).toHaveLength(1);
      expect(standing.value(PLAN, row(1), 'Data dasar (dibaca)')).toBe(77);
      const [decided] = decidedRows(standing, 'setuju');
      expect(decided?.at(-1) ?? '').toMatch(/^diterapkan/i);
    },
  },
  {
    number: '11',
    what: 'own dates and percentages still show as such',
    holds({ standing }) {
      expect(standing.cell(PLAN, row(1), 'Tenggat')).toMatchObject({
        value: 45688,
        numberFormat: 'dd/mm/yyyy',
      });
      expect(standing.cell(PLAN, row(1), 'Serapan')).toMatchObject({ value: 0.95, numberFormat: '0%' });
      expect(standing.cell(PLAN, row(4), 'Tenggat')).toMatchObject({
        value: 46022,
        numberFormat: 'dd/mm/yyyy',
      });
    },
  },
  {
    number: '13',
    what: 'an own column stays in every table',
    holds({ standing, said, oldKept }) {
      const before = new Standing(openXlsx(plannersFile('13') ?? new Uint8Array()).snapshot());
      const without = before.tableNames.filter((name) => standing.columnOf(name, 'Kolom saya') === null);
      if (without.length > 0)
        expect({ oldKept, said }).toMatchObject({ oldKept: true, said: naming('Kolom saya') });
      for (const name of before.tableNames.filter((one) => !without.includes(one))) {
        const column = standing.columnOf(name, 'Kolom saya') ?? 0;
        const sheet = standing.sheetOf(name);
        const filled = standing.bodyRows(name).map((at) => cellAt({ sheet, row: at, column }).value);
        expect(filled).toContain('isi saya');
      }
    },
  },
  {
    number: '14',
    what: 'an added row and a corrected printed cell stay, or both are named',
    holds({ standing, said, oldKept }) {
      const kept = standing.value(PLAN, row(5), 'Catatan perencana') === 'catatan baris baru';
      const corrected = standing.value(PLAN, row(3), 'Target 2025') === '97,5';
      if (kept && corrected) return;
      expect(oldKept).toBe(true);
      if (!kept) expect(said).toContain(row(5));
      if (!corrected) expect(said).toContain(row(3));
    },
  },
  {
    number: '15',
    what: 'a comment and loose cells stay, or each is named',
    holds({ standing, said, oldKept }) {
      const plan = standing.sheetOf(PLAN);
      const loose = [plan, standing.sheet('Beranda')].flatMap(({ cells }) =>
        Object.values(cells).map(({ value }) => value),
      );
      const lost = [
        ...(Object.values(plan.notes).includes('Tanyakan ke Disdukcapil') ? [] : ['B8']),
        ...(loose.includes('Catatan lepas di samping tabel') ? [] : ['AJ7']),
        ...(loose.includes('Catatan lepas di bawah tabel') ? [] : ['A13']),
        ...(loose.includes('Disetujui rapat 3 Maret') ? [] : ['B30']),
      ];
      for (const cell of lost) expect({ oldKept, said }).toMatchObject({ oldKept: true, said: naming(cell) });
    },
  },
  {
    number: '27',
    what: 'a plan table with another name is known by its headers, or named with the name to set back',
    holds({ standing, said }) {
      const plans = standing.tableNames.filter((name) => name.startsWith(PLAN));
      if (plans.length === 1) expect(standing.rowsOf(plans[0] ?? '', row(1))).toHaveLength(1);
      else
        expect(said).toMatch(/tblRad_3672_20245.*tblRad_3672_2024\b|tblRad_3672_2024\b.*tblRad_3672_20245/s);
    },
  },
  {
    number: '29',
    what: 'a text "95 %" is read, or refused in the workbook and not counted as corrected',
    holds({ standing, said }) {
      if (standing.value(PLAN, row(1), 'Data dasar (dibaca)') === 95) return;
      expect(standing.wordsOfRow(PLAN, row(1))).toContain('95 %');
      expect(said).not.toMatch(/[1-9]\d* sel dibetulkan/);
    },
  },
];

export const FIELD_CASES: readonly FieldCase[] = [
  ...FROM_FILES.map((one) => ({ ...one, inExcel: false })),
  ...IN_WORKBOOKS.map((one) => ({ ...one, inExcel: true })),
].sort((one, other) => (one.number < other.number ? -1 : 1));

type CsvRows = readonly Readonly<Record<string, string>>[];

function ofRow(rows: CsvRows, id: string): Readonly<Record<string, string>> {
  return rows.find((one) => one['row_id'] === id) ?? {};
}

function messages(findings: CsvRows, id: string, field: string): string[] {
  return findings
    .filter((one) => one['row_id'] === id && one['field'] === field)
    .map((one) => one['message'] ?? '');
}

/** What stands beside the decision on a finding, under "Hasil keputusan". */
function refusalBeside(standing: Standing, rule: string, rowId: string): string {
  const column = standing.columnOf('tblTemuan', 'Hasil keputusan') ?? 0;
  const sheet = standing.sheetOf('tblTemuan');
  const rows = standing
    .bodyRows('tblTemuan')
    .filter((at) =>
      standing.rowValues('tblTemuan', at).some((value) => String(value).startsWith(`${rule}|${rowId}`)),
    );
  return rows.map((at) => String(cellAt({ sheet, row: at, column }).value)).join('\n');
}

/** Rows with that decision, their cells up to "Hasil keputusan". */
function decidedRows(standing: Standing, decision: string): string[][] {
  const { headers } = standing.table('tblTemuan');
  const end = headers.findIndex((header) => header.trim() === 'Hasil keputusan');
  return standing
    .bodyRows('tblTemuan')
    .map((at) => standing.rowValues('tblTemuan', at).map(String))
    .filter((cells) => cells.some((cell) => cell.toLowerCase() === decision.toLowerCase()))
    .map((cells) => cells.slice(0, end + 1));
}

function naming(what: string): unknown {
  return expect.stringContaining(what);
}
