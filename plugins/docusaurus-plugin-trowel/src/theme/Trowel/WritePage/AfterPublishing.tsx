import { translate } from '@docusaurus/Translate';
import type { PublishAddress } from 'docusaurus-plugin-trowel/write';
import styles from './styles.module.css';

/** The way by which somebody has published a page. */
export interface Taken {
  readonly way: 'forge' | 'mail' | 'download';
  /** Where the text is: it went along, is too long for that, or the other side takes none. */
  readonly text: PublishAddress['text'];
  /** Whether the text is in the clipboard. */
  readonly isCopied: boolean;
  readonly file: string;
  /** The fields and sections that are not yet as they have to be. */
  readonly lacks: readonly string[];
}

interface AfterPublishingProps {
  readonly taken?: Taken;
  readonly isEdit: boolean;
  /** The address to which pages can be sent. */
  readonly mail?: string;
}

/** Says what happens next, once somebody has chosen a way. */
export function AfterPublishing({ taken, isEdit, mail }: AfterPublishingProps) {
  return (
    <p role="status" className={styles.next}>
      {taken && (taken.way === 'download' ? downloadWords(taken, mail) : nextWords(taken, isEdit))}
    </p>
  );
}

function downloadWords({ file, lacks }: Taken, mail: string | undefined): string {
  if (lacks.length > 0)
    return translate(
      {
        id: 'theme.trowel.write.next.draft',
        message: 'Downloaded as a draft. Missing or not right yet: {fields}.',
      },
      { fields: lacks.join(', ') },
    );
  return mail === undefined
    ? translate(
        {
          id: 'theme.trowel.write.next.download',
          message:
            'The file is downloaded. Put it at {file} in the repository, or give it to whoever looks after this site.',
        },
        { file },
      )
    : translate(
        {
          id: 'theme.trowel.write.next.downloadOrMail',
          message: 'The file is downloaded. Put it at {file} in the repository, or send it to {mail}.',
        },
        { file, mail },
      );
}

function nextWords({ way, text, isCopied }: Taken, isEdit: boolean): string {
  if (way === 'mail')
    return text === 'there'
      ? translate({
          id: 'theme.trowel.write.next.mail',
          message: 'Your mail program has the page. Send it, and somebody puts it online.',
        })
      : translate({
          id: 'theme.trowel.write.next.attach',
          message: 'The page is too long for a mail that is begun by a link. The file is downloaded: attach it.',
        });
  if (text === 'there')
    return translate({
      id: 'theme.trowel.write.next.forge',
      message:
        'The forge has opened in a new tab with everything filled in. Press “Commit changes” there; whoever may not write gets a pull request.',
    });
  const where = whereWords(text, isCopied);
  if (isEdit)
    return `${translate({
      id: 'theme.trowel.write.next.replace',
      message:
        'The forge has opened the file in a new tab. Select all that is there, and paste the new text over it. Look at what the forge shows as changed: if that is more than you have changed, the file is newer there, so make your change there by hand. Then press “Commit changes”.',
    })} ${where}`;
  const paste =
    text === 'long'
      ? translate({
          id: 'theme.trowel.write.next.paste',
          message:
            'The page is too long for an address, so the forge has opened a new file without the text. Paste it there, and press “Commit changes”.',
        })
      : translate({
          id: 'theme.trowel.write.next.pasteText',
          message:
            'The forge has opened a new file with its name filled in. Paste the text there, and press “Commit changes”.',
        });
  return `${paste} ${where}`;
}

function whereWords(text: Taken['text'], isCopied: boolean): string {
  if (isCopied && text === 'none')
    return translate({ id: 'theme.trowel.write.next.inHand', message: 'The text is in the clipboard.' });
  return isCopied
    ? translate({
        id: 'theme.trowel.write.next.copied',
        message: 'The text is in the clipboard, and downloaded as a file.',
      })
    : translate({
        id: 'theme.trowel.write.next.downloaded',
        message: 'The text is downloaded as a file: open it and copy all of it.',
      });
}
