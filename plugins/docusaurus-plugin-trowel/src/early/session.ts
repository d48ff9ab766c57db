import type { EarlyPage } from './page.ts';

/** Brings React in when the address leads into a session: only React can show its stage, and no server sees a fragment. */
export function openSession({ wake }: EarlyPage): void {
  if (location.hash.startsWith('#session=')) wake();
}
