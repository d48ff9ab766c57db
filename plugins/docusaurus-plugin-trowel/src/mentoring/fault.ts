import type { Problem } from '../content/problem.ts';
import type { HubEntry } from '../hub/hub.ts';

/** What is wrong with an engagement, a rotation or a pilot: the field to mend, such as `check_ins.1`, and a sentence with the fix. */
export interface Fault {
  readonly field: string;
  readonly message: string;
}

/** Makes the problem of a fault, at the field's line. A field that the page does not have is shown at the one above it, else at the state. */
export function toProblem({ source, places }: Pick<HubEntry, 'source' | 'places'>, { field, message }: Fault): Problem {
  const [name = field] = field.split('.');
  return {
    code: 'mentoring',
    severity: 'warning',
    message,
    source,
    at: places[field] ?? places[name] ?? places.status,
    field: name,
  };
}
