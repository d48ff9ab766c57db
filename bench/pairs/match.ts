import { matchWishes } from '../../plugins/docusaurus-plugin-trowel/src/mentoring/pairing/match.ts';
import { createPairingWorld } from '../../plugins/docusaurus-plugin-trowel/src/mentoring/pairing/pairingWorld.ts';
import { findOpenWishes } from '../../plugins/docusaurus-plugin-trowel/src/mentoring/pairing/wishes.ts';
import type { Row } from '../paths/row.ts';
import { median } from '../statistics.ts';
import { makePeople } from './people.ts';

const size = { people: 500, wishes: 300, engagements: 60 };
const span = { start: '2026-03-02', end: '2026-05-22' };
const runs = 5;

/** Measures how long it takes to propose pairs for 300 wishes of 500 people: shared hours, rankings, pairs, groups, and the reasons. */
export function measureMatch(): Row[] {
  const entries = makePeople(size);
  const match = () => {
    const world = createPairingWorld(entries, span);
    return { world, ...matchWishes(world) };
  };
  const { world, pairs, unmet } = match();
  const open = findOpenWishes(world).flatMap(({ skills }) => skills).length;
  if (open !== size.wishes) throw new Error(`There are ${open} open wishes of ${size.wishes}.`);
  const met = pairs.flatMap(({ mentees }) => mentees.flatMap(({ fit }) => fit.skills)).length;
  if (met + unmet.length !== open)
    throw new Error(`${open - met - unmet.length} wishes are neither met nor explained.`);
  const times = Array.from({ length: runs }, () => {
    const begin = performance.now();
    match();
    return performance.now() - begin;
  });
  return [
    {
      figure: `Pairs for ${open} open wishes of ${size.people} people in 40 zones`,
      measured: `${(median(times) / 1000).toFixed(2)} s`,
      target: '≤ 2 s',
    },
    { figure: 'Pairs that are proposed, and wishes that they meet', measured: `${pairs.length}, ${met}`, target: '' },
    { figure: 'Wishes that stay open, each with its reason', measured: String(unmet.length), target: '' },
  ];
}
