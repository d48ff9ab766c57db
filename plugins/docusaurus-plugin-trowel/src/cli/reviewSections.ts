import { listContributions } from '../credit/contributions.ts';
import { findMultipliers } from '../credit/multipliers.ts';
import { compileSessions } from '../hub/compiledSessions.ts';
import { isShown } from '../hub/isShown.ts';
import { listEngagements } from '../mentoring/engagement/engagement.ts';
import { listActions } from '../programme/actions.ts';
import { findDepartures } from '../programme/departures.ts';
import { sumUpPulse } from '../programme/feedback.ts';
import { toPilotResults } from '../programme/pilotResults.ts';
import { compareText } from '../shared/compareText.ts';
import { pulseAnswers, pulseStatements } from '../shared/feedback.ts';
import { toMarkdownText } from '../shared/markdownText.ts';
import { pluralize } from '../shared/plural.ts';
import type { LoadedProgramme } from './loadProgramme.ts';
import type { Link, ReviewContext } from './reviewLinks.ts';

/** Counts what was answered about the programme in the year: never fewer than five answers together. */
export function toAnswers({ team }: LoadedProgramme, { year }: ReviewContext): string {
  const own = team.feedback.filter(({ week }) => week.startsWith(`${year}-`));
  const rows = (sumUpPulse(own)?.statements ?? []).flatMap(({ statement, cells }) =>
    cells.map(({ groups, counts }) => {
      const given = pulseAnswers.map((answer) => `${counts[answer]} ${answer}`).join(', ');
      return `- ${toMarkdownText(pulseStatements[statement])} (${groups.join(', ')}): ${given}`;
    }),
  );
  return rows.length === 0 ? 'Fewer than five people have answered, so nothing is shown. Ask again.' : rows.join('\n');
}

/** Lists the exit criteria of the pilots that ran in the year, with what came of each. */
export function toPilots({ hub, team, programme }: LoadedProgramme, { year, link }: ReviewContext): string | undefined {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const ran = hub.entries.filter(({ kind, fields: { start, end } }) => {
    if (kind !== 'pilot' || typeof start !== 'string') return false;
    return start <= last && (typeof end === 'string' ? end : programme.on) >= first;
  });
  const engagements = hub.entries.filter(({ kind }) => kind === 'engagement');
  const today = programme.on < last ? programme.on : last;
  const results = toPilotResults([...ran, ...engagements].filter(isShown), { team, today });
  if (results.length === 0) return undefined;
  return results
    .flatMap(({ pilot, criteria }) => [
      `${link(pilot)}:`,
      criteria
        .map(({ question, result, unit = '', state }) => {
          const came = result === undefined ? 'nobody has recorded it' : `${result} ${unit}`.trim();
          const words = { met: ', met', 'not-met': ', not met' };
          return `- ${toMarkdownText(question)} ${toMarkdownText(came)}${state === undefined ? '' : words[state]}`;
        })
        .join('\n'),
    ])
    .join('\n\n');
}

/** Lists the systems that nobody could explain, and apart from them those that one person could. */
export function toThin({ programme: { knowledge } }: LoadedProgramme, link: Link): string {
  const nobody = knowledge.filter(({ people }) => people.length === 0).map(({ system }) => `- ${link(system)}`);
  const one = knowledge.flatMap(({ system, people: [person, ...others] }) => {
    if (person === undefined || others.length > 0) return [];
    return [`- ${link(system)}: ${person.isNamed ? `only ${link(person.id)}` : 'no page names them'}`];
  });
  if (nobody.length + one.length === 0) return 'Every system could be explained by two people or more.';
  return [
    ...(nobody.length > 0 ? ['Nobody could explain:', nobody.join('\n')] : []),
    ...(one.length > 0 ? ['One person alone could explain:', one.join('\n')] : []),
  ].join('\n\n');
}

/** Lists those whose page says a last day, with what they leave. */
export function toDepartures({ hub, team, programme }: LoadedProgramme, link: Link): string | undefined {
  const leaving = findDepartures(hub.entries, {
    today: programme.on,
    explained: team.programme.explained,
    engagements: listEngagements(hub.entries),
    actions: listActions(hub, programme.on),
  }).filter((departure) => departure.leaving !== undefined);
  if (leaving.length === 0) return undefined;
  return leaving
    .map(({ person, leaving: on, nobody, one, engagements, reviews, paths, actions }) => {
      const left = [
        ...(nobody.length > 0 ? [`nobody could explain ${nobody.map(link).join(', ')}`] : []),
        ...(one.length > 0 ? [`one person alone could explain ${one.map(link).join(', ')}`] : []),
        ...(engagements.length > 0 ? [`${pluralize(engagements.length, 'engagement')} would stop`] : []),
        ...(reviews.length + paths.length > 0
          ? [`${pluralize(reviews.length + paths.length, 'page')} would have no owner`]
          : []),
        ...(actions.length > 0 ? [`${pluralize(actions.length, 'action')} would wait`] : []),
      ];
      return `- ${link(person)}, last day ${on}: ${left.length === 0 ? 'nothing on record would be lost' : left.join('; ')}`;
    })
    .join('\n');
}

/** How many steps are named. */
const mostSteps = 5;

/** Lists the steps of which readers noted most. */
export function toFriction({ team: { friction } }: LoadedProgramme, link: Link): string | undefined {
  if (friction.length === 0) return undefined;
  return friction
    .slice(0, mostSteps)
    .map(({ step, path, total }) => `- ${toMarkdownText(step.title)} (${link(path)}): ${pluralize(total, 'note')}`)
    .join('\n');
}

/** Names those on whose writing and teaching others build: only who wants to be named, and by name, since it is no ranking. */
export function toThanks({ hub, team, programme }: LoadedProgramme, link: Link): string | undefined {
  const people = hub.entries.filter(({ kind }) => kind === 'person');
  const credit = listContributions({ hub, questions: team.questions, sessions: compileSessions(hub) });
  const titles = new Map(people.map(({ id, title }) => [id, title]));
  const thanked = findMultipliers(credit, people.filter(isShown), programme.on)
    .map(({ person }) => person)
    .sort((a, b) => compareText(titles.get(a) ?? a, titles.get(b) ?? b));
  return thanked.length === 0 ? undefined : thanked.map((person) => `- ${link(person)}`).join('\n');
}
