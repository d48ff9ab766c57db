import type { HubEntry } from '../hub/hub.ts';
import type { Ledger, LedgerPage } from '../hub/ledger.ts';
import type { Directory } from './directory.ts';
import { toLandmines } from './landmineLinks.ts';
import { linksWithVerdict, listUnlifted } from './ledgerProps.ts';
import type { ConstraintPart } from './partProps.ts';
import { mostListed, toSearchOf } from './shortLists.ts';

/** Groups what rests on a constraint by what the constraint means for it today. `undefined` when nothing rests on it. */
export function toConstraintPart({ id }: HubEntry, ledger: Ledger, directory: Directory): ConstraintPart | undefined {
  const { links, pageOf } = directory;
  const constraint = ledger.constraints.get(id);
  if (!constraint || constraint.supports.length === 0) return undefined;
  const isLifted = constraint.state === 'lifted';
  const groupOf = ({ reconsider, isPast }: LedgerPage) => {
    if (isPast) return 'past';
    if (!isLifted) return 'resting';
    return reconsider ?? 'bound';
  };
  const pages = constraint.supports.flatMap((page) => ledger.pages.get(page) ?? []);
  const groups = (['check', 'free', 'bound', 'resting', 'past'] as const).map((name) => {
    const own = pages.filter((page) => groupOf(page) === name);
    return {
      name,
      pages: own.slice(0, mostListed).flatMap((page) =>
        linksWithVerdict([page.id], directory).map((entry) => ({
          entry,
          landmines: name === 'check' ? toLandmines(page.landmines, undefined, directory) : [],
          left: name === 'bound' ? links(listUnlifted(page)) : [],
        })),
      ),
      long:
        own.length > mostListed ? { count: own.length, permalink: toSearchOf(id, 'constraint', directory) } : undefined,
    };
  });
  return {
    type: 'constraint',
    lifted: isLifted,
    until: constraint.until,
    groups: groups.filter((group) => group.pages.length > 0),
    page: pageOf('reconsider'),
  };
}
