import type { HubEntry } from '../hub/hub.ts';
import { isShown } from '../hub/isShown.ts';
import type { Targets } from '../hub/targets.ts';
import { type Action, listActions } from '../programme/actions.ts';
import type { Figure } from '../programme/figure.ts';
import { toPart } from '../programme/learningFigures.ts';
import { chooseQuotations } from '../programme/quotations.ts';
import { isCount } from '../programme/targets.ts';
import { toMarkdownText } from '../shared/markdownText.ts';
import { figureNames, isRecorded } from '../shared/programmeFigures.ts';
import type { LoadedProgramme } from './loadProgramme.ts';
import { figureWords, toAmount, toNoTrend, toValue, toWanted, toWhy } from './programmeWords.ts';
import { createLink, isThisYear, type ReviewContext } from './reviewLinks.ts';
import { toAnswers, toDepartures, toFriction, toPilots, toThanks, toThin } from './reviewSections.ts';

/**
 * Writes the draft of a yearly review: what the hub knows of the year, and the questions that people have to answer. Of a year that is over
 * it has nothing that is known only of today.
 */
export function toReview(loaded: LoadedProgramme, year: number): string {
  const link = createLink(loaded.hub.entries, `docs/reviews/${year}.md`);
  const context = { year, link };
  const isNow = isThisYear(loaded, year);
  const sections: readonly (readonly [title: string, text: string | undefined])[] = [
    ['Figures', toFigures(loaded, year)],
    ['What we said we would do', toActions(listActions(loaded.hub, loaded.programme.on), context)],
    ['What people answered', toAnswers(loaded, context)],
    ['What the pilots showed', toPilots(loaded, context)],
    ['Stories of the year', toStories(loaded.hub.entries.filter(isShown), context)],
    ['In people’s words', toQuotations(loaded, context)],
    ['Where knowledge is thin', isNow ? toThin(loaded, link) : undefined],
    ['Who leaves, and what they leave', isNow ? toDepartures(loaded, link) : undefined],
    ['Where newcomers stumble', isNow ? toFriction(loaded, link) : undefined],
    ['To thank', isNow ? toThanks(loaded, link) : undefined],
    [
      'What we decide',
      'Renew, change, shrink or end: with hours and budget.\n\n- [ ] Three changes, with names and dates',
    ],
  ];
  const head = [
    '---',
    `title: The year ${year}`,
    'description: Draft of the yearly review of the mentoring programme.',
    'draft: true',
    '---',
    '',
    'Written by `trowel report` from what the hub knows. Figures are where a review begins, not where it ends: read it in silence, then ask.',
  ];
  return `${[head.join('\n'), ...sections.flatMap(([title, text]) => (text === undefined ? [] : [`## ${title}\n\n${text}`]))].join('\n\n')}\n`;
}

function toFigures({ programme, trend, team }: LoadedProgramme, year: number): string {
  const reasons = new Map<string, string[]>();
  const past = new Map(trend.points.map(({ on, values }) => [Number(on.slice(0, 4)), values]));
  const rows = figureNames.flatMap((name) => {
    const figure = programme.figures.find((one) => one.name === name);
    if (!figure) return [];
    const toCell = (wanted: number) => {
      // What is recorded says itself which year it is about.
      if (isRecorded(name))
        return toRecorded(team.programme.recorded.find((one) => one.figure === name && one.year === wanted));
      if (isThisYear({ programme }, wanted)) return toValue(figure);
      const value = past.get(wanted)?.[name];
      return value === undefined ? undefined : toAmount(name, value);
    };
    // Why nobody knows is known of today alone.
    const toUnknown = ({ why }: Figure) =>
      isThisYear({ programme }, year) || isRecorded(name)
        ? toWhy({ name, why: isRecorded(name) ? 'not-recorded' : (why ?? 'nothing') })
        : 'The history of that year does not say it.';
    const give = (reason: string) => {
      reasons.set(reason, [...(reasons.get(reason) ?? []), figureWords[name][0]]);
      return 'not known';
    };
    const [before, now] = [toCell(year - 1), toCell(year)];
    const cells = [
      figureWords[name][0],
      before ?? '',
      now ?? give(toUnknown(figure)),
      toWanted(figure) ?? '',
      figure.owner?.name ?? 'nobody',
    ];
    return [`| ${cells.map(toMarkdownText).join(' | ')} |`];
  });
  const until = isThisYear({ programme }, year) ? `${year}, until ${programme.on}` : String(year);
  return [
    `| Figure | ${year - 1} | ${until} | Wanted | Owner |`,
    '|---|---|---|---|---|',
    ...rows,
    ...(reasons.size > 0 ? [''] : []),
    ...[...reasons].map(([reason, names]) => `- ${names.join('; ')}: ${toMarkdownText(reason)}`),
    ...(trend.why === 'young' ? ['', `How ${year - 1} ended is not known: the history begins later.`] : []),
    ...(trend.why && trend.why !== 'young' ? ['', toNoTrend(trend.why)] : []),
  ].join('\n');
}

/** Writes what a team has recorded of a year: of few as a count. */
function toRecorded(recorded: Targets['recorded'][number] | undefined): string | undefined {
  if (recorded === undefined) return undefined;
  const { figure: name, value, of } = recorded;
  const part = of === undefined ? undefined : toPart(value, of);
  return isCount({ name, of, part }) ? `${part} of ${of}` : toAmount(name, value);
}

function toActions(actions: readonly Action[], { year, link }: ReviewContext): string {
  const own = actions.filter(({ held, done }) => [held, done].some((day) => day?.startsWith(`${year}-`)));
  if (own.length === 0) return 'No retrospective of the year has agreed on anything. Why?';
  return own
    .map(({ change, who, whoId, by, done, dropped, retrospective }) => {
      const owner = whoId === undefined ? toMarkdownText(who ?? 'nobody') : link(whoId);
      const open = by === undefined ? 'open' : `open, by ${by}`;
      const undone = dropped === undefined ? open : `dropped: ${toMarkdownText(dropped)}`;
      const state = done === undefined ? undone : `done on ${done}`;
      return `- [${done === undefined ? ' ' : 'x'}] ${toMarkdownText(change)} ${owner}, ${state} (${link(retrospective)})`;
    })
    .join('\n');
}

function toStories(entries: readonly HubEntry[], { year, link }: ReviewContext): string {
  const told = entries.filter(({ kind, date, draft }) => kind === 'story' && !draft && date?.startsWith(`${year}-`));
  if (told.length === 0) return 'Nobody has told a story this year. Ask three people, one of them about a failure.';
  return told.map(({ id, summary }) => `- ${link(id)}: ${toMarkdownText(summary)}`).join('\n');
}

function toQuotations({ hub }: LoadedProgramme, { year, link }: ReviewContext): string {
  const quotations = chooseQuotations(
    // Stories have a section of their own, which says the same of them.
    hub.entries.filter((entry) => isShown(entry) && entry.kind !== 'story'),
    String(year),
  );
  if (quotations.length === 0) return 'Beside stories, nobody has published anything this year that could be quoted.';
  return quotations.map(({ entry, says }) => `> ${toMarkdownText(says)}\n>\n> ${link(entry)}`).join('\n\n');
}
