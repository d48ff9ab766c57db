/**
 * What a real record says of itself, collected by hand from its file. A missing property means that the record does not
 * state it. What only running text says ("the team decided to retract this") does not count.
 */
export interface ExpectedRecord {
  readonly title: string;
  readonly status?: string;
  readonly date?: string;
  readonly people?: readonly string[];
  readonly tags?: readonly string[];
  /** As `<type> <beginning of the target's file name>`, only as this record states them. */
  readonly relations?: readonly string[];
}

/** Expected records, by a beginning of the path that no other file has. */
export type ExpectedRecords = Readonly<Record<string, ExpectedRecord>>;

/** Writes relations of the type `relates-to`. */
export const relatesTo = (...targets: readonly string[]) => targets.map((target) => `relates-to ${target}`);

/** Makes an accepted record, with overrides. */
export const accepted = (title: string, date: string, more: Partial<ExpectedRecord> = {}): ExpectedRecord => ({
  title,
  status: 'accepted',
  date,
  ...more,
});
