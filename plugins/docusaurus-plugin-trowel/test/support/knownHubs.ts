import fc from 'fast-check';
import { makePage } from './page.ts';

/** People of the hubs below, by name. */
export const names = ['ana', 'bo', 'cy', 'di'];
const people = fc.subarray(names);
/** Small hubs: who owns each system, who was there at each page of archaeology, and who is gone. */
export const hubs = fc.record({
  owners: fc.array(people, { minLength: 1, maxLength: 4 }),
  witnesses: fc.array(people, { minLength: 1, maxLength: 4 }),
  gone: fc.constantFrom(...names),
});
/** Makes the pages of such a hub. */
export const pagesOf = ({ owners, witnesses }: { owners: string[][]; witnesses: string[][] }) => [
  ...owners.map((own, at) => makePage(`docs/systems/s${at}.md`, { owners: own })),
  ...witnesses.map((own, at) =>
    makePage(`docs/archaeology/a${at}.md`, { systems: [`s${at % owners.length}`], witnesses: own }),
  ),
];
