import EntryTitle from '@theme/Trowel/ui/EntryTitle';
import PersonName from '@theme/Trowel/ui/PersonName';
import { menteeLabel, untitledLabel } from 'docusaurus-plugin-trowel/client';
import type { CreditedEngagement, EvidenceProps, NamedPeople } from 'docusaurus-plugin-trowel/props';
import { Item } from './Item.tsx';
import { listQuotes } from './quotes.ts';
import { Section } from './Section.tsx';
import styles from './styles.module.css';
import { evidenceWords, useNames } from './words.ts';

/** Shows whom a person mentored, with the goals that were reached, and what came of it. */
export function Mentoring({ engagements, mentees, feedback }: EvidenceProps) {
  const words = evidenceWords();
  const guided = engagements.filter(({ as }) => as === 'mentor');
  return (
    <>
      <Section title={words.mentored} items={guided}>
        {(one, index) => <Engagement key={one.engagement?.id ?? index} {...one} />}
      </Section>
      <Section title={words.mentees} items={mentees}>
        {({ mentee, by, date }) => (
          <Item key={mentee.name} permalink={by?.permalink} date={date} label={words.since}>
            {menteeLabel(mentee.name)} {by ? <EntryTitle entry={by} /> : untitledLabel('engagement')}
          </Item>
        )}
      </Section>
      <Section title={words.feedback} items={feedback}>
        {({ entry, date, ...named }, index) => (
          <Item
            key={entry?.id ?? index}
            permalink={entry?.permalink}
            date={date}
            label={words.entryOf}
            beside={<Names {...named} />}
          >
            {entry ? <EntryTitle entry={entry} /> : untitledLabel('log')}
          </Item>
        )}
      </Section>
    </>
  );
}

/** Shows an engagement that ended well: with whom, and the goals that were reached. */
export function Engagement({ engagement, start, date, goals, ...named }: CreditedEngagement) {
  const { reached, together } = evidenceWords();
  return (
    <Item permalink={engagement?.permalink} from={start} date={date} label={together} beside={<Names {...named} />}>
      {engagement ? <EntryTitle entry={engagement} /> : untitledLabel('engagement')}
      {goals.length > 0 && (
        <ul className={styles.goals}>
          {goals.map((goal) => (
            <li key={goal}>
              <span className={styles.soft}>{reached}</span> {goal}
            </li>
          ))}
        </ul>
      )}
    </Item>
  );
}

/** Shows what mentees said to the person and published. The link to each engagement is above. */
export function Said({ engagements }: Pick<EvidenceProps, 'engagements'>) {
  const words = evidenceWords();
  return (
    <Section title={words.said} items={listQuotes(engagements)}>
      {({ engagement, date, quote, ...named }, index) => (
        <Item key={engagement?.id ?? index} date={date} label={words.until} beside={<Names {...named} />}>
          <blockquote className={styles.quote}>{quote}</blockquote>
          <span className={styles.soft}>{engagement?.title ?? untitledLabel('engagement')}</span>
        </Item>
      )}
    </Section>
  );
}

function Names(named: NamedPeople) {
  const others = useNames({ people: [], others: named.others });
  return (
    <>
      {named.people.map((person) => (
        <span key={person.name}>
          <PersonName person={person} />
        </span>
      ))}
      {others.map((rest) => (
        <span key={rest}>{rest}</span>
      ))}
    </>
  );
}
