import type { PairingWorld } from '../mentoring/pairing/pairingWorld.ts';
import { isUnderWay } from '../mentoring/pairing/wishes.ts';
import { compareText } from '../shared/compareText.ts';
import type { Directory } from './directory.ts';
import type { PersonLink } from './links.ts';
import type { PairProps } from './mentoringPageProps.ts';

const inOrderOfStatus = ['running', 'paused', 'proposed'];

/** Lists the engagements that are under way, those that run first. */
export function toPairs(
  { engagements }: PairingWorld,
  { links }: Directory,
  linkPerson: (id: string) => PersonLink,
): PairProps[] {
  return engagements
    .filter(isUnderWay)
    .flatMap(({ id, status, mentor, mentees, skills }): PairProps[] => {
      const [engagement] = links([id]);
      if (!engagement || status === undefined) return [];
      return [
        {
          engagement,
          status,
          mentor: mentor === undefined ? undefined : linkPerson(mentor),
          mentees: mentees.map(linkPerson),
          skills,
        },
      ];
    })
    .sort(
      (a, b) =>
        inOrderOfStatus.indexOf(a.status) - inOrderOfStatus.indexOf(b.status) ||
        compareText(a.engagement.title, b.engagement.title),
    );
}
