import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import type { Props } from '@theme/Trowel/ReconsiderPage';
import ChangesFeed from '@theme/Trowel/ui/ChangesFeed';
import HubPage from '@theme/Trowel/ui/HubPage';
import ListPages from '@theme/Trowel/ui/ListPages';
import ReasonMark from '@theme/Trowel/ui/ReasonMark';
import type { ReconsiderGroup, ReconsiderPageProps } from 'docusaurus-plugin-trowel/props';
import type { ReactNode } from 'react';
import { Row } from './Row.tsx';
import styles from './styles.module.css';
import { sectionWords, sumWords } from './words.ts';

/** Lists the pages whose constraints were lifted: first those with none left, by whether something relies on them, then those with some left. */
export default function ReconsiderPage({ reconsider }: Props): ReactNode {
  const { groups, sections, jumps, place, constraints, index, feed } = reconsider;
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
      sections={sections.map(({ name, count, href }) => ({ href, title: sectionWords(name).title, count }))}
      place={place}
      lead={
        <p className={styles.sum}>
          {sumWords(constraints)}{' '}
          {index && (
            <Link to={index}>
              {translate({ id: 'theme.trowel.reconsiderPage.constraints', message: 'All constraints' })}
            </Link>
          )}{' '}
          <ChangesFeed feed={feed} />
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
      <JumpList jumps={jumps} />
      {sections.map(({ name, count }) => (
        <Section
          key={name}
          which={name}
          count={count}
          groups={groups.filter(({ which }) => which === name)}
          jumps={jumps}
        />
      ))}
      <ListPages place={place} />
    </HubPage>
  );
}

/** With more links, they would push the list off the screen. */
const mostJumps = 60;

/** Links to the systems of a long list. */
function JumpList({ jumps }: Pick<ReconsiderPageProps, 'jumps'>) {
  if (jumps.length === 0) return null;
  const title = translate({ id: 'theme.trowel.reconsiderPage.jump', message: 'By system' });
  const lines = [...new Set(jumps.map(({ which }) => which))].map((which) => (
    <p key={which}>
      <span className={styles.plate}>{sectionWords(which).title}</span>
      {jumps
        .filter((jump) => jump.which === which)
        .map(({ system, href, count }) => (
          <a key={href} href={href}>
            {system?.title ?? noSystem()} <span className={styles.count}>{count}</span>
          </a>
        ))}
    </p>
  ));
  return (
    <nav className={styles.jumps} aria-label={title}>
      {jumps.length > mostJumps ? (
        <details>
          <summary>{title}</summary>
          {lines}
        </details>
      ) : (
        lines
      )}
    </nav>
  );
}

interface SectionProps extends Pick<ReconsiderPageProps, 'groups' | 'jumps'> {
  readonly which: ReconsiderGroup['which'];
  /** How many rows it has on all pages. */
  readonly count: number;
}

function Section({ which, count, groups, jumps }: SectionProps) {
  if (groups.length === 0) return null;
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
        <div key={anchor ?? ''}>
          {anchor !== undefined && (
            <Heading as="h3" id={anchor} className={styles.groupTitle}>
              {system ? <Link to={system.permalink}>{system.title}</Link> : noSystem()}{' '}
              <span className={styles.count}>{jumps.find(({ name }) => name === anchor)?.count}</span>
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
