import { translate } from '@docusaurus/Translate';
import PersonNames from '@theme/Trowel/ui/PersonNames';
import type { EngagementPart } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';

/** Shows the feedback of both sides, as far as they publish it. */
export function Feedback({ part: { feedback, mentor, mentees } }: { readonly part: EngagementPart }) {
  return (
    <div className={styles.feedback}>
      {feedback?.mentor && (
        <figure>
          <blockquote>{feedback.mentor}</blockquote>
          <figcaption>
            {mentor ? (
              <PersonNames people={[mentor]} />
            ) : (
              translate({ id: 'theme.trowel.engagement.theMentor', message: 'The mentor' })
            )}
          </figcaption>
        </figure>
      )}
      {feedback?.mentees && (
        <figure>
          <blockquote>{feedback.mentees}</blockquote>
          <figcaption>
            {mentees.length > 0 ? (
              <PersonNames people={mentees} />
            ) : (
              translate({ id: 'theme.trowel.engagement.theMentee', message: 'The mentee' })
            )}
          </figcaption>
        </figure>
      )}
    </div>
  );
}
