import type { Fix } from '../content/fix.ts';
import type { Problem } from '../content/problem.ts';
import type { HubEntry } from './hub.ts';
import { findPersonIn } from './logs.ts';

/** Fields that only the organisation's records can have. */
const recordFields = ['supersedes', 'superseded_by', 'amends', 'amended_by', 'governs'] as const;

/** Reports log entries that name no mentee, whose mentor is the mentee, or that have fields of a record. */
export function findLogProblems(entries: readonly HubEntry[]): Problem[] {
  return entries
    .filter(({ kind }) => kind === 'log')
    .flatMap((entry): Problem[] => {
      const { source, places, fields } = entry;
      const warn = (field: string, message: string, fixes: readonly Fix[] = []): Problem => ({
        code: 'contradiction',
        severity: 'warning',
        message,
        source,
        at: places[field],
        field,
        fixes,
      });
      const [mentee, mentor] = [findPersonIn(entry, 'log'), findPersonIn(entry, 'mentor')];
      const own = mentee && mentor && (mentee.id ?? mentee.name) === (mentor.id ?? mentor.name);
      return [
        ...(mentee
          ? []
          : [
              warn(
                'log',
                '`log` names nobody; write whose decision log it is (`log: <person>`), or take the field out.',
                [
                  { type: 'add', field: 'log' },
                  { type: 'remove', field: 'log' },
                ],
              ),
            ]),
        ...(own
          ? [warn('mentor', '`mentor` and `log` are the same person; somebody else must review the entry of a log.')]
          : []),
        ...recordFields
          .filter((field) => Array.isArray(fields[field]) && (fields[field] as unknown[]).length > 0)
          .map((field) =>
            warn(
              field,
              `\`${field}\` does not count in a decision log: the entry is none of the organisation’s records until \`trowel promote\` makes it one.`,
              [{ type: 'remove', field }],
            ),
          ),
      ];
    });
}
