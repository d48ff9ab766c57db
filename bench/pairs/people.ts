import { parsePage } from '../../plugins/docusaurus-plugin-trowel/src/content/pageParser.ts';
import { buildHub } from '../../plugins/docusaurus-plugin-trowel/src/hub/build.ts';
import type { HubEntry } from '../../plugins/docusaurus-plugin-trowel/src/hub/hub.ts';
import { createRandom, pickOne } from '../random.ts';
import { zones } from './zones.ts';

/** A hub of people who teach and want to learn, with engagements that are under way. */
interface PeopleSize {
  readonly people: number;
  readonly wishes: number;
  readonly engagements: number;
}

/** Skills, of which few people teach the last ones. */
const skills = Array.from({ length: 80 }, (_, at) => `skill-${at}`);
const hours = ['Mon-Fri 09:00-17:00', 'Mon-Fri 08:00-16:00', 'Mon-Thu 07:30-17:00', 'Tue-Sat 10:00-18:00'];

/** Makes the entries of such a hub. The same size gives the same people. */
export function makePeople({ people, wishes, engagements }: PeopleSize): readonly HubEntry[] {
  const random = createRandom(1);
  const pick = () => skills[Math.floor(random() ** 2 * skills.length)] as string;
  const wanted = Array.from({ length: people }, () => new Set<string>());
  for (let open = 0; open < wishes; ) {
    const own = wanted[Math.floor(random() * people)];
    const skill = pick();
    if (own === undefined || own.size > 2 || own.has(skill)) continue;
    own.add(skill);
    open++;
  }
  const pages = wanted.map((learns, at) => {
    const teaches = new Set(Array.from({ length: Math.floor(random() * 4) }, pick));
    const fields = [
      `title: Person ${at}`,
      `timezone: ${pickOne(zones, random)}`,
      `working_hours: ${pickOne(hours, random)}`,
      `capacity: ${1 + Math.floor(random() * 7)}`,
      `week: 40`,
      `manager: p${Math.floor(at / 8) * 8}`,
      `teaches: [${[...teaches].filter((skill) => !learns.has(skill)).join(', ')}]`,
      `learns: [${[...learns].join(', ')}]`,
    ];
    return parsePage({ source: `docs/people/p${at}.md`, text: `---\n${fields.join('\n')}\n---\n` });
  });
  const running = Array.from({ length: engagements }, (_, at) => {
    const fields = [
      `title: Engagement ${at}`,
      'status: running',
      `mentor: p${Math.floor(random() * people)}`,
      `mentees: [p${Math.floor(random() * people)}]`,
      'skills: [something-else]',
      'hours: 2.5',
      'start: 2026-01-05',
      'end: 2026-06-26',
    ];
    return parsePage({ source: `docs/engagements/e${at}.md`, text: `---\n${fields.join('\n')}\n---\n` });
  });
  return buildHub([...pages, ...running]).entries;
}
