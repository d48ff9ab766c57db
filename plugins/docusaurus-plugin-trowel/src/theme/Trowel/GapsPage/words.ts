import { translate } from '@docusaurus/Translate';
import type { GapCauseProps } from 'docusaurus-plugin-trowel/props';

type Severity = GapCauseProps['severity'];

/** The severities, the worst first. */
export const severities: readonly Severity[] = ['urgent', 'important', 'minor'];

/** Names a severity, and says what it means. */
export function severityWords(severity: Severity): { readonly name: string; readonly meaning: string } {
  switch (severity) {
    case 'urgent':
      return {
        name: translate({ id: 'theme.trowel.gaps.urgent', message: 'Urgent' }),
        meaning: translate({
          id: 'theme.trowel.gaps.urgentMeaning',
          message: 'Somebody leaves on a known day. After that day, it is too late to ask them.',
        }),
      };
    case 'important':
      return {
        name: translate({ id: 'theme.trowel.gaps.important', message: 'Important' }),
        meaning: translate({
          id: 'theme.trowel.gaps.importantMeaning',
          message: 'Only one person can explain this, or nobody answers for it.',
        }),
      };
    case 'minor':
      return {
        name: translate({ id: 'theme.trowel.gaps.minor', message: 'Minor' }),
        meaning: translate({
          id: 'theme.trowel.gaps.minorMeaning',
          message: 'Something is not written down, is not verified, or needs a second person.',
        }),
      };
  }
}

/**
 * Says what is wrong, in one sentence, with the plural forms separated by `|`. `{person}` and `{day}` are components that
 * take the place of a name and a date; the count is of systems, or of challenges.
 */
export function causeMessage(type: GapCauseProps['type']): string {
  switch (type) {
    case 'leaving':
      return translate({ id: 'theme.trowel.gaps.leaving', message: '{person} leaves. Last day: {day}' });
    case 'no-explainer':
      return translate({
        id: 'theme.trowel.gaps.noExplainer',
        message:
          'The pages of one system name nobody who can explain it|The pages of {count} systems name nobody who can explain them',
      });
    case 'sole-explainer':
      return translate({
        id: 'theme.trowel.gaps.soleExplainer',
        message: 'Only {person} can explain this page|Only {person} can explain these {count} pages',
      });
    case 'sole-unnamed':
      return translate({
        id: 'theme.trowel.gaps.soleUnnamed',
        message:
          'One person alone could explain one system, and no page names them|One person alone could explain each of {count} systems, and no page names them',
      });
    case 'no-owner':
      return translate({
        id: 'theme.trowel.gaps.noOwner',
        message: 'One system has no owner|{count} systems have no owner',
      });
    case 'no-archaeology':
      return translate({
        id: 'theme.trowel.gaps.noArchaeology',
        message: 'Nothing says how one system came to be|Nothing says how {count} systems came to be',
      });
    case 'unverified':
      return translate({
        id: 'theme.trowel.gaps.unverified',
        message: 'The page of one system was never verified|The pages of {count} systems were never verified',
      });
    case 'no-cause':
      return translate({
        id: 'theme.trowel.gaps.noCause',
        message: 'One challenge does not say why it happens|{count} challenges do not say why they happen',
      });
  }
}

/** Says why it is important, or not, that only one person can explain pages. */
export function soleReason(severity: Severity): string {
  return severity === 'minor'
    ? translate({
        id: 'theme.trowel.gaps.soleMinor',
        message: 'Minor, as others can explain the systems that these pages are about.',
      })
    : translate({
        id: 'theme.trowel.gaps.soleImportant',
        message: 'Important, as nobody else can explain the system itself.',
      });
}

/** Says what to do about a cause. `{command}` and `{owners}` are components. */
export function remedyMessage({ type, command }: GapCauseProps, isPast: boolean): string {
  switch (type) {
    case 'leaving':
      return isPast
        ? translate({
            id: 'theme.trowel.gaps.askPast',
            message: 'That day is past. If they can still be asked, these are the questions: {command}',
          })
        : translate({
            id: 'theme.trowel.gaps.ask',
            message: 'Ask before that day, and name who takes over. The questions: {command}',
          });
    case 'no-explainer':
      return translate({
        id: 'theme.trowel.gaps.nameExplainers',
        message: 'Name the owners on each system’s page, and the witnesses and decision makers on the pages about it.',
      });
    case 'sole-explainer':
      return command === undefined
        ? translate({ id: 'theme.trowel.gaps.second', message: 'Name a second person on these pages.' })
        : translate({
            id: 'theme.trowel.gaps.secondAsk',
            message: 'Let a second person learn it, and name them. The questions: {command}',
          });
    case 'sole-unnamed':
      return translate({
        id: 'theme.trowel.gaps.secondUnnamed',
        message: 'Let a second person learn each system and explain it back.',
      });
    case 'no-owner':
      return translate({ id: 'theme.trowel.gaps.nameOwner', message: 'Name one on each page, under {owners}.' });
    case 'no-archaeology':
      return translate({
        id: 'theme.trowel.gaps.write',
        message: 'Write down what newcomers always ask about each, and why it is so.',
      });
    case 'unverified':
      return translate({
        id: 'theme.trowel.gaps.confirm',
        message: 'Read and correct each page, then verify it: {command}',
      });
    case 'no-cause':
      return translate({ id: 'theme.trowel.gaps.writeCause', message: 'Write it under a heading “Cause”.' });
  }
}
