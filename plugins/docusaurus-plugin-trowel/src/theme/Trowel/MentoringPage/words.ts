import { translate } from '@docusaurus/Translate';
import { cutHoursNumber, toDateWords } from 'docusaurus-plugin-trowel/client';
import type { LeftOutProps, MentoringSection, PairProps, WisherProps } from 'docusaurus-plugin-trowel/props';

/** Names a section of the page. */
export function sectionTitle(section: MentoringSection): string {
  switch (section) {
    case 'wishes':
      return translate({ id: 'theme.trowel.mentoring.wishes', message: 'Open wishes' });
    case 'untaught':
      return translate({ id: 'theme.trowel.mentoring.untaught', message: 'Nobody teaches it' });
    case 'rare':
      return translate({ id: 'theme.trowel.mentoring.rare', message: 'One person teaches it' });
    case 'taught':
      return translate({ id: 'theme.trowel.mentoring.taught', message: 'Several teach it' });
    case 'unasked':
      return translate({ id: 'theme.trowel.mentoring.unasked', message: 'No open wish' });
    case 'pairs':
      return translate({ id: 'theme.trowel.mentoring.pairs', message: 'Pairs' });
  }
}

/** Says what a section has, or what to do about it. */
export function sectionMeaning(section: MentoringSection): string {
  switch (section) {
    case 'wishes':
      return translate({
        id: 'theme.trowel.mentoring.wishesMeaning',
        message: 'What people want to learn, and no engagement is about yet. Open one to see who could teach it.',
      });
    case 'untaught':
      return translate({
        id: 'theme.trowel.mentoring.untaughtMeaning',
        message: 'No pair helps here. Buy training, hire, or ask who could learn it first.',
      });
    case 'rare':
      return translate({
        id: 'theme.trowel.mentoring.rareMeaning',
        message: 'Begin with these. A group or an office hour reaches more people than one pair after the other.',
      });
    case 'taught':
      return translate({
        id: 'theme.trowel.mentoring.taughtMeaning',
        message: 'Here is a choice: the shared hours and the free hours decide.',
      });
    case 'unasked':
      return translate({
        id: 'theme.trowel.mentoring.unaskedMeaning',
        message: 'Skills that somebody teaches and nobody waits for.',
      });
    case 'pairs':
      return translate({
        id: 'theme.trowel.mentoring.pairsMeaning',
        message: 'Engagements that run, pause, or are proposed.',
      });
  }
}

/** Says why somebody who teaches what is wanted cannot be the mentor. */
export function leftOutReason({ reason }: LeftOutProps, mentee: string, locale: string): string {
  const day = (date: string) => toDateWords(date, locale);
  switch (reason.type) {
    case 'manager':
      return translate({ id: 'theme.trowel.mentoring.manager', message: 'is {mentee}’s manager' }, { mentee });
    case 'report':
      return translate({ id: 'theme.trowel.mentoring.report', message: 'reports to {mentee}' }, { mentee });
    case 'before':
      return pairedReason(reason.status, mentee);
    case 'leaving':
      return translate({ id: 'theme.trowel.mentoring.leaving', message: 'leaves on {day}' }, { day: day(reason.on) });
    case 'paused':
      return reason.until === undefined
        ? translate({ id: 'theme.trowel.mentoring.paused', message: 'does not mentor now' })
        : translate(
            { id: 'theme.trowel.mentoring.pausedUntil', message: 'does not mentor until {day}' },
            { day: day(reason.until) },
          );
    case 'forms':
      return translate(
        { id: 'theme.trowel.mentoring.forms', message: 'takes no form of mentoring that {mentee} takes' },
        { mentee },
      );
    case 'no-capacity':
      return translate({
        id: 'theme.trowel.mentoring.noCapacity',
        message: 'does not say how many hours they have',
      });
    case 'full':
      return reason.until === undefined
        ? translate({ id: 'theme.trowel.mentoring.full', message: 'has too few hours' })
        : translate(
            { id: 'theme.trowel.mentoring.fullUntil', message: 'is full until {day}' },
            { day: day(reason.until) },
          );
    case 'no-zone':
      return reason.who === 'mentor'
        ? translate({ id: 'theme.trowel.mentoring.noZone', message: 'says no time zone' })
        : translate(
            { id: 'theme.trowel.mentoring.noOwnZone', message: 'cannot be compared, as {mentee} says no time zone' },
            { mentee },
          );
    case 'hours':
      return reason.shared === 0
        ? translate({ id: 'theme.trowel.mentoring.never', message: 'is never at work when {mentee} is' }, { mentee })
        : translate(
            { id: 'theme.trowel.mentoring.fewHours', message: 'shares only {hours} h a week' },
            { hours: cutHoursNumber(reason.shared, locale) },
          );
  }
}

function pairedReason(status: PairProps['status'], mentee: string): string {
  switch (status) {
    case 'running':
      return translate({ id: 'theme.trowel.mentoring.paired', message: 'is in a pair with {mentee} now' }, { mentee });
    case 'paused':
      return translate(
        { id: 'theme.trowel.mentoring.pairPaused', message: 'is in a pair with {mentee}, which pauses' },
        { mentee },
      );
    case 'proposed':
      return translate(
        { id: 'theme.trowel.mentoring.pairProposed', message: 'is proposed for a pair with {mentee}' },
        { mentee },
      );
    case 'ended':
      return translate(
        { id: 'theme.trowel.mentoring.pairedBefore', message: 'was {mentee}’s partner in an earlier pair' },
        { mentee },
      );
  }
}

/** Names the form of an engagement, where it is not one to one. */
export function formWords(form: WisherProps['candidates'][number]['form']): string | undefined {
  switch (form) {
    case 'one-to-one':
      return undefined;
    case 'peer':
      return translate({ id: 'theme.trowel.mentoring.peer', message: 'as peers' });
    case 'group':
      return translate({ id: 'theme.trowel.mentoring.group', message: 'in a group' });
    case 'cross-department':
      return translate({ id: 'theme.trowel.mentoring.crossDepartment', message: 'across departments' });
    case 'reverse':
      return translate({ id: 'theme.trowel.mentoring.reverse', message: 'the junior teaches' });
  }
}
