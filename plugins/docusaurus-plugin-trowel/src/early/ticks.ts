/**
 * The entry point `docusaurus-plugin-trowel/early/ticks`: the ticks of onboarding paths before React has the page, for pages
 * with `data-trowel-progress`. A script of its own, since most pages have no ticks.
 *
 * @packageDocumentation
 */
import { openPageStore } from '../client/progress/pageStore.ts';
import type { ReaderProgress } from '../progress/progress.ts';
import { isOpen } from '../progress/totals.ts';
import { type ProgressWords, sayMinutes, sayProgress } from '../shared/progressWords.ts';
import { type EarlyPage, findAll } from './page.ts';

/**
 * Shows the ticks that the browser keeps, and changes them. Steps have their id in `data-trowel-step`. `data-trowel-progress` has the
 * name of the store, which is React's, too: what is read here is there for React at once.
 */
export function start({ root, on }: EarlyPage): void {
  const name = root.querySelector<HTMLElement>('[data-trowel-progress]')?.dataset.trowelProgress;
  const store = openPageStore(name);
  const isDone = (id: string) => store.read().steps.get(id)?.state === 'done';
  const show = () => {
    for (const step of findAll(root, '[data-trowel-step]')) showStep(step, isDone(idOf(step)));
    const words = root.querySelector<HTMLElement>('[data-trowel-words]')?.dataset.trowelWords;
    if (words)
      for (const gauge of findAll(root, '[data-trowel-gauge]')) showGauge(gauge, JSON.parse(words), store.read());
  };
  on('click', '[data-trowel-step] input,button[data-trowel-step]', (_, tick) => {
    const step = tick.closest<HTMLElement>('[data-trowel-step]') ?? tick;
    const id = idOf(step);
    store.add({ type: 'step', step: id, state: isDone(id) ? 'todo' : 'done', hash: step.dataset.hash });
    return true;
  });
  // React's components show the same, so this need not end with them.
  store.listen(show);
  show();
}

const idOf = ({ dataset }: HTMLElement) => dataset.trowelStep as string;

function showStep(step: HTMLElement, done: boolean): void {
  step.dataset.done = String(done);
  if (step.ariaPressed) step.ariaPressed = String(done);
  for (const box of findAll(step, 'input')) (box as HTMLInputElement).checked = done;
}

/** Shows how much of the gauge's stage or path is done, and which step is next. */
function showGauge(gauge: HTMLElement, words: ProgressWords, progress: ReaderProgress): void {
  const steps = findAll(gauge.closest('section,html') as Element, 'li[data-trowel-step]');
  const open = steps.filter((step) => isOpen({ id: idOf(step) }, progress));
  const minutesOf = ({ dataset }: HTMLElement) => Number(dataset.minutes);
  const done = steps.length - open.length;
  const [bar, reading] = gauge.children as unknown as [HTMLProgressElement, HTMLElement];
  bar.value = done;
  const minutesLeft = open.reduce((sum, step) => sum + minutesOf(step), 0);
  reading.textContent = sayProgress(words, { done, steps: steps.length, minutesLeft });
  const [next] = open;
  (gauge.parentElement as HTMLElement).dataset.state = next ? (done ? 'continue' : 'begin') : 'complete';
  const link = gauge.nextElementSibling as HTMLAnchorElement | null;
  const to = next?.querySelector('a');
  if (!link || !to) return;
  link.href = to.href;
  const [title, time] = [...link.children].slice(2) as [HTMLElement, HTMLElement];
  title.textContent = to.textContent;
  time.textContent = sayMinutes(words, minutesOf(next as HTMLElement));
}
