import type { DraftSection } from './form.ts';

/** What a debrief asks, in the order in which observer and lead go through it. In English, as the templates of all kinds are. */
export const debriefSections: readonly DraftSection[] = [
  {
    heading: 'Timeline with guesses',
    text: '| Time | What happened | What I thought it was |\n|---|---|---|\n| | | |\n| | | |\n| | | |',
  },
  {
    heading: 'What made you turn',
    text: '- What did you notice?\n- What else could it have been?\n- What would a beginner have missed?',
  },
  {
    heading: 'What is left',
    text: '- Which questions have no answer yet?\n- Which sentence changes on which page?',
  },
];
