import { useHistory, useLocation } from '@docusaurus/router';
import { translate } from '@docusaurus/Translate';
import PlainLink from '@theme/Trowel/ui/PlainLink';
import WithoutScripts from '@theme/Trowel/ui/WithoutScripts';
import { moveFocus } from 'docusaurus-plugin-trowel/client';
import type { OpenedShare } from 'docusaurus-plugin-trowel/progress';
import type { ProgressPageProps } from 'docusaurus-plugin-trowel/props';
import { useId, useRef } from 'react';
import { OpenedLinks } from './OpenedLinks.tsx';
import { toFragment } from './pasted.ts';
import styles from './styles.module.css';
import { refusalText } from './words.ts';

/** How many paths are listed for those who came to the wrong page. */
const mostPaths = 12;

interface NoLinkProps extends Pick<ProgressPageProps, 'paths'> {
  readonly opened: Exclude<OpenedShare, { readonly phase: 'ready' }>;
}

/** Says why there is nothing to show, what one does here, and takes a link. Lists the links that were opened in this browser before. */
export function NoLink({ opened, paths }: NoLinkProps) {
  const id = useId();
  const history = useHistory();
  const { pathname } = useLocation();
  const form = useRef<HTMLFormElement>(null);
  return (
    <>
      {opened.phase === 'refused' && (
        <p role="alert" className={styles.refusal}>
          {refusalText(opened.why)}
        </p>
      )}
      <ol className={styles.how}>
        <li>
          {translate({
            id: 'theme.trowel.progress.howAsk',
            message:
              'Ask the newcomer for a link. They make it on the page of their path, under “Share my progress”, and send it to you.',
          })}
        </li>
        <li>{translate({ id: 'theme.trowel.progress.howOpen', message: 'Open the link, or paste it here.' })}</li>
        <li>
          {translate({
            id: 'theme.trowel.progress.howRead',
            message:
              'Read what is yours this week, what they skipped and why, and what to ask next. Their next link says what has changed.',
          })}
        </li>
      </ol>
      <WithoutScripts>
        {translate({
          id: 'theme.trowel.progress.noscript',
          message:
            'Without JavaScript this page cannot read a link: all of it is read in the browser, and no server knows it. Open the link where JavaScript runs, or ask for the check-list on paper, which a path’s page prints.',
        })}
      </WithoutScripts>
      <form
        ref={form}
        className={styles.paste}
        data-trowel-scripted
        onSubmit={(event) => {
          event.preventDefault();
          const fragment = toFragment(String(new FormData(event.currentTarget).get('link') ?? ''));
          if (fragment === '') return;
          history.push(`${pathname}#${fragment}`);
          // The form goes when the link opens. A link that does not is spoken of above it.
          moveFocus(() => (form.current ? undefined : document.querySelector('main h1')));
        }}
      >
        <label htmlFor={id}>{translate({ id: 'theme.trowel.progress.link', message: 'Share link' })}</label>
        <input id={id} name="link" autoComplete="off" spellCheck={false} />
        <button type="submit">{translate({ id: 'theme.trowel.progress.show', message: 'Show' })}</button>
      </form>
      {paths.length > 0 && (
        <p className={styles.facts}>
          <span>
            {translate({
              id: 'theme.trowel.progress.walk',
              message: 'You walk a path yourself? Share it from its page:',
            })}
          </span>
          {paths.slice(0, mostPaths).map(({ id: path, title, permalink }) => (
            <PlainLink key={path} href={permalink}>
              {title}
            </PlainLink>
          ))}
        </p>
      )}
      <OpenedLinks paths={paths} />
    </>
  );
}
