import { translate } from '@docusaurus/Translate';
import type { Grade, ShareLink, ShareRefusal, StepState } from 'docusaurus-plugin-trowel/progress';
import type { Actor, ProgressPageProps } from 'docusaurus-plugin-trowel/props';

/** Names the person of a share link. */
export function nameOf({ name, path }: Pick<ShareLink, 'name' | 'path'>, paths: ProgressPageProps['paths']): string {
  if (name !== '') return name;
  const title = paths.find(({ id }) => id === path)?.title ?? path;
  return translate({ id: 'theme.trowel.progress.nameless', message: 'Somebody on {path}' }, { path: title });
}

/** Says who acts at a step, to those who are not the newcomer. */
export function ownLabel(who: Actor): string {
  switch (who) {
    case 'mentor':
      return translate({ id: 'theme.trowel.progress.mentor', message: 'With the mentor or buddy' });
    case 'manager':
      return translate({ id: 'theme.trowel.progress.manager', message: 'With the manager' });
    case 'hire':
      return translate({ id: 'theme.trowel.progress.hire', message: 'On their own' });
  }
}

/** Says why a share link is not shown, and what to do. */
export function refusalText(why: ShareRefusal): string {
  switch (why) {
    case 'no-link':
      return translate({
        id: 'theme.trowel.progress.notALink',
        message:
          'This is no share link. A share link is the address of this page with a # and a long row of letters behind it. Paste one below, or ask for one.',
      });
    case 'cut-short':
      return translate({
        id: 'theme.trowel.progress.cutShort',
        message:
          'The link is cut short: a mail or chat program may have broken it. Copy all of it, to its last letter, into the field below, or ask for it again.',
      });
    case 'altered':
      return translate({
        id: 'theme.trowel.progress.altered',
        message:
          'A letter of the link was changed on its way, so nothing of it is shown. Copy it once more from where you got it, or ask for it again.',
      });
    case 'other-hub':
      return translate({
        id: 'theme.trowel.progress.otherHub',
        message:
          'The link was made by another hub. Open it as you got it: at the address with which it begins, not here.',
      });
    case 'newer':
      return translate({
        id: 'theme.trowel.progress.newer',
        message: 'The link was made by a newer version of this hub. Reload this page, and the link opens.',
      });
    case 'too-long':
      return translate({
        id: 'theme.trowel.progress.tooLong',
        message:
          'This is far longer than any share link, and was not read. Copy the link alone into the field below, or ask for it again.',
      });
    case 'unsupported':
      return translate({
        id: 'theme.trowel.progress.unsupported',
        message: 'This browser is too old to read the link. Open it in a newer one.',
      });
  }
}

/** Says the state of a step. */
export function stateLabel(state: StepState): string {
  switch (state) {
    case 'done':
      return translate({ id: 'theme.trowel.progress.done', message: 'Done' });
    case 'doing':
      return translate({ id: 'theme.trowel.progress.doing', message: 'Doing' });
    case 'skipped':
      return translate({ id: 'theme.trowel.progress.skipped', message: 'Skipped' });
    case 'todo':
      return translate({ id: 'theme.trowel.progress.todo', message: 'To do' });
  }
}

/** Says how well somebody explained, by their own judgement. */
export function judgementLabel(grade: Grade): string {
  switch (grade) {
    case 'missed':
      return translate({ id: 'theme.trowel.progress.missed', message: 'Missed it, by their own judgement' });
    case 'partly':
      return translate({ id: 'theme.trowel.progress.partly', message: 'Had it partly, by their own judgement' });
    case 'had':
      return translate({ id: 'theme.trowel.progress.had', message: 'Had it, by their own judgement' });
  }
}
