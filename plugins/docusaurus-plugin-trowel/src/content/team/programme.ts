import * as z from 'zod';
import { type FigureName, figureNames } from '../../shared/programmeFigures.ts';
import type { Position, Problem } from '../problem.ts';
import { parseYamlDocument, type TeamDocument } from './document.ts';
import { toFaults } from './faults.ts';
import { explainedSchema, programmeFields, recordedSchema, targetSchema } from './programmeSchema.ts';

/** The file of the programme's targets, from the hub's root. */
export const programmeFile = 'data/programme.yml';

/** What the team wants of a figure, and who answers for it. */
export interface WrittenTarget extends z.output<typeof targetSchema> {
  readonly at: Position;
}

/** A figure that the team has recorded. */
export type RecordedFigure = z.output<typeof recordedSchema>;

/** Somebody who has explained a system, as the team has recorded it. */
export interface WrittenExplanation extends z.output<typeof explainedSchema> {
  /** Where the system and the person are written. */
  readonly places: Readonly<Record<'system' | 'by', Position>>;
}

/** What the file of the programme says. */
export interface ProgrammeFile {
  /** Who answers for the figures that have no owner of their own, as written. */
  readonly owner?: string;
  readonly ownerAt?: Position;
  readonly targets: Readonly<Partial<Record<FigureName, WrittenTarget>>>;
  readonly recorded: readonly RecordedFigure[];
  readonly explained: readonly WrittenExplanation[];
}

/** A programme without targets. */
export const noProgramme: ProgrammeFile = { targets: {}, recorded: [], explained: [] };

type Read = ProgrammeFile & { readonly problems: readonly Problem[] };

/** Reads the file of the programme. What is wrong costs nothing else. */
export function readProgramme(content: string, source = programmeFile): Read {
  const document = parseYamlDocument(content);
  const { fault, value } = document;
  if (fault) {
    const message = `This is not valid YAML: ${fault.message} Put texts with a colon or a quotation mark in quotes.`;
    return { ...noProgramme, problems: [toFault(source, fault.at, message)] };
  }
  if (value === null || value === undefined) return { ...noProgramme, problems: [] };
  if (typeof value !== 'object' || Array.isArray(value))
    return {
      ...noProgramme,
      problems: [toFault(source, document.placeOf([]), 'Write a line `targets:` and the figures below it.')],
    };
  const { owner, targets, recorded, explained, ...others } = value as Readonly<Record<string, unknown>>;
  const file = { source, document };
  const unknown = z.strictObject({}).safeParse(others);
  const name = z
    .string({ error: 'write the name of a person' })
    .trim()
    .min(1)
    .safeParse(owner ?? undefined);
  const ofTargets = readTargets(targets, file);
  const ofRecorded = readList(recorded, 'recorded', recordedSchema, file);
  const ofExplained = readList(explained, 'explained', explainedSchema, file);
  return {
    ...(name.data === undefined ? {} : { owner: name.data, ownerAt: document.placeOf(['owner']) }),
    targets: ofTargets.targets,
    recorded: ofRecorded.items.map(({ item }) => item),
    explained: ofExplained.items.map(({ item, at }) => ({
      ...item,
      places: { system: document.placeOf([...at, 'system']), by: document.placeOf([...at, 'by']) },
    })),
    problems: [
      ...(unknown.error
        ? toFaults(unknown.error, others, { ...file, what: 'the file', known: programmeFields.file })
        : []),
      ...(owner !== undefined && name.error
        ? [toFault(source, document.placeOf(['owner']), '`owner` is no name; write the name of a person.')]
        : []),
      ...ofTargets.problems,
      ...ofRecorded.problems,
      ...ofExplained.problems,
    ],
  };
}

interface File {
  readonly source: string;
  readonly document: TeamDocument;
}

function readTargets(
  written: unknown,
  { source, document }: File,
): { readonly targets: ProgrammeFile['targets']; readonly problems: readonly Problem[] } {
  if (written === undefined || written === null) return { targets: {}, problems: [] };
  if (typeof written !== 'object' || Array.isArray(written)) {
    const message = 'Below `targets:` write a figure in each line: `hours-respected: {at_least: 80}`.';
    return { targets: {}, problems: [toFault(source, document.placeOf(['targets']), message)] };
  }
  const problems: Problem[] = [];
  const known = z.strictObject(Object.fromEntries(figureNames.map((name) => [name, z.unknown().optional()])));
  const names = known.safeParse(written);
  if (names.error)
    problems.push(
      ...toFaults(names.error, written, { source, document, at: ['targets'], what: '`targets`', known: figureNames }),
    );
  const targets = figureNames.flatMap((name) => {
    const value = (written as Readonly<Record<string, unknown>>)[name];
    if (value === undefined) return [];
    const at = ['targets', name];
    const { data, error } = targetSchema.safeParse(value);
    if (error)
      problems.push(
        ...toFaults(error, value, { source, document, at, what: 'a target', known: programmeFields.target }),
      );
    return data ? [[name, { ...data, at: document.placeOfName(at) }] as const] : [];
  });
  return { targets: Object.fromEntries(targets), problems };
}

function readList<Schema extends z.ZodType>(
  written: unknown,
  field: 'recorded' | 'explained',
  schema: Schema,
  { source, document }: File,
) {
  const problems: Problem[] = [];
  const items: { readonly item: z.output<Schema>; readonly at: readonly PropertyKey[] }[] = [];
  if (written === undefined || written === null) return { items, problems };
  if (!Array.isArray(written)) {
    problems.push(toFault(source, document.placeOf([field]), `Below \`${field}:\` write a list: \`- …\`.`));
    return { items, problems };
  }
  for (const [index, value] of written.entries()) {
    const at = [field, index];
    const { data, error } = schema.safeParse(value);
    const what = field === 'recorded' ? 'a recorded figure' : 'an explanation';
    if (error) problems.push(...toFaults(error, value, { source, document, at, what, known: programmeFields[field] }));
    else items.push({ item: data as z.output<Schema>, at });
  }
  return { items, problems };
}

function toFault(source: string, at: Position, message: string): Problem {
  return { code: 'broken-data', severity: 'error', message, source, at };
}
