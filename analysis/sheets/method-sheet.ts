import { ruleTable } from '../audit/rule-table';
import { DEFINITIONS } from '../text/definitions';
import { SEVERITY_WORDS } from '../text/words';
import { column } from './columns';
import { COLORS, folio, type SheetContext } from './context';
import { TABLE_NAMES } from './names';
import type { SheetDescription } from './sheet';

const DEFINITIONS_ROW = 4;

/** Every definition used, and every audit rule with an example and how often it spoke in this run. */
export function methodSheet(context: SheetContext): SheetDescription {
  const { language, say, analysis } = context;
  const rules = ruleTable();
  const counts = new Map<string, number>();
  for (const { rule } of analysis.findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const rulesRow = DEFINITIONS_ROW + DEFINITIONS.length + 4;
  const name = context.sheetName('method');
  const text = (key: string, role: 'id' | 'computed', values: readonly string[]) =>
    column(language, key, role, 0, values);
  return {
    key: 'method',
    name,
    tabColor: '7F7F7F',
    cells: [
      { row: 0, column: 0, value: say({ id: 'Metode', en: 'Method' }), style: 'title' },
      {
        row: 1,
        column: 0,
        value: say({
          id: 'Definisi yang dipakai setiap angka, dan aturan yang dipakai pemeriksaan.',
          en: 'The definitions behind every figure, and the rules behind the audit.',
        }),
        style: 'subtitle',
      },
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
        value: say({ id: 'Tabel 2. Aturan pemeriksaan', en: 'Table 2. Audit rules' }),
        style: 'heading',
        span: 6,
      },
    ],
    tables: [
      {
        name: TABLE_NAMES.definitions,
        row: DEFINITIONS_ROW,
        column: 0,
        columns: [
          text(
            'term',
            'id',
            DEFINITIONS.map(({ term }) => say(term)),
          ),
          text(
            'meaning',
            'computed',
            DEFINITIONS.map(({ meaning }) => say(meaning)),
          ),
        ],
        rowCount: DEFINITIONS.length,
        bodyRowHeight: null,
      },
      {
        name: TABLE_NAMES.rules,
        row: rulesRow,
        column: 0,
        columns: [
          text(
            'rule',
            'computed',
            rules.map(({ topic }) => say(topic)),
          ),
          text(
            'explains',
            'computed',
            rules.map(({ explains }) => say(explains)),
          ),
          column(
            language,
            'severity',
            'computed',
            0,
            rules.map(({ severity }) => say(SEVERITY_WORDS[severity])),
            {
              align: 'center',
              colors: [
                { word: say(SEVERITY_WORDS.high), ...COLORS.bad },
                { word: say(SEVERITY_WORDS.medium), ...COLORS.warn },
                { word: say(SEVERITY_WORDS.low), ...COLORS.calm },
              ],
            },
          ),
          text(
            'example',
            'computed',
            rules.map(({ example }) => `${example.printed} — ${say(example.oddity)}`),
          ),
          column(
            language,
            'count',
            'computed',
            0,
            rules.map(({ code }) => counts.get(code) ?? 0),
            { format: 'integer' },
          ),
          text(
            'rule_code',
            'id',
            rules.map(({ code }) => code),
          ),
        ],
        rowCount: rules.length,
        bodyRowHeight: null,
      },
    ],
    columnWidths: [26, 84, 12, 52, 10, 30],
    rowHeights: { 0: 24 },
    freeze: null,
    showGridlines: false,
    print: folio(context, name, null),
  };
}
