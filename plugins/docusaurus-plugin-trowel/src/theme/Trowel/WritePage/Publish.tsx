import { translate } from '@docusaurus/Translate';
import { copyText, saveAsFile } from 'docusaurus-plugin-trowel/client';
import type { WritePageProps } from 'docusaurus-plugin-trowel/props';
import {
  isGrave,
  type PublishAddress,
  toEditAddress,
  toMailAddress,
  toNewFileAddress,
} from 'docusaurus-plugin-trowel/write';
import { useMemo, useState } from 'react';
import { AfterPublishing, type Taken } from './AfterPublishing.tsx';
import { FaultList, listLacks } from './FaultList.tsx';
import { FileField } from './FileField.tsx';
import { findFolder, findName } from './place.ts';
import styles from './styles.module.css';
import type { DraftState } from './useDraft.ts';

interface PublishProps {
  readonly write: WritePageProps;
  readonly state: DraftState;
}

/** Publishes the page: on the forge, as a file, or by mail. What is missing is said before. */
export function Publish({ write, state }: PublishProps) {
  const { opened, draft, shown } = state;
  const { edit } = opened;
  const [taken, setTaken] = useState<Taken>();
  const named = findName(state);
  const file = edit?.source ?? `${findFolder(state)}/${named.name}.md`;
  // A long page is parsed for it, so typing does not wait.
  const written = useMemo(() => opened.write(shown), [opened, shown]);
  const text = 'text' in written ? written.text : '';
  const grave = state.faults.filter(isGrave);
  const isReady = grave.length === 0 && named.fault === undefined && 'text' in written;
  const title = String(draft.values.title ?? '').trim() || named.name;
  const message = edit === undefined ? `Add “${title}”` : `Change “${title}”`;
  const toForge = (now: string): PublishAddress | undefined =>
    write.forge &&
    (edit === undefined
      ? toNewFileAddress(write.forge, { file, text: now, message })
      : toEditAddress(write.forge, file));
  const toMail = (now: string) =>
    write.mail === undefined ? undefined : toMailAddress(write.mail, { file, text: now, message });
  const base = file.slice(file.lastIndexOf('/') + 1);
  /** The text of this moment: whoever presses a button right after the last key means what is written. */
  const textNow = () => {
    const now = shown === draft ? written : opened.write(draft);
    return 'text' in now ? now.text : undefined;
  };
  const download = (now: string) => saveAsFile(now, { name: base, type: 'text/markdown;charset=utf-8' });

  const take = (now: string, way: Taken['way'], where: PublishAddress['text']) => {
    const chosen = { way, text: where, isCopied: false, file, lacks: listLacks(state) };
    setTaken(chosen);
    if (where === 'there') return;
    // What is too long is in hand twice; what is only to be pasted is downloaded where it cannot be copied.
    if (where === 'long') download(now);
    void copyText(now).then((isCopied) => {
      setTaken({ ...chosen, isCopied });
      if (!isCopied && where === 'none') download(now);
    });
  };
  const link = (toAddress: typeof toForge, way: 'forge' | 'mail', words: string) => {
    const address = toAddress(text);
    if (!address) return null;
    if (!isReady)
      return (
        <button type="button" className={styles.publish} data-way={way} onClick={state.touchAll}>
          {words}
        </button>
      );
    return (
      <a
        className={styles.publish}
        data-way={way}
        href={address.href}
        target={way === 'forge' ? '_blank' : undefined}
        rel="noopener noreferrer"
        onClick={(event) => {
          const now = textNow();
          if (now === undefined) return event.preventDefault();
          const to = toAddress(now) ?? address;
          event.currentTarget.href = to.href;
          take(now, way, to.text);
        }}
      >
        {words}
      </a>
    );
  };
  const isSaid = grave.some((fault) => (fault.type === 'missing' ? state.isTouched(fault.field) : true));
  const doubtful = state.faults.filter((fault) => !isGrave(fault) && 'field' in fault && state.isTouched(fault.field));
  return (
    <section className={styles.ways} aria-labelledby="trowel-publish">
      <h2 id="trowel-publish">{translate({ id: 'theme.trowel.write.publish', message: 'Publish' })}</h2>
      {edit === undefined && <FileField state={state} folder={findFolder(state)} named={named} />}
      {'fault' in written && <p role="alert">{written.fault}</p>}
      {isSaid && grave.length > 0 && (
        <div role="alert">
          <p>{translate({ id: 'theme.trowel.write.notYet', message: 'Before it can be published:' })}</p>
          <FaultList faults={grave} form={opened.form} />
        </div>
      )}
      <p className={styles.buttons}>
        {write.forge && link(toForge, 'forge', forgeWords(write.forge.type))}
        {link(toMail, 'mail', translate({ id: 'theme.trowel.write.mail', message: 'Send it by mail' }))}
        <button
          type="button"
          className={styles.publish}
          data-way="download"
          onClick={() => {
            state.touchAll();
            const now = textNow();
            // What is only missing can be added to the file; what is open would swallow the rest of it.
            if (now === undefined || grave.some(({ type }) => type === 'open')) return setTaken(undefined);
            download(now);
            take(now, 'download', 'there');
          }}
        >
          {translate({ id: 'theme.trowel.write.download', message: 'Download the file' })}
        </button>
      </p>
      {edit !== undefined && (
        <p className={styles.soft}>
          {translate(
            { id: 'theme.trowel.write.belongsAt', message: 'In the repository, the file is at {file}.' },
            { file },
          )}
        </p>
      )}
      {doubtful.length > 0 && (
        <>
          <p>
            {translate({
              id: 'theme.trowel.write.doubtful',
              message: 'It can be published so, but is probably not right:',
            })}
          </p>
          <FaultList faults={doubtful} form={opened.form} />
        </>
      )}
      <AfterPublishing taken={taken} isEdit={edit !== undefined} mail={write.mail} />
    </section>
  );
}

function forgeWords(type: 'github' | 'gitlab'): string {
  return translate(
    { id: 'theme.trowel.write.forge', message: 'Publish on {forge}' },
    { forge: type === 'github' ? 'GitHub' : 'GitLab' },
  );
}
