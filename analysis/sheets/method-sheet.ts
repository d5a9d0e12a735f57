import { ruleTable } from '../audit/rule-table';
import { DEFINITIONS } from '../text/definitions';
import { SEVERITY_WORDS } from '../text/words';
import { abbreviationList } from './abbreviation-list';
import { columnMaker } from './columns';
import { severityColors, type SheetContext } from './context';
import { TABLE_NAMES } from './names';
import type { SheetDescription } from './sheet';
import { framedSheet } from './sheet-frame';
import { tableAt } from './stack';

const DEFINITIONS_ROW = 4;

const REGULATION = {
  id: 'Permen PPPA 12/2022: Peraturan Menteri Pemberdayaan Perempuan dan Perlindungan Anak Nomor 12 Tahun 2022.',
  en: 'Permen PPPA 12/2022: Regulation of the Minister of Women Empowerment and Child Protection Number 12 of 2022.',
};

/** Every definition used, every audit rule with an example and how often it spoke in this run, and the abbreviations. */
export function methodSheet(context: SheetContext): SheetDescription {
  const { language, say, analysis, everything } = context;
  const rules = ruleTable();
  const counts = new Map<string, number>();
  for (const { rule } of everything.findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const rulesRow = DEFINITIONS_ROW + DEFINITIONS.length + 4;
  const abbreviations = abbreviationList(analysis.plans);
  const abbreviationsRow = rulesRow + rules.length + 4;
  const abbreviation = columnMaker(language, abbreviations);
  const definition = columnMaker(language, DEFINITIONS);
  const rule = columnMaker(language, rules);
  return framedSheet(context, {
    key: 'method',
    name: context.sheetName('method'),
    tabColor: '7F7F7F',
    title: say({ id: 'Metode', en: 'Method' }),
    subtitle: say({
      id: 'Definisi setiap angka, aturan telaah, dan singkatan.',
      en: 'The definitions behind every figure, the review rules, and abbreviations.',
    }),
    cells: [
      {
        row: DEFINITIONS_ROW - 1,
        column: 0,
        value: say({ id: 'Tabel 1. Definisi', en: 'Table 1. Definitions' }),
        style: 'heading',
        span: 2,
      },
      {
        row: rulesRow - 1,
        column: 0,
        value: say({
          id: 'Tabel 2. Aturan telaah (tidak ikut dicetak)',
          en: 'Table 2. Review rules (left out on paper)',
        }),
        style: 'heading',
        span: 5,
      },
      {
        row: abbreviationsRow - 1,
        column: 0,
        value: say({ id: 'Tabel 3. Singkatan', en: 'Table 3. Abbreviations' }),
        style: 'heading',
        span: 3,
      },
      {
        row: abbreviationsRow + Math.max(1, abbreviations.length) + 1,
        column: 0,
        value: say(REGULATION),
        style: 'source',
        span: 3,
      },
    ],
    tables: [
      {
        ...tableAt(TABLE_NAMES.definitions, DEFINITIONS_ROW, [
          definition('term', 'id', 26, ({ term }) => say(term)),
          definition('meaning', 'computed', 160, ({ meaning }) => say(meaning)),
        ]),
        // The first term that it ever had, so that a definition keeps its row when its term changes.
        rowNames: DEFINITIONS.map(({ term }) => term.earlier?.[0] ?? term.id),
      },
      tableAt(TABLE_NAMES.rules, rulesRow, [
        rule('rule', 'computed', 26, ({ name }) => say(name)),
        rule('explains', 'computed', 84, ({ explains }) => say(explains)),
        rule('example', 'computed', 52, ({ example }) =>
          [example.printed, say(example.oddity)].filter(Boolean).join(' — '),
        ),
        rule('severity', 'computed', 12, ({ severity }) => say(SEVERITY_WORDS[severity]), {
          align: 'center',
          colors: severityColors(context),
          header: say({ id: 'Prioritas tertinggi', en: 'Highest priority' }),
        }),
        rule('count', 'computed', 10, ({ code }) => counts.get(code) ?? 0, { format: 'integer' }),
        rule('rule_topic', 'computed', 26, ({ topic }) => say(topic)),
        rule('rule_code', 'id', 30, ({ code }) => code, { isHidden: true }),
      ]),
      tableAt(TABLE_NAMES.abbreviations, abbreviationsRow, [
        abbreviation('abbreviation', 'id', 26, ({ short }) => short, {
          header: say({ id: 'Singkatan', en: 'Abbreviation' }),
        }),
        abbreviation('full', 'printed', 84, ({ full }) => full, {
          header: say({ id: 'Kepanjangan', en: 'In full (Indonesian)' }),
        }),
        abbreviation('source', 'computed', 52, ({ source }) => say(source), {
          header: say({ id: 'Sumber', en: 'Source' }),
        }),
      ]),
    ],
    print: { columns: 2, tables: 1 },
  });
}
