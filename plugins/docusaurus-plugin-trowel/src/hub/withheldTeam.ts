import type { ProgrammeFile } from '../content/team/programme.ts';
import type { WrittenQuestion } from '../content/team/questions.ts';
import type { TeamData } from '../content/team/teamData.ts';
import { programme } from '../shared/feedback.ts';
import type { Withheld } from './withheld.ts';

/** Takes out of the team's data what is about withheld pages, without a problem. */
export function withholdTeam(data: TeamData, { isName, pages }: Withheld): TeamData {
  if (pages.length === 0) return data;
  // A step of a path's text has the path's id.
  const isOut = (target: string, kind?: 'person' | 'system' | 'path') =>
    isName({ target: target.replace(/#.*$/, ''), kind });
  return {
    ...data,
    questions: data.questions.flatMap((one) => withholdQuestion(one, isOut)),
    records: data.records
      .filter(({ record }) => !isOut(record.path, 'path'))
      .map((one) => ({
        ...one,
        record: { ...one.record, stalls: one.record.stalls.filter(({ step }) => !isOut(step)) },
      })),
    notes: data.notes.filter(({ step, path }) => !isOut(step) && (path === undefined || !isOut(path, 'path'))),
    feedback: data.feedback.filter(({ page }) => page === programme || !isOut(page)),
    refusedFeedback: data.refusedFeedback.filter(({ page }) => page === undefined || !isOut(page)),
    programme: withholdProgramme(data.programme, isOut),
  };
}

type IsOut = (target: string, kind?: 'person' | 'system' | 'path') => boolean;

/** A question that only withheld pages answer is not asked here: it would stand among those without an answer. */
function withholdQuestion(question: WrittenQuestion, isOut: IsOut): WrittenQuestion[] {
  const answers = question.answers.map((target) => !isOut(target));
  const systems = question.systems.map((target) => !isOut(target, 'system'));
  if ([...answers, ...systems].every(Boolean)) return [question];
  if (answers.length > 0 ? !answers.some(Boolean) : !systems.some(Boolean)) return [];
  const keep = <Item>(items: readonly Item[], kept: readonly boolean[]) => items.filter((_, at) => kept[at]);
  const { places } = question;
  return [
    {
      ...question,
      answers: keep(question.answers, answers),
      systems: keep(question.systems, systems),
      places: { answers: keep(places.answers, answers), systems: keep(places.systems, systems) },
    },
  ];
}

function withholdProgramme({ owner, targets, explained, ...rest }: ProgrammeFile, isOut: IsOut): ProgrammeFile {
  const wanted = Object.entries(targets).map(([figure, { owner: own, ...target }]) => [
    figure,
    own === undefined || isOut(own, 'person') ? target : { ...target, owner: own },
  ]);
  return {
    ...rest,
    ...(owner === undefined || isOut(owner, 'person') ? {} : { owner }),
    targets: Object.fromEntries(wanted),
    explained: explained.filter(({ system, by }) => !isOut(system, 'system') && !isOut(by, 'person')),
  };
}
