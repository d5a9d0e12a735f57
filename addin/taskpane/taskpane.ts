/** The pane begins: words and steps at once, then the door behind them, Excel's or a file's. */
import { excelDoor, ready, type Readiness } from '../excel';
import { text } from '../text/text';
import { watchAddPlan } from './add-plan';
import { analysisClient } from './analysis-client';
import { watchAnalyseStep, chosenOptions } from './analyse-step';
import { attempt } from './attempt';
import { watchCheckStep } from './check-step';
import { byId, element } from './dom';
import { fileDoor } from './file-door';
import { fileWork } from './file-work';
import { findingActions } from './finding-actions';
import { firstLanguage, speak } from './language';
import { watchLoadStep, type OpenFile } from './load-step';
import { showMessage } from './messages';
import { paneStore, type Store } from './pane-state';
import { watchProgress } from './progress';
import { remember, remembered } from './remember';
import { rowDialog } from './row-dialog';
import { watchRoundsStep } from './rounds-step';
import { watchReportStep, type DownloadFile } from './report-step';
import { session, type Session } from './session';
import { watchStale } from './stale-banner';
import { watchLeaving } from './unsaved-work';
import { isStep, watchSteps } from './steps';

// Longer than this and the network is the trouble; the pane then works without Excel.
const OFFICE_TIMEOUT_MS = 10_000;

const asked = new URLSearchParams(location.search).get('step');
const store = paneStore({
  language: firstLanguage(remembered('language'), null),
  step: isStep(asked) ? asked : 'load',
});
watchLanguage(store);
watchSteps(store);
watchProgress(store);
performance.mark('pane-interactive');
void begin();

async function begin(): Promise<void> {
  const client = analysisClient();
  const readiness = await officeReadiness();
  if (readiness.theme) document.documentElement.dataset['theme'] = readiness.theme;
  if (remembered('language') === null) store.set({ language: firstLanguage(null, readiness.language) });
  if (readiness.host === 'excel') {
    await connect(session(store, excelDoor(), client, now), null);
  } else {
    const door = fileDoor(rowDialog(store), client);
    const work = session(store, door, client, now);
    watchLeaving(store);
    await connect(work, fileWork(store, door, work, client, chosenOptions));
    if (readiness.host === 'unavailable' && expectsOffice()) sayNoOffice();
  }
}

async function connect(
  work: Session,
  files: { open: OpenFile; download: DownloadFile } | null,
): Promise<void> {
  store.set({ door: work.door.kind });
  watchLoadStep(store, work, files?.open ?? null);
  watchAddPlan(store, work);
  watchCheckStep(store, findingActions(store, work), async () => {
    await work.check();
  });
  watchAnalyseStep(store, work);
  watchRoundsStep(store, work);
  watchReportStep(store, work, files?.download ?? null);
  document.documentElement.dataset['ready'] = work.door.kind;
  await attempt(store, async () => {
    await work.choices();
    if (work.door.kind === 'excel') {
      await work.check();
      await work.isStale();
    }
    await watchStale(store, work);
  });
}

/** `index.html` is for browsers and never asks for office.js; `taskpane.html` waits for it. */
async function officeReadiness(): Promise<Readiness> {
  if (!expectsOffice()) return { host: 'browser', language: null, theme: null };
  await officeScript();
  return ready();
}

function expectsOffice(): boolean {
  return document.getElementById('office') !== null;
}

/** Runs office.js, whose address stands in the page; resolves also when it cannot be had. */
function officeScript(): Promise<void> {
  return new Promise((resolve) => {
    const script = element('script', { src: byId('office', HTMLLinkElement).href });
    for (const end of ['load', 'error']) {
      script.addEventListener(end, () => {
        resolve();
      });
    }
    setTimeout(resolve, OFFICE_TIMEOUT_MS);
    document.head.append(script);
  });
}

function sayNoOffice(): void {
  const { language } = store.get();
  showMessage(language, { tone: 'warning', title: text(language, 'pane.no-office'), detail: '', code: '' });
}

function watchLanguage(paneStore: Store): void {
  byId('language', HTMLButtonElement).addEventListener('click', () => {
    const language = paneStore.get().language === 'id' ? 'en' : 'id';
    remember('language', language);
    paneStore.set({ language });
    // The workbook is the planner's: its sheets change their language with a run, not with a glance.
    if (paneStore.get().checked?.plans.length) {
      const title = text(language, 'pane.language-later');
      showMessage(language, { tone: 'info', title, detail: '', code: '' });
    }
  });
  paneStore.watch(['language'], ({ language }) => {
    speak(language);
  });
  paneStore.watch(['language', 'door'], ({ language, door }) => {
    const key = { connecting: 'pane.connecting', excel: 'pane.in-excel', file: 'pane.in-browser' } as const;
    byId('place', HTMLElement).textContent = text(language, key[door]);
  });
}

function now(): Date {
  return new Date();
}
