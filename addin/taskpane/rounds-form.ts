/** The chosen round and responsible body: progress, the way to its first blank line, packets out and back. */
import { figure, text } from '../text/text';
import { chosenOptions } from './analyse-step';
import type { AgencyProgress, Returned, RoundProgress } from './analysis-client';
import { attempt, sayDone } from './attempt';
import { byId, element, fill, options } from './dom';
import { showMessage } from './messages';
import type { PaneState, Store } from './pane-state';
import { saveFile } from './save-file';
import type { Session } from './session';

export function watchRoundsForm(store: Store, session: Session): void {
  const form = byId('rounds-form', HTMLFormElement);
  const files = byId('rounds-files', HTMLInputElement);
  byId('rounds-run', HTMLButtonElement).addEventListener(
    'click',
    () =>
      void attempt(store, async () => {
        await session.check();
      }),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void attempt(store, () => jump(store, session));
  });
  form.addEventListener('change', () => {
    show(store.get(), session);
  });
  byId('rounds-packet', HTMLButtonElement).addEventListener(
    'click',
    () => void attempt(store, () => download(store, session, chosen(store.get()).agency?.key ?? null)),
  );
  byId('rounds-all', HTMLButtonElement).addEventListener(
    'click',
    () => void attempt(store, () => download(store, session, null)),
  );
  files.addEventListener('change', () => {
    const given = [...(files.files ?? [])];
    files.value = '';
    if (given.length > 0) void attempt(store, () => take(store, session, given));
  });
  store.watch(['checked', 'language'], (state) => {
    show(state, session);
  });
  store.watch(['result', 'language'], ({ result, language }) => {
    showReturned(language, result?.returned ?? []);
  });
}

interface Chosen {
  readonly round: RoundProgress | null;
  readonly agency: AgencyProgress | null;
}

/** What is chosen in the form, of what the workbook has now. */
function chosen({ checked }: Pick<PaneState, 'checked'>): Chosen {
  const rounds = checked?.rounds ?? [];
  const round =
    rounds.find((one) => keyOf(one) === byId('rounds-round', HTMLSelectElement).value) ?? rounds[0] ?? null;
  const { value } = byId('rounds-agency', HTMLSelectElement);
  const agency = round?.agencies.find(({ key }) => key === value) ?? round?.agencies[0] ?? null;
  return { round, agency };
}

function keyOf({ planId, round: { year, round } }: RoundProgress): string {
  return `${planId} ${String(year)} ${String(round)}`;
}

function show(state: PaneState, session: Session): void {
  const { checked, language } = state;
  const rounds = checked?.rounds ?? [];
  const select = byId('rounds-round', HTMLSelectElement);
  const isFirst = select.options.length === 0;
  options(
    select,
    rounds.map((one) => [keyOf(one), `${one.city} · ${one.name[language]}`]),
  );
  // One begins where somebody has reported already.
  const begun = rounds.find((one) => one.begun);
  if (isFirst && begun) select.value = keyOf(begun);
  const { round } = chosen(state);
  options(
    byId('rounds-agency', HTMLSelectElement),
    round?.agencies.map(({ key, name, reported, due }) => [
      key,
      `${name ?? text(language, 'rounds.no-agency')} · ${figure(language, reported)}/${figure(language, due)}`,
    ]) ?? [],
  );
  showProgress(state, session, chosen(state));
}

function showProgress({ language }: PaneState, session: Session, { agency }: Chosen): void {
  if (!agency) return;
  const { due, reported, late, never, blank, place, name } = agency;
  const count = (value: number): string => figure(language, value);
  byId('rounds-reported', HTMLElement).textContent = text(language, 'rounds.reported', {
    ...{ reported: count(reported), due: count(due) },
  });
  const bar = byId('rounds-bar', HTMLProgressElement);
  [bar.max, bar.value] = [due, reported];
  byId('rounds-counts', HTMLElement).textContent = text(language, 'rounds.counts', {
    ...{ late: count(late), missing: count(due - reported), never: count(never) },
  });
  const jumpButton = byId('rounds-jump', HTMLButtonElement);
  const there = session.door.kind === 'excel' ? 'rounds.jump' : 'rounds.see';
  jumpButton.textContent = text(language, place ? there : blank === 0 ? 'rounds.filled' : 'rounds.later');
  jumpButton.disabled = place === null;
  byId('rounds-packet', HTMLButtonElement).disabled = name === null;
}

/** Looks at the workbook first: the planner types there, and the blank line of a minute ago may be filled. */
async function jump(store: Store, session: Session): Promise<void> {
  const { agency: before } = chosen(store.get());
  if (session.door.kind === 'excel') await session.check();
  const { agency } = chosen(store.get());
  if (agency?.place && agency.key === before?.key) await session.door.select(agency.place);
}

async function download(store: Store, session: Session, agency: string | null): Promise<void> {
  const { round } = chosen(store.get());
  if (!round) return;
  const { planId } = round;
  const { name, bytes, count } = await session.packets(chosenOptions(), {
    planId,
    round: round.round,
    agency,
  });
  saveFile(bytes, name);
  const { language } = store.get();
  const title = text(language, agency === null ? 'rounds.all-done' : 'rounds.packet-done', {
    ...{ file: name, count: figure(language, count) },
  });
  showMessage(language, { tone: 'success', title, detail: '', code: '' });
}

async function take(store: Store, session: Session, given: readonly File[]): Promise<void> {
  const returned = await Promise.all(
    given.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  const report = await session.analyse(chosenOptions(), undefined, returned);
  const { language, result } = store.get();
  const odd = result?.returned.filter(({ asksAttention }) => asksAttention).length ?? 0;
  const title = text(language, 'rounds.taken', { count: figure(language, given.length) });
  sayDone(store, title, report, odd > 0 ? text(language, 'rounds.odd', { odd: figure(language, odd) }) : '');
  byId('rounds-outcomes', HTMLElement).scrollIntoView({ block: 'nearest' });
}

function showReturned(language: PaneState['language'], returned: readonly Returned[]): void {
  const list = byId('rounds-outcomes', HTMLUListElement);
  list.hidden = returned.length === 0;
  fill(
    list,
    ...returned.map(({ words, asksAttention }) =>
      element('li', { class: asksAttention ? 'odd' : 'taken' }, words[language]),
    ),
  );
}
