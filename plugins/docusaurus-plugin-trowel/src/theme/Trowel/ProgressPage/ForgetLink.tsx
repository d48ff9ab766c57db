import { useHistory, useLocation } from '@docusaurus/router';
import { translate } from '@docusaurus/Translate';
import { announce, moveFocus } from 'docusaurus-plugin-trowel/client';
import { progressKey, type ShareLink, useOpenedLinks } from 'docusaurus-plugin-trowel/progress';
import styles from './styles.module.css';

/** Says that the browser keeps the link that is open, and forgets it. */
export function ForgetLink({ link }: { readonly link: ShareLink }) {
  const history = useHistory();
  const { pathname } = useLocation();
  const { forget } = useOpenedLinks();
  if (progressKey() === undefined) return null;
  const leave = async () => {
    await forget(link);
    announce(forgottenSaid());
    // With the link in its address, the page would keep it again.
    history.replace(pathname);
    moveFocus(() => document.querySelector('main h1'));
  };
  return (
    <p className={styles.keeps}>
      <span>
        {translate({
          id: 'theme.trowel.progress.keeps',
          message: 'This browser keeps the link, so that the next one says what has changed.',
        })}
      </span>
      <button type="button" onClick={() => void leave()}>
        {translate({ id: 'theme.trowel.progress.forget', message: 'Forget this link' })}
      </button>
    </p>
  );
}

/** Says that a link is no longer kept. */
export function forgottenSaid(): string {
  return translate({ id: 'theme.trowel.progress.forgotten', message: 'Forgotten: this browser keeps it no longer.' });
}
