import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Badges from '@theme/Trowel/Badges';
import type { Props } from '@theme/Trowel/EvidencePage';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import HubPage from '@theme/Trowel/ui/HubPage';
import { useAddressState } from 'docusaurus-plugin-trowel/client';
import { type ReactNode, useState } from 'react';
import { Engagement, Mentoring, Said } from './Mentoring.tsx';
import { findSpan, listYears, narrowToYear, parseYear, toYearQuery } from './period.ts';
import { listQuotes, withoutQuotes } from './quotes.ts';
import { Section } from './Section.tsx';
import styles from './styles.module.css';
import { countDistinctUses } from './summary.ts';
import { Tools } from './Tools.tsx';
import { useWriting } from './useWriting.ts';
import { Written } from './Written.tsx';
import { evidenceTitle, evidenceWords, useSum } from './words.ts';

const form = { parse: parseYear, write: toYearQuery };

/** Shows what a person did for others and what others build on, as a document for a talk about promotion. */
export default function EvidencePage({ evidence: all }: Props): ReactNode {
  const { siteConfig } = useDocusaurusContext();
  const [year, setYear] = useAddressState<string | undefined>(undefined, form);
  const [isQuoted, setIsQuoted] = useState(true);
  const ofYear = narrowToYear(all, year);
  const evidence = isQuoted ? ofYear : withoutQuotes(ofYear);
  const write = useWriting(evidence);
  const sum = useSum(countDistinctUses(evidence), evidence.person.title);
  const span = findSpan(evidence);
  const { person, pages, stories, engagements } = evidence;
  const words = evidenceWords();
  const isEmpty = pages.length + stories.length + engagements.length + evidence.feedback.length === 0;
  return (
    <HubPage
      title={evidenceTitle(person.title)}
      intro={translate(
        {
          id: 'theme.trowel.evidence.intro',
          message:
            'What {name} did for others in {site}, and what others build on. A line leads to the page that shows it, unless that would name somebody who has not agreed to it.',
        },
        { name: person.title, site: siteConfig.title },
      )}
      lead={
        <p className={styles.lead}>
          <Link to={person.permalink}>{person.title}</Link>
          {span && (
            <span>
              <CalendarDay date={span.from} />–<CalendarDay date={span.to} />
            </span>
          )}
          <span className={styles.address}>{`${siteConfig.url}${evidence.page}`}</span>
        </p>
      }
    >
      <Tools
        years={listYears(all)}
        year={year}
        onYear={setYear}
        isQuoted={listQuotes(all.engagements).length > 0 ? isQuoted : undefined}
        onQuoted={setIsQuoted}
        write={write}
      />
      <div className={styles.document}>
        {sum.length > 0 && <p className={styles.sum}>{sum.join(' ')}</p>}
        {isEmpty && (
          <p className={styles.sum}>
            {translate({ id: 'theme.trowel.evidence.nothing', message: 'No page shows anything of this time.' })}
          </p>
        )}
        <Mentoring {...evidence} />
        <Written {...evidence} />
        <Section title={words.learned} items={engagements.filter(({ as }) => as === 'mentee')}>
          {(one, index) => <Engagement key={one.engagement?.id ?? index} {...one} />}
        </Section>
        {all.badges && <Badges badges={all.badges} />}
        <Said engagements={evidence.engagements} />
        <p className={styles.foot}>
          <Translate
            id="theme.trowel.evidence.foot"
            values={{
              field: <code>credit</code>,
              person: <Link to={person.permalink}>{person.title}</Link>,
            }}
          >
            {
              'This page is here because the page of {person} says so, in the field {field}. It is made anew with every build.'
            }
          </Translate>
        </p>
      </div>
    </HubPage>
  );
}
