import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import type { Props } from '@theme/Trowel/ReconsiderPage';
import HubPage from '@theme/Trowel/ui/HubPage';
import ReasonMark from '@theme/Trowel/ui/ReasonMark';
import type { ReconsiderPageProps } from 'docusaurus-plugin-trowel/props';
import type { ReactNode } from 'react';
import { Row } from './Row.tsx';
import styles from './styles.module.css';
import { sectionWords, sumWords } from './words.ts';

/** Lists the pages whose constraints were lifted: first those with none left, by whether something relies on them, then those with some left. */
export default function ReconsiderPage({ reconsider }: Props): ReactNode {
  const { sections, constraints, index } = reconsider;
  const title = translate({ id: 'theme.trowel.reconsiderPage.title', message: 'What can be reconsidered' });
  const intro = translate({
    id: 'theme.trowel.reconsiderPage.intro',
    message:
      'Decisions and oddities that rest on a constraint that was lifted. A reason that is gone does not make a change safe: first see what relies on the thing today.',
  });
  return (
    <HubPage
      title={title}
      intro={intro}
      width="list"
      sections={sections.map(({ which, count }) => ({
        id: `trowel-${which}`,
        title: sectionWords(which).title,
        count,
      }))}
      lead={
        <p className={styles.sum}>
          {sumWords(constraints)}{' '}
          {index && (
            <Link to={index}>
              {translate({ id: 'theme.trowel.reconsiderPage.constraints', message: 'All constraints' })}
            </Link>
          )}
        </p>
      }
    >
      {sections.length === 0 && (
        <p className={styles.nothing}>
          <Translate
            id="theme.trowel.reconsiderPage.nothing"
            values={{ status: <code>status: lifted</code>, until: <code>until</code> }}
          >
            {
              'Nothing: no page rests on a constraint that was lifted. When one is, set {status} and {until} on its page, and what rests on it stands here.'
            }
          </Translate>
        </p>
      )}
      <JumpList sections={sections} />
      {sections.map((section) => (
        <Section key={section.which} {...section} />
      ))}
    </HubPage>
  );
}

/** Links to the systems of a long list. */
function JumpList({ sections }: Pick<ReconsiderPageProps, 'sections'>) {
  const cut = sections.flatMap(({ which, groups }) =>
    groups.length > 1 ? groups.map((group) => ({ which, ...group })) : [],
  );
  if (cut.length === 0) return null;
  return (
    <nav
      className={styles.jumps}
      aria-label={translate({ id: 'theme.trowel.reconsiderPage.jump', message: 'By system' })}
    >
      {sections.map(({ which }) => {
        const own = cut.filter((group) => group.which === which);
        return (
          own.length > 0 && (
            <p key={which}>
              <span className={styles.plate}>{sectionWords(which).title}</span>
              {own.map(({ system, anchor, rows }) => (
                <a key={anchor} href={`#${anchor}`}>
                  {system?.title ?? noSystem()} <span className={styles.count}>{rows.length}</span>
                </a>
              ))}
            </p>
          )
        );
      })}
    </nav>
  );
}

function Section({ which, count, groups }: ReconsiderPageProps['sections'][number]) {
  const { title, explanation } = sectionWords(which);
  return (
    <section className={styles.section} data-which={which} aria-labelledby={`trowel-${which}`}>
      <Heading as="h2" id={`trowel-${which}`} className={styles.sectionTitle}>
        <ReasonMark which={which} />
        {title}
        {'\u00a0'}
        <span className={styles.count}>{count}</span>
      </Heading>
      <p className={styles.explanation}>{explanation}</p>
      {groups.map(({ system, anchor, rows }) => (
        <div key={anchor}>
          {groups.length > 1 && (
            <Heading as="h3" id={anchor} className={styles.groupTitle}>
              {system ? <Link to={system.permalink}>{system.title}</Link> : noSystem()}{' '}
              <span className={styles.count}>{rows.length}</span>
            </Heading>
          )}
          <ul className={styles.rows}>
            {rows.map((row) => (
              <Row key={row.entry.id} row={row} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function noSystem(): string {
  return translate({ id: 'theme.trowel.reconsiderPage.noSystem', message: 'No system' });
}
