import type { Position, Problem } from '../content/problem.ts';
import { type ProgrammeFile, programmeFile, type RecordedFigure } from '../content/team/programme.ts';
import type { FigureName, FigureTarget } from '../shared/programmeFigures.ts';
import type { Hub } from './hub.ts';
import { toReferenceProblem } from './referenceProblem.ts';
import { createResolver } from './resolver.ts';

/** Somebody who answers for a figure: by id, or by the written name when they have no page. */
export interface FigureOwner {
  readonly name: string;
  readonly id?: string;
}

/** What a team wants of its programme, and what it has recorded, with people and systems resolved. */
export interface Targets {
  /** Who answers for figures without an owner of their own. */
  readonly owner?: FigureOwner;
  readonly wanted: Readonly<Partial<Record<FigureName, FigureTarget & { readonly owner?: FigureOwner }>>>;
  readonly recorded: readonly RecordedFigure[];
  /** Who has explained which system: ids. */
  readonly explained: readonly { readonly system: string; readonly by: string; readonly on: string }[];
}

/** A programme without targets. */
const noTargets: Targets = { wanted: {}, recorded: [], explained: [] };

/** Resolves the people and systems that the file of the programme names. */
export function resolveTargets(
  { owner, ownerAt, targets, recorded, explained }: ProgrammeFile,
  entries: Hub['entries'],
): { readonly targets: Targets; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const names = Object.entries(targets);
  if (owner === undefined && names.length === 0 && explained.length === 0)
    return { targets: { ...noTargets, recorded }, problems };
  const resolve = createResolver(entries);
  const hasPeople = entries.some(({ kind }) => kind === 'person');
  const find = (target: string, kind: 'person' | 'system', { at, field }: { at?: Position; field: string }) => {
    const found = resolve({ target, kind });
    if (found.type === 'found') return found.entry;
    const lead = `\`${field}\` names`;
    // In a hub without pages of people, a name is all there is.
    if (kind === 'system' || hasPeople)
      problems.push(toReferenceProblem({ found, lead, target, kind, source: programmeFile, at, field }));
    return undefined;
  };
  const toOwner = (written: string, at: Position | undefined): FigureOwner => {
    const page = find(written, 'person', { at, field: 'owner' });
    return page ? { name: page.title, id: page.id } : { name: written };
  };
  const wanted = names.map(([name, { at, owner: own, at_least, at_most }]) => {
    const target = { ...(at_least !== undefined && { at_least }), ...(at_most !== undefined && { at_most }) };
    return [name, own === undefined ? target : { ...target, owner: toOwner(own, at) }] as const;
  });
  return {
    targets: {
      ...(owner === undefined ? {} : { owner: toOwner(owner, ownerAt) }),
      wanted: Object.fromEntries(wanted),
      recorded,
      explained: explained.flatMap(({ system, by, on, places }) => {
        const [what, who] = [
          find(system, 'system', { at: places.system, field: 'system' }),
          find(by, 'person', { at: places.by, field: 'by' }),
        ];
        return what && who ? [{ system: what.id, by: who.id, on }] : [];
      }),
    },
    problems,
  };
}
