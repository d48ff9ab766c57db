import { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import { pathFailedLabel } from 'docusaurus-plugin-trowel/client';
import { loadPathFile, readPathProgress, toCompletionRecord, useProgress } from 'docusaurus-plugin-trowel/progress';
import { useId, useState } from 'react';
import styles from './styles.module.css';

interface ExportRecordProps {
  /** The id of the path. */
  readonly path: string;
  /** The address of its file. */
  readonly file: string;
}

/** Lets a reader who walks the path see and save their completion record. Nothing is sent. */
export function ExportRecord({ path, file }: ExportRecordProps) {
  const progress = useProgress();
  const [withQuarter, setWithQuarter] = useState(true);
  const [text, setText] = useState<string>();
  const [hasFailed, setHasFailed] = useState(false);
  const id = useId();
  const walks = [...progress.walks, ...progress.ended].some((walk) => walk.path === path);
  const show = async (quarter: boolean) => {
    try {
      const walked = await loadPathFile(file);
      const done = readPathProgress(progress.events, walked);
      const record = toCompletionRecord(done, walked, { withQuarter: quarter });
      setText(record && `${JSON.stringify(record, undefined, 2)}\n`);
      setHasFailed(false);
    } catch {
      setHasFailed(true);
    }
  };
  return (
    <section className={styles.export}>
      <Heading as="h2" id="yours" className={styles.heading}>
        {translate({ id: 'theme.trowel.figures.yours', message: 'Add your own' })}
      </Heading>
      <p>
        {translate({
          id: 'theme.trowel.figures.yoursMeaning',
          message:
            'A completion record says how many days your stages and milestones took, and where you stalled. It has no name and no date. You save it as a file and read it before you hand it to whoever collects them; nothing is sent.',
        })}
      </p>
      {walks ? (
        <>
          <label className={styles.choice}>
            <input
              type="checkbox"
              checked={withQuarter}
              onChange={({ target }) => {
                setWithQuarter(target.checked);
                if (text !== undefined) void show(target.checked);
              }}
            />{' '}
            {translate({
              id: 'theme.trowel.figures.withQuarter',
              message: 'Say in which quarter I began. Leave it out if you were the only one.',
            })}
          </label>
          <button type="button" className="button button--secondary" onClick={() => void show(withQuarter)}>
            {translate({ id: 'theme.trowel.figures.show', message: 'Show my record' })}
          </button>
          <div aria-live="polite">
            {hasFailed && <p>{pathFailedLabel()}</p>}
            {text !== undefined && (
              <>
                {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
                <pre id={id} className={styles.record} tabIndex={0}>
                  {text}
                </pre>
                <a
                  className="button button--primary"
                  href={`data:application/json;charset=utf-8,${encodeURIComponent(text)}`}
                  download={`${path.replaceAll(/[^\w-]/g, '-')}-${toRandomName()}.json`}
                >
                  {translate({ id: 'theme.trowel.figures.save', message: 'Save the file' })}
                </a>
              </>
            )}
          </div>
        </>
      ) : (
        <p className={styles.meaning}>
          {translate({
            id: 'theme.trowel.figures.notWalked',
            message: 'This browser knows of nobody who walks this path.',
          })}
        </p>
      )}
    </section>
  );
}

/** Files are named by chance, so that their order says nothing. */
function toRandomName(): string {
  return Math.random().toString(36).slice(2, 8);
}
