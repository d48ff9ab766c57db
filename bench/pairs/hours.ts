import { DateTime } from 'luxon';
import { parsePage } from '../../plugins/docusaurus-plugin-trowel/src/content/pageParser.ts';
import { buildHub } from '../../plugins/docusaurus-plugin-trowel/src/hub/build.ts';
import { createPairingWorld } from '../../plugins/docusaurus-plugin-trowel/src/mentoring/pairing/pairingWorld.ts';
import { usualHours, type WorkingHours } from '../../plugins/docusaurus-plugin-trowel/src/shared/workingHours.ts';
import type { Row } from '../paths/row.ts';
import { zones } from './zones.ts';

/** Luxon is asked for each of these stretches, as clocks change at quarters of an hour everywhere. */
const quarter = 15;
const quartersOfWeek = (7 * 24 * 60) / quarter;
const year = 2026;
/** Office hours meet few changes of clocks, which come at night; so work at night is compared, too. */
const night: WorkingHours = [0, 1, 2, 3, 4, 5, 6].map((day) => ({ day, from: 20 * 60, to: 30 * 60 }));

/** Compares the shared hours of each two of forty zones, in each week of a year in which clocks of one of them change, with luxon. */
export function measureHours(): Row[] {
  const first = DateTime.fromISO(`${year}-01-05`, { zone: 'utc' });
  const weeks = Array.from({ length: 52 }, (_, week) => first.plus({ weeks: week }));
  let [compared, wrong, changes] = [0, 0, 0];
  for (const week of weeks) {
    const changing = zones.filter((zone) => week.setZone(zone).offset !== week.plus({ weeks: 1 }).setZone(zone).offset);
    if (changing.length === 0) continue;
    changes += changing.length;
    const at = week.toISODate() ?? '';
    for (const hours of [usualHours, night]) {
      const people = peopleOf(hours);
      const { sharedHours } = createPairingWorld(people, { start: at, end: at });
      const idOf = (zone: string) => people[zones.indexOf(zone)]?.id ?? '';
      const works = new Map(zones.map((zone) => [zone, listWork(zone, hours, week)]));
      for (const one of changing)
        for (const other of zones) {
          const expected = countBoth(works.get(one) ?? [], works.get(other) ?? []);
          compared++;
          if (Math.round((sharedHours([idOf(one), idOf(other)]) ?? Number.NaN) * 60) !== expected) wrong++;
        }
    }
  }
  return [
    {
      figure: `Shared hours around ${changes} changes of clocks in ${zones.length} zones: ${compared} weeks of two people that luxon counts otherwise`,
      measured: String(wrong),
      target: '0',
    },
  ];
}

/** Makes somebody for each zone, in the order of the zones. */
function peopleOf(hours: WorkingHours) {
  const { entries } = buildHub(
    zones.map((zone, at) =>
      parsePage({
        source: `docs/people/p${String(at).padStart(2, '0')}.md`,
        text: `---\ntitle: Person ${at}\ntimezone: ${zone}\n---\n`,
      }),
    ),
  );
  return entries.map((entry) => ({ ...entry, fields: { ...entry.fields, working_hours: hours } }));
}

/** Says for each quarter of an hour of a week whether somebody is at work, by luxon's clocks. */
function listWork(zone: string, hours: WorkingHours, week: DateTime): readonly boolean[] {
  return Array.from({ length: quartersOfWeek }, (_, at) => {
    const local = week.plus({ minutes: at * quarter }).setZone(zone);
    const minute = local.hour * 60 + local.minute;
    const today = local.weekday - 1;
    return hours.some(
      ({ day, from, to }) =>
        (day === today && from <= minute && minute < to) || ((day + 1) % 7 === today && minute + 24 * 60 < to),
    );
  });
}

function countBoth(one: readonly boolean[], other: readonly boolean[]): number {
  return one.filter((works, at) => works && other[at] === true).length * quarter;
}
