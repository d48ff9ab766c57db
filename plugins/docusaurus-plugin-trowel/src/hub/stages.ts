import type { Entry } from '../content/entry.ts';
import { proposeValues } from '../content/fixProposals.ts';
import type { KindFields } from '../content/kinds/index.ts';
import type { Stage } from '../content/kinds/path.ts';
import type { Problem } from '../content/problem.ts';
import { createFindNearest, suggest } from '../content/spellingSuggestion.ts';
import { compareText } from '../shared/compareText.ts';
import { locateStep, type WrittenStep } from './prerequisites.ts';

interface StagesInput {
  readonly path: Entry;
  readonly tagged: readonly WrittenStep[];
  readonly report: (problem: Problem) => void;
}

/** A stage with a title: its own, or one made of its id. */
type TitledStage = Stage & { readonly title: string };

/** Lists the stages that a path declares, then those that only its steps name. Reports the latter when it declares any. */
export function listStages({ path, tagged, report }: StagesInput): TitledStage[] {
  const declared = mergeStages(path, report);
  const known = declared.map(({ id }) => id);
  const undeclared = new Set<string>();
  for (const { entry, tag, block } of tagged) {
    if (tag.stage === undefined || known.includes(tag.stage)) continue;
    undeclared.add(tag.stage);
    if (known.length === 0) continue;
    const message = `${block ? `The step \`${block.id}\`` : '`paths`'} names the stage \`${tag.stage}\`, which ${path.id} does not have; expected ${known.join(', ')}.${suggest(createFindNearest(known)(tag.stage))}`;
    const fixes = proposeValues(tag.stage, known);
    report({ code: 'unknown-stage', severity: 'error', message, ...locateStep({ entry, tag, block }), fixes });
  }
  const ids = [...undeclared].sort(compareText);
  const all: Stage[] = [...declared, ...ids.map((id) => ({ id, title: undefined, within: undefined }))];
  const listed = all.length > 0 ? all : [{ id: 'steps', title: undefined, within: undefined }];
  return listed.map((stage) => ({ ...stage, title: stage.title ?? toTitle(stage.id) }));
}

/** Returns the declared stages of a path. Merges those with the same id, and reports them. */
function mergeStages(path: Entry, report: StagesInput['report']): Stage[] {
  const merged = new Map<string, Stage>();
  for (const [index, stage] of ((path.fields as KindFields<'path'>).stages ?? []).entries()) {
    const { id, title, within } = stage;
    const first = merged.get(id);
    merged.set(id, first ? { id, title: first.title ?? title, within: first.within ?? within } : stage);
    if (!first) continue;
    const message = `\`stages\` has the stage \`${id}\` twice; give one of the two another id. Until then they are one stage.`;
    const at = path.places[`stages.${index}`] ?? path.places.stages;
    report({ code: 'duplicate-id', severity: 'warning', message, source: path.source, at, field: 'stages' });
  }
  return [...merged.values()];
}

/** Makes a title of an id: `week-1` → `Week 1`. */
function toTitle(id: string): string {
  const words = id.replaceAll(/[-_]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
