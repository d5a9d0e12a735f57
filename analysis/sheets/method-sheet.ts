import { ruleTable } from '../audit/rule-table';
import { DEFINITIONS } from '../text/definitions';
import { SEVERITY_WORDS } from '../text/words';
import { columnMaker } from './columns';
import { severityColors, type SheetContext } from './context';
import { TABLE_NAMES } from './names';
import type { SheetDescription } from './sheet';
import { framedSheet } from './sheet-frame';
import { tableAt } from './stack';

const DEFINITIONS_ROW = 4;

/** Every definition used, and every audit rule with an example and how often it spoke in this run. */
export function methodSheet(context: SheetContext): SheetDescription {
  const { language, say, analysis } = context;
  const rules = ruleTable();
  const counts = new Map<string, number>();
  for (const { rule } of analysis.findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const rulesRow = DEFINITIONS_ROW + DEFINITIONS.length + 4;
  const definition = columnMaker(language, DEFINITIONS);
  const rule = columnMaker(language, rules);
  return framedSheet(context, {
    key: 'method',
    name: context.sheetName('method'),
    tabColor: '7F7F7F',
    title: say({ id: 'Metode', en: 'Method' }),
    subtitle: say({
      id: 'Definisi yang dipakai setiap angka, dan aturan yang dipakai pemeriksaan.',
      en: 'The definitions behind every figure, and the rules behind the audit.',
    }),
    print: { columns: 6, tables: 1 },
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
        value: say({ id: 'Tabel 2. Aturan pemeriksaan (tidak ikut dicetak)', en: 'Table 2. Audit rules (not printed)' }),
        style: 'heading',
        span: 6,
      },
    ],
    tables: [
      {
        ...tableAt(TABLE_NAMES.definitions, DEFINITIONS_ROW, [
          definition('term', 'id', 26, ({ term }) => say(term)),
          definition('meaning', 'computed', 84, ({ meaning }) => say(meaning)),
        ]),
        rowNames: DEFINITIONS.map(({ term }) => term.id),
      },
      tableAt(TABLE_NAMES.rules, rulesRow, [
        rule('rule', 'computed', 26, ({ topic }) => say(topic)),
        rule('explains', 'computed', 84, ({ explains }) => say(explains)),
        rule('severity', 'computed', 12, ({ severity }) => say(SEVERITY_WORDS[severity]), {
          align: 'center',
          colors: severityColors(context),
        }),
        rule('example', 'computed', 52, ({ example }) =>
          [example.printed, say(example.oddity)].filter(Boolean).join(' — '),
        ),
        rule('count', 'computed', 10, ({ code }) => counts.get(code) ?? 0, { format: 'integer' }),
        rule('rule_code', 'id', 30, ({ code }) => code),
      ]),
    ],
  });
}
