import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import StatusBadge from '@theme/Trowel/ui/StatusBadge';
import { statusLabel } from 'docusaurus-plugin-trowel/client';
import type { Fact } from 'docusaurus-plugin-trowel/props';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Shows the value of a fact according to its type. */
export function FactValue({ fact }: { readonly fact: Fact }) {
  switch (fact.type) {
    case 'text':
      return <TextValue label={fact.label} values={fact.values} />;
    case 'date':
      return (
        <>
          <CalendarDay date={fact.date} />
          {fact.again && ' '}
          {fact.again && (
            <span className={styles.due}>
              <Translate id="theme.trowel.facts.due" values={{ day: <CalendarDay date={fact.again} /> }}>
                {'(due {day})'}
              </Translate>
            </span>
          )}
        </>
      );
    case 'status':
      return <StatusBadge status={fact.value} />;
    case 'span':
      return <SpanValue {...fact} />;
    case 'code':
    case 'links':
      return <LinkList links={fact.links} isCode={fact.type === 'code'} />;
  }
}

/** With more names of code than this, only the first ones are shown until the reader asks. */
const mostCode = 3;

interface LinkListProps {
  readonly links: Extract<Fact, { readonly type: 'links' | 'code' }>['links'];
  readonly isCode: boolean;
}

/** Lists names in a line. A long list of code is folded, since the text comes first. */
function LinkList({ links, isCode }: LinkListProps) {
  const shown = isCode && links.length > mostCode ? mostCode - 1 : links.length;
  const items = links.map(({ name, url }) => {
    const label = isCode ? <code>{name}</code> : name;
    return <li key={`${name} ${url}`}>{url ? <Link href={url}>{label}</Link> : label}</li>;
  });
  const list = isCode ? styles.codes : styles.values;
  return (
    <>
      <ul className={list}>{items.slice(0, shown)}</ul>
      {shown < links.length && (
        <details className={styles.more}>
          <summary>
            {translate(
              { id: 'theme.trowel.facts.more', message: '{count} more' },
              { count: String(links.length - shown) },
            )}
          </summary>
          <ul className={list}>{items.slice(shown)}</ul>
        </details>
      )}
    </>
  );
}

function TextValue({ label, values }: { readonly label: Fact['label']; readonly values: readonly string[] }) {
  if (label === 'for') return values.map(statusLabel).join(', ');
  return values.join(', ');
}

/** Says from when to when something held, and whether it still does. */
function SpanValue({ from, to, lastChange, unsure }: Extract<Fact, { readonly type: 'span' }>) {
  const day = (date: string) => <CalendarDay date={date} />;
  return (
    <span className={styles.span}>
      {lastChange !== undefined ? (
        <StandingSpan from={from && day(from)} changed={day(lastChange)} unsure={unsure} />
      ) : to !== undefined ? (
        <EndedSpan from={from && day(from)} to={day(to)} />
      ) : unsure ? (
        from && (
          <Translate id="theme.trowel.facts.endUnknown" values={{ from: day(from) }}>
            {'since {from}, end not known'}
          </Translate>
        )
      ) : (
        <LastingSpan from={from && day(from)} />
      )}
    </span>
  );
}

function EndedSpan({ from, to }: { readonly from?: ReactNode; readonly to: ReactNode }) {
  return from ? (
    <Translate id="theme.trowel.facts.ended" values={{ from, to }}>
      {'{from} – {to}'}
    </Translate>
  ) : (
    <Translate id="theme.trowel.facts.until" values={{ to }}>
      {'until {to}'}
    </Translate>
  );
}

function LastingSpan({ from }: { readonly from?: ReactNode }) {
  return from ? (
    <Translate id="theme.trowel.facts.since" values={{ from }}>
      {'{from} – today'}
    </Translate>
  ) : (
    translate({ id: 'theme.trowel.facts.always', message: 'always' })
  );
}

interface StandingSpanProps {
  readonly from?: ReactNode;
  readonly changed: ReactNode;
  readonly unsure?: boolean;
}

/** Says when something was written that did not end then. */
function StandingSpan({ from, changed, unsure }: StandingSpanProps) {
  if (from)
    return unsure ? (
      <Translate id="theme.trowel.facts.writtenUnsure" values={{ from, changed }}>
        {'written {from} – {changed}; nobody says whether it is still in place'}
      </Translate>
    ) : (
      <Translate id="theme.trowel.facts.written" values={{ from, changed }}>
        {'written {from} – {changed}, still in place'}
      </Translate>
    );
  return unsure ? (
    <Translate id="theme.trowel.facts.changedUnsure" values={{ changed }}>
      {'last changed {changed}; nobody says whether it is still in place'}
    </Translate>
  ) : (
    <Translate id="theme.trowel.facts.changed" values={{ changed }}>
      {'last changed {changed}, still in place'}
    </Translate>
  );
}
