import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Badges from '@theme/Trowel/Badges';
import type { Props } from '@theme/Trowel/EvidencePage';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import EntryTitle from '@theme/Trowel/ui/EntryTitle';
import HubPage from '@theme/Trowel/ui/HubPage';
import MeasureLine from '@theme/Trowel/ui/MeasureLine';
import PageUses from '@theme/Trowel/ui/PageUses';
import { creditRoleLabel, useAddressState, useToday } from 'docusaurus-plugin-trowel/client';
import type { CreditedPage } from 'docusaurus-plugin-trowel/props';
import type { ReactNode } from 'react';
import { Item } from './Item.tsx';
import { Engagement, Mentoring } from './Mentoring.tsx';
import { findSpan, listYears, narrowToYear, parseYear, toYearQuery } from './period.ts';
import { Section } from './Section.tsx';
import styles from './styles.module.css';
import { countDistinctUses } from './summary.ts';
import { Tools } from './Tools.tsx';
import { useWriting } from './useWriting.ts';
import { evidenceTitle, evidenceWords, useSum } from './words.ts';

/** How many pages are shown with what builds on them: as many as fit on a sheet of paper beside the rest. */
const mostShown = 10;
const form = { parse: parseYear, write: toYearQuery };

/** Shows what a person did for others and what others build on, as a document for a talk about promotion. */
export default function EvidencePage({ evidence: all }: Props): ReactNode {
  const { siteConfig } = useDocusaurusContext();
  const [year, setYear] = useAddressState<string | undefined>(undefined, form);
  const evidence = narrowToYear(all, year);
  const write = useWriting(evidence);
  const sum = useSum(countDistinctUses(evidence));
  const span = findSpan(evidence);
  const { person, pages, stories, engagements } = evidence;
  const words = evidenceWords();
  const used = pages.filter(({ uses }) => uses.length > 0).slice(0, mostShown);
  const others = pages.filter((page) => !used.includes(page));
  const isEmpty = pages.length + stories.length + engagements.length + evidence.feedback.length === 0;
  return (
    <HubPage
      title={evidenceTitle(person.title)}
      intro={translate(
        {
          id: 'theme.trowel.evidence.intro',
          message:
            'What {name} did for others in {site}, and what others build on. Each line leads to the page that shows it.',
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
      <Tools years={listYears(all)} year={year} onYear={setYear} write={write} />
      <div className={styles.document}>
        {sum.length > 0 && <p className={styles.sum}>{sum.join(' ')}</p>}
        {isEmpty && (
          <p className={styles.sum}>
            {translate({ id: 'theme.trowel.evidence.nothing', message: 'No page shows anything of this time.' })}
          </p>
        )}
        <Mentoring {...evidence} />
        <Section title={words.stories} items={stories}>
          {({ story, as, date, ...rest }) => (
            <Item key={story.id} permalink={story.permalink} date={date} beside={<Roles as={as} />}>
              <EntryTitle entry={story} />
              {story.measure && (
                <p className={styles.measure}>
                  <MeasureLine measure={story.measure} />
                </p>
              )}
              <PageUses used={rest} />
            </Item>
          )}
        </Section>
        <Section
          title={words.pages}
          items={used.length > 0 ? used : others}
          after={used.length > 0 && others.length > 0 && <OtherPages pages={others} />}
        >
          {({ page, as, date, until, ...rest }) => (
            <Item key={page.id} permalink={page.permalink} date={date} beside={<PageMargin as={as} until={until} />}>
              <EntryTitle entry={page} />
              <PageUses used={rest} />
            </Item>
          )}
        </Section>
        <Section title={words.learned} items={engagements.filter(({ as }) => as === 'mentee')}>
          {(one) => <Engagement key={one.engagement.id} {...one} />}
        </Section>
        {all.badges && <Badges badges={all.badges} />}
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

/** Says what they are to the page, and when it is to be confirmed again, as long as that day is to come. */
function PageMargin({ as, until }: Pick<CreditedPage, 'as' | 'until'>) {
  const today = useToday();
  const isKept = until !== undefined && (today === undefined || today <= until);
  return (
    <>
      <Roles as={as} />
      {isKept && (
        <span>
          <Translate id="theme.trowel.evidence.review" values={{ day: <CalendarDay date={until} /> }}>
            {'confirmed, due {day}'}
          </Translate>
        </span>
      )}
    </>
  );
}

function Roles({ as }: { readonly as: readonly Parameters<typeof creditRoleLabel>[0][] }) {
  return as.map((role) => <span key={role}>{creditRoleLabel(role)}</span>);
}

/** Lists the pages on which nothing builds yet, and those for which there is no room, in one paragraph. */
function OtherPages({ pages }: { readonly pages: readonly CreditedPage[] }) {
  return (
    <div className={styles.others}>
      <span className={styles.soft}>{evidenceWords().otherPages}</span>{' '}
      <ul>
        {pages.map(({ page }) => (
          <li key={page.id}>
            <EntryTitle entry={page} />
          </li>
        ))}
      </ul>
    </div>
  );
}
