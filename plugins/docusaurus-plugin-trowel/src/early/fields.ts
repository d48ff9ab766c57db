import { type EarlyPage, findAll } from './page.ts';

/** Enables the fields that wait for hydration: what is typed and ticked before is replayed to React. */
export function enableFields({ root }: EarlyPage): void {
  for (const field of findAll(root, '[data-trowel-scripted]:disabled,[data-trowel-scripted] :disabled'))
    (field as HTMLInputElement).disabled = false;
}
