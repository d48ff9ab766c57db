import { type Forge, parseForge } from '../write/forge.ts';
import type { TrowelOptions } from './options.ts';

/** Where pages that are written on `/write` go. */
export interface WriteTargets {
  readonly forge?: Forge;
  readonly mail?: string;
  /** Whether the Markdown of pages is published, so that it can be changed. */
  readonly hasSources: boolean;
}

interface FoundTargets {
  /** Absent when the site is to have no such page. */
  readonly targets?: WriteTargets;
  /** What is wrong with the address of the forge. Pages can be downloaded all the same. */
  readonly fault?: string;
}

/** Finds where pages go, from the option `write` and the `editUrl` of the site's docs. */
export function findWriteTargets(write: TrowelOptions['write'], editUrl: string | undefined): FoundTargets {
  if (write === false) return {};
  const { mail, forge: given, sources = true } = write;
  const common = { hasSources: sources, ...(mail === undefined ? {} : { mail }) };
  const address = given === undefined ? editUrl : given || undefined;
  if (address === undefined) return { targets: common };
  const forge = parseForge(address);
  if (!('fault' in forge)) return { targets: { ...common, forge } };
  // An `editUrl` may lead to any service; only what was meant for this page is reported.
  return given === undefined ? { targets: common } : { targets: common, fault: forge.fault };
}
