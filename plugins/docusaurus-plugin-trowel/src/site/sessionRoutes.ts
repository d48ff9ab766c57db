import { type CompiledSession, countBlocks } from '../hub/compiledSessions.ts';
import type { HubEntry } from '../hub/hub.ts';
import { toSafeFileName } from '../shared/safeFileName.ts';
import type { Directory } from './directory.ts';
import { toBlocksModule } from './playbookModules.ts';
import { listPages, toPart } from './playbookPart.ts';
import type { CompiledSessionLink, SessionPageProps, SessionsPageProps } from './sessionProps.ts';
import { joinFiles, type SiteFiles, toJsonFile } from './siteFiles.ts';
import type { Surroundings } from './surroundings.ts';

/** The name of the page that lists all sessions. */
export const sessionsPage = 'sessions';

/** Says whether a hub has blocks of which sessions are made. */
export function hasSessions({ directory, sessions }: Pick<Surroundings, 'directory' | 'sessions'>): boolean {
  return directory.hub.playbooks.length > 0 || sessions().length > 0;
}

/** Makes the page that lists all sessions, and one for each path, system and skill with enough blocks. */
export function toSessionRoutes(
  { directory, brief, entriesByKind, sessions }: Surroundings,
  modules: ReadonlyMap<string, string>,
): SiteFiles {
  const compiled = sessions();
  // A system's page lists its stories; this is the page of a skill.
  const toStories = (skill: string) =>
    (entriesByKind.get('story') ?? [])
      .filter(({ skills }) => skills.includes(skill))
      .toReversed()
      .map(directory.link);
  const pages = compiled.map((plan): SiteFiles => {
    const { type, name } = plan.subject;
    const stem = `session-${type}-${toSafeFileName(name)}`;
    const props: SessionPageProps = {
      subject: toLink(plan, directory),
      part: toPart(plan, directory),
      all: directory.pageOf(sessionsPage),
      feed: directory.feedOf(`${type}/${name}`),
      stories: type === 'skill' ? toStories(name) : undefined,
    };
    return {
      data: [
        toJsonFile(`${stem}.json`, props),
        { file: `${stem}-blocks.mjs`, content: toBlocksModule(listPages(plan), directory, modules) },
      ],
      routes: [
        {
          path: toSessionAddress(plan, directory),
          component: '@theme/Trowel/SessionPage',
          data: { session: `${stem}.json`, blocks: `${stem}-blocks.mjs` },
        },
      ],
    };
  });
  const isForMentors = ({ fields }: HubEntry) => fields.for === 'mentor';
  const all = entriesByKind.get('playbook') ?? [];
  const written = [...all.filter(isForMentors), ...all.filter((entry) => !isForMentors(entry))];
  if (compiled.length === 0 && written.length === 0) return { data: [], routes: [] };
  const props: SessionsPageProps = {
    playbooks: written.map(directory.link),
    compiled: compiled.map((plan) => toLink(plan, brief)),
  };
  const list = toJsonFile(`${sessionsPage}.json`, props);
  return joinFiles([
    {
      data: [list],
      routes: [
        {
          path: directory.pageOf(sessionsPage),
          component: '@theme/Trowel/SessionsPage',
          data: { sessions: list.file },
        },
      ],
    },
    ...pages,
  ]);
}

/** Returns the address of the session that is compiled for a path or a system, if there is one. */
export function findSessionAddress(
  entry: string,
  { sessions, directory }: Pick<Surroundings, 'sessions' | 'directory'>,
): string | undefined {
  const session = sessions().find(({ subject }) => subject.entry === entry);
  return session && toSessionAddress(session, directory);
}

/** Returns the address of the session that is compiled for a skill, if there is one. */
export function findSkillSession(
  skill: string,
  { sessions, directory }: Pick<Surroundings, 'sessions' | 'directory'>,
): string | undefined {
  const session = sessions().find(({ subject }) => subject.type === 'skill' && subject.name === skill);
  return session && toSessionAddress(session, directory);
}

function toSessionAddress({ subject: { type, name } }: CompiledSession, { pageOf }: Pick<Directory, 'pageOf'>): string {
  return pageOf(`${sessionsPage}/${type}/${toSafeFileName(name)}`);
}

function toLink(plan: CompiledSession, directory: Directory): CompiledSessionLink {
  const { type, name, entry } = plan.subject;
  const page = entry === undefined ? undefined : directory.links([entry])[0];
  return {
    id: plan.id,
    type,
    title: page?.title ?? name,
    page: page?.permalink,
    permalink: toSessionAddress(plan, directory),
    blocks: countBlocks(plan),
    stages: plan.stages.filter(({ title }) => title !== '').map(({ id, title }) => ({ id, title })),
  };
}
