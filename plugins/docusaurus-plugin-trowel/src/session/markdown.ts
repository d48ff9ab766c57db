import { toMarkdownLink, toMarkdownText } from '../shared/markdownText.ts';
import type { Agenda, AgendaPoint } from './agenda.ts';
import type { SessionItem } from './item.ts';

/** An item with what a plan on paper says of it. */
export interface WrittenItem extends SessionItem {
  readonly title: string;
  readonly permalink: string;
  /** The misconception behind a question. */
  readonly behind?: { readonly title: string; readonly permalink: string };
}

/** The words of a session's plan. */
export interface PlanWords {
  readonly title: string;
  readonly minutes: (minutes: number) => string;
  readonly point: (type: AgendaPoint['type']) => { readonly heading: string; readonly lead?: string };
  readonly along: string;
  readonly use: (use: SessionItem['use']) => string;
  /** Says what is often misunderstood. */
  readonly behind: string;
  readonly agreedBefore: string;
  readonly notes: string;
  readonly commitments: string;
}

interface PlanText {
  readonly agenda: Agenda<WrittenItem>;
  readonly words: PlanWords;
  /** What was agreed last time. */
  readonly agreedBefore?: string;
  readonly notes?: string;
  readonly commitments?: string;
  /** The site's address. */
  readonly origin: string;
}

/** Writes a session's plan as Markdown, with boxes to tick. All text is escaped. */
export function toPlanMarkdown({ agenda, words, agreedBefore, notes, commitments, origin }: PlanText): string {
  const link = ({ title, permalink }: Pick<WrittenItem, 'title' | 'permalink'>) =>
    toMarkdownLink(title, permalink, origin);
  const toLine = (item: WrittenItem) =>
    [`- [ ] ${link(item)}`, ...(item.behind ? [`  - ${toMarkdownText(words.behind)} ${link(item.behind)}`] : [])].join(
      '\n',
    );
  const points = agenda.points.map(({ type, minutes, items }) => {
    const { heading, lead } = words.point(type);
    const before = type === 'arrive' ? toParagraphs(agreedBefore, words.agreedBefore) : [];
    return [
      `## ${toMarkdownText(heading)} (${words.minutes(minutes)})`,
      ...(lead ? [toMarkdownText(lead)] : []),
      ...before,
      ...(items.length > 0 ? [items.map(toLine).join('\n')] : []),
    ].join('\n\n');
  });
  const along = agenda.along.map((item) => `- [ ] ${toMarkdownText(words.use(item.use))}: ${link(item)}`);
  return `${[
    `# ${toMarkdownText(words.title)}`,
    ...points,
    ...(along.length > 0 ? [`## ${toMarkdownText(words.along)}`, along.join('\n')] : []),
    ...toSection(notes, words.notes),
    ...toSection(commitments, words.commitments),
  ].join('\n\n')}\n`;
}

function toSection(text: string | undefined, heading: string): readonly string[] {
  const lines = toLines(text);
  return lines.length > 0 ? [`## ${toMarkdownText(heading)}`, lines.map((line) => `- ${line}`).join('\n')] : [];
}

function toParagraphs(text: string | undefined, lead: string): readonly string[] {
  const lines = toLines(text);
  return lines.length > 0 ? [toMarkdownText(lead), lines.map((line) => `- [ ] ${line}`).join('\n')] : [];
}

/** Splits what somebody wrote into its lines, without marks of lists, which the plan has itself. */
function toLines(text = ''): readonly string[] {
  return text
    .split('\n')
    .map((line) => toMarkdownText(line.replace(/^\s*(?:[-*+]|\d+[.)])\s+(?:\[[ x]\]\s+)?/i, '')))
    .filter(Boolean);
}
