import { readTeamData } from '../content/team/teamData.ts';
import { type Gap, type GapCause, type Severity, severities } from '../hub/gap.ts';
import { findGapCauses } from '../hub/gapCauses.ts';
import { withGapsOn } from '../hub/gaps.ts';
import type { Hub } from '../hub/hub.ts';
import { resolveTargets } from '../hub/targets.ts';
import { pluralize } from '../shared/plural.ts';
import { type ContentOptions, noPages } from './folder.ts';
import { createLook, exitCodes, type Io, type Look, toLine } from './io.ts';
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
  const { explained } = resolveTargets(readTeamData(content.root).programme, content.hub.entries).targets;
  const hub = withGapsOn(content.hub, { today: io.today, explained });
  const report = toGapsJson(hub, io.today);
  io.stdout.write(json ? `${JSON.stringify(report, undefined, 2)}\n` : toText(report, content, await createLook(io)));
  const isMissing = report.systems.some((system) => system.gaps.length > 0);
  return strict && isMissing ? exitCodes.problems : exitCodes.ok;
}

function toGapsJson(hub: Hub, today: string): GapsJson {
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
    causes: findGapCauses(hub, today).map((cause) => ({
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
      return `${names} leaves on ${on}: ${[
        ...(systems.length > 0 ? [`${pluralize(systems.length, 'system')} ${have(['relies', 'rely'])} on them`] : []),
        ...(pages.length > 0 ? [`only they can explain ${pluralize(pages.length, 'page')}`] : []),
      ].join(', and ')}.`;
    case 'no-explainer':
      return `Nobody is named who could explain ${counts}.`;
    case 'sole-explainer':
      return `Only ${names} can explain ${counts}.`;
    case 'sole-unnamed':
      return `One person alone could explain ${systems.length === 1 ? counts : `each of ${counts}`}, and no page names them.`;
    case 'no-owner':
      return `${counts} ${have(['has', 'have'])} no owner.`;
    case 'no-archaeology':
      return `${counts} ${have(['has', 'have'])} no archaeology.`;
    case 'unverified':
      return `${counts} ${have(['was', 'were'])} never verified by ${names}.`;
    case 'no-cause':
      return `${pluralize(pages.length, 'challenge')} ${pages.length === 1 ? 'has' : 'have'} no cause.`;
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
      return `Never verified by an owner: ${gap.owners.map(name).join(', ')}.`;
    case 'single-witness':
      if (gap.isUnnamed) return 'One person alone could explain it, and no page names them.';
      return gap.person === undefined
        ? 'Nobody is named who can explain it.'
        : `Only ${name(gap.person)} can explain it.`;
    case 'leaving':
      return `${name(gap.person)} leaves on ${gap.on}; ${gap.staying === 0 ? 'nobody who stays' : pluralize(gap.staying, 'other')} can explain it.`;
    case 'no-cause':
      return `Challenges without a cause: ${gap.challenges.map(name).join(', ')}.`;
  }
}

const headings: Readonly<Record<Severity, string>> = { urgent: 'Urgent', important: 'Important', minor: 'Minor' };
/** How many systems and pages of a cause are named. */
const maxNamed = 4;

/** Writes a paragraph for each cause, the worst first: what is missing, where, and the command that begins to mend it. */
function toText({ systems, causes }: GapsJson, { hub, folder }: Content, { paint, wrap }: Look): string {
  if (hub.entries.length === 0) return `${noPages({ pages: 0, folder })}\n`;
  if (systems.length === 0 && causes.length === 0)
    return 'This hub has no systems yet. A page in docs/systems makes one.\n';
  const titles = new Map(hub.entries.map(({ id, title }) => [id, title]));
  const list = (label: string, ids: readonly string[]) => {
    if (ids.length === 0) return [];
    const named = ids.slice(0, maxNamed).map((id) => toLine(titles.get(id) ?? id));
    const more = ids.length > maxNamed ? `; and ${ids.length - maxNamed} more` : '';
    return [wrap(`    ${label}: ${named.join('; ')}${more}`, '      ')];
  };
  const blocks = severities.flatMap((severity) => {
    const found = causes.filter((cause) => cause.severity === severity);
    if (found.length === 0) return [];
    const heading = paint(severity === 'urgent' ? ['bold', 'red'] : 'bold', headings[severity]);
    const rows = found.flatMap((cause) => [
      wrap(`  ${toLine(cause.message)}`, '    '),
      ...list(cause.systems.length === 1 ? 'System' : 'Systems', cause.systems),
      ...list(cause.pages.length === 1 ? 'Page' : 'Pages', cause.pages),
      ...(cause.command === null ? [] : [`    Next: ${paint('cyan', toLine(cause.command))}`]),
    ]);
    return [[heading, ...rows].join('\n')];
  });
  const open = systems.filter(({ gaps }) => gaps.length > 0).length;
  const sum =
    open === 0
      ? causes.length === 0
        ? `${pluralize(systems.length, 'system')}: ${paint('green', 'nothing is missing')}.`
        : 'No system has gaps.'
      : `${open} of ${pluralize(systems.length, 'system')} ${open === 1 ? 'has' : 'have'} gaps.`;
  return `${[...blocks, sum].join('\n\n')}\n`;
}
