import { interpolate } from '@docusaurus/Interpolate';
import { translate } from '@docusaurus/Translate';
import { usePluralForm } from '@docusaurus/theme-common';
import EntryTitle from '@theme/Trowel/ui/EntryTitle';
import PersonName from '@theme/Trowel/ui/PersonName';
import StatusBadge from '@theme/Trowel/ui/StatusBadge';
import WriteLink from '@theme/Trowel/ui/WriteLink';
import type { GapCauseProps } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';

/** Lists the systems that a cause is about, each with what is known of it. */
export function LackingSystems({ type, systems }: Pick<GapCauseProps, 'type' | 'systems'>) {
  if (systems.length === 0) return null;
  return (
    <ul className={styles.systems}>
      {systems.map((lacking) => (
        <li key={lacking.system.id}>
          <div className={styles.lacking}>
            <EntryTitle entry={lacking.system} />
            {lacking.system.status === 'retired' && <StatusBadge status="retired" />}
            <Detail {...lacking} />
          </div>
          <Mend type={type} id={lacking.system.id} />
        </li>
      ))}
    </ul>
  );
}

/** Leads to where it is written down: a new page about the system, or the system's own page. */
function Mend({ type, id }: Pick<GapCauseProps, 'type'> & { readonly id: string }) {
  if (type === 'no-owner' || type === 'no-explainer' || type === 'sole-unnamed' || type === 'unverified')
    return (
      <WriteLink request={{ edit: id }}>
        {translate({ id: 'theme.trowel.gaps.edit', message: 'Edit its page' })}
      </WriteLink>
    );
  return (
    <WriteLink request={{ kind: 'archaeology', system: id.slice(id.indexOf('/') + 1) }}>
      {type === 'leaving'
        ? translate({ id: 'theme.trowel.gaps.writeDown', message: 'Write down what they know' })
        : translate({ id: 'theme.trowel.gaps.writeHistory', message: 'Write how it came to be' })}
    </WriteLink>
  );
}

function Detail({ staying, ownerless, file, ask }: GapCauseProps['systems'][number]) {
  const { selectMessage } = usePluralForm();
  const staysMessage =
    staying === 0
      ? translate({ id: 'theme.trowel.gaps.nobodyStays', message: 'Nobody who stays can explain it' })
      : selectMessage(
          staying ?? 0,
          translate(
            {
              id: 'theme.trowel.gaps.othersStay',
              message: '1 other person can explain it|{count} others can explain it',
            },
            { count: String(staying) },
          ),
        );
  return (
    <>
      {staying !== undefined && <span className={styles.detail}>{staysMessage}</span>}
      {ownerless && (
        <span className={styles.detail}>
          {translate({ id: 'theme.trowel.gaps.ownerless', message: 'No owner stays' })}
        </span>
      )}
      {file && (
        <span className={styles.detail}>
          {ask
            ? interpolate(
                translate({ id: 'theme.trowel.gaps.writeAsking', message: 'Write it in {file}; ask {person}' }),
                {
                  file: <code>{file}</code>,
                  person: <PersonName person={ask} />,
                },
              )
            : interpolate(translate({ id: 'theme.trowel.gaps.writeIn', message: 'Write it in {file}' }), {
                file: <code>{file}</code>,
              })}
        </span>
      )}
    </>
  );
}
