import { translate } from '@docusaurus/Translate';
import { datesAnchor } from 'docusaurus-plugin-trowel/shared';
import styles from './styles.module.css';

/** Says where the dates come from, and leads to where they are changed. */
export function DatesLink() {
  return (
    <p className={styles.dates}>
      {translate({
        id: 'theme.trowel.pathTools.yourDates',
        message: 'Dates count from your first day, in working days, without your days off.',
      })}{' '}
      <a
        href={`#${datesAnchor}`}
        onClick={() => {
          const settings = document.getElementById(datesAnchor);
          // A link to something that is folded does not open it.
          if (settings instanceof HTMLDetailsElement) settings.open = true;
        }}
      >
        {translate({ id: 'theme.trowel.pathTools.changeDates', message: 'Change them' })}
      </a>
    </p>
  );
}
