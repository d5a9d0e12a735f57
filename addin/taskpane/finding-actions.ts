/** What a press on a finding does to the workbook. */
import type { Decision } from '../../analysis/audit/decisions';
import { plainValue } from '../../analysis/sheets/cell-content';
import type { CellChange } from '../excel';
import { text } from '../text/text';
import type { PlacedFinding, PlacedGroup } from './analysis-client';
import { attempt, sayDone } from './attempt';
import { decisionWord, type FindingActions } from './finding-item';
import type { Store } from './pane-state';
import type { Session } from './session';

export function findingActions(store: Store, session: Session): FindingActions {
  return {
    inExcel: session.door.kind === 'excel',
    jump(place) {
      void attempt(store, () => session.door.select(place));
    },
    decide(one, decision) {
      void attempt(store, async () => {
        const checkAfter = await session.decide(one, decision, changesOf(one, decision));
        saySaved(store, decision);
        await checkAfter();
      });
    },
    decideGroup(group, decision) {
      void attempt(store, async () => {
        const checkAfter = await session.decideGroup(group, decision, changesOf(group, decision));
        saySaved(store, decision);
        await checkAfter();
      });
    },
  };
}

function saySaved(store: Store, decision: Pick<Decision, 'decision'> | null): void {
  if (!decision) return;
  const { language } = store.get();
  const word = decisionWord(language, decision.decision).toLowerCase();
  sayDone(store, text(language, 'check.saved', { decision: word }), null);
}

/**
 * The cells of a decision in the table of findings, or of groups. The read value itself is left to the analysis, which
 * applies decisions: so a decision that is withdrawn leaves nothing behind.
 */
export function changesOf(
  { record }: Pick<PlacedFinding | PlacedGroup, 'record'>,
  decision: Omit<Decision, 'findingId'> | null,
): CellChange[] {
  if (!record) return [];
  const own = decision?.decision === 'change' ? plainValue(decision.value ?? null) : null;
  return [
    { ...record.decision, value: decision ? record.words[decision.decision] : null },
    ...(record.value ? [{ ...record.value, value: own }] : []),
    { ...record.reason, value: decision?.reason || null },
  ];
}
