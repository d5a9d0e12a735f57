import { EVIDENCE_WORDS, FUND_WORDS, type Word } from '../text/words';

/** A column of a line of monitoring that whoever reports fills in: one object for sheet, packet, reader and CSV. */
export interface EntryColumn {
  readonly key: string;
  readonly kind: 'realisation' | 'date' | 'text';
  /** In characters. */
  readonly width: number;
  /** What may be chosen. */
  readonly words?: readonly Word[];
  /** Other texts are refused. */
  readonly isStrict?: true;
  /** Who sent it and when: says nothing of the row. */
  readonly isSender?: true;
}

export const ENTRY_COLUMNS = [
  { key: 'realisation', kind: 'realisation', width: 12 },
  { key: 'realised_on', kind: 'date', width: 12 },
  {
    key: 'evidence_status',
    kind: 'text',
    width: 11,
    words: Object.values(EVIDENCE_WORDS),
    isStrict: true,
  },
  { key: 'evidence', kind: 'text', width: 26 },
  { key: 'obstacle', kind: 'text', width: 28 },
  { key: 'driver', kind: 'text', width: 28 },
  { key: 'follow_up', kind: 'text', width: 28 },
  { key: 'responsible', kind: 'text', width: 20 },
  { key: 'fund', kind: 'text', width: 16, words: Object.values(FUND_WORDS) },
  { key: 'reported_by', kind: 'text', width: 20, isSender: true },
  { key: 'received', kind: 'text', width: 20, isSender: true },
] as const satisfies readonly EntryColumn[];

export type EntryKey = (typeof ENTRY_COLUMNS)[number]['key'];

/** Keys of the columns of text. */
export type EntryTextKey = Exclude<EntryKey, 'realisation' | 'realised_on'>;
export const ENTRY_TEXTS: readonly EntryTextKey[] = ENTRY_COLUMNS.flatMap((column) =>
  column.kind === 'text' ? column.key : [],
);
