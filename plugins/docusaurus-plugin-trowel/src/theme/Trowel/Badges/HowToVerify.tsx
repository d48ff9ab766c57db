import Translate, { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Says how one verifies a badge; of drafts, why nobody can. */
export function HowToVerify({ isSigned }: { readonly isSigned: boolean }): ReactNode {
  const { url, baseUrl } = useDocusaurusContext().siteConfig;
  if (!isSigned)
    return (
      <p className={styles.note}>
        {translate({
          id: 'theme.trowel.badges.drafts',
          message:
            'Nobody signed these drafts, so they prove nothing yet. The site issues them when it is built with its key.',
        })}
      </p>
    );
  return (
    <details className={styles.note}>
      <summary>{translate({ id: 'theme.trowel.badges.verify', message: 'How to verify' })}</summary>
      <p>
        <Translate id="theme.trowel.badges.howToVerify">
          {
            'Each file is the whole credential, signed by this site; the pictures carry it inside. Any verifier of Open Badges 3.0 (eddsa-rdfc-2022) can check it, or this command, which says whether it was altered or revoked, or is of another site:'
          }
        </Translate>
      </p>
      <pre className={styles.command}>
        <code>{`npx trowel badges verify <file> --site ${url}${baseUrl}`}</code>
      </pre>
      <p>
        <Translate id="theme.trowel.badges.recipient">
          {
            'It has no name in it, but a hash of the mail address, or of the page, of the person. Whoever knows or guesses that address can find out that it is theirs.'
          }
        </Translate>
      </p>
    </details>
  );
}
