import { translate } from '@docusaurus/Translate';
import type { SelectMessage } from 'docusaurus-plugin-trowel/client';

/** Returns the words of the home page. */
export function homeWords() {
  return {
    claim: translate({ id: 'theme.trowel.home.claim', message: 'What we run, and why it is like that.' }),
    search: translate({ id: 'theme.trowel.home.search', message: 'Search what we know' }),
    searchHint: translate({
      id: 'theme.trowel.home.searchHint',
      message: 'A decision, a system, an error text',
    }),
    why: translate({ id: 'theme.trowel.home.why', message: 'About to change code?' }),
    whyAsk: translate({ id: 'theme.trowel.home.whyAsk', message: 'Find out why it is as it is' }),
    section: translate({ id: 'theme.trowel.home.section', message: 'What is in this hub' }),
    doors: translate({ id: 'theme.trowel.home.doors', message: 'Where to start' }),
    newcomer: {
      title: translate({ id: 'theme.trowel.home.newcomer', message: 'I’m new here' }),
      text: translate({
        id: 'theme.trowel.home.newcomerText',
        message: 'What to read and do first, in steps that fit a busy day.',
      }),
      all: translate({ id: 'theme.trowel.home.newcomerAll', message: 'All onboarding paths' }),
      write: translate({ id: 'theme.trowel.home.newcomerWrite', message: 'Write down what stopped you' }),
    },
    mentor: {
      title: translate({ id: 'theme.trowel.home.mentor', message: 'I mentor' }),
      text: translate({
        id: 'theme.trowel.home.mentorText',
        message: 'What to ask, point out, try and watch in this week’s session.',
      }),
      all: translate({ id: 'theme.trowel.home.mentorAll', message: 'Plan a session' }),
      write: translate({ id: 'theme.trowel.home.mentorWrite', message: 'Tell a story' }),
    },
    decision: {
      title: translate({ id: 'theme.trowel.home.decision', message: 'I’m looking for a past decision' }),
      text: translate({
        id: 'theme.trowel.home.decisionText',
        message: 'What was decided, what constrained it, and whether that still holds.',
      }),
      all: translate({ id: 'theme.trowel.home.decisionAll', message: 'All decisions' }),
      write: translate({ id: 'theme.trowel.home.decisionWrite', message: 'Record a decision' }),
    },
    spotlight: translate({ id: 'theme.trowel.home.spotlight', message: 'In the spotlight' }),
    thanks: translate({ id: 'theme.trowel.home.thanks', message: 'Thanks this week' }),
    thanksAll: translate({ id: 'theme.trowel.home.thanksAll', message: 'What else others use' }),
    recentChanges: translate({ id: 'theme.trowel.home.lately', message: 'Recently verified or changed' }),
    systems: translate({ id: 'theme.trowel.home.systems', message: 'Systems' }),
  };
}

/** Says how many layers a system's history has. */
export function layersLabel(layers: number, selectMessage: SelectMessage): string {
  return selectMessage(
    layers,
    translate(
      { id: 'theme.trowel.home.layers', message: '{layers} layer of history|{layers} layers of history' },
      { layers: String(layers) },
    ),
  );
}

/** Names the link to all systems. */
export function allSystemsLabel(count: number): string {
  return translate({ id: 'theme.trowel.home.allSystems', message: 'All systems ({count})' }, { count: String(count) });
}
