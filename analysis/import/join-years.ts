import type { DraftRow } from './draft-row';

/** What two rows of one measure have in common. */
const DESCRIBING = ['indicator_no', 'indicator', 'action', 'measure', 'unit'] as const;

/**
 * Rows of a table that prints each year on a line of its own, joined to one row for each measure. Rows without a column
 * of years are given back as they are.
 */
export function joinYears(rows: readonly DraftRow[]): DraftRow[] {
  const joined: DraftRow[] = [];
  for (const row of rows) {
    const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(row.values['year'] ?? '')?.[0];
    if (year === undefined) {
      joined.push(row);
      continue;
    }
    const field = `target_${year}`;
    const { target = '', ...values } = row.values;
    delete values['year'];
    const above = joined.at(-1);
    const isSame =
      above !== undefined &&
      above.section === row.section &&
      above.values[field] === undefined &&
      DESCRIBING.every((name) => (values[name] ?? '') === '' || values[name] === above.values[name]);
    if (isSame) {
      above.values[field] = target;
      above.places[field] = row.places['target'] ?? row.place;
      for (const [name, text] of Object.entries(row.extras)) above.extras[`${name} ${year}`] = text;
      for (const name of ['baseline', 'agencies', 'program'])
        if ((above.values[name] ?? '') === '' && values[name]) above.values[name] = values[name];
      above.questions.push(...row.questions);
      continue;
    }
    const places = { ...row.places, [field]: row.places['target'] ?? row.place };
    joined.push({ ...row, values: { ...values, [field]: target }, places });
  }
  return joined;
}
