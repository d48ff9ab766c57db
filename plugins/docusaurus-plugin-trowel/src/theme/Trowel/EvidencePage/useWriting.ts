import { translate } from '@docusaurus/Translate';
import { usePluralForm } from '@docusaurus/theme-common';
import {
  badgesTitle,
  creditRoleLabel,
  menteeLabel,
  toDateWords,
  untitledLabel,
  useFigure,
  useLocale,
  usesLabel,
} from 'docusaurus-plugin-trowel/client';
import type { EntryLink, EvidenceProps } from 'docusaurus-plugin-trowel/props';
import { toEvidenceMarkdown } from './markdown.ts';
import { countDistinctUses } from './summary.ts';
import { evidenceTitle, evidenceWords, nameWords, useSum } from './words.ts';

/** Returns what writes evidence as Markdown, in the reader's language and with whole addresses. */
export function useWriting(evidence: EvidenceProps): () => string {
  const locale = useLocale();
  const figure = useFigure();
  const { selectMessage } = usePluralForm();
  const sum = useSum(countDistinctUses(evidence), evidence.person.title);
  const headings = evidenceWords();
  const measure = ({ measure: one }: EntryLink) =>
    one &&
    translate(
      { id: 'theme.trowel.evidence.measure', message: '{what}: from {before} to {after} {unit}' },
      { what: one.what, before: figure(one.before), after: figure(one.after), unit: one.unit ?? '' },
    );
  return () =>
    toEvidenceMarkdown(
      evidence,
      {
        title: evidenceTitle(evidence.person.title),
        headings: { ...headings, badges: badgesTitle() },
        reached: headings.reached,
        sum,
        uses: usesLabel,
        role: creditRoleLabel,
        names: (people) => nameWords(people, selectMessage),
        day: (date) => toDateWords(date, locale),
        measure,
        mentee: menteeLabel,
        untitled: untitledLabel,
      },
      window.location.origin,
    );
}
