import type { NumberReading, PlanRow } from '../../plan/plan';
import { measureField, measureText } from '../cells';
import { type AuditContext, grouped } from '../context';
import { type FindingDraft, type Rule, TOPICS } from '../rule';
import { quote, rowNames } from '../wording';
import { NESTED_SHARES, type NestedShares } from '../words/nested-shares';

/** A part cannot be larger than the whole that contains it; no wording of the two needs to agree. */
export const partAboveWhole: Rule = {
  code: 'part-above-whole',
  name: { id: 'Bagian melebihi keseluruhan', en: 'Part above the whole' },
  severity: 'high',
  topic: TOPICS.duplicates,
  looksAt: ['measure', 'action', 'unit', 'target'],
  explains: {
    id: 'Target suatu bagian lebih tinggi daripada target keseluruhan yang memuatnya (persalinan di fasilitas kesehatan dan oleh tenaga kesehatan; SMP dan "SD dan SMP" dalam satu kegiatan). Salah satu targetnya keliru.',
    en: 'The target of a part is higher than that of the whole that contains it (births in a facility and by health workers; junior schools and all schools of one action). One of the targets is wrong.',
  },
  example: {
    printed: 'Persalinan di faskes: 100% | Persalinan oleh nakes: 90%',
    oddity: { id: 'bagian melebihi keseluruhan', en: 'the part exceeds the whole' },
  },
  *check(context) {
    const { plan, fold } = context;
    const shares = plan.rows.flatMap((row): Share[] =>
      row.unit.kind === 'percent' ? [{ row, text: fold(measureText(row)) }] : [],
    );
    for (const nested of NESTED_SHARES) yield* contradictions(shares, nested, plan.years);
    yield* schoolsAboveSchools(context);
  },
};

/** Of one action: schools of one level, and of several levels together, which must not be fewer. */
function* schoolsAboveSchools(context: AuditContext): Iterable<FindingDraft> {
  const { plan, fold } = context;
  const sets = plan.rows.flatMap((row) => {
    const levels = schoolLevels(row, context);
    return levels === null ? [] : [{ row, levels }];
  });
  for (const { rows: same } of grouped(sets, ({ row }) => fold(row.printed.action)))
    for (const part of same.slice(0, MOST_SETS)) {
      const whole = same
        .slice(0, MOST_SETS)
        .find(
          ({ row, levels }) =>
            levels.length > part.levels.length &&
            part.levels.every((level) => levels.includes(level)) &&
            row.targets.some(
              (target, year) =>
                (leastOf(part.row.targets[year] ?? target) ?? -Infinity) > (mostOf(target) ?? Infinity),
            ),
        );
      if (whole) yield exceeding(part.row, whole.row, SCHOOLS, plan.years);
    }
}

// One action has a few rows of its own; a hostile table may have thousands.
const MOST_SETS = 10;
const LEVELS: ReadonlySet<string> = new Set([
  'paud',
  'tk',
  'ra',
  'sd',
  'mi',
  'smp',
  'mts',
  'sma',
  'smk',
  'ma',
]);
const SCHOOLS = {
  because: {
    id: 'jenjang itu sudah termasuk di dalamnya',
    en: 'schools of that level are part of that group',
  },
};

/** "SD dan SMP se-Kota X": its levels; null where the measure says more than schools of the city. */
function schoolLevels(
  row: PlanRow,
  { places, contentWords, thingNamed }: AuditContext,
): readonly string[] | null {
  if (row.unit.kind === 'percent' || thingNamed(row.printed.unit) !== 'school') return null;
  const words = contentWords(row.printed.measure);
  const levels = words.filter((word) => LEVELS.has(word));
  const rest = words.filter(
    (word) =>
      !LEVELS.has(word) && !['sekolah', 'kota', 'kabupaten', ...places.full.split(' ')].includes(word),
  );
  return levels.length > 0 && rest.length === 0 ? levels : null;
}

interface Share {
  readonly row: PlanRow;
  /** Folded. */
  readonly text: string;
}

function* contradictions(
  shares: readonly Share[],
  nested: NestedShares,
  years: readonly number[],
): Iterable<FindingDraft> {
  const parts = shares.filter(({ text }) => nested.part.test(text));
  if (parts.length === 0) return;
  // The lowest whole of each level and year: it is the one to be exceeded.
  const lowest = new Map<string, PlanRow>();
  const keyOf = (level: string, year: number): string => `${level}|${String(year)}`;
  for (const { row, text } of shares) {
    const level = levelOf(text, nested);
    if (level === null || !nested.whole.test(text) || nested.part.test(text)) continue;
    for (const [year, target] of row.targets.entries()) {
      const most = mostOf(target);
      const known = lowest.get(keyOf(level, year))?.targets[year]?.value ?? Infinity;
      if (most !== null && most < known) lowest.set(keyOf(level, year), row);
    }
  }
  for (const { row, text } of parts) {
    const level = levelOf(text, nested);
    if (level === null) continue;
    const whole = row.targets
      .map((target, year) => {
        const exceeded = lowest.get(keyOf(level, year));
        const least = leastOf(target);
        return exceeded && least !== null && least > (exceeded.targets[year]?.value ?? Infinity)
          ? exceeded
          : null;
      })
      .find((exceeded) => exceeded !== null);
    if (whole) yield exceeding(row, whole, nested, years);
  }
}

/** Null where the shares have levels and the text names none. */
function levelOf(text: string, { level }: NestedShares): string | null {
  return level ? (level.exec(text)?.[0] ?? null) : '';
}

/** The most that a target allows; "> 90" allows anything. */
function mostOf({ value, operator }: NumberReading): number | null {
  return operator === '' || operator.startsWith('<') ? value : null;
}

function leastOf({ value, operator }: NumberReading): number | null {
  return operator === '' || operator.startsWith('>') ? value : null;
}

function exceeding(
  part: PlanRow,
  whole: PlanRow,
  { because }: Pick<NestedShares, 'because'>,
  years: readonly number[],
): FindingDraft {
  const above = years.filter((_, year) => {
    const [least, most] = [part.targets[year], whole.targets[year]];
    return least && most && (leastOf(least) ?? -Infinity) > (mostOf(most) ?? Infinity);
  });
  const [here, there] = [described(part), described(whole)];
  const where = rowNames([whole]);
  return {
    row: part,
    alsoRows: [whole],
    field: measureField(part),
    printed: measureText(part),
    message: {
      id: `Target ${here} pada ${above.join(', ')} melebihi target ${there} di baris ${where.id}, padahal ${because.id}. Mungkin salah satunya keliru.`,
      en: `The targets of ${here} exceed those of ${there} in row ${where.en} in ${above.join(', ')}, although ${because.en}. One of them may be wrong.`,
    },
  };
}

function described(row: PlanRow): string {
  return `${quote(measureText(row))} (${row.printed.targets.join('; ')}${row.unit.kind === 'percent' ? '%' : ''})`;
}
