import Translate, { translate } from '@docusaurus/Translate';
import { usePluralForm } from '@docusaurus/theme-common';
import { isPast, isPressing } from 'docusaurus-plugin-trowel/why';
import styles from './styles.module.css';
import { longestText, type Question } from './useQuestion.ts';
import { mostPlaces, type WhyState } from './useWhy.ts';

/** Says how far the answer is, and sums it up. Screen readers announce it. */
export function StatusLine({ question, state }: { readonly question: Question; readonly state: WhyState }) {
  return (
    <div className={styles.status}>
      <p role="status">
        <Summary question={question} state={state} />
      </p>
      {state.phase === 'failed' && question.text.trim() !== '' && (
        <button type="button" onClick={state.retry}>
          {translate({ id: 'theme.trowel.why.retry', message: 'Try again' })}
        </button>
      )}
      {question.left > 0 && (
        <p className={styles.note}>
          {translate(
            {
              id: 'theme.trowel.why.left',
              message: 'The address has room for the first {count} files only; who opens it sees the answer for those.',
            },
            { count: String(question.places.length - question.left) },
          )}
        </p>
      )}
    </div>
  );
}

function Summary({
  question: { text, places, isTooLong },
  state,
}: {
  readonly question: Question;
  readonly state: WhyState;
}) {
  const { selectMessage } = usePluralForm();
  if (text.trim() === '') return null;
  if (isTooLong)
    return (
      <Translate
        id="theme.trowel.why.tooLong"
        values={{ count: longestText / 1e6, command: <code>npx trowel why --diff main</code> }}
      >
        {
          'That is more than {count} million characters, too much for a page. In a terminal, {command} takes a change of any size.'
        }
      </Translate>
    );
  if (state.phase === 'failed')
    return translate({
      id: 'theme.trowel.why.failed',
      message: 'What the hub knows about code could not be loaded; the network may be gone.',
    });
  if (state.phase === 'loading')
    return translate({ id: 'theme.trowel.why.loading', message: 'Looking up what the hub knows …' });
  if (places.length === 0)
    return translate({
      id: 'theme.trowel.why.noPath',
      message: 'This names no file, so the hub is searched for its words.',
    });
  const files = Math.min(places.length, mostPlaces);
  const { answers } = state.answer;
  const asked = selectMessage(
    files,
    translate({ id: 'theme.trowel.why.files', message: 'this place|these {count} places' }, { count: String(files) }),
  );
  const spoken = selectMessage(
    answers.length,
    translate(
      { id: 'theme.trowel.why.pages', message: '1 page speaks of {places}.|{count} pages speak of {places}.' },
      { count: String(answers.length), places: asked },
    ),
  );
  const none = translate({ id: 'theme.trowel.why.none', message: 'No page speaks of {places}.' }, { places: asked });
  const pressing = answers.filter(({ page }) => isPressing(page) && !isPast(page)).length;
  return (
    <>
      {answers.length === 0 ? none : spoken}{' '}
      {pressing > 0 && (
        <strong>
          {translate({
            id: 'theme.trowel.why.pressing',
            message: 'Something breaks, or still holds: read before you change it.',
          })}{' '}
        </strong>
      )}
      {places.length > mostPlaces &&
        translate(
          { id: 'theme.trowel.why.first', message: 'Only the first {count} of {total} places are answered here.' },
          { count: String(mostPlaces), total: String(places.length) },
        )}
    </>
  );
}
