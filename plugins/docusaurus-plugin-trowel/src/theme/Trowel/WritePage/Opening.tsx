import { translate } from '@docusaurus/Translate';
import type { OpenProblem } from './openDraft.ts';
import styles from './styles.module.css';

interface OpeningProps {
  readonly problem?: OpenProblem;
  /** Whether the forms could not be loaded. */
  readonly hasFailed: boolean;
  readonly retry: () => void;
}

/** Says that a page is being opened, or why it cannot be. */
export function Opening({ problem, hasFailed, retry }: OpeningProps) {
  if (hasFailed)
    return (
      <p role="alert">
        {translate({ id: 'theme.trowel.write.notLoaded', message: 'The form could not be loaded.' })}{' '}
        <button type="button" className={styles.plain} onClick={retry}>
          {translate({ id: 'theme.trowel.write.retry', message: 'Try again' })}
        </button>
      </p>
    );
  return <p role="status">{problem === undefined ? openingWords() : problemWords(problem)}</p>;
}

function openingWords(): string {
  return translate({ id: 'theme.trowel.write.opening', message: 'Opening …' });
}

function problemWords(problem: OpenProblem): string {
  switch (problem) {
    case 'unknown-page':
      return translate({
        id: 'theme.trowel.write.unknownPage',
        message:
          'The hub has no page of this name. It may have been renamed; open the page itself and edit it from there.',
      });
    case 'mdx':
      return translate({
        id: 'theme.trowel.write.mdx',
        message: 'This page is MDX, which a form cannot change without breaking it. Edit its file in the repository.',
      });
    case 'no-sources':
      return translate({
        id: 'theme.trowel.write.noSources',
        message: 'This hub does not publish the Markdown of its pages, so they are edited in the repository.',
      });
    case 'shortened':
      return translate({
        id: 'theme.trowel.write.shortened',
        message:
          'This page names pages that are not in this site, so its text here is not all of its file, and a form would take those names out of it. Edit its file in the repository, or on the site of the team that has all pages.',
      });
    case 'not-loaded':
      return translate({
        id: 'theme.trowel.write.noText',
        message: 'The text of the page could not be loaded. Reload this page to try again.',
      });
    case 'gone':
      return translate({
        id: 'theme.trowel.write.gone',
        message: 'This browser has no such draft. It may be in another browser, or was deleted.',
      });
  }
}
