import { translate } from '@docusaurus/Translate';
import type { MouseEvent } from 'react';
import type { PageResult } from '../../../search/search.ts';
import { CalendarDay } from '../ui/CalendarDay.tsx';
import { toRecordNumber } from '../ui/EntryList.tsx';
import { KindMark } from '../ui/KindMark.tsx';
import { StatusBadge } from '../ui/StatusBadge.tsx';
import { kindsLabel } from '../words.ts';
import { isKindName } from './kindName.ts';
import type { Option, OptionGroup } from './options.ts';
import styles from './styles.module.css';
import { Text } from './Text.tsx';
import { replacedLabel } from './words.ts';

interface OptionListProps {
  readonly id: string;
  readonly groups: readonly OptionGroup[];
  /** Id of the option that Enter opens. */
  readonly active?: string;
  readonly onOption: (event: MouseEvent, href: string) => void;
}

/** The list of the box: pages with their sections, as options that are links too. The focus stays in the field. */
export function OptionList({ id, groups, active, onOption }: OptionListProps) {
  const show = (option: Option) => (
    <a
      key={option.id}
      id={option.id}
      href={option.href}
      role="option"
      aria-selected={option.id === active}
      tabIndex={-1}
      className={styles.option}
      data-type={option.type}
      onClick={(event) => onOption(event, option.href)}
    >
      <OptionContent option={option} />
    </a>
  );
  return (
    <div
      id={id}
      role="listbox"
      className={styles.list}
      aria-label={translate({ id: 'theme.trowel.search.list', message: 'Results' })}
    >
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: options may stand in a group, but not in a fieldset.
        <div
          key={group.id}
          role="group"
          aria-labelledby={group.options[0]?.type === 'page' ? group.options[0].id : undefined}
          aria-label={
            group.options[0]?.type === 'kind'
              ? translate({ id: 'theme.trowel.search.browse', message: 'Browse by kind' })
              : group.options[0]?.type === 'all'
                ? translate({ id: 'theme.trowel.search.more', message: 'More' })
                : undefined
          }
          className={styles.group}
          data-type={group.options[0]?.type}
        >
          {group.options.map(show)}
        </div>
      ))}
    </div>
  );
}

function OptionContent({ option }: { readonly option: Option }) {
  switch (option.type) {
    case 'page':
      return <PageContent page={option.page} />;
    case 'replacement':
      return (
        <>
          <span className={styles.replaced}>{replacedLabel()}</span>
          {option.page.number !== undefined && (
            <span className={styles.number}>{toRecordNumber(option.page.number)}</span>
          )}
          <span className={styles.heading}>{option.page.title}</span>
          {option.page.status && <StatusBadge status={option.page.status} />}
        </>
      );
    case 'section':
      return (
        <>
          <span className={styles.heading}>
            <Text marked={option.section.heading} />
          </span>
          <span className={styles.excerpt}>
            <Text marked={option.section.excerpt} />
          </span>
        </>
      );
    case 'kind':
      return (
        <>
          {isKindName(option.value) && <KindMark kind={option.value} mute />}
          <span>{isKindName(option.value) ? kindsLabel(option.value) : option.value}</span>
          <span className={styles.count}>{option.count}</span>
        </>
      );
    case 'all':
      return (
        <span className={styles.heading}>
          {translate(
            { id: 'theme.trowel.search.all', message: 'All results, with filters ({total})' },
            { total: String(option.total) },
          )}
        </span>
      );
  }
}

function PageContent({ page: { kind, number, title, status, date, systems, excerpt } }: { readonly page: PageResult }) {
  return (
    <>
      <span className={styles.facts}>
        <KindMark kind={kind} />
        {number !== undefined && <span className={styles.number}>{toRecordNumber(number)}</span>}
        {systems.length > 0 && <span>{systems.join(', ')}</span>}
        {date && <CalendarDay date={date} />}
      </span>
      <span className={styles.titleLine}>
        <span className={styles.title}>
          <Text marked={title} />
        </span>
        {status && <StatusBadge status={status} />}
      </span>
      <span className={styles.excerpt}>{excerpt && <Text marked={excerpt} />}</span>
    </>
  );
}
