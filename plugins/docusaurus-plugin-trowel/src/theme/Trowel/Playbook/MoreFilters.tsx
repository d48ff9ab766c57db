import { translate } from '@docusaurus/Translate';
import { minutesLabel } from 'docusaurus-plugin-trowel/client';
import type { BlockLevel } from 'docusaurus-plugin-trowel/props';
import type { Choices, Chosen } from './filter.ts';
import styles from './styles.module.css';

interface MoreFiltersProps {
  readonly choices: Choices;
  readonly chosen: Chosen;
  readonly choose: (next: Chosen) => void;
}

/** Narrows the blocks by level, by how long they take, and by skill. A choice that there is none of is not shown. */
export function MoreFilters({ choices: { levels, minutes, skills }, chosen, choose }: MoreFiltersProps) {
  return (
    <div className={styles.selects} data-trowel-scripted>
      <Select
        label={translate({ id: 'theme.trowel.playbook.level', message: 'Level' })}
        value={chosen.level}
        options={levels.map((level) => ({ value: level, label: levelLabel(level) }))}
        choose={(level) => choose({ ...chosen, level })}
      />
      <Select
        label={translate({ id: 'theme.trowel.playbook.minutes', message: 'At most' })}
        value={chosen.minutes === undefined ? undefined : String(chosen.minutes)}
        options={minutes.map((most) => ({ value: String(most), label: minutesLabel(most) }))}
        choose={(most) => choose({ ...chosen, minutes: most === undefined ? undefined : Number(most) })}
      />
      <Select
        label={translate({ id: 'theme.trowel.playbook.skill', message: 'Skill' })}
        value={chosen.skill}
        options={skills.map((skill) => ({ value: skill, label: skill }))}
        choose={(skill) => choose({ ...chosen, skill })}
      />
    </div>
  );
}

interface SelectProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly choose: (value: string | undefined) => void;
}

function Select({ label, value = '', options, choose }: SelectProps) {
  if (options.length === 0) return null;
  return (
    <label>
      {label}
      <select value={value} onChange={({ target }) => choose(target.value || undefined)}>
        <option value="">{translate({ id: 'theme.trowel.playbook.any', message: 'Any' })}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Says how much somebody has to know before a block is of use to them. */
export function levelLabel(level: BlockLevel): string {
  switch (level) {
    case 'starter':
      return translate({ id: 'theme.trowel.playbook.starter', message: 'Starter' });
    case 'practised':
      return translate({ id: 'theme.trowel.playbook.practised', message: 'Practised' });
    case 'expert':
      return translate({ id: 'theme.trowel.playbook.expert', message: 'Expert' });
  }
}
