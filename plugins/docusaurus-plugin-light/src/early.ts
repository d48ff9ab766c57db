export type { EarlyPage, EarlyPart } from './demand/early/page.ts';

declare global {
  interface Window {
    /** What early parts left for React's components, by name. Not there on pages that hydrate when they load. */
    docusaurusLight?: { readonly left: Map<string, unknown> };
  }
}

/** Takes what an early part left, once. Call it in an effect: the first render has to be the same as on the server. */
export function takeLeft<T>(name: string): T | undefined {
  const left = window.docusaurusLight?.left;
  const value = left?.get(name) as T | undefined;
  left?.delete(name);
  return value;
}
