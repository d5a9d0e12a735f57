/** The pages that say what the code says. `npm run docs` writes them anew; here they are held to the code. */
import { describe, expect, it } from 'vitest';
import {
  COMPARABILITY_WORDS,
  COMPARISON_REASONS,
  CONFIDENCE_WORDS,
  DEFINITIONS,
  DIRECTION_WORDS,
  GAP_REASONS,
  GAP_STATUS_WORDS,
  NATURE_WORDS,
  NUMBER_DOUBT_WORDS,
  PRESENCE_WORDS,
  ruleTable,
  SEVERITY_WORDS,
  TIER_WORDS,
  type Bilingual,
} from '../../analysis';

const WRITTEN = 'Ditulis oleh `npm run docs`; jangan disunting. / Written by `npm run docs`; do not edit.';

/** Columns of the tables and frames that hold codes. */
const CODES: readonly (readonly [column: string, words: Readonly<Record<string, Bilingual>>])[] = [
  ['nature', NATURE_WORDS],
  ['direction', DIRECTION_WORDS],
  ['doubt', NUMBER_DOUBT_WORDS],
  ['…_confidence', CONFIDENCE_WORDS],
  ['severity', SEVERITY_WORDS],
  ['status', GAP_STATUS_WORDS],
  ['reason, step_reason (gap.csv)', GAP_REASONS],
  ['presence_…', PRESENCE_WORDS],
  ['tier', TIER_WORDS],
  ['reason (comparison.csv)', COMPARISON_REASONS],
  ['comparability', COMPARABILITY_WORDS],
];

describe('the pages in the folders', () => {
  it('the rules: one line each, as the code has them', async () => {
    const rules = ruleTable();
    const topics = [...new Set(rules.map(({ topic }) => both(topic)))];
    const parts = topics.map((topic) => {
      const lines = rules
        .filter((rule) => both(rule.topic) === topic)
        .map(({ code, severity, looksAt, explains, example }) => [
          `\`${code}\``,
          both(SEVERITY_WORDS[severity]),
          looksAt.map((column) => `\`${column}\``).join(', '),
          `${explains.id}<br>*${explains.en}*`,
          `${example.printed}<br>${example.oddity.id}<br>*${example.oddity.en}*`,
        ]);
      const heads = [
        'Aturan / rule',
        'Prioritas / priority',
        'Kolom / columns',
        'Yang dicari / looks for',
        'Contoh / example',
      ];
      return `## ${topic}\n\n${table(heads, lines)}`;
    });
    const title = `# Aturan pemeriksaan / Audit rules\n\n${WRITTEN}\n\n${String(rules.length)} aturan / rules.`;
    await expect(`${[title, ...parts].join('\n\n')}\n`).toMatchFileSnapshot('../../analysis/audit/RULES.md');
  });

  it('the definitions and the codes of the tables, as the code has them', async () => {
    const page = [
      '# Definisi / Definitions',
      WRITTEN,
      table(
        ['Istilah', 'Arti', 'Term', 'Meaning'],
        DEFINITIONS.map(({ term, meaning }) => [term.id, meaning.id, term.en, meaning.en]),
      ),
      '## Kode dalam tabel CSV dan frame / Codes in the CSV tables and frames',
      table(
        ['Kolom / column', 'Kode / code', 'Bahasa Indonesia', 'English'],
        CODES.flatMap(([column, words]) =>
          Object.entries(words).map(([code, { id, en }]) => [column, `\`${code}\``, id, en]),
        ),
      ),
    ];
    await expect(`${page.join('\n\n')}\n`).toMatchFileSnapshot('../../analysis/text/DEFINITIONS.md');
  });
});

function both({ id, en }: Bilingual): string {
  return `${id} / ${en}`;
}

function table(heads: readonly string[], lines: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...lines.map(line)].join('\n');
}
