import { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import PersonName from '@theme/Trowel/ui/PersonName';
import { useToday } from 'docusaurus-plugin-trowel/client';
import type { RotationPart, TurnProps } from 'docusaurus-plugin-trowel/props';
import { Calendars } from './Calendars.tsx';
import { turnsTitle } from './contents.ts';
import styles from './styles.module.css';
import { roleIn, toWhen } from './turns.ts';
import { useChosen } from './useChosen.ts';
import { openWords, stepMeaning, stepWords } from './words.ts';

/** Lists the turns of a rotation. The reader's clock marks the current one, and a choice those of one person. */
export function Turns({ part }: { readonly part: RotationPart }) {
  const today = useToday();
  const { chosen, choose } = useChosen(part);
  const { id, title } = turnsTitle();
  const steps = [...new Set(part.turns.flatMap(({ step }) => step ?? []))];
  return (
    <section aria-labelledby={id}>
      <Heading as="h2" id={id} className={styles.heading}>
        {title} <span className={styles.count}>{part.turns.length}</span>
      </Heading>
      <p className={styles.choice} data-trowel-scripted>
        <label>
          {translate({ id: 'theme.trowel.rotation.person', message: 'Mark one person’s turns' })}{' '}
          <select
            value={part.people[chosen]?.id ?? ''}
            disabled={today === undefined}
            onChange={({ target }) => choose(target.value)}
          >
            <option value="">{translate({ id: 'theme.trowel.rotation.nobody', message: 'nobody' })}</option>
            {part.people.map((person) => (
              <option key={person.id} value={person.id}>
                {person.name}
              </option>
            ))}
          </select>
        </label>
        <output>{chosen >= 0 && sumWords(part.turns, chosen)}</output>
      </p>
      {/* Only React can say which turn is the current one. */}
      <table className={styles.turns} data-trowel-from={part.turns[0]?.from}>
        <thead>
          <tr>
            <th scope="col">{translate({ id: 'theme.trowel.rotation.when', message: 'When' })}</th>
            <th scope="col">{translate({ id: 'theme.trowel.rotation.onCall', message: 'On call' })}</th>
            <th scope="col">{translate({ id: 'theme.trowel.rotation.observer', message: 'Observes' })}</th>
          </tr>
        </thead>
        <tbody>
          {part.turns.map((turn) => (
            <Row key={turn.from} turn={turn} people={part.people} today={today} role={roleIn(turn, chosen)} />
          ))}
        </tbody>
      </table>
      <details className={styles.steps}>
        <summary>{translate({ id: 'theme.trowel.rotation.steps', message: 'What each step means' })}</summary>
        <dl>
          {steps.map((step) => (
            <div key={step}>
              <dt>{stepWords(step)}</dt>
              <dd>{stepMeaning(step)}</dd>
            </div>
          ))}
        </dl>
      </details>
      <Calendars part={part} chosen={chosen} />
    </section>
  );
}

interface RowProps extends Pick<RotationPart, 'people'> {
  readonly turn: TurnProps;
  readonly today: string | undefined;
  readonly role: 'observer' | 'on-call' | undefined;
}

function Row({ turn, people, today, role }: RowProps) {
  const { from, to, onCall, observer, step, open } = turn;
  const when = today === undefined ? undefined : toWhen(turn, today);
  const [lead, shadow] = [people[onCall ?? -1], people[observer ?? -1]];
  return (
    <tr data-when={when} data-own={role} aria-current={when === 'now' ? 'date' : undefined}>
      <th scope="row">
        <CalendarDay date={from} />{' '}
        {from !== to && (
          <>
            – <CalendarDay date={to} />
          </>
        )}
        {when === 'now' && (
          <span className={styles.now}>{translate({ id: 'theme.trowel.rotation.now', message: 'now' })}</span>
        )}
      </th>
      <td>{lead && <PersonName person={lead} />}</td>
      <td>
        {shadow && <PersonName person={shadow} />}
        {step && <span className={styles.step}>{stepWords(step)}</span>}
        {open && <span className={styles.open}>{openWords(open)}</span>}
      </td>
    </tr>
  );
}

function sumWords(turns: readonly TurnProps[], person: number): string {
  const roles = turns.map((turn) => roleIn(turn, person));
  const count = (wanted: string) => String(roles.filter((role) => role === wanted).length);
  return translate(
    { id: 'theme.trowel.rotation.sum', message: 'Observes {observes} times, is observed {observed} times.' },
    { observes: count('observer'), observed: count('on-call') },
  );
}
