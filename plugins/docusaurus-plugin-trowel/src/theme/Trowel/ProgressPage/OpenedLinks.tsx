import { useLocation } from '@docusaurus/router';
import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import { announce, moveFocus } from 'docusaurus-plugin-trowel/client';
import { type ShareLink, useOpenedLinks } from 'docusaurus-plugin-trowel/progress';
import type { ProgressPageProps } from 'docusaurus-plugin-trowel/props';
import { useRef } from 'react';
import { forgottenSaid } from './ForgetLink.tsx';
import styles from './styles.module.css';
import { nameOf } from './words.ts';

/** Lists the links that this browser keeps, the latest of each person, and forgets them. */
export function OpenedLinks({ paths }: Pick<ProgressPageProps, 'paths'>) {
  const { pathname } = useLocation();
  const { links, forget } = useOpenedLinks();
  const list = useRef<HTMLUListElement>(null);
  if (links.length === 0) return null;
  const drop = async (link?: ShareLink) => {
    await forget(link);
    announce(forgottenSaid());
    moveFocus(() => list.current?.querySelector('button') ?? document.querySelector('main h1'));
  };
  return (
    <section aria-labelledby="trowel-opened">
      <Heading as="h2" id="trowel-opened">
        {translate({ id: 'theme.trowel.progress.opened', message: 'Opened in this browser' })}
      </Heading>
      <p className={styles.soft}>
        {translate({
          id: 'theme.trowel.progress.openedWhy',
          message: 'The latest link of each person is kept here alone, so that the next one says what has changed.',
        })}
      </p>
      <ul className={styles.rows} ref={list}>
        {links.map(({ fragment, link }) => (
          <li key={fragment} className={styles.kept}>
            <a href={`${pathname}#${fragment}`}>{nameOf(link, paths)}</a>
            <span className={styles.soft}>
              <Translate id="theme.trowel.progress.linkOf" values={{ day: <CalendarDay date={link.on} /> }}>
                {'link of {day}'}
              </Translate>
            </span>
            <button
              type="button"
              aria-label={translate(
                { id: 'theme.trowel.progress.forgetOf', message: 'Forget the link of {name}' },
                { name: nameOf(link, paths) },
              )}
              onClick={() => void drop(link)}
            >
              {translate({ id: 'theme.trowel.progress.forgetOne', message: 'Forget' })}
            </button>
          </li>
        ))}
      </ul>
      <p className={styles.keeps}>
        <button type="button" onClick={() => void drop()}>
          {translate({ id: 'theme.trowel.progress.forgetAll', message: 'Forget all' })}
        </button>
      </p>
    </section>
  );
}
