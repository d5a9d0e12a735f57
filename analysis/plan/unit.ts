import { fold as foldWords } from '../language/words';
import type { Unit, UnitAlias } from '../reference/reference';
import type { UnitKind, UnitReading } from './plan';

/**
 * Reader of units: looks a text up among the known aliases, first to the letter, then without regard to case and blanks,
 * and last among the names of the units, which is what the plan sheet shows. An unknown unit keeps `unitId: null` and the
 * kind that its words show.
 *
 * @returns a function of the text; blank gives kind `none` without doubt (a blank is another finding)
 */
export function unitReader(
  units: readonly Unit[],
  aliases: readonly UnitAlias[],
): (text: string) => UnitReading {
  const kinds = new Map(units.map((unit) => [unit.unitId, unit.kind]));
  const names = units.flatMap(({ unitId, nameId, nameEn }) =>
    [nameId, nameEn].map((alias) => ({ alias, unitId, doubt: '' })),
  );
  const exact = new Map(aliases.map((alias) => [alias.alias, alias]));
  const folded = new Map([...names, ...aliases].map((alias) => [fold(alias.alias), alias]));
  return (text) => {
    if (text.trim() === '') return { text, unitId: null, kind: 'none', doubt: null };
    const alias = exact.get(text) ?? folded.get(fold(text));
    if (!alias) return { text, unitId: null, kind: kindOf(text), doubt: 'unknown' };
    return {
      text,
      unitId: alias.unitId,
      kind: kinds.get(alias.unitId) ?? 'count',
      doubt: alias.doubt === '' ? null : alias.doubt,
    };
  };
}

/** "M 2" and "M2" are one unit. */
function fold(text: string): string {
  return foldWords(text).replaceAll(' ', '');
}

function kindOf(printed: string): UnitKind {
  if (/%|\bpersen|\bpersentase/i.test(printed)) return 'percent';
  if (/\bper\s*1[.,]?0|\bangka\b|\bindeks\b|\brasio\b/i.test(printed)) return 'rate';
  if (/^(?:rp|rupiah|ton|kg|kilogram|liter|m2|m²|meter|km|hektar|ha)(?![\p{L}\d])/iu.test(printed))
    return 'amount';
  if (/^(?:dokumen|dok|laporan|sk|perda|perwal|surat|peraturan)\b/i.test(printed)) return 'document';
  return 'count';
}
