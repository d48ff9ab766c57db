import { type Ends, endsOf, isLong } from './agenda.ts';
import type { LastUse, SessionItem, SessionUse, Uses } from './item.ts';

/** What a session is chosen from. */
export interface SessionInput {
  /** In the order of the playbook: by stage, and in a stage by page. */
  readonly items: readonly SessionItem[];
  /** The ids of the stages, in their order. */
  readonly stages: readonly string[];
  /** The id of the stage at which the mentee is. */
  readonly stage: string;
  readonly minutes: number;
  readonly uses: Uses;
  /** The ids of the pages that the mentee has read. Of questions that are alike in their use, those about them come first. Absent when nobody knows. */
  readonly read?: ReadonlySet<string>;
}

/** What is given along until the next session, and takes none of its time. */
const along: readonly SessionUse[] = ['own', 'lens', 'shadow'];

/** The fewest questions that an exercise leaves room for. */
const fewestQuestions = 3;

/**
 * Chooses what a session is made of: questions, a story, an exercise, and what is given along. What was not used for longest comes first, and
 * what was never used before that. The same input gives the same session. All that takes time in it fits into its minutes.
 */
export function chooseSession(input: SessionInput): readonly SessionItem[] {
  const { minutes } = input;
  const questions = listCandidates(input, 'ask');
  const [exercise] = listCandidates(input, 'exercise');
  let left = roomOf(minutes, endsOf(minutes));
  const chosen: SessionItem[] = [];
  const take = (item: SessionItem) => {
    if (item.minutes > left) return false;
    left -= item.minutes;
    chosen.push(item);
    return true;
  };

  const wanted = questions.slice(0, fewestQuestions).reduce((sum, item) => sum + item.minutes, 0);
  const isDone = exercise !== undefined && isLong(minutes) && exercise.minutes <= left - wanted && take(exercise);
  // A story comes before a third long question, and never takes more than a third of the time.
  for (const story of listCandidates(input, 'story')) if (story.minutes * 3 <= left && take(story)) break;
  const most = isLong(minutes) ? 5 : fewestQuestions;
  let count = 0;
  for (const question of questions) if (count < most && take(question)) count += 1;
  return [
    ...chosen,
    ...along.flatMap((use) => listCandidates(input, use).slice(0, 1)),
    // An exercise for which there is no time is done until the next session.
    ...(exercise && !isDone ? [exercise] : []),
  ];
}

/**
 * Returns the item to take in place of another: the next one for the same use that is not in the plan yet. `undefined` when there is no other.
 */
export function chooseOther(
  input: SessionInput,
  { item, plan }: { readonly item: SessionItem; readonly plan: ReadonlySet<string> },
): SessionItem | undefined {
  const candidates = listAll(input, item.use);
  const at = candidates.findIndex(({ id }) => id === item.id);
  return [...candidates.slice(at + 1), ...candidates.slice(0, Math.max(0, at))].find(({ id }) => !plan.has(id));
}

function roomOf(minutes: number, ends: Ends): number {
  return Math.max(0, minutes - ends.arrive - ends.agree);
}

/** Lists the items for a use, the one to take first at the beginning. Those of other stages are not among them while the stage has enough. */
function listCandidates(input: SessionInput, use: SessionUse): readonly SessionItem[] {
  const all = listAll(input, use);
  const here = all.filter(({ stage }) => stage === input.stage || stage === '');
  const enough = use === 'ask' ? fewestQuestions : 1;
  return here.length >= enough ? here : all;
}

/**
 * Lists all items for a use: those of the stage and of earlier ones, which are a repetition, and only then those of later ones. Among them what was not used
 * for longest comes first; of what is alike in that, what is about pages that were read, and then what is nearest to the stage.
 */
function listAll({ items, stages, stage, uses, read }: SessionInput, use: SessionUse): readonly SessionItem[] {
  const here = stages.indexOf(stage);
  const placeOf = (item: SessionItem) => (item.stage === '' ? here : stages.indexOf(item.stage));
  // A question about what is to come gives its surprise away.
  const laterOf = (item: SessionItem) => Math.max(0, placeOf(item) - here);
  const unreadOf = (item: SessionItem) => (read && use === 'ask' && !read.has(item.page) ? 1 : 0);
  const earlier = countEarlier(items);
  return items
    .map((item, at) => ({ item, at, last: uses.get(item.id) }))
    .filter(({ item }) => item.use === use)
    .sort(
      (a, b) =>
        laterOf(a.item) - laterOf(b.item) ||
        compareUses(a.last, b.last) ||
        unreadOf(a.item) - unreadOf(b.item) ||
        placeOf(b.item) - placeOf(a.item) ||
        (earlier.get(a.item.id) ?? 0) - (earlier.get(b.item.id) ?? 0) ||
        a.at - b.at,
    )
    .map(({ item }) => item);
}

/** Compares by when something was last used with this person, then by when with anybody. What was never used comes first. */
export function compareUses(a: LastUse | undefined, b: LastUse | undefined): number {
  const [withA, withB] = [a?.withThem ?? -1, b?.withThem ?? -1];
  return withA - withB || (a?.ever ?? -1) - (b?.ever ?? -1);
}

/** Counts for each item how many before it are for the same use and of the same page, so that a session asks about several pages. */
function countEarlier(items: readonly SessionItem[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  return new Map(
    items.map(({ id, use, page }) => {
      const key = `${use} ${page}`;
      const before = counts.get(key) ?? 0;
      counts.set(key, before + 1);
      return [id, before];
    }),
  );
}
