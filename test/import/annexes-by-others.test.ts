import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../analysis/import/decode-text';
import { readAnnex } from '../../analysis/import/read-annex';
import { readText } from '../../analysis/import/read-text';

// Tables of sibling plans with a reading by hand beside each. They belong to others and are no part of the repository: they
// lie beside the folder of the regulations' texts, where that is given.
const sources = process.env['RADKLA_SOURCES'] ?? '';
const folder = join(sources, '..', 'annexes');
const names = sources && existsSync(folder) ? readdirSync(folder) : [];
const title = names.length > 0 ? 'annexes by others' : 'annexes by others: NOT RUN, they are not here';

interface TrueRow {
  readonly row_kind: string;
  readonly source_lines: readonly number[];
  readonly indicator: string | null;
  readonly unit: string | null;
  readonly baseline_raw: string | null;
  readonly targets_raw: Readonly<Record<string, string | null>>;
  readonly agencies: readonly string[];
}

function score(name: string) {
  const truth = JSON.parse(readFileSync(join(folder, name, 'truth.json'), 'utf8')) as TrueRow[];
  const annex = readAnnex(readText(decodeText(readFileSync(join(folder, name, 'source.tsv'))), name));
  const asked = new Set(annex.questions.map(({ row, column }) => `${String(row)} ${column}`));
  const counts = { right: 0, asked: 0, wrong: 0, keptIn: 0 };
  for (const row of truth) {
    const at = annex.rows.findIndex(({ place }) => row.source_lines.includes(place.line ?? 0));
    if (row.row_kind !== 'target') {
      if (at !== -1 && row.row_kind.includes('total')) counts.keptIn += 1;
      continue;
    }
    const cells: [string, string | null][] = [
      ['indicator', row.indicator],
      ['unit', row.unit],
      ['baseline', row.baseline_raw],
      ['agencies', row.agencies.join(', ')],
      ...Object.entries(row.targets_raw).map(([year, text]): [string, string | null] => [
        `target_${year}`,
        text,
      ]),
    ];
    for (const [column, text] of cells) {
      const isAsked = asked.has(`${String(at + 1)} ${column}`) || asked.has(`${String(at + 1)} `);
      if (isAsked) counts.asked += 1;
      else if ((annex.rows[at]?.values[column] ?? '') === (text ?? '')) counts.right += 1;
      else counts.wrong += 1;
    }
  }
  return counts;
}

describe.skipIf(names.length === 0)(title, () => {
  it.each(names)('%s comes out right or asked about, and its totals stay out', (name) => {
    const { right, asked, wrong, keptIn } = score(name);
    const all = right + asked + wrong;
    expect({ keptIn, enough: (right + asked) / all >= 0.95, few: asked / all <= 0.2 }).toEqual({
      keptIn: 0,
      enough: true,
      few: true,
    });
  });
});
