import { findPause, isGone } from '../mentoring/capacity/availability.ts';
import type { PairingPerson } from '../mentoring/pairing/pairingPerson.ts';
import type { PairingWorld } from '../mentoring/pairing/pairingWorld.ts';
import { comparePeople } from '../mentoring/pairing/ranking.ts';
import { findOpenWishes } from '../mentoring/pairing/wishes.ts';
import { indexBy } from '../shared/collections.ts';
import { compareText } from '../shared/compareText.ts';
import type { PersonLink } from './links.ts';
import type { SkillProps, SkillRarity } from './mentoringPageProps.ts';

const rarities: readonly SkillRarity[] = ['untaught', 'rare', 'taught', 'unasked'];

/** Lists all skills, those that are wanted and that fewest teach first. Whoever has left or pauses when the span begins teaches nobody. */
export function toSkills(world: PairingWorld, linkPerson: (id: string) => PersonLink): SkillProps[] {
  const inOrder = [...world.people].sort(comparePeople);
  const teaching = inOrder.filter((one) => !isGone(one, world.span) && !findPause(one, world.span));
  const teachers = indexBy(teaching, ({ teaches }) => teaches);
  const learners = indexBy(findOpenWishes({ ...world, people: inOrder }), ({ skills }) => skills);
  const link = (list: readonly PairingPerson[]) => list.map(({ id }) => linkPerson(id));
  return [...new Set([...teachers.keys(), ...learners.keys()])]
    .map((skill): SkillProps => {
      const [taughtBy, wantedBy] = [teachers.get(skill) ?? [], (learners.get(skill) ?? []).map(({ person }) => person)];
      const rarity = toRarity(taughtBy.length, wantedBy.length);
      return { skill, rarity, teachers: link(taughtBy), learners: link(wantedBy) };
    })
    .sort(
      (a, b) =>
        rarities.indexOf(a.rarity) - rarities.indexOf(b.rarity) ||
        a.teachers.length - b.teachers.length ||
        b.learners.length - a.learners.length ||
        compareText(a.skill, b.skill),
    );
}

function toRarity(teachers: number, learners: number): SkillRarity {
  if (learners === 0) return 'unasked';
  if (teachers === 0) return 'untaught';
  return teachers === 1 ? 'rare' : 'taught';
}
