import { translate } from '@docusaurus/Translate';
import { usePluralForm } from '@docusaurus/theme-common';
import PersonName from '@theme/Trowel/ui/PersonName';
import { toDateWords, useLocale } from 'docusaurus-plugin-trowel/client';
import type { MentoringPageProps, WisherProps } from 'docusaurus-plugin-trowel/props';
import { Candidate } from './Candidate.tsx';
import styles from './styles.module.css';
import { leftOutReason } from './words.ts';

interface WisherRowProps extends Pick<MentoringPageProps, 'span'> {
  readonly wisher: WisherProps;
  /** Whether the reader has chosen this person. */
  readonly isChosen: boolean;
}

/** Shows what somebody wants to learn and, folded, who could teach it, the best first, and why others cannot. */
export function Wisher({ wisher, span, isChosen }: WisherRowProps) {
  const { person, skills, candidates, more, leftOut, untaught, leaves } = wisher;
  const { selectMessage } = usePluralForm();
  const locale = useLocale();
  const count = candidates.length + more;
  return (
    <li className={styles.wisher}>
      <details open={isChosen}>
        <summary className={styles.wish}>
          <span className={styles.wisherName}>{person.name}</span>
          <span className={styles.wanted}>{skills.join(', ')}</span>
          <span className={styles.able} data-none={count === 0}>
            {count === 0
              ? translate({ id: 'theme.trowel.mentoring.nobodyNow', message: 'nobody now' })
              : selectMessage(
                  count,
                  translate(
                    { id: 'theme.trowel.mentoring.able', message: '{count} mentor|{count} mentors' },
                    { count: String(count) },
                  ),
                )}
          </span>
        </summary>
        <div className={styles.ranking}>
          {candidates.length > 0 && (
            <ol className={styles.candidates}>
              {candidates.map((candidate) => (
                <Candidate key={candidate.name} candidate={candidate} wisher={wisher} span={span} />
              ))}
            </ol>
          )}
          {more > 0 && (
            <p className={styles.soft}>
              {selectMessage(
                more,
                translate(
                  {
                    id: 'theme.trowel.mentoring.more',
                    message:
                      '1 more fits less well: trowel match --person {name}|{count} more fit less well: trowel match --person {name}',
                  },
                  { count: String(more), name: wisher.name },
                ),
              )}
            </p>
          )}
          {leaves !== undefined && (
            <p>
              {translate(
                {
                  id: 'theme.trowel.mentoring.leavesFirst',
                  message: '{person} leaves on {day}, before an engagement would end.',
                },
                { person: person.name, day: toDateWords(leaves, locale) },
              )}
            </p>
          )}
          {leftOut.length + untaught.length > 0 && (
            <ul className={styles.leftOut}>
              {leftOut.map((one) => (
                <li key={one.person.permalink ?? one.person.name}>
                  <PersonName person={one.person} /> {leftOutReason(one, person.name, locale)}{' '}
                  <span className={styles.soft}>({one.skills.join(', ')})</span>
                </li>
              ))}
              {untaught.length > 0 && (
                <li>
                  {translate(
                    { id: 'theme.trowel.mentoring.noTeacher', message: 'Nobody else teaches {skills}.' },
                    { skills: untaught.join(', ') },
                  )}
                </li>
              )}
            </ul>
          )}
        </div>
      </details>
    </li>
  );
}
