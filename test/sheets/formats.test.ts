/** What a number looks like where a planner meets it: in Excel, in LibreOffice, in the notebook. */
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../analysis/analyse';
import { number } from '../../analysis/notebook/display';
import { parsePlan } from '../../analysis/plan/parse-plan';
import { describeWorkbook } from '../../analysis/sheets/describe-workbook';
import { FORMAT_CODES } from '../../analysis/sheets/sheet';
import { parseCsv } from '../../analysis/table/csv';
import { OfficePackage } from '../../analysis/xlsx/package';
import { writeXlsx } from '../../analysis/xlsx/write';
import { seeds } from '../plan/seeds';
import { convert, describeWithLibreOffice } from '../xlsx/libreoffice';
import { COMPUTED_AT, firstRun } from './planner';

/** A format with a decimal point that nothing must follow: Excel shows it behind a whole number. */
function leavesPoint(code: string): boolean {
  return code.split(';').some((section) => /[.][#?]*(?![#?0])/.test(section.replace(/"[^"]*"|\\./g, '')));
}

/** Whole numbers and decimals as they are printed, a row each. */
const TARGETS = ['90', '179', '0,5', '5,8697', '97,25', '64597', '1.234.567', '0', '0,007', '12345,678'];
const [HEADER] = [
  'row_id,section_no,section,indicator_no,indicator,action,measure,unit,baseline,target_2024,target_2025,agencies,program,filled_down,source_line',
];
const PLAN = TARGETS.map(
  (target, i) =>
    `3672-2024-00${String(i)},II,HAK SIPIL,4,Akta,Kegiatan ${String(i)},Persentase anak,Persen,"0,25","${target}","${target}",Disdukcapil,,,`,
);

function described() {
  const printed = [parsePlan(parseCsv([HEADER, ...PLAN].join('\n'), 'a.csv'), seeds.reference)];
  const analysis = analyse({ printed, reference: seeds.reference });
  return describeWorkbook(analysis, { language: 'id', computedAt: COMPUTED_AT, seeds: seeds.version });
}

describe('number formats', () => {
  it.each([
    ['#,##0.####', true],
    ['+#,##0.####;-#,##0.####;0', true],
    ['0.', true],
    ['0.??', true],
    ['0.#"%"', true],
    ['#,##0', false],
    ['0.0#', false],
    ['0.0"%"', false],
    ['0" kali."', false],
    ['General', false],
    ['@', false],
  ])('%s leaves its point behind a whole number: %s', (code, leaves) => {
    expect(leavesPoint(code)).toBe(leaves);
  });

  it.each(Object.entries(FORMAT_CODES))('%s (%s) does not', (_, code) => {
    expect(leavesPoint(code)).toBe(false);
  });

  it('hide nothing of what is typed: every column for typing is General, text, or a whole day', () => {
    const columns = firstRun().description.sheets.flatMap(({ tables }) =>
      tables.flatMap((table) => table.columns.map((column) => ({ table: table.name, ...column }))),
    );
    const typed = columns.filter(({ role }) => role === 'read' || role === 'input' || role === 'printed');
    expect(typed.length).toBeGreaterThan(40);
    const hiding = typed.filter(
      ({ format }) => !['General', '@', 'dd/mm/yyyy'].includes(FORMAT_CODES[format]),
    );
    expect(hiding.map(({ table, key }) => `${table} ${key}`)).toEqual([]);
  });

  it.each([
    ['of both annexes', () => firstRun(seeds.plans).description],
    ['of a plan of odd decimals', described],
  ])('stand in no style of the file %s with a point at their end', async (_, workbook) => {
    const styles = await new OfficePackage(await writeXlsx(workbook())).text('xl/styles.xml');
    const codes = [...(styles ?? '').matchAll(/formatCode="([^"]*)"/g)].map(([, code = '']) =>
      code.replaceAll('&quot;', '"'),
    );
    expect(codes).toContain('0.0"%"');
    expect(codes.filter(leavesPoint)).toEqual([]);
  });

  it.each([
    [90, '90'],
    [179, '179'],
    [0.5, '0,5'],
    [64_597, '64.597'],
    [-0.004, '0'],
  ])('of the notebook show %d as %s', (value, text) => {
    expect(number(value)).toBe(text);
  });
});

describeWithLibreOffice('numbers of the workbook, shown by LibreOffice', () => {
  it('are whole without a point, decimals with all their digits, and never too wide for their column', async () => {
    const pdf = convert(await writeXlsx(described()), 'pdf', 'pdf');
    const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
    const numbers = new Set(text.match(/(?<![\d.,])\d[\d.,]*/g));
    const shown = ['90', '179', '0.5', '5.8697', '97.25', '64597', '1234567', '0', '0.007', '12345.678'];
    expect(shown.filter((one) => !numbers.has(one))).toEqual([]);
    expect(text.split('\n').filter((line) => line.includes('###'))).toEqual([]);
  }, 120_000);
});
