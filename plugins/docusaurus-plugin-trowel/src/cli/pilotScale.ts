import path from 'node:path';
import { readTeamData } from '../content/team/teamData.ts';
import type { HubEntry } from '../hub/hub.ts';
import { buildTeam } from '../hub/team.ts';
import { listPilots, type Pilot } from '../mentoring/pilot/pilot.ts';
import { findPilotLeft } from '../mentoring/pilot/pilotLeft.ts';
import { describePilot } from '../mentoring/pilot/scalingPage.ts';
import { fillIn } from '../programme/pilotResults.ts';
import { nameOfId } from '../shared/name.ts';
import { writeUndisturbed } from './fileChanges.ts';
import type { ContentOptions } from './folder.ts';
import { createPaint, exitCodes, type Io, toLine, UsageError } from './io.ts';
import { type Content, loadContent } from './load.ts';
import { createPageFinder } from './pageFinder.ts';
import type { PilotJson } from './shapes/pilot.ts';

interface ScaleOptions extends Pick<ContentOptions, 'content'> {
  /** The pilot as people write it. */
  readonly pilot: string;
  readonly dryRun: boolean;
  readonly json: boolean;
}

/** `trowel pilot scale`: writes what a pilot taught as the draft of a page about scaling, beside the pilot's page. */
export async function scalePilot({ pilot: written, dryRun, json, ...from }: ScaleOptions, io: Io): Promise<number> {
  const content = await loadContent({ content: from.content }, io);
  const entry = findPilot(written, content, path.resolve(io.cwd, from.content ?? '.'), io);
  // What is a draft was not tried yet. The pilot itself can be one that nobody published.
  const entries = content.hub.entries.filter((one) => !one.draft || one === entry);
  const pilot = listPilots(entries).find(({ id }) => id === entry.id) as Pilot;
  const byId = new Map(entries.map((one) => [one.id, one]));
  const nameOf = (id: string) => byId.get(id)?.title ?? id;
  const left = findPilotLeft(pilot, entries);
  const team = buildTeam(readTeamData(content.root), content.hub);
  const text = describePilot(pilot, {
    nameOf,
    criteria: fillIn(pilot, { team, entries, today: io.today }),
    left: [...left.pages, ...left.stories].map(nameOf),
    retrospectives: left.retrospectives.flatMap((id) => byId.get(id) ?? []),
    today: io.today,
  });
  const file = entry.source.replace(/\.mdx?$/, '-scaling.md');
  if (!dryRun) await writeUndisturbed(io, content.root, [{ file, text }]);
  const report: PilotJson = {
    version: 1,
    dryRun,
    pilot: pilot.id,
    start: pilot.start ?? null,
    end: pilot.end ?? null,
    pairs: pilot.engagements.map(({ mentor, mentees }) => ({
      mentor: nameOfId(mentor ?? ''),
      mentees: mentees.map(nameOfId),
    })),
    files: [{ file, text }],
  };
  io.stdout.write(json ? `${JSON.stringify(report, undefined, 2)}\n` : toText(report, content.folder, io));
  return exitCodes.ok;
}

function findPilot(written: string, content: Content, root: string, io: Io): HubEntry {
  const found = createPageFinder(content, { cwd: io.cwd, root, kind: 'pilot' })(written);
  if ('fault' in found) throw new UsageError(found.fault);
  if (found.entry.kind === 'pilot') return found.entry;
  throw new UsageError(`\`${toLine(written)}\` is no pilot. To see all: trowel list --kind pilot`);
}

function toText({ files, dryRun }: PilotJson, folder: string, io: Io): string {
  const paint = createPaint(io);
  const [{ file, text } = { file: '', text: '' }] = files;
  const shown = toLine(folder === '' ? file : path.posix.join(folder, file));
  if (!dryRun)
    return `${paint('cyan', shown)} is written.\nNext: go through it with the pilot group, within two weeks.\n`;
  return `${text}\n${paint('dim', `Nothing is written: --dry-run. The file would be ${shown}.`)}\n`;
}
