/**
 * The entry point `docusaurus-plugin-trowel/early/ticks`: the ticks of onboarding paths before React has the page, for pages
 * with `data-trowel-progress`. A script of its own, since most pages have no ticks.
 *
 * @packageDocumentation
 */
import { type ProgressWords, sayMinutes, sayProgress } from '../shared/progressWords.ts';
import { type EarlyPage, findAll } from './page.ts';

type StepsDone = Record<string, unknown>;

/**
 * Shows the ticks that the browser keeps, and changes them. Steps (`data-trowel-step`, the entry's id) are within an element
 * that names the key of their path (`data-trowel-progress`). Where the browser keeps nothing, React answers.
 */
export function start({ root, on }: EarlyPage): void {
  const show = () => {
    for (const path of findAll(root, '[data-trowel-progress]')) {
      const done = read(keyOf(path));
      for (const step of findAll(path, '[data-trowel-step]')) showStep(step, idOf(step) in done);
    }
    const words = root.querySelector<HTMLElement>('[data-trowel-words]')?.dataset.trowelWords;
    if (words) for (const gauge of findAll(root, '[data-trowel-gauge]')) showGauge(gauge, JSON.parse(words));
  };
  on('click', '[data-trowel-step] input,button[data-trowel-step]', (_, tick) => {
    const key = keyOf(tick.closest<HTMLElement>('[data-trowel-progress]') ?? tick);
    const id = idOf(tick.closest<HTMLElement>('[data-trowel-step]') ?? tick);
    const done = read(key);
    if (!(id in done)) done[id] = new Date();
    else delete done[id];
    const newValue = JSON.stringify(done);
    try {
      localStorage.setItem(key, newValue);
      // `show` hears of it, and React's components if they are there already, as of a change in another tab.
      return dispatchEvent(new StorageEvent('storage', { key, newValue, storageArea: localStorage }));
    } catch {
      return false;
    }
  });
  // React's components show the same, so this need not end with them. `pageshow` is for a page that the browser kept.
  addEventListener('storage', show);
  addEventListener('pageshow', show);
  show();
}

const keyOf = ({ dataset }: HTMLElement) => dataset.trowelProgress as string;
const idOf = ({ dataset }: HTMLElement) => dataset.trowelStep as string;

function read(key: string): StepsDone {
  try {
    return { ...JSON.parse(localStorage.getItem(key) as string) };
  } catch {
    return {};
  }
}

function showStep(step: HTMLElement, done: boolean): void {
  step.dataset.done = String(done);
  if (step.ariaPressed) step.ariaPressed = String(done);
  for (const box of findAll(step, 'input')) (box as HTMLInputElement).checked = done;
}

/** Shows how much of the gauge's stage or path is done, and which step is next. */
function showGauge(gauge: HTMLElement, words: ProgressWords): void {
  const steps = findAll(gauge.closest('section,html') as Element, 'li[data-trowel-step]');
  const open = steps.filter(({ dataset }) => dataset.done === 'false');
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
