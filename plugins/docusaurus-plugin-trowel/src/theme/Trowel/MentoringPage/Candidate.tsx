import { translate } from '@docusaurus/Translate';
import PersonName from '@theme/Trowel/ui/PersonName';
import WriteLink from '@theme/Trowel/ui/WriteLink';
import { cutHoursNumber, useLocale } from 'docusaurus-plugin-trowel/client';
import type { CandidateProps, MentoringPageProps, WisherProps } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';
import { formWords } from './words.ts';

interface CandidateRowProps extends Pick<MentoringPageProps, 'span'> {
  readonly candidate: CandidateProps;
  readonly wisher: Pick<WisherProps, 'name' | 'person'>;
}

/** Shows somebody who could be the mentor, why, and the way to propose it. */
export function Candidate({ candidate, wisher, span }: CandidateRowProps) {
  const { name, person, skills, form, sharedHours, freeHours, inReturn, elsewhere } = candidate;
  const locale = useLocale();
  const about = skills.join(', ');
  const reasons = [
    translate({ id: 'theme.trowel.mentoring.teaches', message: 'teaches {skills}' }, { skills: about }),
    translate(
      { id: 'theme.trowel.mentoring.shared', message: '{hours} h shared a week' },
      { hours: cutHoursNumber(sharedHours, locale) },
    ),
    translate(
      { id: 'theme.trowel.mentoring.free', message: '{hours} h free' },
      { hours: cutHoursNumber(freeHours, locale) },
    ),
    ...(inReturn.length > 0
      ? [
          translate(
            { id: 'theme.trowel.mentoring.inReturn', message: 'wants to learn {skills} in turn' },
            { skills: inReturn.join(', ') },
          ),
        ]
      : []),
    ...(elsewhere ? [translate({ id: 'theme.trowel.mentoring.elsewhere', message: 'works on something else' })] : []),
    ...[formWords(form) ?? []].flat(),
  ];
  return (
    <li className={styles.candidate}>
      <span className={styles.mentor}>
        <PersonName person={person} />
      </span>
      <ul className={styles.reasons}>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <span className={styles.propose}>
        <WriteLink
          request={{
            kind: 'engagement',
            title: `${about.charAt(0).toUpperCase()}${about.slice(1)}: ${person.name}, ${wisher.person.name}`,
            mentor: name,
            mentee: wisher.name,
            form,
            skill: skills.join(','),
            ...span,
          }}
        >
          {translate({ id: 'theme.trowel.mentoring.propose', message: 'Propose this pair' })}
        </WriteLink>
      </span>
    </li>
  );
}
