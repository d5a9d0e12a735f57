/** Read columns of words that are read as print is: the unit and the responsible bodies. */
import type { Bilingual } from '../text/bilingual';
import type { PlanRow } from './plan';
import { type ReadColumn, refuse, typedWords } from './read-column';
import type { RowEdit } from './row-edits';

/** A column whose words are read as print is: whatever is typed is taken, and what no list knows is said. */
function textColumn(
  column: Pick<ReadColumn, 'key' | 'field' | 'width' | 'hint' | 'shown' | 'says' | 'remark' | 'follows'> & {
    readonly wanted: Bilingual;
    readonly text: (row: PlanRow) => string;
    readonly change: (text: string) => RowEdit;
  },
): ReadColumn {
  const { wanted, text, change, ...rest } = column;
  return {
    ...rest,
    look: { kind: 'text' },
    code: text,
    isDoubtful: (row) => rest.remark(row) !== null,
    understand(cell) {
      const typed = typeof cell === 'number' || typeof cell === 'boolean' ? null : typedWords(cell);
      return typed === null ? refuse(cell, wanted) : { code: typed };
    },
    edit: (code, earlier) => ({ ...earlier, ...change(String(code ?? '')) }),
  };
}

export const UNIT = textColumn({
  key: 'unit_value',
  field: 'unit',
  width: 17,
  hint: {
    id: 'Satuan, misalnya Persen atau Orang. Kosongkan bila tidak ada.',
    en: 'The unit, such as Per cent or People. Leave blank when there is none.',
  },
  wanted: { id: 'satuan, misalnya Persen', en: 'a unit, such as Per cent' },
  text: ({ unit }) => unit.text,
  follows: ({ unit }) => unit,
  // A printed unit that no list knows is shown where it is printed; only what the planner typed stands here.
  shown({ unit, printed }, { unitName }, language) {
    const name = unit.unitId === null ? null : unitName(unit.unitId, language);
    return name ?? (unit.text === printed.unit || unit.text === '' ? null : unit.text);
  },
  says(row, code, { readUnit }) {
    const { unitId, text } = readUnit(String(code ?? ''));
    return unitId === null ? text === row.unit.text : unitId === row.unit.unitId;
  },
  change: (unit) => ({ unit }),
  remark({ unit: { text, doubt } }) {
    if (doubt !== 'unknown') return null;
    return {
      id: `satuan "${text}" tidak ada dalam daftar satuan; periksa ejaannya`,
      en: `the unit "${text}" is not in the list of units; check its spelling`,
    };
  },
});

export const AGENCIES = textColumn({
  key: 'agencies_value',
  field: 'agencies',
  width: 22,
  hint: {
    id: 'Penanggung jawab; bila lebih dari satu, pisahkan dengan titik koma.',
    en: 'The responsible bodies; set a semicolon between several.',
  },
  wanted: { id: 'nama penanggung jawab', en: 'the name of a responsible body' },
  follows: ({ agencies }) => agencies,
  text: ({ agencies }) => agencies.map(({ name }) => name).join('; '),
  shown: ({ agencies }) => agencies.map(({ name }) => name).join('; ') || null,
  says(row, code, { readAgencies }) {
    const idsOf = (agencies: PlanRow['agencies']): string =>
      agencies.map(({ agencyId, name }) => agencyId ?? name).join('\n');
    return idsOf(readAgencies(String(code ?? ''))) === idsOf(row.agencies);
  },
  change: (agencies) => ({ agencies }),
  remark({ agencies }) {
    const unknown = agencies.filter(({ match }) => match === 'unknown').map(({ name }) => `"${name}"`);
    if (unknown.length === 0) return null;
    const names = unknown.join(', ');
    return {
      id: `${names} tidak ada dalam daftar penanggung jawab; periksa ejaannya`,
      en: `${names}: not in the list of responsible bodies; check the spelling`,
    };
  },
});
