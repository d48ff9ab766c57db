import { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import PersonNames from '@theme/Trowel/ui/PersonNames';
import type { ProgrammePageProps } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';

/** Names the section of thanks. */
export function thankedTitle(): string {
  return translate({ id: 'theme.trowel.programme.thanks', message: 'To thank' });
}

/** Names those on whose writing and teaching others build, as far as they want to be named. */
export function Thanked({ thanks }: Pick<ProgrammePageProps, 'thanks'>) {
  if (thanks.length === 0) return null;
  return (
    <section>
      <Heading as="h2" id="thanks" className={styles.heading}>
        {thankedTitle()}
      </Heading>
      <p className={styles.meaning}>
        {translate({
          id: 'theme.trowel.programme.thanksMeaning',
          message: 'Others build on what these people wrote and taught. Their pages say what. In the order of names.',
        })}
      </p>
      <PersonNames people={thanks} />
    </section>
  );
}
