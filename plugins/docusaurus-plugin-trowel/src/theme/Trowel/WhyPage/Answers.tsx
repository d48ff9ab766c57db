import { translate } from '@docusaurus/Translate';
import { usePluralForm } from '@docusaurus/theme-common';
import Heading from '@theme/Heading';
import type { Answer, Place, WhyAnswer } from 'docusaurus-plugin-trowel/why';
import { useState } from 'react';
import { AnswerCard } from './AnswerCard.tsx';
import { type GroupName, groupAnswers } from './answerView.ts';
import styles from './styles.module.css';

/** The answers of a group that are shown at once. A diff of a thousand files has hundreds. */
const atOnce = 25;

/** Groups the answers by what they mean for a change, the most pressing first. */
export function Answers({ answer, places }: { readonly answer: WhyAnswer; readonly places: readonly Place[] }) {
  return groupAnswers(answer.answers).map((group) => (
    <Group key={group.name} {...group} onePlace={places.length === 1} />
  ));
}

interface GroupProps {
  readonly name: GroupName;
  readonly answers: readonly Answer[];
  readonly onePlace: boolean;
}

function Group({ name, answers, onePlace }: GroupProps) {
  const [shown, setShown] = useState(atOnce);
  const { selectMessage } = usePluralForm();
  return (
    <section className={styles.group} aria-labelledby={`why-${name}`}>
      <Heading as="h2" id={`why-${name}`} className={styles.groupTitle}>
        {groupTitle(name)} <span className={styles.count}>{answers.length}</span>
      </Heading>
      <ol className={styles.answers}>
        {answers.slice(0, shown).map((one) => (
          <li key={one.page.id} className={styles.row}>
            <AnswerCard answer={one} onePlace={onePlace} />
          </li>
        ))}
      </ol>
      {answers.length > shown && (
        <button type="button" className={styles.more} onClick={() => setShown(shown + atOnce)}>
          {selectMessage(
            answers.length - shown,
            translate(
              { id: 'theme.trowel.why.more', message: 'Show {count} more page|Show {count} more pages' },
              { count: String(answers.length - shown) },
            ),
          )}
        </button>
      )}
    </section>
  );
}

function groupTitle(name: GroupName): string {
  switch (name) {
    case 'pressing':
      return translate({ id: 'theme.trowel.why.group.pressing', message: 'Read before you change it' });
    case 'also':
      return translate({ id: 'theme.trowel.why.group.also', message: 'Also about this code' });
    case 'system':
      return translate({ id: 'theme.trowel.why.group.system', message: 'The system and its owners' });
    case 'past':
      return translate({ id: 'theme.trowel.why.group.past', message: 'No longer in force' });
  }
}
