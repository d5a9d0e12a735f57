/** What a number is under a number format: one table for the reader itself, for files and for Excel. */
import type { CellContent } from '../../analysis/sheets/read-workbook';

export interface CellCase {
  /** In US notation, as files hold it and Excel gives it to an add-in. */
  readonly format: string;
  readonly stored: number;
  readonly content: CellContent;
}

const percent = (format: string, stored: number, value: number, shown: string): CellCase => ({
  format,
  stored,
  content: { kind: 'percent', value, shown },
});
const date = (format: string, stored: number, shown: string): CellCase => ({
  format,
  stored,
  content: { kind: 'date', value: Number(stored.toPrecision(15)), shown },
});
const number = (format: string, stored: number, content = stored): CellCase => ({ format, stored, content });

/** 8 May 2024, five past eight in the morning. */
const MORNING = 45420 + (8 * 60 + 5) / 1440;

export const CELL_CASES: readonly CellCase[] = [
  percent('0%', 0.95, 95, '95%'),
  percent('0.00%', 0.975, 97.5, '97,5%'),
  percent('0.0%', 0.07, 7, '7%'),
  percent('0%', 0.28999999999999998, 29, '29%'),
  percent('0%', 1 / 3, 33.3333333333333, '33,3333333333333%'),
  percent('0%', 0.00125, 0.125, '0,125%'),
  percent('0%', 0, 0, '0%'),
  percent('0.000%', 0.64597, 64.597, '64,597%'),
  percent('#,##0%', 12.5, 1250, '1250%'),
  percent('0.0%;[Red]-0.0%', -0.05, -5, '-5%'),
  percent('0%;(0%);"-"', 0.5, 50, '50%'),
  percent('_(* 0%_);_(* (0%);_(* "-"??_);_(@_)', 0.6, 60, '60%'),
  percent('[$-421]0.00%', 0.8, 80, '80%'),
  percent('0%" capaian"', 0.9, 90, '90%'),
  percent('[Color 10][>=0.5]0%;[Red]0%', 0.4, 40, '40%'),
  percent('[<=1]0%;0', 1, 100, '100%'),
  percent('General%', 0.975, 97.5, '97,5%'),
  number('[<=1]0%;0', 90),
  number('0%;-0%;;@', 0),
  number('0.0"%"', 97.5),
  number('0.0\\%', 97.5),
  number('0" dari 100%"', 85),

  date('d-mmm', 45420, '08-Mei'),
  date('d-mmm', 45323, '01-Feb'),
  date('d-mmm-yy', 45420, '08-Mei-24'),
  date('mmm-yy', 45323, 'Feb-24'),
  date('m/d/yyyy', 45323, '01/02/2024'),
  date('m/d/yyyy h:mm', MORNING, '08/05/2024 08:05'),
  date('m/d/yyyy;@', 45323, '2/1/2024'),
  date('yyyy-mm-dd', 45785, '2025-05-08'),
  date('YYYY\\-MM\\-DD', 45785, '2025-05-08'),
  date('dd/mm/yyyy', 45323, '01/02/2024'),
  date('[$-421]dd mmm;@', 45420, '08 Mei'),
  date('[$-409]d-mmm;@', 45420, '8-May'),
  date('[$-en-US]mmmm d, yyyy', 45420, 'May 8, 2024'),
  date('[$-421]dddd, dd mmmm yyyy', 45420, 'Rabu, 08 Mei 2024'),
  date('[$-F800]dddd, mmmm dd, yyyy', 45420, 'Rabu, Mei 08, 2024'),
  date('ddd, d.m.yy', 45420, 'Rab, 8.5.24'),
  date('"Tgl "d mmm', 45420, 'Tgl 8 Mei'),
  date('[Red]dd-mmm;@', 45523, '19-Agu'),
  date('mmmmm', 45420, 'M'),
  // What would show digits alone, and be read as a number, is shown in full.
  date('yyyy', 45420, '08/05/2024'),
  date('d', 45420, '08/05/2024'),
  date('dd.mm', 45420, '08/05/2024'),
  date('dd.mm.yyyy', 45420, '08/05/2024'),
  date('yyyymmdd', 45420, '08/05/2024'),
  date('hh.mm', 0.4375, '10:30:00'),
  date('[h]', 1.25, '30:00:00'),

  date('h:mm', 0.4375, '10:30'),
  date('h:mm', 8 / 24 + 5 / 1440, '8:05'),
  date('h:mm:ss', 0.5 + 1 / 86_400, '12:00:01'),
  date('h:mm AM/PM', 0.75, '6:00 PM'),
  date('h:mm A/P', 0.0625, '1:30 A'),
  date('[h]:mm', 1.5, '36:00'),
  date('[h]:mm:ss', 1.5, '36:00:00'),
  date('[mm]:ss', 1 / 24, '60:00'),
  date('mm:ss', 0.0625, '30:00'),
  date('mm:ss.0', 65.26 / 86_400, '01:05.3'),
  date('dd mmm yyyy hh:mm', MORNING, '08 Mei 2024 08:05'),
  // Excel counts a day that was not, and shows nothing outside its calendar.
  date('dd mmm yyyy', 60, '29 Feb 1900'),
  date('dd mmm yyyy', 59, '28 Feb 1900'),
  date('dd mmm yyyy', 61, '01 Mar 1900'),
  date('dd mmm yyyy', 2_958_465, '31 Des 9999'),
  date('dd mmm yyyy', 2_958_466, '#####'),
  date('dd mmm yyyy', -1, '#####'),

  number('General', 57.699999999999996, 57.7),
  number('General', 0.1 + 0.2, 0.3),
  number('General', 1 / 3, 0.333333333333333),
  number('General', 45785),
  number('General', -1234.5),
  number('@', 12),
  number('0.00', 57.699999999999996, 57.7),
  number('#,##0.####', 0.95),
  number('+#,##0.####;-#,##0.####;0', -3),
  number('0.00E+00', 1500),
  number('##0.0E+0', 0.0015),
  number('# ?/?', 1.5),
  number('# ??/??', 0.25),
  number('_-"Rp"* #,##0.00_-;-"Rp"* #,##0.00_-;_-"Rp"* "-"??_-;_-@_-', 1_250_000),
  number('[$Rp-421]#,##0', 2000),
  number('_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)', -5),
  number('0 "hari"', 5),
  number('0 hari', 5),
  number('0\\ \\d\\a\\y\\s', 5),
  number('[Red][<0]-0;[Blue]0', 7),
  number('000000', 17),
  number(';;;', 5),
];
