import { toMarkdownText as escapeText, toMarkdownLink } from '../shared/markdownText.ts';
import type { AgendaItem } from './agenda.ts';

/** The words of an agenda in Markdown. */
interface AgendaWords {
  readonly title: string;
  /** Says an item's heading and what it is for. */
  readonly item: (type: AgendaItem['type']) => { readonly heading: string; readonly lead?: string };
  readonly minutes: (minutes: number) => string;
  /** Says what somebody wrote, in a quotation. */
  readonly wrote: (text: string) => string;
}

/**
 * Writes an agenda as Markdown, with room to tick. Text from content and of the hire is escaped, so it is text wherever it is pasted.
 * @param origin The site's address, to which the paths of pages are added.
 */
export function toAgendaMarkdown(agenda: readonly AgendaItem[], words: AgendaWords, origin: string): string {
  const link = (text: string, permalink: string) => toMarkdownLink(text, permalink, origin);
  const sections = agenda.map((item) => {
    const { heading, lead } = words.item(item.type);
    const lines = toLines(item, { link, wrote: words.wrote }).map((line) => `- [ ] ${line}`);
    return [
      `## ${heading} (${words.minutes(item.minutes)})`,
      ...(lead ? [lead] : []),
      ...(lines.length > 0 ? [lines.join('\n')] : []),
    ].join('\n\n');
  });
  return `${[`# ${escapeText(words.title)}`, ...sections].join('\n\n')}\n`;
}

interface LineWriter {
  readonly link: (text: string, permalink: string) => string;
  readonly wrote: (text: string) => string;
}

function toLines(item: AgendaItem, { link, wrote }: LineWriter): readonly string[] {
  switch (item.type) {
    case 'next':
      return item.steps.map((step) => join(link(step.title, step.permalink), step.do));
    case 'skipped':
      return item.steps.map(({ step, reason }) => join(link(step.title, step.permalink), reason));
    case 'missed':
      return item.checks.map(({ check, text }) =>
        join(link(check.question, check.permalink), text === undefined ? undefined : wrote(text)),
      );
    case 'ask':
      return item.questions.map(
        ({ question, step }) => `${escapeText(question)} (${link(step.title, step.permalink)})`,
      );
    case 'arrive':
    case 'agree':
      return [];
  }
}

function join(first: string, second: string | undefined): string {
  return second === undefined || second.trim() === '' ? first : `${first}: ${escapeText(second)}`;
}
