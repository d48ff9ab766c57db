import { kinds } from '../../content/kinds/index.ts';
import { toMarkdownText } from '../../shared/markdownText.ts';
import type { EntryProps, Fact, ListedRelation } from '../props.ts';
import type { PageLinks } from './pageLinks.ts';
import { joinLine, type TextWriter } from './textWriter.ts';

/** Writes what stands above a page's text: that it is superseded, that a reason for it is gone. */
export function writeNotes({ supersededBy, reconsider, log }: EntryProps, writer: TextWriter): readonly string[] {
  const current = supersededBy && writer.link(supersededBy.current);
  const lifted = reconsider && writer.links(reconsider.lifted.map(({ constraint }) => constraint));
  const held = reconsider && writer.links([...reconsider.held, ...reconsider.unknown]);
  return [
    supersededBy && `> **Superseded.** ${current ? `What holds today: ${current}.` : 'It no longer holds.'}`,
    lifted && `> **A reason is gone.** Lifted: ${lifted}.${held ? ` Left: ${held}.` : ' No constraint is left.'}`,
    log?.state === 'awaiting' && '> **A log entry that awaits feedback.** It is no decision of the organisation.',
    log?.state === 'reviewed' && '> **A log entry.** It is no decision of the organisation.',
  ].filter((note) => typeof note === 'string' && note !== '') as string[];
}

/** Writes the facts of a page, whom to ask, and what came of it. */
export function writeFacts(
  { facts, verdict, outcome, self }: EntryProps,
  { writer, links }: { readonly writer: TextWriter; readonly links: Pick<PageLinks, 'toAddress'> },
): readonly string[] {
  const asked = verdict?.ask.map(({ channels: _, ...person }) => writer.person(person)) ?? [];
  return writer.items('Facts', [
    verdict?.value && `Verdict: ${toMarkdownText(verdict.value)}`,
    ...facts.map((fact) => {
      const value = writeFact(fact, links);
      return value === '' ? undefined : `${toMarkdownText(toLabel(fact, self.kind))}: ${value}`;
    }),
    asked.length > 0 ? `Ask: ${asked.join(', ')}` : undefined,
    outcome && joinLine([`Outcome: ${toMarkdownText(outcome.value)}`, outcome.reviewed], ', '),
    outcome?.learned && `Learned: ${toMarkdownText(outcome.learned)}`,
    outcome?.chooseAgain && `Would choose again: ${toMarkdownText(outcome.chooseAgain)}`,
  ]);
}

function toLabel({ label, heading }: Fact, kind: EntryProps['self']['kind']): string {
  const words = (heading ?? kinds[kind].facts[label]?.label ?? label).replaceAll(/[_-]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function writeFact(fact: Fact, { toAddress }: Pick<PageLinks, 'toAddress'>): string {
  switch (fact.type) {
    case 'text':
      return fact.values.map(toMarkdownText).join(', ');
    case 'date':
      return joinLine([fact.date, fact.again && `again ${fact.again}`]);
    case 'status':
      return toMarkdownText(fact.value);
    case 'span':
      return `${fact.from ?? 'unknown'} to ${fact.to ?? (fact.unsure ? 'an unknown day' : 'today')}`;
    case 'links':
      return joinLine(fact.links.map(({ name, url }) => writeLink(name, url, toAddress)));
    case 'code':
      return fact.links.map(({ name }) => `\`${name.replaceAll('`', "'")}\``).join(', ');
  }
}

/** Writes a link of a fact. A page of the site that stays in the team is not named. */
function writeLink(name: string, url: string | undefined, toAddress: PageLinks['toAddress']): string | undefined {
  if (url === undefined) return toMarkdownText(name);
  const address = url.startsWith('/') ? toAddress(url) : /^(?:https?|mailto):/i.test(url) ? url : undefined;
  if (address === undefined) return url.startsWith('/') ? undefined : toMarkdownText(name);
  return `[${toMarkdownText(name)}](<${address.replaceAll(/[<>\s]/g, encodeURIComponent)}>)`;
}

const relationNames: Readonly<Record<ListedRelation, string>> = {
  supersedes: 'Supersedes',
  'superseded-by': 'Superseded by',
  amends: 'Amends',
  'amended-by': 'Amended by',
  'relates-to': 'Read with',
  'depends-on': 'Depends on',
  'depended-on-by': 'Depended on by',
  'rests-on': 'Rests on',
  supports: 'Is a reason for',
  explains: 'Explains',
  'explained-by': 'Explained by',
  mentions: 'Mentions',
  'mentioned-by': 'Mentioned by',
  logged: 'In decision logs',
};

/** Writes the relations of a page from both ends, and what uses it. */
export function writeRelations({ relations, usedIn, changes }: EntryProps, writer: TextWriter): readonly string[] {
  const used = writer.links([...usedIn.paths, ...usedIn.playbooks]);
  return writer.items('Related', [
    ...relations.map(({ type, entries }) => {
      const written = writer.links(entries);
      return written && `${relationNames[type]}: ${written}`;
    }),
    used && `Used in: ${used}`,
    ...(changes ?? []).map(({ retrospective, change, done }) => {
      const written = writer.link(retrospective);
      return written && `Changed ${done}, after ${written}: ${toMarkdownText(change)}`;
    }),
  ]);
}
