import type { Answer, Answered } from './answers';

/** Questions and points of each of several groups of answers: in all, answered, only supported, not planned. */
export function pointsByAnswer(groups: readonly (readonly Answer[])[]): {
  readonly questions: readonly number[];
  readonly points: readonly number[];
  readonly points_direct: readonly number[];
  readonly points_supporting: readonly number[];
  readonly points_none: readonly number[];
} {
  const points = (answered?: Answered): number[] =>
    groups.map((asked) => {
      const own = asked.filter((one) => answered === undefined || one.answered === answered);
      // Points are of one decimal or two; a sum of them shows no more.
      return Math.round(100 * own.reduce((sum, { question }) => sum + question.points, 0)) / 100;
    });
  return {
    questions: groups.map(({ length }) => length),
    points: points(),
    points_direct: points('direct'),
    points_supporting: points('supporting'),
    points_none: points('none'),
  };
}
