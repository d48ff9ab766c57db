/**
 * The entry point `docusaurus-plugin-trowel/early/ticks`: the ticks of onboarding paths before React has the page, for pages
 * with `data-trowel-progress`. A script of its own, since most pages have no ticks.
 *
 * @packageDocumentation
 */
import { openPageStore } from '../client/progress/pageStore.ts';
import { tickStep } from '../client/progress/tickStep.ts';
import type { StepEvent } from '../progress/event.ts';
import type { ReaderProgress } from '../progress/progress.ts';
import { sumSteps } from '../progress/totals.ts';
import { type ProgressWords, type StateWords, sayProgress, sayState, toClosedShare } from '../shared/progressWords.ts';
import { type EarlyPage, findAll } from './page.ts';

/**
 * Shows the ticks that the browser keeps, and changes them. Steps have their id in `data-trowel-step`. `data-trowel-progress` has the
 * name of the store, which is React's, too: what is read here is there for React at once.
 */
export function start({ root, on, wake, whenReact }: EarlyPage): void {
  const name = root.querySelector<HTMLElement>('[data-trowel-progress]')?.dataset.trowelProgress;
  const words = readWords(root.querySelector<HTMLElement>('[data-trowel-words]')?.dataset.trowelWords);
  const store = openPageStore(name);
  const steps = findAll(root, '[data-trowel-step]');
  let shown: ReadonlyMap<string, StepEvent> = new Map();
  let isRead = false;
  // A page can have hundreds of steps: only what has changed is touched. The first time that is all, since the page shows a copy.
  const show = () => {
    const progress = store.read();
    const isFirst = !isRead && progress.phase === 'ready';
    const changed = steps.filter((step) => isFirst || progress.steps.get(idOf(step)) !== shown.get(idOf(step)));
    shown = progress.steps;
    isRead ||= isFirst;
    for (const step of changed) showStep(step, shown.get(idOf(step)), words);
    for (const stage of new Set(changed.map((step) => step.closest('[data-trowel-stage]'))))
      if (stage && words) showGauge(stage, words, progress);
  };
  on('click', '[data-trowel-step] input,button[data-trowel-step]', (_, tick) => {
    const step = tick.closest<HTMLElement>('[data-trowel-step]') ?? tick;
    // The page may show a step as done before the store is read.
    tickStep(store, { id: idOf(step), hash: step.dataset.hash, isDone: step.dataset.done === 'true' });
    // React finds out which step is next, for the home page.
    wake();
    return true;
  });
  whenReact(store.listen(show));
  show();
}

type Words = ProgressWords & StateWords;

function readWords(text: string | undefined): Words | undefined {
  return text === undefined ? undefined : JSON.parse(text);
}

const idOf = ({ dataset }: HTMLElement) => dataset.trowelStep as string;

function showStep(step: HTMLElement, event: StepEvent | undefined, words: Words | undefined): void {
  const state = event?.state ?? 'todo';
  const isDone = state === 'done';
  if (step.dataset.state === state && !event?.reason) return;
  step.dataset.state = state;
  step.dataset.done = String(isDone);
  // Not every browser has the property.
  if (step.hasAttribute('aria-pressed')) step.setAttribute('aria-pressed', String(isDone));
  for (const box of findAll(step, 'input')) (box as HTMLInputElement).checked = isDone;
  for (const says of findAll(step, '[data-says]')) {
    says.dataset.says = state;
    if (words) says.textContent = sayState(words, state, event?.reason);
  }
}

/** Shows how much of a stage is done. */
function showGauge(stage: Element, words: Words, progress: ReaderProgress): void {
  const steps = findAll(stage, 'li[data-trowel-step]').map((step) => ({
    id: idOf(step),
    minutes: Number(step.dataset.minutes),
  }));
  const totals = sumSteps(steps, progress);
  for (const gauge of findAll(stage, '[data-trowel-gauge]')) {
    const [bar, reading] = gauge.children as unknown as [HTMLProgressElement, HTMLElement];
    bar.value = totals.done;
    bar.style.setProperty('--trowel-closed', toClosedShare(totals));
    reading.textContent = sayProgress(words, totals);
  }
}
