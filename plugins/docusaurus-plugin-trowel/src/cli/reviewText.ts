import path from 'node:path';
import type { HubEntry } from '../hub/hub.ts';
import { type Action, listActions } from '../programme/actions.ts';
import { toMarkdownText } from '../shared/markdownText.ts';
import { figureNames } from '../shared/programmeFigures.ts';
import type { LoadedProgramme } from './loadProgramme.ts';
import { figureWords, toAmount, toNoTrend, toWanted, toWhy } from './programmeWords.ts';

/** Writes the draft of a yearly review: what the hub knows of the year, and the questions that people have to answer. */
export function toReview(loaded: LoadedProgramme, year: number): string {
  const link = createLink(loaded.hub.entries, `docs/reviews/${year}.md`);
  const sections = [
    ['Figures', toFigures(loaded, year)],
    ['What we said we would do', toActions(listActions(loaded.hub, loaded.programme.on), { year, link })],
    ['Stories of the year', toStories(loaded.hub.entries, { year, link })],
    ['What no figure says', toQuotations(loaded, link)],
    ['Where knowledge is thin', toThin(loaded, link)],
    [
      'What we decide',
      'Renew, change, shrink or end: with hours and budget.\n\n- [ ] Three changes, with names and dates',
    ],
  ] as const;
  const head = [
    '---',
    `title: The year ${year}`,
    'description: Draft of the yearly review of the mentoring programme.',
    'draft: true',
    '---',
    '',
    'Written by `trowel report` from what the hub knows. Figures are where a review begins, not where it ends: read it in silence, then ask.',
  ];
  return `${[head.join('\n'), ...sections.map(([title, text]) => `## ${title}\n\n${text}`)].join('\n\n')}\n`;
}

type Link = (id: string) => string;

/** Makes the function that links a page from the review. Docs cannot link to the file of a story, so its title stands alone. */
function createLink(entries: readonly HubEntry[], from: string): Link {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return (id) => {
    const entry = byId.get(id);
    if (!entry) return toMarkdownText(id);
    const title = toMarkdownText(entry.title);
    if (!entry.source.startsWith('docs/') || !/\.mdx?$/.test(entry.source)) return title;
    return `[${title}](<${path.posix.relative(path.posix.dirname(from), entry.source)}>)`;
  };
}

function toFigures({ programme, trend, team }: LoadedProgramme, year: number): string {
  const past = new Map(trend.points.map(({ on, values }) => [Number(on.slice(0, 4)), values]));
  const rows = figureNames.flatMap((name) => {
    const figure = programme.figures.find((one) => one.name === name);
    if (!figure) return [];
    const isRecorded = name === 'retention' || name === 'project-success';
    const toValue = (wanted: number) => {
      // What is recorded says itself which year it is about.
      if (isRecorded) return team.programme.recorded.find((one) => one.figure === name && one.year === wanted)?.value;
      return Number(programme.on.slice(0, 4)) === wanted ? figure.value : past.get(wanted)?.[name];
    };
    const [before, now] = [toValue(year - 1), toValue(year)];
    const cells = [
      figureWords[name][0],
      before === undefined ? '' : toAmount(name, before),
      now === undefined
        ? toWhy({ name, why: isRecorded ? 'not-recorded' : (figure.why ?? 'nothing') })
        : toAmount(name, now),
      toWanted(figure) ?? '',
      figure.owner?.name ?? 'nobody',
    ];
    return [`| ${cells.map(toMarkdownText).join(' | ')} |`];
  });
  const until = Number(programme.on.slice(0, 4)) === year ? `${year}, until ${programme.on}` : String(year);
  return [
    `| Figure | ${year - 1} | ${until} | Wanted | Owner |`,
    '|---|---|---|---|---|',
    ...rows,
    ...(trend.why === 'young' ? ['', `How ${year - 1} ended is not known: the history begins later.`] : []),
    ...(trend.why && trend.why !== 'young' ? ['', toNoTrend(trend.why)] : []),
  ].join('\n');
}

interface YearContext {
  readonly year: number;
  readonly link: Link;
}

function toActions(actions: readonly Action[], { year, link }: YearContext): string {
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

function toStories(entries: readonly HubEntry[], { year, link }: YearContext): string {
  const told = entries.filter(({ kind, date, draft }) => kind === 'story' && !draft && date?.startsWith(`${year}-`));
  if (told.length === 0) return 'Nobody has told a story this year. Ask three people, one of them about a failure.';
  return told.map(({ id, summary }) => `- ${link(id)}: ${toMarkdownText(summary)}`).join('\n');
}

function toQuotations({ programme: { quotations } }: LoadedProgramme, link: Link): string {
  if (quotations.length === 0) return 'Nobody has published anything that could be quoted.';
  return quotations.map(({ entry, says }) => `> ${toMarkdownText(says)}\n>\n> ${link(entry)}`).join('\n\n');
}

function toThin({ programme: { knowledge } }: LoadedProgramme, link: Link): string {
  const nobody = knowledge.filter(({ people }) => people.length === 0).map(({ system }) => `- ${link(system)}`);
  const one = knowledge.flatMap(({ system, people: [person, ...others] }) =>
    person && others.length === 0 ? [`- ${link(system)}: only ${link(person.id)}`] : [],
  );
  if (nobody.length + one.length === 0) return 'Every system could be explained by two people or more.';
  return [
    ...(nobody.length > 0 ? ['Nobody could explain:', nobody.join('\n')] : []),
    ...(one.length > 0 ? ['One person alone could explain:', one.join('\n')] : []),
  ].join('\n\n');
}
