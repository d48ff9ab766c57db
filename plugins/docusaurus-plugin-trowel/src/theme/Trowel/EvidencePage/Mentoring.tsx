import EntryTitle from '@theme/Trowel/ui/EntryTitle';
import PersonName from '@theme/Trowel/ui/PersonName';
import { menteeLabel, untitledLabel } from 'docusaurus-plugin-trowel/client';
import type { CreditedEngagement, EvidenceProps, NamedPeople } from 'docusaurus-plugin-trowel/props';
import { Item } from './Item.tsx';
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
          <Item key={mentee.name} permalink={by?.permalink} date={date}>
            {menteeLabel(mentee.name)} {by ? <EntryTitle entry={by} /> : untitledLabel('engagement')}
          </Item>
        )}
      </Section>
      <Section title={words.feedback} items={feedback}>
        {({ entry, date, ...named }, index) => (
          <Item key={entry?.id ?? index} permalink={entry?.permalink} date={date} beside={<Names {...named} />}>
            {entry ? <EntryTitle entry={entry} /> : untitledLabel('log')}
          </Item>
        )}
      </Section>
    </>
  );
}

/** Shows an engagement that ended well: with whom, the goals that were reached, and what the other side published. */
export function Engagement({ engagement, start, date, goals, quote, ...named }: CreditedEngagement) {
  const { reached } = evidenceWords();
  return (
    <Item permalink={engagement?.permalink} from={start} date={date} beside={<Names {...named} />}>
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
      {quote !== undefined && <blockquote className={styles.quote}>{quote}</blockquote>}
    </Item>
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
