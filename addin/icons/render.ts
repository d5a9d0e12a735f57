/** Writes the SVGs and PNGs beside this file: `npx tsx addin/icons/render.ts`. Needs an installed Chromium. */
import { writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { DRAWINGS, iconFiles } from './drawings';

const folder = new URL('./', import.meta.url);
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--force-color-profile=srgb'],
});
const page = await browser.newPage();

for (const [name, svg] of Object.entries(DRAWINGS)) writeFileSync(new URL(`${name}.svg`, folder), svg);
for (const { name, size, file } of iconFiles()) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>html,body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${DRAWINGS[name]}`,
  );
  writeFileSync(new URL(file, folder), await page.screenshot({ omitBackground: true }));
}
await browser.close();
