/** What the early module uses of a page before React; `docusaurus-plugin-light` gives it. */
export interface EarlyPage {
  readonly root: HTMLElement;
  /** Answers an event at the nearest element that fits the selector. After `true`, React never hears of the event. */
  on<T extends keyof HTMLElementEventMap>(
    type: T,
    selector: string,
    answer: (event: HTMLElementEventMap[T], element: HTMLElement) => unknown,
  ): void;
  /** Brings React in. */
  wake(): void;
  /** Calls back when React has the page. */
  whenReact(callback: () => void): void;
}

/** Finds elements within another, in their order. */
export function findAll(within: Element, selector: string): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>(selector)];
}
