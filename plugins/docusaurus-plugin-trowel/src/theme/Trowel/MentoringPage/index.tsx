import { interpolate } from '@docusaurus/Interpolate';
import { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import type { Props } from '@theme/Trowel/MentoringPage';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import HubPage from '@theme/Trowel/ui/HubPage';
import ListPages from '@theme/Trowel/ui/ListPages';
import type { MentoringPageProps, MentoringSection } from 'docusaurus-plugin-trowel/props';
import type { ReactNode } from 'react';
import { Nothing } from './Nothing.tsx';
import { Pairs } from './Pairs.tsx';
import { PersonChoice } from './PersonChoice.tsx';
import { Skills, UnaskedSkills } from './Skills.tsx';
import styles from './styles.module.css';
import { useWishers } from './useWishers.ts';
import { Wisher } from './Wisher.tsx';
import { sectionMeaning, sectionTitle } from './words.ts';

/**
 * Shows who could learn from whom: open wishes with their candidates, skills between those who teach and those who want them, and the pairs
 * that there are. The reader can choose a person.
 */
export default function MentoringPage({ mentoring, all }: Props): ReactNode {
  const { sections, skills, pairs, learners, span, place } = mentoring;
  const { person, choose, wishers, phase, load } = useWishers(mentoring, all);
  const countOf = (wanted: MentoringSection) => sections.find(({ name }) => name === wanted)?.count ?? 0;
  return (
    <HubPage
      title={translate({ id: 'theme.trowel.mentoring.title', message: 'Who learns from whom' })}
      intro={translate({
        id: 'theme.trowel.mentoring.intro',
        message: 'Who teaches what, who wants to learn it, and which pairs have the hours for it.',
      })}
      lead={sections.length > 0 && <Span {...span} />}
      // Whoever chooses a person sees their wishes only.
      sections={(person === undefined ? sections : []).map(({ name, href, count }) => ({
        href,
        title: sectionTitle(name),
        count,
      }))}
      place={place}
      width="list"
    >
      {sections.length === 0 && <Nothing />}
      {(wishers.length > 0 || learners.length > 1) && (
        <Section name="wishes" count={person === undefined ? countOf('wishes') : wishers.length}>
          <PersonChoice learners={learners} prepare={load} person={person} choose={choose} />
          {phase !== 'ready' && <Phase phase={phase} retry={load} />}
          {wishers.length > 0 && (
            <ul className={styles.wishers} data-waiting={phase === 'waiting'}>
              {wishers.map((wisher) => (
                <Wisher
                  key={`${wisher.name} ${person === wisher.name}`}
                  wisher={wisher}
                  span={span}
                  isChosen={person === wisher.name}
                />
              ))}
            </ul>
          )}
        </Section>
      )}
      {person === undefined &&
        (['untaught', 'rare', 'taught', 'unasked'] as const).map((rarity) => {
          const own = skills.filter((one) => one.rarity === rarity);
          if (own.length === 0) return null;
          return (
            <Section key={rarity} name={rarity} count={countOf(rarity)}>
              {rarity === 'unasked' ? <UnaskedSkills skills={own} /> : <Skills skills={own} />}
            </Section>
          );
        })}
      {person === undefined && pairs.length > 0 && (
        <Section name="pairs" count={countOf('pairs')}>
          <Pairs pairs={pairs} />
        </Section>
      )}
      {person === undefined && <ListPages place={place} />}
    </HubPage>
  );
}

function Span({ start, end }: MentoringPageProps['span']) {
  return (
    <p className={styles.span}>
      {interpolate(
        translate({
          id: 'theme.trowel.mentoring.span',
          message: 'Computed for engagements from {start} to {end}, with the hours that both share in the worst week.',
        }),
        { start: <CalendarDay key="start" date={start} />, end: <CalendarDay key="end" date={end} /> },
      )}
    </p>
  );
}

interface SectionProps {
  readonly name: MentoringSection;
  readonly count: number;
  readonly children: ReactNode;
}

function Section({ name, count, children }: SectionProps) {
  return (
    <section className={styles.section} data-section={name}>
      <Heading as="h2" id={name} className={styles.heading}>
        {sectionTitle(name)} <span className={styles.count}>{count}</span>
      </Heading>
      <p className={styles.meaning}>{sectionMeaning(name)}</p>
      {children}
    </section>
  );
}

function Phase({ phase, retry }: { readonly phase: 'waiting' | 'failed'; readonly retry: () => void }) {
  return (
    <p role="status" className={styles.soft}>
      {phase === 'waiting' ? (
        translate({ id: 'theme.trowel.mentoring.loading', message: 'Loading all people …' })
      ) : (
        <>
          {translate({ id: 'theme.trowel.mentoring.failed', message: 'The other people cannot be loaded.' })}{' '}
          <button type="button" onClick={retry}>
            {translate({ id: 'theme.trowel.index.retry', message: 'Try again' })}
          </button>
        </>
      )}
    </p>
  );
}
