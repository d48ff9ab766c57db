import type { EntryLink } from './links.ts';
import type { PlaybookPart } from './playbookProps.ts';

/** A link to the session that is compiled for a path, a system or a skill. */
export interface CompiledSessionLink {
  /** Of its playbook, by which browsers keep sessions. */
  readonly id: string;
  readonly type: 'path' | 'system' | 'skill';
  /** Of the path or system, or the name of the skill. */
  readonly title: string;
  /** The address of the page of the path or system. */
  readonly page?: string;
  readonly permalink: string;
  /** How many blocks there are. */
  readonly blocks: number;
  /** The stages of a path. */
  readonly stages: readonly { readonly id: string; readonly title: string }[];
}

/** The page that lists all sessions. */
export interface SessionsPageProps {
  /** The playbooks that somebody wrote. */
  readonly playbooks: readonly EntryLink[];
  readonly compiled: readonly CompiledSessionLink[];
}

/** The page of a compiled session. */
export interface SessionPageProps {
  readonly subject: CompiledSessionLink;
  readonly part: PlaybookPart;
  /** The address of the page that lists all. */
  readonly all: string;
  /** The address of the feed about the system or the skill. */
  readonly feed?: string;
  /** The stories in which the skill is named, the newest first. Only of a skill. */
  readonly stories?: readonly EntryLink[];
}
