import { translate } from '@docusaurus/Translate';
import type { MentoringPageProps } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';

interface PersonChoiceProps extends Pick<MentoringPageProps, 'learners'> {
  /** Called a moment before somebody is chosen. */
  readonly prepare: () => void;
  readonly person: string | undefined;
  readonly choose: (person: string | undefined) => void;
}

/** Chooses the person whose wishes are shown. */
export function PersonChoice({ learners, prepare, person, choose }: PersonChoiceProps) {
  if (learners.length < 2) return null;
  return (
    <label className={styles.choice} data-trowel-scripted>
      {translate({ id: 'theme.trowel.mentoring.person', message: 'Whose wishes' })}
      <select value={person ?? ''} onFocus={prepare} onChange={({ target }) => choose(target.value || undefined)}>
        <option value="">{translate({ id: 'theme.trowel.mentoring.everybody', message: 'Everybody' })}</option>
        {learners.map(({ name, title }) => (
          <option key={name} value={name}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
