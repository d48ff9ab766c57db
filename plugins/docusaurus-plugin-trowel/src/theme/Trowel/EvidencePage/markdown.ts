import type { CreditedPage, EntryLink, EvidenceProps, NamedPeople, UsedPage } from 'docusaurus-plugin-trowel/props';
import { formatRecordNumber, toMarkdownLink, toMarkdownText } from 'docusaurus-plugin-trowel/shared';
import { listQuotes } from './quotes.ts';

/** The words and forms in which evidence is written. */
export interface EvidenceWords {
  readonly title: string;
  readonly headings: Readonly<
    Record<'pages' | 'stories' | 'mentored' | 'learned' | 'feedback' | 'mentees' | 'badges' | 'said', string>
  >;
  readonly reached: string;
  /** What builds on all pages together, a sentence each. */
  readonly sum: readonly string[];
  readonly uses: (type: UsedPage['uses'][number]['type']) => string;
  readonly role: (role: CreditedPage['as'][number] | 'author' | 'mentor' | 'mentee') => string;
  readonly names: (people: NamedPeople) => readonly string[];
  readonly day: (date: string) => string;
  readonly measure: (story: EntryLink) => string | undefined;
  readonly mentee: (name: string) => string;
  /** Names what has no title because that would name somebody. */
  readonly untitled: (what: 'engagement' | 'log') => string;
}

/**
 * Writes evidence as Markdown, for a tool of reviews. All that comes from pages is text there, and each line has the address of the page
 * that shows it.
 */
export function toEvidenceMarkdown(evidence: EvidenceProps, words: EvidenceWords, origin: string): string {
  const link = ({ number, title, permalink }: EntryLink) =>
    toMarkdownLink(number === undefined ? title : `${formatRecordNumber(number)} ${title}`, permalink, origin);
  const text = toMarkdownText;
  const linkOr = (entry: EntryLink | undefined, what: 'engagement' | 'log') =>
    entry ? link(entry) : text(words.untitled(what));
  const details = (parts: readonly (string | undefined)[]) => {
    const said = parts.filter((part) => part !== undefined && part !== '');
    return said.length === 0 ? '' : `, ${said.join(', ')}`;
  };
  const day = (date: string | undefined) => (date === undefined ? undefined : text(words.day(date)));
  const usesOf = ({ uses }: UsedPage) =>
    (['step', 'blocks', 'citation', 'answer'] as const).flatMap((type) => {
      const those = uses.filter((use) => use.type === type);
      if (those.length === 0) return [];
      const named = those.map((use) => {
        if (use.type === 'answer') return `“${text(use.question)}”`;
        return use.type === 'step' ? `${link(use.by)} (${text(use.stage)})` : link(use.by);
      });
      return [`  - ${text(words.uses(type))}: ${named.join(', ')}`];
    });
  const engagementsAs = (as: 'mentor' | 'mentee') =>
    evidence.engagements
      .filter((one) => one.as === as)
      .flatMap(({ engagement, start, date, goals, people, others }) => [
        `- ${linkOr(engagement, 'engagement')}${details([...words.names({ people, others }).map(text), day(start), day(date)])}`,
        ...goals.map((goal) => `  - ${text(words.reached)} ${text(goal)}`),
      ]);
  const sections: readonly (readonly [heading: string, lines: readonly string[]])[] = [
    [words.headings.mentored, engagementsAs('mentor')],
    [
      words.headings.mentees,
      evidence.mentees.map(
        ({ mentee, by, date }) =>
          `- ${text(words.mentee(mentee.name))} ${linkOr(by, 'engagement')}${details([day(date)])}`,
      ),
    ],
    [
      words.headings.feedback,
      evidence.feedback.map(
        ({ entry, date, ...named }) =>
          `- ${linkOr(entry, 'log')}${details([...words.names(named).map(text), day(date)])}`,
      ),
    ],
    [
      words.headings.stories,
      evidence.stories.flatMap(({ story, as, date, ...used }) => {
        const measure = words.measure(story);
        return [
          `- ${link(story)}${details([...as.map(words.role), day(date)])}`,
          ...(measure === undefined ? [] : [`  - ${text(measure)}`]),
          ...usesOf(used),
        ];
      }),
    ],
    [
      words.headings.pages,
      evidence.pages.flatMap(({ page, as, date, ...used }) => [
        `- ${link(page)}${details([...as.map(words.role), day(date)])}`,
        ...usesOf(used),
      ]),
    ],
    [words.headings.learned, engagementsAs('mentee')],
    [
      words.headings.badges,
      // Drafts prove nothing, so nobody takes them along.
      (evidence.badges?.isSigned ? evidence.badges.badges : []).map(({ name, description, date, files }) => {
        const badge = files ? toMarkdownLink(name, files.json, origin) : text(name);
        return `- ${badge}${details([day(date)])}: ${text(description)}`;
      }),
    ],
    [
      words.headings.said,
      listQuotes(evidence.engagements).map(
        ({ engagement, quote, people, others }) =>
          `- “${text(quote)}”${details([linkOr(engagement, 'engagement'), ...words.names({ people, others }).map(text)])}`,
      ),
    ],
  ];
  return [
    `# ${text(words.title)}`,
    '',
    `<${new URL(evidence.page, origin).href}>`,
    ...(words.sum.length > 0 ? ['', words.sum.map(text).join(' ')] : []),
    ...sections.flatMap(([heading, lines]) => (lines.length > 0 ? ['', `## ${text(heading)}`, '', ...lines] : [])),
    '',
  ].join('\n');
}
