import { fetchAhead, fetchScripts, runScripts } from './bytes.ts';
import { findLink } from './elements.ts';
import type { EarlyPage, EarlyPart } from './page.ts';
import { heldTypes, holdPress, keepTyped } from './presses.ts';

type Answer = (event: Event, element: HTMLElement) => boolean | undefined;

// A pointer that moves is a mouse: its reader is there, and will press something.
const wakingTypes = ['pointerdown', 'pointermove', 'wheel', 'keydown', 'focusin'];

/** Takes the page until React has it: answers what must be answered at once, holds the rest, and brings React in. */
export function begin(parts: readonly EarlyPart[]): void {
  const list = document.querySelector<HTMLMetaElement>('meta[name=docusaurus-light]');
  const root = document.getElementById('__docusaurus');
  // Without the list, the scripts are in the page as Docusaurus writes them, and run by themselves.
  if (!list || !root) return;
  const scripts = list.content.split(' ');

  const answers: [type: string, selector: string, answer: Answer][] = [];
  const handOvers: (() => void)[] = [];
  const left = new Map<string, unknown>();
  let presses: (() => void)[] = [];
  let waking: Promise<void> | undefined;
  let released: Promise<unknown> | undefined;
  let replaying = false;
  const heard = new Set<string>();
  const gone = new AbortController();

  const hear = (type: string, listener: (event: Event) => void) =>
    addEventListener(type, listener, { capture: true, signal: gone.signal });

  const answerOrHold = (event: Event) => {
    const { target } = event;
    if (replaying || !(target instanceof Element)) return;
    for (const [type, selector, answer] of answers) {
      const element = type === event.type && target.closest<HTMLElement>(selector);
      if (element && answer(event, element)) return event.stopImmediatePropagation();
    }
    if (!heldTypes.includes(event.type as never) || (!root.contains(target) && target !== document.body)) return;
    const press = holdPress(event);
    if (press) {
      presses.push(press);
      event.stopImmediatePropagation();
    }
  };
  const listen = (type: string) => {
    if (!heard.has(type)) hear(type, answerOrHold);
    heard.add(type);
  };

  async function bringReact() {
    const hydrated = new Promise<void>((resolve) => {
      const { documentElement } = document;
      const observer = new MutationObserver(() => {
        if (documentElement.dataset.hasHydrated !== 'true') return;
        observer.disconnect();
        resolve();
      });
      observer.observe(documentElement, { attributeFilter: ['data-has-hydrated'] });
    });
    await fetchScripts(scripts);
    // What the reader has just pressed is answered, and shown, before the page is busy with React.
    await released;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    await runScripts(scripts);
    await hydrated;
    await handOver();
  }

  async function handOver() {
    replaying = true;
    for (const callback of handOvers) callback();
    document.activeElement?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    for (const press of presses) {
      press();
      // React renders what came of one press before it hears of the next.
      await null;
    }
    gone.abort();
  }

  const wake = () => {
    waking ??= bringReact().catch((error) => {
      // The page stays as it is: links work. The reader's next touch tries again.
      console.warn(error);
      waking = undefined;
      presses = [];
    });
    return waking;
  };

  const page: EarlyPage = {
    root,
    on: (type, selector, answer) => {
      listen(type);
      answers.push([type, selector, answer as Answer]);
    },
    wake,
    leave: (name, value) => left.set(name, value),
    whenReact: (callback) => handOvers.push(callback),
  };
  window.docusaurusLight = { left };
  // Docusaurus’s banner about a wrong `baseUrl` shows unless this is there. The address is right, since this script came.
  (window as { docusaurus?: unknown }).docusaurus ??= { prefetch() {}, preload() {} };

  for (const type of wakingTypes)
    hear(type, (event) => {
      // A touched link is followed at once; what it leads to is needed more than React is.
      if (!/^(pointerd|focus)/.test(type) || !findLink(event.target)) wake();
    });
  hear('pointerdown', () => {
    released = new Promise((resolve) => {
      for (const type of ['click', 'pointercancel']) addEventListener(type, resolve, { once: true, capture: true });
      // A long press ends without a click, which otherwise comes within a few frames.
      addEventListener('pointerup', () => setTimeout(resolve, 100), { once: true, capture: true });
    });
  });
  for (const type of heldTypes) listen(type);
  hear('beforeinput', keepTyped);
  for (const part of parts) {
    try {
      part.start(page);
    } catch (error) {
      reportError(error);
    }
  }
  // Scripts alone can read a query, so a page that is asked something hydrates at once.
  if (location.search) wake();

  const ahead = () => {
    for (const script of scripts) fetchAhead(script);
  };
  const whenIdle = () => (window.requestIdleCallback ?? setTimeout)(ahead);
  if (document.readyState === 'complete') whenIdle();
  else addEventListener('load', whenIdle, { once: true });
}
