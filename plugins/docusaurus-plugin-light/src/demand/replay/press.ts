import type { Press } from '../early/bridge.ts';
import { setByReader } from './elements.ts';

const isToggle = (element: Element) => element.matches('[type=checkbox],[type=radio]');

/** Does once more, to an element that is React's by now, what the reader did. */
export function replayPress({ event, value, before }: Press, element: HTMLElement, caret?: number | null): void {
  const { type } = event;
  if (type === 'submit') {
    (element as HTMLFormElement).requestSubmit();
    return;
  }
  if (type === 'click') {
    // Replayed, it would ask the reader once more.
    if (element.matches('[type=file],[type=color]')) return;
    // The browser has switched these already. Replayed, they are switched again, with React watching.
    const details = element.closest('summary')?.parentElement;
    if (details) (details as HTMLDetailsElement).open = !!before;
    if (isToggle(element))
      (element as HTMLInputElement).checked = (element as HTMLInputElement).type === 'checkbox' && !!before;
  } else if (type !== 'keydown' && value !== undefined) {
    // The click that switched a box is replayed itself.
    if (isToggle(element)) return;
    const field = element as HTMLInputElement;
    if (field.type !== 'file') {
      // React takes no notice of a value that it has set, or seen, itself.
      field.value = value ? '' : ' ';
      setByReader(field, value, caret);
    }
  }
  // An event has all that the making of its like asks for.
  element.dispatchEvent(new (event.constructor as typeof Event)(type, event));
}
