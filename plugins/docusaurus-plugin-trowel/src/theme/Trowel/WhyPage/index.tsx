import Translate, { translate } from '@docusaurus/Translate';
import HubPage from '@theme/Trowel/ui/HubPage';
import WithoutScripts from '@theme/Trowel/ui/WithoutScripts';
import type { Props } from '@theme/Trowel/WhyPage';
import { type ReactNode, useRef } from 'react';
import { Answers } from './Answers.tsx';
import { AskForm } from './AskForm.tsx';
import { CodeList } from './CodeList.tsx';
import { SearchedPages } from './SearchedPages.tsx';
import { StatusLine } from './StatusLine.tsx';
import styles from './styles.module.css';
import { UngovernedFiles } from './UngovernedFiles.tsx';
import { UnknownMarkers } from './UnknownMarkers.tsx';
import { useQuestion } from './useQuestion.ts';
import { useWhy } from './useWhy.ts';

/** Shows what the hub knows about code whose path the reader pastes. The address keeps the question. */
export default function WhyPage({ code, pages }: Props): ReactNode {
  const question = useQuestion();
  const state = useWhy(pages, question.places);
  const results = useRef<HTMLDivElement>(null);
  const title = translate({ id: 'theme.trowel.why.title', message: 'May I change this?' });
  const intro = translate({
    id: 'theme.trowel.why.intro',
    message:
      'Paste a path, a stack trace or a diff. The answer says which pages cover that code, what breaks when you change it, which constraints still hold, and whom to ask.',
  });
  const ask = (text: string) => {
    question.ask(text);
    results.current?.focus({ preventScroll: true });
  };
  const { text, places, searched } = question;
  const answer = state.phase === 'ready' ? state.answer : undefined;
  return (
    <HubPage title={title} intro={intro} place={code.place}>
      {code.count === 0 ? (
        <Nothing />
      ) : (
        <>
          <WithoutScripts>
            <Translate id="theme.trowel.why.noscript" values={{ command: <code>npx trowel why &lt;path&gt;</code> }}>
              {
                'This page needs JavaScript to answer. Without it, use {command} in a terminal, or read the list below: it has all code that the hub covers.'
              }
            </Translate>
          </WithoutScripts>
          <AskForm question={question} examples={code.examples} ask={ask} />
          <div className={styles.results} ref={results} tabIndex={-1}>
            <StatusLine question={question} state={state} />
            {answer && places.length > 0 && (
              <>
                <UnknownMarkers state={state} />
                <Answers answer={answer} places={places} />
                {searched === undefined && <UngovernedFiles state={state} search={code.search} page={code.page} />}
              </>
            )}
            {searched !== undefined && <SearchedPages text={searched} search={code.search} />}
          </div>
        </>
      )}
      {code.count > 0 && <CodeList code={code} folded={text.trim() !== ''} />}
    </HubPage>
  );
}

function Nothing() {
  return (
    <p className={styles.nothing}>
      <Translate
        id="theme.trowel.why.nothing"
        values={{ field: <code>governs: ["services/checkout/**"]</code>, marker: <code>@why</code> }}
      >
        {
          'No page of this hub names the code that it is about yet. Give a decision or an archaeology page {field}, or write {marker} and the page’s name in a comment of the code. This page then finds it.'
        }
      </Translate>
    </p>
  );
}
