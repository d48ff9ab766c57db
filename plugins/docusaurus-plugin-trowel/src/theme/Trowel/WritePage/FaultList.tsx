import { translate } from '@docusaurus/Translate';
import { type DraftFault, fieldLabel, isGrave, type KindForm } from 'docusaurus-plugin-trowel/write';
import type { MouseEvent } from 'react';
import styles from './styles.module.css';
import type { DraftState } from './useDraft.ts';
import { faultWords } from './words.ts';

interface FaultListProps {
  readonly faults: readonly DraftFault[];
  readonly form: KindForm;
}

/** Lists what is wrong with a page; each fault leads to its field. */
export function FaultList({ faults, form }: FaultListProps) {
  return (
    <ul className={styles.faults}>
      {faults.map((fault) => (
        <li key={JSON.stringify(fault)}>
          {fault.type === 'open' ? (
            <a href={`#trowel-section-${fault.section}`} onClick={moveToField}>
              {faultWords(fault)}
            </a>
          ) : (
            <>
              <a href={`#trowel-field-${fault.field}`} onClick={moveToField}>
                {labelOf(fault.field, form)}
              </a>
              : {faultWords(fault)}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Names the fields and sections with a fault for which no page can be made. */
export function listLacks({ faults, draft, opened }: DraftState): string[] {
  const names = faults
    .filter(isGrave)
    .map((fault) =>
      fault.type === 'open'
        ? (draft.sections[fault.section]?.heading ?? translate({ id: 'theme.trowel.write.text', message: 'Text' }))
        : labelOf(fault.field, opened.form),
    );
  return [...new Set(names)];
}

/** Names a field as its form does: the fields that a site adds have labels of their own. */
function labelOf(name: string, { fields }: KindForm): string {
  return fields.find((field) => field.name === name)?.label ?? fieldLabel(name);
}

/** Puts the cursor into the field that a link names, also into a folded one. */
function moveToField(event: MouseEvent<HTMLAnchorElement>) {
  const frame = document.getElementById(event.currentTarget.hash.slice(1));
  if (!frame) return;
  event.preventDefault();
  const folded = frame.closest('details');
  if (folded) folded.open = true;
  (frame.querySelector<HTMLElement>('input, select, textarea') ?? frame).focus();
}
