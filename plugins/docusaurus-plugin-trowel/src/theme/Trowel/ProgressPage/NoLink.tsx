import { useHistory, useLocation } from '@docusaurus/router';
import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import WithoutScripts from '@theme/Trowel/ui/WithoutScripts';
import { type OpenedShare, useOpenedLinks } from 'docusaurus-plugin-trowel/progress';
import { useId } from 'react';
import styles from './styles.module.css';
import { nameOf, refusalText } from './words.ts';

/** Says why there is nothing to show, and takes a link. Lists the links that were opened in this browser before. */
export function NoLink({ opened }: { readonly opened: Exclude<OpenedShare, { readonly phase: 'ready' }> }) {
  const id = useId();
  const history = useHistory();
  const { pathname } = useLocation();
  const links = useOpenedLinks();
  return (
    <>
      {opened.phase === 'refused' && (
        <p role="alert" className={styles.refusal}>
          {refusalText(opened.why)}
        </p>
      )}
      <p>
        {translate({
          id: 'theme.trowel.progress.how',
          message:
            'Somebody who walks an onboarding path makes such a link on the path’s page, under “Share my progress”. Open it, or paste it here.',
        })}
      </p>
      <WithoutScripts>
        {translate({
          id: 'theme.trowel.progress.noscript',
          message:
            'Without JavaScript this page cannot read a link: all of it is read in the browser, and no server knows it. Open the link where JavaScript runs, or ask for the check-list on paper, which a path’s page prints.',
        })}
      </WithoutScripts>
      <form
        className={styles.paste}
        data-trowel-scripted
        onSubmit={(event) => {
          event.preventDefault();
          const text = String(new FormData(event.currentTarget).get('link') ?? '').trim();
          if (text !== '') history.push(`${pathname}#${text.slice(text.indexOf('#') + 1)}`);
        }}
      >
        <label htmlFor={id}>{translate({ id: 'theme.trowel.progress.link', message: 'Share link' })}</label>
        <input id={id} name="link" autoComplete="off" spellCheck={false} />
        <button type="submit">{translate({ id: 'theme.trowel.progress.show', message: 'Show' })}</button>
      </form>
      {links.length > 0 && (
        <section aria-labelledby="trowel-opened">
          <Heading as="h2" id="trowel-opened">
            {translate({ id: 'theme.trowel.progress.opened', message: 'Opened in this browser' })}
          </Heading>
          <ul className={styles.rows}>
            {links.map(({ fragment, link }) => (
              <li key={fragment} className={styles.line}>
                <a href={`${pathname}#${fragment}`}>{nameOf(link)}</a>
                <span className={styles.soft}>
                  <Translate id="theme.trowel.progress.linkOf" values={{ day: <CalendarDay date={link.on} /> }}>
                    {'link of {day}'}
                  </Translate>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
