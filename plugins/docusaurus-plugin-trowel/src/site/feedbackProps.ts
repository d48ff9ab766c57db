import { isOpen } from '../programme/actions.ts';
import { sumUpPages, sumUpPulse } from '../programme/feedback.ts';
import type { FeedbackPageProps } from './pageProps.ts';
import { toAction } from './retrospectivePart.ts';
import type { Surroundings } from './surroundings.ts';

/** The name of the page, below `routeBasePath`. */
export const feedbackPage = 'feedback';
/** The most actions that are done, and that were dropped, and shown. The pages of retrospectives have all. */
const mostDone = 20;

/** Says whether nobody can answer, nobody has, and nothing was to change. */
export function hasNoFeedback({ takesFeedback, team, actions }: Surroundings): boolean {
  return !takesFeedback && team.feedback.length === 0 && actions().length === 0;
}

/** Makes the props of the page of feedback: figures of five answers or more, and what changes. Never what was said. */
export function toFeedbackPages({ brief, team, actions }: Surroundings): { feedback: FeedbackPageProps }[] {
  const { find, links } = brief;
  const listed = actions();
  const pages = sumUpPages(team.feedback, listed).flatMap(({ page, ...opinion }) => {
    const [entry, owner] = [links([page])[0], find(page)];
    const [person] = links(owner?.ownerId === undefined ? [] : [owner.ownerId]);
    const named = owner?.owner === undefined ? undefined : { name: owner.owner };
    const link = person ? { name: person.title, permalink: person.permalink } : named;
    return entry ? [{ ...opinion, page: entry, owner: link }] : [];
  });
  const changes = listed.map((action) => ({
    ...toAction(action, brief),
    retrospective: links([action.retrospective])[0],
  }));
  return [
    {
      feedback: {
        pulse: sumUpPulse(team.feedback),
        pages: [...pages.filter(({ isRewrite }) => isRewrite), ...pages.filter(({ isRewrite }) => !isRewrite)],
        open: changes.filter(isOpen),
        done: changes.filter(({ done }) => done !== undefined).slice(0, mostDone),
        dropped: changes.filter(({ dropped }) => dropped !== undefined).slice(0, mostDone),
        retrospectives: brief.indexOf('retrospective'),
      },
    },
  ];
}
