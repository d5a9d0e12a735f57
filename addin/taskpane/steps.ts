/** Which step is open: one section at a time, with its tab marked, its heading focused when a person moved there. */
import { byId } from './dom';
import { clearMessages } from './messages';
import { STEPS, type Step, type Store } from './pane-state';

export function isStep(name: string | null | undefined): name is Step {
  return STEPS.some((step) => step === name);
}

export function watchSteps(store: Store): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-step]')) {
    button.addEventListener('click', () => {
      clearMessages();
      goTo(store, button.dataset['step'] as Step);
    });
  }
  document.querySelector('.steps')?.addEventListener('keydown', moveByArrow as EventListener);
  store.watch(['step'], ({ step }) => {
    for (const one of STEPS) byId(`step-${one}`, HTMLElement).hidden = one !== step;
    for (const button of document.querySelectorAll<HTMLButtonElement>('.top button[data-step]')) {
      if (button.dataset['step'] === step) button.setAttribute('aria-current', 'step');
      else button.removeAttribute('aria-current');
    }
  });
  store.watch(['checked', 'result'], ({ checked, result }) => {
    const loaded = checked !== null && checked.plans.length > 0;
    const done: Readonly<Record<string, boolean>> = {
      load: loaded,
      check: loaded && checked.findings.every((one) => one.decision !== null),
      analyse: result !== null,
    };
    for (const [step, is] of Object.entries(done)) {
      document.querySelector(`.steps [data-step="${step}"]`)?.toggleAttribute('data-done', is);
    }
  });
}

/** Opens a step and takes the keyboard there, so that a screen reader says where one is. */
export function goTo(store: Store, step: Step): void {
  store.set({ step });
  const heading = byId(`${step}-title`, HTMLElement);
  heading.focus({ preventScroll: true });
  scrollTo({ top: 0 });
}

function moveByArrow(event: KeyboardEvent): void {
  const forward = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (forward === 0) return;
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('.steps button')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  buttons[(at + forward + buttons.length) % buttons.length]?.focus();
  event.preventDefault();
}
