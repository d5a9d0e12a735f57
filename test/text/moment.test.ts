import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../analysis/analyse';
import { describeWorkbook } from '../../analysis/sheets/describe-workbook';
import { clockText, fileDay, momentText, zoneOf, ZONES, type Zone } from '../../analysis/text/moment';
import { seeds } from '../plan/seeds';
import { FEW_ROWS } from '../sheets/planner';

describe('a moment', () => {
  it.each<[string, Zone, string, string, string]>([
    [
      '2026-11-26T20:39:00Z',
      'Asia/Jakarta',
      '27 November 2026 pukul 03.39 WIB',
      '27 November 2026 at 03:39 WIB',
      '2026-11-27',
    ],
    [
      '2026-11-26T20:39:00Z',
      'Asia/Makassar',
      '27 November 2026 pukul 04.39 WITA',
      '27 November 2026 at 04:39 WITA',
      '2026-11-27',
    ],
    [
      '2026-11-26T20:39:00Z',
      'Asia/Jayapura',
      '27 November 2026 pukul 05.39 WIT',
      '27 November 2026 at 05:39 WIT',
      '2026-11-27',
    ],
    [
      '2026-11-26T16:59:59.999Z',
      'Asia/Jakarta',
      '26 November 2026 pukul 23.59 WIB',
      '26 November 2026 at 23:59 WIB',
      '2026-11-26',
    ],
    [
      '2026-11-26T17:00:00Z',
      'Asia/Jakarta',
      '27 November 2026 pukul 00.00 WIB',
      '27 November 2026 at 00:00 WIB',
      '2026-11-27',
    ],
    [
      '2025-12-31T15:30:00Z',
      'Asia/Jayapura',
      '1 Januari 2026 pukul 00.30 WIT',
      '1 January 2026 at 00:30 WIT',
      '2026-01-01',
    ],
    [
      '2026-08-17T10:00:00+07:00',
      'Asia/Jakarta',
      '17 Agustus 2026 pukul 10.00 WIB',
      '17 August 2026 at 10:00 WIB',
      '2026-08-17',
    ],
  ])('%s in %s is %s', (instant, zone, id, en, day) => {
    expect([momentText(instant, 'id', zone), momentText(instant, 'en', zone)]).toEqual([id, en]);
    expect(fileDay(instant, zone)).toBe(day);
    expect(id.endsWith(clockText(instant, 'id', zone))).toBe(true);
  });

  it('is in WIB where no zone is given', () => {
    expect(momentText('2026-11-26T20:39:00Z', 'id')).toBe('27 November 2026 pukul 03.39 WIB');
  });

  it('is refused where it is none', () => {
    expect(() => momentText('kemarin', 'id')).toThrow(RangeError);
  });
});

describe('a zone', () => {
  it.each([
    ['Asia/Jakarta', 'Asia/Jakarta'],
    ['asia/makassar', 'Asia/Makassar'],
    ['WIB', 'Asia/Jakarta'],
    ['wita', 'Asia/Makassar'],
    ['WIT', 'Asia/Jayapura'],
    ['Asia/Pontianak', 'Asia/Jakarta'],
    ['Asia/Ujung_Pandang', 'Asia/Makassar'],
    ['UTC', null],
    ['Asia/Singapore', null],
    ['', null],
  ])('%j is %s', (name, zone) => {
    expect(zoneOf(name)).toBe(zone);
  });
});

describe('the workbook', () => {
  const analysis = analyse({ printed: FEW_ROWS, reference: seeds.reference });
  const options = { computedAt: '2026-11-26T20:39:00Z', seeds: seeds.version } as const;

  it.each(Object.keys(ZONES) as Zone[])(
    'shows its moment in %s at home and in every footer, and no other',
    (zone) => {
      for (const language of ['id', 'en'] as const) {
        const { sheets, properties } = describeWorkbook(analysis, { ...options, language, zone });
        const moment = momentText(options.computedAt, language, zone);
        expect(sheets[0]?.cells.map(({ value }) => value)).toContain(moment);
        expect(sheets.filter(({ print }) => !print.footer.includes(` ${moment} `))).toEqual([]);
        expect(properties.computedAt).toBe(options.computedAt);
        expect(JSON.stringify(sheets)).not.toMatch(/UTC|2026-11-2[67]/);
      }
    },
  );
});

describe('static contract', () => {
  it('analysis/ reads no clock outside the command', () => {
    const files = readdirSync('analysis', { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !file.startsWith('notebook'),
    );
    const reading = files.filter((file) =>
      /Date\.now|new Date\(\)/.test(readFileSync(`analysis/${file}`, 'utf8')),
    );
    expect(reading).toEqual([]);
  });
});
