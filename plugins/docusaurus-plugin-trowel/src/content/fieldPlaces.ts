import type { FrontMatter } from './frontMatter.ts';
import type { Position } from './problem.ts';
import { findWrittenName } from './writtenName.ts';

/** Fields that the hub can report, as other pages may contradict them. */
const positionedFields = [
  'id',
  'slug',
  'publish',
  'status',
  'collect',
  'actions',
  'stages',
  'since',
  'until',
  'log',
  'mentor',
  'mentees',
  'observers',
  'on_call',
  'every',
  'swaps',
  'start',
  'end',
  'paused_since',
  'paused_until',
  'hours',
  'goals',
  'skills',
  'check_ins',
  'outcome',
  'weeks',
  'criteria',
  // Not allowed in log entries.
  'supersedes',
  'superseded_by',
  'amends',
  'amended_by',
  'governs',
  // Of people: what keeps them from being paired.
  'timezone',
  'teaches',
  'learns',
  'capacity',
  'week',
  'away',
];

/** Returns where a page has these fields, and each item of those that are lists. */
export function placesOf(frontMatter: FrontMatter): Record<string, Position> {
  const places: Record<string, Position> = {};
  const put = (name: string, at: Position | undefined) => {
    if (at) places[name] = at;
  };
  const names = new Set(Object.keys(frontMatter.data).map((name) => name.toLowerCase()));
  for (const field of positionedFields) {
    if (!names.has(field)) continue;
    const written = findWrittenName(frontMatter, field);
    const value = frontMatter.data[written];
    put(field, frontMatter.place(written));
    if (Array.isArray(value))
      for (const index of value.keys()) put(`${field}.${index}`, frontMatter.place(written, index));
  }
  return places;
}
