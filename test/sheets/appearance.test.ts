import { describe, expect, it } from 'vitest';
import {
  ROLE_APPEARANCE,
  STYLE_APPEARANCE,
  columnPixels,
  footerSections,
  overlay,
} from '../../analysis/sheets/appearance';
import type { CellAppearance } from '../../analysis/sheets/appearance';
import { headerGroups } from '../../analysis/sheets/header-groups';
import type { StyleName } from '../../analysis/sheets/sheet';
import { WORKBOOK } from '../xlsx/fixture';

const STYLES = Object.keys(STYLE_APPEARANCE) as StyleName[];
const COLUMNS = Object.entries(ROLE_APPEARANCE);

describe('the look of a cell', () => {
  it.each<[string, CellAppearance]>([
    ...STYLES.map((style): [string, CellAppearance] => [style, STYLE_APPEARANCE[style]]),
    ...COLUMNS.map(([role, { header }]): [string, CellAppearance] => [`header of ${role}`, header]),
    ...COLUMNS.flatMap(([role, { body }]) =>
      STYLES.map((style): [string, CellAppearance] => [`${style} in ${role}`, overlay(body, style)]),
    ),
  ])('has enough contrast: %s', (_, { color, fill }) => {
    // D9D9D9 is the band of the table style.
    const grounds = fill === null ? ['FFFFFF', 'D9D9D9'] : [fill];
    for (const ground of grounds) expect(contrast(color, ground), ground).toBeGreaterThanOrEqual(4.5);
  });

  it('keeps size and lines of its column when a style is laid over it', () => {
    const { body } = ROLE_APPEARANCE.read;
    expect(overlay(body, 'doubt')).toEqual({ ...body, color: '7A4B00', fill: 'FFF2CC' });
  });
});

describe('a footer', () => {
  it.each([
    ['RAD & KLA', { left: '&8 RAD && KLA', right: '&8 &P / &N' }],
    ['', { left: '', right: '&8 &P / &N' }],
  ])('of %j is %j', (text, sections) => {
    expect(footerSections(text)).toEqual(sections);
  });
});

describe('a column', () => {
  it('of ten characters is 75 pixels wide', () => {
    expect(columnPixels(10)).toBe(75);
  });
});

describe('header groups', () => {
  it('join neighbours of the same name in the row above the header', () => {
    const groups = WORKBOOK.sheets.flatMap(({ tables }) => tables.flatMap(headerGroups));
    expect(groups).toEqual([{ text: 'Target', role: 'printed', row: 2, column: 2, span: 2 }]);
  });
});

/** WCAG 2.1, contrast ratio. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((first, second) => first - second);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
