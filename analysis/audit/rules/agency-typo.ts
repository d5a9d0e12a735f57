import { eachRow, type Rule, TOPICS } from '../rule';
import { quote } from '../wording';

export const agencyTypo: Rule = {
  code: 'agency-typo',
  severity: 'medium',
  topic: TOPICS.agencies,
  looksAt: ['agencies'],
  explains: {
    id: 'Nama perangkat daerah salah ketik. Beban kerja dihitung pada nama yang benar.',
    en: 'The name of an agency is mistyped. Its load is counted under the right name.',
  },
  example: {
    printed: 'Balai Pemasarakatan',
    oddity: { id: 'maksudnya Balai Pemasyarakatan', en: 'Balai Pemasyarakatan is meant' },
  },
  check: eachRow(function* (row, _plan, { reference }) {
    for (const { printed, agencyId, match, name } of row.agencies) {
      if (match !== 'typo') continue;
      const names = reference.agencyAliases.filter(
        (alias) =>
          alias.agencyId === agencyId && alias.reasonKind !== 'typo' && isOf(alias.cityCode, row.cityCode),
      );
      const proposal =
        closest(
          printed,
          names.map(({ alias }) => alias),
        ) ?? name;
      yield {
        row,
        field: 'agencies',
        key: printed,
        printed,
        proposal,
        apply: { column: 'agencies', value: row.printed.agencies.replace(printed, proposal) },
        message: {
          id: `${quote(printed)} tampaknya salah ketik untuk ${quote(proposal)}.`,
          en: `${quote(printed)} looks like a slip for ${quote(proposal)}.`,
        },
      };
    }
  }),
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
