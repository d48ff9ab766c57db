import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/ui/GradeChoice';
import { gradeLabel } from 'docusaurus-plugin-trowel/client';
import { grades } from 'docusaurus-plugin-trowel/progress';
import styles from './styles.module.css';

/** Asks how much of an answer the reader had. */
export default function GradeChoice({ chosen, disabled, hint, choose }: Props) {
  return (
    <fieldset className={styles.choice} disabled={disabled}>
      <legend>{translate({ id: 'theme.trowel.check.ask', message: 'How much of it did you have?' })}</legend>
      {grades.map((grade) => (
        <button
          key={grade}
          type="button"
          data-grade={grade}
          aria-pressed={chosen === undefined ? undefined : chosen === grade}
          onClick={() => choose(grade)}
        >
          {gradeLabel(grade)}
          {hint && <span className={styles.hint}>{hint(grade)}</span>}
        </button>
      ))}
    </fieldset>
  );
}
