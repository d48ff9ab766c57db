import { translate } from '@docusaurus/Translate';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import KindMark from '@theme/Trowel/ui/KindMark';
import MarkedText from '@theme/Trowel/ui/MarkedText';
import StatusBadge from '@theme/Trowel/ui/StatusBadge';
import {
  facetLabel,
  issueLabel,
  kindsLabel,
  replacedLabel,
  suggestionLabel,
  useFacets,
  valueLabel,
  writeLabel,
} from 'docusaurus-plugin-trowel/client';
import type { Completion, PageResult } from 'docusaurus-plugin-trowel/search';
import { isKindName, type Option, toPassage } from 'docusaurus-plugin-trowel/search';
import { formatRecordNumber } from 'docusaurus-plugin-trowel/shared';
import styles from './styles.module.css';

/** Shows the content of an option. */
export function OptionContent({ option }: { readonly option: Option }) {
  switch (option.type) {
    case 'completion':
      return <CompletionContent completion={option.completion} />;
    case 'page':
      return <PageContent page={option.page} />;
    case 'replacement':
      return (
        <>
          <span className={styles.replaced}>{replacedLabel()}</span>
          {option.page.number !== undefined && (
            <span className={styles.number}>{formatRecordNumber(option.page.number)}</span>
          )}
          <span className={styles.heading}>{option.page.title}</span>
          {option.page.status && <StatusBadge status={option.page.status} />}
        </>
      );
    case 'section':
      return (
        // Only the page's option shows a passage. The search page shows one for each section.
        <MarkedText marked={option.section.heading} />
      );
    case 'kind':
      return (
        <>
          {isKindName(option.value) && <KindMark kind={option.value} mute="silent" />}
          <span>{isKindName(option.value) ? kindsLabel(option.value) : option.value}</span>
          <span className={styles.count}>{option.count}</span>
        </>
      );
    case 'recent':
      return (
        <>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M8 2.5a5.5 5.5 0 1 1-5.2 3.7M2.5 2.5v4h4M8 5v3.5l2.3 1.4" />
          </svg>
          <span className={styles.query}>{option.text}</span>
          {/* For the mouse; the Delete key does the same. */}
          <span className={styles.remove} data-remove aria-hidden="true">
            <svg viewBox="0 0 12 12" aria-hidden="true">
              <path d="M3 3l6 6M9 3l-6 6" />
            </svg>
          </span>
        </>
      );
    case 'clear':
      return <span>{translate({ id: 'theme.trowel.search.forget', message: 'Forget all of these' })}</span>;
    case 'suggestion':
      return <span>{suggestionLabel(option.suggestion)}</span>;
    case 'issue':
      return <span>{issueLabel()}</span>;
    case 'write':
      return <span>{writeLabel()}</span>;
    case 'all':
      return (
        <span>
          {option.total === undefined
            ? translate({ id: 'theme.trowel.search.everyResult', message: 'All results, with filters' })
            : translate(
                { id: 'theme.trowel.search.all', message: 'All results, with filters ({total})' },
                { total: String(option.total) },
              )}
        </span>
      );
  }
}

function CompletionContent({ completion: { text, facet, value, count } }: { readonly completion: Completion }) {
  const facets = useFacets();
  const { label = facet } = facets.find(({ name }) => name === facet) ?? {};
  const [typed = ''] = /\S+:(?:"[^"]*"|[^\s"])*$/.exec(text) ?? [];
  return (
    <>
      <code>{typed}</code>
      <span>{value ? valueLabel(facet, value) : facetLabel({ name: facet, label })}</span>
      {count !== undefined && <span className={styles.count}>{count}</span>}
    </>
  );
}

function PageContent({ page }: { readonly page: PageResult }) {
  const { kind, number, title, status, verdict, date, systems } = page;
  const passage = toPassage(page);
  return (
    <>
      <span className={styles.facts}>
        <KindMark kind={kind} />
        {number !== undefined && <span className={styles.number}>{formatRecordNumber(number)}</span>}
        {systems.length > 0 && <span>{systems.join(', ')}</span>}
        {date && <CalendarDay date={date} />}
      </span>
      <span className={styles.titleLine}>
        <span className={styles.title}>
          <MarkedText marked={title} />
        </span>
        {status && <StatusBadge status={status} />}
        {verdict && <StatusBadge status={verdict} />}
      </span>
      <span className={styles.excerpt}>{passage && <MarkedText marked={passage} />}</span>
    </>
  );
}
