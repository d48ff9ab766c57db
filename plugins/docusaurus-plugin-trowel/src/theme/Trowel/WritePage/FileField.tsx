import { translate } from '@docusaurus/Translate';
import { useId } from 'react';
import type { NamedFile } from './place.ts';
import styles from './styles.module.css';
import type { DraftState } from './useDraft.ts';
import { nameFaultWords, reasonWords } from './words.ts';

interface FileFieldProps {
  readonly state: DraftState;
  readonly folder: string;
  readonly named: NamedFile;
}

/** Shows where the file goes. Its name follows the title until somebody changes it. */
export function FileField({ state, folder, named }: FileFieldProps) {
  const id = useId();
  const notes = named.fault === undefined ? named.because.map(reasonWords) : [nameFaultWords(named.fault)];
  return (
    <div className={styles.file}>
      <label htmlFor={id}>{translate({ id: 'theme.trowel.write.file', message: 'File' })}</label>
      <span className={styles.path}>
        {folder}/
        <input
          id={id}
          className={styles.input}
          spellCheck={false}
          autoComplete="off"
          dir="auto"
          value={named.name}
          aria-invalid={named.fault !== undefined || undefined}
          aria-describedby={`${id}-notes`}
          onChange={({ target }) => state.setFile(target.value)}
          onBlur={() => {
            if (state.file?.trim() === '') state.setFile(undefined);
          }}
        />
        .md
      </span>
      <span id={`${id}-notes`} className={styles.soft} aria-live="polite">
        {notes.join(' ')}
      </span>
    </div>
  );
}
