import { badgeFiles } from '../credit/badges/addresses.ts';
import { type Award, findAwards } from '../credit/badges/award.ts';
import type { BadgeData } from '../credit/badges/badgeData.ts';
import { type BadgeNames, nameCredentials } from '../credit/badges/names.ts';
import { listRecipients } from '../credit/badges/recipients.ts';
import type { Contributions } from '../credit/contribution.ts';
import type { HubEntry } from '../hub/hub.ts';
import type { CalendarDate } from '../shared/date.ts';

/** What the site knows of badges before any is signed. */
export interface BadgeSetting extends BadgeData {
  /** What names the credentials of a build that signs; without it all badges are drafts. */
  readonly names?: BadgeNames;
  /** The address below which their files are; absent in development, which has none. */
  readonly filesAt?: string;
}

/** A badge that a person has earned. */
export interface BadgeProps {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly criteria: string;
  /** The day since when. */
  readonly date: string;
  /** The addresses of its picture and of the credential. Absent in development. */
  readonly files?: Readonly<Record<'art' | 'json' | 'svg' | 'png', string>>;
}

/** The badges of a person. */
export interface BadgesProps {
  /** Whether they are signed; otherwise they are drafts. */
  readonly isSigned: boolean;
  /** In the order of the rules. */
  readonly badges: readonly BadgeProps[];
}

/** Finds the badges that people have earned, those that were taken back, too: they keep their index in the status list. */
export function findSiteAwards(
  { rules }: BadgeData,
  entries: readonly HubEntry[],
  { credit, today }: { readonly credit: () => Contributions; readonly today: CalendarDate },
): readonly Award[] {
  // Without rules nobody's contributions are looked for.
  if (rules.length === 0) return [];
  return findAwards(rules, listRecipients(entries), credit(), today);
}

/** Makes what is shown of a person's badges; nothing when they have none. */
export function toBadges(
  { id }: Pick<HubEntry, 'id'>,
  {
    awards,
    badges: { rules, revoked, names, filesAt },
  }: { readonly awards: () => readonly Award[]; readonly badges: BadgeSetting },
): BadgesProps | undefined {
  const gone = new Set(revoked.map(({ credential }) => credential));
  const badges = [...nameCredentials(awards(), names)]
    .filter(([award, name]) => award.person === id && !gone.has(name))
    .flatMap(([award, credential]): BadgeProps[] => {
      const rule = rules.find((one) => one.id === award.rule);
      if (!rule) return [];
      const { name, description, criteria } = rule;
      const files = filesAt === undefined ? undefined : toFiles(award, credential, filesAt);
      return [{ id: rule.id, name, description, criteria, date: award.on, files }];
    });
  return badges.length === 0 ? undefined : { isSigned: names !== undefined, badges };
}

function toFiles(award: Award, name: string, at: string): BadgeProps['files'] {
  const of = (extension: 'json' | 'svg' | 'png') => `${at}${badgeFiles.credential(name, extension)}`;
  return { art: `${at}${badgeFiles.art(award.rule, 'svg')}`, json: of('json'), svg: of('svg'), png: of('png') };
}
