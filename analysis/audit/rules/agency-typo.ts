import { grouped } from '../context';
import { type Rule, TOPICS } from '../rule';
import { quote, rowNames } from '../wording';

export const agencyTypo: Rule = {
  code: 'agency-typo',
  name: { id: 'Salah ketik penanggung jawab', en: 'Slip in a responsible body' },
  severity: 'low',
  topic: TOPICS.agencies,
  looksAt: ['agencies'],
  explains: {
    id: 'Nama penanggung jawab salah ketik. Barisnya dihitung pada nama yang benar. Satu catatan telaah untuk setiap tulisan.',
    en: 'The name of a responsible body is mistyped. Its load is counted under the right name. One finding for each spelling.',
  },
  example: {
    printed: 'Balai Pemasarakatan',
    oddity: { id: 'maksudnya Balai Pemasyarakatan', en: 'Balai Pemasyarakatan is meant' },
  },
  *check({ plan, reference }) {
    const uses = plan.rows.flatMap((row) =>
      row.agencies.flatMap((agency) => (agency.match === 'typo' ? [{ row, agency }] : [])),
    );
    for (const { key: printed, first, rows } of grouped(uses, ({ agency }) => agency.printed)) {
      const { row, agency } = first;
      const names = reference.agencyAliases.filter(
        (alias) =>
          alias.agencyId === agency.agencyId &&
          alias.reasonKind !== 'typo' &&
          isOf(alias.cityCode, row.cityCode),
      );
      const proposal =
        closest(
          printed,
          names.map(({ alias }) => alias),
        ) ?? agency.name;
      const others = rows.length > 1 ? rowNames(rows.map((use) => use.row)) : null;
      yield {
        row,
        alsoRows: rows.map((use) => use.row),
        together: true,
        field: 'agencies',
        key: printed,
        printed,
        proposal,
        apply: { column: 'agencies_value', value: (use) => use.printed.agencies.replace(printed, proposal) },
        message: {
          id: `${quote(printed)} tampaknya salah ketik untuk ${quote(proposal)}${others ? ` (baris ${others.id})` : ''}; dihitung pada nama yang benar.`,
          en: `${quote(printed)} looks like a slip for ${quote(proposal)}${others ? ` (rows ${others.en})` : ''}; it counts under the right name.`,
        },
      };
    }
  },
};

function isOf(aliasCity: string, cityCode: string): boolean {
  return aliasCity === '' || aliasCity === cityCode;
}

/** The name with the most letters in common at both ends: a slip sits in the middle and leaves the ends alone. */
function closest(printed: string, names: readonly string[]): string | null {
  let best: { readonly name: string; readonly shared: number } | null = null;
  for (const name of names) {
    let start = 0;
    while (start < name.length && name[start] === printed[start]) start += 1;
    let end = 0;
    while (end < name.length - start && name.at(-1 - end) === printed.at(-1 - end)) end += 1;
    const shared = (start + end) / Math.max(name.length, printed.length);
    if (shared > (best?.shared ?? 0)) best = { name, shared };
  }
  return best?.name ?? null;
}
