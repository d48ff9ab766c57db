import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import type { Props } from '@theme/Trowel/Constraint';
import EntryList from '@theme/Trowel/ui/EntryList';
import EntryTitle from '@theme/Trowel/ui/EntryTitle';
import LandmineLinks from '@theme/Trowel/ui/LandmineLinks';
import LiftDate from '@theme/Trowel/ui/LiftDate';
import RelationGroup from '@theme/Trowel/ui/RelationGroup';
import type { ConstraintPart } from 'docusaurus-plugin-trowel/props';
import type { ReactNode } from 'react';
import { contents } from './contents.ts';
import styles from './styles.module.css';
import { groupWords } from './words.ts';

/** Lists what rests on a constraint. If it is lifted, says of each entry whether other reasons are left, and what relies on it. */
export default function Constraint({ part }: Props): ReactNode {
  const { lifted, until, groups, page } = part;
  const [heading] = contents(part);
  return (
    <section className={styles.constraint} aria-labelledby={heading?.id}>
      <Heading as="h2" id={heading?.id}>
        {heading?.title}
      </Heading>
      {lifted && (
        <p>
          <Translate id="theme.trowel.constraint.since" values={{ since: <LiftDate until={until} /> }}>
            {'It is lifted {since}.'}
          </Translate>{' '}
          <Link to={page}>
            {translate({ id: 'theme.trowel.reconsider.all', message: 'Everything that can be reconsidered' })}
          </Link>
        </p>
      )}
      {groups.map((group) => (
        <Group key={group.name} {...group} />
      ))}
    </section>
  );
}

function Group({ name, pages, long }: ConstraintPart['groups'][number]) {
  const { title, explanation } = groupWords(name);
  return (
    <RelationGroup label={title} id={`trowel-rests-${name}`} name={name}>
      <p className={styles.explanation}>{explanation}</p>
      {name === 'bound' ? (
        <ul className={styles.bound}>
          {pages.map(({ entry, left }) => (
            <li key={entry.id}>
              <EntryList entries={[entry]} kinds />
              <p>
                {translate({ id: 'theme.trowel.constraint.left', message: 'Still rests on:' })}{' '}
                {left.map((constraint) => (
                  <EntryTitle key={constraint.id} entry={constraint} />
                ))}
              </p>
            </li>
          ))}
        </ul>
      ) : name === 'check' ? (
        <ul className={styles.bound}>
          {pages.map(({ entry, landmines }) => (
            <li key={entry.id}>
              <EntryList entries={[entry]} kinds />
              <div className={styles.landmines}>
                <LandmineLinks landmines={landmines} />
              </div>
            </li>
          ))}
        </ul>
      ) : (
        <EntryList entries={pages.map(({ entry }) => entry)} kinds limit={20} long={long} />
      )}
      {(name === 'bound' || name === 'check') && <EntryList entries={[]} long={long} />}
    </RelationGroup>
  );
}
