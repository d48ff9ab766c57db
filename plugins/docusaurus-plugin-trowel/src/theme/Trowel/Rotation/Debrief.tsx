import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import EntryList from '@theme/Trowel/ui/EntryList';
import WriteLink from '@theme/Trowel/ui/WriteLink';
import { useToday, useWriteAddress } from 'docusaurus-plugin-trowel/client';
import type { RotationPart } from 'docusaurus-plugin-trowel/props';
import { debriefTitle } from './contents.ts';
import styles from './styles.module.css';
import { findCurrent } from './turns.ts';

/** Leads to the form of a debrief, which becomes a challenge or archaeology, and lists those that were written. */
export function Debrief({ part }: { readonly part: RotationPart }) {
  const { debriefs, debrief } = part;
  const { observer, onCall } = findCurrent(part, useToday());
  const { id, title } = debriefTitle();
  const people = [observer, onCall].flatMap((person) => person?.id ?? []).join(',');
  const request = { ...debrief, owner: observer?.id, witnesses: people };
  return (
    <section aria-labelledby={id}>
      <Heading as="h2" id={id} className={styles.heading}>
        {title}
      </Heading>
      <p>
        {translate({
          id: 'theme.trowel.rotation.debriefHow',
          message:
            'Within two days, half an hour, one page: the timeline with guesses, what made the lead turn, and which questions are left. If it can happen again it is a challenge; if it shows why something is as it is, archaeology.',
        })}
      </p>
      {useWriteAddress() === undefined ? (
        <p>
          <Translate
            id="theme.trowel.rotation.debriefFile"
            values={{
              command: <code>npx trowel new challenge</code>,
              field: <code>rotation: {debrief.rotation}</code>,
            }}
          >
            {'Begin the page with {command}, and write {field} into its front matter: then it is listed here.'}
          </Translate>
        </p>
      ) : (
        <p className={styles.ways}>
          <WriteLink request={{ kind: 'challenge', ...request }}>
            {translate({ id: 'theme.trowel.rotation.asChallenge', message: 'Write it as a challenge' })}
          </WriteLink>
          <WriteLink request={{ kind: 'archaeology', ...request }}>
            {translate({ id: 'theme.trowel.rotation.asArchaeology', message: 'Write it as archaeology' })}
          </WriteLink>
        </p>
      )}
      {debriefs.length > 0 && (
        <>
          <h3 className={styles.written}>
            {translate({ id: 'theme.trowel.rotation.debriefs', message: 'Debriefs that were written' })}
          </h3>
          <EntryList entries={debriefs} kinds />
        </>
      )}
    </section>
  );
}
