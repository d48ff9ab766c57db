/** What the early script knows of the site. */
export interface Settings {
  /** The storage and key of the reader's color mode, and whether it can follow the system. Undefined without a switch. */
  readonly colorMode?: {
    readonly storage: 'localStorage' | 'sessionStorage';
    readonly key: string;
    readonly system: boolean;
  };
  readonly labels: { readonly close: string; readonly copy: string; readonly copied: string };
}
