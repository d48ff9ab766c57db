import Link from '@docusaurus/Link';
import styles from './styles.module.css';
import { homeWords } from './words.ts';

/** Leads those who stand before odd code to where its reasons are. */
export function WhyDoor({ permalink }: { readonly permalink: string }) {
  const words = homeWords();
  return (
    <p className={styles.why}>
      {words.why} <Link to={permalink}>{words.whyAsk}</Link>
    </p>
  );
}
