import { translate } from '@docusaurus/Translate';
import type { PilotPart } from 'docusaurus-plugin-trowel/props';

type PilotStep = PilotPart['plan'][number]['steps'][number];

/** Says what happens at a step of a pilot. */
export function stepLabel(step: PilotStep): string {
  const words: Readonly<Record<PilotStep, string>> = {
    baseline: translate({ id: 'theme.trowel.pilot.step.baseline', message: 'Figures of today, pairs' }),
    training: translate({
      id: 'theme.trowel.pilot.step.training',
      message: 'Half a day of training for the mentors',
    }),
    'kick-off': translate({ id: 'theme.trowel.pilot.step.kickOff', message: 'Kick-off, 30 minutes: where to ask' }),
    'first-session': translate({ id: 'theme.trowel.pilot.step.firstSession', message: 'First sessions' }),
    goals: translate({ id: 'theme.trowel.pilot.step.goals', message: 'Goals written down' }),
    log: translate({ id: 'theme.trowel.pilot.step.log', message: 'First entry in the decision log' }),
    hours: translate({
      id: 'theme.trowel.pilot.step.hours',
      message: 'Ask each mentor whether the hours are there',
    }),
    'check-in': translate({ id: 'theme.trowel.pilot.step.checkIn', message: 'Check-in of each pair' }),
    pulse: translate({
      id: 'theme.trowel.pilot.step.pulse',
      message: 'Pulse; one thing changes',
    }),
    dig: translate({ id: 'theme.trowel.pilot.step.dig', message: 'First dig, first page' }),
    'half-time': translate({
      id: 'theme.trowel.pilot.step.halfTime',
      message: 'Half-time with the sponsor, 20 minutes',
    }),
    shadowing: translate({ id: 'theme.trowel.pilot.step.shadowing', message: 'Shadowing, and a review with a lens' }),
    round: translate({ id: 'theme.trowel.pilot.step.round', message: 'Round of the mentors: one pitfall each' }),
    'last-sessions': translate({
      id: 'theme.trowel.pilot.step.lastSessions',
      message: 'Last sessions, drawings compared',
    }),
    figures: translate({ id: 'theme.trowel.pilot.step.figures', message: 'The figures again' }),
    stories: translate({ id: 'theme.trowel.pilot.step.stories', message: 'Stories published' }),
    retrospective: translate({ id: 'theme.trowel.pilot.step.retrospective', message: 'Retrospective, 60 minutes' }),
    decision: translate({ id: 'theme.trowel.pilot.step.decision', message: 'Decision: go on, change or stop' }),
  };
  return words[step];
}
