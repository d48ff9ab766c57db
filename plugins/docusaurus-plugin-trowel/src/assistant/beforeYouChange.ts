import { pluralize } from '../shared/plural.ts';
import { isPast } from '../why/ranking.ts';
import { type CodeQuestion, findPlaces } from './codeQuestion.ts';
import type { Context } from './context.ts';
import { toSource, toState } from './entryItem.ts';
import type { AssistantAnswer, Item } from './item.ts';
import { toPeopleItem } from './people.ts';
import { describePlaces } from './why.ts';

/** A change that somebody plans. */
export interface ChangeQuestion extends Pick<CodeQuestion, 'diff' | 'places' | 'repository' | 'names'> {
  /** What is to be done, in words. */
  readonly plan?: string;
  /** The files that are to be touched. */
  readonly files?: readonly string[];
}

/** Says what a planned change would break, what it touches, and which questions to answer first. */
export function answerChange({ files, plan = '', ...question }: ChangeQuestion, context: Context): AssistantAnswer {
  const { places } = findPlaces({ ...question, paths: files, text: plan });
  const { answers } = context.ask()(places, question);
  const living = answers.filter(({ page }) => !isPast(page));
  const items = living.flatMap((answer): Item[] => {
    const entry = context.find(answer.page.id);
    if (!entry) return [];
    return [
      {
        kind: 'check',
        order: 0,
        state: toState(entry, context),
        source: toSource(entry, context),
        says: [describePlaces(answer)],
        text: answer.page.landmines[0]?.text ?? answer.page.why,
      },
    ];
  });
  return {
    lead: `${pluralize(items.length, 'page')} to check before this change.`,
    items: [
      ...items,
      ...toPeopleItem(
        living.map(({ page }) => page),
        3,
      ),
    ],
  };
}
