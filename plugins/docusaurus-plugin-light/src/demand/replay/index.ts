// A client module: part of the site's bundle, so that it runs after the early script, and before React hydrates the page.
import type { Bridge, Press } from '../early/bridge.ts';
import { describeElement, setByReader } from './elements.ts';
import { replayPress } from './press.ts';

if (typeof window !== 'undefined' && window.docusaurusLight) takeOver(window.docusaurusLight);

function takeOver(bridge: Bridge): void {
  const { presses } = bridge;
  const { documentElement } = document;
  // React may put other elements in the place of those that were pressed: tabs, for one.
  const places = new Map<Element, string>();
  const remember = (target: EventTarget | null) => {
    if (target instanceof Element && !places.has(target)) places.set(target, describeElement(target));
  };
  const find = (element: Element) =>
    element.isConnected ? element : document.querySelector(places.get(element) ?? ':not(*)');
  const carets = new Map<Press, number | null>();
  const rememberPress = (press: Press) => {
    remember(press.event.target);
    carets.set(press, (press.event.target as HTMLInputElement).selectionEnd);
  };
  presses.forEach(rememberPress);
  bridge.onPress = rememberPress;

  let focused = document.activeElement;
  remember(focused);
  const gone = new AbortController();
  const options = { capture: true, signal: gone.signal };
  const keepFocused = ({ target }: Event) => {
    focused = target as Element;
    remember(focused);
  };
  // React gives a field the value that it knows when it renders it again. What is typed next belongs to what was typed before.
  const keepTyped = ({ target }: Event) => {
    const last = presses.findLast(({ event }) => event.type === 'input' && event.target === target);
    const field = target as HTMLInputElement;
    if (last?.value !== undefined && field.value !== last.value) setByReader(field, last.value, carets.get(last));
  };
  addEventListener('focusin', keepFocused, options);
  addEventListener('beforeinput', keepTyped, options);

  async function finish() {
    observer.disconnect();
    gone.abort();
    bridge.handOver();
    if (focused && !focused.isConnected) (find(focused) as HTMLElement | null)?.focus({ preventScroll: true });
    // React has missed that this got the focus.
    document.activeElement?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    for (const press of presses.splice(0)) {
      const element = find(press.event.target as Element);
      if (element) replayPress(press, element as HTMLElement, carets.get(press));
      // React renders what came of one press before it hears of the next.
      await null;
    }
  }

  // React renders a page once as the server did, then once more as the browser needs it. After that, Docusaurus says so.
  const observer = new MutationObserver(() => {
    if (documentElement.dataset.hasHydrated === 'true') finish();
  });
  observer.observe(documentElement, { attributeFilter: ['data-has-hydrated'] });
}
