import { translate } from '@docusaurus/Translate';
import type { NoTrend, ProgrammeFigureProps } from 'docusaurus-plugin-trowel/props';

/** Says why nobody can say how a figure stands, and what to do about it. */
export function whyUnknown({ why, name }: Pick<ProgrammeFigureProps, 'why' | 'name'>): string {
  if (why === 'no-target')
    return translate({
      id: 'theme.trowel.programme.noTarget',
      message: 'Nobody has said what is wanted. Write a target into data/programme.yml.',
    });
  if (why === 'count')
    return translate({
      id: 'theme.trowel.programme.countOnly',
      message: 'Fewer than ten: it is a count, and is compared with no target.',
    });
  if (why === 'too-few')
    return translate({
      id: 'theme.trowel.programme.tooFew',
      message: 'Fewer than five people: a figure would identify somebody.',
    });
  if (why === 'nothing')
    return translate({ id: 'theme.trowel.programme.nothing', message: 'There is nothing to count yet.' });
  if (name === 'hours-respected')
    return translate({
      id: 'theme.trowel.programme.noHours',
      message: 'Nobody records it. Write the hours of each check-in into the page of the engagement.',
    });
  if (name === 'engagements-silent')
    return translate({
      id: 'theme.trowel.programme.noStart',
      message:
        'Some running engagements say neither when they began nor when both last talked. Write a start or a check-in on their pages.',
    });
  if (name === 'paths-completed' || name === 'time-to-productivity')
    return translate({
      id: 'theme.trowel.programme.noRecords',
      message: 'Nobody records it. Ask those who have walked a path for their completion record.',
    });
  return translate({
    id: 'theme.trowel.programme.notRecorded',
    message: 'Nobody records it. Write it into data/programme.yml, once a year.',
  });
}

/** Says why there are no lines. */
export function noTrendWords(why: NoTrend): string {
  if (why === 'shallow')
    return translate({
      id: 'theme.trowel.programme.shallow',
      message:
        'No trend: this clone is shallow. Fetch the whole history before the site is built: git fetch --unshallow.',
    });
  if (why === 'development')
    return translate({
      id: 'theme.trowel.programme.development',
      message: 'No trend here: it is read from the history when the site is built.',
    });
  if (why === 'young')
    return translate({
      id: 'theme.trowel.programme.young',
      message: 'No trend yet: the history of the hub begins today.',
    });
  if (why === 'no-git')
    return translate({
      id: 'theme.trowel.programme.noGit',
      message: 'No trend: the hub is in no git repository, so nobody knows how it was.',
    });
  return translate({
    id: 'theme.trowel.programme.unreadable',
    message: 'No trend: git could not read the history of the hub.',
  });
}
