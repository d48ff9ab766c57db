import { translate } from '@docusaurus/Translate';
import type { Answer, MatchReason } from 'docusaurus-plugin-trowel/why';
import { listReasons } from './answerView.ts';
import styles from './styles.module.css';

/** The most files that are listed behind a reason. */
const maxPaths = 6;

/** Shows why a page is in the answer: its globs or markers in the code, each with the files that it is about. */
export function Provenance({ places, onePlace }: { readonly places: Answer['places']; readonly onePlace: boolean }) {
  return (
    <ul className={styles.because}>
      {listReasons(places).map(({ key, reason, paths }) => (
        <li key={key}>
          {reason.type === 'glob' ? <code>{reason.glob}</code> : <code>@why</code>}{' '}
          <span className={styles.soft}>{toWords(reason)}</span>
          {!onePlace && paths.some((path) => reason.type !== 'glob' || path !== reason.glob) && <Paths paths={paths} />}
        </li>
      ))}
    </ul>
  );
}

function Paths({ paths }: { readonly paths: readonly string[] }) {
  const shown = paths.slice(0, maxPaths);
  return (
    <span className={styles.paths}>
      {shown.map((path) => (
        <span key={path}>{path}</span>
      ))}
      {paths.length > shown.length &&
        translate(
          { id: 'theme.trowel.why.morePaths', message: 'and {count} more' },
          { count: String(paths.length - shown.length) },
        )}
    </span>
  );
}

function toWords(reason: MatchReason): string {
  if (reason.type === 'glob') {
    if (reason.only === 'partial')
      return translate({
        id: 'theme.trowel.why.partial',
        message: 'matches the end of the path; its beginning is not known',
      });
    if (reason.only === 'below') return translate({ id: 'theme.trowel.why.below', message: 'is in this folder' });
    return '';
  }
  const line = String(reason.line);
  if (reason.removed)
    return translate({ id: 'theme.trowel.why.removed', message: 'at line {line}, removed by the change' }, { line });
  return reason.near
    ? translate({ id: 'theme.trowel.why.near', message: 'in line {line}, beside what you asked about' }, { line })
    : translate({ id: 'theme.trowel.why.marker', message: 'in line {line}' }, { line });
}
