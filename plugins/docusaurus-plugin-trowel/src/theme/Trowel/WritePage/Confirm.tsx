import { translate } from '@docusaurus/Translate';
import type { WritePageProps } from 'docusaurus-plugin-trowel/props';
import { Fields } from './Fields.tsx';
import { KeepingNote } from './KeepingNote.tsx';
import { Preview } from './Preview.tsx';
import { Publish } from './Publish.tsx';
import { Rest } from './Rest.tsx';
import { Sections } from './Sections.tsx';
import styles from './styles.module.css';
import type { DraftState } from './useDraft.ts';

interface ConfirmProps {
  readonly write: WritePageProps;
  readonly state: DraftState;
}

/** Confirms a page: the day that is set, the ways to publish it, and the text to read. The rest of the form is folded. */
export function Confirm({ write, state }: ConfirmProps) {
  const { form, rest } = state.opened;
  const isDay = ({ name }: { readonly name: string }) => name === 'verified';
  const lifted = findLifted(state);
  return (
    <div className={styles.editor} data-shows="both">
      <form
        className={styles.form}
        aria-label={translate({ id: 'theme.trowel.write.confirmForm', message: 'Confirmation' })}
        onSubmit={(event) => event.preventDefault()}
        noValidate
      >
        <p role="status">
          {translate({
            id: 'theme.trowel.write.confirming',
            message:
              'Read the page once more. If it is right, publish this change: it renews only the day on which the page was verified.',
          })}
        </p>
        {lifted.length > 0 && (
          <p className={styles.doubt}>
            {translate(
              {
                id: 'theme.trowel.write.confirmLifted',
                message: 'Look twice: the page rests on what no longer holds. Lifted: {constraints}',
              },
              { constraints: lifted.join(', ') },
            )}
          </p>
        )}
        <Fields fields={form.fields.filter(isDay)} state={state} />
        <Publish write={write} state={state} />
        <details className={styles.more}>
          <summary>
            {translate({ id: 'theme.trowel.write.confirmMore', message: 'Something is not right: change it' })}
          </summary>
          <Fields fields={form.fields.filter((field) => !isDay(field))} state={state} />
          <Sections state={state} />
        </details>
        <Rest rest={rest} />
        <KeepingNote keeping={state.keeping} />
      </form>
      <section className={styles.page} aria-label={translate({ id: 'theme.trowel.write.page', message: 'The page' })}>
        <Preview state={state} />
      </section>
    </div>
  );
}

/** Finds the constraints that the page rests on and that were lifted, as they are called. */
function findLifted({ opened, draft, offersOf }: DraftState): string[] {
  const { form, forms } = opened;
  const named = form.fields.flatMap(({ name, control }) => {
    const value = 'from' in control && control.from === 'constraint' ? draft.values[name] : [];
    return [value].flat().filter((one): one is string => typeof one === 'string');
  });
  return named
    .filter((name) => forms.lifted.includes(name))
    .map((name) => offersOf('constraint').find((offer) => offer.name === name)?.title ?? name);
}
