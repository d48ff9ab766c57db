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
              message:
                'The address of this page has room for only the first {count} of {total} files. Whoever opens it sees the answer for those.',
            },
            { count: String(question.places.length - question.left), total: String(question.places.length) },
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
          'This is more than {count} million characters, which is too much for a web page. In a terminal, {command} handles a change of any size.'
        }
      </Translate>
    );
  if (state.phase === 'failed')
    return translate({
      id: 'theme.trowel.why.failed',
      message: 'What the hub knows about code could not be loaded. You may be offline.',
    });
  if (state.phase === 'loading')
    return translate({ id: 'theme.trowel.why.loading', message: 'Looking up what the hub knows …' });
  if (places.length === 0)
    return translate({
      id: 'theme.trowel.why.noPath',
      message: 'This names no file, so the hub was searched for its words.',
    });
  const { answers } = state.answer;
  const covered = selectMessage(
    answers.length,
    translate(
      { id: 'theme.trowel.why.pages', message: '{count} page covers this code.|{count} pages cover this code.' },
      { count: String(answers.length) },
    ),
  );
  const none = translate({ id: 'theme.trowel.why.none', message: 'No page covers this code.' });
  const pressing = answers.filter(({ page }) => isPressing(page) && !isPast(page)).length;
  return (
    <>
      {answers.length === 0 ? none : covered}{' '}
      {pressing > 0 && (
        <strong>
          {selectMessage(
            answers.length,
            translate({
              id: 'theme.trowel.why.pressing',
              message: 'Read it before you change the code.|Read them before you change the code.',
            }),
          )}{' '}
        </strong>
      )}
      {places.length > mostPlaces &&
        translate(
          {
            id: 'theme.trowel.why.first',
            message: 'This answer is for the first {count} of the {total} places that you pasted.',
          },
          { count: String(mostPlaces), total: String(places.length) },
        )}
    </>
  );
}
