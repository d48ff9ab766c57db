/** A page before React: what an early part can do with it. Nothing of it is there once React has the page. */
export interface EarlyPage {
  /** The element that React will take over. What is put into it makes hydration fail: put it into `document.body`. */
  readonly root: HTMLElement;
  /**
   * Answers an event until React has the page. `answer` gets the event and the nearest element that fits the selector. It
   * returns true when it has answered: then React never hears of the event. Otherwise what was pressed is replayed to React.
   * The event's default action happens unless `answer` prevents it. Changes of attributes inside `root` survive hydration.
   */
  on<T extends keyof HTMLElementEventMap>(
    type: T,
    selector: string,
    answer: (event: HTMLElementEventMap[T], element: HTMLElement) => unknown,
  ): void;
  /** Brings React in, as the reader's first touch does. */
  wake(): void;
  /** Leaves a value for React's components, which take it with `takeLeft`. A function is how they ask for the latest. */
  leave(name: string, value: unknown): void;
  /** Calls back when React has the page, before what was pressed is replayed: the time to remove what the part put up. */
  whenReact(callback: () => void): void;
}

/** A module in the option `early`. */
export interface EarlyPart {
  /** Called once, when the page has been read and before any of it is React's. */
  start(page: EarlyPage): void;
}
