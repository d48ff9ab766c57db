import { useHistory } from '@docusaurus/router';
import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/Search';
import OptionList from '@theme/Trowel/ui/OptionList';
import SearchStatus from '@theme/Trowel/ui/SearchStatus';
import {
  nothingAdvice,
  nothingFilteredAdvice,
  searchHint,
  useCombobox,
  useCompletions,
  useDelay,
  useFacets,
  useIssueLink,
  useSearch,
  useSearchPage,
  useSearchPreload,
  useWriteAddress,
} from 'docusaurus-plugin-trowel/client';
import {
  findQueryParts,
  findUnfinishedFilter,
  hasWords,
  isTextOnly,
  type Option,
  toAddress,
  toCompletedText,
  toCompletionGroups,
  toResultGroups,
  toStartGroups,
} from 'docusaurus-plugin-trowel/search';
import { type KeyboardEvent, type MouseEvent, useLayoutEffect, useMemo } from 'react';
import { useRecentSearches } from './useRecentSearches.ts';

/** The pages that the dialog shows; the search page has them all. */
const limit = 8;

/** The query while nothing is typed: counts the kinds, to browse. */
const browse = { text: '', limit: 1, counted: true } as const;

/** Shows what the search dialog has found, and answers the keys of its field. */
export default function Search({ prefix, status, open, text, setText, field, keys, setShown, close }: Props) {
  const history = useHistory();
  const searchPage = useSearchPage();
  const facets = useFacets();
  const recent = useRecentSearches();
  const asked = text.trim() !== '';
  const { completions, question } = useCompletions(text, open);
  const resting = useDelay(open && !asked);
  const query = question.trim() === '' ? (resting ? browse : undefined) : { text: question, limit };
  const { phase, results, answered, retry } = useSearch(open ? query : undefined);
  const missing = useIssueLink(text);
  const write = useWriteAddress({ title: text.trim() });
  useSearchPreload();

  const groups = useMemo(() => {
    if (!asked) {
      const known = answered?.text === '' ? results : undefined;
      return toStartGroups({ prefix, results: known, recent: recent.texts, searchPage });
    }
    const found = answered && answered.text !== '' && phase !== 'failed' ? results : undefined;
    return [
      ...toCompletionGroups(prefix, completions),
      // A query that is only an unfinished filter has no results.
      ...(found && question.trim() !== ''
        ? toResultGroups({ prefix, results: found, text: answered?.text ?? '', searchPage, issue: missing, write })
        : []),
    ];
  }, [asked, prefix, completions, results, answered, phase, question, recent, searchPage, missing, write]);
  const options = groups.flatMap((group) => group.options);
  // Enter opens the first page, or takes the first completion while a filter is being typed.
  const first = options.find(
    ({ type }) => type === (findUnfinishedFilter(text, facets) && question !== text ? 'completion' : 'page'),
  );

  const go = (href: string) => {
    recent.add(text);
    close();
    // A page of another hub, which a search server can know.
    if (/^https?:/.test(href)) window.location.assign(href);
    else history.push(href);
  };
  const take = (option: Option) => {
    if (option.type === 'completion') setText(toCompletedText(option.completion));
    else if (option.type === 'recent') setText(option.text);
    else if (option.type === 'clear') recent.clear();
    else if (option.type === 'suggestion' && isTextOnly(option.suggestion)) setText(option.suggestion.query.text);
    else if (option.href !== undefined) go(option.href);
  };
  const { active, onKeyDown } = useCombobox<Option>({
    options,
    about: `${text} ${answered?.text}`,
    first,
    onEnter(option) {
      // If the results are of an earlier query, or nothing is chosen, Enter opens the search page.
      const fresh = option?.type === 'completion' || !asked || (answered?.text === question && phase !== 'loading');
      if (option?.type === 'issue') document.getElementById(option.id)?.click();
      else if (option && fresh) take(option);
      else if (asked) go(`${searchPage}${toAddress({ text: text.trim(), filters: {}, page: 1 })}`);
    },
    onOtherKey(event: KeyboardEvent, option) {
      const completion = option?.type === 'completion' ? option : options.find(({ type }) => type === 'completion');
      if (event.key === 'Tab' && !event.shiftKey && completion) take(completion);
      else if (event.key === 'Escape' && text !== '') setText('');
      else if (event.key === 'Delete' && option?.type === 'recent') recent.remove(option.text);
      else return false;
      return true;
    },
  });
  const onOption = (event: MouseEvent, option: Option) => {
    const link = option.href !== undefined;
    if (option.type === 'issue' || (link && (event.metaKey || event.ctrlKey || event.shiftKey))) return;
    event.preventDefault();
    const removed = event.target instanceof Element && event.target.closest('[data-remove]');
    if (removed && option.type === 'recent') recent.remove(option.text);
    else take(option);
  };

  const list = options.length > 0 ? `${prefix}-list` : undefined;
  useLayoutEffect(() => {
    keys.current = onKeyDown;
  });
  const activeId = active?.id;
  const completes = completions.length > 0;
  const forgets = active?.type === 'recent';
  useLayoutEffect(
    () => setShown({ list, active: activeId, completes, forgets }),
    [setShown, list, activeId, completes, forgets],
  );

  const passages = hasWords(question, facets) ? (phase === 'ready' ? 'come' : 'coming') : undefined;
  return (
    <>
      <SearchStatus
        id={status}
        phase={phase}
        results={results}
        retry={() => {
          // The button disappears, so the field gets the focus.
          field.current?.focus();
          retry();
        }}
        hint={
          !asked
            ? searchHint()
            : question.trim() === ''
              ? translate({ id: 'theme.trowel.search.hint.filter', message: 'Choose a value, or type on.' })
              : undefined
        }
      >
        {findQueryParts(text, facets).some(({ type }) => type === 'filter') ? nothingFilteredAdvice() : nothingAdvice()}
      </SearchStatus>
      {list !== undefined && (
        <OptionList id={list} groups={groups} active={active?.id} onOption={onOption} passages={passages} />
      )}
    </>
  );
}
