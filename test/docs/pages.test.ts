/** The pages that say what the code says. `npm run docs` writes them anew; here they are held to the code. */
import { describe, expect, it } from 'vitest';
import {
  ACHIEVEMENT_REASONS,
  analyse,
  compareRows,
  ANSWERED_WORDS,
  COMPARISON_REASONS,
  CONFIDENCE_WORDS,
  DEFINITIONS,
  DIRECTION_WORDS,
  ENTRY_STATUS_WORDS,
  examplesOf,
  GAP_REASONS,
  GAP_STATUS_WORDS,
  GRADE_WORDS,
  NATURE_WORDS,
  NUMBER_DOUBT_WORDS,
  PACE_REASONS,
  PATH_WORDS,
  type Plan,
  questionSearch,
  PRESENCE_WORDS,
  ruleTable,
  RUNG_WORDS,
  SCOPE_WORDS,
  SEVERITY_WORDS,
  TIER_WORDS,
  type Bilingual,
} from '../../analysis';
import { seeds } from '../plan/seeds';

const WRITTEN = 'Ditulis oleh `npm run docs`; jangan disunting. / Written by `npm run docs`; do not edit.';

/** Columns of the tables and frames that hold codes. */
const CODES: readonly (readonly [column: string, words: Readonly<Record<string, Bilingual>>])[] = [
  ['nature', NATURE_WORDS],
  ['path', PATH_WORDS],
  ['direction', DIRECTION_WORDS],
  ['doubt', NUMBER_DOUBT_WORDS],
  ['…_confidence', CONFIDENCE_WORDS],
  ['severity', SEVERITY_WORDS],
  ['status', GAP_STATUS_WORDS],
  ['reason, step_reason (gap.csv)', GAP_REASONS],
  ['status (monitoring.csv)', ENTRY_STATUS_WORDS],
  ['reason (achievement.csv)', ACHIEVEMENT_REASONS],
  ['pace_reason (achievement.csv)', PACE_REASONS],
  ['scope (achievement_totals.csv)', SCOPE_WORDS],
  ['presence', PRESENCE_WORDS],
  ['answered', ANSWERED_WORDS],
  ['grade_…', GRADE_WORDS],
  ['tier', TIER_WORDS],
  ['rung', RUNG_WORDS],
  ['reason (pairs.csv)', COMPARISON_REASONS],
];

describe('the pages in the folders', () => {
  it('the rules: one line each, as the code has them', async () => {
    const rules = ruleTable();
    const topics = [...new Set(rules.map(({ topic }) => both(topic)))];
    const parts = topics.map((topic) => {
      const lines = rules
        .filter((rule) => both(rule.topic) === topic)
        .map(({ code, name, severity, looksAt, explains, example }) => [
          `${name.id}<br>*${name.en}*<br>\`${code}\``,
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

  it('how good the suggested questions are, on the rows that were read', async () => {
    const { plans } = analyse({ printed: seeds.plans, reference: seeds.reference });
    const lines = plans.map((plan) => {
      const others = plans.filter(({ cityCode }) => cityCode !== plan.cityCode);
      const [rows = 0, ...own] = hits(plan, others);
      return [plan.cityName, rows, ...own, ...hits(plan, []).slice(1)].map(String);
    });
    const page = [
      '# Suggested questions',
      WRITTEN,
      [
        'A row that nobody has read gets five evaluation questions at most, found by its words (`suggest.ts`): topics, kinds, names of',
        'indicators, a list of synonyms, and the rows of other cities that were judged. They are not confirmed until a planner types',
        'them. Measured on the annexes, whose rows were judged by reading: how many of 100 rows that serve a question find a right',
        'one first, among three and among five; with the rows of the other city as examples, and without any.',
      ].join('\n'),
      table(
        ['City', 'Rows', 'First', 'Among 3', 'Among 5', 'First, no examples', 'Among 3', 'Among 5'],
        lines,
      ),
    ];
    await expect(`${page.join('\n\n')}\n`).toMatchFileSnapshot('../../analysis/evaluation/SUGGESTIONS.md');
  });

  it('how good the pairs of rows are that are proposed by wording', async () => {
    const { plans } = analyse({ printed: seeds.plans, reference: seeds.reference });
    const proposed = compareRows(plans, { ...seeds.reference, pairs: [] });
    const keys = (rowIds: readonly string[]): string => [...rowIds].sort().join('+');
    const judged = new Map(seeds.reference.pairs.map(({ rowIds, ceiling }) => [keys(rowIds), ceiling]));
    const found = proposed.flatMap(({ rows }) => judged.get(keys(rows.map(({ rowId }) => rowId))) ?? []);
    const withFigures = proposed.filter(({ rung }) => rung !== 'E');
    const page = [
      '# Pairs of rows that are proposed by wording',
      WRITTEN,
      `For plans that nobody has read together, rows are proposed as pairs where they stand under one indicator, do the same
(\`analysis/language/doing.ts\`) and share words that few rows have. Held against the ${judged.size} pairs that two readers
judged in the annexes of Serang and Cilegon, with those left out:`,
      table(
        ['Proposed', 'Judged to be a pair', 'None', 'With figures (A-D)', 'Of these judged so'],
        [
          [
            String(proposed.length),
            String(found.length),
            String(proposed.length - found.length),
            String(withFigures.length),
            String(
              withFigures.filter(({ rows }) => {
                const ceiling = judged.get(keys(rows.map(({ rowId }) => rowId)));
                return ceiling !== undefined && ceiling !== 'E';
              }).length,
            ),
          ],
        ],
      ),
      'They find few of the pairs and are mostly right; the bounds were chosen on these two annexes, so other cities may fare worse. A proposal says that it is one, and a planner confirms.',
    ];
    await expect(`${page.join('\n\n')}\n`).toMatchFileSnapshot('../../analysis/comparison/PROPOSALS.md');
  });
});

/** How often a right question stands among the first few that are suggested, in per cent of the rows that serve any. */
function hits(plan: Plan, others: readonly Plan[]): readonly number[] {
  const find = questionSearch(seeds.reference, examplesOf(others));
  const rows = plan.rows.filter(({ questions }) => questions.links.length > 0);
  const first = rows.map((row) => {
    const right = new Set(row.questions.links.map(({ questionId }) => questionId));
    return find(row).findIndex(({ questionId }) => right.has(questionId));
  });
  const among = (count: number): number =>
    Math.round((100 * first.filter((at) => at >= 0 && at < count).length) / rows.length);
  return [rows.length, among(1), among(3), among(5)];
}

function both({ id, en }: Bilingual): string {
  return `${id} / ${en}`;
}

function table(heads: readonly string[], lines: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...lines.map(line)].join('\n');
}
