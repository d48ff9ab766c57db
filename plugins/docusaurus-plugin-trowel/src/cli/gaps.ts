import type { Gap, GapCause } from '../hub/gap.ts';
import { findGapCauses } from '../hub/gapCauses.ts';
import { pluralize } from '../shared/plural.ts';
import type { ContentOptions } from './folder.ts';
import { createPaint, exitCodes, type Io, toLine } from './io.ts';
import { type Content, loadContent } from './load.ts';
import type { GapsJson } from './shapes/gaps.ts';

interface GapsOptions extends Pick<ContentOptions, 'content'> {
  /** Whether a gap gives exit code 1. */
  readonly strict: boolean;
  readonly json: boolean;
}

/** `trowel gaps`: prints what is missing about each system. */
export async function gaps({ content: folder, strict, json }: GapsOptions, io: Io): Promise<number> {
  const content = await loadContent({ content: folder }, io);
  const report = toGapsJson(content);
  io.stdout.write(json ? `${JSON.stringify(report, undefined, 2)}\n` : toText(report, io));
  const isMissing = report.systems.some((system) => system.gaps.length > 0);
  return strict && isMissing ? exitCodes.problems : exitCodes.ok;
}

function toGapsJson({ hub }: Content): GapsJson {
  const titles = new Map(hub.entries.map(({ id, title }) => [id, title]));
  return {
    version: 1,
    systems: hub.gaps.map(({ system, retired, known, gaps }) => ({
      id: system,
      title: titles.get(system) ?? system,
      retired,
      known: [...known],
      gaps: gaps.map((gap) => ({
        type: gap.type,
        people: peopleOf(gap).map((id) => titles.get(id) ?? id),
        pages: gap.type === 'no-cause' ? [...gap.challenges] : [],
        message: describe(gap, titles),
      })),
    })),
    causes: findGapCauses(hub).map((cause) => ({
      type: cause.type,
      severity: cause.severity,
      people: cause.people.map((id) => titles.get(id) ?? id),
      on: cause.on ?? null,
      systems: cause.systems.map(({ id }) => id),
      pages: [...cause.pages],
      message: describeCause(cause, titles),
      command: cause.command ?? null,
    })),
  };
}

/** Describes a cause in a sentence. */
function describeCause({ type, people, on, systems, pages }: GapCause, titles: ReadonlyMap<string, string>): string {
  const names = people.map((id) => titles.get(id) ?? id).join(', ');
  const counts = [
    ...(systems.length > 0 ? [pluralize(systems.length, 'system')] : []),
    ...(pages.length > 0 ? [pluralize(pages.length, 'page')] : []),
  ].join(' and ');
  const have = (verb: readonly [one: string, many: string]) => (systems.length === 1 ? verb[0] : verb[1]);
  switch (type) {
    case 'leaving':
      return `${names} leaves, last day ${on}: ${counts}.`;
    case 'no-explainer':
      return `${counts} ${have(['names', 'name'])} nobody who could explain ${have(['it', 'them'])}.`;
    case 'sole-explainer':
      return `Only ${names} can explain ${counts}.`;
    case 'no-owner':
      return `${counts} ${have(['has', 'have'])} no owner.`;
    case 'no-archaeology':
      return `${counts} ${have(['has', 'have'])} no archaeology.`;
    case 'unverified':
      return `${names} has never confirmed ${counts}.`;
    case 'no-cause':
      return `${pluralize(pages.length, 'challenge')} without a cause.`;
  }
}

function peopleOf(gap: Gap): readonly string[] {
  if (gap.type === 'no-verified-owner') return gap.owners;
  return 'person' in gap && gap.person !== undefined ? [gap.person] : [];
}

/** Describes a gap in a sentence. */
function describe(gap: Gap, titles: ReadonlyMap<string, string>): string {
  const name = (id: string) => titles.get(id) ?? id;
  switch (gap.type) {
    case 'no-archaeology':
      return 'No archaeology: nothing says how it came to be.';
    case 'no-verified-owner':
      if (gap.why === 'none') return 'No owner.';
      if (gap.why === 'leaving') return `Every owner leaves: ${gap.owners.map(name).join(', ')}.`;
      return `Never confirmed by an owner: ${gap.owners.map(name).join(', ')}.`;
    case 'single-witness':
      return gap.person === undefined ? 'Nobody is named who knows it.' : `One person knows it: ${name(gap.person)}.`;
    case 'leaving':
      return `${name(gap.person)} leaves, last day ${gap.on}; ${gap.staying === 0 ? 'nobody who knows it stays' : `others who know it: ${gap.staying}`}.`;
    case 'no-cause':
      return `Challenges without a cause: ${gap.challenges.map(name).join(', ')}.`;
  }
}

function toText({ systems }: GapsJson, io: Io): string {
  const paint = createPaint(io);
  if (systems.length === 0) return 'No systems: a page in docs/systems makes one.\n';
  const open = systems.filter(({ gaps }) => gaps.length > 0);
  const lines = open.flatMap(({ title, retired, gaps }) => [
    `${paint('bold', toLine(title))}${retired ? paint('dim', '  retired') : ''}`,
    ...gaps.map(({ message }) => `  ${toLine(message)}`),
  ]);
  const sum = open.length === 0 ? paint('green', 'nothing is missing') : `${open.length} with gaps`;
  return `${[...lines, `${pluralize(systems.length, 'system')}: ${sum}`].join('\n')}\n`;
}
