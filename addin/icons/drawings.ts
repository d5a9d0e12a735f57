/**
 * The product's pictures as SVG, drawn on a grid of 32 so that strokes of 2 fall on whole pixels at 16, 32, 48, 64
 * and 80. `render.ts` makes the PNGs that the manifest names.
 */

export const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80] as const;
/** Also drawn at 128, for start screens and the browser's home screen. */
export const APP_ICON_SIZES = [...ICON_SIZES, 128] as const;

const INK = '#3b3a39';
const GREEN = '#0f7b45';
const PALE = '#d5efdf';

const drawn = (body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none" stroke="${INK}" stroke-width="2" ` +
  `stroke-linecap="round" stroke-linejoin="round">${body}</svg>\n`;

/** Bars that climb towards a line they do not all reach: the gap that the product measures. */
const app =
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">` +
  `<rect x="1" y="1" width="30" height="30" rx="7" fill="${GREEN}"/>` +
  `<path d="M6 9h20" stroke="#fff" stroke-width="2" stroke-linecap="round" stroke-dasharray="0.01 4"/>` +
  `<path d="M8 25v-5M16 25v-9M24 25V13" stroke="#fff" stroke-width="4" stroke-linecap="round"/></svg>\n`;

const load = drawn(
  `<rect x="3" y="11" width="26" height="18" rx="2" fill="#fff"/><path d="M3 17h26M11 17v12M21 17v12"/>` +
    `<rect x="9" y="2" width="14" height="14" fill="#fff" stroke="none" opacity=".92"/>` +
    `<path d="M16 3v10M11.5 9 16 13.5 20.5 9" stroke="${GREEN}" stroke-width="2.5"/>`,
);

const check = drawn(
  `<path d="M25 11V5a2 2 0 0 0-2-2H7a2 2 0 0 0-2 2v22a2 2 0 0 0 2 2h6" fill="#fff"/>` +
    `<path d="M11 9h8M11 15h2"/><circle cx="21" cy="21" r="6" fill="${PALE}" stroke="${GREEN}"/>` +
    `<path d="m25.5 25.5 3.5 3.5" stroke="${GREEN}" stroke-width="2.5"/><path d="m18.5 21 2 2 3-4" stroke="${GREEN}"/>`,
);

const analyse = drawn(
  `<path d="M3 3v24a2 2 0 0 0 2 2h24"/><rect x="9" y="17" width="4" height="8" fill="${PALE}" stroke="${GREEN}"/>` +
    `<rect x="17" y="11" width="4" height="14" fill="${PALE}" stroke="${GREEN}"/>` +
    `<rect x="25" y="5" width="4" height="20" fill="${PALE}" stroke="${GREEN}"/><path d="M9 5h4M17 5h2" opacity=".75"/>`,
);

const report = drawn(
  `<path d="M19 3H9a2 2 0 0 0-2 2v22a2 2 0 0 0 2 2h14a2 2 0 0 0 2-2V9z" fill="#fff"/><path d="M19 3v6h6"/>` +
    `<path d="M11 25v-4M15 25v-8M19 25v-6" stroke="${GREEN}"/><path d="M11 11h4"/>`,
);

const help = drawn(
  `<circle cx="16" cy="16" r="13" fill="${PALE}" stroke="${GREEN}"/>` +
    `<path d="M12 12.5a4 4 0 1 1 5.5 3.7c-1 .5-1.5 1.2-1.5 2.3v.5"/><path d="M16 23.5v.01" stroke-width="2.8"/>`,
);

export const DRAWINGS = { app, load, check, analyse, report, help } as const;
export type IconName = keyof typeof DRAWINGS;

/** `load-16.png` and so on: every picture at every size. */
export function iconFiles(): { readonly name: IconName; readonly size: number; readonly file: string }[] {
  const names = Object.keys(DRAWINGS) as IconName[];
  return names.flatMap((name) =>
    (name === 'app' ? APP_ICON_SIZES : ICON_SIZES).map((size) => ({
      name,
      size,
      file: `${name}-${size}.png`,
    })),
  );
}
