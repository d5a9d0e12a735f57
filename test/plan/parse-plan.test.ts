import { describe, expect, it } from 'vitest';
import { AnalysisError, type AnalysisErrorCode } from '../../analysis/errors';
import { parsePlan, TEXT_COLUMNS } from '../../analysis/plan/parse-plan';
import { parseCsv } from '../../analysis/table/csv';

const CITY = { name: 'Kota Serang', province: 'Banten', kecamatan: 6, kelurahan: 67, puskesmas: 16 };
const reference = {
  cities: [
    { cityCode: '3673', ...CITY },
    { cityCode: '3672', ...CITY, name: 'Kota Cilegon' },
  ],
  documents: [
    {
      planId: '3672-2023',
      cityCode: '3672',
      title: 'RAD-KLA',
      regulation: 'Perwali 7/2023',
      baselineYear: 2021,
      headers: {},
    },
  ],
};
const HEADER = [...TEXT_COLUMNS, 'target_2023', 'target_2022'];
type Cells = Partial<Record<string, string>>;

function csv(rows: readonly Cells[], header: readonly string[] = HEADER): string {
  const line = (row: Cells) => header.map((name) => `"${(row[name] ?? '').replaceAll('"', '""')}"`).join(',');
  return [header.join(','), ...rows.map(line)].join('\n');
}
const parse = (text: string) => parsePlan(parseCsv(text, 'rencana.csv'), reference);
const refusal = (text: string) => {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof AnalysisError) return { code: error.code, ...error.place };
    throw error;
  }
  return null;
};

describe('a plan file', () => {
  it('gives its rows as printed, white space folded, years in order', () => {
    const plan = parse(
      csv([
        {
          row_id: '3673-2022-001',
          action: '  =HYPERLINK("http://x","y")\n dua ',
          unit: 'Orang',
          target_2022: ' 1 ',
          target_2023: '2',
          filled_down: 'indicator;action',
          source_line: '524',
        },
      ]),
    );
    expect(plan).toMatchObject({
      planId: '3673-2022',
      cityCode: '3673',
      cityName: 'Kota Serang',
      title: 'RAD-KLA Kota Serang 2022-2023',
      regulation: '',
      years: [2022, 2023],
      baselineYear: null,
      hasBaseline: false,
      hasMeasure: false,
      file: 'rencana.csv',
    });
    expect(plan.rows[0]).toMatchObject({
      action: '=HYPERLINK("http://x","y") dua',
      targets: ['1', '2'],
      filledDown: ['indicator', 'action'],
      sourceLine: 524,
    });
  });

  it('has the document of its plan, and the year of its baseline from there', () => {
    const row = { row_id: '3672-2023-001', baseline: '5', measure: 'Jumlah', source_line: 'x' };
    const plan = parse(csv([row], [...TEXT_COLUMNS, 'target_2023']));
    expect(plan).toMatchObject({ regulation: 'Perwali 7/2023', baselineYear: 2021, hasMeasure: true });
    expect(plan.rows[0]?.sourceLine).toBeNull();
  });

  it('without a document has its baseline the year before', () => {
    const plan = parse(csv([{ row_id: '3673-2022-001', baseline: '5' }]));
    expect(plan).toMatchObject({ hasBaseline: true, baselineYear: 2021 });
  });

  const first = { row_id: '3673-2022-001' };
  const headed = (old: string, name: string) =>
    csv([{ ...first, [old]: 'isi' }]).replace(
      new RegExp(`(?<=^|,)${old}(?=,|$)`, 'm'),
      `"${name.replaceAll('"', '""')}"`,
    );
  it.each([
    ['unit', 'Unit'],
    ['unit', 'unit\u00A0 '],
    ['unit', '\u200Bunit'],
    ['unit', ' UNIT\r\n'],
    ['agencies', '\uFEFFAgencies'],
    ['indicator_no', 'Indicator No'],
    ['indicator_no', 'indicator_\nno'],
    ['source_line', 'source\u202Fline'],
    ['target_2022', 'Target 2022'],
    ['target_2022', 'target_\r\n2022'],
    ['target_2022', 'TARGET_2022\u00A0'],
    ['target_2023', 'Target\n2023'],
    ['row_id', '\u2060row_id\u00AD'],
  ])('knows the column %s by the header %j', (name, header) => {
    const read = (text: string) => ({ ...parse(text).rows[0], rowId: '', sourceLine: null });
    const text = name === 'row_id' ? csv([first]).replace('row_id', `"${header}"`) : headed(name, header);
    expect(read(text)).toEqual(read(name === 'row_id' ? csv([first]) : headed(name, name)));
    if (name !== 'row_id' && name !== 'source_line')
      expect(JSON.stringify(parse(text).rows[0])).toContain('isi');
  });

  it('of a second plan of a city and first year bears a letter behind the year', () => {
    const plan = parse(csv([{ row_id: '3673-2022b-001' }]));
    expect(plan).toMatchObject({ planId: '3673-2022b', cityCode: '3673', regulation: '' });
    expect(plan.title).toBe('RAD-KLA Kota Serang 2022-2023 (b)');
  });

  it('numbers the lines of the file after a separator line and blank rows', () => {
    const rows = csv([first, { row_id: '3673-2022-002' }]).split('\n');
    const text = ['sep=,', ',,,', ...rows, ',,,,', rows[1]].join('\r\n');
    expect(refusal(text)).toMatchObject({ code: 'duplicate-row-id', line: 7 });
    expect(refusal(text.replace('unit', 'satuan'))).toMatchObject({ code: 'unknown-column', line: 3 });
  });

  const without = (name: string) => HEADER.filter((column) => column !== name);
  it.each<[string, string, AnalysisErrorCode, number | undefined, string | undefined]>([
    ['no unit column', csv([first], without('unit')), 'missing-column', 1, 'unit'],
    ['no row ids', csv([first], without('row_id')), 'missing-column', 1, 'row_id'],
    ['no target', csv([first], [...TEXT_COLUMNS]), 'missing-column', 1, 'target_<year>'],
    ['a header of its own', csv([first], [...HEADER, 'catatan']), 'unknown-column', 1, 'catatan'],
    ['a year before 1900', csv([first], [...HEADER, 'target_1850']), 'unknown-column', 1, 'target_1850'],
    ['one header twice, spelt otherwise', csv([first], [...HEADER, 'Unit ']), 'duplicate-header', 1, 'Unit '],
    ['one year twice', csv([first], [...HEADER, 'Target 2023']), 'duplicate-header', 1, 'Target 2023'],
    ['a header and no rows', csv([]), 'empty-file', undefined, undefined],
    ['a row id of another form', csv([first, { row_id: '3673-22-1' }]), 'malformed-row-id', 3, 'row_id'],
    ['a blank row id', csv([first, { action: 'x' }]), 'malformed-row-id', 3, 'row_id'],
    ['a first row id of another form', csv([{ row_id: '001' }]), 'malformed-row-id', 2, 'row_id'],
    [
      'the same row id twice',
      csv([first, { row_id: '3673-2022-002' }, first]),
      'duplicate-row-id',
      4,
      'row_id',
    ],
    ['a city that is not listed', csv([{ row_id: '9999-2022-001' }]), 'unknown-city', 2, 'row_id'],
    ['two plans', csv([first, { row_id: '3672-2022-001' }]), 'mixed-plan', 3, 'row_id'],
    ['two first years', csv([first, { row_id: '3673-2023-001' }]), 'mixed-plan', 3, 'row_id'],
    [
      'a row of the plan with a letter',
      csv([first, { row_id: '3673-2022b-001' }]),
      'mixed-plan',
      3,
      'row_id',
    ],
    ['a capital letter', csv([{ row_id: '3673-2022B-001' }]), 'malformed-row-id', 2, 'row_id'],
  ])('with %s is refused at its place', (_, text, code, line, column) => {
    const { file, ...place } = refusal(text) ?? {};
    expect(file).toBe('rencana.csv');
    expect(place).toEqual({
      code,
      ...(line === undefined ? {} : { line }),
      ...(column === undefined ? {} : { column }),
    });
  });
});
