import Translate, { translate } from '@docusaurus/Translate';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import type { Props } from '@theme/Trowel/ui/ExitCriteria';
import type { PilotCriterion } from 'docusaurus-plugin-trowel/props';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Lists the exit criteria of a pilot, with what was to be reached and what was. */
export default function ExitCriteria({ criteria }: Props): ReactNode {
  const words = {
    question: translate({ id: 'theme.trowel.pilot.question', message: 'Question' }),
    target: translate({ id: 'theme.trowel.pilot.target', message: 'To reach' }),
    result: translate({ id: 'theme.trowel.pilot.result', message: 'Reached' }),
  };
  return (
    <div className={styles.frame}>
      <table className={styles.criteria}>
        <thead>
          <tr>
            <th scope="col">{words.question}</th>
            <th scope="col">{words.target}</th>
            <th scope="col">{words.result}</th>
          </tr>
        </thead>
        <tbody>
          {criteria.map((criterion) => (
            <tr key={criterion.question} data-state={criterion.state}>
              <th scope="row">{criterion.question}</th>
              <td data-label={words.target}>{targetLabel(criterion)}</td>
              <td data-label={words.result}>
                {criterion.result === undefined ? '–' : withUnit(criterion.result, criterion.unit)}
                {criterion.state !== undefined && <span className={styles.met}>{stateLabel(criterion.state)}</span>}
                {criterion.countedOn !== undefined && (
                  <span className={styles.counted}>
                    <Translate
                      id="theme.trowel.pilot.countedOn"
                      values={{ day: <CalendarDay date={criterion.countedOn} /> }}
                    >
                      {'counted on {day}'}
                    </Translate>
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function targetLabel({ atLeast, atMost, unit }: PilotCriterion): string {
  const [least, most] = [atLeast, atMost].map((value) => (value === undefined ? undefined : withUnit(value, unit)));
  if (least !== undefined && most !== undefined)
    return translate(
      { id: 'theme.trowel.pilot.between', message: '{least} to {most}' },
      { least: String(atLeast), most },
    );
  if (least !== undefined)
    return translate({ id: 'theme.trowel.pilot.atLeast', message: 'at least {least}' }, { least });
  if (most !== undefined) return translate({ id: 'theme.trowel.pilot.atMost', message: 'at most {most}' }, { most });
  return '–';
}

function withUnit(value: number, unit: string | undefined): string {
  return unit === undefined ? String(value) : `${value} ${unit}`;
}

function stateLabel(state: NonNullable<PilotCriterion['state']>): string {
  return state === 'met'
    ? translate({ id: 'theme.trowel.pilot.met', message: 'met' })
    : translate({ id: 'theme.trowel.pilot.notMet', message: 'not met' });
}
