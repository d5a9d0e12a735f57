/**
 * Prints `theme.css`: the tokens of Fluent 2 that the pane uses, light and dark, with a brand ramp around the green
 * of Excel. `npx tsx addin/taskpane/theme/make-theme.ts` rewrites the file beside it; a test holds the two together.
 */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from '@fluentui/tokens';

const BRAND: BrandVariants = {
  10: '#04180d',
  20: '#062716',
  30: '#08351e',
  40: '#0a4325',
  50: '#0b4f2b',
  60: '#0c5c32',
  70: '#0e6b3a',
  80: '#107c41',
  90: '#238f54',
  100: '#43b375',
  110: '#5ac088',
  120: '#78cd9d',
  130: '#98dab4',
  140: '#b9e7cc',
  150: '#d7f2e2',
  160: '#edf9f2',
};

const COLORS = [
  'NeutralForeground1',
  'NeutralForeground2',
  'NeutralForeground3',
  'NeutralForegroundDisabled',
  'NeutralForegroundOnBrand',
  'NeutralBackground1',
  'NeutralBackground1Hover',
  'NeutralBackground1Pressed',
  'NeutralBackground2',
  'NeutralBackground3',
  'NeutralBackgroundDisabled',
  'NeutralStroke1',
  'NeutralStroke2',
  'NeutralStroke3',
  'NeutralStrokeAccessible',
  'StrokeFocus1',
  'StrokeFocus2',
  'BrandBackground',
  'BrandBackgroundHover',
  'BrandBackgroundPressed',
  'BrandBackground2',
  'BrandForeground1',
  'BrandForegroundLink',
  'BrandForegroundLinkHover',
  'BrandStroke1',
  'BrandStroke2',
  'CompoundBrandStroke',
  'StatusDangerBackground1',
  'StatusDangerForeground1',
  'StatusDangerBorder1',
  'StatusWarningBackground1',
  'StatusWarningForeground1',
  'StatusWarningBorder1',
  'StatusSuccessBackground1',
  'StatusSuccessForeground1',
  'StatusSuccessBorder1',
] as const;

const SHAPES = [
  'fontFamilyBase',
  'fontSizeBase100',
  'fontSizeBase200',
  'fontSizeBase300',
  'fontSizeBase400',
  'fontSizeBase500',
  'fontWeightSemibold',
  'borderRadiusMedium',
  'borderRadiusLarge',
  'borderRadiusXLarge',
  'durationFast',
  'durationNormal',
  'curveEasyEase',
] as const;

/** The text of `theme.css`. */
export function themeCss(): string {
  const light = createLightTheme(BRAND);
  const dark = createDarkTheme(BRAND);
  const shapes = SHAPES.map((name) => `  --${name}: ${light[name]};`);
  return [
    '/* Made by make-theme.ts from @fluentui/tokens; change the script, not this file. */',
    ':root {',
    ...shapes,
    ...colors(light, '  '),
    '}',
    "@media (prefers-color-scheme: dark) {\n  :root:not([data-theme='light']) {",
    ...colors(dark, '    '),
    '  }\n}',
    ":root[data-theme='dark'] {",
    ...colors(dark, '  '),
    '}\n',
  ].join('\n');
}

function colors(theme: Theme, indent: string): string[] {
  const scheme = theme.colorNeutralBackground1 === '#ffffff' ? 'light' : 'dark';
  return [
    `${indent}color-scheme: ${scheme};`,
    ...COLORS.map((name) => `${indent}--color${name}: ${theme[`color${name}`]};`),
    `${indent}--shadow4: ${theme.shadow4};`,
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(new URL('theme.css', import.meta.url), themeCss());
}
