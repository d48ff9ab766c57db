import { toMarkdownText } from '../../shared/markdownText.ts';
import type { EngagementPart, PilotPart } from '../engagementProps.ts';
import type { LayerProps } from '../layerProps.ts';
import type { ConstraintPart, Part, PathPart, PersonPart, RetrospectivePart, SystemPart } from '../partProps.ts';
import { joinLine, type TextWriter } from './textWriter.ts';

/** Writes what a kind adds to its pages. Blocks of other pages, of playbooks and rotations, are written apart (`blockText.ts`). */
export function writePart(part: Part, writer: TextWriter): readonly string[] {
  switch (part.type) {
    case 'system':
      return writeSystem(part, writer);
    case 'path':
      return writePath(part, writer);
    case 'person':
      return writePerson(part, writer);
    case 'constraint':
      return writeConstraint(part, writer);
    case 'retrospective':
      return writeRetrospective(part, writer);
    case 'engagement':
      return writeEngagement(part, writer);
    case 'pilot':
      return writePilot(part, writer);
    case 'story':
      return [
        `**Measured:** ${toMarkdownText(part.what)}, before ${part.before}, after ${part.after} ${toMarkdownText(part.unit ?? '')}`.trim(),
      ];
    case 'index':
      return writer.list(
        'Entries',
        part.rows.map((row) => ({ ...row, id: '', kind: part.kind })),
      );
    case 'playbook':
    case 'rotation':
      return [];
  }
}

function writeSystem(part: SystemPart, writer: TextWriter): readonly string[] {
  return [
    ...writer.items(
      'History',
      part.layers.map((layer) => writeLayer(layer, writer)),
    ),
    ...writer.list('Challenges', part.challenges),
    ...writer.list('Patterns', part.patterns),
    ...writer.list('Stories', part.stories),
    ...writer.list('Depends on', part.dependsOn),
    ...writer.list('Depended on by', part.dependedOnBy),
    ...writer.items(
      'Who knows it',
      part.people.map(({ person, as }) => {
        const written = writer.link(person);
        return written === undefined ? undefined : joinLine([written, toMarkdownText(as.join(', '))], ': ');
      }),
    ),
    ...writer.list('Onboarding paths', part.paths),
  ];
}

function writeLayer(
  { entry, from, to, hold, supersededBy, restsOn }: LayerProps,
  { link, links }: TextWriter,
): string | undefined {
  const written = link(entry);
  if (written === undefined) return undefined;
  const end = to ?? (hold === 'sure' ? 'today' : hold === 'never' ? undefined : 'an unknown day');
  const span = hold === 'never' ? 'never in force' : `${from ?? 'unknown'} to ${end}`;
  const successors = links(supersededBy);
  const reasons = links(restsOn);
  return joinLine([
    `${span}: ${written} (${joinLine([entry.kind, entry.status && toMarkdownText(entry.status)])})`,
    successors && `superseded by ${successors}`,
    reasons && `rests on ${reasons}`,
  ]);
}

function writePath({ stages }: PathPart, { link }: TextWriter): readonly string[] {
  let place = 0;
  return stages.flatMap(({ title, within, minutes, steps }) => {
    const lines = steps.flatMap((step) => {
      place++;
      const name = link(step.entry);
      if (name === undefined) return [];
      const told = [
        joinLine([name, `${step.minutes} min`, `by the ${step.who}`, step.milestone && 'a milestone']),
        step.do && `Do: ${toMarkdownText(step.do)}`,
        step.why && `Why: ${toMarkdownText(step.why)}`,
        step.doneWhen && `Done when: ${toMarkdownText(step.doneWhen)}`,
        step.after.length > 0 && `After: ${step.after.map(toMarkdownText).join(', ')}`,
      ];
      return [`${place}. ${joinLine(told, '\n   ')}`];
    });
    if (lines.length === 0) return [];
    return [
      `## ${joinLine([toMarkdownText(title), within && toMarkdownText(within), `${minutes} min`])}`,
      lines.join('\n'),
    ];
  });
}

function writePerson(part: PersonPart, writer: TextWriter): readonly string[] {
  const { mentoring } = part;
  return [
    ...writer.items('Mentoring', [
      mentoring && mentoring.teaches.length > 0
        ? `Teaches: ${mentoring.teaches.map(toMarkdownText).join(', ')}`
        : undefined,
      mentoring && mentoring.learns.length > 0
        ? `Wants to learn: ${mentoring.learns.map(toMarkdownText).join(', ')}`
        : undefined,
    ]),
    ...writer.list('Systems', part.systems),
    ...writer.list('Owns', part.owns),
    ...writer.list('Wrote', part.wrote),
    ...writer.list('Decided', part.decided),
    ...writer.list('Was there', part.witnessed),
    ...writer.list('Mentored', part.mentored),
    ...writer.list('Was mentored', part.wasMentored),
  ];
}

const groupNames: Readonly<Record<ConstraintPart['groups'][number]['name'], string>> = {
  check: 'To check: no constraint is left, but something relies on it',
  free: 'Free: no constraint is left',
  bound: 'Bound: other constraints are left',
  resting: 'Rests on it',
  past: 'Rested on it, and is past',
};

function writeConstraint({ groups }: ConstraintPart, writer: TextWriter): readonly string[] {
  return groups.flatMap(({ name, pages }) =>
    writer.items(
      groupNames[name],
      pages.map(({ entry, left }) => {
        const written = writer.link(entry);
        const others = writer.links(left);
        return written === undefined ? undefined : joinLine([written, others && `also rests on ${others}`]);
      }),
    ),
  );
}

function writeRetrospective({ actions }: RetrospectivePart, { items, person, links }: TextWriter): readonly string[] {
  return items(
    'Actions',
    actions.map(({ change, who, by, done, dropped, pages }) => {
      const state =
        done !== undefined ? `done ${done}` : dropped !== undefined ? `dropped: ${toMarkdownText(dropped)}` : 'open';
      const changed = links(pages);
      return joinLine([
        `${toMarkdownText(change)} (${state})`,
        who && `by ${person(who)}`,
        by && `until ${by}`,
        changed && `changes ${changed}`,
      ]);
    }),
  );
}

function writeEngagement(part: EngagementPart, { items, person }: TextWriter): readonly string[] {
  const { mentor, mentees, start, end, status, goals, checkIns, outcome } = part;
  return [
    ...items('Who, and when', [
      mentor && `Mentor: ${person(mentor)}`,
      mentees.length > 0 ? `Mentees: ${mentees.map(person).join(', ')}` : undefined,
      start === undefined ? undefined : `From ${start}${end === undefined ? '' : ` to ${end}`}`,
      status && `State: ${toMarkdownText(status)}`,
    ]),
    ...items(
      'Goals',
      goals.map(({ goal, knownBy, by, state }) =>
        joinLine([
          `${toMarkdownText(goal)} (${toMarkdownText(state)})`,
          knownBy && `known by: ${toMarkdownText(knownBy)}`,
          by && `until ${by}`,
        ]),
      ),
    ),
    ...items(
      'Check-ins',
      checkIns.map(({ date, note }) => joinLine([date, note && toMarkdownText(note)], ': ')),
    ),
    ...items('Outcome', [outcome && toMarkdownText(outcome)]),
  ];
}

function writePilot({ objectives, pairs, criteria, left, end }: PilotPart, writer: TextWriter): readonly string[] {
  return [
    ...writer.items('Objectives', objectives.map(toMarkdownText)),
    ...writer.items('Ends', [end]),
    ...writer.items(
      'Exit criteria',
      criteria.map(({ question, result, unit, state }) =>
        joinLine(
          [toMarkdownText(question), joinLine([result?.toString(), unit && toMarkdownText(unit), state], ' ')],
          ' ',
        ),
      ),
    ),
    ...writer.list(
      'Pairs',
      pairs.map(({ entry }) => entry),
    ),
    ...writer.list('Written in its time', left.pages),
    ...writer.list('Stories', left.stories),
    ...writer.list('Retrospectives', left.retrospectives),
  ];
}
