import { parsePage } from '../content/pageParser.ts';
import { readTeamData } from '../content/team/teamData.ts';
import { buildHub } from '../hub/build.ts';
import type { Hub } from '../hub/hub.ts';
import { buildTeam, type Team } from '../hub/team.ts';
import { readTrend } from '../programme/history.ts';
import { type Programme, toProgramme } from '../programme/programme.ts';
import type { Trend } from '../programme/trend.ts';
import type { CalendarDate } from '../shared/date.ts';
import type { ContentOptions } from './folder.ts';
import type { Io } from './io.ts';
import { openContent, showProgress } from './load.ts';
import { readOutcomeAfter } from './outcomeAfter.ts';

/** How a programme stands, and how it stood. */
export interface LoadedProgramme {
  readonly hub: Hub;
  readonly team: Team;
  readonly programme: Programme;
  readonly trend: Trend;
  readonly folder: string;
  readonly root: string;
}

interface LoadOptions extends Pick<ContentOptions, 'content'> {
  /** `--outcome-after` as it is written. */
  readonly outcomeAfter?: string;
  /** Returns the days of the past to measure. */
  readonly daysSince: (first: CalendarDate) => readonly CalendarDate[];
}

/** Reads the hub, what the team has committed, and the past from git. */
export async function loadProgramme(
  { content, daysSince, outcomeAfter: written }: LoadOptions,
  io: Io,
): Promise<LoadedProgramme> {
  const outcomeAfter = readOutcomeAfter(written);
  const { files, folder, root, reader, kinds, cache, readOthers } = await openContent({ content }, io);
  const hub = buildHub(await (await reader.look(files)).read(showProgress(io)), (await readOthers()).hubs);
  const team = buildTeam(readTeamData(root), hub);
  const trend = await readTrend({
    ...{ root, env: io.env, daysSince, pages: files, outcomeAfter, cache },
    parse: (page) => parsePage(page, { kinds }).entry,
  });
  return { hub, team, programme: toProgramme({ hub, team, outcomeAfter, today: io.today }), trend, folder, root };
}
