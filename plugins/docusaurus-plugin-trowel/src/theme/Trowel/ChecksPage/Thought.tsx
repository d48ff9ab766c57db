import { translate } from '@docusaurus/Translate';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import styles from './styles.module.css';

interface ThoughtProps {
  readonly title: string;
  /** The day on which they wrote it. */
  readonly day?: string;
  readonly text: string;
}

/** Shows what the reader wrote. */
export function Thought({ title, day, text }: ThoughtProps) {
  return (
    <section className={styles.thought}>
      <h3>
        {title} {day !== undefined && <CalendarDay date={day} className={styles.day} />}
      </h3>
      <p>
        {text.trim() === '' ? translate({ id: 'theme.trowel.checks.noWords', message: 'You wrote nothing.' }) : text}
      </p>
    </section>
  );
}
