import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import KindMark from '@theme/Trowel/ui/KindMark';
import { kindIntro, kindLabel } from 'docusaurus-plugin-trowel/client';
import type { WritePageProps } from 'docusaurus-plugin-trowel/props';
import { Drafts } from './Drafts.tsx';
import styles from './styles.module.css';
import type { Writing } from './useWriting.ts';

interface ChoiceProps {
  readonly write: WritePageProps;
  readonly writing: Extract<Writing, { readonly phase: 'choosing' }>;
}

/** Lists what can be written, the story first, and the drafts of this browser. */
export function Choice({ write, writing }: ChoiceProps) {
  return (
    <>
      {writing.drafts !== undefined && writing.drafts.length > 0 && <Drafts {...writing} drafts={writing.drafts} />}
      <noscript>
        <p className={styles.noscript}>
          {translate({
            id: 'theme.trowel.write.noscript',
            message:
              'The form needs JavaScript. Without it, the links lead to the empty template on the forge, where there is one.',
          })}
        </p>
      </noscript>
      <ul className={styles.kinds}>
        {write.kinds.map(({ kind, template }, at) => (
          <li key={kind} className={at === 0 ? styles.first : undefined}>
            <h2>
              <Link to={writing.addressOf({ kind })}>
                <KindMark kind={kind} mute="silent" /> {kindLabel(kind)}
              </Link>
            </h2>
            <p>{kindIntro(kind) || otherIntro(kind)}</p>
            {template !== undefined && (
              <noscript>
                <a href={template}>{translate({ id: 'theme.trowel.write.template', message: 'Empty template' })}</a>
              </noscript>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What kinds are for that have no index. */
function otherIntro(kind: string): string {
  return kind === 'log'
    ? translate({
        id: 'theme.trowel.write.log',
        message: 'What you chose as a mentee, and why. Your mentor answers on the page.',
      })
    : translate({ id: 'theme.trowel.write.guide', message: 'Any other page, such as a chapter of the handbook.' });
}
