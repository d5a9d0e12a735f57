import type { Path, PlanRow } from './plan';

type PathInput = Pick<PlanRow, 'nature' | 'baseline' | 'baselineIsPlanTotal' | 'targets' | 'unit'>;

/**
 * How the targets of a row move over the years.
 *
 * The baseline is the first point where it is one: a plan total or a bound is none, nor is a number beside per cent
 * where the unit is not per cent, or the other way round. A blank year is passed over, but what stays the same around it is unknown. Two targets at least must be numbers, else the path is
 * unknown, and so it is where numbers and bounds are mixed. Bounds that stay ("> 90%" in each year) are a fixed bound.
 * A jump makes more than three quarters of its way, and more than a quarter of where it starts, in one of three or more steps; what is there or not only comes to be.
 *
 * @example readPath(plans[1].rows[15]) // 'rising'
 */
export function readPath({
  nature: { value: nature },
  baseline,
  baselineIsPlanTotal,
  targets,
  unit,
}: PathInput): Path {
  const known = targets.filter(({ value }) => value !== null);
  const [first] = known;
  if (nature === 'not-measurable' || first === undefined || known.length < 2) return 'unknown';
  if (known.some(({ operator }) => operator !== first.operator)) return 'unknown';
  const isStart =
    !baselineIsPlanTotal &&
    baseline.operator === '' &&
    first.operator === '' &&
    (unit.kind === 'percent' || baseline.percent === first.percent);
  const points = [...(isStart ? [baseline] : []), ...known].flatMap(({ value }) => value ?? []);
  const steps = points.slice(1).map((point, i) => point - (points[i] ?? point));
  if (steps.every((step) => step === 0)) {
    if (known.length < targets.length) return 'unknown';
    return first.operator === '' ? 'flat' : 'fixed-bound';
  }
  const isRising = steps.every((step) => step >= 0);
  if (!isRising && !steps.every((step) => step <= 0)) return 'mixed';
  const way = Math.abs(steps.reduce((sum, step) => sum + step, 0));
  const longest = Math.max(...steps.map(Math.abs));
  const isFar = longest > JUMP_SHARE * way && longest > JUMP_FROM * Math.abs(points[0] ?? 0);
  if (nature !== 'milestone' && steps.length >= JUMP_STEPS && isFar) return 'jump';
  return isRising ? 'rising' : 'falling';
}

const JUMP_STEPS = 3;
const JUMP_SHARE = 0.75;
/** Of where it starts: from 13 to 14 is no jump. */
const JUMP_FROM = 0.25;

/**
 * Whether a path says that nothing changes.
 *
 * @example staysFlat('fixed-bound') // true
 */
export function staysFlat(path: Path): boolean {
  return path === 'flat' || path === 'fixed-bound';
}
