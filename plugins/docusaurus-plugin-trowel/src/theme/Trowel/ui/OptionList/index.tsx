import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/ui/OptionList';
import { completionsLabel } from 'docusaurus-plugin-trowel/client';
import type { Option, OptionGroup } from 'docusaurus-plugin-trowel/search';
import { Fragment, type MouseEvent } from 'react';
import { OptionContent } from './OptionContent.tsx';
import styles from './styles.module.css';

/** Shows the list of a combobox. Options with an address are links too. The focus stays in the field. */
export default function OptionList({ id, label, groups, active, onOption, passages }: Props) {
  const show = (option: Option) => {
    const props = {
      id: option.id,
      role: 'option',
      'aria-selected': option.id === active,
      className: styles.option,
      'data-type': option.type,
      // Keeps the focus in the field.
      onMouseDown: (event: MouseEvent) => event.preventDefault(),
      onClick: (event: MouseEvent) => onOption(event, option),
      children: <OptionContent option={option} />,
    };
    if (option.href === undefined) return <div key={option.id} {...props} tabIndex={-1} />;
    const foreign = option.type === 'issue' ? { target: '_blank', rel: 'noopener noreferrer' } : {};
    return <a key={option.id} {...props} {...foreign} href={option.href} tabIndex={-1} />;
  };
  return (
    <div
      id={id}
      role="listbox"
      className={styles.list}
      data-passages={passages}
      aria-label={label ?? translate({ id: 'theme.trowel.search.list', message: 'Results' })}
    >
      {groups.map((group) => {
        const { id: groupId, type, options } = group;
        const sections = options.filter((option) => option.type === 'section');
        return (
          // biome-ignore lint/a11y/useSemanticElements: options may stand in a group, but not in a fieldset.
          <div key={groupId} role="group" aria-label={toLabel(group)} className={styles.group} data-type={type}>
            {(type === 'recent' || type === 'kinds') && (
              <div aria-hidden="true" className={styles.plate}>
                {toLabel(group)}
              </div>
            )}
            {options.filter((option) => option.type !== 'section').map(show)}
            {type === 'page' && (passages || sections.length > 0) && (
              <div role="presentation" className={styles.sections}>
                {sections.map((option) => (
                  <Fragment key={option.id}>{show(option)}</Fragment>
                ))}
              </div>
            )}
          </div>
        );
      })}
    </div>
  );
}

function toLabel({ type, options: [first] }: OptionGroup): string | undefined {
  switch (type) {
    case 'completions':
      return completionsLabel();
    case 'kinds':
      return translate({ id: 'theme.trowel.search.browse', message: 'Browse by kind' });
    case 'recent':
      return translate({ id: 'theme.trowel.search.recent', message: 'Recent searches' });
    case 'suggestions':
      return translate({ id: 'theme.trowel.search.ways', message: 'Try instead' });
    case 'rest':
      return translate({ id: 'theme.trowel.search.more', message: 'More' });
    case 'page':
      return first?.type === 'page' ? first.page.title.text : undefined;
  }
}
