/**
 * The entry point `docusaurus-plugin-trowel/early`: what the hub's pages do before React has them, for the option `early` of
 * `docusaurus-plugin-light`. Its README says how to add a part.
 *
 * @packageDocumentation
 */
import { decideByDate } from './dates.ts';
import { enableFields } from './fields.ts';
import type { EarlyPage } from './page.ts';
import { openSearch } from './search.ts';
import { openSession } from './session.ts';

/** The parts, each called once for a page. */
const parts: readonly ((page: EarlyPage) => void)[] = [openSearch, decideByDate, enableFields, openSession];

/** Starts all parts. Called once, when the page has been read and before any of it is React's. */
export function start(page: EarlyPage): void {
  for (const part of parts) part(page);
}
