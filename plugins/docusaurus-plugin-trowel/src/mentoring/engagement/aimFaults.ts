import { isPlaceholder } from '../../content/placeholder.ts';
import type { HubEntry } from '../../hub/hub.ts';
import type { Fault } from '../fault.ts';
import type { Engagement } from './engagement.ts';

/** Finds what an engagement aims at and cannot reach: goals that the template left to be written, and skills that nobody teaches. */
export function findAimFaults(
  { draft }: Pick<HubEntry, 'draft'>,
  { status, form, goals, skills }: Engagement,
  taught: ReadonlySet<string>,
): Fault[] {
  // What has ended is a record, and peers learn what neither can teach.
  const untaught =
    status === 'ended' || form === 'peer' ? [] : skills.filter((skill) => !taught.has(skill.toLowerCase()));
  return [
    ...goals.flatMap(({ goal }, index) =>
      !draft && isPlaceholder(goal)
        ? [
            {
              field: `goals.${index}`,
              message: `“${goal}” still holds the template’s hint; write in one sentence what the mentee will be able to do.`,
            },
          ]
        : [],
    ),
    ...untaught.map((skill) => ({
      field: 'skills',
      message: `Nobody teaches \`${skill}\`; whoever does writes it into \`teaches\` on their page, or correct the name.`,
    })),
  ];
}

/** Lists the skills that people teach, in small letters. */
export function listTaught(entries: readonly HubEntry[]): ReadonlySet<string> {
  const taught = entries.flatMap(({ kind, fields }) => (kind === 'person' ? ((fields.teaches as string[]) ?? []) : []));
  return new Set(taught.map((skill) => skill.toLowerCase()));
}
