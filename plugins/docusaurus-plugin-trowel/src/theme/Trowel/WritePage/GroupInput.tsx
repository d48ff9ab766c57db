import type { FormField } from 'docusaurus-plugin-trowel/write';
import { type ComponentType, useId } from 'react';
import type { ControlProps } from './controlProps.ts';
import styles from './styles.module.css';
import { addItemLabel, partLabel, removeItemLabel } from './words.ts';

interface GroupProps extends Pick<ControlProps, 'value' | 'onValue' | 'offersOf' | 'isWrong'> {
  readonly fields: readonly FormField[];
  /** What shows the input of a part. */
  readonly Input: ComponentType<ControlProps>;
}

/** Takes a value that is made of parts: what was measured, before, after. */
export function GroupInput({ fields, value, onValue, offersOf, isWrong, Input }: GroupProps) {
  const id = useId();
  const held = toRecord(value);
  return (
    <div className={styles.group}>
      {fields.map((field) => (
        <div key={field.name} className={styles.part}>
          <label htmlFor={`${id}-${field.name}`} title={field.hint}>
            {partLabel(field.name)}
          </label>
          <Input
            id={`${id}-${field.name}`}
            label={partLabel(field.name)}
            field={field}
            value={held[field.name]}
            onValue={(part) => onValue({ ...held, [field.name]: part })}
            offersOf={offersOf}
            isWrong={isWrong}
          />
        </div>
      ))}
    </div>
  );
}

/** Takes a list of such values. */
export function GroupsInput({ fields, value, onValue, ...common }: GroupProps) {
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  return (
    <>
      {items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the items have no names.
        <div key={at} className={styles.item}>
          <GroupInput
            fields={fields}
            value={item}
            onValue={(next) => onValue(items.map((one, index) => (index === at ? next : one)))}
            {...common}
          />
          <button
            type="button"
            className={styles.plain}
            onClick={() => onValue(items.filter((_, index) => index !== at))}
          >
            {removeItemLabel(at + 1)}
          </button>
        </div>
      ))}
      <button type="button" className={styles.plain} onClick={() => onValue([...items, {}])}>
        {addItemLabel()}
      </button>
    </>
  );
}

function toRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}
