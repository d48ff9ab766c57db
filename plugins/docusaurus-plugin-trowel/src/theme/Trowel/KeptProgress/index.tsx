import { translate } from '@docusaurus/Translate';
import { saveAsFile } from 'docusaurus-plugin-trowel/client';
import { readFile, useHubAddress, useProgress, writeFile } from 'docusaurus-plugin-trowel/progress';
import { type ReactNode, useState } from 'react';
import styles from './styles.module.css';
import { readLabel, refusalLabel, troubleLabel } from './words.ts';

/** Says when the browser does not keep a reader's progress, and takes it to a file and from one: for another browser, and to be safe. */
export default function KeptProgress(): ReactNode {
  const { events, unread, trouble, merge } = useProgress();
  const hub = useHubAddress();
  const [said, say] = useState('');

  const save = () => {
    const text = writeFile(events, { hub, now: new Date(), unread });
    saveAsFile(text, { name: 'my-progress.json', type: 'application/json' });
  };
  const read = async (file: File) => {
    // A text that cannot be read is no JSON.
    const reading = readFile(await file.text().catch(() => ''));
    if (!reading.ok) return say(refusalLabel(reading.why));
    const isForeign = reading.hub !== undefined && reading.hub !== hub;
    if (isForeign) return say(refusalLabel('other-hub'));
    merge(reading.events);
    say(readLabel(reading.faults.length));
  };

  return (
    <div className={styles.kept} data-trowel-scripted>
      {trouble !== undefined && (
        <p role="alert" className={styles.trouble}>
          {troubleLabel(trouble)}
        </p>
      )}
      <p className={styles.tools}>
        <button type="button" onClick={save}>
          {translate({ id: 'theme.trowel.kept.save', message: 'Save my progress to a file' })}
        </button>
        <label>
          {translate({ id: 'theme.trowel.kept.read', message: 'Add the progress of a file:' })}{' '}
          <input
            type="file"
            accept="application/json,.json"
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file) void read(file);
              target.value = '';
            }}
          />
        </label>
      </p>
      <p role="status" className={styles.said}>
        {said}
      </p>
    </div>
  );
}
