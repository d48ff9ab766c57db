import { translate } from '@docusaurus/Translate';
import HelpedList from '@theme/Trowel/ui/HelpedList';
import { announce, saveAsFile } from 'docusaurus-plugin-trowel/client';
import { readFile, useHubAddress, useProgress, writeFile } from 'docusaurus-plugin-trowel/progress';
import { type ReactNode, useState } from 'react';
import styles from './styles.module.css';
import { readLabel, refusalLabel, troubleLabel } from './words.ts';

/** Says when the browser does not keep a reader's progress, and takes it to a file and from one: for another browser, and to be safe. */
export default function KeptProgress(): ReactNode {
  const { events, unread, trouble, merge } = useProgress();
  const hub = useHubAddress();
  // Why a file was not taken.
  const [fault, setFault] = useState<string>();

  const save = () => {
    const text = writeFile(events, { hub, now: new Date(), unread });
    const name = 'my-progress.json';
    saveAsFile(text, { name, type: 'application/json' });
    announce(translate({ id: 'theme.trowel.pathTools.saved', message: 'Saved: {name}' }, { name }));
  };
  const read = async (file: File) => {
    // A text that cannot be read is no JSON.
    const reading = readFile(await file.text().catch(() => ''));
    if (!reading.ok) return setFault(refusalLabel(reading.why));
    const isForeign = reading.hub !== undefined && reading.hub !== hub;
    if (isForeign) return setFault(refusalLabel('other-hub'));
    setFault(undefined);
    merge(reading.events);
    announce(readLabel(reading.faults.length));
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
      <HelpedList />
      {fault !== undefined && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
    </div>
  );
}
