import Translate from '@docusaurus/Translate';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import EntryTitle from '@theme/Trowel/ui/EntryTitle';
import MeasureLine from '@theme/Trowel/ui/MeasureLine';
import PageUses from '@theme/Trowel/ui/PageUses';
import { creditRoleLabel, useToday } from 'docusaurus-plugin-trowel/client';
import type { CreditedPage, EvidenceProps } from 'docusaurus-plugin-trowel/props';
import { Item } from './Item.tsx';
import { Section } from './Section.tsx';
import styles from './styles.module.css';
import { evidenceWords } from './words.ts';

/** How many pages are shown with what builds on them: as many as fit on a sheet of paper beside the rest. */
const mostShown = 10;

/** Shows the stories and the pages of a person, with what builds on each. */
export function Written({ stories, pages }: Pick<EvidenceProps, 'stories' | 'pages'>) {
  const words = evidenceWords();
  const used = pages.filter(({ uses }) => uses.length > 0).slice(0, mostShown);
  const others = pages.filter((page) => !used.includes(page));
  return (
    <>
      <Section title={words.stories} items={stories}>
        {({ story, as, date, ...rest }) => (
          <Item key={story.id} permalink={story.permalink} date={date} label={words.told} beside={<Roles as={as} />}>
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
          <Item
            key={page.id}
            permalink={page.permalink}
            date={date}
            label={words.pageOf}
            beside={<PageMargin as={as} until={until} />}
          >
            <EntryTitle entry={page} />
            <PageUses used={rest} />
          </Item>
        )}
      </Section>
    </>
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
