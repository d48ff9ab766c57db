import Link from '@docusaurus/Link';
import styles from './styles.module.css';
import { homeWords } from './words.ts';

/** Links to the page that answers why code is as it is. */
export function WhyDoor({ permalink }: { readonly permalink: string }) {
  const words = homeWords();
  return (
    <p className={styles.why}>
      {words.why} <Link to={permalink}>{words.whyAsk}</Link>
    </p>
  );
}
