import type { EntryChange } from '../../hubs/changes.ts';
import { toLine } from '../io.ts';

/** Says in a line what became of an entry: `platform:decision/0007 One ledger: superseded (was accepted)`. */
export function toChangeLine({
  id,
  title,
  what,
  was,
  is,
  isCited,
}: Omit<EntryChange, 'what'> & { readonly what: string }): string {
  const words: Readonly<Record<string, string>> = {
    superseded: 'superseded',
    lifted: 'lifted',
    gone: 'gone',
    state: is === undefined ? 'without a status' : `now ${is}`,
    text: 'another text',
    new: is === undefined ? 'new' : `new, ${is}`,
  };
  const before = was === undefined || was === '' ? '' : ` (was ${was})`;
  return toLine(`${isCited ? 'cited  ' : ''}${id}  ${title}: ${words[what]}${before}`);
}
