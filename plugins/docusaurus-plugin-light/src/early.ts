import type {} from './demand/early/bridge.ts';

export type { EarlyPage, EarlyPart } from './demand/early/page.ts';

/** Takes what an early part left, once. Call it in an effect: the first render has to be the same as on the server. */
export function takeLeft<T>(name: string): T | undefined {
  const left = window.docusaurusLight?.left;
  const value = left?.get(name) as T | undefined;
  left?.delete(name);
  return value;
}
