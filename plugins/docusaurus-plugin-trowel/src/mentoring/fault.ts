import type { Fix } from '../content/fix.ts';
import type { Problem } from '../content/problem.ts';
import type { HubEntry } from '../hub/hub.ts';

/** What is wrong with an engagement, a rotation or a pilot: the field to mend, such as `check_ins.1`, and a sentence with the fix. */
export interface Fault {
  readonly field: string;
  readonly message: string;
  /** Whether what the author meant is missing because of it: nobody is guided, or there is no time in which anything takes place. */
  readonly isGrave?: true;
  /** The ways to mend it that are known. */
  readonly fixes?: readonly Fix[];
}

const beginning = { line: 1, column: 1 };

/** Makes the problem of a fault, at the field's line. A field that the page does not have is shown at the one above it, else at the state, else where the page begins. */
export function toProblem(
  { source, places }: Pick<HubEntry, 'source' | 'places'>,
  { field, message, isGrave, fixes }: Fault,
): Problem {
  const [name = field] = field.split('.');
  return {
    code: 'mentoring',
    severity: isGrave ? 'error' : 'warning',
    message,
    source,
    at: places[field] ?? places[name] ?? places.status ?? beginning,
    field: name,
    ...(fixes && { fixes }),
  };
}
