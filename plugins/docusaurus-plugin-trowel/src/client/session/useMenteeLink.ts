import { useMemo } from 'react';
import { type StepSum, viewShareLink } from '../../progress/share/mentorView.ts';
import { isSamePerson } from '../../session/kept.ts';
import type { PlaybookPart } from '../../site/playbookProps.ts';
import { usePathFile } from '../progress/usePathFile.ts';
import { useOpenedLinks } from '../progress/useShareLink.ts';
import { useToday } from '../useToday.ts';

/** What share links that were opened in this browser say about the mentees of a path. */
export interface MenteeLink {
  /** The names in all of them. */
  readonly names: readonly string[];
  /** The day of the mentee's own link. This and all below are absent when there is none, or while the path is loaded. */
  readonly on?: string;
  readonly sum?: StepSum;
  /** The stage of their first open step. */
  readonly stage?: { readonly id: string; readonly title: string };
  /** The ids of the pages that they have read. */
  readonly read?: ReadonlySet<string>;
}

/** Finds where a mentee is by their share link, if it was opened in this browser. */
export function useMenteeLink({ path }: PlaybookPart, person: string): MenteeLink {
  const today = useToday();
  const { links: opened } = useOpenedLinks();
  const links = useMemo(
    () => opened.flatMap(({ link }) => (path && link.path === path.id && link.name !== '' ? [link] : [])),
    [opened, path],
  );
  const own = links.find(({ name }) => isSamePerson(name, person));
  const { file } = usePathFile(path?.file ?? '', own !== undefined);
  return useMemo(() => {
    const names = links.map(({ name }) => name);
    if (!own || !file) return { names };
    const view = viewShareLink(own, { path: file, today: today ?? own.on });
    const rows = view.stages.flatMap((stage) => stage.rows);
    return {
      names,
      on: own.on,
      sum: view.sum,
      stage: view.stages.find(({ id }) => id === view.stage),
      read: new Set(rows.filter(({ shared }) => shared?.state === 'done').map(({ step }) => step.id)),
    };
  }, [links, own, file, today]);
}
