import { translate } from '@docusaurus/Translate';
import type { FileRefusal, StoreTrouble } from 'docusaurus-plugin-trowel/progress';

/** Says why the browser does not keep progress, and what to do. */
export function troubleLabel(trouble: StoreTrouble): string {
  switch (trouble) {
    case 'blocked':
      return translate({
        id: 'theme.trowel.kept.blocked',
        message:
          'This browser keeps nothing for this site, perhaps in a private window. What you do lasts until you close the page: save it to a file.',
      });
    case 'full':
      return translate({
        id: 'theme.trowel.kept.full',
        message:
          'This browser has no room left. What you do lasts until you close the page: make room, or save it to a file.',
      });
    case 'newer':
      return translate({
        id: 'theme.trowel.kept.newer',
        message:
          'A newer version of this hub has written your progress. Reload the page. What you do until then is not kept, unless you save it to a file.',
      });
    case 'other-tab':
      return translate({
        id: 'theme.trowel.kept.otherTab',
        message: 'A tab with an older version of this hub is open. Close it or reload it; your progress is kept then.',
      });
    case 'switched-off':
      return translate({
        id: 'theme.trowel.kept.switchedOff',
        message:
          'This hub keeps nothing in your browser. What you do lasts until you close the page: save it to a file.',
      });
    case 'damaged':
      return translate({
        id: 'theme.trowel.kept.damaged',
        message:
          'Some of what this browser keeps of your progress cannot be read. It is left as it is, and all else is shown.',
      });
  }
}

/** Says why a file was not read. Nothing of it was taken. */
export function refusalLabel(why: FileRefusal | 'other-hub'): string {
  switch (why) {
    case 'too-large':
      return translate({ id: 'theme.trowel.kept.tooLarge', message: 'This file is too large to be progress.' });
    case 'no-json':
      return translate({
        id: 'theme.trowel.kept.noJson',
        message: 'This file cannot be read: it is no JSON, or was cut short. Save it again.',
      });
    case 'other-file':
      return translate({ id: 'theme.trowel.kept.otherFile', message: 'This file holds no progress.' });
    case 'newer':
      return translate({
        id: 'theme.trowel.kept.newerFile',
        message: 'This file was saved by a newer version of this hub. Reload the page, and read it again.',
      });
    case 'other-hub':
      return translate({ id: 'theme.trowel.kept.otherHub', message: 'This file was saved by another hub.' });
  }
}

/** Says that a file was read, and whether something in it was not. */
export function readLabel(faults: number): string {
  return faults === 0
    ? translate({ id: 'theme.trowel.kept.added', message: 'The progress of the file was added to yours.' })
    : translate({
        id: 'theme.trowel.kept.addedPartly',
        message: 'The progress of the file was added to yours, apart from some lines that cannot be read.',
      });
}
