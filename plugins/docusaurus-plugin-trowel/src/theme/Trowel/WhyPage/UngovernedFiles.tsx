import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import { usePluralForm } from '@docusaurus/theme-common';
import Heading from '@theme/Heading';
import { emptyAddress, toAddress } from 'docusaurus-plugin-trowel/search';
import type { GovernedFolder } from 'docusaurus-plugin-trowel/why';
import { toQuery } from './address.ts';
import styles from './styles.module.css';
import type { WhyState } from './useWhy.ts';

/** The most files that are listed. More are only counted. */
const maxShown = 12;
/** The shortest name for which a search is offered. A shorter one would find everything. */
const shortestName = 3;

interface UngovernedFilesProps {
  readonly state: WhyState;
  readonly search: string;
  readonly page: string;
}

/** Lists files that no page governs, with the nearest folder that a page governs, a search, and what to do about it. */
export function UngovernedFiles({ state, search, page }: UngovernedFilesProps) {
  const { selectMessage } = usePluralForm();
  if (state.phase !== 'ready' || state.answer.ungoverned.length === 0) return null;
  const { ungoverned } = state.answer;
  return (
    <section className={styles.group} aria-labelledby="why-ungoverned">
      <Heading as="h2" id="why-ungoverned" className={styles.groupTitle}>
        {translate({ id: 'theme.trowel.why.ungoverned', message: 'Not covered by any page' })}{' '}
        <span className={styles.count}>{ungoverned.length}</span>
      </Heading>
      <ul className={styles.ungoverned}>
        {ungoverned.slice(0, maxShown).map((path) => (
          <li key={path} className={`${styles.row} ${styles.open}`}>
            <code>{path}</code>
            <FolderLink folder={state.findFolder(path)} page={page} />
            {nameOf(path).length >= shortestName && (
              <Link className={styles.searchFor} to={`${search}${toAddress({ ...emptyAddress, text: nameOf(path) })}`}>
                {translate({ id: 'theme.trowel.why.search', message: 'Search for {name}' }, { name: nameOf(path) })}
              </Link>
            )}
          </li>
        ))}
      </ul>
      {ungoverned.length > maxShown && (
        <p className={styles.soft}>
          {selectMessage(
            ungoverned.length - maxShown,
            translate(
              { id: 'theme.trowel.why.moreUngoverned', message: 'And {count} more file|And {count} more files' },
              { count: String(ungoverned.length - maxShown) },
            ),
          )}
        </p>
      )}
      <p className={styles.how}>
        <Translate id="theme.trowel.why.how" values={{ field: <code>governs</code> }}>
          {
            'That does not make this code safe to change. When you find out why it is as it is, write a decision or archaeology page, and name the code in its field {field}.'
          }
        </Translate>
      </p>
    </section>
  );
}

/** Names the nearest folder that a page governs, and the people to ask. */
function FolderLink({ folder, page }: { readonly folder: GovernedFolder | undefined; readonly page: string }) {
  if (!folder) return null;
  const people = [
    ...new Set(folder.pages.flatMap(({ explainers }) => explainers.slice(0, 1).map(({ name }) => name))),
  ].slice(0, 3);
  const link = (
    <Link to={`${page}${toQuery([{ path: folder.path }]).query}`}>
      <code>{folder.path}</code>
    </Link>
  );
  return (
    <span className={styles.beside}>
      {people.length > 0 ? (
        <Translate id="theme.trowel.why.beside" values={{ folder: link, people: people.join(', ') }}>
          {'There are pages about code in {folder}. Ask {people}.'}
        </Translate>
      ) : (
        <Translate id="theme.trowel.why.besideNobody" values={{ folder: link }}>
          {'There are pages about code in {folder}.'}
        </Translate>
      )}
    </span>
  );
}

function nameOf(path: string): string {
  return (path.split('/').at(-1) as string).replace(/\.\w+$/, '');
}
