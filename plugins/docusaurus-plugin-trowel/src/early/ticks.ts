/**
 * The entry point `docusaurus-plugin-trowel/early/ticks`: the ticks of onboarding paths before React has the page, for pages
 * with `data-trowel-progress`. A script of its own, since most pages have no ticks.
 *
 * @packageDocumentation
 */
import { openPageStore } from '../client/progress/pageStore.ts';
import { tickStep } from '../client/progress/tickStep.ts';
import type { ReaderProgress } from '../progress/progress.ts';
import { isOpen } from '../progress/totals.ts';
import { type ProgressWords, sayProgress } from '../shared/progressWords.ts';
import { type EarlyPage, findAll } from './page.ts';

/**
 * Shows the ticks that the browser keeps, and changes them. Steps have their id in `data-trowel-step`. `data-trowel-progress` has the
 * name of the store, which is React's, too: what is read here is there for React at once.
 */
export function start({ root, on, wake }: EarlyPage): void {
  const name = root.querySelector<HTMLElement>('[data-trowel-progress]')?.dataset.trowelProgress;
  const store = openPageStore(name);
  const stateOf = (step: HTMLElement) => store.read().steps.get(idOf(step))?.state ?? 'todo';
  const show = () => {
    for (const step of findAll(root, '[data-trowel-step]')) showStep(step, stateOf(step));
    const words = root.querySelector<HTMLElement>('[data-trowel-words]')?.dataset.trowelWords;
    if (words)
      for (const gauge of findAll(root, '[data-trowel-gauge]')) showGauge(gauge, JSON.parse(words), store.read());
  };
  on('click', '[data-trowel-step] input,button[data-trowel-step]', (_, tick) => {
    const step = tick.closest<HTMLElement>('[data-trowel-step]') ?? tick;
    tickStep(store, { id: idOf(step), hash: step.dataset.hash });
    // React finds out which step is next, for the home page.
    wake();
    return true;
  });
  // React's components show the same, so this need not end with them.
  store.listen(show);
  show();
}

const idOf = ({ dataset }: HTMLElement) => dataset.trowelStep as string;

function showStep(step: HTMLElement, state: string): void {
  const isDone = state === 'done';
  step.dataset.state = state;
  step.dataset.done = String(isDone);
  if (step.ariaPressed) step.ariaPressed = String(isDone);
  for (const box of findAll(step, 'input')) (box as HTMLInputElement).checked = isDone;
}

/** Shows how much of the gauge's stage is done. */
function showGauge(gauge: HTMLElement, words: ProgressWords, progress: ReaderProgress): void {
  const steps = findAll(gauge.closest('section') as Element, 'li[data-trowel-step]');
  const open = steps.filter((step) => isOpen({ id: idOf(step) }, progress));
  const done = steps.length - open.length;
  const minutesLeft = open.reduce((sum, { dataset }) => sum + Number(dataset.minutes), 0);
  const [bar, reading] = gauge.children as unknown as [HTMLProgressElement, HTMLElement];
  bar.value = done;
  reading.textContent = sayProgress(words, { done, steps: steps.length, minutesLeft });
}
