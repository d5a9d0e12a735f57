import { columnsOf, measure } from '../measure';
import type { AchievementColumns } from './achievement-frame';

/** What was reached of every row; it stands on the sheet of gaps. */
export const ACHIEVEMENT = measure({
  key: 'achievement',
  compute: ({ achievements }) => achievements,
  csv: (frame) => columnsOf(frame, frame.columns as (keyof AchievementColumns)[]),
});
