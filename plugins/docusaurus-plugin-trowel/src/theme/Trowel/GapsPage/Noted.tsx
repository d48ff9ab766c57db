import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import { usePluralForm } from '@docusaurus/theme-common';
import Heading from '@theme/Heading';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import type { GapsPageProps, StepFrictionProps } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';

/** Names the section of the steps that readers found wrong, confusing or incomplete. */
export function notedTitle(): string {
  return translate({ id: 'theme.trowel.gaps.noted', message: 'Most confusing steps' });
}

/** Lists the steps that readers found wrong, confusing or incomplete, with what they said. */
export function Noted({ steps }: { readonly steps: GapsPageProps['friction'] }) {
  if (steps.length === 0) return null;
  return (
    <section>
      <Heading as="h2" id="friction" className={styles.severity}>
        {notedTitle()} <span className={styles.count}>{steps.length}</span>
      </Heading>
      <p className={styles.meaning}>
        {translate({
          id: 'theme.trowel.gaps.notedMeaning',
          message: 'What readers of onboarding paths said of steps, the most noted first. Names are left out.',
        })}
      </p>
      <ul className={styles.causes}>
        {steps.map((noted) => (
          <NotedStep key={noted.step.id ?? noted.step.title} {...noted} />
        ))}
      </ul>
    </section>
  );
}

function NotedStep({ step, counts, total, said, changed }: StepFrictionProps) {
  const { selectMessage } = usePluralForm();
  return (
    <li className={styles.cause} data-severity="minor">
      <div>
        <h3 className={styles.what}>
          {step.permalink === undefined ? step.title : <Link to={step.permalink}>{step.title}</Link>}
        </h3>
        <p className={styles.next}>
          {selectMessage(
            total,
            translate(
              {
                id: 'theme.trowel.gaps.notes',
                message:
                  '{total} note: {wrong} wrong, {confusing} confusing, {missing} missing|{total} notes: {wrong} wrong, {confusing} confusing, {missing} missing',
              },
              {
                total: String(total),
                wrong: String(counts.wrong),
                confusing: String(counts.confusing),
                missing: String(counts.missing),
              },
            ),
          )}{' '}
          {changed && (
            <span className={styles.detail}>
              {translate({ id: 'theme.trowel.gaps.changedSince', message: 'The step has changed since.' })}
            </span>
          )}
        </p>
      </div>
      <ul className={styles.asked}>
        {said.map(({ says, on }) => (
          <li key={says}>
            <q>{says}</q>
            {on !== undefined && (
              <span className={styles.detail}>
                <CalendarDay date={on} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </li>
  );
}
