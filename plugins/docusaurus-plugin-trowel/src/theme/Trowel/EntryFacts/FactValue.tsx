import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import StatusBadge from '@theme/Trowel/ui/StatusBadge';
import { statusLabel } from 'docusaurus-plugin-trowel/client';
import type { Fact } from 'docusaurus-plugin-trowel/props';
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
          {fact.again && (
            <span className={styles.due}>
              {translate({ id: 'theme.trowel.facts.due', message: 'again by' })} <CalendarDay date={fact.again} />
            </span>
          )}
        </>
      );
    case 'status':
      return <StatusBadge status={fact.value} />;
    case 'span':
      return <SpanValue from={fact.from} to={fact.to} />;
    case 'code':
    case 'links':
      return (
        <ul className={fact.type === 'code' ? styles.codes : styles.values}>
          {fact.links.map(({ name, url }) => {
            const shown = fact.type === 'code' ? <code>{name}</code> : name;
            return <li key={`${name} ${url}`}>{url ? <Link href={url}>{shown}</Link> : shown}</li>;
          })}
        </ul>
      );
  }
}

function TextValue({ label, values }: { readonly label: Fact['label']; readonly values: readonly string[] }) {
  if (label === 'capacity')
    return translate(
      { id: 'theme.trowel.facts.capacity', message: '{hours} hours a week' },
      { hours: values.join(', ') },
    );
  if (label === 'for') return values.map(statusLabel).join(', ');
  return values.join(', ');
}

function SpanValue({ from, to }: { readonly from?: string; readonly to?: string }) {
  return (
    <span className={styles.span}>
      {from ? <CalendarDay date={from} /> : translate({ id: 'theme.trowel.facts.always', message: 'always' })}
      {' – '}
      {to ? <CalendarDay date={to} /> : translate({ id: 'theme.trowel.facts.today', message: 'today' })}
    </span>
  );
}
