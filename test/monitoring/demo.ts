/**
 * Realisations that nobody reported: made up by a seeded generator, so that one sees the sheets of monitoring full. Every entry
 * says so itself, in the column of who filled it in; they are no figures of any city.
 */
import { serialOf } from '../../analysis/monitoring/date-cell';
import {
  DEMO_SENDER,
  type Monitoring,
  type MonitoringEntry,
  type PeriodEntry,
} from '../../analysis/monitoring/monitoring';
import { type Round, roundCode, roundsOf } from '../../analysis/monitoring/round';
import { isMeasurable, type Plan, type PlanRow } from '../../analysis/plan/plan';

const ROUNDS = 3;
const SEED = 20_241_127;

/** Entries for every round of the plans but the last one, which is left to try out. */
export function demoMonitoring(plans: readonly Plan[]): Monitoring {
  const random = generator(SEED);
  const periods: PeriodEntry[] = [];
  const entries: MonitoringEntry[] = [];
  for (const plan of plans) {
    const rounds = roundsOf(plan.years, ROUNDS);
    rounds.forEach((round, at) => {
      const deadline = lastDay(round) + 14;
      const isLast = at === rounds.length - 1;
      const report = isLast ? {} : { report_status: 'Disampaikan ke ketua', report_date: deadline + 7 };
      periods.push({ planId: plan.planId, ...round, cells: { period_open: 'Ya', deadline, ...report } });
    });
    for (const row of plan.rows.filter(isMeasurable))
      entries.push(...entriesOf(plan, row, rounds.slice(0, -1), random));
  }
  return { settings: {}, periods, entries };
}

function entriesOf(
  plan: Plan,
  row: PlanRow,
  rounds: readonly Round[],
  random: () => number,
): MonitoringEntry[] {
  // Some rows are never reported, and some officers report seldom.
  const [zeal, success] = [random() < 0.08 ? 0 : 0.75 + 0.25 * random(), 0.8 + 0.35 * random()];
  return rounds.flatMap((round) => {
    const value = realised(plan, row, round, success, random);
    const [isReported, isLate, hasProblem] = [random() < zeal, random() < 0.1, random() < 0.3];
    if (!isReported || value === null) return [];
    const at = Math.floor(random() * OBSTACLES.length);
    const entry: MonitoringEntry = {
      entryId: roundCode(row.rowId, round),
      rowId: row.rowId,
      ...round,
      known: {},
      cells: {
        realisation: value,
        realised_on: lastDay(round) + (isLate ? 30 : 3),
        evidence_status: random() < 0.7 ? 'Ada' : 'Sebagian',
        ...(hasProblem
          ? { obstacle: OBSTACLES[at] ?? '', follow_up: FOLLOW_UPS[at] ?? '' }
          : { driver: DRIVERS[at % DRIVERS.length] ?? '' }),
        fund: 'APBD',
        reported_by: DEMO_SENDER,
      },
    };
    return [entry];
  });
}

function realised(
  { years }: Plan,
  { targets, nature, direction, unit }: PlanRow,
  { year, round }: Round,
  success: number,
  random: () => number,
): number | null {
  const target = targets[years.indexOf(year)]?.value ?? null;
  if (target === null) return null;
  if (nature.value === 'milestone') return random() < success - 0.2 ? 1 : 0;
  const noise = success + 0.1 * (random() - 0.5);
  const isWhole = Number.isInteger(target) && unit.kind !== 'percent' && unit.kind !== 'rate';
  // Parts that add up to the year's amount, so that one event a year falls into one round.
  if (nature.value === 'quota' && isWhole) {
    const until = (rounds: number): number => Math.round((Math.round(target * success) * rounds) / ROUNDS);
    return until(round) - until(round - 1);
  }
  const share = nature.value === 'quota' ? noise / ROUNDS : noise * (0.85 + (0.15 * round) / ROUNDS);
  const value = direction.value === 1 ? target * share : target * (2 - share);
  const rounded = isWhole ? Math.round(value) : Number(value.toPrecision(3));
  return Math.max(0, unit.kind === 'percent' ? Math.min(100, rounded) : rounded);
}

function lastDay({ year, round }: Round): number {
  const [month, day] = [
    [4, 30],
    [8, 31],
    [12, 31],
  ][round - 1] ?? [12, 31];
  return serialOf(year, month ?? 12, day ?? 31) ?? 0;
}

const OBSTACLES = [
  'Data belum terhimpun dari seluruh kelurahan.',
  'Anggaran bergeser ke semester kedua.',
  'Tenaga pendamping berganti.',
];
const FOLLOW_UPS = [
  'Mengirim ulang format isian kepada kelurahan.',
  'Mengusulkan kegiatan pada perubahan APBD.',
  'Melatih pendamping baru.',
];
const DRIVERS = ['Dukungan forum anak.', 'Kerja sama dengan dunia usaha.'];

/** mulberry32: the same numbers on every computer. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
