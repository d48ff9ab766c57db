import { translate } from '@docusaurus/Translate';
import type { PulseAnswer, PulseRole } from 'docusaurus-plugin-trowel/feedback';

/** Says an answer to a statement of the pulse. */
export function answerLabel(answer: PulseAnswer): string {
  switch (answer) {
    case 'no':
      return translate({ id: 'theme.trowel.feedback.no', message: 'no' });
    case 'rather no':
      return translate({ id: 'theme.trowel.feedback.ratherNo', message: 'rather no' });
    case 'rather yes':
      return translate({ id: 'theme.trowel.feedback.ratherYes', message: 'rather yes' });
    case 'yes':
      return translate({ id: 'theme.trowel.feedback.yes', message: 'yes' });
  }
}

/** Names who answered together. */
export function groupLabel(group: PulseRole | 'unsaid'): string {
  switch (group) {
    case 'mentor':
      return translate({ id: 'theme.trowel.feedback.mentors', message: 'mentors' });
    case 'mentee':
      return translate({ id: 'theme.trowel.feedback.mentees', message: 'mentees' });
    case 'unsaid':
      return translate({ id: 'theme.trowel.feedback.unsaid', message: 'others' });
  }
}

/** Says as what somebody answers. */
export function roleLabel(role: PulseRole): string {
  return role === 'mentor'
    ? translate({ id: 'theme.trowel.feedback.asMentor', message: 'a mentor' })
    : translate({ id: 'theme.trowel.feedback.asMentee', message: 'a mentee' });
}
