import type { PilotStep } from './pilotPlan.ts';

/** What happens at each step of a pilot, for files: its page and its calendar. */
export const pilotStepWords: Readonly<Record<PilotStep, string>> = {
  baseline: 'Figures of today, pairs',
  training: 'Half a day of training for the mentors',
  'kick-off': 'Kick-off, 30 minutes: where to ask',
  'first-session': 'First sessions',
  goals: 'Goals written down',
  log: 'First entry in the decision log',
  hours: 'Ask each mentor whether the hours are there',
  'check-in': 'Check-in of each pair',
  pulse: 'Pulse; one thing changes',
  dig: 'First dig, first page',
  'half-time': 'Half-time with the sponsor, 20 minutes',
  shadowing: 'Shadowing, and a review with a lens',
  round: 'Round of the mentors: one pitfall each',
  'last-sessions': 'Last sessions, drawings compared',
  figures: 'The figures again',
  stories: 'Stories published',
  retrospective: 'Retrospective, 60 minutes',
  decision: 'Decision: go on, change or stop',
};
